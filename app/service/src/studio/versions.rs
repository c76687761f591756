//! The versions of a questionnaire: one as it was asked, two beside each other, and what begins with an older one.

use domain::{
    Fields, Language,
    id::{QuestionnaireId, StudioDraftId},
    questionnaire::Texts,
    staff::{Action as Deed, may},
    studio::{
        self, Content,
        compare::{Difference, compare},
    },
};
use jiff::Timestamp;

use super::{content_of, readable, stored};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{EditionRow, PublishedRow, QuestionnaireRow, StoreError, Tx},
    unsent::{StaffForm, Unsent},
};

/// The most questionnaires of a network.
const MOST: usize = 100;

/// How a questionnaire stands in its network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Since when new people are asked its newest version, if they are.
    pub asked_since: Option<Timestamp>,
    /// Since when it is out of use, and by whose decision.
    pub retired: Option<(Timestamp, String)>,
    /// Slug and number of the version that it was copied from.
    pub copied_from: Option<(String, i64)>,
    /// Whether this member of staff decides about it.
    pub may_decide: bool,
}

impl Standing {
    pub(super) fn of(row: &QuestionnaireRow, who: &StaffMember) -> Self {
        Self {
            asked_since: row.asked_since,
            retired: row.retired.clone(),
            copied_from: row.copied_from.clone(),
            may_decide: may(who.role, Deed::PublishQuestions),
        }
    }
}

/// A published version, as it was asked.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its questionnaire's slug.
    pub slug: String,
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub at: Timestamp,
    /// By whom; nobody, where it came from a file.
    pub by: Option<String>,
    /// What it asks, and what was agreed about that.
    pub content: Content,
    /// The number of the newest version.
    pub newest: i64,
    /// How its questionnaire stands.
    pub standing: Standing,
    /// What the version is called that its questionnaire was copied from.
    pub copied_title: Option<Texts>,
    /// The draft of the next version that is open.
    pub draft: Option<StudioDraftId>,
    /// The draft that became this version, with all that was said about it.
    pub came_from: Option<StudioDraftId>,
    /// The keys of its questions that the network offers to others.
    pub offered: Vec<String>,
}

/// A state of a questionnaire that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The version of this number.
    Version(i64),
    /// The draft of the next one, as it is now.
    Draft,
}

/// The word for a draft where a version has its number.
const DRAFT: &str = "draft";

impl State {
    /// The state that a word of an address names.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == DRAFT { Some(Self::Draft) } else { code.parse().ok().map(Self::Version) }
    }

    /// The word for it.
    pub fn code(self) -> String {
        match self {
            Self::Version(number) => number.to_string(),
            Self::Draft => DRAFT.to_owned(),
        }
    }
}

/// Two states of a questionnaire beside each other.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Its slug.
    pub slug: String,
    /// What it is called.
    pub title: Texts,
    /// Its versions, the newest first.
    pub versions: Vec<PublishedRow>,
    /// Whether a draft is open.
    pub has_draft: bool,
    /// The earlier state.
    pub from: (State, Content),
    /// The later one.
    pub to: (State, Content),
    /// In what they differ.
    pub differences: Vec<Difference>,
}

/// What became of beginning with an older version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WentBack {
    /// This draft was begun with it.
    Begun(StudioDraftId),
    /// This draft was open already, and stays as it is.
    Open(StudioDraftId),
    /// There is no such version, as far as this member of staff may know, or its questionnaire is out of use.
    NotHere,
}

/// What became of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The new questionnaire has this draft.
    Done(StudioDraftId),
    /// Something is to be mended first; what was typed is kept.
    Refused,
    /// The network has as many as it can have.
    TooMany,
    /// There is no such version, as far as this member of staff may know.
    NotHere,
}

