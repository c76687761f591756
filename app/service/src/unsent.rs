//! Forms of staff that were begun and not sent, or not taken: what was typed is kept, and their pages show it again.
//!
//! One that is about a person is sealed under the person's key, and goes when they are erased.

use domain::{Fields, Refusal};
use serde::{Deserialize, Serialize};

use crate::{
    Fault, Service,
    keys::{CannotOpen, RecordKey},
    sign_in::StaffMember,
    store::{Tx, UnsentKey},
};

/// What stands in a form that was not sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unsent {
    /// What was typed, as it was typed.
    pub fields: Fields,
    /// What is to be mended first; empty while it is still being written.
    pub refusals: Vec<Refusal>,
    /// What it changes was changed by somebody else since it was opened.
    #[serde(default)]
    pub is_stale: bool,
}

impl Unsent {
    /// One that was kept while it is written.
    pub fn writing(fields: Fields) -> Self {
        Self { fields, ..Self::default() }
    }

    /// One that was not taken.
    pub fn refused(fields: Fields, refusals: Vec<Refusal>) -> Self {
        Self { fields, refusals, is_stale: false }
    }

    /// One that was made from what no longer stands.
    pub fn stale(fields: Fields) -> Self {
        Self { fields, is_stale: true, ..Self::default() }
    }
}

/// A form: whose, which, and about what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StaffForm<'a> {
    key: UnsentKey<'a>,
    /// The person's, if it is about one.
    sealed_by: Option<&'a RecordKey>,
}

impl<'a> StaffForm<'a> {
    /// The form of this name about what has this id.
    pub(crate) fn new(who: &StaffMember, form: &'a str, about: [u8; 16]) -> Self {
        Self { key: UnsentKey { network: who.network, staff: who.id, form, about }, sealed_by: None }
    }

    /// The same, about a person whose records this key opens.
    pub(crate) fn sealed(self, by: &'a RecordKey) -> Self {
        Self { sealed_by: Some(by), ..self }
    }
}

impl Service {
    /// What stands in a form that was not sent.
    pub(crate) async fn unsent(&self, tx: &mut Tx, form: StaffForm<'_>) -> Result<Option<Unsent>, Fault> {
        let Some(content) = tx.unsent(form.key).await? else { return Ok(None) };
        Ok(Some(match form.sealed_by {
            Some(key) => key.open(&content, "unsent")?,
            None => serde_json::from_slice(&content).map_err(|_| CannotOpen)?,
        }))
    }

    /// Keeps what stands in a form.
    pub(crate) async fn keep_unsent(&self, tx: &mut Tx, form: StaffForm<'_>, unsent: &Unsent) -> Result<(), Fault> {
        let content = match form.sealed_by {
            Some(key) => key.seal(unsent, "unsent", &*self.chance),
            None => serde_json::to_vec(unsent).expect("forms have a JSON form"),
        };
        Ok(tx.set_unsent(form.key, &content, self.now()).await?)
    }

    /// Lets go of what stood in a form that was taken.
    pub(crate) async fn drop_unsent(&self, tx: &mut Tx, form: StaffForm<'_>) -> Result<(), Fault> {
        Ok(tx.remove_unsent(form.key).await?)
    }
}
