//! Accounts of staff: added, reset and deactivated from the command line.

use domain::{
    email::EmailAddress,
    id::{NetworkId, StaffId},
    staff::Role,
};
use jiff::SignedDuration;

use super::{StaffMember, password, second_factor::SecondFactor};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    store::{Reach, StaffRow, Tx},
};

const LINK_LASTS: SignedDuration = SignedDuration::from_hours(48);

/// Somebody who is to have an account.
#[derive(Clone)]
pub struct NewStaff {
    /// The email address, with which they sign in.
    pub email: EmailAddress,
    /// The name, as patients and colleagues read it.
    pub name: String,
    /// Who employs them.
    pub employer: String,
    /// What patients are told about them.
    pub about: String,
    /// The role.
    pub role: Role,
}

/// What comes of adding somebody; without `Debug`, since it holds the token of a link.
pub enum AddStaff {
    /// There is a new account.
    Added {
        /// Its id.
        id: StaffId,
        /// The token of the set-up link, which works once within 48 hours.
        token: String,
    },
    /// The email address has an account already, in this network or another.
    AlreadyThere,
}

/// A line in the list of a network's staff.
#[derive(Clone, Debug)]
pub struct StaffEntry {
    /// Who it is.
    pub member: StaffMember,
    /// How the account stands.
    pub standing: Standing,
}

/// How an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Waits for a password to be set.
    ToSetUp,
    /// Can be signed in to.
    Active,
    /// Can no longer be signed in to.
    Deactivated,
}

/// How an email address is spelt in the store: people type it in any case.
pub(super) fn spelling(email: &str) -> String {
    email.trim().to_lowercase()
}

impl Service {
    /// Adds a member of staff, who then sets a password and a second factor by the link.
    pub async fn add_staff(&self, network: NetworkId, new: NewStaff) -> Result<AddStaff, Fault> {
        let mut tx = self.store.write(network).await?;
        let added = self.add_staff_in(&mut tx, network, new).await?;
        tx.commit().await?;
        Ok(added)
    }

    /// The same within a transaction that does more.
    pub(crate) async fn add_staff_in(&self, tx: &mut Tx, network: NetworkId, new: NewStaff) -> Result<AddStaff, Fault> {
        let mut staff = self.new_account(network, new);
        staff.needs_second_factor = true;
        staff.totp_secret = Some(self.new_second_factor(staff.id));
        if !tx.add_staff(&staff).await? {
            return Ok(AddStaff::AlreadyThere);
        }
        self.record_of_system(tx, &staff, Action::StaffAdded).await?;
        let token = self.new_setup_link(tx, &staff).await?;
        Ok(AddStaff::Added { id: staff.id, token })
    }

    /// Adds a member of staff who signs in with this password alone: for the demo. Nobody, when the address is taken.
    pub async fn add_staff_with_password(
        &self,
        network: NetworkId,
        new: NewStaff,
        password: &str,
    ) -> Result<Option<StaffId>, Fault> {
        let hash = self.password_hash(password).await;
        let mut tx = self.store.write(network).await?;
        let added = self.add_staff_with_hash(&mut tx, network, new, hash).await?;
        tx.commit().await?;
        Ok(added)
    }

    /// The same within a transaction that does more, which hashing must not hold up.
    pub(crate) async fn add_staff_with_hash(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        new: NewStaff,
        password_hash: String,
    ) -> Result<Option<StaffId>, Fault> {
        let mut staff = self.new_account(network, new);
        staff.password_hash = Some(password_hash);
        if !tx.add_staff(&staff).await? {
            return Ok(None);
        }
        self.record_of_system(tx, &staff, Action::StaffAdded).await?;
        Ok(Some(staff.id))
    }

    /// The hash of a password, as it is stored.
    pub(crate) async fn password_hash(&self, password: &str) -> String {
        password::hash(password, &*self.chance).await
    }

    /// Ends all sessions of somebody, takes password and second factor away, and gives the token of a new set-up link;
    /// nothing, when nobody active has this address.
    pub async fn reset_staff(&self, email: &str) -> Result<Option<String>, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let Some(staff) = self.active_by_email(&mut tx, email).await? else {
            return Ok(None);
        };
        let secret = staff.needs_second_factor.then(|| self.new_second_factor(staff.id));
        tx.clear_password(staff.network, staff.id, secret.as_deref()).await?;
        tx.remove_recovery_codes(staff.network, staff.id).await?;
        tx.remove_sessions_of(staff.network, staff.id).await?;
        let token = self.new_setup_link(&mut tx, &staff).await?;
        tx.commit().await?;
        Ok(Some(token))
    }

    /// Ends all sessions of somebody and keeps them from signing in; no, when nobody active has this address.
    pub async fn deactivate_staff(&self, email: &str) -> Result<bool, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let Some(staff) = self.active_by_email(&mut tx, email).await? else {
            return Ok(false);
        };
        tx.deactivate_staff(staff.network, staff.id, self.now()).await?;
        tx.remove_setup_link(staff.network, staff.id).await?;
        tx.remove_sessions_of(staff.network, staff.id).await?;
        tx.remove_calendar_feed(staff.network, staff.id).await?;
        self.record_of_system(&mut tx, &staff, Action::StaffDeactivated).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The staff of a network, by name, with those who have left.
    pub async fn list_staff(&self, network: NetworkId) -> Result<Vec<StaffEntry>, Fault> {
        let staff = self.store.glance(network).await?.staff_of(network).await?;
        let entry = |row: StaffRow| StaffEntry { standing: standing(&row), member: row.into() };
        Ok(staff.into_iter().map(entry).collect())
    }

    /// An account that has neither password nor second factor yet.
    fn new_account(&self, network: NetworkId, new: NewStaff) -> StaffRow {
        let (millis, random) = self.id_seed();
        StaffRow {
            network,
            id: StaffId::v7(millis, random),
            email: spelling(new.email.as_str()),
            name: new.name,
            employer: new.employer,
            about: new.about,
            role: new.role,
            password_hash: None,
            totp_secret: None,
            totp_last_step: 0,
            needs_second_factor: false,
            deactivated_at: None,
        }
    }

    /// A second factor's secret, sealed: made with the link, so that its page shows the same each time.
    fn new_second_factor(&self, staff: StaffId) -> Vec<u8> {
        SecondFactor::new(&*self.chance).seal(staff, &self.keys, &*self.chance)
    }

    async fn new_setup_link(&self, tx: &mut Tx, staff: &StaffRow) -> Result<String, Fault> {
        let token = self.new_token();
        tx.set_setup_link(staff.network, staff.id, &self.setup_key(&token), self.now() + LINK_LASTS).await?;
        self.record_of_system(tx, staff, Action::SetupLinkMade).await?;
        Ok(token)
    }

    async fn active_by_email(&self, tx: &mut Tx, email: &str) -> Result<Option<StaffRow>, Fault> {
        Ok(tx.staff_by_email(&spelling(email)).await?.filter(|staff| staff.deactivated_at.is_none()))
    }

    async fn record_of_system(&self, tx: &mut Tx, staff: &StaffRow, action: Action) -> Result<(), Fault> {
        self.record(tx, staff.network, Actor::System, action, Subject::Staff(staff.id)).await
    }
}

fn standing(staff: &StaffRow) -> Standing {
    match (staff.deactivated_at, &staff.password_hash) {
        (Some(_), _) => Standing::Deactivated,
        (None, None) => Standing::ToSetUp,
        (None, Some(_)) => Standing::Active,
    }
}
