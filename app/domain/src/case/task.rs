//! Something that is to be done for a case: what, by which day, and by whom.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown};
use crate::{
    CivilDate, date_of_birth,
    id::StaffId,
    refusal::{DateProblem, Fields, Problem, Refusal, first},
    text,
};

/// What the names of the parts of the day begin with.
pub const DUE: &str = "due";
/// The field of what is to be done.
pub const WHAT: &str = "task-what";
/// The field of whose task it is.
pub const OWNER: &str = "task-owner";

/// The longest text of a task, in characters: it is one line of a list.
pub const LONGEST: u32 = 300;

/// A task as it is made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is to be done.
    pub what: String,
    /// By which day.
    pub due_on: CivilDate,
    /// Whose it is.
    pub owner: StaffId,
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").field("due_on", &self.due_on).field("owner", &self.owner).finish_non_exhaustive()
    }
}

impl Task {
    /// Works it out from what was typed; it is due today or later, and given to one of these.
    pub fn parse(fields: &Fields, today: CivilDate, team: &[StaffId]) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let what =
            mend.take(WHAT, text::line(first(fields, WHAT), LONGEST).and_then(|what| what.ok_or(Problem::Missing)));
        let due_on = match due(fields, today) {
            Ok(due_on) => Some(due_on),
            Err(refusals) => {
                mend.0.extend(refusals);
                None
            }
        };
        let owner = mend.take(OWNER, owner(first(fields, OWNER), team));
        let task = what.zip(due_on).zip(owner).map(|((what, due_on), owner)| Self { what, due_on, owner });
        mend.finish(task)
    }

    /// What the form shows.
    pub fn fields(&self) -> Fields {
        let mut fields = date_of_birth::fields(DUE, self.due_on);
        fields.extend(Shown::default().with(WHAT, self.what.clone()).with(OWNER, self.owner.to_string()).0);
        fields
    }
}

fn due(fields: &Fields, today: CivilDate) -> Result<CivilDate, Vec<Refusal>> {
    let refused = |problem: Problem| vec![Refusal::new(format!("{DUE}-day"), problem)];
    let day = date_of_birth::date(fields, DUE)?.ok_or_else(|| refused(Problem::Missing))?;
    if day < today { Err(refused(DateProblem::Past.into())) } else { Ok(day) }
}

/// The member of the team that was chosen.
pub(super) fn owner(typed: &str, team: &[StaffId]) -> Result<StaffId, Problem> {
    if typed.is_empty() {
        return Err(Problem::Missing);
    }
    let chosen = typed.parse().ok().filter(|chosen| team.contains(chosen));
    chosen.ok_or(Problem::NotOffered)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: StaffId = StaffId::from_bytes([1; 16]);
    const SOMEBODY_ELSE: StaffId = StaffId::from_bytes([2; 16]);

    fn today() -> CivilDate {
        "2027-03-09".parse().unwrap()
    }

    fn task(due_on: &str, owner: StaffId) -> Task {
        Task { what: "Call the housing team".to_owned(), due_on: due_on.parse().unwrap(), owner }
    }

    fn again(task: &Task) -> Result<Task, Vec<Refusal>> {
        Task::parse(&task.fields(), today(), &[AMINA])
    }

    #[test]
    fn a_task_is_read_back_as_it_was_shown() {
        let task = task("2027-03-09", AMINA);
        assert_eq!(again(&task), Ok(task));
    }

    #[test]
    fn what_is_made_today_is_not_due_before() {
        let refused = vec![Refusal::new("due-day", DateProblem::Past)];
        assert_eq!(again(&task("2027-03-08", AMINA)), Err(refused));
    }

    #[test]
    fn only_those_who_work_cases_can_be_given_a_task() {
        let refused = vec![Refusal::new("task-owner", Problem::NotOffered)];
        assert_eq!(again(&task("2027-03-10", SOMEBODY_ELSE)), Err(refused));
    }

    #[test]
    fn everything_that_lacks_is_said_at_once_in_the_order_of_the_form() {
        let refusals = Task::parse(&Fields::new(), today(), &[AMINA]).unwrap_err();
        let fields: Vec<_> = refusals.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["task-what", "due-day", "task-owner"]);
    }
}
