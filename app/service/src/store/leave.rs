//! When link workers are away, or their time is blocked.

use domain::{
    id::{LeaveId, NetworkId},
    schedule::{Leave, LeaveKind},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

impl Tx {
    /// Leave that ends after this instant, in order.
    pub async fn leave_after(
        &mut self,
        network: NetworkId,
        after: Timestamp,
    ) -> Result<Vec<(LeaveId, Leave)>, StoreError> {
        let query = "SELECT leave_id, staff_id, starts_at, ends_at, kind FROM leave
                     WHERE network_id = $1 AND ends_at > $2 ORDER BY starts_at, leave_id";
        let rows: Vec<(Uuid, Uuid, i64, i64, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(micros(after)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, staff, from, until, kind)| {
                let leave = Leave {
                    link_worker: staff.into(),
                    // What a later release may call it is at least time that is not to be booked.
                    kind: LeaveKind::from_code(&kind).unwrap_or(LeaveKind::Other),
                    from: instant(from, "leave")?,
                    until: instant(until, "leave")?,
                };
                Ok((id.into(), leave))
            })
            .collect()
    }

    /// Adds leave.
    pub async fn add_leave(&mut self, network: NetworkId, id: LeaveId, leave: &Leave) -> Result<(), StoreError> {
        let query = "INSERT INTO leave (network_id, leave_id, staff_id, starts_at, ends_at, kind)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(id),
            Uuid::from(leave.link_worker),
            micros(leave.from),
            micros(leave.until),
            leave.kind.code()
        )
    }

    /// Removes leave: its time can be booked again.
    pub async fn remove_one_leave(&mut self, network: NetworkId, id: LeaveId) -> Result<(), StoreError> {
        let query = "DELETE FROM leave WHERE leave_id = $1 AND network_id = $2";
        put!(self, query, Uuid::from(id), Uuid::from(network))
    }
}
