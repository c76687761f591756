//! What became of a questionnaire that came in from elsewhere.
//!
//! Names and addresses come from somebody's file: they are shortened, and nothing in them can steer a page or a terminal.

use domain::fhir::{MOST_BYTES, MOST_ITEMS, Reason, Refused};

use crate::Words;

/// The most characters that are said of anything in a file.
const LONGEST: usize = 120;

/// A text of a file as it may be shown.
pub fn plain(text: &str) -> String {
    let mut plain: String =
        text.chars().take(LONGEST).map(|each| if steers(each) { '\u{fffd}' } else { each }).collect();
    if text.chars().nth(LONGEST).is_some() {
        plain.push('…');
    }
    plain
}

/// Whether a character moves what is shown, instead of being shown.
fn steers(each: char) -> bool {
    each.is_control() || matches!(each, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Words {
    /// Why an item is not as it was.
    pub fn import_reason(self, reason: &Reason) -> String {
        match reason {
            Reason::Type(kind) => self.fhir_type(&plain(kind)),
            Reason::NoOptions => self.fhir_no_options().to_owned(),
            Reason::TooManyOptions(options) => self.fhir_too_many_options(count(*options)),
            Reason::ValueSetElsewhere(url) => self.fhir_value_set_elsewhere(&plain(url)),
            Reason::ValueSetNotListed(id) => self.fhir_value_set_not_listed(&plain(id)),
            Reason::LooksAhead(item) => self.fhir_looks_ahead(&plain(item)),
            Reason::NoSuchItem(item) => self.fhir_no_such_item(&plain(item)),
            Reason::WaitsForLeftOut(item) => self.fhir_waits_for_left_out(&plain(item)),
            Reason::UnfitTest(item) => self.fhir_unfit_test(&plain(item)),
            Reason::TooManyTests(most) => self.fhir_too_many_tests(count(*most)),
            Reason::ConditionsInEachOther => self.fhir_conditions().to_owned(),
            Reason::Modifier(url) => self.fhir_modifier(&plain(url)),
            Reason::Within(item) => self.fhir_within(&plain(item)),
            Reason::Flattened => self.fhir_flattened().to_owned(),
            Reason::AskedOnce => self.fhir_asked_once().to_owned(),
            Reason::NextPage => self.fhir_next_page().to_owned(),
            Reason::Renamed(key) => self.fhir_renamed(&plain(key)),
            Reason::CodeChanged { from, to } => self.fhir_code_changed(&plain(from), &plain(to)),
            Reason::Control(control) => self.fhir_control(&plain(control)),
            Reason::SeveralUnits => self.fhir_several_units().to_owned(),
            Reason::UnitElsewhere(system) => self.fhir_unit_elsewhere(&plain(system)),
            Reason::InitialLeftOut => self.fhir_initial_left_out().to_owned(),
            Reason::Element(element) => self.fhir_element(&plain(element)),
            Reason::Extension(url) => self.fhir_extension(&plain(url)),
            Reason::Language(tag) => self.fhir_language(&plain(tag)),
            Reason::Translation(tag) => self.fhir_translation(&plain(tag)),
        }
    }

    /// Why a file was refused.
    pub fn import_refused(self, refused: &Refused) -> String {
        match refused {
            Refused::TooLarge(_) => self.fhir_too_large(count(MOST_BYTES / 1024 / 1024)),
            Refused::NotJson => self.fhir_not_json().to_owned(),
            Refused::TooDeep => self.fhir_too_deep().to_owned(),
            Refused::NotAQuestionnaire => self.fhir_not_a_questionnaire().to_owned(),
            Refused::TooManyItems => self.fhir_too_many_items(count(MOST_ITEMS)),
            Refused::DuplicateLinkId(id) => self.fhir_duplicate(&plain(id)),
            Refused::Cycle(id) => self.fhir_cycle(&plain(id)),
            Refused::Modifier(url) => self.fhir_changed(&plain(url)),
            Refused::Shape { link_id: Some(id), element } => self.fhir_shape_of(&plain(element), &plain(id)),
            Refused::Shape { link_id: None, element } => self.fhir_shape(&plain(element)),
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    const ENGLISH: Words = Words::new(Language::En);

    #[test]
    fn neither_a_file_nor_a_text_round_it_steers_what_is_shown() {
        let hostile = || "photo\u{1b}[31m\u{202e}\u{2066}\r\n".to_owned();
        let said = [
            ENGLISH.import_reason(&Reason::Type(hostile())),
            ENGLISH.import_reason(&Reason::CodeChanged { from: hostile(), to: hostile() }),
            ENGLISH.import_refused(&Refused::Cycle(hostile())),
            ENGLISH.import_refused(&Refused::Shape { link_id: Some(hostile()), element: hostile() }),
        ];
        for said in said {
            assert!(said.contains("photo\u{fffd}[31m") && !said.contains(steers), "{said:?}");
        }
    }

    #[test]
    fn what_is_long_in_a_file_is_cut_and_the_sentence_round_it_is_not() {
        let said = ENGLISH.import_reason(&Reason::LooksAhead("x".repeat(5000)));
        assert!(said.len() < 200 && said.ends_with("x…, which is asked later"), "{said}");
    }
}
