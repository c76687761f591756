//! What an answer does to the others.

use super::*;
use crate::refer::CommunicationNeed;

fn chosen(answers: &Answers) -> bool {
    answers.appointment.is_some()
}

/// A time for a phone call is chosen, and then how to meet is answered again.
fn after_meeting(change: impl Fn(&mut MeetingAnswer)) -> (bool, Answers) {
    let mut answers = answers(&every_page());
    let mut meeting = meeting(&[Mode::Phone, Mode::InPerson]);
    change(&mut meeting);
    let let_go = answers.keep(StepAnswer::Meeting(meeting), 2);
    (let_go, answers)
}

#[test]
fn an_answer_remembers_the_revision_that_wrote_it() {
    let mut answers = answers(&every_page());
    answers.keep(answer(&Step::Name), 7);
    assert_eq!(answers.name.map(|kept| kept.revision), Some(7));
    assert_eq!(answers.postcode.map(|kept| kept.revision), Some(1));
}

#[test]
fn a_time_is_let_go_when_its_way_of_meeting_no_longer_suits() {
    let (let_go, answers) = after_meeting(|meeting| meeting.modes = [Mode::InPerson].into());
    assert!(let_go && !chosen(&answers));
}

#[test]
fn a_time_stays_when_another_way_of_meeting_suits_too() {
    let (let_go, answers) = after_meeting(|meeting| meeting.modes = [Mode::Phone, Mode::Video].into());
    assert!(!let_go && chosen(&answers));
}

#[test]
fn a_time_that_is_too_short_by_now_is_let_go() {
    let (let_go, answers) = after_meeting(|meeting| meeting.access = [AccessNeed::ExtraTime].into());
    assert!(let_go && !chosen(&answers));
}

#[test]
fn a_time_stays_when_a_need_changes_nothing_about_it() {
    let (let_go, answers) = after_meeting(|meeting| meeting.access = [AccessNeed::StepFree].into());
    assert!(!let_go && chosen(&answers));
}

#[test]
fn a_longer_time_is_let_go_when_an_interpreter_has_to_be_found_too() {
    let mut answers = all_but(&Step::Appointment);
    let longer = MeetingAnswer { access: [AccessNeed::ExtraTime].into(), ..meeting(&[Mode::Phone]) };
    answers.keep(StepAnswer::Meeting(longer.clone()), 1);
    answers.keep(time(), 2);
    let signed = MeetingAnswer { communication: [CommunicationNeed::Bsl].into(), ..longer };
    assert!(answers.keep(StepAnswer::Meeting(signed), 3));
}

#[test]
fn without_a_phone_a_phone_call_is_asked_about_again() {
    let mut answers = answers(&every_page());
    assert!(answers.keep(contact(""), 2));
    assert_eq!(answers.meeting, None);
    assert_eq!(walk(false, &answers).next(), &Step::Meeting);
}

#[test]
fn with_another_phone_nothing_else_changes() {
    let mut answers = answers(&every_page());
    assert!(!answers.keep(contact("07700 900456"), 2));
    assert!(chosen(&answers));
}

#[test]
fn a_preference_stays_whatever_changes() {
    let preference = Preference { days: Suits::Any, parts: Suits::Any };
    let mut answers = answers(&every_page());
    answers.keep(StepAnswer::Appointment(AppointmentAnswer::NoneSuit(preference)), 2);
    let longer = MeetingAnswer { access: [AccessNeed::ExtraTime].into(), ..meeting(&[Mode::HomeVisit]) };
    assert!(!answers.keep(StepAnswer::Meeting(longer), 3));
    assert!(!answers.keep(contact(""), 4));
    assert!(chosen(&answers));
}

#[test]
fn whoever_has_chosen_no_time_loses_none() {
    let mut answers = all_but(&Step::Appointment);
    assert!(!answers.keep(StepAnswer::Meeting(meeting(&[Mode::Video])), 2));
}

#[test]
fn answers_survive_storage() {
    let answers = answers(&every_page());
    let stored = serde_json::to_string(&answers).expect("answers are JSON");
    assert_eq!(serde_json::from_str::<Answers>(&stored).expect("as written"), answers);
}

#[test]
fn what_a_person_answered_stays_out_of_logs() {
    let printed = format!("{:?}", answers(&every_page()));
    for personal in ["Asma", "Khan", "1980", "900123", "library", "Loneliness"] {
        assert!(!printed.contains(personal), "{personal} is in {printed}");
    }
}
