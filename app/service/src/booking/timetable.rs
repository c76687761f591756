//! A network's time as it was read at one moment: when its clinics are open, what is taken, and so what is free.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use domain::{
    CivilDate,
    id::{ClinicId, PlaceId, StaffId},
    mode::Mode,
    network::Network,
    refer::SlotCode,
    schedule::{
        Availability, Clinic, Grain, Length, Offer, Request, Span, Spans, Visit, fits, local, offer, offers, slots,
    },
};
use jiff::{Timestamp, ToSpan};

use super::{Filter, FreeTime, FreeTimes, Held, Own, Wanted};
use crate::{
    Fault, Service,
    store::{PlaceRow, StoreError, TakenRow, Taking, Tx},
};

/// What of a network's time is read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reading {
    /// Everything that can be booked from now on.
    Month,
    /// What has a say in whether this one time can be taken: the day of its link worker.
    DayOf(SlotCode),
    /// Some days, both included; of one link worker or of all.
    Days(CivilDate, CivilDate, Option<StaffId>),
}

/// What was read of a network's time, by a fixed number of queries.
pub(crate) struct Timetable {
    clinics: Vec<(ClinicId, StaffId, Clinic, Availability)>,
    today: CivilDate,
    names: BTreeMap<StaffId, String>,
    places: BTreeMap<PlaceId, Arc<PlaceRow>>,
    taken: BTreeMap<StaffId, Taken>,
    until: Timestamp,
    days: (CivilDate, CivilDate),
}

/// What a network's time would be like after a change that is not made yet.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Planned<'a> {
    /// This clinic of a link worker opens like this, or never again.
    Clinic(ClinicId, StaffId, Option<&'a Clinic>),
    /// A link worker is away.
    Away(StaffId, Span),
}

/// What is taken of a link worker's time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    /// By holds that are live.
    pub held: Spans,
    /// By leave.
    pub away: Spans,
    /// In all, with what appointments take.
    pub all: Spans,
}

impl From<TakenRow> for Taken {
    fn from(row: TakenRow) -> Self {
        let grains = |grains: Vec<i64>| -> Spans {
            grains.into_iter().filter_map(|at| Span::starting_with(Grain::numbered(at), Length::QUARTER)).collect()
        };
        let spans = |spans: Vec<(Timestamp, Timestamp)>| -> Spans {
            spans.into_iter().filter_map(|(from, to)| Span::around(from, to)).collect()
        };
        let (held, away) = (grains(row.held), spans(row.leave));
        let all = grains(row.claimed).or(&spans(row.booked)).or(&held).or(&away);
        Self { held, away, all }
    }
}

impl Service {
    /// Reads clinics, leave and claims. Whoever is about to take a time of one day also lets go of what lapsed holds of
    /// its link worker still claim.
    pub(crate) async fn timetable(
        &self,
        tx: &mut Tx,
        network: &Network,
        own: Own,
        reading: Reading,
    ) -> Result<Timetable, Fault> {
        let now = self.now();
        let until = now + (i64::from(network.settings.horizon_days) * 24).hours();
        let (first_day, last_day, of) = match reading {
            Reading::Month => (local::london(now).date, local::london(until).date, None),
            Reading::DayOf(slot) => {
                // A clinic opens and closes on one day, so that what happens on others moves none of its times.
                let day = Timestamp::from_second(slot.start).unwrap_or(now);
                (local::london(day).date, local::london(day).date, Some(slot.link_worker))
            }
            Reading::Days(first, last, of) => (first, last, of),
        };
        // Times follow each other from the start of a clinic: what took an hour of it this morning still moves them.
        let morning = local::day(first_day).map_or(now, Span::start);
        let night = local::day(last_day).map_or(until, Span::end);
        let asked = Taking { of, from: morning, until: night, now, apart_from: own };
        let mut taken = BTreeMap::new();
        for row in tx.taken(network.id, &asked).await? {
            if row.has_lapsed && matches!(reading, Reading::DayOf(_)) {
                tx.release_lapsed(network.id, row.staff, now).await?;
            }
            taken.insert(row.staff, Taken::from(row));
        }
        let (clinics, names, places) = Default::default();
        let mut timetable =
            Timetable { clinics, today: self.today(), names, places, taken, until, days: (first_day, last_day) };
        for row in tx.clinics(network.id, of).await? {
            let clinic: Clinic =
                serde_json::from_str(&row.rule).map_err(|_| StoreError::Unreadable { table: "clinics" })?;
            let availability = Availability {
                open: clinic.opens(first_day, last_day),
                busy: timetable.taken.get(&row.staff).map(|taken| taken.all.clone()).unwrap_or_default(),
            };
            timetable.clinics.push((row.id, row.staff, clinic, availability));
            timetable.names.insert(row.staff, row.staff_name);
            timetable.places.extend(row.place.map(|place| (place.id, Arc::new(place))));
        }
        Ok(timetable)
    }
}

