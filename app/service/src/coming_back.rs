//! Coming back to a referral: its reference and a date of birth, then a code to a contact that is safe, then a session on
//! this device for a while.
//!
//! Nobody learns here whether there is such a referral: a try about none goes the same way, with the same answer and as
//! nearly as it can be the same work. Trying is slow by what is guessed at and by where it comes from; a household that
//! shares one address goes on.

mod contact;
mod sharing;

use std::sync::Arc;

use domain::{
    Fields, Problem, Refusal,
    date_of_birth::{self, DateOfBirth},
    id::{NetworkId, ReferralId},
    network::Network,
    one_time_code::OneTimeCode,
    reference::Reference,
    refusal::first,
};
use jiff::{Timestamp, ToSpan};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    counting::Limit,
    drafts::Typed,
    manage::about,
    store::{PersonSessionRow, ReferralRow, Tx},
};

/// Minutes for which a code is taken.
pub const CODE_MINUTES: i64 = 10;
/// Minutes for which a device stays open after the last form that was sent from it.
pub const OPEN_MINUTES: i64 = 30;
/// How often a code may be tried.
const CODE_TRIES: i64 = 5;

/// The field of the reference.
pub const REFERENCE: &str = "reference";
/// The field of the code.
pub const CODE: &str = "manage-code";

/// Tries from one place: slow against guessing, without locking out a household.
const TRIES_FROM: Limit = Limit { what: "come back from", attempts: 20, seconds: 900 };
/// Tries at one reference from one place.
const TRIES_AT_FROM: Limit = Limit { what: "come back at and from", attempts: 5, seconds: 900 };
/// Tries at one reference from anywhere: with five tries at each code, one in ten thousand days comes upon one.
const TRIES_AT: Limit = Limit { what: "come back at", attempts: 20, seconds: 86_400 };

pub use contact::ContactShown;
pub(crate) use contact::is_new_text;
pub use sharing::{Choice, Shared, WhatIsShared, what as what_is_shared};

/// What became of asking for a code.
#[derive(Debug)]
pub enum Asked {
    /// If what was told is right, and there is a safe way, a code is on its way: the token for this device's cookie.
    Sent {
        /// The token.
        token: String,
    },
    /// Something is to be mended; what was typed waits behind this token.
    Refused {
        /// The token.
        token: String,
    },
    /// Too many tries; wait a while.
    SlowDown,
}

/// What became of entering a code.
#[derive(Debug)]
pub enum Entered {
    /// Welcome back: the new token for this device's cookie.
    Open {
        /// The token.
        token: String,
    },
    /// It is not the code; there are more tries.
    Wrong,
    /// It cannot be tried any more: ask for a new one.
    TooLate,
}

/// A device that is open to a referral.
#[derive(Clone, Debug)]
pub struct CameBack {
    /// The token of the referral's personal link, which opens the same pages.
    pub link: String,
    /// What was typed on one of its pages and not taken.
    pub typed: Option<Typed>,
    /// Until when it stays open.
    pub until: Timestamp,
}

/// A device that is open, with the referral that it is open to.
pub(crate) struct Opened {
    pub row: ReferralRow,
    pub typed: Option<Typed>,
    pub until: Timestamp,
}

impl Service {
    /// Takes a reference and a date of birth, and sends a code if they belong together and there is a safe way.
    pub async fn ask_for_code(&self, network: &Arc<Network>, fields: Fields, source: &str) -> Result<Asked, Fault> {
        let source_hash = self.keys.index("source", source.as_bytes());
        let mut tx = self.store.write(network.id).await?;
        if !self.count(&mut tx, TRIES_FROM, &source_hash).await? {
            tx.commit().await?;
            return Ok(Asked::SlowDown);
        }
        let (token, hash) = self.new_person_token();
        let (reference, born) = match self.read_asked(&fields) {
            Ok(read) => read,
            Err(_) => {
                let plain = serde_json::to_vec(&fields).expect("fields have a JSON form");
                let typed = Some(self.keys.seal(&plain, "person session", &*self.chance));
                let row = PersonSessionRow { typed, ..self.new_try(None, None) };
                tx.set_person_session(network.id, &hash, &row).await?;
                tx.commit().await?;
                return Ok(Asked::Refused { token });
            }
        };
        let at =
            self.keys.index("come back", &[network.id.to_bytes().as_slice(), reference.as_str().as_bytes()].concat());
        let slow_pair = !self.count(&mut tx, TRIES_AT_FROM, &[at, source_hash].concat()).await?;
        let slow_at = !self.count(&mut tx, TRIES_AT, &at).await?;
        if slow_pair || slow_at {
            tx.commit().await?;
            return Ok(Asked::SlowDown);
        }
        let code = OneTimeCode::new(self.chance.bytes());
        let sent_to = self.send_code_to(&mut tx, network, (&reference, born), &code).await?;
        let code_hash = self.code_hash(&hash, &code);
        tx.set_person_session(network.id, &hash, &self.new_try(sent_to, Some(code_hash.to_vec()))).await?;
        tx.commit().await?;
        Ok(Asked::Sent { token })
    }

