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
    let options = || {
        let system = proptest::option::of(Just("http://snomed.info/sct".to_owned()));
        (btree_set(select(&CODES[..]), 1..4), any_text(), system).prop_map(|(codes, hint, system)| {
            let dressed = |code| AnswerOption { hint: hint.clone(), system: system.clone(), ..option(code) };
            codes.into_iter().map(dressed).collect::<Vec<_>>()
        })
    };
    prop_oneof![
        Just(ItemKind::Text { max: 40 }),
        Just(ItemKind::LongText { max: 40 }),
        Just(ItemKind::Display),
        (options(), any::<bool>(), any::<bool>()).prop_map(|(options, other, drop_down)| ItemKind::OneOf {
            options,
            other,
            drop_down
        }),
        (options(), any::<bool>()).prop_map(|(options, other)| ItemKind::SomeOf { options, other }),
        Just(ItemKind::Date),
        any_unit().prop_map(|unit| ItemKind::Number { min: Some(-3), max: Some(12), unit }),
        any_unit().prop_map(|unit| ItemKind::Decimal { min: None, max: Some(decimal("12.5")), unit }),
        Just(ItemKind::Scale { low: both("Low"), high: both("High") }),
        Just(ItemKind::YesNo),
        Just(ItemKind::Phone),
        Just(ItemKind::Email),
        Just(ItemKind::Url),
    ]
}

fn any_unit() -> impl Strategy<Value = Option<Unit>> {
    let code = proptest::option::of(Just("kg".to_owned()));
    proptest::option::of(code.prop_map(|code| Unit { text: both("kilograms"), code }))
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-4_i64..14).prop_map(Value::Number),
        (-4_i64..14).prop_map(|number| Value::Decimal(decimal(&format!("{number}.5")))),
        (2000_u16..2040).prop_map(|year| Value::Date(CivilDate::new(year, 1, 1).expect("a day"))),
        Just(Value::Text("Leeds".to_owned())),
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
        code().prop_map(Check::Without),
        any_value().prop_map(Check::AtLeast),
        any_value().prop_map(Check::AtMost),
        any_value().prop_map(Check::Above),
        any_value().prop_map(Check::Below),
        any_value().prop_map(Check::Equals),
        any_value().prop_map(Check::Differs),
    ]
}

fn any_condition() -> impl Strategy<Value = Option<Condition>> {
    let test = (select(&KEYS[..]), any_check()).prop_map(|(link_id, check)| Test { link_id: key(link_id), check });
    let behaviour = select(vec![Condition::Any as fn(Vec<Test>) -> Condition, Condition::All]);
    proptest::option::of((behaviour, vec(test, 0..3)).prop_map(|(behaviour, tests)| behaviour(tests)))
}

/// An item that is asked, or settled by its initial answer, with more or less around its question.
fn any_item() -> impl Strategy<Value = Item> {
    let presence = select(vec![Presence::Asked, Presence::Asked, Presence::ReadOnly, Presence::Hidden]);
    let source = proptest::option::of(Just("Riverside, version 3 (OGL v3)".to_owned()));
    let around = (any_text(), any_text(), any_text(), any::<bool>(), any::<bool>(), source);
    (any_kind(), presence, around).prop_flat_map(
        |(kind, presence, (prefix, hint, why, required, sensitive, source))| {
            let item = Item { presence, prefix, hint, why, required, sensitive, source, ..item("q", kind) };
            let initial = if item.kind == ItemKind::Display {
                Just(None).boxed()
            } else {
                proptest::option::of(any_answer(&item)).boxed()
            };
            initial.prop_map(move |initial| Item { initial, ..item.clone() })
        },
    )
}

fn any_text() -> impl Strategy<Value = Option<Texts>> {
    let words = select(vec!["Why?", "<script>alert(1)</script>", "two\nlines"]);
    proptest::option::of((words, any::<bool>()).prop_map(
        |(words, translated)| {
            if translated { both(words) } else { Texts::english(words) }
        },
    ))
}

/// Up to six items, each of its own key, in pages of one or two.
pub(crate) fn any_questionnaire() -> impl Strategy<Value = Questionnaire> {
    let asked = (any_item(), any_condition());
    let paged = (vec(asked, 1..3), any_condition(), any::<bool>());
    vec(paged, 0..4).prop_map(|pages| {
        let mut keys = KEYS.into_iter();
        let pages = pages.into_iter().enumerate().map(|(number, (asked, show_when, before_booking))| {
            let items = asked.into_iter().zip(keys.by_ref());
            let items = items.map(|((item, show_when), name)| Item { show_when, link_id: key(name), ..item }).collect();
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
        ItemKind::Display => unreachable!("words to read take no answer"),
        ItemKind::OneOf { other, .. } => (select(offered), any::<bool>())
            .prop_map({
                let open = *other;
                move |(code, other)| if open && other { own_words([].into()) } else { Answer::Code(code) }
            })
            .boxed(),
        ItemKind::SomeOf { other, .. } => {
            let (most, open) = (offered.len(), *other);
            let several = proptest::sample::subsequence(offered, 1..=most);
            (several, any::<bool>())
                .prop_map(move |(codes, other)| {
                    let codes = alone_if_exclusive(codes);
                    let exclusive = codes.contains("none");
                    if open && other && !exclusive { own_words(codes) } else { Answer::Codes(codes) }
                })
                .boxed()
        }
        ItemKind::Decimal { .. } => (-3000_i64..=12_000)
            .prop_map(|number| Answer::Decimal(decimal(&format!("{}.{}", number / 1000, (number % 1000).abs()))))
            .boxed(),
        ItemKind::Url => {
            Just(Answer::Url(crate::web_address::WebAddress::parse("example.org").expect("an address"))).boxed()
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

fn own_words(codes: BTreeSet<OptionCode>) -> Answer {
    Answer::Other { codes, words: "a barge".to_owned() }
}

fn alone_if_exclusive(codes: Vec<OptionCode>) -> BTreeSet<OptionCode> {
    let none = codes.iter().find(|code| code.as_str() == "none").cloned();
    none.map_or_else(|| codes.into_iter().collect(), |none| BTreeSet::from([none]))
}

/// A questionnaire, and answers to some of its items, whether they are asked or not.
pub(crate) fn any_answered() -> impl Strategy<Value = (Questionnaire, Answers)> {
    any_questionnaire().prop_flat_map(|mut questionnaire| {
        // Whatever was left blank may be.
        questionnaire.pages.iter_mut().flat_map(|page| &mut page.items).for_each(|item| item.required = false);
        let each: Vec<_> = questionnaire
            .items()
            .filter(|item| item.kind != ItemKind::Display)
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
            let hidden = questionnaire.items().any(|item| item.link_id == *link_id && !item.is_seen());
            prop_assert!(hidden || walk.pages.iter().any(|page| page.item(link_id).is_some()));
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
        // What hidden items say counts also where their page is not on the way.
        for page in questionnaire.in_reading_order() {
            let given: Answers =
                walk.answers.iter().filter(|(link_id, _)| page.item(link_id).is_some()).map(owned).collect();
            if walk.pages.contains(&page) {
                prop_assert_eq!(parse(page, &fields(page, &given), &earlier), Ok(given.clone()));
            }
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
