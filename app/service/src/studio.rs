//! The studio: a network's questions, and the drafts in which they are co-designed.
//!
//! A draft belongs to all who co-design in a network. What somebody sends names the state of the draft that they saw;
//! changes of other parts meanwhile stay, and one of the same part is shown to them before anything is written over.

mod approvals;
mod bank;
mod guests;
mod history;
mod pilot;
mod preview;
mod send;
mod standing;
mod talk;
mod versions;

use std::collections::{BTreeMap, HashMap};

use domain::{
    Fields, Language,
    id::{NetworkId, StudioDraftId},
    questionnaire::{LinkId, PageId, Questionnaire, Texts},
    staff::{Action as Deed, may},
    studio::{self, Content, Stacks, Task, Touch},
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{PublishedRow, StoreError, StudioDraftRow, Tx},
    unsent::{StaffForm, Unsent},
};

pub(crate) use self::guests::guest_email;
pub use self::{
    approvals::{MadeVersion, NetworkSeats, Participation, Publishing, Seat, Seats},
    bank::{BankQuestion, Offered, OpenDraft},
    guests::{Guest, GuestRoom, GuestSent, Guests},
    history::{Past, stood_at},
    pilot::{LinkWish, PILOT_KEPT_DAYS, Pilot, PilotBegun, Tried},
    preview::Preview,
    send::{SEEN, Sent, Wish},
    standing::Decided,
    talk::{Said, Thread, Waiting},
    versions::{Compared, Copied, Edition, Standing, State, WentBack},
};

/// A questionnaire of the network.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Its slug.
    pub slug: String,
    /// What it is called.
    pub title: Texts,
    /// Its versions, the newest first.
    pub versions: Vec<PublishedRow>,
    /// The draft of the next one.
    pub draft: Option<(StudioDraftId, Timestamp)>,
    /// How it stands in the network.
    pub standing: Standing,
}

/// A draft as somebody works on it.
#[derive(Clone, Debug)]
pub struct Room {
    /// Its id.
    pub id: StudioDraftId,
    /// Its questionnaire's slug.
    pub slug: String,
    /// The number of the version that it began with; 0, where it began with one of another questionnaire.
    pub based_on: i64,
    /// The number of the version that it will be, or became.
    pub next: i64,
    /// How many entries its log has: what is sent names this.
    pub revision: i64,
    /// What it holds.
    pub content: Content,
    /// What there is to do before it is published, and to think about.
    pub tasks: Vec<Task>,
    /// What was done last, by whomever.
    pub latest: Option<Past>,
    /// The change to undo next.
    pub undo: Option<Past>,
    /// The change to do again next.
    pub redo: Option<Past>,
    /// Whether this member of staff may publish it.
    pub may_publish: bool,
    /// It was published: it changes no more.
    pub is_ended: bool,
}

impl Room {
    /// Whether nothing stands between it and its publication.
    pub fn is_ready(&self) -> bool {
        !self.tasks.iter().any(|task| task.what.blocks())
    }
}

/// What became of publishing a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is the newest version now.
    Done,
    /// There is something to do first.
    NotReady,
    /// A seat has not approved it.
    NotApproved,
    /// Its questionnaire is out of use: it would reach nobody.
    Retired,
    /// The word for it is to be chosen first; what was typed is kept.
    Refused,
    /// It was changed since it was looked at.
    Changed,
    /// There is no such draft, as far as this member of staff may know, or it was published before.
    NotHere,
}

