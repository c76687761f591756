//! What is sealed with the master key itself: read and written again when that key changes.

use uuid::Uuid;

use super::{StoreError, Tx, on, put};

/// A column that is sealed with the master key: of which table, under which id.
#[derive(Clone, Copy, Debug)]
pub struct SealedColumn {
    page: &'static str,
    set: &'static str,
}

/// The keys of drafts.
pub const DRAFT_KEYS: SealedColumn = SealedColumn {
    page: "SELECT network_id, draft_id, wrapped_key FROM drafts WHERE length(wrapped_key) > 0
             AND (network_id > $1 OR network_id = $1 AND draft_id > $2) ORDER BY network_id, draft_id LIMIT $3",
    set: "UPDATE drafts SET wrapped_key = $1 WHERE network_id = $2 AND draft_id = $3 AND wrapped_key = $4",
};
/// The keys of patients.
pub const PATIENT_KEYS: SealedColumn = SealedColumn {
    page: "SELECT network_id, patient_id, wrapped_key FROM patients WHERE length(wrapped_key) > 0
             AND (network_id > $1 OR network_id = $1 AND patient_id > $2) ORDER BY network_id, patient_id LIMIT $3",
    set: "UPDATE patients SET wrapped_key = $1 WHERE network_id = $2 AND patient_id = $3 AND wrapped_key = $4",
};
/// The keys of pilots.
pub const PILOT_KEYS: SealedColumn = SealedColumn {
    page: "SELECT network_id, version_id, wrapped_key FROM pilots WHERE length(wrapped_key) > 0
             AND (network_id > $1 OR network_id = $1 AND version_id > $2) ORDER BY network_id, version_id LIMIT $3",
    set: "UPDATE pilots SET wrapped_key = $1 WHERE network_id = $2 AND version_id = $3 AND wrapped_key = $4",
};
/// The secrets of second factors.
pub const SECOND_FACTORS: SealedColumn = SealedColumn {
    page: "SELECT network_id, staff_id, totp_secret FROM staff WHERE totp_secret IS NOT NULL
             AND (network_id > $1 OR network_id = $1 AND staff_id > $2) ORDER BY network_id, staff_id LIMIT $3",
    set: "UPDATE staff SET totp_secret = $1 WHERE network_id = $2 AND staff_id = $3 AND totp_secret = $4",
};

/// The addresses of guests of the studio.
pub const GUEST_EMAILS: SealedColumn = SealedColumn {
    page: "SELECT network_id, guest_id, email FROM studio_guests WHERE email IS NOT NULL
             AND (network_id > $1 OR network_id = $1 AND guest_id > $2) ORDER BY network_id, guest_id LIMIT $3",
    set: "UPDATE studio_guests SET email = $1 WHERE network_id = $2 AND guest_id = $3 AND email = $4",
};

/// A sealed value: its network, its row, and itself.
pub type Sealed = (Uuid, Uuid, Vec<u8>);

impl Tx {
    /// Some sealed values after this row, in order.
    pub async fn sealed_after(
        &mut self,
        column: SealedColumn,
        after: (Uuid, Uuid),
        most: i64,
    ) -> Result<Vec<Sealed>, StoreError> {
        on!(self, c => {
            Ok(sqlx::query_as(column.page).bind(after.0).bind(after.1).bind(most).fetch_all(c).await?)
        })
    }

    /// Puts a value in the place of this one, unless it has changed since.
    pub async fn set_sealed(&mut self, column: SealedColumn, from: &Sealed, to: &[u8]) -> Result<(), StoreError> {
        let (network, id, before) = from;
        put!(self, column.set, to, network, id, before.as_slice())
    }
}
