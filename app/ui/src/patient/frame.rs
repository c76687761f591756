//! What every page of the journey shares: its form, its words for a person who is helped, its way back.

use axum::response::Response;
use domain::{journey::Step, network::Network};
use leptos::prelude::*;
use service::drafts::{Because, Draft, Typed};
use words::Words;

use crate::{
    components::{Button, WarningCallout},
    paths,
    web::{
        Bundle, FORM_CHANGE, FORM_DRAFT, FORM_NETWORK, FORM_REVISION, FORM_STEP, FORM_TRY, FORM_VIA, Filled,
        NetworkVisit, Page, respond,
    },
};

/// Chooses between a text for the person themself and the one for somebody who helps them.
macro_rules! said {
    ($asking:expr, $own:ident | $helped:ident $(, $argument:expr)*) => {
        if $asking.helped { $asking.words.$helped($($argument),*) } else { $asking.words.$own($($argument),*) }
    };
}
pub(super) use said;

/// What a page of the journey is made from.
pub(super) struct Asking<'a> {
    /// The page's words.
    pub words: Words,
    /// Somebody fills it in for the person.
    pub helped: bool,
    /// The network.
    pub network: &'a Network,
    /// What the form shows.
    pub filled: Filled,
    /// The draft, once there is one.
    pub draft: Option<&'a Draft>,
}

/// The hidden fields by which a form says what it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Belongs {
    network: String,
    draft: String,
    revision: u32,
    step: String,
    changing: bool,
    via: Option<String>,
    trying: Option<String>,
}

impl Belongs {
    /// To this page of this draft, as it stands now.
    pub fn to(network: &Network, draft: Option<&Draft>, step: impl Into<String>, changing: bool) -> Self {
        Self {
            network: network.slug.clone(),
            draft: draft.map(|draft| draft.id.to_string()).unwrap_or_default(),
            revision: draft.map_or(0, |draft| draft.revision),
            step: step.into(),
            changing,
            via: None,
            trying: None,
        }
    }

    /// Of somebody who came by a place's link, before there is a draft to note it.
    pub fn via(mut self, via: Option<String>) -> Self {
        self.via = via;
        self
    }

    /// Of somebody who came by the link of a pilot, before there is a draft that keeps what it asks.
    pub fn trying(mut self, trying: Option<String>) -> Self {
        self.trying = trying;
        self
    }

    /// At another revision than the draft's own.
    pub fn at(mut self, revision: u32) -> Self {
        self.revision = revision;
        self
    }

    /// The fields themselves.
    pub fn fields(self) -> impl IntoView {
        let change = self.changing.then(|| view! { <input type="hidden" name=FORM_CHANGE value="1"/> });
        let via = self.via.map(|code| view! { <input type="hidden" name=FORM_VIA value=code/> });
        let trying = self.trying.map(|code| view! { <input type="hidden" name=FORM_TRY value=code/> });
        view! {
            <input type="hidden" name=FORM_NETWORK value=self.network/>
            <input type="hidden" name=FORM_DRAFT value=self.draft/>
            <input type="hidden" name=FORM_REVISION value=self.revision.to_string()/>
            <input type="hidden" name=FORM_STEP value=self.step/>
            {change}
            {via}
            {trying}
        }
    }
}

/// The form of a page that asks, with its one primary button last.
pub(super) fn main_form(
    action: &'static str,
    belongs: Belongs,
    button: &str,
    body: impl IntoView + 'static,
) -> AnyView {
    main_form_before(action, belongs, button, body, ())
}

/// The same, with something after the button that belongs to the form.
pub(super) fn main_form_before(
    action: &'static str,
    belongs: Belongs,
    button: &str,
    body: impl IntoView + 'static,
    after: impl IntoView + 'static,
) -> AnyView {
    view! {
        <form method="post" action=action data-main novalidate>
            {belongs.fields()}
            {body}
            <Button text=button/>
            {after}
        </form>
    }
    .into_any()
}

/// A small form of its own, for something beside the page's question.
pub(super) fn side_form(action: &'static str, belongs: Belongs, body: impl IntoView + 'static) -> AnyView {
    view! { <form method="post" action=action>{belongs.fields()} {body}</form> }.into_any()
}

/// What the form of a step shows: what was typed on it, or its answer, with what is to be mended.
pub(super) fn filled(words: Words, draft: &Draft, step: &Step) -> Filled {
    let refusals = match draft.typed_on(step) {
        Some(Typed { because: Because::Refused(refusals), .. }) => refusals.clone(),
        _ => Vec::new(),
    };
    Filled::new(words, draft.shown(step), refusals).helped(draft.helped)
}

/// That the draft moved on since the page was opened; what was typed stands below.
pub(super) fn stale_note(words: Words) -> impl IntoView {
    view! {
        <WarningCallout heading=words.common_stale_title() level=2>
            <p>{words.common_stale()}</p>
        </WarningCallout>
    }
}

/// What the page says before its question: that the draft moved on, that an earlier answer is hidden.
pub(super) fn notes(words: Words, draft: &Draft, step: &Step) -> AnyView {
    let stale = matches!(draft.typed_on(step), Some(Typed { because: Because::Stale, .. })).then(|| stale_note(words));
    let veiled = (draft.is_veiled(step) && draft.typed_on(step).is_none())
        .then(|| view! { <p class="nhsuk-hint">{words.refer_resume_private()}</p> });
    view! { {stale} {veiled} }.into_any()
}

/// The page of a step, with everything around its main part.
pub(super) fn step_page(
    visit: &NetworkVisit,
    draft: Option<&Draft>,
    step: &Step,
    name: &'static str,
    title: &str,
    errors: Vec<(String, String)>,
    main: AnyView,
) -> Response {
    let changing = visit.visit.asks("change");
    let back = if changing {
        Some(paths::step(visit.slug(), &Step::Check))
    } else {
        let previous = draft.and_then(|draft| draft.journey().previous(step).cloned());
        Some(previous.map_or_else(|| paths::start(visit.slug()), |step| paths::step(visit.slug(), &step)))
    };
    let words = visit.visit.words;
    let helping = draft.and_then(|draft| who_fills_in(words, draft));
    let later = draft.map(|draft| later(words, &visit.network, draft));
    let page = Page::new(name, title, words).network(&visit.network).back(back).errors(errors).islands(Bundle::Patient);
    respond(&visit.visit, page, view! { <div class="app-column">{helping} {main} {later}</div> })
}

/// That somebody fills the form in for the person, or with them.
pub(super) fn who_fills_in(words: Words, draft: &Draft) -> Option<impl IntoView + use<>> {
    let text = match (draft.begun_by, draft.helped) {
        (Some(_), _) => words.decisions_refer_banner(),
        (None, true) => words.refer_helping(),
        (None, false) => return None,
    };
    Some(view! { <p class="nhsuk-caption-m">{text}</p> })
}

/// Ways out of the middle: a code to come back with, or starting again for another person.
fn later(words: Words, network: &Network, draft: &Draft) -> AnyView {
    let code = draft.answers.date_of_birth.is_some().then(|| {
        let belongs = Belongs::to(network, Some(draft), "code", false);
        side_form(
            "/do/refer/code",
            belongs,
            view! { <button class="app-link-button" type="submit">{words.refer_code_get()}</button> },
        )
    });
    let again = paths::below(&network.slug, "refer/start-again");
    view! {
        <div class="app-later">
            {code}
            <p><a href=again>{words.refer_start_again()}</a></p>
        </div>
    }
    .into_any()
}
