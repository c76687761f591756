//! Each page by example.

use super::*;

fn typed(fields: &[(&str, &str)]) -> Fields {
    let mut typed = Fields::new();
    for (name, value) in fields {
        typed.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    typed
}

fn refused(field: &str, problem: Problem) -> Result<StepAnswer, Vec<Refusal>> {
    Err(vec![Refusal::new(field, problem)])
}

fn help(fields: &[(&str, &str)]) -> HelpAnswer {
    match Question::Help.parse(&typed(fields)) {
        Ok(StepAnswer::Help(answer)) => answer,
        other => panic!("not taken: {other:?}"),
    }
}

const REACHED: Question = Question::Meeting { has_phone: true, has_email: true };

fn meeting(fields: &[(&str, &str)]) -> MeetingAnswer {
    match REACHED.parse(&typed(fields)) {
        Ok(StepAnswer::Meeting(answer)) => answer,
        other => panic!("not taken: {other:?}"),
    }
}

#[test]
fn names_of_every_kind_are_kept_as_they_were_typed() {
    for name in ["O'Brien", "O’Connel", "Élian", "X", "محمد", "عائشہ", "🙂"] {
        let answer = Question::Name.parse(&typed(&[("given-name", name), ("family-name", name)]));
        let kept = NameAnswer { given: name.to_owned(), family: name.to_owned(), called: None };
        assert_eq!(answer, Ok(StepAnswer::Name(kept)));
    }
}

#[test]
fn a_name_without_its_last_part_is_asked_for() {
    assert_eq!(Question::Name.parse(&typed(&[("given-name", "Asma")])), refused("family-name", Problem::Missing));
}

#[test]
fn a_name_is_as_long_as_any_record_holds_and_no_longer() {
    let named = |letters| typed(&[("given-name", "Asma"), ("family-name", &"x".repeat(letters))]);
    assert!(Question::Name.parse(&named(100)).is_ok());
    assert_eq!(Question::Name.parse(&named(200)), refused("family-name", Problem::TooLong(100)));
}

#[test]
fn all_that_is_to_mend_is_said_at_once_in_the_order_of_the_page() {
    let refusals = Question::Name.parse(&typed(&[("given-name", "A\0")])).expect_err("two things are wrong");
    let fields: Vec<_> = refusals.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["given-name", "family-name"]);
}

#[test]
fn people_are_called_what_they_like_to_be_called() {
    let name = |called: Option<&str>| NameAnswer {
        given: "Elizabeth".to_owned(),
        family: "Khan".to_owned(),
        called: called.map(str::to_owned),
    };
    assert_eq!(name(Some("Liz")).greeting(), "Liz");
    assert_eq!(name(None).greeting(), "Elizabeth");
}

#[test]
fn a_practice_of_another_network_was_not_offered() {
    let question = Question::Practice(Vec::new());
    assert_eq!(question.parse(&typed(&[("practice", PRACTICE)])), refused("practice", Problem::NotOffered));
}

#[test]
fn some_way_of_reaching_the_person_is_needed() {
    assert_eq!(Question::Contact { helped: false }.parse(&Fields::new()), refused("phone", Problem::Missing));
}

#[test]
fn somebody_without_phone_or_email_can_be_reached_through_a_place() {
    assert!(Question::Contact { helped: false }.parse(&typed(&[("through", "the library")])).is_ok());
}

#[test]
fn a_phone_is_not_texted_without_asking_whether_that_is_safe() {
    let refusals = Question::Contact { helped: false }.parse(&typed(&[("phone", "07700 900123")]));
    let missing = |field| Refusal::new(field, Problem::Missing);
    assert_eq!(refusals, Err(vec![missing("safe-to-text"), missing("safe-voicemail")]));
}

#[test]
fn a_text_goes_only_where_it_is_safe() {
    let text_to = |safe: &str| {
        let fields = [("phone", "07700 900123"), ("safe-to-text", safe), ("safe-voicemail", "no")];
        match (Question::Contact { helped: false }).parse(&typed(&fields)) {
            Ok(StepAnswer::Contact(answer)) => answer.text_to().is_some(),
            other => panic!("not taken: {other:?}"),
        }
    };
    assert!(text_to("yes") && !text_to("no"));
}

#[test]
fn a_postcode_and_no_fixed_address_exclude_each_other() {
    let both = typed(&[("postcode", "LS1 4AP"), ("no-fixed-address", "yes")]);
    assert_eq!(Question::Postcode.parse(&both), refused("postcode", Problem::NotTogether));
}

#[test]
fn own_words_are_enough_without_a_tick() {
    assert_eq!(help(&[("needs-other", "My cat died.")]).words.as_deref(), Some("My cat died."));
}

#[test]
fn not_sure_does_not_go_with_a_need() {
    let both = typed(&[("needs", "housing"), ("needs", "not-sure")]);
    assert_eq!(Question::Help.parse(&both), refused("needs", Problem::NotTogether));
}

