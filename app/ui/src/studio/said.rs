//! What was done to a draft, in words.

use domain::studio::{
    Change,
    translation::{Translated, place_code},
};
use service::studio::Past;
use words::Words;

use super::text;

/// What a change did; a question is called by its own words where the change holds them.
pub(super) fn did(words: Words, past: &Past) -> String {
    match (&past.change, &past.before) {
        (Change::Title(_), _) => words.studio_did_title().to_owned(),
        (Change::InsertPage { page, .. }, _) => words.studio_did_insert_page(&super::room::heading_of(words, page)),
        (_, Change::InsertPage { page, .. }) => words.studio_did_remove_page(&super::room::heading_of(words, page)),
        (Change::RemovePage(id), _) => words.studio_did_remove_page(id.as_str()),
        (Change::SetPage(id, face), _) => {
            let title = face.title.as_ref().map_or_else(|| id.to_string(), |title| text(words, title));
            words.studio_did_set_page(&title)
        }
        (Change::MovePage(id, _), _) => words.studio_did_move_page(id.as_str()),
        (Change::InsertItem { item, .. }, _) => words.studio_did_insert_item(&text(words, &item.text)),
        (_, Change::InsertItem { item, .. }) => words.studio_did_remove_item(&text(words, &item.text)),
        (Change::RemoveItem(link_id), _) => words.studio_did_remove_item(link_id.as_str()),
        (Change::SetItem(item), _) => words.studio_did_set_item(&text(words, &item.text)),
        (Change::MoveItem(link_id, ..), _) => words.studio_did_move_item(link_id.as_str()),
        (Change::Translate(place, language, _), _) => words.translations_did(
            words.language_called(*language),
            place_code(place).rsplit('/').next().unwrap_or_default(),
        ),
        (Change::SetProtocol(link_id, _), _) => words.studio_did_protocol(link_id.as_str()),
    }
}

/// The words before and after, where a change is one of words.
pub(super) fn wording(words: Words, past: &Past) -> Option<(String, String)> {
    match (&past.before, &past.change) {
        (Change::Title(before), Change::Title(after)) => Some((text(words, before), text(words, after))),
        (Change::SetItem(before), Change::SetItem(after)) => {
            Some((text(words, &before.text), text(words, &after.text))).filter(|(before, after)| before != after)
        }
        (Change::Translate(_, _, before), Change::Translate(_, _, after)) => {
            let one = |texts: &[Translated]| texts.iter().find_map(|text| text.words.clone()).unwrap_or_default();
            Some((one(before), one(after))).filter(|(before, after)| before != after)
        }
        _ => None,
    }
}
