//! The measures of a case: taken, put right, paired, and never shown as a change after one time.

use domain::{
    Fields,
    case::measure::{Instrument, Stage, shipped},
    id::MeasureId,
    staff::Role,
};
use service::{
    cases::{Kept, measures::Measured},
    sign_in::StaffMember,
};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, DAY, Riverside, TOM, fields},
};

fn ons4() -> Instrument {
    shipped().remove(0)
}

/// The form of ONS4, with these answers in the order of its questions.
fn typed(stage: &str, day: &str, [satisfied, worthwhile, happy, anxious]: [&str; 4]) -> Fields {
    fields(&[
        ("instrument", "ons4"),
        ("stage", stage),
        ("taken-day", day),
        ("taken-month", "3"),
        ("taken-year", "2027"),
        ("item-satisfied", satisfied),
        ("item-worthwhile", worthwhile),
        ("item-happy", happy),
        ("item-anxious", anxious),
    ])
}

async fn take(riverside: &Riverside, reference: &str, fields: Fields) -> Kept {
    riverside.take_measure(&riverside.member(AMINA).await, reference, fields).await.unwrap()
}

async fn measured(riverside: &Riverside, reference: &str) -> Measured {
    riverside.measures(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

fn amending(id: MeasureId, mut form: Fields) -> Fields {
    form.extend(fields(&[("amends", &id.to_string())]));
    form
}

#[tokio::test]
async fn an_instrument_is_taken_and_read_again() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    assert_eq!(take(&riverside, &case, typed("intake", "8", ["3", "4", "0", "not-said"])).await, Kept::Done);
    let measured = measured(&riverside, &case).await;
    let taken = &measured.measures.all[0].taken;
    assert_eq!((taken.stage, taken.on.to_string().as_str()), (Stage::Intake, "2027-03-08"));
    assert_eq!((taken.answer("happy"), taken.answers["anxious"]), (Some(0), None));
    assert_eq!(measured.measures.all[0].by, "Amina Yusuf");
    let recorded = riverside.recorded().await;
    assert!(recorded.contains(&"measure-taken".to_owned()) && recorded.contains(&"measures-read".to_owned()));
}

#[tokio::test]
async fn one_time_is_no_outcome_and_a_second_is_one_where_both_were_answered() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    take(&riverside, &case, typed("intake", "8", ["3", "4", "2", "not-said"])).await;
    assert_eq!(measured(&riverside, &case).await.measures.change(&ons4()), None);
    riverside.clock.advance(20 * DAY);
    take(&riverside, &case, typed("close", "28", ["7", "not-said", "2", "1"])).await;
    let change = measured(&riverside, &case).await.measures.change(&ons4()).unwrap();
    let went: Vec<_> = change.items.iter().map(|series| (series.item.as_str(), series.change())).collect();
    assert_eq!(went, [("satisfied", 4), ("happy", 0)]);
    assert_eq!(change.total, None);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_time() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    for _ in 0..2 {
        assert_eq!(take(&riverside, &case, typed("intake", "8", ["3", "4", "2", "1"])).await, Kept::Done);
    }
    assert_eq!(riverside.count("measures").await, 1);
    assert_eq!(measured(&riverside, &case).await.measures.change(&ons4()), None);
}

#[tokio::test]
async fn what_was_put_right_stays_beside_what_stands_and_is_not_paired_with_it() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    take(&riverside, &case, typed("intake", "8", ["3", "4", "2", "1"])).await;
    let first = measured(&riverside, &case).await.measures.all[0].id.unwrap();
    let right = amending(first, typed("intake", "8", ["8", "4", "2", "1"]));
    assert_eq!(take(&riverside, &case, right).await, Kept::Done);
    let measures = measured(&riverside, &case).await.measures;
    assert_eq!(measures.all.len(), 2);
    let standing = measures.standing(&ons4());
    assert_eq!((standing.len(), standing[0].taken.answer("satisfied")), (1, Some(8)));
    assert_eq!(measures.change(&ons4()), None);
    assert!(riverside.recorded().await.contains(&"measure-amended".to_owned()));
}

