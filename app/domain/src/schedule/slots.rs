//! The times that can be offered: what is open and not busy, cut into appointments.
//!
//! Knows nothing of whose time it is. The times of an open span follow each other from its start by length and buffer,
//! because times at every quarter hour would soon leave gaps too short for anyone. After something that is busy they
//! start anew at its end, because nothing before that could be used anyway.

use std::iter;

use jiff::Timestamp;

use super::{
    grain::{Grain, Length},
    interval::{Span, Spans},
};

/// A link worker's time, as far as one clinic is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Availability {
    /// When the clinic is open.
    pub open: Spans,
    /// What is taken of the link worker's time: appointments and live holds, each with the buffer after it, and leave.
    pub busy: Spans,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// How long the appointment takes.
    pub length: Length,
    /// How long the link worker needs after it. It must be free, but may run past the end of the clinic.
    pub buffer: Length,
    /// The appointment starts at this instant or later.
    pub from: Timestamp,
    /// It starts before this instant.
    pub until: Timestamp,
}

impl Request {
    /// The time that an appointment at this time takes from the link worker: what is claimed, and busy from then on.
    pub fn claim(&self, slot: Span) -> Span {
        slot.followed_by(self.buffer)
    }
}

/// The times to offer, in order. How soon they start does not move them: so the times on a page that was opened a
/// while ago are still those that the server would offer now, less the ones that have gone.
pub fn slots(availability: &Availability, request: &Request) -> Vec<Span> {
    availability
        .open
        .iter()
        .flat_map(|open| slots_within(open, &availability.busy, request))
        .filter(|slot| request.from <= slot.start() && slot.start() < request.until)
        .collect()
}

/// Whether this time is among those to offer: asked before a new time is taken, for it may have gone, or may never
/// have been on the page.
pub fn is_offered(availability: &Availability, request: &Request, slot: Span) -> bool {
    slots(availability, request).contains(&slot)
}

/// Whether this time is open and, with its buffer, not busy: asked of a time that is already held, when its own claim
/// is left out of what is busy. Neither notice nor the order of times counts against it any more.
pub fn fits(availability: &Availability, buffer: Length, slot: Span) -> bool {
    availability.open.covers(slot) && availability.busy.last_overlapping(slot.followed_by(buffer)).is_none()
}

fn slots_within(open: Span, busy: &Spans, request: &Request) -> impl Iterator<Item = Span> {
    let next = move |from| first_free(from, busy, request).filter(|slot| open.contains(*slot));
    iter::successors(next(open.start_grain()), move |slot| next(request.claim(*slot).end_grain()))
}

/// The first time that starts with this grain, or else at the end of what is in the way.
fn first_free(mut from: Grain, busy: &Spans, request: &Request) -> Option<Span> {
    loop {
        let slot = Span::starting_with(from, request.length)?;
        match busy.last_overlapping(request.claim(slot)) {
            Some(in_the_way) => from = in_the_way.end_grain(),
            None => return Some(slot),
        }
    }
}

#[cfg(test)]
mod tests;
