//! Guests of the studio: their links, and what they sent that was not taken.

use domain::id::{GuestId, GuestUnsentId, MessageId, NetworkId, SeatId, StaffId, StudioDraftId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A guest as they are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestRow {
    /// Their network.
    pub network: NetworkId,
    /// Their id.
    pub id: GuestId,
    /// The draft in which they take part.
    pub draft: StudioDraftId,
    /// For whom the link is.
    pub label: String,
    /// Whether what they say bears that name.
    pub is_named: bool,
    /// The questions that they are asked about, as JSON.
    pub questions: String,
    /// Where it was sent, sealed.
    pub email: Option<Vec<u8>>,
    /// In which language, by code.
    pub language: String,
    /// The seat for which they approve.
    pub seat: Option<SeatId>,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: StaffId,
    /// Until when it opens.
    pub expires_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// Up to when they have been told what became of what they said.
    pub told_at: Option<Timestamp>,
}

const TABLE: &str = "studio_guests";

macro_rules! select_guests {
    ($which:literal) => {
        concat!(
            "SELECT network_id, guest_id, studio_draft_id, label, is_named, questions, email, language, seat_id, made_at,
               made_by, expires_at, revoked_at, told_at FROM studio_guests ",
            $which
        )
    };
}

#[derive(sqlx::FromRow)]
struct Columns {
    network_id: Uuid,
    guest_id: Uuid,
    studio_draft_id: Uuid,
    label: String,
    is_named: bool,
    questions: String,
    email: Option<Vec<u8>>,
    language: String,
    seat_id: Option<Uuid>,
    made_at: i64,
    made_by: Uuid,
    expires_at: i64,
    revoked_at: Option<i64>,
    told_at: Option<i64>,
}

fn guest(row: Columns) -> Result<GuestRow, StoreError> {
    Ok(GuestRow {
        network: row.network_id.into(),
        id: row.guest_id.into(),
        draft: row.studio_draft_id.into(),
        label: row.label,
        is_named: row.is_named,
        questions: row.questions,
        email: row.email,
        language: row.language,
        seat: row.seat_id.map(SeatId::from),
        made_at: instant(row.made_at, TABLE)?,
        made_by: row.made_by.into(),
        expires_at: instant(row.expires_at, TABLE)?,
        revoked_at: row.revoked_at.map(|at| instant(at, TABLE)).transpose()?,
        told_at: row.told_at.map(|at| instant(at, TABLE)).transpose()?,
    })
}

impl Tx {
    /// Adds a guest, whose link has this token.
    pub async fn add_studio_guest(&mut self, row: &GuestRow, token: &[u8; 32]) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_guests (network_id, guest_id, studio_draft_id, label, is_named, questions,
                       token, email, language, seat_id, made_at, made_by, expires_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        put!(
            self,
            query,
            Uuid::from(row.network),
            Uuid::from(row.id),
            Uuid::from(row.draft),
            &row.label,
            row.is_named,
            &row.questions,
            token.as_slice(),
            row.email.as_deref(),
            &row.language,
            row.seat.map(Uuid::from),
            micros(row.made_at),
            Uuid::from(row.made_by),
            micros(row.expires_at)
        )
    }

    /// The guests of a draft, the newest first.
    pub async fn studio_guests(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<GuestRow>, StoreError> {
        let query = select_guests!("WHERE network_id = $1 AND studio_draft_id = $2 ORDER BY made_at DESC, guest_id");
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter().map(guest).collect()
    }

    /// A guest.
    pub async fn studio_guest(&mut self, network: NetworkId, id: GuestId) -> Result<Option<GuestRow>, StoreError> {
        let query = select_guests!("WHERE network_id = $1 AND guest_id = $2");
        let found: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?
        });
        found.map(guest).transpose()
    }

    /// The guest whose link has this token.
    pub async fn studio_guest_by_token(&mut self, token: &[u8; 32]) -> Result<Option<GuestRow>, StoreError> {
        let query = select_guests!("WHERE token = $1");
        let found: Option<Columns> =
            on!(self, c => sqlx::query_as(query).bind(token.as_slice()).fetch_optional(c).await?);
        found.map(guest).transpose()
    }

    /// Takes a guest's link back.
    pub async fn revoke_studio_guest(
        &mut self,
        network: NetworkId,
        id: GuestId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_guests SET revoked_at = $1, email = NULL
                     WHERE network_id = $2 AND guest_id = $3 AND revoked_at IS NULL";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(id))
    }

    /// Notes up to when a guest has been told what became of what they said.
    pub async fn set_guest_told(&mut self, network: NetworkId, id: GuestId, at: Timestamp) -> Result<(), StoreError> {
        let query = "UPDATE studio_guests SET told_at = $1 WHERE network_id = $2 AND guest_id = $3";
        put!(self, query, micros(at), Uuid::from(network), Uuid::from(id))
    }

    /// Guests with an address who have said something that was replied to or answered since they were last told, which
    /// was before that, in every network.
    pub async fn guests_to_tell(
        &mut self,
        (now, told_before): (Timestamp, Timestamp),
        most: i64,
    ) -> Result<Vec<(NetworkId, GuestId)>, StoreError> {
        let query = "SELECT g.network_id, g.guest_id FROM studio_guests g
                     WHERE g.email IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > $1
                       AND coalesce(g.told_at, g.made_at) <= $3
                       AND EXISTS (SELECT 1 FROM studio_threads t WHERE t.network_id = g.network_id
                         AND t.studio_draft_id = g.studio_draft_id
                         AND (t.guest_id = g.guest_id OR EXISTS (SELECT 1 FROM studio_comments own
                           WHERE own.network_id = t.network_id AND own.thread_id = t.thread_id
                             AND own.guest_id = g.guest_id))
                         AND (t.decided_at > coalesce(g.told_at, g.made_at) OR EXISTS (SELECT 1 FROM studio_comments c
                           WHERE c.network_id = t.network_id AND c.thread_id = t.thread_id AND c.staff_id IS NOT NULL
                             AND c.at > coalesce(g.told_at, g.made_at))))
                     ORDER BY g.network_id, g.guest_id LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> = on!(self, c => {
            sqlx::query_as(query).bind(micros(now)).bind(most).bind(micros(told_before)).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(network, guest)| (network.into(), guest.into())).collect())
    }

    /// Adds a message to a guest, whose words are written when it goes.
    pub async fn add_message_to_guest(
        &mut self,
        (network, id): (NetworkId, MessageId),
        guest: GuestId,
        (kind, language): (&str, &str),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO outbox (network_id, message_id, kind, channel, language, content, send_at, guest_id,
                       attempts) VALUES ($1, $2, $3, 'email', $4, $5, $6, $7, 0)";
        let none: &[u8] = &[];
        put!(self, query, Uuid::from(network), Uuid::from(id), kind, language, none, micros(now), Uuid::from(guest))
    }

    /// To which guest a message goes.
    pub async fn guest_of_message(
        &mut self,
        network: NetworkId,
        message: MessageId,
    ) -> Result<Option<GuestId>, StoreError> {
        let query = "SELECT guest_id FROM outbox WHERE network_id = $1 AND message_id = $2";
        let found: Option<Option<Uuid>> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(message)).fetch_optional(c).await?
        });
        Ok(found.flatten().map(GuestId::from))
    }

    /// Keeps a form of a guest that was not taken.
    pub async fn add_guest_unsent(
        &mut self,
        network: NetworkId,
        (id, guest): (GuestUnsentId, GuestId),
        content: &[u8],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_guest_unsent (network_id, guest_unsent_id, guest_id, content, at)
                     VALUES ($1, $2, $3, $4, $5)";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(guest), content, micros(now))
    }

    /// A form of a guest that was not taken.
    pub async fn guest_unsent(
        &mut self,
        network: NetworkId,
        (id, guest): (GuestUnsentId, GuestId),
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let query = "SELECT content FROM studio_guest_unsent
                     WHERE network_id = $1 AND guest_unsent_id = $2 AND guest_id = $3";
        on!(self, c => {
            Ok(sqlx::query_scalar(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(Uuid::from(guest))
                .fetch_optional(c)
                .await?)
        })
    }

    /// Lets go of forms of guests from before this moment; how many.
    pub async fn remove_guest_unsent_before(
        &mut self,
        network: NetworkId,
        before: Timestamp,
    ) -> Result<u64, StoreError> {
        let query = "DELETE FROM studio_guest_unsent WHERE network_id = $1 AND at < $2";
        on!(self, c => {
            Ok(sqlx::query(query).bind(Uuid::from(network)).bind(micros(before)).execute(c).await?.rows_affected())
        })
    }

    /// Forgets the addresses of guests whose links opened until before this moment; of how many.
    pub async fn forget_guests_before(&mut self, network: NetworkId, before: Timestamp) -> Result<u64, StoreError> {
        let query = "UPDATE studio_guests SET email = NULL
                     WHERE network_id = $1 AND expires_at < $2 AND email IS NOT NULL";
        on!(self, c => {
            Ok(sqlx::query(query).bind(Uuid::from(network)).bind(micros(before)).execute(c).await?.rows_affected())
        })
    }
}
