//! Approval seats: whose approval a version needs, and where each stands.
//!
//! An approval is of the questions as they were then: it holds as long as nothing that was approved has changed its
//! meaning, whatever happened in between. A seat that says nothing for ten working days can be passed by, and the version
//! then says so.

use jiff::{Timestamp, tz::TimeZone};

use super::{Content, compare::changes_meaning};
use crate::{
    Fields, Problem, Refusal,
    form::{Mend, YES, codes},
    id::StaffId,
    refusal::first,
    text, working,
};

/// The field that names a seat.
pub const SEAT: &str = "studio-seat";
/// What a seat is called.
pub const TITLE: &str = "seat-title";
/// Who sits on it; nobody, for somebody who comes by a link.
pub const HOLDER: &str = "seat-holder";
/// Whether it is for somebody with lived experience.
pub const LIVED: &str = "seat-lived";
/// What a seat says.
pub const VOICE: &str = "approval-voice";
/// Why.
pub const REASON: &str = "approval-reason";

/// Working days of silence after which a seat can be passed by.
pub const SILENCE_DAYS: i64 = 10;
/// Minutes of a working day (9 to 5).
const DAY: i64 = 8 * 60;
const MOST_TITLE: u32 = 60;
const MOST_REASON: u32 = 2000;

codes! {
    /// What a seat says of a draft.
    Voice {
        /// It may be published so.
        Approved = "approved",
        /// Not yet, for a reason that is told.
        NotYet = "not-yet",
    }
}

/// A seat that a network wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeat {
    /// What it is called.
    pub title: String,
    /// Whether it is for somebody with lived experience.
    pub is_lived: bool,
    /// Who of the staff sits on it.
    pub holder: Option<StaffId>,
}

impl NewSeat {
    /// The seat that the form asks for, or what is to be mended.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let title = text::line(first(fields, TITLE), MOST_TITLE).and_then(|title| title.ok_or(Problem::Missing));
        let title = mend.take(TITLE, title);
        let holder = match first(fields, HOLDER) {
            "" => Some(None),
            id => mend.take(HOLDER, id.parse().map_err(|_| Problem::NotOffered)).map(Some),
        };
        let is_lived = first(fields, LIVED) == YES;
        mend.finish(title.zip(holder).map(|(title, holder)| Self { title, is_lived, holder }))
    }
}

/// Reads what a seat says: who says "not yet" says why.
pub fn voice(fields: &Fields) -> Result<(Voice, Option<String>), Vec<Refusal>> {
    let mut mend = Mend::default();
    let voice = mend.take(VOICE, Voice::chosen(fields, VOICE).and_then(|voice| voice.ok_or(Problem::Missing)));
    let reason = mend.take(REASON, text::prose(first(fields, REASON), MOST_REASON)).flatten();
    if voice == Some(Voice::NotYet) && reason.is_none() {
        mend.note(REASON, Problem::Missing);
    }
    mend.finish(voice.map(|voice| (voice, reason)))
}

/// Where a seat stands with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was not asked, or what it was asked about has changed its meaning since.
    NotAsked,
    /// It approved, and what has changed since changes no meaning.
    Approved,
    /// It said not yet.
    NotYet,
    /// It approved, or said not yet, of questions that mean something else now.
    Void,
    /// It was asked, and can be passed by from this moment.
    Asked(Timestamp),
    /// It was asked, and has said nothing for ten working days.
    Silent,
}

impl Standing {
    /// Whether a version can be published as far as this seat goes.
    pub const fn lets_publish(self) -> bool {
        matches!(self, Self::Approved | Self::Silent)
    }
}

/// What a seat said last, and of which questions.
#[derive(Clone, Copy, Debug)]
pub struct Spoken<'a> {
    /// What.
    pub voice: Voice,
    /// The questions as they were then.
    pub of: &'a Content,
}

/// When the seats were asked, and about which questions.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// When.
    pub at: Timestamp,
    /// The questions as they were then.
    pub of: &'a Content,
}

/// Where a seat stands at this moment.
pub fn standing(
    now: (&Content, Timestamp, &TimeZone),
    asked: Option<Asked<'_>>,
    spoken: Option<Spoken<'_>>,
) -> Standing {
    let (content, now, zone) = now;
    if let Some(spoken) = spoken
        && !changes_meaning(spoken.of, content)
    {
        return match spoken.voice {
            Voice::Approved => Standing::Approved,
            Voice::NotYet => Standing::NotYet,
        };
    }
    match asked.filter(|asked| !changes_meaning(asked.of, content)) {
        Some(asked) => match silence_ends(asked.at, zone) {
            ends if ends <= now => Standing::Silent,
            ends => Standing::Asked(ends),
        },
        None if spoken.is_some() => Standing::Void,
        None => Standing::NotAsked,
    }
}

/// From when a seat that was asked at this moment can be passed by.
pub fn silence_ends(asked_at: Timestamp, zone: &TimeZone) -> Timestamp {
    working::after_minutes(asked_at, SILENCE_DAYS * DAY, zone)
}
