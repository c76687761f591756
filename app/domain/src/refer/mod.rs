//! The built-in pages of a referral: what each asks, how what was typed becomes an answer, and back.
//!
//! One file a page, each with the same two functions: `parse` (what was typed → an answer, or what to mend) and
//! `fields` (an answer → what the page shows when it is opened again). Server and browser run the same ones.

mod appointment;
mod contact;
mod helper;
mod meeting;
mod name;
mod needs;
mod possible;
mod postcode;
mod practice;
mod prepare;
mod sharing;

use serde::{Deserialize, Serialize};

pub use appointment::{AppointmentAnswer, NONE_SUIT, SlotCode};
pub use contact::{ContactAnswer, PhoneOwner, Speaker};
pub use helper::HelperAnswer;
pub use meeting::{AccessNeed, CommunicationNeed, Easier, MeetingAnswer};
pub use name::NameAnswer;
pub use needs::{AlreadyHelped, HelpAnswer, Need};
pub use postcode::PostcodeAnswer;
pub use practice::{NOT_REGISTERED, PracticeAnswer};
pub use prepare::{AddressAnswer, NhsNumberAnswer, PrepareAnswers, anything_else};
pub use sharing::{SharingAnswer, TEXT_VERSION};

use crate::{
    civil::CivilDate,
    date_of_birth::{self, DateOfBirth},
    id::PracticeId,
    questionnaire,
    refusal::{Fields, Refusal},
};

/// The name of the one choice of a yes-or-no question that means yes.
pub const YES: &str = "yes";
/// The name of the one choice of a yes-or-no question that means no.
pub const NO: &str = "no";

/// An answer, and the draft's revision that wrote it: what is older than a return by code stays veiled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// What was answered.
    pub answer: T,
    /// The revision of the draft that this answer made.
    pub revision: u32,
}

/// Everything that a referral's pages have been told so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Who helps, when somebody does.
    pub helper: Option<Kept<HelperAnswer>>,
    /// Which practice the person is registered with.
    pub practice: Option<Kept<PracticeAnswer>>,
    /// The person's name, and what to be called.
    pub name: Option<Kept<NameAnswer>>,
    /// The person's date of birth.
    pub date_of_birth: Option<Kept<DateOfBirth>>,
    /// How to reach the person safely.
    pub contact: Option<Kept<ContactAnswer>>,
    /// Where the person lives.
    pub postcode: Option<Kept<PostcodeAnswer>>,
    /// What the person would like help with.
    pub help: Option<Kept<HelpAnswer>>,
    /// The pages of the questionnaire, by page id; a page that was passed by is there and empty.
    pub questions: std::collections::BTreeMap<String, Kept<questionnaire::Answers>>,
    /// How the person would like to meet, and what makes it easy.
    pub meeting: Option<Kept<MeetingAnswer>>,
    /// What may be shared with whom.
    pub sharing: Option<Kept<SharingAnswer>>,
    /// The time, or what would suit.
    pub appointment: Option<Kept<AppointmentAnswer>>,
}

impl Answers {
    /// The answers to the questionnaire, of all its pages together.
    pub fn questionnaire(&self) -> questionnaire::Answers {
        self.questions.values().flat_map(|kept| kept.answer.clone()).collect()
    }
}

/// An answer to one page of the journey.
#[derive(Clone, Debug, PartialEq)]
pub enum StepAnswer {
    /// Who helps.
    Helper(HelperAnswer),
    /// The practice.
    Practice(PracticeAnswer),
    /// The name.
    Name(NameAnswer),
    /// The date of birth.
    DateOfBirth(DateOfBirth),
    /// How to reach the person.
    Contact(ContactAnswer),
    /// The postcode.
    Postcode(PostcodeAnswer),
    /// What help is wanted.
    Help(HelpAnswer),
    /// A page of the questionnaire.
    Questions(String, questionnaire::Answers),
    /// How to meet.
    Meeting(MeetingAnswer),
    /// What to share.
    Sharing(SharingAnswer),
    /// The time.
    Appointment(AppointmentAnswer),
}

/// What a page needs to know, apart from what was typed, to tell a good answer from one to mend.
///
/// It goes to the browser with the page, so it holds nothing that the page does not show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// Who helps.
    Helper,
    /// One of these practices.
    Practice(Vec<PracticeId>),
    /// The name.
    Name,
    /// The date of birth, as seen on this day.
    DateOfBirth(CivilDate),
    /// How to reach the person; whether somebody helps.
    Contact {
        /// Somebody fills this in with the person.
        helped: bool,
    },
    /// The postcode.
    Postcode,
    /// What help is wanted.
    Help,
    /// A page of the questionnaire, and the earlier answers that its conditions look at.
    Questions(Box<questionnaire::Page>, questionnaire::Answers),
    /// How to meet, given the ways in which the person can be reached.
    Meeting {
        /// A phone number is known.
        has_phone: bool,
        /// An email address is known.
        has_email: bool,
    },
    /// What to share, with these organisations.
    Sharing(Vec<String>),
    /// A time; whether it is still free is for the server to say.
    Appointment,
}

