//! Which times are offered, and which can be taken.

use domain::{
    Problem, Weekday, journey::Step, mode::Mode, preference::PartOfDay, refer::SlotCode, schedule::local::london,
};
use jiff::Timestamp;
use service::{
    booking::{Filter, FreeTime},
    drafts::Saved,
};

use crate::riverside::{AMINA, DAY, HOUR, Person, Riverside};

/// Somebody at the page of times who meets like this.
async fn who_meets(riverside: &Riverside, how: &[(&str, &str)]) -> Person {
    let person = riverside.person().await.who(how);
    person.come_to(Step::Appointment).await;
    person
}

async fn refused(person: &Person, slot: SlotCode) -> Vec<Problem> {
    assert!(matches!(person.choose(slot).await, Saved::Again));
    person.problems_with_the_time().await
}

fn minutes(times: &[FreeTime]) -> Vec<u16> {
    let mut minutes: Vec<_> = times.iter().map(|time| time.code.minutes).collect();
    minutes.dedup();
    minutes
}

#[tokio::test]
async fn the_nearest_times_come_first() {
    let riverside = Riverside::new().await;
    let times = who_meets(&riverside, &[]).await.free_times().await;
    assert!(times.is_sorted_by_key(|time| time.start));
    assert_eq!(times[0].start.to_string(), "2027-03-13T10:00:00Z");
    assert_eq!(times[0].link_worker, "Amina Yusuf");
}

#[tokio::test]
async fn no_time_is_offered_sooner_than_the_network_can_manage() {
    let riverside = Riverside::new().await;
    let saturday = |hour: i64| format!("2027-03-12T{hour:02}:30:00Z").parse().unwrap();
    riverside.clock.set(saturday(9));
    let times = who_meets(&riverside, &[]).await.free_times().await;
    assert_eq!(times[0].start.to_string(), "2027-03-13T10:00:00Z");
    riverside.clock.set(saturday(10));
    let times = who_meets(&riverside, &[]).await.free_times().await;
    assert_eq!(times[0].start.to_string(), "2027-03-13T11:00:00Z");
}

#[tokio::test]
async fn no_time_is_offered_beyond_the_horizon() {
    let riverside = Riverside::new().await;
    let times = who_meets(&riverside, &[]).await.free_times().await;
    let last = times.last().unwrap().start.as_second() - riverside.now().as_second();
    assert!(last < 28 * DAY && last > 21 * DAY);
}

#[tokio::test]
async fn only_ways_of_meeting_that_suit_are_offered() {
    let riverside = Riverside::new().await;
    let times = who_meets(&riverside, &[("modes", "in-person")]).await.free_times().await;
    assert!(times.iter().all(|time| time.code.mode == Mode::InPerson && time.link_worker == "Tom Ashworth"));
    assert_eq!(times[0].place.as_ref().unwrap().name, "Riverside Library");
}

#[tokio::test]
async fn visits_are_asked_for_and_not_offered() {
    let riverside = Riverside::new().await;
    let visit = [("modes", "home-visit"), ("home-address", "1 Mill Lane")];
    assert!(who_meets(&riverside, &visit).await.free_times().await.is_empty());
}

#[tokio::test]
async fn whoever_needs_more_time_is_offered_longer_ones() {
    let riverside = Riverside::new().await;
    assert_eq!(minutes(&who_meets(&riverside, &[]).await.free_times().await), [45]);
    let slowly = [("easier", "access"), ("access", "access-extra-time")];
    assert_eq!(minutes(&who_meets(&riverside, &slowly).await.free_times().await), [60]);
}

#[tokio::test]
async fn an_interpreter_is_given_days_to_be_found() {
    let riverside = Riverside::new().await;
    let signed = [("easier", "communication"), ("communication", "comm-bsl")];
    let times = who_meets(&riverside, &signed).await.free_times().await;
    assert_eq!(minutes(&times), [60]);
    assert!(times[0].start.as_second() >= riverside.now().as_second() + 5 * DAY);
}

#[tokio::test]
async fn times_can_be_narrowed_to_a_day_a_part_of_it_and_a_way() {
    let riverside = Riverside::new().await;
    let draft = who_meets(&riverside, &[]).await.draft().await;
    let filter = Filter { weekday: Some(Weekday::Monday), ..Filter::default() };
    let mondays = riverside.free_times(&draft, filter, 100).await.unwrap().times;
    assert!(!mondays.is_empty() && mondays.iter().all(|time| london(time.start).weekday == Weekday::Monday));
    let afternoon = Filter { part: Some(PartOfDay::Afternoon), ..Filter::default() };
    assert!(riverside.free_times(&draft, afternoon, 100).await.unwrap().times.is_empty());
    let in_person = Filter { mode: Some(Mode::InPerson), ..Filter::default() };
    assert!(riverside.free_times(&draft, in_person, 100).await.unwrap().times.is_empty());
}

#[tokio::test]
async fn a_page_of_times_says_that_there_are_more() {
    let riverside = Riverside::new().await;
    let draft = who_meets(&riverside, &[]).await.draft().await;
    let all = riverside.free_times(&draft, Filter::default(), usize::MAX).await.unwrap();
    let some = riverside.free_times(&draft, Filter::default(), 3).await.unwrap();
    assert_eq!((some.times.len(), some.more, all.more), (3, true, false));
}

