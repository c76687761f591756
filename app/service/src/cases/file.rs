//! A case on one page, as it reads like a person: what matters first, and everything that is written in it after.

use domain::{
    feedback::Feedback,
    id::StaffId,
    staff::{Action as Deed, may},
};
use jiff::Timestamp;

use super::{
    Found, contacts::Written, flags::Flag, measures::Measures, notes::Noted, onward::OnwardReferral, plan::PlanVersion,
    tasks::Task,
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Looked, Subject},
    diary::Kept as KeptAppointment,
    intake::Intake,
    sign_in::StaffMember,
    store::{GpMessageRow, SentRow},
};

/// Everything about a case.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The person and what they told, as their intake form has it.
    pub intake: Intake,
    /// Who holds the case.
    pub holder: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Until when the person can read their own record by their link.
    pub shared_until: Option<Timestamp>,
    /// The newest version of its plan.
    pub plan: Option<PlanVersion>,
    /// What was measured.
    pub measures: Measures,
    /// Its notes, the newest first.
    pub notes: Vec<Noted>,
    /// Where the person was referred on.
    pub onward: Vec<OnwardReferral>,
    /// Its tasks.
    pub tasks: Vec<Task>,
    /// Its risk flags.
    pub flags: Vec<Flag>,
    /// Whether there is something to know before a visit at home.
    pub has_visit_note: bool,
    /// Its contacts, the newest first.
    pub contacts: Vec<Written>,
    /// Its newest appointment.
    pub appointment: Option<KeptAppointment>,
    /// What the practice is told.
    pub gp: Vec<GpMessageRow>,
    /// What was sent about it, the newest first.
    pub messages: Vec<SentRow>,
    /// What the person said of their first conversation, and when.
    pub feedback: Option<(Timestamp, Feedback)>,
    /// What was changed last, the newest first.
    pub history: Vec<Looked>,
    /// Those to whom it can be handed.
    pub colleagues: Vec<(StaffId, String)>,
    /// Whether whoever looks may write in it.
    pub may_work: bool,
    /// Whether they may read who looked at it.
    pub may_read_trail: bool,
}

impl Service {
    /// A case, whole.
    pub async fn case_file(&self, who: &StaffMember, reference: &str) -> Result<Option<CaseFile>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let Found { row, case, .. } = &found;
        let measures = self.measures_in(&mut tx, &network, &found).await?;
        let intake = self.intake_in(&mut tx, network.clone(), row).await?;
        let appointment = intake.line.appointment.clone();
        let colleagues = self.case_team(&mut tx, who).await?;
        let file = CaseFile {
            intake,
            holder: case.holder_name.clone(),
            opened_at: case.opened_at,
            closed_at: case.closed_at,
            shared_until: case.shared_until.filter(|until| *until > self.now()),
            plan: self.plan_in(&mut tx, who, &found).await?,
            measures,
            notes: self.notes_in(&mut tx, &found).await?,
            onward: self.onward_in(&mut tx, &found).await?,
            tasks: self.tasks_in(&mut tx, &found).await?,
            flags: self.flags_in(&mut tx, &found).await?,
            has_visit_note: case.visit_note.is_some(),
            contacts: self.contacts_in(&mut tx, &found).await?,
            appointment: appointment
                .map(|appointment| self.keep(&network, row, appointment, case.visit_note.is_some()))
                .transpose()?,
            gp: tx.gp_messages_of(who.network, row.id).await?,
            messages: tx.messages_of(who.network, row.id, 20).await?,
            feedback: self.feedback_in(&mut tx, &found).await?,
            history: self.changes_in(&mut tx, who.network, row.id).await?,
            colleagues: colleagues.into_iter().filter(|(id, _)| *id != case.holder).collect(),
            may_work: may(who.role, Deed::WorkCases) && case.closed_at.is_none(),
            may_read_trail: may(who.role, Deed::ReadAudit),
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CaseRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(file))
    }
}