impl Question {
    /// Works out an answer from what was typed, or everything that is to be mended, in the order of the page.
    pub fn parse(&self, fields: &Fields) -> Result<StepAnswer, Vec<Refusal>> {
        match self {
            Self::Helper => helper::parse(fields).map(StepAnswer::Helper),
            Self::Practice(offered) => practice::parse(fields, offered).map(StepAnswer::Practice),
            Self::Name => name::parse(fields).map(StepAnswer::Name),
            Self::DateOfBirth(today) => date_of_birth::parse(fields, *today).map(StepAnswer::DateOfBirth),
            Self::Contact { helped } => contact::parse(fields, *helped).map(StepAnswer::Contact),
            Self::Postcode => postcode::parse(fields).map(StepAnswer::Postcode),
            Self::Help => needs::parse(fields).map(StepAnswer::Help),
            Self::Questions(page, earlier) => questionnaire::parse(page, fields, earlier)
                .map(|answers| StepAnswer::Questions(page.id.as_str().to_owned(), answers)),
            Self::Meeting { has_phone, has_email } => {
                meeting::parse(fields, *has_phone, *has_email).map(StepAnswer::Meeting)
            }
            Self::Sharing(partners) => sharing::parse(fields, partners).map(StepAnswer::Sharing),
            Self::Appointment => appointment::parse(fields).map(StepAnswer::Appointment),
        }
    }

    /// What the page shows for the answer that is kept, if there is one.
    pub fn fields(&self, answers: &Answers) -> Fields {
        fn kept<T>(kept: &Option<Kept<T>>, fields: impl Fn(&T) -> Fields) -> Fields {
            kept.as_ref().map(|kept| fields(&kept.answer)).unwrap_or_default()
        }
        match self {
            Self::Helper => kept(&answers.helper, helper::fields),
            Self::Practice(_) => kept(&answers.practice, practice::fields),
            Self::Name => kept(&answers.name, name::fields),
            Self::DateOfBirth(_) => kept(&answers.date_of_birth, |born| date_of_birth::fields("birth", born.date())),
            Self::Contact { .. } => kept(&answers.contact, contact::fields),
            Self::Postcode => kept(&answers.postcode, postcode::fields),
            Self::Help => kept(&answers.help, needs::fields),
            Self::Questions(page, _) => answers
                .questions
                .get(page.id.as_str())
                .map(|kept| questionnaire::fields(page, &kept.answer))
                .unwrap_or_default(),
            Self::Meeting { .. } => kept(&answers.meeting, meeting::fields),
            Self::Sharing(_) => kept(&answers.sharing, sharing::fields),
            Self::Appointment => kept(&answers.appointment, appointment::fields),
        }
    }
}

/// Collects fields for a form, leaving out what is empty.
#[derive(Default)]
struct Shown(Fields);

impl Shown {
    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.entry(name.to_owned()).or_default().push(value);
        }
        self
    }

    fn with_each<'a>(self, name: &str, values: impl IntoIterator<Item = &'a str>) -> Self {
        values.into_iter().fold(self, |shown, value| shown.with(name, value))
    }

    fn with_yes_no(self, name: &str, value: Option<bool>) -> Self {
        match value {
            Some(true) => self.with(name, YES),
            Some(false) => self.with(name, NO),
            None => self,
        }
    }
}

/// Gathers a page's refusals in the order of its fields.
#[derive(Default)]
struct Mend(Vec<Refusal>);

impl Mend {
    /// Takes the good value, or notes what is wrong with it.
    fn take<T, P: Into<crate::Problem>>(&mut self, field: &str, parsed: Result<T, P>) -> Option<T> {
        parsed.map_err(|problem| self.0.push(Refusal::new(field, problem))).ok()
    }

    fn note(&mut self, field: &str, problem: impl Into<crate::Problem>) {
        self.0.push(Refusal::new(field, problem));
    }

    /// The refusals, or the answer: which is there whenever nothing is to be mended.
    fn finish<T>(self, answer: Option<T>) -> Result<T, Vec<Refusal>> {
        match answer {
            Some(answer) if self.0.is_empty() => Ok(answer),
            _ => Err(self.0),
        }
    }
}

/// Reads a yes-or-no question: nothing, yes, no, or a value that was never offered.
fn yes_no(fields: &Fields, name: &str) -> Result<Option<bool>, crate::Problem> {
    match crate::refusal::first(fields, name) {
        "" => Ok(None),
        YES => Ok(Some(true)),
        NO => Ok(Some(false)),
        _ => Err(crate::Problem::NotOffered),
    }
}

/// Defines an enum whose variants are codes of a list of choices: stored, posted and translated by the code.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every choice, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its code, in forms, storage and texts.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The choice with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }

            /// Reads the ticked boxes of a field; a value that was not offered is refused.
            #[allow(dead_code, reason = "not every list is one of ticked boxes")]
            fn ticked(fields: &crate::Fields, name: &str) -> Result<Vec<Self>, crate::Problem> {
                crate::refusal::every(fields, name)
                    .iter()
                    .map(|code| Self::from_code(code).ok_or(crate::Problem::NotOffered))
                    .collect()
            }

            /// Reads the chosen radio button of a field, if one was chosen.
            #[allow(dead_code, reason = "not every list is one of radio buttons")]
            fn chosen(fields: &crate::Fields, name: &str) -> Result<Option<Self>, crate::Problem> {
                match crate::refusal::first(fields, name) {
                    "" => Ok(None),
                    code => Self::from_code(code).map(Some).ok_or(crate::Problem::NotOffered),
                }
            }
        }
    };
}
use codes;

#[cfg(test)]
mod tests;
