//! Tasks: made, done, looked for by their case and by whose they are.

use domain::{
    CivilDate,
    id::{NetworkId, ReferralId, StaffId, TaskId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, Whose, instant, micros, on, put};

/// A task as it is stored.
#[derive(Debug)]
pub struct TaskRow {
    /// Its id.
    pub id: TaskId,
    /// Whose it is.
    pub owner: StaffId,
    /// That person's name.
    pub owner_name: String,
    /// By which day.
    pub due_on: CivilDate,
    /// When it was done, and by whom.
    pub done: Option<(Timestamp, String)>,
    /// What is to be done, sealed.
    pub content: Vec<u8>,
}

/// A task to be added.
#[derive(Debug)]
pub struct NewTask<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: TaskId,
    /// In whose case.
    pub referral: ReferralId,
    /// Whose it is.
    pub owner: StaffId,
    /// Who made it.
    pub made_by: StaffId,
    /// Now.
    pub at: Timestamp,
    /// By which day.
    pub due_on: CivilDate,
    /// What is to be done, sealed.
    pub content: &'a [u8],
}

fn day(text: &str) -> Result<CivilDate, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable { table: "tasks" })
}

impl Tx {
    /// Adds a task.
    pub async fn add_task(&mut self, task: &NewTask<'_>) -> Result<(), StoreError> {
        let query = "INSERT INTO tasks (network_id, task_id, referral_id, owner_id, made_by, made_at, due_on, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        put!(
            self,
            query,
            Uuid::from(task.network),
            Uuid::from(task.id),
            Uuid::from(task.referral),
            Uuid::from(task.owner),
            Uuid::from(task.made_by),
            micros(task.at),
            task.due_on.to_string(),
            task.content,
        )
    }

    /// The tasks of a case by the day on which they are due.
    pub async fn tasks_of(&mut self, network: NetworkId, referral: ReferralId) -> Result<Vec<TaskRow>, StoreError> {
        let query = "SELECT t.task_id, t.owner_id, s.name, t.due_on, t.done_at, d.name, t.content
                     FROM tasks t JOIN staff s ON s.network_id = t.network_id AND s.staff_id = t.owner_id
                     LEFT JOIN staff d ON d.network_id = t.network_id AND d.staff_id = t.done_by
                     WHERE t.network_id = $1 AND t.referral_id = $2 ORDER BY t.due_on, t.task_id";
        type Columns = (Uuid, Uuid, String, String, Option<i64>, Option<String>, Vec<u8>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, owner, owner_name, due_on, done_at, done_by, content)| {
                let done_at = done_at.map(|at| instant(at, "tasks")).transpose()?;
                Ok(TaskRow {
                    id: id.into(),
                    owner: owner.into(),
                    owner_name,
                    due_on: day(&due_on)?,
                    done: done_at.zip(done_by),
                    content,
                })
            })
            .collect()
    }

    /// Says that a task of this case is done, or that it is not after all; whether that was new.
    pub async fn set_task_done(
        &mut self,
        network: NetworkId,
        (referral, task): (ReferralId, TaskId),
        done: Option<(Timestamp, StaffId)>,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE tasks SET done_at = $1, done_by = $2
                     WHERE network_id = $3 AND task_id = $4 AND referral_id = $5 AND (done_at IS NULL) <> ($1 IS NULL)";
        on!(self, c => {
            let changed = sqlx::query(query)
                .bind(done.map(|(at, _)| micros(at)))
                .bind(done.map(|(_, by)| Uuid::from(by)))
                .bind(Uuid::from(network))
                .bind(Uuid::from(task))
                .bind(Uuid::from(referral))
                .execute(c)
                .await?;
            Ok(changed.rows_affected() == 1)
        })
    }

    /// What somebody has to do until this day, with whose case it is: what has waited longest first.
    pub async fn due_tasks(
        &mut self,
        network: NetworkId,
        owner: StaffId,
        until: CivilDate,
        most: i64,
    ) -> Result<Vec<(CivilDate, Vec<u8>, Whose)>, StoreError> {
        let query = "SELECT t.due_on, t.content, r.reference, p.wrapped_key, p.content
                     FROM tasks t JOIN referrals r ON r.network_id = t.network_id AND r.referral_id = t.referral_id
                     JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                     WHERE t.network_id = $1 AND t.owner_id = $2 AND t.due_on <= $3 AND t.done_at IS NULL
                       AND p.erased_at IS NULL
                     ORDER BY t.due_on, t.task_id LIMIT $4";
        type Columns = (String, Vec<u8>, String, Vec<u8>, Vec<u8>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(owner))
                .bind(until.to_string())
                .bind(most)
                .fetch_all(c)
                .await?
        });
        rows.into_iter()
            .map(|(due_on, content, reference, wrapped_key, person)| {
                Ok((day(&due_on)?, content, Whose { reference, wrapped_key, person }))
            })
            .collect()
    }

    /// How many tasks of a case are open.
    pub async fn open_tasks_of(&mut self, network: NetworkId, referral: ReferralId) -> Result<usize, StoreError> {
        let query = "SELECT count(*) FROM tasks WHERE network_id = $1 AND referral_id = $2 AND done_at IS NULL";
        let open: i64 = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_one(c).await?
        });
        Ok(usize::try_from(open).unwrap_or_default())
    }
}
