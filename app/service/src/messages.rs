//! What is said in messages: plain, without any health word, each with the link that leads back.
//!
//! A message is written to the outbox in the transaction of what it tells, so that none is lost and none tells of
//! something that did not happen.

use domain::{
    Language,
    id::{MessageId, ReferralId, StaffId},
    mode::Mode,
    network::Network,
    schedule::local,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use words::{Words, time};

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

/// What happened to the appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It was moved.
    Moved,
    /// It was cancelled.
    Cancelled,
}

impl Service {
    /// Confirms to the person that the form was sent, and the appointment if there is one.
    pub(crate) async fn tell_person_it_is_sent(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        read_by: Timestamp,
    ) -> Result<(), Fault> {
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), self.manage_link(about));
        let (text, subject, opening) = match about.appointment {
            Some(appointment) => {
                let (date, clock) = said(words, appointment.starts_at);
                (
                    in_one_text(sender, |sender| {
                        words.message_booked_text(&day(words, appointment), &link, about.reference, sender, &clock)
                    }),
                    words.message_booked_subject(&date),
                    words.message_booked_body(&date, &clock, &appointment.staff_name),
                )
            }
            None => (
                in_one_text(sender, |sender| words.message_sent_text(&link, about.reference, sender)),
                words.message_sent_subject().to_owned(),
                words.message_sent_body(&said(words, read_by).0),
            ),
        };
        self.tell_person(tx, about, "confirmation", text, subject, opening).await
    }

    /// Tells the person that the appointment was moved or cancelled.
    pub(crate) async fn tell_person_of_change(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        change: Change,
    ) -> Result<(), Fault> {
        let Some(appointment) = about.appointment else { return Ok(()) };
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), self.manage_link(about));
        let ((date, clock), day) = (said(words, appointment.starts_at), day(words, appointment));
        match change {
            Change::Moved => {
                let text = in_one_text(sender, |sender| {
                    words.message_moved_text(&day, &link, about.reference, sender, &clock)
                });
                let opening = words.message_moved_body(&date, &clock, &appointment.staff_name);
                self.tell_person(tx, about, "moved", text, words.message_moved_subject(&date), opening).await
            }
            Change::Cancelled => {
                let text = in_one_text(sender, |sender| {
                    words.message_cancelled_text(&day, &link, about.reference, sender, &clock)
                });
                let opening = words.message_cancelled_body(&date, &clock);
                self.tell_person(tx, about, "cancelled", text, words.message_cancelled_subject(&date), opening).await
            }
        }
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
        self.tell_staff(tx, about, "intake", to, subject, body).await
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
        self.tell_staff(tx, about, "prepared", to, words.message_staff_intake_subject(), body).await
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
        self.tell_staff(tx, about, "overdue", to, words.message_staff_overdue_subject(), body).await
    }

    /// Tells whoever looks after a flag from now on that they do.
    pub(crate) async fn tell_of_flag(&self, tx: &mut Tx, about: &About<'_>, owner: StaffId) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let to = reader_address(tx, about, Some(owner)).await?;
        let subject = words.message_staff_flag_subject();
        self.post_of_flag(tx, about, to, subject, words.message_staff_flag_body(about.reference)).await
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
        self.post_of_flag(tx, about, to, words.message_staff_flag_overdue_subject(), body).await
    }

    /// A message about a flag: that there is one and where, and nothing of what it is about.
    async fn post_of_flag(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        to: String,
        subject: &str,
        body: String,
    ) -> Result<(), Fault> {
        let link = format!("{}/staff/cases/{}/flags", self.public_url, about.reference);
        let letter = Letter {
            to,
            subject: Some(subject.to_owned()),
            body: format!("{body}\n\n{}", Words::new(Language::En).message_staff_open(&link)),
            reference: about.reference.to_owned(),
        };
        self.post(tx, about, "flag", "email", Language::En, letter).await
    }

    /// The personal link to a referral's appointment: opaque, and opening it changes nothing.
    pub(crate) fn manage_link(&self, about: &About<'_>) -> String {
        format!("{}/{}/manage/{}", self.public_url, about.network.slug, self.manage_token(about.referral))
    }

    async fn tell_person(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        kind: &str,
        text: String,
        subject: String,
        opening: String,
    ) -> Result<(), Fault> {
        let words = Words::new(about.language);
        let contact = &about.person.contact;
        if let Some(phone) = contact.text_to().filter(|phone| phone.is_mobile()) {
            let letter = Letter {
                to: phone.as_e164().to_owned(),
                subject: None,
                body: text,
                reference: about.reference.to_owned(),
            };
            self.post(tx, about, kind, "sms", about.language, letter).await?;
        }
        if let Some(email) = &contact.email {
            let mut body = vec![words.message_greeting(about.person.name.greeting()), opening];
            body.extend(about.appointment.filter(|row| row.status == "booked").and_then(|row| how(words, row)));
            body.push(words.message_reference(about.reference));
            body.push(words.message_change(&self.manage_link(about)));
            body.push(words.message_call(&about.network.settings.phone));
            body.push(words.message_not_watched().to_owned());
            body.push(words.message_from(&about.network.name));
            let letter = Letter {
                to: email.as_str().to_owned(),
                subject: Some(subject),
                body: body.join("\n\n"),
                reference: about.reference.to_owned(),
            };
            self.post(tx, about, kind, "email", about.language, letter).await?;
        }
        Ok(())
    }

    async fn tell_staff(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        kind: &str,
        to: String,
        subject: &str,
        body: String,
    ) -> Result<(), Fault> {
        let words = Words::new(Language::En);
        let link = format!("{}/staff/intake/{}", self.public_url, about.reference);
        let letter = Letter {
            to,
            subject: Some(subject.to_owned()),
            body: format!("{body}\n\n{}", words.message_staff_open(&link)),
            reference: about.reference.to_owned(),
        };
        self.post(tx, about, kind, "email", Language::En, letter).await
    }

    async fn post(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        kind: &str,
        channel: &str,
        language: Language,
        letter: Letter,
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let message = MessageRow {
            network: about.network.id,
            id: MessageId::v7(millis, random),
            referral: Some(about.referral),
            kind: kind.to_owned(),
            channel: channel.to_owned(),
            language: language.code().to_owned(),
            content: about.key.seal(&letter, "outbox", &*self.chance),
            send_at: self.now(),
            attempts: 0,
        };
        Ok(tx.add_message(&message).await?)
    }
}

