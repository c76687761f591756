//! Times to choose from, of all link workers together.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    clinic::Clinic,
    grain::{Grain, Length},
    interval::Span,
    local::london,
    slots::{Availability, Request, slots},
};
use crate::{
    civil::CivilDate,
    id::{ClinicId, PlaceId, StaffId},
    mode::Mode,
    refer::SlotCode,
};

/// A time that a person may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// From when to when.
    pub span: Span,
    /// With whom.
    pub link_worker: StaffId,
    /// In which clinic.
    pub clinic: ClinicId,
    /// How: these ways, of which one is to be chosen.
    pub modes: Vec<Mode>,
    /// Where, if in person.
    pub place: Option<PlaceId>,
}

impl Offer {
    /// Its name in a form, when this way of meeting is chosen.
    pub fn code(&self, mode: Mode) -> SlotCode {
        let minutes = u16::try_from(self.span.minutes()).expect("an appointment is shorter than a month");
        SlotCode { link_worker: self.link_worker, start: self.span.start().as_second(), minutes, mode }
    }
}

/// The time that a name in a form stands for, unless it is none that could ever be offered.
pub fn span(code: SlotCode) -> Option<Span> {
    let start = Grain::starting_at(Timestamp::from_second(code.start).ok()?)?;
    Span::starting_with(start, Length::from_minutes(code.minutes)?)
}

/// The offer that a name in a form stands for, if it is among these.
pub fn named(offers: &[Offer], code: SlotCode) -> Option<&Offer> {
    let span = span(code)?;
    let is_meant = |offer: &&Offer| {
        offer.link_worker == code.link_worker && offer.span == span && offer.modes.contains(&code.mode)
    };
    offers.iter().find(is_meant)
}

/// What a link worker's clinic has to offer for a request, to someone who could be seen in any of these ways. Ways of
/// meeting that people cannot book by themselves are left out.
pub fn offers(
    link_worker: StaffId,
    (id, clinic): (ClinicId, &Clinic),
    availability: &Availability,
    request: &Request,
    ways: &[Mode],
) -> Vec<Offer> {
    let rule = clinic.rule();
    let suits = |mode: &Mode| mode.self_bookable() && ways.contains(mode);
    let modes: Vec<Mode> = rule.modes.iter().copied().filter(suits).collect();
    if modes.is_empty() {
        return Vec::new();
    }
    let place = rule.place.filter(|_| modes.contains(&Mode::InPerson));
    slots(availability, request)
        .into_iter()
        .map(|span| Offer { span, link_worker, clinic: id, modes: modes.clone(), place })
        .collect()
}

/// The soonest of these offers, so many of them, in order; those at the same time in an order that stays the same.
pub fn nearest(mut offers: Vec<Offer>, count: usize) -> Vec<Offer> {
    offers.sort_by_key(|offer| (offer.span, offer.link_worker, offer.clinic));
    offers.truncate(count);
    offers
}

/// The offers by their day in London; in the order in which they came.
pub fn by_day(offers: Vec<Offer>) -> BTreeMap<CivilDate, Vec<Offer>> {
    let mut days: BTreeMap<CivilDate, Vec<Offer>> = BTreeMap::new();
    for offer in offers {
        days.entry(london(offer.span.start()).date).or_default().push(offer);
    }
    days
}

#[cfg(test)]
mod tests;