#[test]
fn fifty_thousand_characters_are_too_many() {
    let words = typed(&[("needs-other", &"x".repeat(50_000))]);
    assert_eq!(Question::Help.parse(&words), refused("needs-other", Problem::TooLong(2000)));
}

#[test]
fn who_helps_is_asked_only_of_those_who_are_helped() {
    let long = "x".repeat(500);
    let answer = help(&[("needs", "food"), ("already-helped", "no"), ("already-helped-by", &long)]);
    assert_eq!(answer.helped_by, None);
}

#[test]
fn what_is_hidden_again_is_neither_kept_nor_refused() {
    let long = "x".repeat(5000);
    let hidden =
        [("language", long.as_str()), ("access-other-words", &long), ("home-address", &long), ("modes", "phone")];
    let answer = meeting(&[hidden.as_slice(), &[("interpreter", "yes"), ("communication", "comm-bsl")]].concat());
    assert_eq!(shown(&REACHED, StepAnswer::Meeting(answer)), typed(&[("modes", "phone")]));
}

#[test]
fn an_address_is_asked_for_where_somebody_comes_home() {
    let visit = typed(&[("modes", "home-visit")]);
    assert_eq!(REACHED.parse(&visit), refused("home-address", Problem::Missing));
}

#[test]
fn a_phone_call_needs_a_phone() {
    let question = Question::Meeting { has_phone: false, has_email: true };
    assert_eq!(question.parse(&typed(&[("modes", "phone")])), refused("modes", Problem::NeedsPhone));
    assert!(question.parse(&typed(&[("modes", "video")])).is_ok());
}

#[test]
fn a_video_call_needs_somewhere_to_send_its_link() {
    let question = Question::Meeting { has_phone: false, has_email: false };
    assert_eq!(question.parse(&typed(&[("modes", "video")])), refused("modes", Problem::NeedsPhoneOrEmail));
}

#[test]
fn an_interpreter_or_more_time_asks_for_a_longer_conversation() {
    let signed = meeting(&[("modes", "phone"), ("easier", "communication"), ("communication", "comm-bsl")]);
    let slowly = meeting(&[("modes", "phone"), ("easier", "access"), ("access", "access-extra-time")]);
    assert!(signed.needs_longer() && signed.needs_interpreter());
    assert!(slowly.needs_longer() && !slowly.needs_interpreter());
}

#[test]
fn visits_and_walks_are_not_booked_by_oneself() {
    let answer = meeting(&[("modes", "walk-and-talk"), ("modes", "phone"), ("home-address", "1 Mill Lane")]);
    assert_eq!(answer.bookable().collect::<Vec<_>>(), [Mode::Phone]);
}

#[test]
fn sharing_nothing_is_an_answer_and_names_the_text_that_was_read() {
    match Question::Sharing(Vec::new()).parse(&Fields::new()) {
        Ok(StepAnswer::Sharing(answer)) => {
            assert!(!answer.words_to_gp && !answer.family && answer.partners.is_empty());
            assert_eq!(answer.text_version, TEXT_VERSION);
        }
        other => panic!("not taken: {other:?}"),
    }
}

#[test]
fn nothing_is_shared_with_an_organisation_that_was_not_named() {
    let forged = typed(&[("share", "partner-other")]);
    assert_eq!(Question::Sharing(Vec::new()).parse(&forged), refused("share", Problem::NotOffered));
}

#[test]
fn a_time_that_no_page_names_was_not_offered() {
    for slot in ["1.2.3", "x", "01890a5d-ac96-774b-bcce-b302099a8057.1.45.phone.1", "..."] {
        assert_eq!(Question::Appointment.parse(&typed(&[("slot", slot)])), refused("slot", Problem::NotOffered));
    }
}

#[test]
fn an_nhs_number_is_asked_for_only_of_those_who_know_it() {
    let parse = |fields: &[(&str, &str)]| NhsNumberAnswer::parse(&typed(fields));
    assert_eq!(parse(&[("knows-nhs-number", "no"), ("nhs-number", "x")]), Ok(NhsNumberAnswer::NotKnown));
    let missing = |field| Err(vec![Refusal::new(field, Problem::Missing)]);
    assert_eq!(parse(&[("knows-nhs-number", "yes")]), missing("nhs-number"));
    assert_eq!(parse(&[]), missing("knows-nhs-number"));
}

#[test]
fn what_was_told_after_sending_is_shown_again_as_it_was() {
    let number = typed(&[("knows-nhs-number", "yes"), ("nhs-number", "943 476 5919")]);
    assert_eq!(NhsNumberAnswer::parse(&number).map(|answer| answer.fields()), Ok(number));
    let address = typed(&[("address-line-1", "1 Mill Lane"), ("town", "Riverside"), ("postcode", "LS1 4AP")]);
    assert_eq!(AddressAnswer::parse(&address).map(|answer| answer.fields()), Ok(address));
}
