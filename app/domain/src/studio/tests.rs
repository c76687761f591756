//! The studio by example, and what holds of every draft.

use proptest::{collection::vec, prelude::*};

use super::{translation::Translated, *};
use crate::{
    Fields, Language, Problem,
    questionnaire::{Check, Condition, ItemKind, Test, Texts, Unit},
};

fn both(text: &str) -> Texts {
    Language::ALL.into_iter().fold(Texts::default(), |texts, language| texts.with(language, text))
}

fn item(link_id: &str) -> Item {
    Item::new(link_id.parse().expect("a key"), ItemKind::YesNo, both("Do you live alone?"))
}

fn page(id: &str, items: &[&str]) -> Page {
    let items = items.iter().map(|link_id| item(link_id)).collect();
    Page { id: id.parse().expect("a key"), title: None, before_booking: false, show_when: None, items }
}

pub(super) fn content() -> Content {
    let pages = vec![page("one", &["a", "b"]), page("two", &["c"])];
    Content {
        questionnaire: Questionnaire { title: both("What matters"), pages },
        protocols: BTreeMap::new(),
        translations: Marks::default(),
    }
}

fn agreed() -> Protocol {
    let part = || "So that we can plan together.".to_owned();
    Protocol { purpose: part(), used_by: part(), if_risk: part(), kept: part() }
}

/// The same, with a protocol.
pub(super) fn agreed_content() -> Content {
    let mut content = content();
    content.protocols.insert("a".parse().expect("a key"), agreed());
    content
}

/// So few keys that changes meet pages and questions that are there, and some that are not.
const KEYS: [&str; 5] = ["a", "b", "c", "d", "one"];

pub(super) fn any_change() -> impl Strategy<Value = Change> {
    let key = || prop::sample::select(&KEYS[..]);
    let pages = || prop::sample::select(&["one", "two", "three"][..]);
    let id = |id: &str| id.parse::<PageId>().expect("a key");
    let link = |id: &str| id.parse::<LinkId>().expect("a key");
    prop_oneof![
        any_rewording(),
        (0_usize..4, pages(), vec(key(), 0..3)).prop_map(|(at, id, items)| Change::InsertPage {
            at,
            page: page(id, &items),
            protocols: items.first().map(|first| (first.parse().expect("a key"), agreed())).into_iter().collect(),
        }),
        pages().prop_map(move |page| Change::RemovePage(id(page))),
        (pages(), 0_usize..4).prop_map(move |(page, at)| Change::MovePage(id(page), at)),
        (pages(), 0_usize..4, key(), any::<bool>()).prop_map(move |(page, at, key, agrees)| Change::InsertItem {
            page: id(page),
            at,
            item: Box::new(item(key)),
            protocol: agrees.then(agreed),
        }),
        key().prop_map(move |key| Change::RemoveItem(link(key))),
        (key(), pages(), 0_usize..4).prop_map(move |(key, page, at)| Change::MoveItem(link(key), id(page), at)),
    ]
}

/// A change of what is said, and not of what is there or where.
fn any_rewording() -> impl Strategy<Value = Change> {
    let key = || prop::sample::select(&KEYS[..]);
    let page = prop::sample::select(&["one", "two", "three"][..]);
    prop_oneof![
        "[a-z]{1,5}".prop_map(|title| Change::Title(both(&title))),
        (page, any::<bool>()).prop_map(|(page, before_booking)| {
            Change::SetPage(page.parse().expect("a key"), PageFace { before_booking, ..PageFace::default() })
        }),
        (key(), any::<bool>()).prop_map(|(key, required)| Change::SetItem(Box::new(Item { required, ..item(key) }))),
        (key(), any::<bool>())
            .prop_map(|(key, agrees)| Change::SetProtocol(key.parse().expect("a key"), agrees.then(agreed))),
        (key(), prop::option::of("[a-z]{1,5}")).prop_map(|(key, words)| {
            let text = Translated { part: crate::questionnaire::Part::Text, words, mark: None };
            Change::Translate(Touch::Item(key.parse().expect("a key")), Language::Ur, vec![text])
        }),
    ]
}

fn is_well_formed(content: &Content) -> bool {
    let mut pages: Vec<_> = content.questionnaire.pages.iter().map(|page| &page.id).collect();
    let mut items: Vec<_> = content.questionnaire.items().map(|item| &item.link_id).collect();
    let protocols = content.protocols.keys().all(|link_id| items.contains(&link_id));
    let (had_pages, had_items) = (pages.len(), items.len());
    pages.sort_unstable();
    pages.dedup();
    items.sort_unstable();
    items.dedup();
    protocols && (pages.len(), items.len()) == (had_pages, had_items)
}

