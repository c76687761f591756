-- What leads here and what goes out: calendar feeds of link workers, and places with a short link. Everything is added.

-- A link worker's private calendar address, as its keyed index; one each, and a new one replaces it.
CREATE TABLE calendar_feeds (
    network_id UUID NOT NULL REFERENCES networks,
    staff_id UUID NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    shows TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, staff_id),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);

-- A place that shows people the way here by a short link of its own.
CREATE TABLE outreach_places (
    network_id UUID NOT NULL REFERENCES networks,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by UUID NOT NULL,
    retired_at BIGINT,
    PRIMARY KEY (network_id, code),
    FOREIGN KEY (network_id, made_by) REFERENCES staff
);

-- How often its link was opened in a month, and how many referrals were sent after that: numbers, never people.
CREATE TABLE outreach_counts (
    network_id UUID NOT NULL REFERENCES networks,
    code TEXT NOT NULL,
    month TEXT NOT NULL,
    opens BIGINT NOT NULL DEFAULT 0,
    referrals BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (network_id, code, month),
    FOREIGN KEY (network_id, code) REFERENCES outreach_places
);

-- By which place a draft began; emptied when it is sent.
ALTER TABLE drafts ADD COLUMN via TEXT;

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['calendar_feeds', 'outreach_places', 'outreach_counts']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
