//! What may be shared beyond the team: each a choice of its own, none ticked beforehand.
//!
//! That the team reads the form is information, not a choice: direct care does not rest on consent.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown};
use crate::{
    refusal::{Fields, Problem, Refusal, every, first, set_of},
    text,
};

/// The version of the text that a person reads when they choose; kept with the choice.
pub const TEXT_VERSION: &str = "2026-11";

/// What the person agrees to share, and with whom.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingAnswer {
    /// The person's own words may go to their GP practice.
    pub words_to_gp: bool,
    /// The organisations that may be told what they need to know, by code.
    pub partners: BTreeSet<String>,
    /// The team may talk with family or a friend.
    pub family: bool,
    /// With whom.
    pub family_who: Option<String>,
    /// The version of the text that was read.
    pub text_version: String,
}

impl fmt::Debug for SharingAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharingAnswer([redacted])")
    }
}

pub(super) fn parse(fields: &Fields, offered: &[String]) -> Result<SharingAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let chosen = every(fields, "share");
    let has = |code: &str| chosen.iter().any(|value| value == code);
    let partners = set_of(chosen.iter().filter_map(|value| value.strip_prefix("partner-")).map(str::to_owned));
    let known =
        chosen.iter().all(|value| matches!(value.as_str(), "gp-words" | "family") || value.starts_with("partner-"));
    if !known || !partners.iter().all(|partner| offered.contains(partner)) {
        mend.note("share", Problem::NotOffered);
    }
    let family = has("family");
    // Asked only of those who tick family; what stands in it otherwise is hidden and passed by.
    let typed = if family { first(fields, "family-who") } else { "" };
    let family_who = mend.take("family-who", text::line(typed, 200)).flatten();
    mend.finish(Some(SharingAnswer {
        words_to_gp: has("gp-words"),
        partners,
        family,
        family_who,
        text_version: TEXT_VERSION.to_owned(),
    }))
}

pub(super) fn fields(answer: &SharingAnswer) -> Fields {
    let partners: Vec<String> = answer.partners.iter().map(|partner| format!("partner-{partner}")).collect();
    Shown::default()
        .with("share", if answer.words_to_gp { "gp-words" } else { "" })
        .with_each("share", partners.iter().map(String::as_str))
        .with("share", if answer.family { "family" } else { "" })
        .with("family-who", answer.family_who.clone().unwrap_or_default())
        .0
}
