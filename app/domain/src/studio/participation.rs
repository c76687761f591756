//! The participation record: who took part in making the questions and how, and the honest word for it.
//!
//! The words are steps of the ladder of co-production (Think Local Act Personal; NHS England's continuum from informing to
//! co-production). Which may be used is not a matter of taste: each asks for things that are on record.

use serde::{Deserialize, Serialize};

use crate::{
    CivilDate, Fields, Problem, Refusal,
    case::contact::past_date,
    form::{Mend, YES, codes},
    questionnaire::Texts,
    refusal::{NumberProblem, every, first},
    text,
};

/// What it was.
pub const FORMAT: &str = "workshop-format";
/// How people met.
pub const HOW: &str = "workshop-how";
/// How many people took part.
pub const PEOPLE: &str = "workshop-people";
/// Which groups they came from.
pub const GROUPS: &str = "workshop-groups";
/// Whether people with lived experience were among them.
pub const LIVED: &str = "workshop-lived";
/// How many hours they gave, all together.
pub const HOURS: &str = "workshop-hours";
/// How they were thanked.
pub const PAID: &str = "workshop-paid";
/// What came of it.
pub const NOTE: &str = "workshop-note";
/// The name of the fields of its date.
pub const ON: &str = "workshop";
/// The field of the word for a version.
pub const RUNG: &str = "studio-rung";
/// The field of what its public page says first.
pub const SUMMARY: &str = "studio-summary";

const MOST_PEOPLE: i64 = 999;
const MOST_HOURS: i64 = 9999;
const MOST_LINE: u32 = 200;
const MOST_PROSE: u32 = 2000;

codes! {
    /// What kind of meeting it was.
    Format {
        /// A workshop.
        Workshop = "workshop",
        /// A panel.
        Panel = "panel",
        /// A talk with one person.
        Talk = "talk",
        /// A test of the questions on a phone or on paper.
        Test = "test",
        /// A survey.
        Survey = "survey",
    }
}

codes! {
    /// How people met.
    How {
        /// In one room.
        InPerson = "in-person",
        /// By video.
        Video = "video",
        /// By phone.
        Phone = "phone",
        /// In writing.
        Writing = "writing",
    }
}

codes! {
    /// How people were thanked for their time.
    Paid {
        /// With payment.
        Payment = "payment",
        /// With vouchers.
        Vouchers = "vouchers",
        /// Their expenses were paid.
        Expenses = "expenses",
    }
}

/// A workshop, panel or talk; of nobody by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Workshop {
    /// On which day.
    pub on: CivilDate,
    /// What it was.
    pub format: Format,
    /// How people met.
    pub how: How,
    /// How many took part.
    pub people: u16,
    /// Which groups they came from.
    pub groups: String,
    /// Whether people with lived experience were among them.
    pub lived: bool,
    /// How many hours they gave, all together.
    pub hours: u16,
    /// How they were thanked; empty, when they were not paid.
    pub paid: Vec<Paid>,
    /// What came of it.
    pub note: Option<String>,
}

impl Workshop {
    /// The meeting that was typed, or everything that is to be mended.
    pub fn parse(fields: &Fields, today: CivilDate) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let on = past_date(&mut mend, fields, ON, today);
        let format = mend.take(FORMAT, Format::chosen(fields, FORMAT).and_then(required));
        let how = mend.take(HOW, How::chosen(fields, HOW).and_then(required));
        let people = mend.take(PEOPLE, number(fields, PEOPLE, MOST_PEOPLE));
        let groups = mend.take(GROUPS, text::line(first(fields, GROUPS), MOST_LINE).and_then(required));
        let lived = first(fields, LIVED) == YES;
        let hours = mend.take(HOURS, number(fields, HOURS, MOST_HOURS));
        let paid = mend.take(PAID, every_paid(fields));
        let note = mend.take(NOTE, text::prose(first(fields, NOTE), MOST_PROSE));
        let parts = on.zip(format).zip(how).zip(people).zip(groups).zip(hours).zip(paid).zip(note);
        mend.finish(parts.map(|(((((((on, format), how), people), groups), hours), paid), note)| Self {
            on,
            format,
            how,
            people,
            groups,
            lived,
            hours,
            paid,
            note,
        }))
    }
}

