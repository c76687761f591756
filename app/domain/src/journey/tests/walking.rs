//! The way through the pages, by example.

use super::*;

#[test]
fn whoever_has_said_nothing_begins_with_the_practice() {
    let journey = walk(false, &Answers::default());
    assert_eq!((journey.next(), journey.answered()), (&Step::Practice, [].as_slice()));
}

#[test]
fn whoever_helps_says_first_who_they_are() {
    assert_eq!(walk(true, &Answers::default()).next(), &Step::Helper);
}

#[test]
fn a_helper_is_off_the_way_of_someone_who_is_alone() {
    assert!(!walk(false, &answers(&every_page())).may_visit(&Step::Helper));
}

#[test]
fn the_first_page_without_an_answer_is_next() {
    assert_eq!(walk(false, &answers(&[Step::Practice, Step::Name])).next(), &Step::DateOfBirth);
}

#[test]
fn a_gap_is_filled_before_anything_behind_it_is_opened() {
    let journey = walk(false, &all_but(&Step::Name));
    assert_eq!(journey.next(), &Step::Name);
    assert!(!journey.may_visit(&Step::Contact) && !journey.may_visit(&Step::Check));
}

#[test]
fn with_everything_answered_the_check_is_next() {
    let journey = walk(true, &answers(&every_page()));
    assert!(journey.is_complete());
    assert_eq!((journey.next(), journey.answered()), (&Step::Check, every_page().as_slice()));
}

#[test]
fn without_any_one_answer_it_is_not_complete() {
    for step in every_page() {
        assert_eq!(walk(true, &all_but(&step)).next(), &step);
    }
}

fn aged(date: &str) -> Journey {
    let mut answers = answers(&every_page());
    answers.keep(born(date), 2);
    walk(false, &answers)
}

#[test]
fn whoever_is_too_young_is_shown_where_else_to_turn() {
    let journey = aged("2009-03-10");
    assert_eq!(journey.next(), &Step::OutsideAges);
    assert!(!journey.is_complete() && !journey.may_visit(&Step::Contact));
}

#[test]
fn whoever_is_too_old_is_shown_where_else_to_turn() {
    assert_eq!(aged("1927-03-09").next(), &Step::OutsideAges);
}

#[test]
fn whoever_turns_eighteen_today_goes_on() {
    assert!(aged("2009-03-09").is_complete());
}

#[test]
fn the_last_day_of_the_oldest_age_counts() {
    assert!(aged("1927-03-10").is_complete());
}

#[test]
fn a_date_of_birth_can_be_corrected() {
    let journey = aged("2009-03-10");
    assert!(journey.may_visit(&Step::DateOfBirth));
    assert_eq!(journey.previous(&Step::OutsideAges), Some(&Step::DateOfBirth));
}

#[test]
fn a_page_of_questions_that_was_passed_by_counts_as_answered() {
    let mut answers = all_but(&page("alone"));
    answers.keep(StepAnswer::Questions("alone".to_owned(), Default::default()), 1);
    assert!(walk(false, &answers).is_complete());
}

#[test]
fn a_page_waits_for_the_answer_that_calls_for_it() {
    let answers = all_but(&page("near"));
    assert_eq!(walk(false, &answers).next(), &page("near"));
}

#[test]
fn a_page_that_is_no_longer_called_for_is_off_the_way() {
    let mut answers = answers(&every_page());
    answers.keep(alone(false), 2);
    let journey = walk(false, &answers);
    assert!(journey.is_complete() && !journey.may_visit(&page("near")));
}

#[test]
fn what_is_asked_after_booking_is_not_on_the_way() {
    assert!(!walk(false, &answers(&every_page())).may_visit(&page("later")));
}

#[test]
fn a_page_that_no_questionnaire_has_cannot_be_opened() {
    assert!(!walk(false, &answers(&every_page())).may_visit(&page("elsewhere")));
}

#[test]
fn nothing_comes_before_the_first_page() {
    assert_eq!(walk(false, &answers(&every_page())).previous(&Step::Practice), None);
}

#[test]
fn the_last_answer_comes_before_the_next_page() {
    let journey = walk(false, &answers(&[Step::Practice, Step::Name]));
    assert_eq!(journey.previous(&Step::DateOfBirth), Some(&Step::Name));
}

#[test]
fn a_page_opened_from_the_check_leads_back_there() {
    assert_eq!(walk(false, &answers(&every_page())).after(&Step::Name, true), &Step::Check);
}

#[test]
fn a_change_that_asks_something_new_leads_to_it() {
    let mut answers = all_but(&page("near"));
    answers.keep(alone(false), 1);
    assert_eq!(walk(false, &answers).after(&page("alone"), true), &Step::Check);
    answers.keep(alone(true), 2);
    assert_eq!(walk(false, &answers).after(&page("alone"), true), &page("near"));
}

#[test]
fn each_page_is_found_by_its_address() {
    for step in every_page().into_iter().chain([Step::OutsideAges, Step::Check]) {
        assert_eq!(Step::from_slug(&step.slug()), Some(step));
    }
    assert_eq!(Step::from_slug("elsewhere"), None);
}
