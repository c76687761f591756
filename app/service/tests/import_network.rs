//! A network comes in from one file: checked as a whole, written as a whole, and the same when it comes again.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::World;
use domain::{case::measure::InstrumentProblem, network::SlugProblem, schedule::ClinicProblem};
use jiff::Timestamp;
use service::{
    Service,
    networks::{ImportProblem, ImportReport, WHAT_MATTERS, Wrong},
    store::Reach,
};

const NETWORK: &str = include_str!("millbrook.toml");

/// The file with one thing changed.
fn with(old: &str, new: &str) -> String {
    assert!(NETWORK.contains(old), "{old} is not in the file");
    NETWORK.replacen(old, new, 1)
}

async fn import(service: &Service, toml: &str) -> ImportReport {
    service.import_network(toml, None).await.expect("the file has no mistake")
}

/// Key and kind of each mistake in a file.
async fn mistakes(toml: &str, questionnaire: Option<&str>) -> Vec<(String, Wrong)> {
    let service = World::new().await;
    match service.import_network(toml, questionnaire).await {
        Err(ImportProblem::Refused(mistakes)) => mistakes.into_iter().map(|one| (one.key, one.wrong)).collect(),
        other => panic!("the file was not refused but {other:?}"),
    }
}

fn at(key: &str, wrong: Wrong) -> (String, Wrong) {
    (key.to_owned(), wrong)
}

