//! Whether what many clients were told at once is explained by doing it all one after the other, in some order.
//!
//! Whatever an operation does, it does at one moment between its call and its answer: so an order explains a history
//! when it keeps to "this was answered before that was asked" and a plain sequential model agrees with every answer.
//! The search is Wing and Gong's; the memory of what was tried already, by the same operations explained and the same
//! state reached, is Lowe's, and is what makes it end.

use std::{
    collections::HashSet,
    fmt::{self, Display, Write as _},
    future::Future,
    hash::Hash,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

/// What is true when one thing happens after the other.
pub trait Model {
    type State: Clone + Eq + Hash + fmt::Debug;
    type Operation: Display;
    type Outcome: Display;

    /// How things stand before anything happens.
    fn first(&self) -> Self::State;

    /// How things may stand after an operation that had this outcome; nothing, when it cannot have had it.
    fn after(&self, state: &Self::State, operation: &Self::Operation, outcome: &Self::Outcome) -> Vec<Self::State>;
}

/// One operation of one client, from its call to its answer.
#[derive(Clone, Debug)]
pub struct Event<O, R> {
    pub client: usize,
    pub invoked: u64,
    pub returned: u64,
    pub operation: O,
    pub outcome: R,
}

/// Writes down what clients do, by one clock that counts calls and answers.
pub struct Recorder<O, R> {
    clock: AtomicU64,
    events: Mutex<Vec<Event<O, R>>>,
}

impl<O, R: Clone> Recorder<O, R> {
    pub fn new() -> Self {
        Self { clock: AtomicU64::new(0), events: Mutex::default() }
    }

    /// Does something for a client, and writes it down with its outcome.
    pub async fn record(&self, client: usize, operation: O, doing: impl Future<Output = R>) -> R {
        let invoked = self.clock.fetch_add(1, Ordering::SeqCst);
        let outcome = doing.await;
        let returned = self.clock.fetch_add(1, Ordering::SeqCst);
        let event = Event { client, invoked, returned, operation, outcome: outcome.clone() };
        self.events.lock().unwrap().push(event);
        outcome
    }

    /// All that was written down.
    pub fn history(&self) -> Vec<Event<O, R>>
    where
        O: Clone,
    {
        self.events.lock().unwrap().clone()
    }
}

/// An order was found, after looking at so many ways to begin one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    pub tried: usize,
}

/// There is no such order: what was told, in words.
#[derive(Debug)]
pub struct Unexplained(String);

impl Display for Unexplained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A way to begin: which events it explains, the last of them and the way before it, and how things stand then.
struct Way<S> {
    explained: Set,
    last: Option<(usize, usize)>,
    state: S,
}

/// Looks for an order that explains a history.
pub fn explain<M: Model>(
    model: &M,
    mut history: Vec<Event<M::Operation, M::Outcome>>,
) -> Result<Explained, Unexplained> {
    history.sort_by_key(|event| event.invoked);
    let first = Way { explained: Set::none(history.len()), last: None, state: model.first() };
    let mut tried = HashSet::from([(first.explained.clone(), first.state.clone())]);
    let (mut ways, mut open) = (vec![first], vec![0]);
    // The first answer that is missing from a way; the furthest of all ways, and the way that came so far.
    let mut furthest = (0, 0);
    while let Some(at) = open.pop() {
        let (explained, state) = (ways[at].explained.clone(), ways[at].state.clone());
        let missing = |(number, _): &(usize, &Event<_, _>)| !explained.holds(*number);
        let Some(until) = history.iter().enumerate().filter(missing).map(|(_, event)| event.returned).min() else {
            return Ok(Explained { tried: tried.len() });
        };
        furthest = furthest.max((until, at));
        let mut next: Vec<_> = history
            .iter()
            .enumerate()
            .take_while(|(_, event)| event.invoked <= until)
            .filter(missing)
            .map(|(number, event)| (event.returned, number))
            .collect();
        // The one that was answered first is the likeliest to have come first: it is left on top.
        next.sort_unstable_by(|one, other| other.cmp(one));
        for (_, number) in next {
            for state in model.after(&state, &history[number].operation, &history[number].outcome) {
                let explained = explained.with(number);
                if tried.insert((explained.clone(), state.clone())) {
                    open.push(ways.len());
                    ways.push(Way { explained, last: Some((at, number)), state });
                }
            }
        }
    }
    Err(Unexplained(in_words::<M>(&history, &ways, furthest)))
}

