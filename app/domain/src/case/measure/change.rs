//! What changed for one person between the first time and the latest: only where both are known.

use super::{Instrument, Stage, Taken};
use crate::CivilDate;

/// What changed in the answers to an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The items that were answered twice or more often, in the order of the instrument.
    pub items: Vec<Series>,
    /// The total, if the instrument has one and it is known twice or more often.
    pub total: Option<Series>,
}

/// Two or more answers to the same question, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The code of the item; empty for a total.
    pub item: String,
    points: Vec<Point>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// On which day.
    pub on: CivilDate,
    /// At which point of the work.
    pub stage: Stage,
    /// The number.
    pub value: i64,
}

impl Series {
    /// A series, if there are two points at least: nothing is an outcome that was measured once.
    fn new(item: &str, points: Vec<Point>) -> Option<Self> {
        (points.len() >= 2).then(|| Self { item: item.to_owned(), points })
    }

    /// Its points, the earliest first.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The earliest.
    pub fn first(&self) -> Point {
        self.points[0]
    }

    /// The latest.
    pub fn latest(&self) -> Point {
        self.points[self.points.len() - 1]
    }

    /// By how much the number went up, or down when negative.
    pub fn change(&self) -> i64 {
        self.latest().value.saturating_sub(self.first().value)
    }
}

/// What changed in the answers of one person to an instrument; nothing as long as no question was answered twice.
///
/// What was answered to other instruments is passed by; so is, question by question, a time at which that question was
/// not answered.
pub fn paired(instrument: &Instrument, taken: &[Taken]) -> Option<Change> {
    let mut times: Vec<_> = taken.iter().filter(|taken| taken.instrument == instrument.id).collect();
    times.sort_by_key(|taken| taken.on);
    let series = |item: &str, value: &dyn Fn(&Taken) -> Option<i64>| {
        let point = |taken: &&Taken| Some(Point { on: taken.on, stage: taken.stage, value: value(taken)? });
        Series::new(item, times.iter().filter_map(point).collect())
    };
    let items: Vec<_> =
        instrument.items.iter().filter_map(|item| series(&item.id, &|taken| taken.answer(&item.id))).collect();
    let total = series("", &|taken| taken.total(instrument));
    (!items.is_empty()).then_some(Change { items, total })
}
