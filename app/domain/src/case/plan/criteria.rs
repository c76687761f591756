//! The five criteria by which NHS England knows a personalised care and support plan, each with what meets it.
//!
//! Universal Personalised Care (NHS England, 2019), and "Personalised care and support planning: a brief summary guide"
//! (29 August 2023): people are central in developing and agreeing their plan, including deciding who is involved; they
//! have proactive, personalised conversations about what matters to them, their needs and their wider wellbeing; they
//! agree the outcomes that they want; each has a sharable plan which records what matters, the outcomes and how they
//! will be achieved; and they can formally and informally review it.

use super::Plan;
use crate::CivilDate;

/// One of the five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// The person is central, and decides who is involved.
    Central,
    /// The conversation was about what matters to them.
    Conversation,
    /// They agreed the outcomes that they want.
    Outcomes,
    /// There is a plan that can be shared.
    Sharable,
    /// It can be reviewed.
    Reviewed,
}

/// What a plan holds that meets a criterion, or lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The person decided who is involved.
    PersonChose,
    /// The person agrees with the plan.
    Agreed,
    /// It says what matters to them.
    Matters,
    /// It says what helps them.
    Helps,
    /// It has a goal in their words.
    Goals,
    /// Every goal has something that is done for it.
    Actions,
    /// They have a copy, or were offered one.
    Shared,
    /// It has a day for its review, which is to come, or on or after which it was looked at again.
    ReviewDay,
}

/// One criterion, held against a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub criterion: Criterion,
    /// What meets it.
    pub met_by: Vec<Evidence>,
    /// What would meet it.
    pub wants: Vec<Evidence>,
}

impl Checked {
    /// Nothing is wanting.
    pub fn is_met(&self) -> bool {
        self.wants.is_empty()
    }
}

/// When a plan was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// The day of this version.
    pub written_on: CivilDate,
    /// The day on which it is looked at.
    pub today: CivilDate,
}

const WANTED: [(Criterion, &[Evidence]); 5] = [
    (Criterion::Central, &[Evidence::PersonChose, Evidence::Agreed]),
    (Criterion::Conversation, &[Evidence::Matters, Evidence::Helps]),
    (Criterion::Outcomes, &[Evidence::Goals, Evidence::Agreed]),
    (Criterion::Sharable, &[Evidence::Matters, Evidence::Goals, Evidence::Actions, Evidence::Shared]),
    (Criterion::Reviewed, &[Evidence::ReviewDay]),
];

/// Which of the five a plan meets, and by what.
pub fn criteria(plan: &Plan, history: History) -> [Checked; 5] {
    WANTED.map(|(criterion, wanted)| {
        let (met_by, wants) = wanted.iter().partition(|evidence| holds(plan, history, **evidence));
        Checked { criterion, met_by, wants }
    })
}

fn holds(plan: &Plan, history: History, evidence: Evidence) -> bool {
    match evidence {
        Evidence::PersonChose => plan.person_chose == Some(true),
        Evidence::Agreed => plan.agreed == Some(true),
        Evidence::Matters => plan.matters.is_some(),
        Evidence::Helps => plan.helps.is_some(),
        Evidence::Goals => !plan.goals.is_empty(),
        Evidence::Actions => !plan.goals.is_empty() && plan.goals.iter().all(|goal| !goal.actions.is_empty()),
        Evidence::Shared => plan.shared.is_some_and(super::Shared::is_offered),
        Evidence::ReviewDay => plan.review_on.is_some_and(|day| day >= history.today || day <= history.written_on),
    }
}
