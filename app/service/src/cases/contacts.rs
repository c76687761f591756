//! Contacts: written down once, right after or days later, and put right without losing what stood there.
//!
//! One that was an appointment says how that went, in the same transaction. The first that the person came to is what the
//! practice is told of, with the one code of a referral.

use domain::{
    CivilDate, Fields,
    appointment::Status,
    case::{
        contact::{Contact, Purpose},
        gp,
    },
    id::{AppointmentId, ContactId},
    network::Network,
    schedule::local,
    staff::Action as Deed,
};
use jiff::Timestamp;

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    confirmation::Appointment,
    sign_in::StaffMember,
    store::{ContactRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The name of the form.
const FORM: &str = "contact";
/// The fields that say what a contact is about: an appointment that it was, or a contact that it puts right.
pub const APPOINTMENT: &str = "appointment";
/// See [`APPOINTMENT`].
pub const AMENDS: &str = "amends";

/// A contact as it was written down.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its id.
    pub id: ContactId,
    /// Itself.
    pub contact: Contact,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The contact that this one puts right.
    pub amends: Option<ContactId>,
    /// Another one puts this one right.
    pub is_amended: bool,
}

/// A form for a contact: a new one, one for an appointment, or one that puts another right.
#[derive(Clone, Debug)]
pub struct ContactForm {
    /// The id that the contact will have.
    pub id: ContactId,
    /// The person's name.
    pub name: String,
    /// What stands in it.
    pub fields: Fields,
    /// What was kept of it before.
    pub unsent: Option<Unsent>,
}

/// What a contact is written about.
#[derive(Clone, Copy, Debug)]
pub struct Concerning {
    /// The contact's id, made with its form: the second press of a button is the same contact.
    pub id: ContactId,
    /// The appointment that it was.
    pub appointment: Option<AppointmentId>,
    /// The contact that it puts right.
    pub amends: Option<ContactId>,
}

