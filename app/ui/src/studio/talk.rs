//! What is said about a draft: the threads of a place and the form of a new one, and the page of a thread.

use axum::{extract::Path, response::Response};
use domain::{
    Fields, Language,
    id::ThreadId,
    questionnaire::Item,
    studio::{
        Content,
        talk::{Place, REASON, TOLD, VERDICT, Verdict, WORDING, WORDS},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Past, Room, Said, Thread, stood_at},
};
use words::Words;

use super::{
    At, DRAFT, Done, done,
    said::{item_called, page_called},
    sending::{DecideThread, OpenThread, PLACE, ReplyInThread, THREAD},
    text, told,
};
use crate::{
    components::{
        Button, ButtonKind, Input, InsetText, Label, Legend, Radios, Select, SelectOption, Size, Tag, TagColour,
        Textarea,
    },
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
    when,
};

/// What a page shows of the talk about one place.
pub(super) struct Talk {
    place: Place,
    /// Those of the whole draft.
    threads: Vec<Thread>,
    /// The form of a new thread.
    pub filled: Filled,
    /// Who can be told by name.
    team: Vec<String>,
}

impl Talk {
    /// How many threads about a place wait for an answer.
    pub fn open_at(&self, place: &Place) -> usize {
        self.threads.iter().filter(|thread| thread.verdict.is_none() && is_at(thread, place)).count()
    }
}

/// The talk about a place of a draft.
pub(super) async fn about(staff: &StaffVisit, room: &Room, place: Place) -> Result<Talk, Fault> {
    let service = staff.service();
    let threads = service.studio_talk(&staff.who, room.id).await?.unwrap_or_default();
    let unsent = service.thread_unsent(&staff.who, room.id, &place).await?;
    let team = service.co_designers(&staff.who).await?;
    Ok(Talk { place, threads, filled: Filled::kept(staff.words(), unsent, Fields::new), team })
}

/// Whether a thread is told at a place: what is said of an option is told at its question.
fn is_at(thread: &Thread, place: &Place) -> bool {
    thread.place == *place
        || matches!((&thread.place, place), (Place::Option(of, _), Place::Item(link_id)) if of == link_id)
}

/// The threads of a place, and the form of a new one; of a draft that has ended all there are, to be read.
pub(super) fn section(words: Words, room: &Room, talk: &Talk) -> impl IntoView + use<> {
    let threads: Vec<_> = talk.threads.iter().filter(|thread| room.is_ended || is_at(thread, &talk.place)).collect();
    let list = if threads.is_empty() {
        view! { <p>{words.talk_none()}</p> }.into_any()
    } else {
        let items = threads.into_iter().map(|thread| line(words, room, thread)).collect_view();
        view! { <ol class="app-list">{items}</ol> }.into_any()
    };
    let filled = &talk.filled;
    let item = match &talk.place {
        Place::Item(link_id) => room.content.item(link_id.as_str()).map(|(_, item)| item),
        _ => None,
    };
    let about = match item.filter(|item| !item.options().is_empty()) {
        Some(item) => about_what(words, item, filled).into_any(),
        None => view! { <input type="hidden" name=PLACE value=talk.place.code()/> }.into_any(),
    };
    let names = talk.team.join(", @");
    let mention = (!names.is_empty()).then(|| format!("@{names}"));
    let hint = match mention {
        Some(names) => format!("{} {}", words.talk_words_hint(), words.talk_mention(&names)),
        None => words.talk_words_hint().to_owned(),
    };
    let wording = matches!(talk.place, Place::Item(_)).then(|| {
        view! {
            <Input
                name=WORDING
                label=Label::plain(words.talk_wording())
                hint=words.talk_wording_hint()
                error=filled.error(WORDING)
                value=filled.value(WORDING)
            />
        }
    });
    let form = (!room.is_ended).then(|| {
        view! {
            <form method="post" action=OpenThread::PATH novalidate>
                <input type="hidden" name=DRAFT value=room.id.to_string()/>
                {about}
                <Textarea
                    name=WORDS
                    label=Label::plain(words.talk_words())
                    hint=hint
                    error=filled.error(WORDS)
                    value=filled.value(WORDS)
                    rows=3
                />
                {wording}
                <Button text=words.talk_say() kind=ButtonKind::Secondary/>
            </form>
        }
    });
    view! {
        <section class="app-section app-column" aria-labelledby="talk">
            <h2 class="nhsuk-heading-m" id="talk">{words.talk_title()}</h2>
            {list}
            {form}
        </section>
    }
}

