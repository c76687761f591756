//! The pages that ask, one file a topic: each is a view of its form, given what it shows.

mod about_you;
mod appointment;
pub(super) mod contact;
mod guard;
mod help;
mod meeting;
mod outside_ages;
mod questions;
mod sharing;
mod unclear;

use domain::journey::Step;
use leptos::prelude::*;

pub(super) use appointment::{appointment, filters};
pub(super) use guard::{guard, hold_warning, watch};
pub(super) use outside_ages::outside_ages;
pub(super) use questions::skip_note;
pub(crate) use questions::{question, questions, translation_note};
pub(super) use unclear::unclear;

use super::frame::Asking;

/// The name, title and form of a page that asks. A time is asked by [`appointment()`], which needs to look at diaries.
pub(super) fn view(asking: &Asking<'_>, step: &Step) -> (&'static str, String, AnyView) {
    match step {
        Step::Helper => about_you::helper(asking),
        Step::Practice => about_you::practice(asking),
        Step::Name => about_you::name(asking),
        Step::DateOfBirth => about_you::date_of_birth(asking),
        Step::Postcode => about_you::postcode(asking),
        Step::Contact => contact::view(asking),
        Step::Help => help::view(asking),
        Step::Questions(id) => questions::view(asking, id),
        Step::Meeting => meeting::view(asking),
        Step::Sharing => sharing::view(asking),
        Step::OutsideAges | Step::Appointment | Step::Check => {
            unreachable!("these pages have handlers of their own")
        }
    }
}
