-- The twin of SQLite's: the same tables and columns. Ids are UUIDs; instants are microseconds since 1970 UTC; personal
-- text is encrypted bytes. The network comes first in keys and indexes, so that a network's rows lie together and can be
-- moved together; references carry it too, so that no row can refer to another network's.

CREATE TABLE networks (
    network_id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    settings TEXT NOT NULL
);

CREATE TABLE practices (
    network_id UUID NOT NULL REFERENCES networks,
    practice_id UUID NOT NULL,
    ods_code TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (network_id, practice_id),
    UNIQUE (network_id, ods_code)
);

CREATE TABLE staff (
    network_id UUID NOT NULL REFERENCES networks,
    staff_id UUID NOT NULL,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    employer TEXT NOT NULL,
    about TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT,
    totp_secret BYTEA,
    totp_last_step BIGINT NOT NULL,
    needs_second_factor BOOLEAN NOT NULL,
    deactivated_at BIGINT,
    PRIMARY KEY (network_id, staff_id)
);
CREATE INDEX staff_by_network ON staff (network_id, name);

CREATE TABLE recovery_codes (
    staff_id UUID NOT NULL,
    code_hash BYTEA NOT NULL
);

CREATE TABLE setup_links (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    staff_id UUID NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL
);

-- By its token alone: the network is known only when the session is.
CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    second_factor_due BOOLEAN NOT NULL,
    code_tries BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX sessions_by_staff ON sessions (network_id, staff_id);
CREATE INDEX sessions_by_use ON sessions (used_at);

CREATE TABLE counters (
    counted BYTEA NOT NULL,
    time_window BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    PRIMARY KEY (counted, time_window)
);
CREATE INDEX counters_by_window ON counters (time_window);

CREATE TABLE places (
    network_id UUID NOT NULL REFERENCES networks,
    place_id UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    address TEXT NOT NULL,
    directions TEXT NOT NULL,
    PRIMARY KEY (network_id, place_id)
);
CREATE INDEX places_by_network ON places (network_id, name);

CREATE TABLE clinics (
    network_id UUID NOT NULL REFERENCES networks,
    clinic_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    place_id UUID,
    rule TEXT NOT NULL,
    PRIMARY KEY (network_id, clinic_id),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, place_id) REFERENCES places
);
CREATE INDEX clinics_by_staff ON clinics (network_id, staff_id);

CREATE TABLE leave (
    network_id UUID NOT NULL REFERENCES networks,
    leave_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, leave_id),
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX leave_by_staff ON leave (network_id, staff_id, ends_at);

CREATE TABLE questionnaires (
    network_id UUID NOT NULL REFERENCES networks,
    questionnaire_id UUID NOT NULL,
    slug TEXT NOT NULL,
    PRIMARY KEY (network_id, questionnaire_id),
    UNIQUE (network_id, slug)
);

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

CREATE TABLE versions (
    network_id UUID NOT NULL REFERENCES networks,
    version_id UUID NOT NULL,
    questionnaire_id UUID NOT NULL,
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, version_id),
    UNIQUE (network_id, questionnaire_id, number),
    FOREIGN KEY (network_id, questionnaire_id) REFERENCES questionnaires
);
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON versions
FOR EACH ROW EXECUTE FUNCTION refuse('a published version is immutable');

CREATE TABLE drafts (
    network_id UUID NOT NULL REFERENCES networks,
    draft_id UUID NOT NULL,
    token_hash BYTEA,
    resume_hash BYTEA,
    resume_shown_until BIGINT,
    revision BIGINT NOT NULL,
    veiled_to BIGINT NOT NULL,
    language TEXT NOT NULL,
    helped BOOLEAN NOT NULL,
    version_id UUID NOT NULL,
    wrapped_key BYTEA NOT NULL,
    content BYTEA NOT NULL,
    source_hash BYTEA NOT NULL,
    referral_id UUID,
    touched_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (network_id, draft_id),
    UNIQUE (network_id, token_hash),
    UNIQUE (network_id, resume_hash),
    FOREIGN KEY (network_id, version_id) REFERENCES versions
);
CREATE INDEX drafts_by_expiry ON drafts (expires_at);

CREATE TABLE patients (
    network_id UUID NOT NULL REFERENCES networks,
    patient_id UUID NOT NULL,
    wrapped_key BYTEA NOT NULL,
    content BYTEA NOT NULL,
    match_index BYTEA NOT NULL,
    PRIMARY KEY (network_id, patient_id)
);
CREATE INDEX patients_by_match ON patients (network_id, match_index);

