//! What goes to calendars that are not ours, as another program reads it: the person's own file, and a link worker's feed.

use domain::{
    Language,
    id::LeaveId,
    schedule::{Leave, LeaveKind},
};
use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike};
use service::{calendar_feeds::SHOWN_MINUTES, cases::Kept};

use crate::riverside::{AMINA, HOUR, MINUTE, Riverside, TOM, fields};

fn read(text: &str) -> (Calendar, Vec<Event>) {
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')),
        "a line is folded after 75 octets"
    );
    let calendar: Calendar = text.parse().expect("another program reads it");
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event).cloned().collect();
    (calendar, events)
}

/// The one event of the person's own file, and what the file asks the calendar to do.
async fn own(riverside: &Riverside, token: &str) -> (String, Event) {
    let text = riverside.calendar(&riverside.network, token).await.unwrap().unwrap();
    let (calendar, events) = read(&text);
    let [event] = events.as_slice() else { panic!("one appointment is one event") };
    (calendar.property_value("METHOD").unwrap().to_owned(), event.clone())
}

fn start(event: &Event) -> i64 {
    let Some(icalendar::DatePerhapsTime::DateTime(icalendar::CalendarDateTime::Utc(at))) = event.get_start() else {
        panic!("it starts at an instant")
    };
    at.timestamp()
}

fn summaries(events: &[Event]) -> Vec<&str> {
    events.iter().filter_map(Component::get_summary).collect()
}

/// Amina's address, made now; its token.
async fn made(riverside: &Riverside, shows: &str) -> String {
    let amina = riverside.member(AMINA).await;
    let form = fields(&[("feed-shows", shows)]);
    assert_eq!(riverside.make_feed(&amina, form, Language::En).await.unwrap(), Kept::Done);
    let link = riverside.own_feed(&amina).await.unwrap().unwrap().feed.unwrap().link.unwrap();
    let token = link.strip_prefix("http://localhost/calendar/").and_then(|rest| rest.strip_suffix(".ics"));
    token.expect("it is an address of ours").to_owned()
}

async fn feed(riverside: &Riverside, token: &str) -> Vec<Event> {
    read(&riverside.feed(token).await.unwrap().unwrap()).1
}

#[tokio::test]
async fn a_persons_own_file_is_the_same_event_through_every_change() {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.booked().await.manage_token;
    let (method, first) = own(&riverside, &token).await;
    assert_eq!((method.as_str(), first.get_sequence(), first.get_summary()), ("PUBLISH", Some(0), Some("Appointment")));
    assert_eq!(first.property_value("STATUS"), Some("CONFIRMED"));
    let times = riverside.times_to_move_to(&riverside.network, &token, 10).await.unwrap().times;
    riverside.move_to(&riverside.network, token.as_str(), &times[2].code.to_string()).await.unwrap().unwrap();
    let (method, moved) = own(&riverside, &token).await;
    assert_eq!((method.as_str(), moved.get_uid(), moved.get_sequence()), ("PUBLISH", first.get_uid(), Some(1)));
    assert_eq!(start(&moved), times[2].code.start);
    riverside.cancel(&riverside.network, token.as_str(), "time").await.unwrap();
    let (method, gone) = own(&riverside, &token).await;
    assert_eq!((method.as_str(), gone.get_uid(), gone.get_sequence()), ("CANCEL", first.get_uid(), Some(2)));
    assert_eq!(gone.property_value("STATUS"), Some("CANCELLED"));
}

#[tokio::test]
async fn a_calendar_reads_the_place_as_it_was_written() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[("modes", "in-person")]);
    let token = person.booked().await.manage_token;
    let (_, event) = own(&riverside, &token).await;
    assert_eq!(event.get_location(), Some("Riverside Library, 1 Market Square, Riverside"));
}

#[tokio::test]
async fn a_feed_says_that_somebody_is_busy_or_initials_and_nothing_more() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    let busy = made(&riverside, "busy").await;
    let event = &feed(&riverside, &busy).await[0];
    assert_eq!(
        (event.get_summary(), start(event)),
        (Some("Busy"), confirmed.appointment.unwrap().starts_at.as_second())
    );
    for unsaid in ["LOCATION", "DESCRIPTION", "URL", "ATTENDEE", "ORGANIZER"] {
        assert_eq!(event.property_value(unsaid), None);
    }
    let initials = made(&riverside, "initials").await;
    assert_eq!(summaries(&feed(&riverside, &initials).await), ["AK"]);
    let text = riverside.feed(&initials).await.unwrap().unwrap();
    assert!(!text.contains("Asma") && !text.contains("Khan") && !text.contains(&confirmed.reference));
}

