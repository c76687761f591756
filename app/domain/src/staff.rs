//! Who works for a network, and what each role may do: total and denied unless said otherwise.

use serde::{Deserialize, Serialize};

/// A role of a member of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Runs the network's service.
    Manager,
    /// Answers clinically for the service.
    ClinicalLead,
    /// Holds appointments and cases.
    LinkWorker,
    /// Signposts and refers in; reads no case.
    CareNavigator,
    /// Belongs to a voluntary-sector organisation; co-designs the questions.
    Partner,
    /// Reads figures, never people.
    Reader,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Manager, Self::ClinicalLead, Self::LinkWorker, Self::CareNavigator, Self::Partner, Self::Reader];

    /// Its code in storage, configuration and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::ClinicalLead => "clinical-lead",
            Self::LinkWorker => "link-worker",
            Self::CareNavigator => "care-navigator",
            Self::Partner => "partner",
            Self::Reader => "reader",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Something that a member of staff may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See the workspace and one's own day.
    SeeToday,
    /// See the list of intake forms and read one.
    ReadIntake,
    /// Acknowledge, accept, or raise the priority of an intake form.
    WorkIntake,
    /// See the diary of the team, and an appointment.
    SeeDiary,
    /// Say how an appointment went, move it, cancel it.
    KeepDiary,
    /// Change the clinics, leave and places of the network; a link worker those that are their own.
    KeepClinics,
    /// Fill in a referral together with a person.
    ReferIn,
    /// Find a case and read it.
    SeeCases,
    /// Write in a case, and close it.
    WorkCases,
    /// Read the safeguarding log, into which everyone who works in cases can write.
    ReadSafeguarding,
    /// Read who looked at or changed a record.
    ReadAudit,
    /// See what the program does by itself, and see to messages that did not arrive.
    SeeOperations,
    /// Have a private address for one's own appointments.
    HaveCalendarFeed,
    /// Answer people who ask to be erased.
    DecideErasure,
    /// Keep the places that show people the way here, and print their posters.
    KeepOutreach,
    /// Work on the network's questions.
    CoDesign,
    /// Publish them.
    PublishQuestions,
}

/// Whether somebody with this role may do this; one answer for every pair, and no is the last.
pub const fn may(role: Role, action: Action) -> bool {
    match (action, role) {
        (Action::SeeToday, _) => true,
        (
            Action::ReadIntake
            | Action::WorkIntake
            | Action::SeeDiary
            | Action::KeepDiary
            | Action::KeepClinics
            | Action::ReferIn
            | Action::SeeCases
            | Action::WorkCases
            | Action::KeepOutreach,
            Role::Manager | Role::ClinicalLead | Role::LinkWorker,
        ) => true,
        (Action::ReferIn, Role::CareNavigator) => true,
        (Action::HaveCalendarFeed, Role::LinkWorker) => true,
        (Action::HaveCalendarFeed, _) => false,
        (Action::ReadSafeguarding | Action::ReadAudit | Action::DecideErasure, Role::Manager | Role::ClinicalLead) => {
            true
        }
        (Action::ReadSafeguarding | Action::ReadAudit | Action::DecideErasure, _) => false,
        (Action::CoDesign, Role::Manager | Role::ClinicalLead | Role::LinkWorker | Role::Partner) => true,
        (Action::PublishQuestions, role) => matches!(role, Role::Manager | Role::ClinicalLead),
        (Action::SeeOperations, role) => matches!(role, Role::Manager),
        (_, Role::CareNavigator | Role::Partner | Role::Reader) => false,
    }
}
