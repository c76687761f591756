//! What the file of a network asks for, once all of it makes sense.
//!
//! Ids follow from what an entry is called, so that a second import finds the rows of the first.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    email::EmailAddress,
    id::{ClinicId, LeaveId, PlaceId, PracticeId},
    network::{self, Settings},
    ods::OdsCode,
    phone::PhoneNumber,
    schedule::{Clinic, ClinicRule, Length, booking::BookingSettings},
    staff::{Action, Role, may},
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::{
    check::{Check, in_london},
    file::{self, At, File},
    mistake::{Mistake, Wrong},
};
use crate::{sign_in::NewStaff, store::PlaceRow};

/// What is to be written.
pub(super) struct Plan {
    pub slug: String,
    pub name: String,
    /// As the file has them, but for the reader.
    pub settings: Settings,
    /// Who reads what has no appointment, by address.
    pub reader: Option<String>,
    pub practices: Vec<(PracticeId, OdsCode, String)>,
    pub places: Vec<PlaceRow>,
    /// With the key of each entry.
    pub team: Vec<(String, NewStaff)>,
    /// With the link worker's address.
    pub clinics: Vec<(ClinicId, String, Clinic)>,
    /// With the link worker's address.
    pub leave: Vec<(LeaveId, String, Timestamp, Timestamp)>,
}

/// How long an appointment takes that follows another, where the file does not say.
const USUAL_FOLLOW_UP: Length = Length::from_minutes(30).expect("two quarter hours");

impl Plan {
    /// The plan of this file, or all that is to be mended in it.
    pub(super) fn of(text: &str) -> Result<Self, Vec<Mistake>> {
        let (file, mistakes) = File::read(text).map_err(|mistake| vec![mistake])?;
        let mut check = Check::new(file.slug.clone().unwrap_or_default(), mistakes);
        let plan = check.plan(file);
        match plan {
            Some(plan) if check.mistakes.is_empty() => Ok(plan),
            _ => Err(check.mistakes),
        }
    }
}

impl Plan {
    /// The same, but for how people book, which stays as it is in these settings.
    pub(super) fn apart_from_clinics(self, kept: Option<Settings>) -> Self {
        match kept {
            Some(kept) => Self { settings: BookingSettings::of(&kept).in_settings(self.settings), ..self },
            None => self,
        }
    }
}

impl Check {
    fn plan(&mut self, file: File) -> Option<Plan> {
        let slug = file.slug.and_then(|slug| {
            let checked = network::check_slug(&slug).map_err(Wrong::Slug);
            self.take("slug", checked).map(|()| slug)
        });
        let name = file.name.and_then(|name| self.line("name", &name));
        let instruments = self.instruments(file.instruments);
        let settings = file.settings.map(|settings| {
            self.settings(&settings);
            Settings { instruments, ..settings }
        });
        let practices = self.practices(file.practices);
        let places = self.places(file.places);
        let team = self.team(file.team);
        let readers: BTreeMap<&str, Role> = team.iter().map(|(_, new)| (new.email.as_str(), new.role)).collect();
        let reader = file.reader.and_then(|reader| self.reader_in(&readers, "settings.reader", &reader));
        let clinics = self.clinics(file.clinics, &readers, &places);
        let leave = self.leave(file.leave, &readers);
        Some(Plan {
            slug: slug?,
            name: name?,
            settings: settings?,
            reader,
            practices,
            places: places.into_values().collect(),
            team,
            clinics,
            leave,
        })
    }

