//! "Help us prepare": told after sending, part by part, and seen as it comes.

use domain::{
    Fields,
    outreach::Told,
    referral::{Move, UrgentReason},
};
use service::{
    drafts::Because,
    prepare::{Added, Part, Preparation},
};

use crate::riverside::{AMINA, HOUR, Person, Riverside, fields};

const NUMBER: [(&str, &str); 2] = [("knows-nhs-number", "yes"), ("nhs-number", "943 476 5919")];

async fn preparation(person: &Person) -> Preparation {
    person.service.preparation(&person.draft().await).await.unwrap().unwrap()
}

async fn add(person: &Person, part: &Part, typed: &[(&str, &str)]) -> Added {
    let revision = preparation(person).await.revision;
    add_at(person, revision, part, fields(typed)).await
}

async fn add_at(person: &Person, revision: u32, part: &Part, fields: Fields) -> Added {
    let draft = person.draft().await.id;
    person.service.add_part(&person.network, &person.token, (Some(draft), revision), part, fields).await.unwrap()
}

/// Somebody who has sent their form, and its reference.
async fn sent(riverside: &Riverside) -> (Person, String) {
    let person = riverside.person().await;
    let reference = person.booked().await.reference;
    riverside.post().await;
    (person, reference)
}

fn question(id: &str) -> Part {
    Part::Questions(id.to_owned())
}

async fn is_asked(person: &Person, part: &Part) -> bool {
    preparation(person).await.parts().iter().any(|(asked, _)| asked == part)
}

#[tokio::test]
async fn before_sending_there_is_nothing_to_prepare() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    assert!(riverside.preparation(&person.draft().await).await.unwrap().is_none());
}

#[tokio::test]
async fn the_link_worker_sees_a_part_as_it_comes() {
    let riverside = Riverside::new().await;
    let (person, reference) = sent(&riverside).await;
    assert!(matches!(add(&person, &Part::AnythingElse, &[("anything-else", "I have a dog")]).await, Added::Done));
    let intake = riverside.intake(&riverside.member(AMINA).await, &reference).await.unwrap().unwrap();
    assert_eq!(intake.preparation.answers.anything_else.as_deref(), Some("I have a dog"));
}

#[tokio::test]
async fn a_part_that_was_told_is_marked_and_shown_again() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    add(&person, &Part::NhsNumber, &NUMBER).await;
    let preparation = preparation(&person).await;
    assert!(preparation.parts().contains(&(Part::NhsNumber, true)));
    assert_eq!(preparation.fields(&Part::NhsNumber), fields(&NUMBER));
}

#[tokio::test]
async fn every_part_may_be_passed_by() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    let asked: Vec<_> = preparation(&person).await.parts().into_iter().map(|(part, _)| part).collect();
    assert!(asked.len() > 4);
    for part in asked.iter().filter(|part| !matches!(part, Part::NhsNumber | Part::Address)) {
        assert!(matches!(add(&person, part, &[]).await, Added::Done), "{part:?}");
    }
}

#[tokio::test]
async fn what_is_to_mend_is_kept_as_it_was_typed_and_nothing_is_added() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    let wrong = [("knows-nhs-number", "yes"), ("nhs-number", "943 476 5918")];
    assert!(matches!(add(&person, &Part::NhsNumber, &wrong).await, Added::Refused));
    let typed = person.draft().await.typed.unwrap();
    assert_eq!((typed.step.as_str(), typed.fields), ("nhs-number", fields(&wrong)));
    assert!(matches!(typed.because, Because::Refused(_)));
    assert_eq!(preparation(&person).await.answers.nhs_number, None);
}

#[tokio::test]
async fn a_part_that_is_mended_forgets_what_was_wrong() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    add(&person, &Part::NhsNumber, &[]).await;
    add(&person, &Part::NhsNumber, &NUMBER).await;
    assert_eq!(person.draft().await.typed, None);
}

#[tokio::test]
async fn a_form_that_another_tab_has_made_old_adds_nothing() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    let old = preparation(&person).await.revision;
    add(&person, &Part::AnythingElse, &[("anything-else", "new")]).await;
    let late = add_at(&person, old, &Part::AnythingElse, fields(&[("anything-else", "old")])).await;
    assert!(matches!(late, Added::Stale));
    assert_eq!(preparation(&person).await.answers.anything_else.as_deref(), Some("new"));
}

#[tokio::test]
async fn an_answer_calls_for_another_page() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    assert!(!is_asked(&person, &question("involve")).await);
    add(&person, &question("people"), &[("people", "friends")]).await;
    assert!(is_asked(&person, &question("involve")).await);
}

#[tokio::test]
async fn a_page_that_is_not_asked_adds_nothing() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    for page in ["involve", "matters-most", "elsewhere"] {
        assert!(matches!(add(&person, &question(page), &[]).await, Added::Stale), "{page}");
    }
}

#[tokio::test]
async fn two_hours_after_sending_nothing_is_added_from_this_phone() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    let (draft, revision) = (person.draft().await.id, preparation(&person).await.revision);
    riverside.clock.advance(2 * HOUR);
    let sent = (Some(draft), revision);
    let late =
        riverside.add_part(&riverside.network, &person.token, sent, &Part::Address, Fields::new()).await.unwrap();
    assert!(matches!(late, Added::NotHere));
}

#[tokio::test]
async fn a_reader_who_has_read_the_form_is_told_of_more() {
    let riverside = Riverside::new().await;
    let (person, reference) = sent(&riverside).await;
    add(&person, &Part::NhsNumber, &NUMBER).await;
    assert!(riverside.post().await.is_empty());
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Acknowledge).await.unwrap();
    add(&person, &Part::AnythingElse, &[]).await;
    let messages = riverside.post().await;
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].kind.as_str(), messages[0].to.as_str()), ("prepared", AMINA));
}

