//! Clinics, leave and places as staff keep them.

mod touched;

use domain::{
    CivilDate, Fields, Problem, Refusal, date_of_birth,
    id::{AppointmentId, ClinicId, LeaveId},
    mode::Mode,
    refusal::ScheduleProblem,
    schedule::{
        clinic::form::{EVERY, FIRST, FROM, LAST, LINK_WORKER, TO, WEEKDAY},
        local::london,
    },
};
use service::{
    cases::Kept,
    clinics::{About, ENDS, ENDS_NOW, ENDS_ON, Review, Reviewed, SEEN, review::TOUCHED},
    confirmation::Confirmation,
    diary::{Form, What},
    sign_in::StaffMember,
};

use crate::riverside::{AMINA, Riverside, TOM, fields};

const MILLBROOK: &str = include_str!("../millbrook.toml");

/// Amina's form of a clinic on Wednesdays by phone, with this typed instead.
fn wednesdays(amina: &StaffMember, changed: &[(&str, &str)]) -> Fields {
    let mut typed = fields(&[
        (EVERY, "weekly"),
        (WEEKDAY, "wednesday"),
        (FROM, "9:30"),
        (TO, "12.30pm"),
        ("clinic-modes", "phone"),
        ("clinic-first-minutes", "45"),
        ("clinic-follow-up-minutes", "30"),
        ("clinic-buffer-minutes", "15"),
    ]);
    typed.insert(LINK_WORKER.to_owned(), vec![amina.id.to_string()]);
    typed.extend(fields(changed));
    typed
}

fn on(name: &str, day: &str) -> Fields {
    date_of_birth::fields(name, day.parse().unwrap())
}

/// Leave of a whole day.
fn away(who: &StaffMember, day: CivilDate) -> Fields {
    let mut typed = date_of_birth::fields("leave-from", day);
    typed.extend(fields(&[("leave-kind", "training")]));
    typed.insert("leave-link-worker".to_owned(), vec![who.id.to_string()]);
    typed
}

async fn review(riverside: &Riverside, who: &StaffMember, about: About) -> Review {
    match riverside.review(who, about).await.unwrap() {
        Reviewed::Review(review) => *review,
        other => panic!("there is nothing to review: {other:?}"),
    }
}

/// Both steps, with these answers for those whose appointments are touched.
async fn save(riverside: &Riverside, who: &StaffMember, about: About, typed: Fields, answers: &[(&str, &str)]) -> Kept {
    assert_eq!(riverside.plan_change(who, about, typed).await.unwrap(), Kept::Done);
    let seen = review(riverside, who, about).await.seen;
    let mut answers = fields(answers);
    answers.insert(TOUCHED.to_owned(), vec![seen]);
    riverside.confirm(who, about, &answers).await.unwrap()
}

async fn refusals(riverside: &Riverside, who: &StaffMember, about: About) -> Vec<Refusal> {
    riverside.clinic_form(who, about).await.unwrap().unwrap().unsent.unwrap().refusals
}

async fn booked(riverside: &Riverside) -> (Confirmation, AppointmentId, StaffMember) {
    let confirmation = riverside.person().await.booked().await;
    let appointment = confirmation.appointment.clone().unwrap();
    let with = if appointment.link_worker == "Amina Yusuf" { AMINA } else { TOM };
    riverside.post().await;
    (confirmation, appointment.id(), riverside.member(with).await)
}

/// The clinics of somebody, by the page.
async fn clinics_of(riverside: &Riverside, who: &StaffMember) -> Vec<ClinicId> {
    let page = riverside.clinics(who).await.unwrap().unwrap();
    let own = page.people.iter().find(|person| person.id == who.id).unwrap();
    own.clinics.iter().map(|(id, ..)| *id).collect()
}

async fn leave_of(riverside: &Riverside, who: &StaffMember) -> Vec<LeaveId> {
    let page = riverside.clinics(who).await.unwrap().unwrap();
    let own = page.people.iter().find(|person| person.id == who.id).unwrap();
    own.leave.iter().map(|(id, _)| *id).collect()
}

