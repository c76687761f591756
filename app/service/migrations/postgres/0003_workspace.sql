-- The link worker's workspace: cases and what is kept in them, and forms that are not sent yet; the twin of SQLite's.

-- Who holds a case, from the moment a referral is accepted. What is personal of it is sealed under the patient's key.
CREATE TABLE cases (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    opened_at BIGINT NOT NULL,
    visit_note BYTEA,
    shared_until BIGINT,
    closed_at BIGINT,
    closed_by UUID,
    closure BYTEA,
    PRIMARY KEY (network_id, referral_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, closed_by) REFERENCES staff
);
CREATE INDEX cases_by_staff ON cases (network_id, staff_id, closed_at);
-- Owners are bound by row-level security too: this transaction has to say that it reaches every network.
SELECT set_config('matters.reach', 'every', true);
INSERT INTO cases (network_id, referral_id, staff_id, opened_at)
    SELECT network_id, referral_id, coalesce(reader_id, accepted_by), accepted_at FROM referrals
    WHERE state = 'accepted' AND accepted_at IS NOT NULL AND accepted_by IS NOT NULL;

-- What a person can be found by: keyed hashes of the words of their name, their date of birth and their NHS number.
CREATE TABLE patient_index (
    network_id UUID NOT NULL REFERENCES networks,
    entry BYTEA NOT NULL,
    patient_id UUID NOT NULL,
    PRIMARY KEY (network_id, entry, patient_id),
    FOREIGN KEY (network_id, patient_id) REFERENCES patients
);
CREATE INDEX patient_index_by_patient ON patient_index (network_id, patient_id);

-- A conversation or visit. It never changes: one that was put right stands beside the one that it amends.
CREATE TABLE contacts (
    network_id UUID NOT NULL REFERENCES networks,
    contact_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    happened_on TEXT NOT NULL,
    purpose TEXT NOT NULL,
    mode TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    attended BIGINT NOT NULL,
    appointment_id UUID,
    amends_id UUID,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, contact_id),
    UNIQUE (network_id, amends_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, appointment_id) REFERENCES appointments,
    FOREIGN KEY (network_id, amends_id) REFERENCES contacts
);
CREATE INDEX contacts_by_referral ON contacts (network_id, referral_id, happened_on);

-- A note, signed and timed. It never changes: an amendment stands beside it. The safeguarding log is of this kind, and
-- read by few.
CREATE TABLE notes (
    network_id UUID NOT NULL REFERENCES networks,
    note_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    kind TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    amends_id UUID,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, note_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, amends_id) REFERENCES notes
);
CREATE INDEX notes_by_referral ON notes (network_id, referral_id, signed_at);
CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes
FOR EACH ROW EXECUTE FUNCTION refuse('a signed note is amended, never overwritten');

-- The personalised care and support plan, version by version.
CREATE TABLE plans (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    version BIGINT NOT NULL,
    staff_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    review_on TEXT,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, referral_id, version),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE TRIGGER plans_are_not_changed BEFORE UPDATE ON plans
FOR EACH ROW EXECUTE FUNCTION refuse('a plan has a new version instead');

-- An instrument's answers at one time. One that was put right stands beside the one that it amends.
CREATE TABLE measures (
    network_id UUID NOT NULL REFERENCES networks,
    measure_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    instrument TEXT NOT NULL,
    stage TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    amends_id UUID,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, measure_id),
    UNIQUE (network_id, amends_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, amends_id) REFERENCES measures
);
CREATE INDEX measures_by_referral ON measures (network_id, referral_id, taken_on);

CREATE TABLE tasks (
    network_id UUID NOT NULL REFERENCES networks,
    task_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    owner_id UUID NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    done_at BIGINT,
    done_by UUID,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, task_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, owner_id) REFERENCES staff,
    FOREIGN KEY (network_id, made_by) REFERENCES staff,
    FOREIGN KEY (network_id, done_by) REFERENCES staff
);
CREATE INDEX tasks_by_referral ON tasks (network_id, referral_id, due_on);
CREATE INDEX tasks_due ON tasks (network_id, owner_id, due_on) WHERE done_at IS NULL;

