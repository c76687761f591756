//! What a guest sees: the questions that they are asked about, one on each page, and where to say what they think.
//!
//! Nobody signs in here: the link is all there is. A form that is not taken is kept under an id of chance, which the
//! address names, so that others who have the same link do not see it.

use std::sync::Arc;

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    id::{GuestUnsentId, ThreadId},
    network::Network,
    questionnaire::{Item, Page as QuestionPage},
    schedule::local::london,
    studio::{
        approval::{Standing, VOICE},
        talk::{Place, WORDING, WORDS},
    },
};
use http::StatusCode;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    store::Speaker,
    studio::{GuestRoom, GuestSent, SEEN, Thread},
};
use words::{Words, time};

use super::{
    approvals,
    sending::{PLACE, THREAD},
    talk, text,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Details, Input, InsetText, Label, Legend, Radios, Size, Textarea},
    paths,
    patient::questions,
    staff::frame::banner,
    web::{Desk, Filled, Go, Page, Visit, fault_page, respond},
};

/// The field that carries the token of the link.
const TOKEN: &str = "studio-link";
/// The part of an address that names a form that was not taken.
const KEPT: &str = "kept";
/// The id of the reply that was not taken.
const REPLY: &str = "reply";

/// A guest at their link.
struct At {
    visit: Visit,
    token: String,
    room: GuestRoom,
    network: Arc<Network>,
    /// The form that was not taken; none of a reply.
    filled: Filled,
    /// The reply that was not taken.
    reply: Filled,
}

impl At {
    async fn find(visit: Visit, token: String) -> Result<Self, Response> {
        let kept = visit.query.get(KEPT).and_then(|id| id.parse::<GuestUnsentId>().ok());
        let service = &visit.app.service;
        let room = match service.guest_room(&token, kept).await {
            Ok(Some(room)) => room,
            Ok(None) => return Err(closed(&visit)),
            Err(fault) => return Err(fault_page(&visit, &fault)),
        };
        let network = match service.network_of(room.network).await {
            Ok(network) => network,
            Err(fault) => return Err(fault_page(&visit, &fault)),
        };
        let is_reply = room.unsent.as_ref().is_some_and(|unsent| unsent.fields.contains_key(THREAD));
        let kept = |which: bool| room.unsent.clone().filter(|_| is_reply == which);
        let filled = Filled::kept(visit.words, kept(false), Fields::new);
        let reply = Filled::kept(visit.words, kept(true), Fields::new);
        Ok(Self { visit, token, room, network, filled, reply })
    }

    fn page(&self, name: &'static str, title: impl Into<String>) -> Page<'_> {
        let errors = self.filled.summary().into_iter();
        let errors = errors.chain(self.reply.summary().into_iter().map(|(_, sentence)| (REPLY.to_owned(), sentence)));
        Page::new(name, title, self.visit.words).network(&self.network).errors(errors.collect())
    }

    fn told(&self) -> Option<AnyView> {
        let words = self.visit.words;
        let (text, success) = match self.visit.query.get("done")?.as_str() {
            "said" => (words.guests_thanks_lead(), true),
            "enough" => (words.guests_enough(), false),
            "changed" => (words.guests_changed(), false),
            _ => return None,
        };
        Some(banner(text, success).into_any())
    }

    /// Where a question stands among those that are asked about.
    fn place_of(&self, key: &str) -> Option<(usize, Vec<String>)> {
        [self.room.asked(), self.room.readable()].into_iter().find_map(|asked| {
            let asked: Vec<String> = asked.into_iter().map(|link_id| link_id.to_string()).collect();
            let place = asked.iter().position(|one| one == key)?;
            Some((place, asked))
        })
    }
}

fn closed(visit: &Visit) -> Response {
    let words = visit.words;
    let page = Page::new("studio/guest-closed", words.guests_closed_title(), words).status(StatusCode::NOT_FOUND);
    respond(visit, page, move || {
        view! {
            <div class="app-column">
                <h1 class="nhsuk-heading-l">{words.guests_closed_title()}</h1>
                <p>{words.guests_closed()}</p>
            </div>
        }
    })
}

/// Where a guest begins.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    let at = match At::find(visit, token).await {
        Ok(at) => Arc::new(at),
        Err(response) => return response,
    };
    let words = at.visit.words;
    let page = at.page("studio/guest", words.guests_room_title());
    let shown = at.clone();
    respond(&at.visit, page, move || begin(words, &shown))
}