/// The choice of what is spoken of: the question, or one of its answers.
pub(super) fn about_what(words: Words, item: &Item, filled: &Filled) -> impl IntoView + use<> {
    let whole = Place::Item(item.link_id.clone()).code();
    let options = item.options().iter().map(|option| SelectOption {
        value: Place::Option(item.link_id.clone(), option.code.clone()).code(),
        text: words.guests_about_option(&text(words, &option.text)),
    });
    let first = SelectOption { value: whole, text: words.guests_about_question().to_owned() };
    let options = std::iter::once(first).chain(options).collect();
    let chosen = filled.value(PLACE);
    view! { <Select name=PLACE label=Label::plain(words.guests_about_what()) options=options value=chosen/> }
}

/// What was said in a thread and how it was answered, for whoever reads it.
pub(super) fn conversation(words: Words, thread: &Thread, content: &Content) -> impl IntoView + use<> {
    let suggestion = thread.wording.as_ref().map(|wording| {
        let by = thread.by.clone().unwrap_or_else(|| words.guests_somebody().to_owned());
        let (date, clock) = when::date_and_clock(words, thread.opened_at);
        view! {
            <p lang="en"><ins>{wording.clone()}</ins></p>
            <p class="app-note">{words.studio_history_by(&date, &by, &clock)}</p>
        }
    });
    let said = thread.said.iter().map(|said| say(words, said)).collect_view();
    view! {
        <p>{state(words, thread)}</p>
        {of_option(words, thread, content)}
        {suggestion}
        {said}
        {decided(words, thread)}
    }
}

/// How it was answered: why, by whom and when.
fn decided(words: Words, thread: &Thread) -> impl IntoView + use<> {
    thread.decided.as_ref().map(|(at, by)| {
        let (date, clock) = when::date_and_clock(words, *at);
        let reason = thread.verdict.as_ref().and_then(|(_, reason)| reason.clone());
        let reason = reason.map(|reason| view! { <p dir="auto">{reason}</p> });
        let who = words.studio_history_by(&date, by, &clock);
        view! { <InsetText>{reason} <p>{who}</p></InsetText> }
    })
}

/// Which answer of a question a thread is about, if it is about one.
fn of_option(words: Words, thread: &Thread, content: &Content) -> Option<AnyView> {
    let Place::Option(link_id, code) = &thread.place else { return None };
    let (_, item) = content.item(link_id.as_str())?;
    let option = item.option(code).map(|option| text(words, &option.text))?;
    Some(view! { <p class="app-note">{words.talk_about_option(&option)}</p> }.into_any())
}

/// A thread by what it suggests, or by how it begins.
pub(super) fn title(words: Words, thread: &Thread) -> String {
    match (&thread.wording, thread.said.first()) {
        (Some(wording), _) => words.talk_suggests(wording),
        (None, Some(said)) => said.words.chars().take(80).collect(),
        (None, None) => String::new(),
    }
}

/// What a thread is about, where those of a whole draft stand together.
fn place_of(words: Words, room: &Room, thread: &Thread) -> String {
    let about = match &thread.place {
        Place::Draft => return words.room_about_draft().to_owned(),
        Place::Page(id) => page_called(words, &room.content, id),
        Place::Item(link_id) | Place::Option(link_id, _) => item_called(words, &room.content, link_id),
    };
    words.room_about(&about)
}

