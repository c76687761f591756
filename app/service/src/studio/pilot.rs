//! Trying a draft before it is published: its questions as they stand are kept for ever, asked of some new people or of
//! those who come by a link, and what comes of it is told in numbers that say nothing of anybody.

use std::collections::HashMap;

use domain::{
    Fields, Refusal,
    id::{NetworkId, StudioDraftId, VersionId},
    outreach::Code,
    questionnaire::{PageId, Questionnaire},
    staff::{Action as Deed, may},
    studio::{
        self,
        pilot::{self, Counted, Counts, Figures, Share},
    },
};
use jiff::{Timestamp, ToSpan};

use super::{content_of, readable, stored};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{CoDesigned, NewPilot, PilotRow, StoreError, Tx, VersionKind},
};

/// Days after its end for which is kept what was counted and said in a pilot.
pub const PILOT_KEPT_DAYS: i64 = 365;
/// The most of what people said that is shown of a pilot.
const NOTES: i64 = 500;

/// A pilot as co-designers see it.
#[derive(Clone, Debug)]
pub struct Pilot {
    /// Its number, from 1.
    pub number: i64,
    /// When it began.
    pub began_at: Timestamp,
    /// Who began it.
    pub began_by: String,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Who is asked, besides those who come by the link.
    pub share: Share,
    /// Its link in full, as long as it leads anywhere.
    pub link: Option<String>,
    /// What it asks.
    pub questionnaire: Questionnaire,
    /// What is told of its pages, in reading order.
    pub pages: Vec<(PageId, Tried)>,
}

/// What is told of a page of a pilot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Too few people were shown it.
    TooFew,
    /// The numbers, and what people said that they did not understand.
    Told(Figures, Vec<String>),
}

/// What became of beginning a pilot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PilotBegun {
    /// It runs.
    Done,
    /// Nobody chose who is asked.
    Refused(Vec<Refusal>),
    /// There is something to do in the questions first.
    NotReady,
    /// The draft was changed since it was looked at.
    Changed,
    /// One runs already.
    Running,
    /// There is no such draft, as far as this member of staff may know, or it was published before.
    NotHere,
}

/// What is done to the link of a pilot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkWish {
    /// A new one in its place.
    New,
    /// None any more.
    None,
}

impl Service {
    /// The pilots of a draft, the last first.
    pub async fn studio_pilots(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Vec<Pilot>>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        if tx.studio_draft(who.network, id).await?.is_none() {
            return Ok(None);
        }
        let slug = self.network_of(who.network).await?.slug.clone();
        let mut pilots = Vec::new();
        for row in tx.pilots(who.network, id).await? {
            pilots.push(self.pilot(&mut tx, who.network, &slug, row).await?);
        }
        Ok(Some(pilots))
    }

    async fn pilot(&self, tx: &mut Tx, network: NetworkId, slug: &str, row: PilotRow) -> Result<Pilot, Fault> {
        const TABLE: &str = "pilots";
        let questionnaire: Questionnaire = readable(serde_json::from_str(&row.content), "versions")?;
        let mut counts: HashMap<String, Counts> = HashMap::new();
        for (page, what, number) in tx.pilot_counts(network, row.version).await? {
            let what = Counted::from_code(&what).ok_or(StoreError::Unreadable { table: TABLE })?;
            counts.entry(page).or_default().insert(what, number.unsigned_abs());
        }
        let mut notes: HashMap<String, Vec<String>> = HashMap::new();
        if !row.wrapped_key.is_empty() {
            let key = self.keys.record(&row.wrapped_key)?;
            for (page, words) in tx.pilot_notes(network, row.version, NOTES).await? {
                notes.entry(page).or_default().push(key.open(&words, "pilot_notes")?);
            }
        }
        let pages = questionnaire.in_reading_order().map(|page| {
            let told = counts.get(page.id.as_str()).and_then(pilot::figures);
            let tried = told
                .map_or(Tried::TooFew, |told| Tried::Told(told, notes.remove(page.id.as_str()).unwrap_or_default()));
            (page.id.clone(), tried)
        });
        Ok(Pilot {
            pages: pages.collect(),
            number: -row.number,
            began_at: row.began_at,
            began_by: row.began_by,
            ended_at: row.ended_at,
            share: Share::from_percent(row.share).ok_or(StoreError::Unreadable { table: TABLE })?,
            link: row.code.map(|code| format!("{}/{slug}?try={code}", self.public_url)),
            questionnaire,
        })
    }

