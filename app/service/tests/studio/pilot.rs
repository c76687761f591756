//! Trying a draft before it is published: who is asked it, who is not, and what is told of it.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    Language,
    journey::Step,
    studio::pilot::{SHARE, SHOWN_AT, Told, UNCLEAR},
};
use service::{
    Service,
    clock::SeededChance,
    drafts::{Beginning, Begun, Saved},
    keys::Keys,
    prepare::{Added, Part},
    store::Reach,
    studio::{LinkWish, Pilot, PilotBegun, Published, Tried, Wish},
};

use crate::{
    Studio, agreed,
    riverside::{DAY, Person, fields},
    team::MANAGER,
};
use zeroize::Zeroizing;

const TRIED: &str = "What is on your mind?";

/// A draft of which everything is agreed, called otherwise than what is published.
async fn agreed_on() -> Studio {
    let studio = Studio::begun().await;
    for item in studio.room().await.content.questionnaire.items() {
        studio.now_sends(&studio.partner, &Wish::Protocol(item.link_id.clone()), &agreed()).await;
    }
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", TRIED)]).await;
    studio
}

async fn begins(studio: &Studio, email: &str, share: &str) -> PilotBegun {
    let (who, seen) = (studio.riverside.member(email).await, studio.room().await.revision);
    studio.riverside.begin_pilot(&who, studio.id, seen, &fields(&[(SHARE, share)])).await.unwrap()
}

async fn tried(share: &str) -> Studio {
    let studio = agreed_on().await;
    assert_eq!(begins(&studio, MANAGER, share).await, PilotBegun::Done);
    studio
}

async fn pilot(studio: &Studio) -> Pilot {
    studio.riverside.studio_pilots(&studio.partner, studio.id).await.unwrap().unwrap().remove(0)
}

/// The code of the link of the pilot.
async fn code(studio: &Studio) -> Option<String> {
    pilot(studio).await.link.map(|link| link.split_once("?try=").unwrap().1.to_owned())
}

/// Somebody who comes by a link.
async fn by_link(studio: &Studio, code: &str, source: &str) -> Person {
    let (riverside, language) = (&studio.riverside, Language::En);
    let beginning = Beginning { language, helped: false, source };
    let begun = riverside.begin_draft_trying(&riverside.network, beginning, ("", code)).await.unwrap();
    let Begun::Draft { token, .. } = begun else { panic!("too many were begun") };
    riverside.with_cookie(token)
}

async fn is_asked(person: &Person) -> bool {
    let draft = person.draft().await;
    assert_eq!(draft.version.is_pilot(), draft.version.number < 0);
    draft.version.is_pilot()
}

/// Answers the first page of questions with these words, and says this of it.
async fn answers(person: &Person, words: &str, unclear: &str) -> Saved {
    person.come_to(first()).await;
    person.answer(first(), &[("matters-most", words), (UNCLEAR, unclear)]).await
}

fn first() -> Step {
    Step::Questions("matters-most".to_owned())
}

#[tokio::test]
async fn only_a_manager_or_lead_begins_a_pilot_and_only_of_what_is_agreed_on() {
    let studio = Studio::begun().await;
    assert_eq!(begins(&studio, MANAGER, "link").await, PilotBegun::NotReady);
    let studio = agreed_on().await;
    assert_eq!(begins(&studio, crate::PARTNER, "link").await, PilotBegun::NotHere);
    assert!(matches!(begins(&studio, MANAGER, "").await, PilotBegun::Refused(_)));
    let manager = studio.riverside.member(MANAGER).await;
    let seen_before = studio.riverside.begin_pilot(&manager, studio.id, 0, &fields(&[(SHARE, "link")])).await.unwrap();
    assert_eq!(seen_before, PilotBegun::Changed);
    assert_eq!(begins(&studio, MANAGER, "link").await, PilotBegun::Done);
    assert_eq!(begins(&studio, MANAGER, "50").await, PilotBegun::Running);
}