CREATE TABLE referrals (
    network_id UUID NOT NULL REFERENCES networks,
    referral_id UUID NOT NULL,
    patient_id UUID NOT NULL,
    draft_id UUID NOT NULL,
    reference TEXT NOT NULL,
    practice_id UUID,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    urgent TEXT NOT NULL,
    content BYTEA NOT NULL,
    prepare BYTEA NOT NULL,
    prepare_revision BIGINT NOT NULL,
    version_id UUID NOT NULL,
    manage_hash BYTEA NOT NULL,
    reader_id UUID,
    submitted_at BIGINT NOT NULL,
    read_by BIGINT NOT NULL,
    acknowledged_at BIGINT,
    acknowledged_by UUID,
    accepted_at BIGINT,
    accepted_by UUID,
    escalated_at BIGINT,
    PRIMARY KEY (network_id, referral_id),
    UNIQUE (network_id, draft_id),
    UNIQUE (network_id, reference),
    UNIQUE (network_id, manage_hash),
    FOREIGN KEY (network_id, patient_id) REFERENCES patients,
    FOREIGN KEY (network_id, practice_id) REFERENCES practices,
    FOREIGN KEY (network_id, version_id) REFERENCES versions,
    FOREIGN KEY (network_id, reader_id) REFERENCES staff,
    FOREIGN KEY (network_id, acknowledged_by) REFERENCES staff,
    FOREIGN KEY (network_id, accepted_by) REFERENCES staff
);
ALTER TABLE drafts ADD FOREIGN KEY (network_id, referral_id) REFERENCES referrals;
CREATE INDEX referrals_by_state ON referrals (network_id, state, read_by);
CREATE INDEX referrals_by_patient ON referrals (network_id, patient_id);

CREATE TABLE appointments (
    network_id UUID NOT NULL REFERENCES networks,
    appointment_id UUID NOT NULL,
    referral_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    place_id UUID,
    mode TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    cancelled_reason TEXT,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (network_id, appointment_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff,
    FOREIGN KEY (network_id, place_id) REFERENCES places
);
CREATE INDEX appointments_by_staff ON appointments (network_id, staff_id, starts_at);
CREATE INDEX appointments_by_referral ON appointments (network_id, referral_id);

CREATE TABLE holds (
    network_id UUID NOT NULL REFERENCES networks,
    draft_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    slot TEXT NOT NULL,
    source_hash BYTEA NOT NULL,
    first_held_at BIGINT NOT NULL,
    held_until BIGINT NOT NULL,
    PRIMARY KEY (network_id, draft_id),
    FOREIGN KEY (network_id, draft_id) REFERENCES drafts,
    FOREIGN KEY (network_id, staff_id) REFERENCES staff
);
CREATE INDEX holds_by_source ON holds (network_id, source_hash, held_until);
CREATE INDEX holds_by_staff ON holds (network_id, staff_id, held_until);

-- The one key in which the network does not come first: it is what makes a double booking impossible, and nothing but
-- whose time it is and when belongs to that.
CREATE TABLE claims (
    staff_id UUID NOT NULL,
    grain BIGINT NOT NULL,
    draft_id UUID,
    appointment_id UUID,
    PRIMARY KEY (staff_id, grain),
    CHECK ((draft_id IS NULL) <> (appointment_id IS NULL))
);

CREATE TABLE outbox (
    network_id UUID NOT NULL REFERENCES networks,
    message_id UUID NOT NULL,
    referral_id UUID,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    content BYTEA NOT NULL,
    send_at BIGINT NOT NULL,
    sent_at BIGINT,
    attempts BIGINT NOT NULL,
    failed_at BIGINT,
    PRIMARY KEY (network_id, message_id),
    FOREIGN KEY (network_id, referral_id) REFERENCES referrals
);
CREATE INDEX outbox_by_referral ON outbox (network_id, referral_id);

CREATE TABLE audit_events (
    network_id UUID NOT NULL REFERENCES networks,
    event_id UUID NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (network_id, event_id)
);
CREATE INDEX audit_events_by_subject ON audit_events (network_id, subject, at);
CREATE TRIGGER audit_events_are_not_removed BEFORE DELETE ON audit_events
FOR EACH ROW EXECUTE FUNCTION refuse('audit events are append-only');
CREATE TRIGGER audit_events_are_not_emptied BEFORE TRUNCATE ON audit_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse('audit events are append-only');
