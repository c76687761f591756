use proptest::prelude::*;

use super::*;

const PLACE: PlaceId = PlaceId::from_bytes([7; 16]);

fn day(text: &str) -> CivilDate {
    text.parse().expect("a date")
}

fn time(text: &str) -> TimeOfDay {
    text.parse().expect("a quarter hour")
}

/// Tuesdays from nine to twelve.
fn tuesdays() -> ClinicRule {
    ClinicRule {
        weekday: Weekday::Tuesday,
        every: Recurrence::Weekly,
        from: time("09:00"),
        to: time("12:00"),
        first_day: day("2027-01-01"),
        last_day: None,
        modes: vec![Mode::Phone, Mode::InPerson],
        place: Some(PLACE),
        first_minutes: usual_appointment(),
        follow_up_minutes: usual_follow_up(),
        buffer_minutes: usual_buffer(),
        kept: None,
    }
}

/// Sundays, the days on which the clocks change.
fn sundays(from: &str, to: &str) -> Clinic {
    let rule = ClinicRule { weekday: Weekday::Sunday, from: time(from), to: time(to), ..tuesdays() };
    Clinic::new(rule).expect("a clinic")
}

fn opens(clinic: &Clinic, from: &str, to: &str) -> Vec<String> {
    let written = |span: Span| format!("{}/{}", span.start(), span.end());
    clinic.opens(day(from), day(to)).iter().map(written).collect()
}

fn days(rule: ClinicRule, from: &str, to: &str) -> Vec<String> {
    let clinic = Clinic::new(rule).expect("a clinic");
    let date = |span: Span| local::london(span.start()).date.to_string();
    clinic.opens(day(from), day(to)).iter().map(date).collect()
}

#[test]
fn a_weekly_clinic_opens_every_week_at_the_same_time_by_the_clock() {
    let clinic = Clinic::new(tuesdays()).expect("a clinic");
    assert_eq!(
        opens(&clinic, "2027-03-22", "2027-03-31"),
        ["2027-03-23T09:00:00Z/2027-03-23T12:00:00Z", "2027-03-30T08:00:00Z/2027-03-30T11:00:00Z"]
    );
}

#[test]
fn an_hour_that_the_clock_leaves_out_is_not_open() {
    assert_eq!(
        opens(&sundays("00:00", "03:00"), "2027-03-28", "2027-03-28"),
        ["2027-03-28T00:00:00Z/2027-03-28T02:00:00Z"]
    );
    assert!(opens(&sundays("01:00", "02:00"), "2027-03-28", "2027-03-28").is_empty());
}

#[test]
fn a_clinic_that_would_start_in_the_hour_left_out_starts_after_it() {
    assert_eq!(
        opens(&sundays("01:30", "03:00"), "2027-03-28", "2027-03-28"),
        ["2027-03-28T01:00:00Z/2027-03-28T02:00:00Z"]
    );
}

#[test]
fn an_hour_that_the_clock_shows_twice_is_open_at_its_first() {
    assert_eq!(
        opens(&sundays("01:00", "02:00"), "2027-10-31", "2027-10-31"),
        ["2027-10-31T00:00:00Z/2027-10-31T01:00:00Z"]
    );
    assert_eq!(
        opens(&sundays("00:30", "02:30"), "2027-10-31", "2027-10-31"),
        ["2027-10-30T23:30:00Z/2027-10-31T01:00:00Z", "2027-10-31T02:00:00Z/2027-10-31T02:30:00Z"]
    );
}

#[test]
fn a_clinic_by_day_is_as_long_as_ever_when_the_clocks_change() {
    for date in ["2027-03-28", "2027-10-31"] {
        assert_eq!(sundays("09:00", "12:00").opens(day(date), day(date)).minutes(), 180, "{date}");
    }
}

#[test]
fn a_fortnightly_clinic_opens_in_the_weeks_of_its_anchor() {
    for anchor in ["2027-03-01", "2027-03-07", "2027-03-16", "2026-12-25"] {
        let rule = ClinicRule { every: Recurrence::Fortnightly { anchor: day(anchor) }, ..tuesdays() };
        assert_eq!(days(rule, "2027-03-01", "2027-03-31"), ["2027-03-02", "2027-03-16", "2027-03-30"], "{anchor}");
    }
}

#[test]
fn a_monthly_clinic_opens_on_its_tuesday_of_the_month() {
    let monthly = |occurrence| {
        let rule = ClinicRule { every: Recurrence::NthOfMonth(occurrence), ..tuesdays() };
        days(rule, "2027-02-01", "2027-04-30")
    };
    assert_eq!(monthly(Occurrence::First), ["2027-02-02", "2027-03-02", "2027-04-06"]);
    assert_eq!(monthly(Occurrence::Second), ["2027-02-09", "2027-03-09", "2027-04-13"]);
    assert_eq!(monthly(Occurrence::Third), ["2027-02-16", "2027-03-16", "2027-04-20"]);
    assert_eq!(monthly(Occurrence::Fourth), ["2027-02-23", "2027-03-23", "2027-04-27"]);
    assert_eq!(monthly(Occurrence::Fifth), ["2027-03-30"]);
    assert_eq!(monthly(Occurrence::Last), ["2027-02-23", "2027-03-30", "2027-04-27"]);
}