impl Service {
    /// The questionnaires of a network, with their versions and drafts.
    pub async fn studio(&self, who: &StaffMember) -> Result<Option<Vec<Shelf>>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let versions = tx.published_versions(who.network).await?;
        let drafts = tx.open_studio_drafts(who.network).await?;
        let newest = tx.newest_versions(who.network).await?;
        let mut shelves = Vec::new();
        for row in tx.questionnaires(who.network).await? {
            let slug = row.slug.clone();
            let draft = drafts.iter().find(|draft| draft.slug == slug);
            let title = match newest.iter().find(|(_, of, ..)| *of == slug) {
                Some((_, _, _, content, _)) => {
                    readable(serde_json::from_str::<Questionnaire>(content), "versions")?.title
                }
                None => {
                    draft.map(content_of).transpose()?.map(|content| content.questionnaire.title).unwrap_or_default()
                }
            };
            let draft = draft.map(|draft| (draft.id, draft.changed_at));
            let versions = versions.iter().filter(|version| version.slug == slug).cloned().collect();
            shelves.push(Shelf { slug, title, versions, draft, standing: Standing::of(&row, who) });
        }
        // What people are asked stands first, and what is out of use last.
        shelves.sort_by_key(|shelf| (shelf.standing.retired.is_some(), shelf.standing.asked_since.is_none()));
        Ok(Some(shelves))
    }

    /// Begins a draft of the next version of a questionnaire, or finds the one that there is.
    pub async fn begin_studio_draft(&self, who: &StaffMember, slug: &str) -> Result<Option<StudioDraftId>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let open = tx.open_studio_drafts(who.network).await?;
        if let Some(draft) = open.iter().find(|draft| draft.slug == slug) {
            return Ok(tx.unchanged(Some(draft.id)).await?);
        }
        let Some(of) = versions::named(&mut tx, who, slug).await?.filter(|row| row.retired.is_none()) else {
            return Ok(tx.unchanged(None).await?);
        };
        let number = tx.newest_number(who.network, of.id).await?;
        let Some(row) = tx.edition(who.network, slug, number).await? else { return Ok(tx.unchanged(None).await?) };
        let content = versions::content_of_version(&row)?;
        let id = self.add_studio_draft(&mut tx, who, (of.id, number), &content).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::StudioDraftBegun, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    /// Begins a draft of the next version with questions that come from elsewhere; none, where one is open: what people
    /// have written together is not replaced.
    pub async fn import_studio_draft(
        &self,
        network: NetworkId,
        questionnaire: Questionnaire,
    ) -> Result<Option<StudioDraftId>, Fault> {
        let mut tx = self.store.write(network).await?;
        let open = tx.open_studio_drafts(network).await?;
        let asked = tx.questionnaires(network).await?.into_iter().find(|row| row.asked_since.is_some());
        let Some(asked) = asked else { return Ok(tx.unchanged(None).await?) };
        let (of, number) = (asked.id, tx.newest_number(network, asked.id).await?);
        if open.iter().any(|draft| draft.slug == asked.slug) {
            return Ok(tx.unchanged(None).await?);
        }
        let content = stored(&Content::new(questionnaire, BTreeMap::new()));
        let (millis, random) = self.id_seed();
        let id = StudioDraftId::v7(millis, random);
        tx.add_studio_draft(network, (id, of), number, &content, self.now()).await?;
        self.record(&mut tx, network, Actor::System, Action::StudioDraftBegun, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    /// A draft.
    pub async fn studio_draft(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Room>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(row) = tx.studio_draft(who.network, id).await? else { return Ok(None) };
        let content = content_of(&row)?;
        let log = history::log(&tx.studio_changes(who.network, id, 0).await?)?;
        let stacks = Stacks::of(log.iter().map(|past| (past.number, past.did)));
        let find = |number: Option<i64>| log.iter().find(|past| Some(past.number) == number).cloned();
        let next = match row.ended_at {
            Some(at) => tx.newest_number_at(who.network, row.questionnaire, at).await?,
            None => tx.newest_number(who.network, row.questionnaire).await? + 1,
        };
        Ok(Some(Room {
            id,
            next,
            slug: row.slug,
            based_on: row.based_on,
            revision: row.revision,
            tasks: studio::tasks(&content),
            content,
            latest: log.last().cloned(),
            undo: find(stacks.undo()),
            redo: find(stacks.redo()),
            may_publish: may(who.role, Deed::PublishQuestions),
            is_ended: row.ended_at.is_some(),
        }))
    }

    /// What was typed into a form of a draft and not taken.
    pub async fn studio_unsent(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        wish: &Wish,
    ) -> Result<Option<Unsent>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        self.unsent(&mut tx, self.studio_form(who, id, wish)).await
    }

    /// The same of many forms of one kind, in their order.
    pub async fn studio_unsent_each(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        wishes: &[Wish],
    ) -> Result<Vec<Option<Unsent>>, Fault> {
        let Some(form) = wishes.first().map(Wish::form) else { return Ok(Vec::new()) };
        let kept = self.store.glance(who.network).await?.unsent_of(who.network, who.id, form).await?;
        let kept: HashMap<[u8; 16], Vec<u8>> =
            kept.into_iter().map(|(about, content)| (about.into_bytes(), content)).collect();
        let unsent = wishes.iter().map(|wish| {
            let content = kept.get(&self.studio_about(id, wish));
            content.map(|content| readable(serde_json::from_slice(content), "unsent")).transpose()
        });
        Ok(unsent.collect::<Result<_, StoreError>>()?)
    }

    /// A form of a draft, by what it changes.
    fn studio_form<'a>(&self, who: &StaffMember, id: StudioDraftId, wish: &Wish) -> StaffForm<'a> {
        StaffForm::new(who, wish.form(), self.studio_about(id, wish))
    }

    fn studio_about(&self, id: StudioDraftId, wish: &Wish) -> [u8; 16] {
        let mut about = id.to_bytes().to_vec();
        about.extend(wish.about().unwrap_or_default().as_bytes());
        let index = self.keys.index("studio form", &about);
        std::array::from_fn(|at| index[at])
    }

    /// The draft that somebody does this to, if it is there to be changed and they may.
    async fn open_studio_draft(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        (id, deed): (StudioDraftId, Deed),
    ) -> Result<Option<(StudioDraftRow, Content)>, Fault> {
        if !may(who.role, deed) {
            return Ok(None);
        }
        let row = tx.studio_draft(who.network, id).await?.filter(|row| row.ended_at.is_none());
        Ok(match row {
            Some(row) => {
                let content = content_of(&row)?;
                Some((row, content))
            }
            None => None,
        })
    }
}

