//! The seats that a network sets: whose approval new questions need.

use axum::response::Response;
use domain::{
    Fields,
    form::YES,
    id::SeatId,
    studio::approval::{HOLDER, LIVED, SEAT, TITLE},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    store::SeatRow,
    studio::{NetworkSeats, Sent},
};
use words::Words;

use super::{Done, done, told};
use crate::{
    components::{Button, ButtonKind, Checkboxes, Input, Label, Legend, Select, SelectOption, Size},
    paths::{STUDIO, STUDIO_SEATS, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    let seats = match staff.service().network_seats(&staff.who).await {
        Ok(Some(seats)) => seats,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let filled = Filled::kept(words, seats.unsent.clone(), Fields::new);
    let said = done(words, &staff, None);
    let page = staff
        .page("studio/seats", words.seats_title(), Here::Studio)
        .back(Some(STUDIO.to_owned()))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &seats, &filled, said))
}

fn main(words: Words, seats: &NetworkSeats, filled: &Filled, said: Done) -> impl IntoView + use<> {
    let list = if seats.seats.is_empty() {
        view! { <p>{words.seats_none()}</p> }.into_any()
    } else {
        let items = seats.seats.iter().map(|seat| one(words, seat)).collect_view();
        view! { <ul class="app-list">{items}</ul> }.into_any()
    };
    let by_link = SelectOption { value: String::new(), text: words.seats_holder_link().to_owned() };
    let team = seats.team.iter().map(|(id, name)| SelectOption { value: id.to_string(), text: name.clone() });
    let holders = std::iter::once(by_link).chain(team).collect();
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.seats_title()}</h1>
            <p>{words.seats_intro()}</p>
            {list}
            <section class="app-section" aria-labelledby="new">
                <h2 class="nhsuk-heading-m" id="new">{words.seats_new()}</h2>
                <form method="post" action=AddSeat::PATH data-main novalidate>
                    <Input
                        name=TITLE
                        label=Label::sized(words.seats_name(), Size::S)
                        hint=words.seats_name_hint()
                        error=filled.error(TITLE)
                        value=filled.value(TITLE)
                    />
                    <Select
                        name=HOLDER
                        label=Label::sized(words.seats_holder(), Size::S)
                        error=filled.error(HOLDER)
                        options=holders
                        value=filled.value(HOLDER)
                    />
                    <Checkboxes
                        name=LIVED
                        legend=Legend::hidden(words.seats_lived())
                        choices=vec![filled.choice(LIVED, YES, words.seats_lived())]
                        small=true
                    />
                    <Button text=words.seats_add()/>
                </form>
            </section>
        </div>
    }
}

fn one(words: Words, seat: &SeatRow) -> impl IntoView + use<> {
    let holder = seat.holder.as_ref().map_or_else(|| words.seats_by_link().to_owned(), |(_, name)| name.clone());
    let lived = seat.is_lived.then(|| view! { <p class="app-note">{words.seats_lived()}</p> });
    view! {
        <li class="app-list__item" data-seat=seat.id.to_string()>
            <h2 class="nhsuk-heading-s"><bdi>{seat.title.clone()}</bdi></h2>
            <p><bdi>{holder}</bdi></p>
            {lived}
            <form method="post" action=EndSeat::PATH>
                <input type="hidden" name=SEAT value=seat.id.to_string()/>
                <Button text=words.seats_end() about=seat.title.clone() kind=ButtonKind::Secondary small=true/>
            </form>
        </li>
    }
}

/// Adds a seat.
#[server(prefix = "/do", endpoint = "studio/seat-add")]
pub(super) async fn add_seat(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    Ok(went(&desk.visit.app.service.add_seat(&who, desk.fields.clone()).await?, "seat-added"))
}

/// Ends a seat.
#[server(prefix = "/do", endpoint = "studio/seat-end")]
pub(super) async fn end_seat(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = end(&desk).await;
    desk.answer(went)
}

async fn end(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(seat) = desk.field(SEAT).parse::<SeatId>() else { return Ok(Go::to(STUDIO_SEATS)) };
    Ok(went(&desk.visit.app.service.end_seat(&who, seat).await?, "seat-ended"))
}

fn went(sent: &Sent, done: &str) -> Go {
    Go::to(match sent {
        Sent::Done(_) => format!("{STUDIO_SEATS}?done={done}"),
        Sent::Refused | Sent::Changed(_) => STUDIO_SEATS.to_owned(),
        Sent::NotHere => STUDIO.to_owned(),
    })
}
