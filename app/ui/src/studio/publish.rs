//! A draft as it would be published: what stands in the way, the honest word, and what the public page will tell.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    studio::{
        approval::Standing,
        participation::{RUNG, Rung, SUMMARY},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Published, Publishing, Room, Thread},
};
use words::Words;

use super::{DRAFT, Done, approvals, belongs, done, made, shelf::PUBLISHED, talk, text, told, typed};
use crate::{
    components::{Button, InsetText, Label, Legend, Radios, Size, Textarea},
    paths::{self, STUDIO, staff::TIMED_OUT},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) if !room.is_ended => room,
        Ok(_) => return not_found(&staff.visit),
        Err(response) => return response,
    };
    let publishing = match staff.service().publishing(&staff.who, room.id).await {
        Ok(Some(publishing)) => publishing,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let open: Vec<Thread> = match staff.service().studio_talk(&staff.who, room.id).await {
        Ok(threads) => threads.unwrap_or_default().into_iter().filter(|thread| thread.verdict.is_none()).collect(),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let filled = Filled::kept(words, publishing.unsent.clone(), Fields::new);
    let said = done(words, &staff, None);
    let page = staff
        .page("studio/publish", words.making_publish_title(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &room, (&publishing, open.as_slice()), &filled, said))
}

fn main(
    words: Words,
    room: &Room,
    (publishing, open): (&Publishing, &[Thread]),
    filled: &Filled,
    said: Done,
) -> impl IntoView + use<> {
    let seats = publishing.seats.iter().map(|seat| view! { <li>{approvals::line(words, seat)}</li> });
    let seats = (!publishing.seats.is_empty()).then(|| {
        view! {
            <section class="app-section" aria-labelledby="seats">
                <h2 class="nhsuk-heading-m" id="seats">{words.seats_approvals()}</h2>
                <ul class="nhsuk-list">{seats.collect_view()}</ul>
                <p><a href=paths::studio_approvals(room.id)>{words.making_publish_seats_link()}</a></p>
            </section>
        }
    });
    let retired = publishing.is_retired.then(|| {
        view! {
            <InsetText>
                <p>{words.making_publish_retired()}</p>
                <p><a href=STUDIO>{words.studio_title()}</a></p>
            </InsetText>
        }
    });
    let not_ready =
        (!room.is_ready()).then(|| view! { <InsetText><p>{words.making_publish_not_ready()}</p></InsetText> });
    let no_seats =
        (!publishing.seats_let()).then(|| view! { <InsetText><p>{words.making_publish_seats()}</p></InsetText> });
    let silent: Vec<_> = publishing.seats.iter().filter(|seat| seat.standing == Standing::Silent).collect();
    let silent = (!silent.is_empty()).then(|| {
        let seats = silent.iter().map(|seat| seat.row.title.as_str()).collect::<Vec<_>>().join(", ");
        view! { <p>{words.making_silent(&seats)}</p> }
    });
    let form = if !room.may_publish {
        view! { <p>{words.studio_publish_who()}</p> }.into_any()
    } else if room.is_ready() && publishing.seats_let() && !publishing.is_retired {
        form(words, room, publishing, filled).into_any()
    } else {
        ().into_any()
    };
    let said_done = publishing.said.iter().map(|one| made::said_done(words, one)).collect_view();
    let none = publishing.said.is_empty().then(|| view! { <p>{words.making_said_none()}</p> });
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
                {words.making_publish_title()}
            </h1>
            <p>{words.studio_publish_note()}</p>
            {retired}
            {not_ready}
            {no_seats}
            {silent}
            {still_open(words, room, open)}
            {seats}
            <section class="app-section" aria-labelledby="told">
                <h2 class="nhsuk-heading-m" id="told">{words.making_said_title()}</h2>
                {none}
                <div>{said_done}</div>
            </section>
            {form}
        </div>
    }
}

/// What nobody has answered yet, and the way there.
fn still_open(words: Words, room: &Room, open: &[Thread]) -> impl IntoView + use<> {
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let links = open.iter().map(|thread| {
        let href = paths::studio_thread(room.id, thread.id);
        view! { <li><a href=href><bdi>{talk::title(words, thread)}</bdi></a></li> }
    });
    let links = links.collect_view();
    (count > 0).then(|| {
        view! {
            <InsetText>
                <p>{words.room_still_open(count)}</p>
                <ul class="nhsuk-list" data-still-open="">{links}</ul>
            </InsetText>
        }
    })
}

fn form(words: Words, room: &Room, publishing: &Publishing, filled: &Filled) -> impl IntoView + use<> {
    let lacks = |rung: Rung| {
        let lacks = rung.criteria().iter().filter(|criterion| !publishing.evidence.shows(**criterion));
        lacks.map(|criterion| words.making_criterion(*criterion)).collect::<Vec<_>>().join("; ")
    };
    let (honest, others): (Vec<Rung>, Vec<Rung>) =
        Rung::ALL.iter().partition(|rung| publishing.evidence.allows(**rung));
    let choices = honest.iter().map(|rung| filled.choice(RUNG, rung.code(), words.rung_meaning(*rung))).collect();
    let others = others.iter().map(|rung| {
        let lacks = words.making_lacks(&lacks(*rung));
        view! { <li>{words.rung_meaning(*rung)} ". " {lacks}</li> }
    });
    let others = view! { <ul class="nhsuk-list nhsuk-list--bullet app-note">{others.collect_view()}</ul> };
    view! {
        <form method="post" action=PublishDraft::PATH data-main novalidate>
            {belongs(room, "", "")}
            <Radios
                name=RUNG
                legend=Legend::sized(words.making_word(), Size::M)
                hint=words.making_word_hint()
                error=filled.error(RUNG)
                choices=choices
            />
            {others}
            <Textarea
                name=SUMMARY
                label=Label::sized(words.making_summary(), Size::S)
                hint=words.making_summary_hint()
                error=filled.error(SUMMARY)
                value=filled.value(SUMMARY)
                rows=4
            />
            <Button text=words.studio_publish()/>
        </form>
    }
}

/// Publishes a draft.
#[server(prefix = "/do", endpoint = "studio/publish")]
pub(super) async fn publish_draft(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = publish(&desk).await;
    desk.answer(went)
}

async fn publish(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(id) = desk.field(DRAFT).parse() else { return Ok(Go::to(STUDIO)) };
    let here = paths::studio_publish(id);
    Ok(Go::to(match desk.visit.app.service.publish_studio_draft(&who, id, typed(&desk.fields)).await? {
        Published::Done => format!("{STUDIO}?done={PUBLISHED}"),
        Published::NotReady => format!("{here}?done=not-ready"),
        Published::NotApproved => format!("{here}?done=not-approved"),
        Published::Changed => format!("{here}?done=changed"),
        // The page itself says so.
        Published::Retired | Published::Refused => here,
        Published::NotHere => paths::studio_draft(id),
    }))
}
