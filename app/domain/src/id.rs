//! Typed ids: one list of every kind of thing that has one, so that an id of one kind cannot pass for another.
//!
//! An id is a UUID. New ones are version 7 (RFC 9562 §5.7), which sort by the time they were made; clock and chance
//! come in as arguments. The arithmetic is ours, so that the browser need not carry the `uuid` crate.

use std::fmt;

/// The text is not that of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(u128);

        impl $name {
            /// A new id from the time in milliseconds since 1970 and ten random bytes.
            pub const fn v7(millis: u64, random: [u8; 10]) -> Self {
                Self(version_7(millis, random))
            }

            /// The id that is stored as these bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(u128::from_be_bytes(bytes))
            }

            /// The bytes to store.
            pub const fn to_bytes(self) -> [u8; 16] {
                self.0.to_be_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hyphenated(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read_hyphenated(text).map(Self).ok_or(NotAnId)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl From<uuid::Uuid> for $name {
            fn from(uuid: uuid::Uuid) -> Self {
                Self(uuid.as_u128())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self {
                Self::from_u128(id.0)
            }
        }
    )+};
}

ids! {
    /// A primary care network: the tenant, whose data no other network sees.
    NetworkId;
    /// A GP practice of a network.
    PracticeId;
    /// A member of staff of a network.
    StaffId;
    /// A place where people meet.
    PlaceId;
    /// A link worker's clinic: a rule that repeats.
    ClinicId;
    /// A self-referral that is being written.
    DraftId;
    /// A person as one network knows them.
    PatientId;
    /// A referral that was sent.
    ReferralId;
    /// A person's answers to one version of a questionnaire.
    ResponseId;
    /// An appointment with a link worker.
    AppointmentId;
    /// A questionnaire, through all its versions.
    QuestionnaireId;
    /// A version of a questionnaire.
    VersionId;
    /// A message to a person or to staff.
    MessageId;
    /// A signed-in session of a member of staff.
    SessionId;
    /// A time when a link worker is away.
    LeaveId;
    /// An audit event.
    EventId;
    /// A conversation or visit in a case.
    ContactId;
    /// A signed note in a case.
    NoteId;
    /// An instrument's answers at one time.
    MeasureId;
    /// Something to be done for a case by a day.
    TaskId;
    /// A risk flag on a referral.
    FlagId;
    /// A referral from a case to a group or service.
    OnwardId;
    /// A free time that is kept for somebody until they answer.
    OfferId;
    /// A person's request that their record be erased.
    ErasureRequestId;
    /// A questionnaire that is being co-designed.
    StudioDraftId;
    /// A thread of comments in a draft.
    ThreadId;
    /// A comment in a thread.
    CommentId;
    /// A link by which somebody without an account takes part.
    GuestId;
    /// A form of a guest that was not taken.
    GuestUnsentId;
    /// A seat whose approval a version needs.
    SeatId;
    /// A seat's word on a draft.
    ApprovalId;
    /// A workshop, panel or talk about a draft.
    WorkshopId;
    /// A question that a network offers to the others.
    BankQuestionId;
}

const fn version_7(millis: u64, random: [u8; 10]) -> u128 {
    let [r0, r1, r2, r3, r4, r5, r6, r7, r8, r9] = random;
    let [_, _, t0, t1, t2, t3, t4, t5] = millis.to_be_bytes();
    let version = 0x70 | (r0 & 0x0f);
    let variant = 0x80 | (r2 & 0x3f);
    u128::from_be_bytes([t0, t1, t2, t3, t4, t5, version, r1, variant, r3, r4, r5, r6, r7, r8, r9])
}

const HYPHENS: [usize; 4] = [8, 13, 18, 23];

fn write_hyphenated(id: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let digits = format!("{id:032x}");
    let (a, b, c, d, e) = (&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]);
    write!(f, "{a}-{b}-{c}-{d}-{e}")
}

fn read_hyphenated(text: &str) -> Option<u128> {
    if text.len() != 36 {
        return None;
    }
    text.char_indices().try_fold(0_u128, |id, (at, character)| {
        if HYPHENS.contains(&at) {
            (character == '-').then_some(id)
        } else {
            Some(id << 4 | u128::from(character.to_digit(16)?))
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_new_id_is_the_example_of_rfc_9562() {
        let id = DraftId::v7(0x017F_22E2_79B0, [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]);
        assert_eq!(id.to_string(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        assert!(DraftId::v7(1, [0xff; 10]) < DraftId::v7(2, [0; 10]));
    }

    #[test]
    fn debug_names_the_kind() {
        let id = StaffId::from_bytes([0; 16]);
        assert_eq!(format!("{id:?}"), "StaffId(00000000-0000-0000-0000-000000000000)");
    }

    #[test]
    fn anything_but_a_hyphenated_uuid_is_refused() {
        for text in ["", "1", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g"] {
            assert_eq!(text.parse::<DraftId>(), Err(NotAnId), "{text}");
        }
        assert_eq!("é17f22e-79b0-7cc3-98c4-dc0c0c07398f1".parse::<DraftId>(), Err(NotAnId));
    }

    proptest! {
        #[test]
        fn an_id_survives_its_text_its_bytes_json_and_uuid(bytes: [u8; 16]) {
            let id = ReferralId::from_bytes(bytes);
            prop_assert_eq!(id.to_bytes(), bytes);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
            prop_assert_eq!(ReferralId::from(uuid::Uuid::from(id)), id);
            let json = serde_json::to_string(&id).expect("an id is a string");
            prop_assert_eq!(serde_json::from_str::<ReferralId>(&json).expect("as written"), id);
        }
    }
}