fn required<T>(chosen: Option<T>) -> Result<T, Problem> {
    chosen.ok_or(Problem::Missing)
}

fn every_paid(fields: &Fields) -> Result<Vec<Paid>, Problem> {
    let codes = every(fields, PAID).iter().filter(|code| !code.is_empty());
    codes.map(|code| Paid::from_code(code).ok_or(Problem::NotOffered)).collect()
}

fn number(fields: &Fields, name: &str, most: i64) -> Result<u16, Problem> {
    let typed: String = first(fields, name).trim().chars().map(text::in_ascii).collect();
    if typed.is_empty() {
        return Err(Problem::Missing);
    }
    let number: i64 = typed.parse().map_err(|_| NumberProblem::NotANumber)?;
    if number < 1 {
        return Err(NumberProblem::Below(1).into());
    }
    u16::try_from(number).ok().filter(|_| number <= most).ok_or_else(|| NumberProblem::Above(most).into())
}

codes! {
    /// The honest word for how people took part.
    Rung {
        /// People were told.
        Informed = "informed",
        /// People were asked what they think.
        Consulted = "consulted",
        /// People made the questions together with us.
        CoDesigned = "co-designed",
        /// People made and decided them as equals, from the start.
        CoProduced = "co-produced",
    }
}

codes! {
    /// Something that a word asks for.
    Criterion {
        /// Somebody commented, suggested, took part in a meeting, or was asked for the approval of their seat.
        Heard = "heard",
        /// People with lived experience took part in a meeting.
        LivedExperience = "lived-experience",
        /// Everything that was said has an answer.
        AllAnswered = "all-answered",
        /// Something that people suggested was taken.
        SomethingTaken = "something-taken",
        /// Every seat approved, and none was passed by.
        AllSeats = "all-seats",
        /// A seat of somebody with lived experience is among them.
        LivedSeat = "lived-seat",
        /// People took part before the questions were changed.
        FromTheStart = "from-the-start",
        /// People were paid for their time.
        Valued = "valued",
    }
}

impl Rung {
    /// What it asks for.
    pub const fn criteria(self) -> &'static [Criterion] {
        use Criterion::{
            AllAnswered, AllSeats, FromTheStart, Heard, LivedExperience, LivedSeat, SomethingTaken, Valued,
        };
        match self {
            Self::Informed => &[],
            Self::Consulted => &[Heard],
            Self::CoDesigned => &[Heard, LivedExperience, AllAnswered, SomethingTaken, AllSeats],
            Self::CoProduced => {
                &[Heard, LivedExperience, AllAnswered, SomethingTaken, AllSeats, LivedSeat, FromTheStart, Valued]
            }
        }
    }
}

/// What is on record about a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How many comments and suggestions there are.
    pub said: usize,
    /// How many of them wait for an answer.
    pub unanswered: usize,
    /// How many suggestions were taken.
    pub taken: usize,
    /// How many meetings there were.
    pub workshops: usize,
    /// In how many of them people with lived experience took part.
    pub with_lived: usize,
    /// In how many they were paid.
    pub paid: usize,
    /// Whether one was before the first change of the draft.
    pub from_the_start: bool,
    /// How many seats there are.
    pub seats: usize,
    /// How many of them approved.
    pub approved: usize,
    /// Whether one that approved is for somebody with lived experience.
    pub lived_seat: bool,
}

impl Evidence {
    /// Whether this is on record.
    pub const fn shows(&self, criterion: Criterion) -> bool {
        match criterion {
            Criterion::Heard => self.said > 0 || self.workshops > 0 || self.seats > 0,
            Criterion::LivedExperience => self.with_lived > 0,
            Criterion::AllAnswered => self.unanswered == 0,
            Criterion::SomethingTaken => self.taken > 0,
            Criterion::AllSeats => self.seats > 0 && self.approved == self.seats,
            Criterion::LivedSeat => self.lived_seat,
            Criterion::FromTheStart => self.from_the_start,
            Criterion::Valued => self.paid > 0,
        }
    }

