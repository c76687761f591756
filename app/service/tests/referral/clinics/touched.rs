//! What becomes of those whose appointments a change touches.

use domain::{
    Problem, Refusal,
    id::AppointmentId,
    schedule::{
        clinic::form::{FROM, TO},
        local::london,
    },
};
use service::{
    cases::Kept,
    clinics::{
        About, SEEN,
        confirm::{CANCEL, KEEP, MOVE},
        review::{TOUCHED, touched_field},
    },
};

use super::{away, booked, clinics_of, leave_of, review, save};
use crate::riverside::{AMINA, Riverside, fields};

async fn status(riverside: &Riverside, id: AppointmentId) -> service::confirmation::Appointment {
    let amina = riverside.member(AMINA).await;
    riverside.kept(&amina, id).await.unwrap().unwrap().booked.appointment
}

#[tokio::test]
async fn leave_over_an_appointment_lists_it_and_asks_what_to_do() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let day = london(confirmation.appointment.unwrap().starts_at).date;
    assert_eq!(riverside.plan_change(&with, About::Leave, away(&with, day)).await.unwrap(), Kept::Done);
    let seen = review(&riverside, &with, About::Leave).await;
    let touched: Vec<_> = seen.touched.iter().map(|touched| touched.booked.id).collect();
    assert_eq!(touched, [id]);
    assert!(
        seen.touched[0]
            .times
            .times
            .iter()
            .all(|time| london(time.start).date != day || time.code.link_worker != with.id)
    );
    let answers = fields(&[(TOUCHED, &seen.seen)]);
    assert_eq!(riverside.confirm(&with, About::Leave, &answers).await.unwrap(), Kept::Refused);
    let refused = review(&riverside, &with, About::Leave).await.unsent.refusals;
    assert_eq!(refused, [Refusal::new(touched_field(id), Problem::Missing)]);
    assert!(leave_of(&riverside, &with).await.is_empty());
}

#[tokio::test]
async fn an_appointment_that_is_kept_stays_though_its_link_worker_is_away() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let starts_at = confirmation.appointment.unwrap().starts_at;
    let typed = away(&with, london(starts_at).date);
    assert_eq!(save(&riverside, &with, About::Leave, typed, &[(&touched_field(id), KEEP)]).await, Kept::Done);
    let kept = status(&riverside, id).await;
    assert_eq!((kept.starts_at, kept.is_cancelled()), (starts_at, false));
    assert!(riverside.post().await.is_empty());
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_colleague_covers_and_the_person_is_told() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let day = london(confirmation.appointment.unwrap().starts_at).date;
    riverside.plan_change(&with, About::Leave, away(&with, day)).await.unwrap();
    let times = review(&riverside, &with, About::Leave).await.touched.remove(0).times.times;
    let cover = times.iter().find(|time| time.code.link_worker != with.id).unwrap();
    let (field, slot) = (touched_field(id), cover.code.to_string());
    let answers = [(field.as_str(), MOVE), (&format!("{field}-slot"), slot.as_str())];
    assert_eq!(save(&riverside, &with, About::Leave, away(&with, day), &answers).await, Kept::Done);
    let moved = status(&riverside, id).await;
    assert_eq!((moved.starts_at, &moved.link_worker), (cover.start, &cover.link_worker));
    assert!(riverside.post().await.iter().any(|message| message.kind == "moved"));
    assert_eq!(leave_of(&riverside, &with).await.len(), 1);
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_appointment_is_cancelled_with_the_leave_and_the_person_is_told() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let day = london(confirmation.appointment.unwrap().starts_at).date;
    let field = touched_field(id);
    let answers = [(field.as_str(), CANCEL), (&format!("{field}-reason"), "away")];
    assert_eq!(save(&riverside, &with, About::Leave, away(&with, day), &answers).await, Kept::Done);
    assert!(status(&riverside, id).await.is_cancelled());
    assert!(riverside.post().await.iter().any(|message| message.kind == "cancelled"));
    let recorded = riverside.recorded().await;
    assert!(["leave-added", "appointment-cancelled"].iter().all(|one| recorded.contains(&(*one).to_owned())));
}

