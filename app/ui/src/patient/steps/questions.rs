//! Any page of a published questionnaire: one component, one `match` on the kind of item.

use domain::{
    Language,
    questionnaire::{AnswerOption, Item, ItemKind, NO, OTHER, Page, Presence, SCALE_TOP, Texts, Unit, YES},
    studio::{Marks, translation::How},
};
use leptos::prelude::*;
use words::Words;

use super::super::{
    frame::{Asking, said},
    prepare::answer_said,
};
use crate::{
    components::{Checkboxes, Choice, DateInput, Details, Input, Label, Radios, Select, SelectOption, Size, Textarea},
    web::{Filled, in_the_words},
};

/// A page of the questionnaire of this draft.
pub(super) fn view(asking: &Asking<'_>, id: &str) -> (&'static str, String, AnyView) {
    let draft = asking.draft.expect("questions are asked in a draft");
    let page = draft.version.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
    let page = page.expect("only pages of the draft's version are on its way");
    let (title, view) = questions(asking.words, &asking.filled, page);
    ("refer/question", title, view)
}

/// The title and fields of a page.
pub(crate) fn questions(words: Words, filled: &Filled, page: &Page) -> (String, AnyView) {
    let asks = Questions { words, filled, page };
    let heading = page.title.as_ref().map(|title| in_language(words, title));
    // A page without a title of its own, and with one question, has that question as its heading.
    let alone = heading.is_none();
    let title = page.heading_for(words.language()).map(|(title, _)| title.to_owned()).unwrap_or_default();
    let at_once = |item: &&Item| item.is_seen() && page.revealed_by(item).is_none();
    let items = page.items.iter().filter(at_once).enumerate();
    let fields = items.map(|(place, item)| asks.item(item, alone && place == 0)).collect_view();
    let heading = heading.map(|(text, language)| {
        view! { <h1 class="nhsuk-heading-l" lang=language.code() dir=language.direction()>{text}</h1> }
    });
    (title, view! { {heading} {fields} }.into_any())
}

/// One question of a page that stands among others, with what its options reveal.
pub(crate) fn question(words: Words, filled: &Filled, page: &Page, item: &Item) -> AnyView {
    Questions { words, filled, page }.item(item, false)
}

/// That nothing here has to be answered.
pub(in crate::patient) fn skip_note(asking: &Asking<'_>) -> AnyView {
    let note = said!(asking, refer_question_skippable | refer_question_skippable_helped);
    view! { <p class="nhsuk-hint">{note}</p> }.into_any()
}

/// That nobody has checked the translation of a question on this page, where its reader is not told so already: a page
/// says once that its own words are not checked, but not that a machine made the questions.
pub(crate) fn translation_note(words: Words, page: &Page, marks: &Marks) -> Option<AnyView> {
    let seen = page.items.iter().filter(|item| item.is_seen());
    let doubts: Vec<How> = seen.filter_map(|item| marks.doubt(item, words.language())).collect();
    let note = if doubts.contains(&How::Machine) {
        words.translations_patient_machine()
    } else if !doubts.is_empty() && words.is_checked() {
        words.translations_patient_unchecked()
    } else {
        return None;
    };
    Some(view! { <p class="nhsuk-hint">{note}</p> }.into_any())
}

fn in_language(words: Words, texts: &Texts) -> (String, Language) {
    let (text, language) = texts.get(words.language());
    (text.to_owned(), language)
}

struct Questions<'a> {
    words: Words,
    filled: &'a Filled,
    page: &'a Page,
}

