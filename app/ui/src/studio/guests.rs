//! The guests of a draft: the links that were given, and the form of a new one.

use axum::{extract::Path, response::Response};
use domain::{
    Fields, Language,
    id::{GuestId, StudioDraftId},
    schedule::local::london,
    studio::{
        approval::SEAT,
        guest::{EMAIL, LABEL, LANGUAGE, LASTS, Lasts, NAMED, Naming, QUESTIONS},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Guest, Guests, Room, Sent},
};
use words::{Words, time};

use super::{DRAFT, Done, done, text, told, typed};
use crate::{
    components::{
        Button, ButtonKind, Checkboxes, Input, InsetText, Label, Legend, Radios, Select, SelectOption, Size, Tag,
        TagColour,
    },
    paths::{self, STUDIO, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that names a guest.
const GUEST: &str = "studio-guest";

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let guests = match staff.service().studio_guests(&staff.who, room.id).await {
        Ok(Some(guests)) => guests,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let filled = Filled::kept(words, guests.unsent.clone(), usual);
    let said = done(words, &staff, None);
    let page = staff
        .page("studio/guests", words.guests_title(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &room, &guests, &filled, said))
}

/// What most links are.
fn usual() -> Fields {
    Fields::from([
        (NAMED.to_owned(), vec![Naming::Unnamed.code().to_owned()]),
        (LASTS.to_owned(), vec![Lasts::TwoWeeks.code().to_owned()]),
    ])
}

fn main(words: Words, room: &Room, guests: &Guests, filled: &Filled, said: Done) -> impl IntoView + use<> {
    let list = if guests.guests.is_empty() {
        view! { <p>{words.guests_none()}</p> }.into_any()
    } else {
        let items = guests.guests.iter().map(|guest| one(words, room, guest)).collect_view();
        view! { <ul class="app-list">{items}</ul> }.into_any()
    };
    let form = (!room.is_ended).then(|| form(words, room, guests, filled));
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
                {words.guests_title()}
            </h1>
            <p>{words.guests_intro()}</p>
            {list}
            {form}
        </div>
    }
}

fn one(words: Words, room: &Room, guest: &Guest) -> impl IntoView + use<> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (state, colour) =
        if guest.is_live { (words.guests_live(), TagColour::Green) } else { (words.guests_ended(), TagColour::Grey) };
    let until = words.guests_until(&time::date(words, london(guest.expires_at).date));
    let seat = guest.seat.as_ref().map(|seat| view! { <p>{words.guests_for_seat(seat)}</p> });
    let title = words.guests_link_title(&guest.label);
    let link = guest.is_live.then(|| match guest.link.clone() {
        Some(link) => view! {
            <InsetText>
                <h3 class="nhsuk-heading-s">{title.clone()}</h3>
                <p>{words.guests_link_note()}</p>
                <p><code class="app-address" data-guest-link="" dir="ltr">{link}</code></p>
            </InsetText>
        }
        .into_any(),
        None => view! { <p class="app-note">{words.guests_hidden()}</p> }.into_any(),
    });
    let revoke = guest.is_live.then(|| {
        view! {
            <form method="post" action=RevokeGuest::PATH>
                <input type="hidden" name=DRAFT value=room.id.to_string()/>
                <input type="hidden" name=GUEST value=guest.id.to_string()/>
                <Button text=words.guests_revoke() about=guest.label.clone() kind=ButtonKind::Secondary small=true/>
            </form>
        }
    });
    view! {
        <li class="app-list__item" data-guest=guest.id.to_string()>
            <div class="app-list__head">
                <h2 class="nhsuk-heading-s"><bdi>{guest.label.clone()}</bdi></h2>
                <Tag text=state colour=colour/>
            </div>
            <p>{words.guests_about(count(guest.questions.len()))} ". " {until} ". " {words.guests_said_count(count(guest.said))}</p>
            {seat}
            {link}
            {revoke}
        </li>
    }
}

