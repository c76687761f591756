//! The built-in pages of a referral: what each asks, how what was typed becomes an answer, and back.
//!
//! One file a page, each with the same two functions: `parse` (what was typed → an answer, or what to mend) and
//! `fields` (an answer → what the page shows when it is opened again). Server and browser run the same ones.

mod appointment;
mod contact;
#[cfg(not(target_arch = "wasm32"))]
pub mod contact_change;
mod helper;
mod meeting;
mod name;
mod needs;
mod possible;
mod postcode;
mod practice;
#[cfg(not(target_arch = "wasm32"))]
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
#[cfg(not(target_arch = "wasm32"))]
pub use prepare::{AddressAnswer, NhsNumberAnswer, PrepareAnswers, anything_else};
pub use sharing::{SharingAnswer, TEXT_VERSION};

use crate::{
    civil::CivilDate,
    date_of_birth::{self, DateOfBirth},
    id::PracticeId,
    questionnaire,
    refusal::{Fields, Refusal},
};

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
                .map_or_else(|| questionnaire::initial_fields(page), |kept| questionnaire::fields(page, &kept.answer)),
            Self::Meeting { .. } => kept(&answers.meeting, meeting::fields),
            Self::Sharing(_) => kept(&answers.sharing, sharing::fields),
            Self::Appointment => kept(&answers.appointment, appointment::fields),
        }
    }
}

#[cfg(test)]
mod tests;