/// The shortest beginning of a history that nothing explains, the best that can be said of it, and all that followed.
fn in_words<M: Model>(
    history: &[Event<M::Operation, M::Outcome>],
    ways: &[Way<M::State>],
    (until, best): (u64, usize),
) -> String {
    let mut words = String::from("No order explains this, up to the line that is marked:\n");
    for event in history.iter().filter(|event| event.invoked < until) {
        let mark = match event.returned {
            returned if returned == until => ">",
            returned if returned > until => "…",
            _ => " ",
        };
        let _ = writeln!(words, "{mark} {event}");
    }
    let mut order = Vec::new();
    let mut way = &ways[best];
    while let Some((before, number)) = way.last {
        order.push(number);
        way = &ways[before];
    }
    words.push_str("\nAll before that line is explained in this order, among others:\n");
    for number in order.into_iter().rev() {
        let _ = writeln!(words, "  {}", history[number]);
    }
    let _ = writeln!(words, "\nwhich leads to\n{:#?}", ways[best].state);
    words.push_str("\nWhat came after that line:\n");
    for event in history.iter().filter(|event| event.invoked >= until) {
        let _ = writeln!(words, "  {event}");
    }
    words
}

impl<O: Display, R: Display> Display for Event<O, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { client, invoked, returned, operation, outcome } = self;
        write!(f, "{invoked:>4}–{returned:<4} client {client} {operation}: {outcome}")
    }
}

/// Which events of a history, a bit for each.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Set(Box<[u64]>);

impl Set {
    fn none(events: usize) -> Self {
        Self(vec![0; events.div_ceil(64)].into())
    }

    fn holds(&self, event: usize) -> bool {
        self.0[event / 64] >> (event % 64) & 1 == 1
    }

    fn with(&self, event: usize) -> Self {
        let mut set = self.clone();
        set.0[event / 64] |= 1 << (event % 64);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One number that is written and read.
    struct Register;

    enum Do {
        Write(u8),
        Read,
    }

    impl Model for Register {
        type State = u8;
        type Operation = Do;
        type Outcome = u8;

        fn first(&self) -> u8 {
            0
        }

        fn after(&self, state: &u8, operation: &Do, outcome: &u8) -> Vec<u8> {
            match operation {
                Do::Write(number) => vec![*number],
                Do::Read if state == outcome => vec![*state],
                Do::Read => Vec::new(),
            }
        }
    }

    impl Display for Do {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::Write(number) => write!(f, "writes {number}"),
                Self::Read => f.write_str("reads"),
            }
        }
    }

    fn write(number: u8, (invoked, returned): (u64, u64)) -> Event<Do, u8> {
        Event { client: 0, invoked, returned, operation: Do::Write(number), outcome: 0 }
    }

    fn read(number: u8, (invoked, returned): (u64, u64)) -> Event<Do, u8> {
        Event { client: 1, invoked, returned, operation: Do::Read, outcome: number }
    }

    #[test]
    fn what_happened_at_once_may_have_happened_in_either_order() {
        for seen in [0, 1] {
            assert!(explain(&Register, vec![write(1, (0, 3)), read(seen, (1, 2))]).is_ok());
        }
    }

    #[test]
    fn what_was_answered_before_the_next_was_asked_came_before_it() {
        assert!(explain(&Register, vec![write(1, (0, 1)), read(1, (2, 3))]).is_ok());
        assert!(explain(&Register, vec![write(1, (0, 1)), read(0, (2, 3))]).is_err());
    }

    #[test]
    fn two_who_look_at_once_do_not_see_two_writes_in_different_orders() {
        let history =
            |last| vec![write(1, (0, 9)), write(2, (1, 8)), read(1, (2, 3)), read(2, (4, 5)), read(last, (6, 7))];
        assert!(explain(&Register, history(2)).is_ok());
        assert!(explain(&Register, history(1)).is_err());
    }

    #[test]
    fn the_first_answer_that_nothing_explains_is_marked() {
        let history = vec![write(1, (0, 1)), read(1, (2, 3)), read(7, (4, 6)), write(3, (5, 8)), read(3, (9, 10))];
        let words = explain(&Register, history).unwrap_err().to_string();
        let marked: Vec<_> = words.lines().filter(|line| line.starts_with('>')).collect();
        assert_eq!(marked, [">    4–6    client 1 reads: 7"], "{words}");
        assert!(words.contains("…    5–8    client 0 writes 3"), "{words}");
    }

    #[test]
    fn what_was_tried_is_not_tried_again() {
        let at_once = (0..14).map(|number| write(number % 2, (u64::from(number), 100 + u64::from(number))));
        let impossible = explain(&Register, at_once.chain([read(9, (200, 201))]).collect());
        assert!(impossible.is_err(), "two to the power of fourteen ways are few enough, fourteen factorial are not");
    }
}
