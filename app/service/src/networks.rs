//! Networks and the published questionnaires that they ask: read often, changed rarely, so kept at hand for a while.

mod import;

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, RwLock},
};

use domain::{
    id::{NetworkId, VersionId},
    network::{Network, Practice, Settings},
    ods::OdsCode,
    questionnaire::Questionnaire,
    studio::Marks,
};
use jiff::Timestamp;

pub(crate) use import::FirstSignIn;
pub use import::{ImportProblem, ImportReport, Mistake, SetUp, Wrong};

use crate::{
    Fault, Service,
    store::{NetworkRow, Reach, StoreError, Tx, VersionRow},
};

/// The questionnaire that a network begins with, and asks until it chooses another.
pub const WHAT_MATTERS: &str = "what-matters";

/// Seconds for which another copy of the program may show what a network was before a change.
const KEPT_SECONDS: i64 = 10;

/// How many of a kind are kept at hand: a program that serves a whole country must not keep all of it.
const KEPT_AT_HAND: usize = 256;

/// A published version: it never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Its questionnaire's slug.
    pub slug: String,
    /// Its number, from 1; below zero, where it is only tried.
    pub number: i64,
    /// What it asks.
    pub questionnaire: Questionnaire,
    /// What was said of its translations.
    pub translations: Marks,
}

impl Version {
    /// Whether it is tried before it is published.
    pub const fn is_pilot(&self) -> bool {
        self.number < 0
    }

    /// How it is named where versions are: by its number, or as the pilot that it is.
    pub fn name(&self) -> String {
        if self.is_pilot() { format!("pilot-{}", -self.number) } else { self.number.to_string() }
    }
}

/// A link worker, as the start page introduces them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// Their name.
    pub name: String,
    /// For whom they work.
    pub employer: String,
    /// A line about them, in their own words.
    pub about: String,
}

/// What is kept at hand.
#[derive(Debug, Default)]
pub(crate) struct Known {
    networks: RwLock<HashMap<String, (Timestamp, Arc<Network>)>>,
    newest: RwLock<HashMap<NetworkId, (Timestamp, Arc<Version>)>>,
    versions: RwLock<HashMap<VersionId, Arc<Version>>>,
}

impl Service {
    /// Slug and name of every network.
    pub async fn networks(&self) -> Result<Vec<(String, String)>, Fault> {
        Ok(self.store.glance(Reach::Every).await?.networks().await?)
    }

    /// The network at this address.
    pub async fn network(&self, slug: &str) -> Result<Option<Arc<Network>>, Fault> {
        if let Some((since, network)) = read(&self.known_networks.networks).get(slug)
            && self.is_fresh(*since)
        {
            return Ok(Some(network.clone()));
        }
        let mut tx = self.store.read(Reach::Every).await?;
        let Some(row) = tx.network_by_slug(slug).await? else { return Ok(None) };
        let network = Arc::new(read_network(&mut tx, row).await?);
        remember(&self.known_networks.networks, slug.to_owned(), (self.now(), network.clone()));
        Ok(Some(network))
    }

    /// The network with this id, which is there since rows refer to it.
    pub async fn network_of(&self, id: NetworkId) -> Result<Arc<Network>, Fault> {
        let known = read(&self.known_networks.networks)
            .values()
            .find(|(since, network)| network.id == id && self.is_fresh(*since))
            .map(|(_, network)| network.clone());
        if let Some(network) = known {
            return Ok(network);
        }
        let mut tx = self.store.read(id).await?;
        let row = tx.network_by_id(id).await?.ok_or(StoreError::Unreadable { table: "networks" })?;
        let network = Arc::new(read_network(&mut tx, row).await?);
        remember(&self.known_networks.networks, network.slug.clone(), (self.now(), network.clone()));
        Ok(network)
    }

    /// The link workers whom a person may meet, by name.
    pub async fn team(&self, network: NetworkId) -> Result<Vec<TeamMember>, Fault> {
        let rows = self.store.glance(network).await?.link_workers(network).await?;
        Ok(rows.into_iter().map(|(name, employer, about)| TeamMember { name, employer, about }).collect())
    }

