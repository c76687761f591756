//! Trying a draft with people before it is published: who is asked, by which link, and what comes of it.

use axum::{extract::Path, response::Response};
use domain::{
    Fields, Problem, Refusal,
    id::StudioDraftId,
    studio::pilot::{SHARE, Share},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{LinkWish, Pilot, PilotBegun, Room, SEEN, Tried},
};
use words::Words;

use super::{DRAFT, belongs, text};
use crate::{
    components::{Button, ButtonKind, Details, InsetText, Legend, Radios, Size, Table, Tag, TagColour},
    paths::{self, STUDIO, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, banner, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
    when,
};

/// The field that says what is done to the link.
const LINK: &str = "studio-link";

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let pilots = match staff.service().studio_pilots(&staff.who, room.id).await {
        Ok(Some(pilots)) => pilots,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let done = staff.visit.query.get("done").map(String::as_str);
    let refusals = match done {
        Some("no-share") => vec![Refusal::new(SHARE, Problem::Missing)],
        _ => Vec::new(),
    };
    let filled = Filled::new(words, Fields::new(), refusals);
    let said = said(words, done);
    let page = staff
        .page("studio/pilot", words.pilot_title(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &room, &pilots, &filled, said))
}

fn said(words: Words, done: Option<&str>) -> Option<(&'static str, bool)> {
    Some(match done? {
        "begun" => (words.pilot_begun(), true),
        "stopped" => (words.pilot_stopped(), true),
        "link-made" => (words.pilot_link_made(), true),
        "link-gone" => (words.pilot_link_gone(), true),
        "changed" => (words.pilot_changed(), false),
        "not-ready" => (words.pilot_not_ready(), false),
        "running" => (words.pilot_running(), false),
        _ => return None,
    })
}

fn main(
    words: Words,
    room: &Room,
    pilots: &[Pilot],
    filled: &Filled,
    said: Option<(&'static str, bool)>,
) -> impl IntoView + use<> {
    let runs = pilots.iter().any(|pilot| pilot.ended_at.is_none());
    let begins = (!room.is_ended && !runs).then(|| begin(words, room, filled));
    let none = pilots.is_empty().then(|| view! { <p>{words.pilot_none()}</p> });
    let all = pilots.iter().map(|pilot| one(words, room, pilot)).collect_view();
    view! {
        {said.map(|(text, success)| banner(text, success))}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
            {words.pilot_title()}
        </h1>
        <p class="app-column">{words.pilot_intro()}</p>
        {begins}
        {none}
        {all}
    }
}

fn begin(words: Words, room: &Room, filled: &Filled) -> impl IntoView + use<> {
    let form = if !room.may_publish {
        view! { <p>{words.pilot_who()}</p> }.into_any()
    } else if room.tasks.iter().any(|task| task.what.blocks()) {
        view! { <InsetText><p>{words.pilot_not_ready()}</p></InsetText> }.into_any()
    } else {
        let choices =
            Share::ALL.iter().map(|share| filled.choice(SHARE, share.code(), &words.pilot_share_called(*share)));
        view! {
            <form method="post" action=BeginPilot::PATH data-main novalidate>
                {belongs(room, "", "")}
                <Radios
                    name=SHARE
                    legend=Legend::sized(words.pilot_share(), Size::S)
                    hint=words.pilot_share_hint()
                    error=filled.error(SHARE)
                    choices=choices.collect()
                    small=true
                />
                <Button text=words.pilot_begin()/>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="app-section app-column" aria-labelledby="begin">
            <h2 class="nhsuk-heading-m" id="begin">{words.pilot_begin_title()}</h2>
            {form}
        </section>
    }
}

fn one(words: Words, room: &Room, pilot: &Pilot) -> impl IntoView + use<> {
    let id = format!("pilot-{}", pilot.number);
    let (date, clock) = when::date_and_clock(words, pilot.began_at);
    let began = words.pilot_began(&date, &pilot.began_by, &clock);
    let ended = pilot.ended_at.map(|at| {
        let (date, clock) = when::date_and_clock(words, at);
        view! { <p>{words.pilot_ended(&date, &clock)}</p> }
    });
    let (state, colour) = match pilot.ended_at {
        None => (words.pilot_state_running(), TagColour::Green),
        Some(_) => (words.pilot_state_ended(), TagColour::Grey),
    };
    let runs = pilot.ended_at.is_none().then(|| running(words, room, pilot));
    view! {
        <section class="app-section" aria-labelledby=id.clone() data-pilot=pilot.number.to_string()>
            <div class="app-list__head">
                <h2 class="nhsuk-heading-m" id=id.clone()>{words.pilot_name(pilot.number)}</h2>
                <Tag text=state colour=colour/>
            </div>
            <p>{began}</p>
            {ended}
            <p>{words.pilot_asked(pilot.share)}</p>
            {runs}
            {figures(words, pilot)}
            {notes(words, pilot)}
        </section>
    }
}

/// The link, and the way to end it.
fn running(words: Words, room: &Room, pilot: &Pilot) -> impl IntoView + use<> {
    let id = room.id.to_string();
    let form = |action: &'static str, wish: &'static str, text: &'static str, kind: ButtonKind| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name=DRAFT value=id.clone()/>
                <input type="hidden" name=LINK value=wish/>
                <Button text=text kind=kind small=true/>
            </form>
        }
    };
    let link = match &pilot.link {
        Some(link) => view! {
            <p>
                {words.pilot_link_is()} ": "
                <a href=link.clone() dir="ltr" class="app-address">{link.clone()}</a>
            </p>
        }
        .into_any(),
        None => view! { <p>{words.pilot_link_none()}</p> }.into_any(),
    };
    let actions = room.may_publish.then(|| {
        let back = pilot
            .link
            .is_some()
            .then(|| form(ChangePilotLink::PATH, "none", words.pilot_link_take_back(), ButtonKind::Secondary));
        view! {
            <div class="app-actions">
                {form(ChangePilotLink::PATH, "new", words.pilot_link_new(), ButtonKind::Secondary)}
                {back}
                {form(StopPilot::PATH, "", words.pilot_stop(), ButtonKind::Warning)}
            </div>
        }
    });
    let who = (!room.may_publish).then(|| view! { <p class="app-note">{words.pilot_who()}</p> });
    view! { {link} {actions} {who} }
}

fn heading(words: Words, pilot: &Pilot, at: usize) -> String {
    let page = pilot.pages.get(at).and_then(|(id, _)| pilot.questionnaire.page(id));
    let heading = page.and_then(|page| page.heading_for(words.language()));
    heading.map_or_else(|| words.studio_page_untitled().to_owned(), |(heading, _)| heading.to_owned())
}

fn figures(words: Words, pilot: &Pilot) -> impl IntoView + use<> {
    let head = [
        words.pilot_page(),
        words.pilot_shown(),
        words.pilot_answered(),
        words.pilot_skipped(),
        words.pilot_left(),
        words.pilot_time(),
        words.pilot_unclear(),
    ];
    let rows = pilot.pages.iter().enumerate().map(|(at, (_, tried))| {
        let cells = match tried {
            Tried::TooFew => {
                let nothing = || "–".to_owned();
                [words.pilot_too_few().to_owned(), nothing(), nothing(), nothing(), nothing(), nothing()]
            }
            Tried::Told(told, _) => [
                words.pilot_told(told.shown),
                words.pilot_told(told.answered),
                words.pilot_told(told.skipped),
                words.pilot_roughly(told.left),
                words.pilot_took(told.half_within),
                words.pilot_told(told.unclear),
            ],
        };
        let cells = cells.into_iter().map(IntoAny::into_any);
        std::iter::once(heading(words, pilot, at).into_any()).chain(cells).collect::<Vec<_>>()
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <p class="app-note">{words.pilot_figures_note()}</p>
        <Table caption=words.pilot_figures() head=head.map(str::to_owned).to_vec() rows=rows/>
    }
}

fn notes(words: Words, pilot: &Pilot) -> impl IntoView + use<> {
    let pages = pilot.pages.iter().enumerate().filter_map(|(at, (_, tried))| {
        let Tried::Told(_, notes) = tried else { return None };
        let said = notes.iter().map(|note| view! { <li class="app-own-lines" dir="auto">{note.clone()}</li> });
        (!notes.is_empty()).then(|| {
            view! {
                <h4 class="nhsuk-heading-xs">{heading(words, pilot, at)}</h4>
                <ul class="nhsuk-list nhsuk-list--bullet">{said.collect_view()}</ul>
            }
        })
    });
    let pages: Vec<_> = pages.collect();
    if pages.is_empty() {
        return view! { <p class="app-note">{words.pilot_notes_none()}</p> }.into_any();
    }
    view! {
        <Details summary=words.pilot_notes() open=true>
            <h3 class="nhsuk-u-visually-hidden">{words.pilot_notes()}</h3>
            <p class="app-note">{words.pilot_notes_note()}</p>
            {pages}
        </Details>
    }
    .into_any()
}

/// Begins to try a draft.
#[server(prefix = "/do", endpoint = "studio/pilot")]
pub(super) async fn begin_pilot(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = begins(&desk).await;
    desk.answer(went)
}

async fn begins(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(seen)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(SEEN).parse()) else {
        return Ok(Go::to(STUDIO));
    };
    let here = paths::studio_pilot(id);
    Ok(Go::to(match desk.visit.app.service.begin_pilot(&who, id, seen, &desk.fields).await? {
        PilotBegun::Done => format!("{here}?done=begun"),
        PilotBegun::Refused(_) => format!("{here}?done=no-share"),
        PilotBegun::NotReady => format!("{here}?done=not-ready"),
        PilotBegun::Changed => format!("{here}?done=changed"),
        PilotBegun::Running => format!("{here}?done=running"),
        PilotBegun::NotHere => here,
    }))
}

/// Stops it.
#[server(prefix = "/do", endpoint = "studio/pilot/stop")]
pub(super) async fn stop_pilot(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = stops(&desk).await;
    desk.answer(went)
}

async fn stops(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(id) = desk.field(DRAFT).parse::<StudioDraftId>() else { return Ok(Go::to(STUDIO)) };
    let here = paths::studio_pilot(id);
    let stopped = desk.visit.app.service.stop_pilot(&who, id).await?;
    Ok(Go::to(if stopped { format!("{here}?done=stopped") } else { here }))
}

/// Takes its link back, or makes another.
#[server(prefix = "/do", endpoint = "studio/pilot/link")]
pub(super) async fn change_pilot_link(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = links(&desk).await;
    desk.answer(went)
}

async fn links(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(id) = desk.field(DRAFT).parse::<StudioDraftId>() else { return Ok(Go::to(STUDIO)) };
    let here = paths::studio_pilot(id);
    let (wish, done) = match desk.field(LINK) {
        "new" => (LinkWish::New, "link-made"),
        "none" => (LinkWish::None, "link-gone"),
        _ => return Ok(Go::to(here)),
    };
    let changed = desk.visit.app.service.change_pilot_link(&who, id, wish).await?;
    Ok(Go::to(if changed { format!("{here}?done={done}") } else { here }))
}
