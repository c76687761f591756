-- A link by which somebody without an account takes part in one draft: for whom it is, whether what they say bears that
-- name, the questions that they are asked about (none for all), and until when it opens.
CREATE TABLE studio_guests (
    network_id BLOB NOT NULL REFERENCES networks,
    guest_id BLOB NOT NULL PRIMARY KEY,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    label TEXT NOT NULL,
    is_named INTEGER NOT NULL,
    questions TEXT NOT NULL,
    token BLOB NOT NULL UNIQUE,
    email BLOB,
    language TEXT NOT NULL,
    seat_id BLOB,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    told_at INTEGER
) STRICT;
CREATE INDEX studio_guests_by_draft ON studio_guests (studio_draft_id, made_at);
CREATE INDEX studio_guests_by_maker ON studio_guests (made_by);
CREATE INDEX studio_guests_by_expiry ON studio_guests (expires_at);

-- A form of a guest that was not taken, for whoever sent it alone.
CREATE TABLE studio_guest_unsent (
    network_id BLOB NOT NULL REFERENCES networks,
    guest_unsent_id BLOB NOT NULL PRIMARY KEY,
    guest_id BLOB NOT NULL REFERENCES studio_guests,
    content BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX studio_guest_unsent_by_guest ON studio_guest_unsent (guest_id);
CREATE INDEX studio_guest_unsent_by_time ON studio_guest_unsent (at);

-- What is said is said by one of the staff or by a guest.
CREATE TABLE studio_comments_anew (
    network_id BLOB NOT NULL REFERENCES networks,
    comment_id BLOB NOT NULL PRIMARY KEY,
    thread_id BLOB NOT NULL REFERENCES studio_threads,
    staff_id BLOB REFERENCES staff,
    guest_id BLOB REFERENCES studio_guests,
    at INTEGER NOT NULL,
    words TEXT NOT NULL,
    CHECK ((staff_id IS NULL) <> (guest_id IS NULL))
) STRICT;
INSERT INTO studio_comments_anew SELECT network_id, comment_id, thread_id, staff_id, NULL, at, words FROM studio_comments;
DROP TABLE studio_comments;
ALTER TABLE studio_comments_anew RENAME TO studio_comments;
CREATE INDEX studio_comments_by_thread ON studio_comments (thread_id, at);
CREATE INDEX studio_comments_by_staff ON studio_comments (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX studio_comments_by_guest ON studio_comments (guest_id) WHERE guest_id IS NOT NULL;

-- Who opened a thread; nobody, for one from before this was noted. What the public page says of it.
ALTER TABLE studio_threads ADD COLUMN opened_by BLOB REFERENCES staff;
ALTER TABLE studio_threads ADD COLUMN guest_id BLOB REFERENCES studio_guests;
ALTER TABLE studio_threads ADD COLUMN told TEXT;
CREATE INDEX studio_threads_by_opener ON studio_threads (opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX studio_threads_by_guest ON studio_threads (guest_id) WHERE guest_id IS NOT NULL;

-- Whom of the staff a comment mentions.
CREATE TABLE studio_mentions (
    network_id BLOB NOT NULL REFERENCES networks,
    comment_id BLOB NOT NULL REFERENCES studio_comments,
    staff_id BLOB NOT NULL REFERENCES staff,
    PRIMARY KEY (comment_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX studio_mentions_by_staff ON studio_mentions (staff_id);

-- A message to a guest; its words are written when it goes.
ALTER TABLE outbox ADD COLUMN guest_id BLOB REFERENCES studio_guests;
CREATE INDEX outbox_to_guest ON outbox (guest_id) WHERE guest_id IS NOT NULL;
