//! A page of a draft as it would be with what somebody is typing: shown to them, and kept nowhere.

use domain::{
    Fields,
    id::StudioDraftId,
    questionnaire::{Page, PageId},
    staff::{Action as Deed, may},
    studio::Content,
};

use super::{Wish, content_of};
use crate::{Fault, Service, sign_in::StaffMember};

/// What a form of a draft would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// This page.
    Page(Box<Page>),
    /// Something is to be mended first.
    ToMend,
    /// There is no such draft, as far as this member of staff may know, or nothing of the kind in it.
    NotHere,
}

impl Service {
    /// The page that a form changes, as it would be if this were saved: by the same steps as saving it.
    pub async fn studio_preview(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        wish: &Wish,
        fields: &Fields,
    ) -> Result<Preview, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(Preview::NotHere);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(row) = tx.studio_draft(who.network, id).await?.filter(|row| row.ended_at.is_none()) else {
            return Ok(Preview::NotHere);
        };
        let mut content = content_of(&row)?;
        let Some(page) = page_of(&content, wish) else { return Ok(Preview::NotHere) };
        let Ok(change) = wish.change(&content, fields, (&who.name, self.today())) else { return Ok(Preview::ToMend) };
        if let Some((change, _)) = change
            && content.apply(change).is_err()
        {
            return Ok(Preview::NotHere);
        }
        Ok(content.page(page.as_str()).map_or(Preview::NotHere, |page| Preview::Page(Box::new(page.clone()))))
    }
}

/// The page on which a wish shows.
fn page_of(content: &Content, wish: &Wish) -> Option<PageId> {
    match wish {
        Wish::Page(page) | Wish::AddItem(page) => Some(page.clone()),
        Wish::Item(item) => content.item(item.as_str()).map(|(page, _)| page.id.clone()),
        _ => None,
    }
}
