//! Talking about a draft: threads on its parts, replies, suggested words that are taken or declined with a reason.

use std::collections::HashMap;

use domain::{
    Fields, Language, Refusal,
    id::{CommentId, StudioDraftId, ThreadId},
    staff::{Action as Deed, may},
    studio::{
        Change, Content, Did,
        talk::{self, Place, Verdict},
    },
};
use jiff::Timestamp;

use super::{Sent, Spot};
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{StoreError, StudioDraftRow, ThreadRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// A thread about a part of a draft.
#[derive(Clone, Debug)]
pub struct Thread {
    /// Its id.
    pub id: ThreadId,
    /// What it is about.
    pub place: Place,
    /// Other words that it suggests for the question, in English.
    pub wording: Option<String>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// What was said in it, in order.
    pub said: Vec<Said>,
    /// How it was answered, and why.
    pub verdict: Option<(Verdict, Option<String>)>,
    /// When it was answered, and by whom.
    pub decided: Option<(Timestamp, String)>,
}

/// Something that was said.
#[derive(Clone, Debug)]
pub struct Said {
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub words: String,
}

impl Service {
    /// Everything that is said about a draft, the first thread first; answered ones stay to be read.
    pub async fn studio_talk(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Vec<Thread>>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        if tx.studio_draft(who.network, id).await?.is_none() {
            return Ok(None);
        }
        let mut said: HashMap<ThreadId, Vec<Said>> = HashMap::new();
        for comment in tx.studio_comments(who.network, id).await? {
            let (by, at, words) = (comment.by, comment.at, comment.words);
            said.entry(comment.thread).or_default().push(Said { by, at, words });
        }
        let threads = tx.studio_threads(who.network, id).await?.into_iter();
        let threads = threads.map(|row| {
            let said = said.remove(&row.id).unwrap_or_default();
            read(row, said)
        });
        Ok(Some(threads.collect::<Result<_, _>>()?))
    }

    /// What was typed into the form of a new thread about this place, and not taken.
    pub async fn thread_unsent(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        place: &Place,
    ) -> Result<Option<Unsent>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        self.unsent(&mut tx, self.talk_form(who, "studio-say", id.to_bytes(), &place.code())).await
    }

    /// What was typed into the forms of a thread, and not taken: the reply, and the answer.
    pub async fn reply_unsent(
        &self,
        who: &StaffMember,
        thread: ThreadId,
    ) -> Result<(Option<Unsent>, Option<Unsent>), Fault> {
        let mut tx = self.store.read(who.network).await?;
        let reply = self.unsent(&mut tx, self.talk_form(who, "studio-reply", thread.to_bytes(), "")).await?;
        let verdict = self.unsent(&mut tx, self.talk_form(who, "studio-decide", thread.to_bytes(), "")).await?;
        Ok((reply, verdict))
    }

    /// Opens a thread about a part of a draft.
    pub async fn open_thread(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        place: &Place,
        fields: Fields,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let about = self.talked_about(&mut tx, who, id).await?;
        if !about.is_some_and(|(_, content)| is_there(&content, place)) {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        }
        let form = self.talk_form(who, "studio-say", id.to_bytes(), &place.code());
        let (words, wording) = match talk::opening(&fields, place) {
            Ok(opening) => opening,
            Err(refusals) => return self.talk_refused(tx, form, fields, refusals).await,
        };
        let (millis, random) = self.id_seed();
        let thread = ThreadId::v7(millis, random);
        let now = self.now();
        tx.add_studio_thread(who.network, (id, thread), &place.code(), wording.as_deref(), now).await?;
        if let Some(words) = words {
            let (millis, random) = self.id_seed();
            let comment = CommentId::v7(millis, random);
            tx.add_studio_comment(who.network, (thread, comment), who.id, &words, now).await?;
        }
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(spot(place)))
    }

    /// Replies in a thread.
    pub async fn reply_in_thread(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        thread: ThreadId,
        fields: Fields,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some((row, ..)) = self.thread_of(&mut tx, who, id, thread).await? else {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        };
        let form = self.talk_form(who, "studio-reply", thread.to_bytes(), "");
        let words = match talk::reply(&fields) {
            Ok(words) => words,
            Err(refusals) => return self.talk_refused(tx, form, fields, refusals).await,
        };
        let (millis, random) = self.id_seed();
        tx.add_studio_comment(who.network, (row.id, CommentId::v7(millis, random)), who.id, &words, self.now()).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Answers a thread: a comment is resolved; a suggestion is taken, which changes the question, or declined with a
    /// reason.
    pub async fn decide_thread(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        thread: ThreadId,
        fields: Fields,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some((row, draft, mut content)) = self.thread_of(&mut tx, who, id, thread).await? else {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        };
        if row.verdict.is_some() {
            return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
        }
        let form = self.talk_form(who, "studio-decide", thread.to_bytes(), "");
        let (verdict, reason) = match talk::verdict(&fields, row.wording.is_some()) {
            Ok(verdict) => verdict,
            Err(refusals) => return self.talk_refused(tx, form, fields, refusals).await,
        };
        let place = Place::from_code(&row.place).ok_or(StoreError::Unreadable { table: "studio_threads" })?;
        if let (Verdict::Accepted, Place::Item(link_id), Some(wording)) = (verdict, &place, &row.wording) {
            let Some((_, item)) = content.item(link_id.as_str()) else {
                return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
            };
            let mut item = item.clone();
            item.text = item.text.with(Language::En, wording.clone());
            let change = Change::SetItem(Box::new(item));
            let touches = change.touches(&content);
            if let Ok(opposite) = content.apply(change.clone()) {
                let entry = (Did::Change, &change, &opposite, touches);
                self.note_change(&mut tx, who, &draft, &content, entry).await?;
            }
        }
        let told = (verdict.code(), reason.as_deref());
        tx.set_studio_verdict(who.network, thread, told, (who.id, self.now())).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(spot(&place)))
    }

    /// The open draft that somebody talks about, if they may.
    async fn talked_about(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        id: StudioDraftId,
    ) -> Result<Option<(StudioDraftRow, Content)>, Fault> {
        match may(who.role, Deed::CoDesign) {
            true => self.open_studio_draft(tx, who, id).await,
            false => Ok(None),
        }
    }

    async fn thread_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        id: StudioDraftId,
        thread: ThreadId,
    ) -> Result<Option<(ThreadRow, StudioDraftRow, Content)>, Fault> {
        let Some((draft, content)) = self.talked_about(tx, who, id).await? else { return Ok(None) };
        let threads = tx.studio_threads(who.network, id).await?;
        Ok(threads.into_iter().find(|row| row.id == thread).map(|row| (row, draft, content)))
    }

    async fn talk_refused(
        &self,
        mut tx: Tx,
        form: StaffForm<'_>,
        fields: Fields,
        refusals: Vec<Refusal>,
    ) -> Result<Sent, Fault> {
        self.keep_unsent(&mut tx, form, &Unsent::refused(fields, refusals)).await?;
        tx.commit().await?;
        Ok(Sent::Refused)
    }

    fn talk_form<'a>(&self, who: &StaffMember, form: &'a str, id: [u8; 16], place: &str) -> StaffForm<'a> {
        let index = self.keys.index("studio form", &[id.as_slice(), place.as_bytes()].concat());
        StaffForm::new(who, form, std::array::from_fn(|at| index[at]))
    }
}

fn read(row: ThreadRow, said: Vec<Said>) -> Result<Thread, StoreError> {
    let unreadable = || StoreError::Unreadable { table: "studio_threads" };
    let verdict = match &row.verdict {
        Some(code) => Some((Verdict::from_code(code).ok_or_else(unreadable)?, row.reason)),
        None => None,
    };
    Ok(Thread {
        id: row.id,
        place: Place::from_code(&row.place).ok_or_else(unreadable)?,
        wording: row.wording,
        opened_at: row.opened_at,
        said,
        verdict,
        decided: row.decided,
    })
}

fn is_there(content: &Content, place: &Place) -> bool {
    match place {
        Place::Draft => true,
        Place::Page(id) => content.page(id.as_str()).is_some(),
        Place::Item(link_id) => content.item(link_id.as_str()).is_some(),
        Place::Option(link_id, code) => {
            content.item(link_id.as_str()).is_some_and(|(_, item)| item.option(code).is_some())
        }
    }
}

fn spot(place: &Place) -> Spot {
    match place {
        Place::Draft => Spot::Draft,
        Place::Page(id) => Spot::Page(id.clone()),
        Place::Item(link_id) | Place::Option(link_id, _) => Spot::Item(link_id.clone()),
    }
}
