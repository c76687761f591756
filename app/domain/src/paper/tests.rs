//! Paper by example, and what holds of whatever is copied from it.

use proptest::prelude::*;

use super::*;
use crate::{
    Problem,
    questionnaire::{Answer, Check, ItemKind, Test, pruned, tests::properties::any_answered},
};

fn key(key: &str) -> LinkId {
    key.parse().expect("a key")
}

fn item(link_id: &str, kind: ItemKind) -> Item {
    Item::new(key(link_id), kind, Texts::english("Question?"))
}

fn if_yes(link_id: &str) -> Option<Condition> {
    let check = Check::Is("yes".parse().expect("a code"));
    Some(Condition::All(vec![Test { link_id: key(link_id), check }]))
}

/// Whether they have a dog; if so, its name; and on the next page what they do with it.
fn questionnaire() -> Questionnaire {
    let name = Item { show_when: if_yes("dog"), required: true, ..item("name", ItemKind::Text { max: 20 }) };
    let page = |id: &str, items: Vec<Item>| Page {
        id: id.parse().expect("a key"),
        title: None,
        before_booking: false,
        show_when: None,
        items,
    };
    let walks = Page { show_when: if_yes("dog"), ..page("walks", vec![item("walks", ItemKind::Text { max: 20 })]) };
    let pages = vec![page("dog", vec![item("dog", ItemKind::YesNo), name]), walks];
    Questionnaire { title: Texts::english("Dogs"), pages }
}

