//! The weekends on which the clocks change (2027: 28 March and 31 October): an hour is the same for everyone.

use domain::{journey::Step, schedule::local::rfc3339};
use service::confirmation::Confirmation;

use crate::riverside::{Person, Riverside};

/// Somebody who books the first time that starts on this day.
async fn booked_on(riverside: &Riverside, day: &str) -> (Person, Confirmation) {
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    let times = person.free_times().await;
    let first = times.iter().find(|time| rfc3339(time.start).starts_with(day)).unwrap().code;
    person.choose(first).await;
    let confirmation = person.confirmed().await;
    (person, confirmation)
}

/// The start of the appointment as stored, in the calendar file and in the text message.
async fn read_everywhere(now: &str, day: &str) -> (String, String, String) {
    let riverside = Riverside::new().await;
    riverside.clock.set(now.parse().unwrap());
    let (_, confirmation) = booked_on(&riverside, day).await;
    let ics = riverside.calendar(&riverside.network, &confirmation.manage_token).await.unwrap().unwrap();
    let start = ics.lines().find(|line| line.starts_with("DTSTART")).unwrap().to_owned();
    let text = riverside.post().await.into_iter().find(|message| message.channel == "sms").unwrap().body;
    let said = text.split(" is ").nth(1).unwrap().split('.').next().unwrap().to_owned();
    (rfc3339(confirmation.appointment.unwrap().starts_at), start, said)
}

#[tokio::test]
async fn on_the_day_before_the_clocks_go_forward_ten_is_ten_o_clock_gmt() {
    let (stored, ics, said) = read_everywhere("2027-03-09T10:00:00Z", "2027-03-27").await;
    assert_eq!(stored, "2027-03-27T10:00:00+00:00");
    assert_eq!(ics, "DTSTART:20270327T100000Z");
    assert_eq!(said, "Saturday 27 March at 10am");
}

#[tokio::test]
async fn on_the_day_on_which_the_clocks_go_forward_ten_is_nine_o_clock_gmt() {
    let (stored, ics, said) = read_everywhere("2027-03-09T10:00:00Z", "2027-03-28").await;
    assert_eq!(stored, "2027-03-28T10:00:00+01:00");
    assert_eq!(ics, "DTSTART:20270328T090000Z");
    assert_eq!(said, "Sunday 28 March at 10am");
}

#[tokio::test]
async fn on_the_day_before_the_clocks_go_back_ten_is_nine_o_clock_gmt() {
    let (stored, ics, said) = read_everywhere("2027-10-12T09:00:00Z", "2027-10-30").await;
    assert_eq!(stored, "2027-10-30T10:00:00+01:00");
    assert_eq!(ics, "DTSTART:20271030T090000Z");
    assert_eq!(said, "Saturday 30 October at 10am");
}

#[tokio::test]
async fn on_the_day_on_which_the_clocks_go_back_ten_is_ten_o_clock_gmt() {
    let (stored, ics, said) = read_everywhere("2027-10-12T09:00:00Z", "2027-10-31").await;
    assert_eq!(stored, "2027-10-31T10:00:00+00:00");
    assert_eq!(ics, "DTSTART:20271031T100000Z");
    assert_eq!(said, "Sunday 31 October at 10am");
}

#[tokio::test]
async fn an_appointment_on_the_day_of_the_change_is_on_that_days_list() {
    let riverside = Riverside::new().await;
    booked_on(&riverside, "2027-03-28").await;
    let amina = riverside.member(crate::riverside::AMINA).await;
    for (now, appointments) in [("2027-03-27T23:30:00Z", 0), ("2027-03-28T00:30:00Z", 1), ("2027-03-28T23:30:00Z", 0)] {
        riverside.clock.set(now.parse().unwrap());
        assert_eq!(riverside.today_for(&amina).await.unwrap().len(), appointments, "{now}");
    }
}