/// The day of an appointment without its year, which a text has no room for.
fn day(words: Words, appointment: &AppointmentRow) -> String {
    time::weekday_day(words, local::london(appointment.starts_at).date)
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

/// Characters of one text message (3GPP TS 23.038); a longer one is sent, and paid for, in parts.
const ONE_TEXT: usize = 160;

/// A text in one message, if it can be: of the sender's name as many words are said as leave room for it.
fn in_one_text(sender: &str, text: impl Fn(&str) -> String) -> String {
    let names: Vec<&str> = sender.match_indices(' ').map(|(end, _)| &sender[..end]).chain([sender]).collect();
    let shortest = names.first().copied().unwrap_or(sender);
    let fitting = names.iter().rev().map(|name| text(name)).find(|text| text.chars().count() <= ONE_TEXT);
    fitting.unwrap_or_else(|| text(shortest))
}

fn deadline(words: Words, at: Timestamp) -> String {
    let (date, clock) = said(words, at);
    format!("{clock}, {date}")
}

fn how(words: Words, appointment: &AppointmentRow) -> Option<String> {
    match Mode::from_code(&appointment.mode)? {
        Mode::Phone => Some(words.message_how_phone(&appointment.staff_name)),
        Mode::Video => Some(words.message_how_video().to_owned()),
        Mode::InPerson => appointment.place_name.as_deref().map(|place| words.message_how_in_person(place)),
        Mode::HomeVisit | Mode::WalkAndTalk => None,
    }
}
