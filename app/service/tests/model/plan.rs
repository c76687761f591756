//! When link workers see people, as the office says it: in the file that it imports, and as the model reads it.

use std::fmt;

use domain::{
    CivilDate, Weekday,
    mode::Mode,
    schedule::{Clinic, ClinicRule, Length, Recurrence, Span, Spans, TimeOfDay, local},
};
use jiff::{Timestamp, ToSpan};

/// Hours between now and the first time that is offered.
pub const NOTICE_HOURS: i64 = 1;
/// Days ahead for which times are offered.
pub const HORIZON_DAYS: i64 = 2;
/// Hours to answer an offer.
pub const OFFER_HOURS: u16 = 1;
/// How long somebody needs who asked for more time.
pub const LONGER: Length = Length::from_minutes(60).expect("four quarter hours");

/// The day on which a history begins.
const TUESDAY: CivilDate = CivilDate::new(2027, 3, 9).expect("a date");
const WEDNESDAY: CivilDate = CivilDate::new(2027, 3, 10).expect("a date");

/// A link worker's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time {
    pub span: Span,
    pub link_worker: &'static str,
}

impl Time {
    pub fn new(link_worker: &'static str, start: Timestamp, end: Timestamp) -> Self {
        Self { link_worker, span: Span::new(start, end).unwrap() }
    }

    /// A time that is likely offered to nobody.
    pub fn a_quarter_later(self) -> Self {
        Self::new(self.link_worker, self.span.start() + 15.minutes(), self.span.end() + 15.minutes())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = local::london(self.span.start());
        let (weekday, minutes) = (start.weekday, self.span.minutes());
        write!(f, "{} {weekday:?} {}:{:02} +{minutes}", self.link_worker, start.hour, start.minute)
    }
}

/// A clinic of one of these two days.
#[derive(Clone)]
pub struct Open {
    pub link_worker: &'static str,
    pub clinic: Clinic,
    pub open: Spans,
}

/// All clinics, and when link workers are away.
#[derive(Clone, Default)]
pub struct Plan {
    pub clinics: Vec<Open>,
    pub leave: Vec<Time>,
}

impl Plan {
    /// The same, and a clinic on this day: how long its appointments take, and the buffer after each.
    pub fn clinic(
        mut self,
        link_worker: &'static str,
        (day, from, to): (CivilDate, &str, &str),
        (first_minutes, buffer_minutes): (u16, u16),
    ) -> Self {
        let rule = ClinicRule {
            weekday: day.weekday(),
            every: Recurrence::Weekly,
            from: time_of_day(from),
            to: time_of_day(to),
            first_day: TUESDAY,
            last_day: None,
            modes: vec![Mode::Phone],
            place: None,
            first_minutes: Length::from_minutes(first_minutes).unwrap(),
            follow_up_minutes: Length::from_minutes(first_minutes).unwrap(),
            buffer_minutes: Length::from_minutes(buffer_minutes).unwrap(),
            kept: None,
        };
        let clinic = Clinic::new(rule).unwrap();
        self.clinics.push(Open { link_worker, open: clinic.opens(TUESDAY, WEDNESDAY), clinic });
        self
    }

    /// The same, and a link worker who is away.
    pub fn leave(mut self, link_worker: &'static str, (day, from, to): (CivilDate, &str, &str)) -> Self {
        let instant = |time| local::instant(day, time_of_day(time)).unwrap();
        self.leave.push(Time::new(link_worker, instant(from), instant(to)));
        self
    }

    /// The file of a network that works like this.
    pub fn to_toml(&self) -> String {
        let mut toml = include_str!("../referral/riverside.toml").split("[[clinics]]").next().unwrap().to_owned();
        toml = toml.replacen(
            "notice_hours = 24",
            &format!("notice_hours = {NOTICE_HOURS}\noffer_hours = {OFFER_HOURS}"),
            1,
        );
        toml = toml.replacen("horizon_days = 28", &format!("horizon_days = {HORIZON_DAYS}"), 1);
        for Open { link_worker, clinic, .. } in &self.clinics {
            let ClinicRule { weekday, from, to, first_day, first_minutes, buffer_minutes, .. } = clinic.rule();
            let weekday = if *weekday == Weekday::Tuesday { "tuesday" } else { "wednesday" };
            let (first_minutes, buffer_minutes) = (first_minutes.minutes(), buffer_minutes.minutes());
            toml += &format!(
                "[[clinics]]\nlink_worker = \"{}\"\nweekday = \"{weekday}\"\nevery = \"weekly\"\nfrom = \"{from}\"\n\
                 to = \"{to}\"\nfirst_day = {first_day}\nmodes = [\"phone\"]\nfirst_minutes = {first_minutes}\n\
                 follow_up_minutes = {first_minutes}\n\
                 buffer_minutes = {buffer_minutes}\n",
                email(link_worker),
            );
        }
        for Time { link_worker, span } in &self.leave {
            let [from, to] = [span.start(), span.end()].map(|at| local::rfc3339(at)[..19].to_owned());
            toml += &format!("[[leave]]\nlink_worker = \"{}\"\nfrom = {from}\nto = {to}\n", email(link_worker));
        }
        toml
    }
}

/// A link worker's address.
pub fn email(link_worker: &str) -> String {
    format!("{}@riverside.example", link_worker.to_lowercase())
}

/// A week in which starts and lengths overlap, buffers differ, and there is too little time for everyone.
pub fn usual() -> Plan {
    Plan::default()
        .clinic("Amina", (TUESDAY, "11:00", "13:00"), (30, 15))
        .clinic("Tom", (TUESDAY, "11:30", "12:30"), (45, 0))
        .clinic("Amina", (WEDNESDAY, "09:00", "11:00"), (45, 15))
        .clinic("Amina", (WEDNESDAY, "09:30", "11:30"), (30, 0))
        .clinic("Tom", (WEDNESDAY, "10:00", "12:15"), (60, 15))
}

/// The usual week, and the ways in which the office changes its mind about it.
pub fn changing() -> Vec<Plan> {
    vec![
        usual(),
        usual().leave("Amina", (WEDNESDAY, "09:00", "10:15")).leave("Tom", (TUESDAY, "11:00", "11:45")),
        Plan::default()
            .clinic("Amina", (TUESDAY, "11:30", "13:00"), (45, 0))
            .clinic("Amina", (WEDNESDAY, "09:15", "11:30"), (30, 15))
            .clinic("Tom", (WEDNESDAY, "09:00", "12:00"), (45, 30)),
    ]
}

fn time_of_day(text: &str) -> TimeOfDay {
    text.parse().unwrap()
}
