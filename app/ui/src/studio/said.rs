//! What was done to a draft, in words.

use domain::{
    questionnaire::{LinkId, PageId},
    studio::{Change, Content, Touch, translation::Translated},
};
use service::studio::Past;
use words::Words;

use super::{room::heading_of, text};

/// What a change did. A page or a question is called by its own words: those that the change holds, else those that stand
/// now; and by its key where it is gone.
pub(super) fn did(words: Words, content: &Content, past: &Past) -> String {
    let page_now = |id: &PageId| page_called(words, content, id);
    let item_now = |link_id: &LinkId| item_called(words, content, link_id);
    match (&past.change, &past.before) {
        (Change::Title(_), _) => words.studio_did_title().to_owned(),
        (Change::InsertPage { page, .. }, _) => words.studio_did_insert_page(&heading_of(words, page)),
        (_, Change::InsertPage { page, .. }) => words.studio_did_remove_page(&heading_of(words, page)),
        (Change::RemovePage(id), _) => words.studio_did_remove_page(&page_now(id)),
        (Change::SetPage(id, face), _) => {
            let title = face.title.as_ref().map_or_else(|| page_now(id), |title| text(words, title));
            words.studio_did_set_page(&title)
        }
        (Change::MovePage(id, _), _) => words.studio_did_move_page(&page_now(id)),
        (Change::InsertItem { item, .. }, _) => words.studio_did_insert_item(&text(words, &item.text)),
        (_, Change::InsertItem { item, .. }) => words.studio_did_remove_item(&text(words, &item.text)),
        (Change::RemoveItem(link_id), _) => words.studio_did_remove_item(&item_now(link_id)),
        (Change::SetItem(item), _) => words.studio_did_set_item(&text(words, &item.text)),
        (Change::MoveItem(link_id, ..), _) => words.studio_did_move_item(&item_now(link_id)),
        (Change::Translate(place, language, _), _) => {
            let called = match place {
                Touch::Title => text(words, &content.questionnaire.title),
                Touch::Page(id) => page_now(id),
                Touch::Item(link_id) | Touch::Protocol(link_id) => item_now(link_id),
            };
            words.translations_did(words.language_called(*language), &called)
        }
        (Change::SetProtocol(link_id, _), _) => words.studio_did_protocol(&item_now(link_id)),
    }
}

/// A page by its heading, or by its key where it is gone.
pub(super) fn page_called(words: Words, content: &Content, id: &PageId) -> String {
    content.page(id.as_str()).map_or_else(|| id.to_string(), |page| heading_of(words, page))
}

/// A question by its own words, or by its key where it is gone.
pub(super) fn item_called(words: Words, content: &Content, link_id: &LinkId) -> String {
    content.item(link_id.as_str()).map_or_else(|| link_id.to_string(), |(_, item)| text(words, &item.text))
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::{
        Language,
        questionnaire::{Item, ItemKind, Page, Questionnaire, Texts},
        studio::Did,
    };

    use super::*;

    fn moved(link_id: &str) -> Past {
        let (link_id, page): (LinkId, PageId) = (link_id.parse().expect("a key"), "people".parse().expect("a key"));
        let change = Change::MoveItem(link_id, page, 0);
        let at = "2027-03-09T10:00:00Z".parse().expect("a time");
        let by = "Joan".to_owned();
        Past { number: 1, did: Did::Change, by, at, before: change.clone(), change, touches: Vec::new(), stands: true }
    }

    #[test]
    fn what_was_moved_is_called_by_its_own_words_and_what_is_gone_by_its_key() {
        let item = Item::new("who".parse().expect("a key"), ItemKind::YesNo, Texts::english("Who is there?"));
        let id = "people".parse().expect("a key");
        let page = Page { id, title: None, before_booking: false, show_when: None, items: vec![item] };
        let questionnaire = Questionnaire { title: Texts::english("What matters"), pages: vec![page] };
        let content = Content::new(questionnaire, BTreeMap::new());
        let said = |link_id| did(Words::new(Language::En), &content, &moved(link_id));
        assert_eq!(said("who"), "Moved the question “Who is there?”");
        assert_eq!(said("gone"), "Moved the question “gone”");
    }
}