    /// Sends a code to whom the reference and the date of birth belong; to which referral it leads, if to any.
    async fn send_code_to(
        &self,
        tx: &mut Tx,
        network: &Network,
        (reference, born): (&Reference, DateOfBirth),
        code: &OneTimeCode,
    ) -> Result<Option<ReferralId>, Fault> {
        let found = match tx.referral_by_reference(network.id, reference.as_str()).await? {
            Some(row) => {
                let (person, _) = self.open_referral(&row)?;
                (person.date_of_birth == born && !person.ways().are_none()).then_some((row, person))
            }
            None => None,
        };
        let Some((row, person)) = found else {
            // About as much work as a code is, so that the clock does not tell either.
            let (key, _) = self.keys.new_record(&*self.chance);
            key.seal(&code.as_str(), "outbox", &*self.chance);
            return Ok(None);
        };
        let key = self.keys.record(&row.wrapped_key)?;
        self.send_code(tx, &about(network, &row, &person, &key, None), code).await?;
        self.record(tx, network.id, Actor::Patient, Action::CodeSent, Subject::Referral(row.id)).await?;
        Ok(Some(row.id))
    }

    /// What was typed behind this token and not taken, with what is to be mended.
    pub async fn asked_before(&self, network: &Network, token: &str) -> Result<(Fields, Vec<Refusal>), Fault> {
        let mut tx = self.store.glance(network.id).await?;
        let row = tx.person_session(network.id, &self.person_token(token), self.now()).await?;
        let typed = row.filter(|row| row.opened_at.is_none()).and_then(|row| row.typed);
        // What another master key sealed minutes ago is let go.
        let typed = typed.and_then(|sealed| self.keys.open(&sealed, "person session").ok());
        let fields = typed.and_then(|plain| serde_json::from_slice::<Fields>(&plain).ok());
        let Some(fields) = fields else { return Ok(Default::default()) };
        let refusals = self.read_asked(&fields).err().unwrap_or_default();
        Ok((fields, refusals))
    }

    /// Whether a code can be entered on this device: one was asked for there a few minutes ago.
    pub async fn is_code_asked_for(&self, network: &Network, token: &str) -> Result<bool, Fault> {
        let mut tx = self.store.glance(network.id).await?;
        let row = tx.person_session(network.id, &self.person_token(token), self.now()).await?;
        Ok(row.is_some_and(|row| row.code_hash.is_some() && row.tries < CODE_TRIES))
    }

    /// Opens a device with the code that was sent: once, and under a new token.
    pub async fn enter_manage_code(&self, network: &Arc<Network>, token: &str, typed: &str) -> Result<Entered, Fault> {
        let hash = self.person_token(token);
        let mut tx = self.store.write(network.id).await?;
        let asked = tx.person_session(network.id, &hash, self.now()).await?;
        let Some(asked) = asked.filter(|asked| asked.tries < CODE_TRIES && asked.opened_at.is_none()) else {
            return Ok(tx.unchanged(Entered::TooLate).await?);
        };
        let Some(expected) = asked.code_hash else { return Ok(tx.unchanged(Entered::TooLate).await?) };
        let Some(code) = OneTimeCode::parse(typed) else { return Ok(tx.unchanged(Entered::Wrong).await?) };
        let is_right = self.code_hash(&hash, &code).as_slice() == expected;
        let (Some(referral), true) = (asked.referral, is_right) else {
            tx.count_code_try(network.id, &hash).await?;
            tx.commit().await?;
            return Ok(if asked.tries + 1 < CODE_TRIES { Entered::Wrong } else { Entered::TooLate });
        };
        let (token, opened) = self.new_person_token();
        let row = PersonSessionRow {
            referral: Some(referral),
            opened_at: Some(self.now()),
            expires_at: self.open_until(),
            ..self.new_try(None, None)
        };
        tx.remove_person_session(network.id, &hash).await?;
        tx.set_person_session(network.id, &opened, &row).await?;
        self.record(&mut tx, network.id, Actor::Patient, Action::CameBack, Subject::Referral(referral)).await?;
        tx.commit().await?;
        Ok(Entered::Open { token })
    }

