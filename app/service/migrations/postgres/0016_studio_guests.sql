-- A link by which somebody without an account takes part in one draft: for whom it is, whether what they say bears that
-- name, the questions that they are asked about (none for all), and until when it opens.
CREATE TABLE studio_guests (
    network_id UUID NOT NULL REFERENCES networks,
    guest_id UUID NOT NULL,
    studio_draft_id UUID NOT NULL,
    label TEXT NOT NULL,
    is_named BOOLEAN NOT NULL,
    questions TEXT NOT NULL,
    token BYTEA NOT NULL UNIQUE,
    email BYTEA,
    language TEXT NOT NULL,
    seat_id UUID,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    told_at BIGINT,
    PRIMARY KEY (network_id, guest_id),
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, made_by) REFERENCES staff
);
CREATE INDEX studio_guests_by_draft ON studio_guests (network_id, studio_draft_id, made_at);
CREATE INDEX studio_guests_by_maker ON studio_guests (network_id, made_by);
CREATE INDEX studio_guests_by_expiry ON studio_guests (expires_at);

-- A form of a guest that was not taken, for whoever sent it alone.
CREATE TABLE studio_guest_unsent (
    network_id UUID NOT NULL REFERENCES networks,
    guest_unsent_id UUID NOT NULL,
    guest_id UUID NOT NULL,
    content BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (network_id, guest_unsent_id),
    FOREIGN KEY (network_id, guest_id) REFERENCES studio_guests
);
CREATE INDEX studio_guest_unsent_by_guest ON studio_guest_unsent (network_id, guest_id);
CREATE INDEX studio_guest_unsent_by_time ON studio_guest_unsent (at);

-- What is said is said by one of the staff or by a guest.
ALTER TABLE studio_comments ALTER COLUMN staff_id DROP NOT NULL;
ALTER TABLE studio_comments ADD COLUMN guest_id UUID;
ALTER TABLE studio_comments ADD FOREIGN KEY (network_id, guest_id) REFERENCES studio_guests;
ALTER TABLE studio_comments ADD CHECK ((staff_id IS NULL) <> (guest_id IS NULL));
CREATE INDEX studio_comments_by_guest ON studio_comments (network_id, guest_id) WHERE guest_id IS NOT NULL;

-- Who opened a thread; nobody, for one from before this was noted. What the public page says of it.
ALTER TABLE studio_threads ADD COLUMN opened_by UUID;
ALTER TABLE studio_threads ADD COLUMN guest_id UUID;
ALTER TABLE studio_threads ADD COLUMN told TEXT;
ALTER TABLE studio_threads ADD FOREIGN KEY (network_id, opened_by) REFERENCES staff;
ALTER TABLE studio_threads ADD FOREIGN KEY (network_id, guest_id) REFERENCES studio_guests;
CREATE INDEX studio_threads_by_opener ON studio_threads (network_id, opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX studio_threads_by_guest ON studio_threads (network_id, guest_id) WHERE guest_id IS NOT NULL;

-- Whom of the staff a comment mentions.
CREATE TABLE studio_mentions (
    network_id UUID NOT NULL REFERENCES networks,
    comment_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    PRIMARY KEY (network_id, comment_id, staff_id),
    FOREIGN KEY (network_id, comment_id) REFERENCES studio_comments,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX studio_mentions_by_staff ON studio_mentions (network_id, staff_id);

-- A message to a guest; its words are written when it goes.
ALTER TABLE outbox ADD COLUMN guest_id UUID;
ALTER TABLE outbox ADD FOREIGN KEY (network_id, guest_id) REFERENCES studio_guests;
CREATE INDEX outbox_to_guest ON outbox (network_id, guest_id) WHERE guest_id IS NOT NULL;

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['studio_guests', 'studio_guest_unsent', 'studio_mentions']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