#[tokio::test]
async fn who_comes_by_the_link_is_asked_the_pilot_and_nobody_else_is() {
    let studio = tried("link").await;
    let code = code(&studio).await.unwrap();
    assert!(is_asked(&by_link(&studio, &code, "192.0.2.1").await).await);
    assert!(!is_asked(&by_link(&studio, "hk7p2w", "192.0.2.2").await).await);
    for number in 0..20 {
        assert!(!is_asked(&studio.riverside.person_at(&format!("192.0.2.{number}"), false).await).await);
    }
}

#[tokio::test]
async fn a_share_of_new_people_is_asked_by_chance_and_each_keeps_what_they_were_asked() {
    let studio = tried("25").await;
    let (mut asked, mut people) = (0, Vec::new());
    for number in 0..120 {
        let person = studio.riverside.person_at(&format!("192.0.2.{number}"), false).await;
        asked += usize::from(is_asked(&person).await);
        people.push(person);
    }
    assert!((18..=42).contains(&asked), "{asked} of 120");
    let mut still = 0;
    for person in &people {
        still += usize::from(is_asked(person).await);
    }
    assert_eq!(still, asked);
}

#[tokio::test]
async fn who_is_mid_way_when_a_pilot_stops_finishes_on_it_and_the_form_shows_what_was_asked() {
    let studio = tried("link").await;
    let person = by_link(&studio, &code(&studio).await.unwrap(), "192.0.2.1").await;
    person.come_to(first()).await;
    let manager = studio.riverside.member(MANAGER).await;
    assert!(studio.riverside.stop_pilot(&manager, studio.id).await.unwrap());
    assert!(!studio.riverside.stop_pilot(&manager, studio.id).await.unwrap());
    assert!(is_asked(&person).await);
    let reference = person.booked().await.reference;
    let intake = studio.riverside.intake(&studio.amina, &reference).await.unwrap().unwrap();
    let version = &intake.preparation.version;
    assert_eq!((version.number, version.name()), (-1, "pilot-1".to_owned()));
    assert_eq!(version.questionnaire.title.get(Language::En).0, TRIED);
    let response = studio.riverside.intake_response(&studio.amina, &reference).await.unwrap().unwrap();
    assert!(response["questionnaire"].as_str().unwrap().ends_with("|pilot-1"));
}

#[tokio::test]
async fn a_pilot_that_is_stopped_or_whose_link_is_taken_back_is_asked_of_nobody_new() {
    let studio = tried("link").await;
    let manager = studio.riverside.member(MANAGER).await;
    let old = code(&studio).await.unwrap();
    assert!(studio.riverside.change_pilot_link(&manager, studio.id, LinkWish::New).await.unwrap());
    let new = code(&studio).await.unwrap();
    assert_ne!(new, old);
    assert!(!is_asked(&by_link(&studio, &old, "192.0.2.1").await).await);
    assert!(is_asked(&by_link(&studio, &new, "192.0.2.2").await).await);
    assert!(studio.riverside.change_pilot_link(&manager, studio.id, LinkWish::None).await.unwrap());
    assert_eq!(code(&studio).await, None);
    assert!(!is_asked(&by_link(&studio, &new, "192.0.2.3").await).await);
    assert!(!is_asked(&by_link(&studio, "", "192.0.2.4").await).await);
    assert!(!studio.riverside.change_pilot_link(&studio.partner, studio.id, LinkWish::New).await.unwrap());
    assert!(!studio.riverside.stop_pilot(&studio.partner, studio.id).await.unwrap());
    assert!(studio.riverside.stop_pilot(&manager, studio.id).await.unwrap());
    let events = studio.riverside.recorded().await;
    for what in ["pilot-begun", "pilot-link-changed", "pilot-ended"] {
        assert!(events.iter().any(|event| event.contains(what)), "{what}");
    }
}

