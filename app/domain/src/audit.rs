//! What is recorded of who did or saw what: one list, so that each has its code and its words.

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $action:ident = $code:literal,)+) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action { $($(#[doc = $doc])+ $action,)+ }

        impl Action {
            /// Everything that is recorded.
            pub const ALL: &'static [Self] = &[$(Self::$action,)+];

            /// Its code in storage and texts.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$action => $code,)+ }
            }

            /// The action with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.code() == code)
            }
        }
    };
}

actions! {
    /// A draft was begun.
    DraftBegun = "draft-begun",
    /// A draft was opened again by its code.
    DraftResumed = "draft-resumed",
    /// A referral was sent.
    ReferralSubmitted = "referral-submitted",
    /// An appointment was booked.
    AppointmentBooked = "appointment-booked",
    /// An appointment was moved to another time.
    AppointmentMoved = "appointment-moved",
    /// An appointment was cancelled.
    AppointmentCancelled = "appointment-cancelled",
    /// Somebody arrived for an appointment.
    AppointmentArrived = "appointment-arrived",
    /// An appointment was attended.
    AppointmentAttended = "appointment-attended",
    /// Somebody did not attend an appointment.
    AppointmentDna = "appointment-dna",
    /// What was said of an appointment was taken back.
    AppointmentReopened = "appointment-reopened",
    /// An appointment was looked at.
    AppointmentRead = "appointment-read",
    /// The diary was looked at.
    DiaryRead = "diary-read",
    /// More was told to help the link worker prepare.
    PreparationAdded = "preparation-added",
    /// Answers on paper were copied into an intake form, or what was copied was put right.
    PaperCopied = "paper-copied",
    /// The list of intake forms was looked at.
    IntakeListed = "intake-listed",
    /// An intake form was read.
    IntakeRead = "intake-read",
    /// An intake form was acknowledged.
    IntakeAcknowledged = "intake-acknowledged",
    /// A referral was accepted.
    ReferralAccepted = "referral-accepted",
    /// A referral was marked to be read first.
    PriorityRaised = "priority-raised",
    /// An intake form that nobody had read went to the duty contact.
    IntakeEscalated = "intake-escalated",
    /// A member of staff signed in.
    SignedIn = "signed-in",
    /// A member of staff signed out.
    SignedOut = "signed-out",
    /// A password or second factor was set.
    CredentialsSet = "credentials-set",
    /// A set-up link was made.
    SetupLinkMade = "setup-link-made",
    /// A member of staff was added.
    StaffAdded = "staff-added",
    /// A member of staff was deactivated.
    StaffDeactivated = "staff-deactivated",
    /// A network was imported or changed.
    NetworkChanged = "network-changed",
    /// A questionnaire's version was published.
    VersionPublished = "version-published",
    /// A draft of the next version of a questionnaire was begun.
    StudioDraftBegun = "studio-draft-begun",
    /// Somebody without an account was given a link to a draft.
    GuestInvited = "guest-invited",
    /// Their link was taken back.
    GuestRevoked = "guest-revoked",
    /// The seats whose approval a version needs were changed.
    SeatsChanged = "seats-changed",
    /// The seats were asked about a draft.
    ApprovalsAsked = "approvals-asked",
    /// A seat said whether a draft may be published.
    SeatSpoke = "seat-spoke",
    /// A meeting was taken out of the participation record.
    WorkshopRemoved = "workshop-removed",
    /// A draft of the questions was begun with an older version.
    StudioWentBack = "studio-went-back",
    /// A questionnaire was copied to a new one.
    QuestionnaireCopied = "questionnaire-copied",
    /// It was chosen which questionnaire new people are asked.
    QuestionnaireAsked = "questionnaire-asked",
    /// A questionnaire was taken out of use.
    QuestionnaireRetired = "questionnaire-retired",
    /// A questionnaire was taken into use again.
    QuestionnaireRestored = "questionnaire-restored",
    /// A question was offered to the other networks.
    BankQuestionOffered = "bank-question-offered",
    /// A question is no longer offered to the other networks.
    BankQuestionWithdrawn = "bank-question-withdrawn",
    /// Questions began to be tried before they are published.
    PilotBegun = "pilot-begun",
    /// They are no longer tried.
    PilotEnded = "pilot-ended",
    /// The link of a pilot was taken back, or another made.
    PilotLinkChanged = "pilot-link-changed",
    /// A person was erased.
    PersonErased = "person-erased",
    /// What was kept for long enough was removed.
    RetentionApplied = "retention-applied",
    /// A list of cases was looked at.
    CasesListed = "cases-listed",
    /// Somebody was looked for.
    CasesSearched = "cases-searched",
    /// A case was read.
    CaseRead = "case-read",
    /// A contact was written down.
    ContactAdded = "contact-added",
    /// A contact was put right.
    ContactAmended = "contact-amended",
    /// A case was handed to another link worker.
    CaseHandedOver = "case-handed-over",
    /// The onward referrals of a case were read.
    OnwardRead = "onward-read",
    /// A group or service was offered.
    OnwardOffered = "onward-offered",
    /// It was said how far an onward referral has come.
    OnwardMoved = "onward-moved",
    /// A case was closed.
    CaseClosed = "case-closed",
    /// A closed case was opened again.
    CaseReopened = "case-reopened",
    /// A person was matched with a record of their practice.
    PersonMatched = "person-matched",
    /// What a practice is told was read, printed or taken as a file.
    GpMessageRead = "gp-message-read",
    /// A practice said that it has what it was told.
    GpMessageAcknowledged = "gp-message-acknowledged",
    /// Who looked at a record was read.
    TrailRead = "trail-read",
    /// A person asked to be erased.
    ErasureAsked = "erasure-asked",
    /// A request to be erased was read.
    ErasureRequestRead = "erasure-request-read",
    /// It was decided to erase a person who asked for it.
    ErasureAgreed = "erasure-agreed",
    /// It was decided to keep the record of a person who asked to be erased.
    ErasureRefused = "erasure-refused",
    /// The person said how the first conversation went.
    FeedbackGiven = "feedback-given",
    /// A person was let read their own record by their link, or no longer.
    RecordShared = "record-shared",
    /// A person read their own record.
    RecordReadByPerson = "record-read-by-person",
    /// The plan of a case was read.
    PlanRead = "plan-read",
    /// A version of a plan was written.
    PlanWritten = "plan-written",
    /// The measures of a case were read.
    MeasuresRead = "measures-read",
    /// An instrument was answered.
    MeasureTaken = "measure-taken",
    /// Answers to an instrument were put right.
    MeasureAmended = "measure-amended",
    /// A person was asked for more about their intake form.
    PersonAsked = "person-asked",
    /// A colleague was given an intake form to read.
    IntakeReallocated = "intake-reallocated",
    /// A referral ended: the person was told where else to turn.
    ReferralSignposted = "referral-signposted",
    /// A referral ended: another team took the person on.
    ReferralPassedOn = "referral-passed-on",
    /// A referral ended: this service is not the right one for the person.
    ReferralNotSuitable = "referral-not-suitable",
    /// A referral ended: the person said no.
    ReferralDeclined = "referral-declined",
    /// A person who did not come was offered another time.
    AnotherTimeOffered = "another-time-offered",
    /// What waits for somebody today was looked at.
    TodayRead = "today-read",
    /// The notes of a case were looked at.
    NotesRead = "notes-read",
    /// A note was signed.
    NoteSigned = "note-signed",
    /// A note was amended.
    NoteAmended = "note-amended",
    /// The tasks of a case were looked at.
    TasksRead = "tasks-read",
    /// A task was made.
    TaskAdded = "task-added",
    /// A task was done.
    TaskDone = "task-done",
    /// A task that was done is not after all.
    TaskReopened = "task-reopened",
    /// The flags of a referral were looked at.
    FlagsRead = "flags-read",
    /// A flag was raised, by rule or by hand.
    FlagRaised = "flag-raised",
    /// Somebody said that they act on a flag.
    FlagAcknowledged = "flag-acknowledged",
    /// A flag was given to somebody else.
    FlagHandedOver = "flag-handed-over",
    /// A flag was ended.
    FlagEnded = "flag-ended",
    /// A flag that nobody acted on went to the duty contact.
    FlagEscalated = "flag-escalated",
    /// Somebody who does not read the safeguarding log opened its form.
    SafeguardingOpened = "safeguarding-opened",
    /// The safeguarding log of a case was read.
    SafeguardingRead = "safeguarding-read",
    /// Something was written in the safeguarding log.
    SafeguardingWritten = "safeguarding-written",
    /// What is to be known before a visit at home was read.
    VisitNoteRead = "visit-note-read",
    /// What is to be known before a visit at home was changed.
    VisitNoteChanged = "visit-note-changed",
    /// A clinic was added.
    ClinicAdded = "clinic-added",
    /// The rule of a clinic was changed.
    ClinicChanged = "clinic-changed",
    /// A clinic was ended, or removed before it ever opened.
    ClinicEnded = "clinic-ended",
    /// A link worker's time was blocked.
    LeaveAdded = "leave-added",
    /// Blocked time was opened again.
    LeaveRemoved = "leave-removed",
    /// A place was added or changed.
    PlaceChanged = "place-changed",
    /// What the program does by itself was looked at.
    OperationsRead = "operations-read",
    /// A message that did not arrive is sent again.
    MessageTriedAgain = "message-tried-again",
    /// Somebody saw to a message that did not arrive.
    MessageSettled = "message-settled",
    /// A private calendar address was made.
    CalendarFeedMade = "calendar-feed-made",
    /// A private calendar address was taken back.
    CalendarFeedRemoved = "calendar-feed-removed",
    /// A place with a short link was added.
    OutreachPlaceAdded = "outreach-place-added",
    /// The short link of a place is no longer counted.
    OutreachPlaceRetired = "outreach-place-retired",
    /// A free time was offered to somebody who waits, or who would like a sooner one.
    OfferMade = "offer-made",
    /// A time that was offered was taken.
    OfferTaken = "offer-taken",
    /// A time that was offered was declined.
    OfferDeclined = "offer-declined",
    /// Nobody answered an offer in time.
    OfferLapsed = "offer-lapsed",
    /// An offer was taken back.
    OfferWithdrawn = "offer-withdrawn",
    /// Somebody asked to be told of a free time.
    WaitingJoined = "waiting-joined",
    /// Somebody no longer waits for a free time.
    WaitingLeft = "waiting-left",
    /// The list of those who wait was looked at.
    WaitingListed = "waiting-listed",
    /// A code was sent to somebody who comes back.
    CodeSent = "code-sent",
    /// Somebody came back with a code.
    CameBack = "came-back",
    /// A person changed how they are reached.
    ContactChanged = "contact-changed",
    /// A person turned texts off.
    TextsStopped = "texts-stopped",
    /// A person took back what they had agreed to share.
    SharingWithdrawn = "sharing-withdrawn",
    /// A person read or took a copy of all that is kept of them.
    DataReadByPerson = "data-read-by-person",
}

