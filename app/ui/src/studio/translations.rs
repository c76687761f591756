//! The questions of a draft in another language: every text beside its English, with who has checked it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Language,
    id::StudioDraftId,
    questionnaire::{Part, Texts},
    studio::{
        Touch,
        translation::{How, State, field, how_field, longest, place_code, place_of},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Room, Wish, shown},
};
use words::{Words, time};

use super::{At, belongs_with, sending::ChangeDraft, text};
use crate::{
    components::{Button, ButtonKind, Input, Label, Legend, Radios, Size, Tag, TagColour, Textarea},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Filled, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path((id, language)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let language = Language::from_code(&language).filter(|language| *language != Language::En);
    let Some(language) = language else { return not_found(&staff.visit) };
    if room.is_ended {
        return Redirect::to(&paths::studio_draft(room.id)).into_response();
    }
    let forms = match forms(&staff, &room, language).await {
        Ok(forms) => forms,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let title = words.translations_title(words.language_called(language));
    let errors = forms.iter().flat_map(|(_, filled)| filled.summary()).collect();
    let page = staff
        .page("studio/translations", title.clone(), Here::Studio)
        .back(Some(paths::studio_draft(room.id)))
        .errors(errors);
    let done = staff.visit.query.get("done").cloned();
    let at = staff.visit.query.get("at").cloned();
    respond(&staff.visit, page, move || {
        let told = match done.as_deref() {
            Some("saved") => Some(banner(words.studio_saved(), true)),
            Some("changed") => Some(banner(words.studio_stale(), false)),
            _ => None,
        };
        let one = |(place, filled): &(Touch, Filled)| one(words, (&room, language), (place, filled), at.as_deref());
        let places = forms.iter().map(one).collect_view();
        let progress = room.content.progress(language);
        let count = |number: usize| number.to_string();
        let progress =
            words.translations_progress(&count(progress.all), &count(progress.checked), &count(progress.there));
        view! {
            {told}
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">{text(words, &room.content.questionnaire.title)}</span>
                {title.clone()}
            </h1>
            <div class="app-column">
                <p>{words.translations_intro(words.language_called(language))}</p>
                <p><strong>{progress}</strong></p>
            </div>
            <ol class="app-list">{places}</ol>
        }
    })
}

/// The places of a draft, each with its form.
async fn forms(staff: &StaffVisit, room: &Room, language: Language) -> Result<Vec<(Touch, Filled)>, Fault> {
    let places = room.content.places();
    let wishes: Vec<Wish> = places.iter().map(|place| Wish::Translate(place.clone(), language)).collect();
    let kept = staff.service().studio_unsent_each(&staff.who, room.id, &wishes).await?;
    let forms = places.into_iter().zip(wishes.iter().zip(kept));
    Ok(forms
        .map(|(place, (wish, unsent))| (place, Filled::kept(staff.words(), unsent, || shown(&room.content, wish))))
        .collect())
}

/// The texts of one place, which are shown together or not at all.
fn one(
    words: Words,
    (room, language): (&Room, Language),
    (place, filled): (&Touch, &Filled),
    at: Option<&str>,
) -> impl IntoView + use<> {
    let code = place_code(place);
    let called = match place {
        Touch::Title => words.translations_heading(),
        Touch::Page(_) => words.translations_page(),
        Touch::Item(_) | Touch::Protocol(_) => words.translations_question(),
    };
    let states = room.content.states(place, language);
    let english = states.first().map(|(_, texts, _)| texts.get(Language::En).0.to_owned()).unwrap_or_default();
    let texts = states
        .iter()
        .map(|(part, texts, state)| row(words, language, (&field(place, part), part), (*texts, *state), filled));
    let texts = texts.collect_view();
    let how = how_field(place);
    let choice = |of: How, text: &str| filled.choice(&how, of.code(), text);
    let choices = vec![
        choice(How::Written, words.translations_how_written()),
        choice(How::Machine, words.translations_how_machine()),
        choice(How::Checked, &words.translations_how_checked(words.language_called(language))),
    ];
    let saved =
        (at == Some(code.as_str())).then(|| view! { <p role="status"><strong>{words.studio_saved()}</strong></p> });
    let wish = format!("translate-{}", language.code());
    view! {
        <li class="app-list__item" id=code.replace('/', "_") data-translated=code.clone()>
            <h2 class="nhsuk-heading-s"><span class="nhsuk-caption-m">{called}</span> <span lang="en" dir="ltr">{english.clone()}</span></h2>
            {saved}
            <form method="post" action=ChangeDraft::PATH novalidate>
                {belongs_with(room, filled, &wish, &code)}
                {texts}
                <Radios
                    name=how.clone()
                    legend=Legend::sized(words.translations_how(), Size::S)
                    error=filled.error(&how)
                    choices=choices
                    small=true
                />
                <Button text=words.translations_save() about=english kind=ButtonKind::Secondary small=true/>
            </form>
        </li>
    }
}

/// A text: its English, how it stands, and room for its translation.
fn row(
    words: Words,
    language: Language,
    (name, part): (&str, &Part),
    (texts, state): (&Texts, State<'_>),
    filled: &Filled,
) -> impl IntoView + use<> {
    let (tag, colour) = match state {
        State::Missing => (words.translations_missing(), TagColour::Yellow),
        State::Machine => (words.translations_machine(), TagColour::Orange),
        State::Written => (words.translations_written(), TagColour::Grey),
        State::Again(_) => (words.translations_again(), TagColour::Orange),
        State::Checked(_) => (words.translations_checked(), TagColour::Green),
    };
    let note = match state {
        State::Checked(mark) => Some(words.translations_checked_note(&time::date(words, mark.on), &mark.by)),
        State::Again(mark) => {
            let again = words.translations_again_note(&time::date(words, mark.on), &mark.by);
            let was = (texts.own(Language::En) != Some(mark.english.as_str()))
                .then(|| words.translations_again_english(&mark.english));
            Some(was.map_or(again.clone(), |was| format!("{again} {was}")))
        }
        _ => None,
    };
    let english = texts.get(Language::En).0.to_owned();
    let label = Label::plain(words.translated_part(language, part));
    let (error, value) = (filled.error(name), filled.value(name));
    let name = name.to_owned();
    let input = if longest(part) > 300 {
        view! { <Textarea name label error value rows=2 language=Some(language)/> }.into_any()
    } else {
        view! { <Input name label error value language=Some(language)/> }.into_any()
    };
    view! {
        <div class="app-translated">
            <p class="app-own-lines"><span lang="en" dir="ltr">{english}</span> " " <Tag text=tag colour=colour/></p>
            {note.map(|note| view! { <p class="app-note">{note}</p> })}
            {input}
        </div>
    }
}

/// Where a form of translations leads back to: its own place among them.
pub(super) fn address(id: StudioDraftId, place: &Touch, language: Language, done: &str) -> String {
    let (here, code) = (paths::studio_translations(id, language), place_code(place));
    format!("{here}?done={done}&at={code}#{}", code.replace('/', "_"))
}

/// What is wished of a translation, by its code and place.
pub(super) fn wish(code: &str, about: &str) -> Option<Wish> {
    let language = Language::from_code(code.strip_prefix("translate-")?).filter(|language| *language != Language::En);
    Some(Wish::Translate(place_of(about)?, language?))
}
