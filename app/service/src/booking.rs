//! Free times and holds: which times a person may choose, and keeping one while they finish.
//!
//! The same pure rules run when times are shown and again inside the transaction that takes one. That a link worker's
//! time is never sold twice rests on the primary key of the claims, not on the check.

mod timetable;

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Weekday,
    id::{AppointmentId, DraftId, NetworkId, PlaceId},
    mode::Mode,
    network::Network,
    preference::PartOfDay,
    refer::{AppointmentAnswer, MeetingAnswer, SlotCode},
    schedule::{Clinic, Length, Offer, Visit, local, offer},
};
use jiff::{Timestamp, ToSpan};

pub(crate) use timetable::{Planned, Reading, Timetable};

use crate::{
    Fault, Service,
    drafts::Draft,
    store::{Claimant, HoldRow, PlaceRow, StoreError, Tx},
};

/// Minutes for which a chosen time is held; going on renews it.
pub const HOLD_MINUTES: i64 = 15;
/// Minutes for which one draft can hold times without a break.
const HOLD_MOST_MINUTES: i64 = 60;
/// Live holds that one source may have: a busy library has fewer, a script that wants every time is stopped.
const HOLDS_FROM_ONE_SOURCE: i64 = 60;

/// A time to choose, as its page says it.
#[derive(Clone, Debug)]
pub struct FreeTime {
    /// Its name in the form.
    pub code: SlotCode,
    /// From when.
    pub start: Timestamp,
    /// With whom.
    pub link_worker: String,
    /// Where, if in person.
    pub place: Option<Arc<PlaceRow>>,
}

/// Which of the free times a person would like to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this way of meeting.
    pub mode: Option<Mode>,
    /// Only this day of the week.
    pub weekday: Option<Weekday>,
    /// Only this part of the day.
    pub part: Option<PartOfDay>,
    /// Only in person, at this place.
    pub place: Option<PlaceId>,
}

impl Filter {
    fn lets_pass(self, offer: &Offer) -> bool {
        if self.place.is_some_and(|place| offer.place != Some(place)) {
            return false;
        }
        if self.weekday.is_none() && self.part.is_none() {
            return true;
        }
        let start = local::london(offer.span.start());
        let part = PartOfDay::of_hour(start.hour);
        self.weekday.is_none_or(|weekday| weekday == start.weekday) && self.part.is_none_or(|wanted| wanted == part)
    }
}

/// Some of the free times, nearest first.
#[derive(Clone, Debug, Default)]
pub struct FreeTimes {
    /// Those to show.
    pub times: Vec<FreeTime>,
    /// There are more.
    pub more: bool,
}

/// What an appointment has to offer to suit somebody.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// In one of these ways.
    modes: BTreeSet<Mode>,
    /// At least so long.
    length: Length,
    /// The first, or one that follows.
    visit: Visit,
    /// Not before.
    from: Timestamp,
    /// Counting as free what is their own.
    pub(crate) own: Own,
    /// The time was kept for them until now: it need only still fit.
    pub(crate) is_kept: bool,
    /// The team invites them, or books with them: what clinics keep for such people is theirs too.
    pub(crate) is_invited: bool,
}

impl Wanted {
    /// For this kind of appointment.
    pub(crate) fn visit(self, visit: Visit) -> Self {
        Self { visit, ..self }
    }

    /// For somebody for whom the time was kept until now.
    pub(crate) fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    /// For somebody whom the team invites or helps, if that is so.
    pub(crate) fn invited(self, is_invited: bool) -> Self {
        Self { is_invited, ..self }
    }

    /// Whether this way of meeting suits.
    pub(crate) fn has(&self, mode: Mode) -> bool {
        self.modes.contains(&mode)
    }

    /// In one of these ways instead.
    pub(crate) fn modes(self, modes: BTreeSet<Mode>) -> Self {
        Self { modes, ..self }
    }
}

/// What a draft holds and an appointment takes, which is in nobody's own way.
pub(crate) type Own = (Option<DraftId>, Option<AppointmentId>);

/// Whether a time is now claimed for a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// It is.
    Yes(HeldTime),
    /// Somebody else has taken it, or it is too soon by now.
    Gone,
    /// No clinic ever offered it.
    NeverOffered,
}

/// A time that is claimed for a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeldTime {
    /// Where, if in person.
    pub(crate) place: Option<PlaceId>,
    /// Since when the draft has held any time without a break.
    first_held_at: Timestamp,
    /// Until when.
    held_until: Timestamp,
}

