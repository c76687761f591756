//! "Help us prepare": what a person adds after sending. The link worker sees it as it comes.

use std::sync::Arc;

use domain::{
    CivilDate, Fields, Language, Refusal,
    case::measure::{self, Instrument, shipped},
    equality::Equality,
    id::{DraftId, ReferralId},
    network::Network,
    nhs_number::NhsNumber,
    questionnaire::{self, Answers, Page, When},
    refer::{AddressAnswer, NhsNumberAnswer, PrepareAnswers, anything_else},
    referral::{UrgentReason, is_urgent_to_prepare},
    studio::pilot::{self, Counted},
};

use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    drafts::{Because, Draft, Typed},
    messages::About,
    networks::Version,
    store::{ReferralRow, Tx},
};

/// A part of "help us prepare".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A page of the questionnaire, by its id.
    Questions(String),
    /// An instrument, by its code.
    Measure(String),
    /// The NHS number.
    NhsNumber,
    /// The address.
    Address,
    /// Anything else.
    AnythingElse,
    /// Questions on equality.
    Equality,
}

impl Part {
    /// Its part of the address, below `/{network}/prepare/`.
    pub fn slug(&self) -> String {
        match self {
            Self::Questions(page) => format!("question/{page}"),
            Self::NhsNumber => "nhs-number".to_owned(),
            Self::Address => "address".to_owned(),
            Self::AnythingElse => "anything-else".to_owned(),
            Self::Measure(instrument) => instrument.clone(),
            Self::Equality => "equality".to_owned(),
        }
    }

    /// The part with this part of the address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "nhs-number" => Some(Self::NhsNumber),
            "address" => Some(Self::Address),
            "anything-else" => Some(Self::AnythingElse),
            "equality" => Some(Self::Equality),
            _ if instrument(slug).is_some() => Some(Self::Measure(slug.to_owned())),
            _ => slug.strip_prefix("question/").map(|page| Self::Questions(page.to_owned())),
        }
    }
}

/// The instrument with this code that a person is asked by themself: one that comes with the program.
pub fn instrument(id: &str) -> Option<Instrument> {
    shipped().into_iter().find(|instrument| instrument.id == id)
}

/// What was added so far, and what may be added.
#[derive(Clone, Debug)]
pub struct Preparation {
    /// The referral.
    pub referral: ReferralId,
    /// How often something was added: forms carry it.
    pub revision: u32,
    /// What was added.
    pub answers: PrepareAnswers,
    /// The version that asks.
    pub version: Arc<Version>,
    /// When this was read: a page that is tried carries it.
    pub read_at: Timestamp,
    /// Nobody filled the form in for the person, whom alone the instruments and the questions on equality can ask.
    is_person: bool,
    /// What was answered before booking: conditions look at it.
    before: Answers,
}

impl Preparation {
    /// Every answer to the questionnaire so far, before booking and after.
    pub fn all_answers(&self) -> Answers {
        self.before
            .clone()
            .into_iter()
            .chain(self.answers.questions.values().flatten().map(|(id, answer)| (id.clone(), answer.clone())))
            .collect()
    }

    /// The pages of the questionnaire that are asked now, as the answers lead.
    pub fn pages(&self) -> Vec<&Page> {
        questionnaire::pages(&self.version.questionnaire, &self.all_answers(), When::After)
    }

    /// Every part, in order, with whether it was answered.
    pub fn parts(&self) -> Vec<(Part, bool)> {
        let pages = self.pages().into_iter().map(|page| {
            let id = page.id.as_str().to_owned();
            let done = self.answers.questions.contains_key(&id);
            (Part::Questions(id), done)
        });
        let measures = shipped().into_iter().map(|instrument| {
            let done = self.answers.measures.contains_key(&instrument.id);
            (Part::Measure(instrument.id), done)
        });
        let rest = [
            (Part::NhsNumber, self.answers.nhs_number.is_some()),
            (Part::Address, self.answers.address.is_some()),
            (Part::AnythingElse, self.answers.anything_else.is_some()),
        ];
        let last = [(Part::Equality, self.answers.equality)];
        pages
            .chain(measures.filter(|_| self.is_person))
            .chain(rest)
            .chain(last.into_iter().filter(|_| self.is_person))
            .collect()
    }

    /// What a part's page shows.
    pub fn fields(&self, part: &Part) -> Fields {
        let answers = &self.answers;
        match part {
            Part::Questions(id) => {
                let page = self.version.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
                page.map(|page| match answers.questions.get(id) {
                    Some(answers) => questionnaire::fields(page, answers),
                    None => questionnaire::initial_fields(page),
                })
                .unwrap_or_default()
            }
            Part::NhsNumber => answers.nhs_number.as_ref().map(NhsNumberAnswer::fields).unwrap_or_default(),
            Part::Address => answers.address.as_ref().map(AddressAnswer::fields).unwrap_or_default(),
            Part::AnythingElse => {
                let words = answers.anything_else.clone().unwrap_or_default();
                Fields::from([("anything-else".to_owned(), vec![words])])
            }
            Part::Measure(id) => answers.measures.get(id).map(measure::fields).unwrap_or_default(),
            Part::Equality => Fields::new(),
        }
    }

