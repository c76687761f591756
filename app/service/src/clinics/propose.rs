//! What a form asks for, and whose appointments it touches.

use domain::{
    CivilDate, Fields, Problem, Refusal,
    date_of_birth::date,
    id::{ClinicId, NetworkId, PlaceId, StaffId},
    mode::Mode,
    refusal::{ScheduleProblem, first},
    schedule::{Clinic, ClinicRule, Leave, Span, Spans, clinic::form, leave, local},
};
use jiff::ToSpan;

use super::{About, ENDS, ENDS_NOW, ENDS_ON, office::Office};
use crate::{
    Fault, Service,
    booking::Planned,
    store::{AppointmentRow, Tx},
};

/// Days ahead that are looked at for two clinics of one link worker at the same time: rules that ever meet do so sooner.
const LOOK_AHEAD_DAYS: i32 = 5 * 366;
/// Hours ahead that are looked at for appointments that a change touches: nobody books that far.
const APPOINTMENT_HOURS: i64 = 3 * 366 * 24;

/// A change that makes sense and is not made yet.
pub(super) struct Proposal {
    /// Whose time it is about.
    pub staff: StaffId,
    pub what: Proposed,
}

/// What is to change.
pub(super) enum Proposed {
    /// This clinic, or a new one, is to open like this, or never again.
    Clinic(Option<ClinicId>, Option<Clinic>),
    /// The link worker is away.
    Leave(Leave),
}

/// Stands for a clinic that has no id yet.
pub(super) const NEW_CLINIC: ClinicId = ClinicId::from_bytes([0; 16]);

impl Proposal {
    /// The change as a timetable takes it.
    pub(super) fn planned(&self) -> Option<Planned<'_>> {
        Some(match &self.what {
            Proposed::Clinic(id, after) => Planned::Clinic(id.unwrap_or(NEW_CLINIC), self.staff, after.as_ref()),
            Proposed::Leave(leave) => Planned::Away(self.staff, Span::around(leave.from, leave.until)?),
        })
    }

    /// The clinic as it would be.
    pub(super) const fn clinic(&self) -> Option<&Clinic> {
        match &self.what {
            Proposed::Clinic(_, after) => after.as_ref(),
            Proposed::Leave(_) => None,
        }
    }
}

impl Service {
    /// What a form asks for, or what is to be mended in it; none when this member of staff may not ask.
    pub(super) fn propose(
        &self,
        office: &Office,
        about: About,
        fields: &Fields,
    ) -> Option<Result<Proposal, Vec<Refusal>>> {
        match about {
            About::NewClinic => Some(self.clinic_of(office, None, fields)),
            About::Clinic(id) => {
                let (person, _) = office.own_clinic(id)?;
                // Whose it is stays: another link worker has another clinic.
                let mut fields = fields.clone();
                fields.insert(form::LINK_WORKER.to_owned(), vec![person.id.to_string()]);
                Some(self.clinic_of(office, Some(id), &fields))
            }
            About::End(id) => {
                let (person, clinic) = office.own_clinic(id)?;
                let after = last_day(fields, self.yesterday()).map(|last| ended(clinic, last));
                let staff = person.id;
                Some(after.map(|after| Proposal { staff, what: Proposed::Clinic(Some(id), after) }))
            }
            About::Leave => {
                let people: Vec<StaffId> = office.own_people().map(|person| person.id).collect();
                let leave = leave::parse(fields, &people, self.now());
                Some(leave.map(|leave| Proposal { staff: leave.link_worker, what: Proposed::Leave(leave) }))
            }
        }
    }

