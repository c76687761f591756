//! Approval seats, what they say, and the meetings about a draft.

use domain::{
    id::{ApprovalId, GuestId, NetworkId, SeatId, StaffId, StudioDraftId, WorkshopId},
    studio::approval::NewSeat,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A seat as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Its id.
    pub id: SeatId,
    /// What it is called.
    pub title: String,
    /// Whether it is for somebody with lived experience.
    pub is_lived: bool,
    /// Who of the staff sits on it, and their name.
    pub holder: Option<(StaffId, String)>,
}

/// What a seat said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalRow {
    /// Its id.
    pub id: ApprovalId,
    /// The seat.
    pub seat: SeatId,
    /// Who of the staff said it; none for a guest.
    pub staff: Option<StaffId>,
    /// Which guest.
    pub guest: Option<GuestId>,
    /// When.
    pub at: Timestamp,
    /// What, by code.
    pub voice: String,
    /// Why.
    pub reason: Option<String>,
    /// The questions as they were then, as JSON.
    pub content: String,
}

impl Tx {
    /// The seats of a network, the oldest first.
    pub async fn seats(&mut self, network: NetworkId) -> Result<Vec<SeatRow>, StoreError> {
        let query = "SELECT k.seat_id, k.title, k.is_lived, k.staff_id, s.name FROM seats k
                     LEFT JOIN staff s ON s.network_id = k.network_id AND s.staff_id = k.staff_id
                     WHERE k.network_id = $1 AND k.ended_at IS NULL ORDER BY k.made_at, k.seat_id";
        type Columns = (Uuid, String, bool, Option<Uuid>, Option<String>);
        let rows: Vec<Columns> = on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        let seat = |(id, title, is_lived, staff, name): Columns| SeatRow {
            id: id.into(),
            title,
            is_lived,
            holder: staff.map(StaffId::from).zip(name),
        };
        Ok(rows.into_iter().map(seat).collect())
    }

    /// Adds a seat.
    pub async fn add_seat(
        &mut self,
        network: NetworkId,
        id: SeatId,
        seat: &NewSeat,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO seats (network_id, seat_id, title, is_lived, staff_id, made_at)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        let holder = seat.holder.map(Uuid::from);
        put!(self, query, Uuid::from(network), Uuid::from(id), &seat.title, seat.is_lived, holder, micros(now))
    }

