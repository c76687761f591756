//! The statements of a network: privacy, cookies, accessibility.
//!
//! They say what this program does, so whoever changes that changes them: the cookies are those of `web::cookies`, what
//! is kept is what `service` stores, and what is not good enough yet is said as plainly as what is.

use axum::{
    response::Response,
    routing::{MethodRouter, get},
};
use domain::{CivilDate, network::Network};
use leptos::prelude::*;
use service::{coming_back::OPEN_MINUTES, drafts::KEPT_DAYS};
use words::{Words, time};

use crate::{
    components::{InsetText, Table},
    web::{Cookie, NetworkVisit, Page, Pages, respond},
};

/// When what they say was last changed.
const CHANGED: CivilDate = CivilDate::new(2026, 11, 22).expect("there is a 22 November");

/// Every address here, with what answers at it.
pub(crate) fn routes() -> Vec<(&'static str, MethodRouter<Pages>)> {
    vec![
        ("/{network}/privacy", get(privacy)),
        ("/{network}/cookies", get(cookies)),
        ("/{network}/accessibility", get(accessibility)),
    ]
}

async fn privacy(asked: NetworkVisit) -> Response {
    let words = asked.visit.words;
    statement(&asked, "privacy", words.statements_privacy_title(), privacy_main)
}

async fn cookies(asked: NetworkVisit) -> Response {
    let words = asked.visit.words;
    let secure = asked.visit.app.secure_cookies;
    let main = move |words: Words, _: &Network| cookies_main(words, secure);
    statement(&asked, "cookies", words.statements_cookies_title(), main)
}

async fn accessibility(asked: NetworkVisit) -> Response {
    let words = asked.visit.words;
    statement(&asked, "accessibility", words.statements_accessibility_title(), accessibility_main)
}

fn statement<V: IntoView + 'static>(
    asked: &NetworkVisit,
    name: &'static str,
    title: &'static str,
    main: impl Fn(Words, &Network) -> V + Send + Sync + 'static,
) -> Response {
    let (words, network) = (asked.visit.words, asked.network.clone());
    let page = Page::new(name, title, words).network(&asked.network).public();
    let view = move || {
        view! {
            <div class="app-column">
                <h1 class="nhsuk-heading-l">{title}</h1>
                {main(words, &network)}
                <p class="app-note">{words.statements_updated(&time::date(words, CHANGED))}</p>
            </div>
        }
    };
    respond(&asked.visit, page, view)
}

fn privacy_main(words: Words, network: &Network) -> impl IntoView + use<> {
    let settings = &network.settings;
    let controllers = settings.controllers.iter().map(|name| view! { <li>{name.clone()}</li> }).collect_view();
    view! {
        <p>{words.statements_privacy_lead(&network.name)}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_who_title()}</h2>
        <p>{words.statements_privacy_who()}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{controllers}</ul>
        <p>{words.statements_privacy_contact(&settings.privacy_contact, &settings.phone)}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_what_title()}</h2>
        {list([
            words.statements_privacy_what_you(),
            words.statements_privacy_what_matters(),
            words.statements_privacy_what_needs(),
            words.statements_privacy_what_appointment(),
            words.statements_privacy_what_more(),
            words.statements_privacy_what_looks(),
        ])}
        <h2 class="nhsuk-heading-m">{words.statements_privacy_why_title()}</h2>
        <p>{words.statements_privacy_why()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_sees_title()}</h2>
        <p>{words.statements_privacy_sees_team()}</p>
        <p>{words.statements_privacy_sees_gp()}</p>
        <p>{words.statements_privacy_sees_chosen()}</p>
        <p>{words.statements_privacy_sees_limits()}</p>
        <p>{words.statements_privacy_sees_sold()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_safe_title()}</h2>
        <p>{words.statements_privacy_safe()}</p>
        <p>{words.statements_privacy_safe_guess()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_long_title()}</h2>
        <p>{words.statements_privacy_long_draft(KEPT_DAYS)}</p>
        <p>{words.statements_privacy_long_sent()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_privacy_rights_title()}</h2>
        <p>{words.statements_privacy_rights()}</p>
        <InsetText><p>{words.statements_privacy_complain()}</p></InsetText>
    }
}

fn cookies_main(words: Words, secure: bool) -> impl IntoView + use<> {
    let lasts = |cookie: Cookie| i64::from(cookie.days().unwrap_or_default());
    let row = |cookie: Cookie, purpose: &str, ends: String| -> Vec<AnyView> {
        vec![
            view! { <code dir="ltr">{cookie.name(secure)}</code> }.into_any(),
            purpose.to_owned().into_any(),
            ends.into_any(),
        ]
    };
    let rows = vec![
        row(Cookie::Draft, words.statements_cookies_draft(), words.statements_cookies_draft_ends(lasts(Cookie::Draft))),
        row(
            Cookie::CameBack,
            words.statements_cookies_came_back(),
            words.statements_cookies_came_back_ends(OPEN_MINUTES),
        ),
        row(
            Cookie::Language,
            words.statements_cookies_language(),
            words.statements_cookies_language_ends(lasts(Cookie::Language)),
        ),
        row(Cookie::Staff, words.statements_cookies_staff(), words.statements_cookies_staff_ends().to_owned()),
        row(
            Cookie::StaffHalf,
            words.statements_cookies_staff_code(),
            words.statements_cookies_staff_code_ends().to_owned(),
        ),
    ];
    let head = [words.statements_cookies_name(), words.statements_cookies_purpose(), words.statements_cookies_ends()];
    view! {
        <p>{words.statements_cookies_lead()}</p>
        <Table caption=words.statements_cookies_table() head=head.map(str::to_owned).into() rows=rows/>
        <p>{words.statements_cookies_none()}</p>
        <p>{words.statements_cookies_places()}</p>
        <p>{words.statements_cookies_kept()}</p>
        <p>{words.statements_cookies_typed()}</p>
    }
}

fn accessibility_main(words: Words, network: &Network) -> impl IntoView + use<> {
    view! {
        <p>{words.statements_accessibility_lead()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_accessibility_can_title()}</h2>
        {list([
            words.statements_accessibility_can_zoom(),
            words.statements_accessibility_can_keyboard(),
            words.statements_accessibility_can_speech(),
            words.statements_accessibility_can_script(),
            words.statements_accessibility_can_time(),
        ])}
        <h2 class="nhsuk-heading-m">{words.statements_accessibility_meets_title()}</h2>
        <p>{words.statements_accessibility_meets()}</p>
        <h2 class="nhsuk-heading-m">{words.statements_accessibility_not_title()}</h2>
        {list([
            words.statements_accessibility_not_urdu(),
            words.statements_accessibility_not_people(),
            words.statements_accessibility_not_audit(),
        ])}
        <h2 class="nhsuk-heading-m">{words.statements_accessibility_help_title()}</h2>
        <p>{words.statements_accessibility_help(&network.settings.phone)}</p>
        <p>{words.statements_accessibility_complain()}</p>
    }
}

fn list<const N: usize>(items: [&'static str; N]) -> impl IntoView {
    let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
    view! { <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul> }
}
