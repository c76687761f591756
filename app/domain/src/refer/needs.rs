//! What the person would like help with, by the local need categories until a national reference set is loaded.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, codes};
use crate::{
    refusal::{Fields, Problem, Refusal, first, set_of},
    text,
};

codes! {
    /// A category of need.
    Need {
        /// Loneliness and isolation.
        Loneliness = "loneliness",
        /// Mood and stress.
        Mood = "mood",
        /// Money and debt.
        Money = "money",
        /// Benefits.
        Benefits = "benefits",
        /// Housing.
        Housing = "housing",
        /// Food.
        Food = "food",
        /// Work, volunteering and learning.
        Work = "work",
        /// Caring for someone.
        Caring = "caring",
        /// Bereavement.
        Bereavement = "bereavement",
        /// Physical activity and healthy living.
        Activity = "activity",
        /// A long-term condition.
        Condition = "condition",
        /// Memory.
        Memory = "memory",
        /// Family and relationships.
        Family = "family",
        /// Domestic abuse: raises the priority of reading, and is shown only to those who need it.
        Abuse = "abuse",
        /// Legal matters and immigration.
        Legal = "legal",
        /// Transport.
        Transport = "transport",
        /// Phones, computers and getting online.
        Digital = "digital",
        /// Safety at home.
        Safety = "safety",
        /// Arts, nature and things to do.
        Meaning = "meaning",
        /// Something else, in own words.
        Other = "other",
        /// Not sure, or rather said when we talk; stands alone.
        NotSure = "not-sure",
    }
}

impl Need {
    /// Ticking it asks for the intake form to be read first.
    pub const fn is_urgent(self) -> bool {
        matches!(self, Self::Abuse)
    }

    /// It excludes every other choice.
    pub const fn stands_alone(self) -> bool {
        matches!(self, Self::NotSure)
    }
}

codes! {
    /// Whether somebody already helps with this.
    AlreadyHelped {
        /// Somebody does.
        Yes = "yes",
        /// Nobody does.
        No = "no",
        /// The person is not sure.
        NotSure = "not-sure",
    }
}

/// What the person would like help with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpAnswer {
    /// The categories that were ticked.
    pub needs: BTreeSet<Need>,
    /// The person's own words.
    pub words: Option<String>,
    /// Whether anyone already helps.
    pub already_helped: Option<AlreadyHelped>,
    /// Who already helps.
    pub helped_by: Option<String>,
}

impl fmt::Debug for HelpAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HelpAnswer([redacted])")
    }
}

/// The longest text in own words, in characters.
pub(crate) const LONGEST_WORDS: u32 = 2000;

pub(super) fn parse(fields: &Fields) -> Result<HelpAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let words_blank = first(fields, "needs-other").trim().is_empty();
    let needs = mend.take(
        "needs",
        Need::ticked(fields, "needs").map(set_of).and_then(|needs| {
            if needs.is_empty() && words_blank {
                Err(Problem::Missing)
            } else if needs.len() > 1 && needs.iter().any(|need| need.stands_alone()) {
                Err(Problem::NotTogether)
            } else {
                Ok(needs)
            }
        }),
    );
    let words = mend.take("needs-other", text::prose(first(fields, "needs-other"), LONGEST_WORDS));
    let already_helped = mend.take("already-helped", AlreadyHelped::chosen(fields, "already-helped"));
    // Asked only of those who say yes; what stands in it otherwise is hidden and passed by.
    let typed = if already_helped == Some(Some(AlreadyHelped::Yes)) { first(fields, "already-helped-by") } else { "" };
    let helped_by = mend.take("already-helped-by", text::line(typed, 200));
    let answer =
        needs.zip(words).zip(already_helped).zip(helped_by).map(|(((needs, words), already_helped), helped_by)| {
            HelpAnswer { needs, words, already_helped, helped_by }
        });
    mend.finish(answer)
}

pub(super) fn fields(answer: &HelpAnswer) -> Fields {
    Shown::default()
        .with_each("needs", answer.needs.iter().map(|need| need.code()))
        .with("needs-other", answer.words.clone().unwrap_or_default())
        .with("already-helped", answer.already_helped.map_or("", AlreadyHelped::code))
        .with("already-helped-by", answer.helped_by.clone().unwrap_or_default())
        .0
}
