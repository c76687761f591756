//! The plan of a case: version by version, by two people at once, and nothing of it lost.

use domain::{
    Fields,
    case::plan::{Part, difference, fields as shown},
    staff::Role,
};
use service::{
    cases::{
        Kept,
        plan::{PlanForm, Planned, Tick},
    },
    sign_in::StaffMember,
};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, Riverside, TOM, fields},
};

/// A plan's form as it is sent from a page that showed this version.
fn typed(version: u32, more: &[(&str, &str)]) -> Fields {
    let mut typed = fields(&[
        ("version", &version.to_string()),
        ("matters", "My garden"),
        ("goal-1", "Grow something again"),
        ("goal-1-action-1-what", "Ring the allotments"),
        ("goal-1-action-1-who", "link-worker"),
        ("review-day", "1"),
        ("review-month", "5"),
        ("review-year", "2027"),
    ]);
    typed.extend(fields(more));
    typed
}

async fn keep(riverside: &Riverside, email: &str, reference: &str, fields: Fields) -> Kept {
    riverside.keep_plan(&riverside.member(email).await, reference, fields).await.unwrap()
}

async fn plan(riverside: &Riverside, reference: &str) -> Planned {
    riverside.plan(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

async fn form(riverside: &Riverside, email: &str, reference: &str) -> PlanForm {
    riverside.plan_form(&riverside.member(email).await, reference).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_plan_that_is_saved_is_read_again_with_who_wrote_it_and_when() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    assert!(plan(&riverside, &case).await.newest().is_none());
    assert_eq!(keep(&riverside, TOM, &case, typed(0, &[])).await, Kept::Done);
    let planned = plan(&riverside, &case).await;
    let newest = planned.newest().unwrap();
    assert_eq!((newest.number, newest.by.as_str(), newest.written_at), (1, "Tom Ashworth", riverside.now()));
    assert_eq!(newest.plan.matters.as_deref(), Some("My garden"));
    assert_eq!(planned.person.name.full(), "Asma Khan");
    let recorded = riverside.recorded().await;
    assert!(recorded.contains(&"plan-written".to_owned()) && recorded.contains(&"plan-read".to_owned()));
}

#[tokio::test]
async fn every_version_stays_as_it_was_written() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    assert_eq!(keep(&riverside, AMINA, &case, typed(1, &[("matters", "My dog")])).await, Kept::Done);
    let matters: Vec<_> = plan(&riverside, &case).await.versions.into_iter().map(|v| v.plan.matters).collect();
    assert_eq!(matters, [Some("My dog".to_owned()), Some("My garden".to_owned())]);
    assert!(riverside.database.run("UPDATE plans SET version = 9").await.is_err());
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_version() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    for _ in 0..2 {
        assert_eq!(keep(&riverside, AMINA, &case, typed(0, &[])).await, Kept::Done);
    }
    assert_eq!(riverside.count("plans").await, 1);
}

#[tokio::test]
async fn the_second_of_two_is_shown_the_difference_and_loses_nothing() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    assert_eq!(keep(&riverside, AMINA, &case, typed(1, &[("helps", "Mornings")])).await, Kept::Done);
    let late = typed(1, &[("helps", "My sister"), ("people", "My sister")]);
    assert_eq!(keep(&riverside, TOM, &case, late.clone()).await, Kept::Changed);
    assert_eq!(plan(&riverside, &case).await.newest().unwrap().plan.helps.as_deref(), Some("Mornings"));

    let form = form(&riverside, TOM, &case).await;
    let overtaken = form.overtaken().expect("it was made from a version that no longer stands");
    let differs = difference(&form.newest.as_ref().unwrap().plan, &overtaken);
    assert_eq!(differs.iter().map(|one| one.part).collect::<Vec<_>>(), [Part::Helps, Part::People]);
    assert_eq!(form.unsent.unwrap().fields, late);
}

#[tokio::test]
async fn the_second_of_two_saves_on_top_once_they_have_seen_the_first() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    keep(&riverside, TOM, &case, typed(0, &[("helps", "My sister")])).await;
    let seen = form(&riverside, TOM, &case).await.version();
    assert_eq!(keep(&riverside, TOM, &case, typed(seen, &[("helps", "My sister")])).await, Kept::Done);
    let after = form(&riverside, TOM, &case).await;
    assert_eq!((after.version(), after.unsent), (2, None));
    assert_eq!(plan(&riverside, &case).await.versions.len(), 2);
}

#[tokio::test]
async fn two_who_send_at_the_same_time_write_one_version_each_or_are_told() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let (amina, tom) = tokio::join!(
        keep(&riverside, AMINA, &case, typed(0, &[("helps", "Mornings")])),
        keep(&riverside, TOM, &case, typed(0, &[("helps", "My sister")])),
    );
    assert!([amina, tom].contains(&Kept::Done) && [amina, tom].contains(&Kept::Changed), "{amina:?} {tom:?}");
    assert_eq!(riverside.count("plans").await, 1);
    assert_eq!(riverside.count("unsent").await, 1);
}

