//! The whole of a page: head, header, main, urgent help, footer. One place makes every page's frame.

use std::sync::OnceLock;

use axum::{
    extract::Request,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use domain::network::Network;
use http::{HeaderValue, StatusCode, header};
use leptos::{prelude::*, reactive::computed::ScopedFuture};
use words::Words;

use super::{App, Assets, Cookie, Visit, visit::language};
use crate::{
    components::{BackLink, ComponentWords, ErrorSummary, Footer, Header, InsetText, NavigationItem, SkipLink, Title},
    islands::Leave,
    paths,
    render::html,
};

/// Where styles and scripts are, as set when the pages were put together.
static ASSETS: OnceLock<Assets> = OnceLock::new();

/// Says where styles and scripts are; the first word stands.
pub(super) fn set_assets(assets: Assets) {
    ASSETS.get_or_init(|| assets);
}

fn assets() -> Assets {
    let plain = Assets {
        stylesheet: "/pkg/main.css",
        patient_script: "/pkg/patient.js",
        staff_script: "/pkg/staff.js",
        icon: "/favicon.svg",
    };
    ASSETS.get().copied().unwrap_or(plain)
}

/// The islands that a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Those of patient pages.
    Patient,
    /// Those of staff pages.
    Staff,
}

/// What a page is, apart from its main part.
pub struct Page<'a> {
    name: &'static str,
    title: String,
    words: Words,
    network: Option<&'a Network>,
    back: Option<String>,
    errors: Vec<(String, String)>,
    bundle: Option<Bundle>,
    staff: Option<StaffBar>,
    path: Option<String>,
    public: bool,
    status: StatusCode,
}

/// The bar of a staff page.
struct StaffBar {
    name: String,
    navigation: Vec<NavigationItem>,
    sign_out: AnyView,
}

impl<'a> Page<'a> {
    /// A page of this name, for `data-page`, and with this title.
    pub fn new(name: &'static str, title: impl Into<String>, words: Words) -> Self {
        Self {
            name,
            title: title.into(),
            words,
            network: None,
            back: None,
            errors: Vec::new(),
            bundle: None,
            staff: None,
            path: None,
            public: false,
            status: StatusCode::OK,
        }
    }

    /// Of this network.
    #[must_use]
    pub fn network(mut self, network: &'a Network) -> Self {
        self.network = Some(network);
        self
    }

    /// With a link back.
    #[must_use]
    pub fn back(mut self, href: Option<String>) -> Self {
        self.back = href;
        self
    }

    /// With these things to mend: the id of the field, and the sentence.
    #[must_use]
    pub fn errors(mut self, errors: Vec<(String, String)>) -> Self {
        self.errors = errors;
        self
    }

    /// With islands.
    #[must_use]
    pub fn islands(mut self, bundle: Bundle) -> Self {
        self.bundle = Some(bundle);
        self
    }

    /// For a member of staff: their name, where they can go, and how they sign out.
    #[must_use]
    pub fn staff(mut self, name: &str, navigation: Vec<NavigationItem>, sign_out: AnyView) -> Self {
        self.staff = Some(StaffBar { name: name.to_owned(), navigation, sign_out });
        self
    }

    /// Holds nothing of anybody's, and may be kept by the browser as long as it asks again.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.public = true;
        self
    }

    /// Answers with this status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Can be read in other languages at this address.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        self.path = Some(path.to_owned());
        self
    }
}

