//! The clinics of a team, leave, places and how people book: kept by those whose they are, and by those who look after the
//! team.
//!
//! A clinic and leave are written in two steps. What was typed is kept after the first; the second shows what would come of
//! it, with everybody whose appointment it touches, and nothing is written before each of them has an answer.

pub mod confirm;
mod office;
pub mod places;
mod propose;
pub mod review;
pub mod settings;

use domain::{
    CivilDate, Fields,
    id::{ClinicId, LeaveId, StaffId},
    schedule::{BankHoliday, Clinic, Leave, bank_holidays, booking::BookingSettings, clinic::form},
    staff::{Action as Deed, Role, may},
};
use sha2::{Digest, Sha256};

pub use places::PlaceForm;
pub use review::{Review, Reviewed, Touched};
pub use settings::SettingsForm;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    sign_in::StaffMember,
    store::PlaceRow,
    unsent::{StaffForm, Unsent},
};

/// Everything about a network's clinics on one page.
#[derive(Clone, Debug)]
pub struct Clinics {
    /// Each link worker, by name.
    pub people: Vec<TheirClinics>,
    /// Where people meet.
    pub places: Vec<PlaceRow>,
    /// How people book.
    pub booking: BookingSettings,
    /// This member of staff may change how people book.
    pub may_set: bool,
    /// The bank holidays of the next twelve months.
    pub bank_holidays: Vec<BankHoliday>,
}

/// A link worker's clinics and leave to come.
#[derive(Clone, Debug)]
pub struct TheirClinics {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// This member of staff may change them.
    pub may_change: bool,
    /// The clinics that still open, in the order of the week.
    pub clinics: Vec<(ClinicId, Clinic, Option<PlaceRow>)>,
    /// Leave and blocked time that is not over, in order.
    pub leave: Vec<(LeaveId, Leave)>,
}

/// What a form in two steps is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A clinic that is to be added.
    NewClinic,
    /// A clinic that is to be changed.
    Clinic(ClinicId),
    /// A clinic that is to open no more.
    End(ClinicId),
    /// Time that is to be blocked.
    Leave,
}

/// The first step of a form.
#[derive(Clone, Debug)]
pub struct ClinicForm {
    /// Whose clinics and leave this member of staff may change.
    pub link_workers: Vec<(StaffId, String)>,
    /// Where people meet.
    pub places: Vec<PlaceRow>,
    /// The clinic as it stands, whose it is, and its place.
    pub standing: Option<(Clinic, String, Option<PlaceRow>)>,
    /// What its form shows of it.
    pub fields: Fields,
    /// What it stands for, for [`SEEN`].
    pub seen: String,
    /// What was typed and not saved.
    pub unsent: Option<Unsent>,
}

/// The field that says from which rule a form was made.
pub const SEEN: &str = "clinic-seen";
/// The field that says when a clinic ends, and its two answers.
pub const ENDS: &str = "clinic-ends";
/// It opens no more from today on.
pub const ENDS_NOW: &str = "now";
/// It opens until a last day.
pub const ENDS_ON: &str = "on";

impl About {
    /// The clinic, if there is one.
    pub const fn clinic(self) -> Option<ClinicId> {
        match self {
            Self::Clinic(id) | Self::End(id) => Some(id),
            Self::NewClinic | Self::Leave => None,
        }
    }

    fn form(self, who: &StaffMember) -> StaffForm<'static> {
        let name = match self {
            Self::NewClinic | Self::Clinic(_) => "clinic",
            Self::End(_) => "clinic-end",
            Self::Leave => "leave",
        };
        StaffForm::new(who, name, self.clinic().map_or([0; 16], ClinicId::to_bytes))
    }
}

