-- A questionnaire that is being co-designed: one open draft of each, changed one change at a time.
CREATE TABLE studio_drafts (
    network_id BLOB NOT NULL REFERENCES networks,
    studio_draft_id BLOB NOT NULL PRIMARY KEY,
    questionnaire_id BLOB NOT NULL REFERENCES questionnaires,
    based_on INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    content TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX studio_drafts_open ON studio_drafts (questionnaire_id) WHERE ended_at IS NULL;
CREATE INDEX studio_drafts_by_questionnaire ON studio_drafts (questionnaire_id, began_at);
CREATE INDEX studio_drafts_by_network ON studio_drafts (network_id, began_at);

-- Every change of a draft, with its opposite: who made it, when, and which parts it touches.
CREATE TABLE studio_changes (
    network_id BLOB NOT NULL REFERENCES networks,
    studio_draft_id BLOB NOT NULL REFERENCES studio_drafts,
    number INTEGER NOT NULL,
    did TEXT NOT NULL,
    about INTEGER,
    staff_id BLOB NOT NULL REFERENCES staff,
    at INTEGER NOT NULL,
    change TEXT NOT NULL,
    opposite TEXT NOT NULL,
    touches TEXT NOT NULL,
    PRIMARY KEY (studio_draft_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX studio_changes_by_staff ON studio_changes (staff_id);
CREATE TRIGGER studio_changes_are_not_changed BEFORE UPDATE ON studio_changes
BEGIN SELECT RAISE(ABORT, 'changes of a draft are append-only'); END;
CREATE TRIGGER studio_changes_are_not_removed BEFORE DELETE ON studio_changes
BEGIN SELECT RAISE(ABORT, 'changes of a draft are append-only'); END;

-- What was agreed about the questions of a version, and who published it; nothing, for one that came from a file.
ALTER TABLE versions ADD COLUMN protocols TEXT;
ALTER TABLE versions ADD COLUMN published_by BLOB REFERENCES staff;
CREATE INDEX versions_by_publisher ON versions (published_by) WHERE published_by IS NOT NULL;