fn begin(words: Words, at: &At) -> impl IntoView + use<> {
    let room = &at.room;
    let heading = view! { <h1 class="nhsuk-heading-l">{words.guests_room_title()}</h1> };
    let asked = room.asked();
    let what = match room.questions.len() {
        0 => words.guests_room_all().to_owned(),
        count => words.guests_room_task(i64::try_from(count).unwrap_or(i64::MAX)),
    };
    let as_whom = match room.is_named {
        true => words.guests_room_as(&room.label),
        false => words.guests_room_unnamed().to_owned(),
    };
    let items = room.readable();
    let items = items.iter().filter_map(|key| room.content.item(key.as_str())).map(|(_, item)| {
        let said = room.threads.iter().any(|thread| is_own(room, thread) && is_about(thread, item));
        let said = said.then(|| view! { <span class="app-note">" " {words.guests_said_yours()}</span> });
        let href = paths::guest_question(&at.token, item.link_id.as_str());
        view! { <li><a href=href>{text(words, &item.text)}</a> {said}</li> }
    });
    let list = view! {
        <section class="app-section" aria-labelledby="questions">
            <h2 class="nhsuk-heading-m" id="questions">{words.guests_room_questions()}</h2>
            <ol class="nhsuk-list nhsuk-list--number">{items.collect_view()}</ol>
        </section>
    };
    if room.is_ended {
        let made = format!("/{}/{}", at.network.slug, paths::MADE);
        return view! {
            <div class="app-column">
                {heading}
                <InsetText><p>{words.guests_room_ended()}</p></InsetText>
                <p><a href=made>{words.guests_room_made()}</a></p>
                {list}
                {threads(words, at, &Place::Draft)}
            </div>
        }
        .into_any();
    }
    let start = asked.first().map(|first| {
        let href = paths::guest_question(&at.token, first.as_str());
        view! { <p><ButtonLink href=href text=words.guests_room_begin()/></p> }
    });
    let until = words.guests_room_until(&time::date(words, london(room.expires_at).date));
    view! {
        {at.told()}
        <div class="app-column">
            {heading}
            <p class="nhsuk-lede-text">{words.guests_room_intro(&at.network.name)}</p>
            <p>{what}</p>
            <p>{as_whom} " " {words.guests_room_private()}</p>
            {start}
            {approving(words, at)}
            {list}
            {threads(words, at, &Place::Draft)}
            {saying(words, at, &Place::Draft, None)}
            <p class="app-note">{until}</p>
        </div>
    }
    .into_any()
}

/// The approval of a seat, where this link gives it.
fn approving(words: Words, at: &At) -> Option<AnyView> {
    let (seat, standing) = at.room.seat.as_ref()?;
    let stands = match standing {
        Standing::Approved => Some(words.guests_approved()),
        Standing::NotYet => Some(words.guests_not_yet()),
        Standing::Asked(_) | Standing::Silent => None,
        Standing::NotAsked | Standing::Void => return None,
    };
    let stands = stands.map(|stands| view! { <p><strong>{stands}</strong></p> });
    let filled = &at.filled;
    let choices = approvals::voices(words, filled);
    let form = view! {
        <section class="app-section" aria-labelledby="approve">
            <h2 class="nhsuk-heading-m" id="approve">{words.guests_approve_title()}</h2>
            <p>{words.guests_approve_intro(&seat.title)}</p>
            {stands}
            <form method="post" action=GuestSpeaks::PATH novalidate>
                <input type="hidden" name=TOKEN value=at.token.clone()/>
                <input type="hidden" name=SEEN value=at.room.revision.to_string()/>
                <Radios
                    name=VOICE
                    legend=Legend::sized(words.seats_voice(), Size::S)
                    error=filled.error(VOICE)
                    choices=choices
                />
                <Button text=words.seats_send() kind=ButtonKind::Secondary/>
            </form>
        </section>
    };
    Some(form.into_any())
}

/// A question that a guest is asked about.
pub(super) async fn show_question(visit: Visit, Path((token, key)): Path<(String, String)>) -> Response {
    let at = match At::find(visit, token).await {
        Ok(at) => Arc::new(at),
        Err(response) => return response,
    };
    let words = at.visit.words;
    let found = at.place_of(&key).zip(at.room.content.item(&key).map(|(_, item)| item.clone()));
    let Some(((place, asked), item)) = found else { return closed(&at.visit) };
    let page = at.page("studio/guest-question", text(words, &item.text)).back(Some(paths::guest(&at.token)));
    let shown = at.clone();
    respond(&at.visit, page, move || question(words, &shown, (place, &asked), &item))
}

