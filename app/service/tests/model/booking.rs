//! Booking as it should be, when one thing happens after the other: small enough to be believed.
//!
//! Knows nothing of the code under test. What clinics offer is `domain::schedule`'s to say; here is who has taken what
//! of it, and until when; for how long a time is offered is `domain::offer`'s. Where several clinics of a link worker offer the same time, either's buffer may be taken; and
//! a hold that has lapsed may or may not be remembered, which decides whether a time that is free and would no longer be
//! offered can be had again. Everything else is told exactly.

mod told;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    offer::{Terms, window},
    schedule::{Availability, Length, Request, Span, Spans, Visit, fits, is_offered, local::LONDON, slots},
};
use jiff::{Timestamp, ToSpan};

use crate::{
    linearizable,
    plan::{HORIZON_DAYS, LONGER, NOTICE_HOURS, OFFER_HOURS, Open, Plan, Time},
};

/// A few people who book with a few link workers.
pub struct Booking {
    /// The plans between which the office changes.
    pub plans: Vec<Plan>,
    /// Who asked for more time.
    pub longer: Vec<bool>,
    /// How often each form was answered before anything happens here.
    pub revision: u32,
    pub begins: Timestamp,
}

/// How things stand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    now: Timestamp,
    plan: usize,
    people: Vec<Person>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Person {
    /// They are writing their form.
    Writing { revision: u32, answer: Option<Answer>, hold: Option<Hold> },
    /// They sent this page of it; until when their own device may look at it.
    Sent { revision: u32, open_until: Timestamp, appointment: Option<Appointment>, waits: Waits },
    /// They gave up.
    Gone,
}

/// What a person answers on the page of times.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    At(Time),
    NoneSuits,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Hold {
    time: Time,
    /// The time and the buffer after it.
    taken: Span,
    since: Timestamp,
    until: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Appointment {
    time: Time,
    /// The time and the buffer after it, unless it was cancelled.
    taken: Option<Span>,
}

/// What is offered to somebody who said that no time suits, and what became of it.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Waits {
    on_list: bool,
    offer: Option<Kept>,
    ended: BTreeMap<Time, Fate>,
    /// So many in a row that nobody answered.
    silent: usize,
}

/// A time that is kept for somebody, and until when they can take it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Kept {
    time: Time,
    taken: Span,
    until: Timestamp,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Fate {
    Taken,
    Declined,
    Lapsed,
    Withdrawn,
}

/// What can be done. People go by their number; a link leads to one person, or to nobody.
#[derive(Clone)]
pub enum Operation {
    Look { person: usize },
    Choose { person: usize, revision: u32, answer: Answer },
    KeepHold { person: usize },
    Submit { person: usize, revision: u32 },
    GiveUp { person: usize },
    Open { link: Option<usize> },
    LookToMove { link: Option<usize> },
    Move { link: Option<usize>, time: Time },
    Cancel { link: Option<usize> },
    Offer { person: usize },
    Take { person: usize, time: Time },
    Decline { person: usize, time: Time },
    Lapse { person: usize, time: Time },
    Replan { plan: usize },
    Wait { minutes: i64 },
    Count,
}

/// What was told.
#[derive(Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Times(BTreeSet<Time>),
    HeldUntil(Option<Timestamp>),
    /// The time cannot be had, or the page was not the newest: the form stands as it was.
    Refused,
    TimeGone,
    NotComplete,
    Stale,
    NotPossible,
    NoForm,
    AlreadySent,
    /// What is offered and until when; nothing, when no free time is of use.
    Offered(Option<(Time, Timestamp)>),
    /// The appointment behind a link, and whether it stands.
    Appointment(Option<(Time, bool)>),
    /// All that is stored: what is taken of whose time, and who is booked when.
    Stored {
        taken: BTreeSet<(&'static str, i64)>,
        booked: BTreeSet<(usize, Time)>,
    },
}

/// Who asks: what they have taken themselves is not in their way.
#[derive(Clone, Copy)]
enum Asker {
    Writer(usize),
    LinkHolder(usize),
    /// Who looks by their link: what is kept for them is taken, as long as they take nothing else.
    LinkLooker(usize),
}

