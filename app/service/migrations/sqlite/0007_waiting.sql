-- Those who wait for a time, and the free times that are offered to them.

-- Since when somebody would like a time: any, because none suited; or one before the appointment that they have.
CREATE TABLE waiting (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL REFERENCES referrals,
    since INTEGER,
    sooner_since INTEGER,
    sooner_for BLOB REFERENCES appointments,
    PRIMARY KEY (network_id, referral_id),
    CHECK ((sooner_since IS NULL) = (sooner_for IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_since ON waiting (network_id, since) WHERE since IS NOT NULL;
CREATE INDEX waiting_sooner ON waiting (network_id, sooner_since) WHERE sooner_since IS NOT NULL;

-- A free time that was offered to somebody: how it stands, and until when it is kept for them.
CREATE TABLE offers (
    network_id BLOB NOT NULL REFERENCES networks,
    offer_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    kind TEXT NOT NULL,
    staff_id BLOB NOT NULL REFERENCES staff,
    slot TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    lapses_at INTEGER NOT NULL,
    ended_at INTEGER,
    CHECK ((state = 'made') = (ended_at IS NULL))
) STRICT;
CREATE INDEX offers_by_referral ON offers (network_id, referral_id, offer_id);
-- Nobody has two at once.
CREATE UNIQUE INDEX offers_open ON offers (network_id, referral_id) WHERE ended_at IS NULL;
CREATE INDEX offers_open_by_staff ON offers (network_id, staff_id) WHERE ended_at IS NULL;
CREATE INDEX offers_to_lapse ON offers (lapses_at) WHERE ended_at IS NULL;

-- An offer keeps its time as a hold and an appointment do: so nobody else is sold it.
CREATE TABLE claims_new (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    grain INTEGER NOT NULL,
    draft_id BLOB REFERENCES drafts,
    appointment_id BLOB REFERENCES appointments,
    offer_id BLOB REFERENCES offers,
    PRIMARY KEY (staff_id, grain),
    CHECK ((draft_id IS NOT NULL) + (appointment_id IS NOT NULL) + (offer_id IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO claims_new (network_id, staff_id, grain, draft_id, appointment_id)
    SELECT network_id, staff_id, grain, draft_id, appointment_id FROM claims;
DROP TABLE claims;
ALTER TABLE claims_new RENAME TO claims;
CREATE INDEX claims_by_draft ON claims (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX claims_by_appointment ON claims (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX claims_by_offer ON claims (offer_id) WHERE offer_id IS NOT NULL;

-- Whoever sent a form without a time said that none suited. What nobody has accepted yet waits as it did before.
INSERT INTO waiting (network_id, referral_id, since)
    SELECT r.network_id, r.referral_id, r.submitted_at FROM referrals r
    WHERE r.state IN ('new', 'acknowledged')
      AND NOT EXISTS (SELECT 1 FROM appointments a
                      WHERE a.network_id = r.network_id AND a.referral_id = r.referral_id);
