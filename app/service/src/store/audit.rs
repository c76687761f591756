//! Audit events, as they are stored: added, then given their place in the network's chain, never changed.

use std::collections::BTreeMap;

use domain::id::{EventId, NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// An event as it is stored.
#[derive(Clone, Debug)]
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it, by code and id.
    pub actor: String,
    /// What was done, by code.
    pub action: String,
    /// To what, by kind and id.
    pub subject: String,
}

/// An event with the name of whoever did it.
#[derive(Clone, Debug)]
pub struct TrailRow {
    /// Its id.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it, by code and id.
    pub actor: String,
    /// Their name, if it was a member of staff.
    pub staff: Option<String>,
    /// What was done, by code.
    pub action: String,
}

/// Where an event stands in its network's chain.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its place, counted from 1.
    pub position: i64,
    /// The keyed hash over it and the hash before.
    pub hash: Vec<u8>,
}

impl Tx {
    /// Adds an event.
    pub async fn add_audit_event(&mut self, network: NetworkId, event: &EventRow) -> Result<(), StoreError> {
        let query = "INSERT INTO audit_events (network_id, event_id, at, actor, action, subject)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(event.id),
            micros(event.at),
            &event.actor,
            &event.action,
            &event.subject
        )
    }

    /// The events about a subject before another one, the newest first, without those of some actions.
    pub async fn trail_of(
        &mut self,
        network: NetworkId,
        subject: &str,
        before: Option<EventId>,
        without: &[&str],
        most: i64,
    ) -> Result<Vec<TrailRow>, StoreError> {
        // Ids of one millisecond are in no order; the staff of a network are few, and read once.
        let query = "SELECT event_id, at, actor, action FROM audit_events
                     WHERE network_id = $1 AND subject = $2
                       AND ($3 IS NULL OR (at, event_id) <
                              ((SELECT e.at FROM audit_events e WHERE e.network_id = $1 AND e.event_id = $3), $3))
                       AND $4 NOT LIKE '%,' || action || ',%'
                     ORDER BY at DESC, event_id DESC LIMIT $5";
        let without = format!(",{},", without.join(","));
        let rows: Vec<(Uuid, i64, String, String)> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(subject)
                .bind(before.map(Uuid::from))
                .bind(without)
                .bind(most)
                .fetch_all(c)
                .await?
        });
        let names: BTreeMap<StaffId, String> =
            self.staff_of(network).await?.into_iter().map(|member| (member.id, member.name)).collect();
        rows.into_iter()
            .map(|(id, at, actor, action)| {
                let staff = staff_in(&actor).and_then(|id| names.get(&id)).cloned();
                Ok(TrailRow { id: id.into(), at: instant(at, "audit_events")?, actor, staff, action })
            })
            .collect()
    }

    /// Networks with events that have no place in the chain yet.
    pub async fn networks_to_seal(&mut self) -> Result<Vec<NetworkId>, StoreError> {
        let query = "SELECT DISTINCT network_id FROM audit_events WHERE position IS NULL";
        let ids: Vec<Uuid> = on!(self, c => sqlx::query_scalar(query).fetch_all(c).await?);
        Ok(ids.into_iter().map(NetworkId::from).collect())
    }

    /// The last link of a network's chain.
    pub async fn last_link(&mut self, network: NetworkId) -> Result<Option<Link>, StoreError> {
        let query = "SELECT position, hash FROM audit_events
                     WHERE network_id = $1 AND position IS NOT NULL ORDER BY position DESC LIMIT 1";
        let link: Option<(i64, Vec<u8>)> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_optional(c).await?);
        Ok(link.map(|(position, hash)| Link { position, hash }))
    }

    /// Some events that have no place in the chain yet, the oldest first.
    pub async fn events_to_seal(&mut self, network: NetworkId, most: i64) -> Result<Vec<EventRow>, StoreError> {
        let query = "SELECT event_id, at, actor, action, subject FROM audit_events
                     WHERE network_id = $1 AND position IS NULL ORDER BY event_id LIMIT $2";
        let rows: Vec<(Uuid, i64, String, String, String)> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?);
        rows.into_iter().map(|(id, at, actor, action, subject)| event(id, at, actor, action, subject)).collect()
    }

    /// Gives an event its place.
    pub async fn seal_event(&mut self, network: NetworkId, id: EventId, link: &Link) -> Result<(), StoreError> {
        let query = "UPDATE audit_events SET position = $3, hash = $4 WHERE network_id = $1 AND event_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), link.position, &link.hash)
    }

    /// The events of a network's chain after a place, with their links, in order.
    pub async fn chain_after(
        &mut self,
        network: NetworkId,
        position: i64,
        most: i64,
    ) -> Result<Vec<(EventRow, Link)>, StoreError> {
        type Columns = (Uuid, i64, String, String, String, i64, Vec<u8>);
        let query = "SELECT event_id, at, actor, action, subject, position, hash FROM audit_events
                     WHERE network_id = $1 AND position > $2 ORDER BY position LIMIT $3";
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(position).bind(most).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, at, actor, action, subject, position, hash)| {
                Ok((event(id, at, actor, action, subject)?, Link { position, hash }))
            })
            .collect()
    }
}

fn event(id: Uuid, at: i64, actor: String, action: String, subject: String) -> Result<EventRow, StoreError> {
    Ok(EventRow { id: id.into(), at: instant(at, "audit_events")?, actor, action, subject })
}

/// The member of staff whom an event's actor names.
fn staff_in(actor: &str) -> Option<StaffId> {
    actor.strip_prefix("staff:")?.parse().ok()
}
