//! The words of a draft in other languages: which are there, how they came about, and who has checked them.
//!
//! What was said of a translation is bound to the words of which it was said: when the English or the translation
//! changes, it no longer holds, and the translation is to be checked again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Change, Content, Touch};
use crate::{
    CivilDate, Fields, Language, Refusal,
    form::{Mend, Shown, codes},
    questionnaire::{Item, LinkId, Part, Questionnaire, Texts},
    refusal::first,
    text,
};

/// What the names of a part's fields begin with.
const FIELD: &str = "studio-tr";
/// The most characters of a question, a title or an option.
const SHORT: u32 = 300;
/// The most characters of what explains.
const LONG: u32 = 1000;

codes! {
    /// How a translation came about.
    How {
        /// Somebody wrote it; nobody has said that they checked it.
        Written = "written",
        /// A machine made it, and nobody has checked it.
        Machine = "machine",
        /// Somebody who reads the language has checked it.
        Checked = "checked",
    }
}

/// What was said of a translation, and of which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mark {
    /// How it came about.
    pub how: How,
    /// The English that it was made from.
    pub english: String,
    /// The translation.
    pub words: String,
    /// Who said so.
    pub by: String,
    /// When.
    pub on: CivilDate,
}

/// How a text stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// It is not there.
    Missing,
    /// A machine made it, and nobody has checked it.
    Machine,
    /// It is there, and nobody has said that they checked it.
    Written,
    /// It was checked, and its English or itself has changed since.
    Again(&'a Mark),
    /// It is checked.
    Checked(&'a Mark),
}

/// What was said of the translations of a questionnaire, by the place of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(BTreeMap<String, BTreeMap<Language, Mark>>);

impl Marks {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How a text of a place stands in a language.
    pub fn state(&self, place: &Touch, part: &Part, texts: &Texts, language: Language) -> State<'_> {
        let Some(words) = texts.own(language) else { return State::Missing };
        let Some(mark) = self.get(place, part, language) else { return State::Written };
        let is_same = mark.words == words && texts.own(Language::En) == Some(mark.english.as_str());
        match (mark.how, is_same) {
            (How::Machine, _) if mark.words == words => State::Machine,
            (How::Checked, true) => State::Checked(mark),
            (How::Checked, false) => State::Again(mark),
            _ => State::Written,
        }
    }

    /// What a reader is to know of a question in their language: that a machine made some of it, or that nobody has
    /// checked all of it. Nothing, where it is shown in English.
    pub fn doubt(&self, item: &Item, reader: Language) -> Option<How> {
        if reader == Language::En || item.language_for(reader) != reader {
            return None;
        }
        let place = Touch::Item(item.link_id.clone());
        let states = || item.texts().into_iter().map(|(part, texts)| self.state(&place, &part, texts, reader));
        if states().any(|state| state == State::Machine) {
            return Some(How::Machine);
        }
        states().any(|state| !matches!(state, State::Checked(_))).then_some(How::Written)
    }

    /// Those of the texts that a questionnaire has.
    #[must_use]
    pub fn of(&self, questionnaire: &Questionnaire) -> Self {
        let mut there = Self::default();
        for place in places(questionnaire) {
            for (part, _) in texts(questionnaire, &place) {
                let key = key(&place, &part);
                if let Some(marks) = self.0.get(&key) {
                    there.0.insert(key, marks.clone());
                }
            }
        }
        there
    }

    fn get(&self, place: &Touch, part: &Part, language: Language) -> Option<&Mark> {
        self.0.get(&key(place, part))?.get(&language)
    }

    fn set(&mut self, place: &Touch, part: &Part, language: Language, mark: Option<Mark>) -> Option<Mark> {
        let key = key(place, part);
        if let Some(mark) = mark {
            return self.0.entry(key).or_default().insert(language, mark);
        }
        let marks = self.0.get_mut(&key)?;
        let before = marks.remove(&language);
        if marks.is_empty() {
            self.0.remove(&key);
        }
        before
    }
}

/// A text in a language as a change leaves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Translated {
    /// Which text of its place.
    pub part: Part,
    /// Its words; none, where there are none.
    pub words: Option<String>,
    /// What is said of it.
    pub mark: Option<Mark>,
}

impl Content {
    /// The places whose texts are translated together, in reading order.
    pub fn places(&self) -> Vec<Touch> {
        places(&self.questionnaire)
    }

    /// The texts of a place.
    pub fn texts(&self, place: &Touch) -> Vec<(Part, &Texts)> {
        texts(&self.questionnaire, place)
    }

