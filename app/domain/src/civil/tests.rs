use proptest::prelude::*;

use super::*;

fn date(text: &str) -> CivilDate {
    text.parse().expect("a date")
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in ["2023-02-29", "2027-02-31", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-01", "0000-01-01"] {
        assert_eq!(text.parse::<CivilDate>(), Err(NotADate), "{text}");
    }
}

#[test]
fn leap_days_exist_every_fourth_year_but_three_centuries_in_four() {
    for text in ["2024-02-29", "2000-02-29"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn only_the_extended_form_of_iso_8601_is_read() {
    for text in ["", "20270308", "2027-3-8", "+027-03-08", "2027-03-08T00:00", "08-03-2027", "２027-03-08"] {
        assert_eq!(text.parse::<CivilDate>(), Err(NotADate), "{text}");
    }
}

#[test]
fn a_birthday_makes_a_year() {
    let born = date("1980-05-17");
    assert_eq!(born.age_on(date("1998-05-16")), 17);
    assert_eq!(born.age_on(date("1998-05-17")), 18);
}

#[test]
fn who_was_born_on_a_leap_day_is_older_on_1_march() {
    let born = date("2008-02-29");
    assert_eq!(born.age_on(date("2026-02-28")), 17);
    assert_eq!(born.age_on(date("2026-03-01")), 18);
    assert_eq!(born.age_on(date("2028-02-29")), 20);
}

#[test]
fn who_is_not_born_yet_is_nought() {
    assert_eq!(date("2027-03-08").age_on(date("2027-03-07")), 0);
}

#[test]
fn the_calendar_ends() {
    assert_eq!(date("9999-12-31").add_days(1), None);
    assert_eq!(date("0001-01-01").add_days(-1), None);
    assert_eq!(date("2027-03-08").add_days(i32::MAX), None);
    assert_eq!(date("2027-03-08").add_days(i32::MIN), None);
}

fn any_date() -> impl Strategy<Value = CivilDate> {
    (1_u16..=9999, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("a real day", |(year, month, day)| CivilDate::new(year, month, day))
}

proptest! {
    #[test]
    fn a_date_survives_its_text_and_json(date in any_date()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        let json = serde_json::to_string(&date).expect("a date is a string");
        prop_assert_eq!(serde_json::from_str::<CivilDate>(&json).expect("as written"), date);
    }

    #[test]
    fn days_and_weekdays_are_those_of_jiff(date in any_date(), days in -1_000_000..1_000_000_i32) {
        let theirs = jiff::civil::Date::from(date);
        prop_assert_eq!(CivilDate::try_from(theirs), Ok(date));
        prop_assert_eq!(date.weekday() as i8, theirs.weekday().to_monday_zero_offset());
        let sum = theirs.checked_add(jiff::Span::new().days(days)).ok().and_then(|sum| sum.try_into().ok());
        prop_assert_eq!(date.add_days(days), sum);
        if let Some(sum) = sum {
            prop_assert_eq!(date.days_until(sum), days);
        }
    }
}