proptest! {
    #[test]
    fn any_changes_keep_a_draft_well_formed(changes in vec(any_change(), 0..30)) {
        let mut content = content();
        for change in changes {
            let before = content.clone();
            if content.apply(change).is_err() {
                prop_assert_eq!(&content, &before);
            }
            prop_assert!(is_well_formed(&content));
        }
    }

    #[test]
    fn undoing_everything_comes_back_to_the_beginning_and_redoing_to_the_end(changes in vec(any_change(), 0..30)) {
        let begun = content();
        let mut content = begun.clone();
        let made: Vec<Change> = changes.into_iter().filter(|change| content.apply(change.clone()).is_ok()).collect();
        let ended = content.clone();
        let mut content = begun.clone();
        let mut opposites = Vec::new();
        for change in &made {
            opposites.push(content.apply(change.clone()).expect("it was made before"));
        }
        for opposite in opposites.into_iter().rev() {
            content.apply(opposite).expect("what was done can be undone");
        }
        prop_assert_eq!(&content, &begun);
        for change in made {
            content.apply(change).expect("what was undone can be done again");
        }
        prop_assert_eq!(content, ended);
    }

    #[test]
    fn rewordings_that_touch_nothing_in_common_can_be_made_in_any_order(
        one in any_rewording(), other in any_rewording()
    ) {
        let touched = one.touches(&content());
        prop_assume!(!other.touches(&content()).iter().any(|touch| touched.contains(touch)));
        let (mut first, mut second) = (content(), content());
        let _ = (first.apply(one.clone()), first.apply(other.clone()));
        let _ = (second.apply(other), second.apply(one));
        prop_assert_eq!(first, second);
    }

    #[test]
    fn its_stored_form_reads_back(changes in vec(any_change(), 0..10)) {
        let mut content = content();
        for change in changes {
            let stored = serde_json::to_string(&change).expect("a change is JSON");
            prop_assert_eq!(&serde_json::from_str::<Change>(&stored).expect("as written"), &change);
            let _ = content.apply(change);
        }
        let stored = serde_json::to_string(&content).expect("a draft is JSON");
        prop_assert_eq!(serde_json::from_str::<Content>(&stored).expect("as written"), content);
    }

    #[test]
    fn undo_and_redo_take_each_change_in_turn(steps in vec(0_u8..3, 0..40)) {
        let (mut log, mut stands): (Vec<(i64, Did)>, Vec<i64>) = (Vec::new(), Vec::new());
        for step in steps {
            let stacks = Stacks::of(log.iter().copied());
            let number = i64::try_from(log.len()).expect("few") + 1;
            match (step, stacks.undo(), stacks.redo()) {
                (1, Some(of), _) => {
                    prop_assert_eq!(stands.pop(), Some(of));
                    log.push((number, Did::Undo(of)));
                }
                (2, _, Some(of)) => {
                    stands.push(of);
                    log.push((number, Did::Redo(of)));
                }
                (0, ..) => {
                    stands.push(number);
                    log.push((number, Did::Change));
                }
                _ => {}
            }
            let stacks = Stacks::of(log.iter().copied());
            prop_assert_eq!(stacks.undo(), stands.last().copied());
            prop_assert!(stands.iter().all(|number| stacks.stands(*number)));
        }
    }
}

#[test]
fn a_question_shown_in_its_form_reads_back_as_it_is() {
    let options = |codes: &[&str]| {
        let option = |code: &&str| crate::questionnaire::AnswerOption {
            code: code.parse().expect("a key"),
            text: both(code),
            hint: (*code == "friends").then(|| both("Also those far away")),
            exclusive: *code == "none",
            system: None,
        };
        codes.iter().map(option).collect::<Vec<_>>()
    };
    let test = |check| Test { link_id: "earlier".parse().expect("a key"), check };
    for kind in [
        ItemKind::Text { max: 40 },
        ItemKind::LongText { max: 500 },
        ItemKind::OneOf { options: options(&["family", "friends"]), other: true, drop_down: false },
        ItemKind::OneOf { options: options(&["family", "friends"]), other: false, drop_down: true },
        ItemKind::SomeOf { options: options(&["family", "none"]), other: false },
        ItemKind::YesNo,
        ItemKind::Scale { low: both("Never"), high: both("Always") },
        ItemKind::Number { min: Some(-2), max: None, unit: None },
        ItemKind::Decimal { min: None, max: "2.5".parse().ok(), unit: Some(Unit { text: both("kg"), code: None }) },
        ItemKind::Display,
        ItemKind::Url,
        ItemKind::Date,
    ] {
        let full = Item {
            kind,
            prefix: Some(Texts::english("a)")),
            hint: Some(both("Leave it out if you like")),
            why: Some(both("So that we can plan")),
            required: true,
            sensitive: true,
            show_when: Some(Condition::Any(vec![test(Check::AtLeast(3.into())), test(Check::Unanswered)])),
            ..item("a")
        };
        assert_eq!(form::item(&form::item_fields(&full), Some(&full), |_| unreachable!()), Ok(full));
    }
}

