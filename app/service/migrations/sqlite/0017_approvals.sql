-- The seats whose approval a version needs: what each is called, and who of the staff sits on it, if not somebody who
-- comes by a link.
CREATE TABLE seats (
    network_id BLOB NOT NULL REFERENCES networks,
    seat_id BLOB NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    is_lived INTEGER NOT NULL,
    staff_id BLOB REFERENCES staff,
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX seats_by_network ON seats (network_id, made_at);
CREATE INDEX seats_by_staff ON seats (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX studio_guests_by_seat ON studio_guests (seat_id) WHERE seat_id IS NOT NULL;

-- What a seat says of a draft, and the questions as they were then.
CREATE TABLE studio_approvals (
    network_id BLOB NOT NULL REFERENCES networks,
    approval_id BLOB NOT NULL PRIMARY KEY,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    seat_id BLOB NOT NULL REFERENCES seats,
    staff_id BLOB REFERENCES staff,
    guest_id BLOB REFERENCES studio_guests,
    at INTEGER NOT NULL,
    voice TEXT NOT NULL,
    reason TEXT,
    content TEXT NOT NULL,
    CHECK ((staff_id IS NULL) <> (guest_id IS NULL))
) STRICT;
CREATE INDEX studio_approvals_by_draft ON studio_approvals (studio_draft_id, at);
CREATE INDEX studio_approvals_by_seat ON studio_approvals (seat_id);
CREATE INDEX studio_approvals_by_staff ON studio_approvals (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX studio_approvals_by_guest ON studio_approvals (guest_id) WHERE guest_id IS NOT NULL;
CREATE TRIGGER studio_approvals_are_not_changed BEFORE UPDATE ON studio_approvals
BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;
CREATE TRIGGER studio_approvals_are_not_removed BEFORE DELETE ON studio_approvals
BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END;

-- When the seats were asked, and about which questions.
ALTER TABLE studio_drafts ADD COLUMN asked_at INTEGER;
ALTER TABLE studio_drafts ADD COLUMN asked_content TEXT;

-- Workshops, panels and talks about a draft; of nobody by name.
CREATE TABLE workshops (
    network_id BLOB NOT NULL REFERENCES networks,
    workshop_id BLOB NOT NULL PRIMARY KEY,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    content TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff
) STRICT;
CREATE INDEX workshops_by_draft ON workshops (studio_draft_id, made_at);
CREATE INDEX workshops_by_maker ON workshops (made_by);

-- How a version was made: the word for it, its seats, its meetings, and what was said and done.
ALTER TABLE versions ADD COLUMN making TEXT;