    /// How each text of a place stands in a language.
    pub fn states(&self, place: &Touch, language: Language) -> Vec<(Part, &Texts, State<'_>)> {
        let states = self.texts(place).into_iter();
        states
            .map(|(part, texts)| {
                let state = self.translations.state(place, &part, texts, language);
                (part, texts, state)
            })
            .collect()
    }

    /// How far the translation into a language has come.
    pub fn progress(&self, language: Language) -> Progress {
        let mut progress = Progress::default();
        for place in self.places() {
            for (_, _, state) in self.states(&place, language) {
                progress.all += 1;
                progress.there += usize::from(state != State::Missing);
                progress.checked += usize::from(matches!(state, State::Checked(_)));
            }
        }
        progress
    }

    /// Writes texts of a place in a language; gives what was there before, or nothing where one of them is not there.
    pub(super) fn translate(
        &mut self,
        place: &Touch,
        language: Language,
        texts: Vec<Translated>,
    ) -> Option<Vec<Translated>> {
        if texts.iter().any(|text| text_mut(&mut self.questionnaire, place, &text.part).is_none()) {
            return None;
        }
        let mut before = Vec::with_capacity(texts.len());
        for Translated { part, words, mark } in texts {
            let words = text_mut(&mut self.questionnaire, place, &part)?.set(language, words);
            let mark = self.translations.set(place, &part, language, mark);
            before.push(Translated { part, words, mark });
        }
        before.reverse();
        Some(before)
    }
}

/// How many texts are there in a language, and how many of them are checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// All texts.
    pub all: usize,
    /// Those that are there.
    pub there: usize,
    /// Those that are checked.
    pub checked: usize,
}

fn places(questionnaire: &Questionnaire) -> Vec<Touch> {
    let mut places = vec![Touch::Title];
    for page in questionnaire.in_reading_order() {
        places.extend(page.title.is_some().then(|| Touch::Page(page.id.clone())));
        places.extend(page.items.iter().map(|item| Touch::Item(item.link_id.clone())));
    }
    places
}

fn texts<'a>(questionnaire: &'a Questionnaire, place: &Touch) -> Vec<(Part, &'a Texts)> {
    match place {
        Touch::Title => vec![(Part::Title, &questionnaire.title)],
        Touch::Page(id) => {
            let title = questionnaire.page(id).and_then(|page| page.title.as_ref());
            title.map(|title| (Part::Title, title)).into_iter().collect()
        }
        Touch::Item(link_id) => {
            let item = questionnaire.pages.iter().find_map(|page| page.item(link_id));
            item.map(Item::texts).unwrap_or_default()
        }
        Touch::Protocol(_) => Vec::new(),
    }
}

fn text_mut<'a>(questionnaire: &'a mut Questionnaire, place: &Touch, part: &Part) -> Option<&'a mut Texts> {
    match (place, part) {
        (Touch::Title, Part::Title) => Some(&mut questionnaire.title),
        (Touch::Page(id), Part::Title) => {
            questionnaire.pages.iter_mut().find(|page| page.id == *id).and_then(|page| page.title.as_mut())
        }
        (Touch::Item(link_id), part) => {
            let mut items = questionnaire.pages.iter_mut().flat_map(|page| &mut page.items);
            items.find(|item| item.link_id == *link_id)?.text_mut(part)
        }
        _ => None,
    }
}

/// The name of a place in forms and addresses.
pub fn place_code(place: &Touch) -> String {
    match place {
        Touch::Title => "title".to_owned(),
        Touch::Page(id) => format!("page/{id}"),
        Touch::Item(link_id) | Touch::Protocol(link_id) => format!("question/{link_id}"),
    }
}

/// The place of this name.
pub fn place_of(code: &str) -> Option<Touch> {
    match code.split_once('/') {
        None if code == "title" => Some(Touch::Title),
        Some(("page", id)) => id.parse().ok().map(Touch::Page),
        Some(("question", link_id)) => link_id.parse::<LinkId>().ok().map(Touch::Item),
        _ => None,
    }
}

fn part_code(part: &Part) -> String {
    match part {
        Part::Title => "title".to_owned(),
        Part::Prefix => "prefix".to_owned(),
        Part::Text => "text".to_owned(),
        Part::Hint => "hint".to_owned(),
        Part::Why => "why".to_owned(),
        Part::Low => "low".to_owned(),
        Part::High => "high".to_owned(),
        Part::Unit => "unit".to_owned(),
        Part::Option(code) => format!("option/{code}"),
        Part::OptionHint(code) => format!("option-hint/{code}"),
    }
}

