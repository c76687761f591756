-- A questionnaire that is being co-designed: one open draft of each, changed one change at a time.
CREATE TABLE studio_drafts (
    network_id UUID NOT NULL REFERENCES networks,
    studio_draft_id UUID NOT NULL,
    questionnaire_id UUID NOT NULL,
    based_on BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    content TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (network_id, studio_draft_id),
    FOREIGN KEY (network_id, questionnaire_id) REFERENCES questionnaires
);
CREATE UNIQUE INDEX studio_drafts_open ON studio_drafts (network_id, questionnaire_id) WHERE ended_at IS NULL;
CREATE INDEX studio_drafts_by_questionnaire ON studio_drafts (network_id, questionnaire_id, began_at);
CREATE INDEX studio_drafts_by_network ON studio_drafts (network_id, began_at);

-- Every change of a draft, with its opposite: who made it, when, and which parts it touches.
CREATE TABLE studio_changes (
    network_id UUID NOT NULL REFERENCES networks,
    studio_draft_id UUID NOT NULL,
    number BIGINT NOT NULL,
    did TEXT NOT NULL,
    about BIGINT,
    staff_id UUID NOT NULL,
    at BIGINT NOT NULL,
    change TEXT NOT NULL,
    opposite TEXT NOT NULL,
    touches TEXT NOT NULL,
    PRIMARY KEY (network_id, studio_draft_id, number),
    FOREIGN KEY (network_id, studio_draft_id) REFERENCES studio_drafts,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX studio_changes_by_staff ON studio_changes (network_id, staff_id);
CREATE TRIGGER studio_changes_are_not_changed BEFORE UPDATE ON studio_changes
FOR EACH ROW EXECUTE FUNCTION refuse('changes of a draft are append-only');
CREATE TRIGGER studio_changes_are_not_removed BEFORE DELETE ON studio_changes
FOR EACH ROW EXECUTE FUNCTION refuse('changes of a draft are append-only');

-- What was agreed about the questions of a version, and who published it; nothing, for one that came from a file.
ALTER TABLE versions ADD COLUMN protocols TEXT;
ALTER TABLE versions ADD COLUMN published_by UUID;
ALTER TABLE versions ADD FOREIGN KEY (network_id, published_by) REFERENCES staff;
CREATE INDEX versions_by_publisher ON versions (network_id, published_by) WHERE published_by IS NOT NULL;

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['studio_drafts', 'studio_changes']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
