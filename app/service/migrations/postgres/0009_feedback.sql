-- What a person said of their first conversation, sealed under their key.
CREATE TABLE feedback (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    given_at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, referral_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals
);
ALTER TABLE feedback ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON feedback USING (reaches(network_id));