fn key(place: &Touch, part: &Part) -> String {
    format!("{}/{}", place_code(place), part_code(part))
}

/// The field of a text: one of its kind on a page that shows many.
pub fn field(place: &Touch, part: &Part) -> String {
    format!("{FIELD}-{}", key(place, part).replace('/', "_"))
}

/// The field that says how the translation of a place came about.
pub fn how_field(place: &Touch) -> String {
    format!("{FIELD}-how-{}", place_code(place).replace('/', "_"))
}

/// The most characters of a text.
pub const fn longest(part: &Part) -> u32 {
    match part {
        Part::Hint | Part::Why | Part::OptionHint(_) => LONG,
        _ => SHORT,
    }
}

/// Reads the texts of a place in a language, and what is said of them by whom and when; gives those that are other than
/// they were.
pub fn read(
    content: &Content,
    (place, language): (&Touch, Language),
    fields: &Fields,
    (by, on): (&str, CivilDate),
) -> Result<Option<Change>, Vec<Refusal>> {
    let mut mend = Mend::default();
    let how = mend.take(&how_field(place), How::chosen(fields, &how_field(place)));
    let how = how.flatten().unwrap_or(How::Written);
    let mut translated = Vec::new();
    for (part, texts) in content.texts(place) {
        let name = field(place, &part);
        let Some(words) = mend.take(&name, text::prose(first(fields, &name), longest(&part))) else { continue };
        let stands = content.translations.get(place, &part, language);
        let mark = match (&words, texts.own(Language::En)) {
            (Some(words), Some(english)) if how != How::Written => {
                let (english, words, by) = (english.to_owned(), words.clone(), by.to_owned());
                let mark = Mark { how, english, words, by, on };
                // Who said so first stays, as long as it holds.
                let said = stands
                    .filter(|said| (said.how, &said.english, &said.words) == (mark.how, &mark.english, &mark.words));
                Some(said.cloned().unwrap_or(mark))
            }
            _ => None,
        };
        if words.as_deref() != texts.own(language) || mark.as_ref() != stands {
            translated.push(Translated { part, words, mark });
        }
    }
    let change = (!translated.is_empty()).then(|| Change::Translate(place.clone(), language, translated));
    mend.finish(Some(change))
}

