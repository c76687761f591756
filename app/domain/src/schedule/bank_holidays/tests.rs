use super::*;
use crate::civil::Weekday;

fn date(year: u16, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).expect("a date")
}

/// Easter Sunday by the anonymous Gregorian algorithm, which knows nothing of the data above.
fn easter(year: u16) -> CivilDate {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    date(year as u16, month as u8, day as u8)
}

fn of(year: u16, occasion: Occasion) -> BankHoliday {
    between(date(year, 1, 1), date(year, 12, 31))
        .find(|holiday| holiday.occasion == occasion)
        .expect("every year has each of them")
}

#[test]
fn each_year_has_its_eight_in_order() {
    for year in 2026..=LAST_YEAR {
        let days: Vec<_> = between(date(year, 1, 1), date(year, 12, 31)).map(|holiday| holiday.day).collect();
        assert_eq!(days.len(), 8, "{year}");
        assert!(days.is_sorted(), "{year}");
    }
}

#[test]
fn none_is_kept_on_a_weekend() {
    for holiday in KNOWN {
        assert!(!matches!(holiday.day.weekday(), Weekday::Saturday | Weekday::Sunday), "{}", holiday.day);
    }
}

#[test]
fn the_days_around_easter_are_where_the_moon_has_them() {
    for year in 2026..=LAST_YEAR {
        assert_eq!(Some(of(year, Occasion::GoodFriday).day), easter(year).add_days(-2), "{year}");
        assert_eq!(Some(of(year, Occasion::EasterMonday).day), easter(year).add_days(1), "{year}");
    }
}

#[test]
fn those_of_may_and_august_are_the_first_or_the_last_monday() {
    for year in 2026..=LAST_YEAR {
        let monday = |occasion, month| {
            let day = of(year, occasion).day;
            assert_eq!((day.weekday(), day.month()), (Weekday::Monday, month), "{day}");
            day
        };
        assert!(monday(Occasion::EarlyMay, 5).day() <= 7);
        assert!(monday(Occasion::Spring, 5).day() > 31 - 7);
        assert!(monday(Occasion::Summer, 8).day() > 31 - 7);
    }
}

#[test]
fn one_that_falls_on_a_weekend_is_kept_on_the_next_weekday_that_is_free() {
    for year in 2026..=LAST_YEAR {
        for (occasion, month, day) in
            [(Occasion::NewYear, 1, 1), (Occasion::Christmas, 12, 25), (Occasion::BoxingDay, 12, 26)]
        {
            let (itself, kept) = (date(year, month, day), of(year, occasion));
            let is_weekend = matches!(itself.weekday(), Weekday::Saturday | Weekday::Sunday);
            assert_eq!(kept.is_substitute, is_weekend, "{itself}");
            assert!(if is_weekend { (1..=3).contains(&itself.days_until(kept.day)) } else { kept.day == itself });
        }
    }
}

#[test]
fn an_ordinary_day_is_none() {
    assert_eq!(on(date(2027, 3, 9)), None);
    assert_eq!(on(date(2027, 3, 26)).map(|holiday| holiday.occasion), Some(Occasion::GoodFriday));
}
