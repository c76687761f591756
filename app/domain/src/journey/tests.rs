//! The walk by example, in `walking` and `keeping`, and what holds of every one.

mod keeping;
mod walking;

use std::collections::BTreeSet;

use proptest::{prelude::*, sample::subsequence};
use serde_json::json;

use super::*;
use crate::{
    date_of_birth::DateOfBirth,
    id::StaffId,
    mode::Mode,
    phone::PhoneNumber,
    preference::{Preference, Suits},
    questionnaire::Answer,
    refer::{
        AccessNeed, ContactAnswer, HelpAnswer, HelperAnswer, MeetingAnswer, NameAnswer, Need, PostcodeAnswer,
        PracticeAnswer, SharingAnswer, SlotCode,
    },
};

/// Asks whether somebody is alone; only then, who is near; and after booking, what they like.
fn questionnaire() -> Questionnaire {
    let item = |link_id: &str, kind| json!({"link-id": link_id, "kind": kind, "text": {"en": "Question"}});
    let alone = json!({"all": [{"link-id": "alone", "check": {"is": "yes"}}]});
    let pages = json!([
        {"id": "alone", "before-booking": true, "items": [item("alone", json!("yes-no"))]},
        {"id": "near", "before-booking": true, "show-when": alone, "items": [item("near", json!({"text": {"max": 9}}))]},
        {"id": "later", "items": [item("later", json!("yes-no"))]},
    ]);
    serde_json::from_value(json!({"title": {"en": "Questions"}, "pages": pages})).expect("a questionnaire")
}

fn today() -> CivilDate {
    CivilDate::new(2027, 3, 9).expect("a day")
}

fn walk(helped: bool, answers: &Answers) -> Journey {
    let (ages, questionnaire) = (Ages { from: 18, to: Some(99) }, questionnaire());
    Journey::walk(Terrain { helped, ages, today: today(), questionnaire: &questionnaire }, answers)
}

fn page(id: &str) -> Step {
    Step::Questions(id.to_owned())
}

fn alone(yes: bool) -> StepAnswer {
    let answer = ("alone".parse().expect("a key"), Answer::YesNo(yes));
    StepAnswer::Questions("alone".to_owned(), [answer].into())
}

fn born(date: &str) -> StepAnswer {
    let date = date.parse().expect("a date");
    StepAnswer::DateOfBirth(DateOfBirth::new(date, today()).expect("someone who lives"))
}

fn contact(phone: &str) -> StepAnswer {
    StepAnswer::Contact(ContactAnswer {
        phone: PhoneNumber::parse(phone).ok(),
        safe_to_text: Some(true),
        safe_voicemail: Some(true),
        email: None,
        through: Some("Mill Lane library".to_owned()),
        speak_alone: None,
        phone_owner: None,
        call: None,
    })
}

fn meeting(modes: &[Mode]) -> MeetingAnswer {
    MeetingAnswer {
        modes: modes.iter().copied().collect(),
        home_address: None,
        language: None,
        interpreter: false,
        communication: BTreeSet::new(),
        access: BTreeSet::new(),
        access_words: None,
    }
}

/// A phone call on Wednesday at 10.
fn time() -> StepAnswer {
    let link_worker = StaffId::from_bytes([1; 16]);
    let slot = SlotCode { link_worker, start: 1_804_845_600, minutes: 45, mode: Mode::Phone };
    StepAnswer::Appointment(AppointmentAnswer::Time(slot))
}