impl Booking {
    /// The times that a plan offers to somebody as long as nothing is taken.
    pub fn times_under(&self, plan: usize, person: usize) -> BTreeSet<Time> {
        self.offered(&State { plan, ..linearizable::Model::first(self) }, Asker::Writer(person))
    }

    /// What is taken of a link worker's time by others than the one who asks.
    fn busy(&self, state: &State, link_worker: &str, asker: Asker) -> Spans {
        let leave = self.plans[state.plan].leave.iter().filter(|leave| leave.link_worker == link_worker);
        let taken = state.people.iter().enumerate().filter_map(|(number, person)| match (person, asker) {
            (Person::Writing { .. }, Asker::Writer(own)) if own == number => None,
            (Person::Sent { .. }, Asker::LinkHolder(own)) if own == number => None,
            (Person::Sent { waits, .. }, Asker::LinkLooker(own)) if own == number => {
                waits.offer.as_ref().filter(|kept| kept.time.link_worker == link_worker).map(|kept| kept.taken)
            }
            _ => person.taken(state.now).filter(|(whose, _)| *whose == link_worker).map(|(_, span)| span),
        });
        leave.map(|leave| leave.span).chain(taken).collect()
    }

    /// Each clinic's time as the one who asks finds it, and what they look for there.
    fn clinics(&self, state: &State, asker: Asker) -> impl Iterator<Item = (&Open, Availability, Request)> {
        let (Asker::Writer(person) | Asker::LinkHolder(person) | Asker::LinkLooker(person)) = asker;
        let at_least = if self.longer[person] { LONGER } else { Length::NONE };
        let from = state.now + NOTICE_HOURS.hours();
        let until = state.now + (HORIZON_DAYS * 24).hours();
        self.plans[state.plan].clinics.iter().map(move |open| {
            let busy = self.busy(state, open.link_worker, asker);
            let availability = Availability { open: open.open.clone(), busy };
            (open, availability, open.clinic.request(Visit::First, at_least, from, until))
        })
    }

    fn offered(&self, state: &State, asker: Asker) -> BTreeSet<Time> {
        self.clinics(state, asker)
            .flat_map(|(open, availability, request)| {
                let time = |span| Time { span, link_worker: open.link_worker };
                slots(&availability, &request).into_iter().map(time)
            })
            .collect()
    }

    /// What may be taken for this time, if it is offered; or if it is only free, to somebody who holds it already.
    fn takings(&self, state: &State, asker: Asker, time: Time, held: bool) -> BTreeSet<Span> {
        self.clinics(state, asker)
            .filter(|(open, availability, request)| {
                open.link_worker == time.link_worker
                    && (is_offered(availability, request, time.span)
                        || held && fits(availability, request.buffer, time.span))
            })
            .map(|(_, _, request)| request.claim(time.span))
            .collect()
    }

    /// What may be taken when somebody who writes takes this time; and whether it may also be said to have gone.
    fn holdable(&self, state: &State, person: usize, time: Time, hold: Option<&Hold>) -> (BTreeSet<Span>, bool) {
        let asker = Asker::Writer(person);
        let same = hold.filter(|hold| hold.time == time);
        let live = same.is_some_and(|hold| hold.until > state.now);
        let in_time = time.span.start() >= state.now + NOTICE_HOURS.hours();
        let known = self.takings(state, asker, time, live);
        let may_go = known.is_empty();
        let takings = if same.is_some() && in_time { self.takings(state, asker, time, true) } else { known };
        let takings = kept(state, time, hold, takings);
        if time.span.start() > state.now { (takings, may_go) } else { (BTreeSet::new(), true) }
    }