fn question(words: Words, at: &At, (place, asked): (usize, &[String]), item: &Item) -> impl IntoView + use<> {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let id = "guest".parse().expect("a page can be called so");
    let alone = QuestionPage { id, title: None, before_booking: true, show_when: None, items: vec![item.clone()] };
    let (_, shown) = questions(words, &Filled::new(words, Fields::new(), Vec::new()), &alone);
    let about = Place::Item(item.link_id.clone());
    let next = match asked.get(place + 1) {
        Some(next) => (paths::guest_question(&at.token, next), words.guests_question_skip()),
        None => (format!("{}/thanks", paths::guest(&at.token)), words.guests_question_done()),
    };
    view! {
        {at.told()}
        <div class="app-column">
            <p class="nhsuk-caption-l">{words.guests_question_of(number(place + 1), &asked.len().to_string())}</p>
            <p class="app-note" id="sample">{words.guests_question_shown()}</p>
            // To be read only: what is thought of it is written below, and nothing typed here would go anywhere.
            <fieldset class="app-sample" aria-labelledby="sample" disabled>{shown}</fieldset>
            {threads(words, at, &about)}
            {(!at.room.is_ended).then(|| saying(words, at, &about, Some(item)))}
            <p><a href=next.0>{next.1}</a></p>
        </div>
    }
}

/// Where a guest says what they think.
fn saying(words: Words, at: &At, place: &Place, item: Option<&Item>) -> impl IntoView + use<> {
    let filled = &at.filled;
    let label = if item.is_some() { words.guests_question_say() } else { words.guests_draft_say() };
    let hint = item.map(|_| words.guests_question_hint().to_owned());
    let wording = item.map(|_| {
        view! {
            <Input
                name=WORDING
                label=Label::sized(words.guests_question_wording(), Size::S)
                hint=words.guests_question_wording_hint()
                error=filled.error(WORDING)
                value=filled.value(WORDING)
            />
        }
    });
    let about = match item.filter(|item| !item.options().is_empty()) {
        Some(item) => talk::about_what(words, item, filled).into_any(),
        None => view! { <input type="hidden" name=PLACE value=place.code()/> }.into_any(),
    };
    view! {
        <form method="post" action=GuestSays::PATH data-main novalidate>
            <input type="hidden" name=TOKEN value=at.token.clone()/>
            {about}
            <Textarea
                name=WORDS
                label=Label::sized(label, Size::S)
                hint=hint
                error=filled.error(WORDS)
                value=filled.value(WORDS)
                rows=4
            />
            {wording}
            <Button text=words.guests_question_send()/>
        </form>
    }
}

/// What was said about a place, with its answers, and where to reply.
fn threads(words: Words, at: &At, place: &Place) -> impl IntoView + use<> {
    let here = at.room.threads.iter().filter(|thread| thread.place.page() == *place);
    let items = here.map(|thread| {
        let said = talk::conversation(words, thread, &at.room.content);
        let is_refused = at.reply.value(THREAD) == thread.id.to_string();
        let id = if is_refused { REPLY.to_owned() } else { format!("{REPLY}-{}", thread.id) };
        let (error, value) = match is_refused {
            true => (at.reply.error(WORDS), at.reply.value(WORDS)),
            false => (None, String::new()),
        };
        let (token, id_of) = (at.token.clone(), thread.id.to_string());
        let reply = (!at.room.is_ended).then(move || {
            view! {
                <Details summary=words.talk_reply() open=is_refused>
                    <form method="post" action=GuestReplies::PATH novalidate>
                        <input type="hidden" name=TOKEN value=token/>
                        <input type="hidden" name=THREAD value=id_of/>
                        <Textarea
                            name=WORDS
                            id=id
                            label=Label::plain(words.talk_reply_label())
                            error=error
                            value=value
                            rows=3
                        />
                        <Button text=words.talk_reply() kind=ButtonKind::Secondary/>
                    </form>
                </Details>
            }
        });
        view! { <li class="app-list__item" data-thread=thread.id.to_string()>{said} {reply}</li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="app-section" aria-labelledby="talk">
                <h2 class="nhsuk-heading-m" id="talk">{words.talk_title()}</h2>
                <ol class="app-list">{items}</ol>
            </section>
        }
    })
}

fn is_own(room: &GuestRoom, thread: &Thread) -> bool {
    thread.opener == Some(Speaker::Guest(room.id))
}

fn is_about(thread: &Thread, item: &Item) -> bool {
    thread.place.page() == Place::Item(item.link_id.clone())
}

