use proptest::prelude::*;

use super::*;

const AMINA: StaffId = StaffId::from_bytes([1; 16]);
const HALL: PlaceId = PlaceId::from_bytes([2; 16]);

fn day(text: &str) -> CivilDate {
    text.parse().expect("a date")
}

fn known() -> Known<'static> {
    Known { link_workers: &[AMINA], places: &[HALL], today: day("2027-03-09") }
}

fn typed(changed: &[(&str, &str)]) -> Fields {
    let usual = [
        (LINK_WORKER, AMINA.to_string()),
        (EVERY, "weekly".to_owned()),
        (WEEKDAY, "tuesday".to_owned()),
        (FROM, "9.30".to_owned()),
        (TO, "12:30pm".to_owned()),
        (MODES, "phone".to_owned()),
        (FIRST_MINUTES, "45".to_owned()),
        (FOLLOW_UP_MINUTES, "30".to_owned()),
        (BUFFER_MINUTES, "15".to_owned()),
    ];
    let mut fields: Fields = usual.map(|(name, value)| (name.to_owned(), vec![value])).into();
    fields.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])));
    fields
}

fn taken(changed: &[(&str, &str)]) -> Clinic {
    parse(&typed(changed), &known()).expect("a clinic").1
}

fn refused(changed: &[(&str, &str)]) -> Vec<Refusal> {
    parse(&typed(changed), &known()).expect_err("something to mend")
}

#[test]
fn a_clinic_opens_from_today_on_when_no_day_is_typed() {
    let clinic = taken(&[]);
    assert_eq!(clinic.rule().first_day, day("2027-03-09"));
    assert_eq!((clinic.rule().from.to_string(), clinic.rule().to.to_string()), ("09:30".into(), "12:30".into()));
    assert_eq!(clinic.rule().last_day, None);
}

#[test]
fn an_extra_session_is_on_its_day_whatever_weekday_is_chosen() {
    let date = [("clinic-first-day", "26"), ("clinic-first-month", "March"), ("clinic-first-year", "2027")];
    let clinic = taken(&[&[(EVERY, "once")], date.as_slice()].concat());
    assert!(clinic.is_extra());
    assert_eq!(clinic.opens(day("2027-01-01"), day("2027-12-31")).minutes(), 180);
}

#[test]
fn an_extra_session_needs_its_day() {
    assert_eq!(refused(&[(EVERY, "once")]), [Refusal::new("clinic-first-day", Problem::Missing)]);
}

#[test]
fn a_clinic_that_ends_before_it_starts_or_past_midnight_is_refused_at_its_end() {
    for (from, to) in [("12:00", "9:00"), ("10pm", "1am"), ("9:00", "9:00"), ("8pm", "midnight")] {
        assert_eq!(refused(&[(FROM, from), (TO, to)]), [Refusal::new(TO, ScheduleProblem::EndsBeforeStart)], "{from}");
    }
}

#[test]
fn times_and_minutes_stand_on_the_quarter_hour() {
    let found = refused(&[(FROM, "9:20"), (FIRST_MINUTES, "40")]);
    let expected = [FROM, FIRST_MINUTES].map(|field| Refusal::new(field, ScheduleProblem::NotOnTheQuarter));
    assert_eq!(found, expected);
}

#[test]
fn a_clinic_that_is_too_short_for_its_appointments_is_refused() {
    assert_eq!(refused(&[(TO, "10:00")]), [Refusal::new(TO, ScheduleProblem::TooShort)]);
    let found = refused(&[(TO, "10:15"), (FOLLOW_UP_MINUTES, "60")]);
    assert_eq!(found, [Refusal::new(FOLLOW_UP_MINUTES, ScheduleProblem::TooShort)]);
}

#[test]
fn whoever_is_to_come_needs_a_place() {
    assert_eq!(refused(&[(MODES, "in-person")]), [Refusal::new(PLACE, Problem::Missing)]);
    let elsewhere = PlaceId::from_bytes([9; 16]).to_string();
    let found = refused(&[(MODES, "in-person"), (PLACE, &elsewhere)]);
    assert_eq!(found, [Refusal::new(PLACE, Problem::NotOffered)]);
    assert_eq!(taken(&[(MODES, "in-person"), (PLACE, &HALL.to_string())]).rule().place, Some(HALL));
}

#[test]
fn the_clinic_of_somebody_else_is_not_offered() {
    let other = StaffId::from_bytes([8; 16]).to_string();
    assert_eq!(refused(&[(LINK_WORKER, &other)]), [Refusal::new(LINK_WORKER, Problem::NotOffered)]);
}

#[test]
fn everything_that_is_to_be_mended_is_said_at_once_in_the_order_of_the_page() {
    let found = parse(&Fields::new(), &known()).expect_err("something to mend");
    let fields: Vec<_> = found.iter().map(|refusal| refusal.field.as_str()).collect();
    let order = [LINK_WORKER, EVERY, WEEKDAY, FROM, TO, MODES, FIRST_MINUTES, FOLLOW_UP_MINUTES, BUFFER_MINUTES];
    assert_eq!(fields, order);
}

#[test]
fn a_last_day_before_the_first_is_refused() {
    let found = refused(&[("clinic-last-day", "8"), ("clinic-last-month", "3"), ("clinic-last-year", "2027")]);
    assert_eq!(found, [Refusal::new("clinic-last-day", ScheduleProblem::LastDayBeforeFirst)]);
}

proptest! {
    #[test]
    fn a_clinic_survives_its_form(
        every in prop::sample::select(Every::ALL),
        weekday in 0_usize..7,
        (from, length) in (0_u8..80, 4_u8..16),
        // One of a single day is an extra session, whose weekday is that day's.
        last in prop::option::of(1_i32..400),
    ) {
        let time = |quarters: u8| format!("{}:{:02}", quarters / 4, quarters % 4 * 15);
        let mut fields = typed(&[
            (EVERY, every.code()),
            (WEEKDAY, code_of(Weekday::ALL[weekday])),
            (FROM, &time(from)),
            (TO, &time((from + length).min(95))),
        ]);
        fields.extend(date_of_birth::fields(FIRST, day("2027-03-01")));
        if let Some(last) = last.and_then(|days| day("2027-03-01").add_days(days)) {
            fields.extend(date_of_birth::fields(LAST, last));
        }
        let read = parse(&fields, &known()).expect("a clinic");
        prop_assert_eq!(parse(&super::fields(read.0, &read.1), &known()), Ok(read));
    }
}

#[test]
fn a_part_is_kept_until_a_number_of_days_before() {
    let kept = |pairs: &[(&str, &str)]| parse(&typed(pairs), &known()).map(|(_, clinic)| clinic.rule().kept);
    let third = Kept { share: Share::Third, until_days: 3 };
    assert_eq!(kept(&[(KEPT, "third"), (KEPT_DAYS, "3")]), Ok(Some(third)));
    assert_eq!(kept(&[(KEPT, NOTHING), (KEPT_DAYS, "many")]), Ok(None));
    assert_eq!(kept(&[(KEPT, "third")]).unwrap_err()[0].field, KEPT_DAYS);
}