#[tokio::test]
async fn a_new_clinic_offers_its_times_to_people() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let preview = {
        riverside.plan_change(&amina, About::NewClinic, wednesdays(&amina, &[])).await.unwrap();
        review(&riverside, &amina, About::NewClinic).await.times
    };
    assert_eq!(save(&riverside, &amina, About::NewClinic, wednesdays(&amina, &[]), &[]).await, Kept::Done);
    let person = riverside.person().await;
    person.come_to(domain::journey::Step::Appointment).await;
    let offered: Vec<_> = person.free_times().await.iter().map(|time| time.start).collect();
    let later = preview.iter().filter(|span| span.start() >= riverside.now() + jiff::SignedDuration::from_hours(24));
    assert!(later.clone().count() > 5);
    assert!(later.take(5).all(|span| offered.contains(&span.start())));
    assert!(riverside.recorded().await.contains(&"clinic-added".to_owned()));
    assert!(riverside.clinic_form(&amina, About::NewClinic).await.unwrap().unwrap().unsent.is_none());
}

#[tokio::test]
async fn nothing_is_saved_by_looking_at_what_would_come_of_it() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let before = clinics_of(&riverside, &amina).await;
    riverside.plan_change(&amina, About::NewClinic, wednesdays(&amina, &[])).await.unwrap();
    review(&riverside, &amina, About::NewClinic).await;
    assert_eq!(clinics_of(&riverside, &amina).await, before);
}

#[tokio::test]
async fn a_clinic_while_another_of_the_same_link_worker_is_open_is_refused_and_kept() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    // Amina has a clinic on Saturdays from ten to twelve.
    let typed = wednesdays(&amina, &[(WEEKDAY, "saturday"), (FROM, "11:45"), (TO, "13:00")]);
    assert_eq!(riverside.plan_change(&amina, About::NewClinic, typed.clone()).await.unwrap(), Kept::Refused);
    let overlaps = ScheduleProblem::Overlaps("2027-03-13".parse().unwrap());
    assert_eq!(refusals(&riverside, &amina, About::NewClinic).await, [Refusal::new(FROM, overlaps)]);
    let kept = riverside.clinic_form(&amina, About::NewClinic).await.unwrap().unwrap().unsent.unwrap();
    assert_eq!(kept.fields, typed);
    assert!(matches!(riverside.review(&amina, About::NewClinic).await.unwrap(), Reviewed::Form));
    let after = wednesdays(&amina, &[(WEEKDAY, "saturday"), (FROM, "12:00"), (TO, "13:00")]);
    assert_eq!(save(&riverside, &amina, About::NewClinic, after, &[]).await, Kept::Done);
}

#[tokio::test]
async fn a_clinic_that_came_meanwhile_stops_one_that_would_overlap_it() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let mut lead = riverside.member(TOM).await;
    lead.role = domain::staff::Role::ClinicalLead;
    riverside.plan_change(&amina, About::NewClinic, wednesdays(&amina, &[])).await.unwrap();
    save(&riverside, &lead, About::NewClinic, wednesdays(&amina, &[(FROM, "11:30")]), &[]).await;
    let answers = fields(&[(TOUCHED, "")]);
    assert_eq!(riverside.confirm(&amina, About::NewClinic, &answers).await.unwrap(), Kept::Refused);
    assert!(matches!(riverside.review(&amina, About::NewClinic).await.unwrap(), Reviewed::Form));
}

#[tokio::test]
async fn a_rule_that_was_changed_meanwhile_is_not_written_over() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let about = About::Clinic(clinics_of(&riverside, &amina).await[0]);
    let form = riverside.clinic_form(&amina, about).await.unwrap().unwrap();
    let mut typed = form.fields.clone();
    typed.extend(fields(&[(TO, "12:30"), (SEEN, &form.seen)]));
    assert_eq!(save(&riverside, &amina, about, typed.clone(), &[]).await, Kept::Done);
    typed.extend(fields(&[(TO, "13:00")]));
    assert_eq!(riverside.plan_change(&amina, about, typed).await.unwrap(), Kept::Changed);
    assert!(riverside.clinic_form(&amina, about).await.unwrap().unwrap().unsent.unwrap().is_stale);
}

