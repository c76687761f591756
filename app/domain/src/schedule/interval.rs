//! Stretches of time in whole quarter hours, and what can be done with sets of them.
//!
//! Knows nothing of clinics and appointments. Every stretch is half open: it holds its start and not its end, so that
//! one that ends at ten and one that starts at ten do not meet.

use std::ops::Range;

use jiff::Timestamp;

use super::grain::{Grain, Length};

/// A stretch of time that is never empty, and starts and ends on a quarter hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: Grain,
    end: Grain,
}

impl Span {
    /// The time from one instant to a later one, when both are on a quarter hour.
    pub fn new(start: Timestamp, end: Timestamp) -> Option<Self> {
        Self::between(Grain::starting_at(start)?, Grain::starting_at(end)?)
    }

    /// The shortest span that holds all the time from one instant to a later one: for what is not ours to round, such
    /// as leave until ten past.
    pub fn around(start: Timestamp, end: Timestamp) -> Option<Self> {
        (start < end).then(|| Self { start: Grain::around(start), end: Grain::not_before(end) })
    }

    /// So much time from this grain on, unless that is none.
    pub fn starting_with(start: Grain, length: Length) -> Option<Self> {
        Self::between(start, start + length)
    }

    fn between(start: Grain, end: Grain) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The instant at which it starts.
    pub fn start(self) -> Timestamp {
        self.start.start()
    }

    /// The first instant after it.
    pub fn end(self) -> Timestamp {
        self.end.start()
    }

    /// The numbers of its grains.
    pub const fn numbers(self) -> Range<i64> {
        self.start.number()..self.end.number()
    }

    /// Its first grain.
    pub const fn start_grain(self) -> Grain {
        self.start
    }

    /// The first grain after it.
    pub const fn end_grain(self) -> Grain {
        self.end
    }

    /// How many minutes it lasts.
    pub const fn minutes(self) -> i64 {
        15 * (self.end.number() - self.start.number())
    }

    /// The same span with this much time after it.
    pub fn followed_by(self, buffer: Length) -> Self {
        Self { end: self.end + buffer, ..self }
    }

    /// Whether the two share any time.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of the other lies in this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Any amount of time, kept as spans in order, of which no two overlap or touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// Its spans, in order.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().copied()
    }

    /// Whether it holds no time at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many minutes it holds.
    pub fn minutes(&self) -> i64 {
        self.iter().map(Span::minutes).sum()
    }

    /// Whether all of this span lies in it.
    pub fn covers(&self, span: Span) -> bool {
        let after = self.0.partition_point(|own| own.start <= span.start);
        after.checked_sub(1).is_some_and(|before| self.0[before].contains(span))
    }

    /// The last of its spans that shares any time with this one.
    pub fn last_overlapping(&self, span: Span) -> Option<Span> {
        let after = self.0.partition_point(|own| own.start < span.end);
        after.checked_sub(1).map(|before| self.0[before]).filter(|own| own.overlaps(span))
    }

    /// The time that is in either.
    pub fn or(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    /// The time that is in both.
    pub fn and(&self, other: &Self) -> Self {
        self.without(&self.without(other))
    }

    /// The time that is in this and not in the other.
    pub fn without(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        let mut cuts = other.iter().peekable();
        for span in self.iter() {
            let mut from = span.start;
            while let Some(cut) = cuts.next_if(|cut| cut.end <= span.end) {
                left.extend(Span::between(from, cut.start));
                from = from.max(cut.end);
            }
            let until = cuts.peek().map_or(span.end, |cut| cut.start.min(span.end));
            left.extend(Span::between(from, until));
        }
        Self(left)
    }
}

impl FromIterator<Span> for Spans {
    /// Joins what overlaps or touches.
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        spans.sort_unstable();
        spans.dedup_by(|next, joined| {
            let meets = next.start <= joined.end;
            if meets {
                joined.end = joined.end.max(next.end);
            }
            meets
        });
        Self(spans)
    }
}

impl From<Span> for Spans {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}

#[cfg(test)]
mod tests;
