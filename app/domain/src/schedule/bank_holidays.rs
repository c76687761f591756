//! The bank holidays of England and Wales: days on which no clinic opens by itself.
//!
//! Data, not a calculation, since a year may have a day of its own (a coronation, a jubilee). Taken from
//! <https://www.gov.uk/bank-holidays> (2026 and 2027); 2028 follows the Banking and Financial Dealings Act 1971, by which a
//! holiday that falls on a weekend is kept on the next weekday. To be read again each year, and added to.

use crate::civil::CivilDate;

/// Where the days come from, for whoever reads them on a page.
pub const SOURCE: &str = "https://www.gov.uk/bank-holidays";
/// The last year whose days are known here.
pub const LAST_YEAR: u16 = 2028;

/// A day that is kept as a bank holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BankHoliday {
    /// The day.
    pub day: CivilDate,
    /// What it is kept for.
    pub occasion: Occasion,
    /// It is kept in place of the day itself, which falls on a weekend.
    pub is_substitute: bool,
}

/// What a bank holiday is kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first of January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// The first Monday in May.
    EarlyMay,
    /// The last Monday in May.
    Spring,
    /// The last Monday in August.
    Summer,
    /// Christmas Day.
    Christmas,
    /// The day after Christmas.
    BoxingDay,
}

const fn on_the_day(year: u16, month: u8, day: u8, occasion: Occasion) -> BankHoliday {
    BankHoliday { day: CivilDate::new(year, month, day).expect("a date"), occasion, is_substitute: false }
}

const fn instead(year: u16, month: u8, day: u8, occasion: Occasion) -> BankHoliday {
    BankHoliday { is_substitute: true, ..on_the_day(year, month, day, occasion) }
}

const KNOWN: [BankHoliday; 24] = {
    use Occasion as O;
    [
        on_the_day(2026, 1, 1, O::NewYear),
        on_the_day(2026, 4, 3, O::GoodFriday),
        on_the_day(2026, 4, 6, O::EasterMonday),
        on_the_day(2026, 5, 4, O::EarlyMay),
        on_the_day(2026, 5, 25, O::Spring),
        on_the_day(2026, 8, 31, O::Summer),
        on_the_day(2026, 12, 25, O::Christmas),
        instead(2026, 12, 28, O::BoxingDay),
        on_the_day(2027, 1, 1, O::NewYear),
        on_the_day(2027, 3, 26, O::GoodFriday),
        on_the_day(2027, 3, 29, O::EasterMonday),
        on_the_day(2027, 5, 3, O::EarlyMay),
        on_the_day(2027, 5, 31, O::Spring),
        on_the_day(2027, 8, 30, O::Summer),
        instead(2027, 12, 27, O::Christmas),
        instead(2027, 12, 28, O::BoxingDay),
        instead(2028, 1, 3, O::NewYear),
        on_the_day(2028, 4, 14, O::GoodFriday),
        on_the_day(2028, 4, 17, O::EasterMonday),
        on_the_day(2028, 5, 1, O::EarlyMay),
        on_the_day(2028, 5, 29, O::Spring),
        on_the_day(2028, 8, 28, O::Summer),
        on_the_day(2028, 12, 25, O::Christmas),
        on_the_day(2028, 12, 26, O::BoxingDay),
    ]
};

/// The bank holiday that is kept on this day.
pub fn on(day: CivilDate) -> Option<BankHoliday> {
    KNOWN.iter().find(|holiday| holiday.day == day).copied()
}

/// The bank holidays from one day to another, both included, in order.
pub fn between(from: CivilDate, to: CivilDate) -> impl Iterator<Item = BankHoliday> {
    KNOWN.into_iter().filter(move |holiday| from <= holiday.day && holiday.day <= to)
}

#[cfg(test)]
mod tests;
