-- What leads here and what goes out: calendar feeds of link workers, and places with a short link. Everything is added.

-- A link worker's private calendar address, as its keyed index; one each, and a new one replaces it.
CREATE TABLE calendar_feeds (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    token_hash BLOB NOT NULL UNIQUE,
    shows TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (network_id, staff_id)
) STRICT, WITHOUT ROWID;

-- A place that shows people the way here by a short link of its own.
CREATE TABLE outreach_places (
    network_id BLOB NOT NULL REFERENCES networks,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff,
    retired_at INTEGER,
    PRIMARY KEY (network_id, code)
) STRICT, WITHOUT ROWID;

-- How often its link was opened in a month, and how many referrals were sent after that: numbers, never people.
CREATE TABLE outreach_counts (
    network_id BLOB NOT NULL REFERENCES networks,
    code TEXT NOT NULL REFERENCES outreach_places (code),
    month TEXT NOT NULL,
    opens INTEGER NOT NULL DEFAULT 0,
    referrals INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (network_id, code, month)
) STRICT, WITHOUT ROWID;

-- By which place a draft began; emptied when it is sent.
ALTER TABLE drafts ADD COLUMN via TEXT;
