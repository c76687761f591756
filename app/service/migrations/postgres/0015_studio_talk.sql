-- What is said about a draft, a page, a question or an option, and other words that are suggested for a question.
CREATE TABLE studio_threads (
    network_id UUID NOT NULL REFERENCES networks,
    thread_id UUID NOT NULL,
    studio_draft_id UUID NOT NULL,
    place TEXT NOT NULL,
    wording TEXT,
    opened_at BIGINT NOT NULL,
    verdict TEXT,
    reason TEXT,
    decided_at BIGINT,
    decided_by UUID,
    PRIMARY KEY (network_id, thread_id),
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, decided_by) REFERENCES staff
);
CREATE INDEX studio_threads_by_draft ON studio_threads (network_id, studio_draft_id, opened_at);
CREATE INDEX studio_threads_by_decider ON studio_threads (network_id, decided_by) WHERE decided_by IS NOT NULL;

CREATE TABLE studio_comments (
    network_id UUID NOT NULL REFERENCES networks,
    comment_id UUID NOT NULL,
    thread_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    at BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (network_id, comment_id),
    FOREIGN KEY (network_id, thread_id) REFERENCES studio_threads,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX studio_comments_by_thread ON studio_comments (network_id, thread_id, at);
CREATE INDEX studio_comments_by_staff ON studio_comments (network_id, staff_id);

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['studio_threads', 'studio_comments']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