    /// Works out a part's answer and keeps it, or says what to mend; what is counted and not kept is given back.
    fn keep(&mut self, part: &Part, fields: &Fields, today: CivilDate) -> Result<Option<Equality>, Vec<Refusal>> {
        match part {
            Part::Questions(id) => {
                let earlier = self.all_answers();
                let page = self.pages().into_iter().find(|page| page.id.as_str() == id).cloned();
                if let Some(page) = page {
                    let answers = questionnaire::parse(&page, fields, &earlier)?;
                    self.answers.questions.insert(id.clone(), answers);
                }
            }
            Part::NhsNumber => self.answers.nhs_number = Some(NhsNumberAnswer::parse(fields)?),
            Part::Address => self.answers.address = Some(AddressAnswer::parse(fields)?),
            Part::AnythingElse => self.answers.anything_else = Some(anything_else(fields)?),
            Part::Measure(id) => {
                if let Some(instrument) = instrument(id) {
                    self.answers.measures.insert(id.clone(), measure::parse_own(&instrument, fields, today)?);
                }
            }
            Part::Equality => {
                let equality = Equality::parse(fields)?;
                let is_new = !std::mem::replace(&mut self.answers.equality, true);
                return Ok(is_new.then_some(equality));
            }
        }
        Ok(None)
    }
}

/// What became of a part's form.
#[derive(Debug)]
pub enum Added {
    /// It is stored.
    Done,
    /// Something is to be mended; what was typed is kept for the page.
    Refused,
    /// It came from another page than the one that stands now: look again.
    Stale,
    /// There is nothing to add to, or no longer on this device.
    NotHere,
}

impl Service {
    /// What was added so far, for a draft that was sent and can still be read on this device.
    pub async fn preparation(&self, draft: &Draft) -> Result<Option<Preparation>, Fault> {
        let Some(referral) = draft.referral else { return Ok(None) };
        let mut tx = self.store.read(draft.network.id).await?;
        let Some(row) = tx.referral(draft.network.id, referral).await? else { return Ok(None) };
        Ok(Some(self.open_preparation(&mut tx, &draft.network, &row).await?))
    }

