//! What people can be found by: entries that only this network's key can make again.

use domain::id::{NetworkId, PatientId};
use uuid::Uuid;

use super::{StoreError, Tx, on, put};

/// A person who is not in the index yet: their network, their id, their key, and who they are.
pub type Unindexed = (NetworkId, PatientId, Vec<u8>, Vec<u8>);

impl Tx {
    /// Adds an entry that leads to a person.
    pub async fn add_to_index(
        &mut self,
        network: NetworkId,
        patient: PatientId,
        entry: &[u8],
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO patient_index (network_id, entry, patient_id) VALUES ($1, $2, $3)
                     ON CONFLICT (network_id, entry, patient_id) DO NOTHING";
        put!(self, query, Uuid::from(network), entry, Uuid::from(patient))
    }

    /// Removes an entry that led to a person.
    pub async fn remove_from_index(
        &mut self,
        network: NetworkId,
        patient: PatientId,
        entry: &[u8],
    ) -> Result<(), StoreError> {
        let query = "DELETE FROM patient_index WHERE network_id = $1 AND entry = $2 AND patient_id = $3";
        put!(self, query, Uuid::from(network), entry, Uuid::from(patient))
    }

    /// Notes that a person is in the index.
    pub async fn set_indexed(&mut self, network: NetworkId, patient: PatientId) -> Result<(), StoreError> {
        let query = "UPDATE patients SET indexed = 1 WHERE network_id = $1 AND patient_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(patient))
    }

    /// Some people who came before there was an index.
    pub async fn unindexed(&mut self, most: i64) -> Result<Vec<Unindexed>, StoreError> {
        // From the first network on: so the engine looks into the index of those who wait, and at nothing else.
        let query = "SELECT network_id, patient_id, wrapped_key, content FROM patients
                     WHERE indexed = 0 AND erased_at IS NULL AND network_id >= $2
                     ORDER BY network_id, patient_id LIMIT $1";
        let rows: Vec<(Uuid, Uuid, Vec<u8>, Vec<u8>)> =
            on!(self, c => sqlx::query_as(query).bind(most).bind(Uuid::nil()).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(network, id, key, person)| (network.into(), id.into(), key, person)).collect())
    }
}
