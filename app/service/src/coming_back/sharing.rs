//! What a person agreed to share, taken back: from then on it is as if they had never agreed, and staff see since when.

use std::sync::Arc;

use domain::{network::Network, refer::SharingAnswer};
use jiff::Timestamp;

use super::Opened;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    manage::{Changed, about},
    referrals::{Told, Withdrawn},
};

const GP_WORDS: &str = "gp-words";
const FAMILY: &str = "family";
const PARTNER: &str = "partner-";

/// Something that a person is asked whether to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIsShared {
    /// Their own words, with their practice.
    WordsToGp,
    /// What it needs to know, with an organisation of this name.
    Partner(String),
    /// What is spoken of, with family or a friend.
    Family,
}

/// Where a choice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was agreed to.
    Agreed,
    /// It was agreed to, and taken back then.
    Withdrawn(Timestamp),
    /// It was never agreed to.
    No,
}

/// A choice about sharing.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its code in forms.
    pub code: String,
    /// What it is about.
    pub what: WhatIsShared,
    /// Where it stands; a link alone is not told.
    pub stands: Option<Shared>,
}

impl Choice {
    /// Something can be taken back here, as far as whoever looks may know.
    pub fn can_be_withdrawn(&self) -> bool {
        matches!(self.stands, None | Some(Shared::Agreed))
    }
}

impl Service {
    /// The choices about sharing. A device that was opened with a code sees what was agreed; a link alone sees only what
    /// everybody is asked, since with whom somebody shares may itself tell too much.
    pub async fn sharing_choices(
        &self,
        network: &Arc<Network>,
        link: &str,
        device: Option<&str>,
    ) -> Result<Option<Vec<Choice>>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let told = match device {
            Some(device) => {
                let Some(Opened { row, .. }) = self.opened(&mut tx, network.id, device).await? else {
                    return Ok(None);
                };
                Some(self.open_referral(&row)?.1)
            }
            None => {
                if self.linked(&mut tx, network.id, link).await?.is_none() {
                    return Ok(None);
                }
                None
            }
        };
        let offered = network.settings.partners.iter().map(|partner| partner.code.clone());
        let mut partners: Vec<String> = offered.collect();
        // What was agreed stays here when the network offers it no longer.
        let agreed = told.iter().flat_map(|told| told.sharing.partners.iter().cloned());
        let other: Vec<String> = agreed.filter(|code| !partners.contains(code)).collect();
        partners.extend(other);
        let codes = [GP_WORDS.to_owned()].into_iter();
        let codes = codes.chain(partners.iter().map(|code| format!("{PARTNER}{code}"))).chain([FAMILY.to_owned()]);
        let choices = codes.map(|code| Choice {
            what: what(network, &code),
            stands: told.as_ref().map(|told| stands(told, &code)),
            code,
        });
        Ok(Some(choices.collect()))
    }

    /// Takes back what was agreed to be shared. Nothing tells whether it had been agreed.
    pub async fn withdraw_sharing(&self, network: &Arc<Network>, link: &str, code: &str) -> Result<Changed, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, link).await? else {
            return Ok(tx.unchanged(Changed::NotPossible).await?);
        };
        let (person, mut told) = self.open_referral(&row)?;
        if !take_back(&mut told.sharing, code) {
            return Ok(tx.unchanged(Changed::Done).await?);
        }
        told.withdrawn.push(Withdrawn { choice: code.to_owned(), at: self.now().as_second() });
        let key = self.keys.record(&row.wrapped_key)?;
        tx.set_told(network.id, row.id, &key.seal(&told, "referrals", &*self.chance)).await?;
        self.record(&mut tx, network.id, Actor::Patient, Action::SharingWithdrawn, Subject::Referral(row.id)).await?;
        self.tell_reader_of_more(&mut tx, &about(network, &row, &person, &key, None), row.reader).await?;
        tx.commit().await?;
        Ok(Changed::Done)
    }
}

/// What a code is about; an organisation that is no longer known goes by its code.
pub fn what(network: &Network, code: &str) -> WhatIsShared {
    match code.strip_prefix(PARTNER) {
        Some(partner) => {
            let known = network.settings.partners.iter().find(|known| known.code == partner);
            WhatIsShared::Partner(known.map_or(partner, |known| &known.name).to_owned())
        }
        None if code == GP_WORDS => WhatIsShared::WordsToGp,
        None => WhatIsShared::Family,
    }
}

fn stands(told: &Told, code: &str) -> Shared {
    let sharing = &told.sharing;
    let agreed = match code.strip_prefix(PARTNER) {
        Some(partner) => sharing.partners.contains(partner),
        None if code == GP_WORDS => sharing.words_to_gp,
        None => sharing.family,
    };
    let withdrawn = told.withdrawn.iter().rev().find(|withdrawn| withdrawn.choice == code);
    match withdrawn.and_then(|withdrawn| Timestamp::from_second(withdrawn.at).ok()) {
        _ if agreed => Shared::Agreed,
        Some(at) => Shared::Withdrawn(at),
        None => Shared::No,
    }
}

/// Whether it had been agreed to.
fn take_back(sharing: &mut SharingAnswer, code: &str) -> bool {
    match (code, code.strip_prefix(PARTNER)) {
        (_, Some(partner)) => sharing.partners.remove(partner),
        (GP_WORDS, None) => std::mem::take(&mut sharing.words_to_gp),
        (FAMILY, None) => {
            sharing.family_who = None;
            std::mem::take(&mut sharing.family)
        }
        (_, None) => false,
    }
}
