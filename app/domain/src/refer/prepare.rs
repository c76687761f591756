//! "Help us prepare": what can be told after sending, each part by choice and on its own.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::needs;
use crate::form::{Mend, NO, Shown, YES};
use crate::{
    case::measure::Taken,
    nhs_number::NhsNumber,
    paper::Copied,
    postcode::Postcode,
    questionnaire,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// What a person told after sending.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrepareAnswers {
    /// The pages of the questionnaire that are asked after booking; a page that was passed by is there and empty.
    pub questions: BTreeMap<String, questionnaire::Answers>,
    /// The NHS number, or that it is not known.
    pub nhs_number: Option<NhsNumberAnswer>,
    /// The address.
    pub address: Option<AddressAnswer>,
    /// What they answered to instruments by themself; one that was passed by is there and empty.
    pub measures: BTreeMap<String, Taken>,
    /// Anything else; empty when there is nothing.
    pub anything_else: Option<String>,
    /// The questions on equality were answered or passed by. What was answered is counted, and kept nowhere.
    pub equality: bool,
    /// What staff copied from paper, each time; what stands of it is among the answers to the questions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paper: Vec<Copied>,
}

impl fmt::Debug for PrepareAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrepareAnswers([redacted])")
    }
}

impl PrepareAnswers {
    /// The NHS number, if the person told it.
    pub fn known_nhs_number(&self) -> Option<&NhsNumber> {
        match &self.nhs_number {
            Some(NhsNumberAnswer::Known(number)) => Some(number),
            Some(NhsNumberAnswer::NotKnown) | None => None,
        }
    }
}

/// Whether the person knows their NHS number, and which it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NhsNumberAnswer {
    /// This one.
    Known(NhsNumber),
    /// Not known, or not to hand: it is never needed to get help.
    NotKnown,
}

impl NhsNumberAnswer {
    /// Works it out from what was typed: first whether it is known, then the number.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let answer = match first(fields, "knows-nhs-number") {
            NO => Some(Self::NotKnown),
            YES => match first(fields, "nhs-number").trim() {
                "" => mend.take("nhs-number", Err(Problem::Missing)),
                typed => mend.take("nhs-number", NhsNumber::parse(typed)).map(Self::Known),
            },
            "" => mend.take("knows-nhs-number", Err(Problem::Missing)),
            _ => mend.take("knows-nhs-number", Err(Problem::NotOffered)),
        };
        mend.finish(answer)
    }

    /// What the page shows.
    pub fn fields(&self) -> Fields {
        match self {
            Self::Known(number) => {
                Shown::default().with("knows-nhs-number", YES).with("nhs-number", number.display()).0
            }
            Self::NotKnown => Shown::default().with("knows-nhs-number", NO).0,
        }
    }
}

/// Where the person lives, for letters and visits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressAnswer {
    /// At this address.
    At {
        /// The lines of the address as written, without the postcode.
        lines: Vec<String>,
        /// The postcode, when known.
        postcode: Option<Postcode>,
    },
    /// Nowhere fixed.
    NoFixedAddress,
}

impl fmt::Debug for AddressAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressAnswer([redacted])")
    }
}

/// The fields of an address, in its order.
const LINES: [&str; 3] = ["address-line-1", "address-line-2", "town"];

impl AddressAnswer {
    /// Works it out from what was typed.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let lines: Vec<Option<String>> =
            LINES.iter().map(|name| mend.take(name, text::line(first(fields, name), 100)).flatten()).collect();
        let typed_postcode = first(fields, "postcode").trim();
        let postcode =
            (!typed_postcode.is_empty()).then(|| mend.take("postcode", Postcode::parse(typed_postcode))).flatten();
        let blank = lines.iter().all(Option::is_none) && typed_postcode.is_empty();
        if first(fields, "no-fixed-address") == YES {
            if !blank {
                mend.note("address-line-1", Problem::NotTogether);
            }
            return mend.finish(Some(Self::NoFixedAddress));
        }
        if lines[0].is_none() && !mend.0.iter().any(|refusal| refusal.field == LINES[0]) {
            mend.0.insert(0, Refusal::new(LINES[0], Problem::Missing));
        }
        mend.finish(Some(Self::At { lines: lines.into_iter().map(Option::unwrap_or_default).collect(), postcode }))
    }

    /// What the page shows.
    pub fn fields(&self) -> Fields {
        match self {
            Self::At { lines, postcode } => {
                LINES
                    .iter()
                    .zip(lines)
                    .fold(Shown::default(), |shown, (name, line)| shown.with(name, line))
                    .with("postcode", postcode.as_ref().map(Postcode::as_str).unwrap_or_default())
                    .0
            }
            Self::NoFixedAddress => Shown::default().with("no-fixed-address", YES).0,
        }
    }
}

/// Works out "anything else we should know" from what was typed; nothing is an answer too.
pub fn anything_else(fields: &Fields) -> Result<String, Vec<Refusal>> {
    let mut mend = Mend::default();
    let words = mend.take("anything-else", text::prose(first(fields, "anything-else"), needs::LONGEST_WORDS));
    mend.finish(words.map(Option::unwrap_or_default))
}
