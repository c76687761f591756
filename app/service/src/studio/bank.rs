//! The question bank: questions that come with the program, and those that networks offer to each other.

use std::sync::LazyLock;

use domain::{
    Fields, Language, Problem, Refusal,
    id::{BankQuestionId, StudioDraftId},
    questionnaire::{Item, LinkId, PageId, Texts},
    refusal::first,
    schedule::local::london,
    staff::{Action as Deed, may},
    studio::{
        Did, Protocol,
        bank::{LICENCE, Licence, insertion},
    },
};
use serde::Deserialize;
use words::{Words, time};

use super::{Sent, Spot, content_of, readable, stored, versions::content_of_version};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{BankRow, NewBankQuestion, StoreError, Tx},
    unsent::Unsent,
};

/// The questions that come with the program.
static SHIPPED: LazyLock<Vec<BankQuestion>> = LazyLock::new(|| {
    let shipped: Vec<Shipped> =
        serde_json::from_str(include_str!("bank/questions.json")).expect("the shipped questions are well-formed");
    shipped.into_iter().map(BankQuestion::from).collect()
});

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Shipped {
    item: Item,
    protocol: Protocol,
    provenance: String,
    licence: Licence,
    unchecked: Vec<Language>,
}

/// A question of the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankQuestion {
    /// Its key in the bank.
    pub key: String,
    /// The question.
    pub item: Item,
    /// What could be agreed about it.
    pub protocol: Option<Protocol>,
    /// Whose words these are, and under which licence.
    pub source: String,
    /// The licence.
    pub licence: Licence,
    /// The languages in which nobody has checked it whose language it is.
    pub unchecked: Vec<Language>,
    /// Whether this network offers it.
    pub is_own: bool,
}

impl From<Shipped> for BankQuestion {
    fn from(Shipped { item, protocol, provenance, licence, unchecked }: Shipped) -> Self {
        let mut source = format!("{provenance}, {}", licence.name());
        for language in &unchecked {
            source = format!("{source}. {} not checked", Words::new(Language::En).language_called(*language));
        }
        let key = item.link_id.to_string();
        Self { key, item, protocol: Some(protocol), source, licence, unchecked, is_own: false }
    }
}

/// A draft into which a question can be copied.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    /// Its id.
    pub id: StudioDraftId,
    /// What its questionnaire is called.
    pub title: Texts,
    /// Its pages, and what each is headed with.
    pub pages: Vec<(PageId, Option<Texts>)>,
}

/// What became of offering a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// Every network can read it.
    Done,
    /// The licence was not chosen.
    Refused,
    /// There is no such question, as far as this member of staff may offer it.
    NotHere,
}

impl Service {
    /// Every question of the bank: those that come with the program, then those of networks.
    pub async fn bank(&self, who: &StaffMember) -> Result<Option<Vec<BankQuestion>>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let mut all = SHIPPED.clone();
        for row in tx.bank_questions().await? {
            all.push(read(&row, who)?);
        }
        Ok(Some(all))
    }

    /// A question of the bank, and the open drafts into which it can be copied.
    pub async fn bank_question(
        &self,
        who: &StaffMember,
        key: &str,
    ) -> Result<Option<(BankQuestion, Vec<OpenDraft>)>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(question) = in_bank(&mut tx, who, key).await? else { return Ok(None) };
        let mut drafts = Vec::new();
        for row in tx.open_studio_drafts(who.network).await? {
            let questionnaire = content_of(&row)?.questionnaire;
            let pages = questionnaire.in_reading_order();
            let pages = pages.map(|page| (page.id.clone(), page.heading().cloned())).collect();
            drafts.push(OpenDraft { id: row.id, title: questionnaire.title, pages });
        }
        Ok(Some((question, drafts)))
    }

    /// Copies a question of the bank to the end of a page of a draft.
    pub async fn take_from_bank(
        &self,
        who: &StaffMember,
        key: &str,
        (id, page): (StudioDraftId, &PageId),
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((row, mut content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let Some(question) = in_bank(&mut tx, who, key).await? else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let BankQuestion { item, protocol, source, .. } = question;
        let Some(change) = insertion(&content, page, &item, protocol.as_ref(), &source) else {
            return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
        };
        let touches = change.touches(&content);
        let spot = match &change {
            domain::studio::Change::InsertItem { item, .. } => Spot::Item(item.link_id.clone()),
            _ => Spot::Draft,
        };
        let Ok(opposite) = content.apply(change.clone()) else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        self.note_change(&mut tx, who, &row, &content, (Did::Change, &change, &opposite, touches)).await?;
        tx.commit().await?;
        Ok(Sent::Done(spot))
    }

    /// What was typed into the form that offers a question, and not taken.
    pub async fn offer_unsent(
        &self,
        who: &StaffMember,
        (slug, number, link_id): (&str, i64, &LinkId),
    ) -> Result<Option<Unsent>, Fault> {
        let mut tx = self.store.read(who.network).await?;
        self.unsent(&mut tx, self.version_form(who, "studio-offer", slug, number, link_id.as_str())).await
    }

    /// Offers a question of a published version to every network, under a licence that is chosen by name.
    pub async fn offer_question(
        &self,
        who: &StaffMember,
        (slug, number, link_id): (&str, i64, &LinkId),
        fields: Fields,
    ) -> Result<Offered, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Offered::NotHere);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.edition(who.network, slug, number).await? else {
            return Ok(tx.unchanged(Offered::NotHere).await?);
        };
        let content = content_of_version(&row)?;
        let found = content.item(link_id.as_str()).map(|(_, item)| item).filter(|item| item.takes_answer());
        let Some(item) = found else { return Ok(tx.unchanged(Offered::NotHere).await?) };
        let form = self.version_form(who, "studio-offer", slug, number, link_id.as_str());
        let Some(licence) = Licence::from_code(first(&fields, LICENCE)) else {
            let refusal = Refusal { field: LICENCE.to_owned(), problem: Problem::Missing };
            self.keep_unsent(&mut tx, form, &Unsent::refused(fields, vec![refusal])).await?;
            tx.commit().await?;
            return Ok(Offered::Refused);
        };
        let before = tx.offered_of(who.network, row.id).await?;
        if before.iter().any(|(key, _)| key == link_id.as_str()) {
            tx.offer_bank_question_again(who.network, row.id, link_id.as_str()).await?;
        } else {
            let english = Words::new(Language::En);
            let date = time::date(english, london(row.at).date);
            let mut source = format!("{}, version {number}, {date}, {}", network.name, licence.name());
            // Whoever's words they were before is named by whoever copies them from here.
            if let Some(earlier) = &item.source {
                source = format!("{source}; after {earlier}");
            }
            let (millis, random) = self.id_seed();
            let protocol = content.protocols.get(link_id).map(stored);
            let new = NewBankQuestion {
                id: BankQuestionId::v7(millis, random),
                version: row.id,
                link_id: link_id.as_str(),
                item: &stored(item),
                protocol: protocol.as_deref(),
                source: &source,
                licence: licence.code(),
                by: who.id,
            };
            tx.add_bank_question(who.network, &new, self.now()).await?;
        }
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::BankQuestionOffered, Subject::Network).await?;
        tx.commit().await?;
        Ok(Offered::Done)
    }

    /// Offers a question of this network no longer; where it was copied, it stays.
    pub async fn withdraw_from_bank(&self, who: &StaffMember, key: &str) -> Result<bool, Fault> {
        let Ok(id) = key.parse::<BankQuestionId>() else { return Ok(false) };
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(false);
        }
        let mut tx = self.store.write(who.network).await?;
        let own = tx.bank_question(id).await?.filter(|row| row.network == who.network);
        if own.is_none() {
            return Ok(tx.unchanged(false).await?);
        }
        tx.withdraw_bank_question(who.network, id, self.now()).await?;
        let withdrawn = Action::BankQuestionWithdrawn;
        self.record(&mut tx, who.network, Actor::Staff(who.id), withdrawn, Subject::Network).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// The question of this key: of those that come with the program, or of a network.