impl Service {
    /// The clinics, leave and places of the network.
    pub async fn clinics(&self, who: &StaffMember) -> Result<Option<Clinics>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.read(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(None) };
        let leave = tx.leave_after(who.network, self.now()).await?;
        let today = self.today();
        let people = office.people.iter().map(|person| {
            let own = |whose: &StaffId| *whose == person.id;
            let still_opens = |clinic: &Clinic| clinic.rule().last_day.is_none_or(|last| last >= today);
            let mut clinics: Vec<_> = office
                .clinics
                .iter()
                .filter(|(_, whose, clinic)| own(whose) && still_opens(clinic))
                .map(|(id, _, clinic)| (*id, clinic.clone(), office.place_of(clinic).cloned()))
                .collect();
            clinics.sort_by_key(|(id, clinic, _)| {
                let rule = clinic.rule();
                let extra = clinic.is_extra().then_some(rule.first_day);
                (extra, rule.weekday as u8, rule.from, *id)
            });
            TheirClinics {
                id: person.id,
                name: person.name.clone(),
                may_change: person.may_change,
                clinics,
                leave: leave.iter().filter(|(_, leave)| own(&leave.link_worker)).copied().collect(),
            }
        });
        Ok(Some(Clinics {
            people: people.collect(),
            booking: BookingSettings::of(&network.settings),
            may_set: who.role == Role::Manager,
            bank_holidays: bank_holidays::between(today, today.add_days(365).unwrap_or(today)).collect(),
            places: office.places,
        }))
    }

    /// The first step of a form about a clinic or leave, if this member of staff may fill it in.
    pub async fn clinic_form(&self, who: &StaffMember, about: About) -> Result<Option<ClinicForm>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(None) };
        let standing = match about.clinic().map(|id| office.own_clinic(id)) {
            None => None,
            Some(None) => return Ok(None),
            Some(found) => found,
        };
        let fields = match about {
            About::Clinic(_) => standing.map(|(person, clinic)| form::fields(person.id, clinic)).unwrap_or_default(),
            About::NewClinic | About::End(_) | About::Leave => Fields::new(),
        };
        let mut unsent = self.unsent(&mut tx, about.form(who)).await?;
        if let Some(unsent) = &mut unsent {
            // What is to be said of appointments is said in the second step.
            unsent.refusals.retain(|refusal| !refusal.field.starts_with("touched-"));
        }
        Ok(Some(ClinicForm {
            link_workers: office.own_people().map(|person| (person.id, person.name.clone())).collect(),
            fields,
            seen: standing.map(|(_, clinic)| seen_of(clinic)).unwrap_or_default(),
            standing: standing
                .map(|(person, clinic)| (clinic.clone(), person.name.clone(), office.place_of(clinic).cloned())),
            unsent,
            places: office.places,
        }))
    }

    /// Takes the first step of a form: what was typed is kept for the second, or to be mended.
    pub async fn plan_change(&self, who: &StaffMember, about: About, fields: Fields) -> Result<Kept, Fault> {
        if !may(who.role, Deed::KeepClinics) {
            return Ok(Kept::NotHere);
        }
        let fields: Fields =
            fields.into_iter().filter(|(name, _)| name.starts_with("clinic-") || name.starts_with("leave-")).collect();
        let mut tx = self.store.write(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let form = about.form(who);
        match self.propose(&office, about, &fields) {
            None => Ok(tx.unchanged(Kept::NotHere).await?),
            Some(_) if !office.is_as_seen(about, &fields) => self.too_late(tx, form, fields).await,
            Some(Err(refusals)) => self.refuse(tx, form, fields, refusals).await,
            Some(Ok(_)) => {
                self.keep_unsent(&mut tx, form, &Unsent::writing(fields)).await?;
                tx.commit().await?;
                Ok(Kept::Done)
            }
        }
    }

    /// Opens time again that was blocked.
    pub async fn remove_leave(&self, who: &StaffMember, id: LeaveId) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        tx.take_every_link_worker(who.network).await?;
        let leave = tx.leave_after(who.network, self.now()).await?;
        let own = |leave: &&(LeaveId, Leave)| {
            leave.0 == id && office.own_people().any(|person| person.id == leave.1.link_worker)
        };
        let Some((_, leave)) = leave.iter().find(own) else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        tx.remove_one_leave(who.network, id).await?;
        tx.keep_clinics(who.network, self.now()).await?;
        let (actor, subject) = (Actor::Staff(who.id), Subject::Staff(leave.link_worker));
        self.record(&mut tx, who.network, actor, Action::LeaveRemoved, subject).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// The day before today: the last one on which a clinic was open that opens no more.
    fn yesterday(&self) -> CivilDate {
        let today = self.today();
        today.add_days(-1).unwrap_or(today)
    }
}

/// What a rule stands for, so that a form that was made from another one is known.
fn seen_of(clinic: &Clinic) -> String {
    short_hash(&serde_json::to_string(clinic).expect("clinics have a JSON form"))
}

/// Tells one text from another, in a field of a form.
fn short_hash(text: &str) -> String {
    Sha256::digest(text)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
