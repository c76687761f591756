//! How people book: notice, horizon, and the time of a longer conversation. The manager's to decide.

use domain::{
    Fields,
    messaging::REMINDERS,
    network::Settings,
    refusal::first,
    schedule::booking::{self, BookingSettings},
    staff::{Action as Deed, Role, may},
};

use super::short_hash;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    sign_in::StaffMember,
    store::{NetworkRow, StoreError, Tx},
    unsent::{StaffForm, Unsent},
};

/// The form of how people book.
#[derive(Clone, Debug)]
pub struct SettingsForm {
    /// What it shows.
    pub fields: Fields,
    /// What it was made from, for [`SEEN`].
    pub seen: String,
    /// What was typed and not saved.
    pub unsent: Option<Unsent>,
}

/// The field that says from which settings a form was made.
pub const SEEN: &str = "settings-seen";

impl Service {
    /// The form of how people book, for a manager.
    pub async fn settings_form(&self, who: &StaffMember) -> Result<Option<SettingsForm>, Fault> {
        if !may_set(who) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let (_, settings) = standing(&mut tx, who).await?;
        let fields = booking::fields(&BookingSettings::of(&settings));
        let unsent = self.unsent(&mut tx, form(who)).await?;
        Ok(Some(SettingsForm { seen: seen_of(&settings), fields, unsent }))
    }

    /// Changes how people book.
    pub async fn keep_settings(&self, who: &StaffMember, mut fields: Fields) -> Result<Kept, Fault> {
        if !may_set(who) {
            return Ok(Kept::NotHere);
        }
        let known =
            [booking::NOTICE, booking::HORIZON, booking::LONGER, booking::OFFER, booking::MISSED, REMINDERS, SEEN];
        fields.retain(|name, _| known.contains(&name.as_str()));
        let mut tx = self.store.write(who.network).await?;
        tx.take_every_link_worker(who.network).await?;
        let ((_, slug, name, _), settings) = standing(&mut tx, who).await?;
        let wanted = match booking::parse(&fields) {
            Ok(wanted) => wanted,
            Err(refusals) => return self.refuse(tx, form(who), fields, refusals).await,
        };
        if wanted == BookingSettings::of(&settings) {
            return self.done_before(tx, form(who)).await;
        }
        if seen_of(&settings) != first(&fields, SEEN) {
            return self.too_late(tx, form(who), fields).await;
        }
        let settings = wanted.in_settings(settings);
        let settings = serde_json::to_string(&settings).expect("settings have a JSON form");
        tx.set_network(who.network, &slug, &name, &settings).await?;
        tx.keep_clinics(who.network, self.now()).await?;
        self.drop_unsent(&mut tx, form(who)).await?;
        let actor = Actor::Staff(who.id);
        self.record(&mut tx, who.network, actor, Action::NetworkChanged, Subject::Network).await?;
        tx.commit().await?;
        self.forget_networks();
        Ok(Kept::Done)
    }
}

fn may_set(who: &StaffMember) -> bool {
    who.role == Role::Manager && may(who.role, Deed::KeepClinics)
}

fn form(who: &StaffMember) -> StaffForm<'static> {
    StaffForm::new(who, "booking-settings", [0; 16])
}

async fn standing(tx: &mut Tx, who: &StaffMember) -> Result<(NetworkRow, Settings), StoreError> {
    let row = tx.network_by_id(who.network).await?.ok_or(StoreError::Unreadable { table: "networks" })?;
    let settings = serde_json::from_str(&row.3).map_err(|_| StoreError::Unreadable { table: "networks" })?;
    Ok((row, settings))
}

fn seen_of(settings: &Settings) -> String {
    short_hash(&format!("{:?}", BookingSettings::of(settings)))
}