impl Action {
    /// It is told to the person whose record it is, in their own list: but not what could harm in another's hands, should
    /// their phone be in them (safeguarding and risk are spoken of in person).
    pub const fn is_told_to_person(self) -> bool {
        !matches!(
            self,
            Self::SafeguardingOpened
                | Self::SafeguardingRead
                | Self::SafeguardingWritten
                | Self::FlagsRead
                | Self::FlagRaised
                | Self::FlagAcknowledged
                | Self::FlagHandedOver
                | Self::FlagEnded
                | Self::FlagEscalated
                | Self::VisitNoteRead
                | Self::VisitNoteChanged
                | Self::PriorityRaised
                | Self::IntakeEscalated
        )
    }

    /// It only looks: nothing was changed by it.
    pub const fn only_looks(self) -> bool {
        matches!(
            self,
            Self::AppointmentRead
                | Self::ErasureRequestRead
                | Self::DiaryRead
                | Self::IntakeListed
                | Self::IntakeRead
                | Self::CasesListed
                | Self::CasesSearched
                | Self::CaseRead
                | Self::GpMessageRead
                | Self::TrailRead
                | Self::RecordReadByPerson
                | Self::DataReadByPerson
                | Self::PlanRead
                | Self::MeasuresRead
                | Self::TodayRead
                | Self::NotesRead
                | Self::OnwardRead
                | Self::TasksRead
                | Self::FlagsRead
                | Self::SafeguardingOpened
                | Self::SafeguardingRead
                | Self::VisitNoteRead
                | Self::OperationsRead
                | Self::WaitingListed
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_actions_have_the_same_code() {
        let codes: BTreeSet<_> = Action::ALL.iter().map(|action| action.code()).collect();
        assert_eq!(codes.len(), Action::ALL.len());
    }
}