    fn settings(&mut self, settings: &Settings) {
        for (key, text) in
            [("settings.phone_hours", &settings.phone_hours), ("settings.privacy_contact", &settings.privacy_contact)]
        {
            self.line(key, text);
        }
        for (key, phone) in [("settings.phone", &settings.phone), ("settings.calls_from", &settings.calls_from)] {
            self.take(key, PhoneNumber::parse(phone).map_err(|_| Wrong::Phone));
        }
        self.take("settings.duty_contact", EmailAddress::parse(&settings.duty_contact).map_err(|_| Wrong::Email));
        if settings.ages.to.is_some_and(|to| to < settings.ages.from) {
            self.note("settings.ages", Wrong::Ages);
        }
        if Length::from_minutes(settings.longer_minutes).is_none_or(|length| length == Length::NONE) {
            self.note("settings.longer_minutes", Wrong::NotQuarterHours);
        }
        if u32::from(settings.horizon_days) * 24 <= u32::from(settings.notice_hours) {
            self.note("settings.horizon_days", Wrong::HorizonWithinNotice);
        }
        if settings.controllers.is_empty() {
            self.note("settings.controllers", Wrong::Empty);
        }
        for (lines, key) in
            [(&settings.controllers, "settings.controllers"), (&settings.urgent_words, "settings.urgent_words")]
        {
            for (line, number) in lines.iter().zip(1..) {
                self.line(&format!("{key}[{number}]"), line);
            }
        }
        // They stand under a heading of their own, where each can be told apart.
        if !settings.instruments.is_empty() {
            self.note("settings.instruments", Wrong::UnknownKey);
        }
        let mut codes = BTreeSet::new();
        for (partner, number) in settings.partners.iter().zip(1..) {
            let key = |of: &str| format!("settings.partners[{number}].{of}");
            self.line(&key("name"), &partner.name);
            self.line(&key("does"), &partner.does);
            self.code(&key("code"), &partner.code, &mut codes);
        }
    }

    fn practices(&mut self, entries: Vec<At<file::Practice>>) -> Vec<(PracticeId, OdsCode, String)> {
        if entries.is_empty() {
            self.note("practices", Wrong::Missing);
        }
        let mut codes = BTreeSet::new();
        let practice = |At { key, entry }: At<file::Practice>| {
            let at_code = format!("{key}.ods_code");
            let code = OdsCode::parse(&entry.ods_code).filter(OdsCode::is_practice).ok_or(Wrong::OdsCode);
            let code = self.take(&at_code, code);
            let name = self.line(&format!("{key}.name"), &entry.name);
            let code = code.filter(|code| self.is_first(&at_code, codes.insert(code.clone())))?;
            Some((PracticeId::from_bytes(named_id(&["practice", &self.slug, code.as_str()])), code, name?))
        };
        entries.into_iter().filter_map(practice).collect()
    }

    fn places(&mut self, entries: Vec<At<file::Place>>) -> BTreeMap<String, PlaceRow> {
        let (mut places, mut keys) = (BTreeMap::new(), BTreeSet::new());
        for At { key, entry } in entries {
            let name = self.line(&format!("{key}.name"), &entry.name);
            let address = self.line(&format!("{key}.address"), &entry.address);
            let directions = self.line_or_none(&format!("{key}.directions"), &entry.directions);
            let access = self.line_or_none(&format!("{key}.access"), &entry.access);
            let id = PlaceId::from_bytes(named_id(&["place", &self.slug, &entry.key]));
            self.code(&format!("{key}.key"), &entry.key, &mut keys);
            // A place that has mistakes is known all the same, so that its clinics have none for that.
            let row = PlaceRow {
                id,
                name: name.unwrap_or_default(),
                address: address.unwrap_or_default(),
                directions: directions.unwrap_or_default(),
                access: access.unwrap_or_default(),
            };
            places.entry(entry.key).or_insert(row);
        }
        places
    }

    fn team(&mut self, entries: Vec<At<file::Member>>) -> Vec<(String, NewStaff)> {
        let mut emails = BTreeSet::new();
        let member = |At { key, entry }: At<file::Member>| {
            let at_email = format!("{key}.email");
            let email = EmailAddress::parse(&entry.email.to_lowercase()).map_err(|_| Wrong::Email);
            let email = self.take(&at_email, email);
            let name = self.line(&format!("{key}.name"), &entry.name);
            let employer = self.line(&format!("{key}.employer"), &entry.employer);
            let about = self.line_or_none(&format!("{key}.about"), &entry.about);
            let email = email.filter(|email| self.is_first(&at_email, emails.insert(email.as_str().to_owned())))?;
            let new = NewStaff {
                email,
                name: name.unwrap_or_default(),
                employer: employer.unwrap_or_default(),
                about: about.unwrap_or_default(),
                role: entry.role,
            };
            Some((at_email, new))
        };
        entries.into_iter().filter_map(member).collect()
    }