async fn in_bank(tx: &mut Tx, who: &StaffMember, key: &str) -> Result<Option<BankQuestion>, Fault> {
    if let Some(shipped) = SHIPPED.iter().find(|question| question.key == key) {
        return Ok(Some(shipped.clone()));
    }
    let Ok(id) = key.parse::<BankQuestionId>() else { return Ok(None) };
    Ok(match tx.bank_question(id).await? {
        Some(row) => Some(read(&row, who)?),
        None => None,
    })
}

fn read(row: &BankRow, who: &StaffMember) -> Result<BankQuestion, StoreError> {
    const TABLE: &str = "bank_questions";
    let protocol = row.protocol.as_deref().map(serde_json::from_str).transpose();
    Ok(BankQuestion {
        key: row.id.to_string(),
        item: readable(serde_json::from_str(&row.item), TABLE)?,
        protocol: readable(protocol, TABLE)?,
        source: row.source.clone(),
        licence: Licence::from_code(&row.licence).ok_or(StoreError::Unreadable { table: TABLE })?,
        unchecked: Vec::new(),
        is_own: row.network == who.network,
    })
}

#[cfg(test)]
mod tests {
    use domain::{
        questionnaire::{Page, Questionnaire, lint},
        studio::{Content, tasks},
    };

    use super::*;

    #[test]
    fn every_shipped_question_could_be_published_as_it_is() {
        let item = |question: &BankQuestion| question.item.clone();
        let page = Page {
            id: "page".parse().expect("a key"),
            title: Some(Texts::english("Questions").with(Language::Ur, "سوالات")),
            before_booking: false,
            show_when: None,
            items: SHIPPED.iter().map(item).collect(),
        };
        let title = Texts::english("The bank").with(Language::Ur, "سوالات");
        let questionnaire = Questionnaire { title, pages: vec![page] };
        assert_eq!(questionnaire.items().count(), 10);
        let missing = lint(&questionnaire).into_iter().filter(|problem| problem.item.is_some());
        assert_eq!(missing.collect::<Vec<_>>(), []);
        let protocols =
            SHIPPED.iter().filter_map(|question| Some((question.item.link_id.clone(), question.protocol.clone()?)));
        let content = Content::new(questionnaire, protocols.collect());
        let blocking: Vec<_> = tasks(&content).into_iter().filter(|task| task.what.blocks()).collect();
        assert_eq!(blocking, []);
    }

    #[test]
    fn a_shipped_question_says_whose_words_it_is_and_that_its_urdu_is_not_checked() {
        let source = &SHIPPED[0].source;
        assert_eq!(source, "Matters question bank, Open Government Licence v3.0. Urdu not checked");
    }
}
