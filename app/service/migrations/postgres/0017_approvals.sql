-- The seats whose approval a version needs: what each is called, and who of the staff sits on it, if not somebody who
-- comes by a link.
CREATE TABLE seats (
    network_id UUID NOT NULL REFERENCES networks,
    seat_id UUID NOT NULL,
    title TEXT NOT NULL,
    is_lived BOOLEAN NOT NULL,
    staff_id UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (network_id, seat_id),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX seats_by_network ON seats (network_id, made_at);
CREATE INDEX seats_by_staff ON seats (network_id, staff_id) WHERE staff_id IS NOT NULL;
ALTER TABLE studio_guests ADD FOREIGN KEY (network_id, seat_id) REFERENCES seats;
CREATE INDEX studio_guests_by_seat ON studio_guests (network_id, seat_id) WHERE seat_id IS NOT NULL;

-- What a seat says of a draft, and the questions as they were then.
CREATE TABLE studio_approvals (
    network_id UUID NOT NULL REFERENCES networks,
    approval_id UUID NOT NULL,
    studio_draft_id UUID NOT NULL,
    seat_id UUID NOT NULL,
    staff_id UUID,
    guest_id UUID,
    at BIGINT NOT NULL,
    voice TEXT NOT NULL,
    reason TEXT,
    content TEXT NOT NULL,
    PRIMARY KEY (network_id, approval_id),
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, seat_id) REFERENCES seats,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, guest_id) REFERENCES studio_guests,
    CHECK ((staff_id IS NULL) <> (guest_id IS NULL))
);
CREATE INDEX studio_approvals_by_draft ON studio_approvals (network_id, studio_draft_id, at);
CREATE INDEX studio_approvals_by_seat ON studio_approvals (network_id, seat_id);
CREATE INDEX studio_approvals_by_staff ON studio_approvals (network_id, staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX studio_approvals_by_guest ON studio_approvals (network_id, guest_id) WHERE guest_id IS NOT NULL;
CREATE TRIGGER studio_approvals_are_not_changed BEFORE UPDATE ON studio_approvals
FOR EACH ROW EXECUTE FUNCTION refuse('approvals are append-only');
CREATE TRIGGER studio_approvals_are_not_removed BEFORE DELETE ON studio_approvals
FOR EACH ROW EXECUTE FUNCTION refuse('approvals are append-only');

-- When the seats were asked, and about which questions.
ALTER TABLE studio_drafts ADD COLUMN asked_at BIGINT;
ALTER TABLE studio_drafts ADD COLUMN asked_content TEXT;

-- Workshops, panels and talks about a draft; of nobody by name.
CREATE TABLE workshops (
    network_id UUID NOT NULL REFERENCES networks,
    workshop_id UUID NOT NULL,
    studio_draft_id UUID NOT NULL,
    content TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    PRIMARY KEY (network_id, workshop_id),
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, made_by) REFERENCES staff
);
CREATE INDEX workshops_by_draft ON workshops (network_id, studio_draft_id, made_at);
CREATE INDEX workshops_by_maker ON workshops (network_id, made_by);

-- How a version was made: the word for it, its seats, its meetings, and what was said and done.
ALTER TABLE versions ADD COLUMN making TEXT;

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['seats', 'studio_approvals', 'workshops']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
