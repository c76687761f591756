//! All that an import may change, read before and after it, to see whether it did.

use domain::{
    id::{ClinicId, LeaveId, NetworkId},
    network::Settings,
    schedule::Leave,
};
use jiff::Timestamp;

use crate::store::{NetworkRow, PlaceRow, PracticeRow, StaffRow, StoreError, Tx};

/// What is stored of a network at one moment.
#[derive(PartialEq)]
pub(super) struct Stored {
    network: Option<NetworkRow>,
    practices: Vec<PracticeRow>,
    places: Vec<PlaceRow>,
    staff: Vec<StaffRow>,
    clinics: Vec<ClinicId>,
    leave: Vec<(LeaveId, Leave)>,
}

impl Stored {
    /// Reads it; all of it is empty where the network is new.
    pub(super) async fn read(tx: &mut Tx, slug: &str) -> Result<Self, StoreError> {
        let network = tx.network_by_slug(slug).await?;
        let Some((id, ..)) = network else {
            return Ok(Self {
                network,
                practices: Vec::new(),
                places: Vec::new(),
                staff: Vec::new(),
                clinics: Vec::new(),
                leave: Vec::new(),
            });
        };
        let id = id.into();
        Ok(Self {
            network,
            practices: tx.practices(id).await?,
            places: tx.places(id).await?,
            staff: tx.staff_of(id).await?,
            clinics: tx.clinics(id, None).await?.into_iter().map(|clinic| clinic.id).collect(),
            leave: tx.leave_after(id, Timestamp::MIN).await?,
        })
    }

    /// The settings of the network that is there.
    pub(super) fn settings(&self) -> Result<Option<Settings>, StoreError> {
        let settings = self.network.as_ref().map(|(.., settings)| serde_json::from_str(settings));
        settings.transpose().map_err(|_| StoreError::Unreadable { table: "networks" })
    }

    /// The id of the network that is there.
    pub(super) fn id(&self) -> Option<NetworkId> {
        self.network.as_ref().map(|(id, ..)| (*id).into())
    }
}
