//! How the person would like to meet, and what would make it easy.
//!
//! The kinds of communication and access need follow the Accessible Information Standard (DAPB1605): asked, recorded,
//! flagged, shared and acted upon. They also decide which times can be honoured.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, YES, codes};
use crate::{
    mode::Mode,
    refusal::{Fields, Problem, Refusal, every, first, set_of},
    text,
};

codes! {
    /// What a person may ask to be asked about.
    Easier {
        /// Language and interpreting.
        Language = "language",
        /// How we write and talk.
        Communication = "communication",
        /// Getting there and being there.
        Access = "access",
    }
}

codes! {
    /// A communication or information need.
    CommunicationNeed {
        /// A British Sign Language interpreter.
        Bsl = "comm-bsl",
        /// Easy read.
        EasyRead = "comm-easy-read",
        /// Large print.
        LargePrint = "comm-large-print",
        /// Braille.
        Braille = "comm-braille",
        /// Audio.
        Audio = "comm-audio",
        /// Email rather than phone.
        EmailOnly = "comm-email-only",
        /// Relay UK.
        TextRelay = "comm-text-relay",
        /// Lipreading.
        Lipreading = "comm-lipreading",
        /// A hearing loop.
        HearingLoop = "comm-hearing-loop",
    }
}

codes! {
    /// An access need.
    AccessNeed {
        /// Step-free access.
        StepFree = "access-step-free",
        /// A quiet room.
        Quiet = "access-quiet",
        /// Somebody comes along.
        Companion = "access-companion",
        /// An assistance dog.
        AssistanceDog = "access-assistance-dog",
        /// Parking close by.
        Parking = "access-parking",
        /// More time to talk.
        ExtraTime = "access-extra-time",
        /// Something else, in own words.
        Other = "access-other",
    }
}

/// How to meet, and what makes it easy.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingAnswer {
    /// The ways of meeting that suit.
    pub modes: BTreeSet<Mode>,
    /// Where to visit or set off from, when a home visit or a walk is asked for.
    pub home_address: Option<String>,
    /// The language in which the person would rather talk.
    pub language: Option<String>,
    /// An interpreter is needed.
    pub interpreter: bool,
    /// Communication needs.
    pub communication: BTreeSet<CommunicationNeed>,
    /// Access needs.
    pub access: BTreeSet<AccessNeed>,
    /// Another access need, in own words.
    pub access_words: Option<String>,
}

impl MeetingAnswer {
    /// The ways that a person can book by themselves.
    pub fn bookable(&self) -> impl Iterator<Item = Mode> + '_ {
        self.modes.iter().copied().filter(|mode| mode.self_bookable())
    }

    /// An interpreter, of a spoken language or of British Sign Language, has to be found.
    pub fn needs_interpreter(&self) -> bool {
        self.interpreter || self.communication.contains(&CommunicationNeed::Bsl)
    }

    /// A longer conversation is needed: everything is said twice, or needs more time.
    pub fn needs_longer(&self) -> bool {
        self.needs_interpreter() || self.access.contains(&AccessNeed::ExtraTime)
    }
}

impl fmt::Debug for MeetingAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MeetingAnswer([redacted])")
    }
}

pub(super) fn parse(fields: &Fields, has_phone: bool, has_email: bool) -> Result<MeetingAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let ticked = every(fields, "modes").iter().map(|code| Mode::from_code(code).ok_or(Problem::NotOffered));
    let modes = set_of(mend.take("modes", ticked.collect::<Result<Vec<_>, _>>()).unwrap_or_default());
    if mend.0.is_empty() {
        if modes.is_empty() {
            mend.note("modes", Problem::Missing);
        } else if modes.contains(&Mode::Phone) && !has_phone {
            mend.note("modes", Problem::NeedsPhone);
        } else if modes.contains(&Mode::Video) && !has_phone && !has_email {
            mend.note("modes", Problem::NeedsPhoneOrEmail);
        }
    }
    let visits = modes.iter().any(|mode| !mode.self_bookable());
    let easier = mend.take("easier", Easier::ticked(fields, "easier")).unwrap_or_default();
    // What is revealed by a choice is asked only of those who made it; what stands in it otherwise is passed by.
    let typed = |revealed: bool, name| if revealed { first(fields, name) } else { "" };
    let wants = |part: Easier| easier.contains(&part);
    let home_address = mend.take("home-address", text::prose(typed(visits, "home-address"), 300));
    if visits && home_address == Some(None) {
        mend.note("home-address", Problem::Missing);
    }
    let language = mend.take("language", text::line(typed(wants(Easier::Language), "language"), 60));
    let communication = mend.take("communication", CommunicationNeed::ticked(fields, "communication"));
    let access = mend.take("access", AccessNeed::ticked(fields, "access"));
    let access_words = typed(wants(Easier::Access), "access-other-words");
    let access_words = mend.take("access-other-words", text::prose(access_words, 500));
    mend.finish(Some(MeetingAnswer {
        modes,
        home_address: home_address.flatten(),
        language: language.flatten(),
        interpreter: typed(wants(Easier::Language), "interpreter") == YES,
        communication: communication.filter(|_| wants(Easier::Communication)).map(set_of).unwrap_or_default(),
        access: access.filter(|_| wants(Easier::Access)).map(set_of).unwrap_or_default(),
        access_words: access_words.flatten(),
    }))
}

pub(super) fn fields(answer: &MeetingAnswer) -> Fields {
    let wants_language = answer.interpreter || answer.language.is_some();
    let wants_access = !answer.access.is_empty() || answer.access_words.is_some();
    Shown::default()
        .with_each("modes", answer.modes.iter().map(|mode| mode.code()))
        .with("home-address", answer.home_address.clone().unwrap_or_default())
        .with("easier", if wants_language { Easier::Language.code() } else { "" })
        .with("easier", if answer.communication.is_empty() { "" } else { Easier::Communication.code() })
        .with("easier", if wants_access { Easier::Access.code() } else { "" })
        .with("language", answer.language.clone().unwrap_or_default())
        .with("interpreter", if answer.interpreter { YES } else { "" })
        .with_each("communication", answer.communication.iter().map(|need| need.code()))
        .with_each("access", answer.access.iter().map(|need| need.code()))
        .with("access-other-words", answer.access_words.clone().unwrap_or_default())
        .0
}
