-- A person's request that their record be erased, and what was decided. Once they are erased, only the dates and the
-- decision stay: that it was asked and done can be shown.
CREATE TABLE erasure_requests (
    network_id UUID NOT NULL REFERENCES networks,
    request_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    asked_at BIGINT NOT NULL,
    words BYTEA,
    decision TEXT,
    decided_at BIGINT,
    decided_by UUID,
    answer BYTEA,
    done_at BIGINT,
    PRIMARY KEY (network_id, request_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, decided_by) REFERENCES staff
);
CREATE UNIQUE INDEX erasure_requests_open ON erasure_requests (network_id, referral_id) WHERE decided_at IS NULL;
CREATE INDEX erasure_requests_by_referral ON erasure_requests (network_id, referral_id, asked_at);
CREATE INDEX erasure_requests_to_do ON erasure_requests (decided_at) WHERE decision = 'erase' AND done_at IS NULL;
ALTER TABLE erasure_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON erasure_requests USING (reaches(network_id));
