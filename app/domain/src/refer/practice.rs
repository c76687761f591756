//! Which GP practice the person is registered with; those who are not, or not sure, go on and the team helps.

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown};
use crate::{
    id::PracticeId,
    refusal::{Fields, Problem, Refusal, first},
};

/// The value of the choice "not registered, or not sure".
pub const NOT_REGISTERED: &str = "not-sure";

/// The practice, as far as the person knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PracticeAnswer {
    /// Registered with this practice of the network.
    Registered(PracticeId),
    /// Not registered or not sure: marked, so that the team helps.
    NotSure,
}

pub(super) fn parse(fields: &Fields, offered: &[PracticeId]) -> Result<PracticeAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let answer = mend.take(
        "practice",
        match first(fields, "practice") {
            "" => Err(Problem::Missing),
            NOT_REGISTERED => Ok(PracticeAnswer::NotSure),
            id => id
                .parse()
                .ok()
                .filter(|id| offered.contains(id))
                .map(PracticeAnswer::Registered)
                .ok_or(Problem::NotOffered),
        },
    );
    mend.finish(answer)
}

pub(super) fn fields(answer: &PracticeAnswer) -> Fields {
    let value = match answer {
        PracticeAnswer::Registered(id) => id.to_string(),
        PracticeAnswer::NotSure => NOT_REGISTERED.to_owned(),
    };
    Shown::default().with("practice", value).0
}
