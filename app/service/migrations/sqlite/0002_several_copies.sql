-- What several copies of the program, erasure and the audit chain need. Everything is added or made anew from what is
-- there: a database of the release before opens, and nothing that was stored is lost.

-- Each row says whose network it is of.
CREATE TABLE recovery_codes_new (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    code_hash BLOB NOT NULL,
    PRIMARY KEY (staff_id, code_hash)
) STRICT;
INSERT INTO recovery_codes_new SELECT s.network_id, r.staff_id, r.code_hash
    FROM recovery_codes r JOIN staff s ON s.staff_id = r.staff_id;
DROP TABLE recovery_codes;
ALTER TABLE recovery_codes_new RENAME TO recovery_codes;

CREATE TABLE setup_links_new (
    network_id BLOB NOT NULL REFERENCES networks,
    token_hash BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL UNIQUE REFERENCES staff,
    expires_at INTEGER NOT NULL
) STRICT;
INSERT INTO setup_links_new SELECT s.network_id, l.token_hash, l.staff_id, l.expires_at
    FROM setup_links l JOIN staff s ON s.staff_id = l.staff_id;
DROP TABLE setup_links;
ALTER TABLE setup_links_new RENAME TO setup_links;

CREATE TABLE claims_new (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    grain INTEGER NOT NULL,
    draft_id BLOB REFERENCES drafts,
    appointment_id BLOB REFERENCES appointments,
    PRIMARY KEY (staff_id, grain),
    CHECK ((draft_id IS NULL) <> (appointment_id IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO claims_new SELECT s.network_id, c.staff_id, c.grain, c.draft_id, c.appointment_id
    FROM claims c JOIN staff s ON s.staff_id = c.staff_id;
DROP TABLE claims;
ALTER TABLE claims_new RENAME TO claims;
CREATE INDEX claims_by_draft ON claims (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX claims_by_appointment ON claims (appointment_id) WHERE appointment_id IS NOT NULL;

CREATE TABLE holds_new (
    network_id BLOB NOT NULL REFERENCES networks,
    draft_id BLOB NOT NULL REFERENCES drafts,
    staff_id BLOB NOT NULL REFERENCES staff,
    slot TEXT NOT NULL,
    source_hash BLOB NOT NULL,
    first_held_at INTEGER NOT NULL,
    held_until INTEGER NOT NULL,
    PRIMARY KEY (network_id, draft_id)
) STRICT, WITHOUT ROWID;
INSERT INTO holds_new SELECT * FROM holds;
DROP TABLE holds;
ALTER TABLE holds_new RENAME TO holds;
CREATE INDEX holds_by_source ON holds (network_id, source_hash, held_until);
CREATE INDEX holds_by_staff ON holds (network_id, staff_id, held_until);
CREATE INDEX holds_by_draft ON holds (draft_id);

CREATE UNIQUE INDEX places_of_network ON places (network_id, place_id);

-- The revision that was sent: another one is another form, and is refused.
ALTER TABLE drafts ADD COLUMN sent_revision INTEGER;

-- An erased person: the key is gone, and with it everything that it sealed.
ALTER TABLE patients ADD COLUMN erased_at INTEGER;
CREATE INDEX referrals_by_age ON referrals (network_id, submitted_at) WHERE state <> 'erased';
DROP INDEX drafts_by_expiry;
CREATE INDEX drafts_by_expiry ON drafts (network_id, expires_at) WHERE referral_id IS NULL;

-- The copy of the program that sends a message now, until then.
ALTER TABLE outbox ADD COLUMN claimed_until INTEGER;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (send_at, message_id) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_sent ON outbox (network_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_failed ON outbox (network_id, failed_at) WHERE failed_at IS NOT NULL;

CREATE INDEX referrals_overdue ON referrals (read_by) WHERE state = 'new' AND escalated_at IS NULL;
CREATE INDEX appointments_by_start ON appointments (network_id, starts_at);

-- When a job's next turn is; whichever copy of the program takes it first does it.
CREATE TABLE job_turns (
    job TEXT NOT NULL PRIMARY KEY,
    next_at INTEGER NOT NULL
) STRICT;

-- The chain that shows whether an event was changed or removed: each event gets its place and a keyed hash over itself
-- and the hash before, once.
ALTER TABLE audit_events ADD COLUMN position INTEGER;
ALTER TABLE audit_events ADD COLUMN hash BLOB;
CREATE UNIQUE INDEX audit_chain ON audit_events (network_id, position) WHERE position IS NOT NULL;
CREATE INDEX audit_unsealed ON audit_events (network_id, event_id) WHERE position IS NULL;
DROP TRIGGER audit_events_are_not_changed;
CREATE TRIGGER audit_events_are_not_changed BEFORE UPDATE ON audit_events
WHEN OLD.position IS NOT NULL OR NEW.position IS NULL OR NEW.hash IS NULL
    OR NEW.network_id <> OLD.network_id OR NEW.event_id <> OLD.event_id OR NEW.at <> OLD.at
    OR NEW.actor <> OLD.actor OR NEW.action <> OLD.action OR NEW.subject <> OLD.subject
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