#[tokio::test]
async fn a_pilot_has_no_place_among_the_published_versions() {
    let studio = tried("50").await;
    let riverside = &studio.riverside;
    assert_eq!(riverside.newest_version(riverside.network.id).await.unwrap().number, 1);
    for number in [-1, 0, 2] {
        assert!(riverside.published_by("riverside", Some(number)).await.unwrap().is_none(), "{number}");
    }
    let manager = riverside.member(MANAGER).await;
    let shelf = riverside.studio(&studio.amina).await.unwrap().unwrap().remove(0);
    assert_eq!(shelf.versions.iter().map(|version| version.number).collect::<Vec<_>>(), [1]);
    let seen = studio.room().await.revision;
    let published = riverside.publish_studio_draft(&manager, studio.id, crate::informed(seen)).await.unwrap();
    assert_eq!(published, Published::Done);
    assert_eq!(riverside.published_by("riverside", None).await.unwrap().unwrap().number, 2);
    // Publishing ends it.
    assert!(pilot(&studio).await.ended_at.is_some());
    assert!(!is_asked(&riverside.person_at("192.0.2.9", false).await).await);
    let next = riverside.begin_studio_draft(&studio.partner, service::networks::WHAT_MATTERS).await.unwrap().unwrap();
    assert_eq!(riverside.studio_draft(&studio.partner, next).await.unwrap().unwrap().based_on, 2);
}

#[tokio::test]
async fn what_changes_in_the_draft_meanwhile_is_asked_only_by_the_next_pilot() {
    let studio = tried("link").await;
    let first = code(&studio).await.unwrap();
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "Other words")]).await;
    let title = async |person: &Person| person.draft().await.version.questionnaire.title.get(Language::En).0.to_owned();
    assert_eq!(title(&by_link(&studio, &first, "192.0.2.1").await).await, TRIED);
    let manager = studio.riverside.member(MANAGER).await;
    studio.riverside.stop_pilot(&manager, studio.id).await.unwrap();
    assert_eq!(begins(&studio, MANAGER, "link").await, PilotBegun::Done);
    let second = code(&studio).await.unwrap();
    assert_eq!(title(&by_link(&studio, &second, "192.0.2.2").await).await, "Other words");
    let all = studio.riverside.studio_pilots(&studio.amina, studio.id).await.unwrap().unwrap();
    assert_eq!(all.iter().map(|pilot| pilot.number).collect::<Vec<_>>(), [2, 1]);
}

#[tokio::test]
async fn nothing_is_told_of_a_page_before_five_people_were_shown_it_and_then_no_answers() {
    let studio = tried("link").await;
    let code = code(&studio).await.unwrap();
    let told = async || pilot(&studio).await.pages.into_iter().find(|(id, _)| id.as_str() == "matters-most").unwrap().1;
    for number in 0..4 {
        let person = by_link(&studio, &code, &format!("192.0.2.{number}")).await;
        answers(&person, "My garden", "What is meant by “matters”?").await;
        assert_eq!(told().await, Tried::TooFew);
    }
    let person = by_link(&studio, &code, "192.0.2.5").await;
    person.come_to(first()).await;
    let Tried::Told(figures, notes) = told().await else { panic!("five people were shown it") };
    assert_eq!((figures.shown, figures.answered, figures.unclear), (Told::From(5), Told::Few, Told::Few));
    assert_eq!(notes, vec!["What is meant by “matters”?".to_owned(); 4]);
    studio.riverside.clock.advance(100);
    person.answer(first(), &[("matters-most", "")]).await;
    let Tried::Told(figures, _) = told().await else { panic!("five people were shown it") };
    assert_eq!((figures.answered, figures.skipped, figures.left), (Told::Few, Told::Few, Told::Few));
    assert_eq!(figures.half_within, Some(10));
}

/// The first page that is asked after booking, answered by somebody who was shown it so many seconds before.
async fn prepares(studio: &Studio, code: &str, (source, seconds): (&str, i64)) -> String {
    let person = by_link(studio, code, source).await;
    person.booked().await;
    let shown = studio.riverside.preparation(&person.draft().await).await.unwrap().unwrap();
    let Some((part @ Part::Questions(_), false)) = shown.parts().first().cloned() else { panic!("a page is asked") };
    studio.riverside.clock.advance(seconds);
    let add = async |revision: u32| {
        let typed = fields(&[(SHOWN_AT, &shown.read_at.as_second().to_string())]);
        let sent = (Some(person.draft().await.id), revision);
        person.service.add_part(&person.network, &person.token, sent, &part, typed).await.unwrap()
    };
    assert!(matches!(add(shown.revision).await, Added::Done));
    // Saving it again counts nothing.
    assert!(matches!(add(shown.revision + 1).await, Added::Done));
    let Part::Questions(page) = part else { panic!("a page is asked") };
    page
}