/// A page as the answer to a visit.
pub fn respond(visit: &Visit, page: Page<'_>, main: impl IntoView + 'static) -> Response {
    let (status, public) = (page.status, page.public);
    let page = if page.staff.is_some() { page } else { page.at(&visit.here()) };
    let mut response = html_response(document(page, main));
    *response.status_mut() = status;
    let cache = if public { "no-cache" } else { "no-store" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if visit.language_asked {
        set_language(&visit.app, visit.words, &mut response);
    }
    response
}

/// Remembers the language that was asked for in the address.
pub fn set_language(app: &App, words: Words, response: &mut Response) {
    let cookie = Cookie::Language.set(words.language().code(), app.secure_cookies);
    response.headers_mut().append(header::SET_COOKIE, cookie);
}

pub(super) fn html_response(text: String) -> Response {
    Html(text).into_response()
}

/// The whole page as text.
pub fn document(page: Page<'_>, main: impl IntoView + 'static) -> String {
    html(move || frame(page, main.into_any()))
}

fn frame(page: Page<'_>, main: AnyView) -> impl IntoView {
    let (words, assets) = (page.words, assets());
    let language = words.language();
    let service = page.network.map_or_else(|| words.common_service().to_owned(), |network| network.name.clone());
    let start = match (&page.staff, page.network) {
        (Some(_), _) => paths::staff::TODAY.to_owned(),
        (None, Some(network)) => paths::start(&network.slug),
        (None, None) => "/".to_owned(),
    };
    let mut title = words.common_document_title(&service, &page.title);
    if !page.errors.is_empty() {
        title = format!("{} {title}", words.common_error_prefix());
    }
    let script = page.bundle.map(|bundle| {
        let src = match bundle {
            Bundle::Patient => assets.patient_script,
            Bundle::Staff => assets.staff_script,
        };
        view! { <script type="module" src=src></script> }
    });
    let is_staff = page.staff.is_some();
    let typed_back = (page.bundle == Some(Bundle::Patient)).then(|| words.offline_back());
    // Among one's apps, and with a page for when the connection is lost: for those who come for themselves.
    let installable = (!is_staff).then(|| {
        view! {
            <link rel="manifest" href=paths::MANIFEST/>
            <link rel="apple-touch-icon" href=paths::TOUCH_ICON/>
        }
    });
    let leave = page.network.filter(|_| !is_staff).map(|_| leave_link(words, page.bundle.is_some()));
    let urgent = (!is_staff).then(|| urgent_help(words));
    let back = page.back.map(|href| view! { <BackLink href text=words.common_back()/> });
    let before_main =
        (!is_staff || back.is_some()).then(|| view! { <nav>{(!is_staff).then(|| urgent_link(words))} {back}</nav> });
    let switch = page.path.map(|path| language_switch(words, path));
    let (navigation, signed_in) = match page.staff {
        Some(bar) => (bar.navigation, Some(view! { <span>{bar.name}</span> {bar.sign_out} })),
        None => (Vec::new(), None),
    };
    let links = page.network.filter(|_| !is_staff).map(|network| {
        vec![
            (paths::below(&network.slug, "privacy"), words.common_privacy().to_owned()),
            (paths::below(&network.slug, "cookies"), words.common_cookies().to_owned()),
            (paths::below(&network.slug, "accessibility"), words.common_accessibility().to_owned()),
        ]
    });
    let unchecked = (!words.is_checked()).then(|| {
        view! { <InsetText><p>{words.common_unchecked()}</p></InsetText> }
    });
    let summary = (!page.errors.is_empty()).then(|| {
        view! { <ErrorSummary title=words.common_problem_title() errors=page.errors/> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=language.code() dir=language.direction()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="theme-color" content="#005eb8"/>
                <Title text=title/>
                <link rel="stylesheet" href=assets.stylesheet/>
                <link rel="icon" type="image/svg+xml" href=assets.icon/>
                {installable}
                {script}
            </head>
            <body data-page=page.name data-typed-back=typed_back>
                <SkipLink text=words.common_skip_link()/>
                {leave}
                <Header service=service.clone() href=start navigation_label=words.common_header_label() navigation>
                    {signed_in}
                    {switch}
                </Header>
                <div class="nhsuk-width-container">
                    {before_main}
                    <main class="nhsuk-main-wrapper" id="maincontent">
                        {summary}
                        {main}
                        {unchecked}
                    </main>
                </div>
                {urgent}
                <Footer heading=words.common_footer_title() links=links.unwrap_or_default() text=service/>
            </body>
        </html>
    }
}

/// A plain link to somewhere harmless, for someone who is watched; on a page with islands, one makes it quicker and
/// leaves less behind.
fn leave_link(words: Words, with_island: bool) -> impl IntoView {
    let safety = words.safety();
    let language = safety.language();
    view! {
        <nav class="app-leave" aria-label=safety.leave() lang=language.code() dir=language.direction()>
            <a class="app-leave__link" href=paths::ELSEWHERE rel="noreferrer nofollow">{safety.leave()}</a>
            {with_island.then(|| view! { <Leave/> })}
        </nav>
    }
}

fn urgent_link(words: Words) -> impl IntoView {
    let safety = words.safety();
    let language = safety.language();
    view! {
        <p class="app-urgent-link" lang=language.code() dir=language.direction()>
            <a href="#urgent-help">{safety.urgent_link()}</a>
        </p>
    }
}

/// Where help is now, at the end of every patient page: one tap away, and never in the way.
fn urgent_help(words: Words) -> impl IntoView {
    let safety = words.safety();
    let language = safety.language();
    view! {
        <section
            class="app-urgent"
            id="urgent-help"
            tabindex="-1"
            aria-labelledby="urgent-help-title"
            lang=language.code()
            dir=language.direction()
        >
            <div class="nhsuk-width-container">
                <h2 class="nhsuk-heading-m" id="urgent-help-title">{safety.urgent_title()}</h2>
                <p>{safety.urgent_intro()}</p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>{safety.emergency()} " " <a href="tel:999">{safety.emergency_action()}</a></li>
                    <li>{safety.crisis()} " " <a href="tel:111">{safety.crisis_action()}</a></li>
                    <li>{safety.samaritans()} " " <a href="tel:116123">{safety.samaritans_action()}</a></li>
                    <li>{safety.shout()} " " <a href="sms:85258?body=SHOUT">{safety.shout_action()}</a></li>
                    <li>{safety.abuse()} " " <a href="tel:08082000247">{safety.abuse_action()}</a></li>
                </ul>
                <p>{safety.emergency_silent()} " " {safety.deaf()}</p>
                <p><a href="#maincontent">{safety.urgent_continue()}</a></p>
            </div>
        </section>
    }
}

fn language_switch(words: Words, path: String) -> impl IntoView {
    let others = domain::Language::ALL.into_iter().filter(|language| *language != words.language());
    let joint = if path.contains('?') { '&' } else { '?' };
    let link = move |language: domain::Language| {
        let said = Words::new(language).common_language_switch(language.own_name());
        view! {
            <a
                href=format!("{path}{joint}lang={}", language.code())
                hreflang=language.code()
                lang=language.code()
                dir=language.direction()
                aria-label=said
            >
                {language.own_name()}
            </a>
        }
    };
    others.map(link).collect_view()
}

/// Lets components speak the page's language, wherever in a handler its views are made.
pub(super) async fn in_the_language(request: Request, next: Next) -> Response {
    let words = Words::new(language(request.uri(), request.headers()));
    let owner = Owner::new();
    let response = owner.with(|| {
        provide_context(component_words(words));
        ScopedFuture::new(next.run(request))
    });
    let response = response.await;
    owner.cleanup();
    response
}

/// A view whose components speak another language than their page.
pub(crate) fn in_the_words(words: Words, view: impl FnOnce() -> AnyView) -> AnyView {
    Owner::new().with(|| {
        provide_context(component_words(words));
        view()
    })
}

fn component_words(words: Words) -> ComponentWords {
    ComponentWords {
        error: words.common_error_prefix().trim_end_matches(':').to_owned(),
        day: words.common_day().to_owned(),
        month: words.common_month().to_owned(),
        year: words.common_year().to_owned(),
        information: words.common_information().to_owned(),
        important: words.common_important().to_owned(),
        success: words.common_success().to_owned(),
        character_limit: words.common_characters_allowed_of("{count}"),
    }
}