/// Something to say on each page.
fn answer(step: &Step) -> StepAnswer {
    let said = str::to_owned;
    match step {
        Step::Helper => StepAnswer::Helper(HelperAnswer { name: said("Sam Khan"), relation: said("son"), phone: None }),
        Step::Practice => StepAnswer::Practice(PracticeAnswer::NotSure),
        Step::Name => StepAnswer::Name(NameAnswer { given: said("Asma"), family: said("Khan"), called: None }),
        Step::DateOfBirth => born("1980-05-17"),
        Step::Contact => contact("07700 900123"),
        Step::Postcode => StepAnswer::Postcode(PostcodeAnswer::NoFixedAddress),
        Step::Help => StepAnswer::Help(HelpAnswer {
            needs: [Need::Loneliness].into(),
            words: None,
            already_helped: None,
            helped_by: None,
        }),
        Step::Questions(id) if id == "alone" => alone(true),
        Step::Questions(id) => StepAnswer::Questions(id.clone(), Default::default()),
        Step::Meeting => StepAnswer::Meeting(meeting(&[Mode::Phone, Mode::InPerson])),
        Step::Sharing => StepAnswer::Sharing(SharingAnswer {
            words_to_gp: false,
            partners: BTreeSet::new(),
            family: false,
            family_who: None,
            text_version: said("2026-11"),
        }),
        Step::Appointment => time(),
        Step::OutsideAges | Step::Check => panic!("{step:?} asks nothing"),
    }
}

/// Every page that asks before sending, in order, for someone who is helped and alone.
fn every_page() -> Vec<Step> {
    let mut pages = vec![Step::Helper, Step::Practice, Step::Name, Step::DateOfBirth, Step::Contact, Step::Postcode];
    pages.extend([Step::Help, page("alone"), page("near"), Step::Meeting, Step::Sharing, Step::Appointment]);
    pages
}

fn answers(steps: &[Step]) -> Answers {
    let mut answers = Answers::default();
    for step in steps {
        answers.keep(answer(step), 1);
    }
    answers
}

/// Everything answered, apart from this page.
fn all_but(left_out: &Step) -> Answers {
    let steps: Vec<_> = every_page().into_iter().filter(|step| step != left_out).collect();
    answers(&steps)
}

/// Answers to some pages, by someone who is alone or not, grown up or not.
fn any_answers() -> impl Strategy<Value = Answers> {
    let pages = every_page();
    let some = subsequence(pages.clone(), 0..=pages.len());
    (some, any::<bool>(), any::<bool>()).prop_map(|(steps, is_alone, is_child)| {
        let mut answers = answers(&steps);
        if steps.contains(&page("alone")) {
            answers.keep(alone(is_alone), 1);
        }
        if steps.contains(&Step::DateOfBirth) && is_child {
            answers.keep(born("2015-05-17"), 1);
        }
        answers
    })
}

proptest! {
    #[test]
    fn the_next_page_may_be_opened((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        prop_assert!(journey.may_visit(journey.next()));
    }

    #[test]
    fn the_next_page_has_no_answer((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        prop_assert!(!journey.answered().contains(journey.next()));
    }

    #[test]
    fn what_is_answered_is_the_beginning_of_the_way((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        let mut way = every_page();
        way.retain(|step| helped || *step != Step::Helper);
        way.retain(|step| journey.answered().contains(step));
        prop_assert_eq!(journey.answered(), &way[..]);
    }

    #[test]
    fn going_on_from_page_to_page_comes_to_the_next((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        for pair in journey.answered().windows(2) {
            prop_assert_eq!(journey.after(&pair[0], false), &pair[1]);
        }
        if let Some(last) = journey.answered().last() {
            prop_assert_eq!(journey.after(last, false), journey.next());
        }
    }

    #[test]
    fn going_back_undoes_going_on((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        for step in journey.answered() {
            prop_assert_eq!(journey.previous(journey.after(step, false)), Some(step));
        }
    }

    #[test]
    fn answering_the_next_page_goes_further((helped, answers) in (any::<bool>(), any_answers())) {
        let journey = walk(helped, &answers);
        if !matches!(journey.next(), Step::Check | Step::OutsideAges) {
            let mut further = answers;
            further.keep(answer(journey.next()), 2);
            let further = walk(helped, &further);
            prop_assert!(further.answered().starts_with(journey.answered()));
            prop_assert!(further.answered().contains(journey.next()));
        }
    }
}
