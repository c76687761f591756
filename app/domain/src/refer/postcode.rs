//! Where the person lives, as far as an appointment needs it; no fixed address is an answer, not a gap.

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, YES};
use crate::{
    postcode::Postcode,
    refusal::{Fields, Problem, Refusal, first},
};

/// Where the person lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostcodeAnswer {
    /// At this postcode.
    At(Postcode),
    /// Nowhere fixed.
    NoFixedAddress,
}

pub(super) fn parse(fields: &Fields) -> Result<PostcodeAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let answer = mend.take(
        "postcode",
        match (first(fields, "postcode").trim(), first(fields, "no-fixed-address") == YES) {
            ("", true) => Ok(PostcodeAnswer::NoFixedAddress),
            ("", false) => Err(Problem::Missing),
            (_, true) => Err(Problem::NotTogether),
            (typed, false) => Postcode::parse(typed).map(PostcodeAnswer::At),
        },
    );
    mend.finish(answer)
}

pub(super) fn fields(answer: &PostcodeAnswer) -> Fields {
    match answer {
        PostcodeAnswer::At(postcode) => Shown::default().with("postcode", postcode.as_str()).0,
        PostcodeAnswer::NoFixedAddress => Shown::default().with("no-fixed-address", YES).0,
    }
}
