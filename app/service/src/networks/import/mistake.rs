//! What is to be mended in the file of a network, in plain English for the command line.
//!
//! A mistake names the key where it stands and never quotes what is written there about a person.

use std::fmt;

use domain::{
    case::measure::InstrumentProblem, network::SlugProblem, questionnaire::LintProblem, schedule::ClinicProblem,
};

/// One thing to mend, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// The key in the file, such as `clinics[2].place`; entries are counted from 1.
    pub key: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// The file is not TOML.
    NotToml(String),
    /// A value of another kind is needed.
    Kind(String),
    /// The key is not there.
    Missing,
    /// Nothing goes by this key.
    UnknownKey,
    /// Entries are needed.
    NotEntries,
    /// There is no text.
    Empty,
    /// The text cannot be shown: too long, or with control characters.
    Unreadable,
    /// The slug cannot be a network's.
    Slug(SlugProblem),
    /// Not a code.
    Code,
    /// Not the ODS code of a practice.
    OdsCode,
    /// Not an email address.
    Email,
    /// Not a phone number.
    Phone,
    /// An entry before this one has it already.
    Duplicate,
    /// Nobody of the team has this address.
    NotInTeam,
    /// Their role may not read intake forms.
    MayNotRead,
    /// There is no such place.
    NoSuchPlace,
    /// The clinic makes no sense.
    Clinic(ClinicProblem),
    /// Not a date and time that the clock in London shows.
    NotATime,
    /// It ends before it starts.
    EndsBeforeStart,
    /// Not in whole quarter hours, or nothing.
    NotQuarterHours,
    /// The oldest are younger than the youngest.
    Ages,
    /// Nothing would ever be offered.
    HorizonWithinNotice,
    /// The instrument cannot be asked.
    Instrument(InstrumentProblem),
    /// The address is that of somebody in another network.
    OfAnotherNetwork,
    /// Not a questionnaire.
    NotAQuestionnaire(String),
    /// The questionnaire cannot be published.
    Unpublishable(LintProblem),
}

impl Mistake {
    /// A mistake at this key.
    pub(super) fn new(key: impl Into<String>, wrong: Wrong) -> Self {
        Self { key: key.into(), wrong }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.wrong)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotToml(message) => return write!(f, "this is not TOML: {message}"),
            Self::Kind(message) => return f.write_str(message),
            Self::Missing => "this key is missing",
            Self::UnknownKey => "nothing goes by this key",
            Self::NotEntries => "write each entry under its own heading, in double square brackets",
            Self::Empty => "this must not be empty",
            Self::Unreadable => "this must be at most 500 characters, without control characters",
            Self::Slug(SlugProblem::Shape) => {
                "a slug has 2 to 40 lower-case letters, digits and single hyphens, and begins with a letter"
            }
            Self::Slug(SlugProblem::Reserved) => "this slug belongs to the program",
            Self::Code => "a code has 1 to 40 lower-case letters, digits and hyphens",
            Self::OdsCode => "the ODS code of a practice has a letter and five digits, like A81001",
            Self::Email => "an email address is written like name@example.com",
            Self::Phone => "this must be a phone number, like 0113 496 0000",
            Self::Duplicate => "an earlier entry has the same",
            Self::NotInTeam => "nobody in [[team]] has this email address",
            Self::MayNotRead => "their role in [[team]] may not read intake forms",
            Self::NoSuchPlace => "nothing in [[places]] has this key",
            Self::Clinic(problem) => return write!(f, "{problem}"),
            Self::NotATime => "a date and time is written like 2027-04-05T09:00, and must exist in London",
            Self::EndsBeforeStart => "it must end after it starts",
            Self::NotQuarterHours => "minutes must be a multiple of 15, and some",
            Self::Ages => "the oldest must not be younger than the youngest",
            Self::HorizonWithinNotice => "the days ahead must reach beyond the hours of notice",
            Self::Instrument(InstrumentProblem::Items) => "an instrument has 1 to 50 items",
            Self::Instrument(InstrumentProblem::Scale) => {
                "a scale has 2 to 50 different answers, which stand for numbers from -1000 to 1000"
            }
            Self::Instrument(InstrumentProblem::Total) => "a total is over some of the items of its instrument",
            Self::OfAnotherNetwork => "somebody in another network has this email address",
            Self::NotAQuestionnaire(message) => return write!(f, "this is not a questionnaire: {message}"),
            Self::Unpublishable(problem) => {
                let code = serde_json::to_string(&problem.kind).map_err(|_| fmt::Error)?;
                return write!(f, "this cannot be published: {code}");
            }
        })
    }
}

/// What a questionnaire's own check found, at its page and item.
pub(super) fn in_questionnaire(problem: LintProblem) -> Mistake {
    let page = problem.page.as_ref().map(|page| format!(".pages.{page}")).unwrap_or_default();
    let item = problem.item.as_ref().map(|item| format!(".items.{item}")).unwrap_or_default();
    Mistake::new(format!("questionnaire{page}{item}"), Wrong::Unpublishable(problem))
}