fn typed(fields: &[(&str, &str)]) -> Fields {
    fields.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

fn has_a_dog(yes: bool) -> Answers {
    Answers::from([(key("dog"), Answer::YesNo(yes))])
}

fn told(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

#[test]
fn a_sheet_has_every_question_numbered_with_what_it_depends_on() {
    let pages = sheet(&questionnaire(), &Answers::new());
    let items: Vec<_> = pages.iter().flat_map(|page| &page.items).collect();
    assert_eq!(items.len(), 3);
    assert_eq!(items[1].show_when, if_yes("dog"));
    assert_eq!(pages[1].show_when, if_yes("dog"));
    let numbers: Vec<_> = items.iter().map(|item| item.prefix.clone().expect("a number")).collect();
    assert_eq!(numbers, ["1.", "2.", "3."].map(Texts::english));
}

#[test]
fn letters_before_a_question_stay_behind_its_number_and_a_number_of_its_own_does_not() {
    let mut lettered = questionnaire();
    lettered.pages[0].items[0].prefix = Some(Texts::english("a)"));
    lettered.pages[0].items[1].prefix = Some(Texts::english("1(b)"));
    let pages = sheet(&lettered, &Answers::new());
    let prefixes: Vec<_> = pages[0].items.iter().map(|item| item.prefix.clone()).collect();
    assert_eq!(prefixes, ["1. a)", "2."].map(|prefix| Some(Texts::english(prefix))));
}

#[test]
fn nothing_on_paper_has_to_be_answered() {
    assert!(sheet(&questionnaire(), &Answers::new()).iter().flat_map(|page| &page.items).all(|item| !item.required));
    let read = read(&questionnaire(), &Answers::new(), &typed(&[("dog", "yes")])).expect("it can be read");
    assert_eq!(read.answers["dog"], has_a_dog(true));
}

#[test]
fn what_an_answer_has_decided_is_asked_plainly_or_not_at_all() {
    let pages = sheet(&questionnaire(), &has_a_dog(true));
    assert!(
        pages.iter().all(|page| page.show_when.is_none() && page.items.iter().all(|item| item.show_when.is_none()))
    );
    assert_eq!(pages[0].items[0].presence, Presence::ReadOnly);
    let pages = sheet(&questionnaire(), &has_a_dog(false));
    assert_eq!((pages.len(), pages[0].items.len()), (1, 1));
}

#[test]
fn a_question_keeps_its_number_when_others_are_gone() {
    assert_eq!(number(&questionnaire(), &key("walks")), Some(3));
    let pages = sheet(&questionnaire(), &Answers::from([(key("name"), told("Rex"))]));
    assert_eq!(pages[1].items[0].prefix, Some(Texts::english("3.")));
}

#[test]
fn what_is_to_be_mended_is_said_of_every_page_at_once() {
    let long = "x".repeat(30);
    let fields = typed(&[("dog", "yes"), ("name", &long), ("walks", "daily")]);
    let refusals = read(&questionnaire(), &Answers::new(), &fields).expect_err("the name is too long");
    assert_eq!(refusals, [Refusal::new("name", Problem::TooLong(20))]);
}

#[test]
fn an_answer_to_what_is_not_to_be_asked_is_noticed_and_not_lost_in_silence() {
    let fields = typed(&[("dog", "no"), ("walks", "daily")]);
    let read = read(&questionnaire(), &Answers::new(), &fields).expect("it can be read");
    assert_eq!(read.astray, [key("walks")]);
}

#[test]
fn what_an_option_reveals_is_out_of_sight_without_it_and_no_matter() {
    let fields = typed(&[("dog", "no"), ("name", "Rex")]);
    let read = read(&questionnaire(), &Answers::new(), &fields).expect("it can be read");
    assert!(read.astray.is_empty());
    assert_eq!(read.answers["dog"], has_a_dog(false));
}

fn copied(fields: &[(&str, &str)]) -> PrepareAnswers {
    let mut answers = PrepareAnswers::default();
    copy(&mut answers, fields);
    answers
}

fn copy(answers: &mut PrepareAnswers, fields: &[(&str, &str)]) -> bool {
    let read = read(&questionnaire(), &Answers::new(), &typed(fields)).expect("it can be read");
    answers.copy(read.answers, "Amina Yusuf", 0)
}

#[test]
fn what_was_copied_is_part_of_the_response_and_says_by_whom() {
    let answers = copied(&[("dog", "yes"), ("name", "Rex")]);
    assert_eq!(answers.questions["dog"].len(), 2);
    assert_eq!(answers.copied_by(&key("name")).expect("it was copied").by, "Amina Yusuf");
    assert!(!answers.questions.contains_key("walks"), "nobody has answered that page");
}

#[test]
fn copying_the_same_again_changes_nothing() {
    let mut answers = copied(&[("dog", "yes"), ("name", "Rex")]);
    assert!(!copy(&mut answers, &[("dog", "yes"), ("name", "Rex")]));
    assert_eq!(answers.paper.len(), 1);
}

#[test]
fn a_slip_is_put_right_and_what_stood_there_is_kept() {
    let mut answers = copied(&[("dog", "yes"), ("name", "Rx")]);
    assert!(copy(&mut answers, &[("dog", "yes"), ("name", "Rex")]));
    assert_eq!(answers.copied()[&key("name")], told("Rex"));
    assert_eq!(answers.paper[0].answers[&key("name")], told("Rx"));
    assert!(copy(&mut answers, &[]));
    assert!(answers.copied().is_empty() && answers.questions.is_empty());
    assert_eq!(answers.paper[2].without.len(), 2);
}

#[test]
fn what_the_person_has_said_since_is_theirs() {
    let mut answers = copied(&[("dog", "yes"), ("name", "Rx")]);
    answers.questions.get_mut("dog").expect("it was copied").insert(key("name"), told("Rex"));
    assert_eq!(answers.copied_by(&key("name")), None);
    assert!(answers.copied_by(&key("dog")).is_some());
}

/// What these answers look like on a sheet.
fn filled_in(pages: &[Page], answers: &Answers) -> Fields {
    pages.iter().flat_map(|page| crate::questionnaire::fields(page, answers)).collect()
}

proptest! {
    #[test]
    fn what_is_copied_is_what_the_person_would_have_answered((questionnaire, answers) in any_answered()) {
        let answers = pruned(&questionnaire, &answers);
        let fields = filled_in(&sheet(&questionnaire, &Answers::new()), &answers);
        let read = read(&questionnaire, &Answers::new(), &fields).expect("it was read before");
        let copied: Answers = read.answers.into_values().flatten().collect();
        prop_assert_eq!(pruned(&questionnaire, &copied), answers);
        prop_assert_eq!(read.astray, []);
    }

    #[test]
    fn whatever_is_copied_every_answer_that_was_given_stays_as_it_is(
        (questionnaire, answers) in any_answered(),
        kept in any::<u32>(),
    ) {
        let given = answers.iter().enumerate().filter(|(at, _)| kept >> (at % 32) & 1 == 1);
        let given: Answers = given.map(|(_, (id, answer))| (id.clone(), answer.clone())).collect();
        let fields = filled_in(&sheet(&questionnaire, &given), &answers);
        let read = read(&questionnaire, &given, &fields).expect("it was read before");
        let copied: Vec<_> = read.answers.into_values().flatten().collect();
        prop_assert!(copied.iter().all(|(link_id, _)| !given.contains_key(link_id)));
    }
}
