//! In which language a question is shown: in the reader's as a whole, or in English as a whole, never half of each.

use super::{Item, ItemKind, Page, Part, Texts};
use crate::Language;

impl Item {
    /// Its texts, in the order in which they are read. A prefix such as "1." is none: it is the same in every language.
    pub fn texts(&self) -> Vec<(Part, &Texts)> {
        let mut texts = vec![(Part::Text, &self.text)];
        texts.extend(self.hint.as_ref().map(|hint| (Part::Hint, hint)));
        match &self.kind {
            ItemKind::Scale { low, high } => texts.extend([(Part::Low, low), (Part::High, high)]),
            _ => texts.extend(self.unit().map(|unit| (Part::Unit, &unit.text))),
        }
        for option in self.options() {
            texts.push((Part::Option(option.code.clone()), &option.text));
            texts.extend(option.hint.as_ref().map(|hint| (Part::OptionHint(option.code.clone()), hint)));
        }
        texts.extend(self.why.as_ref().map(|why| (Part::Why, why)));
        texts
    }

    /// One of its texts.
    pub fn text_mut(&mut self, part: &Part) -> Option<&mut Texts> {
        match part {
            Part::Title => None,
            Part::Prefix => self.prefix.as_mut(),
            Part::Text => Some(&mut self.text),
            Part::Hint => self.hint.as_mut(),
            Part::Why => self.why.as_mut(),
            Part::Option(code) | Part::OptionHint(code) => {
                let (ItemKind::OneOf { options, .. } | ItemKind::SomeOf { options, .. }) = &mut self.kind else {
                    return None;
                };
                let option = options.iter_mut().find(|option| option.code == *code)?;
                if matches!(part, Part::Option(_)) { Some(&mut option.text) } else { option.hint.as_mut() }
            }
            Part::Low | Part::High => match &mut self.kind {
                ItemKind::Scale { low, high } => Some(if *part == Part::Low { low } else { high }),
                _ => None,
            },
            Part::Unit => match &mut self.kind {
                ItemKind::Number { unit, .. } | ItemKind::Decimal { unit, .. } => {
                    unit.as_mut().map(|unit| &mut unit.text)
                }
                _ => None,
            },
        }
    }

    /// Whether everything that a person reads of it is there in this language.
    pub fn is_whole_in(&self, language: Language) -> bool {
        self.texts().iter().all(|(_, text)| text.own(language).is_some())
    }

    /// The language in which all of it is shown to a reader of this one.
    pub fn language_for(&self, reader: Language) -> Language {
        if self.is_whole_in(reader) { reader } else { self.text.get(Language::En).1 }
    }
}

impl Page {
    /// What it is headed with for a reader of this language, and the language that this is in: a title by itself, or a
    /// question as that is shown.
    pub fn heading_for(&self, reader: Language) -> Option<(&str, Language)> {
        let of_item = || self.items.first().map(|item| item.text.get(item.language_for(reader)));
        self.title.as_ref().map(|title| title.get(reader)).or_else(of_item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::AnswerOption;

    fn item(option: Texts) -> Item {
        let both = |english: &str| Texts::english(english).with(Language::Ur, "اردو");
        let option = AnswerOption {
            code: "a".parse().expect("a key"),
            text: option,
            hint: None,
            exclusive: false,
            system: None,
        };
        let kind = ItemKind::OneOf { options: vec![option], other: false, drop_down: false };
        Item { hint: Some(both("Hint")), ..Item::new("q".parse().expect("a key"), kind, both("Question")) }
    }

    #[test]
    fn a_question_of_which_one_option_is_not_translated_is_shown_in_english_as_a_whole() {
        assert_eq!(item(Texts::english("A")).language_for(Language::Ur), Language::En);
        assert_eq!(item(Texts::english("A").with(Language::Ur, "الف")).language_for(Language::Ur), Language::Ur);
    }

    #[test]
    fn every_text_that_is_read_can_be_written() {
        let mut item = item(Texts::english("A"));
        item.why = Some(Texts::english("Why"));
        for (part, text) in item.clone().texts() {
            assert_eq!(item.text_mut(&part).map(|text| text.clone()), Some(text.clone()));
        }
        assert_eq!(item.text_mut(&Part::Unit), None);
    }

    #[test]
    fn a_page_without_a_title_is_headed_in_the_language_of_its_question() {
        let mut page = Page {
            id: "p".parse().expect("a key"),
            title: None,
            before_booking: false,
            show_when: None,
            items: vec![item(Texts::english("A"))],
        };
        assert_eq!(page.heading_for(Language::Ur), Some(("Question", Language::En)));
        page.title = Some(Texts::english("Title").with(Language::Ur, "عنوان"));
        assert_eq!(page.heading_for(Language::Ur), Some(("عنوان", Language::Ur)));
    }
}
