-- What becomes of a message: who sends, what was said of it after it went, and what a person sees to. Everything is added.

-- When it first failed: from then on it is tried for a day. What its carrier said. What is wrong with it, by code, and who
-- of the staff settled that.
ALTER TABLE outbox ADD COLUMN first_failed_at BIGINT;
ALTER TABLE outbox ADD COLUMN delivered_at BIGINT;
ALTER TABLE outbox ADD COLUMN refused_at BIGINT;
ALTER TABLE outbox ADD COLUMN trouble TEXT;
ALTER TABLE outbox ADD COLUMN settled_at BIGINT;
ALTER TABLE outbox ADD COLUMN settled_by UUID;
ALTER TABLE outbox ADD FOREIGN KEY (network_id, settled_by) REFERENCES staff;
-- What is there is of every network.
SELECT set_config('matters.reach', 'every', true);
UPDATE outbox SET trouble = 'unsent' WHERE failed_at IS NOT NULL;
-- Somebody waits for a code: none waits behind a mass of reminders.
CREATE INDEX outbox_codes ON outbox (send_at, message_id) WHERE kind = 'code' AND sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (network_id, send_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_in_trouble ON outbox (network_id, send_at) WHERE trouble IS NOT NULL AND settled_at IS NULL;
-- Whoever carried a message names it by its id alone.
CREATE INDEX outbox_by_id ON outbox (message_id);

-- A way of sending, which all networks share: which copy of the program sends by it now, and since when it does not
-- answer. One copy at a time, so that its rate is kept.
CREATE TABLE senders (
    sender TEXT NOT NULL PRIMARY KEY,
    holder UUID NOT NULL,
    held_until BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    down_since BIGINT,
    again_at BIGINT NOT NULL
);

-- When a job's last turn began, and when one last went wrong.
ALTER TABLE job_turns ADD COLUMN taken_at BIGINT;
ALTER TABLE job_turns ADD COLUMN failed_at BIGINT;