#[tokio::test]
async fn a_plan_that_is_refused_is_kept_as_it_was_typed() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let long = "a".repeat(10_001);
    let fields = typed(0, &[("matters", &long), ("review-month", "")]);
    assert_eq!(keep(&riverside, AMINA, &case, fields.clone()).await, Kept::Refused);
    let unsent = form(&riverside, AMINA, &case).await.unsent.unwrap();
    assert_eq!(unsent.fields, fields);
    let refused: Vec<_> = unsent.refusals.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(refused, ["matters", "review-month"]);
    assert_eq!(riverside.count("plans").await, 0);
}

#[tokio::test]
async fn ten_thousand_characters_come_back_as_they_were_typed() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let long = "é".repeat(10_000);
    assert_eq!(keep(&riverside, AMINA, &case, typed(0, &[("matters", &long)])).await, Kept::Done);
    assert_eq!(plan(&riverside, &case).await.newest().unwrap().plan.matters.as_deref(), Some(long.as_str()));
}

#[tokio::test]
async fn what_is_typed_is_kept_while_a_row_is_added_and_goes_when_it_is_let_go() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let half = typed(0, &[("goal-1-action-1-who", "")]);
    assert_eq!(riverside.keep_typed_plan(&amina, &case, half.clone()).await.unwrap(), Kept::Done);
    assert_eq!(form(&riverside, AMINA, &case).await.unsent.unwrap().fields, half);
    assert!(form(&riverside, TOM, &case).await.unsent.is_none());
    assert!(plan(&riverside, &case).await.has_unsent);
    riverside.discard_typed_plan(&amina, &case).await.unwrap();
    assert!(!plan(&riverside, &case).await.has_unsent);
}

#[tokio::test]
async fn an_action_is_ticked_in_a_version_of_its_own() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    let tom = riverside.member(TOM).await;
    let tick = Tick { version: 1, goal: 0, action: 0, done: true };
    assert_eq!(riverside.tick_action(&tom, &case, tick).await.unwrap(), Kept::Done);
    let planned = plan(&riverside, &case).await;
    assert!(planned.newest().unwrap().plan.action(0, 0).unwrap().done);
    assert!(!planned.versions[1].plan.action(0, 0).unwrap().done);
    // The page of before knows nothing of what stands now.
    assert_eq!(riverside.tick_action(&tom, &case, tick).await.unwrap(), Kept::Changed);
    let nowhere = Tick { version: 2, goal: 3, action: 0, done: true };
    assert_eq!(riverside.tick_action(&tom, &case, nowhere).await.unwrap(), Kept::Changed);
}

#[tokio::test]
async fn a_case_that_is_closed_cannot_be_written_in_and_keeps_what_was_typed() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    close(&riverside).await;
    assert_eq!(keep(&riverside, AMINA, &case, typed(1, &[("helps", "Mornings")])).await, Kept::Changed);
    let tick = Tick { version: 1, goal: 0, action: 0, done: true };
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.tick_action(&amina, &case, tick).await.unwrap(), Kept::Changed);
    let planned = plan(&riverside, &case).await;
    assert!(!planned.is_open && planned.has_unsent);
    assert_eq!(planned.versions.len(), 1);
}

#[tokio::test]
async fn who_may_not_read_cases_finds_no_plan_and_writes_none() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    for role in [Role::CareNavigator, Role::Partner, Role::Reader] {
        let who = StaffMember { role, ..riverside.member(AMINA).await };
        assert!(riverside.plan(&who, &case).await.unwrap().is_none());
        assert!(riverside.plan_form(&who, &case).await.unwrap().is_none());
        assert_eq!(riverside.keep_plan(&who, &case, typed(1, &[])).await.unwrap(), Kept::NotHere);
        assert_eq!(riverside.keep_typed_plan(&who, &case, typed(1, &[])).await.unwrap(), Kept::NotHere);
    }
}

#[tokio::test]
async fn a_referral_that_nobody_accepted_has_no_plan() {
    let riverside = Riverside::new().await;
    let reference = riverside.person().await.referred().await.reference;
    assert_eq!(keep(&riverside, AMINA, &reference, typed(0, &[])).await, Kept::NotHere);
}

#[tokio::test]
async fn what_a_plan_says_is_sealed_and_goes_with_the_person() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    keep(&riverside, AMINA, &case, typed(1, &[("goal-1", "")])).await;
    if riverside.database.is_sqlite() {
        for table in ["plans", "unsent"] {
            let query = format!("SELECT count(*) FROM {table} WHERE instr(content, CAST('garden' AS BLOB)) > 0");
            assert_eq!(riverside.database.number(&query).await, 0, "{table}");
        }
    }
    let network = riverside.network.id;
    let patient = riverside.person_behind(network, &case).await.unwrap().unwrap();
    assert!(riverside.erase_person(network, patient).await.unwrap());
    assert_eq!((riverside.count("plans").await, riverside.count("unsent").await), (0, 0));
}

#[tokio::test]
async fn the_form_of_a_plan_shows_what_stands() {
    let riverside = Riverside::new().await;
    let case = accepted(&riverside).await;
    keep(&riverside, AMINA, &case, typed(0, &[])).await;
    let mut fields = shown(&form(&riverside, TOM, &case).await.newest.unwrap().plan);
    fields.extend(crate::riverside::fields(&[("version", "1")]));
    assert_eq!(keep(&riverside, TOM, &case, fields).await, Kept::Done);
    assert_eq!(riverside.count("plans").await, 1);
}