#[test]
fn a_new_question_gets_a_key_from_its_words_and_an_option_from_its_own() {
    let fields: Fields = [
        ("studio-text-en", "Who helps you?"),
        ("studio-kind", "one-of"),
        ("studio-option-1-en", "My family"),
        ("studio-option-2-en", "My family"),
        ("studio-option-3-en", ""),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
    .collect();
    let content = content();
    let read = form::item(&fields, None, |words| content.new_link_id(words)).expect("a question");
    assert_eq!(read.link_id.as_str(), "who-helps-you");
    let codes: Vec<_> = read.options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["my-family", "my-family-2"]);
}

#[test]
fn options_stand_in_the_order_of_their_numbers_and_keep_their_codes() {
    let option = |code: &str| crate::questionnaire::AnswerOption {
        code: code.parse().expect("a key"),
        text: both(code),
        hint: None,
        exclusive: false,
        system: None,
    };
    let stands = Item {
        kind: ItemKind::OneOf { options: vec![option("one"), option("two")], other: false, drop_down: false },
        ..item("a")
    };
    let mut fields = form::item_fields(&stands);
    fields.insert("studio-option-1-place".into(), vec!["3".into()]);
    fields.insert("studio-option-1-en".into(), vec!["Another word".into()]);
    let read = form::item(&fields, Some(&stands), |_| unreachable!()).expect("a question");
    let codes: Vec<_> = read.options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["two", "one"]);
    assert_eq!(read.options()[1].text.own(Language::En), Some("Another word"));
}

#[test]
fn what_stands_before_a_question_is_one_short_line_and_what_came_from_elsewhere_stays_until_it_is_changed() {
    let long = Texts::english("Section A of the long form, question 1").with(Language::Ur, "۱");
    let imported = Item { prefix: Some(long), ..item("a") };
    let mut fields = form::item_fields(&imported);
    assert_eq!(form::item(&fields, Some(&imported), |_| unreachable!()), Ok(imported.clone()));
    let mut typed = |prefix: &str| {
        fields.insert(form::PREFIX.into(), vec![prefix.into()]);
        form::item(&fields, Some(&imported), |_| unreachable!()).map(|item| item.prefix)
    };
    assert_eq!(typed(" 1. "), Ok(Some(Texts::english("1."))));
    assert_eq!(typed(""), Ok(None));
    let refused = typed("Section B of the long form").expect_err("it is too long");
    assert_eq!(refused, [crate::Refusal::new(form::PREFIX, Problem::TooLong(20))]);
}

#[test]
fn another_kind_of_answer_leaves_nothing_of_what_it_was_filled_with() {
    let filled = Item { initial: Some(crate::questionnaire::Answer::YesNo(true)), ..item("a") };
    let mut fields = form::item_fields(&filled);
    assert_eq!(form::item(&fields, Some(&filled), |_| unreachable!()), Ok(filled.clone()));
    fields.insert("studio-kind".into(), vec!["date".into()]);
    let read = form::item(&fields, Some(&filled), |_| unreachable!()).expect("a question");
    assert_eq!((read.kind, read.initial), (ItemKind::Date, None));
}

#[test]
fn a_question_without_words_or_kind_is_sent_back() {
    let refused = form::item(&Fields::new(), None, |_| unreachable!()).expect_err("nothing was typed");
    let told: Vec<_> = refused.iter().map(|refusal| (refusal.field.as_str(), refusal.problem)).collect();
    assert_eq!(told, [("studio-text-en", Problem::Missing), ("studio-kind", Problem::Missing)]);
}

#[test]
fn a_question_without_a_protocol_blocks_and_one_with_it_does_not() {
    let mut content = content();
    let blocked = |content: &Content| tasks(content).iter().filter(|task| task.what == What::NoProtocol).count();
    assert_eq!(blocked(&content), 3);
    content.apply(Change::SetProtocol("a".parse().expect("a key"), Some(agreed()))).expect("it is there");
    assert_eq!(blocked(&content), 2);
}

#[test]
fn a_protocol_goes_with_its_question_and_comes_back_with_it() {
    let mut content = content();
    content.apply(Change::SetProtocol("c".parse().expect("a key"), Some(agreed()))).expect("it is there");
    let before = content.clone();
    let opposite = content.apply(Change::RemovePage("two".parse().expect("a key"))).expect("it is there");
    assert!(content.protocols.is_empty());
    content.apply(opposite).expect("it was there");
    assert_eq!(content, before);
}
