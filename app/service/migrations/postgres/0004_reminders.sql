-- Messages that are written long before they go.

-- The appointment that a message reminds of: it goes while that is booked and still to come. And until when any message is
-- of use.
ALTER TABLE outbox ADD COLUMN appointment_id UUID;
ALTER TABLE outbox ADD COLUMN until_at BIGINT;
CREATE INDEX outbox_of_appointment ON outbox (network_id, appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX outbox_until ON outbox (until_at) WHERE sent_at IS NULL AND failed_at IS NULL;
ALTER TABLE outbox ADD FOREIGN KEY (network_id, appointment_id) REFERENCES appointments;
