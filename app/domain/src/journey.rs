//! The walk over a referral's pages, as a value: from what was answered to the path, the next page and the one before.
//!
//! Position is computed, never stored: so a changed answer changes the way by itself, and a page visited out of order
//! leads to the first unanswered one. After the idea of GOV.UK Forms' journeys, with answers keyed by code.

use crate::{
    civil::CivilDate,
    questionnaire::{self, Questionnaire, When},
    refer::{Answers, AppointmentAnswer, SlotCode, StepAnswer},
};

/// A page of the journey.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who helps: only when somebody does.
    Helper,
    /// The practice.
    Practice,
    /// The name.
    Name,
    /// The date of birth.
    DateOfBirth,
    /// The end of the way for those whom this network cannot see at their age: where else to turn.
    OutsideAges,
    /// How to reach the person.
    Contact,
    /// The postcode.
    Postcode,
    /// What help is wanted.
    Help,
    /// A page of the questionnaire, by its id.
    Questions(String),
    /// How to meet.
    Meeting,
    /// What to share.
    Sharing,
    /// The time.
    Appointment,
    /// Check the answers and send.
    Check,
}

impl Step {
    /// Its part of the address, below `/{network}/refer/`.
    pub fn slug(&self) -> String {
        match self {
            Self::Questions(page) => format!("question/{page}"),
            Self::Helper => "helper".to_owned(),
            Self::Practice => "practice".to_owned(),
            Self::Name => "name".to_owned(),
            Self::DateOfBirth => "date-of-birth".to_owned(),
            Self::OutsideAges => "outside-ages".to_owned(),
            Self::Contact => "contact".to_owned(),
            Self::Postcode => "postcode".to_owned(),
            Self::Help => "help".to_owned(),
            Self::Meeting => "meeting".to_owned(),
            Self::Sharing => "sharing".to_owned(),
            Self::Appointment => "appointment".to_owned(),
            Self::Check => "check".to_owned(),
        }
    }

    /// The step with this part of the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        if let Some(page) = slug.strip_prefix("question/") {
            return Some(Self::Questions(page.to_owned()));
        }
        Self::BUILT_IN.into_iter().find(|step| step.slug() == slug)
    }

    const BUILT_IN: [Self; 12] = [
        Self::Helper,
        Self::Practice,
        Self::Name,
        Self::DateOfBirth,
        Self::OutsideAges,
        Self::Contact,
        Self::Postcode,
        Self::Help,
        Self::Meeting,
        Self::Sharing,
        Self::Appointment,
        Self::Check,
    ];
}

/// The ages that a network sees, in whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest, where there is one.
    pub to: Option<u8>,
}

impl Ages {
    /// Whether a person of this age is seen.
    pub fn include(self, age: u16) -> bool {
        age >= u16::from(self.from) && self.to.is_none_or(|to| age <= u16::from(to))
    }
}

/// What the walk depends on, apart from the answers.
#[derive(Clone, Copy, Debug)]
pub struct Terrain<'a> {
    /// Somebody helps.
    pub helped: bool,
    /// The ages that the network sees.
    pub ages: Ages,
    /// Today, where the network is.
    pub today: CivilDate,
    /// The questionnaire's version that this draft walks.
    pub questionnaire: &'a Questionnaire,
}

/// Where a person has been, and where they go next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The answered pages, in order.
    answered: Vec<Step>,
    /// The first page without an answer, or the check.
    next: Step,
}

impl Journey {
    /// Walks from the start for as long as each page is answered.
    pub fn walk(terrain: Terrain<'_>, answers: &Answers) -> Self {
        let mut answered = Vec::new();
        for (step, done) in steps(terrain, answers) {
            if !done {
                return Self { answered, next: step };
            }
            answered.push(step);
        }
        Self { answered, next: Step::Check }
    }

    /// The answered pages, in order.
    pub fn answered(&self) -> &[Step] {
        &self.answered
    }

    /// Where the person goes next.
    pub fn next(&self) -> &Step {
        &self.next
    }

    /// Everything before the check is answered.
    pub fn is_complete(&self) -> bool {
        self.next == Step::Check
    }

    /// A page may be opened when it is answered, or the next.
    pub fn may_visit(&self, step: &Step) -> bool {
        *step == self.next || self.answered.contains(step)
    }

    /// The page before: for the link back. The first has none.
    pub fn previous(&self, step: &Step) -> Option<&Step> {
        match self.answered.iter().position(|answered| answered == step) {
            Some(place) => place.checked_sub(1).map(|before| &self.answered[before]),
            None => self.answered.last(),
        }
    }