#[tokio::test]
async fn a_new_network_is_there_with_all_that_the_file_says() {
    let service = World::new().await;
    let report = import(&service, NETWORK).await;
    let network = service.network("millbrook").await.unwrap().expect("it was imported");
    assert_eq!(network.name, "Millbrook Primary Care Network");
    assert_eq!(network.practices.len(), 1);
    let mut tx = service.store().read(Reach::Every).await.unwrap();
    assert_eq!(tx.places(report.network).await.unwrap().len(), 1);
    assert_eq!(tx.clinics(report.network, None).await.unwrap().len(), 1);
    assert_eq!(tx.leave_after(report.network, Timestamp::MIN).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_reader_is_found_by_address_in_any_case() {
    let service = World::new().await;
    import(&service, NETWORK).await;
    let ada = service
        .store()
        .read(Reach::Every)
        .await
        .unwrap()
        .staff_by_email("ada@millbrook.example")
        .await
        .unwrap()
        .unwrap();
    let network = service.network("millbrook").await.unwrap().unwrap();
    assert_eq!(network.settings.reader, Some(ada.id));
}

#[tokio::test]
async fn new_staff_get_links_to_set_up_their_accounts() {
    let service = World::new().await;
    let report = import(&service, NETWORK).await;
    let emails: Vec<_> = report.set_up.iter().map(|link| link.email.as_str()).collect();
    assert_eq!(emails, ["ada@millbrook.example", "desk@millbrook.example"]);
    assert!(service.setup(&report.set_up[0].token).await.unwrap().is_some());
}

#[tokio::test]
async fn a_report_keeps_its_links_out_of_logs() {
    let service = World::new().await;
    let report = import(&service, NETWORK).await;
    let printed = format!("{report:?}");
    assert!(!printed.contains(&report.set_up[0].token) && !printed.contains("ada@"));
}

#[tokio::test]
async fn without_a_questionnaire_the_built_in_one_is_published() {
    let service = World::new().await;
    let report = import(&service, NETWORK).await;
    let version = service.newest_version(report.network).await.unwrap();
    assert!(report.published);
    assert_eq!((version.slug.as_str(), version.number), (WHAT_MATTERS, 1));
}

#[tokio::test]
async fn a_questionnaire_that_differs_becomes_the_next_version() {
    let service = World::new().await;
    import(&service, NETWORK).await;
    let other = include_str!("../src/demo/wellbeing-first-steps.json");
    let report = service.import_network(NETWORK, Some(other)).await.unwrap();
    assert_eq!(service.newest_version(report.network).await.unwrap().number, 2);
}

#[tokio::test]
async fn a_network_with_questions_of_its_own_keeps_them() {
    let service = World::new().await;
    let own = include_str!("../src/demo/wellbeing-first-steps.json");
    service.import_network(NETWORK, Some(own)).await.unwrap();
    let report = import(&service, NETWORK).await;
    assert_eq!(service.newest_version(report.network).await.unwrap().number, 1);
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let service = World::new().await;
    let first = import(&service, NETWORK).await;
    service.clock.advance(3600);
    let second = import(&service, NETWORK).await;
    let nothing = ImportReport {
        network: first.network,
        changed: false,
        published: false,
        keeps_its_clinics: false,
        set_up: Vec::new(),
    };
    assert_eq!(second, nothing);
}

#[tokio::test]
async fn a_changed_file_changes_the_network_at_once() {
    let service = World::new().await;
    import(&service, NETWORK).await;
    service.network("millbrook").await.unwrap();
    let report = import(&service, &with("Millbrook Primary Care Network", "Millbrook and Dale")).await;
    assert!(report.changed);
    assert_eq!(service.network("millbrook").await.unwrap().unwrap().name, "Millbrook and Dale");
}

#[tokio::test]
async fn a_clinic_that_the_file_no_longer_has_is_gone() {
    let service = World::new().await;
    import(&service, NETWORK).await;
    let report = import(&service, &with("weekday = \"monday\"", "weekday = \"friday\"")).await;
    let clinics = service.store().read(Reach::Every).await.unwrap().clinics(report.network, None).await.unwrap();
    assert_eq!(clinics.len(), 1);
    assert!(clinics[0].rule.contains("friday"));
}

#[tokio::test]
async fn staff_who_are_there_keep_how_they_sign_in() {
    let service = World::new().await;
    let first = import(&service, NETWORK).await;
    let second = import(&service, &with("Ada Fell", "Ada Fell-Moor")).await;
    assert_eq!(second.set_up, []);
    assert_eq!(service.setup(&first.set_up[0].token).await.unwrap().unwrap().name, "Ada Fell-Moor");
}

#[tokio::test]
async fn all_mistakes_are_listed_and_nothing_is_written() {
    let toml = NETWORK
        .replace("slug = \"millbrook\"", "slug = \"staff\"")
        .replace("Y99961", "RR8")
        .replace("longer_minutes = 60", "longer_minutes = 50")
        .replace("place = \"hall\"", "place = \"barn\"")
        .replace("to = 2027-04-12T00:00:00", "to = 2027-04-01T00:00:00");
    let service = World::new().await;
    let refused = service.import_network(&toml, Some("{}")).await.unwrap_err();
    assert_eq!(
        refused.to_string().lines().map(|line| line.split(':').next().unwrap_or_default()).collect::<Vec<_>>(),
        [
            "slug",
            "settings.longer_minutes",
            "practices[1].ods_code",
            "clinics[1].place",
            "leave[1].to",
            "questionnaire",
        ]
    );
    assert_eq!(service.networks().await.unwrap(), []);
}

#[tokio::test]
async fn a_slug_of_the_program_is_refused() {
    let found = mistakes(&with("\"millbrook\"", "\"studio\""), None).await;
    assert_eq!(found, [at("slug", Wrong::Slug(SlugProblem::Reserved))]);
}

#[tokio::test]
async fn what_is_no_toml_is_refused_with_its_line() {
    let found = mistakes("slug = \"millbrook\"\nname = Millbrook", None).await;
    assert!(matches!(found.as_slice(), [(key, Wrong::NotToml(_))] if key == "line 2"), "{found:?}");
}

#[tokio::test]
async fn a_key_that_nothing_goes_by_is_refused() {
    let found = mistakes(&format!("colour = \"blue\"\n{NETWORK}"), None).await;
    assert_eq!(found, [at("colour", Wrong::UnknownKey)]);
}

#[tokio::test]
async fn a_key_that_is_missing_is_named() {
    let found = mistakes(&with("name = \"Millbrook Primary Care Network\"", ""), None).await;
    assert_eq!(found, [at("name", Wrong::Missing)]);
}

#[tokio::test]
async fn minutes_that_make_no_quarter_hours_are_refused() {
    let found = mistakes(&with("first_minutes = 45", "first_minutes = 50"), None).await;
    assert!(matches!(found.as_slice(), [(key, Wrong::Kind(_))] if key == "clinics[1]"), "{found:?}");
}

#[tokio::test]
async fn a_clinic_that_makes_no_sense_is_refused() {
    let found = mistakes(&with("to = \"12:00\"", "to = \"08:00\""), None).await;
    assert_eq!(found, [at("clinics[1]", Wrong::Clinic(ClinicProblem::EndsBeforeStart))]);
}

#[tokio::test]
async fn a_clinic_of_nobody_in_the_team_is_refused() {
    let found = mistakes(&with("link_worker = \"ada@", "link_worker = \"eve@"), None).await;
    assert_eq!(found, [at("clinics[1].link_worker", Wrong::NotInTeam)]);
}

#[tokio::test]
async fn a_clinic_of_somebody_who_may_not_read_intake_forms_is_refused() {
    let found = mistakes(&with("link_worker = \"ada@", "link_worker = \"desk@"), None).await;
    assert_eq!(found, [at("clinics[1].link_worker", Wrong::MayNotRead)]);
}

#[tokio::test]
async fn two_of_the_team_with_one_address_are_refused() {
    let found = mistakes(&with("\"desk@millbrook.example\"", "\"ADA@millbrook.example\""), None).await;
    assert_eq!(found, [at("team[2].email", Wrong::Duplicate)]);
}

#[tokio::test]
async fn leave_from_an_hour_that_the_clock_leaves_out_is_refused() {
    let found = mistakes(&with("from = 2027-04-05T00:00:00", "from = 2027-03-28T01:30:00"), None).await;
    assert_eq!(found, [at("leave[1].from", Wrong::NotATime)]);
}

#[tokio::test]
async fn nobody_belongs_to_two_networks() {
    let service = World::new().await;
    import(&service, NETWORK).await;
    let Err(ImportProblem::Refused(found)) = service.import_network(&with("\"millbrook\"", "\"dale\""), None).await
    else {
        panic!("the file was not refused");
    };
    let found: Vec<_> = found.into_iter().map(|one| (one.key, one.wrong)).collect();
    assert_eq!(found, [at("team[1].email", Wrong::OfAnotherNetwork), at("team[2].email", Wrong::OfAnotherNetwork)]);
}

#[tokio::test]
async fn a_questionnaire_that_cannot_be_published_is_refused() {
    let empty = r#"{"title": {"en": "Nothing"}, "pages": []}"#;
    let found = mistakes(NETWORK, Some(empty)).await;
    assert!(matches!(found.as_slice(), [(key, Wrong::Unpublishable(_))] if key == "questionnaire"), "{found:?}");
}

/// A licensed instrument as a network writes it into its file; the wording is nobody's.
const INSTRUMENT: &str = r#"
[[instruments]]
id = "our-scale"
title = "A scale of ours"
source = "Its makers, 2020"
licence = "Licence 1234 of 1 April 2027"
total = { title = "Total", of = ["calm"], better = "higher" }

[[instruments.items]]
id = "calm"
question = "How calm are you?"
better = "higher"
scale = { numbers = { from = 1, to = 5, low = "not", high = "very" } }

[[instruments.items]]
id = "rest"
question = "How rested are you?"
better = "higher"
scale = { labels = [{ label = "Not", value = 1 }, { label = "Very", value = 2 }] }
"#;

#[tokio::test]
async fn a_licensed_instrument_comes_with_the_network_that_holds_its_licence() {
    let service = World::new().await;
    import(&service, &format!("{NETWORK}{INSTRUMENT}")).await;
    let network = service.network("millbrook").await.unwrap().unwrap();
    let ours = &network.settings.instruments[0];
    assert_eq!((ours.id.as_str(), ours.licence.as_str()), ("our-scale", "Licence 1234 of 1 April 2027"));
    assert_eq!(ours.items.len(), 2);
}

#[tokio::test]
async fn no_network_begins_with_a_licensed_instrument() {
    let service = World::new().await;
    service.seed_demo(7).await.unwrap();
    for slug in ["riverside", "hillside"] {
        assert_eq!(service.network(slug).await.unwrap().unwrap().settings.instruments, []);
    }
}

#[tokio::test]
async fn an_instrument_that_cannot_be_asked_is_refused_where_it_stands() {
    let with = |old: &str, new: &str| format!("{NETWORK}{}", INSTRUMENT.replacen(old, new, 1));
    let mended = [
        ("\"our-scale\"", "\"ons4\"", "instruments[1].id", Wrong::Duplicate),
        ("\"Licence 1234 of 1 April 2027\"", "\"\"", "instruments[1].licence", Wrong::Empty),
        ("id = \"rest\"", "id = \"calm\"", "instruments[1].items[2].id", Wrong::Duplicate),
        ("to = 5", "to = 1", "instruments[1]", Wrong::Instrument(InstrumentProblem::Scale)),
        ("of = [\"calm\"]", "of = [\"calmer\"]", "instruments[1]", Wrong::Instrument(InstrumentProblem::Total)),
    ];
    for (old, new, key, wrong) in mended {
        assert_eq!(mistakes(&with(old, new), None).await, [at(key, wrong)], "{new}");
    }
}
