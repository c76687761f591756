//! Who did or saw what: recorded in the same transaction, append-only, and sealed into a chain by a job.

mod chain;

use domain::id::{DraftId, NetworkId, ReferralId, StaffId};

use crate::{
    Fault, Service,
    retention::Removed,
    store::{EventRow, Tx},
};

/// Who did something.
#[derive(Clone, Copy, Debug)]
pub enum Actor {
    /// The person whose draft or referral it is.
    Patient,
    /// A member of staff.
    Staff(StaffId),
    /// Matters itself, in a job or a command.
    System,
}

/// What was done.
#[derive(Clone, Copy, Debug)]
pub enum Action {
    /// A draft was begun.
    DraftBegun,
    /// A draft was opened again by its code.
    DraftResumed,
    /// A referral was sent.
    ReferralSubmitted,
    /// An appointment was booked.
    AppointmentBooked,
    /// An appointment was moved to another time.
    AppointmentMoved,
    /// An appointment was cancelled.
    AppointmentCancelled,
    /// Somebody arrived for an appointment.
    AppointmentArrived,
    /// An appointment was attended.
    AppointmentAttended,
    /// Somebody did not attend an appointment.
    AppointmentDna,
    /// What was said of an appointment was taken back.
    AppointmentReopened,
    /// An appointment was looked at.
    AppointmentRead,
    /// The diary was looked at.
    DiaryRead,
    /// More was told to help the link worker prepare.
    PreparationAdded,
    /// The list of intake forms was looked at.
    IntakeListed,
    /// An intake form was read.
    IntakeRead,
    /// An intake form was acknowledged.
    IntakeAcknowledged,
    /// A referral was accepted.
    ReferralAccepted,
    /// A referral was marked to be read first.
    PriorityRaised,
    /// An intake form that nobody had read went to the duty contact.
    IntakeEscalated,
    /// A member of staff signed in.
    SignedIn,
    /// A member of staff signed out.
    SignedOut,
    /// A password or second factor was set.
    CredentialsSet,
    /// A set-up link was made.
    SetupLinkMade,
    /// A member of staff was added.
    StaffAdded,
    /// A member of staff was deactivated.
    StaffDeactivated,
    /// A clinic was added.
    ClinicAdded,
    /// The rule of a clinic was changed.
    ClinicChanged,
    /// A clinic was ended, or removed before it ever opened.
    ClinicEnded,
    /// A link worker's time was blocked.
    LeaveAdded,
    /// Blocked time was opened again.
    LeaveRemoved,
    /// A place was added or changed.
    PlaceChanged,
    /// A network was imported or changed.
    NetworkChanged,
    /// A questionnaire's version was published.
    VersionPublished,
    /// A person was erased.
    PersonErased,
    /// What was kept for long enough was removed.
    RetentionApplied,
}

impl Action {
    /// Its code in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DraftBegun => "draft-begun",
            Self::DraftResumed => "draft-resumed",
            Self::ReferralSubmitted => "referral-submitted",
            Self::AppointmentBooked => "appointment-booked",
            Self::AppointmentMoved => "appointment-moved",
            Self::AppointmentCancelled => "appointment-cancelled",
            Self::AppointmentArrived => "appointment-arrived",
            Self::AppointmentAttended => "appointment-attended",
            Self::AppointmentDna => "appointment-dna",
            Self::AppointmentReopened => "appointment-reopened",
            Self::AppointmentRead => "appointment-read",
            Self::DiaryRead => "diary-read",
            Self::PreparationAdded => "preparation-added",
            Self::IntakeListed => "intake-listed",
            Self::IntakeRead => "intake-read",
            Self::IntakeAcknowledged => "intake-acknowledged",
            Self::ReferralAccepted => "referral-accepted",
            Self::PriorityRaised => "priority-raised",
            Self::IntakeEscalated => "intake-escalated",
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::CredentialsSet => "credentials-set",
            Self::SetupLinkMade => "setup-link-made",
            Self::StaffAdded => "staff-added",
            Self::StaffDeactivated => "staff-deactivated",
            Self::ClinicAdded => "clinic-added",
            Self::ClinicChanged => "clinic-changed",
            Self::ClinicEnded => "clinic-ended",
            Self::LeaveAdded => "leave-added",
            Self::LeaveRemoved => "leave-removed",
            Self::PlaceChanged => "place-changed",
            Self::NetworkChanged => "network-changed",
            Self::VersionPublished => "version-published",
            Self::PersonErased => "person-erased",
            Self::RetentionApplied => "retention-applied",
        }
    }
}

/// What it was done to, by its id alone.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The network as a whole.
    Network,
    /// A draft.
    Draft(DraftId),
    /// A referral, with its person, intake form and appointment.
    Referral(ReferralId),
    /// A member of staff.
    Staff(StaffId),
    /// So many rows, by kind.
    Removed(Removed),
}

impl Service {
    /// Records an event in the transaction of what it records.
    pub(crate) async fn record(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        actor: Actor,
        action: Action,
        subject: Subject,
    ) -> Result<(), Fault> {
        let actor = match actor {
            Actor::Patient => "patient".to_owned(),
            Actor::Staff(id) => format!("staff:{id}"),
            Actor::System => "system".to_owned(),
        };
        let subject = match subject {
            Subject::Network => "network".to_owned(),
            Subject::Draft(id) => format!("draft:{id}"),
            Subject::Referral(id) => format!("referral:{id}"),
            Subject::Staff(id) => format!("staff:{id}"),
            Subject::Removed(Removed { drafts, claims, messages, people, .. }) => {
                format!("removed:drafts={drafts},claims={claims},messages={messages},people={people}")
            }
        };
        let (millis, random) = self.id_seed();
        let id = domain::id::EventId::v7(millis, random);
        let action = action.code().to_owned();
        Ok(tx.add_audit_event(network, &EventRow { id, at: self.now(), actor, action, subject }).await?)
    }
}
