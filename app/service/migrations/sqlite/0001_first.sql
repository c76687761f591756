-- Ids are UUIDs; instants are microseconds since 1970 UTC; personal text is encrypted bytes.

CREATE TABLE networks (
    network_id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE practices (
    network_id BLOB NOT NULL REFERENCES networks,
    practice_id BLOB NOT NULL PRIMARY KEY,
    ods_code TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (network_id, ods_code)
) STRICT;

CREATE TABLE staff (
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    employer TEXT NOT NULL,
    about TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT,
    totp_secret BLOB,
    totp_last_step INTEGER NOT NULL,
    needs_second_factor INTEGER NOT NULL,
    deactivated_at INTEGER
) STRICT;
CREATE INDEX staff_by_network ON staff (network_id, name);

-- One-time codes for a lost phone, by their keyed hash; one that was used is removed.
CREATE TABLE recovery_codes (
    staff_id BLOB NOT NULL REFERENCES staff,
    code_hash BLOB NOT NULL,
    PRIMARY KEY (staff_id, code_hash)
) STRICT;

-- The link by which a member of staff sets a password, for the first time or again; one that was used is removed.
CREATE TABLE setup_links (
    token_hash BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL UNIQUE REFERENCES staff,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    network_id BLOB NOT NULL REFERENCES networks,
    staff_id BLOB NOT NULL REFERENCES staff,
    second_factor_due INTEGER NOT NULL,
    code_tries INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_staff ON sessions (staff_id);
CREATE INDEX sessions_by_use ON sessions (used_at);

-- Attempts of any kind, by keyed hash of what is counted, in windows of time.
CREATE TABLE counters (
    counted BLOB NOT NULL,
    time_window INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (counted, time_window)
) STRICT;
CREATE INDEX counters_by_window ON counters (time_window);

CREATE TABLE places (
    network_id BLOB NOT NULL REFERENCES networks,
    place_id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    directions TEXT NOT NULL
) STRICT;
CREATE INDEX places_by_network ON places (network_id, name);

CREATE TABLE clinics (
    network_id BLOB NOT NULL REFERENCES networks,
    clinic_id BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff,
    place_id BLOB REFERENCES places,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX clinics_by_staff ON clinics (network_id, staff_id);

CREATE TABLE leave (
    network_id BLOB NOT NULL REFERENCES networks,
    leave_id BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX leave_by_staff ON leave (network_id, staff_id, ends_at);

CREATE TABLE questionnaires (
    network_id BLOB NOT NULL REFERENCES networks,
    questionnaire_id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    UNIQUE (network_id, slug)
) STRICT;

-- A published version never changes: answers stay tied to the words that were asked.
CREATE TABLE versions (
    network_id BLOB NOT NULL REFERENCES networks,
    version_id BLOB NOT NULL PRIMARY KEY,
    questionnaire_id BLOB NOT NULL REFERENCES questionnaires,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    UNIQUE (questionnaire_id, number)
) STRICT;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;

CREATE TABLE drafts (
    network_id BLOB NOT NULL REFERENCES networks,
    draft_id BLOB NOT NULL PRIMARY KEY,
    token_hash BLOB UNIQUE,
    resume_hash BLOB UNIQUE,
    resume_shown_until INTEGER,
    revision INTEGER NOT NULL,
    veiled_to INTEGER NOT NULL,
    language TEXT NOT NULL,
    helped INTEGER NOT NULL,
    version_id BLOB NOT NULL REFERENCES versions,
    wrapped_key BLOB NOT NULL,
    content BLOB NOT NULL,
    source_hash BLOB NOT NULL,
    referral_id BLOB REFERENCES referrals,
    touched_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafts_by_expiry ON drafts (expires_at);

-- A patient's key encrypts everything that is known of them: without it, nothing of it can be read.
CREATE TABLE patients (
    network_id BLOB NOT NULL REFERENCES networks,
    patient_id BLOB NOT NULL PRIMARY KEY,
    wrapped_key BLOB NOT NULL,
    content BLOB NOT NULL,
    match_index BLOB NOT NULL
) STRICT;
CREATE INDEX patients_by_match ON patients (network_id, match_index);

CREATE TABLE referrals (
    network_id BLOB NOT NULL REFERENCES networks,
    referral_id BLOB NOT NULL PRIMARY KEY,
    patient_id BLOB NOT NULL REFERENCES patients,
    draft_id BLOB NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    practice_id BLOB REFERENCES practices,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    urgent TEXT NOT NULL,
    content BLOB NOT NULL,
    prepare BLOB NOT NULL,
    prepare_revision INTEGER NOT NULL,
    version_id BLOB NOT NULL REFERENCES versions,
    manage_hash BLOB NOT NULL UNIQUE,
    reader_id BLOB REFERENCES staff,
    submitted_at INTEGER NOT NULL,
    read_by INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by BLOB REFERENCES staff,
    accepted_at INTEGER,
    accepted_by BLOB REFERENCES staff,
    escalated_at INTEGER
) STRICT;
CREATE INDEX referrals_by_state ON referrals (network_id, state, read_by);
CREATE INDEX referrals_by_patient ON referrals (network_id, patient_id);

CREATE TABLE appointments (
    network_id BLOB NOT NULL REFERENCES networks,
    appointment_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB NOT NULL REFERENCES referrals,
    staff_id BLOB NOT NULL REFERENCES staff,
    place_id BLOB REFERENCES places,
    mode TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    cancelled_reason TEXT,
    sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX appointments_by_staff ON appointments (network_id, staff_id, starts_at);
CREATE INDEX appointments_by_referral ON appointments (network_id, referral_id);

-- A time kept for a draft while its person finishes.
CREATE TABLE holds (
    network_id BLOB NOT NULL REFERENCES networks,
    draft_id BLOB NOT NULL PRIMARY KEY REFERENCES drafts,
    staff_id BLOB NOT NULL REFERENCES staff,
    slot TEXT NOT NULL,
    source_hash BLOB NOT NULL,
    first_held_at INTEGER NOT NULL,
    held_until INTEGER NOT NULL
) STRICT;
CREATE INDEX holds_by_source ON holds (network_id, source_hash, held_until);
CREATE INDEX holds_by_staff ON holds (staff_id, held_until);

-- Each quarter of an hour of a link worker's time that is taken, by an appointment or a live hold.
-- The primary key is what makes a double booking impossible rather than merely checked for.
CREATE TABLE claims (
    staff_id BLOB NOT NULL REFERENCES staff,
    grain INTEGER NOT NULL,
    draft_id BLOB REFERENCES drafts,
    appointment_id BLOB REFERENCES appointments,
    PRIMARY KEY (staff_id, grain),
    CHECK ((draft_id IS NULL) <> (appointment_id IS NULL))
) STRICT;
CREATE INDEX claims_by_draft ON claims (draft_id);
CREATE INDEX claims_by_appointment ON claims (appointment_id);

CREATE TABLE outbox (
    network_id BLOB NOT NULL REFERENCES networks,
    message_id BLOB NOT NULL PRIMARY KEY,
    referral_id BLOB REFERENCES referrals,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    content BLOB NOT NULL,
    send_at INTEGER NOT NULL,
    sent_at INTEGER,
    attempts INTEGER NOT NULL,
    failed_at INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (sent_at, failed_at, send_at);
CREATE INDEX outbox_by_referral ON outbox (network_id, referral_id);

-- Who did or saw what. Written in the transaction of what it records; never changed, never removed.
CREATE TABLE audit_events (
    network_id BLOB NOT NULL REFERENCES networks,
    event_id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT;
CREATE INDEX audit_events_by_subject ON audit_events (network_id, subject, at);
CREATE TRIGGER audit_events_are_not_changed BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
CREATE TRIGGER audit_events_are_not_removed BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
