//! Signed notes: added and read, never changed.

use domain::id::{NetworkId, NoteId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A note as it is stored.
#[derive(Debug)]
pub struct NoteRow {
    /// Its id.
    pub id: NoteId,
    /// Who signed it.
    pub staff: StaffId,
    /// That person's name.
    pub staff_name: String,
    /// When.
    pub signed_at: Timestamp,
    /// The note that it puts right.
    pub amends: Option<NoteId>,
    /// Its text, sealed.
    pub content: Vec<u8>,
}

/// A note to be added.
#[derive(Debug)]
pub struct NewNote<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: NoteId,
    /// In whose case.
    pub referral: ReferralId,
    /// Who signs it.
    pub staff: StaffId,
    /// Which log it stands in, by code.
    pub kind: &'static str,
    /// Now.
    pub at: Timestamp,
    /// The note that it puts right.
    pub amends: Option<NoteId>,
    /// Its text, sealed.
    pub content: &'a [u8],
}

impl Tx {
    /// Adds a note.
    pub async fn add_note(&mut self, note: &NewNote<'_>) -> Result<(), StoreError> {
        let query =
            "INSERT INTO notes (network_id, note_id, referral_id, staff_id, kind, signed_at, amends_id, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        put!(
            self,
            query,
            Uuid::from(note.network),
            Uuid::from(note.id),
            Uuid::from(note.referral),
            Uuid::from(note.staff),
            note.kind,
            micros(note.at),
            note.amends.map(Uuid::from),
            note.content,
        )
    }

    /// The notes of one kind in a case, in the order in which they were signed.
    pub async fn notes_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        kind: &str,
    ) -> Result<Vec<NoteRow>, StoreError> {
        let query = "SELECT n.note_id, n.staff_id, s.name, n.signed_at, n.amends_id, n.content
                     FROM notes n JOIN staff s ON s.network_id = n.network_id AND s.staff_id = n.staff_id
                     WHERE n.network_id = $1 AND n.referral_id = $2 AND n.kind = $3 ORDER BY n.signed_at, n.note_id";
        type Columns = (Uuid, Uuid, String, i64, Option<Uuid>, Vec<u8>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .bind(kind)
                .fetch_all(c)
                .await?
        });
        rows.into_iter()
            .map(|(id, staff, staff_name, signed_at, amends, content)| {
                Ok(NoteRow {
                    id: id.into(),
                    staff: staff.into(),
                    staff_name,
                    signed_at: instant(signed_at, "notes")?,
                    amends: amends.map(NoteId::from),
                    content,
                })
            })
            .collect()
    }
}
