//! Onward referrals of a case: what was offered and how far it has come, and the form for another.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::onward::{LONGEST_WORDS, State, TO, WORDS},
    id::OnwardId,
    schedule::local::london,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{
        Kept,
        onward::{OnwardReferral, OnwardReferrals},
    },
};
use words::{Words, time};

use super::{
    about, asked,
    shown::{head, left_over},
};
use crate::{
    components::{Button, Input, InsetText, Label, Size, Tag, TagColour, Textarea},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

const PAGE: &str = "onward";
/// The fields of a step that an onward referral takes.
const ID: &str = "onward";
const SEEN: &str = "seen";
const STATE: &str = "state";

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().onward(&staff.who, &reference).await {
        Ok(Some(shown)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let filled = Filled::kept(words, shown.unsent.clone(), Fields::new).read_only(shown.is_closed);
            let page = staff
                .page("staff/case-onward", words.onward_title(), Here::Cases)
                .back(Some(paths::case(&shown.reference)))
                .errors(filled.summary());
            respond(&staff.visit, page, main(words, &shown, &filled, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, shown: &OnwardReferrals, filled: &Filled, done: &str) -> impl IntoView + use<> {
    let said = match done {
        _ if filled.is_stale() => Some((words.onward_changed(), false)),
        "changed" => Some((words.case_changed(), false)),
        "offered" => Some((words.onward_offered_done(), true)),
        "moved" => Some((words.onward_moved_done(), true)),
        _ => None,
    };
    let form = if shown.is_closed {
        let typed = left_over(words, filled, &[TO, WORDS]);
        view! { <InsetText><p>{words.onward_closed()}</p></InsetText> {typed} }.into_any()
    } else {
        form(words, shown, filled).into_any()
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.onward_title(), &shown.person)}
        {list(words, &shown.reference, &shown.all, !shown.is_closed)}
        {form}
    }
}

fn list(words: Words, reference: &str, all: &[OnwardReferral], may_move: bool) -> AnyView {
    if all.is_empty() {
        return view! { <p>{words.onward_none()}</p> }.into_any();
    }
    let items = all.iter().map(|one| {
        let steps = may_move.then(|| steps(words, reference, one));
        let since = words.onward_since(&time::date(words, london(one.since).date), &one.by);
        let colour = match one.state {
            State::Declined => TagColour::Grey,
            State::Started | State::Finished => TagColour::Green,
            State::Offered | State::Sent | State::Waiting | State::Accepted => TagColour::Blue,
        };
        view! {
            <li class="app-list__item">
                <div class="app-list__head">
                    <h2 class="nhsuk-heading-s"><bdi>{one.onward.to.clone()}</bdi></h2>
                    <Tag text=words.onward_state(one.state) colour=colour/>
                </div>
                <p class="app-own-lines" dir="auto">{one.onward.words.clone()}</p>
                <p class="app-list__when">{since}</p>
                {steps}
            </li>
        }
    });
    view! { <ol class="app-list">{items.collect_view()}</ol> }.into_any()
}

/// One tap for each step that it can take; read out with where it goes.
fn steps(words: Words, reference: &str, one: &OnwardReferral) -> Option<impl IntoView + use<>> {
    let buttons = one.state.next().iter().map(|state| {
        view! {
            <button
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                type="submit"
                name=STATE
                value=state.code()
            >
                {words.onward_state(*state)}
                <span class="nhsuk-u-visually-hidden">": " {one.onward.to.clone()}</span>
            </button>
        }
    });
    let buttons: Vec<_> = buttons.collect();
    (!buttons.is_empty()).then(|| {
        view! {
            <form method="post" action=MoveOnward::PATH class="app-actions">
                {about(reference)}
                <input type="hidden" name=ID value=one.id.to_string()/>
                <input type="hidden" name=SEEN value=one.state.code()/>
                {buttons}
            </form>
        }
    })
}

fn form(words: Words, shown: &OnwardReferrals, filled: &Filled) -> impl IntoView + use<> {
    let agreed = &shown.told.sharing.partners;
    let partners = shown.network.settings.partners.iter().filter(|partner| agreed.contains(&partner.code));
    let names: Vec<_> = partners.map(|partner| partner.name.clone()).collect();
    let hint = match names.is_empty() {
        true => words.onward_to_none().to_owned(),
        false => words.onward_to_agreed(&names.join(", ")),
    };
    view! {
        <form method="post" action=OfferOnward::PATH data-main novalidate>
            <h2 class="nhsuk-heading-m">{words.onward_add()}</h2>
            {about(&shown.reference)}
            <Input
                name=TO
                label=Label::sized(words.onward_to(), Size::S)
                hint=hint
                error=filled.error(TO)
                value=filled.value(TO)
            />
            <Textarea
                name=WORDS
                label=Label::sized(words.onward_words(), Size::S)
                hint=words.onward_words_hint()
                error=filled.error(WORDS)
                value=filled.value(WORDS)
                max_length=Some(LONGEST_WORDS)
            />
            <Button text=words.onward_button()/>
        </form>
    }
}

/// What was offered, for the page of the case.
pub(super) fn section(words: Words, reference: &str, all: &[OnwardReferral]) -> impl IntoView + use<> {
    let items = all.iter().map(|one| {
        view! { <li><bdi>{one.onward.to.clone()}</bdi> ". " {words.onward_state(one.state)}</li> }
    });
    let list = match all.is_empty() {
        true => view! { <p>{words.onward_none()}</p> }.into_any(),
        false => view! { <ul class="nhsuk-list nhsuk-list--bullet">{items.collect_view()}</ul> }.into_any(),
    };
    view! {
        <section class="app-section" aria-labelledby="case-onward">
            <h2 class="nhsuk-heading-m" id="case-onward">{words.onward_title()}</h2>
            {list}
            <p class="app-actions"><a href=paths::of_case(reference, PAGE)>{words.onward_open()}</a></p>
        </section>
    }
}

/// Offers a group or service.
#[server(prefix = "/do", endpoint = "staff/onward/offer")]
pub(in crate::staff) async fn offer_onward(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = offer(&desk).await;
    desk.answer(went)
}

async fn offer(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| name == TO || name == WORDS);
    let kept = desk.visit.app.service.offer_onward(&who, reference.as_str(), fields).await?;
    Ok(super::stays(kept, &reference, PAGE, "offered"))
}

/// Says how far an onward referral has come.
#[server(prefix = "/do", endpoint = "staff/onward/move")]
pub(in crate::staff) async fn move_onward(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = step(&desk).await;
    desk.answer(went)
}

async fn step(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let here = paths::of_case(reference.as_str(), PAGE);
    let id: Option<OnwardId> = desk.field(ID).parse().ok();
    let states = State::from_code(desk.field(SEEN)).zip(State::from_code(desk.field(STATE)));
    let Some((id, states)) = id.zip(states) else { return Ok(Go::to(here)) };
    Ok(match desk.visit.app.service.move_onward(&who, reference.as_str(), id, states).await? {
        Kept::Done => Go::to(format!("{here}?done=moved")),
        Kept::Changed | Kept::Refused => Go::to(format!("{here}?done=changed")),
        Kept::NotHere => Go::to(here),
    })
}
