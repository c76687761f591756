//! Those who would like a time: any, or a sooner one.

use domain::{
    id::{AppointmentId, NetworkId, ReferralId},
    offer::{Kind, Turn},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// Whose turn it is. Without a time waits who has no appointment that was not cancelled and has not met the team since; for
/// a sooner one, who has the appointment for which they asked that. Nobody waits whose referral or case has ended.
macro_rules! select_turns {
    ($rest:literal) => {
        concat!(
            "SELECT w.referral_id, CASE WHEN s.appointment_id IS NULL THEN 'waiting' ELSE 'sooner' END,
               CASE WHEN s.appointment_id IS NULL THEN w.since ELSE w.sooner_since END
             FROM waiting w
             JOIN referrals r ON r.network_id = w.network_id AND r.referral_id = w.referral_id
             LEFT JOIN appointments s ON s.network_id = w.network_id AND s.appointment_id = w.sooner_for
               AND s.status = 'booked' AND s.starts_at > $2
             WHERE w.network_id = $1 AND r.state IN ('new', 'acknowledged', 'accepted')
               AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.network_id = w.network_id
                                 AND c.referral_id = w.referral_id AND c.closed_at IS NOT NULL)
               AND (s.appointment_id IS NOT NULL
                    OR w.since IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.network_id = w.network_id
                                         AND a.referral_id = w.referral_id AND a.status <> 'cancelled')
                       AND NOT EXISTS (SELECT 1 FROM contacts k WHERE k.network_id = w.network_id
                                         AND k.referral_id = w.referral_id AND k.attended = 1
                                         AND k.written_at > w.since)) ",
            $rest
        )
    };
}

type Columns = (Uuid, String, i64);

fn turn((referral, kind, since): Columns) -> Result<Turn, StoreError> {
    let kind = Kind::from_code(&kind).ok_or(StoreError::Unreadable { table: "waiting" })?;
    Ok(Turn { kind, since: instant(since, "waiting")?, referral: referral.into() })
}

impl Tx {
    /// Everybody's turn, the next first.
    pub async fn turns(&mut self, network: NetworkId, now: Timestamp) -> Result<Vec<Turn>, StoreError> {
        let query = select_turns!("");
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(micros(now)).fetch_all(c).await?
        });
        let mut turns = rows.into_iter().map(turn).collect::<Result<Vec<_>, _>>()?;
        turns.sort();
        Ok(turns)
    }

    /// Somebody's turn, if they would like a time.
    pub async fn turn_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        now: Timestamp,
    ) -> Result<Option<Turn>, StoreError> {
        let query = select_turns!("AND w.referral_id = $3");
        let row: Option<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(micros(now))
                .bind(Uuid::from(referral))
                .fetch_optional(c)
                .await?
        });
        row.map(turn).transpose()
    }

    /// Somebody waits for a time from now on; whoever waits already keeps their place.
    pub async fn add_waiting(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        since: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO waiting (network_id, referral_id, since) VALUES ($1, $2, $3)
                     ON CONFLICT (network_id, referral_id) DO UPDATE SET since = coalesce(waiting.since, excluded.since)";
        put!(self, query, Uuid::from(network), Uuid::from(referral), micros(since))
    }

    /// Somebody would like a time before this appointment from now on.
    pub async fn add_sooner(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        appointment: AppointmentId,
        since: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO waiting (network_id, referral_id, sooner_since, sooner_for) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (network_id, referral_id) DO UPDATE
                       SET sooner_since = excluded.sooner_since, sooner_for = excluded.sooner_for";
        let (since, appointment) = (micros(since), Uuid::from(appointment));
        put!(self, query, Uuid::from(network), Uuid::from(referral), since, appointment)
    }

    /// Somebody keeps the appointment that they have.
    pub async fn remove_sooner(&mut self, network: NetworkId, referral: ReferralId) -> Result<(), StoreError> {
        let query = "UPDATE waiting SET sooner_since = NULL, sooner_for = NULL
                     WHERE network_id = $1 AND referral_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Nobody looks for a time for somebody any more.
    pub async fn remove_waiting(&mut self, network: NetworkId, referral: ReferralId) -> Result<(), StoreError> {
        let query = "DELETE FROM waiting WHERE network_id = $1 AND referral_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Removes those from the list for whom no time is looked for again: their referral or case has ended, or they met the
    /// team before this and have asked for no sooner time since; how many.
    pub async fn remove_waiting_before(&mut self, network: NetworkId, before: Timestamp) -> Result<u64, StoreError> {
        let query = "DELETE FROM waiting WHERE network_id = $1 AND referral_id IN
                       (SELECT w.referral_id FROM waiting w
                        JOIN referrals r ON r.network_id = w.network_id AND r.referral_id = w.referral_id
                        WHERE w.network_id = $1
                          AND (r.state NOT IN ('new', 'acknowledged', 'accepted')
                               OR NOT EXISTS (SELECT 1 FROM appointments s WHERE s.network_id = w.network_id
                                                AND s.appointment_id = w.sooner_for AND s.status = 'booked'
                                                AND s.starts_at >= $2))
                          AND (r.state NOT IN ('new', 'acknowledged', 'accepted')
                               OR EXISTS (SELECT 1 FROM cases c WHERE c.network_id = w.network_id
                                            AND c.referral_id = w.referral_id AND c.closed_at < $2)
                               OR EXISTS (SELECT 1 FROM appointments a WHERE a.network_id = w.network_id
                                            AND a.referral_id = w.referral_id AND a.status <> 'cancelled'
                                            AND a.starts_at < $2)))";
        on!(self, c => {
            Ok(sqlx::query(query).bind(Uuid::from(network)).bind(micros(before)).execute(c).await?.rows_affected())
        })
    }

    /// The networks in which somebody may wait for a time.
    pub async fn networks_with_waiting(&mut self) -> Result<Vec<NetworkId>, StoreError> {
        // Asked network by network: PostgreSQL would make one reading of all who wait out of an EXISTS.
        let query = "SELECT network_id FROM networks
                     WHERE (SELECT 1 FROM waiting w WHERE w.network_id = networks.network_id LIMIT 1) IS NOT NULL";
        let ids: Vec<Uuid> = on!(self, c => sqlx::query_scalar(query).fetch_all(c).await?);
        Ok(ids.into_iter().map(NetworkId::from).collect())
    }
}