    fn choose(&self, state: &State, person: usize, (revision, answer): (u32, Answer), outcome: &Outcome) -> Vec<State> {
        let (at, old, hold) = match &state.people[person] {
            Person::Gone => return state.same_if(*outcome == Outcome::NoForm),
            Person::Sent { open_until, .. } if *open_until > state.now => {
                return state.same_if(*outcome == Outcome::AlreadySent);
            }
            Person::Sent { .. } => return state.same_if(*outcome == Outcome::NoForm),
            Person::Writing { revision, answer, hold } => (*revision, answer, hold.as_ref()),
        };
        if revision != at {
            // The same answer again is no conflict.
            let told = if *old == Some(answer) { Outcome::Done } else { Outcome::Refused };
            return state.same_if(*outcome == told);
        }
        let chosen = |hold| state.with(person, Person::Writing { revision: at + 1, answer: Some(answer), hold });
        match (answer, outcome) {
            (Answer::NoneSuits, Outcome::Done) => vec![chosen(None)],
            (Answer::At(time), Outcome::Done) => {
                let since = hold.filter(|hold| hold.until > state.now).map_or(state.now, |hold| hold.since);
                let until = held_until(state.now, since);
                let (takings, _) = self.holdable(state, person, time, hold);
                takings.into_iter().map(|taken| chosen(Some(Hold { time, taken, since, until }))).collect()
            }
            (Answer::At(time), Outcome::Refused) => state.same_if(self.holdable(state, person, time, hold).1),
            _ => Vec::new(),
        }
    }

    fn keep_hold(&self, state: &State, person: usize, outcome: &Outcome) -> Vec<State> {
        let Outcome::HeldUntil(told) = outcome else { return Vec::new() };
        if let Person::Writing { revision, answer, hold: Some(hold) } = &state.people[person]
            && hold.until > state.now
        {
            let until = held_until(state.now, hold.since).max(hold.until);
            let hold = Some(Hold { until, ..hold.clone() });
            let kept = Person::Writing { revision: *revision, answer: *answer, hold };
            return if *told == Some(until) { vec![state.with(person, kept)] } else { Vec::new() };
        }
        state.same_if(told.is_none())
    }

    fn submit(&self, state: &State, person: usize, revision: u32, outcome: &Outcome) -> Vec<State> {
        let (at, answer, hold) = match &state.people[person] {
            Person::Sent { revision: first, open_until, .. } if *open_until > state.now => {
                let told = if revision == *first { Outcome::Done } else { Outcome::AlreadySent };
                return state.same_if(*outcome == told);
            }
            Person::Gone | Person::Sent { .. } => return state.same_if(*outcome == Outcome::NoForm),
            Person::Writing { revision, answer, hold } => (*revision, answer, hold.as_ref()),
        };
        let open_until = state.now + 2.hours();
        let sent = |appointment: Option<Appointment>| {
            let waits = Waits { on_list: appointment.is_none(), ..Waits::default() };
            state.with(person, Person::Sent { revision, open_until, appointment, waits })
        };
        match (answer, outcome) {
            _ if revision != at => state.same_if(*outcome == Outcome::Stale),
            (None, outcome) => state.same_if(*outcome == Outcome::NotComplete),
            (Some(Answer::NoneSuits), Outcome::Done) => vec![sent(None)],
            (Some(Answer::At(time)), Outcome::Done) => {
                let (takings, _) = self.holdable(state, person, *time, hold);
                // Once held, the time is booked with the buffer of any clinic in which it fits.
                let booked = self.takings(state, Asker::Writer(person), *time, true);
                let booked = kept(state, *time, hold, booked).into_iter().filter(|_| !takings.is_empty());
                booked.map(|taken| sent(Some(Appointment { time: *time, taken: Some(taken) }))).collect()
            }
            (Some(Answer::At(time)), Outcome::TimeGone) if self.holdable(state, person, *time, hold).1 => {
                vec![state.with(person, Person::Writing { revision: at + 1, answer: None, hold: None })]
            }
            _ => Vec::new(),
        }
    }