fn content_of(row: &StudioDraftRow) -> Result<Content, StoreError> {
    readable(serde_json::from_str(&row.content), "studio_drafts")
}

fn readable<T>(read: serde_json::Result<T>, table: &'static str) -> Result<T, StoreError> {
    read.map_err(|_| StoreError::Unreadable { table })
}

fn stored<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("what is co-designed has a JSON form")
}

/// What a form shows of a draft, when nothing was typed into it.
pub fn shown(content: &Content, wish: &Wish) -> Fields {
    match wish {
        Wish::Title => studio::form::title_fields(&content.questionnaire.title),
        Wish::Page(id) => content.page(id.as_str()).map(studio::form::page_fields).unwrap_or_default(),
        Wish::Item(link_id) => {
            content.item(link_id.as_str()).map(|(_, item)| studio::form::item_fields(item)).unwrap_or_default()
        }
        Wish::Translate(place, language) => studio::translation::fields(content, place, *language),
        Wish::Protocol(link_id) => studio::form::protocol_fields(content.protocols.get(link_id)),
        Wish::AddItem(_) => studio::form::new_item_fields(),
        Wish::AddPage
        | Wish::MovePage(..)
        | Wish::MoveItem(..)
        | Wish::PutPage(..)
        | Wish::PutItem(..)
        | Wish::RemovePage(_)
        | Wish::RemoveItem(_) => Fields::new(),
    }
}

/// Where somebody is in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The draft as a whole.
    Draft,
    /// A page.
    Page(PageId),
    /// A question.
    Item(LinkId),
    /// A place among the translations into a language.
    Translation(Touch, Language),
}