impl Service {
    /// A published version of a questionnaire.
    pub async fn edition(&self, who: &StaffMember, slug: &str, number: i64) -> Result<Option<Edition>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(questionnaire) = named(&mut tx, who, slug).await? else { return Ok(None) };
        let Some(row) = tx.edition(who.network, slug, number).await? else { return Ok(None) };
        let copied_from = match &questionnaire.copied_from {
            Some((slug, number)) => tx.edition(who.network, slug, *number).await?,
            None => None,
        };
        let copied_from = copied_from.as_ref().map(content_of_version).transpose()?;
        let drafts = tx.open_studio_drafts(who.network).await?;
        let offered = tx.offered_of(who.network, row.id).await?;
        Ok(Some(Edition {
            slug: slug.to_owned(),
            number,
            at: row.at,
            by: row.by.clone(),
            content: content_of_version(&row)?,
            newest: tx.newest_number(who.network, questionnaire.id).await?,
            standing: Standing::of(&questionnaire, who),
            copied_title: copied_from.map(|content| content.questionnaire.title),
            draft: drafts.iter().find(|draft| draft.slug == slug).map(|draft| draft.id),
            came_from: tx.draft_of_version(who.network, questionnaire.id, number).await?,
            offered: offered.into_iter().filter(|(_, is_offered)| *is_offered).map(|(link_id, _)| link_id).collect(),
        }))
    }

    /// Two states of a questionnaire; what nobody chose is the last two that there are.
    pub async fn compare_versions(
        &self,
        who: &StaffMember,
        slug: &str,
        (from, to): (Option<State>, Option<State>),
    ) -> Result<Option<Compared>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let mut versions = tx.published_versions(who.network).await?;
        versions.retain(|version| version.slug == slug);
        let mut drafts = tx.open_studio_drafts(who.network).await?.into_iter();
        let draft = drafts.find(|draft| draft.slug == slug);
        let Some(newest) = versions.first().map(|version| version.number) else { return Ok(None) };
        let (last, before) = match &draft {
            Some(draft) if draft.based_on > 0 => (State::Draft, State::Version(draft.based_on)),
            Some(_) => (State::Draft, State::Version(newest)),
            None => (State::Version(newest), State::Version((newest - 1).max(1))),
        };
        let mut states = Vec::new();
        for state in [from.unwrap_or(before), to.unwrap_or(last)] {
            let content = match state {
                State::Draft => draft.as_ref().map(content_of).transpose()?,
                State::Version(number) => {
                    let row = tx.edition(who.network, slug, number).await?;
                    row.as_ref().map(content_of_version).transpose()?
                }
            };
            let Some(content) = content else { return Ok(None) };
            states.push((state, content));
        }
        let (Some(to), Some(from)) = (states.pop(), states.pop()) else { return Ok(None) };
        Ok(Some(Compared {
            slug: slug.to_owned(),
            title: to.1.questionnaire.title.clone(),
            versions,
            has_draft: draft.is_some(),
            differences: compare(&from.1, &to.1),
            from,
            to,
        }))
    }

    /// Begins a draft with what an older version asks; one that is open stays as it is, since what people have written
    /// together is not replaced.
    pub async fn go_back(&self, who: &StaffMember, slug: &str, number: i64) -> Result<WentBack, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(WentBack::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(of) = named(&mut tx, who, slug).await?.filter(|row| row.retired.is_none()) else {
            return Ok(tx.unchanged(WentBack::NotHere).await?);
        };
        let open = tx.open_studio_drafts(who.network).await?;
        if let Some(draft) = open.iter().find(|draft| draft.slug == slug) {
            return Ok(tx.unchanged(WentBack::Open(draft.id)).await?);
        }
        let Some(row) = tx.edition(who.network, slug, number).await? else {
            return Ok(tx.unchanged(WentBack::NotHere).await?);
        };
        let content = content_of_version(&row)?;
        let id = self.add_studio_draft(&mut tx, who, (of.id, number), &content).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::StudioWentBack, Subject::Network).await?;
        tx.commit().await?;
        Ok(WentBack::Begun(id))
    }

    /// What was typed into the form that copies a version, and not taken.
    pub async fn copy_unsent(&self, who: &StaffMember, slug: &str, number: i64) -> Result<Option<Unsent>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        self.unsent(&mut tx, self.version_form(who, "studio-copy", slug, number, "")).await
    }

    /// Copies a version to a questionnaire of its own, under another title: its history begins with a draft.
    pub async fn copy_questionnaire(
        &self,
        who: &StaffMember,
        slug: &str,
        number: i64,
        fields: Fields,
    ) -> Result<Copied, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(Copied::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let all = tx.questionnaires(who.network).await?;
        let Some(row) = tx.edition(who.network, slug, number).await? else {
            return Ok(tx.unchanged(Copied::NotHere).await?);
        };
        let form = self.version_form(who, "studio-copy", slug, number, "");
        let title = match studio::form::title(&fields) {
            Ok(title) => title,
            Err(refusals) => {
                self.keep_unsent(&mut tx, form, &Unsent::refused(fields, refusals)).await?;
                tx.commit().await?;
                return Ok(Copied::Refused);
            }
        };
        if all.len() >= MOST {
            return Ok(tx.unchanged(Copied::TooMany).await?);
        }
        let slug: String =
            studio::fresh(title.get(Language::En).0, "questions", |key| all.iter().any(|row| row.slug == key));
        let (millis, random) = self.id_seed();
        let id = QuestionnaireId::v7(millis, random);
        tx.add_copied_questionnaire(who.network, (id, &slug), row.id).await?;
        let mut content = content_of_version(&row)?;
        content.questionnaire.title = title;
        let draft = self.add_studio_draft(&mut tx, who, (id, 0), &content).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::QuestionnaireCopied, Subject::Network).await?;
        tx.commit().await?;
        Ok(Copied::Done(draft))
    }

    /// Begins a draft of a questionnaire that has none open.
    pub(super) async fn add_studio_draft(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        (of, based_on): (QuestionnaireId, i64),
        content: &Content,
    ) -> Result<StudioDraftId, Fault> {
        let (millis, random) = self.id_seed();
        let id = StudioDraftId::v7(millis, random);
        tx.add_studio_draft(who.network, (id, of), based_on, &stored(content), self.now()).await?;
        Ok(id)
    }

    /// A form about a version, or about a question of it.
    pub(super) fn version_form<'a>(
        &self,
        who: &StaffMember,
        form: &'a str,
        slug: &str,
        number: i64,
        of: &str,
    ) -> StaffForm<'a> {
        let about = [slug.as_bytes(), &number.to_be_bytes(), of.as_bytes()].concat();
        let index = self.keys.index("studio form", &about);
        StaffForm::new(who, form, std::array::from_fn(|at| index[at]))
    }
}

/// The questionnaire of this slug; within a transaction that writes, nobody else changes it meanwhile.
pub(super) async fn named(tx: &mut Tx, who: &StaffMember, slug: &str) -> Result<Option<QuestionnaireRow>, StoreError> {
    Ok(tx.questionnaires(who.network).await?.into_iter().find(|row| row.slug == slug))
}

pub(super) fn content_of_version(row: &EditionRow) -> Result<Content, StoreError> {
    let questionnaire = readable(serde_json::from_str(&row.content), "versions")?;
    let agreed = row.protocols.as_deref().map(serde_json::from_str).transpose();
    let mut content = Content::new(questionnaire, readable(agreed, "versions")?.unwrap_or_default());
    if let Some(said) = &row.translations {
        content.translations = readable(serde_json::from_str(said), "versions")?;
    }
    Ok(content)
}
