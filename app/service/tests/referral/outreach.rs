//! Places with a short link: what is counted of them, and what is not.

use domain::{Language, outreach::Told};
use service::{
    cases::Kept,
    drafts::{Beginning, Begun},
    outreach::Place,
    sign_in::StaffMember,
};

use crate::riverside::{AMINA, DAY, HOUR, Person, Riverside, fields};

async fn places(riverside: &Riverside) -> Vec<Place> {
    riverside.outreach(&riverside.member(AMINA).await).await.unwrap().unwrap().places
}

async fn add(riverside: &Riverside, name: &str) -> Kept {
    let amina = riverside.member(AMINA).await;
    riverside.add_outreach_place(&amina, fields(&[("outreach-name", name)])).await.unwrap()
}

/// A place that was just added.
async fn library(riverside: &Riverside) -> Place {
    assert_eq!(add(riverside, "Hill Street library").await, Kept::Done);
    places(riverside).await.remove(0)
}

async fn open(riverside: &Riverside, place: &Place, source: &str) {
    let led = riverside.short_link(&place.code).await.unwrap().unwrap();
    riverside.count_open(&led, source).await.unwrap();
}

/// Somebody who came by a place's link and has answered nothing yet.
async fn came(riverside: &Riverside, via: &str) -> Person {
    let beginning = Beginning { language: Language::En, helped: false, source: "192.0.2.1" };
    match riverside.begin_draft_via(&riverside.network, beginning, via).await.unwrap() {
        Begun::Draft { token, .. } => riverside.with_cookie(token),
        Begun::SlowDown => panic!("too many drafts were begun"),
    }
}

/// What was counted of the newest place, month by month.
async fn counted(riverside: &Riverside) -> Vec<(String, i64, Told)> {
    let months = places(riverside).await.remove(0).months;
    months.iter().map(|month| (month.first.to_string(), month.opens, month.referrals)).collect()
}

#[tokio::test]
async fn a_place_has_a_short_link_that_leads_to_its_network() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    assert_eq!(place.link, format!("http://localhost/go/{}", place.code));
    assert_eq!(place.code.len(), 6);
    let led = riverside.short_link(&place.code.to_uppercase()).await.unwrap().unwrap();
    assert_eq!((led.slug.as_str(), led.counted.as_deref()), ("riverside", Some(place.code.as_str())));
    for unknown in ["", "zzzzzz", "' OR 1=1"] {
        assert!(riverside.short_link(unknown).await.unwrap().is_none(), "{unknown}");
    }
}

#[tokio::test]
async fn the_same_place_sent_twice_is_one_place() {
    let riverside = Riverside::new().await;
    library(&riverside).await;
    library(&riverside).await;
    assert_eq!(places(&riverside).await.len(), 1);
}

#[tokio::test]
async fn a_place_without_a_name_is_not_taken_and_what_was_typed_is_kept() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    assert_eq!(add(&riverside, " ").await, Kept::Refused);
    let unsent = riverside.outreach(&amina).await.unwrap().unwrap().unsent.unwrap();
    assert_eq!(unsent.refusals[0].field, "outreach-name");
    assert_eq!(add(&riverside, "Café").await, Kept::Done);
    assert!(riverside.outreach(&amina).await.unwrap().unwrap().unsent.is_none());
}

#[tokio::test]
async fn opens_are_counted_by_month_and_those_of_one_source_only_so_often() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    for _ in 0..70 {
        open(&riverside, &place, "192.0.2.1").await;
    }
    open(&riverside, &place, "192.0.2.2").await;
    assert_eq!(counted(&riverside).await, [("2027-03-01".to_owned(), 61, Told::FewerThan(5))]);
    riverside.clock.advance(30 * DAY);
    open(&riverside, &place, "192.0.2.1").await;
    let months: Vec<_> = counted(&riverside).await.into_iter().map(|(month, opens, _)| (month, opens)).collect();
    assert_eq!(months, [("2027-04-01".to_owned(), 1), ("2027-03-01".to_owned(), 61)]);
    riverside.clock.advance(366 * DAY);
    assert!(counted(&riverside).await.is_empty());
}

