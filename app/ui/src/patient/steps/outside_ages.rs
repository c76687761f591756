//! A kind end for those whom this network does not see at their age: where else to turn.

use axum::response::Response;
use domain::journey::Step;
use leptos::prelude::*;
use service::drafts::Draft;

use super::super::frame::{Asking, filled, said};
use crate::{
    paths,
    web::{Bundle, NetworkVisit, Page, respond},
};

/// The page for someone outside the network's ages.
pub(in crate::patient) fn outside_ages(visit: &NetworkVisit, draft: &Draft) -> Response {
    let words = visit.visit.words;
    let ages = draft.network.settings.ages;
    let asking = Asking {
        words,
        helped: draft.helped,
        network: &visit.network,
        filled: filled(words, draft, &Step::OutsideAges),
        draft: Some(draft),
    };
    let age = draft.answers.date_of_birth.as_ref().map(|born| born.answer.age_on(visit.visit.app.service.today()));
    let below = age.is_some_and(|age| age < u16::from(ages.from));
    let (title, body) = if below {
        let body = view! {
            <p>{said!(asking, refer_dob_below_body | refer_dob_below_body_helped)}</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{words.refer_dob_below_childline()} " " <a href="tel:08001111">"0800 1111"</a></li>
                <li>{words.refer_dob_below_gp()}</li>
                <li>{words.refer_dob_below_trusted()}</li>
            </ul>
        };
        (words.refer_dob_below_title(i64::from(ages.from)), body.into_any())
    } else {
        let most = i64::from(ages.to.unwrap_or(u8::MAX));
        (words.refer_dob_above_title(most), view! { <p>{words.refer_dob_above_body()}</p> }.into_any())
    };
    let back = paths::step(visit.slug(), &Step::DateOfBirth);
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title.clone()}</h1>
            {body}
            <p><a href=back.clone()>{words.refer_dob_mistake()}</a></p>
        </div>
    };
    let page =
        Page::new("refer/outside-ages", title, words).network(&visit.network).back(Some(back)).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}