impl Timetable {
    /// The same, as it would be after a change. The names and places of what is not there yet are told by whoever plans it.
    pub(crate) fn planned(mut self, change: Planned<'_>, name: &str, place: Option<&PlaceRow>) -> Self {
        match change {
            Planned::Clinic(id, staff, clinic) => {
                self.clinics.retain(|(known, ..)| *known != id);
                if let Some(clinic) = clinic {
                    let open = clinic.opens(self.days.0, self.days.1);
                    let busy = self.taken.get(&staff).map(|taken| taken.all.clone()).unwrap_or_default();
                    self.clinics.push((id, staff, clinic.clone(), Availability { open, busy }));
                    self.names.insert(staff, name.to_owned());
                    self.places.extend(place.map(|place| (place.id, Arc::new(place.clone()))));
                }
            }
            Planned::Away(staff, span) => {
                for (_, whose, _, availability) in &mut self.clinics {
                    if *whose == staff {
                        availability.busy = availability.busy.or(&span.into());
                    }
                }
            }
        }
        self
    }

    /// The times that one clinic offers to somebody who comes for the first time, of whatever way of meeting.
    pub(crate) fn times_of(&self, id: ClinicId, (from, until): (Timestamp, Timestamp), most: usize) -> Vec<Span> {
        let clinic = self.clinics.iter().find(|(known, ..)| *known == id);
        let times = clinic.map(|(_, _, clinic, availability)| {
            slots(availability, &clinic.request(Visit::First, Length::NONE, from, until))
        });
        times.into_iter().flatten().take(most).collect()
    }

    /// Each link worker who has a clinic or of whose time something is taken: what is taken of it, and what is free.
    pub(crate) fn by_link_worker(&self) -> impl Iterator<Item = (StaffId, &Taken, Spans)> {
        self.taken.iter().map(|(staff, taken)| {
            let own = self.clinics.iter().filter(move |(_, whose, ..)| whose == staff);
            let open = own.fold(Spans::default(), |open, (.., availability)| open.or(&availability.open));
            (*staff, taken, open.without(&taken.all))
        })
    }

    /// The nearest free times that suit.
    pub(crate) fn free_times(&self, wanted: &Wanted, filter: Filter, most: usize) -> FreeTimes {
        self.times_that(wanted, filter, most, |_| true)
    }

    /// The nearest free times that suit, and that somebody would take.
    pub(crate) fn times_that(
        &self,
        wanted: &Wanted,
        filter: Filter,
        most: usize,
        would_do: impl Fn(SlotCode) -> bool,
    ) -> FreeTimes {
        let suits = |mode: &Mode| {
            filter.mode.is_none_or(|only| only == *mode) && (filter.place.is_none() || *mode == Mode::InPerson)
        };
        let ways: Vec<Mode> = wanted.modes.iter().copied().filter(suits).collect();
        let mut found: Vec<Offer> = self
            .clinics
            .iter()
            .flat_map(|(id, staff, clinic, availability)| {
                let availability = self.open_to(wanted, clinic, availability);
                offers(*staff, (*id, clinic), &availability, &self.request(clinic, wanted), &ways)
            })
            .filter(|offer| filter.lets_pass(offer))
            .collect();
        found.sort_by_key(|offer| (offer.span, offer.link_worker, offer.clinic));
        let mut seen = BTreeSet::new();
        let mut times = Vec::new();
        for offer in found {
            for mode in &offer.modes {
                if !would_do(offer.code(*mode)) || !seen.insert((offer.link_worker, offer.span, *mode)) {
                    continue;
                }
                if times.len() == most {
                    return FreeTimes { times, more: true };
                }
                times.push(FreeTime {
                    code: offer.code(*mode),
                    start: offer.span.start(),
                    link_worker: self.names.get(&offer.link_worker).cloned().unwrap_or_default(),
                    place: offer.place.filter(|_| *mode == Mode::InPerson).and_then(|id| self.places.get(&id).cloned()),
                });
            }
        }
        FreeTimes { times, more: false }
    }