    /// Begins to try a draft as it was looked at.
    pub async fn begin_pilot(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        seen: i64,
        fields: &Fields,
    ) -> Result<PilotBegun, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(PilotBegun::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.studio_draft(who.network, id).await?.filter(|row| row.ended_at.is_none()) else {
            return Ok(tx.unchanged(PilotBegun::NotHere).await?);
        };
        if tx.pilots(who.network, id).await?.iter().any(|pilot| pilot.ended_at.is_none()) {
            return Ok(tx.unchanged(PilotBegun::Running).await?);
        }
        let share = match pilot::share(fields) {
            Ok(share) => share,
            Err(refusals) => return Ok(tx.unchanged(PilotBegun::Refused(refusals)).await?),
        };
        if row.revision != seen {
            return Ok(tx.unchanged(PilotBegun::Changed).await?);
        }
        let content = content_of(&row)?;
        if studio::tasks(&content).iter().any(|task| task.what.blocks()) {
            return Ok(tx.unchanged(PilotBegun::NotReady).await?);
        }
        let (millis, random) = self.id_seed();
        let (version, now) = (VersionId::v7(millis, random), self.now());
        let (questions, agreed) = (stored(&content.questionnaire), stored(&content.protocols));
        let said = stored(&content.translations.of(&content.questionnaire));
        let with = CoDesigned { protocols: &agreed, making: None, translations: &said, by: who.id };
        let asked = (row.questionnaire, version);
        tx.add_version(who.network, asked, VersionKind::Tried, &questions, now, Some(with)).await?;
        let code = Code::new(self.chance.bytes()).to_string();
        let (_, wrapped_key) = self.keys.new_record(&*self.chance);
        let pilot =
            NewPilot { version, draft: id, share: share.percent(), code: &code, wrapped_key: &wrapped_key, by: who.id };
        tx.add_pilot(who.network, pilot, now).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PilotBegun, Subject::Network).await?;
        tx.commit().await?;
        Ok(PilotBegun::Done)
    }

    /// Stops trying a draft: nobody else is asked, and who is mid-way finishes as they began. Whether there was a pilot.
    pub async fn stop_pilot(&self, who: &StaffMember, id: StudioDraftId) -> Result<bool, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(false);
        }
        let mut tx = self.store.write(who.network).await?;
        if !tx.end_pilot(who.network, id, self.now()).await? {
            return Ok(tx.unchanged(false).await?);
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PilotEnded, Subject::Network).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Takes the link of a pilot back, or puts a new one in its place; whether there is such a pilot.
    pub async fn change_pilot_link(&self, who: &StaffMember, id: StudioDraftId, wish: LinkWish) -> Result<bool, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(false);
        }
        let code = match wish {
            LinkWish::New => Some(Code::new(self.chance.bytes()).to_string()),
            LinkWish::None => None,
        };
        let mut tx = self.store.write(who.network).await?;
        if !tx.set_pilot_code(who.network, id, code.as_deref()).await? {
            return Ok(tx.unchanged(false).await?);
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PilotLinkChanged, Subject::Network).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The version that somebody tries who begins now: by its link, or because the share falls on them. The chance is
    /// theirs once, since the draft keeps what it walks.
    pub(crate) async fn tried_version(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        code: &str,
    ) -> Result<Option<VersionId>, Fault> {
        let Some((version, share, link)) = tx.running_pilot(network).await? else { return Ok(None) };
        if link.is_some() && link == Code::parse(code).map(|code| code.to_string()) {
            return Ok(Some(version));
        }
        let share = Share::from_percent(share).ok_or(StoreError::Unreadable { table: "pilots" })?;
        let taken = share != Share::Link && share.takes(u64::from_le_bytes(self.chance.bytes()));
        Ok(taken.then_some(version))
    }

    /// Counts something of a page of a pilot, once for whom it is about.
    pub(crate) async fn count_tried(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        (version, page): (VersionId, &str),
        what: Counted,
    ) -> Result<(), Fault> {
        Ok(tx.count_pilot(network, version, page, &what.code()).await?)
    }

    /// Counts that somebody did not understand a page of a pilot, and keeps what they say of it: nothing says who they
    /// are or when it was.
    pub(crate) async fn keep_unclear(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        (version, page): (VersionId, &str),
        words: Option<&str>,
    ) -> Result<(), Fault> {
        self.count_tried(tx, network, (version, page), Counted::Unclear).await?;
        let key = tx.pilot_key(network, version).await?.filter(|key| !key.is_empty());
        if let (Some(words), Some(key)) = (words, key) {
            let sealed = self.keys.record(&key)?.seal(&words, "pilot_notes", &*self.chance);
            tx.add_pilot_note(network, (version, self.chance.bytes()), page, &sealed).await?;
        }
        Ok(())
    }

    /// Removes what was counted and said in pilots that ended long ago.
    pub(crate) async fn empty_old_pilots(&self, tx: &mut Tx, network: NetworkId) -> Result<u64, StoreError> {
        tx.empty_pilots_before(network, self.now() - (PILOT_KEPT_DAYS * 24).hours()).await
    }
}
