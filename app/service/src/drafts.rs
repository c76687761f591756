//! A referral while it is being written: each answer is in the database before the next page shows.
//!
//! Every write names the draft and the revision that its form was made from. One that does not match never writes: what
//! was typed is kept beside the answers, and the page says what happened. So two tabs and two people never mix.

mod answer;
mod remind;
mod resume;
mod tried;

use std::sync::Arc;

use domain::{
    Fields, Language, Refusal,
    id::{DraftId, ReferralId, StaffId},
    journey::{Journey, Step, Terrain},
    network::Network,
    questionnaire,
    refer::{Answers, Question},
    staff::{Action as Deed, may},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use answer::{Saved, Sent};
pub use remind::REMINDED_AFTER_DAYS;
pub use resume::{ResumeCodeShown, Resumed};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    counting::Limit,
    keys::RecordKey,
    networks::Version,
    sign_in::StaffMember,
    store::{DraftRow, NewDraft, Tx},
};

/// Days after its last answer for which a draft that was never sent is kept.
pub const KEPT_DAYS: i64 = 30;

/// How many drafts one source may begin: far more than a library's computers do, far less than a script wants.
const BEGINNINGS: Limit = Limit { what: "drafts begun", attempts: 300, seconds: 3600 };

/// What was typed on a page and not taken as an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    /// The page's slug.
    pub step: String,
    /// What was typed, as it was typed.
    pub fields: Fields,
    /// Why it was not taken.
    pub because: Because,
}

/// Why what was typed is not an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// It is still being written, and was kept in passing.
    Writing,
    /// These things are to be mended first.
    Refused(Vec<Refusal>),
    /// The draft has moved on since the page was opened, in another tab or on another device.
    Stale,
}

/// What of a draft is sealed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Content {
    answers: Answers,
    typed: Option<Typed>,
    /// The time that was chosen no longer goes with how to meet, and was let go.
    #[serde(default)]
    time_let_go: bool,
    /// What was counted of its pages, where it tries questions.
    #[serde(default)]
    tried: tried::TriedPages,
}

/// A draft, opened.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Its network.
    pub network: Arc<Network>,
    /// Its revision.
    pub revision: u32,
    /// What was answered up to this revision is not shown.
    pub veiled_to: u32,
    /// Its language.
    pub language: Language,
    /// Somebody helps.
    pub helped: bool,
    /// Who of the staff fills it in with the person.
    pub begun_by: Option<StaffId>,
    /// By which place it began; told to nobody, and forgotten once it is sent.
    pub(crate) via: Option<String>,
    /// The version of the questionnaire that it walks.
    pub version: Arc<Version>,
    /// What was answered.
    pub answers: Answers,
    /// What was typed and not taken.
    pub typed: Option<Typed>,
    /// The time that was chosen was let go, since another answer changed.
    pub time_let_go: bool,
    /// The referral that it became.
    pub referral: Option<ReferralId>,
    /// The revision that was sent.
    pub sent_revision: Option<u32>,
    /// Until when its code is shown.
    pub resume_shown_until: Option<Timestamp>,
    tried: tried::TriedPages,
    today: domain::CivilDate,
    pub(crate) source_hash: Vec<u8>,
    key: RecordKey,
}

impl Draft {
    /// Where its person has been, and where they go next.
    pub fn journey(&self) -> Journey {
        Journey::walk(self.terrain(), &self.answers)
    }

