//! The seats of a draft: where each stands, and what one says for one's own.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    id::{SeatId, StudioDraftId},
    schedule::local::london,
    studio::approval::{REASON, SEAT, Standing, VOICE, Voice},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Room, SEEN, Seat, Seats, Sent},
};
use words::{Words, time};

use super::{DRAFT, Done, belongs, done, text, told, typed};
use crate::{
    components::{Button, ButtonKind, Choice, Label, Legend, Radios, Size, Tag, TagColour, Textarea},
    paths::{self, STUDIO, STUDIO_SEATS, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let seats = match staff.service().draft_seats(&staff.who, room.id).await {
        Ok(Some(seats)) => seats,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let errors =
        seats.unsent.values().flat_map(|unsent| Filled::kept(words, Some(unsent.clone()), Fields::new).summary());
    let page = staff
        .page("studio/approvals", words.seats_approvals(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(errors.collect());
    let said = done(words, &staff, None);
    respond(&staff.visit, page, move || main(words, &room, &seats, said))
}

fn main(words: Words, room: &Room, seats: &Seats, said: Done) -> impl IntoView + use<> {
    let list = if seats.seats.is_empty() {
        view! { <p>{words.seats_none()}</p> }.into_any()
    } else {
        let items = seats.seats.iter().map(|seat| one(words, room, seats, seat)).collect_view();
        view! { <ul class="app-list">{items}</ul> }.into_any()
    };
    let is_open = |seat: &Seat| matches!(seat.standing, Standing::NotAsked | Standing::Void);
    let asks = room.may_publish && !room.is_ended && seats.seats.iter().any(is_open);
    let ask = asks.then(|| {
        view! {
            <form method="post" action=AskSeats::PATH data-main>
                {belongs(room, "", "")}
                <p>{words.seats_ask_note()}</p>
                <Button text=words.seats_ask()/>
            </form>
        }
    });
    let set = room.may_publish.then(|| view! { <p><a href=STUDIO_SEATS>{words.seats_back()}</a></p> });
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
                {words.seats_approvals()}
            </h1>
            <p>{words.seats_approvals_intro()}</p>
            {list}
            {ask}
            {set}
        </div>
    }
}

/// A seat, and where it stands.
pub(super) fn line(words: Words, seat: &Seat) -> impl IntoView + use<> {
    let colour = match seat.standing {
        Standing::Approved => TagColour::Green,
        Standing::NotYet => TagColour::Red,
        Standing::Asked(_) => TagColour::Blue,
        Standing::NotAsked | Standing::Void => TagColour::Yellow,
        Standing::Silent => TagColour::Grey,
    };
    let holder = seat.row.holder.as_ref().map_or_else(|| words.seats_by_link().to_owned(), |(_, name)| name.clone());
    let said = seat.said.as_ref().map(|(at, reason)| {
        let reason = reason.clone().map(|reason| view! { <p dir="auto">{reason}</p> });
        view! { <p class="app-note">{words.seats_said(&time::date(words, london(*at).date))}</p> {reason} }
    });
    let note = match seat.standing {
        Standing::Asked(until) => Some(words.seats_until(&time::date(words, london(until).date))),
        Standing::Void => Some(words.seats_void_note().to_owned()),
        _ => None,
    };
    view! {
        <div class="app-list__head">
            <h2 class="nhsuk-heading-s"><bdi>{seat.row.title.clone()}</bdi></h2>
            <Tag text=words.standing(seat.standing) colour=colour/>
        </div>
        <p><bdi>{holder}</bdi></p>
        {said}
        {note.map(|note| view! { <p class="app-note">{note}</p> })}
    }
}

/// What a seat can say, with room for a reason.
pub(super) fn voices(words: Words, filled: &Filled) -> Vec<Choice> {
    let reason = view! {
        <Textarea
            name=REASON
            label=Label::plain(words.seats_reason())
            hint=words.seats_reason_hint()
            error=filled.error(REASON)
            value=filled.value(REASON)
            rows=3
        />
    };
    vec![
        filled.choice(VOICE, Voice::Approved.code(), words.seats_yes()),
        filled.choice(VOICE, Voice::NotYet.code(), words.seats_not_yet()).reveals(reason),
    ]
}

fn one(words: Words, room: &Room, seats: &Seats, seat: &Seat) -> impl IntoView + use<> {
    let form = (seat.is_own && !room.is_ended).then(|| {
        let filled = Filled::kept(words, seats.unsent.get(&seat.row.id).cloned(), Fields::new);
        let stale = filled.is_stale().then(|| view! { <p><strong>{words.studio_changed()}</strong></p> });
        let choices = voices(words, &filled);
        view! {
            <form method="post" action=SpeakForSeat::PATH novalidate>
                {belongs(room, "", "")}
                <input type="hidden" name=SEAT value=seat.row.id.to_string()/>
                {stale}
                <Radios
                    name=VOICE
                    legend=Legend::sized(words.seats_voice(), Size::S)
                    hint=words.seats_voice_as(&seat.row.title)
                    error=filled.error(VOICE)
                    choices=choices
                    small=true
                />
                <Button text=words.seats_send() kind=ButtonKind::Secondary/>
            </form>
        }
    });
    view! { <li class="app-list__item" data-seat=seat.row.id.to_string()>{line(words, seat)} {form}</li> }
}

/// Asks every seat.
#[server(prefix = "/do", endpoint = "studio/ask")]
pub(super) async fn ask_seats(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = ask(&desk).await;
    desk.answer(went)
}

async fn ask(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(seen)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(SEEN).parse()) else {
        return Ok(Go::to(STUDIO));
    };
    Ok(went(id, &desk.visit.app.service.ask_seats(&who, id, seen).await?, "seats-asked"))
}

/// Says for a seat of one's own whether a draft can be published.
#[server(prefix = "/do", endpoint = "studio/voice")]
pub(super) async fn speak_for_seat(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = speak(&desk).await;
    desk.answer(went)
}

async fn speak(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(seat)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(SEAT).parse::<SeatId>()) else {
        return Ok(Go::to(STUDIO));
    };
    let sent = desk.visit.app.service.speak_for_seat(&who, id, seat, typed(&desk.fields)).await?;
    Ok(went(id, &sent, "spoke"))
}

fn went(id: StudioDraftId, sent: &Sent, done: &str) -> Go {
    let here = paths::studio_approvals(id);
    Go::to(match sent {
        Sent::Done(_) => format!("{here}?done={done}"),
        Sent::Changed(_) => format!("{here}?done=changed"),
        Sent::Refused => here,
        Sent::NotHere => STUDIO.to_owned(),
    })
}
