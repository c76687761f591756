//! Contacts: conversations and visits in a case, which never change; one that was put right stands beside the first.

use domain::{
    CivilDate,
    id::{AppointmentId, ContactId, NetworkId, ReferralId, StaffId},
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on};

/// A contact as it is stored.
#[derive(Clone, Debug)]
pub struct ContactRow {
    /// Its id.
    pub id: ContactId,
    /// Whose case.
    pub referral: ReferralId,
    /// Who wrote it down.
    pub staff: StaffId,
    /// Their name.
    pub staff_name: String,
    /// When.
    pub written_at: Timestamp,
    /// On which day it happened.
    pub on: CivilDate,
    /// What for, by code.
    pub purpose: String,
    /// How, by code.
    pub mode: String,
    /// How many minutes it took.
    pub minutes: i64,
    /// Whether the person came.
    pub attended: bool,
    /// The appointment that it was.
    pub appointment: Option<AppointmentId>,
    /// The contact that it puts right.
    pub amends: Option<ContactId>,
    /// The whole of it, sealed.
    pub content: Vec<u8>,
}

impl Tx {
    /// Adds a contact; `false` when the one that it puts right was put right before.
    pub async fn add_contact(&mut self, network: NetworkId, contact: &ContactRow) -> Result<bool, StoreError> {
        let query = "INSERT INTO contacts (network_id, contact_id, referral_id, staff_id, written_at, happened_on,
                       purpose, mode, minutes, attended, appointment_id, amends_id, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(contact.id))
                .bind(Uuid::from(contact.referral))
                .bind(Uuid::from(contact.staff))
                .bind(micros(contact.written_at))
                .bind(contact.on.to_string())
                .bind(&contact.purpose)
                .bind(&contact.mode)
                .bind(contact.minutes)
                .bind(i64::from(contact.attended))
                .bind(contact.appointment.map(Uuid::from))
                .bind(contact.amends.map(Uuid::from))
                .bind(&contact.content)
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// The contacts of a case, the newest first; with those that were put right.
    pub async fn contacts_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Vec<ContactRow>, StoreError> {
        let query = "SELECT k.contact_id, k.referral_id, k.staff_id, s.name, k.written_at, k.happened_on, k.purpose,
                       k.mode, k.minutes, k.attended, k.appointment_id, k.amends_id, k.content
                     FROM contacts k JOIN staff s ON s.network_id = k.network_id AND s.staff_id = k.staff_id
                     WHERE k.network_id = $1 AND k.referral_id = $2
                     ORDER BY k.happened_on DESC, k.contact_id DESC";
        on!(self, c => {
            let rows =
                sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?;
            rows.into_iter()
                .map(|row| {
                    let on: String = row.try_get(5)?;
                    Ok(ContactRow {
                        id: row.try_get::<Uuid, _>(0)?.into(),
                        referral: row.try_get::<Uuid, _>(1)?.into(),
                        staff: row.try_get::<Uuid, _>(2)?.into(),
                        staff_name: row.try_get(3)?,
                        written_at: instant(row.try_get(4)?, "contacts")?,
                        on: on.parse().map_err(|_| StoreError::Unreadable { table: "contacts" })?,
                        purpose: row.try_get(6)?,
                        mode: row.try_get(7)?,
                        minutes: row.try_get(8)?,
                        attended: row.try_get::<i64, _>(9)? == 1,
                        appointment: row.try_get::<Option<Uuid>, _>(10)?.map(AppointmentId::from),
                        amends: row.try_get::<Option<Uuid>, _>(11)?.map(ContactId::from),
                        content: row.try_get(12)?,
                    })
                })
                .collect()
        })
    }

    /// Whether the person came to any contact, as it stands now.
    pub async fn has_been_met(&mut self, network: NetworkId, referral: ReferralId) -> Result<bool, StoreError> {
        let query = "SELECT count(*) FROM contacts k WHERE k.network_id = $1 AND k.referral_id = $2 AND k.attended = 1
                       AND NOT EXISTS
                         (SELECT 1 FROM contacts n WHERE n.network_id = k.network_id AND n.amends_id = k.contact_id)";
        let met: i64 = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_one(c).await?
        });
        Ok(met > 0)
    }
}
