//! What a network has published, and what somebody answered, as other systems read them.

use domain::{questionnaire::Questionnaire, staff::Role};

use crate::riverside::{AMINA, Riverside};

#[tokio::test]
async fn the_newest_version_is_read_by_its_name_and_by_its_id() {
    let riverside = Riverside::new().await;
    let by_name = riverside.published("riverside.what-matters").await.unwrap().unwrap();
    let by_id = riverside.published(&by_name.id.to_string()).await.unwrap().unwrap();
    assert_eq!((by_id.id, by_id.number, &by_id.url), (by_name.id, by_name.number, &by_name.url));
    for nobodys in ["riverside.nothing", "nowhere.what-matters", "what-matters", "riverside", ""] {
        assert!(riverside.published(nobodys).await.unwrap().is_none(), "{nobodys}");
    }
}

#[tokio::test]
async fn a_version_is_read_by_its_number_whatever_came_after_it_and_one_that_never_was_is_not_there() {
    let riverside = Riverside::new().await;
    let first = riverside.published_by("riverside", Some(1)).await.unwrap().unwrap();
    let mut next: Questionnaire = first.questionnaire.clone();
    next.pages.pop();
    let json = serde_json::to_string(&next).unwrap();
    riverside.import_network(include_str!("riverside.toml"), Some(&json)).await.unwrap();
    let number = async |number| riverside.published_by("riverside", number).await.unwrap().map(|found| found.number);
    assert_eq!(number(Some(1)).await, Some(1));
    assert_eq!(number(None).await, Some(2));
    assert_eq!(number(Some(3)).await, None);
}

#[tokio::test]
async fn answers_name_the_version_that_asked_and_are_for_those_who_may_read_the_form() {
    let riverside = Riverside::new().await;
    let reference = riverside.person().await.referred().await.reference;
    let mut amina = riverside.member(AMINA).await;
    let response = riverside.intake_response(&amina, &reference).await.unwrap().unwrap();
    let asked = riverside.published("riverside.what-matters").await.unwrap().unwrap();
    assert_eq!(response["questionnaire"], format!("{}|{}", asked.url, asked.number));
    assert_eq!(response["identifier"]["value"], reference);
    amina.role = Role::Reader;
    assert!(riverside.intake_response(&amina, &reference).await.unwrap().is_none());
}