#[test]
fn a_clinic_opens_on_its_first_day_and_on_its_last() {
    let rule = ClinicRule { first_day: day("2027-03-09"), last_day: Some(day("2027-03-23")), ..tuesdays() };
    assert_eq!(days(rule, "2027-01-01", "2027-12-31"), ["2027-03-09", "2027-03-16", "2027-03-23"]);
}

#[test]
fn a_clinic_that_makes_no_sense_is_refused() {
    let refused = |rule| Clinic::new(rule).expect_err("a problem");
    let hours = |from, to| ClinicRule { from: time(from), to: time(to), ..tuesdays() };
    assert_eq!(refused(hours("12:00", "09:00")), ClinicProblem::EndsBeforeStart);
    assert_eq!(refused(hours("22:00", "00:00")), ClinicProblem::EndsBeforeStart);
    assert_eq!(refused(hours("09:00", "09:30")), ClinicProblem::TooShort);
    assert_eq!(refused(ClinicRule { first_minutes: Length::NONE, ..tuesdays() }), ClinicProblem::NoLength);
    assert_eq!(
        refused(ClinicRule { last_day: Some(day("2026-12-31")), ..tuesdays() }),
        ClinicProblem::LastDayBeforeFirst
    );
    assert_eq!(refused(ClinicRule { modes: Vec::new(), ..tuesdays() }), ClinicProblem::NoMode);
    assert_eq!(refused(ClinicRule { place: None, ..tuesdays() }), ClinicProblem::NoPlace);
}

#[test]
fn a_clinic_is_written_as_people_would_write_it() {
    let written = serde_json::json!({
        "weekday": "tuesday", "every": "weekly", "from": "09:00", "to": "12:00", "first-day": "2027-01-01",
        "modes": ["phone", "in-person"], "place": PLACE, "first-minutes": 45, "follow-up-minutes": 30,
        "buffer-minutes": 15,
    });
    let clinic: Clinic = serde_json::from_value(written.clone()).expect("a clinic");
    assert_eq!(clinic.rule(), &tuesdays());
    assert_eq!(serde_json::to_value(clinic).expect("a clinic is JSON"), written);
}