#[tokio::test]
async fn a_feed_follows_what_is_booked_moved_and_cancelled() {
    let riverside = Riverside::new().await;
    let token = made(&riverside, "busy").await;
    assert!(feed(&riverside, &token).await.is_empty());
    let link = riverside.person().await.booked().await.manage_token;
    let booked = feed(&riverside, &token).await[0].clone();
    let times = riverside.times_to_move_to(&riverside.network, &link, 100).await.unwrap().times;
    let hers = times.iter().find(|time| time.link_worker == "Amina Yusuf").unwrap().code;
    riverside.move_to(&riverside.network, link.as_str(), &hers.to_string()).await.unwrap().unwrap();
    let moved = feed(&riverside, &token).await[0].clone();
    assert_eq!((moved.get_uid(), moved.get_sequence(), start(&moved)), (booked.get_uid(), Some(1), hers.start));
    riverside.cancel(&riverside.network, link.as_str(), "time").await.unwrap();
    assert!(feed(&riverside, &token).await.is_empty());
}

#[tokio::test]
async fn a_feed_is_of_its_own_link_worker_alone() {
    let riverside = Riverside::new().await;
    let link = riverside.person().await.booked().await.manage_token;
    let token = made(&riverside, "busy").await;
    assert_eq!(feed(&riverside, &token).await.len(), 1);
    let times = riverside.times_to_move_to(&riverside.network, &link, 100).await.unwrap().times;
    let with_tom = times.iter().find(|time| time.link_worker == "Tom Ashworth").unwrap().code;
    riverside.move_to(&riverside.network, link.as_str(), &with_tom.to_string()).await.unwrap().unwrap();
    assert!(feed(&riverside, &token).await.is_empty());
}

#[tokio::test]
async fn leave_is_time_that_is_taken_without_saying_why() {
    let riverside = Riverside::new().await;
    let token = made(&riverside, "busy").await;
    let from = riverside.now() + jiff::SignedDuration::from_secs(HOUR);
    let until = from + jiff::SignedDuration::from_secs(8 * HOUR);
    for (number, email) in [(1, AMINA), (2, TOM)] {
        let link_worker = riverside.member(email).await.id;
        let leave = Leave { link_worker, kind: LeaveKind::Training, from, until };
        let mut tx = riverside.store().write(riverside.network.id).await.unwrap();
        tx.add_leave(riverside.network.id, LeaveId::v7(number, [0; 10]), &leave).await.unwrap();
        tx.commit().await.unwrap();
    }
    let events = feed(&riverside, &token).await;
    assert_eq!((summaries(&events), start(&events[0])), (vec!["Away"], from.as_second()));
}

#[tokio::test]
async fn reading_a_feed_changes_nothing_and_making_one_is_recorded() {
    let riverside = Riverside::new().await;
    let token = made(&riverside, "initials").await;
    assert_eq!(riverside.recorded().await.last().map(String::as_str), Some("calendar-feed-made"));
    let before = riverside.recorded().await;
    feed(&riverside, &token).await;
    assert!(riverside.feed("nobody's").await.unwrap().is_none());
    assert_eq!(riverside.recorded().await, before);
    let amina = riverside.member(AMINA).await;
    riverside.remove_feed(&amina).await.unwrap();
    riverside.remove_feed(&amina).await.unwrap();
    let after = riverside.recorded().await;
    assert_eq!(after[before.len()..], ["calendar-feed-removed"]);
}

#[tokio::test]
async fn an_address_is_dead_once_it_is_taken_back_replaced_or_its_owner_has_left() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let first = made(&riverside, "busy").await;
    riverside.clock.advance(MINUTE);
    let second = made(&riverside, "busy").await;
    assert_ne!(first, second);
    assert!(riverside.feed(&first).await.unwrap().is_none());
    riverside.remove_feed(&amina).await.unwrap();
    assert!(riverside.feed(&second).await.unwrap().is_none());
    riverside.clock.advance(MINUTE);
    let third = made(&riverside, "busy").await;
    assert!(riverside.feed(&third).await.unwrap().is_some());
    assert!(riverside.deactivate_staff(AMINA).await.unwrap());
    assert!(riverside.feed(&third).await.unwrap().is_none());
    assert_eq!(riverside.count("calendar_feeds").await, 0);
}

#[tokio::test]
async fn an_address_is_shown_for_some_minutes_and_never_again() {
    let riverside = Riverside::new().await;
    let token = made(&riverside, "busy").await;
    riverside.clock.advance(SHOWN_MINUTES * MINUTE);
    let own = riverside.own_feed(&riverside.member(AMINA).await).await.unwrap().unwrap();
    assert_eq!(own.feed.unwrap().link, None);
    assert!(riverside.feed(&token).await.unwrap().is_some());
}

#[tokio::test]
async fn what_a_feed_shows_has_to_be_chosen_and_only_link_workers_have_one() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let nothing = riverside.make_feed(&amina, fields(&[]), Language::En).await.unwrap();
    assert_eq!(nothing, Kept::Refused);
    let own = riverside.own_feed(&amina).await.unwrap().unwrap();
    assert!(own.feed.is_none() && own.unsent.unwrap().refusals.len() == 1);
    let navigator = riverside.member("navigator@riverside.example").await;
    let form = fields(&[("feed-shows", "busy")]);
    assert!(riverside.own_feed(&navigator).await.unwrap().is_none());
    assert_eq!(riverside.make_feed(&navigator, form, Language::En).await.unwrap(), Kept::NotHere);
}
