//! Talking about a draft: threads on its parts, replies, suggested words that are taken or declined with a reason.

use std::collections::HashMap;

use domain::{
    Fields, Refusal,
    id::{CommentId, NetworkId, StudioDraftId, ThreadId},
    staff::{Action as Deed, may},
    studio::{
        Change, Content, Did, mentioned,
        talk::{self, Answer, Place, Verdict},
    },
};
use jiff::Timestamp;

use super::{Sent, Spot};
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{CommentRow, Speaker, StaffRow, StoreError, StudioDraftRow, ThreadRow, Tx},
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
    /// Who opened it, where that was noted.
    pub opener: Option<Speaker>,
    /// By name; none for a guest who is not named.
    pub by: Option<String>,
    /// What was said in it, in order.
    pub said: Vec<Said>,
    /// How it was answered, and why.
    pub verdict: Option<(Verdict, Option<String>)>,
    /// What the public page says that people said.
    pub told: Option<String>,
    /// When it was answered, and by whom.
    pub decided: Option<(Timestamp, String)>,
}

/// Something that was said.
#[derive(Clone, Debug)]
pub struct Said {
    /// By whom.
    pub speaker: Speaker,
    /// By name; none for a guest who is not named.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What.
    pub words: String,
}

/// What waits in the studio for somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The threads that mention them, each with its draft.
    pub mentions: Vec<(StudioDraftId, ThreadId)>,
    /// The drafts for which the seat is asked on which they sit.
    pub approvals: Vec<StudioDraftId>,
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
        Ok(Some(self.talk_of(&mut tx, who.network, id).await?))
    }

    /// Everything that is said about a draft.
    pub(super) async fn talk_of(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        id: StudioDraftId,
    ) -> Result<Vec<Thread>, Fault> {
        let mut said: HashMap<ThreadId, Vec<Said>> = HashMap::new();
        for comment in tx.studio_comments(network, id).await? {
            let CommentRow { thread, speaker, by, at, words } = comment;
            said.entry(thread).or_default().push(Said { speaker, by, at, words });
        }
        let threads = tx.studio_threads(network, id).await?.into_iter();
        let threads = threads.map(|row| {
            let said = said.remove(&row.id).unwrap_or_default();
            read(row, said)
        });
        Ok(threads.collect::<Result<_, _>>()?)
    }

    /// What was typed into the form of a new thread about this place, and not taken.
    pub async fn thread_unsent(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        place: &Place,
    ) -> Result<Option<Unsent>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        self.unsent(&mut tx, self.talk_form(who, "studio-say", id.to_bytes(), &place.page().code())).await
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
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((_, content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let form = self.talk_form(who, "studio-say", id.to_bytes(), &place.page().code());
        if !is_there(&content, place) {
            // Somebody took it out meanwhile: what was said about it is kept for its speaker.
            return self.not_taken(tx, form, fields, Vec::new()).await;
        }
        let (words, wording) = match talk::opening(&fields, place) {
            Ok(opening) => opening,
            Err(refusals) => return self.not_taken(tx, form, fields, refusals).await,
        };
        let by = (who.network, Speaker::Staff(who.id));
        self.begin_thread(&mut tx, by, (id, place), (words.as_deref(), wording.as_deref())).await?;
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
            Err(refusals) => return self.not_taken(tx, form, fields, refusals).await,
        };
        self.add_comment(&mut tx, (who.network, Speaker::Staff(who.id)), row.id, &words).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Opens a thread for somebody who may.
    pub(super) async fn begin_thread(
        &self,
        tx: &mut Tx,
        (network, by): (NetworkId, Speaker),
        (draft, place): (StudioDraftId, &Place),
        (words, wording): (Option<&str>, Option<&str>),
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let thread = ThreadId::v7(millis, random);
        tx.add_studio_thread(network, (draft, thread), &place.code(), wording, (by, self.now())).await?;
        match words {
            Some(words) => self.add_comment(tx, (network, by), thread, words).await,
            None => Ok(()),
        }
    }

    /// Adds a comment of somebody who may, and notes whom of the co-designers it mentions.
    pub(super) async fn add_comment(
        &self,
        tx: &mut Tx,
        (network, by): (NetworkId, Speaker),
        thread: ThreadId,
        words: &str,
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let comment = CommentId::v7(millis, random);
        tx.add_studio_comment(network, (thread, comment), by, words, self.now()).await?;
        if !words.contains('@') {
            return Ok(());
        }
        let team = co_designers(tx, network).await?;
        let names: Vec<&str> = team.iter().map(|one| one.name.as_str()).collect();
        for one in mentioned(words, &names) {
            if by != Speaker::Staff(team[one].id) {
                tx.add_mention(network, comment, team[one].id).await?;
            }
        }
        Ok(())
    }

    /// The names of the others who work on the questions.
    pub async fn co_designers(&self, who: &StaffMember) -> Result<Vec<String>, Fault> {
        let team = co_designers(&mut self.store.read(who.network).await?, who.network).await?;
        Ok(team.into_iter().filter(|one| one.id != who.id).map(|one| one.name).collect())
    }

    /// What waits in the studio for this member of staff.
    pub async fn studio_waiting(&self, who: &StaffMember) -> Result<Waiting, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(Waiting::default());
        }
        let mut tx = self.store.read(who.network).await?;
        let mentions = tx.mentions_of(who.network, who.id).await?;
        Ok(Waiting { mentions, approvals: tx.approvals_asked_of(who.network, who.id).await? })
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
        let Answer { verdict, reason, told } = match talk::answer(&fields, row.wording.is_some()) {
            Ok(answer) => answer,
            Err(refusals) => return self.not_taken(tx, form, fields, refusals).await,
        };
        let place = Place::from_code(&row.place).ok_or(StoreError::Unreadable { table: "studio_threads" })?;
        if let (Verdict::Accepted, Some(wording)) = (verdict, &row.wording) {
            let change = place.reworded(&content, wording).map(|item| Change::SetItem(Box::new(item)));
            let touches = change.as_ref().map(|change| change.touches(&content)).unwrap_or_default();
            let applied = change.and_then(|change| Some((content.apply(change.clone()).ok()?, change)));
            // What it is about may be gone by now.
            let Some((opposite, change)) = applied else {
                return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
            };
            self.note_change(&mut tx, who, &draft, &content, (Did::Change, &change, &opposite, touches)).await?;
        }
        let told = (verdict.code(), reason.as_deref(), told.as_deref());
        tx.set_studio_verdict(who.network, thread, told, (who.id, self.now())).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(spot(&place)))
    }

    async fn thread_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        id: StudioDraftId,
        thread: ThreadId,
    ) -> Result<Option<(ThreadRow, StudioDraftRow, Content)>, Fault> {
        let Some((draft, content)) = self.open_studio_draft(tx, who, (id, Deed::CoDesign)).await? else {
            return Ok(None);
        };
        let threads = tx.studio_threads(who.network, id).await?;
        Ok(threads.into_iter().find(|row| row.id == thread).map(|row| (row, draft, content)))
    }

    /// Keeps what was typed into a form and not taken.
    pub(super) async fn not_taken(
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

/// Who works on the questions of a network.
pub(super) async fn co_designers(tx: &mut Tx, network: NetworkId) -> Result<Vec<StaffRow>, StoreError> {
    let mut team = tx.staff_of(network).await?;
    team.retain(|one| one.deactivated_at.is_none() && may(one.role, Deed::CoDesign));
    Ok(team)
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
        opener: row.opener,
        by: row.by,
        told: row.told,
        said,
        verdict,
        decided: row.decided,
    })
}

pub(super) fn is_there(content: &Content, place: &Place) -> bool {
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