impl Service {
    /// The form for a contact, filled in as far as it is known.
    pub async fn contact_form(
        &self,
        who: &StaffMember,
        reference: &str,
        (appointment, amends): (Option<AppointmentId>, Option<ContactId>),
    ) -> Result<Option<ContactForm>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let written = self.contacts_in(&mut tx, &found).await?;
        let today = local::london(self.now()).date;
        let fields = match (appointment, amends) {
            (_, Some(id)) => {
                let Some(before) = written.iter().find(|written| written.id == id) else { return Ok(None) };
                before.contact.fields()
            }
            (Some(id), None) => {
                let Some(appointment) = self.appointment_in(&mut tx, &found, id).await? else { return Ok(None) };
                known_of(&appointment, written.is_empty())
            }
            (None, None) => domain::date_of_birth::fields("contact", today),
        };
        let unsent = self.unsent(&mut tx, form_of(who, &found, (appointment, amends))).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CaseRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let (person, _) = self.open_referral(&found.row)?;
        let (millis, random) = self.id_seed();
        let id = ContactId::v7(millis, random);
        Ok(Some(ContactForm { id, name: person.name.full(), fields, unsent }))
    }

    /// Writes a contact down.
    pub async fn add_contact(
        &self,
        who: &StaffMember,
        reference: &str,
        about: Concerning,
        fields: Fields,
    ) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = form_of(who, &found, (about.appointment, about.amends));
        if found.case.closed_at.is_some() {
            return self.too_late(tx, form, fields).await;
        }
        let now = self.now();
        let contact = match Contact::parse(&fields, local::london(now).date) {
            Ok(contact) => contact,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let written = tx.contacts_of(who.network, found.row.id).await?;
        if let Some(row) = written.iter().find(|row| row.id == about.id) {
            // Sent twice is written once; but what was typed after going back is not lost.
            let is_same = found.key.open::<Contact>(&row.content, "contacts")? == contact;
            return if is_same { self.done_before(tx, form).await } else { self.too_late(tx, form, fields).await };
        }
        let amended = about.amends.and_then(|id| written.iter().find(|row| row.id == id));
        let amends = amended.map(|row| row.id);
        // One that is put right is still the appointment that it was.
        let of = amended.map_or(about.appointment, |row| row.appointment);
        let appointment = match of {
            Some(id) => self.appointment_in(&mut tx, &found, id).await?,
            None => None,
        };
        let is_written = |id| written.iter().any(|row| row.appointment == Some(id));
        let again = amends.is_none() && appointment.as_ref().is_some_and(|booked| is_written(booked.id()));
        if (about.amends.is_some(), of.is_some()) != (amends.is_some(), appointment.is_some()) || again {
            return self.too_late(tx, form, fields).await;
        }
        let row = ContactRow {
            id: about.id,
            referral: found.row.id,
            staff: who.id,
            staff_name: who.name.clone(),
            written_at: now,
            on: contact.on,
            purpose: contact.purpose.code().to_owned(),
            mode: contact.mode.code().to_owned(),
            minutes: contact.minutes.into(),
            attended: contact.missed.is_none(),
            appointment: appointment.as_ref().map(Appointment::id),
            amends,
            content: found.key.seal(&contact, "contacts", &*self.chance),
        };
        if !tx.add_contact(who.network, &row).await? {
            return self.too_late(tx, form, fields).await;
        }
        self.drop_unsent(&mut tx, form).await?;
        let (actor, subject) = (Actor::Staff(who.id), Subject::Referral(found.row.id));
        let action = if amends.is_some() { Action::ContactAmended } else { Action::ContactAdded };
        self.record(&mut tx, who.network, actor, action, subject).await?;
        if let Some(appointment) = appointment {
            self.say_of(&mut tx, who, (&network, &found), (&appointment, &contact)).await?;
        }
        match tx.has_been_met(who.network, found.row.id).await? {
            true => tx.add_gp_message(who.network, found.row.id, gp::Kind::FirstContact.code(), now).await?,
            false => tx.remove_gp_message(who.network, found.row.id, gp::Kind::FirstContact.code()).await?,
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Says of an appointment what the contact says, if that was not said.
    async fn say_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        (network, found): (&Network, &Found),
        (appointment, contact): (&Appointment, &Contact),
    ) -> Result<(), Fault> {
        let (status, action) = match contact.missed {
            None => (Status::Attended, Action::AppointmentAttended),
            Some(_) => (Status::Dna, Action::AppointmentDna),
        };
        if appointment.status.next(appointment.starts_at, self.now()).contains(&status) {
            tx.set_appointment_status(who.network, appointment.id(), status.code()).await?;
            self.ask_how_it_went(tx, network, &found.row, (appointment, status)).await?;
            let (actor, subject) = (Actor::Staff(who.id), Subject::Referral(found.row.id));
            self.record(tx, who.network, actor, action, subject).await?;
        }
        Ok(())
    }

    /// An appointment of this case.
    async fn appointment_in(
        &self,
        tx: &mut Tx,
        found: &Found,
        id: AppointmentId,
    ) -> Result<Option<Appointment>, Fault> {
        let row = tx.appointment(found.network, id).await?;
        Ok(row.filter(|row| row.referral == found.row.id).map(Appointment::from_row))
    }

    /// The contacts of a case, the newest first.
    pub(crate) async fn contacts_in(&self, tx: &mut Tx, found: &Found) -> Result<Vec<Written>, Fault> {
        let rows = tx.contacts_of(found.network, found.row.id).await?;
        let amended: Vec<_> = rows.iter().filter_map(|row| row.amends).collect();
        rows.into_iter()
            .map(|row| {
                Ok(Written {
                    contact: found.key.open(&row.content, "contacts")?,
                    is_amended: amended.contains(&row.id),
                    id: row.id,
                    by: row.staff_name,
                    at: row.written_at,
                    amends: row.amends,
                })
            })
            .collect()
    }
}

/// The form of a new contact, of what an appointment was, or of one that puts another right.
fn form_of<'a>(
    who: &StaffMember,
    found: &'a Found,
    (appointment, amends): (Option<AppointmentId>, Option<ContactId>),
) -> StaffForm<'a> {
    let about = amends.map(ContactId::to_bytes).or(appointment.map(AppointmentId::to_bytes));
    found.form_about(who, FORM, about.unwrap_or(found.row.id.to_bytes()))
}

/// What an appointment tells of the contact that it was.
fn known_of(appointment: &Appointment, is_first: bool) -> Fields {
    let on: CivilDate = local::london(appointment.starts_at).date;
    let mut fields = domain::date_of_birth::fields("contact", on);
    let minutes = appointment.ends_at.duration_since(appointment.starts_at).as_mins();
    let purpose = if is_first { Purpose::First } else { Purpose::FollowUp };
    let known = [
        ("mode", appointment.mode.code().to_owned()),
        ("minutes", minutes.to_string()),
        ("purpose", purpose.code().to_owned()),
        ("came", if appointment.status == Status::Dna { "dna" } else { "attended" }.to_owned()),
    ];
    fields.extend(known.map(|(name, value)| (name.to_owned(), vec![value])));
    fields
}
