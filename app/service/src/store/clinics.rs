//! When link workers see people, and where: clinics, leave, places.

use domain::id::{ClinicId, LeaveId, NetworkId, PlaceId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A clinic as it is stored, its rule still as JSON.
#[derive(Debug)]
pub struct ClinicRow {
    /// Its id.
    pub id: ClinicId,
    /// Whose it is.
    pub staff: StaffId,
    /// The link worker's name.
    pub staff_name: String,
    /// Its rule, as JSON.
    pub rule: String,
    /// Where people meet there, if they meet in person.
    pub place: Option<PlaceRow>,
}

/// A place where people meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How to get there.
    pub directions: String,
}

impl Tx {
    /// The clinics of one of a network's active link workers, or of all.
    pub async fn clinics(&mut self, network: NetworkId, of: Option<StaffId>) -> Result<Vec<ClinicRow>, StoreError> {
        let query = "SELECT c.clinic_id, c.staff_id, s.name, c.rule, p.place_id, p.name, p.address, p.directions
                     FROM clinics c JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id
                     LEFT JOIN places p ON p.network_id = c.network_id AND p.place_id = c.place_id
                     WHERE c.network_id = $1 AND s.deactivated_at IS NULL AND ($2 IS NULL OR s.staff_id = $2)
                     ORDER BY s.name, c.clinic_id";
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(of.map(Uuid::from)).fetch_all(c).await?;
            rows.into_iter()
                .map(|row| {
                    let place = match row.try_get::<Option<Uuid>, _>(4)? {
                        None => None,
                        Some(id) => Some(PlaceRow {
                            id: id.into(),
                            name: row.try_get(5)?,
                            address: row.try_get(6)?,
                            directions: row.try_get(7)?,
                        }),
                    };
                    Ok(ClinicRow {
                        id: row.try_get::<Uuid, _>(0)?.into(),
                        staff: row.try_get::<Uuid, _>(1)?.into(),
                        staff_name: row.try_get(2)?,
                        rule: row.try_get(3)?,
                        place,
                    })
                })
                .collect()
        })
    }

    /// Adds a clinic.
    pub async fn add_clinic(
        &mut self,
        network: NetworkId,
        id: ClinicId,
        staff: StaffId,
        place: Option<PlaceId>,
        rule: &str,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO clinics (network_id, clinic_id, staff_id, place_id, rule) VALUES ($1, $2, $3, $4, $5)";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(staff), place.map(Uuid::from), rule)
    }

    /// Removes a network's clinics, before an import writes them anew; appointments stay as they are.
    pub async fn remove_clinics(&mut self, network: NetworkId) -> Result<(), StoreError> {
        let query = "DELETE FROM clinics WHERE network_id = $1";
        put!(self, query, Uuid::from(network))
    }

    /// Leave that ends after this instant: whose, from when, until when.
    pub async fn leave_after(
        &mut self,
        network: NetworkId,
        after: Timestamp,
    ) -> Result<Vec<(StaffId, Timestamp, Timestamp)>, StoreError> {
        let query = "SELECT staff_id, starts_at, ends_at FROM leave WHERE network_id = $1 AND ends_at > $2";
        let rows: Vec<(Uuid, i64, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(micros(after)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(staff, from, to)| Ok((staff.into(), instant(from, "leave")?, instant(to, "leave")?)))
            .collect()
    }

    /// Adds leave.
    pub async fn add_leave(
        &mut self,
        network: NetworkId,
        id: LeaveId,
        staff: StaffId,
        starts_at: Timestamp,
        ends_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query =
            "INSERT INTO leave (network_id, leave_id, staff_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(staff), micros(starts_at), micros(ends_at))
    }

    /// A network's places.
    pub async fn places(&mut self, network: NetworkId) -> Result<Vec<PlaceRow>, StoreError> {
        let query = "SELECT place_id, name, address, directions FROM places WHERE network_id = $1 ORDER BY name";
        let rows: Vec<(Uuid, String, String, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?
        });
        Ok(rows
            .into_iter()
            .map(|(id, name, address, directions)| PlaceRow { id: id.into(), name, address, directions })
            .collect())
    }

    /// Adds a place, or changes the one with this id.
    pub async fn set_place(&mut self, network: NetworkId, place: &PlaceRow) -> Result<(), StoreError> {
        let query = "INSERT INTO places (network_id, place_id, name, address, directions) VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (network_id, place_id) DO UPDATE SET name = excluded.name, address = excluded.address,
                       directions = excluded.directions";
        put!(self, query, Uuid::from(network), Uuid::from(place.id), &place.name, &place.address, &place.directions)
    }
}