#[tokio::test]
async fn a_time_that_has_gone_leaves_everything_as_it_was() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let day = london(confirmation.appointment.unwrap().starts_at).date;
    riverside.plan_change(&with, About::Leave, away(&with, day)).await.unwrap();
    let shown = review(&riverside, &with, About::Leave).await;
    let slot = shown.touched[0].times.times[0].code;
    let field = touched_field(id);
    let slot_field = format!("{field}-slot");
    // Somebody else takes that time.
    let other = riverside.person().await;
    other.come_to(domain::journey::Step::Appointment).await;
    let free = other.free_times().await;
    let same = free.iter().find(|time| time.code == slot).expect("it is free for everybody");
    other.choose(same.code).await;
    other.confirmed().await;
    let answers = fields(&[(TOUCHED, &shown.seen), (&field, MOVE), (&slot_field, &slot.to_string())]);
    assert_eq!(riverside.confirm(&with, About::Leave, &answers).await.unwrap(), Kept::Refused);
    let refused = review(&riverside, &with, About::Leave).await.unsent.refusals;
    assert_eq!(refused, [Refusal::new(slot_field, Problem::Gone)]);
    assert!(leave_of(&riverside, &with).await.is_empty());
    assert!(!status(&riverside, id).await.is_cancelled());
}

#[tokio::test]
async fn a_list_that_has_changed_meanwhile_is_not_taken() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let day = london(confirmation.appointment.unwrap().starts_at).date;
    riverside.plan_change(&with, About::Leave, away(&with, day)).await.unwrap();
    let shown = review(&riverside, &with, About::Leave).await;
    // Somebody else books on the same day.
    let other = riverside.person().await;
    other.come_to(domain::journey::Step::Appointment).await;
    let free = other.free_times().await;
    let same_day = free.iter().find(|time| london(time.start).date == day && time.code.link_worker == with.id).unwrap();
    other.choose(same_day.code).await;
    other.confirmed().await;
    let answers = fields(&[(TOUCHED, &shown.seen), (&touched_field(id), CANCEL)]);
    assert_eq!(riverside.confirm(&with, About::Leave, &answers).await.unwrap(), Kept::Changed);
    let again = review(&riverside, &with, About::Leave).await;
    assert!(again.unsent.is_stale);
    assert_eq!(again.touched.len(), 2);
    assert!(!status(&riverside, id).await.is_cancelled());
    assert!(leave_of(&riverside, &with).await.is_empty());
}

#[tokio::test]
async fn a_rule_that_leaves_an_appointment_out_lists_it() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    let starts_at = confirmation.appointment.unwrap().starts_at;
    let weekday = london(starts_at).weekday;
    let page = riverside.clinics(&with).await.unwrap().unwrap();
    let own = page.people.iter().find(|person| person.id == with.id).unwrap();
    let (clinic, ..) = own.clinics.iter().find(|(_, clinic, _)| clinic.rule().weekday == weekday).unwrap();
    let about = About::Clinic(*clinic);
    let form = riverside.clinic_form(&with, about).await.unwrap().unwrap();
    let mut typed = form.fields;
    typed.extend(fields(&[(FROM, "14:00"), (TO, "16:00"), (SEEN, &form.seen)]));
    assert_eq!(riverside.plan_change(&with, about, typed.clone()).await.unwrap(), Kept::Done);
    let touched: Vec<_> = review(&riverside, &with, about).await.touched.iter().map(|one| one.booked.id).collect();
    assert_eq!(touched, [id]);
    assert_eq!(save(&riverside, &with, about, typed, &[(&touched_field(id), KEEP)]).await, Kept::Done);
    assert_eq!(status(&riverside, id).await.starts_at, starts_at);
    assert!(clinics_of(&riverside, &with).await.contains(clinic));
}
