//! How a person is reached: texts turned off by anybody who has the link, the rest changed by whoever came with a code.

use axum::response::Response;
use domain::{
    Fields,
    form::{NO, YES},
    refer::contact_change::{EMAIL_USE, KEEP, NEW, PHONE_USE, WITHOUT},
};
use leptos::prelude::*;
use service::{
    Fault,
    coming_back::ContactShown,
    drafts::{Because, Typed},
    manage::Changed,
    prepare::Added,
};
use words::Words;

use super::{LINK, linked, old_link};
use crate::{
    components::{Button, ButtonKind, Choice, InsetText, Label, Legend, NotificationBanner, Radios, Size},
    paths,
    patient::{
        come_back::Managing,
        frame::stale_note,
        steps::{self, contact},
    },
    web::{Bundle, Desk, FORM_NETWORK, FORM_REVISION, Filled, Go, Page, fault_page, respond},
};

/// The page.
pub(in crate::patient) async fn show(at: Managing) -> Response {
    let (visit, service) = (&at.visit, &at.visit.visit.app.service);
    let gets_texts = match service.managed(&visit.network, &at.link).await {
        Ok(Some(managed)) => managed.gets_texts,
        Ok(None) => return old_link(visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let shown = match at.token() {
        Some(device) => service.contact_shown(&visit.network, &device).await,
        None => Ok(None),
    };
    let shown = match shown {
        Ok(shown) => shown,
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let done = match visit.visit.query.get("done").map(String::as_str) {
        Some("texts") if !gets_texts => Some(words.reach_texts_stopped()),
        Some("changed") => Some(words.reach_changed()),
        _ => None,
    };
    let done = done.filter(|_| shown.as_ref().is_none_or(|shown| shown.typed.is_none()));
    let banner = done.map(|text| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{text}</p>
            </NotificationBanner>
        }
    });
    let stop = gets_texts.then(|| {
        view! {
            <form method="post" action="/do/manage/texts">
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=at.name.clone()/>
                <p>{words.reach_texts()}</p>
                <Button text=words.reach_texts_stop() kind=ButtonKind::Secondary/>
            </form>
        }
    });
    let texts = if gets_texts { stop.into_any() } else { view! { <p>{words.reach_no_texts()}</p> }.into_any() };
    let filled = shown.as_ref().map(|shown| filled(words, shown));
    let errors = filled.as_ref().map(Filled::summary).unwrap_or_default();
    let rest = match (&shown, &filled) {
        (Some(shown), Some(filled)) => form(&at, shown, filled),
        _ => {
            let (entrance, call) =
                (paths::entrance(visit.slug(), None), words.error_contact(&visit.network.settings.phone));
            view! {
                <InsetText>
                    <p>{words.reach_come_in()}</p>
                    <p><a href=entrance>{words.reach_come_in_link()}</a></p>
                    <p>{call}</p>
                </InsetText>
            }
            .into_any()
        }
    };
    let title = words.reach_title();
    let main = view! {
        <div class="app-column">
            {banner}
            <h1 class="nhsuk-heading-l">{title}</h1>
            <h2 class="nhsuk-heading-m">{words.reach_texts_title()}</h2>
            {texts}
            <h2 class="nhsuk-heading-m">{words.reach_change_title()}</h2>
            {rest}
            {steps::watch(words)}
        </div>
    };
    let page = Page::new("manage/contact", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .errors(errors)
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// What was typed and not taken, or what stands.
fn filled(words: Words, shown: &ContactShown) -> Filled {
    if let Some(Typed { fields, because, .. }) = &shown.typed {
        let refusals = match because {
            Because::Refused(refusals) => refusals.clone(),
            Because::Writing | Because::Stale => Vec::new(),
        };
        return Filled::new(words, fields.clone(), refusals);
    }
    let yes_no = |yes: bool| if yes { YES } else { NO };
    let mut fields = Fields::new();
    let mut put = |name: &str, value: &str| fields.insert(name.to_owned(), vec![value.to_owned()]);
    put(PHONE_USE, if shown.phone.is_some() { KEEP } else { WITHOUT });
    put(EMAIL_USE, if shown.email.is_some() { KEEP } else { WITHOUT });
    shown.safe_to_text.map(|yes| put("safe-to-text", yes_no(yes)));
    shown.safe_voicemail.map(|yes| put("safe-voicemail", yes_no(yes)));
    Filled::new(words, fields, Vec::new())
}

fn form(at: &Managing, shown: &ContactShown, filled: &Filled) -> AnyView {
    let (words, slug) = (at.visit.visit.words, at.visit.slug().to_owned());
    let stale = shown.typed.as_ref().filter(|typed| typed.because == Because::Stale).map(|_| stale_note(words));
    let phone = contact::phone(words, filled, Label::plain(words.refer_contact_phone()));
    let email = contact::email(filled, Label::plain(words.refer_contact_email()), None);
    let choices = |field: &'static str, keep: Option<String>, without: &str, new: AnyView| -> Vec<Choice> {
        let keep = keep.map(|text| filled.choice(field, KEEP, &text));
        let new = filled.choice(field, NEW, words.reach_new()).reveals(new);
        keep.into_iter().chain([new, filled.choice(field, WITHOUT, without)]).collect()
    };
    let phones = choices(
        PHONE_USE,
        shown.phone.as_ref().map(|digits| words.reach_phone_keep(digits)),
        words.reach_phone_none(),
        phone.into_any(),
    );
    let emails = choices(
        EMAIL_USE,
        shown.email.as_ref().map(|address| words.reach_email_keep(address)),
        words.reach_email_none(),
        email.into_any(),
    );
    view! {
        {stale}
        <form method="post" action="/do/manage/contact" data-main novalidate>
            <input type="hidden" name=FORM_NETWORK value=slug/>
            <input type="hidden" name=LINK value=at.name.clone()/>
            <input type="hidden" name=FORM_REVISION value=shown.seen.clone()/>
            <Radios
                name=PHONE_USE
                legend=Legend::sized(words.reach_phone(), Size::S)
                error=filled.error(PHONE_USE)
                choices=phones
            />
            {contact::safe(words, filled)}
            <Radios
                name=EMAIL_USE
                legend=Legend::sized(words.reach_email(), Size::S)
                error=filled.error(EMAIL_USE)
                choices=emails
            />
            <Button text=words.reach_save()/>
        </form>
    }
    .into_any()
}

/// Turns texts off.
#[server(prefix = "/do", endpoint = "manage/texts")]
pub async fn stop_texts(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = stop(&desk).await;
    desk.answer(went)
}

async fn stop(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    Ok(Go::to(match desk.visit.app.service.stop_texts(&linked.network, &linked.token).await? {
        Changed::Done => format!("{}/contact?done=texts", linked.here),
        Changed::Gone | Changed::NotPossible => linked.here,
    }))
}

/// Changes how the person is reached.
#[server(prefix = "/do", endpoint = "manage/contact")]
pub async fn keep_contact(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let Some(device) = linked.device else { return Ok(Go::to(format!("{}/contact", linked.here))) };
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| !name.starts_with("form-"));
    let seen = desk.field(FORM_REVISION);
    Ok(Go::to(match desk.visit.app.service.keep_contact(&linked.network, &device, seen, fields).await? {
        Added::Done => format!("{}/contact?done=changed", linked.here),
        Added::Refused | Added::Stale => format!("{}/contact", linked.here),
        Added::NotHere => paths::entrance(&linked.network.slug, Some("timed-out")),
    }))
}
