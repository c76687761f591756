-- Those who wait for a time, and the free times that are offered to them; the twin of SQLite's.

-- Since when somebody would like a time: any, because none suited; or one before the appointment that they have.
CREATE TABLE waiting (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    since BIGINT,
    sooner_since BIGINT,
    sooner_for UUID,
    PRIMARY KEY (network_id, referral_id),
    CHECK ((sooner_since IS NULL) = (sooner_for IS NULL)),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, sooner_for) REFERENCES appointments
);
CREATE INDEX waiting_since ON waiting (network_id, since) WHERE since IS NOT NULL;
CREATE INDEX waiting_sooner ON waiting (network_id, sooner_since) WHERE sooner_since IS NOT NULL;

-- A free time that was offered to somebody: how it stands, and until when it is kept for them.
CREATE TABLE offers (
    network_id UUID NOT NULL REFERENCES networks,
    offer_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    kind TEXT NOT NULL,
    staff_id UUID NOT NULL,
    slot TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    lapses_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (network_id, offer_id),
    CHECK ((state = 'made') = (ended_at IS NULL)),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX offers_by_referral ON offers (network_id, referral_id, offer_id);
-- Nobody has two at once.
CREATE UNIQUE INDEX offers_open ON offers (network_id, referral_id) WHERE ended_at IS NULL;
CREATE INDEX offers_open_by_staff ON offers (network_id, staff_id) WHERE ended_at IS NULL;
CREATE INDEX offers_to_lapse ON offers (lapses_at) WHERE ended_at IS NULL;

-- An offer keeps its time as a hold and an appointment do: so nobody else is sold it.
ALTER TABLE claims
    ADD COLUMN offer_id UUID,
    DROP CONSTRAINT claims_check,
    ADD CONSTRAINT claims_check CHECK (num_nonnulls(draft_id, appointment_id, offer_id) = 1),
    ADD FOREIGN KEY (network_id, offer_id) REFERENCES offers;
CREATE INDEX claims_by_offer ON claims (network_id, offer_id) WHERE offer_id IS NOT NULL;

-- Whoever sent a form without a time said that none suited. What nobody has accepted yet waits as it did before.
-- Owners are bound by row-level security too: this transaction has to say that it reaches every network.
SELECT set_config('matters.reach', 'every', true);
INSERT INTO waiting (network_id, referral_id, since)
    SELECT r.network_id, r.referral_id, r.submitted_at FROM referrals r
    WHERE r.state IN ('new', 'acknowledged')
      AND NOT EXISTS (SELECT 1 FROM appointments a
                      WHERE a.network_id = r.network_id AND a.referral_id = r.referral_id);

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['waiting', 'offers']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
