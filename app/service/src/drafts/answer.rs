//! Answering a page of a draft.

use std::sync::Arc;

use domain::{
    Fields, Language, Problem, Refusal,
    id::DraftId,
    journey::Step,
    network::Network,
    refer::{AppointmentAnswer, StepAnswer},
};

use super::{Because, Draft, Typed};
use crate::{Fault, Service, booking::Held, store::Tx};

/// A form as it came back.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The draft that its page showed.
    pub draft: Option<DraftId>,
    /// The revision that its page showed.
    pub revision: u32,
    /// The page.
    pub step: Step,
    /// It was opened from the check, to change one answer.
    pub changing: bool,
    /// What was typed.
    pub fields: Fields,
    /// In which language its page was read: messages come in it.
    pub language: Language,
}

/// What became of a form.
#[derive(Debug)]
pub enum Saved {
    /// It is stored: go on here.
    Next(Step),
    /// Something is to be mended, or the draft had moved on: the page says what.
    Again,
    /// The page was out of order: go on here.
    OutOfOrder(Step),
    /// It came from another person's form, or one that was started again: nothing was written.
    OtherDraft,
    /// The draft was sent already.
    AlreadySent,
    /// There is no such draft any more.
    NoDraft,
}

impl Service {
    /// Stores a page's answer, or what was typed and why it was not taken.
    pub async fn save_step(&self, network: &Arc<Network>, token: &str, sent: Sent) -> Result<Saved, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(mut draft) = self.draft_in(&mut tx, network, token).await? else {
            return Ok(tx.unchanged(Saved::NoDraft).await?);
        };
        if sent.draft != Some(draft.id) {
            return Ok(tx.unchanged(Saved::OtherDraft).await?);
        }
        if draft.referral.is_some() {
            return Ok(tx.unchanged(Saved::AlreadySent).await?);
        }
        let Some(question) = draft.question(&sent.step).filter(|_| draft.journey().may_visit(&sent.step)) else {
            return Ok(tx.unchanged(Saved::OutOfOrder(draft.journey().next().clone())).await?);
        };
        let answer = match question.parse(&sent.fields) {
            Ok(answer) => answer,
            Err(refusals) => return self.keep_refused(tx, draft, sent, refusals).await,
        };
        if sent.revision != draft.revision {
            // The same answer again, after a lost reply, is no conflict: it is stored, so go on.
            let mut answers = draft.answers.clone();
            answers.keep(answer, draft.revision);
            if question.fields(&answers) == question.fields(&draft.answers) {
                let journey = draft.journey();
                let next = journey.after(&sent.step, sent.changing).clone();
                return Ok(tx.unchanged(Saved::Next(next)).await?);
            }
            draft.typed = Some(Typed { step: sent.step.slug(), fields: sent.fields, because: Because::Stale });
            return self.again(tx, draft).await;
        }
        if let Some(refusal) = self.hold_or_release(&mut tx, &draft, &answer).await? {
            // What was claimed on the way to the refusal is undone, and the refusal is written by itself: it writes
            // only if the draft still stands at this revision.
            drop(tx);
            let tx = self.store.write(network.id).await?;
            return self.keep_refused(tx, draft, sent, vec![refusal]).await;
        }
        let tried = draft.version.is_pilot().then(|| answer.clone());
        let let_go = draft.answers.keep(answer, draft.revision + 1);
        if let_go {
            tx.release_hold(draft.network.id, draft.id).await?;
        } else if sent.step != Step::Appointment && draft.answers.appointment.is_some() {
            self.renew_hold(&mut tx, &draft).await?;
        }
        draft.time_let_go = let_go || draft.time_let_go && sent.step != Step::Appointment;
        draft.typed = None;
        draft.language = sent.language;
        if let Some(answer) = tried {
            self.count_step(&mut tx, &mut draft, (&sent, &answer)).await?;
        }
        self.write_draft(&mut tx, &draft).await?;
        tx.commit().await?;
        Ok(Saved::Next(draft.journey().after(&sent.step, sent.changing).clone()))
    }

    /// Keeps what is being typed, so that a lost connection or a flat battery loses nothing; never an answer.
    pub async fn keep_typed(&self, network: &Arc<Network>, token: &str, sent: Sent) -> Result<(), Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(mut draft) = self.draft_in(&mut tx, network, token).await? else { return Ok(()) };
        let fits = sent.draft == Some(draft.id) && sent.revision == draft.revision && draft.referral.is_none();
        if fits && draft.question(&sent.step).is_some() && draft.journey().may_visit(&sent.step) {
            draft.typed = Some(Typed { step: sent.step.slug(), fields: sent.fields, because: Because::Writing });
            self.write_typed(&mut tx, &draft).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn keep_refused(&self, tx: Tx, mut draft: Draft, sent: Sent, refusals: Vec<Refusal>) -> Result<Saved, Fault> {
        draft.typed = Some(Typed { step: sent.step.slug(), fields: sent.fields, because: Because::Refused(refusals) });
        self.again(tx, draft).await
    }

    async fn again(&self, mut tx: Tx, draft: Draft) -> Result<Saved, Fault> {
        self.write_typed(&mut tx, &draft).await?;
        tx.commit().await?;
        Ok(Saved::Again)
    }

    /// Holds a chosen time, or gives up the one before; a refusal when it cannot be held.
    async fn hold_or_release(&self, tx: &mut Tx, draft: &Draft, answer: &StepAnswer) -> Result<Option<Refusal>, Fault> {
        let StepAnswer::Appointment(answer) = answer else { return Ok(None) };
        let problem = match answer {
            AppointmentAnswer::NoneSuit(_) => {
                tx.release_hold(draft.network.id, draft.id).await?;
                return Ok(None);
            }
            AppointmentAnswer::Time(slot) => match self.hold(tx, draft, *slot).await? {
                Held::Yes(_) => return Ok(None),
                Held::Gone => Problem::Gone,
                Held::NeverOffered => Problem::NotOffered,
            },
        };
        Ok(Some(Refusal::new("slot", problem)))
    }
}
