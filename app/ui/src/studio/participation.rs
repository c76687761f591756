//! Who took part in a draft: its workshops, panels and talks.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    form::YES,
    id::{StudioDraftId, WorkshopId},
    studio::participation::{FORMAT, Format, GROUPS, HOURS, HOW, How, LIVED, NOTE, ON, PAID, PEOPLE, Paid, Workshop},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Participation, Room, Sent},
};
use words::{Words, time};

use super::{DRAFT, Done, done, text, told, typed};
use crate::{
    components::{Button, ButtonKind, Checkboxes, DateInput, Input, Label, Legend, Radios, Size, Textarea},
    paths::{self, STUDIO, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that names a meeting.
const WORKSHOP: &str = "studio-workshop";

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let record = match staff.service().participation(&staff.who, room.id).await {
        Ok(Some(record)) => record,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let filled = Filled::kept(words, record.unsent.clone(), Fields::new);
    let said = done(words, &staff, None);
    let page = staff
        .page("studio/participation", words.making_record(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &room, &record, &filled, said))
}

fn main(words: Words, room: &Room, record: &Participation, filled: &Filled, said: Done) -> impl IntoView + use<> {
    let list = if record.workshops.is_empty() {
        view! { <p>{words.making_record_none()}</p> }.into_any()
    } else {
        let items = record.workshops.iter().map(|(id, workshop)| {
            let remove = (!room.is_ended).then(|| {
                view! {
                    <form method="post" action=RemoveWorkshop::PATH>
                        <input type="hidden" name=DRAFT value=room.id.to_string()/>
                        <input type="hidden" name=WORKSHOP value=id.to_string()/>
                        <Button
                            text=words.making_remove()
                            about=words.workshop_format(workshop.format)
                            kind=ButtonKind::Secondary
                            small=true
                        />
                    </form>
                }
            });
            view! { <li class="app-list__item" data-workshop=id.to_string()>{line(words, workshop)} {remove}</li> }
        });
        view! { <ul class="app-list">{items.collect_view()}</ul> }.into_any()
    };
    let form = (!room.is_ended).then(|| form(words, room, filled));
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
                {words.making_record()}
            </h1>
            <p>{words.making_record_intro()}</p>
            {list}
            {form}
        </div>
    }
}

/// A meeting, for whoever reads it.
pub(super) fn line(words: Words, workshop: &Workshop) -> impl IntoView + use<> {
    let (format, date) = (words.workshop_format(workshop.format), time::date(words, workshop.on));
    let title = words.making_line(workshop.people.into(), &date, format);
    let lived = workshop.lived.then(|| view! { <li>{words.making_with_lived()}</li> });
    let paid = match workshop.paid.is_empty() {
        true => view! { <li>{words.making_unpaid()}</li> }.into_any(),
        false => {
            let paid = workshop.paid.iter().map(|paid| view! { <li>{words.workshop_paid(*paid)}</li> });
            paid.collect_view().into_any()
        }
    };
    let note = workshop.note.clone().map(|note| view! { <p class="app-own-lines" dir="auto">{note}</p> });
    view! {
        <p><strong>{title}</strong></p>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>{words.workshop_how(workshop.how)}</li>
            // Its marker stays on the side of the list, whichever way the words run.
            <li><bdi>{workshop.groups.clone()}</bdi></li>
            {lived}
            <li>{words.making_hours_line(workshop.hours.into())}</li>
            {paid}
        </ul>
        {note}
    }
}

fn form(words: Words, room: &Room, filled: &Filled) -> impl IntoView + use<> {
    let formats = Format::ALL.iter().map(|one| filled.choice(FORMAT, one.code(), words.workshop_format(*one)));
    let hows = How::ALL.iter().map(|one| filled.choice(HOW, one.code(), words.workshop_how(*one)));
    let paid = Paid::ALL.iter().map(|one| filled.choice(PAID, one.code(), words.workshop_paid(*one)));
    let (date_error, parts_in_error) = filled.date_error(ON);
    let part = |part: &str| filled.value(&format!("{ON}-{part}"));
    let number = |name: &'static str, label: &'static str| {
        let (error, value) = (filled.error(name), filled.value(name));
        view! {
            <Input name=name label=Label::sized(label, Size::S) error value inputmode="numeric" width=Some(4)/>
        }
    };
    view! {
        <section class="app-section" aria-labelledby="new">
            <h2 class="nhsuk-heading-m" id="new">{words.making_record_new()}</h2>
            <form method="post" action=AddWorkshop::PATH data-main novalidate>
                <input type="hidden" name=DRAFT value=room.id.to_string()/>
                <DateInput
                    name=ON
                    legend=Legend::sized(words.making_on(), Size::S)
                    error=date_error
                    parts_in_error=parts_in_error
                    values=(part("day"), part("month"), part("year"))
                />
                <Radios
                    name=FORMAT
                    legend=Legend::sized(words.making_format(), Size::S)
                    error=filled.error(FORMAT)
                    choices=formats.collect()
                    small=true
                />
                <Radios
                    name=HOW
                    legend=Legend::sized(words.making_how(), Size::S)
                    error=filled.error(HOW)
                    choices=hows.collect()
                    small=true
                />
                {number(PEOPLE, words.making_people())}
                <Input
                    name=GROUPS
                    label=Label::sized(words.making_groups(), Size::S)
                    hint=words.making_groups_hint()
                    error=filled.error(GROUPS)
                    value=filled.value(GROUPS)
                />
                <Checkboxes
                    name=LIVED
                    legend=Legend::hidden(words.making_lived())
                    choices=vec![filled.choice(LIVED, YES, words.making_lived())]
                    small=true
                />
                {number(HOURS, words.making_hours())}
                <Checkboxes
                    name=PAID
                    legend=Legend::sized(words.making_paid(), Size::S)
                    error=filled.error(PAID)
                    choices=paid.collect()
                    small=true
                />
                <Textarea
                    name=NOTE
                    label=Label::sized(words.making_note(), Size::S)
                    hint=words.making_note_hint()
                    error=filled.error(NOTE)
                    value=filled.value(NOTE)
                    rows=3
                />
                <Button text=words.making_add()/>
            </form>
        </section>
    }
}

/// Writes a meeting down.
#[server(prefix = "/do", endpoint = "studio/workshop")]
pub(super) async fn add_workshop(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(id) = desk.field(DRAFT).parse::<StudioDraftId>() else { return Ok(Go::to(STUDIO)) };
    Ok(went(id, &desk.visit.app.service.add_workshop(&who, id, typed(&desk.fields)).await?, "noted"))
}

/// Takes a meeting out.
#[server(prefix = "/do", endpoint = "studio/workshop-remove")]
pub(super) async fn remove_workshop(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = remove(&desk).await;
    desk.answer(went)
}

async fn remove(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(workshop)) =
        (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(WORKSHOP).parse::<WorkshopId>())
    else {
        return Ok(Go::to(STUDIO));
    };
    Ok(went(id, &desk.visit.app.service.remove_workshop(&who, id, workshop).await?, "removed"))
}

fn went(id: StudioDraftId, sent: &Sent, done: &str) -> Go {
    let here = paths::studio_participation(id);
    Go::to(match sent {
        Sent::Done(_) => format!("{here}?done={done}"),
        Sent::Refused | Sent::Changed(_) => here,
        Sent::NotHere => STUDIO.to_owned(),
    })
}