impl Service {
    /// The nearest free times for a draft, given how its person would like to meet.
    pub async fn free_times(&self, draft: &Draft, filter: Filter, most: usize) -> Result<FreeTimes, Fault> {
        let Some(meeting) = &draft.answers.meeting else { return Ok(FreeTimes::default()) };
        let wanted = self.wanted_in(draft, &meeting.answer);
        let mut tx = self.store.read(draft.network.id).await?;
        let timetable = self.timetable(&mut tx, &draft.network, wanted.own, Reading::Month).await?;
        Ok(timetable.free_times(&wanted, filter, most))
    }

    /// When the next free appointment is, in any way that people can book by themselves.
    pub async fn next_free_time(&self, network: &Network) -> Result<Option<Timestamp>, Fault> {
        let wanted = self.wanted_by_anyone(self.now() + i64::from(network.settings.notice_hours).hours());
        let mut tx = self.store.read(network.id).await?;
        let timetable = self.timetable(&mut tx, network, wanted.own, Reading::Month).await?;
        Ok(timetable.free_times(&wanted, Filter::default(), 1).times.first().map(|time| time.start))
    }

    /// What an appointment has to offer at the least, whoever it is for.
    pub(crate) fn wanted_by_anyone(&self, from: Timestamp) -> Wanted {
        Wanted {
            modes: Mode::ALL.iter().copied().collect(),
            length: Length::NONE,
            visit: Visit::First,
            from,
            own: (None, None),
            is_kept: false,
            is_invited: true,
        }
    }

    /// What an appointment has to offer when staff choose it with the person: at any notice, in any way of meeting.
    pub(crate) fn wanted_by_staff(
        &self,
        network: &Network,
        meeting: &MeetingAnswer,
        own: Option<AppointmentId>,
    ) -> Wanted {
        Wanted {
            modes: Mode::ALL.iter().copied().collect(),
            from: self.now(),
            is_invited: true,
            ..self.wanted(network, meeting, (None, own))
        }
    }

    /// What an appointment has to offer for the person of a draft; one that staff fill in with them is booked with them.
    fn wanted_in(&self, draft: &Draft, meeting: &MeetingAnswer) -> Wanted {
        self.wanted(&draft.network, meeting, (Some(draft.id), None)).invited(draft.begun_by.is_some())
    }

    /// What an appointment has to offer for somebody who would like to meet like this.
    pub(crate) fn wanted(&self, network: &Network, meeting: &MeetingAnswer, own: Own) -> Wanted {
        let longer = Length::from_minutes(network.settings.longer_minutes).unwrap_or(Length::NONE);
        Wanted {
            modes: meeting.bookable().collect(),
            length: if meeting.needs_longer() { longer } else { Length::NONE },
            visit: Visit::First,
            from: self.now() + self.notice_hours(network, meeting).hours(),
            own,
            is_kept: false,
            is_invited: false,
        }
    }

    /// Hours that the team needs before it meets somebody: for everyone, and to find an interpreter.
    pub(crate) fn notice_hours(&self, network: &Network, meeting: &MeetingAnswer) -> i64 {
        let settings = &network.settings;
        let for_interpreter = if meeting.needs_interpreter() { i64::from(settings.interpreter_days) * 24 } else { 0 };
        i64::from(settings.notice_hours).max(for_interpreter)
    }

    /// Holds a time for a draft in place of the one that it held before.
    pub(crate) async fn hold(&self, tx: &mut Tx, draft: &Draft, slot: SlotCode) -> Result<Held, Fault> {
        let held = self.claim(tx, draft, slot).await?;
        if let Held::Yes(HeldTime { first_held_at, held_until, .. }) = held {
            let hold = HoldRow { staff: slot.link_worker, slot: slot.to_string(), first_held_at, held_until };
            tx.set_hold(draft.network.id, draft.id, &draft.source_hash, &hold).await?;
        }
        Ok(held)
    }

