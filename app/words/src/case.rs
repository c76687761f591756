//! What the choices of a case are called.

use domain::case::{
    closure::{Outcome, Reason},
    contact::{DnaReason, Purpose},
    gp::Kind,
    onward,
};

use crate::Words;

impl Words {
    /// What a contact was for.
    pub fn purpose(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::First => self.case_purpose_first(),
            Purpose::Planning => self.case_purpose_planning(),
            Purpose::FollowUp => self.case_purpose_follow_up(),
            Purpose::GoingAlong => self.case_purpose_going_along(),
            Purpose::Review => self.case_purpose_review(),
            Purpose::Closing => self.case_purpose_closing(),
            Purpose::Other => self.case_purpose_other(),
        }
    }

    /// Why somebody did not come.
    pub fn dna_reason(self, reason: DnaReason) -> &'static str {
        match reason {
            DnaReason::NotKnown => self.case_dna_reason_not_known(),
            DnaReason::Unwell => self.case_dna_reason_unwell(),
            DnaReason::Forgot => self.case_dna_reason_forgot(),
            DnaReason::Travel => self.case_dna_reason_travel(),
            DnaReason::Busy => self.case_dna_reason_busy(),
            DnaReason::OurMistake => self.case_dna_reason_our_mistake(),
        }
    }

    /// How far an onward referral has come.
    pub fn onward_state(self, state: onward::State) -> &'static str {
        match state {
            onward::State::Offered => self.onward_state_offered(),
            onward::State::Sent => self.onward_state_sent(),
            onward::State::Waiting => self.onward_state_waiting(),
            onward::State::Accepted => self.onward_state_accepted(),
            onward::State::Declined => self.onward_state_declined(),
            onward::State::Started => self.onward_state_started(),
            onward::State::Finished => self.onward_state_finished(),
        }
    }

    /// Why a case ends.
    pub fn closing_reason_of(self, reason: Reason) -> &'static str {
        match reason {
            Reason::GoalsMet => self.closing_reason_goals_met(),
            Reason::Connected => self.closing_reason_connected(),
            Reason::PersonEnded => self.closing_reason_person_ended(),
            Reason::OtherService => self.closing_reason_other_service(),
            Reason::Moved => self.closing_reason_moved(),
            Reason::NotReached => self.closing_reason_not_reached(),
            Reason::Died => self.closing_reason_died(),
        }
    }

    /// What changed, as the person sees it.
    pub fn closing_outcome_of(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Better => self.closing_outcome_better(),
            Outcome::Same => self.closing_outcome_same(),
            Outcome::Worse => self.closing_outcome_worse(),
            Outcome::NotSaid => self.closing_outcome_not_said(),
        }
    }

    /// What a practice is told.
    pub fn gp_kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::FirstContact => self.gp_kind_first_contact(),
            Kind::Closing => self.gp_kind_closing(),
            Kind::Declined => self.gp_kind_declined(),
        }
    }
}
