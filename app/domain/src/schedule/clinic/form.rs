//! The form of a clinic: read into a rule that makes sense, or into what is to be mended, and filled in from one.

use super::{Clinic, ClinicProblem, ClinicRule, Kept, Occurrence, Recurrence, Share};
use crate::{
    civil::{CivilDate, Weekday},
    date_of_birth::{self, date},
    form::{Mend, Shown, codes},
    id::{PlaceId, StaffId},
    mode::Mode,
    refusal::{Fields, NumberProblem, Problem, Refusal, ScheduleProblem, every, first},
    schedule::{Length, TimeOfDay},
};

/// The names of the fields.
pub const LINK_WORKER: &str = "clinic-link-worker";
/// Which days it opens on.
pub const EVERY: &str = "clinic-every";
/// The day of the week.
pub const WEEKDAY: &str = "clinic-weekday";
/// Any day of a week in which one that opens every second week does.
pub const ANCHOR: &str = "clinic-anchor";
/// When it opens.
pub const FROM: &str = "clinic-from";
/// When it closes.
pub const TO: &str = "clinic-to";
/// Its first day, or the day of an extra session.
pub const FIRST: &str = "clinic-first";
/// Its last day, if one is known.
pub const LAST: &str = "clinic-last";
/// How people may be seen.
pub const MODES: &str = "clinic-modes";
/// Where.
pub const PLACE: &str = "clinic-place";
/// How long a first appointment takes.
pub const FIRST_MINUTES: &str = "clinic-first-minutes";
/// How long one takes that follows.
pub const FOLLOW_UP_MINUTES: &str = "clinic-follow-up-minutes";
/// How long is left after each.
pub const BUFFER_MINUTES: &str = "clinic-buffer-minutes";

/// What of each session is kept for people whom the team invites or helps.
pub const KEPT: &str = "clinic-kept";
/// Until how many days before.
pub const KEPT_DAYS: &str = "clinic-kept-days";
/// The answer to [`KEPT`] when nothing is kept.
pub const NOTHING: &str = "nothing";

codes! {
    /// Which of its weekdays a clinic opens on, as its form offers it.
    Every {
        /// All of them.
        Weekly = "weekly",
        /// Every second one.
        Fortnightly = "fortnightly",
        /// The first of a month.
        First = "first",
        /// The second of a month.
        Second = "second",
        /// The third of a month.
        Third = "third",
        /// The fourth of a month.
        Fourth = "fourth",
        /// The fifth of a month, where there is one.
        Fifth = "fifth",
        /// The last of a month.
        Last = "last",
        /// One day only: an extra session.
        Once = "once",
    }
}

/// What a clinic's form may name, and today, from which a clinic opens when no first day is typed.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The link workers whose clinics may be kept.
    pub link_workers: &'a [StaffId],
    /// The places of the network.
    pub places: &'a [PlaceId],
    /// Today in London.
    pub today: CivilDate,
}

