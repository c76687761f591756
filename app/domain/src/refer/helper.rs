//! Who fills this in with the person, and that the person agreed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, YES};
use crate::{
    phone::PhoneNumber,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// Somebody who helps the person with this referral, with the person's agreement.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelperAnswer {
    /// Their name.
    pub name: String,
    /// Who they are to the person: a daughter, a neighbour, a support worker.
    pub relation: String,
    /// How to reach the helper, if they wish to be reached.
    pub phone: Option<PhoneNumber>,
}

impl fmt::Debug for HelperAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HelperAnswer([redacted])")
    }
}

pub(super) fn parse(fields: &Fields) -> Result<HelperAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    if first(fields, "agreed") != YES {
        mend.note("agreed", Problem::Missing);
    }
    let mut required = |name: &str| {
        mend.take(name, text::line(first(fields, name), 100).and_then(|line| line.ok_or(Problem::Missing)))
    };
    let name = required("helper-name");
    let relation = required("helper-relation");
    let phone = match first(fields, "helper-phone").trim() {
        "" => Some(None),
        typed => mend.take("helper-phone", PhoneNumber::parse(typed)).map(Some),
    };
    let answer = name.zip(relation).zip(phone).map(|((name, relation), phone)| HelperAnswer { name, relation, phone });
    mend.finish(answer)
}

pub(super) fn fields(answer: &HelperAnswer) -> Fields {
    Shown::default()
        .with("agreed", YES)
        .with("helper-name", &answer.name)
        .with("helper-relation", &answer.relation)
        .with("helper-phone", answer.phone.as_ref().map(PhoneNumber::display).unwrap_or_default())
        .0
}
