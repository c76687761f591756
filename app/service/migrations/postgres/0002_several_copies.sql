-- What several copies of the program, erasure and the audit chain need; the twin of SQLite's. And the second wall.

-- Each row says whose network it is of.
ALTER TABLE recovery_codes
    ADD COLUMN network_id UUID NOT NULL,
    ADD PRIMARY KEY (network_id, staff_id, code_hash),
    ADD FOREIGN KEY (network_id, staff_id) REFERENCES staff;
ALTER TABLE setup_links
    ADD COLUMN network_id UUID NOT NULL,
    ADD FOREIGN KEY (network_id, staff_id) REFERENCES staff;
ALTER TABLE claims
    ADD COLUMN network_id UUID NOT NULL,
    ADD FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    ADD FOREIGN KEY (network_id, draft_id) REFERENCES drafts,
    ADD FOREIGN KEY (network_id, appointment_id) REFERENCES appointments;
CREATE INDEX claims_by_draft ON claims (network_id, draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX claims_by_appointment ON claims (network_id, appointment_id) WHERE appointment_id IS NOT NULL;

-- The revision that was sent: another one is another form, and is refused.
ALTER TABLE drafts ADD COLUMN sent_revision BIGINT;

-- An erased person: the key is gone, and with it everything that it sealed.
ALTER TABLE patients ADD COLUMN erased_at BIGINT;
CREATE INDEX referrals_by_age ON referrals (network_id, submitted_at) WHERE state <> 'erased';
DROP INDEX drafts_by_expiry;
CREATE INDEX drafts_by_expiry ON drafts (network_id, expires_at) WHERE referral_id IS NULL;

-- The copy of the program that sends a message now, until then.
ALTER TABLE outbox ADD COLUMN claimed_until BIGINT;
CREATE INDEX outbox_due ON outbox (send_at, message_id) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_sent ON outbox (network_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_failed ON outbox (network_id, failed_at) WHERE failed_at IS NOT NULL;

CREATE INDEX referrals_overdue ON referrals (read_by) WHERE state = 'new' AND escalated_at IS NULL;
CREATE INDEX appointments_by_start ON appointments (network_id, starts_at);

-- When a job's next turn is; whichever copy of the program takes it first does it.
CREATE TABLE job_turns (
    job TEXT NOT NULL PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- The chain that shows whether an event was changed or removed: each event gets its place and a keyed hash over itself
-- and the hash before, once.
ALTER TABLE audit_events ADD COLUMN position BIGINT, ADD COLUMN hash BYTEA;
CREATE UNIQUE INDEX audit_chain ON audit_events (network_id, position) WHERE position IS NOT NULL;
CREATE INDEX audit_unsealed ON audit_events (network_id, event_id) WHERE position IS NULL;
CREATE TRIGGER audit_events_are_not_changed BEFORE UPDATE ON audit_events FOR EACH ROW
WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL OR NEW.hash IS NULL
    OR (NEW.network_id, NEW.event_id, NEW.at, NEW.actor, NEW.action, NEW.subject)
       IS DISTINCT FROM (OLD.network_id, OLD.event_id, OLD.at, OLD.actor, OLD.action, OLD.subject))
EXECUTE FUNCTION refuse('audit events are append-only');

-- The second wall. A transaction says how far it reaches, one network or every one; beyond that it sees no row and
-- writes none. One that says nothing sees nothing. Owners are bound too. The list of networks is public, and stays open.
CREATE FUNCTION reaches(network UUID) RETURNS BOOLEAN LANGUAGE sql STABLE
RETURN current_setting('matters.reach', true) IN (network::text, 'every');

DO $$
DECLARE t TEXT;
BEGIN
    FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'network_id'
          AND c.relname <> 'networks'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