/// Reads the form: whose clinic it is, and its rule.
pub fn parse(fields: &Fields, known: &Known<'_>) -> Result<(StaffId, Clinic), Vec<Refusal>> {
    let mut mend = Mend::default();
    let link_worker = mend.take(LINK_WORKER, one_of(fields, LINK_WORKER, known.link_workers));
    let every = mend.take(EVERY, Every::chosen(fields, EVERY).and_then(|every| every.ok_or(Problem::Missing)));
    let is_once = every == Some(Every::Once);
    let weekday = if is_once { Some(None) } else { mend.take(WEEKDAY, weekday(fields)) };
    let anchor = if every == Some(Every::Fortnightly) { mend.date(fields, ANCHOR) } else { Some(None) };
    let from = mend.take(FROM, time(fields, FROM));
    let to = mend.take(TO, time(fields, TO));
    if let Some((from, to)) = from.zip(to)
        && to <= from
    {
        mend.note(TO, ScheduleProblem::EndsBeforeStart);
    }
    let first_day = mend.date(fields, FIRST);
    let last_day = if is_once { Some(None) } else { mend.date(fields, LAST) };
    if is_once && first_day == Some(None) {
        mend.note(format!("{FIRST}-day").as_str(), Problem::Missing);
    }
    let first_day = first_day.map(|day| day.unwrap_or(known.today));
    if let Some((first, Some(last))) = first_day.zip(last_day)
        && last < first
    {
        mend.note(format!("{LAST}-day").as_str(), ScheduleProblem::LastDayBeforeFirst);
    }
    let modes = mend.take(MODES, modes(fields));
    let in_person = modes.as_ref().is_some_and(|modes| modes.contains(&Mode::InPerson));
    // A place is for those who come to it; what stands in the field otherwise is passed by.
    let place = if in_person { mend.take(PLACE, one_of(fields, PLACE, known.places)).map(Some) } else { Some(None) };
    let first_minutes = mend.take(FIRST_MINUTES, minutes(fields, FIRST_MINUTES, 15, 240));
    let follow_up_minutes = mend.take(FOLLOW_UP_MINUTES, minutes(fields, FOLLOW_UP_MINUTES, 15, 240));
    let buffer_minutes = mend.take(BUFFER_MINUTES, minutes(fields, BUFFER_MINUTES, 0, 120));
    let kept = kept(&mut mend, fields);
    let clinic = (|| {
        let first_day = first_day?;
        let every = every?;
        let rule = ClinicRule {
            weekday: weekday?.unwrap_or_else(|| first_day.weekday()),
            every: recurrence(every, anchor?.unwrap_or(first_day)),
            from: from?,
            to: to?,
            first_day,
            last_day: if is_once { Some(first_day) } else { last_day? },
            modes: modes?,
            place: place?,
            first_minutes: first_minutes?,
            follow_up_minutes: follow_up_minutes?,
            buffer_minutes: buffer_minutes?,
            kept: kept?,
        };
        if mend.0.is_empty() && rule.from.until(rule.to).count() < usize::from(rule.follow_up_minutes.quarters()) {
            mend.note(FOLLOW_UP_MINUTES, ScheduleProblem::TooShort);
        }
        let made = Clinic::new(rule);
        if let Err(problem) = made
            && mend.0.is_empty()
        {
            let (field, problem) = at_field(problem);
            mend.note(field, problem);
        }
        made.ok()
    })();
    mend.finish(link_worker.zip(clinic))
}

/// What the form shows of a clinic: the inverse of [`parse`].
pub fn fields(link_worker: StaffId, clinic: &Clinic) -> Fields {
    let rule = clinic.rule();
    let every = if clinic.is_extra() { Every::Once } else { shown(rule.every) };
    let mut fields = Shown::default()
        .with(LINK_WORKER, link_worker.to_string())
        .with(EVERY, every.code())
        .with(WEEKDAY, code_of(rule.weekday))
        .with(FROM, rule.from.to_string())
        .with(TO, rule.to.to_string())
        .with_each(MODES, rule.modes.iter().map(|mode| mode.code()))
        .with(PLACE, rule.place.map(|place| place.to_string()).unwrap_or_default())
        .with(FIRST_MINUTES, rule.first_minutes.minutes().to_string())
        .with(FOLLOW_UP_MINUTES, rule.follow_up_minutes.minutes().to_string())
        .with(BUFFER_MINUTES, rule.buffer_minutes.minutes().to_string())
        .with(KEPT, rule.kept.map_or(NOTHING, |kept| kept.share.code()))
        .with(KEPT_DAYS, rule.kept.map(|kept| kept.until_days.to_string()).unwrap_or_default())
        .0;
    fields.extend(date_of_birth::fields(FIRST, rule.first_day));
    if let (Some(last), false) = (rule.last_day, clinic.is_extra()) {
        fields.extend(date_of_birth::fields(LAST, last));
    }
    if let Recurrence::Fortnightly { anchor } = rule.every {
        fields.extend(date_of_birth::fields(ANCHOR, anchor));
    }
    fields
}

/// What is kept; a form that does not ask keeps nothing.
fn kept(mend: &mut Mend, fields: &Fields) -> Option<Option<Kept>> {
    match first(fields, KEPT) {
        "" | NOTHING => Some(None),
        code => {
            let share = mend.take(KEPT, Share::from_code(code).ok_or(Problem::NotOffered));
            let until_days = mend.take(KEPT_DAYS, whole_number(fields, KEPT_DAYS, 1, 28));
            share.zip(until_days).map(|(share, until_days)| Some(Kept { share, until_days }))
        }
    }
}