    fn terrain(&self) -> Terrain<'_> {
        Terrain {
            helped: self.helped,
            ages: self.network.settings.ages,
            today: self.today,
            questionnaire: &self.version.questionnaire,
        }
    }

    /// What a page needs to know to judge an answer; none for pages that ask nothing.
    pub fn question(&self, step: &Step) -> Option<Question> {
        let contact = self.answers.contact.as_ref().map(|kept| &kept.answer);
        Some(match step {
            Step::Helper => Question::Helper,
            Step::Practice => Question::Practice(self.network.practices.iter().map(|practice| practice.id).collect()),
            Step::Name => Question::Name,
            Step::DateOfBirth => Question::DateOfBirth(self.today),
            Step::Contact => Question::Contact { helped: self.helped },
            Step::Postcode => Question::Postcode,
            Step::Help => Question::Help,
            Step::Questions(id) => {
                let page = self.version.questionnaire.pages.iter().find(|page| page.id.as_str() == id)?;
                let earlier = questionnaire::pruned(&self.version.questionnaire, &self.answers.questionnaire());
                Question::Questions(Box::new(page.clone()), earlier)
            }
            Step::Meeting => Question::Meeting {
                has_phone: contact.is_some_and(|contact| contact.phone.is_some()),
                has_email: contact.is_some_and(|contact| contact.email.is_some()),
            },
            Step::Sharing => {
                Question::Sharing(self.network.settings.partners.iter().map(|partner| partner.code.clone()).collect())
            }
            Step::Appointment => Question::Appointment,
            Step::OutsideAges | Step::Check => return None,
        })
    }

    /// Whether a page was answered before its person came back with a code: then its answer is not shown.
    pub fn is_veiled(&self, step: &Step) -> bool {
        self.revision_of(step).is_some_and(|revision| revision <= self.veiled_to)
    }

    /// What a page shows: what was typed on it last, or its answer unless that is veiled.
    pub fn shown(&self, step: &Step) -> Fields {
        match self.typed_on(step) {
            Some(typed) => typed.fields.clone(),
            None if self.is_veiled(step) => Fields::new(),
            None => self.question(step).map(|question| question.fields(&self.answers)).unwrap_or_default(),
        }
    }

    /// What was typed on this page and not taken.
    pub fn typed_on(&self, step: &Step) -> Option<&Typed> {
        self.typed.as_ref().filter(|typed| typed.step == step.slug())
    }

    fn revision_of(&self, step: &Step) -> Option<u32> {
        let answers = &self.answers;
        match step {
            Step::Helper => answers.helper.as_ref().map(|kept| kept.revision),
            Step::Practice => answers.practice.as_ref().map(|kept| kept.revision),
            Step::Name => answers.name.as_ref().map(|kept| kept.revision),
            Step::DateOfBirth => answers.date_of_birth.as_ref().map(|kept| kept.revision),
            Step::Contact => answers.contact.as_ref().map(|kept| kept.revision),
            Step::Postcode => answers.postcode.as_ref().map(|kept| kept.revision),
            Step::Help => answers.help.as_ref().map(|kept| kept.revision),
            Step::Questions(id) => answers.questions.get(id).map(|kept| kept.revision),
            Step::Meeting => answers.meeting.as_ref().map(|kept| kept.revision),
            Step::Sharing => answers.sharing.as_ref().map(|kept| kept.revision),
            Step::Appointment => answers.appointment.as_ref().map(|kept| kept.revision),
            Step::OutsideAges | Step::Check => None,
        }
    }

    /// What stays in a draft that was sent: nothing.
    pub(crate) fn sealed_empty(&self, chance: &dyn crate::clock::Chance) -> Vec<u8> {
        self.key.seal(&Content::default(), "drafts", chance)
    }

    fn content(&self) -> Content {
        Content {
            answers: self.answers.clone(),
            typed: self.typed.clone(),
            time_let_go: self.time_let_go,
            tried: self.tried.clone(),
        }
    }
}

/// A draft that was begun, or why none was.
#[derive(Debug)]
pub enum Begun {
    /// Here it is: the token for the person's cookie, and the first page.
    Draft {
        /// The token.
        token: String,
        /// The first page.
        first: Step,
    },
    /// Too many were begun from there in a short while.
    SlowDown,
}

/// How a draft begins.
#[derive(Clone, Copy, Debug)]
pub struct Beginning<'a> {
    /// In this language.
    pub language: Language,
    /// Somebody helps.
    pub helped: bool,
    /// From this address: counted, never stored as it is.
    pub source: &'a str,
}

impl Service {
    /// Begins a draft.
    pub async fn begin_draft(&self, network: &Network, beginning: Beginning<'_>) -> Result<Begun, Fault> {
        self.begin(network, beginning, None, ("", "")).await
    }

    /// Begins a draft of somebody who came by a place's link, whose code this is.
    pub async fn begin_draft_via(
        &self,
        network: &Network,
        beginning: Beginning<'_>,
        via: &str,
    ) -> Result<Begun, Fault> {
        self.begin(network, beginning, None, (via, "")).await
    }

    /// The same of somebody who may have come by the link of a pilot too, whose code this is.
    pub async fn begin_draft_trying(
        &self,
        network: &Network,
        beginning: Beginning<'_>,
        (via, trying): (&str, &str),
    ) -> Result<Begun, Fault> {
        self.begin(network, beginning, None, (via, trying)).await
    }

    /// Begins a draft that a member of staff fills in with the person, on the journey that everybody goes; none when it
    /// is not theirs to do.
    pub async fn begin_with_person(&self, who: &StaffMember, beginning: Beginning<'_>) -> Result<Option<Begun>, Fault> {
        if !may(who.role, Deed::ReferIn) {
            return Ok(None);
        }
        let network = self.network_of(who.network).await?;
        self.begin(&network, beginning, Some(who.id), ("", "")).await.map(Some)
    }