    pub(crate) async fn open_preparation(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
    ) -> Result<Preparation, Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        let (_, told) = self.open_referral(row)?;
        Ok(Preparation {
            referral: row.id,
            revision: row.prepare_revision,
            answers: key.open(&row.prepare, "prepare")?,
            read_at: self.now(),
            version: self.version(tx, network.id, row.version).await?,
            is_person: told.helper.is_none(),
            before: told.answers,
        })
    }

    /// Adds a part; a refusal keeps what was typed with the draft, for its page.
    pub async fn add_part(
        &self,
        network: &Arc<Network>,
        token: &str,
        (sent, revision): (Option<DraftId>, u32),
        part: &Part,
        fields: Fields,
    ) -> Result<Added, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(mut draft) = self.draft_in(&mut tx, network, token).await? else { return Ok(Added::NotHere) };
        let (true, Some(referral)) = (sent == Some(draft.id), draft.referral) else { return Ok(Added::NotHere) };
        let Some(row) = tx.referral(network.id, referral).await? else { return Ok(Added::NotHere) };
        let mut preparation = self.open_preparation(&mut tx, network, &row).await?;
        let is_asked = preparation.parts().iter().any(|(known, _)| known == part);
        if revision != preparation.revision || !is_asked {
            draft.typed = Some(Typed { step: part.slug(), fields, because: Because::Stale });
            self.write_typed_after_sending(&mut tx, &draft).await?;
            tx.commit().await?;
            return Ok(Added::Stale);
        }
        if let Err(refusals) = self.keep_part(&mut tx, network, &row, &mut preparation, (part, &fields)).await? {
            draft.typed = Some(Typed { step: part.slug(), fields, because: Because::Refused(refusals) });
            self.write_typed_after_sending(&mut tx, &draft).await?;
            tx.commit().await?;
            return Ok(Added::Refused);
        }
        draft.typed = None;
        self.write_typed_after_sending(&mut tx, &draft).await?;
        tx.commit().await?;
        Ok(Added::Done)
    }

    /// What may still be added by somebody who came back with a code, and what was typed there and not taken. What was
    /// answered before is not asked again, and not shown.
    pub async fn preparation_later(
        &self,
        network: &Arc<Network>,
        device: &str,
    ) -> Result<Option<(Preparation, Option<Typed>)>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some(opened) = self.opened(&mut tx, network.id, device).await? else { return Ok(None) };
        Ok(Some((self.open_preparation(&mut tx, network, &opened.row).await?, opened.typed)))
    }

    /// Adds a part that was not answered before, from a device that was opened with a code.
    pub async fn add_part_later(
        &self,
        network: &Arc<Network>,
        device: &str,
        revision: u32,
        part: &Part,
        fields: Fields,
    ) -> Result<Added, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(opened) = self.opened(&mut tx, network.id, device).await? else { return Ok(Added::NotHere) };
        let row = opened.row;
        let mut preparation = self.open_preparation(&mut tx, network, &row).await?;
        if !preparation.parts().contains(&(part.clone(), false)) {
            return Ok(tx.unchanged(Added::NotHere).await?);
        }
        let refused = if revision == preparation.revision {
            self.keep_part(&mut tx, network, &row, &mut preparation, (part, &fields)).await?.err()
        } else {
            let typed = Typed { step: part.slug(), fields, because: Because::Stale };
            self.keep_on_device(&mut tx, network.id, device, (&row, Some(&typed))).await?;
            tx.commit().await?;
            return Ok(Added::Stale);
        };
        let typed = refused.map(|refusals| Typed { step: part.slug(), fields, because: Because::Refused(refusals) });
        self.keep_on_device(&mut tx, network.id, device, (&row, typed.as_ref())).await?;
        tx.commit().await?;
        Ok(if typed.is_some() { Added::Refused } else { Added::Done })
    }

    /// Keeps a part's answer with all that follows from it, or says what to mend.
    async fn keep_part(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        preparation: &mut Preparation,
        (part, fields): (&Part, &Fields),
    ) -> Result<Result<(), Vec<Refusal>>, Fault> {
        let before = preparation.answers.clone();
        match preparation.keep(part, fields, self.today()) {
            Ok(Some(equality)) => self.count_equality(tx, network.id, equality).await?,
            Ok(None) => {}
            Err(refusals) => return Ok(Err(refusals)),
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let sealed = key.seal(&preparation.answers, "prepare", &*self.chance);
        tx.set_prepare(network.id, row.id, preparation.revision, &sealed).await?;
        self.count_part(tx, network, (&before, preparation), (part, fields)).await?;
        if *part == Part::NhsNumber {
            let matched = self.matched_number(tx, network.id, row).await?;
            let told = (before.known_nhs_number(), preparation.answers.known_nhs_number());
            self.reindex_nhs_number(tx, (network.id, row.patient), told, matched.as_ref()).await?;
        }
        self.record(tx, network.id, Actor::Patient, Action::PreparationAdded, Subject::Referral(row.id)).await?;
        if *part != Part::Equality {
            self.tell_of_part(tx, network, row, (&before, &preparation.answers)).await?;
        }
        Ok(Ok(()))
    }

    /// Counts a page of questions that are tried, the first time that it is saved: it was shown, answered or passed by,
    /// took so long, and maybe was not understood.
    async fn count_part(
        &self,
        tx: &mut Tx,
        network: &Network,
        (before, now): (&PrepareAnswers, &Preparation),
        (part, fields): (&Part, &Fields),
    ) -> Result<(), Fault> {
        let Part::Questions(id) = part else { return Ok(()) };
        let Some(answers) = now.answers.questions.get(id) else { return Ok(()) };
        if !now.version.is_pilot() || before.questions.contains_key(id) {
            return Ok(());
        }
        let page = (now.version.id, id.as_str());
        self.count_tried(tx, network.id, page, Counted::Shown).await?;
        let what = if answers.is_empty() { Counted::Skipped } else { Counted::Answered };
        self.count_tried(tx, network.id, page, what).await?;
        if let Some(seconds) = pilot::seconds_on(fields, self.now().as_second()) {
            self.count_tried(tx, network.id, page, Counted::took(seconds)).await?;
        }
        match pilot::note(fields) {
            Some(words) => self.keep_unclear(tx, network.id, page, Some(&words)).await,
            None => Ok(()),
        }
    }

    /// The NHS number that a person told, if they did.
    pub(crate) fn told_nhs_number(&self, row: &ReferralRow) -> Result<Option<NhsNumber>, Fault> {
        let added: PrepareAnswers = self.keys.record(&row.wrapped_key)?.open(&row.prepare, "prepare")?;
        Ok(added.known_nhs_number().cloned())
    }

    /// Raises the priority each time when something on the network's word list was added, and tells the reader: of that in
    /// any case, of more when they had read what was there.
    async fn tell_of_part(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        (before, added): (&PrepareAnswers, &PrepareAnswers),
    ) -> Result<(), Fault> {
        let is_urgent = is_urgent_to_prepare(before, added, &network.settings.urgent_words);
        self.tell_of_more(tx, network, row, is_urgent).await
    }

    /// Tells a form's reader that its person said more: at once, and as what is read first, if it cannot wait.
    pub(crate) async fn tell_of_more(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        is_urgent: bool,
    ) -> Result<(), Fault> {
        let raised = match is_urgent {
            true => Some(self.raise(tx, network, row, UrgentReason::WordList, Actor::System).await?),
            false => None,
        };
        let (person, _) = self.open_referral(row)?;
        let about = About {
            network,
            referral: row.id,
            reference: &row.reference,
            language: Language::En,
            person: &person,
            key: &self.keys.record(&row.wrapped_key)?,
            appointment: None,
        };
        match (raised, row.acknowledged_at) {
            (Some(read_by), _) => self.tell_reader(tx, &about, row.reader, read_by, true).await,
            (None, Some(_)) => self.tell_reader_of_more(tx, &about, row.reader).await,
            (None, None) => Ok(()),
        }
    }
}