#[tokio::test]
async fn the_second_who_puts_the_same_right_is_told_and_loses_nothing() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    take(&riverside, &case, typed("intake", "8", ["3", "4", "2", "1"])).await;
    let first = measured(&riverside, &case).await.measures.all[0].id.unwrap();
    take(&riverside, &case, amending(first, typed("intake", "8", ["8", "4", "2", "1"]))).await;
    let tom = riverside.member(TOM).await;
    let late = amending(first, typed("intake", "8", ["5", "4", "2", "1"]));
    assert_eq!(riverside.take_measure(&tom, &case, late.clone()).await.unwrap(), Kept::Changed);
    let form = riverside.measure_form(&tom, &case, "ons4", Some(first)).await.unwrap().unwrap();
    assert!(form.is_overtaken);
    assert_eq!(form.unsent.unwrap().fields, late);
    assert_eq!(riverside.count("measures").await, 2);
}

#[tokio::test]
async fn answers_that_are_refused_are_kept_for_their_own_form_alone() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let fields = typed("intake", "10", ["3", "", "2", "1"]);
    assert_eq!(take(&riverside, &case, fields.clone()).await, Kept::Refused);
    let form = riverside.measure_form(&amina, &case, "ons4", None).await.unwrap().unwrap();
    let unsent = form.unsent.unwrap();
    assert_eq!(unsent.fields, fields);
    let refused: Vec<_> = unsent.refusals.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(refused, ["taken-day", "item-worthwhile"]);
    let other = riverside.measure_form(&amina, &case, "ons-loneliness", None).await.unwrap().unwrap();
    assert!(other.unsent.is_none());
}

#[tokio::test]
async fn a_case_that_is_closed_takes_no_more_answers_and_keeps_what_was_chosen() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    close(&riverside).await;
    assert_eq!(take(&riverside, &case, typed("close", "8", ["3", "4", "2", "1"])).await, Kept::Changed);
    assert_eq!((riverside.count("measures").await, riverside.count("unsent").await), (0, 1));
    assert!(!measured(&riverside, &case).await.is_open);
}

#[tokio::test]
async fn an_instrument_that_the_network_does_not_have_cannot_be_taken() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let mut fields = typed("intake", "8", ["3", "4", "2", "1"]);
    fields.insert("instrument".to_owned(), vec!["another".to_owned()]);
    assert_eq!(take(&riverside, &case, fields).await, Kept::NotHere);
    let amina = riverside.member(AMINA).await;
    assert!(riverside.measure_form(&amina, &case, "another", None).await.unwrap().is_none());
}

#[tokio::test]
async fn what_belongs_to_one_case_cannot_be_put_right_from_another() {
    let riverside = Riverside::new().await;
    let (case, other) = (accepted(&riverside).await, accepted(&riverside).await);
    take(&riverside, &case, typed("intake", "8", ["3", "4", "2", "1"])).await;
    let first = measured(&riverside, &case).await.measures.all[0].id.unwrap();
    let form = amending(first, typed("intake", "8", ["8", "4", "2", "1"]));
    assert_eq!(take(&riverside, &other, form).await, Kept::Changed);
    let amina = riverside.member(AMINA).await;
    assert!(riverside.measure_form(&amina, &other, "ons4", Some(first)).await.unwrap().is_none());
}

#[tokio::test]
async fn who_may_not_read_cases_finds_no_measures_and_takes_none() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    for role in [Role::CareNavigator, Role::Partner, Role::Reader] {
        let who = StaffMember { role, ..riverside.member(AMINA).await };
        assert!(riverside.measures(&who, &case).await.unwrap().is_none());
        assert!(riverside.measure_form(&who, &case, "ons4", None).await.unwrap().is_none());
        let form = typed("intake", "8", ["3", "4", "2", "1"]);
        assert_eq!(riverside.take_measure(&who, &case, form).await.unwrap(), Kept::NotHere);
    }
}
