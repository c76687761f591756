//! The diary of the team, and what staff do in it.

use domain::{
    appointment::Status,
    id::{AppointmentId, StaffId},
    schedule::local::{day, london},
};
use jiff::Timestamp;
use service::{
    confirmation::Confirmation,
    diary::{Change, Diary, Form, Kept, What},
};

use crate::riverside::{AMINA, DAY, HOUR, Riverside, TOM};

async fn diary(riverside: &Riverside, at: Timestamp, days: u8, of: Option<StaffId>) -> Diary {
    let who = riverside.member(AMINA).await;
    riverside.diary(&who, london(at).date, days, of).await.unwrap().unwrap()
}

async fn booked(riverside: &Riverside) -> (Confirmation, Timestamp, AppointmentId) {
    let confirmation = riverside.person().await.booked().await;
    let appointment = confirmation.appointment.clone().unwrap();
    (confirmation, appointment.starts_at, appointment.id())
}

async fn kept(riverside: &Riverside, id: AppointmentId) -> Kept {
    riverside.kept(&riverside.member(AMINA).await, id).await.unwrap().unwrap()
}

async fn say(riverside: &Riverside, id: AppointmentId, status: Status) -> Change {
    let form = Form { id, seen: kept(riverside, id).await.sequence };
    riverside.say(&riverside.member(AMINA).await, form, status).await.unwrap()
}

#[tokio::test]
async fn a_day_shows_who_comes_what_is_held_and_what_is_free() {
    let riverside = Riverside::new().await;
    let (_, starts_at, _) = booked(&riverside).await;
    let other = riverside.person().await;
    other.choose_first().await;
    let diary = diary(&riverside, starts_at, 1, None).await;
    assert!(diary.days[0].entries.iter().any(|entry| matches!(entry.what, What::Held)));
    let What::Appointment(booked) = &diary.days[0].entries[0].what else { panic!("the appointment is the first") };
    assert_eq!(booked.line.person.name.full(), "Asma Khan");
    assert_eq!(diary.team.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Amina Yusuf", "Tom Ashworth"]);
}

#[tokio::test]
async fn what_is_taken_is_not_free() {
    let riverside = Riverside::new().await;
    let (_, starts_at, _) = booked(&riverside).await;
    let diary = diary(&riverside, starts_at, 1, None).await;
    let entries = &diary.days[0].entries;
    let taken = entries.iter().find(|entry| matches!(entry.what, What::Appointment(_))).unwrap();
    let free =
        entries.iter().filter(|entry| matches!(entry.what, What::Free) && entry.link_worker == taken.link_worker);
    for free in free {
        assert!(free.until <= taken.from || taken.until <= free.from);
    }
}

#[tokio::test]
async fn each_free_stretch_says_to_which_times_an_appointment_can_be_moved() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let offered: Vec<_> = riverside.times_for(&amina, id, 500).await.unwrap().times.iter().map(|t| t.code).collect();
    let diary = diary(&riverside, starts_at, 7, None).await;
    let mut shown = 0;
    for entry in diary.days.iter().flat_map(|day| &day.entries) {
        assert!(matches!(entry.what, What::Free) || entry.times.is_empty());
        for time in &entry.times {
            assert!(entry.from <= time.start && time.start < entry.until && entry.link_worker == time.link_worker);
            assert!(offered.contains(&time.code), "{:?}", time.code);
            shown += 1;
        }
    }
    assert!(shown > 1);
}

#[tokio::test]
async fn the_diary_of_one_link_worker_has_nothing_of_another() {
    let riverside = Riverside::new().await;
    let (_, starts_at, _) = booked(&riverside).await;
    let tom = riverside.member(TOM).await.id;
    let diary = diary(&riverside, starts_at, 7, Some(tom)).await;
    assert_eq!(diary.of, Some(tom));
    assert!(diary.days.iter().flat_map(|day| &day.entries).all(|entry| entry.link_worker == "Tom Ashworth"));
}

#[tokio::test]
async fn a_week_has_each_of_its_days_through_the_night_in_which_clocks_change() {
    let riverside = Riverside::new().await;
    let diary = diary(&riverside, "2027-03-22T12:00:00Z".parse().unwrap(), 7, None).await;
    let days: Vec<_> = diary.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(days.first().unwrap(), "2027-03-22");
    assert_eq!(days.last().unwrap(), "2027-03-28");
    let last = day(diary.days[6].date).unwrap();
    for entry in &diary.days[6].entries {
        assert!(last.start() <= entry.from && entry.until <= last.end());
    }
}