    /// The ways of meeting that any clinic has.
    pub(crate) fn ways(&self) -> BTreeSet<Mode> {
        self.clinics.iter().flat_map(|(_, _, clinic, _)| clinic.rule().modes.iter().copied()).collect()
    }

    /// The places to which people can come, by name.
    pub(crate) fn places_to_come_to(&self) -> Vec<Arc<PlaceRow>> {
        let in_person = |clinic: &Clinic| clinic.rule().modes.contains(&Mode::InPerson);
        let ids = self.clinics.iter().filter(|(_, _, clinic, _)| in_person(clinic));
        let ids: BTreeSet<PlaceId> = ids.filter_map(|(_, _, clinic, _)| clinic.rule().place).collect();
        let mut places: Vec<_> = ids.iter().filter_map(|id| self.places.get(id).cloned()).collect();
        places.sort_by(|one, other| one.name.cmp(&other.name));
        places
    }

    /// The time to claim for a slot, with the buffer after it, if it may be taken.
    ///
    /// A time that the draft already holds need only still be free; a new one must be among those offered.
    pub(crate) fn claim(&self, wanted: &Wanted, slot: SlotCode, already_held: bool) -> Result<Span, Held> {
        let span = offer::span(slot).ok_or(Held::NeverOffered)?;
        let mut ever = false;
        for (id, staff, clinic, availability) in &self.clinics {
            if *staff != slot.link_worker || !wanted.modes.contains(&slot.mode) {
                continue;
            }
            let request = self.request(clinic, wanted);
            let open = self.open_to(wanted, clinic, availability);
            let offered = offers(*staff, (*id, clinic), &open, &request, &[slot.mode]);
            let held_and_free =
                already_held && clinic.rule().modes.contains(&slot.mode) && fits(availability, request.buffer, span);
            if held_and_free || offer::named(&offered, slot).is_some() {
                return Ok(request.claim(span));
            }
            ever |= clinic.rule().modes.contains(&slot.mode)
                && availability.open.covers(span)
                && span.minutes() >= i64::from(request.length.minutes());
        }
        Err(if ever { Held::Gone } else { Held::NeverOffered })
    }

    /// Whether a time that is kept for somebody still lies in a clinic, and its link worker is there.
    pub(crate) fn still_has(&self, slot: SlotCode) -> bool {
        let Some(span) = offer::span(slot) else { return false };
        let is_away =
            self.taken.get(&slot.link_worker).is_some_and(|taken| taken.away.last_overlapping(span).is_some());
        let is_open = |(_, staff, clinic, availability): &(ClinicId, StaffId, Clinic, Availability)| {
            *staff == slot.link_worker && clinic.rule().modes.contains(&slot.mode) && availability.open.covers(span)
        };
        !is_away && self.clinics.iter().any(is_open)
    }

    /// The place of a slot's clinic.
    pub(crate) fn place_of(&self, slot: SlotCode) -> Option<PlaceId> {
        let span = offer::span(slot)?;
        self.clinics
            .iter()
            .filter(|(_, staff, clinic, availability)| {
                *staff == slot.link_worker && clinic.rule().modes.contains(&slot.mode) && availability.open.covers(span)
            })
            .find_map(|(_, _, clinic, _)| clinic.rule().place)
            .filter(|_| slot.mode == Mode::InPerson)
    }

    /// A clinic's time as somebody sees it: without what it keeps for others.
    fn open_to<'a>(&self, wanted: &Wanted, clinic: &Clinic, all: &'a Availability) -> Cow<'a, Availability> {
        if wanted.is_invited || clinic.rule().kept.is_none() {
            return Cow::Borrowed(all);
        }
        let kept = clinic.kept(self.days.0, self.days.1, self.today);
        Cow::Owned(Availability { open: all.open.without(&kept), busy: all.busy.clone() })
    }

    fn request(&self, clinic: &Clinic, wanted: &Wanted) -> Request {
        clinic.request(wanted.visit, wanted.length, wanted.from, self.until)
    }
}