fn form(words: Words, room: &Room, guests: &Guests, filled: &Filled) -> impl IntoView + use<> {
    let naming = vec![
        filled.choice(NAMED, Naming::Named.code(), words.guests_named()),
        filled.choice(NAMED, Naming::Unnamed.code(), words.guests_unnamed()),
    ];
    let lasts = Lasts::ALL.iter().map(|lasts| filled.choice(LASTS, lasts.code(), &words.guests_days(lasts.days())));
    let items = room.content.questionnaire.in_reading_order().flat_map(|page| &page.items);
    let items = items.filter(|item| item.takes_answer());
    let questions =
        items.map(|item| filled.choice(QUESTIONS, item.link_id.as_str(), &text(words, &item.text))).collect();
    let languages = Language::ALL.iter().map(|language| SelectOption {
        value: language.code().to_owned(),
        text: words.language_called(*language).to_owned(),
    });
    let none = SelectOption { value: String::new(), text: words.guests_seat_none().to_owned() };
    let seats = guests.seats.iter();
    let seats = seats.map(|seat| SelectOption { value: seat.id.to_string(), text: seat.title.clone() });
    let seats: Vec<_> = std::iter::once(none).chain(seats).collect();
    let seat = (seats.len() > 1).then(|| {
        view! {
            <Select
                name=SEAT
                label=Label::sized(words.guests_seat(), Size::S)
                error=filled.error(SEAT)
                options=seats
                value=filled.value(SEAT)
            />
        }
    });
    view! {
        <section class="app-section" aria-labelledby="new">
            <h2 class="nhsuk-heading-m" id="new">{words.guests_new()}</h2>
            <form method="post" action=InviteGuest::PATH data-main novalidate>
                <input type="hidden" name=DRAFT value=room.id.to_string()/>
                <Input
                    name=LABEL
                    label=Label::sized(words.guests_label(), Size::S)
                    hint=words.guests_label_hint()
                    error=filled.error(LABEL)
                    value=filled.value(LABEL)
                />
                <Radios
                    name=NAMED
                    legend=Legend::sized(words.guests_naming(), Size::S)
                    error=filled.error(NAMED)
                    choices=naming
                    small=true
                />
                <Checkboxes
                    name=QUESTIONS
                    legend=Legend::sized(words.guests_questions(), Size::S)
                    hint=words.guests_questions_hint()
                    error=filled.error(QUESTIONS)
                    choices=questions
                    small=true
                />
                <Radios
                    name=LASTS
                    legend=Legend::sized(words.guests_lasts(), Size::S)
                    error=filled.error(LASTS)
                    choices=lasts.collect()
                    small=true
                />
                <Input
                    name=EMAIL
                    label=Label::sized(words.guests_email(), Size::S)
                    hint=words.guests_email_hint()
                    error=filled.error(EMAIL)
                    value=filled.value(EMAIL)
                    kind="email"
                />
                <Select
                    name=LANGUAGE
                    label=Label::sized(words.guests_language(), Size::S)
                    error=filled.error(LANGUAGE)
                    options=languages.collect()
                    value=filled.value(LANGUAGE)
                />
                {seat}
                <Button text=words.guests_make()/>
            </form>
        </section>
    }
}

/// Makes a link.
#[server(prefix = "/do", endpoint = "studio/invite")]
pub(super) async fn invite_guest(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = invite(&desk).await;
    desk.answer(went)
}

async fn invite(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(id) = desk.field(DRAFT).parse::<StudioDraftId>() else { return Ok(Go::to(STUDIO)) };
    let sent = desk.visit.app.service.invite_guest(&who, id, typed(&desk.fields)).await?;
    Ok(went(id, &sent, "invited"))
}

/// Takes a link back.
#[server(prefix = "/do", endpoint = "studio/revoke")]
pub(super) async fn revoke_guest(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = revoke(&desk).await;
    desk.answer(went)
}

async fn revoke(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(guest)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(GUEST).parse::<GuestId>()) else {
        return Ok(Go::to(STUDIO));
    };
    let sent = desk.visit.app.service.revoke_guest(&who, id, guest).await?;
    Ok(went(id, &sent, "revoked"))
}

fn went(id: StudioDraftId, sent: &Sent, done: &str) -> Go {
    let here = paths::studio_guests(id);
    Go::to(match sent {
        Sent::Done(_) => format!("{here}?done={done}"),
        Sent::Refused | Sent::Changed(_) => here,
        Sent::NotHere => STUDIO.to_owned(),
    })
}
