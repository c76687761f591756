-- What a person said of their first conversation, sealed under their key.
CREATE TABLE feedback (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL REFERENCES referrals,
    given_at INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (network_id, referral_id)
) STRICT, WITHOUT ROWID;
