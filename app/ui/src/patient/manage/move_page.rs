//! Choosing another time, and with it another way of meeting or another place.

use axum::response::Response;
use domain::{Fields, Problem, Refusal};
use leptos::prelude::*;
use service::booking::Filter;

use super::{LINK, old_link, overview};
use crate::{
    components::{Button, InsetText, Legend, Radios},
    free_times::times,
    patient::{
        come_back::Managing,
        filters::{CHOSEN_BY, Filters, filter, more, most},
        steps,
    },
    web::{Bundle, FORM_NETWORK, FORM_REVISION, Filled, Page, fault_page, respond},
};

/// How many times a page shows at first, and how many more each time.
const AT_A_TIME: usize = 20;

/// Times to which it can be moved; the old one stands until a new one is taken.
pub(in crate::patient) async fn choose(at: Managing) -> Response {
    let (visit, service) = (&at.visit, &at.visit.visit.app.service);
    let seen = match service.managed(&visit.network, &at.link).await {
        Ok(Some(managed)) if managed.appointment.is_some() && !managed.too_late && !managed.ended => {
            managed.sequence.to_string()
        }
        Ok(Some(managed)) => return overview(&at, &managed),
        Ok(None) => return old_link(visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let (filter, most) = (filter(visit), most(visit, AT_A_TIME));
    let to = match service.choices_to_move(&visit.network, &at.link, filter, most).await {
        Ok(to) => to,
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let problem = match visit.visit.query.get("problem").map(String::as_str) {
        Some("gone") => Some(Problem::Gone),
        // Here nobody can say that none suits.
        Some(_) => Some(Problem::NotOffered),
        None => None,
    };
    let filled = {
        let refusals = problem.filter(|_| !to.free.times.is_empty()).map(|problem| Refusal::new("slot", problem));
        Filled::new(words, Fields::new(), refusals.into_iter().collect())
    };
    let choices = times(words, &filled, &to.free, None, "");
    let title = words.manage_move_title();
    let more = to.free.more.then(|| {
        let href = more(visit, most + AT_A_TIME);
        view! { <p><a href=href>{words.refer_appointment_more()}</a></p> }
    });
    let filters = Filters {
        title: words.manage_move_otherwise(),
        any_way: words.manage_move_any_way(),
        ways: to.ways,
        places: &to.places,
    };
    let filters = filters.form(visit);
    let form = if choices.is_empty() {
        let (none, text) = match filter == Filter::default() {
            true => (words.refer_appointment_empty_title(), words.error_contact(&visit.network.settings.phone)),
            false => (words.manage_move_none_title(), words.manage_move_none_such().to_owned()),
        };
        view! {
            <h1 class="nhsuk-heading-l">{title}</h1>
            {filters}
            <InsetText>
                <p>{none}</p>
                <p>{text}</p>
            </InsetText>
        }
        .into_any()
    } else {
        let chosen = CHOSEN_BY.iter().filter_map(|name| {
            let value = visit.visit.query.get(*name).cloned()?;
            Some(view! { <input type="hidden" name=*name value=value/> })
        });
        view! {
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.manage_move_keep()}</p>
            {filters}
            <form method="post" action="/do/manage/move" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=at.name.clone()/>
                <input type="hidden" name=FORM_REVISION value=seen/>
                {chosen.collect_view()}
                <Radios
                    name="slot"
                    legend=Legend::hidden(title)
                    error=filled.error("slot")
                    choices
                />
                {more}
                <Button text=words.manage_move_confirm()/>
            </form>
            {steps::watch(words)}
        }
        .into_any()
    };
    let page = Page::new("manage/move", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .errors(filled.summary())
        .islands(Bundle::Patient);
    respond(&visit.visit, page, view! { <div class="app-column">{form}</div> })
}
