//! What is done with a flag: somebody acts on it, hands it on, ends it.

use domain::{
    Fields, Refusal,
    case::flag::{self, Content, State},
    id::{FlagId, StaffId},
};

use super::{Flag, Flagged};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    manage::about,
    sign_in::StaffMember,
    store::Tx,
};

/// The field that names the flag.
pub const FLAG: &str = "flag";
/// The field with the id that a new flag will have.
pub const NEW: &str = "flag-new";

/// A form about a flag: which, and how it stood when the form was made.
#[derive(Clone, Debug)]
pub struct FlagForm {
    /// The flag.
    pub id: FlagId,
    /// For [`Flag::seen`].
    pub seen: String,
}

/// What a form asks for.
enum Step {
    Acknowledge,
    Hand(StaffId),
    End(String),
}

impl Service {
    /// Says that somebody acts on a flag.
    pub async fn acknowledge_flag(&self, who: &StaffMember, reference: &str, form: FlagForm) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, &Fields::new(), |_| Ok(Step::Acknowledge)).await
    }

    /// Hands a flag to a colleague, who is told, and has to acknowledge it: no handing over stops the clock.
    pub async fn hand_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        form: FlagForm,
        fields: &Fields,
    ) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, fields, |team| flag::handed_to(fields, team).map(Step::Hand)).await
    }

    /// Ends a flag, with what was done.
    pub async fn end_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        form: FlagForm,
        fields: &Fields,
    ) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, fields, |_| flag::what_was_done(fields).map(Step::End)).await
    }

    async fn step_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        FlagForm { id, seen }: FlagForm,
        fields: &Fields,
        parse: impl FnOnce(&[StaffId]) -> Result<Step, Vec<Refusal>> + Send,
    ) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let flags = self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?;
        let Some(flag) = flags.into_iter().find(|flag| flag.id == id) else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let team: Vec<_> = self.case_team(&mut tx, who).await?.into_iter().map(|(id, _)| id).collect();
        let form = found.form(who, "flag-end");
        let typed = typed(id, fields);
        let (step, typed) = match (parse(&team), typed) {
            (Ok(step), typed) => (step, typed),
            (Err(refusals), Some(typed)) => return self.refuse(tx, form, typed, refusals).await,
            (Err(_), None) => return Ok(tx.unchanged(Kept::Changed).await?),
        };
        if is_done_before(&flag, &step) {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        if flag.seen() != seen || flag.state == State::Ended {
            return match typed {
                Some(typed) => self.too_late(tx, form, typed).await,
                None => Ok(tx.unchanged(Kept::Changed).await?),
            };
        }
        let action = match step {
            Step::Acknowledge => {
                tx.set_flag_acknowledged(who.network, id, who.id, self.now()).await?;
                Action::FlagAcknowledged
            }
            Step::Hand(owner) => {
                let escalate_at = match flag.state {
                    State::Open => flag.escalate_at,
                    State::Acknowledged | State::Ended => self.escalate_at(&found.network),
                };
                tx.set_flag_owner(who.network, id, owner, escalate_at).await?;
                self.tell_flag_owner(&mut tx, &found, owner).await?;
                Action::FlagHandedOver
            }
            Step::End(done) => {
                let content = Content { done: Some(done), ..flag.content };
                let content = found.key.seal(&content, "flags", &*self.chance);
                tx.set_flag_ended(who.network, id, (who.id, self.now()), &content).await?;
                self.drop_unsent(&mut tx, form).await?;
                Action::FlagEnded
            }
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    pub(super) async fn tell_flag_owner(&self, tx: &mut Tx, found: &Flagged, owner: StaffId) -> Result<(), Fault> {
        let (person, _) = self.open_referral(&found.row)?;
        let about = about(&found.network, &found.row, &person, &found.key, None);
        self.tell_of_flag(tx, &about, owner).await
    }
}

/// The same form sent again finds everything as it wanted it.
fn is_done_before(flag: &Flag, step: &Step) -> bool {
    match step {
        Step::Acknowledge => flag.state == State::Acknowledged,
        Step::Hand(owner) => flag.state == State::Open && flag.owner == *owner,
        Step::End(done) => flag.content.done.as_ref() == Some(done),
    }
}

/// What is kept of a form about a flag that was not taken: what was written; nothing, where there was nothing to write.
fn typed(id: FlagId, fields: &Fields) -> Option<Fields> {
    let written = fields.get(flag::DONE)?.clone();
    Some(Fields::from([(flag::DONE.to_owned(), written), (FLAG.to_owned(), vec![id.to_string()])]))
}