    async fn begin(
        &self,
        network: &Network,
        beginning: Beginning<'_>,
        begun_by: Option<StaffId>,
        (via, trying): (&str, &str),
    ) -> Result<Begun, Fault> {
        let newest = self.newest_version(network.id).await?;
        let token = self.new_token();
        let (millis, random) = self.id_seed();
        let id = DraftId::v7(millis, random);
        let (key, wrapped_key) = self.keys.new_record(&*self.chance);
        let source_hash = self.keys.index("source", beginning.source.as_bytes());
        let mut tx = self.store.write(network.id).await?;
        if !self.count(&mut tx, BEGINNINGS, &source_hash).await? {
            tx.commit().await?;
            return Ok(Begun::SlowDown);
        }
        let via = self.came_by(&mut tx, network.id, via).await?;
        let tried = self.tried_version(&mut tx, network.id, trying).await?;
        tx.add_draft(NewDraft {
            network: network.id,
            id,
            token_hash: &self.draft_token(&token),
            language: beginning.language.code(),
            helped: beginning.helped,
            begun_by,
            via: via.as_deref(),
            version: tried.unwrap_or(newest.id),
            wrapped_key: &wrapped_key,
            content: &key.seal(&Content::default(), "drafts", &*self.chance),
            source_hash: &source_hash,
            at: self.now(),
            expires_at: self.kept_until(),
        })
        .await?;
        let actor = begun_by.map_or(Actor::Patient, Actor::Staff);
        self.record(&mut tx, network.id, actor, Action::DraftBegun, Subject::Draft(id)).await?;
        tx.commit().await?;
        Ok(Begun::Draft { token, first: if beginning.helped { Step::Helper } else { Step::Practice } })
    }

    /// The draft whose cookie this is.
    pub async fn draft(&self, network: &Arc<Network>, token: &str) -> Result<Option<Draft>, Fault> {
        let mut tx = self.store.glance(network.id).await?;
        self.draft_in(&mut tx, network, token).await
    }

    pub(crate) async fn draft_in(
        &self,
        tx: &mut Tx,
        network: &Arc<Network>,
        token: &str,
    ) -> Result<Option<Draft>, Fault> {
        match tx.draft_by_token(network.id, &self.draft_token(token), self.now()).await? {
            Some(row) => Ok(Some(self.open_draft(tx, network, row).await?)),
            None => Ok(None),
        }
    }

    async fn open_draft(&self, tx: &mut Tx, network: &Arc<Network>, row: DraftRow) -> Result<Draft, Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        let content: Content = key.open(&row.content, "drafts")?;
        let shown_until = row.resume_shown_until.map(|at| crate::store::instant(at, "drafts")).transpose()?;
        Ok(Draft {
            id: row.id,
            network: network.clone(),
            revision: row.revision,
            veiled_to: row.veiled_to,
            language: Language::from_code(&row.language).unwrap_or_default(),
            helped: row.helped,
            begun_by: row.begun_by,
            via: row.via,
            version: self.version(tx, network.id, row.version).await?,
            answers: content.answers,
            typed: content.typed,
            time_let_go: content.time_let_go,
            referral: row.referral,
            sent_revision: row.sent_revision,
            resume_shown_until: shown_until,
            tried: content.tried,
            today: self.today(),
            source_hash: row.source_hash,
            key,
        })
    }

    /// Ends a draft on this device: one that was not sent is gone with all that it held, one that was sent is only
    /// closed here.
    pub async fn finish_on_this_device(&self, network: &Arc<Network>, token: &str) -> Result<(), Fault> {
        let mut tx = self.store.write(network.id).await?;
        if let Some(row) = tx.draft_by_token(network.id, &self.draft_token(token), self.now()).await? {
            match row.referral {
                Some(_) => tx.end_draft_session(network.id, row.id).await?,
                None => tx.remove_draft(network.id, row.id).await?,
            }
        }
        Ok(tx.commit().await?)
    }

    /// Writes a draft as it now is, as its next revision.
    pub(crate) async fn write_draft(&self, tx: &mut Tx, draft: &Draft) -> Result<(), Fault> {
        let content = draft.key.seal(&draft.content(), "drafts", &*self.chance);
        let content = (content.as_slice(), draft.language.code());
        let (now, kept_until) = (self.now(), self.kept_until());
        Ok(tx.set_draft_content(draft.network.id, draft.id, draft.revision, content, now, kept_until).await?)
    }

    /// Keeps what was typed and not taken, unless the draft has moved on since it was read.
    async fn write_typed(&self, tx: &mut Tx, draft: &Draft) -> Result<(), Fault> {
        let content = draft.key.seal(&draft.content(), "drafts", &*self.chance);
        Ok(tx.set_draft_typed(draft.network.id, draft.id, draft.revision, &content).await?)
    }

    /// Keeps what was typed on a page after sending.
    pub(crate) async fn write_typed_after_sending(&self, tx: &mut Tx, draft: &Draft) -> Result<(), Fault> {
        let content = draft.key.seal(&draft.content(), "drafts", &*self.chance);
        Ok(tx.set_sent_draft_typed(draft.network.id, draft.id, &content).await?)
    }

    fn draft_token(&self, token: &str) -> [u8; 32] {
        self.keys.index("draft token", token.as_bytes())
    }
}
