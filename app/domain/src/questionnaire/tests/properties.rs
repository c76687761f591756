//! What holds of every questionnaire, of sense or of nonsense, and of every set of answers.

use std::collections::BTreeSet;

use proptest::{
    collection::{btree_set, vec},
    prelude::*,
    sample::select,
};

use super::*;
use crate::{CivilDate, email::EmailAddress, phone::PhoneNumber};

/// So few keys that conditions meet items, earlier, later and missing ones.
const KEYS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const CODES: [&str; 4] = ["yes", "no", "maybe", "none"];

fn any_kind() -> impl Strategy<Value = ItemKind> {
    let options = || btree_set(select(&CODES[..]), 1..4).prop_map(|codes| codes.into_iter().map(option).collect());
    prop_oneof![
        Just(ItemKind::Text { max: 40 }),
        Just(ItemKind::LongText { max: 40 }),
        options().prop_map(|options| ItemKind::OneOf { options }),
        options().prop_map(|options| ItemKind::SomeOf { options }),
        Just(ItemKind::Date),
        Just(ItemKind::Number { min: Some(-3), max: Some(12) }),
        Just(ItemKind::Scale { low: both("Low"), high: both("High") }),
        Just(ItemKind::YesNo),
        Just(ItemKind::Phone),
        Just(ItemKind::Email),
    ]
}

fn any_check() -> impl Strategy<Value = Check> {
    let code = || select(&CODES[..]).prop_map(key);
    prop_oneof![
        code().prop_map(Check::Is),
        code().prop_map(Check::IsNot),
        code().prop_map(Check::Includes),
        Just(Check::Answered),
        Just(Check::Unanswered),
        (-4_i64..14).prop_map(Check::AtLeast),
        (-4_i64..14).prop_map(Check::AtMost),
    ]
}

fn any_condition() -> impl Strategy<Value = Option<Condition>> {
    let test = (select(&KEYS[..]), any_check()).prop_map(|(link_id, check)| Test { link_id: key(link_id), check });
    let behaviour = select(vec![Condition::Any as fn(Vec<Test>) -> Condition, Condition::All]);
    proptest::option::of((behaviour, vec(test, 0..3)).prop_map(|(behaviour, tests)| behaviour(tests)))
}

/// Up to six items, each of its own key, in pages of one or two.
fn any_questionnaire() -> impl Strategy<Value = Questionnaire> {
    let asked = (any_kind(), any_condition());
    let paged = (vec(asked, 1..3), any_condition(), any::<bool>());
    vec(paged, 0..4).prop_map(|pages| {
        let mut keys = KEYS.into_iter();
        let pages = pages.into_iter().enumerate().map(|(number, (asked, show_when, before_booking))| {
            let items = asked.into_iter().zip(keys.by_ref());
            let items = items.map(|((kind, show_when), name)| Item { show_when, ..item(name, kind) }).collect();
            Page { show_when, before_booking, ..page(&format!("page-{number}"), items) }
        });
        questionnaire(pages.collect())
    })
}

/// An answer that fits the item.
fn any_answer(item: &Item) -> BoxedStrategy<Answer> {
    let offered: Vec<OptionCode> = item.options().iter().map(|option| option.code.clone()).collect();
    match &item.kind {
        ItemKind::Text { .. } | ItemKind::LongText { .. } => {
            select(vec!["O’Connel", "دن", "🙂 a"]).prop_map(|text| Answer::Text(text.into())).boxed()
        }
        ItemKind::OneOf { .. } => select(offered).prop_map(Answer::Code).boxed(),
        ItemKind::SomeOf { .. } => {
            let most = offered.len();
            let several = proptest::sample::subsequence(offered, 1..=most);
            several.prop_map(|codes| Answer::Codes(alone_if_exclusive(codes))).boxed()
        }
        ItemKind::Date => (1900_u16..2100, 1_u8..13, 1_u8..29)
            .prop_map(|(year, month, day)| Answer::Date(CivilDate::new(year, month, day).expect("a day")))
            .boxed(),
        ItemKind::Number { .. } => (-3_i64..=12).prop_map(Answer::Number).boxed(),
        ItemKind::Scale { .. } => (0..=SCALE_TOP).prop_map(Answer::Scale).boxed(),
        ItemKind::YesNo => any::<bool>().prop_map(Answer::YesNo).boxed(),
        ItemKind::Phone => Just(Answer::Phone(PhoneNumber::parse("07700 900123").expect("a number"))).boxed(),
        ItemKind::Email => Just(Answer::Email(EmailAddress::parse("asma@example.org").expect("an address"))).boxed(),
    }
}

