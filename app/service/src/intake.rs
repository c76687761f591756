//! Intake forms, as the link worker receives them.
//!
//! Each has a named reader and a time by which it is read. What nobody read in time goes to the duty contact and stands
//! at the top. Who may see it is decided here, where it is fetched; looking is recorded.

mod decisions;
mod waiting;

use std::sync::Arc;

use domain::{
    Language,
    id::{NetworkId, ReferralId},
    network::Network,
    referral::{Move, State, UrgentReason, read_within_minutes},
    staff::{Action as Deed, may},
    working,
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    confirmation::Appointment,
    messages::About,
    prepare::Preparation,
    referrals::{Person, Told, read_reasons},
    sign_in::StaffMember,
    store::{Reach, ReferralRow, Tx},
};

pub use self::{
    decisions::{Decided, Deciding},
    waiting::Place,
};

/// How many open forms a list shows at most.
const MOST_OPEN: i64 = 200;
/// How many ended ones.
const MOST_ENDED: i64 = 50;

/// An intake form in the list.
#[derive(Clone, Debug)]
pub struct IntakeLine {
    /// Its reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// What the person told.
    pub told: Told,
    /// Where it stands.
    pub state: State,
    /// Why it is read first; empty means in its turn.
    pub urgent: Vec<UrgentReason>,
    /// The appointment, if one is booked.
    pub appointment: Option<Appointment>,
    /// When it came.
    pub submitted_at: Timestamp,
    /// By when it is read.
    pub read_by: Timestamp,
    /// It should have been read by now.
    pub overdue: bool,
    /// Who reads it.
    pub reader: Option<String>,
    /// Other referrals of someone with the same name and date of birth.
    pub others: i64,
    /// When the person was last asked for more.
    pub asked_at: Option<Timestamp>,
    /// When it ended without a case.
    pub ended_at: Option<Timestamp>,
    /// Where the person stands among those who wait for a time.
    pub place: Option<Place>,
}

/// An intake form, whole.
#[derive(Clone, Debug)]
pub struct Intake {
    /// What the list shows of it.
    pub line: IntakeLine,
    /// What they added after sending.
    pub preparation: Preparation,
    /// `self`, `helped` or `staff`.
    pub source: String,
    /// Who of the staff entered it with the person.
    pub entered_by: Option<String>,
    /// What was decided besides accepting it, in order.
    pub decided: Vec<Decided>,
    /// The language in which it was written.
    pub language: Language,
    /// When it was read.
    pub acknowledged_at: Option<Timestamp>,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// The network, for the names of practices and partners.
    pub network: Arc<Network>,
}

/// What became of a step with an intake form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It is done.
    Done,
    /// It was done before, by this or another hand.
    AlreadyDone,
    /// There is no such intake form, as far as this member of staff may know.
    NotHere,
}

