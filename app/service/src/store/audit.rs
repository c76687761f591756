//! Audit events, as they are stored: added, never changed.

use domain::id::{EventId, NetworkId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, micros, on};

impl Tx {
    /// Adds an event.
    pub async fn add_audit_event(
        &mut self,
        network: NetworkId,
        event: EventId,
        at: Timestamp,
        actor: &str,
        action: &str,
        subject: &str,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO audit_events (network_id, event_id, at, actor, action, subject)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(event))
                .bind(micros(at))
                .bind(actor)
                .bind(action)
                .bind(subject)
                .execute(c)
                .await?;
            Ok(())
        })
    }
}
