//! Which questionnaire new people are asked, and which are out of use.

use domain::staff::{Action as Deed, may};

use super::versions::named;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
};

/// What became of a decision about a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is so now, or was so before.
    Done,
    /// New people are asked it: another has to be asked first.
    IsAsked,
    /// It cannot be asked: it has no version, or is out of use.
    NotAskable,
    /// There is no such questionnaire, as far as this member of staff decides about it.
    NotHere,
}

impl Service {
    /// Asks new people the newest version of this questionnaire from now on; who is mid-way finishes on theirs.
    pub async fn ask_questionnaire(&self, who: &StaffMember, slug: &str) -> Result<Decided, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Decided::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = named(&mut tx, who, slug).await? else { return Ok(tx.unchanged(Decided::NotHere).await?) };
        if row.asked_since.is_some() {
            return Ok(tx.unchanged(Decided::Done).await?);
        }
        if row.retired.is_some() || tx.newest_number(who.network, row.id).await? == 0 {
            return Ok(tx.unchanged(Decided::NotAskable).await?);
        }
        tx.ask_questionnaire(who.network, row.id, self.now()).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::QuestionnaireAsked, Subject::Network).await?;
        tx.commit().await?;
        self.forget_networks();
        Ok(Decided::Done)
    }

    /// Takes a questionnaire out of use: nobody is asked it any more, and its answers stay.
    pub async fn retire_questionnaire(&self, who: &StaffMember, slug: &str) -> Result<Decided, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Decided::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = named(&mut tx, who, slug).await? else { return Ok(tx.unchanged(Decided::NotHere).await?) };
        if row.asked_since.is_some() {
            return Ok(tx.unchanged(Decided::IsAsked).await?);
        }
        if row.retired.is_some() {
            return Ok(tx.unchanged(Decided::Done).await?);
        }
        tx.retire_questionnaire(who.network, row.id, Some((who.id, self.now()))).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::QuestionnaireRetired, Subject::Network).await?;
        tx.commit().await?;
        Ok(Decided::Done)
    }

    /// Takes a questionnaire into use again.
    pub async fn restore_questionnaire(&self, who: &StaffMember, slug: &str) -> Result<Decided, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Decided::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = named(&mut tx, who, slug).await? else { return Ok(tx.unchanged(Decided::NotHere).await?) };
        if row.retired.is_none() {
            return Ok(tx.unchanged(Decided::Done).await?);
        }
        tx.retire_questionnaire(who.network, row.id, None).await?;
        let restored = Action::QuestionnaireRestored;
        self.record(&mut tx, who.network, Actor::Staff(who.id), restored, Subject::Network).await?;
        tx.commit().await?;
        Ok(Decided::Done)
    }
}
