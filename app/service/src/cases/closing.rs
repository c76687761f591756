//! Closing a case: when the person no longer needs it, with a word to them, and never by itself.

use domain::{
    Fields,
    case::{
        closure::{Closure, Reason},
        gp,
    },
    id::StaffId,
    staff::Action as Deed,
};
use jiff::Timestamp;

use super::Kept;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    manage::about,
    sign_in::StaffMember,
    unsent::Unsent,
};

/// The name of the form.
const FORM: &str = "closing";

/// The form in which a case is closed.
#[derive(Clone, Debug)]
pub struct ClosingForm {
    /// The person's name.
    pub name: String,
    /// When they still have an appointment: nobody is closed away from under one.
    pub coming: Option<Timestamp>,
    /// How many tasks are still open.
    pub open_tasks: usize,
    /// How many flags are still open: closing ends none of them.
    pub open_flags: usize,
    /// How the case ended, when it is closed.
    pub closure: Option<(Timestamp, Closure)>,
    /// What was kept of the form.
    pub unsent: Option<Unsent>,
}

impl Service {
    /// The form in which a case is closed; or how it ended.
    pub async fn closing_form(&self, who: &StaffMember, reference: &str) -> Result<Option<ClosingForm>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let unsent = self.unsent(&mut tx, found.form(who, FORM)).await?;
        let coming = tx.coming_appointments(who.network, found.row.id, self.now()).await?;
        let coming = match coming.first() {
            Some(id) => tx.appointment(who.network, *id).await?.map(|appointment| appointment.starts_at),
            None => None,
        };
        let open_tasks = tx.open_tasks_of(who.network, found.row.id).await?;
        let flags = tx.flags_of(who.network, found.row.id).await?;
        let open_flags = flags.iter().filter(|flag| flag.ended.is_none()).count();
        let closure = match (found.case.closed_at, &found.case.closure) {
            (Some(at), Some(sealed)) => Some((at, found.key.open(sealed, "closure")?)),
            _ => None,
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CaseRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let (person, _) = self.open_referral(&found.row)?;
        Ok(Some(ClosingForm { name: person.name.full(), coming, open_tasks, open_flags, closure, unsent }))
    }

    /// Closes a case; the practice is told how it ended.
    pub async fn close_case(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let (form, now) = (found.form(who, FORM), self.now());
        let closure = match Closure::parse(&fields) {
            Ok(closure) => closure,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let has_coming = !tx.coming_appointments(who.network, found.row.id, now).await?.is_empty();
        let sealed = found.key.seal(&closure, "closure", &*self.chance);
        if has_coming || !tx.close_case(who.network, found.row.id, (who.id, &sealed), now).await? {
            return self.too_late(tx, form, fields).await;
        }
        self.drop_unsent(&mut tx, form).await?;
        self.withdraw_open_offer(&mut tx, who.network, found.row.id, [], Actor::Staff(who.id)).await?;
        if closure.reason == Reason::Died {
            tx.remove_waiting(who.network, found.row.id).await?;
            tx.remove_question_how_it_went(who.network, found.row.id).await?;
        }
        tx.add_gp_message(who.network, found.row.id, gp::Kind::Closing.code(), now).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CaseClosed, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Opens a closed case again: somebody came back, or it was closed by mistake.
    pub async fn reopen_case(&self, who: &StaffMember, reference: &str) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        if found.case.closed_at.is_none() {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        tx.reopen_case(who.network, found.row.id).await?;
        tx.remove_gp_message(who.network, found.row.id, gp::Kind::Closing.code()).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CaseReopened, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Hands a case to a colleague, who is told, and to whom all goes from now on that went to whoever held it.
    pub async fn hand_case_over(&self, who: &StaffMember, reference: &str, to: StaffId) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let team = self.case_team(&mut tx, who).await?;
        if !team.iter().any(|(id, _)| *id == to) || found.case.closed_at.is_some() {
            return Ok(tx.unchanged(Kept::Changed).await?);
        }
        if found.case.holder == to {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        tx.set_holder(who.network, found.row.id, to).await?;
        tx.set_reader(who.network, found.row.id, to).await?;
        tx.hand_flags_of_form(who.network, found.row.id, to).await?;
        if to != who.id {
            let (person, _) = self.open_referral(&found.row)?;
            self.tell_of_case(&mut tx, &about(&network, &found.row, &person, &found.key, None), to).await?;
        }
        let (actor, subject) = (Actor::Staff(who.id), Subject::Referral(found.row.id));
        self.record(&mut tx, who.network, actor, Action::CaseHandedOver, subject).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}