#[tokio::test]
async fn what_was_said_of_an_appointment_can_be_said_otherwise_and_both_are_recorded() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    riverside.clock.set(starts_at);
    assert_eq!(say(&riverside, id, Status::Dna).await, Change::Done);
    assert_eq!(say(&riverside, id, Status::Attended).await, Change::Done);
    assert_eq!(kept(&riverside, id).await.booked.appointment.status, Status::Attended);
    let recorded = riverside.recorded().await;
    assert!(recorded.contains(&"appointment-dna".to_owned()) && recorded.contains(&"appointment-attended".to_owned()));
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn nobody_has_missed_what_is_to_come() {
    let riverside = Riverside::new().await;
    let (_, _, id) = booked(&riverside).await;
    assert_eq!(say(&riverside, id, Status::Dna).await, Change::NotPossible);
    assert_eq!(kept(&riverside, id).await.booked.appointment.status, Status::Booked);
}

#[tokio::test]
async fn whoever_is_here_cannot_be_cancelled_by_their_own_link() {
    let riverside = Riverside::new().await;
    let (confirmation, starts_at, id) = booked(&riverside).await;
    riverside.clock.set(starts_at - jiff::SignedDuration::from_mins(10));
    assert_eq!(say(&riverside, id, Status::Arrived).await, Change::Done);
    let link = &confirmation.manage_token;
    let told = riverside.cancel(&riverside.network, link, "unwell").await.unwrap();
    assert_eq!(told, service::manage::Changed::NotPossible);
    assert_eq!(kept(&riverside, id).await.booked.appointment.status, Status::Arrived);
}

#[tokio::test]
async fn staff_move_an_appointment_at_any_notice_and_the_person_is_told() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    riverside.post().await;
    riverside.clock.set(starts_at - jiff::SignedDuration::from_secs(HOUR));
    let amina = riverside.member(AMINA).await;
    let times = riverside.times_for(&amina, id, 5).await.unwrap().times;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    assert_eq!(riverside.move_appointment(&amina, form, times[0].code).await.unwrap(), Change::Done);
    assert_eq!(kept(&riverside, id).await.booked.appointment.starts_at, times[0].start);
    let kinds: Vec<_> = riverside.post().await.into_iter().map(|message| message.kind).collect();
    assert!(kinds.contains(&"moved".to_owned()), "{kinds:?}");
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn when_the_new_time_has_gone_the_old_one_stands() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    let (_, other, _) = booked(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let taken = kept(&riverside, id).await;
    let form = Form { id, seen: taken.sequence };
    let mut slot = riverside.times_for(&amina, id, 1).await.unwrap().times[0].code;
    slot.start = other.as_second();
    assert_eq!(riverside.move_appointment(&amina, form, slot).await.unwrap(), Change::Gone);
    assert_eq!(kept(&riverside, id).await.booked.appointment.starts_at, starts_at);
}

