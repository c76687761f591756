//! A time: the nearest first, as radio buttons grouped by day, with whom, where and how.

use domain::{
    Problem, Weekday,
    journey::Step,
    preference::{ANY, Choice as _, DAYS, PARTS, PartOfDay},
    refer::NONE_SUIT,
};
use leptos::prelude::*;
use service::{
    Fault,
    booking::{Filter, FreeTimes},
    drafts::Draft,
};
use words::Words;

use super::super::{
    filters::{Filters, filter, more, most},
    frame::{Asking, said},
};
use crate::{
    components::{Checkboxes, Choice, InsetText, Legend, Radios},
    free_times::times,
    islands::{FreeTimes as FreshTimes, TimesTexts},
    web::NetworkVisit,
};

/// How many times a page shows at first, and how many more each time.
const AT_A_TIME: usize = 10;

/// The name, title and form of the page of times.
pub(in crate::patient) async fn appointment(
    visit: &NetworkVisit,
    asking: &Asking<'_>,
    draft: &Draft,
) -> Result<(&'static str, String, AnyView), Fault> {
    let words = asking.words;
    let title = said!(asking, refer_appointment_title | refer_appointment_title_helped);
    let filter = filter(visit);
    let most = most(visit, AT_A_TIME);
    let mut free = visit.visit.app.service.free_times(draft, filter, most).await?;
    if filter == Filter::default() {
        add_held(visit, draft, &mut free).await?;
    }
    let meeting = draft.answers.meeting.as_ref().map(|kept| &kept.answer);
    let asked_for = meeting.and_then(|meeting| meeting.modes.iter().find(|mode| !mode.self_bookable())).map(|mode| {
        view! { <p>{words.refer_appointment_asked_for(&words.mode(*mode).to_lowercase())}</p> }
    });
    let longer = meeting
        .filter(|meeting| meeting.needs_longer())
        .map(|_| view! { <p>{words.refer_appointment_longer_note()}</p> });
    let let_go = draft.time_let_go.then(|| view! { <InsetText><p>{words.refer_appointment_let_go()}</p></InsetText> });
    let gone = asking.filled.is_refused("slot", Problem::Gone).then(|| {
        view! {
            <InsetText>
                <p><strong>{words.refer_appointment_gone_title()}</strong></p>
                <p>{words.refer_appointment_gone()}</p>
            </InsetText>
        }
    });
    let empty = free.times.is_empty().then(|| empty(words, filter));
    let contact = draft.answers.contact.as_ref().map(|kept| kept.answer.clone());
    let more = free.more.then(|| {
        let href = more(visit, most + AT_A_TIME);
        view! { <p><a href=href>{words.refer_appointment_more()}</a></p> }
    });
    let calls_from = draft.network.settings.calls_from.clone();
    let mut choices = times(words, &asking.filled, &free, contact.as_ref(), &calls_from);
    choices.push(none_suit(asking, choices.is_empty()));
    let texts = TimesTexts {
        updated: words.refer_appointment_updated().to_owned(),
        gone: words.refer_appointment_chosen_gone().to_owned(),
    };
    let view = view! {
        {let_go}
        {gone}
        {asked_for}
        {longer}
        {empty}
        <div data-free-times>
            <Radios
                name="slot"
                legend=Legend::heading(title)
                hint=words.refer_appointment_hint()
                error=asking.filled.error("slot")
                choices
            />
            {more}
        </div>
        <FreshTimes texts=texts/>
    };
    Ok(("refer/appointment", title.to_owned(), view.into_any()))
}

/// Adds the time that is held for this person where it is further away than those that are shown.
async fn add_held(visit: &NetworkVisit, draft: &Draft, free: &mut FreeTimes) -> Result<(), Fault> {
    let service = &visit.visit.app.service;
    if draft.is_veiled(&Step::Appointment) || service.held_until(draft).await?.is_none() {
        return Ok(());
    }
    let held = service.chosen_time(draft).await?;
    free.times.extend(held.filter(|held| free.times.iter().all(|time| time.code != held.code)));
    Ok(())
}

/// "None of these suit me", with when would.
fn none_suit(asking: &Asking<'_>, alone: bool) -> Choice {
    let (words, filled) = (asking.words, &asking.filled);
    let any_day = filled.choice(DAYS, ANY, words.refer_preference_any_day()).exclusive();
    let day = |day: Weekday| filled.choice(DAYS, day.code(), words.day(day));
    let days: Vec<Choice> = Weekday::ALL.into_iter().map(day).chain(std::iter::once(any_day)).collect();
    let any_part = filled.choice(PARTS, ANY, words.refer_preference_any_part()).exclusive();
    let part = |part: PartOfDay| filled.choice(PARTS, part.code(), words.part_of_day(part));
    let parts: Vec<Choice> = PartOfDay::ALL.iter().copied().map(part).chain(std::iter::once(any_part)).collect();
    let preference = view! {
        <Checkboxes
            name=DAYS
            legend=Legend::plain(words.refer_preference_days())
            error=filled.error(DAYS)
            choices=days
            small=true
        />
        <Checkboxes
            name=PARTS
            legend=Legend::plain(words.refer_preference_parts())
            error=filled.error(PARTS)
            choices=parts
            small=true
        />
    };
    let label = said!(asking, refer_appointment_none | refer_appointment_none_helped);
    let choice = filled.choice("slot", NONE_SUIT, label).hint(words.refer_appointment_none_hint()).reveals(preference);
    if alone { choice } else { choice.after_divider(words.common_or()) }
}

fn empty(words: Words, filter: Filter) -> impl IntoView {
    let text = if filter == Filter::default() {
        words.refer_appointment_empty()
    } else {
        words.refer_appointment_empty_filter()
    };
    view! {
        <InsetText>
            <p>{words.refer_appointment_empty_title()}</p>
            <p>{text}</p>
        </InsetText>
    }
}

/// Which times to show.
pub(in crate::patient) fn filters(visit: &NetworkVisit, draft: &Draft) -> AnyView {
    let words = visit.visit.words;
    let ways = draft.answers.meeting.iter().flat_map(|kept| kept.answer.bookable()).collect();
    let (title, any_way) = (words.refer_appointment_filter_title(), words.refer_appointment_filter_any());
    Filters { title, any_way, ways, places: &[] }.form(visit)
}