-- A risk flag: who owns it, since when, and what became of it. Administrative; never a score.
CREATE TABLE flags (
    network_id UUID NOT NULL REFERENCES networks,
    flag_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    kind TEXT NOT NULL,
    owner_id UUID NOT NULL,
    raised_at BIGINT NOT NULL,
    raised_by UUID,
    escalate_at BIGINT NOT NULL,
    acknowledged_at BIGINT,
    acknowledged_by UUID,
    escalated_at BIGINT,
    ended_at BIGINT,
    ended_by UUID,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, flag_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, owner_id) REFERENCES staff,
    FOREIGN KEY (network_id, raised_by) REFERENCES staff,
    FOREIGN KEY (network_id, acknowledged_by) REFERENCES staff,
    FOREIGN KEY (network_id, ended_by) REFERENCES staff
);
CREATE INDEX flags_by_referral ON flags (network_id, referral_id, raised_at);
CREATE INDEX flags_open ON flags (network_id, owner_id, raised_at) WHERE ended_at IS NULL;
CREATE INDEX flags_to_escalate ON flags (escalate_at) WHERE acknowledged_at IS NULL AND escalated_at IS NULL AND ended_at IS NULL;

-- From a case to a group or service: where, in words that the person agreed to, and how far it has come.
CREATE TABLE onward_referrals (
    network_id UUID NOT NULL REFERENCES networks,
    onward_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    moved_at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (network_id, onward_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, made_by) REFERENCES staff
);
CREATE INDEX onward_by_referral ON onward_referrals (network_id, referral_id, made_at);

-- What a practice is told of a case, and whether it said that it has it. What it says follows from the case.
CREATE TABLE gp_messages (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    kind TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    acknowledged_at BIGINT,
    acknowledged_by UUID,
    PRIMARY KEY (network_id, referral_id, kind),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, acknowledged_by) REFERENCES staff
);
CREATE INDEX gp_messages_waiting ON gp_messages (network_id, due_at) WHERE acknowledged_at IS NULL;

-- A form that a member of staff has begun and not sent, or that was not taken: nothing that was typed is lost. What is
-- about a person is sealed under their key.
CREATE TABLE unsent (
    network_id UUID NOT NULL REFERENCES networks,
    staff_id UUID NOT NULL,
    form TEXT NOT NULL,
    about UUID NOT NULL,
    content BYTEA NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, staff_id, form, about),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX unsent_by_about ON unsent (network_id, about);
CREATE INDEX unsent_by_age ON unsent (network_id, kept_at);

-- Where a person is asked for more before their referral is accepted.
ALTER TABLE referrals ADD COLUMN asked_at BIGINT;
-- What was decided on an intake form, sealed under the patient's key, and when the referral ended without a case.
ALTER TABLE referrals ADD COLUMN decision BYTEA;
ALTER TABLE referrals ADD COLUMN ended_at BIGINT;
CREATE INDEX referrals_ended ON referrals (network_id, ended_at) WHERE ended_at IS NOT NULL;
-- Who of the staff fills a form in with the person.
ALTER TABLE drafts ADD COLUMN begun_by UUID;
ALTER TABLE drafts ADD FOREIGN KEY (network_id, begun_by) REFERENCES staff;
-- When a person who did not come was offered another time.
ALTER TABLE appointments ADD COLUMN offered_at BIGINT;

-- When staff matched the person with a record of the practice: nothing goes there before. And whether the index has them.
ALTER TABLE patients ADD COLUMN matched_at BIGINT;
ALTER TABLE patients ADD COLUMN matched_by UUID;
ALTER TABLE patients ADD COLUMN matched BYTEA;
ALTER TABLE patients ADD COLUMN indexed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE patients ADD FOREIGN KEY (network_id, matched_by) REFERENCES staff;
CREATE INDEX patients_to_index ON patients (network_id, patient_id) WHERE indexed = 0 AND erased_at IS NULL;
-- How much of what a person added after sending somebody has looked at; of what was added before this was noted, nobody
-- knows, and it is looked at once more.
ALTER TABLE referrals ADD COLUMN prepare_seen_revision BIGINT NOT NULL DEFAULT 1;
CREATE INDEX referrals_with_more ON referrals (network_id, reader_id) WHERE prepare_revision > prepare_seen_revision;

-- What a person in a wheelchair, or with a guide dog, needs to know of a place.
ALTER TABLE places ADD COLUMN access TEXT NOT NULL DEFAULT '';
-- Why a link worker's time is not to be booked.
ALTER TABLE leave ADD COLUMN kind TEXT NOT NULL DEFAULT 'leave';
-- Since when the network keeps its clinics, places and leave in its own pages, and an import leaves them alone.
ALTER TABLE networks ADD COLUMN clinics_kept_since BIGINT;

DO $$
DECLARE t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['cases', 'patient_index', 'contacts', 'notes', 'plans', 'measures', 'tasks', 'flags', 'gp_messages', 'onward_referrals', 'unsent']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY within_reach ON %I USING (reaches(network_id))', t);
    END LOOP;
END $$;
