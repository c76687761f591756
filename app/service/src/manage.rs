//! The appointment behind a personal link: seen, moved, cancelled.
//!
//! Opening the link changes nothing, since mail scanners open links; and nothing of what was answered is shown, since
//! the link may be in another's hands.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Language, Problem, Refusal,
    appointment::Status,
    id::{AppointmentId, StaffId},
    mode::Mode,
    network::Network,
    refer::SlotCode,
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Filter, FreeTimes, Own, Reading, Wanted},
    confirmation::Appointment,
    diary::DIED,
    keys::RecordKey,
    messages::{About, Change},
    referrals::{Person, Told},
    store::{AppointmentRow, Claimant, NewAppointment, PlaceRow, ReferralRow, Tx},
};

/// A personal link, and which appointment the form showed that it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// Its token.
    pub token: &'a str,
    /// How often the appointment had changed when the form was shown: one that changed since is not the one that was
    /// meant. A form of the release before does not say.
    pub seen: Option<i64>,
}

impl<'a> From<&'a String> for Link<'a> {
    fn from(token: &'a String) -> Self {
        token.as_str().into()
    }
}

impl<'a> From<&'a str> for Link<'a> {
    fn from(token: &'a str) -> Self {
        Self { token, seen: None }
    }
}

impl Link<'_> {
    fn is_spent(&self, appointment: &Appointment) -> bool {
        self.seen.is_some_and(|seen| seen != appointment.row.sequence)
    }
}

/// What a personal link shows.
#[derive(Clone, Debug)]
pub struct Managed {
    /// The reference.
    pub reference: String,
    /// The appointment, cancelled or not.
    pub appointment: Option<Appointment>,
    /// It has begun, or is over: nothing can be changed here any more.
    pub too_late: bool,
    /// The person did not come, and can choose another time.
    pub missed: bool,
    /// The referral has ended: no time can be chosen any more.
    pub ended: bool,
    /// How often the appointment has changed, for [`Link::seen`].
    pub sequence: i64,
    /// The language of the form.
    pub language: Language,
    /// Staff have opened the person's own record for them.
    pub has_record: bool,
    /// Until when they can answer an offer of a time, if one waits for them.
    pub offered_until: Option<Timestamp>,
    /// They are sent texts.
    pub gets_texts: bool,
}

/// To what an appointment can be moved.
#[derive(Clone, Debug, Default)]
pub struct ToMove {
    /// The times, nearest first.
    pub free: FreeTimes,
    /// The ways of meeting that there are.
    pub ways: Vec<Mode>,
    /// The places to which people can come.
    pub places: Vec<Arc<PlaceRow>>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done, now or the time before.
    Done,
    /// The time has gone; the old one stands.
    Gone,
    /// There is nothing here to change, or it is too late.
    NotPossible,
}

/// Why an appointment is cancelled, as the page offers it.
pub const REASONS: [&str; 5] = ["time", "better", "elsewhere", "unwell", "other"];