/// Fills in the form of a place.
pub fn fields(content: &Content, place: &Touch, language: Language) -> Fields {
    let states = content.states(place, language);
    let how = if states.iter().all(|(.., state)| matches!(state, State::Checked(_))) {
        How::Checked
    } else if states.iter().any(|(.., state)| *state == State::Machine) {
        How::Machine
    } else {
        How::Written
    };
    let shown = states.iter().fold(Shown::default(), |shown, (part, texts, _)| {
        shown.with(&field(place, part), texts.own(language).unwrap_or_default())
    });
    shown.with(&how_field(place), how.code()).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Problem,
        questionnaire::{ItemKind, Page},
    };

    fn content() -> Content {
        let item = Item {
            hint: Some(Texts::english("Friends, or family")),
            ..Item::new("who".parse().expect("a key"), ItemKind::YesNo, Texts::english("Who helps you?"))
        };
        let page = Page {
            id: "people".parse().expect("a key"),
            title: Some(Texts::english("People")),
            before_booking: false,
            show_when: None,
            items: vec![item],
        };
        let questionnaire = Questionnaire { title: Texts::english("What matters"), pages: vec![page] };
        Content::new(questionnaire, BTreeMap::new())
    }

    fn who() -> Touch {
        Touch::Item("who".parse().expect("a key"))
    }

    fn day(text: &str) -> CivilDate {
        text.parse().expect("a day")
    }

    /// Sends the form of the question, filled in with these words and this choice.
    fn sends(content: &mut Content, [text, hint]: [&str; 2], how: How, by: &str) -> Option<Change> {
        let typed = Fields::from([
            (field(&who(), &Part::Text), vec![text.to_owned()]),
            (field(&who(), &Part::Hint), vec![hint.to_owned()]),
            (how_field(&who()), vec![how.code().to_owned()]),
        ]);
        let change = read(content, (&who(), Language::Ur), &typed, (by, day("2027-02-15"))).expect("nothing to mend");
        change.map(|change| content.apply(change).expect("it is there"))
    }

    fn states(content: &Content) -> Vec<&'static str> {
        let states = content.states(&who(), Language::Ur).into_iter();
        states
            .map(|(.., state)| match state {
                State::Missing => "missing",
                State::Machine => "machine",
                State::Written => "written",
                State::Again(_) => "again",
                State::Checked(_) => "checked",
            })
            .collect()
    }

    #[test]
    fn a_text_is_missing_then_machine_made_then_checked() {
        let mut content = content();
        assert_eq!(states(&content), ["missing", "missing"]);
        sends(&mut content, ["کون؟", "دوست"], How::Machine, "Joan");
        assert_eq!(states(&content), ["machine", "machine"]);
        assert_eq!(
            content.translations.doubt(&content.questionnaire.pages[0].items[0], Language::Ur),
            Some(How::Machine)
        );
        sends(&mut content, ["کون؟", "دوست"], How::Checked, "Amina");
        assert_eq!(states(&content), ["checked", "checked"]);
        assert_eq!(content.translations.doubt(&content.questionnaire.pages[0].items[0], Language::Ur), None);
        assert_eq!(content.progress(Language::Ur), Progress { all: 4, there: 2, checked: 2 });
    }

    #[test]
    fn other_english_words_are_checked_again_and_the_same_again_are_not() {
        let mut content = content();
        sends(&mut content, ["کون؟", "دوست"], How::Checked, "Amina");
        let item = content.questionnaire.pages[0].items[0].clone();
        let text = item.text.clone().with(Language::En, "Who is there for you?");
        let opposite = content.apply(Change::SetItem(Box::new(Item { text, ..item }))).expect("it is there");
        assert_eq!(states(&content), ["again", "checked"]);
        content.apply(opposite).expect("it was there");
        assert_eq!(states(&content), ["checked", "checked"]);
    }

    #[test]
    fn other_words_of_the_translation_are_checked_again_too() {
        let mut content = content();
        sends(&mut content, ["کون؟", "دوست"], How::Checked, "Amina");
        let item = content.questionnaire.pages[0].items[0].clone();
        let text = item.text.clone().with(Language::Ur, "آپ کے ساتھ کون ہے؟");
        content.apply(Change::SetItem(Box::new(Item { text, ..item }))).expect("it is there");
        assert_eq!(states(&content), ["again", "checked"]);
    }

    #[test]
    fn undoing_takes_back_the_words_and_who_checked_them() {
        let mut content = content();
        let begun = content.clone();
        let opposite = sends(&mut content, ["کون؟", ""], How::Checked, "Amina").expect("something changed");
        content.apply(opposite).expect("it was done");
        assert_eq!(content, begun);
    }

    #[test]
    fn who_checked_it_first_stays_and_the_same_form_again_changes_nothing() {
        let mut content = content();
        sends(&mut content, ["کون؟", "دوست"], How::Checked, "Amina");
        assert_eq!(sends(&mut content, ["کون؟", "دوست"], How::Checked, "Joan"), None);
        let again = fields(&content, &who(), Language::Ur);
        let read = read(&content, (&who(), Language::Ur), &again, ("Joan", day("2027-03-01")));
        assert_eq!(read, Ok(None));
    }

    #[test]
    fn a_text_of_a_question_that_is_gone_cannot_be_translated() {
        let mut content = content();
        let gone = Touch::Item("gone".parse().expect("a key"));
        let text = Translated { part: Part::Text, words: None, mark: None };
        assert!(content.apply(Change::Translate(gone, Language::Ur, vec![text])).is_err());
    }

    #[test]
    fn a_translation_that_is_too_long_is_sent_back() {
        let typed = Fields::from([(field(&who(), &Part::Text), vec!["ک".repeat(301)])]);
        let refused = read(&content(), (&who(), Language::Ur), &typed, ("Joan", day("2027-02-15")));
        assert_eq!(refused, Err(vec![Refusal::new(field(&who(), &Part::Text), Problem::TooLong(300))]));
    }

    #[test]
    fn every_place_is_found_by_its_name() {
        for place in content().places() {
            assert_eq!(place_of(&place_code(&place)), Some(place));
        }
        assert_eq!([place_of("page"), place_of("question/a b"), place_of("titles")], [None, None, None]);
    }

    #[test]
    fn a_draft_that_was_stored_before_reads_as_one_of_which_nothing_was_said() {
        let mut stored = serde_json::to_value(content()).expect("a draft is JSON");
        stored.as_object_mut().expect("an object").remove("translations");
        assert_eq!(serde_json::from_value::<Content>(stored).expect("as before"), content());
    }
}
