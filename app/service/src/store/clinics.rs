//! When link workers see people, and where: clinics and places.

use domain::id::{ClinicId, NetworkId, PlaceId, StaffId};
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
    /// What somebody in a wheelchair, or with a guide dog, needs to know.
    pub access: String,
}

impl Tx {
    /// The clinics of one of a network's active link workers, or of all.
    pub async fn clinics(&mut self, network: NetworkId, of: Option<StaffId>) -> Result<Vec<ClinicRow>, StoreError> {
        let query = "SELECT c.clinic_id, c.staff_id, s.name, c.rule, p.place_id, p.name, p.address, p.directions,
                       p.access
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
                            access: row.try_get(8)?,
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

    /// Changes a clinic's rule, and with it its place.
    pub async fn set_clinic(
        &mut self,
        network: NetworkId,
        id: ClinicId,
        place: Option<PlaceId>,
        rule: &str,
    ) -> Result<(), StoreError> {
        let query = "UPDATE clinics SET place_id = $1, rule = $2 WHERE clinic_id = $3 AND network_id = $4";
        put!(self, query, place.map(Uuid::from), rule, Uuid::from(id), Uuid::from(network))
    }

    /// Removes a clinic that never opens again.
    pub async fn remove_clinic(&mut self, network: NetworkId, id: ClinicId) -> Result<(), StoreError> {
        let query = "DELETE FROM clinics WHERE clinic_id = $1 AND network_id = $2";
        put!(self, query, Uuid::from(id), Uuid::from(network))
    }

    /// Since when the network keeps its clinics, places and leave in its own pages, if it does.
    pub async fn clinics_kept_since(&mut self, network: NetworkId) -> Result<Option<Timestamp>, StoreError> {
        let query = "SELECT clinics_kept_since FROM networks WHERE network_id = $1";
        let since: Option<Option<i64>> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).fetch_optional(c).await?
        });
        since.flatten().map(|since| instant(since, "networks")).transpose()
    }

    /// From now on the network keeps its clinics, places and leave in its own pages.
    pub async fn keep_clinics(&mut self, network: NetworkId, now: Timestamp) -> Result<(), StoreError> {
        let query = "UPDATE networks SET clinics_kept_since = coalesce(clinics_kept_since, $1) WHERE network_id = $2";
        put!(self, query, micros(now), Uuid::from(network))
    }

    /// Removes a network's clinics, before an import writes them anew; appointments stay as they are.
    pub async fn remove_clinics(&mut self, network: NetworkId) -> Result<(), StoreError> {
        let query = "DELETE FROM clinics WHERE network_id = $1";
        put!(self, query, Uuid::from(network))
    }

    /// A network's places.
    pub async fn places(&mut self, network: NetworkId) -> Result<Vec<PlaceRow>, StoreError> {
        let query =
            "SELECT place_id, name, address, directions, access FROM places WHERE network_id = $1 ORDER BY name";
        let rows: Vec<(Uuid, String, String, String, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?
        });
        Ok(rows
            .into_iter()
            .map(|(id, name, address, directions, access)| PlaceRow {
                id: id.into(),
                name,
                address,
                directions,
                access,
            })
            .collect())
    }

    /// Adds a place, or changes the one with this id.
    pub async fn set_place(&mut self, network: NetworkId, place: &PlaceRow) -> Result<(), StoreError> {
        let query = "INSERT INTO places (network_id, place_id, name, address, directions, access)
                     VALUES ($1, $2, $3, $4, $5, $6)
                     ON CONFLICT (network_id, place_id) DO UPDATE SET name = excluded.name, address = excluded.address,
                       directions = excluded.directions, access = excluded.access";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(place.id),
            &place.name,
            &place.address,
            &place.directions,
            &place.access
        )
    }
}
