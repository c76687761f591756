//! Changing a draft: what somebody wishes, and what becomes of it.

use std::borrow::Cow;

use domain::{
    CivilDate, Fields, Language, Problem, Refusal,
    id::{NetworkId, StudioDraftId},
    questionnaire::{LinkId, Page, PageId},
    refusal::first,
    staff::Action as Deed,
    studio::{
        Change, Content, Did, Stacks, Touch, Way, form,
        merge::{Merged, merged},
        translation,
    },
};

use super::{Spot, history, readable, shown, stored};
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{StoreError, StudioChangeRow, StudioDraftRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The field that names the state of the draft that somebody saw.
pub const SEEN: &str = "studio-seen";

/// What somebody wishes to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// What the questionnaire is called.
    Title,
    /// A new page at the end.
    AddPage,
    /// What a page is headed with, and when it is asked.
    Page(PageId),
    /// A new question at the end of a page.
    AddItem(PageId),
    /// A question.
    Item(LinkId),
    /// What was agreed about a question.
    Protocol(LinkId),
    /// Where a page stands.
    MovePage(PageId, Way),
    /// Where a question stands.
    MoveItem(LinkId, Way),
    /// That a page stands before another of its side of booking, or after all of them.
    PutPage(PageId, Option<PageId>),
    /// That a question stands on a page before another, or after all of them.
    PutItem(LinkId, PageId, Option<LinkId>),
    /// That a page is not there.
    RemovePage(PageId),
    /// That a question is not there.
    RemoveItem(LinkId),
    /// The texts of a place in another language.
    Translate(Touch, Language),
}

impl Wish {
    /// The form in which it is wished.
    pub(super) const fn form(&self) -> &'static str {
        match self {
            Self::Title => "studio-title",
            Self::AddPage => "studio-add-page",
            Self::Page(_) => "studio-page",
            Self::AddItem(_) => "studio-add-item",
            Self::Item(_) => "studio-item",
            Self::Protocol(_) => "studio-protocol",
            Self::MovePage(..) | Self::MoveItem(..) | Self::PutPage(..) | Self::PutItem(..) => "studio-move",
            Self::RemovePage(_) | Self::RemoveItem(_) => "studio-remove",
            Self::Translate(..) => "studio-translate",
        }
    }

    /// The key of what it is about.
    pub(super) fn about(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Title | Self::AddPage => None,
            Self::Page(id)
            | Self::AddItem(id)
            | Self::MovePage(id, _)
            | Self::PutPage(id, _)
            | Self::RemovePage(id) => Some(id.as_str().into()),
            Self::Item(link_id)
            | Self::Protocol(link_id)
            | Self::MoveItem(link_id, _)
            | Self::PutItem(link_id, ..)
            | Self::RemoveItem(link_id) => Some(link_id.as_str().into()),
            Self::Translate(place, language) => {
                Some(format!("{}/{}", language.code(), translation::place_code(place)).into())
            }
        }
    }

    /// Whether something is typed for it, which is not to be lost.
    const fn has_words(&self) -> bool {
        matches!(
            self,
            Self::Title | Self::Page(_) | Self::AddItem(_) | Self::Item(_) | Self::Protocol(_) | Self::Translate(..)
        )
    }

    /// Whether what two people type for it at once can be joined, since its form holds all that it changes.
    const fn is_joined(&self) -> bool {
        matches!(self, Self::Title | Self::Page(_) | Self::Item(_) | Self::Protocol(_))
    }

    /// Whether what it is about is there.
    fn is_there(&self, content: &Content) -> bool {
        match self {
            Self::Page(page) | Self::AddItem(page) => content.page(page.as_str()).is_some(),
            Self::Item(link_id) | Self::Protocol(link_id) => content.item(link_id.as_str()).is_some(),
            _ => true,
        }
    }

    /// Where to go on after it.
    fn spot(&self) -> Spot {
        match self {
            Self::Page(id) => Spot::Page(id.clone()),
            Self::Item(link_id) | Self::Protocol(link_id) => Spot::Item(link_id.clone()),
            Self::Translate(place, language) => Spot::Translation(place.clone(), *language),
            _ => Spot::Draft,
        }
    }

    /// The change that it comes to; none, where nothing would be different.
    pub(super) fn change(
        &self,
        content: &Content,
        fields: &Fields,
        by: (&str, CivilDate),
    ) -> Result<Option<(Change, Spot)>, Vec<Refusal>> {
        let stays = self.spot();
        Ok(match self {
            Self::Title => {
                let title = form::title(fields)?;
                (title != content.questionnaire.title).then_some((Change::Title(title), stays))
            }
            Self::AddPage => {
                let face = form::page(fields)?;
                let words = face.title.as_ref().map(|title| title.get(domain::Language::En).0).unwrap_or_default();
                let id = content.new_page_id(words);
                let (title, before_booking, show_when) = (face.title, face.before_booking, face.show_when);
                let page = Page { id: id.clone(), title, before_booking, show_when, items: Vec::new() };
                let at = content.questionnaire.pages.len();
                Some((Change::InsertPage { at, page, protocols: Vec::new() }, Spot::Page(id)))
            }
            Self::Page(id) => {
                let face = form::page(fields)?;
                let page = content.page(id.as_str());
                let is_other = page.is_some_and(|page| {
                    (&page.title, page.before_booking, &page.show_when)
                        != (&face.title, face.before_booking, &face.show_when)
                });
                is_other.then(|| (Change::SetPage(id.clone(), face), stays))
            }
            Self::AddItem(page) => {
                let item = form::item(fields, None, |words| content.new_link_id(words))?;
                let at = content.page(page.as_str()).map_or(0, |page| page.items.len());
                let spot = Spot::Item(item.link_id.clone());
                Some((Change::InsertItem { page: page.clone(), at, item: Box::new(item), protocol: None }, spot))
            }
            Self::Item(link_id) => {
                let Some((_, stands)) = content.item(link_id.as_str()) else { return Ok(None) };
                let item = form::item(fields, Some(stands), |_| link_id.clone())?;
                (item != *stands).then(|| (Change::SetItem(Box::new(item)), stays))
            }
            Self::Protocol(link_id) => {
                let protocol = form::protocol(fields)?;
                if protocol.is_none() && !content.protocols.contains_key(link_id) {
                    let parts = [form::PURPOSE, form::USED_BY, form::IF_RISK, form::KEPT];
                    return Err(parts.map(|part| Refusal::new(part, Problem::Missing)).into());
                }
                (protocol.as_ref() != content.protocols.get(link_id))
                    .then(|| (Change::SetProtocol(link_id.clone(), protocol), stays))
            }
            Self::MovePage(id, way) => {
                content.page_beside(id, *way).map(|to| (Change::MovePage(id.clone(), to), stays))
            }
            Self::MoveItem(link_id, way) => content
                .item_beside(link_id, *way)
                .map(|(page, to)| (Change::MoveItem(link_id.clone(), page.clone(), to), stays)),
            Self::PutPage(id, before) => {
                let to = content.place_of_page_before(id, before.as_ref());
                other(content, Change::MovePage(id.clone(), to)).map(|change| (change, stays))
            }
            Self::PutItem(link_id, page, before) => {
                let to = content.place_of_item_before(link_id, page, before.as_ref());
                other(content, Change::MoveItem(link_id.clone(), page.clone(), to)).map(|change| (change, stays))
            }
            Self::RemovePage(id) => Some((Change::RemovePage(id.clone()), stays)),
            Self::RemoveItem(link_id) => Some((Change::RemoveItem(link_id.clone()), stays)),
            Self::Translate(place, language) => {
                translation::read(content, (place, *language), fields, by)?.map(|change| (change, stays))
            }
        })
    }
}

