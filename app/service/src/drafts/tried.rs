//! What is counted of a draft that tries questions before they are published: numbers by page, never answers.
//!
//! What was counted already stands sealed with the draft and goes with it; from the numbers nobody comes back to a draft.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    journey::Step,
    network::Network,
    refer::StepAnswer,
    studio::pilot::{self, Counted, UNCLEAR},
};
use serde::{Deserialize, Serialize};

use super::{Because, Draft, Sent, Typed};
use crate::{Fault, Service, store::Tx};

/// What was counted of the pages of a pilot, by page.
pub(super) type TriedPages = BTreeMap<String, TriedPage>;

/// What was counted of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct TriedPage {
    /// When it was first shown, in seconds since 1970.
    shown: Option<i64>,
    /// Whether its person went on from it.
    went_on: bool,
    /// Whether they said that they did not understand it.
    unclear: bool,
}

impl Draft {
    /// Whether its person is asked, on this page, what they do not understand; and whether they have said it.
    pub fn tries(&self, step: &Step) -> Option<bool> {
        let Step::Questions(page) = step else { return None };
        self.version.is_pilot().then(|| self.tried.get(page).is_some_and(|page| page.unclear))
    }
}

impl Service {
    /// Counts that a page was answered or passed by, and that the next one is shown; once for each draft.
    pub(super) async fn count_step(
        &self,
        tx: &mut Tx,
        draft: &mut Draft,
        (sent, answer): (&Sent, &StepAnswer),
    ) -> Result<(), Fault> {
        if !draft.version.is_pilot() {
            return Ok(());
        }
        let (network, version, now) = (draft.network.id, draft.version.id, self.now().as_second());
        if let (Step::Questions(id), StepAnswer::Questions(_, answers)) = (&sent.step, answer) {
            let page = draft.tried.entry(id.clone()).or_default();
            let mut counted = Vec::new();
            if page.shown.is_none() {
                counted.push(Counted::Shown);
            }
            if !page.went_on {
                counted.push(if answers.is_empty() { Counted::Skipped } else { Counted::Answered });
                counted.extend(page.shown.map(|shown| Counted::took(now - shown)));
            }
            page.shown.get_or_insert(now);
            page.went_on = true;
            for what in counted {
                self.count_tried(tx, network, (version, id), what).await?;
            }
            if let Some(words) = pilot::note(&sent.fields) {
                self.count_unclear(tx, draft, id, Some(&words)).await?;
            }
        }
        let next = draft.journey().after(&sent.step, sent.changing).clone();
        if let Step::Questions(id) = next {
            let page = draft.tried.entry(id.clone()).or_default();
            if page.shown.is_none() {
                page.shown = Some(now);
                self.count_tried(tx, network, (version, &id), Counted::Shown).await?;
            }
        }
        Ok(())
    }

    /// Takes that somebody does not understand the page that they are on, which does not hold them up: what they typed
    /// besides is kept.
    pub async fn say_unclear(&self, network: &Arc<Network>, token: &str, sent: Sent) -> Result<(), Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(mut draft) = self.draft_in(&mut tx, network, token).await? else { return Ok(()) };
        let Step::Questions(page) = &sent.step else { return Ok(()) };
        let fits = sent.draft == Some(draft.id) && draft.referral.is_none() && draft.journey().may_visit(&sent.step);
        if !fits || draft.tries(&sent.step) != Some(false) {
            return Ok(());
        }
        let words = pilot::note(&sent.fields);
        self.count_unclear(&mut tx, &mut draft, page, words.as_deref()).await?;
        if sent.revision == draft.revision {
            let mut fields = sent.fields.clone();
            fields.remove(UNCLEAR);
            draft.typed = Some(Typed { step: sent.step.slug(), fields, because: Because::Writing });
        }
        self.write_typed(&mut tx, &draft).await?;
        Ok(tx.commit().await?)
    }

    async fn count_unclear(&self, tx: &mut Tx, draft: &mut Draft, id: &str, words: Option<&str>) -> Result<(), Fault> {
        let page = draft.tried.entry(id.to_owned()).or_default();
        if std::mem::replace(&mut page.unclear, true) {
            return Ok(());
        }
        self.keep_unclear(tx, draft.network.id, (draft.version.id, id), words).await
    }
}
