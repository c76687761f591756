//! What a person sees once a referral is sent: the reference, the appointment, what happens next.

use std::sync::Arc;

use domain::{
    appointment::Status,
    calendar::{Event, Method},
    id::{AppointmentId, NetworkId, ReferralId},
    mode::Mode,
    network::Network,
    refer::SlotCode,
    referral::UrgentReason,
    schedule::Visit,
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    drafts::Draft,
    referrals::{Person, Told, read_reasons},
    store::{AppointmentRow, ReferralRow, Tx},
};

/// An appointment as pages and calendars say it.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// With whom.
    pub link_worker: String,
    /// How.
    pub mode: Mode,
    /// Where, if in person: name, address and how to get there.
    pub place: Option<Place>,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
    /// How it stands.
    pub status: Status,
    pub(crate) row: AppointmentRow,
}

/// A place, as pages say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How to get there.
    pub directions: String,
    /// What somebody in a wheelchair, or with a guide dog, needs to know.
    pub access: String,
}

impl Appointment {
    /// An appointment as pages say it, from its row.
    pub(crate) fn from_row(row: AppointmentRow) -> Self {
        let place = row.place_name.clone().map(|name| Place {
            name,
            address: row.place_address.clone().unwrap_or_default(),
            directions: row.place_directions.clone().unwrap_or_default(),
            access: row.place_access.clone().unwrap_or_default(),
        });
        Self {
            link_worker: row.staff_name.clone(),
            mode: Mode::from_code(&row.mode).unwrap_or(Mode::Phone),
            place,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            // What another release may have written is at least an appointment.
            status: Status::from_code(&row.status).unwrap_or(Status::Booked),
            row,
        }
    }

    /// Its id.
    pub fn id(&self) -> AppointmentId {
        self.row.id
    }

    /// It was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.status == Status::Cancelled
    }

    /// Which kind of appointment it is: the first, or one that follows a meeting.
    pub(crate) const fn visit(&self) -> Visit {
        if self.row.has_met { Visit::FollowUp } else { Visit::First }
    }

    /// It can still be cancelled or moved; one that was cancelled only until another one took its place.
    pub fn may_change(&self, now: Timestamp) -> bool {
        self.status.may_change(self.starts_at, now) && !(self.is_cancelled() && self.row.is_followed)
    }

    /// It is booked for this time, with the same person and in the same way.
    pub(crate) fn is_at(&self, slot: SlotCode) -> bool {
        let row = &self.row;
        !self.is_cancelled()
            && (row.staff, self.starts_at.as_second(), self.mode) == (slot.link_worker, slot.start, slot.mode)
    }
}

/// The confirmation of a referral.
#[derive(Clone, Debug)]
pub struct Confirmation {
    /// The referral.
    pub referral: ReferralId,
    /// The reference.
    pub reference: String,
    /// The appointment, if there is one.
    pub appointment: Option<Appointment>,
    /// What to call the person.
    pub greeting: String,
    /// What the person told, for what happens next.
    pub told: Told,
    /// The number on which the person is called.
    pub phone: Option<String>,
    /// Why it is read first; the person is then shown where help is now.
    pub urgent: Vec<UrgentReason>,
    /// A text confirms it.
    pub by_text: bool,
    /// An email confirms it.
    pub by_email: bool,
    /// By when it is read.
    pub read_by: Timestamp,
    /// Who reads it.
    pub reader: Option<String>,
    /// The token of the personal link.
    pub manage_token: String,
}

impl Service {
    /// The confirmation of a draft that was sent, for as long as this device may show it.
    pub async fn confirmation(&self, draft: &Draft) -> Result<Option<Confirmation>, Fault> {
        let Some(referral) = draft.referral else { return Ok(None) };
        let mut tx = self.store.read(draft.network.id).await?;
        let Some(row) = tx.referral(draft.network.id, referral).await? else { return Ok(None) };
        let (person, told) = self.open_referral(&row)?;
        let appointment = tx.appointment_of(draft.network.id, referral).await?.map(Appointment::from_row);
        Ok(Some(Confirmation {
            referral,
            reference: row.reference,
            appointment: appointment.filter(|appointment| !appointment.is_cancelled()),
            greeting: person.name.greeting().to_owned(),
            phone: person.contact.phone.as_ref().map(|phone| phone.display()),
            urgent: read_reasons(&row.urgent),
            by_text: person.ways().text,
            by_email: person.ways().email,
            told,
            read_by: row.read_by,
            reader: row.reader_name,
            manage_token: self.manage_token(referral),
        }))
    }

    /// The calendar entry of the appointment behind a personal link: it says "Appointment" and no more.
    pub async fn calendar(&self, network: &Arc<Network>, token: &str) -> Result<Option<String>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((_, appointment)) = self.linked(&mut tx, network.id, token).await? else { return Ok(None) };
        Ok(appointment.map(|appointment| {
            Event {
                uid: format!("{}@{}", appointment.row.id, self.host()),
                sequence: u32::try_from(appointment.row.sequence).unwrap_or(u32::MAX),
                method: if appointment.is_cancelled() { Method::Cancel } else { Method::Publish },
                start: appointment.starts_at,
                end: appointment.ends_at,
                stamp: self.now(),
                location: appointment.place.map(|place| format!("{}, {}", place.name, place.address)),
                description: None,
                url: Some(format!("{}/{}/manage/{token}", self.public_url, network.slug)),
            }
            .to_ics()
        }))
    }

    /// The referral and appointment behind a personal link.
    pub(crate) async fn linked(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        token: &str,
    ) -> Result<Option<(ReferralRow, Option<Appointment>)>, Fault> {
        let hash = self.keys.index("manage link", token.as_bytes());
        let Some(row) = tx.referral_by_link(network, &hash).await? else { return Ok(None) };
        let appointment = tx.appointment_of(network, row.id).await?.map(Appointment::from_row);
        Ok(Some((row, appointment)))
    }

    pub(crate) fn open_referral(&self, row: &ReferralRow) -> Result<(Person, Told), Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        Ok((key.open(&row.person, "patients")?, key.open(&row.content, "referrals")?))
    }

    pub(crate) fn host(&self) -> &str {
        self.public_url.split("//").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or("localhost")
    }
}
