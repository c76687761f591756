//! Making a change, with an answer for everybody whose appointment it touches: all of it, or nothing.

use domain::{
    Fields, Problem, Refusal,
    id::{AppointmentId, ClinicId, LeaveId},
    refer::SlotCode,
    refusal::first,
};

use super::{
    About,
    propose::{Proposal, Proposed},
    review::{TOUCHED, seen_of, touched_field},
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    confirmation::Appointment,
    diary::REASONS,
    sign_in::StaffMember,
    store::{AppointmentRow, Tx},
};

/// What is to become of an appointment, by the codes of the form.
pub const KEEP: &str = "keep";
/// It is moved.
pub const MOVE: &str = "move";
/// It is cancelled.
pub const CANCEL: &str = "cancel";

enum Answer {
    Keep,
    Move(SlotCode),
    Cancel(&'static str),
}

/// Why a change was not made after all.
enum Undone {
    /// A time that somebody was to be moved to has gone.
    Gone(AppointmentId),
    /// An appointment is no longer there to be moved or cancelled.
    Changed,
}

impl Service {
    /// Makes the change of a form whose second step is taken, as these fields answer for each appointment.
    pub async fn confirm(&self, who: &StaffMember, about: About, answers: &Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let form = about.form(who);
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let Some(unsent) = self.unsent(&mut tx, form).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let typed: Fields = unsent.fields.into_iter().filter(|(name, _)| !name.starts_with("touched-")).collect();
        // The people first, then the link workers, as everybody takes them who changes an appointment.
        if let Some(Ok(proposal)) = self.propose(&office, about, &typed) {
            let rows = self.touched(&mut tx, who.network, &office, &proposal).await?;
            let mut referrals: Vec<_> = rows.iter().map(|row| row.referral).collect();
            referrals.sort_unstable();
            for referral in referrals {
                tx.referral(who.network, referral).await?;
            }
        }
        tx.take_every_link_worker(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let proposal = match self.propose(&office, about, &typed) {
            None => return Ok(tx.unchanged(Kept::NotHere).await?),
            Some(Err(refusals)) => return self.refuse(tx, form, typed, refusals).await,
            Some(Ok(_)) if !office.is_as_seen(about, &typed) => return self.too_late(tx, form, typed).await,
            Some(Ok(proposal)) => proposal,
        };
        let rows = self.touched(&mut tx, who.network, &office, &proposal).await?;
        if first(answers, TOUCHED) != seen_of(&rows) {
            return self.too_late(tx, form, typed).await;
        }
        let chosen = answers.iter().filter(|(name, _)| name.starts_with("touched-") && name.as_str() != TOUCHED);
        let chosen: Fields = chosen.map(|(name, values)| (name.clone(), values.clone())).collect();
        let mut all = typed;
        all.extend(chosen);
        let answers = match answers_of(&all, &rows) {
            Ok(answers) => answers,
            Err(refusals) => return self.refuse(tx, form, all, refusals).await,
        };
        self.write(&mut tx, who, about, &proposal).await?;
        for (row, answer) in rows.into_iter().zip(answers) {
            if let Err(undone) = self.carry_out(&mut tx, who, row, answer).await? {
                tx.unchanged(()).await?;
                let tx = self.store.write(who.network).await?;
                return match undone {
                    Undone::Changed => self.too_late(tx, form, all).await,
                    Undone::Gone(id) => {
                        let gone = Refusal::new(format!("{}-slot", touched_field(id)), Problem::Gone);
                        self.refuse(tx, form, all, vec![gone]).await
                    }
                };
            }
        }
        tx.keep_clinics(who.network, self.now()).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Writes the clinic or the leave itself: first, so that whoever is moved is moved to times that it leaves open.
    async fn write(&self, tx: &mut Tx, who: &StaffMember, about: About, proposal: &Proposal) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let action = match &proposal.what {
            Proposed::Leave(leave) => {
                tx.add_leave(who.network, LeaveId::v7(millis, random), leave).await?;
                Action::LeaveAdded
            }
            Proposed::Clinic(Some(id), None) => {
                tx.remove_clinic(who.network, *id).await?;
                Action::ClinicEnded
            }
            Proposed::Clinic(None, None) => return Ok(()),
            Proposed::Clinic(id, Some(clinic)) => {
                let (rule, place) =
                    (serde_json::to_string(clinic).expect("clinics have a JSON form"), clinic.rule().place);
                match id {
                    Some(id) => tx.set_clinic(who.network, *id, place, &rule).await?,
                    None => {
                        let id = ClinicId::v7(millis, random);
                        tx.add_clinic(who.network, id, proposal.staff, place, &rule).await?;
                    }
                }
                match about {
                    About::NewClinic => Action::ClinicAdded,
                    About::End(_) => Action::ClinicEnded,
                    About::Clinic(_) | About::Leave => Action::ClinicChanged,
                }
            }
        };
        self.record(tx, who.network, Actor::Staff(who.id), action, Subject::Staff(proposal.staff)).await
    }

    async fn carry_out(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        row: AppointmentRow,
        answer: Answer,
    ) -> Result<Result<(), Undone>, Fault> {
        if matches!(answer, Answer::Keep) {
            return Ok(Ok(()));
        }
        let network = self.network_of(who.network).await?;
        let Some((referral, row)) = tx.take_appointment(who.network, row.id).await? else {
            return Ok(Err(Undone::Changed));
        };
        let appointment = Appointment::from_row(row);
        let (id, actor) = (appointment.row.id, Actor::Staff(who.id));
        if let Answer::Cancel(reason) = answer {
            self.call_off(tx, &network, &referral, &appointment, reason, actor).await?;
        }
        if let Answer::Move(slot) = answer {
            let (_, told) = self.open_referral(&referral)?;
            let wanted = self.wanted_by_staff(&network, &told.meeting, Some(id)).visit(appointment.visit());
            if !self.shift(tx, &network, &referral, &appointment, (&wanted, slot), actor).await? {
                return Ok(Err(Undone::Gone(id)));
            }
        }
        Ok(Ok(()))
    }
}

/// One answer for each appointment, or where one is missing.
fn answers_of(fields: &Fields, rows: &[AppointmentRow]) -> Result<Vec<Answer>, Vec<Refusal>> {
    let (mut answers, mut refusals) = (Vec::new(), Vec::new());
    for row in rows {
        let field = touched_field(row.id);
        let slot = format!("{field}-slot");
        let answer = match first(fields, &field) {
            KEEP => Ok(Answer::Keep),
            CANCEL => {
                let reason = first(fields, &format!("{field}-reason"));
                Ok(Answer::Cancel(REASONS.into_iter().find(|known| *known == reason).unwrap_or("away")))
            }
            MOVE => match first(fields, &slot) {
                "" => Err(Refusal::new(slot, Problem::Missing)),
                chosen => chosen.parse().map(Answer::Move).map_err(|problem: Problem| Refusal::new(slot, problem)),
            },
            "" => Err(Refusal::new(field, Problem::Missing)),
            _ => Err(Refusal::new(field, Problem::NotOffered)),
        };
        match answer {
            Ok(answer) => answers.push(answer),
            Err(refusal) => refusals.push(refusal),
        }
    }
    if refusals.is_empty() { Ok(answers) } else { Err(refusals) }
}
