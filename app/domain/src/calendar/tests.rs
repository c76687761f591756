use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn appointment() -> Event {
    Event {
        uid: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f@matters.example".to_owned(),
        sequence: 0,
        method: Method::Publish,
        start: at("2027-07-06T08:30:00Z"),
        end: at("2027-07-06T09:15:00Z"),
        stamp: at("2027-07-01T12:00:05.25Z"),
        location: None,
        description: None,
        url: None,
    }
}

fn with_description(description: &str) -> String {
    Event { description: Some(description.to_owned()), ..appointment() }.to_ics()
}

/// Joins folded lines again, as a calendar does (RFC 5545 §3.1).
fn unfolded(file: &str) -> String {
    file.replace("\r\n ", "")
}

#[test]
fn an_appointment_without_a_place_is_written_in_full() {
    assert_eq!(
        appointment().to_ics(),
        "BEGIN:VCALENDAR\r\n\
         VERSION:2.0\r\n\
         PRODID:-//Matters//Appointments//EN\r\n\
         METHOD:PUBLISH\r\n\
         BEGIN:VEVENT\r\n\
         UID:017f22e2-79b0-7cc3-98c4-dc0c0c07398f@matters.example\r\n\
         SEQUENCE:0\r\n\
         DTSTAMP:20270701T120005Z\r\n\
         DTSTART:20270706T083000Z\r\n\
         DTEND:20270706T091500Z\r\n\
         SUMMARY:Appointment\r\n\
         STATUS:CONFIRMED\r\n\
         CLASS:PRIVATE\r\n\
         END:VEVENT\r\n\
         END:VCALENDAR\r\n"
    );
}

#[test]
fn a_cancelled_appointment_is_taken_out_by_its_uid() {
    let file = Event { method: Method::Cancel, sequence: 2, ..appointment() }.to_ics();
    let uid = "UID:017f22e2-79b0-7cc3-98c4-dc0c0c07398f@matters.example";
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", uid] {
        assert!(file.lines().any(|written| written == line), "{line}");
    }
}

#[test]
fn a_place_a_description_and_an_address_are_written_when_there_are_any() {
    let file = Event {
        location: Some("Riverside Centre, Mill Lane".to_owned()),
        url: Some("https://matters.example/riverside/manage?a=1;2,3".to_owned()),
        ..appointment()
    }
    .to_ics();
    assert!(file.contains("\r\nLOCATION:Riverside Centre\\, Mill Lane\r\n"));
    assert!(file.contains("\r\nURL:https://matters.example/riverside/manage?a=1;2,3\r\n"));
}

#[test]
fn signs_that_mean_something_to_a_calendar_are_escaped() {
    assert!(with_description("a\\b; c, d: e\nf\r\ng").contains("\r\nDESCRIPTION:a\\\\b\\; c\\, d: e\\nf\\ng\r\n"));
}

#[test]
fn nobody_can_smuggle_in_a_line() {
    let file = Event { url: Some("https://x.example\r\nATTACH:evil".to_owned()), ..appointment() }.to_ics();
    assert!(!file.lines().any(|line| line.starts_with("ATTACH")));
    assert!(!with_description("x\rATTACH:evil\u{0}\u{85}").contains(['\u{0}', '\u{85}']));
}

#[test]
fn a_long_line_is_folded_after_75_octets() {
    let file = with_description(&"x".repeat(200));
    let start = file.find("DESCRIPTION").expect("a description");
    assert_eq!(&file[start + 75..start + 79], "\r\n x");
    assert!(file.lines().all(|line| line.len() <= LONGEST_LINE));
}

#[test]
fn a_line_is_folded_between_characters_and_never_within_one() {
    let urdu = "آپ کی ملاقات ".repeat(20);
    let file = with_description(&urdu);
    assert!(file.lines().all(|line| line.len() <= LONGEST_LINE));
    assert!(unfolded(&file).contains(&format!("DESCRIPTION:{urdu}\r\n")));
}

fn entry(summary: &str) -> Entry {
    Entry {
        uid: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f@matters.example".to_owned(),
        sequence: 3,
        start: at("2027-07-06T08:30:00Z"),
        end: at("2027-07-06T09:15:00Z"),
        summary: summary.to_owned(),
    }
}

#[test]
fn a_feed_is_one_calendar_with_an_event_for_each_entry() {
    let feed = Feed {
        name: "Busy, Amina".to_owned(),
        stamp: at("2027-07-01T12:00:05Z"),
        entries: vec![entry("AK"), entry("Busy")],
    };
    assert_eq!(
        feed.to_ics().split("BEGIN:VEVENT").next(),
        Some(
            "BEGIN:VCALENDAR\r\n\
             VERSION:2.0\r\n\
             PRODID:-//Matters//Appointments//EN\r\n\
             METHOD:PUBLISH\r\n\
             NAME:Busy\\, Amina\r\n\
             X-WR-CALNAME:Busy\\, Amina\r\n\
             REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n\
             X-PUBLISHED-TTL:PT1H\r\n"
        )
    );
    assert!(feed.to_ics().contains(
        "BEGIN:VEVENT\r\n\
         UID:017f22e2-79b0-7cc3-98c4-dc0c0c07398f@matters.example\r\n\
         SEQUENCE:3\r\n\
         DTSTAMP:20270701T120005Z\r\n\
         DTSTART:20270706T083000Z\r\n\
         DTEND:20270706T091500Z\r\n\
         SUMMARY:AK\r\n\
         STATUS:CONFIRMED\r\n\
         TRANSP:OPAQUE\r\n\
         CLASS:PRIVATE\r\n\
         END:VEVENT\r\n"
    ));
    assert_eq!(format!("{feed:?} {:?}", feed.entries[0]), "Feed([redacted]) Entry([redacted])");
}

#[test]
fn initials_are_of_the_first_and_of_the_last_name() {
    let name = |given: &str, family: &str| NameAnswer {
        given: given.to_owned(),
        family: family.to_owned(),
        called: Some("Zed".to_owned()),
    };
    assert_eq!(initials(&name("asma bibi", "khan")), "AK");
    assert_eq!(initials(&name("Élodie", "ß")), "ÉSS");
    assert_eq!(initials(&name("عاصمہ", "")), "ع");
}

#[test]
fn what_a_feed_shows_is_chosen_and_never_assumed() {
    let refused = Shows::parse(&Fields::new()).expect_err("nothing was chosen");
    assert_eq!(refused, Refusal::new(SHOWS, Problem::Missing));
    let typed = Fields::from([(SHOWS.to_owned(), vec!["everything".to_owned()])]);
    assert_eq!(Shows::parse(&typed), Err(Refusal::new(SHOWS, Problem::NotOffered)));
}

#[test]
fn debug_shows_nothing_of_an_appointment() {
    assert_eq!(format!("{:?}", appointment()), "Event([redacted])");
}

proptest! {
    #[test]
    fn any_text_keeps_to_the_length_of_lines_and_is_one_line_when_unfolded(text in "\\PC{0,300}") {
        let file = with_description(&text);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
        prop_assert_eq!(unfolded(&file).matches("\r\n").count(), appointment().to_ics().matches("\r\n").count() + 1);
    }
}