    fn clinic_of(&self, office: &Office, id: Option<ClinicId>, fields: &Fields) -> Result<Proposal, Vec<Refusal>> {
        let today = self.today();
        let link_workers: Vec<StaffId> = office.own_people().map(|person| person.id).collect();
        let places: Vec<PlaceId> = office.places.iter().map(|place| place.id).collect();
        let known = form::Known { link_workers: &link_workers, places: &places, today };
        let (staff, clinic) = form::parse(fields, &known)?;
        let until = today.add_days(LOOK_AHEAD_DAYS).unwrap_or(today);
        let others = office.clinics.iter().filter(|(other, whose, _)| *whose == staff && Some(*other) != id);
        let clash = others.filter_map(|(_, _, other)| clinic.first_clash(other, today, until)).min();
        match clash {
            Some(day) => Err(vec![Refusal::new(form::FROM, ScheduleProblem::Overlaps(day))]),
            None => Ok(Proposal { staff, what: Proposed::Clinic(id, Some(clinic)) }),
        }
    }

    /// The appointments to come that would no longer have their place in open time, or that fall into leave, in order.
    pub(super) async fn touched(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        office: &Office,
        proposal: &Proposal,
    ) -> Result<Vec<AppointmentRow>, Fault> {
        let now = self.now();
        let until = now + APPOINTMENT_HOURS.hours();
        let mut rows = tx.appointments_between(network, Some(proposal.staff), now, until).await?;
        rows.retain(|row| row.status == "booked" && row.starts_at > now);
        let Some(last) = rows.last().map(|row| local::london(row.starts_at).date) else { return Ok(rows) };
        match &proposal.what {
            Proposed::Leave(leave) => rows.retain(|row| row.starts_at < leave.until && leave.from < row.ends_at),
            Proposed::Clinic(id, after) => {
                let days = (local::london(now).date, last);
                let own = office.clinics.iter().filter(|(_, whose, _)| *whose == proposal.staff);
                let standing: Vec<Open> = own.clone().map(|(.., clinic)| Open::of(clinic, days)).collect();
                let others = own.filter(|(known, ..)| Some(*known) != *id).map(|(.., clinic)| clinic);
                let planned: Vec<Open> = others.chain(after).map(|clinic| Open::of(clinic, days)).collect();
                let has_room = |open: &[Open], row: &AppointmentRow| open.iter().any(|open| open.has_room_for(row));
                rows.retain(|row| has_room(&standing, row) && !has_room(&planned, row));
            }
        }
        Ok(rows)
    }
}

/// When a clinic is open on some days, how and where.
struct Open<'a> {
    rule: &'a ClinicRule,
    open: Spans,
}

impl<'a> Open<'a> {
    fn of(clinic: &'a Clinic, (from, to): (CivilDate, CivilDate)) -> Self {
        Self { rule: clinic.rule(), open: clinic.opens(from, to) }
    }

    fn has_room_for(&self, row: &AppointmentRow) -> bool {
        let mode = Mode::from_code(&row.mode);
        mode.is_some_and(|mode| self.rule.modes.contains(&mode))
            && (mode != Some(Mode::InPerson) || self.rule.place == row.place)
            && Span::around(row.starts_at, row.ends_at).is_some_and(|span| self.open.covers(span))
    }
}

/// The last day that was typed, or yesterday for a clinic that opens no more.
fn last_day(fields: &Fields, yesterday: CivilDate) -> Result<CivilDate, Vec<Refusal>> {
    match first(fields, ENDS) {
        ENDS_NOW => Ok(yesterday),
        ENDS_ON => {
            let missing = || vec![Refusal::new(format!("{}-day", form::LAST), Problem::Missing)];
            date(fields, form::LAST)?.ok_or_else(missing)
        }
        "" => Err(vec![Refusal::new(ENDS, Problem::Missing)]),
        _ => Err(vec![Refusal::new(ENDS, Problem::NotOffered)]),
    }
}

/// The same clinic with this last day; none when it would never have opened.
fn ended(clinic: &Clinic, last: CivilDate) -> Option<Clinic> {
    let rule = clinic.rule().clone();
    let last = rule.last_day.map_or(last, |known| known.min(last));
    Clinic::new(ClinicRule { last_day: Some(last), ..rule }).ok()
}