    /// Claims a time for a draft in place of the one that it held before; one that it holds stays claimed as it is.
    pub(crate) async fn claim(&self, tx: &mut Tx, draft: &Draft, slot: SlotCode) -> Result<Held, Fault> {
        let Some(meeting) = &draft.answers.meeting else { return Ok(Held::NeverOffered) };
        let now = self.now();
        let network = draft.network.id;
        let wanted = self.wanted_in(draft, &meeting.answer);
        let before = tx.take_hold(network, draft.id, Some(slot.link_worker)).await?;
        let in_time = slot.start >= wanted.from.as_second();
        let is_same = before.as_ref().is_some_and(|hold| hold.slot == slot.to_string());
        let live = before.as_ref().filter(|hold| hold.held_until > now);
        let timetable = self.timetable(tx, &draft.network, wanted.own, Reading::DayOf(slot)).await?;
        let claim = match timetable.claim(&wanted, slot, is_same && (live.is_some() || in_time)) {
            Ok(claim) if claim.start() > now => claim,
            Ok(_) => return Ok(Held::Gone),
            Err(held) => return Ok(held),
        };
        if live.is_none() {
            tx.take_source(&draft.source_hash).await?;
            if tx.live_holds_from(network, &draft.source_hash, now).await? >= HOLDS_FROM_ONE_SOURCE {
                return Ok(Held::Gone);
            }
        }
        let first_held_at = live.map_or(now, |hold| hold.first_held_at);
        let held_until = hold_until(now, first_held_at);
        if held_until <= now {
            return Ok(Held::Gone);
        }
        if !(is_same && live.is_some()) {
            if before.is_some() {
                tx.release_hold(network, draft.id).await?;
            }
            if !tx.claim(network, slot.link_worker, claim.numbers(), Claimant::Draft(draft.id)).await? {
                return Ok(Held::Gone);
            }
        }
        Ok(Held::Yes(HeldTime { place: timetable.place_of(slot), first_held_at, held_until }))
    }

    /// Going on renews a hold that is still live; one that has lapsed is looked at again when the form is sent.
    pub(crate) async fn renew_hold(&self, tx: &mut Tx, draft: &Draft) -> Result<(), Fault> {
        let now = self.now();
        if let Some(mut hold) = tx.take_hold(draft.network.id, draft.id, None).await?
            && hold.held_until > now
        {
            hold.held_until = hold_until(now, hold.first_held_at).max(hold.held_until);
            tx.set_hold(draft.network.id, draft.id, &draft.source_hash, &hold).await?;
        }
        Ok(())
    }

    /// Keeps a hold for longer when its person says so; until when, if it is still held.
    pub async fn extend_hold(&self, network: &Arc<Network>, token: &str) -> Result<Option<Timestamp>, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(draft) = self.draft_in(&mut tx, network, token).await? else {
            return Ok(tx.unchanged(None).await?);
        };
        self.renew_hold(&mut tx, &draft).await?;
        let hold = tx.hold(draft.network.id, draft.id).await?;
        tx.commit().await?;
        Ok(hold.map(|hold| hold.held_until).filter(|until| *until > self.now()))
    }

    /// Until when a draft's chosen time is held, if it is.
    pub async fn held_until(&self, draft: &Draft) -> Result<Option<Timestamp>, Fault> {
        let hold = self.store.glance(draft.network.id).await?.hold(draft.network.id, draft.id).await?;
        Ok(hold.map(|hold| hold.held_until).filter(|until| *until > self.now()))
    }

    /// The chosen time as pages say it, whether or not it is still free.
    pub async fn chosen_time(&self, draft: &Draft) -> Result<Option<FreeTime>, Fault> {
        let Some(AppointmentAnswer::Time(slot)) = draft.answers.appointment.as_ref().map(|kept| kept.answer.clone())
        else {
            return Ok(None);
        };
        let mut tx = self.store.glance(draft.network.id).await?;
        self.describe(&mut tx, draft.network.id, slot).await
    }

    /// A time as pages say it: with whom and where.
    pub(crate) async fn describe(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        slot: SlotCode,
    ) -> Result<Option<FreeTime>, Fault> {
        let Some(span) = offer::span(slot) else { return Ok(None) };
        let day = local::london(span.start()).date;
        for row in tx.clinics(network, Some(slot.link_worker)).await? {
            let clinic: Clinic =
                serde_json::from_str(&row.rule).map_err(|_| StoreError::Unreadable { table: "clinics" })?;
            if clinic.rule().modes.contains(&slot.mode) && clinic.opens(day, day).covers(span) {
                return Ok(Some(FreeTime {
                    code: slot,
                    start: span.start(),
                    link_worker: row.staff_name,
                    place: row.place.filter(|_| slot.mode == Mode::InPerson).map(Arc::new),
                }));
            }
        }
        Ok(None)
    }
}

fn hold_until(now: Timestamp, first_held_at: Timestamp) -> Timestamp {
    (now + HOLD_MINUTES.minutes()).min(first_held_at + HOLD_MOST_MINUTES.minutes())
}
