//! What was done with a record, in the words of the list that its person may read.

use domain::audit::Action;

use crate::Words;

impl Words {
    /// What was done.
    pub fn audit(self, action: Action) -> &'static str {
        match action {
            Action::DraftBegun => self.audit_draft_begun(),
            Action::DraftResumed => self.audit_draft_resumed(),
            Action::ReferralSubmitted => self.audit_referral_submitted(),
            Action::AppointmentBooked => self.audit_appointment_booked(),
            Action::AppointmentMoved => self.audit_appointment_moved(),
            Action::AppointmentCancelled => self.audit_appointment_cancelled(),
            Action::AppointmentArrived => self.audit_appointment_arrived(),
            Action::AppointmentAttended => self.audit_appointment_attended(),
            Action::AppointmentDna => self.audit_appointment_dna(),
            Action::AppointmentReopened => self.audit_appointment_reopened(),
            Action::AppointmentRead => self.audit_appointment_read(),
            Action::DiaryRead => self.audit_diary_read(),
            Action::PreparationAdded => self.audit_preparation_added(),
            Action::IntakeListed => self.audit_intake_listed(),
            Action::IntakeRead => self.audit_intake_read(),
            Action::IntakeAcknowledged => self.audit_intake_acknowledged(),
            Action::ReferralAccepted => self.audit_referral_accepted(),
            Action::PriorityRaised => self.audit_priority_raised(),
            Action::IntakeEscalated => self.audit_intake_escalated(),
            Action::SignedIn => self.audit_signed_in(),
            Action::SignedOut => self.audit_signed_out(),
            Action::CredentialsSet => self.audit_credentials_set(),
            Action::SetupLinkMade => self.audit_setup_link_made(),
            Action::StaffAdded => self.audit_staff_added(),
            Action::StaffDeactivated => self.audit_staff_deactivated(),
            Action::NetworkChanged => self.audit_network_changed(),
            Action::VersionPublished => self.audit_version_published(),
            Action::PersonErased => self.audit_person_erased(),
            Action::RetentionApplied => self.audit_retention_applied(),
            Action::CasesListed => self.audit_cases_listed(),
            Action::CasesSearched => self.audit_cases_searched(),
            Action::CaseRead => self.audit_case_read(),
            Action::ContactAdded => self.audit_contact_added(),
            Action::ContactAmended => self.audit_contact_amended(),
            Action::CaseHandedOver => self.audit_case_handed_over(),
            Action::CaseClosed => self.audit_case_closed(),
            Action::CaseReopened => self.audit_case_reopened(),
            Action::PersonMatched => self.audit_person_matched(),
            Action::GpMessageRead => self.audit_gp_message_read(),
            Action::GpMessageAcknowledged => self.audit_gp_message_acknowledged(),
            Action::TrailRead => self.audit_trail_read(),
            Action::RecordShared => self.audit_record_shared(),
            Action::RecordReadByPerson => self.audit_record_read_by_person(),
            Action::PlanRead => self.audit_plan_read(),
            Action::PlanWritten => self.audit_plan_written(),
            Action::MeasuresRead => self.audit_measures_read(),
            Action::MeasureTaken => self.audit_measure_taken(),
            Action::MeasureAmended => self.audit_measure_amended(),
            Action::PersonAsked => self.audit_person_asked(),
            Action::IntakeReallocated => self.audit_intake_reallocated(),
            Action::ReferralSignposted => self.audit_referral_signposted(),
            Action::ReferralPassedOn => self.audit_referral_passed_on(),
            Action::ReferralNotSuitable => self.audit_referral_not_suitable(),
            Action::ReferralDeclined => self.audit_referral_declined(),
            Action::AnotherTimeOffered => self.audit_another_time_offered(),
        }
    }
}
