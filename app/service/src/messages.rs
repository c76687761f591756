//! What is said in messages: plain, and without any health word of ours. Each has the link that leads back, unless there is
//! nothing to come back to.
//!
//! A message is written to the outbox in the transaction of what it tells, so that none is lost and none tells of
//! something that did not happen.

mod code;
mod contact;
mod reminders;
mod to_person;

use domain::{
    Language,
    id::{AppointmentId, MessageId, NetworkId, ReferralId, StaffId},
    messaging::{self, Kind},
    network::Network,
    schedule::local,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use words::{Words, time};

pub(crate) use self::to_person::{Change, Saying, in_one_text};
use crate::{
    Fault, Service,
    keys::RecordKey,
    referrals::Person,
    store::{AppointmentRow, MessageRow, Tx},
};

/// Address and text of a message, as they are sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To which number or address.
    pub to: String,
    /// Its subject; a text message has none.
    pub subject: Option<String>,
    /// What it says.
    pub body: String,
    /// The reference of the referral that it is about.
    pub reference: String,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter([redacted])")
    }
}

/// What a message is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About<'a> {
    /// The network.
    pub network: &'a Network,
    /// The referral.
    pub referral: ReferralId,
    /// Its reference.
    pub reference: &'a str,
    /// The person's language.
    pub language: Language,
    /// The person.
    pub person: &'a Person,
    /// The person's key: a message is sealed under it.
    pub key: &'a RecordKey,
    /// The appointment.
    pub appointment: Option<&'a AppointmentRow>,
}

/// The page to which a message to staff leads.
enum Page {
    Form,
    Case,
    Flags,
}

impl Page {
    fn of(&self, reference: &str) -> String {
        match self {
            Self::Form => format!("intake/{reference}"),
            Self::Case => format!("cases/{reference}"),
            Self::Flags => format!("cases/{reference}/flags"),
        }
    }
}

/// When a message goes, and until when it is of use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Due {
    /// Not before.
    pub at: Timestamp,
    /// Not after.
    pub until: Option<Timestamp>,
    /// Only while this appointment is booked, of which it reminds.
    pub appointment: Option<AppointmentId>,
}

impl Due {
    /// At this moment or as soon after it as can be.
    pub(crate) const fn at(at: Timestamp) -> Self {
        Self { at, until: None, appointment: None }
    }
}

impl Service {
    /// When a message goes that nobody waits for: by day, unless what it is about begins before that.
    pub(crate) fn by_day(&self, about: &About<'_>) -> Due {
        let begins = about.appointment.map(|appointment| appointment.starts_at);
        Due::at(messaging::goes_at(self.now(), begins, &self.zone))
    }

