//! Tasks: what is to be done for a case, by which day, and by whom.

use domain::{
    CivilDate, Fields,
    case::task,
    id::{StaffId, TaskId},
    staff::Action as Deed,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    referrals::Person,
    sign_in::StaffMember,
    store::{NewTask, TaskRow, Tx, Whose},
    unsent::Unsent,
};

/// What is sealed of a task.
#[derive(Serialize, Deserialize)]
struct Content {
    what: String,
}

/// A task of a case.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What is to be done, by when, and by whom.
    pub task: task::Task,
    /// The name of whose it is.
    pub owner: String,
    /// When it was done, and by whom.
    pub done: Option<(Timestamp, String)>,
}

/// The tasks of a case, and the one that is being made.
#[derive(Clone, Debug)]
pub struct Tasks {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// The tasks, the next one first.
    pub tasks: Vec<Task>,
    /// To whom a task can be given.
    pub team: Vec<(StaffId, String)>,
    /// What was typed and was not taken.
    pub unsent: Option<Unsent>,
    /// No more tasks are made.
    pub is_closed: bool,
}

impl Service {
    /// The tasks of a case.
    pub async fn tasks(&self, who: &StaffMember, reference: &str) -> Result<Option<Tasks>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let tasks = self.tasks_in(&mut tx, &found).await?;
        let team = self.case_team(&mut tx, who).await?;
        let unsent = self.unsent(&mut tx, found.form(who, "task")).await?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::TasksRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let is_closed = found.case.closed_at.is_some();
        Ok(Some(Tasks { reference: found.row.reference, person, tasks, team, unsent, is_closed }))
    }

    /// The tasks of a case that was found, the next one first.
    pub(crate) async fn tasks_in(&self, tx: &mut Tx, found: &Found) -> Result<Vec<Task>, Fault> {
        let rows = tx.tasks_of(found.network, found.row.id).await?;
        let task = |row: TaskRow| {
            let Content { what } = found.key.open(&row.content, "tasks")?;
            let task = task::Task { what, due_on: row.due_on, owner: row.owner };
            Ok(Task { id: row.id, task, owner: row.owner_name, done: row.done })
        };
        rows.into_iter().map(task).collect()
    }

    /// Makes a task; the same form sent again makes none.
    pub async fn add_task(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, "task");
        let team: Vec<_> = self.case_team(&mut tx, who).await?.into_iter().map(|(id, _)| id).collect();
        let task = match task::Task::parse(&fields, self.today(), &team) {
            Ok(task) => task,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let same = |known: &Task| known.done.is_none() && known.task == task;
        if self.tasks_in(&mut tx, &found).await?.iter().any(same) {
            return self.done_before(tx, form).await;
        }
        if found.case.closed_at.is_some() {
            return self.too_late(tx, form, fields).await;
        }
        let (millis, random) = self.id_seed();
        let new = NewTask {
            network: who.network,
            id: TaskId::v7(millis, random),
            referral: found.row.id,
            owner: task.owner,
            made_by: who.id,
            at: self.now(),
            due_on: task.due_on,
            content: &found.key.seal(&Content { what: task.what }, "tasks", &*self.chance),
        };
        tx.add_task(&new).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::TaskAdded, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Says that a task is done, or that it is not after all.
    pub async fn say_task(
        &self,
        who: &StaffMember,
        reference: &str,
        task: TaskId,
        is_done: bool,
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let done = is_done.then(|| (self.now(), who.id));
        if !tx.set_task_done(who.network, (found.row.id, task), done).await? {
            let is_here = self.tasks_in(&mut tx, &found).await?.iter().any(|known| known.id == task);
            return Ok(tx.unchanged(if is_here { Kept::Done } else { Kept::NotHere }).await?);
        }
        let action = if is_done { Action::TaskDone } else { Action::TaskReopened };
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

/// A task that is due, in the list of whose it is.
#[derive(Clone, Debug)]
pub struct DueTask {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// What is to be done.
    pub what: String,
    /// By which day.
    pub due_on: CivilDate,
}

impl Service {
    /// What somebody has to do until today: what has waited longest first.
    pub(crate) async fn due_tasks(&self, tx: &mut Tx, who: &StaffMember, most: i64) -> Result<Vec<DueTask>, Fault> {
        let rows = tx.due_tasks(who.network, who.id, self.today(), most).await?;
        let due = |(due_on, content, whose): (CivilDate, Vec<u8>, Whose)| {
            let key = self.keys.record(&whose.wrapped_key)?;
            let Content { what } = key.open(&content, "tasks")?;
            let person = key.open(&whose.person, "patients")?;
            Ok(DueTask { reference: whose.reference, person, what, due_on })
        };
        rows.into_iter().map(due).collect()
    }
}
