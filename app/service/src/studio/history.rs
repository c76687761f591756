//! What was done to a draft: by whom, when, and whether it still stands.

use domain::{
    id::StudioDraftId,
    questionnaire::{Item, LinkId},
    staff::{Action as Deed, may},
    studio::{Change, Did, Stacks, Touch},
};
use jiff::Timestamp;

use super::readable;
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{StoreError, StudioChangeRow},
};

/// An entry of a draft's history.
#[derive(Clone, Debug)]
pub struct Past {
    /// Its number.
    pub number: i64,
    /// Whether it was made, undone or done again.
    pub did: Did,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The change.
    pub change: Change,
    /// What was so before.
    pub before: Change,
    /// The parts that it touches.
    pub touches: Vec<Touch>,
    /// Whether it still stands.
    pub stands: bool,
}

impl Service {
    /// What was done to a draft, or to one question of it, the last first.
    pub async fn studio_history(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        of: Option<&LinkId>,
    ) -> Result<Option<Vec<Past>>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        if tx.studio_draft(who.network, id).await?.is_none() {
            return Ok(None);
        }
        let mut past = log(&tx.studio_changes(who.network, id, 0).await?)?;
        past.retain(|past| of.is_none_or(|link_id| is_about(&past.touches, link_id)));
        past.reverse();
        Ok(Some(past))
    }
}

/// A question as it stood at a time, by what was done to it since, the last first; none, where nothing was.
pub fn stood_at<'a>(past: &'a [Past], link_id: &LinkId, at: Timestamp) -> Option<&'a Item> {
    let since = past.iter().rev().filter(|past| past.at >= at);
    let mut before = since.map(|past| match &past.before {
        Change::SetItem(item) | Change::InsertItem { item, .. } if item.link_id == *link_id => Some(&**item),
        _ => None,
    });
    before.find_map(|item| item)
}

fn is_about(touches: &[Touch], link_id: &LinkId) -> bool {
    touches.iter().any(|touch| matches!(touch, Touch::Item(of) | Touch::Protocol(of) if of == link_id))
}

/// The entries of a log as they were meant.
pub(super) fn log(rows: &[StudioChangeRow]) -> Result<Vec<Past>, StoreError> {
    const TABLE: &str = "studio_changes";
    let mut past = Vec::with_capacity(rows.len());
    for row in rows {
        past.push(Past {
            number: row.number,
            did: Did::from_stored(&row.did, row.about).ok_or(StoreError::Unreadable { table: TABLE })?,
            by: row.name.clone(),
            at: row.at,
            change: readable(serde_json::from_str(&row.change), TABLE)?,
            before: readable(serde_json::from_str(&row.opposite), TABLE)?,
            touches: readable(serde_json::from_str(&row.touches), TABLE)?,
            stands: false,
        });
    }
    let stacks = Stacks::of(past.iter().map(|past| (past.number, past.did)));
    for one in &mut past {
        one.stands = stacks.stands(one.number);
    }
    Ok(past)
}