fn line(words: Words, room: &Room, thread: &Thread) -> impl IntoView + use<> {
    let title = title(words, thread);
    let place = room.is_ended.then(|| view! { <p class="app-note">{place_of(words, room, thread)}</p> });
    let said = thread.said.iter().map(|said| say(words, said)).collect_view();
    let about = of_option(words, thread, &room.content);
    view! {
        <li class="app-list__item" data-thread=thread.id.to_string()>
            <div class="app-list__head">
                <a href=paths::studio_thread(room.id, thread.id)><bdi>{title}</bdi></a>
                {state(words, thread)}
            </div>
            {place}
            {about}
            {said}
            {decided(words, thread)}
        </li>
    }
}

fn say(words: Words, said: &Said) -> impl IntoView + use<> {
    let (date, clock) = when::date_and_clock(words, said.at);
    let by = said.by.clone().unwrap_or_else(|| words.guests_somebody().to_owned());
    view! {
        <p class="app-own-lines" dir="auto">{said.words.clone()}</p>
        <p class="app-note">{words.studio_history_by(&date, &by, &clock)}</p>
    }
}

fn state(words: Words, thread: &Thread) -> impl IntoView + use<> {
    let (text, colour) = match thread.verdict {
        None => (words.talk_open(), TagColour::Yellow),
        Some((Verdict::Resolved, _)) => (words.talk_resolved(), TagColour::Grey),
        Some((Verdict::Accepted, _)) => (words.talk_accepted(), TagColour::Green),
        Some((Verdict::Declined, _)) => (words.talk_declined(), TagColour::Grey),
    };
    view! { <Tag text=text colour=colour/> }
}

