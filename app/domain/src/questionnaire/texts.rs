//! One text in the languages that it has been written in so far.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Language;

/// A text by language; what a language lacks is read in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<Language, String>);

impl Texts {
    /// A text that exists in English only.
    pub fn english(text: impl Into<String>) -> Self {
        Self::default().with(Language::En, text)
    }

    /// This text with its wording in one language set.
    #[must_use]
    pub fn with(mut self, language: Language, text: impl Into<String>) -> Self {
        self.0.insert(language, text.into());
        self
    }

    /// Sets its wording in one language, or takes it out; gives the one before.
    pub fn set(&mut self, language: Language, text: Option<String>) -> Option<String> {
        match text {
            Some(text) => self.0.insert(language, text),
            None => self.0.remove(&language),
        }
    }

    /// The wording for a reader of `language`, and the language it is in, which the page has to mark when it is another.
    ///
    /// A text without English, as a draft may have, is given in the language that it has.
    pub fn get(&self, language: Language) -> (&str, Language) {
        [language, Language::En]
            .into_iter()
            .chain(Language::ALL)
            .find_map(|each| self.own(each).map(|text| (text, each)))
            .unwrap_or(("", Language::En))
    }

    /// The wording in exactly this language, where there is one that is not blank.
    pub fn own(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str).filter(|text| !text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_text_in_their_language() {
        let text = Texts::english("Yes").with(Language::Ur, "ہاں");
        assert_eq!(text.get(Language::Ur), ("ہاں", Language::Ur));
    }

    #[test]
    fn what_is_not_translated_is_read_in_english_and_says_so() {
        let text = Texts::english("Yes").with(Language::Ur, " ");
        assert_eq!(text.get(Language::Ur), ("Yes", Language::En));
    }

    #[test]
    fn a_draft_without_english_shows_what_it_has() {
        let text = Texts::default().with(Language::Ur, "ہاں");
        assert_eq!(text.get(Language::En), ("ہاں", Language::Ur));
    }

    #[test]
    fn its_stored_form_is_a_map_by_language_tag() {
        let text = Texts::english("Yes").with(Language::Ur, "ہاں");
        assert_eq!(serde_json::to_string(&text).expect("texts are JSON"), r#"{"en":"Yes","ur":"ہاں"}"#);
    }
}