    /// Ends a seat: no version needs it from now on.
    pub async fn end_seat(&mut self, network: NetworkId, id: SeatId, now: Timestamp) -> Result<(), StoreError> {
        let query = "UPDATE seats SET ended_at = $1 WHERE network_id = $2 AND seat_id = $3 AND ended_at IS NULL";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(id))
    }

    /// Writes down what a seat says of a draft.
    pub async fn add_approval(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
        row: &ApprovalRow,
    ) -> Result<(), StoreError> {
        let query =
            "INSERT INTO studio_approvals (network_id, approval_id, studio_draft_id, seat_id, staff_id, guest_id,
                       at, voice, reason, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(row.id),
            Uuid::from(draft),
            Uuid::from(row.seat),
            row.staff.map(Uuid::from),
            row.guest.map(Uuid::from),
            micros(row.at),
            &row.voice,
            row.reason.as_deref(),
            &row.content
        )
    }

    /// What each seat said last of a draft.
    pub async fn approvals(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<ApprovalRow>, StoreError> {
        let query = "SELECT a.approval_id, a.seat_id, a.staff_id, a.guest_id, a.at, a.voice, a.reason, a.content
                     FROM studio_approvals a WHERE a.network_id = $1 AND a.studio_draft_id = $2
                       AND NOT EXISTS (SELECT 1 FROM studio_approvals later WHERE later.network_id = $1
                         AND later.studio_draft_id = $2 AND later.seat_id = a.seat_id
                         AND (later.at > a.at OR later.at = a.at AND later.approval_id > a.approval_id))
                     ORDER BY a.at";
        type Columns = (Uuid, Uuid, Option<Uuid>, Option<Uuid>, i64, String, Option<String>, String);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, seat, staff, guest, at, voice, reason, content)| {
                Ok(ApprovalRow {
                    id: id.into(),
                    seat: seat.into(),
                    staff: staff.map(StaffId::from),
                    guest: guest.map(GuestId::from),
                    at: instant(at, "studio_approvals")?,
                    voice,
                    reason,
                    content,
                })
            })
            .collect()
    }

    /// The open drafts about which a seat of this member of staff was asked, and has said nothing since.
    pub async fn approvals_asked_of(
        &mut self,
        network: NetworkId,
        staff: StaffId,
    ) -> Result<Vec<StudioDraftId>, StoreError> {
        let query = "SELECT DISTINCT d.studio_draft_id FROM seats s
                     JOIN studio_drafts d ON d.network_id = s.network_id AND d.ended_at IS NULL AND d.asked_at IS NOT NULL
                     WHERE s.network_id = $1 AND s.staff_id = $2 AND s.ended_at IS NULL
                       AND NOT EXISTS (SELECT 1 FROM studio_approvals a WHERE a.network_id = d.network_id
                         AND a.studio_draft_id = d.studio_draft_id AND a.seat_id = s.seat_id AND a.at >= d.asked_at)
                     ORDER BY d.studio_draft_id";
        let rows: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(StudioDraftId::from).collect())
    }

    /// When the seats were asked about a draft, and about which questions, as JSON.
    pub async fn asked_seats(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Option<(Timestamp, String)>, StoreError> {
        let query = "SELECT asked_at, asked_content FROM studio_drafts WHERE network_id = $1 AND studio_draft_id = $2";
        let found: Option<(Option<i64>, Option<String>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_optional(c).await?
        });
        let Some((Some(at), Some(content))) = found else { return Ok(None) };
        Ok(Some((instant(at, "studio_drafts")?, content)))
    }

    /// Notes that the seats are asked about these questions.
    pub async fn ask_seats(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
        content: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_drafts SET asked_at = $1, asked_content = $2
                     WHERE network_id = $3 AND studio_draft_id = $4";
        put!(self, query, micros(now), content, Uuid::from(network), Uuid::from(draft))
    }

    /// When the first change of a draft was made.
    pub async fn first_change_at(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Option<Timestamp>, StoreError> {
        let query = "SELECT min(at) FROM studio_changes WHERE network_id = $1 AND studio_draft_id = $2";
        let found: Option<i64> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_one(c).await?
        });
        found.map(|at| instant(at, "studio_changes")).transpose()
    }

    /// Writes down a meeting about a draft, as JSON.
    pub async fn add_workshop(
        &mut self,
        network: NetworkId,
        (draft, id): (StudioDraftId, WorkshopId),
        content: &str,
        (by, now): (StaffId, Timestamp),
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO workshops (network_id, workshop_id, studio_draft_id, content, made_at, made_by)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        let (draft, id) = (Uuid::from(draft), Uuid::from(id));
        put!(self, query, Uuid::from(network), id, draft, content, micros(now), Uuid::from(by))
    }

    /// Takes out a meeting that was written down by mistake.
    pub async fn remove_workshop(
        &mut self,
        network: NetworkId,
        (draft, id): (StudioDraftId, WorkshopId),
    ) -> Result<(), StoreError> {
        let query = "DELETE FROM workshops WHERE network_id = $1 AND studio_draft_id = $2 AND workshop_id = $3";
        put!(self, query, Uuid::from(network), Uuid::from(draft), Uuid::from(id))
    }

    /// The meetings about a draft, as JSON, the first written down first.
    pub async fn workshops(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<(WorkshopId, String)>, StoreError> {
        let query = "SELECT workshop_id, content FROM workshops WHERE network_id = $1 AND studio_draft_id = $2
                     ORDER BY made_at, workshop_id";
        let rows: Vec<(Uuid, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(id, content)| (id.into(), content)).collect())
    }

    /// How the versions of the questionnaire with this slug were made, as JSON, the newest first.
    pub async fn makings(
        &mut self,
        network: NetworkId,
        slug: &str,
    ) -> Result<Vec<(i64, Timestamp, Option<String>)>, StoreError> {
        let query = "SELECT v.number, v.published_at, v.making FROM versions v
                     JOIN questionnaires q ON q.network_id = v.network_id AND q.questionnaire_id = v.questionnaire_id
                     WHERE v.network_id = $1 AND q.slug = $2 AND v.number > 0 ORDER BY v.number DESC";
        let rows: Vec<(i64, i64, Option<String>)> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).bind(slug).fetch_all(c).await?);
        rows.into_iter().map(|(number, at, making)| Ok((number, instant(at, "versions")?, making))).collect()
    }
}
