//! Members of staff as they are stored, with what they sign in with.

mod sessions;

use domain::{
    id::{NetworkId, StaffId},
    staff::Role,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put, taking};

pub use sessions::SessionRow;

/// A member of staff as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Their network.
    pub network: NetworkId,
    /// Their id.
    pub id: StaffId,
    /// Their email address in lower case, with which they sign in.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Who employs them.
    pub employer: String,
    /// What patients are told about them.
    pub about: String,
    /// Their role.
    pub role: Role,
    /// The hash of their password, once they have set one.
    pub password_hash: Option<String>,
    /// The sealed secret of their second factor.
    pub totp_secret: Option<Vec<u8>>,
    /// The time step of the last code that was taken, so that none is taken twice.
    pub totp_last_step: i64,
    /// Whether a password alone is not enough.
    pub needs_second_factor: bool,
    /// Since when they may no longer sign in.
    pub deactivated_at: Option<Timestamp>,
}

impl std::fmt::Debug for StaffRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StaffRow").field("network", &self.network).field("id", &self.id).finish_non_exhaustive()
    }
}

type Columns =
    (Uuid, Uuid, String, String, String, String, String, Option<String>, Option<Vec<u8>>, i64, bool, Option<i64>);

macro_rules! select_staff {
    ($which:literal) => {
        concat!(
            "SELECT staff.network_id, staff.staff_id, email, name, employer, about, role, password_hash, totp_secret,
                    totp_last_step, needs_second_factor, deactivated_at
             FROM staff ",
            $which
        )
    };
}

fn row(columns: Columns) -> Result<StaffRow, StoreError> {
    let (
        network,
        id,
        email,
        name,
        employer,
        about,
        role,
        password_hash,
        totp_secret,
        totp_last_step,
        needs_second_factor,
        deactivated_at,
    ) = columns;
    Ok(StaffRow {
        network: network.into(),
        id: id.into(),
        email,
        name,
        employer,
        about,
        role: Role::from_code(&role).ok_or(StoreError::Unreadable { table: "staff" })?,
        password_hash,
        totp_secret,
        totp_last_step,
        needs_second_factor,
        deactivated_at: deactivated_at.map(|at| instant(at, "staff")).transpose()?,
    })
}

