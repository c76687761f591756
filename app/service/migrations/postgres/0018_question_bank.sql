-- Which questionnaire new people are asked, which are out of use, and which version one was copied from.
ALTER TABLE questionnaires ADD COLUMN asked_since BIGINT;
ALTER TABLE questionnaires ADD COLUMN retired_at BIGINT;
ALTER TABLE questionnaires ADD COLUMN retired_by UUID;
ALTER TABLE questionnaires ADD COLUMN copied_from UUID;
ALTER TABLE questionnaires ADD FOREIGN KEY (network_id, retired_by) REFERENCES staff;
ALTER TABLE questionnaires ADD FOREIGN KEY (network_id, copied_from) REFERENCES versions;
CREATE UNIQUE INDEX questionnaires_asked ON questionnaires (network_id) WHERE asked_since IS NOT NULL;
CREATE INDEX questionnaires_by_retirer ON questionnaires (network_id, retired_by) WHERE retired_by IS NOT NULL;
CREATE INDEX questionnaires_by_origin ON questionnaires (network_id, copied_from) WHERE copied_from IS NOT NULL;
-- Owners are bound by row-level security too: this transaction has to say that it reaches every network.
SELECT set_config('matters.reach', 'every', true);
UPDATE questionnaires q SET asked_since = (
    SELECT coalesce(min(v.published_at), 0) FROM versions v
    WHERE v.network_id = q.network_id AND v.questionnaire_id = q.questionnaire_id
) WHERE slug = 'what-matters';

-- Questions that networks offer to each other, as they were published; nothing here is about a person. Every network
-- reads all of them and writes its own.
CREATE TABLE bank_questions (
    bank_question_id UUID NOT NULL PRIMARY KEY,
    from_network UUID NOT NULL REFERENCES networks,
    from_version UUID NOT NULL,
    link_id TEXT NOT NULL,
    item TEXT NOT NULL,
    protocol TEXT,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    offered_by UUID NOT NULL,
    offered_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    UNIQUE (from_version, link_id),
    FOREIGN KEY (from_network, from_version) REFERENCES versions,
    FOREIGN KEY (from_network, offered_by) REFERENCES staff
);
CREATE INDEX bank_questions_by_network ON bank_questions (from_network, offered_at);
CREATE INDEX bank_questions_by_offerer ON bank_questions (from_network, offered_by);
CREATE INDEX bank_questions_offered ON bank_questions (offered_at) WHERE withdrawn_at IS NULL;
CREATE TRIGGER bank_questions_are_not_changed BEFORE UPDATE OF bank_question_id, from_network, from_version, link_id,
    item, protocol, source, licence, offered_by, offered_at ON bank_questions
FOR EACH ROW EXECUTE FUNCTION refuse('a question of the bank is as it was offered');
ALTER TABLE bank_questions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read_by_all ON bank_questions FOR SELECT USING (true);
CREATE POLICY offered_within_reach ON bank_questions FOR INSERT WITH CHECK (reaches(from_network));
CREATE POLICY changed_within_reach ON bank_questions FOR UPDATE USING (reaches(from_network));
CREATE POLICY removed_within_reach ON bank_questions FOR DELETE USING (reaches(from_network));