/// A thread, with what can be said and decided.
pub(super) async fn show(staff: StaffVisit, Path((id, thread)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let Ok(id) = thread.parse::<ThreadId>() else { return not_found(&staff.visit) };
    let service = staff.service();
    let (threads, unsent) =
        match (service.studio_talk(&staff.who, room.id).await, service.reply_unsent(&staff.who, id).await) {
            (Ok(threads), Ok(unsent)) => (threads.unwrap_or_default(), unsent),
            (Err(fault), _) | (_, Err(fault)) => return fault_page(&staff.visit, &fault),
        };
    let Some(thread) = threads.into_iter().find(|thread| thread.id == id) else { return not_found(&staff.visit) };
    let past = match &thread.place {
        Place::Item(link_id) | Place::Option(link_id, _) if thread.wording.is_some() => {
            service.studio_history(&staff.who, room.id, Some(link_id)).await.map(Option::unwrap_or_default)
        }
        _ => Ok(Vec::new()),
    };
    let past = match past {
        Ok(past) => past,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let (reply, verdict) = (unsent.0, unsent.1);
    let reply = Filled::kept(words, reply, Fields::new);
    let verdict = Filled::kept(words, verdict, Fields::new);
    let said = done(words, &staff, None);
    let errors = reply.summary().into_iter().chain(verdict.summary()).collect();
    let page = staff
        .page("studio/thread", words.talk_thread_title(), Here::Studio)
        .back(Some(back(&room, &thread.place)))
        .errors(errors);
    respond(&staff.visit, page, move || main(words, &room, (&thread, &past), (&reply, &verdict), said))
}

fn back(room: &Room, place: &Place) -> String {
    match place {
        // The pages of a draft that has ended are closed; what was said is read on its own.
        _ if room.is_ended => paths::studio_draft(room.id),
        Place::Item(link_id) | Place::Option(link_id, _) if room.content.item(link_id.as_str()).is_some() => {
            paths::studio_item(room.id, link_id.as_str())
        }
        Place::Page(page) if room.content.page(page.as_str()).is_some() => paths::studio_page(room.id, page.as_str()),
        _ => paths::studio_draft(room.id),
    }
}

fn main(
    words: Words,
    room: &Room,
    (thread, past): (&Thread, &[Past]),
    (reply, verdict): (&Filled, &Filled),
    said: Done,
) -> impl IntoView + use<> {
    let item = match &thread.place {
        Place::Item(link_id) | Place::Option(link_id, _) => room.content.item(link_id.as_str()).map(|(_, item)| item),
        Place::Draft | Place::Page(_) => None,
    };
    let about = item.map_or_else(|| text(words, &room.content.questionnaire.title), |item| text(words, &item.text));
    let suggestion = thread.wording.clone().map(|wording| {
        // What stood when it was suggested stays to be seen, whatever was decided and changed since.
        let before = item.and_then(|item| stood_at(past, &item.link_id, thread.opened_at)).or(item);
        let stood = before.and_then(|item| thread.place.words_in(item)).map(|texts| {
            let before = texts.get(Language::En).0.to_owned();
            view! { <p><strong>{words.studio_history_before()} ": "</strong> <del lang="en">{before}</del></p> }
        });
        view! {
            {stood}
            <p><strong>{words.studio_history_after()} ": "</strong> <ins lang="en">{wording}</ins></p>
        }
    });
    let all = thread.said.iter().map(|said| say(words, said)).collect_view();
    let about_option = of_option(words, thread, &room.content);
    let suggested_by = thread.wording.as_ref().and(thread.opener).map(|_| {
        let (date, clock) = when::date_and_clock(words, thread.opened_at);
        let by = thread.by.clone().unwrap_or_else(|| words.guests_somebody().to_owned());
        view! { <p class="app-note">{words.studio_history_by(&date, &by, &clock)}</p> }
    });
    let (draft, id) = (room.id.to_string(), thread.id.to_string());
    let hidden = move || {
        view! {
            <input type="hidden" name=DRAFT value=draft.clone()/>
            <input type="hidden" name=THREAD value=id.clone()/>
        }
    };
    let decide = (thread.verdict.is_none() && !room.is_ended).then(|| {
        view! {
            <section class="app-section" aria-labelledby="decide">
                <h2 class="nhsuk-heading-m" id="decide">{words.talk_decide()}</h2>
                <form method="post" action=DecideThread::PATH novalidate>
                    {hidden()}
                    {deciding(words, thread, verdict)}
                </form>
            </section>
        }
    });
    let replying = (!room.is_ended).then(|| {
        view! {
            <form method="post" action=ReplyInThread::PATH data-main novalidate>
                {hidden()}
                <Textarea
                    name=WORDS
                    label=Label::sized(words.talk_reply_label(), Size::S)
                    error=reply.error(WORDS)
                    value=reply.value(WORDS)
                    rows=3
                />
                <Button text=words.talk_reply()/>
            </form>
        }
    });
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{about}</span>
                {words.talk_thread_title()}
            </h1>
            <p>{state(words, thread)}</p>
            {about_option}
            {suggestion}
            {suggested_by}
            {all}
            {decided(words, thread)}
            {replying}
            {decide}
        </div>
    }
}

fn deciding(words: Words, thread: &Thread, filled: &Filled) -> impl IntoView + use<> {
    let told = view! {
        <Textarea
            name=TOLD
            label=Label::plain(words.talk_told())
            hint=words.talk_told_hint()
            error=filled.error(TOLD)
            value=filled.value(TOLD)
            rows=2
        />
    };
    if thread.wording.is_none() {
        return view! {
            {told}
            <Textarea
                name=REASON
                label=Label::plain(words.talk_done())
                error=filled.error(REASON)
                value=filled.value(REASON)
                rows=2
            />
            <Button text=words.talk_resolve() kind=ButtonKind::Secondary/>
        }
        .into_any();
    }
    let choices = vec![
        filled.choice(VERDICT, Verdict::Accepted.code(), words.talk_accept()),
        filled.choice(VERDICT, Verdict::Declined.code(), words.talk_decline()),
    ];
    view! {
        <Radios
            name=VERDICT
            legend=Legend::hidden(words.talk_decide())
            error=filled.error(VERDICT)
            choices=choices
            small=true
        />
        <Textarea
            name=REASON
            label=Label::plain(words.talk_reason())
            hint=words.talk_reason_hint()
            error=filled.error(REASON)
            value=filled.value(REASON)
            rows=3
        />
        {told}
        <Button text=words.talk_answer() kind=ButtonKind::Secondary/>
    }
    .into_any()
}
