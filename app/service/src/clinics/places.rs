//! Places where people meet: their names, addresses, directions and access notes.

use domain::{
    Fields,
    id::PlaceId,
    refusal::first,
    schedule::place::{self, PlaceWords},
};

use super::short_hash;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    sign_in::StaffMember,
    store::PlaceRow,
    unsent::{StaffForm, Unsent},
};

/// The form of a place.
#[derive(Clone, Debug)]
pub struct PlaceForm {
    /// What it shows.
    pub fields: Fields,
    /// What it was made from, for [`SEEN`].
    pub seen: String,
    /// What was typed and not saved.
    pub unsent: Option<Unsent>,
}

/// The field that says from which words a form was made.
pub const SEEN: &str = "place-seen";

impl Service {
    /// The form of a place, or of a new one.
    pub async fn place_form(&self, who: &StaffMember, id: Option<PlaceId>) -> Result<Option<PlaceForm>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(None) };
        let standing = match id.map(|id| office.place(id)) {
            Some(None) => return Ok(None),
            found => found.flatten().map(|place| place::fields(&words_of(place))).unwrap_or_default(),
        };
        let unsent = self.unsent(&mut tx, form(who, id)).await?;
        Ok(Some(PlaceForm { seen: seen_of(&standing), fields: standing, unsent }))
    }

    /// Adds a place or changes one.
    pub async fn keep_place(&self, who: &StaffMember, id: Option<PlaceId>, fields: Fields) -> Result<Kept, Fault> {
        let fields: Fields = fields.into_iter().filter(|(name, _)| name.starts_with("place-")).collect();
        let mut tx = self.store.write(who.network).await?;
        tx.take_every_link_worker(who.network).await?;
        let Some(office) = self.office(&mut tx, who).await? else { return Ok(tx.unchanged(Kept::NotHere).await?) };
        let standing = match id.map(|id| office.place(id)) {
            Some(None) => return Ok(tx.unchanged(Kept::NotHere).await?),
            found => found.flatten().map(|place| place::fields(&words_of(place))).unwrap_or_default(),
        };
        let form = form(who, id);
        let wanted = match place::parse(&fields) {
            Ok(place) => place,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let is_meant = |place: &&PlaceRow| id.is_none_or(|id| place.id == id);
        if office.places.iter().filter(is_meant).any(|place| words_of(place) == wanted) {
            return self.done_before(tx, form).await;
        }
        if seen_of(&standing) != first(&fields, SEEN) {
            return self.too_late(tx, form, fields).await;
        }
        let PlaceWords { name, address, directions, access } = wanted;
        let (millis, random) = self.id_seed();
        let id = id.unwrap_or_else(|| PlaceId::v7(millis, random));
        tx.set_place(who.network, &PlaceRow { id, name, address, directions, access }).await?;
        tx.keep_clinics(who.network, self.now()).await?;
        self.drop_unsent(&mut tx, form).await?;
        let actor = Actor::Staff(who.id);
        self.record(&mut tx, who.network, actor, Action::PlaceChanged, Subject::Network).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

fn form(who: &StaffMember, id: Option<PlaceId>) -> StaffForm<'static> {
    StaffForm::new(who, "place", id.map_or([0; 16], PlaceId::to_bytes))
}

fn words_of(place: &PlaceRow) -> PlaceWords {
    let PlaceRow { name, address, directions, access, .. } = place.clone();
    PlaceWords { name, address, directions, access }
}

fn seen_of(standing: &Fields) -> String {
    short_hash(&format!("{standing:?}"))
}