impl Service {
    /// What a personal link shows.
    pub async fn managed(&self, network: &Arc<Network>, token: &str) -> Result<Option<Managed>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((row, appointment)) = self.linked(&mut tx, network.id, token).await? else { return Ok(None) };
        let case = tx.case(network.id, row.id).await?;
        let ended = row.has_ended();
        let missed = !ended && appointment.as_ref().is_some_and(is_missed);
        let (person, _) = self.open_referral(&row)?;
        Ok(Some(Managed {
            offered_until: self.offered_until(&mut tx, network, &row).await?,
            gets_texts: person.ways().text,
            has_record: case.and_then(|case| case.shared_until).is_some_and(|until| until > self.now()),
            reference: row.reference,
            too_late: appointment.as_ref().is_some_and(|appointment| !missed && !appointment.may_change(self.now())),
            missed,
            ended,
            sequence: appointment.as_ref().map_or(0, |appointment| appointment.row.sequence),
            appointment,
            language: Language::from_code(&row.language).unwrap_or_default(),
        }))
    }

    /// Free times to which the appointment behind a link can be moved, in the ways of meeting that the person said suit.
    pub async fn times_to_move_to(&self, network: &Arc<Network>, token: &str, most: usize) -> Result<FreeTimes, Fault> {
        Ok(self.choices_to_move(network, token, Filter::default(), most).await?.free)
    }

    /// The same with what else there is to choose: any way of meeting that the network has, and any place, though the person
    /// did not think of it at first.
    pub async fn choices_to_move(
        &self,
        network: &Arc<Network>,
        token: &str,
        filter: Filter,
        most: usize,
    ) -> Result<ToMove, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((row, appointment)) = self.linked(&mut tx, network.id, token).await? else {
            return Ok(ToMove::default());
        };
        if row.has_ended() {
            return Ok(ToMove::default());
        }
        let (person, told) = self.open_referral(&row)?;
        let own = appointment.as_ref().filter(|appointment| !is_missed(appointment)).map(Appointment::id);
        let visit = appointment.as_ref().map(Appointment::visit).unwrap_or_default();
        let wanted = self.wanted_to_move(network, (&person, &told), (None, own)).visit(visit);
        let timetable = self.timetable(&mut tx, network, wanted.own, Reading::Month).await?;
        let chosen: BTreeSet<Mode> = told.meeting.bookable().collect();
        let ways: Vec<Mode> = timetable.ways().into_iter().filter(|mode| wanted.has(*mode)).collect();
        let any = filter.mode.is_none() && filter.place.is_none() && !chosen.is_empty();
        let wanted = if any { wanted.modes(chosen) } else { wanted };
        let mut free = timetable.free_times(&wanted, filter, most);
        // The time that it has already is no time to move to.
        if let Some(booked) = appointment.filter(|appointment| !appointment.is_cancelled()) {
            free.times.retain(|free| {
                (free.code.link_worker, free.start, free.code.mode) != (booked.row.staff, booked.starts_at, booked.mode)
            });
        }
        Ok(ToMove { free, ways, places: timetable.places_to_come_to() })
    }

    /// What a time has to offer to which a person moves: any way of meeting that they can book, and can be reached for.
    fn wanted_to_move(&self, network: &Network, (person, told): (&Person, &Told), own: Own) -> Wanted {
        let (phone, email) = (person.contact.phone.is_some(), person.contact.email.is_some());
        let can = |mode: &Mode| match mode {
            Mode::Phone => phone,
            Mode::Video => phone || email,
            Mode::InPerson => true,
            Mode::HomeVisit | Mode::WalkAndTalk => false,
        };
        let ways = Mode::ALL.iter().copied().filter(can).chain(told.meeting.bookable()).collect();
        self.wanted(network, &told.meeting, own).modes(ways)
    }

    /// Cancels the appointment behind a link; its time is free at once.
    pub async fn cancel(
        &self,
        network: &Arc<Network>,
        link: impl Into<Link<'_>>,
        reason: &str,
    ) -> Result<Changed, Fault> {
        let link = link.into();
        let mut tx = self.store.write(network.id).await?;
        let Some((row, Some(appointment))) = self.linked(&mut tx, network.id, link.token).await? else {
            return Ok(tx.unchanged(Changed::NotPossible).await?);
        };
        if appointment.is_cancelled() {
            return Ok(tx.unchanged(Changed::Done).await?);
        }
        if !appointment.may_change(self.now()) || link.is_spent(&appointment) {
            return Ok(tx.unchanged(Changed::NotPossible).await?);
        }
        let reason = REASONS.into_iter().find(|known| *known == reason).unwrap_or("not given");
        self.call_off(&mut tx, network, &row, &appointment, reason, Actor::Patient).await?;
        tx.commit().await?;
        Ok(Changed::Done)
    }

    /// Moves the appointment behind a link, in one transaction: if the new time has gone, the old one stands. One that was
    /// missed stays as it is, and another one follows it.
    pub async fn move_to(
        &self,
        network: &Arc<Network>,
        link: impl Into<Link<'_>>,
        slot: &str,
    ) -> Result<Result<Changed, Refusal>, Fault> {
        let link = link.into();
        let slot: SlotCode = match slot.parse() {
            Ok(slot) => slot,
            Err(_) if slot.is_empty() => return Ok(Err(Refusal::new("slot", Problem::Missing))),
            Err(problem) => return Ok(Err(Refusal::new("slot", problem))),
        };
        let mut tx = self.store.write(network.id).await?;
        let Some((row, Some(appointment))) = self.linked(&mut tx, network.id, link.token).await? else {
            return Ok(tx.unchanged(Ok(Changed::NotPossible)).await?);
        };
        let missed = is_missed(&appointment);
        if !(missed || appointment.may_change(self.now())) || row.has_ended() {
            return Ok(tx.unchanged(Ok(Changed::NotPossible)).await?);
        }
        if appointment.is_at(slot) {
            return Ok(tx.unchanged(Ok(Changed::Done)).await?);
        }
        if link.is_spent(&appointment) {
            return Ok(tx.unchanged(Ok(Changed::NotPossible)).await?);
        }
        let (person, told) = self.open_referral(&row)?;
        let own = (!missed).then_some(appointment.row.id);
        let wanted = self.wanted_to_move(network, (&person, &told), (None, own)).visit(appointment.visit());
        let is_taken = match missed {
            true => self.book_next(&mut tx, network, &row, (&wanted, slot), Actor::Patient).await?.is_some(),
            false => self.shift(&mut tx, network, &row, &appointment, (&wanted, slot), Actor::Patient).await?,
        };
        if !is_taken {
            return Ok(tx.unchanged(Ok(Changed::Gone)).await?);
        }
        tx.commit().await?;
        Ok(Ok(Changed::Done))
    }

    /// Moves an appointment to another time, if it can be had; then all who are concerned are told. When it cannot,
    /// nothing of this transaction may be kept.
    pub(crate) async fn shift(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        appointment: &Appointment,
        (wanted, slot): (&Wanted, SlotCode),
        actor: Actor,
    ) -> Result<bool, Fault> {
        let id = appointment.row.id;
        let both = [slot.link_worker, appointment.row.staff];
        self.withdraw_open_offer(tx, network.id, row.id, both, actor).await?;
        let timetable = self.timetable(tx, network, wanted.own, Reading::DayOf(slot)).await?;
        let to = NewAppointment::at(slot, timetable.place_of(slot), network.id, row.id, id);
        let (Ok(claim), Some(to)) = (timetable.claim(wanted, slot, wanted.is_kept), to) else { return Ok(false) };
        tx.release_appointment(network.id, id).await?;
        if !tx.claim(network.id, slot.link_worker, claim.numbers(), Claimant::Appointment(id)).await? {
            return Ok(false);
        }
        tx.move_appointment(&to).await?;
        self.record(tx, network.id, actor, Action::AppointmentMoved, Subject::Referral(row.id)).await?;
        self.tell_of_change(tx, network, row, id, (Some(Change::Moved), actor)).await?;
        if row.reader != Some(slot.link_worker) {
            self.hand_to_reader(tx, network, row, slot.link_worker).await?;
        }
        Ok(true)
    }

    /// Cancels an appointment; its time is free at once, and all who are concerned are told.
    pub(crate) async fn call_off(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        appointment: &Appointment,
        reason: &str,
        actor: Actor,
    ) -> Result<(), Fault> {
        self.withdraw_open_offer(tx, network.id, row.id, [appointment.row.staff], actor).await?;
        // Whoever books again may be glad of any time.
        tx.remove_sooner(network.id, row.id).await?;
        if reason == DIED {
            tx.remove_waiting(network.id, row.id).await?;
            tx.remove_question_how_it_went(network.id, row.id).await?;
        }
        tx.cancel_appointment(network.id, appointment.row.id, reason).await?;
        tx.release_appointment(network.id, appointment.row.id).await?;
        self.record(tx, network.id, actor, Action::AppointmentCancelled, Subject::Referral(row.id)).await?;
        let to_tell = (reason != DIED).then_some(Change::Cancelled);
        self.tell_of_change(tx, network, row, appointment.row.id, (to_tell, actor)).await
    }

    async fn tell_of_change(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        id: AppointmentId,
        (to_tell, actor): (Option<Change>, Actor),
    ) -> Result<(), Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        let (person, _) = self.open_referral(row)?;
        let appointment = tx.appointment(network.id, id).await?;
        let about = about(network, row, &person, &key, appointment.as_ref());
        tx.remove_old_news(network.id, row.id).await?;
        if let Some(change) = to_tell {
            self.tell_person_of_change(tx, &about, (change, actor)).await?;
        }
        self.renew_reminders(tx, &about).await?;
        self.tell_reader_of_more(tx, &about, row.reader).await
    }

    /// Whoever will meet the person reads the form from now on, and is told so.
    pub(crate) async fn hand_to_reader(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        reader: StaffId,
    ) -> Result<(), Fault> {
        tx.set_reader(network.id, row.id, reader).await?;
        tx.hand_flags_of_form(network.id, row.id, reader).await?;
        let key = self.keys.record(&row.wrapped_key)?;
        let (person, _) = self.open_referral(row)?;
        let about = about(network, row, &person, &key, None);
        match row.acknowledged_at {
            // What was read before has no deadline any more.
            Some(_) => self.tell_reader_of_more(tx, &about, Some(reader)).await,
            None => self.tell_reader(tx, &about, Some(reader), row.read_by, !row.urgent.is_empty()).await,
        }
    }
}

/// Whether the person did not come: they may choose another time, and nobody holds it against them.
fn is_missed(appointment: &Appointment) -> bool {
    appointment.status == Status::Dna
}

/// What a message about a referral says of it.
pub(crate) fn about<'a>(
    network: &'a Network,
    row: &'a ReferralRow,
    person: &'a Person,
    key: &'a RecordKey,
    appointment: Option<&'a AppointmentRow>,
) -> About<'a> {
    About {
        network,
        referral: row.id,
        reference: &row.reference,
        language: Language::from_code(&row.language).unwrap_or_default(),
        person,
        key,
        appointment,
    }
}
