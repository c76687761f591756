-- What was said of the translations of a version's questions.
ALTER TABLE versions ADD COLUMN translations TEXT;

-- Questions that are tried before they are published: a version whose number is below zero, so that it has no place among
-- those that were published. What people do not understand is sealed with the pilot's own key, and goes with it.
CREATE TABLE pilots (
    network_id UUID NOT NULL REFERENCES networks,
    version_id UUID NOT NULL,
    studio_draft_id UUID NOT NULL,
    share BIGINT NOT NULL,
    code TEXT,
    wrapped_key BYTEA NOT NULL,
    began_at BIGINT NOT NULL,
    began_by UUID NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (network_id, version_id),
    FOREIGN KEY (network_id, version_id) REFERENCES versions,
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, began_by) REFERENCES staff
);
CREATE UNIQUE INDEX pilots_running ON pilots (network_id, studio_draft_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX pilots_by_code ON pilots (network_id, code) WHERE code IS NOT NULL;
CREATE INDEX pilots_by_draft ON pilots (network_id, studio_draft_id, began_at);
CREATE INDEX pilots_by_beginner ON pilots (network_id, began_by);
CREATE INDEX pilots_over ON pilots (network_id, ended_at);

-- Numbers by page, never people.
CREATE TABLE pilot_counts (
    network_id UUID NOT NULL REFERENCES networks,
    version_id UUID NOT NULL,
    page TEXT NOT NULL,
    what TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (network_id, version_id, page, what),
    FOREIGN KEY (network_id, version_id) REFERENCES pilots
);

-- What somebody did not understand, without who or when: a row is found by chance alone.
CREATE TABLE pilot_notes (
    network_id UUID NOT NULL REFERENCES networks,
    version_id UUID NOT NULL,
    note_id BYTEA NOT NULL,
    page TEXT NOT NULL,
    words BYTEA NOT NULL,
    PRIMARY KEY (network_id, version_id, note_id),
    FOREIGN KEY (network_id, version_id) REFERENCES pilots
);

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['pilots', 'pilot_counts', 'pilot_notes']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
