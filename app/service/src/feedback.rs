//! How the first conversation went: asked once, the day after, and answered by the person's own link if they like.
//!
//! Nothing of an answer is ever shown behind the link, which may be in another's hands.

use std::sync::Arc;

use domain::{
    Fields, Refusal,
    appointment::Status,
    feedback::Feedback,
    messaging::{Kind, asks_how_it_went},
    network::Network,
    referral::mentions_any,
};
use jiff::{Timestamp, ToSpan};
use words::Words;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Found,
    confirmation::Appointment,
    manage::about,
    messages::{Due, Saying, in_one_text},
    store::{ReferralRow, Tx},
};

/// Days after which the question is not asked any more, should it not have gone.
const WITHIN_DAYS: i64 = 14;

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is kept.
    Done,
    /// Nothing was answered.
    Refused(Vec<Refusal>),
    /// There is no such link, or nobody has met.
    NotHere,
}

impl Service {
    /// Whether the person behind a link has met their link worker, and may say how it went.
    pub async fn may_say_how_it_went(&self, network: &Arc<Network>, token: &str) -> Result<bool, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, token).await? else { return Ok(false) };
        Ok(tx.has_met(network.id, row.id).await?)
    }

    /// Keeps what the person behind a link says; what they said before gives way to it.
    pub async fn say_how_it_went(&self, network: &Arc<Network>, token: &str, fields: &Fields) -> Result<Given, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, token).await? else {
            return Ok(tx.unchanged(Given::NotHere).await?);
        };
        if !tx.has_met(network.id, row.id).await? {
            return Ok(tx.unchanged(Given::NotHere).await?);
        }
        let feedback = match Feedback::parse(fields) {
            Ok(feedback) => feedback,
            Err(refusals) => return Ok(tx.unchanged(Given::Refused(refusals)).await?),
        };
        let key = self.keys.record(&row.wrapped_key)?;
        let before = tx.feedback_of(network.id, row.id).await?;
        let before: Option<Feedback> = before.map(|(_, sealed)| key.open(&sealed, "feedback")).transpose()?;
        if before.as_ref() == Some(&feedback) {
            return Ok(tx.unchanged(Given::Done).await?);
        }
        let is_new = before.is_none_or(|before| before.words != feedback.words);
        let words = feedback.words.as_deref().filter(|_| is_new);
        if words.is_some_and(|words| mentions_any(words, &network.settings.urgent_words)) {
            self.tell_of_more(&mut tx, network, &row, true).await?;
        }
        let sealed = key.seal(&feedback, "feedback", &*self.chance);
        tx.set_feedback(network.id, row.id, &sealed, self.now()).await?;
        self.record(&mut tx, network.id, Actor::Patient, Action::FeedbackGiven, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Given::Done)
    }

    /// What a person said, and when.
    pub(crate) async fn feedback_in(&self, tx: &mut Tx, found: &Found) -> Result<Option<(Timestamp, Feedback)>, Fault> {
        let row = tx.feedback_of(found.network, found.row.id).await?;
        row.map(|(at, content)| Ok((at, found.key.open(&content, "feedback")?))).transpose()
    }

    /// Asks a person the day after how their first conversation went; or no longer, when it turns out that there was none.
    pub(crate) async fn ask_how_it_went(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        (appointment, status): (&Appointment, Status),
    ) -> Result<(), Fault> {
        if status != Status::Attended {
            return match tx.has_met(network.id, row.id).await? {
                true => Ok(()),
                false => Ok(tx.remove_question_how_it_went(network.id, row.id).await?),
            };
        }
        if appointment.row.has_met || tx.is_asked_how_it_went(network.id, row.id).await? {
            return Ok(());
        }
        let at = asks_how_it_went(appointment.starts_at.max(self.now()), &self.zone);
        let due = Due { until: Some(at + (WITHIN_DAYS * 24).hours()), ..Due::at(at) };
        let (person, _) = self.open_referral(row)?;
        let key = self.keys.record(&row.wrapped_key)?;
        let about = about(network, row, &person, &key, Some(&appointment.row));
        let words = Words::new(about.language);
        let link = format!("{}/how-it-went", self.manage_link(&about));
        let text = in_one_text(&network.name, |sender| words.message_how_it_went_text(&link, &row.reference, sender));
        let opening = words.message_how_it_went_body(&link, &appointment.row.staff_name);
        let saying = Saying::new(text, words.message_how_it_went_subject(), opening);
        self.tell_person(tx, &about, (Kind::HowItWent, due), saying).await
    }
}