impl Service {
    /// The intake forms that are open: overdue and urgent first, then by appointment.
    pub async fn intake_list(&self, who: &StaffMember) -> Result<Option<Vec<IntakeLine>>, Fault> {
        if !may(who.role, Deed::ReadIntake) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let mut lines = self.open_lines(&mut tx, who.network).await?;
        lines.sort_by_key(|line| {
            let starts = line.appointment.as_ref().map(|appointment| appointment.starts_at);
            (!line.overdue, line.urgent.is_empty(), starts.unwrap_or(Timestamp::MAX), line.submitted_at)
        });
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeListed, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(lines))
    }

    /// The intake forms that ended without a case, the last first.
    pub async fn intake_ended(&self, who: &StaffMember) -> Result<Option<Vec<IntakeLine>>, Fault> {
        if !may(who.role, Deed::ReadIntake) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let rows = tx.ended_referrals(who.network, MOST_ENDED).await?;
        let lines = rows.iter().map(|row| self.line(row, None)).collect::<Result<_, _>>()?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeListed, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(lines))
    }

    /// One intake form.
    pub async fn intake(&self, who: &StaffMember, reference: &str) -> Result<Option<Intake>, Fault> {
        if !may(who.role, Deed::ReadIntake) {
            return Ok(None);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let mut intake = self.intake_in(&mut tx, network, &row).await?;
        if intake.line.is_waiting() {
            intake.line.place = self.place_of(&mut tx, who.network, row.id).await?;
        }
        tx.set_prepare_seen(who.network, row.id, row.prepare_revision).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(intake))
    }

    /// The intake form of a referral, for its own page and for its case.
    pub(crate) async fn intake_in(
        &self,
        tx: &mut Tx,
        network: Arc<Network>,
        row: &ReferralRow,
    ) -> Result<Intake, Fault> {
        let appointment = tx.appointment_of(network.id, row.id).await?.map(Appointment::from_row);
        let entered_by = match row.source.as_str() {
            "staff" => tx.entered_by(network.id, row.id).await?,
            _ => None,
        };
        Ok(Intake {
            decided: self.decided(row)?,
            line: self.line(row, appointment)?,
            preparation: self.open_preparation(tx, &network, row).await?,
            source: row.source.clone(),
            entered_by,
            language: Language::from_code(&row.language).unwrap_or_default(),
            acknowledged_at: row.acknowledged_at,
            accepted_at: row.accepted_at,
            network,
        })
    }

    /// Acknowledges or accepts an intake form.
    pub async fn move_intake(&self, who: &StaffMember, reference: &str, step: Move) -> Result<Moved, Fault> {
        if !may(who.role, Deed::WorkIntake) {
            return Ok(Moved::NotHere);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(Moved::NotHere) };
        let from = State::from_code(&row.state).unwrap_or(State::New);
        let Ok(to) = from.after(step) else { return Ok(tx.unchanged(Moved::AlreadyDone).await?) };
        let action = match step {
            Move::Acknowledge => Action::IntakeAcknowledged,
            Move::Accept => Action::ReferralAccepted,
            // These say why, and have a form of their own.
            Move::Signpost | Move::PassOn | Move::TurnAway | Move::Decline => {
                return Ok(tx.unchanged(Moved::NotHere).await?);
            }
        };
        tx.set_referral_state(who.network, row.id, (from.code(), to.code()), who.id, self.now()).await?;
        // Whoever has read the form acts on what the rules flagged in it.
        if tx.acknowledge_flags_of_form(who.network, row.id, who.id, self.now()).await? {
            let acknowledged = Action::FlagAcknowledged;
            self.record(&mut tx, who.network, Actor::Staff(who.id), acknowledged, Subject::Referral(row.id)).await?;
        }
        if step == Move::Accept {
            let team = self.case_team(&mut tx, who).await?;
            // The reader may have left since.
            let holder = row.reader.filter(|reader| team.iter().any(|(id, _)| id == reader)).unwrap_or(who.id);
            tx.open_case(who.network, row.id, holder, self.now()).await?;
            let reasons = read_reasons(&row.urgent);
            // One that came before there were flags has none yet.
            if !reasons.is_empty() && tx.flags_of(who.network, row.id).await?.is_empty() {
                let key = self.keys.record(&row.wrapped_key)?;
                self.raise_flag_by_rule(&mut tx, &network, (row.id, &key), holder, reasons).await?;
            }
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Moved::Done)
    }

    /// Marks an intake form to be read first. Nothing lowers a priority again.
    pub async fn raise_priority(&self, who: &StaffMember, reference: &str) -> Result<Moved, Fault> {
        if !may(who.role, Deed::WorkIntake) {
            return Ok(Moved::NotHere);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(Moved::NotHere) };
        if read_reasons(&row.urgent).contains(&UrgentReason::Staff) {
            return Ok(tx.unchanged(Moved::AlreadyDone).await?);
        }
        self.raise(&mut tx, &network, &row, UrgentReason::Staff, Actor::Staff(who.id)).await?;
        tx.commit().await?;
        Ok(Moved::Done)
    }

    /// Adds a reason to read a form first, if it does not stand there, and a flag for whoever looks after it; by when it is
    /// read then.
    pub(crate) async fn raise(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        reason: UrgentReason,
        actor: Actor,
    ) -> Result<Timestamp, Fault> {
        let mut reasons = read_reasons(&row.urgent);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
        let codes = reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>().join(",");
        let within = working::after_minutes(self.now(), read_within_minutes(true), &self.zone);
        // Of what has been read there is no other deadline.
        let read_by = if row.acknowledged_at.is_some() { within } else { within.min(row.read_by) };
        let case = tx.case(network.id, row.id).await?;
        let owner = self.flag_owner(tx, network, case.map(|case| case.holder).or(row.reader)).await?;
        tx.set_urgent(network.id, row.id, &codes, read_by).await?;
        if let Some(owner) = owner {
            let key = self.keys.record(&row.wrapped_key)?;
            self.raise_flag_by_rule(tx, network, (row.id, &key), owner, vec![reason]).await?;
        }
        self.record(tx, network.id, actor, Action::PriorityRaised, Subject::Referral(row.id)).await?;
        Ok(read_by)
    }

    /// Tells duty contacts of what nobody read in time, each once; how many.
    pub async fn escalate_overdue(&self) -> Result<usize, Fault> {
        let overdue = self.store.glance(Reach::Every).await?.overdue_referrals(self.now(), 100).await?;
        let mut told = 0;
        for (network, referral) in overdue {
            told += usize::from(self.escalate(network, referral).await?);
        }
        Ok(told)
    }

    async fn escalate(&self, network: NetworkId, referral: ReferralId) -> Result<bool, Fault> {
        let network = self.network_of(network).await?;
        let mut tx = self.store.write(network.id).await?;
        if !tx.set_escalated(network.id, referral, self.now()).await? {
            return Ok(false);
        }
        let Some(row) = tx.referral(network.id, referral).await? else { return Ok(false) };
        let (person, _) = self.open_referral(&row)?;
        let about = About {
            network: &network,
            referral,
            reference: &row.reference,
            language: Language::En,
            person: &person,
            key: &self.keys.record(&row.wrapped_key)?,
            appointment: None,
        };
        tx.set_flags_of_form_escalated(network.id, referral, self.now()).await?;
        self.tell_duty_contact(&mut tx, &about, row.reader_name.as_deref().unwrap_or("–"), row.read_by).await?;
        self.record(&mut tx, network.id, Actor::System, Action::IntakeEscalated, Subject::Referral(referral)).await?;
        tx.commit().await?;
        Ok(true)
    }

    pub(crate) fn line(&self, row: &ReferralRow, appointment: Option<Appointment>) -> Result<IntakeLine, Fault> {
        let (person, told) = self.open_referral(row)?;
        let state = State::from_code(&row.state).unwrap_or(State::New);
        Ok(IntakeLine {
            reference: row.reference.clone(),
            person,
            told,
            state,
            urgent: read_reasons(&row.urgent),
            appointment,
            submitted_at: row.submitted_at,
            read_by: row.read_by,
            overdue: state == State::New && row.read_by <= self.now(),
            reader: row.reader_name.clone(),
            others: row.others_open,
            asked_at: row.asked_at,
            ended_at: row.ended_at,
            place: None,
        })
    }
}
