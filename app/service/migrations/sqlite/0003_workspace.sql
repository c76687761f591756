-- The link worker's workspace: cases and what is kept in them, and forms that are not sent yet. Everything is added.

-- Who holds a case, from the moment a referral is accepted. What is personal of it is sealed under the patient's key.
CREATE TABLE cases (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL REFERENCES referrals,
    staff_id BLOB NOT NULL REFERENCES staff,
    opened_at INTEGER NOT NULL,
    visit_note BLOB,
    shared_until INTEGER,
    closed_at INTEGER,
    closed_by BLOB REFERENCES staff,
    closure BLOB,
    PRIMARY KEY (network_id, referral_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_staff ON cases (network_id, staff_id, closed_at);
INSERT INTO cases (network_id, referral_id, staff_id, opened_at)
    SELECT network_id, referral_id, coalesce(reader_id, accepted_by), accepted_at FROM referrals
    WHERE state = 'accepted' AND accepted_at IS NOT NULL AND accepted_by IS NOT NULL;

-- What a person can be found by: keyed hashes of the words of their name, their date of birth and their NHS number.
CREATE TABLE patient_index (
    network_id BLOB NOT NULL REFERENCES networks,
    entry BLOB NOT NULL,
    patient_id BLOB NOT NULL REFERENCES patients,
    PRIMARY KEY (network_id, entry, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_index_by_patient ON patient_index (network_id, patient_id);

-- A conversation or visit. It never changes: one that was put right stands beside the one that it amends.
CREATE TABLE contacts (
    network_id BLOB NOT NULL REFERENCES networks,
    contact_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    staff_id BLOB NOT NULL REFERENCES staff,
    written_at INTEGER NOT NULL,
    happened_on TEXT NOT NULL,
    purpose TEXT NOT NULL,
    mode TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    attended INTEGER NOT NULL,
    appointment_id BLOB REFERENCES appointments,
    amends_id BLOB UNIQUE REFERENCES contacts,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX contacts_by_referral ON contacts (network_id, referral_id, happened_on);

-- A note, signed and timed. It never changes: an amendment stands beside it. The safeguarding log is of this kind, and
-- read by few.
CREATE TABLE notes (
    network_id BLOB NOT NULL REFERENCES networks,
    note_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    staff_id BLOB NOT NULL REFERENCES staff,
    kind TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    amends_id BLOB REFERENCES notes,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX notes_by_referral ON notes (network_id, referral_id, signed_at);
CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes
BEGIN SELECT RAISE(ABORT, 'a signed note is amended, never overwritten'); END;

-- The personalised care and support plan, version by version.
CREATE TABLE plans (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL REFERENCES referrals,
    version INTEGER NOT NULL,
    staff_id BLOB NOT NULL REFERENCES staff,
    written_at INTEGER NOT NULL,
    review_on TEXT,
    content BLOB NOT NULL,
    PRIMARY KEY (network_id, referral_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plans_are_not_changed BEFORE UPDATE ON plans
BEGIN SELECT RAISE(ABORT, 'a plan has a new version instead'); END;

-- An instrument's answers at one time. One that was put right stands beside the one that it amends.
CREATE TABLE measures (
    network_id BLOB NOT NULL REFERENCES networks,
    measure_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    staff_id BLOB NOT NULL REFERENCES staff,
    instrument TEXT NOT NULL,
    stage TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    amends_id BLOB UNIQUE REFERENCES measures,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX measures_by_referral ON measures (network_id, referral_id, taken_on);

CREATE TABLE tasks (
    network_id BLOB NOT NULL REFERENCES networks,
    task_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    owner_id BLOB NOT NULL REFERENCES staff,
    made_by BLOB NOT NULL REFERENCES staff,
    made_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    done_at INTEGER,
    done_by BLOB REFERENCES staff,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX tasks_by_referral ON tasks (network_id, referral_id, due_on);
CREATE INDEX tasks_due ON tasks (network_id, owner_id, due_on) WHERE done_at IS NULL;

-- A risk flag: who owns it, since when, and what became of it. Administrative; never a score.
CREATE TABLE flags (
    network_id BLOB NOT NULL REFERENCES networks,
    flag_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    kind TEXT NOT NULL,
    owner_id BLOB NOT NULL REFERENCES staff,
    raised_at INTEGER NOT NULL,
    raised_by BLOB REFERENCES staff,
    escalate_at INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by BLOB REFERENCES staff,
    escalated_at INTEGER,
    ended_at INTEGER,
    ended_by BLOB REFERENCES staff,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX flags_by_referral ON flags (network_id, referral_id, raised_at);
CREATE INDEX flags_open ON flags (network_id, owner_id, raised_at) WHERE ended_at IS NULL;
CREATE INDEX flags_to_escalate ON flags (escalate_at) WHERE acknowledged_at IS NULL AND escalated_at IS NULL AND ended_at IS NULL;

-- From a case to a group or service: where, in words that the person agreed to, and how far it has come.
CREATE TABLE onward_referrals (
    network_id BLOB NOT NULL REFERENCES networks,
    onward_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    made_by BLOB NOT NULL REFERENCES staff,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    moved_at INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX onward_by_referral ON onward_referrals (network_id, referral_id, made_at);

-- What a practice is told of a case, and whether it said that it has it. What it says follows from the case.
CREATE TABLE gp_messages (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL REFERENCES referrals,
    kind TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by BLOB REFERENCES staff,
    PRIMARY KEY (network_id, referral_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX gp_messages_waiting ON gp_messages (network_id, due_at) WHERE acknowledged_at IS NULL;

-- A form that a member of staff has begun and not sent, or that was not taken: nothing that was typed is lost. What is
-- about a person is sealed under their key.
CREATE TABLE unsent (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    form TEXT NOT NULL,
    about BLOB NOT NULL,
    content BLOB NOT NULL,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (network_id, staff_id, form, about)
) STRICT, WITHOUT ROWID;
CREATE INDEX unsent_by_about ON unsent (network_id, about);
CREATE INDEX unsent_by_age ON unsent (network_id, kept_at);

-- Where a person is asked for more before their referral is accepted.
ALTER TABLE referrals ADD COLUMN asked_at INTEGER;
-- What was decided on an intake form, sealed under the patient's key, and when the referral ended without a case.
ALTER TABLE referrals ADD COLUMN decision BLOB;
ALTER TABLE referrals ADD COLUMN ended_at INTEGER;
CREATE INDEX referrals_ended ON referrals (network_id, ended_at) WHERE ended_at IS NOT NULL;
-- Who of the staff fills a form in with the person.
ALTER TABLE drafts ADD COLUMN begun_by BLOB REFERENCES staff;
-- When a person who did not come was offered another time.
ALTER TABLE appointments ADD COLUMN offered_at INTEGER;

-- When staff matched the person with a record of the practice: nothing goes there before. And whether the index has them.
ALTER TABLE patients ADD COLUMN matched_at INTEGER;
ALTER TABLE patients ADD COLUMN matched_by BLOB REFERENCES staff;
ALTER TABLE patients ADD COLUMN matched BLOB;
ALTER TABLE patients ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX patients_to_index ON patients (network_id, patient_id) WHERE indexed = 0 AND erased_at IS NULL;
-- How much of what a person added after sending somebody has looked at; of what was added before this was noted, nobody
-- knows, and it is looked at once more.
ALTER TABLE referrals ADD COLUMN prepare_seen_revision INTEGER NOT NULL DEFAULT 1;
CREATE INDEX referrals_with_more ON referrals (network_id, reader_id) WHERE prepare_revision > prepare_seen_revision;

-- What a person in a wheelchair, or with a guide dog, needs to know of a place.
ALTER TABLE places ADD COLUMN access TEXT NOT NULL DEFAULT '';
-- Why a link worker's time is not to be booked.
ALTER TABLE leave ADD COLUMN kind TEXT NOT NULL DEFAULT 'leave';
-- Since when the network keeps its clinics, places and leave in its own pages, and an import leaves them alone.
ALTER TABLE networks ADD COLUMN clinics_kept_since INTEGER;
