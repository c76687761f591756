//! What the person is told: of their form, of their appointment, and of what was decided.

use domain::{
    decision::Decision,
    messaging::Kind,
    mode::Mode,
    offer::{self, Window},
    schedule::local,
};
use jiff::Timestamp;
use words::{Words, time};

use super::{About, Due, Letter, said};
use crate::{
    Fault, Service,
    audit::Actor,
    store::{AppointmentRow, Tx},
};

/// What happened to the appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It was moved.
    Moved,
    /// It was cancelled.
    Cancelled,
}

/// The same news as a text and as an email.
pub(crate) struct Saying {
    text: String,
    subject: String,
    /// How the email begins.
    opening: String,
    /// There is nothing to see or change behind the link any more.
    is_over: bool,
}

impl Saying {
    pub(crate) fn new(text: String, subject: impl Into<String>, opening: impl Into<String>) -> Self {
        Self { text, subject: subject.into(), opening: opening.into(), is_over: false }
    }

    fn over(self) -> Self {
        Self { is_over: true, ..self }
    }
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
        // Whoever has just sent it waits for this.
        let due = Due::at(self.now());
        self.tell_person(tx, about, (Kind::Confirmation, due), Saying::new(text, subject, opening)).await
    }

    /// Tells the person that the appointment was moved or cancelled.
    pub(crate) async fn tell_person_of_change(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        (change, actor): (Change, Actor),
    ) -> Result<(), Fault> {
        let Some(appointment) = about.appointment else { return Ok(()) };
        let due = if actor == Actor::Patient { Due::at(self.now()) } else { self.by_day(about) };
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), self.manage_link(about));
        let ((date, clock), day) = (said(words, appointment.starts_at), day(words, appointment));
        match change {
            Change::Moved => {
                let text = in_one_text(sender, |sender| {
                    words.message_moved_text(&day, &link, about.reference, sender, &clock)
                });
                let opening = words.message_moved_body(&date, &clock, &appointment.staff_name);
                let subject = words.message_moved_subject(&date);
                self.tell_person(tx, about, (Kind::Moved, due), Saying::new(text, subject, opening)).await
            }
            Change::Cancelled => {
                let text = in_one_text(sender, |sender| {
                    words.message_cancelled_text(&day, &link, about.reference, sender, &clock)
                });
                let opening = words.message_cancelled_body(&date, &clock);
                let subject = words.message_cancelled_subject(&date);
                self.tell_person(tx, about, (Kind::Cancelled, due), Saying::new(text, subject, opening)).await
            }
        }
    }

    /// Tells the person what was decided on their form. A text says only whom to call, since a text is read over
    /// shoulders.
    pub(crate) async fn tell_person_of_decision(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        decision: &Decision,
    ) -> Result<(), Fault> {
        let words = Words::new(about.language);
        let (sender, phone) = (about.network.name.as_str(), about.network.settings.phone.as_str());
        let news = || in_one_text(sender, |sender| words.message_news_text(phone, about.reference, sender));
        let subject = words.message_news_subject();
        let (kind, saying) = match decision {
            // Whoever takes it on gets in touch.
            Decision::Colleague { .. } => return Ok(()),
            Decision::Ask { words: asked } => {
                let text = in_one_text(sender, |sender| words.message_asked_text(phone, about.reference, sender));
                let opening = paragraphs(&[words.message_asked_body(), asked, &words.message_asked_call(phone)]);
                (Kind::Asked, Saying::new(text, words.message_asked_subject(), opening))
            }
            Decision::Signpost { to } => {
                let opening = paragraphs(&[words.message_signposted_body(), to, words.message_signposted_more()]);
                (Kind::Signposted, Saying::new(news(), subject, opening).over())
            }
            Decision::Team { name, .. } => {
                (Kind::PassedOn, Saying::new(news(), subject, words.message_passed_on_body(name)).over())
            }
            Decision::NotSuitable { reason, door } => {
                let why = words.unsuitable_said(*reason);
                let opening =
                    paragraphs(&[words.message_not_suitable_body(), why, words.message_not_suitable_door(), door]);
                (Kind::NotSuitable, Saying::new(news(), subject, opening).over())
            }
            Decision::Declined { .. } => {
                let text = in_one_text(sender, |sender| words.message_declined_text(phone, about.reference, sender));
                (Kind::Declined, Saying::new(text, subject, words.message_declined_body()).over())
            }
        };
        self.tell_person(tx, about, (kind, self.by_day(about)), saying).await
    }

    /// Offers another time to a person who did not come: kindly, and by their own link.
    pub(crate) async fn tell_person_they_were_missed(&self, tx: &mut Tx, about: &About<'_>) -> Result<(), Fault> {
        let Some(missed) = about.appointment else { return Ok(()) };
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), self.manage_link(about));
        let (date, clock) = said(words, missed.starts_at);
        let text = in_one_text(sender, |sender| words.message_missed_text(&link, about.reference, sender));
        let opening = words.message_missed_body(&date, &clock);
        let saying = Saying::new(text, words.message_missed_subject(), opening);
        self.tell_person(tx, about, (Kind::Missed, self.by_day(about)), saying).await
    }

    /// Offers a free time to the person, who answers by their own link.
    pub(crate) async fn tell_person_of_offer(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        kind: offer::Kind,
        window: Window,
    ) -> Result<(), Fault> {
        let Some(to_be) = about.appointment else { return Ok(()) };
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), format!("{}/offer", self.manage_link(about)));
        let ((date, clock), day) = (said(words, to_be.starts_at), day(words, to_be));
        let (until_date, until_clock) = said(words, window.lapses_at);
        let until = local::london(window.lapses_at);
        let short = format!("{until_clock}, {}", time::weekday(words, until.weekday));
        let long = format!("{until_clock}, {until_date}");
        let (text, subject, body) = match kind {
            offer::Kind::Waiting => (
                in_one_text(sender, |sender| words.message_offer_text(&day, &link, sender, &clock, &short)),
                words.message_offer_subject(&date),
                words.message_offer_body(&date, &clock, &long, &to_be.staff_name),
            ),
            offer::Kind::Sooner => (
                in_one_text(sender, |sender| words.message_offer_sooner_text(&day, &link, sender, &clock, &short)),
                words.message_offer_sooner_subject(&date),
                words.message_offer_sooner_body(&date, &clock, &long, &to_be.staff_name),
            ),
        };
        let opening = paragraphs(&[&body, &words.message_offer_answer(&link), words.message_offer_otherwise()]);
        // Nothing is booked yet that could be changed; and what nobody can take any more is told to nobody.
        let due = Due { at: window.tell_at, until: Some(window.lapses_at), appointment: None };
        self.tell_person(tx, about, (Kind::Offer, due), Saying::new(text, subject, opening).over()).await
    }

    /// Tells the person by each way that they said is safe.
    pub(crate) async fn tell_person(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        told: (Kind, Due),
        Saying { text, subject, opening, is_over }: Saying,
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
            self.post(tx, about, told, ("sms", about.language), letter).await?;
        }
        if let Some(email) = &contact.email {
            let mut body = vec![words.message_greeting(about.person.name.greeting()), opening];
            body.extend(about.appointment.filter(|row| row.status == "booked").and_then(|row| how(words, row)));
            body.push(words.message_reference(about.reference));
            if !is_over {
                body.push(words.message_change(&self.manage_link(about)));
            }
            body.push(words.message_call(&about.network.settings.phone));
            body.push(words.message_not_watched().to_owned());
            body.push(words.message_from(&about.network.name));
            let letter = Letter {
                to: email.as_str().to_owned(),
                subject: Some(subject),
                body: body.join("\n\n"),
                reference: about.reference.to_owned(),
            };
            self.post(tx, about, told, ("email", about.language), letter).await?;
        }
        Ok(())
    }
}

