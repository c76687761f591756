//! A primary care network as its pages and rules need it: its practices, partners and settings.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::{
    id::{NetworkId, PracticeId, StaffId},
    journey::Ages,
    ods::OdsCode,
};

/// A network: the tenant, walled off from every other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// Its id.
    pub id: NetworkId,
    /// Its part of the address: `/riverside`.
    pub slug: String,
    /// Its name as people know it.
    pub name: String,
    /// Its practices, in the order of the page.
    pub practices: Vec<Practice>,
    /// What it decided.
    pub settings: Settings,
}

/// A GP practice of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Practice {
    /// Its id.
    pub id: PracticeId,
    /// Its ODS code.
    pub ods_code: OdsCode,
    /// Its name.
    pub name: String,
}

/// A voluntary, community or social enterprise organisation that a person may agree to share with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Partner {
    /// Its code in forms and storage.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it does, in a few words.
    pub does: String,
}

/// What a network decided about its pages, times and reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The team's phone number, as people read it.
    pub phone: String,
    /// When it is answered, in words.
    pub phone_hours: String,
    /// The number from which the team calls.
    pub calls_from: String,
    /// The ages it sees.
    pub ages: Ages,
    /// The controllers of the data, as the notice names them.
    pub controllers: Vec<String>,
    /// Where to write about data protection.
    pub privacy_contact: String,
    /// The organisations that a person may agree to share with.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// Hours between now and the first time that is offered.
    pub notice_hours: u16,
    /// Days ahead for which times are offered.
    pub horizon_days: u16,
    /// Minutes of a longer conversation, for an interpreter or more time: a multiple of 15.
    pub longer_minutes: u16,
    /// Hours that somebody has to answer when a free time is offered to them.
    #[serde(default = "offer_hours")]
    pub offer_hours: u16,
    /// How many appointments that somebody has missed are answered by a message that offers another time. After that, the
    /// team calls.
    #[serde(default = "missed_messages")]
    pub missed_messages: u16,
    /// Days needed to find an interpreter.
    pub interpreter_days: u16,
    /// The address of the duty contact, who is told of what is overdue.
    pub duty_contact: String,
    /// Minutes of working time within which somebody says that they act on a flag, before the duty contact is told.
    #[serde(default = "flag_minutes")]
    pub flag_minutes: u16,
    /// Who reads an intake form that has no appointment.
    #[serde(default)]
    pub reader: Option<StaffId>,
    /// Words and phrases that ask for an intake form to be read first.
    #[serde(default)]
    pub urgent_words: Vec<String>,
    /// When people are reminded of their appointment.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(default = "reminders")]
    pub reminders: std::collections::BTreeSet<crate::messaging::Reminder>,
    /// How long what is over is kept.
    #[serde(default)]
    pub keep: Keep,
    /// Outcome measures for which it holds a licence, beside those that come with the program.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(default)]
    pub instruments: Vec<crate::case::measure::Instrument>,
}

/// As long as for an urgent intake form.
const fn flag_minutes() -> u16 {
    120
}

#[cfg(not(target_arch = "wasm32"))]
fn reminders() -> std::collections::BTreeSet<crate::messaging::Reminder> {
    crate::messaging::Reminder::ALL.iter().copied().collect()
}

/// Twice.
const fn missed_messages() -> u16 {
    2
}

/// A day and a night.
const fn offer_hours() -> u16 {
    24
}

/// For how many days a network keeps what is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Keep {
    /// Messages, after they were sent.
    pub messages_days: NonZeroU32,
    /// Referrals and their people, after the last of their referral and appointments: eight years, as the schedule of the
    /// NHS Records Management Code has it for adults' community records.
    pub referrals_days: NonZeroU32,
}

impl Default for Keep {
    fn default() -> Self {
        const { Self { messages_days: NonZeroU32::new(90).unwrap(), referrals_days: NonZeroU32::new(8 * 366).unwrap() } }
    }
}

/// First parts of an address that belong to the program, and so to no network.
pub const RESERVED_SLUGS: [&str; 20] = [
    "api",
    "assets",
    "calendar",
    "do",
    "favicon.ico",
    "favicon.svg",
    "fhir",
    "go",
    "healthz",
    "manifest.webmanifest",
    "metrics",
    "offline",
    "open-referral",
    "pkg",
    "readyz",
    "receipts",
    "robots.txt",
    "staff",
    "studio",
    "sw.js",
];

/// Why a slug cannot be a network's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugProblem {
    /// Not 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter.
    Shape,
    /// It belongs to the program.
    Reserved,
}

/// Checks that a network may have this slug.
///
/// ```
/// # use domain::network::{check_slug, SlugProblem};
/// assert_eq!(check_slug("riverside"), Ok(()));
/// assert_eq!(check_slug("staff"), Err(SlugProblem::Reserved));
/// assert_eq!(check_slug("River Side"), Err(SlugProblem::Shape));
/// ```
pub fn check_slug(slug: &str) -> Result<(), SlugProblem> {
    let shape = (2..=40).contains(&slug.len())
        && slug.starts_with(|first: char| first.is_ascii_lowercase())
        && slug.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
    if RESERVED_SLUGS.contains(&slug) {
        Err(SlugProblem::Reserved)
    } else if shape {
        Ok(())
    } else {
        Err(SlugProblem::Shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_for_no_day_at_all() {
        assert!(serde_json::from_str::<Keep>(r#"{"messages_days": 0}"#).is_err());
        assert_eq!(serde_json::from_str::<Keep>(r#"{"messages_days": 30}"#).unwrap().messages_days.get(), 30);
    }
}