#[tokio::test]
async fn a_form_from_before_a_move_does_nothing() {
    let riverside = Riverside::new().await;
    let (_, _, id) = booked(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let old = Form { id, seen: kept(&riverside, id).await.sequence };
    let times = riverside.times_for(&amina, id, 2).await.unwrap().times;
    riverside.move_appointment(&amina, old, times[0].code).await.unwrap();
    assert_eq!(riverside.cancel_appointment(&amina, old, "away").await.unwrap(), Change::NotPossible);
    assert_eq!(riverside.move_appointment(&amina, old, times[1].code).await.unwrap(), Change::NotPossible);
    assert_eq!(kept(&riverside, id).await.booked.appointment.starts_at, times[0].start);
}

#[tokio::test]
async fn a_cancelled_appointment_gives_its_time_back() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    assert_eq!(riverside.cancel_appointment(&amina, form, "away").await.unwrap(), Change::Done);
    assert_eq!(riverside.cancel_appointment(&amina, form, "away").await.unwrap(), Change::Done);
    let free = diary(&riverside, starts_at, 1, Some(amina.id)).await;
    assert!(free.days[0].entries.iter().any(|entry| matches!(entry.what, What::Free) && entry.from <= starts_at));
    riverside.clock.advance(DAY);
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn whoever_did_not_come_is_offered_another_time_and_what_was_missed_stays_said() {
    let riverside = Riverside::new().await;
    let (confirmation, starts_at, id) = booked(&riverside).await;
    riverside.clock.set(starts_at + jiff::SignedDuration::from_secs(HOUR));
    say(&riverside, id, Status::Dna).await;
    riverside.post().await;
    let amina = riverside.member(AMINA).await;
    let missed = kept(&riverside, id).await;
    assert!(missed.may_be_followed);
    let form = Form { id, seen: missed.sequence };
    let slot = riverside.times_for(&amina, id, 1).await.unwrap().times[0].clone();
    let new = riverside.book_again(&amina, form, slot.code).await.unwrap().unwrap();
    assert_eq!(kept(&riverside, new).await.booked.appointment.starts_at, slot.start);
    assert_eq!(kept(&riverside, id).await.booked.appointment.status, Status::Dna);
    let by_link = riverside.managed(&riverside.network, &confirmation.manage_token).await.unwrap().unwrap();
    assert_eq!(by_link.appointment.unwrap().starts_at, slot.start);
    assert!(riverside.post().await.iter().any(|message| message.kind == "confirmation"));
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn whoever_meets_the_person_next_reads_their_form_and_is_told() {
    let riverside = Riverside::new().await;
    let (confirmation, starts_at, id) = booked(&riverside).await;
    let reader = kept(&riverside, id).await.booked.appointment.link_worker;
    riverside.clock.set(starts_at + jiff::SignedDuration::from_secs(HOUR));
    say(&riverside, id, Status::Attended).await;
    riverside.post().await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    let times = riverside.times_for(&amina, id, 200).await.unwrap().times;
    let other = times.iter().find(|time| time.link_worker != reader).unwrap();
    riverside.book_again(&amina, form, other.code).await.unwrap().unwrap();
    let intake = riverside.intake(&amina, &confirmation.reference).await.unwrap().unwrap();
    assert_eq!(intake.line.reader.as_deref(), Some(other.link_worker.as_str()));
    assert!(riverside.post().await.iter().any(|message| message.kind == "intake"));
}

#[tokio::test]
async fn whoever_meets_the_person_again_is_told_of_the_new_time() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    let reader = kept(&riverside, id).await.booked.appointment.link_worker;
    riverside.clock.set(starts_at + jiff::SignedDuration::from_secs(HOUR));
    say(&riverside, id, Status::Attended).await;
    riverside.post().await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    let times = riverside.times_for(&amina, id, 200).await.unwrap().times;
    let same = times.iter().find(|time| time.link_worker == reader).unwrap();
    riverside.book_again(&amina, form, same.code).await.unwrap().unwrap();
    assert!(riverside.post().await.iter().any(|message| message.kind == "prepared"));
}

#[tokio::test]
async fn whoever_is_moved_is_told_of_that_appointment_and_not_of_a_later_one() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    // Somebody says too early that they met, books them again, and takes the first back.
    riverside.clock.set(starts_at - jiff::SignedDuration::from_secs(HOUR));
    say(&riverside, id, Status::Attended).await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    let times = riverside.times_for(&amina, id, 2).await.unwrap().times;
    riverside.book_again(&amina, form, times[1].code).await.unwrap().unwrap();
    say(&riverside, id, Status::Booked).await;
    riverside.post().await;
    // Whoever has met nobody yet is given the time of a first appointment again.
    let times = riverside.times_for(&amina, id, 1).await.unwrap().times;
    assert_eq!(riverside.move_appointment(&amina, form, times[0].code).await.unwrap(), Change::Done);
    let post = riverside.post().await;
    let moved = post.iter().find(|message| message.kind == "moved" && message.channel == "sms").unwrap();
    let day = london(times[0].start).date.day().to_string();
    let clock = london(times[0].start).hour % 12;
    assert!(moved.body.contains(&day) && moved.body.contains(&clock.to_string()), "{}", moved.body);
}

#[tokio::test]
async fn the_same_form_books_no_second_time() {
    let riverside = Riverside::new().await;
    let (_, starts_at, id) = booked(&riverside).await;
    riverside.clock.set(starts_at + jiff::SignedDuration::from_secs(HOUR));
    say(&riverside, id, Status::Attended).await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    let times = riverside.times_for(&amina, id, 2).await.unwrap().times;
    riverside.book_again(&amina, form, times[0].code).await.unwrap().unwrap();
    assert_eq!(riverside.book_again(&amina, form, times[1].code).await.unwrap(), Err(Change::NotPossible));
    assert!(!kept(&riverside, id).await.may_be_followed);
}

#[tokio::test]
async fn those_who_care_for_nobody_here_keep_no_diary() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let (_, starts_at, id) = booked(&riverside).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    for email in ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.kept(&who, id).await.unwrap().is_none(), "{email}");
        assert!(riverside.times_for(&who, id, 5).await.unwrap().times.is_empty());
        assert_eq!(riverside.say(&who, form, Status::Attended).await.unwrap(), Change::NotHere);
        assert_eq!(riverside.cancel_appointment(&who, form, "away").await.unwrap(), Change::NotHere);
        let diary = riverside.diary(&who, london(starts_at).date, 7, None).await.unwrap();
        let entries = diary.iter().flat_map(|diary| &diary.days).flat_map(|day| &day.entries);
        assert!(entries.into_iter().all(|entry| !matches!(entry.what, What::Appointment(_))), "{email}");
    }
}