/// A change, unless the draft would be the same after it.
fn other(content: &Content, change: Change) -> Option<Change> {
    let mut after = content.clone();
    let is_same = after.apply(change.clone()).is_ok() && after == *content;
    (!is_same).then_some(change)
}

/// What became of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is done, or was so before; and where to go on.
    Done(Spot),
    /// Something is to be mended first; what was typed is kept.
    Refused,
    /// The same part was changed since it was looked at; what was typed is kept.
    Changed(Spot),
    /// There is no such draft, as far as this member of staff may know, or nothing of the kind in it.
    NotHere,
}

impl Service {
    /// Changes a draft as somebody wishes who saw it in this state.
    pub async fn change_studio_draft(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        wish: &Wish,
        fields: Fields,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((row, mut content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let form = self.studio_form(who, id, wish);
        let seen = first(&fields, SEEN).parse().unwrap_or(0);
        let is_late = seen < row.revision;
        if !wish.is_there(&content) {
            return self.not_changed(tx, (wish, form, row.revision), fields).await;
        }
        let fields = match is_late && wish.is_joined() {
            false => fields,
            true => {
                let base = content_at(&mut tx, (who.network, id, seen), &content).await?;
                let base = shown(&base, wish);
                let Merged { fields, is_conflict } = merged(&base, &fields, &shown(&content, wish));
                if is_conflict {
                    return self.not_changed(tx, (wish, form, row.revision), fields).await;
                }
                fields
            }
        };
        let change = match wish.change(&content, &fields, (&who.name, self.today())) {
            Ok(change) => change,
            Err(refusals) => {
                self.keep_unsent(&mut tx, form, &Unsent::refused(fields, refusals)).await?;
                tx.commit().await?;
                return Ok(Sent::Refused);
            }
        };
        let Some((change, spot)) = change else {
            self.drop_unsent(&mut tx, form).await?;
            tx.commit().await?;
            return Ok(Sent::Done(wish.spot()));
        };
        let touches = change.touches(&content);
        if is_late && !wish.is_joined() && self.was_touched(&mut tx, who, (id, seen), &touches).await? {
            return self.not_changed(tx, (wish, form, row.revision), fields).await;
        }
        let opposite = match content.apply(change.clone()) {
            Ok(opposite) => opposite,
            Err(_) if wish.has_words() => return self.not_changed(tx, (wish, form, row.revision), fields).await,
            Err(_) => return Ok(tx.unchanged(Sent::NotHere).await?),
        };
        let entry = (Did::Change, &change, &opposite, touches);
        self.note_change(&mut tx, who, &row, &content, entry).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(spot))
    }

    /// Keeps what was typed for a wish that the draft, in the state that it is in by now, does not take as it is; it is
    /// shown beside that state, and sent again by somebody who saw it.
    async fn not_changed(
        &self,
        mut tx: Tx,
        (wish, form, revision): (&Wish, StaffForm<'_>, i64),
        mut fields: Fields,
    ) -> Result<Sent, Fault> {
        if wish.has_words() {
            fields.insert(SEEN.to_owned(), vec![revision.to_string()]);
            self.keep_unsent(&mut tx, form, &Unsent::stale(fields)).await?;
        }
        tx.commit().await?;
        Ok(Sent::Changed(wish.spot()))
    }

    /// Undoes the last change of a draft that still stands, whoever made it, for somebody who saw it last.
    pub async fn undo_studio_change(&self, who: &StaffMember, id: StudioDraftId, seen: i64) -> Result<Sent, Fault> {
        self.turn_back(who, id, seen, Stacks::undo, Did::Undo).await
    }

    /// Does again what was undone last.
    pub async fn redo_studio_change(&self, who: &StaffMember, id: StudioDraftId, seen: i64) -> Result<Sent, Fault> {
        self.turn_back(who, id, seen, Stacks::redo, Did::Redo).await
    }

    async fn turn_back(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        seen: i64,
        which: fn(&Stacks) -> Option<i64>,
        did: fn(i64) -> Did,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((row, mut content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        if row.revision != seen {
            return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
        }
        let log = tx.studio_changes(who.network, id, 0).await?;
        let stacks = Stacks::of(history::log(&log)?.iter().map(|past| (past.number, past.did)));
        let Some(number) = which(&stacks) else { return Ok(tx.unchanged(Sent::Done(Spot::Draft)).await?) };
        let entry = log.iter().find(|entry| entry.number == number);
        let entry = entry.ok_or(StoreError::Unreadable { table: "studio_changes" })?;
        let did = did(number);
        let change = if matches!(did, Did::Undo(_)) { &entry.opposite } else { &entry.change };
        let change: Change = readable(serde_json::from_str(change), "studio_changes")?;
        let touches = change.touches(&content);
        // What was done is undone in turn, so that it always can be: anything else is a fault.
        let opposite = content.apply(change.clone()).map_err(|_| StoreError::Unreadable { table: "studio_changes" })?;
        self.note_change(&mut tx, who, &row, &content, (did, &change, &opposite, touches)).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Whether one of these parts was changed since the draft was seen so: by somebody else, or in another window.
    async fn was_touched(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        (id, seen): (StudioDraftId, i64),
        touches: &[Touch],
    ) -> Result<bool, Fault> {
        for entry in tx.studio_changes(who.network, id, seen).await? {
            let touched: Vec<Touch> = readable(serde_json::from_str(&entry.touches), "studio_changes")?;
            if touched.iter().any(|touch| touches.contains(touch)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) async fn note_change(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        row: &StudioDraftRow,
        content: &Content,
        (did, change, opposite, touches): (Did, &Change, &Change, Vec<Touch>),
    ) -> Result<(), Fault> {
        let (now, number) = (self.now(), row.revision + 1);
        let (code, about) = did.stored();
        let entry = StudioChangeRow {
            number,
            did: code.to_owned(),
            about,
            staff: who.id,
            name: who.name.clone(),
            at: now,
            change: stored(change),
            opposite: stored(opposite),
            touches: stored(&touches),
        };
        tx.add_studio_change(who.network, row.id, &entry).await?;
        Ok(tx.set_studio_draft(who.network, row.id, number, &stored(content), now).await?)
    }
}

/// A draft as it was when its log had so many entries: what was done since is undone, the last first.
async fn content_at(
    tx: &mut Tx,
    (network, id, seen): (NetworkId, StudioDraftId, i64),
    content: &Content,
) -> Result<Content, StoreError> {
    let mut content = content.clone();
    for entry in tx.studio_changes(network, id, seen).await?.iter().rev() {
        let opposite: Change = readable(serde_json::from_str(&entry.opposite), "studio_changes")?;
        content.apply(opposite).map_err(|_| StoreError::Unreadable { table: "studio_changes" })?;
    }
    Ok(content)
}