impl Tx {
    /// Adds a member of staff, unless the email address is taken: then the answer is no.
    pub async fn add_staff(&mut self, staff: &StaffRow) -> Result<bool, StoreError> {
        let query = "INSERT INTO staff (network_id, staff_id, email, name, employer, about, role, password_hash,
                                        totp_secret, totp_last_step, needs_second_factor, deactivated_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                     ON CONFLICT (email) DO NOTHING";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(staff.network))
                .bind(Uuid::from(staff.id))
                .bind(&staff.email)
                .bind(&staff.name)
                .bind(&staff.employer)
                .bind(&staff.about)
                .bind(staff.role.code())
                .bind(&staff.password_hash)
                .bind(&staff.totp_secret)
                .bind(staff.totp_last_step)
                .bind(staff.needs_second_factor)
                .bind(staff.deactivated_at.map(micros))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// The member of staff with this email address, in any case.
    pub async fn staff_by_email(&mut self, email: &str) -> Result<Option<StaffRow>, StoreError> {
        let query = select_staff!("WHERE email = lower($1)");
        let found: Option<Columns> = on!(self, c => sqlx::query_as(query).bind(email).fetch_optional(c).await?);
        found.map(row).transpose()
    }

    /// The member of staff with this id.
    pub async fn staff_by_id(&mut self, network: NetworkId, id: StaffId) -> Result<Option<StaffRow>, StoreError> {
        let query = taking!(self, select_staff!("WHERE network_id = $1 AND staff_id = $2"), "staff");
        let found: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?
        });
        found.map(row).transpose()
    }

    /// Everybody who ever worked for a network, by name.
    pub async fn staff_of(&mut self, network: NetworkId) -> Result<Vec<StaffRow>, StoreError> {
        let query = select_staff!("WHERE network_id = $1 ORDER BY name, email");
        let found: Vec<Columns> = on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        found.into_iter().map(row).collect()
    }

    /// Sets a password, and the step of the code that proved the second factor.
    pub async fn set_password(
        &mut self,
        network: NetworkId,
        id: StaffId,
        hash: &str,
        last_step: i64,
    ) -> Result<(), StoreError> {
        let query = "UPDATE staff SET password_hash = $3, totp_last_step = $4 WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), hash, last_step)
    }

    /// Takes the password away and puts another secret in the place of the second factor's.
    pub async fn clear_password(
        &mut self,
        network: NetworkId,
        id: StaffId,
        totp_secret: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        let query = "UPDATE staff SET password_hash = NULL, totp_secret = $3, totp_last_step = 0
                     WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), totp_secret)
    }

    /// Takes a code's step, unless it or a later one was taken before.
    pub async fn take_totp_step(&mut self, network: NetworkId, id: StaffId, step: i64) -> Result<bool, StoreError> {
        let query =
            "UPDATE staff SET totp_last_step = $3 WHERE network_id = $1 AND staff_id = $2 AND totp_last_step < $3";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(step)
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Keeps somebody from signing in again.
    pub async fn deactivate_staff(&mut self, network: NetworkId, id: StaffId, at: Timestamp) -> Result<(), StoreError> {
        let query = "UPDATE staff SET deactivated_at = $3 WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), micros(at))
    }

    /// Adds a recovery code.
    pub async fn add_recovery_code(&mut self, network: NetworkId, id: StaffId, hash: &[u8]) -> Result<(), StoreError> {
        let query = "INSERT INTO recovery_codes (network_id, staff_id, code_hash) VALUES ($1, $2, $3)";
        put!(self, query, Uuid::from(network), Uuid::from(id), hash)
    }

    /// Takes a recovery code away; no if there was none such.
    pub async fn take_recovery_code(
        &mut self,
        network: NetworkId,
        id: StaffId,
        hash: &[u8],
    ) -> Result<bool, StoreError> {
        let query = "DELETE FROM recovery_codes WHERE network_id = $1 AND staff_id = $2 AND code_hash = $3";
        on!(self, c => {
            let done =
                sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(id)).bind(hash).execute(c).await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Takes all of somebody's recovery codes away.
    pub async fn remove_recovery_codes(&mut self, network: NetworkId, id: StaffId) -> Result<(), StoreError> {
        let query = "DELETE FROM recovery_codes WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id))
    }

    /// Makes this somebody's only set-up link.
    pub async fn set_setup_link(
        &mut self,
        network: NetworkId,
        id: StaffId,
        hash: &[u8],
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO setup_links (network_id, staff_id, token_hash, expires_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (staff_id)
                     DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at";
        put!(self, query, Uuid::from(network), Uuid::from(id), hash, micros(expires))
    }

    /// Whom a set-up link is for, while it lasts.
    pub async fn staff_by_setup_link(&mut self, hash: &[u8], now: Timestamp) -> Result<Option<StaffRow>, StoreError> {
        let query = taking!(
            self,
            select_staff!(
                "JOIN setup_links ON setup_links.network_id = staff.network_id AND setup_links.staff_id = staff.staff_id
                 WHERE token_hash = $1 AND expires_at > $2"
            ),
            "setup_links"
        );
        let found: Option<Columns> =
            on!(self, c => sqlx::query_as(query).bind(hash).bind(micros(now)).fetch_optional(c).await?);
        found.map(row).transpose()
    }

    /// Takes somebody's set-up link away.
    pub async fn remove_setup_link(&mut self, network: NetworkId, id: StaffId) -> Result<(), StoreError> {
        let query = "DELETE FROM setup_links WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id))
    }

    /// The address of a member of staff who is active.
    pub async fn staff_email(&mut self, network: NetworkId, id: StaffId) -> Result<Option<String>, StoreError> {
        let query = "SELECT email FROM staff WHERE network_id = $1 AND staff_id = $2 AND deactivated_at IS NULL";
        on!(self, c => {
            Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?)
        })
    }
}