#[tokio::test]
async fn words_that_cannot_wait_make_the_form_urgent() {
    for (part, field) in [(Part::AnythingElse, "anything-else"), (question("change"), "change")] {
        let riverside = Riverside::new().await;
        let (person, _) = sent(&riverside).await;
        add(&person, &part, &[(field, "I want to end my life")]).await;
        let form = riverside.intake_forms().await.remove(0);
        assert_eq!(form.urgent, [UrgentReason::WordList], "{field}");
        assert_eq!(form.read_by.as_second() - riverside.now().as_second(), 2 * HOUR);
    }
}

#[tokio::test]
async fn the_reader_is_told_at_once_and_once_of_words_that_cannot_wait() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    for _ in 0..2 {
        add(&person, &Part::AnythingElse, &[("anything-else", "I want to end my life")]).await;
    }
    let messages = riverside.post().await;
    assert_eq!(messages.len(), 1);
    assert!(messages[0].subject.as_ref().unwrap().contains("urgent"));
}

#[tokio::test]
async fn a_number_that_was_put_right_finds_somebody_and_the_wrong_one_nobody() {
    let riverside = Riverside::new().await;
    let (person, reference) = sent(&riverside).await;
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    for number in ["943 476 5919", "999 000 0018"] {
        add(&person, &Part::NhsNumber, &[("knows-nhs-number", "yes"), ("nhs-number", number)]).await;
    }
    for (number, count) in [("943 476 5919", 0), ("999 000 0018", 1)] {
        riverside.look_for(&amina, number).await.unwrap();
        let found = riverside.looked_for(&amina).await.unwrap().unwrap().found.unwrap();
        assert_eq!(found.len(), count, "{number}");
    }
}

#[tokio::test]
async fn what_a_person_answers_to_an_instrument_is_the_first_measure_of_their_case() {
    let riverside = Riverside::new().await;
    let (person, reference) = sent(&riverside).await;
    let wellbeing = Part::Measure("ons4".to_owned());
    assert!(matches!(
        add(&person, &wellbeing, &[("item-happy", "4"), ("item-anxious", "not-said")]).await,
        Added::Done
    ));
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    let measures = riverside.measures(&amina, &reference).await.unwrap().unwrap().measures;
    let own = measures.standing(&measures.instruments[0])[0];
    assert_eq!((own.id, own.by.as_str()), (None, "Asma Khan"));
    assert_eq!([own.taken.answer("happy"), own.taken.answer("anxious")], [Some(4), None]);
    assert!(measures.change(&measures.instruments[0]).is_none());
}

#[tokio::test]
async fn an_instrument_that_was_passed_by_is_no_measure() {
    let riverside = Riverside::new().await;
    let (person, reference) = sent(&riverside).await;
    add(&person, &Part::Measure("ons4".to_owned()), &[]).await;
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    assert!(riverside.measures(&amina, &reference).await.unwrap().unwrap().measures.all.is_empty());
}

#[tokio::test]
async fn who_answers_for_another_is_not_asked_how_the_other_feels() {
    let riverside = Riverside::new().await;
    let person = riverside.person_at("192.0.2.7", true).await;
    person.booked().await;
    assert!(!is_asked(&person, &Part::Measure("ons4".to_owned())).await);
    assert!(!is_asked(&person, &Part::Equality).await);
}

#[tokio::test]
async fn answers_on_equality_are_counted_once_and_kept_with_nobody() {
    let riverside = Riverside::new().await;
    let (person, _) = sent(&riverside).await;
    let typed = [("ethnic-group", "J"), ("gender", "Z")];
    let first = preparation(&person).await.revision;
    assert!(matches!(add_at(&person, first, &Part::Equality, fields(&typed)).await, Added::Done));
    assert!(matches!(add_at(&person, first, &Part::Equality, fields(&typed)).await, Added::Stale));
    assert!(matches!(add(&person, &Part::Equality, &typed).await, Added::Done));
    assert_eq!(riverside.database.number("SELECT CAST(sum(number) AS BIGINT) FROM equality_counts").await, 2);
    assert!(preparation(&person).await.fields(&Part::Equality).is_empty());
}

#[tokio::test]
async fn the_team_sees_who_asks_for_help_and_no_number_by_which_somebody_is_known() {
    let riverside = Riverside::new().await;
    for number in 0..5 {
        let person = riverside.person_at(&format!("192.0.2.{number}"), false).await;
        person.referred().await;
        let other = if number == 0 { "A" } else { "J" };
        add(&person, &Part::Equality, &[("gender", "2"), ("ethnic-group", other)]).await;
    }
    let outreach = riverside.outreach(&riverside.member(AMINA).await).await.unwrap().unwrap();
    let told = |answer: &str| outreach.reach.iter().find(|one| one.answer == answer).unwrap().number;
    assert_eq!(told("2"), Told::Number(5));
    // Whether nobody or somebody answered so cannot be told apart.
    assert_eq!(["A", "J", "R"].map(told), [Told::FewerThan(5); 3]);
}

#[test]
fn each_part_is_found_by_its_address() {
    let measure = Part::Measure("ons4".to_owned());
    for part in [question("people"), measure, Part::NhsNumber, Part::Address, Part::AnythingElse, Part::Equality] {
        assert_eq!(Part::from_slug(&part.slug()), Some(part));
    }
    assert_eq!(Part::from_slug("elsewhere"), None);
}