/// Paragraphs of an email.
fn paragraphs(parts: &[&str]) -> String {
    parts.join("\n\n")
}

/// The day of an appointment without its year, which a text has no room for.
pub(super) fn day(words: Words, appointment: &AppointmentRow) -> String {
    time::weekday_day(words, local::london(appointment.starts_at).date)
}

/// Characters of one text message (3GPP TS 23.038); a longer one is sent, and paid for, in parts.
const ONE_TEXT: usize = 160;

/// A text in one message, if it can be: of the sender's name as many words are said as leave room for it.
pub(crate) fn in_one_text(sender: &str, text: impl Fn(&str) -> String) -> String {
    let names: Vec<&str> = sender.match_indices(' ').map(|(end, _)| &sender[..end]).chain([sender]).collect();
    let shortest = names.first().copied().unwrap_or(sender);
    let fitting = names.iter().rev().map(|name| text(name)).find(|text| text.chars().count() <= ONE_TEXT);
    fitting.unwrap_or_else(|| text(shortest))
}

fn how(words: Words, appointment: &AppointmentRow) -> Option<String> {
    match Mode::from_code(&appointment.mode)? {
        Mode::Phone => Some(words.message_how_phone(&appointment.staff_name)),
        Mode::Video => Some(words.message_how_video().to_owned()),
        Mode::InPerson => appointment.place_name.as_deref().map(|place| words.message_how_in_person(place)),
        Mode::HomeVisit | Mode::WalkAndTalk => None,
    }
}