impl Questions<'_> {
    /// One question, with why it is asked: in the reader's language as a whole, or in English as a whole and marked so.
    fn item(&self, item: &Item, is_heading: bool) -> AnyView {
        let language = item.language_for(self.words.language());
        if language == self.words.language() {
            return self.item_in(item, is_heading, language);
        }
        let words = Words::new(language);
        let (filled, page) = (self.filled.in_words(words), self.page);
        in_the_words(words, || Questions { words, filled: &filled, page }.item_in(item, is_heading, language))
    }

    fn item_in(&self, item: &Item, is_heading: bool, language: Language) -> AnyView {
        let field = if item.kind == ItemKind::Display {
            self.display(item, is_heading)
        } else if item.presence == Presence::ReadOnly {
            self.settled(item, is_heading)
        } else {
            self.field(item, is_heading)
        };
        let why = item.why.as_ref().map(|why| {
            let why = self.text(why);
            view! { <Details summary=self.words.common_why()><p>{why}</p></Details> }
        });
        view! {
            <div lang=language.code() dir=language.direction()>{field} {why}</div>
        }
        .into_any()
    }

    /// Words to read.
    fn display(&self, item: &Item, is_heading: bool) -> AnyView {
        let text = self.asked(item);
        if is_heading {
            view! { <h1 class="nhsuk-heading-l">{text}</h1> }.into_any()
        } else {
            view! { <p class="app-own-lines">{text}</p> }.into_any()
        }
    }

    /// A question whose answer stands, and what it is.
    fn settled(&self, item: &Item, is_heading: bool) -> AnyView {
        let text = self.asked(item);
        let answer = item.initial.as_ref().map(|answer| answer_said(self.words, item, answer));
        let answer = answer.unwrap_or_else(|| self.words.common_not_provided().to_owned());
        let question = if is_heading {
            view! { <h1 class="nhsuk-heading-l">{text}</h1> }.into_any()
        } else {
            view! { <h2 class="nhsuk-heading-m">{text}</h2> }.into_any()
        };
        let hint = self.hint(item).map(|hint| view! { <p class="nhsuk-hint">{hint}</p> });
        view! { {question} {hint} <p class="app-own-lines" dir="auto">{answer}</p> }.into_any()
    }

    fn field(&self, item: &Item, is_heading: bool) -> AnyView {
        let name = item.link_id.as_str();
        let (text, hint, error) = (self.asked(item), self.hint(item), self.filled.error(name));
        let label = if is_heading { Label::heading(text) } else { Label::sized(text, Size::M) };
        let value = self.filled.value(name);
        match &item.kind {
            ItemKind::Text { .. } => view! { <Input name label hint error value/> }.into_any(),
            ItemKind::LongText { max } => {
                view! { <Textarea name label hint error value max_length=Some(*max)/> }.into_any()
            }
            // Shown as words to read, whoever asks.
            ItemKind::Display => ().into_any(),
            ItemKind::Number { unit, .. } => {
                let (hint, suffix) = self.in_units(hint, unit.as_ref());
                view! { <Input name label hint error value inputmode="numeric" width=Some(5) suffix/> }.into_any()
            }
            ItemKind::Decimal { unit, .. } => {
                let (hint, suffix) = self.in_units(hint, unit.as_ref());
                view! { <Input name label hint error value inputmode="decimal" width=Some(5) suffix/> }.into_any()
            }
            ItemKind::Url => {
                view! { <Input name label hint error value kind="url" autocomplete="url" spellcheck=Some(false)/> }
                    .into_any()
            }
            ItemKind::Phone => {
                view! { <Input name label hint error value kind="tel" autocomplete="tel" width=Some(20)/> }.into_any()
            }
            ItemKind::Email => {
                view! { <Input name label hint error value kind="email" autocomplete="email" spellcheck=Some(false)/> }
                    .into_any()
            }
            ItemKind::Date => {
                let part = |part: &str| self.filled.value(&format!("{name}-{part}"));
                let (error, parts_in_error) = self.filled.date_error(name);
                let values = (part("day"), part("month"), part("year"));
                view! { <DateInput name legend=label hint error parts_in_error values/> }.into_any()
            }
            // What else can be answered is written under its choice, which a list has no room for.
            ItemKind::OneOf { options, drop_down: true, other: false } => {
                let nothing =
                    SelectOption { value: String::new(), text: self.words.refer_question_choose().to_owned() };
                let offered = options
                    .iter()
                    .map(|option| SelectOption { value: option.code.to_string(), text: self.text(&option.text) });
                let options = [nothing].into_iter().chain(offered).collect();
                view! { <Select name label hint error options value/> }.into_any()
            }
            ItemKind::OneOf { options, .. } => {
                view! { <Radios name legend=label hint error choices=self.choices(item, options)/> }.into_any()
            }
            ItemKind::SomeOf { options, .. } => {
                view! { <Checkboxes name legend=label hint error choices=self.choices(item, options)/> }.into_any()
            }
            ItemKind::YesNo => {
                let choice =
                    |code: &str, label: &str| self.revealing(item, code, self.filled.choice(name, code, label));
                let choices = vec![choice(YES, self.words.common_yes()), choice(NO, self.words.common_no())];
                view! { <Radios name legend=label hint error choices/> }.into_any()
            }
            ItemKind::Scale { low, high } => {
                let (low, high) = (self.text(low), self.text(high));
                let ends = format!(
                    "{}. {}.",
                    self.words.refer_question_scale_low(&low),
                    self.words.refer_question_scale_high(&high),
                );
                let hint = hint.map_or(ends.clone(), |hint| format!("{hint} {ends}"));
                let choices: Vec<Choice> =
                    (0..=SCALE_TOP).map(|n| self.filled.choice(name, &n.to_string(), &n.to_string())).collect();
                view! {
                    <div class="app-scale"><Radios name legend=label hint error choices inline=true/></div>
                }
                .into_any()
            }
        }
    }

    fn choices(&self, item: &Item, options: &[AnswerOption]) -> Vec<Choice> {
        let several = options.len() > 1;
        let is_alone = |option: &AnswerOption| option.exclusive && several;
        let mut choices: Vec<_> = options.iter().map(|option| self.option(item, option, is_alone(option))).collect();
        if item.takes_other() {
            let place = options.iter().position(is_alone).unwrap_or(choices.len());
            choices.insert(place, self.other(item));
        }
        choices
    }

    fn option(&self, item: &Item, option: &AnswerOption, is_alone: bool) -> Choice {
        let text = self.text(&option.text);
        let hint = option.hint.as_ref().map(|hint| self.text(hint));
        let choice = self.filled.choice(item.link_id.as_str(), option.code.as_str(), &text).hint(hint);
        let choice = self.revealing(item, option.code.as_str(), choice);
        if is_alone { choice.exclusive().after_divider(self.words.common_or()) } else { choice }
    }

    /// The choice of something else, with room for it.
    fn other(&self, item: &Item) -> Choice {
        let (words, name) = (self.words, item.other_field());
        let (label, error, value) =
            (Label::plain(words.refer_question_other_words()), self.filled.error(&name), self.filled.value(&name));
        let choice = self.filled.choice(item.link_id.as_str(), OTHER, words.refer_question_other());
        choice.reveals(view! { <Input name label error value/> })
    }

    /// A hint that says in what a number is counted, since what stands after a field is not read out, and what stands there.
    fn in_units(&self, hint: Option<String>, unit: Option<&Unit>) -> (Option<String>, Option<String>) {
        let Some(unit) = unit.map(|unit| self.text(&unit.text)) else { return (hint, None) };
        let said = self.words.refer_question_unit(&unit);
        (Some(hint.map_or(said.clone(), |hint| format!("{hint} {said}."))), Some(unit))
    }

    /// A choice with the questions that it reveals.
    fn revealing(&self, item: &Item, code: &str, choice: Choice) -> Choice {
        let Ok(code) = code.parse() else { return choice };
        let revealed: Vec<AnyView> =
            self.page.revealed_under(&item.link_id, &code).into_iter().map(|item| self.item(item, false)).collect();
        if revealed.is_empty() { choice } else { choice.reveals(revealed) }
    }

    /// The question, with what stands before it.
    fn asked(&self, item: &Item) -> String {
        let text = self.text(&item.text);
        item.prefix.as_ref().map_or(text.clone(), |prefix| format!("{} {text}", self.text(prefix)))
    }

    fn hint(&self, item: &Item) -> Option<String> {
        item.hint.as_ref().map(|hint| self.text(hint))
    }

    fn text(&self, texts: &Texts) -> String {
        texts.get(self.words.language()).0.to_owned()
    }
}

#[cfg(test)]
mod tests;