#[tokio::test]
async fn a_clinic_ends_now_or_after_its_last_day() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let before = clinics_of(&riverside, &amina).await;
    let [one, two] = before[..] else { panic!("Amina has two clinics") };
    let about = About::End(one);
    let seen = riverside.clinic_form(&amina, about).await.unwrap().unwrap().seen;
    assert_eq!(riverside.plan_change(&amina, about, fields(&[(SEEN, &seen)])).await.unwrap(), Kept::Refused);
    assert_eq!(refusals(&riverside, &amina, about).await, [Refusal::new(ENDS, Problem::Missing)]);
    let typed = fields(&[(SEEN, &seen), (ENDS, ENDS_NOW)]);
    assert_eq!(save(&riverside, &amina, about, typed, &[]).await, Kept::Done);
    assert_eq!(clinics_of(&riverside, &amina).await, [two]);
    let about = About::End(two);
    let seen = riverside.clinic_form(&amina, about).await.unwrap().unwrap().seen;
    let mut typed = on(LAST, "2027-03-20");
    typed.extend(fields(&[(SEEN, &seen), (ENDS, ENDS_ON)]));
    assert_eq!(save(&riverside, &amina, about, typed, &[]).await, Kept::Done);
    assert_eq!(clinics_of(&riverside, &amina).await, [two]);
    riverside.clock.set("2027-03-21T09:00:00Z".parse().unwrap());
    assert!(clinics_of(&riverside, &amina).await.is_empty());
}

#[tokio::test]
async fn blocked_time_is_opened_again() {
    let riverside = Riverside::new().await;
    let tom = riverside.member(TOM).await;
    let monday: CivilDate = "2027-03-15".parse().unwrap();
    let free = || async {
        let diary = riverside.diary(&tom, monday, 1, Some(tom.id)).await.unwrap().unwrap();
        diary.days[0].entries.iter().any(|entry| matches!(entry.what, What::Free))
    };
    save(&riverside, &tom, About::Leave, away(&tom, monday), &[]).await;
    assert!(!free().await);
    let leave = leave_of(&riverside, &tom).await[0];
    assert_eq!(riverside.remove_leave(&riverside.member(AMINA).await, leave).await.unwrap(), Kept::NotHere);
    assert_eq!(riverside.remove_leave(&tom, leave).await.unwrap(), Kept::Done);
    assert!(free().await);
}

#[tokio::test]
async fn a_bank_holiday_offers_nothing_but_an_extra_session() {
    let riverside = Riverside::new().await;
    let (amina, tom) = (riverside.member(AMINA).await, riverside.member(TOM).await);
    let easter: CivilDate = "2027-03-29".parse().unwrap();
    let diary = riverside.diary(&tom, easter, 1, None).await.unwrap().unwrap();
    assert!(diary.days[0].bank_holiday.is_some());
    assert!(diary.days[0].entries.iter().all(|entry| !matches!(entry.what, What::Free)));
    let mut typed = wednesdays(&amina, &[(EVERY, "once")]);
    typed.extend(on(FIRST, "2027-03-29"));
    assert_eq!(save(&riverside, &amina, About::NewClinic, typed, &[]).await, Kept::Done);
    let person = riverside.person().await;
    person.come_to(domain::journey::Step::Appointment).await;
    let times = person.free_times().await;
    let on_the_day: Vec<_> = times.iter().filter(|time| london(time.start).date == easter).collect();
    assert!(!on_the_day.is_empty() && on_the_day.iter().all(|time| time.code.link_worker == amina.id));
}

