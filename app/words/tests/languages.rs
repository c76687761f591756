//! Every language says the same messages, with the same arguments.

#[path = "../build/catalogue.rs"]
mod catalogue;

use std::{collections::BTreeSet, path::Path};

use catalogue::{Catalogue, Message};

fn read(language: &str) -> Catalogue {
    Catalogue::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language))
}

fn ids(catalogue: &Catalogue) -> BTreeSet<&str> {
    catalogue.messages.keys().map(String::as_str).collect()
}

#[test]
fn every_message_of_english_is_in_urdu_and_no_other() {
    let (english, urdu) = (read("en"), read("ur"));
    let (english, urdu) = (ids(&english), ids(&urdu));
    let differing: Vec<_> = english.symmetric_difference(&urdu).collect();
    assert!(differing.is_empty(), "in one language only: {differing:?}");
}

#[test]
fn a_message_has_the_same_arguments_in_every_language() {
    let (english, urdu) = (read("en"), read("ur"));
    for (id, message) in &english.messages {
        let translated = urdu.messages.get(id).map(|translated| &translated.arguments);
        assert!(translated.is_none_or(|arguments| *arguments == message.arguments), "{id}: {translated:?}");
    }
}

#[test]
fn a_message_is_in_the_same_file_in_every_language() {
    let (english, urdu) = (read("en"), read("ur"));
    for (id, message) in &english.messages {
        assert!(urdu.messages.get(id).is_none_or(|translated| translated.area == message.area), "{id}");
    }
    assert!(english.areas.keys().eq(urdu.areas.keys()));
}

#[test]
fn an_id_begins_with_the_name_of_its_file() {
    let misplaced =
        |id: &str, message: &Message| message.area != "choices" && !id.starts_with(&format!("{}-", message.area));
    let english = read("en");
    let found: Vec<_> =
        english.messages.iter().filter(|(id, message)| misplaced(id, message)).map(|(id, _)| id).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn english_is_checked_and_no_file_of_urdu_is_yet() {
    for (language, checked) in [("en", true), ("ur", false)] {
        for area in read(language).areas.values() {
            assert_eq!(area.checked, checked, "{}", area.path.display());
        }
    }
}

#[test]
fn nobody_is_begged_or_called_wrong() {
    for (id, message) in &read("en").messages {
        let text = message.text.to_lowercase();
        assert!(!["please", "invalid", "forbidden", "click"].iter().any(|word| text.contains(word)), "{id}: {text}");
    }
}