#[test]
fn a_recurrence_is_written_by_its_name() {
    for (every, written) in [
        (Recurrence::Fortnightly { anchor: day("2027-03-01") }, r#"{"fortnightly":{"anchor":"2027-03-01"}}"#),
        (Recurrence::NthOfMonth(Occurrence::Last), r#"{"nth-of-month":"last"}"#),
    ] {
        assert_eq!(serde_json::to_string(&every).expect("JSON"), written);
        assert_eq!(serde_json::from_str::<Recurrence>(written).expect("as written"), every);
    }
}

#[test]
fn a_stored_clinic_that_makes_no_sense_is_not_read() {
    let written = serde_json::to_value(ClinicRule { modes: Vec::new(), ..tuesdays() }).expect("JSON");
    assert!(serde_json::from_value::<Clinic>(written).is_err());
}

#[test]
fn a_request_asks_for_the_usual_time_or_for_more_where_more_is_needed() {
    let clinic = Clinic::new(tuesdays()).expect("a clinic");
    let minutes = |at_least| {
        let at_least = Length::from_minutes(at_least).expect("quarter hours");
        clinic.request(Visit::First, at_least, Timestamp::MIN, Timestamp::MAX).length.minutes()
    };
    assert_eq!((minutes(0), minutes(30), minutes(90)), (45, 45, 90));
    let follow_up = clinic.request(Visit::FollowUp, Length::NONE, Timestamp::MIN, Timestamp::MAX);
    assert_eq!(follow_up.length.minutes(), 30);
}

#[test]
fn a_clinic_that_was_stored_before_there_were_follow_ups_has_the_usual_one() {
    let mut written = serde_json::to_value(tuesdays()).expect("JSON");
    written.as_object_mut().expect("an object").remove("follow-up-minutes");
    let clinic: Clinic = serde_json::from_value(written).expect("a clinic");
    assert_eq!(clinic.rule(), &tuesdays());
}

#[test]
fn a_clinic_does_not_open_on_a_bank_holiday() {
    let rule = ClinicRule { weekday: Weekday::Monday, ..tuesdays() };
    assert_eq!(days(rule, "2027-03-22", "2027-04-05"), ["2027-03-22", "2027-04-05"]);
}

#[test]
fn an_extra_session_opens_on_its_day_even_if_it_is_a_bank_holiday() {
    let easter = day("2027-03-29");
    let rule = ClinicRule { weekday: Weekday::Monday, first_day: easter, last_day: Some(easter), ..tuesdays() };
    assert_eq!(days(rule, "2027-01-01", "2027-12-31"), ["2027-03-29"]);
}

#[test]
fn two_clinics_on_alternate_weeks_never_meet() {
    let every = |anchor| Recurrence::Fortnightly { anchor: day(anchor) };
    let [one, two] = ["2027-03-01", "2027-03-08"]
        .map(|anchor| Clinic::new(ClinicRule { every: every(anchor), ..tuesdays() }).expect("a clinic"));
    assert_eq!(one.first_clash(&two, day("2027-01-01"), day("2030-12-31")), None);
    assert_eq!(one.first_clash(&one, day("2027-03-03"), day("2030-12-31")), Some(day("2027-03-16")));
}

#[test]
fn clinics_that_follow_each_other_do_not_clash() {
    let morning = Clinic::new(tuesdays()).expect("a clinic");
    let afternoon = Clinic::new(ClinicRule { from: time("12:00"), to: time("15:00"), ..tuesdays() }).expect("a clinic");
    assert_eq!(morning.first_clash(&afternoon, day("2027-01-01"), day("2028-12-31")), None);
}

/// Any clinic of some days in spring, and around the days on which the clocks change.
fn any_clinic() -> impl Strategy<Value = Clinic> {
    let occurrences = [
        Occurrence::First,
        Occurrence::Second,
        Occurrence::Third,
        Occurrence::Fourth,
        Occurrence::Fifth,
        Occurrence::Last,
    ];
    let every = prop_oneof![
        Just(Recurrence::Weekly),
        (0_i32..14)
            .prop_map(|days| Recurrence::Fortnightly { anchor: day("2027-03-01").add_days(days).expect("a date") }),
        prop::sample::select(occurrences.to_vec()).prop_map(Recurrence::NthOfMonth),
    ];
    let days = (0_i32..40, prop::option::of(0_i32..60));
    (5_usize..7, every, (0_u8..40, 4_u8..20), days).prop_map(|(weekday, every, (from, length), (first, last))| {
        let quarter = |quarters: u8| TimeOfDay::new(quarters / 4, quarters % 4 * 15).expect("a quarter hour");
        let first_day = day("2027-02-20").add_days(first).expect("a date");
        Clinic::new(ClinicRule {
            weekday: Weekday::ALL[weekday],
            every,
            from: quarter(from),
            to: quarter(from + length),
            first_day,
            last_day: last.and_then(|days| first_day.add_days(days)),
            ..tuesdays()
        })
        .expect("a clinic")
    })
}

proptest! {
    #[test]
    fn clinics_clash_on_the_first_day_on_which_both_are_open_at_once(one in any_clinic(), two in any_clinic()) {
        let (from, to) = (day("2027-03-01"), day("2027-11-30"));
        let both = one.opens(from, to).and(&two.opens(from, to));
        let first = both.iter().next().map(|span| local::london(span.start()).date);
        prop_assert_eq!(one.first_clash(&two, from, to), first);
        prop_assert_eq!(two.first_clash(&one, from, to), first);
    }
}

fn kept(share: Share, until_days: u16) -> Clinic {
    Clinic::new(ClinicRule { kept: Some(Kept { share, until_days }), ..tuesdays() }).expect("a clinic")
}

#[test]
fn the_last_part_of_a_session_is_kept_until_some_days_before() {
    // Nine to twelve; today is the Tuesday before.
    let (today, day_of) = (day("2027-03-09"), day("2027-03-16"));
    let minutes = |clinic: &Clinic, today| clinic.kept(day_of, day_of, today).minutes();
    assert_eq!(minutes(&kept(Share::Third, 3), today), 60);
    assert_eq!(minutes(&kept(Share::Third, 6), today), 60);
    assert_eq!(minutes(&kept(Share::Third, 7), today), 0);
    assert_eq!(minutes(&Clinic::new(tuesdays()).expect("a clinic"), today), 0);
}

#[test]
fn what_is_kept_lies_at_the_end_and_is_a_part_of_what_is_open() {
    for share in Share::ALL {
        let clinic = kept(*share, 1);
        let (from, to) = (day("2027-03-16"), day("2027-04-30"));
        let (open, kept) = (clinic.opens(from, to), clinic.kept(from, to, day("2027-03-09")));
        assert!(kept.without(&open).is_empty());
        assert_eq!(open.iter().map(Span::end).collect::<Vec<_>>(), kept.iter().map(Span::end).collect::<Vec<_>>());
    }
}