    /// The page after one that has just been answered: the one behind it, or back to the check when it was changed
    /// from there and nothing new is asked.
    pub fn after(&self, step: &Step, changing: bool) -> &Step {
        if changing {
            return &self.next;
        }
        let place = self.answered.iter().position(|answered| answered == step);
        place.and_then(|place| self.answered.get(place + 1)).unwrap_or(&self.next)
    }
}

/// The pages on this person's way, each with whether it is answered.
fn steps(terrain: Terrain<'_>, answers: &Answers) -> Vec<(Step, bool)> {
    let mut steps = Vec::new();
    if terrain.helped {
        steps.push((Step::Helper, answers.helper.is_some()));
    }
    steps.push((Step::Practice, answers.practice.is_some()));
    steps.push((Step::Name, answers.name.is_some()));
    steps.push((Step::DateOfBirth, answers.date_of_birth.is_some()));
    if let Some(born) = &answers.date_of_birth
        && !terrain.ages.include(born.answer.age_on(terrain.today))
    {
        steps.push((Step::OutsideAges, false));
        return steps;
    }
    steps.push((Step::Contact, answers.contact.is_some()));
    steps.push((Step::Postcode, answers.postcode.is_some()));
    steps.push((Step::Help, answers.help.is_some()));
    for page in questionnaire::pages(terrain.questionnaire, &answers.questionnaire(), When::Before) {
        let id = page.id.as_str().to_owned();
        let done = answers.questions.contains_key(&id);
        steps.push((Step::Questions(id), done));
    }
    steps.push((Step::Meeting, answers.meeting.is_some()));
    steps.push((Step::Sharing, answers.sharing.is_some()));
    steps.push((Step::Appointment, answers.appointment.is_some()));
    steps
}

impl Answers {
    /// Puts an answer in its place, as of this revision; what it makes untrue is let go.
    ///
    /// Returns whether a chosen time was let go, since the page must say so.
    pub fn keep(&mut self, answer: StepAnswer, revision: u32) -> bool {
        use crate::refer::Kept;
        fn kept<T>(answer: T, revision: u32) -> Option<Kept<T>> {
            Some(Kept { answer, revision })
        }
        let needs = self.needs();
        match answer {
            StepAnswer::Helper(answer) => self.helper = kept(answer, revision),
            StepAnswer::Practice(answer) => self.practice = kept(answer, revision),
            StepAnswer::Name(answer) => self.name = kept(answer, revision),
            StepAnswer::DateOfBirth(answer) => self.date_of_birth = kept(answer, revision),
            StepAnswer::Contact(answer) => self.contact = kept(answer, revision),
            StepAnswer::Postcode(answer) => self.postcode = kept(answer, revision),
            StepAnswer::Help(answer) => self.help = kept(answer, revision),
            StepAnswer::Questions(page, answer) => {
                self.questions.insert(page, Kept { answer, revision });
            }
            StepAnswer::Meeting(answer) => self.meeting = kept(answer, revision),
            StepAnswer::Sharing(answer) => self.sharing = kept(answer, revision),
            StepAnswer::Appointment(answer) => self.appointment = kept(answer, revision),
        }
        self.let_go_of_unreachable_modes();
        let lost = self.chosen_time().is_some_and(|slot| !self.suits(slot) || self.needs() != needs);
        if lost {
            self.appointment = None;
        }
        lost
    }

    /// A phone call needs a phone: when the contact no longer has one, how to meet is asked again.
    fn let_go_of_unreachable_modes(&mut self) {
        use crate::mode::Mode;
        let (Some(contact), Some(meeting)) = (&self.contact, &self.meeting) else { return };
        let (phone, email) = (contact.answer.phone.is_some(), contact.answer.email.is_some());
        let modes = &meeting.answer.modes;
        if modes.contains(&Mode::Phone) && !phone || modes.contains(&Mode::Video) && !phone && !email {
            self.meeting = None;
        }
    }

    /// What decides which times can be honoured: a longer conversation, and the days it takes to find an interpreter.
    fn needs(&self) -> (bool, bool) {
        let meeting = self.meeting.as_ref().map(|meeting| &meeting.answer);
        meeting.map_or((false, false), |meeting| (meeting.needs_longer(), meeting.needs_interpreter()))
    }

    fn chosen_time(&self) -> Option<&SlotCode> {
        match &self.appointment.as_ref()?.answer {
            AppointmentAnswer::Time(slot) => Some(slot),
            AppointmentAnswer::NoneSuit(_) => None,
        }
    }

    /// The person still would like to meet in the way that this time is for.
    fn suits(&self, slot: &SlotCode) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.answer.modes.contains(&slot.mode))
    }
}

#[cfg(test)]
mod tests;
