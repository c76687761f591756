//! What only the import of a network writes.

use domain::{
    id::{NetworkId, StaffId},
    staff::Role,
};
use uuid::Uuid;

use super::{StoreError, Tx, put};

impl Tx {
    /// Changes what is said of a member of staff, and their role; never how they sign in.
    pub async fn set_staff_details(
        &mut self,
        network: NetworkId,
        id: StaffId,
        name: &str,
        employer: &str,
        about: &str,
        role: Role,
    ) -> Result<(), StoreError> {
        let query =
            "UPDATE staff SET name = $1, employer = $2, about = $3, role = $4 WHERE staff_id = $5 AND network_id = $6";
        put!(self, query, name, employer, about, role.code(), Uuid::from(id), Uuid::from(network))
    }

    /// Removes a network's leave, before it is written anew.
    pub async fn remove_leave(&mut self, network: NetworkId) -> Result<(), StoreError> {
        let query = "DELETE FROM leave WHERE network_id = $1";
        put!(self, query, Uuid::from(network))
    }
}