#[tokio::test]
async fn who_has_met_the_team_is_offered_the_shorter_appointments_that_follow() {
    let riverside = Riverside::new().await;
    let (confirmation, id, with) = booked(&riverside).await;
    riverside.clock.set(confirmation.appointment.unwrap().starts_at);
    let form = Form { id, seen: 0 };
    riverside.say(&with, form, domain::appointment::Status::Attended).await.unwrap();
    let times = riverside.times_for(&with, id, 50).await.unwrap().times;
    assert!(!times.is_empty() && times.iter().all(|time| time.code.minutes == 30));
    let new = riverside.book_again(&with, form, times[0].code).await.unwrap().unwrap();
    let again = riverside.times_for(&with, new, 5).await.unwrap().times;
    assert!(again.iter().all(|time| time.code.minutes == 30));
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_link_worker_keeps_their_own_clinics_and_nobody_elses() {
    let riverside = Riverside::new().await;
    let (amina, tom) = (riverside.member(AMINA).await, riverside.member(TOM).await);
    let about = About::Clinic(clinics_of(&riverside, &tom).await[0]);
    assert!(riverside.clinic_form(&amina, about).await.unwrap().is_none());
    assert_eq!(riverside.plan_change(&amina, about, wednesdays(&tom, &[])).await.unwrap(), Kept::NotHere);
    assert!(matches!(riverside.review(&amina, about).await.unwrap(), Reviewed::NotHere));
    let typed = wednesdays(&tom, &[]);
    assert_eq!(riverside.plan_change(&amina, About::NewClinic, typed).await.unwrap(), Kept::Refused);
    assert_eq!(refusals(&riverside, &amina, About::NewClinic).await, [Refusal::new(LINK_WORKER, Problem::NotOffered)]);
    assert!(riverside.settings_form(&amina).await.unwrap().is_none());
    let page = riverside.clinics(&amina).await.unwrap().unwrap();
    assert_eq!(page.people.iter().map(|person| person.may_change).collect::<Vec<_>>(), [true, false]);
}

#[tokio::test]
async fn those_who_see_nobody_and_another_network_find_nothing() {
    let riverside = Riverside::new().await;
    riverside.import_network(MILLBROOK, None).await.unwrap();
    let amina = riverside.member(AMINA).await;
    let clinic = clinics_of(&riverside, &amina).await[0];
    let place = riverside.clinics(&amina).await.unwrap().unwrap().places[0].id;
    for email in ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"] {
        let who = riverside.member(email).await;
        let about = About::Clinic(clinic);
        assert!(riverside.clinic_form(&who, about).await.unwrap().is_none(), "{email}");
        assert_eq!(riverside.plan_change(&who, about, wednesdays(&amina, &[])).await.unwrap(), Kept::NotHere);
        assert!(riverside.place_form(&who, Some(place)).await.unwrap().is_none());
        let typed = fields(&[("place-name", "Elsewhere"), ("place-address", "2 Elsewhere")]);
        assert_eq!(riverside.keep_place(&who, Some(place), typed).await.unwrap(), Kept::NotHere);
    }
    let ada = riverside.clinics(&riverside.member("ada@millbrook.example").await).await.unwrap().unwrap();
    assert_eq!(ada.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ada Fell"]);
}

#[tokio::test]
async fn a_place_is_kept_and_whoever_comes_there_reads_its_access_notes() {
    let riverside = Riverside::new().await;
    let tom = riverside.member(TOM).await;
    let place = riverside.clinics(&tom).await.unwrap().unwrap().places[0].id;
    let form = riverside.place_form(&tom, Some(place)).await.unwrap().unwrap();
    let mut typed = form.fields;
    typed.extend(fields(&[("place-access", "A ramp at the back."), ("place-seen", &form.seen)]));
    // The second press of the button finds all as it wanted it.
    for _ in 0..2 {
        assert_eq!(riverside.keep_place(&tom, Some(place), typed.clone()).await.unwrap(), Kept::Done);
    }
    typed.extend(fields(&[("place-access", "Steps.")]));
    assert_eq!(riverside.keep_place(&tom, Some(place), typed).await.unwrap(), Kept::Changed);
    let person = riverside.person().await.who(&[("modes", "in-person")]);
    let appointment = person.booked().await.appointment.unwrap();
    assert_eq!(appointment.mode, Mode::InPerson);
    assert_eq!(appointment.place.unwrap().access, "A ramp at the back.");
}

#[tokio::test]
async fn a_manager_sets_how_soon_and_how_far_ahead_people_book() {
    let riverside = Riverside::new().await;
    let mut manager = riverside.member(TOM).await;
    manager.role = domain::staff::Role::Manager;
    let form = riverside.settings_form(&manager).await.unwrap().unwrap();
    let typed = |notice: &str, horizon: &str| {
        fields(&[
            ("notice-hours", notice),
            ("horizon-days", horizon),
            ("longer-minutes", "60"),
            ("offer-hours", "24"),
            ("missed-messages", "2"),
            ("settings-seen", &form.seen),
        ])
    };
    assert_eq!(riverside.keep_settings(&manager, typed("48", "1")).await.unwrap(), Kept::Refused);
    assert_eq!(riverside.keep_settings(&manager, typed("72", "14")).await.unwrap(), Kept::Done);
    let network = riverside.network("riverside").await.unwrap().unwrap();
    assert_eq!((network.settings.notice_hours, network.settings.horizon_days), (72, 14));
}

#[tokio::test]
async fn an_import_leaves_alone_what_staff_keep() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    save(&riverside, &amina, About::NewClinic, wednesdays(&amina, &[]), &[]).await;
    let before = clinics_of(&riverside, &amina).await;
    assert_eq!(before.len(), 3);
    let other = include_str!("riverside.toml").replace("notice_hours = 24", "notice_hours = 96");
    let report = riverside.import_network(&other, None).await.unwrap();
    assert!(report.keeps_its_clinics && !report.changed);
    assert_eq!(clinics_of(&riverside, &amina).await, before);
    let network = riverside.network("riverside").await.unwrap().unwrap();
    assert_eq!(network.settings.notice_hours, 24);
}
