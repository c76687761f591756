//! What each choice of `domain` is called, so that a new one cannot be without its text.

use domain::{
    Weekday,
    appointment::Status,
    case::{
        flag::{Kind, State as FlagState},
        measure::Stage,
        note::Template,
        plan::{Criterion, Evidence, Shared},
    },
    decision::Unsuitable,
    feedback::Went,
    messaging::{Kind as Message, Reminder},
    mode::Mode,
    preference::PartOfDay,
    refer::{AccessNeed, AlreadyHelped, CommunicationNeed, Easier, Need},
    referral::{State, UrgentReason},
    staff::Role,
};

use crate::Words;

impl Words {
    /// What a person would like help with.
    pub fn need(self, need: Need) -> &'static str {
        match need {
            Need::Loneliness => self.need_loneliness(),
            Need::Mood => self.need_mood(),
            Need::Money => self.need_money(),
            Need::Benefits => self.need_benefits(),
            Need::Housing => self.need_housing(),
            Need::Food => self.need_food(),
            Need::Work => self.need_work(),
            Need::Caring => self.need_caring(),
            Need::Bereavement => self.need_bereavement(),
            Need::Activity => self.need_activity(),
            Need::Condition => self.need_condition(),
            Need::Memory => self.need_memory(),
            Need::Family => self.need_family(),
            Need::Abuse => self.need_abuse(),
            Need::Legal => self.need_legal(),
            Need::Transport => self.need_transport(),
            Need::Digital => self.need_digital(),
            Need::Safety => self.need_safety(),
            Need::Meaning => self.need_meaning(),
            Need::Other => self.need_other(),
            Need::NotSure => self.need_not_sure(),
        }
    }

    /// Whether somebody is already helping.
    pub fn already_helped(self, answer: AlreadyHelped) -> &'static str {
        match answer {
            AlreadyHelped::Yes => self.common_yes(),
            AlreadyHelped::No => self.common_no(),
            AlreadyHelped::NotSure => self.common_not_sure(),
        }
    }

    /// One of the five criteria of a personalised care and support plan.
    pub fn criterion(self, criterion: Criterion) -> &'static str {
        match criterion {
            Criterion::Central => self.plan_criterion_central(),
            Criterion::Conversation => self.plan_criterion_conversation(),
            Criterion::Outcomes => self.plan_criterion_outcomes(),
            Criterion::Sharable => self.plan_criterion_sharable(),
            Criterion::Reviewed => self.plan_criterion_reviewed(),
        }
    }

    /// What meets a criterion, or would.
    pub fn evidence(self, evidence: Evidence) -> &'static str {
        match evidence {
            Evidence::PersonChose => self.plan_evidence_person_chose(),
            Evidence::Agreed => self.plan_evidence_agreed(),
            Evidence::Matters => self.plan_evidence_matters(),
            Evidence::Helps => self.plan_evidence_helps(),
            Evidence::Goals => self.plan_evidence_goals(),
            Evidence::Actions => self.plan_evidence_actions(),
            Evidence::Shared => self.plan_evidence_shared(),
            Evidence::ReviewDay => self.plan_evidence_review_day(),
        }
    }

    /// How somebody was given their plan.
    pub fn plan_shared_by(self, shared: Shared) -> &'static str {
        match shared {
            Shared::Printed => self.plan_shared_printed(),
            Shared::Sent => self.plan_shared_sent(),
            Shared::Read => self.plan_shared_read(),
            Shared::Declined => self.plan_shared_declined(),
            Shared::NotYet => self.plan_shared_not_yet(),
        }
    }

    /// At which point of the work something was measured.
    pub fn measure_stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Intake => self.measures_stage_intake(),
            Stage::Review => self.measures_stage_review(),
            Stage::Close => self.measures_stage_close(),
        }
    }

    /// How an appointment stands.
    pub fn appointment_status(self, status: Status) -> &'static str {
        match status {
            Status::Booked => self.appointment_booked(),
            Status::Arrived => self.appointment_arrived(),
            Status::Attended => self.appointment_attended(),
            Status::Dna => self.appointment_dna(),
            Status::Cancelled => self.appointment_cancelled(),
        }
    }

    /// A way to meet.
    pub fn mode(self, mode: Mode) -> &'static str {
        match mode {
            Mode::Phone => self.mode_phone(),
            Mode::Video => self.mode_video(),
            Mode::InPerson => self.mode_in_person(),
            Mode::HomeVisit => self.mode_home_visit(),
            Mode::WalkAndTalk => self.mode_walk_and_talk(),
        }
    }

    /// What a way to meet means for the person.
    pub fn mode_hint(self, mode: Mode) -> &'static str {
        match mode {
            Mode::Phone => self.mode_phone_hint(),
            Mode::Video => self.mode_video_hint(),
            Mode::InPerson => self.mode_in_person_hint(),
            Mode::HomeVisit => self.mode_home_visit_hint(),
            Mode::WalkAndTalk => self.mode_walk_and_talk_hint(),
        }
    }

    /// What a person may wish to be asked about.
    pub fn easier(self, part: Easier) -> &'static str {
        match part {
            Easier::Language => self.refer_meeting_easier_language(),
            Easier::Communication => self.refer_meeting_easier_communication(),
            Easier::Access => self.refer_meeting_easier_access(),
        }
    }

    /// A communication or information need.
    pub fn communication(self, need: CommunicationNeed) -> &'static str {
        match need {
            CommunicationNeed::Bsl => self.comm_bsl(),
            CommunicationNeed::EasyRead => self.comm_easy_read(),
            CommunicationNeed::LargePrint => self.comm_large_print(),
            CommunicationNeed::Braille => self.comm_braille(),
            CommunicationNeed::Audio => self.comm_audio(),
            CommunicationNeed::EmailOnly => self.comm_email_only(),
            CommunicationNeed::TextRelay => self.comm_text_relay(),
            CommunicationNeed::Lipreading => self.comm_lipreading(),
            CommunicationNeed::HearingLoop => self.comm_hearing_loop(),
        }
    }

    /// An access need.
    pub fn access(self, need: AccessNeed) -> &'static str {
        match need {
            AccessNeed::StepFree => self.access_step_free(),
            AccessNeed::Quiet => self.access_quiet(),
            AccessNeed::Companion => self.access_companion(),
            AccessNeed::AssistanceDog => self.access_assistance_dog(),
            AccessNeed::Parking => self.access_parking(),
            AccessNeed::ExtraTime => self.access_extra_time(),
            AccessNeed::Other => self.access_other(),
        }
    }

    /// A day of the week as a choice among days that would suit.
    pub fn day(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => self.day_monday(),
            Weekday::Tuesday => self.day_tuesday(),
            Weekday::Wednesday => self.day_wednesday(),
            Weekday::Thursday => self.day_thursday(),
            Weekday::Friday => self.day_friday(),
            Weekday::Saturday => self.day_saturday(),
            Weekday::Sunday => self.day_sunday(),
        }
    }

    /// A part of the day.
    pub fn part_of_day(self, part: PartOfDay) -> &'static str {
        match part {
            PartOfDay::Morning => self.part_morning(),
            PartOfDay::Afternoon => self.part_afternoon(),
            PartOfDay::Evening => self.part_evening(),
        }
    }

    /// Where a referral stands with the team.
    pub fn referral_state(self, state: State) -> &'static str {
        match state {
            State::New => self.state_new(),
            State::Acknowledged => self.state_acknowledged(),
            State::Accepted => self.state_accepted(),
            State::Signposted => self.state_signposted(),
            State::PassedOn => self.state_passed_on(),
            State::NotSuitable => self.state_not_suitable(),
            State::Declined => self.state_declined(),
        }
    }

    /// Why an intake form is read first.
    pub fn urgent_reason(self, reason: UrgentReason) -> &'static str {
        match reason {
            UrgentReason::WordList => self.urgent_word_list(),
            UrgentReason::Need => self.urgent_need(),
            UrgentReason::Staff => self.urgent_staff(),
        }
    }

    /// Why this service is not the right one, as staff choose it.
    pub fn unsuitable(self, reason: Unsuitable) -> &'static str {
        match reason {
            Unsuitable::Area => self.unsuitable_area(),
            Unsuitable::Clinical => self.unsuitable_clinical(),
            Unsuitable::Helped => self.unsuitable_helped(),
            Unsuitable::Other => self.unsuitable_other(),
        }
    }

    /// The same, as the person receives it.
    pub fn unsuitable_said(self, reason: Unsuitable) -> &'static str {
        match reason {
            Unsuitable::Area => self.message_unsuitable_area(),
            Unsuitable::Clinical => self.message_unsuitable_clinical(),
            Unsuitable::Helped => self.message_unsuitable_helped(),
            Unsuitable::Other => self.message_unsuitable_other(),
        }
    }

    /// What a message is about, for staff.
    pub fn message_kind(self, kind: Message) -> &'static str {
        match kind {
            Message::Confirmation => self.message_kind_confirmation(),
            Message::Moved => self.message_kind_moved(),
            Message::Cancelled => self.message_kind_cancelled(),
            Message::ReminderWeek => self.message_kind_reminder_week(),
            Message::ReminderTwoDays => self.message_kind_reminder_two_days(),
            Message::ReminderThreeHours => self.message_kind_reminder_three_hours(),
            Message::Missed => self.message_kind_missed(),
            Message::Unfinished => self.message_kind_unfinished(),
            Message::Answered => self.message_kind_answered(),
            Message::HowItWent => self.message_kind_how_it_went(),
            Message::Offer => self.message_kind_offer(),
            Message::Asked => self.message_kind_asked(),
            Message::Signposted => self.message_kind_signposted(),
            Message::PassedOn => self.message_kind_passed_on(),
            Message::NotSuitable => self.message_kind_not_suitable(),
            Message::Declined => self.message_kind_declined(),
            Message::Code => self.message_kind_code(),
            Message::Contact => self.message_kind_contact(),
            Message::Intake => self.message_kind_intake(),
            Message::Prepared => self.message_kind_prepared(),
            Message::Overdue => self.message_kind_overdue(),
            Message::Flag => self.message_kind_flag(),
            Message::Case => self.message_kind_case(),
            Message::Digest => self.message_kind_digest(),
            Message::GuestInvited => self.message_kind_guest_invited(),
            Message::GuestNews => self.message_kind_guest_news(),
            Message::GuestAsked => self.message_kind_guest_asked(),
        }
    }

    /// How a first conversation went.
    pub fn went(self, went: Went) -> &'static str {
        match went {
            Went::Well => self.feedback_went_well(),
            Went::InPart => self.feedback_went_in_part(),
            Went::NotWell => self.feedback_went_not_well(),
        }
    }

    /// When somebody is reminded of their appointment.
    pub fn reminder(self, reminder: Reminder) -> &'static str {
        match reminder {
            Reminder::Week => self.clinics_settings_reminder_week(),
            Reminder::TwoDays => self.clinics_settings_reminder_two_days(),
            Reminder::ThreeHours => self.clinics_settings_reminder_three_hours(),
        }
    }

    /// What a flag is about.
    pub fn flag_kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::SelfHarm => self.flag_kind_self_harm(),
            Kind::Abuse => self.flag_kind_abuse(),
            Kind::Neglect => self.flag_kind_neglect(),
            Kind::HousingCrisis => self.flag_kind_housing_crisis(),
            Kind::WorkerSafety => self.flag_kind_worker_safety(),
            Kind::Other => self.flag_kind_other(),
            Kind::ReadFirst => self.flag_kind_read_first(),
        }
    }

    /// Where a flag stands.
    pub fn flag_state(self, state: FlagState) -> &'static str {
        match state {
            FlagState::Open => self.flag_state_open(),
            FlagState::Acknowledged => self.flag_state_acknowledged(),
            FlagState::Ended => self.flag_state_ended(),
        }
    }

    /// What a note with these headings is of.
    pub fn note_template(self, template: Template) -> &'static str {
        match template {
            Template::FirstConversation => self.notes_template_first_conversation(),
            Template::HomeVisit => self.notes_template_home_visit(),
            Template::PhoneCall => self.notes_template_phone_call(),
            Template::Review => self.notes_template_review(),
        }
    }

    /// The headings of a note, in order.
    pub fn note_headings(self, template: Template) -> Vec<&'static str> {
        let mut headings = match template {
            Template::FirstConversation => vec![
                self.notes_heading_matters(),
                self.notes_heading_well(),
                self.notes_heading_hard(),
                self.notes_heading_around(),
            ],
            Template::HomeVisit => {
                vec![self.notes_heading_there(), self.notes_heading_how(), self.notes_heading_home()]
            }
            Template::PhoneCall => vec![self.notes_heading_why(), self.notes_heading_spoke()],
            Template::Review => {
                vec![self.notes_heading_changed(), self.notes_heading_goals(), self.notes_heading_helped()]
            }
        };
        headings.extend([self.notes_heading_agreed(), self.notes_heading_next()]);
        headings
    }

    /// A role of a member of staff.
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Manager => self.role_manager(),
            Role::ClinicalLead => self.role_clinical_lead(),
            Role::LinkWorker => self.role_link_worker(),
            Role::CareNavigator => self.role_care_navigator(),
            Role::Partner => self.role_partner(),
            Role::Reader => self.role_reader(),
        }
    }
}
