//! Free times that were offered to somebody, and kept for them until they answered.

use domain::{
    id::{NetworkId, OfferId, ReferralId, StaffId},
    messaging::Kind as Message,
    offer::{Kind, State},
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// An offer as it is stored.
#[derive(Clone, Debug)]
pub struct OfferRow {
    /// Its id.
    pub id: OfferId,
    /// To whom.
    pub referral: ReferralId,
    /// To somebody without a time, or to somebody who would like a sooner one.
    pub kind: Kind,
    /// Whose time it keeps.
    pub staff: StaffId,
    /// Which time, as a form names it.
    pub slot: String,
    /// When that begins.
    pub starts_at: Timestamp,
    /// How it stands.
    pub state: State,
    /// Since when.
    pub made_at: Timestamp,
    /// Until when it can be taken.
    pub lapses_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// What every query of offers selects, in the order in which it is read.
macro_rules! select_offers {
    ($rest:literal) => {
        concat!(
            "SELECT o.offer_id, o.referral_id, o.kind, o.staff_id, o.slot, o.starts_at, o.state, o.made_at, o.lapses_at,
               o.ended_at
             FROM offers o ",
            $rest
        )
    };
}

macro_rules! read_offer {
    ($row:expr) => {{
        let row = $row;
        let unreadable = StoreError::Unreadable { table: "offers" };
        let at = |column: usize| -> Result<Timestamp, StoreError> { instant(row.try_get(column)?, "offers") };
        let (Some(kind), Some(state)) = (Kind::from_code(row.try_get(2)?), State::from_code(row.try_get(6)?)) else {
            return Err(unreadable);
        };
        Ok::<_, StoreError>(OfferRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            referral: row.try_get::<Uuid, _>(1)?.into(),
            kind,
            staff: row.try_get::<Uuid, _>(3)?.into(),
            slot: row.try_get(4)?,
            starts_at: at(5)?,
            state,
            made_at: at(7)?,
            lapses_at: at(8)?,
            ended_at: row.try_get::<Option<i64>, _>(9)?.map(|at| instant(at, "offers")).transpose()?,
        })
    }};
}

impl Tx {
    /// Adds an offer that waits for an answer.
    pub async fn add_offer(&mut self, network: NetworkId, offer: &OfferRow) -> Result<(), StoreError> {
        let query = "INSERT INTO offers (network_id, offer_id, referral_id, kind, staff_id, slot, starts_at, state,
                       made_at, lapses_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(offer.id),
            Uuid::from(offer.referral),
            offer.kind.code(),
            Uuid::from(offer.staff),
            &offer.slot,
            micros(offer.starts_at),
            offer.state.code(),
            micros(offer.made_at),
            micros(offer.lapses_at)
        )
    }

    /// Ends an offer, gives up its claims and takes back what has not been told of it; the link worker's row has been taken
    /// before.
    pub async fn end_offer(
        &mut self,
        network: NetworkId,
        offer: &OfferRow,
        state: State,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE offers SET state = $1, ended_at = $2
                     WHERE network_id = $3 AND offer_id = $4 AND ended_at IS NULL";
        put!(self, query, state.code(), micros(now), Uuid::from(network), Uuid::from(offer.id))?;
        let messages = "DELETE FROM outbox WHERE network_id = $1 AND referral_id = $2 AND kind = $3
                          AND sent_at IS NULL AND failed_at IS NULL";
        put!(self, messages, Uuid::from(network), Uuid::from(offer.referral), Message::Offer.code())?;
        let claims = "DELETE FROM claims WHERE network_id = $1 AND offer_id = $2";
        put!(self, claims, Uuid::from(network), Uuid::from(offer.id))
    }

    /// An offer of this network.
    pub async fn offer(&mut self, network: NetworkId, id: OfferId) -> Result<Option<OfferRow>, StoreError> {
        let query = select_offers!("WHERE o.network_id = $1 AND o.offer_id = $2");
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?;
            row.map(|row| read_offer!(row)).transpose()
        })
    }

    /// The offer to somebody that waits for their answer.
    pub async fn open_offer(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<OfferRow>, StoreError> {
        let query = select_offers!("WHERE o.network_id = $1 AND o.referral_id = $2 AND o.ended_at IS NULL");
        on!(self, c => {
            let bound = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(referral));
            bound.fetch_optional(c).await?.map(|row| read_offer!(row)).transpose()
        })
    }

    /// Every offer to somebody: what ended in the order in which it did, and last the one that is open.
    pub async fn offers_to(&mut self, network: NetworkId, referral: ReferralId) -> Result<Vec<OfferRow>, StoreError> {
        let query = select_offers!(
            "WHERE o.network_id = $1 AND o.referral_id = $2
             ORDER BY CASE WHEN o.ended_at IS NULL THEN 1 ELSE 0 END, o.ended_at, o.offer_id"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_offer!(row)).collect()
        })
    }

    /// Every offer to those on the list of who waits, in the same order.
    pub async fn offers_to_those_who_wait(&mut self, network: NetworkId) -> Result<Vec<OfferRow>, StoreError> {
        let query = select_offers!(
            "JOIN waiting w ON w.network_id = o.network_id AND w.referral_id = o.referral_id
             WHERE w.network_id = $1
             ORDER BY CASE WHEN o.ended_at IS NULL THEN 1 ELSE 0 END, o.ended_at, o.offer_id"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_offer!(row)).collect()
        })
    }

    /// The open offers of a network.
    pub async fn open_offers(&mut self, network: NetworkId) -> Result<Vec<OfferRow>, StoreError> {
        let query = select_offers!("WHERE o.network_id = $1 AND o.ended_at IS NULL");
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_offer!(row)).collect()
        })
    }

    /// Offers whose time to answer is over, in every network, those that have waited longest first: network, id.
    pub async fn offers_to_lapse(
        &mut self,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<(NetworkId, OfferId)>, StoreError> {
        let query = "SELECT network_id, offer_id FROM offers
                     WHERE ended_at IS NULL AND lapses_at <= $1 ORDER BY lapses_at LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> = on!(self, c => {
            sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(network, id)| (network.into(), id.into())).collect())
    }
}