#[tokio::test]
async fn referrals_are_told_from_the_fifth_on() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    for number in 1..=5 {
        came(&riverside, &place.code).await.referred().await;
        let expected = if number < 5 { Told::FewerThan(5) } else { Told::Number(5) };
        assert_eq!(counted(&riverside).await, [("2027-03-01".to_owned(), 0, expected)]);
        riverside.clock.advance(HOUR);
    }
}

#[tokio::test]
async fn a_referral_sent_twice_counts_once_and_where_it_came_from_is_forgotten() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    let person = came(&riverside, &place.code).await;
    assert_eq!(riverside.database.number("SELECT count(*) FROM drafts WHERE via IS NOT NULL").await, 1);
    person.referred().await;
    person.submit().await;
    assert_eq!(riverside.database.number("SELECT referrals FROM outreach_counts").await, 1);
    assert_eq!(riverside.database.number("SELECT count(*) FROM drafts WHERE via IS NOT NULL").await, 0);
}

#[tokio::test]
async fn somebody_who_does_not_send_counts_for_nothing() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    let person = came(&riverside, &place.code).await;
    person.choose_first().await;
    assert_eq!(riverside.count("outreach_counts").await, 0);
}

#[tokio::test]
async fn a_code_that_is_no_place_of_the_network_hinders_nobody_and_counts_for_nothing() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let mut elsewhere = riverside.member(AMINA).await;
    elsewhere.network = riverside.network("millbrook").await.unwrap().unwrap().id;
    // The database holds whoever adds a place to the network that they belong to; so this one is put there as it is.
    let theirs = service::store::OutreachPlaceRow {
        code: "bcdfgh".to_owned(),
        name: "Elsewhere".to_owned(),
        made_at: riverside.now(),
        retired_at: None,
    };
    let added = their_place(&riverside, &elsewhere, &theirs).await;
    assert!(added);
    for via in ["bcdfgh", "zzzzzz", "", "<script>"] {
        came(&riverside, via).await.referred().await;
    }
    assert_eq!(riverside.count("outreach_counts").await, 0);
}

/// Puts a place into another network, in the name of somebody who works there.
async fn their_place(riverside: &Riverside, who: &StaffMember, place: &service::store::OutreachPlaceRow) -> bool {
    let mut tx = riverside.store().write(who.network).await.unwrap();
    let by = tx.staff_of(who.network).await.unwrap()[0].id;
    let added = tx.add_outreach_place(who.network, place, by).await.unwrap();
    tx.commit().await.unwrap();
    added
}

#[tokio::test]
async fn a_place_that_is_no_longer_counted_still_leads_here() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let place = library(&riverside).await;
    let before = came(&riverside, &place.code).await;
    for _ in 0..2 {
        assert_eq!(riverside.retire_outreach_place(&amina, &place.code).await.unwrap(), Kept::Done);
    }
    let led = riverside.short_link(&place.code).await.unwrap().unwrap();
    assert_eq!((led.slug.as_str(), led.counted.as_deref()), ("riverside", None));
    riverside.count_open(&led, "192.0.2.1").await.unwrap();
    came(&riverside, &place.code).await.referred().await;
    assert_eq!(riverside.count("outreach_counts").await, 0);
    // Whoever had begun is still one who came by it.
    before.referred().await;
    assert_eq!(riverside.count("outreach_counts").await, 1);
    let retired = riverside.recorded().await.into_iter().filter(|action| action == "outreach-place-retired").count();
    assert_eq!((retired, places(&riverside).await[0].is_retired), (1, true));
}

#[tokio::test]
async fn places_are_kept_by_those_who_look_after_the_service() {
    let riverside = Riverside::new().await;
    let place = library(&riverside).await;
    let navigator = riverside.member("navigator@riverside.example").await;
    assert!(riverside.outreach(&navigator).await.unwrap().is_none());
    assert!(riverside.outreach_place(&navigator, &place.code).await.unwrap().is_none());
    let form = fields(&[("outreach-name", "Here")]);
    assert_eq!(riverside.add_outreach_place(&navigator, form).await.unwrap(), Kept::NotHere);
    assert_eq!(riverside.retire_outreach_place(&navigator, &place.code).await.unwrap(), Kept::NotHere);
    let unknown = riverside.retire_outreach_place(&riverside.member(AMINA).await, "zzzzzz").await.unwrap();
    assert_eq!(unknown, Kept::NotHere);
}
