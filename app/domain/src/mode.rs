//! How a person and a link worker meet.

use serde::{Deserialize, Serialize};

/// A way of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// The link worker phones the person.
    Phone,
    /// They talk by video.
    Video,
    /// The person comes to the clinic's place.
    InPerson,
    /// The link worker comes to the person's home.
    HomeVisit,
    /// They talk on a walk.
    WalkAndTalk,
}

impl Mode {
    /// Every way of meeting, in the order in which people are asked.
    pub const ALL: &'static [Self] = &[Self::Phone, Self::Video, Self::InPerson, Self::HomeVisit, Self::WalkAndTalk];

    /// Its code, in forms, storage and texts; serde writes the same.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Video => "video",
            Self::InPerson => "in-person",
            Self::HomeVisit => "home-visit",
            Self::WalkAndTalk => "walk-and-talk",
        }
    }

    /// The way of meeting with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mode| mode.code() == code)
    }

    /// Whether people may choose a time for it by themselves. Visits and walks are asked for, because the team first
    /// looks at where, and whether a link worker can go there alone.
    pub const fn self_bookable(self) -> bool {
        matches!(self, Self::Phone | Self::Video | Self::InPerson)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_and_walks_are_asked_for_and_not_booked() {
        let bookable: Vec<_> = Mode::ALL.iter().copied().filter(|mode| mode.self_bookable()).collect();
        assert_eq!(bookable, [Mode::Phone, Mode::Video, Mode::InPerson]);
    }

    #[test]
    fn a_code_leads_back_to_its_way_of_meeting() {
        for mode in Mode::ALL {
            assert_eq!(Mode::from_code(mode.code()), Some(*mode));
        }
        assert_eq!(Mode::from_code("carrier-pigeon"), None);
    }

    #[test]
    fn json_holds_the_code() {
        for mode in Mode::ALL {
            assert_eq!(serde_json::to_value(mode).expect("a code is JSON"), mode.code());
        }
    }
}
