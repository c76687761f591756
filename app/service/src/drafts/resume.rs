//! Coming back to a draft: with a code that is shown once, and the date of birth.

use std::sync::Arc;

use domain::{date_of_birth::DateOfBirth, network::Network, reference::ResumeCode};
use jiff::{Timestamp, ToSpan};

use super::Draft;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    counting::Limit,
};

/// Minutes for which a new code can be read on its page; after that only a new one is made.
const SHOWN_MINUTES: i64 = 10;

/// Wrong tries from one place: slow against guessing, without locking out a household.
const TRIES_FROM: Limit = Limit { what: "resume from", attempts: 20, seconds: 900 };
/// Tries at one code.
const TRIES_AT: Limit = Limit { what: "resume at", attempts: 5, seconds: 3600 };

/// A code and until when its page shows it.
#[derive(Clone, Debug)]
pub struct ResumeCodeShown {
    /// The code.
    pub code: ResumeCode,
    /// Until when.
    pub until: Timestamp,
}

/// What became of coming back.
#[derive(Debug)]
pub enum Resumed {
    /// Welcome back: the new token for this device's cookie.
    Draft {
        /// The token.
        token: String,
    },
    /// No draft has this code and this date of birth.
    Unknown,
    /// Too many tries; wait a while.
    SlowDown,
}

impl Service {
    /// Makes a code to come back with, in place of any earlier one; its page shows it for some minutes.
    pub async fn make_resume_code(&self, draft: &Draft) -> Result<(), Fault> {
        let until = self.now() + SHOWN_MINUTES.minutes();
        let code = self.resume_code(draft, until);
        let network = draft.network.id;
        let mut tx = self.store.write(network).await?;
        tx.set_resume_code(network, draft.id, &self.keys.index("resume code", code.as_str().as_bytes()), until).await?;
        Ok(tx.commit().await?)
    }

    /// The code that was just made, for as long as it is shown.
    pub fn shown_resume_code(&self, draft: &Draft) -> Option<ResumeCodeShown> {
        let until = draft.resume_shown_until.filter(|until| *until > self.now())?;
        Some(ResumeCodeShown { code: self.resume_code(draft, until), until })
    }

    /// Opens a draft on this device: the earlier device is signed out of it, the code is spent, what was answered
    /// before stays veiled, and what was only typed is let go, since it might be read by other eyes.
    pub async fn resume_draft(
        &self,
        network: &Arc<Network>,
        code: &ResumeCode,
        born: DateOfBirth,
        source: &str,
    ) -> Result<Resumed, Fault> {
        let code_hash = self.keys.index("resume code", code.as_str().as_bytes());
        let source_hash = self.keys.index("source", source.as_bytes());
        let mut tx = self.store.write(network.id).await?;
        let slow_from = !self.count(&mut tx, TRIES_FROM, &source_hash).await?;
        let slow_at = !self.count(&mut tx, TRIES_AT, &code_hash).await?;
        if slow_from || slow_at {
            tx.commit().await?;
            return Ok(Resumed::SlowDown);
        }
        let found = match tx.draft_by_resume_code(network.id, &code_hash, self.now()).await? {
            Some(row) => Some(self.open_draft(&mut tx, network, row).await?),
            None => None,
        };
        let Some(mut draft) =
            found.filter(|draft| draft.answers.date_of_birth.as_ref().is_some_and(|kept| kept.answer == born))
        else {
            tx.commit().await?;
            return Ok(Resumed::Unknown);
        };
        let token = self.new_token();
        draft.typed = None;
        self.write_typed(&mut tx, &draft).await?;
        tx.hand_over_draft(network.id, draft.id, &self.draft_token(&token)).await?;
        self.forget(&mut tx, TRIES_FROM, &source_hash).await?;
        self.record(&mut tx, network.id, Actor::Patient, Action::DraftResumed, Subject::Draft(draft.id)).await?;
        tx.commit().await?;
        Ok(Resumed::Draft { token })
    }

    /// The code follows from the draft and the moment it was made, so that it need not be stored to be shown.
    fn resume_code(&self, draft: &Draft, until: Timestamp) -> ResumeCode {
        let mut seed = draft.id.to_bytes().to_vec();
        seed.extend(until.as_microsecond().to_be_bytes());
        let index = self.keys.index("resume code seed", &seed);
        let (random, _) = index.split_first_chunk::<8>().expect("an index has 32 bytes");
        ResumeCode::new(*random)
    }
}
