//! The diary of a team: who meets whom and when, what is held, who is away, and what is free; and what staff do there.
//!
//! A person's appointment is moved and cancelled by the same rules as by the person, in one transaction, and they are
//! told. How it went is said here too.

mod next;

use std::collections::BTreeSet;

use domain::{
    CivilDate,
    appointment::Status,
    id::{AppointmentId, StaffId},
    mode::Mode,
    network::Network,
    refer::SlotCode,
    schedule::{BankHoliday, Span, Spans, Visit, bank_holidays, local},
    staff::{Action as Deed, Role, may},
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Filter, FreeTime, FreeTimes, Reading},
    cases::visit_note::{VisitNote, visit_note},
    confirmation::Appointment,
    intake::IntakeLine,
    manage::about,
    sign_in::StaffMember,
    store::{AppointmentRow, ReferralRow, Tx},
};

pub use next::ToBook;

/// How many days a diary shows at most.
pub const MOST_DAYS: u8 = 7;

/// Some days of the diary.
#[derive(Clone, Debug)]
pub struct Diary {
    /// The days, in order.
    pub days: Vec<DiaryDay>,
    /// The link workers of the network, by name.
    pub team: Vec<(StaffId, String)>,
    /// Whose diary it is; otherwise the whole team's.
    pub of: Option<StaffId>,
}

/// One day of the diary.
#[derive(Clone, Debug)]
pub struct DiaryDay {
    /// The day.
    pub date: CivilDate,
    /// The bank holiday that it is.
    pub bank_holiday: Option<BankHoliday>,
    /// What is in it, in order.
    pub entries: Vec<Entry>,
}

/// Something in the diary.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Whose time it takes, or is.
    pub link_worker: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// What it is.
    pub what: What,
    /// The times within it to which an appointment can be moved, each once.
    pub times: Vec<FreeTime>,
}

/// What stands in the diary.
#[derive(Clone, Debug)]
pub enum What {
    /// An appointment.
    Appointment(Box<Booked>),
    /// A time that is held for somebody who is about to send their form.
    Held,
    /// The link worker is away.
    Away,
    /// Time that can be booked.
    Free,
}

/// An appointment with the person whose it is.
#[derive(Clone, Debug)]
pub struct Booked {
    /// Its id.
    pub id: AppointmentId,
    /// The appointment.
    pub appointment: Appointment,
    /// The person, as the list of intake forms shows them.
    pub line: IntakeLine,
    /// It is at home, and there is something to read before.
    pub has_visit_note: bool,
}

/// An appointment on a page of its own.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The appointment and its person.
    pub booked: Booked,
    /// What may be said of it next.
    pub next: Vec<Status>,
    /// It can still be moved and cancelled.
    pub may_change: bool,
    /// Another one can be booked after it, and none has been.
    pub may_be_followed: bool,
    /// The person did not come, and there is a safe way to offer them another time, which nobody has done yet.
    pub may_be_offered: bool,
    /// How many they have missed with this one, when the network calls after so many.
    pub call_after: Option<i64>,
    /// When they were offered another time.
    pub offered_at: Option<Timestamp>,
    /// How often it has changed, for [`Form::seen`].
    pub sequence: i64,
    /// What is to be known before it, when it is at home; on its own page only.
    pub visit_note: Option<VisitNote>,
}

/// A form about an appointment.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The appointment.
    pub id: AppointmentId,
    /// How often it had changed when the form was shown: one that was moved since is not the one that was meant.
    pub seen: i64,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done, now or the time before.
    Done,
    /// The time has gone; the old one stands.
    Gone,
    /// It is too late for that, or it was changed meanwhile.
    NotPossible,
    /// There is no such appointment, as far as this member of staff may know.
    NotHere,
}

/// Why staff cancel an appointment, as the page offers it.
pub const REASONS: [&str; 5] = ["asked", "away", "better", DIED, "other"];

/// Nobody is told of what is cancelled for this reason: whoever has their phone now should not be asked to choose again.
pub(crate) const DIED: &str = "died";

