-- Coming back to a referral: with its reference, a date of birth and a code.

-- A device on which somebody comes back. Until the code is entered it is a try, about a referral or about none: the rows
-- are alike, so that nobody learns which. After that it is open for a while. What was typed and not taken is sealed.
CREATE TABLE person_sessions (
    network_id UUID NOT NULL REFERENCES networks,
    token_hash BYTEA NOT NULL,
    referral_id UUID,
    code_hash BYTEA,
    tries BIGINT NOT NULL,
    opened_at BIGINT,
    expires_at BIGINT NOT NULL,
    typed BYTEA,
    PRIMARY KEY (network_id, token_hash),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals
);
CREATE INDEX person_sessions_by_referral ON person_sessions (network_id, referral_id);
CREATE INDEX person_sessions_by_age ON person_sessions (expires_at);

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['person_sessions']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
