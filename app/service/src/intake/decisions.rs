//! What the team decides on an intake form besides accepting it: each in one transaction, with what the person is told.
//!
//! What ends a referral also gives back the time that was booked for it. What was said is kept, sealed, so that whoever
//! opens the form later reads what the person was told.

use std::sync::Arc;

use domain::{
    Fields, Language, Problem, Refusal,
    case::gp,
    decision::{Decision, Kind, WHO, parse},
    id::{NetworkId, StaffId},
    network::Network,
    referral::{Move, State},
    staff::{Action as Deed, may},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::IntakeLine;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    confirmation::Appointment,
    keys::RecordKey,
    manage::about,
    sign_in::StaffMember,
    store::{ReferralRow, Tx, instant, micros},
    unsent::{StaffForm, Unsent},
};

/// Why an appointment is cancelled whose referral ends.
const ENDED: &str = "ended";

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// To whom the form went, if it went to a colleague.
    pub to: Option<String>,
    /// What was decided.
    pub decision: Decision,
}

/// What is sealed of a decision; names as they were then.
#[derive(Serialize, Deserialize)]
struct Said {
    at: i64,
    by: StaffId,
    name: String,
    to: Option<String>,
    decision: Decision,
}

/// What the form of a decision shows.
#[derive(Clone, Debug)]
pub struct Deciding {
    /// The intake form, as the list shows it.
    pub line: IntakeLine,
    /// The language in which its person reads.
    pub language: Language,
    /// The network.
    pub network: Arc<Network>,
    /// Those who can take the form on, by name.
    pub colleagues: Vec<(StaffId, String)>,
    /// The appointment is to come: it is cancelled when the referral ends, and stays when a colleague takes it on.
    pub is_booked: bool,
    /// How often something was decided, for [`Service::decide`].
    pub seen: usize,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

impl Service {
    /// The form of a decision.
    pub async fn deciding(&self, who: &StaffMember, reference: &str, kind: Kind) -> Result<Option<Deciding>, Fault> {
        if !may(who.role, Deed::WorkIntake) {
            return Ok(None);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else {
            return Ok(tx.unchanged(None).await?);
        };
        let key = self.keys.record(&row.wrapped_key)?;
        let appointment = tx.appointment_of(who.network, row.id).await?.map(Appointment::from_row);
        let is_booked = !tx.coming_appointments(who.network, row.id, self.now()).await?.is_empty();
        let colleagues = self.colleagues(&mut tx, who.network, &row).await?;
        let unsent = self.unsent(&mut tx, form(who, kind, &row, &key)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(Deciding {
            line: self.line(&row, appointment)?,
            language: Language::from_code(&row.language).unwrap_or_default(),
            network,
            colleagues,
            is_booked,
            seen: said(&row, &key)?.len(),
            unsent,
        }))
    }

    /// Takes a decision, and tells the person; `seen` says after how many others, so that two people who decide at once
    /// do not both.
    pub async fn decide(
        &self,
        who: &StaffMember,
        reference: &str,
        (kind, seen): (Kind, usize),
        fields: Fields,
    ) -> Result<Kept, Fault> {
        if !may(who.role, Deed::WorkIntake) {
            return Ok(Kept::NotHere);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let key = self.keys.record(&row.wrapped_key)?;
        let form = form(who, kind, &row, &key);
        let colleagues = self.colleagues(&mut tx, who.network, &row).await?;
        let before = said(&row, &key)?;
        // Of a form that is sent twice the second finds its colleague no longer among those who can take it on.
        let known = before.iter().filter_map(Said::colleague).chain(colleagues.iter().map(|(id, _)| *id));
        let decision = match parse(kind, &fields, &known.collect::<Vec<_>>()) {
            Ok(decision) => decision,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        if before.last().is_some_and(|last| last.by == who.id && last.decision == decision && seen < before.len()) {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        if let Decision::Colleague { to } = &decision
            && !colleagues.iter().any(|(id, _)| id == to)
        {
            return self.refuse(tx, form, fields, vec![Refusal::new(WHO, Problem::NotOffered)]).await;
        }
        let from = State::from_code(&row.state).unwrap_or(State::New);
        let to = match decision.ends() {
            Some(step) => from.after(step),
            // Whoever asks has read it.
            None if kind == Kind::Ask => Ok(from.after(Move::Acknowledge).unwrap_or(from)),
            None => Ok(from),
        };
        let (Ok(to), true, true) = (to, from.is_open(), seen == before.len()) else {
            return self.too_late(tx, form, fields).await;
        };
        self.drop_unsent(&mut tx, form).await?;
        if to.has_ended() {
            self.call_off_what_is_to_come(&mut tx, &network, &row, who).await?;
            self.withdraw_open_offer(&mut tx, who.network, row.id, [], Actor::Staff(who.id)).await?;
        }
        // Whoever decides on the form acts on what the rules flagged in it.
        if to != from && tx.acknowledge_flags_of_form(who.network, row.id, who.id, self.now()).await? {
            let (actor, subject) = (Actor::Staff(who.id), Subject::Referral(row.id));
            self.record(&mut tx, who.network, actor, Action::FlagAcknowledged, subject).await?;
        }
        if to == State::Declined {
            tx.add_gp_message(who.network, row.id, gp::Kind::Declined.code(), self.now()).await?;
        }
        if to != from {
            tx.set_referral_state(who.network, row.id, (from.code(), to.code()), who.id, self.now()).await?;
        }
        let name = decision_to(&decision, &colleagues);
        let (asked, ended) = ((kind == Kind::Ask).then(|| self.now()), to.has_ended().then(|| self.now()));
        let last = Said { at: micros(self.now()), by: who.id, name: who.name.clone(), to: name, decision };
        let all: Vec<&Said> = before.iter().chain([&last]).collect();
        let sealed = key.seal(&all, "decision", &*self.chance);
        tx.set_decision(who.network, row.id, &sealed, (asked, ended)).await?;
        let subject = Subject::Referral(row.id);
        self.record(&mut tx, who.network, Actor::Staff(who.id), recorded_as(&last.decision), subject).await?;
        let (person, _) = self.open_referral(&row)?;
        self.tell_person_of_decision(&mut tx, &about(&network, &row, &person, &key, None), &last.decision).await?;
        if let Decision::Colleague { to } = last.decision {
            self.hand_to_reader(&mut tx, &network, &row, to).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// What was decided on a form, in order.
    pub(super) fn decided(&self, row: &ReferralRow) -> Result<Vec<Decided>, Fault> {
        let said = said(row, &self.keys.record(&row.wrapped_key)?)?;
        let decided = said.into_iter().map(|Said { at, name, to, decision, .. }| {
            Ok(Decided { at: instant(at, "referrals")?, by: name, to, decision })
        });
        decided.collect()
    }

    /// Those who can take a form on: who works with intake forms, but for who reads it now.
    async fn colleagues(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        row: &ReferralRow,
    ) -> Result<Vec<(StaffId, String)>, Fault> {
        let team = tx.staff_of(network).await?.into_iter();
        let can = team.filter(|member| {
            may(member.role, Deed::WorkIntake) && member.deactivated_at.is_none() && Some(member.id) != row.reader
        });
        Ok(can.map(|member| (member.id, member.name)).collect())
    }

    /// Cancels what is booked for a person whose referral ends, and tells them.
    async fn call_off_what_is_to_come(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        who: &StaffMember,
    ) -> Result<(), Fault> {
        for id in tx.coming_appointments(network.id, row.id, self.now()).await? {
            if let Some(appointment) = tx.appointment(network.id, id).await?.map(Appointment::from_row) {
                self.call_off(tx, network, row, &appointment, ENDED, Actor::Staff(who.id)).await?;
            }
        }
        Ok(())
    }
}

impl Said {
    /// The colleague to whom the form went.
    fn colleague(&self) -> Option<StaffId> {
        match self.decision {
            Decision::Colleague { to } => Some(to),
            _ => None,
        }
    }
}

/// The form of a decision on a referral.
fn form<'a>(who: &StaffMember, kind: Kind, row: &ReferralRow, key: &'a RecordKey) -> StaffForm<'a> {
    let name = match kind {
        Kind::Ask => "intake-ask",
        Kind::Signpost => "intake-signpost",
        Kind::Reallocate => "intake-reallocate",
        Kind::NotSuitable => "intake-not-suitable",
        Kind::Declined => "intake-declined",
    };
    StaffForm::new(who, name, row.id.to_bytes()).sealed(key)
}

/// What was said before.
fn said(row: &ReferralRow, key: &RecordKey) -> Result<Vec<Said>, Fault> {
    match &row.decision {
        Some(sealed) => Ok(key.open(sealed, "decision")?),
        None => Ok(Vec::new()),
    }
}

/// The name of the colleague to whom a form goes.
fn decision_to(decision: &Decision, colleagues: &[(StaffId, String)]) -> Option<String> {
    let Decision::Colleague { to } = decision else { return None };
    colleagues.iter().find(|(id, _)| id == to).map(|(_, name)| name.clone())
}

const fn recorded_as(decision: &Decision) -> Action {
    match decision {
        Decision::Ask { .. } => Action::PersonAsked,
        Decision::Colleague { .. } => Action::IntakeReallocated,
        Decision::Signpost { .. } => Action::ReferralSignposted,
        Decision::Team { .. } => Action::ReferralPassedOn,
        Decision::NotSuitable { .. } => Action::ReferralNotSuitable,
        Decision::Declined { .. } => Action::ReferralDeclined,
    }
}
