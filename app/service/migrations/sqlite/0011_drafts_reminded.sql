-- The one reminder of a draft that was put away, for whoever asked for it.
ALTER TABLE outbox ADD COLUMN draft_id BLOB REFERENCES drafts;
CREATE INDEX outbox_of_draft ON outbox (draft_id, network_id) WHERE draft_id IS NOT NULL;
