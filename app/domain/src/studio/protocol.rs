//! The question protocol: what is agreed about a question before anybody is asked it.
//!
//! After the question protocol of the GOV.UK service manual ("Designing good questions",
//! <https://www.gov.uk/service-manual/design/designing-good-questions>): know what is asked, who uses it and what for,
//! and ask nothing else.

use serde::{Deserialize, Serialize};

/// What is agreed about a question. Its sensitivity stands with the question itself, since its page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Protocol {
    /// What it is asked for.
    pub purpose: String,
    /// Who uses the answer.
    pub used_by: String,
    /// What happens if an answer shows that somebody is at risk.
    pub if_risk: String,
    /// How long the answer is kept.
    pub kept: String,
}

impl Protocol {
    /// Everything in it is agreed.
    pub fn is_whole(&self) -> bool {
        [&self.purpose, &self.used_by, &self.if_risk, &self.kept].iter().all(|part| !part.trim().is_empty())
    }

    /// Nothing in it is.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
