//! The person's name, and what they like to be called.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown};
use crate::{
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The longest name that a page takes, in characters; longer ones than any record system holds.
const LONGEST: u32 = 100;

/// A name as the person writes it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameAnswer {
    /// First name.
    pub given: String,
    /// Last name.
    pub family: String,
    /// What the person likes to be called, when it is something else.
    pub called: Option<String>,
}

impl NameAnswer {
    /// First and last name.
    pub fn full(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// What to call the person.
    pub fn greeting(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.given)
    }
}

impl fmt::Debug for NameAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NameAnswer([redacted])")
    }
}

pub(super) fn parse(fields: &Fields) -> Result<NameAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let mut required = |name: &str| {
        mend.take(name, text::line(first(fields, name), LONGEST).and_then(|line| line.ok_or(Problem::Missing)))
    };
    let given = required("given-name");
    let family = required("family-name");
    let called = mend.take("called", text::line(first(fields, "called"), LONGEST));
    let answer = given.zip(family).zip(called).map(|((given, family), called)| NameAnswer { given, family, called });
    mend.finish(answer)
}

pub(super) fn fields(answer: &NameAnswer) -> Fields {
    Shown::default()
        .with("given-name", &answer.given)
        .with("family-name", &answer.family)
        .with("called", answer.called.clone().unwrap_or_default())
        .0
}