fn alone_if_exclusive(codes: Vec<OptionCode>) -> BTreeSet<OptionCode> {
    let none = codes.iter().find(|code| code.as_str() == "none").cloned();
    none.map_or_else(|| codes.into_iter().collect(), |none| BTreeSet::from([none]))
}

/// A questionnaire, and answers to some of its items, whether they are asked or not.
fn any_answered() -> impl Strategy<Value = (Questionnaire, Answers)> {
    any_questionnaire().prop_flat_map(|questionnaire| {
        let each: Vec<_> = questionnaire
            .items()
            .map(|item| (Just(item.link_id.clone()), proptest::option::weighted(0.8, any_answer(item))))
            .collect();
        let answers = each.prop_map(|each| {
            each.into_iter().filter_map(|(link_id, answer)| Some((link_id, answer?))).collect::<Answers>()
        });
        (Just(questionnaire), answers)
    })
}

fn position(questionnaire: &Questionnaire, page: &Page) -> Option<usize> {
    questionnaire.in_reading_order().position(|each| each.id == page.id)
}

proptest! {
    #[test]
    fn a_walk_ends_and_only_goes_forward((questionnaire, answers) in any_answered()) {
        let pages = walk(&questionnaire, &answers).pages;
        prop_assert!(pages.is_sorted_by_key(|page| position(&questionnaire, page)));
        let ids: BTreeSet<_> = pages.iter().map(|page| &page.id).collect();
        prop_assert_eq!(ids.len(), pages.len());
    }

    #[test]
    fn what_is_asked_before_booking_and_after_it_is_the_whole_way((questionnaire, answers) in any_answered()) {
        let mut both = pages(&questionnaire, &answers, When::Before);
        both.extend(pages(&questionnaire, &answers, When::After));
        prop_assert_eq!(both, walk(&questionnaire, &answers).pages);
    }

    #[test]
    fn answers_off_the_way_are_pruned((questionnaire, answers) in any_answered()) {
        let walk = walk(&questionnaire, &answers);
        for link_id in walk.answers.keys() {
            prop_assert!(walk.pages.iter().any(|page| page.item(link_id).is_some()));
        }
    }

    #[test]
    fn pruning_twice_is_pruning_once((questionnaire, answers) in any_answered()) {
        let once = pruned(&questionnaire, &answers);
        prop_assert_eq!(pruned(&questionnaire, &once), once.clone());
        prop_assert_eq!(walk(&questionnaire, &once).pages, walk(&questionnaire, &answers).pages);
    }

    #[test]
    fn each_page_reads_back_what_it_shows((questionnaire, answers) in any_answered()) {
        let walk = walk(&questionnaire, &answers);
        let mut earlier = Answers::new();
        for page in walk.pages {
            let given: Answers =
                walk.answers.iter().filter(|(link_id, _)| page.item(link_id).is_some()).map(owned).collect();
            prop_assert_eq!(parse(page, &fields(page, &given), &earlier), Ok(given.clone()));
            earlier.extend(given);
        }
    }

    #[test]
    fn a_page_that_is_walked_to_is_never_called_unreachable((questionnaire, answers) in any_answered()) {
        let unreachable = lint(&questionnaire).into_iter().filter(|problem| problem.kind == LintKind::UnreachablePage);
        let unreachable: BTreeSet<_> = unreachable.filter_map(|problem| problem.page).collect();
        for page in walk(&questionnaire, &answers).pages {
            prop_assert!(!unreachable.contains(&page.id));
        }
    }

    #[test]
    fn its_stored_form_reads_back(questionnaire in any_questionnaire()) {
        let stored = serde_json::to_string(&questionnaire).expect("a questionnaire is JSON");
        prop_assert_eq!(serde_json::from_str::<Questionnaire>(&stored).expect("as written"), questionnaire);
    }

    #[test]
    fn stored_answers_read_back((_, answers) in any_answered()) {
        let stored = serde_json::to_string(&answers).expect("answers are JSON");
        prop_assert_eq!(serde_json::from_str::<Answers>(&stored).expect("as written"), answers);
    }
}

fn owned((link_id, answer): (&LinkId, &Answer)) -> (LinkId, Answer) {
    (link_id.clone(), answer.clone())
}