/// Thanks, and what happens next.
pub(super) async fn thanks(visit: Visit, Path(token): Path<String>) -> Response {
    let at = match At::find(visit, token).await {
        Ok(at) => Arc::new(at),
        Err(response) => return response,
    };
    let (words, back) = (at.visit.words, paths::guest(&at.token));
    let page = at.page("studio/guest-thanks", words.guests_thanks_title());
    let shown = at.clone();
    respond(&at.visit, page, move || {
        view! {
            {shown.told()}
            <div class="app-column">
                <h1 class="nhsuk-heading-l">{words.guests_thanks_title()}</h1>
                <p>{words.guests_thanks_next()}</p>
                <p><a href=back.clone()>{words.guests_thanks_back()}</a></p>
            </div>
        }
    })
}

/// Says something about a question, or about all of them.
#[server(prefix = "/do", endpoint = "studio/guest-say")]
pub(super) async fn guest_says(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = say(&desk).await;
    desk.answer(went)
}

async fn say(desk: &Desk) -> Result<Go, Fault> {
    let (Some(token), service) = (token(desk), &desk.visit.app.service) else { return Ok(Go::to("/")) };
    let start = paths::guest(token);
    let Some(place) = Place::from_code(desk.field(PLACE)) else { return Ok(Go::to(start)) };
    let here = match place.page() {
        Place::Item(item) => paths::guest_question(token, item.as_str()),
        _ => start.clone(),
    };
    let sent = service.guest_says(token, &place, own(&desk.fields)).await?;
    if sent != GuestSent::Done {
        return Ok(went(&here, sent));
    }
    // On to the next question, so that a task is three presses.
    let next = match (service.guest_room(token, None).await?, place.page()) {
        (Some(room), Place::Item(item)) => {
            let asked = room.asked();
            let place = asked.iter().position(|one| *one == item);
            Some(match place.and_then(|place| asked.get(place + 1)) {
                Some(next) => paths::guest_question(token, next.as_str()),
                None => format!("{start}/thanks"),
            })
        }
        _ => None,
    };
    Ok(Go::to(format!("{}?done=said", next.unwrap_or(start))))
}

/// Replies to what was said.
#[server(prefix = "/do", endpoint = "studio/guest-reply")]
pub(super) async fn guest_replies(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = reply(&desk).await;
    desk.answer(went)
}

async fn reply(desk: &Desk) -> Result<Go, Fault> {
    let (Some(token), service) = (token(desk), &desk.visit.app.service) else { return Ok(Go::to("/")) };
    let start = paths::guest(token);
    let (Ok(thread), Some(room)) = (desk.field(THREAD).parse::<ThreadId>(), service.guest_room(token, None).await?)
    else {
        return Ok(Go::to(start));
    };
    let here = room.threads.iter().find(|one| one.id == thread).map(|thread| thread.place.page());
    let here = match here {
        Some(Place::Item(item)) => paths::guest_question(token, item.as_str()),
        _ => start,
    };
    Ok(went(&here, service.guest_replies(token, thread, own(&desk.fields)).await?))
}

/// Says for a seat whether the questions can be used.
#[server(prefix = "/do", endpoint = "studio/guest-approve")]
pub(super) async fn guest_speaks(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = speak(&desk).await;
    desk.answer(went)
}

async fn speak(desk: &Desk) -> Result<Go, Fault> {
    let Some(token) = token(desk) else { return Ok(Go::to("/")) };
    let seen = desk.field(SEEN).parse().unwrap_or(-1);
    let sent = desk.visit.app.service.guest_speaks(token, seen, own(&desk.fields)).await?;
    Ok(went(&paths::guest(token), sent))
}

/// The token of a form, where it could be one: an address is made of it.
fn token(desk: &Desk) -> Option<&str> {
    let token = desk.field(TOKEN);
    (!token.is_empty() && token.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(token)
}

/// What was typed, without the link.
fn own(fields: &Fields) -> Fields {
    let own = fields.iter().filter(|(name, _)| name.as_str() != TOKEN);
    own.map(|(name, values)| (name.clone(), values.clone())).collect()
}

fn went(here: &str, sent: GuestSent) -> Go {
    Go::to(match sent {
        GuestSent::Done => format!("{here}?done=said"),
        GuestSent::Refused(id) => format!("{here}?{KEPT}={id}"),
        GuestSent::Changed => format!("{here}?done=changed"),
        GuestSent::Enough => format!("{here}?done=enough"),
        GuestSent::NotHere => here.to_owned(),
    })
}
