-- Who of the staff wants a summary each working morning, and when their next one is due.
CREATE TABLE digests (
    network_id UUID NOT NULL REFERENCES networks,
    staff_id UUID NOT NULL,
    next_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, staff_id),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX digests_due ON digests (next_at);
ALTER TABLE digests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON digests USING (reaches(network_id));

-- A message to one of the staff about nobody in particular; its words are written when it goes.
ALTER TABLE outbox ADD COLUMN staff_id UUID;
ALTER TABLE outbox ADD FOREIGN KEY (network_id, staff_id) REFERENCES staff;
CREATE INDEX outbox_to_staff ON outbox (network_id, staff_id) WHERE staff_id IS NOT NULL;
