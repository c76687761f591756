-- Who of the staff wants a summary each working morning, and when their next one is due.
CREATE TABLE digests (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    next_at INTEGER NOT NULL,
    PRIMARY KEY (network_id, staff_id)
) STRICT;
CREATE INDEX digests_due ON digests (next_at);

-- A message to one of the staff about nobody in particular; its words are written when it goes.
ALTER TABLE outbox ADD COLUMN staff_id BLOB REFERENCES staff;
CREATE INDEX outbox_to_staff ON outbox (staff_id) WHERE staff_id IS NOT NULL;
