-- A person's request that their record be erased, and what was decided. Once they are erased, only the dates and the
-- decision stay: that it was asked and done can be shown.
CREATE TABLE erasure_requests (
    network_id BLOB NOT NULL REFERENCES networks,
    request_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    asked_at INTEGER NOT NULL,
    words BLOB,
    decision TEXT,
    decided_at INTEGER,
    decided_by BLOB REFERENCES staff,
    answer BLOB,
    done_at INTEGER
) STRICT;
CREATE UNIQUE INDEX erasure_requests_open ON erasure_requests (network_id, referral_id) WHERE decided_at IS NULL;
CREATE INDEX erasure_requests_by_referral ON erasure_requests (network_id, referral_id, asked_at);
CREATE INDEX erasure_requests_to_do ON erasure_requests (decided_at) WHERE decision = 'erase' AND done_at IS NULL;
