//! The flags of a referral: what needs somebody now, what became of the others, and the form for another.

mod steps;
mod view;

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::flag::{Kind, OWNER, State},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{
        Kept,
        flags::{Flag, Flags, NEW},
    },
};
use words::Words;

use super::{
    about, asked,
    shown::{head, members},
};
use crate::{
    components::{Button, Details, Label, Legend, Radios, Select, Size, Textarea},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

pub(in crate::staff) use steps::{AcknowledgeFlag, EndFlag, HandFlag};
pub(in crate::staff) use view::line;

const PAGE: &str = "flags";

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().flags(&staff.who, &reference).await {
        Ok(Some(flags)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let me = staff.who.id;
            let raising =
                Filled::kept(words, flags.unsent.clone(), || Fields::from([(OWNER.to_owned(), vec![me.to_string()])]));
            let ending = Filled::kept(words, flags.unsent_end.clone(), Fields::new);
            let errors = [raising.summary(), ending.summary()].concat();
            let back = if flags.is_case { paths::case(&flags.reference) } else { paths::intake(&flags.reference) };
            let page = staff.page("staff/case-flags", words.flags_title(), Here::Cases).back(Some(back)).errors(errors);
            respond(&staff.visit, page, move || main(words, &flags, (&raising, &ending), &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, flags: &Flags, (raising, ending): (&Filled, &Filled), done: &str) -> impl IntoView + use<> {
    let said = match done {
        "raised" => Some((words.flags_raised(), true)),
        "acknowledged" => Some((words.flags_acknowledged(), true)),
        "handed" => Some((words.flags_handed(), true)),
        "ended" => Some((words.flags_ended(), true)),
        "changed" => Some((words.flags_changed(), false)),
        _ => (raising.is_stale() || ending.is_stale()).then(|| (words.flags_changed(), false)),
    };
    let (over, open): (Vec<_>, Vec<_>) = flags.flags.iter().partition(|flag| flag.state == State::Ended);
    let shown: Vec<_> = open.iter().map(|flag| view::open(words, flags, flag, ending)).collect();
    let list = if shown.is_empty() {
        view! { <p>{words.flags_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{shown}</ol> }.into_any()
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.flags_title(), &flags.person)}
        <p>{words.flags_about()}</p>
        {list}
        {view::left_over(words, flags, ending)}
        {past(words, &over)}
        {form(words, flags, raising)}
    }
}

fn past(words: Words, over: &[&Flag]) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = over.iter().map(|flag| view::ended(words, flag)).collect();
    let title = words.flags_past(i64::try_from(over.len()).unwrap_or(i64::MAX));
    (!items.is_empty()).then(|| view! { <Details summary=title><ol class="app-list">{items}</ol></Details> })
}

fn form(words: Words, flags: &Flags, filled: &Filled) -> impl IntoView + use<> {
    use domain::case::flag::{KIND, LONGEST, WORDS};
    let kinds = Kind::by_hand().map(|kind| filled.choice(KIND, kind.code(), words.flag_kind(kind))).collect::<Vec<_>>();
    view! {
        <form method="post" action=RaiseFlag::PATH data-main novalidate>
            <h2 class="nhsuk-heading-m">{words.flags_raise()}</h2>
            {about(&flags.reference)}
            <input type="hidden" name=NEW value=flags.new.to_string()/>
            <Radios
                name=KIND
                legend=Legend::sized(words.flags_kind(), Size::S)
                error=filled.error(KIND)
                choices=kinds
                small=true
            />
            <Textarea
                name=WORDS
                label=Label::plain(words.flags_words())
                hint=words.flags_words_hint()
                error=filled.error(WORDS)
                value=filled.value(WORDS)
                rows=3
                max_length=Some(LONGEST)
            />
            <Select
                name=OWNER
                label=Label::plain(words.flags_owner())
                error=filled.error(OWNER)
                options=members(&flags.team)
                value=filled.value(OWNER)
            />
            <Button text=words.flags_raise_button()/>
        </form>
    }
}

/// The open flags as a banner that nobody passes by, for the page of the case; a quiet line when there are none.
pub(super) fn section(words: Words, reference: &str, flags: &[Flag]) -> impl IntoView + use<> {
    let open: Vec<_> = flags
        .iter()
        .filter(|flag| flag.state != State::Ended)
        .map(|flag| view! { <li>{line(words, flag)}</li> })
        .collect();
    let href = paths::of_case(reference, PAGE);
    if open.is_empty() {
        let none = view! { <p>{words.flags_none_open()} " " <a href=href>{words.flags_raise()}</a></p> };
        return none.into_any();
    }
    view! {
        <section class="app-summary__urgent" aria-labelledby="case-flags">
            <h2 class="nhsuk-heading-s" id="case-flags">{words.flags_open_title()}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{open}</ul>
            <p class="app-actions"><a href=href>{words.flags_open()}</a></p>
        </section>
    }
    .into_any()
}

/// Raises a flag.
#[server(prefix = "/do", endpoint = "staff/flag/raise")]
pub(in crate::staff) async fn raise_flag(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = raise(&desk).await;
    desk.answer(went)
}

async fn raise(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| name.starts_with("flag-"));
    let kept = match desk.field(NEW).parse() {
        Ok(id) => desk.visit.app.service.raise_flag(&who, reference.as_str(), id, fields).await?,
        Err(_) => Kept::Changed,
    };
    Ok(super::stays(kept, &reference, PAGE, "raised"))
}