#[tokio::test]
async fn a_page_that_is_asked_after_booking_has_a_time_too_once_five_people_have_saved_it() {
    let studio = tried("link").await;
    let code = code(&studio).await.unwrap();
    let half_within = async |page: &str| {
        let told = pilot(&studio).await.pages.into_iter().find(|(id, _)| id.as_str() == page).unwrap().1;
        match told {
            Tried::Told(figures, _) => figures.half_within,
            Tried::TooFew => None,
        }
    };
    let mut page = String::new();
    for (number, seconds) in [(1, 25), (2, 8), (3, 50), (4, 28)] {
        page = prepares(&studio, &code, (&format!("192.0.2.{number}"), seconds)).await;
        assert_eq!(half_within(&page).await, None);
    }
    prepares(&studio, &code, ("192.0.2.5", 700)).await;
    assert_eq!(half_within(&page).await, Some(30));
    let counted = pages_counted(&studio).await;
    assert_eq!(counted[&page], ["shown 5", "skipped 5", "took-10 1", "took-1200 1", "took-30 2", "took-60 1"]);
}

#[tokio::test]
async fn a_person_counts_once_however_often_they_go_back() {
    let studio = tried("link").await;
    let code = code(&studio).await.unwrap();
    let person = by_link(&studio, &code, "192.0.2.1").await;
    answers(&person, "My garden", "").await;
    for words in ["My dog", "", "My cat"] {
        person.answer(first(), &[("matters-most", words), (UNCLEAR, "Hard.")]).await;
    }
    assert_eq!(pages_counted(&studio).await["matters-most"], ["answered 1", "shown 1", "took-10 1", "unclear 1"]);
}

/// What was counted of each page, as it stands in the store.
async fn pages_counted(studio: &Studio) -> BTreeMap<String, Vec<String>> {
    let network = studio.riverside.network.id;
    let mut tx = studio.riverside.store().read(network).await.unwrap();
    let version = tx.pilots(network, studio.id).await.unwrap()[0].version;
    let mut counted = BTreeMap::<String, Vec<String>>::new();
    for (page, what, number) in tx.pilot_counts(network, version).await.unwrap() {
        counted.entry(page).or_default().push(format!("{what} {number}"));
    }
    for counts in counted.values_mut() {
        counts.sort();
    }
    counted
}

#[tokio::test]
async fn who_says_that_they_do_not_understand_is_not_held_up_and_loses_nothing_that_they_typed() {
    let studio = tried("link").await;
    let person = by_link(&studio, &code(&studio).await.unwrap(), "192.0.2.1").await;
    person.come_to(first()).await;
    assert_eq!(person.draft().await.tries(&first()), Some(false));
    for words in ["What is this?", "And this?"] {
        let mut form = person.form(first()).await;
        form.fields = fields(&[("matters-most", "My gar"), (UNCLEAR, words)]);
        studio.riverside.say_unclear(&studio.riverside.network, &person.token, form).await.unwrap();
    }
    let draft = person.draft().await;
    assert_eq!(draft.tries(&first()), Some(true));
    assert_eq!(draft.shown(&first()), fields(&[("matters-most", "My gar")]));
    assert_eq!(pages_counted(&studio).await["matters-most"], ["shown 1", "unclear 1"]);
    assert!(matches!(person.answer(first(), &[("matters-most", "My garden")]).await, Saved::Next(_)));
}

#[tokio::test]
async fn a_form_of_published_questions_takes_no_note() {
    let studio = tried("link").await;
    let person = studio.riverside.person().await;
    person.come_to(first()).await;
    assert_eq!(person.draft().await.tries(&first()), None);
    let mut form = person.form(first()).await;
    form.fields = fields(&[(UNCLEAR, "What is this?")]);
    studio.riverside.say_unclear(&studio.riverside.network, &person.token, form).await.unwrap();
    person.answer(first(), &[("matters-most", "My garden"), (UNCLEAR, "What is this?")]).await;
    assert!(pages_counted(&studio).await.is_empty());
}