    fn clinics(
        &mut self,
        entries: Vec<At<file::Clinic>>,
        readers: &BTreeMap<&str, Role>,
        places: &BTreeMap<String, PlaceRow>,
    ) -> Vec<(ClinicId, String, Clinic)> {
        let mut ids = BTreeSet::new();
        let clinic = |At { key, entry }: At<file::Clinic>| {
            let link_worker = self.reader_in(readers, &format!("{key}.link_worker"), &entry.link_worker);
            let place = entry.place.as_ref().map(|place| places.get(place).map(|row| row.id).ok_or(Wrong::NoSuchPlace));
            let place = self.take(&format!("{key}.place"), place.transpose());
            let rule = ClinicRule {
                weekday: entry.weekday,
                every: entry.every,
                from: entry.from,
                to: entry.to,
                first_day: entry.first_day,
                last_day: entry.last_day,
                modes: entry.modes,
                place: place?,
                first_minutes: entry.first_minutes,
                follow_up_minutes: entry.follow_up_minutes.unwrap_or(USUAL_FOLLOW_UP),
                buffer_minutes: entry.buffer_minutes,
                kept: entry.kept,
            };
            let clinic = self.take(&key, Clinic::new(rule).map_err(Wrong::Clinic));
            let (link_worker, clinic) = link_worker.zip(clinic)?;
            let rule = serde_json::to_string(&clinic).expect("clinics have a JSON form");
            let id = ClinicId::from_bytes(named_id(&["clinic", &self.slug, &link_worker, &rule]));
            self.is_first(&key, ids.insert(id)).then_some((id, link_worker, clinic))
        };
        entries.into_iter().filter_map(clinic).collect()
    }

    fn leave(
        &mut self,
        entries: Vec<At<file::Leave>>,
        readers: &BTreeMap<&str, Role>,
    ) -> Vec<(LeaveId, String, Timestamp, Timestamp)> {
        let mut ids = BTreeSet::new();
        let leave = |At { key, entry }: At<file::Leave>| {
            let link_worker = self.reader_in(readers, &format!("{key}.link_worker"), &entry.link_worker);
            let from = self.take(&format!("{key}.from"), in_london(&entry.from).ok_or(Wrong::NotATime));
            let to = self.take(&format!("{key}.to"), in_london(&entry.to).ok_or(Wrong::NotATime));
            let (from, to) = from.zip(to)?;
            if to <= from {
                self.note(&format!("{key}.to"), Wrong::EndsBeforeStart);
            }
            let link_worker = link_worker?;
            let id = named_id(&["leave", &self.slug, &link_worker, &from.to_string(), &to.to_string()]);
            let id = LeaveId::from_bytes(id);
            self.is_first(&key, ids.insert(id)).then_some((id, link_worker, from, to))
        };
        entries.into_iter().filter_map(leave).collect()
    }

    /// The address of somebody in the team who may read intake forms.
    fn reader_in(&mut self, readers: &BTreeMap<&str, Role>, key: &str, email: &str) -> Option<String> {
        let email = email.trim().to_lowercase();
        let checked = match readers.get(email.as_str()) {
            None => Err(Wrong::NotInTeam),
            Some(role) if !may(*role, Action::ReadIntake) => Err(Wrong::MayNotRead),
            Some(_) => Ok(email),
        };
        self.take(key, checked)
    }
}

/// An id that follows from what it names: a UUID of version 8 (RFC 9562 §5.8) from a hash.
fn named_id(names: &[&str]) -> [u8; 16] {
    let mut hash = Sha256::new();
    for name in names {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
    }
    let hash = hash.finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    id[6] = 0x80 | id[6] & 0x0f;
    id[8] = 0x80 | id[8] & 0x3f;
    id
}
