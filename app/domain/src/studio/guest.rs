//! A guest: somebody without an account who takes part in one draft by a link.
//!
//! A link is for one person, by name, or for a panel and for people who would rather not be named. It may ask about a few
//! questions only, which takes about five minutes.

use super::{Content, approval::SEAT};
use crate::{
    Fields, Problem, Refusal,
    email::EmailAddress,
    form::{Mend, codes},
    id::SeatId,
    language::Language,
    questionnaire::LinkId,
    refusal::{every, first},
    text,
};

/// For whom a link is.
pub const LABEL: &str = "guest-label";
/// Whether what they say bears that name.
pub const NAMED: &str = "guest-named";
/// The questions that they are asked about.
pub const QUESTIONS: &str = "guest-questions";
/// For how long it opens.
pub const LASTS: &str = "guest-lasts";
/// Where it is sent.
pub const EMAIL: &str = "guest-email";
/// In which language it speaks to them.
pub const LANGUAGE: &str = "guest-language";

/// The most questions of a task: about five minutes.
pub const MOST_QUESTIONS: usize = 3;
const MOST_LABEL: u32 = 60;

codes! {
    /// Whether what a guest says bears a name.
    Naming {
        /// The name that the link is for.
        Named = "named",
        /// None.
        Unnamed = "unnamed",
    }
}

codes! {
    /// For how long a link opens.
    Lasts {
        /// A week.
        Week = "7",
        /// Two weeks.
        TwoWeeks = "14",
        /// Four weeks.
        FourWeeks = "28",
        /// Twelve weeks.
        TwelveWeeks = "84",
    }
}

impl Lasts {
    /// In days.
    pub const fn days(self) -> i64 {
        match self {
            Self::Week => 7,
            Self::TwoWeeks => 14,
            Self::FourWeeks => 28,
            Self::TwelveWeeks => 84,
        }
    }
}

/// A link that somebody wants to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// For whom it is.
    pub label: String,
    /// Whether what they say bears that name.
    pub naming: Naming,
    /// The questions that they are asked about; none for the whole draft.
    pub questions: Vec<LinkId>,
    /// For how long it opens.
    pub lasts: Lasts,
    /// Where it is sent, and the answers to what they say.
    pub email: Option<EmailAddress>,
    /// In which language.
    pub language: Language,
    /// The seat for which they approve.
    pub seat: Option<SeatId>,
}

impl Invitation {
    /// The link that the form asks for, or everything that is to be mended.
    pub fn parse(fields: &Fields, content: &Content) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let label = text::line(first(fields, LABEL), MOST_LABEL).and_then(|label| label.ok_or(Problem::Missing));
        let label = mend.take(LABEL, label);
        let naming = mend.take(NAMED, Naming::chosen(fields, NAMED).and_then(|one| one.ok_or(Problem::Missing)));
        let questions = mend.take(QUESTIONS, questions(fields, content));
        let lasts = mend.take(LASTS, Lasts::chosen(fields, LASTS).and_then(|one| one.ok_or(Problem::Missing)));
        let email = match first(fields, EMAIL).trim() {
            "" => Some(None),
            typed => mend.take(EMAIL, EmailAddress::parse(typed)).map(Some),
        };
        let language = match first(fields, LANGUAGE) {
            "" => Some(Language::default()),
            code => mend.take(LANGUAGE, Language::from_code(code).ok_or(Problem::NotOffered)),
        };
        let seat = match first(fields, SEAT) {
            "" => Some(None),
            id => mend.take(SEAT, id.parse().map_err(|_| Problem::NotOffered)).map(Some),
        };
        let parts = label.zip(naming).zip(questions).zip(lasts).zip(email).zip(language).zip(seat);
        mend.finish(parts.map(|((((((label, naming), questions), lasts), email), language), seat)| Self {
            label,
            naming,
            questions,
            lasts,
            email,
            language,
            seat,
        }))
    }
}

fn questions(fields: &Fields, content: &Content) -> Result<Vec<LinkId>, Problem> {
    let chosen = every(fields, QUESTIONS).iter().filter(|key| !key.is_empty());
    let chosen: Vec<LinkId> = chosen
        .map(|key| content.item(key).map(|(_, item)| item.link_id.clone()).ok_or(Problem::NotOffered))
        .collect::<Result<_, _>>()?;
    match chosen.len() {
        0..=MOST_QUESTIONS => Ok(chosen),
        _ => Err(Problem::NotTogether),
    }
}