#[tokio::test]
async fn nothing_that_is_counted_or_said_leads_to_who_it_was_or_is_there_to_be_read() {
    let studio = tried("link").await;
    let person = by_link(&studio, &code(&studio).await.unwrap(), "192.0.2.1").await;
    answers(&person, "My garden", "I am Mary Smith of 1 Mill Lane").await;
    let draft = person.draft().await.id;
    let database = &studio.riverside.database;
    for column in ["page", "what"] {
        for text in database.texts(&format!("SELECT {column} FROM pilot_counts")).await {
            assert!(!text.contains(&draft.to_string()) && !text.contains("garden"), "{text}");
        }
    }
    assert!(studio.riverside.recorded().await.iter().all(|event| !event.contains("Mary") && !event.contains("garden")));
}

#[tokio::test]
async fn what_was_counted_and_said_goes_a_year_after_the_end_and_the_questions_stay() {
    let studio = tried("link").await;
    let person = by_link(&studio, &code(&studio).await.unwrap(), "192.0.2.1").await;
    answers(&person, "My garden", "Hard.").await;
    let manager = studio.riverside.member(MANAGER).await;
    studio.riverside.stop_pilot(&manager, studio.id).await.unwrap();
    studio.riverside.clock.advance(364 * DAY);
    assert_eq!(studio.riverside.apply_retention().await.unwrap().pilots, 0);
    studio.riverside.clock.advance(2 * DAY);
    assert_eq!(studio.riverside.apply_retention().await.unwrap().pilots, 1);
    assert!(pages_counted(&studio).await.is_empty());
    assert_eq!(pilot(&studio).await.questionnaire.title.get(Language::En).0, TRIED);
    assert_eq!(studio.riverside.apply_retention().await.unwrap().pilots, 0);
}

#[tokio::test]
async fn a_pilot_is_one_networks_and_nobody_elses() {
    let studio = tried("50").await;
    studio.riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let ada = studio.riverside.member("ada@millbrook.example").await;
    assert!(studio.riverside.studio_pilots(&ada, studio.id).await.unwrap().is_none());
    assert!(!studio.riverside.stop_pilot(&ada, studio.id).await.unwrap());
    let millbrook = studio.riverside.network("millbrook").await.unwrap().unwrap();
    let mut tx = studio.riverside.store().read(Reach::Every).await.unwrap();
    assert_eq!(tx.running_pilot(millbrook.id).await.unwrap(), None);
    let navigator = studio.riverside.member("navigator@riverside.example").await;
    assert!(studio.riverside.studio_pilots(&navigator, studio.id).await.unwrap().is_none());
}

#[tokio::test]
async fn after_a_change_of_the_key_the_new_one_opens_what_was_said() {
    let studio = tried("link").await;
    let code = code(&studio).await.unwrap();
    for number in 0..5 {
        let person = by_link(&studio, &code, &format!("192.0.2.{number}")).await;
        answers(&person, "My garden", "Hard.").await;
    }
    let riverside = &studio.riverside;
    let keys = Keys::rotated(&[8; 32], &[Zeroizing::new([7; 32])]);
    let (clock, chance) = (Arc::new(riverside.clock.clone()), Arc::new(SeededChance::new(9)));
    let changed = Service::new(riverside.database.open().await, clock, chance, keys, "http://localhost");
    changed.seal_everything_anew().await.unwrap();
    let mut tx = riverside.store().read(riverside.network.id).await.unwrap();
    let pilot = tx.pilots(riverside.network.id, studio.id).await.unwrap().remove(0);
    assert!(Keys::new(&[8; 32]).record(&pilot.wrapped_key).is_ok());
    let pilots = changed.studio_pilots(&studio.amina, studio.id).await.unwrap().unwrap();
    let said = pilots[0].pages.iter().filter_map(|(_, page)| match page {
        Tried::Told(_, notes) => Some(notes.len()),
        Tried::TooFew => None,
    });
    assert_eq!(said.sum::<usize>(), 5);
}
