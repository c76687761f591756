-- Which questionnaire new people are asked, which are out of use, and which version one was copied from.
ALTER TABLE questionnaires ADD COLUMN asked_since INTEGER;
ALTER TABLE questionnaires ADD COLUMN retired_at INTEGER;
ALTER TABLE questionnaires ADD COLUMN retired_by BLOB REFERENCES staff;
ALTER TABLE questionnaires ADD COLUMN copied_from BLOB REFERENCES versions;
CREATE UNIQUE INDEX questionnaires_asked ON questionnaires (network_id) WHERE asked_since IS NOT NULL;
CREATE INDEX questionnaires_by_retirer ON questionnaires (retired_by) WHERE retired_by IS NOT NULL;
CREATE INDEX questionnaires_by_origin ON questionnaires (copied_from) WHERE copied_from IS NOT NULL;
UPDATE questionnaires SET asked_since = (
    SELECT coalesce(min(published_at), 0) FROM versions WHERE versions.questionnaire_id = questionnaires.questionnaire_id
) WHERE slug = 'what-matters';

-- Questions that networks offer to each other, as they were published; nothing here is about a person.
CREATE TABLE bank_questions (
    bank_question_id BLOB NOT NULL PRIMARY KEY,
    from_network BLOB NOT NULL REFERENCES networks,
    from_version BLOB NOT NULL REFERENCES versions,
    link_id TEXT NOT NULL,
    item TEXT NOT NULL,
    protocol TEXT,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    offered_by BLOB NOT NULL REFERENCES staff,
    offered_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    UNIQUE (from_version, link_id)
) STRICT;
CREATE INDEX bank_questions_by_network ON bank_questions (from_network, offered_at);
CREATE INDEX bank_questions_by_offerer ON bank_questions (offered_by);
CREATE INDEX bank_questions_offered ON bank_questions (offered_at) WHERE withdrawn_at IS NULL;
CREATE TRIGGER bank_questions_are_not_changed BEFORE UPDATE OF bank_question_id, from_network, from_version, link_id,
    item, protocol, source, licence, offered_by, offered_at ON bank_questions
BEGIN SELECT RAISE(ABORT, 'a question of the bank is as it was offered'); END;
