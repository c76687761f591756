-- Coming back to a referral: with its reference, a date of birth and a code.

-- A device on which somebody comes back. Until the code is entered it is a try, about a referral or about none: the rows
-- are alike, so that nobody learns which. After that it is open for a while. What was typed and not taken is sealed.
CREATE TABLE person_sessions (
    network_id BLOB NOT NULL REFERENCES networks,
    token_hash BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB REFERENCES referrals,
    code_hash BLOB,
    tries INTEGER NOT NULL,
    opened_at INTEGER,
    expires_at INTEGER NOT NULL,
    typed BLOB
) STRICT;
CREATE INDEX person_sessions_by_referral ON person_sessions (network_id, referral_id);
CREATE INDEX person_sessions_by_age ON person_sessions (expires_at);