    /// The appointment behind a link that can still be changed.
    fn changeable<'a>(&self, state: &'a State, link: Option<usize>) -> Option<(usize, &'a Appointment)> {
        let person = link?;
        match &state.people[person] {
            Person::Sent { appointment: Some(appointment), .. } if appointment.time.span.start() > state.now => {
                Some((person, appointment))
            }
            _ => None,
        }
    }

    fn move_to(&self, state: &State, link: Option<usize>, time: Time, outcome: &Outcome) -> Vec<State> {
        let Some((person, appointment)) = self.changeable(state, link) else {
            return state.same_if(*outcome == Outcome::NotPossible);
        };
        let has_it =
            (time.link_worker, time.span.start()) == (appointment.time.link_worker, appointment.time.span.start());
        if appointment.taken.is_some() && has_it {
            return state.same_if(*outcome == Outcome::Done);
        }
        let takings = self.takings(state, Asker::LinkHolder(person), time, false);
        match outcome {
            Outcome::TimeGone => state.same_if(takings.is_empty()),
            Outcome::Done => takings
                .into_iter()
                .map(|taken| {
                    // Whoever has another time is offered none.
                    let state = state.with_offer_ended(person, Fate::Withdrawn);
                    state.with_appointment(person, Some(Appointment { time, taken: Some(taken) }))
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// For how long a time can be offered at this moment, if it can be.
    fn kept_until(state: &State, time: Time) -> Option<Timestamp> {
        let terms = Terms { hours: OFFER_HOURS, notice_minutes: NOTICE_HOURS * 60 };
        window(state.now, time.span.start(), terms, &LONDON).map(|window| window.lapses_at)
    }

    fn offer(&self, state: &State, person: usize, outcome: &Outcome) -> Vec<State> {
        let Person::Sent { appointment, waits, .. } = &state.people[person] else { return Vec::new() };
        let has_time = appointment.as_ref().is_some_and(|appointment| appointment.taken.is_some());
        let in_turn = waits.on_list && !has_time && waits.offer.is_none() && waits.silent < 3;
        let let_go: BTreeSet<Timestamp> = waits.ended.keys().map(|time| time.span.start()).collect();
        let suits = |time: &Time| !let_go.contains(&time.span.start()) && Self::kept_until(state, *time).is_some();
        match outcome {
            Outcome::NotPossible => state.same_if(!in_turn),
            // Somebody was quicker.
            Outcome::TimeGone => vec![state.clone()],
            Outcome::Offered(None) if in_turn => {
                state.same_if(!self.offered(state, Asker::LinkHolder(person)).iter().any(suits))
            }
            Outcome::Offered(Some((time, until))) if in_turn && suits(time) => {
                if Self::kept_until(state, *time) != Some(*until) {
                    return Vec::new();
                }
                let takings = self.takings(state, Asker::LinkHolder(person), *time, false);
                let kept = |taken| Kept { time: *time, taken, until: *until };
                takings.into_iter().map(|taken| state.with_offer(person, kept(taken))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn take(&self, state: &State, person: usize, time: Time, outcome: &Outcome) -> Vec<State> {
        let Person::Sent { waits, .. } = &state.people[person] else { return Vec::new() };
        let Some(kept) = waits.offer.as_ref().filter(|kept| kept.time == time) else {
            return match (waits.ended.get(&time), outcome) {
                (Some(Fate::Taken), Outcome::Done) => vec![state.clone()],
                // It was open a moment before, and could not be had.
                (Some(Fate::Declined | Fate::Lapsed | Fate::Withdrawn), Outcome::Refused | Outcome::TimeGone) => {
                    vec![state.clone()]
                }
                _ => Vec::new(),
            };
        };
        if kept.until <= state.now {
            return state.same_if(*outcome == Outcome::Refused);
        }
        let takings = self.takings(state, Asker::LinkHolder(person), time, true);
        match outcome {
            Outcome::Done => takings
                .into_iter()
                .map(|taken| {
                    let state = state.with_offer_ended(person, Fate::Taken);
                    state.with_appointment(person, Some(Appointment { time, taken: Some(taken) }))
                })
                .collect(),
            // What is none any more is taken back; another change of the plan may have come in between.
            Outcome::TimeGone if takings.is_empty() || self.plans.len() > 1 => {
                vec![state.with_offer_ended(person, Fate::Withdrawn)]
            }
            _ => Vec::new(),
        }
    }

    fn decline(state: &State, person: usize, time: Time, outcome: &Outcome) -> Vec<State> {
        let Person::Sent { waits, .. } = &state.people[person] else { return Vec::new() };
        if waits.offer.as_ref().is_some_and(|kept| kept.time == time) {
            let declined = state.with_offer_ended(person, Fate::Declined);
            return if *outcome == Outcome::Done { vec![declined] } else { Vec::new() };
        }
        let told = match waits.ended.get(&time) {
            Some(Fate::Declined) => Outcome::Done,
            _ => Outcome::Refused,
        };
        state.same_if(*outcome == told)
    }

    fn lapse(state: &State, person: usize, time: Time, outcome: &Outcome) -> Vec<State> {
        let Person::Sent { waits, .. } = &state.people[person] else { return Vec::new() };
        let is_due = waits.offer.as_ref().is_some_and(|kept| kept.time == time && kept.until <= state.now);
        match outcome {
            Outcome::Done if is_due => vec![state.with_offer_ended(person, Fate::Lapsed)],
            Outcome::Refused if !is_due => vec![state.clone()],
            _ => Vec::new(),
        }
    }

    fn cancel(&self, state: &State, link: Option<usize>, outcome: &Outcome) -> Vec<State> {
        match self.changeable(state, link) {
            _ if state.appointment(link).is_some_and(|appointment| appointment.taken.is_none()) => {
                state.same_if(*outcome == Outcome::Done)
            }
            None => state.same_if(*outcome == Outcome::NotPossible),
            Some((person, Appointment { time, .. })) if *outcome == Outcome::Done => {
                let appointment = Some(Appointment { time: *time, taken: None });
                vec![state.with_appointment(person, appointment)]
            }
            Some(_) => Vec::new(),
        }
    }

    fn times_to_move_to(&self, state: &State, link: Option<usize>) -> BTreeSet<Time> {
        let Some(person) = link else { return BTreeSet::new() };
        let mut times = self.offered(state, Asker::LinkLooker(person));
        if let Some(Appointment { time: own, taken: Some(_) }) = state.appointment(link) {
            times.retain(|time| (time.link_worker, time.span.start()) != (own.link_worker, own.span.start()));
        }
        times
    }
}

impl linearizable::Model for Booking {
    type State = State;
    type Operation = Operation;
    type Outcome = Outcome;

    fn first(&self) -> State {
        let person = Person::Writing { revision: self.revision, answer: None, hold: None };
        State { now: self.begins, plan: 0, people: vec![person; self.longer.len()] }
    }

    fn after(&self, state: &State, operation: &Operation, outcome: &Outcome) -> Vec<State> {
        match *operation {
            Operation::Look { person } => {
                state.same_if(*outcome == Outcome::Times(self.offered(state, Asker::Writer(person))))
            }
            Operation::Choose { person, revision, answer } => self.choose(state, person, (revision, answer), outcome),
            Operation::KeepHold { person } => self.keep_hold(state, person, outcome),
            Operation::Submit { person, revision } => self.submit(state, person, revision, outcome),
            Operation::GiveUp { person } => match &state.people[person] {
                Person::Writing { .. } => vec![state.with(person, Person::Gone)],
                Person::Gone => vec![state.clone()],
                // What was sent is only closed on this device.
                Person::Sent { revision, appointment, waits, .. } => {
                    let (revision, appointment, waits) = (*revision, appointment.clone(), waits.clone());
                    vec![state.with(person, Person::Sent { revision, open_until: state.now, appointment, waits })]
                }
            },
            Operation::Open { link } => {
                let appointment = state.appointment(link).map(|one| (one.time, one.taken.is_some()));
                state.same_if(*outcome == Outcome::Appointment(appointment))
            }
            Operation::LookToMove { link } => {
                state.same_if(*outcome == Outcome::Times(self.times_to_move_to(state, link)))
            }
            Operation::Move { link, time } => self.move_to(state, link, time, outcome),
            Operation::Cancel { link } => self.cancel(state, link, outcome),
            Operation::Offer { person } => self.offer(state, person, outcome),
            Operation::Take { person, time } => self.take(state, person, time, outcome),
            Operation::Decline { person, time } => Self::decline(state, person, time, outcome),
            Operation::Lapse { person, time } => Self::lapse(state, person, time, outcome),
            Operation::Replan { plan } => vec![State { plan, ..state.clone() }],
            Operation::Wait { minutes } => vec![State { now: state.now + minutes.minutes(), ..state.clone() }],
            Operation::Count => state.same_if(*outcome == state.stored()),
        }
    }
}

impl State {
    fn same_if(&self, told: bool) -> Vec<Self> {
        if told { vec![self.clone()] } else { Vec::new() }
    }

    fn with(&self, person: usize, now: Person) -> Self {
        let mut state = self.clone();
        state.people[person] = now;
        state
    }

    /// The same, with another appointment of somebody who has sent their form.
    fn with_appointment(&self, person: usize, now: Option<Appointment>) -> Self {
        let mut state = self.clone();
        if let Person::Sent { appointment, .. } = &mut state.people[person] {
            *appointment = now;
        }
        state
    }

    /// The same, with this time kept for somebody.
    fn with_offer(&self, person: usize, kept: Kept) -> Self {
        let mut state = self.clone();
        if let Person::Sent { waits, .. } = &mut state.people[person] {
            waits.offer = Some(kept);
        }
        state
    }

    /// The same, with nothing kept for somebody any more.
    fn with_offer_ended(&self, person: usize, fate: Fate) -> Self {
        let mut state = self.clone();
        if let Person::Sent { waits, .. } = &mut state.people[person]
            && let Some(kept) = waits.offer.take()
        {
            waits.ended.insert(kept.time, fate);
            waits.silent = match fate {
                Fate::Lapsed => waits.silent + 1,
                Fate::Withdrawn => waits.silent,
                Fate::Taken | Fate::Declined => 0,
            };
        }
        state
    }

    fn appointment(&self, link: Option<usize>) -> Option<&Appointment> {
        match &self.people[link?] {
            Person::Sent { appointment, .. } => appointment.as_ref(),
            _ => None,
        }
    }

    fn stored(&self) -> Outcome {
        let taken = self.people.iter().filter_map(|person| person.taken(self.now));
        let booked = self.people.iter().enumerate().filter_map(|(number, person)| match person {
            Person::Sent { appointment: Some(Appointment { time, taken: Some(_) }), .. } => Some((number, *time)),
            _ => None,
        });
        Outcome::Stored {
            taken: taken.flat_map(|(whose, span)| span.numbers().map(move |grain| (whose, grain))).collect(),
            booked: booked.collect(),
        }
    }
}

impl Person {
    /// What they have taken of whose time.
    fn taken(&self, now: Timestamp) -> Option<(&'static str, Span)> {
        match self {
            Self::Writing { hold: Some(hold), .. } if hold.until > now => Some((hold.time.link_worker, hold.taken)),
            // Until somebody says that it has ended, whatever the hour.
            Self::Sent { waits: Waits { offer: Some(kept), .. }, .. } => Some((kept.time.link_worker, kept.taken)),
            Self::Sent { appointment: Some(Appointment { time, taken }), .. } => {
                taken.map(|span| (time.link_worker, span))
            }
            _ => None,
        }
    }
}

/// What is taken when somebody takes a time: as long as they hold it what they took when they chose it first, whatever the
/// office has changed since.
fn kept(state: &State, time: Time, hold: Option<&Hold>, takings: BTreeSet<Span>) -> BTreeSet<Span> {
    match hold.filter(|hold| hold.time == time && hold.until > state.now) {
        Some(hold) if !takings.is_empty() => BTreeSet::from([hold.taken]),
        _ => takings,
    }
}

/// A hold lasts a quarter of an hour, and an hour in all.
fn held_until(now: Timestamp, since: Timestamp) -> Timestamp {
    (now + 15.minutes()).min(since + 60.minutes())
}