#[tokio::test]
async fn the_start_page_knows_the_next_free_time() {
    let riverside = Riverside::new().await;
    let next = riverside.next_free_time(&riverside.network).await.unwrap().unwrap();
    assert_eq!(next.to_string(), "2027-03-13T10:00:00Z");
}

#[tokio::test]
async fn times_stay_where_they_are_while_the_day_goes_by() {
    let at_once = include_str!("riverside.toml").replacen("notice_hours = 24", "notice_hours = 0", 1);
    let mut riverside = Riverside::new().await;
    riverside.import_network(&at_once, None).await.unwrap();
    riverside.network = riverside.network("riverside").await.unwrap().unwrap();
    riverside.clock.set("2027-03-15T08:30:00Z".parse().unwrap());
    let slowly = who_meets(&riverside, &[("easier", "access"), ("access", "access-extra-time")]).await;
    let at_nine = slowly.choose_first().await;
    assert_eq!(
        (at_nine.minutes, at_nine.start),
        (60, "2027-03-15T09:00:00Z".parse::<Timestamp>().unwrap().as_second())
    );
    slowly.confirmed().await;
    let person = who_meets(&riverside, &[]).await;
    let starts = async || person.free_times().await[..2].iter().map(|time| time.start.to_string()).collect::<Vec<_>>();
    let before = starts().await;
    riverside.clock.set("2027-03-15T10:00:00Z".parse().unwrap());
    assert_eq!(starts().await, before);
}

#[tokio::test]
async fn a_time_outside_every_clinic_was_never_offered() {
    let riverside = Riverside::new().await;
    let person = who_meets(&riverside, &[]).await;
    let slot = person.free_times().await[0].code;
    let at_night = SlotCode { start: slot.start - 7 * HOUR, ..slot };
    assert_eq!(refused(&person, at_night).await, [Problem::NotOffered]);
}

#[tokio::test]
async fn a_way_of_meeting_that_was_not_asked_for_was_never_offered() {
    let riverside = Riverside::new().await;
    let person = who_meets(&riverside, &[]).await;
    let in_person = who_meets(&riverside, &[("modes", "in-person")]).await;
    let slot = in_person.free_times().await[0].code;
    assert_eq!(refused(&person, slot).await, [Problem::NotOffered]);
}

#[tokio::test]
async fn a_time_that_is_too_short_was_never_offered() {
    let riverside = Riverside::new().await;
    let short = who_meets(&riverside, &[]).await.free_times().await[0].code;
    let slowly = who_meets(&riverside, &[("easier", "access"), ("access", "access-extra-time")]).await;
    assert_eq!(refused(&slowly, short).await, [Problem::NotOffered]);
}

#[tokio::test]
async fn a_time_between_two_that_are_offered_is_refused() {
    let riverside = Riverside::new().await;
    let person = who_meets(&riverside, &[]).await;
    let slot = person.free_times().await[0].code;
    assert!(!refused(&person, SlotCode { start: slot.start + 900, ..slot }).await.is_empty());
    assert!(!refused(&person, SlotCode { minutes: 120, ..slot }).await.is_empty());
}

#[tokio::test]
async fn a_time_that_is_past_is_refused() {
    let riverside = Riverside::new().await;
    let person = who_meets(&riverside, &[]).await;
    let slot = person.free_times().await[0].code;
    assert!(!refused(&person, SlotCode { start: slot.start - 7 * DAY, ..slot }).await.is_empty());
}

#[tokio::test]
async fn a_time_is_let_go_when_another_way_of_meeting_is_chosen() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let slot = person.choose_first().await;
    let saved = person.answer(Step::Meeting, &[("modes", "in-person")]).await;
    assert!(matches!(saved, Saved::Next(_)));
    let draft = person.draft().await;
    assert!(draft.time_let_go && draft.answers.appointment.is_none());
    let other = who_meets(&riverside, &[]).await;
    assert!(other.free_times().await.iter().any(|time| time.code == slot));
}

#[tokio::test]
async fn whoever_says_that_none_suits_lets_the_held_time_go() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    person.answer(Step::Appointment, &[("slot", "none"), ("days", "any"), ("parts", "any")]).await;
    assert_eq!((riverside.count("holds").await, riverside.count("claims").await), (0, 0));
}

#[tokio::test]
async fn what_a_clinic_keeps_goes_only_to_those_whom_the_team_invites_or_helps() {
    let riverside = Riverside::new().await;
    let booked = riverside.person().await.booked().await.appointment.unwrap();
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    let shown = async || {
        let free = riverside.free_times(&person.draft().await, Filter::default(), 100).await.unwrap();
        free.times.into_iter().map(|time| time.code).collect::<Vec<_>>()
    };
    let all = shown().await;
    // As the clinic's form keeps it.
    let keep = "UPDATE clinics SET rule = replace(rule, '\"buffer-minutes\"',
                  '\"kept\":{\"share\":\"half\",\"until-days\":1},\"buffer-minutes\"')";
    riverside.database.run(keep).await.unwrap();
    let left = shown().await;
    let kept = *all.iter().find(|code| !left.contains(code)).unwrap();
    assert!(!left.is_empty());
    let chosen = person.answer(Step::Appointment, &[("slot", &kept.to_string())]).await;
    assert!(!matches!(chosen, Saved::Next(_)), "{chosen:?}");
    let by_staff = riverside.times_for(&riverside.member(AMINA).await, booked.id(), 100).await.unwrap();
    assert!(
        by_staff.times.iter().any(|time| (time.code.link_worker, time.code.start) == (kept.link_worker, kept.start))
    );
}
