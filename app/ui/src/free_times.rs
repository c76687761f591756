//! Free times as choices, under the days on which they are: for patients, and for staff who choose with them.

use domain::{
    mode::Mode,
    refer::ContactAnswer,
    schedule::local::{london, rfc3339},
};
use service::booking::{FreeTime, FreeTimes};
use words::{Words, time};

use crate::{components::Choice, web::Filled};

/// Free times as choices under the days on which they are.
pub fn times(
    words: Words,
    filled: &Filled,
    free: &FreeTimes,
    contact: Option<&ContactAnswer>,
    calls_from: &str,
) -> Vec<Choice> {
    let mut day = None;
    free.times
        .iter()
        .map(|free| {
            let local = london(free.start);
            let date = time::weekday_date(words, local.date);
            let clock = time::clock(words, local.hour, local.minute);
            let mode = words.mode(free.code.mode).to_lowercase();
            let label = words.refer_appointment_label(&date, &mode, &free.link_worker, &clock);
            let choice = filled
                .choice("slot", &free.code.to_string(), &label)
                .hint(how(words, free, contact, calls_from))
                .data("data-start", rfc3339(free.start));
            if day.replace(local.date) == Some(local.date) { choice } else { choice.under_heading(date) }
        })
        .collect()
}

/// Who will call from which number, where the link goes, or where to come.
fn how(words: Words, free: &FreeTime, contact: Option<&ContactAnswer>, calls_from: &str) -> Option<String> {
    let phone = contact.and_then(|contact| contact.phone.as_ref()).map(|phone| phone.display());
    let address = contact.and_then(|contact| contact.email.as_ref()).map(|email| email.as_str().to_owned());
    match free.code.mode {
        Mode::Phone => Some(words.refer_appointment_phone(calls_from, &free.link_worker, &phone?)),
        Mode::Video => Some(words.refer_appointment_video(&address.or(phone)?)),
        Mode::InPerson => {
            let place = free.place.as_ref()?;
            Some(words.refer_appointment_in_person(&format!("{}, {}", place.name, place.address)))
        }
        Mode::HomeVisit | Mode::WalkAndTalk => None,
    }
}