    /// Tells a form's reader that it came.
    pub(crate) async fn tell_reader(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        reader: Option<StaffId>,
        read_by: Timestamp,
        urgent: bool,
    ) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let to = reader_address(tx, about, reader).await?;
        let deadline = deadline(words, read_by);
        let (subject, body) = if urgent {
            let subject = words.message_staff_intake_urgent_subject();
            (subject, words.message_staff_intake_urgent_body(&deadline, about.reference))
        } else {
            (words.message_staff_intake_subject(), words.message_staff_intake_body(&deadline, about.reference))
        };
        self.tell_staff(tx, about, (Kind::Intake, Page::Form), to, subject, body).await
    }

    /// Tells a form's reader that more was added to it.
    pub(crate) async fn tell_reader_of_more(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        reader: Option<StaffId>,
    ) -> Result<(), Fault> {
        let to = reader_address(tx, about, reader).await?;
        let words = Words::new(Language::En);
        let body = words.message_staff_prepared_body(about.reference);
        self.tell_staff(tx, about, (Kind::Prepared, Page::Form), to, words.message_staff_intake_subject(), body).await
    }

    /// Tells the duty contact that nobody has read a form in time.
    pub(crate) async fn tell_duty_contact(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        reader: &str,
        read_by: Timestamp,
    ) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let body = words.message_staff_overdue_body(&deadline(words, read_by), reader, about.reference);
        let to = about.network.settings.duty_contact.clone();
        self.tell_staff(tx, about, (Kind::Overdue, Page::Form), to, words.message_staff_overdue_subject(), body).await
    }

    /// Tells whoever looks after a flag from now on that they do.
    pub(crate) async fn tell_of_flag(&self, tx: &mut Tx, about: &About<'_>, owner: StaffId) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let to = reader_address(tx, about, Some(owner)).await?;
        let subject = words.message_staff_flag_subject();
        let body = words.message_staff_flag_body(about.reference);
        self.tell_staff(tx, about, (Kind::Flag, Page::Flags), to, subject, body).await
    }

    /// Tells the duty contact that nobody acts on a flag in time.
    pub(crate) async fn tell_duty_contact_of_flag(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        owner: &str,
        escalate_at: Timestamp,
    ) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let body = words.message_staff_flag_overdue_body(&deadline(words, escalate_at), owner, about.reference);
        let to = about.network.settings.duty_contact.clone();
        self.tell_staff(tx, about, (Kind::Flag, Page::Flags), to, words.message_staff_flag_overdue_subject(), body)
            .await
    }

    /// Tells whoever holds a case from now on that they do.
    pub(crate) async fn tell_of_case(&self, tx: &mut Tx, about: &About<'_>, holder: StaffId) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let to = reader_address(tx, about, Some(holder)).await?;
        let body = words.message_staff_case_body(about.reference);
        self.tell_staff(tx, about, (Kind::Case, Page::Case), to, words.message_staff_case_subject(), body).await
    }

    /// The personal link to a referral's appointment: opaque, and opening it changes nothing.
    pub(crate) fn manage_link(&self, about: &About<'_>) -> String {
        format!("{}/{}/manage/{}", self.public_url, about.network.slug, self.manage_token(about.referral))
    }

    /// A message to staff: what there is and where, and nothing of whom it is about.
    async fn tell_staff(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        (kind, page): (Kind, Page),
        to: String,
        subject: &str,
        body: String,
    ) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let link = format!("{}/staff/{}", self.public_url, page.of(about.reference));
        let letter = Letter {
            to,
            subject: Some(subject.to_owned()),
            body: format!("{body}\n\n{}", words.message_staff_open(&link)),
            reference: about.reference.to_owned(),
        };
        self.post(tx, about, (kind, Due::at(self.now())), ("email", Language::En), letter).await
    }

    async fn post(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        (kind, due): (Kind, Due),
        (channel, language): (&str, Language),
        letter: Letter,
    ) -> Result<(), Fault> {
        let row = self.outbox_row((about.network.id, about.key), (kind, due), (channel, language), &letter);
        Ok(tx.add_message(&MessageRow { referral: Some(about.referral), ..row }).await?)
    }

    /// A message for the outbox, sealed under its person's key; about nothing yet.
    pub(crate) fn outbox_row(
        &self,
        (network, key): (NetworkId, &RecordKey),
        (kind, due): (Kind, Due),
        (channel, language): (&str, Language),
        letter: &Letter,
    ) -> MessageRow {
        let (millis, random) = self.id_seed();
        MessageRow {
            network,
            id: MessageId::v7(millis, random),
            referral: None,
            draft: None,
            staff: None,
            kind: kind.code().to_owned(),
            channel: channel.to_owned(),
            language: language.code().to_owned(),
            content: key.seal(letter, "outbox", &*self.chance),
            send_at: due.at,
            until: due.until,
            appointment: due.appointment,
            attempts: 0,
            first_failed_at: None,
            was_claimed: false,
        }
    }
}

/// Date and time of day as the network's people say them.
pub(crate) fn said(words: Words, at: Timestamp) -> (String, String) {
    let local = local::london(at);
    (time::weekday_date(words, local.date), time::clock(words, local.hour, local.minute))
}

/// The address of whoever reads a form: the duty contact's, when nobody is named.
async fn reader_address(tx: &mut Tx, about: &About<'_>, reader: Option<StaffId>) -> Result<String, Fault> {
    let address = match (reader, about.appointment) {
        (Some(reader), Some(appointment)) if appointment.staff == reader => appointment.staff_email.clone(),
        (Some(reader), _) => tx.staff_email(about.network.id, reader).await?,
        (None, _) => None,
    };
    Ok(address.unwrap_or_else(|| about.network.settings.duty_contact.clone()))
}

fn deadline(words: Words, at: Timestamp) -> String {
    let (date, clock) = said(words, at);
    format!("{clock}, {date}")
}