/// The code of a weekday in the form.
pub const fn code_of(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

impl Mend {
    /// A date, or none when nothing was typed.
    pub(crate) fn date(&mut self, fields: &Fields, name: &str) -> Option<Option<CivilDate>> {
        date(fields, name).map_err(|refusals| self.0.extend(refusals)).ok()
    }
}

/// The one of these ids that was chosen, which must be one.
pub(crate) fn one_of<T: Copy + PartialEq + std::str::FromStr>(
    fields: &Fields,
    name: &str,
    known: &[T],
) -> Result<T, Problem> {
    match first(fields, name) {
        "" => Err(Problem::Missing),
        id => id.parse().ok().filter(|id| known.contains(id)).ok_or(Problem::NotOffered),
    }
}

/// Whole minutes between two limits, in steps of a quarter hour.
pub(crate) fn minutes(fields: &Fields, name: &str, least: u16, most: u16) -> Result<Length, Problem> {
    let number = whole_number(fields, name, least, most)?;
    Length::from_minutes(number).ok_or_else(|| ScheduleProblem::NotOnTheQuarter.into())
}

/// A whole number between two limits, which must be typed.
pub(crate) fn whole_number(fields: &Fields, name: &str, least: u16, most: u16) -> Result<u16, Problem> {
    let typed = first(fields, name);
    let digits: String = typed.chars().filter(|sign| !crate::text::divides(*sign)).map(crate::text::in_ascii).collect();
    if digits.is_empty() {
        return Err(Problem::Missing);
    }
    let number: u32 = digits.parse().map_err(|_| NumberProblem::NotANumber)?;
    match u16::try_from(number) {
        Ok(number) if number < least => Err(NumberProblem::Below(least.into()).into()),
        Ok(number) if number <= most => Ok(number),
        _ => Err(NumberProblem::Above(most.into()).into()),
    }
}

fn weekday(fields: &Fields) -> Result<Option<Weekday>, Problem> {
    match first(fields, WEEKDAY) {
        "" => Err(Problem::Missing),
        code => Weekday::ALL.into_iter().find(|day| code_of(*day) == code).map(Some).ok_or(Problem::NotOffered),
    }
}

fn time(fields: &Fields, name: &str) -> Result<TimeOfDay, Problem> {
    TimeOfDay::typed(first(fields, name))?.ok_or(Problem::Missing)
}

fn modes(fields: &Fields) -> Result<Vec<Mode>, Problem> {
    let ticked = every(fields, MODES).iter().map(|code| Mode::from_code(code).ok_or(Problem::NotOffered));
    let ticked: Vec<Mode> = ticked.collect::<Result<_, _>>()?;
    let modes: Vec<Mode> = Mode::ALL.iter().copied().filter(|mode| ticked.contains(mode)).collect();
    if modes.is_empty() { Err(Problem::Missing) } else { Ok(modes) }
}

const fn recurrence(every: Every, anchor: CivilDate) -> Recurrence {
    match every {
        Every::Weekly | Every::Once => Recurrence::Weekly,
        Every::Fortnightly => Recurrence::Fortnightly { anchor },
        Every::First => Recurrence::NthOfMonth(Occurrence::First),
        Every::Second => Recurrence::NthOfMonth(Occurrence::Second),
        Every::Third => Recurrence::NthOfMonth(Occurrence::Third),
        Every::Fourth => Recurrence::NthOfMonth(Occurrence::Fourth),
        Every::Fifth => Recurrence::NthOfMonth(Occurrence::Fifth),
        Every::Last => Recurrence::NthOfMonth(Occurrence::Last),
    }
}

const fn shown(every: Recurrence) -> Every {
    match every {
        Recurrence::Weekly => Every::Weekly,
        Recurrence::Fortnightly { .. } => Every::Fortnightly,
        Recurrence::NthOfMonth(Occurrence::First) => Every::First,
        Recurrence::NthOfMonth(Occurrence::Second) => Every::Second,
        Recurrence::NthOfMonth(Occurrence::Third) => Every::Third,
        Recurrence::NthOfMonth(Occurrence::Fourth) => Every::Fourth,
        Recurrence::NthOfMonth(Occurrence::Fifth) => Every::Fifth,
        Recurrence::NthOfMonth(Occurrence::Last) => Every::Last,
    }
}

fn at_field(problem: ClinicProblem) -> (&'static str, Problem) {
    match problem {
        ClinicProblem::EndsBeforeStart => (TO, ScheduleProblem::EndsBeforeStart.into()),
        ClinicProblem::TooShort => (TO, ScheduleProblem::TooShort.into()),
        ClinicProblem::NoLength => (FIRST_MINUTES, Problem::Missing),
        ClinicProblem::LastDayBeforeFirst => ("clinic-last-day", ScheduleProblem::LastDayBeforeFirst.into()),
        ClinicProblem::NoMode => (MODES, Problem::Missing),
        ClinicProblem::NoPlace => (PLACE, Problem::Missing),
    }
}

#[cfg(test)]
mod tests;