    /// Whether a word may be used: everything that it asks for is on record.
    pub fn allows(&self, rung: Rung) -> bool {
        rung.criteria().iter().all(|criterion| self.shows(*criterion))
    }
}

/// Reads the word for a version, of those that may be used, and what its public page says first.
pub fn word(fields: &Fields, evidence: &Evidence) -> Result<(Rung, Option<String>), Vec<Refusal>> {
    let mut mend = Mend::default();
    let rung = match Rung::chosen(fields, RUNG).and_then(required) {
        Ok(rung) if !evidence.allows(rung) => Err(Problem::NotOffered),
        chosen => chosen,
    };
    let rung = mend.take(RUNG, rung);
    let summary = mend.take(SUMMARY, text::prose(first(fields, SUMMARY), MOST_PROSE));
    mend.finish(rung.zip(summary))
}

/// What a version says for ever about how it was made; it names no person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Making {
    /// The honest word for it.
    pub rung: Rung,
    /// What its public page says first.
    pub summary: Option<String>,
    /// The seats, and what each said.
    pub seats: Vec<SeatSaid>,
    /// The meetings.
    pub workshops: Vec<Workshop>,
    /// What was said, and what was done.
    pub said: Vec<SaidDone>,
}

/// What a seat said of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SeatSaid {
    /// What the seat is called.
    pub seat: String,
    /// The day on which it approved; none, where it was silent for ten working days.
    pub approved_on: Option<CivilDate>,
}

/// Something that people said, and what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SaidDone {
    /// The question or the heading of the page that it was about; none, where it was about all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Texts>,
    /// What they said, in the words of whoever answered.
    pub said: String,
    /// What was done, or why not.
    pub done: Option<String>,
    /// Whether it was taken; none, where there was nothing to take.
    pub taken: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_on_record_is_informing() {
        let nothing = Evidence::default();
        let allowed: Vec<_> = Rung::ALL.iter().filter(|rung| nothing.allows(**rung)).collect();
        assert_eq!(allowed, [&Rung::Informed]);
    }

    #[test]
    fn a_comment_without_an_answer_is_consulting_and_no_more() {
        let said = Evidence { said: 1, unanswered: 1, ..Evidence::default() };
        assert!(said.allows(Rung::Consulted));
        assert!(!said.allows(Rung::CoDesigned));
    }

    #[test]
    fn a_seat_that_was_passed_by_leaves_no_more_than_consulting() {
        let all = Evidence {
            said: 3,
            taken: 1,
            workshops: 1,
            with_lived: 1,
            paid: 1,
            from_the_start: true,
            seats: 2,
            approved: 2,
            lived_seat: true,
            unanswered: 0,
        };
        assert!(all.allows(Rung::CoProduced));
        let silent = Evidence { approved: 1, ..all };
        let best = Rung::ALL.iter().rev().find(|rung| silent.allows(**rung));
        assert_eq!(best, Some(&Rung::Consulted));
    }

    #[test]
    fn each_word_asks_for_all_that_the_one_before_it_asks_for() {
        for pair in Rung::ALL.windows(2) {
            let (lower, higher) = (pair[0].criteria(), pair[1].criteria());
            assert!(lower.iter().all(|criterion| higher.contains(criterion)), "{pair:?}");
        }
    }

    #[test]
    fn a_word_that_the_record_does_not_bear_out_is_not_taken() {
        let typed = Fields::from([(RUNG.to_owned(), vec!["co-produced".to_owned()])]);
        let refused = word(&typed, &Evidence::default()).expect_err("nothing is on record");
        assert_eq!(refused, [Refusal::new(RUNG, Problem::NotOffered)]);
    }
}