impl Service {
    /// Some days of the diary, of one link worker or of the whole team.
    pub async fn diary(
        &self,
        who: &StaffMember,
        first: CivilDate,
        days: u8,
        of: Option<StaffId>,
    ) -> Result<Option<Diary>, Fault> {
        if !may(who.role, Deed::SeeDiary) {
            return Ok(None);
        }
        let last = first.add_days(i32::from(days.clamp(1, MOST_DAYS)) - 1).unwrap_or(first);
        let (Some(morning), Some(night)) = (local::day(first), local::day(last)) else { return Ok(None) };
        let (from, until) = (morning.start(), night.end());
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let team: Vec<_> = tx
            .staff_of(who.network)
            .await?
            .into_iter()
            .filter(|member| member.role == Role::LinkWorker && member.deactivated_at.is_none())
            .map(|member| (member.id, member.name))
            .collect();
        let of = of.filter(|of| team.iter().any(|(known, _)| known == of));
        let timetable = self.timetable(&mut tx, &network, (None, None), Reading::Days(first, last, of)).await?;
        let referrals = tx.referrals_between(who.network, of, from, until).await?;
        let noted = tx.visits_with_note(who.network, of, from, until).await?;
        let mut entries = Vec::new();
        for row in tx.appointments_between(who.network, of, from, until).await? {
            if let Some(referral) = referrals.iter().find(|referral| referral.id == row.referral) {
                let has_note = noted.contains(&row.id);
                let appointment = Appointment::from_row(row);
                let (from, until) = (appointment.starts_at, appointment.ends_at);
                let link_worker = appointment.link_worker.clone();
                let what = What::Appointment(Box::new(self.booked(referral, appointment, has_note)?));
                entries.push(Entry { link_worker, from, until, what, times: Vec::new() });
            }
        }
        let now = self.now();
        let mut bookable = timetable.free_times(&self.wanted_by_anyone(now), Filter::default(), usize::MAX).times;
        let mut seen = BTreeSet::new();
        bookable.retain(|time| seen.insert((time.start, time.code.link_worker)));
        for (staff, taken, free) in timetable.by_link_worker() {
            let Some((_, name)) = team.iter().find(|(known, _)| *known == staff) else { continue };
            let shown: Spans = Span::around(from, until).into_iter().collect();
            let to_come: Spans = Span::around(now.max(from), until.max(now)).into_iter().collect();
            let kinds = [
                (What::Held, taken.held.and(&shown)),
                (What::Away, taken.away.and(&shown)),
                (What::Free, free.and(&to_come)),
            ];
            for (what, spans) in kinds {
                for span in spans.iter().flat_map(by_day) {
                    let (from, until) = (span.start(), span.end());
                    let is_within = |time: &&FreeTime| {
                        let is_free = matches!(what, What::Free) && time.code.link_worker == staff;
                        is_free && from <= time.start && time.start < until
                    };
                    let times = bookable.iter().filter(is_within).cloned().collect();
                    entries.push(Entry { link_worker: name.clone(), from, until, what: what.clone(), times });
                }
            }
        }
        entries.sort_by(|one, other| (one.from, &one.link_worker).cmp(&(other.from, &other.link_worker)));
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::DiaryRead, Subject::Network).await?;
        tx.commit().await?;
        let days = (0..i32::from(days)).filter_map(|number| first.add_days(number)).map(|date| DiaryDay {
            date,
            bank_holiday: bank_holidays::on(date),
            entries: entries.iter().filter(|entry| local::london(entry.from).date == date).cloned().collect(),
        });
        Ok(Some(Diary { days: days.collect(), team, of }))
    }

    /// Today's appointments: this link worker's own, or everybody's for those who look after the team.
    pub async fn today_for(&self, who: &StaffMember) -> Result<Vec<Kept>, Fault> {
        if !may(who.role, Deed::SeeDiary) {
            return Ok(Vec::new());
        }
        let Some(day) = local::day(local::london(self.now()).date) else { return Ok(Vec::new()) };
        let own = (who.role == Role::LinkWorker).then_some(who.id);
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let referrals = tx.referrals_between(who.network, own, day.start(), day.end()).await?;
        let noted = tx.visits_with_note(who.network, own, day.start(), day.end()).await?;
        let mut today = Vec::new();
        for row in tx.appointments_between(who.network, own, day.start(), day.end()).await? {
            if let Some(referral) = referrals.iter().find(|referral| referral.id == row.referral) {
                let has_note = noted.contains(&row.id);
                today.push(self.keep(&network, referral, Appointment::from_row(row), has_note)?);
            }
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::DiaryRead, Subject::Network).await?;
        tx.commit().await?;
        Ok(today)
    }

    /// An appointment, with what can be done about it.
    pub async fn kept(&self, who: &StaffMember, id: AppointmentId) -> Result<Option<Kept>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, appointment)) = self.found(&mut tx, who, id, Deed::SeeDiary).await? else { return Ok(None) };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::AppointmentRead, Subject::Referral(row.id))
            .await?;
        let visit_note = match appointment.mode {
            Mode::HomeVisit => self.visit_note_of(&mut tx, who, &row).await?,
            Mode::Phone | Mode::Video | Mode::InPerson | Mode::WalkAndTalk => None,
        };
        tx.commit().await?;
        let mut kept = self.keep(&network, &row, appointment, visit_note.is_some())?;
        kept.visit_note = visit_note;
        Ok(Some(kept))
    }

    /// Says how an appointment went.
    pub async fn say(&self, who: &StaffMember, form: Form, status: Status) -> Result<Change, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, appointment)) = self.found(&mut tx, who, form.id, Deed::KeepDiary).await? else {
            return Ok(tx.unchanged(Change::NotHere).await?);
        };
        if form.seen != appointment.row.sequence {
            return Ok(tx.unchanged(Change::NotPossible).await?);
        }
        if appointment.status == status {
            return Ok(tx.unchanged(Change::Done).await?);
        }
        if !appointment.status.next(appointment.starts_at, self.now()).contains(&status) {
            return Ok(tx.unchanged(Change::NotPossible).await?);
        }
        let action = match status {
            Status::Booked => Action::AppointmentReopened,
            Status::Arrived => Action::AppointmentArrived,
            Status::Attended => Action::AppointmentAttended,
            Status::Dna => Action::AppointmentDna,
            Status::Cancelled => return Ok(tx.unchanged(Change::NotPossible).await?),
        };
        tx.set_appointment_status(who.network, form.id, status.code()).await?;
        self.ask_how_it_went(&mut tx, &network, &row, (&appointment, status)).await?;
        if status == Status::Booked {
            let (person, _) = self.open_referral(&row)?;
            let (key, booked) = (self.keys.record(&row.wrapped_key)?, tx.appointment(who.network, form.id).await?);
            self.renew_reminders(&mut tx, &about(&network, &row, &person, &key, booked.as_ref())).await?;
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Change::Done)
    }

    /// Free times to which staff can move an appointment, or for one that follows it, with any link worker and at any
    /// notice.
    pub async fn times_for(&self, who: &StaffMember, id: AppointmentId, most: usize) -> Result<FreeTimes, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.read(who.network).await?;
        let Some((row, appointment)) = self.found(&mut tx, who, id, Deed::KeepDiary).await? else {
            return Ok(FreeTimes::default());
        };
        let (_, told) = self.open_referral(&row)?;
        // One that is to be moved is not in its own way; one that is followed is.
        let own = appointment.may_change(self.now()).then_some(id);
        let visit = if own.is_some() { appointment.visit() } else { after(&appointment) };
        let wanted = self.wanted_by_staff(&network, &told.meeting, own).visit(visit);
        let timetable = self.timetable(&mut tx, &network, wanted.own, Reading::Month).await?;
        // The time that it has already, which is no time to move to, may stand there once.
        let mut free = timetable.free_times(&wanted, Filter::default(), most + 1);
        free.times.retain(|free| !appointment.is_at(free.code));
        free.times.truncate(most);
        Ok(free)
    }

    /// Moves an appointment, in one transaction: if the new time has gone, the old one stands.
    pub async fn move_appointment(&self, who: &StaffMember, form: Form, slot: SlotCode) -> Result<Change, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, appointment)) = self.found(&mut tx, who, form.id, Deed::KeepDiary).await? else {
            return Ok(tx.unchanged(Change::NotHere).await?);
        };
        if appointment.is_at(slot) {
            return Ok(tx.unchanged(Change::Done).await?);
        }
        if form.seen != appointment.row.sequence || !appointment.may_change(self.now()) || row.has_ended() {
            return Ok(tx.unchanged(Change::NotPossible).await?);
        }
        let (_, told) = self.open_referral(&row)?;
        let wanted = self.wanted_by_staff(&network, &told.meeting, Some(form.id)).visit(appointment.visit());
        if !self.shift(&mut tx, &network, &row, &appointment, (&wanted, slot), Actor::Staff(who.id)).await? {
            return Ok(tx.unchanged(Change::Gone).await?);
        }
        tx.commit().await?;
        Ok(Change::Done)
    }

    /// Cancels an appointment.
    pub async fn cancel_appointment(&self, who: &StaffMember, form: Form, reason: &str) -> Result<Change, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, appointment)) = self.found(&mut tx, who, form.id, Deed::KeepDiary).await? else {
            return Ok(tx.unchanged(Change::NotHere).await?);
        };
        if appointment.is_cancelled() {
            return Ok(tx.unchanged(Change::Done).await?);
        }
        if form.seen != appointment.row.sequence || !appointment.may_change(self.now()) {
            return Ok(tx.unchanged(Change::NotPossible).await?);
        }
        let reason = REASONS.into_iter().find(|known| *known == reason).unwrap_or("not given");
        self.call_off(&mut tx, &network, &row, &appointment, reason, Actor::Staff(who.id)).await?;
        tx.commit().await?;
        Ok(Change::Done)
    }

    /// An appointment with its referral, if this member of staff may do this with it.
    async fn found(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        id: AppointmentId,
        to: Deed,
    ) -> Result<Option<(ReferralRow, Appointment)>, Fault> {
        if !may(who.role, to) {
            return Ok(None);
        }
        let found = tx.take_appointment(who.network, id).await?;
        Ok(found.map(|(referral, row)| (referral, Appointment::from_row(row))))
    }

    /// What is to be known before a visit to this person; reading it is recorded.
    async fn visit_note_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        row: &ReferralRow,
    ) -> Result<Option<VisitNote>, Fault> {
        let Some(case) = tx.case(who.network, row.id).await? else { return Ok(None) };
        let note = visit_note(&case, &self.keys.record(&row.wrapped_key)?)?;
        if note.is_some() {
            self.record(tx, who.network, Actor::Staff(who.id), Action::VisitNoteRead, Subject::Referral(row.id))
                .await?;
        }
        Ok(note)
    }

    pub(crate) fn keep(
        &self,
        network: &Network,
        row: &ReferralRow,
        appointment: Appointment,
        has_visit_note: bool,
    ) -> Result<Kept, Fault> {
        let (now, is_over) = (self.now(), row.has_ended());
        let may_be_followed = appointment.status.may_be_followed() && !appointment.row.is_followed && !is_over;
        let (sequence, offered_at) = (appointment.row.sequence, appointment.row.offered_at);
        let booked = self.booked(row, appointment, has_visit_note)?;
        let appointment = &booked.appointment;
        let is_missed = may_be_followed && appointment.status == Status::Dna;
        let call_after = is_missed.then(|| call_after(network, &appointment.row)).flatten();
        Ok(Kept {
            next: appointment.status.next(appointment.starts_at, now),
            may_change: appointment.may_change(now) && !is_over,
            may_be_followed,
            call_after,
            may_be_offered: is_missed
                && call_after.is_none()
                && offered_at.is_none()
                && !booked.line.person.ways().are_none(),
            offered_at: offered_at.filter(|_| is_missed),
            sequence,
            booked,
            visit_note: None,
        })
    }

    pub(crate) fn booked(
        &self,
        row: &ReferralRow,
        appointment: Appointment,
        has_visit_note: bool,
    ) -> Result<Booked, Fault> {
        let line = self.line(row, Some(appointment.clone()))?;
        Ok(Booked { id: appointment.row.id, appointment, line, has_visit_note })
    }
}

/// What an appointment after this one is: whoever did not come to their first has not met anyone yet.
fn after(appointment: &Appointment) -> Visit {
    if appointment.status == Status::Attended { Visit::FollowUp } else { appointment.visit() }
}

/// A span, cut at each midnight of London.
fn by_day(span: Span) -> Vec<Span> {
    let (first, last) = (local::london(span.start()).date, local::london(span.end()).date);
    let days = (0..=first.days_until(last)).filter_map(|number| local::day(first.add_days(number)?));
    days.flat_map(|day| Spans::from(span).and(&day.into()).iter().collect::<Vec<_>>()).collect()
}

/// How many appointments somebody has missed with this one, when the network calls after so many.
fn call_after(network: &Network, missed: &AppointmentRow) -> Option<i64> {
    let is_rule = missed.missed_before >= i64::from(network.settings.missed_messages);
    is_rule.then_some(missed.missed_before + 1)
}