    /// The referral to which this device is open.
    pub async fn came_back(&self, network: &Network, token: &str) -> Result<Option<CameBack>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some(Opened { row, typed, until }) = self.opened(&mut tx, network.id, token).await? else {
            return Ok(None);
        };
        Ok(Some(CameBack { link: self.manage_token(row.id), typed, until }))
    }

    /// Closes this device again.
    pub async fn close_device(&self, network: &Network, token: &str) -> Result<(), Fault> {
        let mut tx = self.store.write(network.id).await?;
        tx.remove_person_session(network.id, &self.person_token(token)).await?;
        Ok(tx.commit().await?)
    }

    pub(crate) async fn opened(&self, tx: &mut Tx, network: NetworkId, token: &str) -> Result<Option<Opened>, Fault> {
        let session = tx.person_session(network, &self.person_token(token), self.now()).await?;
        let Some(session) = session.filter(|session| session.opened_at.is_some()) else { return Ok(None) };
        let row = match session.referral {
            Some(referral) => tx.referral(network, referral).await?,
            None => None,
        };
        let Some(row) = row else { return Ok(None) };
        let key = self.keys.record(&row.wrapped_key)?;
        let typed = session.typed.map(|typed| key.open(&typed, "person session")).transpose()?;
        Ok(Some(Opened { row, typed, until: session.expires_at }))
    }

    /// Keeps what was typed on an open device and not taken, or lets it go; either way it stays open for a while longer.
    pub(crate) async fn keep_on_device(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        token: &str,
        (row, typed): (&ReferralRow, Option<&Typed>),
    ) -> Result<(), Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        let sealed = typed.map(|typed| key.seal(typed, "person session", &*self.chance));
        let kept = (sealed.as_deref(), self.open_until());
        Ok(tx.set_typed_on(network, &self.person_token(token), kept).await?)
    }

    fn read_asked(&self, fields: &Fields) -> Result<(Reference, DateOfBirth), Vec<Refusal>> {
        let typed = first(fields, REFERENCE);
        let reference = Reference::parse(typed).ok_or_else(|| {
            let problem = if typed.trim().is_empty() { Problem::Missing } else { Problem::NotOffered };
            Refusal::new(REFERENCE, problem)
        });
        match (reference, date_of_birth::parse(fields, self.today())) {
            (Ok(reference), Ok(born)) => Ok((reference, born)),
            (reference, born) => Err(reference.err().into_iter().chain(born.err().into_iter().flatten()).collect()),
        }
    }

    fn new_try(&self, referral: Option<ReferralId>, code_hash: Option<Vec<u8>>) -> PersonSessionRow {
        let expires_at = self.now() + CODE_MINUTES.minutes();
        PersonSessionRow { referral, code_hash, tries: 0, opened_at: None, expires_at, typed: None }
    }

    fn open_until(&self) -> Timestamp {
        self.now() + OPEN_MINUTES.minutes()
    }

    fn new_person_token(&self) -> (String, [u8; 32]) {
        let token = self.new_token();
        let hash = self.person_token(&token);
        (token, hash)
    }

    fn person_token(&self, token: &str) -> [u8; 32] {
        self.keys.index("person token", token.as_bytes())
    }

    /// What is stored of a code: bound to the device that asked for it, so that it opens no other.
    fn code_hash(&self, token_hash: &[u8; 32], code: &OneTimeCode) -> [u8; 32] {
        self.keys.index("one-time code", &[token_hash.as_slice(), code.as_str().as_bytes()].concat())
    }
}