    /// The version that new referrals of this network walk.
    pub async fn newest_version(&self, network: NetworkId) -> Result<Arc<Version>, Fault> {
        if let Some((since, version)) = read(&self.known_networks.newest).get(&network)
            && self.is_fresh(*since)
        {
            return Ok(version.clone());
        }
        let row = self.store.glance(network).await?.asked_version(network).await?;
        let version = self.keep_version(row.ok_or(StoreError::Unreadable { table: "versions" })?)?;
        remember(&self.known_networks.newest, network, (self.now(), version.clone()));
        Ok(version)
    }

    /// The version that a draft or a response names, read on the connection at hand: whoever waited for a second one
    /// while holding a first could wait for each other.
    pub(crate) async fn version(&self, tx: &mut Tx, network: NetworkId, id: VersionId) -> Result<Arc<Version>, Fault> {
        if let Some(version) = read(&self.known_networks.versions).get(&id) {
            return Ok(version.clone());
        }
        let row = tx.version(network, id).await?;
        Ok(self.keep_version(row.ok_or(StoreError::Unreadable { table: "versions" })?)?)
    }

    /// A version at hand, read from its row unless it is there already: however it was asked for, it is kept once.
    fn keep_version(&self, row: VersionRow) -> Result<Arc<Version>, StoreError> {
        let id = VersionId::from(row.0);
        if let Some(version) = read(&self.known_networks.versions).get(&id) {
            return Ok(version.clone());
        }
        let version = Arc::new(read_version(row)?);
        remember(&self.known_networks.versions, id, version.clone());
        Ok(version)
    }

    /// Lets go of what is at hand, after a change.
    pub(crate) fn forget_networks(&self) {
        write(&self.known_networks.networks).clear();
        write(&self.known_networks.newest).clear();
    }

    fn is_fresh(&self, since: Timestamp) -> bool {
        (self.now().as_second() - since.as_second()).abs() < KEPT_SECONDS
    }
}

async fn read_network(tx: &mut Tx, row: NetworkRow) -> Result<Network, StoreError> {
    let (id, slug, name, settings) = row;
    let settings: Settings =
        serde_json::from_str(&settings).map_err(|_| StoreError::Unreadable { table: "networks" })?;
    let id = NetworkId::from(id);
    let practices = tx
        .practices(id)
        .await?
        .into_iter()
        .map(|(id, ods_code, name)| {
            let ods_code = OdsCode::parse(&ods_code).ok_or(StoreError::Unreadable { table: "practices" })?;
            Ok(Practice { id: id.into(), ods_code, name })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Network { id, slug, name, practices, settings })
}

fn read_version((id, slug, number, content, translations): VersionRow) -> Result<Version, StoreError> {
    let unreadable = |_| StoreError::Unreadable { table: "versions" };
    let questionnaire = serde_json::from_str(&content).map_err(unreadable)?;
    let translations = translations.as_deref().map(serde_json::from_str).transpose().map_err(unreadable)?;
    Ok(Version { id: id.into(), slug, number, questionnaire, translations: translations.unwrap_or_default() })
}

/// Keeps something at hand, in place of any other where there is no room.
fn remember<K: Clone + Eq + Hash, V>(kept: &RwLock<HashMap<K, V>>, key: K, value: V) {
    let mut kept = write(kept);
    // Which one goes matters little: what is asked for often is soon back.
    if kept.len() >= KEPT_AT_HAND
        && !kept.contains_key(&key)
        && let Some(other) = kept.keys().next().cloned()
    {
        kept.remove(&other);
    }
    kept.insert(key, value);
}

fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_at_hand_than_there_is_room_for_and_the_newest_is_there() {
        let kept = RwLock::default();
        for key in 0..2 * KEPT_AT_HAND {
            remember(&kept, key, key);
            assert_eq!(read(&kept).get(&key), Some(&key));
        }
        assert_eq!(read(&kept).len(), KEPT_AT_HAND);
    }
}
