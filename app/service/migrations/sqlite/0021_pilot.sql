-- What was said of the translations of a version's questions.
ALTER TABLE versions ADD COLUMN translations TEXT;

-- Questions that are tried before they are published: a version whose number is below zero, so that it has no place among
-- those that were published. What people do not understand is sealed with the pilot's own key, and goes with it.
CREATE TABLE pilots (
    network_id BLOB NOT NULL REFERENCES networks,
    version_id BLOB NOT NULL PRIMARY KEY REFERENCES versions,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    share INTEGER NOT NULL,
    code TEXT,
    wrapped_key BLOB NOT NULL,
    began_at INTEGER NOT NULL,
    began_by BLOB NOT NULL REFERENCES staff,
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX pilots_running ON pilots (studio_draft_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX pilots_by_code ON pilots (network_id, code) WHERE code IS NOT NULL;
CREATE INDEX pilots_by_draft ON pilots (studio_draft_id, began_at);
CREATE INDEX pilots_by_beginner ON pilots (began_by);
CREATE INDEX pilots_over ON pilots (network_id, ended_at);

-- Numbers by page, never people.
CREATE TABLE pilot_counts (
    network_id BLOB NOT NULL REFERENCES networks,
    version_id BLOB NOT NULL REFERENCES pilots,
    page TEXT NOT NULL,
    what TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (version_id, page, what)
) STRICT, WITHOUT ROWID;

-- What somebody did not understand, without who or when: a row is found by chance alone.
CREATE TABLE pilot_notes (
    network_id BLOB NOT NULL REFERENCES networks,
    version_id BLOB NOT NULL REFERENCES pilots,
    note_id BLOB NOT NULL,
    page TEXT NOT NULL,
    words BLOB NOT NULL,
    PRIMARY KEY (version_id, note_id)
) STRICT, WITHOUT ROWID;
