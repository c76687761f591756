-- What is said about a draft, a page, a question or an option, and other words that are suggested for a question.
CREATE TABLE studio_threads (
    network_id BLOB NOT NULL REFERENCES networks,
    thread_id BLOB NOT NULL PRIMARY KEY,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    place TEXT NOT NULL,
    wording TEXT,
    opened_at INTEGER NOT NULL,
    verdict TEXT,
    reason TEXT,
    decided_at INTEGER,
    decided_by BLOB REFERENCES staff
) STRICT;
CREATE INDEX studio_threads_by_draft ON studio_threads (studio_draft_id, opened_at);
CREATE INDEX studio_threads_by_decider ON studio_threads (decided_by) WHERE decided_by IS NOT NULL;

CREATE TABLE studio_comments (
    network_id BLOB NOT NULL REFERENCES networks,
    comment_id BLOB NOT NULL PRIMARY KEY,
    thread_id BLOB NOT NULL REFERENCES studio_threads,
    staff_id BLOB NOT NULL REFERENCES staff,
    at INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX studio_comments_by_thread ON studio_comments (thread_id, at);
CREATE INDEX studio_comments_by_staff ON studio_comments (staff_id);
