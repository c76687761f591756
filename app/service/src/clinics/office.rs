//! What forms about clinics refer to: who there is, where people meet, and which clinics stand.

use domain::{
    Fields,
    id::{ClinicId, PlaceId, StaffId},
    refusal::first,
    schedule::Clinic,
    staff::{Action as Deed, Role, may},
};

use super::{About, SEEN, seen_of};
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{PlaceRow, StoreError, Tx},
};

/// Somebody who sees people in clinics.
pub(super) struct LinkWorker {
    pub id: StaffId,
    pub name: String,
    /// Whoever asks may change their clinics and leave.
    pub may_change: bool,
}

/// What stands, read by a fixed number of queries.
pub(super) struct Office {
    /// By name.
    pub people: Vec<LinkWorker>,
    pub places: Vec<PlaceRow>,
    pub clinics: Vec<(ClinicId, StaffId, Clinic)>,
}

impl Service {
    /// Reads what stands, for somebody who may keep clinics.
    pub(super) async fn office(&self, tx: &mut Tx, who: &StaffMember) -> Result<Option<Office>, Fault> {
        if !may(who.role, Deed::KeepClinics) {
            return Ok(None);
        }
        let mut clinics = Vec::new();
        for row in tx.clinics(who.network, None).await? {
            let clinic: Clinic =
                serde_json::from_str(&row.rule).map_err(|_| StoreError::Unreadable { table: "clinics" })?;
            clinics.push((row.id, row.staff, clinic));
        }
        let sees_people = |id: StaffId, role| role == Role::LinkWorker || clinics.iter().any(|(_, of, _)| *of == id);
        let people = tx.staff_of(who.network).await?.into_iter().filter(|member| member.deactivated_at.is_none());
        let mut people: Vec<_> = people
            .filter(|member| sees_people(member.id, member.role))
            .map(|member| LinkWorker {
                may_change: who.role != Role::LinkWorker || member.id == who.id,
                id: member.id,
                name: member.name,
            })
            .collect();
        people.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Some(Office { people, places: tx.places(who.network).await?, clinics }))
    }
}

impl Office {
    /// Those whose clinics may be changed.
    pub(super) fn own_people(&self) -> impl Iterator<Item = &LinkWorker> {
        self.people.iter().filter(|person| person.may_change)
    }

    /// A clinic that may be changed, and whose it is.
    pub(super) fn own_clinic(&self, id: ClinicId) -> Option<(&LinkWorker, &Clinic)> {
        let (_, whose, clinic) = self.clinics.iter().find(|(known, ..)| *known == id)?;
        Some((self.own_people().find(|person| person.id == *whose)?, clinic))
    }

    /// The name of a link worker.
    pub(super) fn name_of(&self, id: StaffId) -> &str {
        self.people.iter().find(|person| person.id == id).map_or("", |person| &person.name)
    }

    /// A place of the network.
    pub(super) fn place(&self, id: PlaceId) -> Option<&PlaceRow> {
        self.places.iter().find(|place| place.id == id)
    }

    /// Where people meet in a clinic, if they do.
    pub(super) fn place_of(&self, clinic: &Clinic) -> Option<&PlaceRow> {
        self.place(clinic.rule().place?)
    }

    /// Whether a form about a clinic was made from the rule that still stands.
    pub(super) fn is_as_seen(&self, about: About, fields: &Fields) -> bool {
        let standing = about.clinic().and_then(|id| self.own_clinic(id));
        standing.is_none_or(|(_, clinic)| seen_of(clinic) == first(fields, SEEN))
    }
}
