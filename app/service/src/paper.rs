//! Questions on paper: a version to print, and what staff copy from it, afterwards, into the response of its person.
//!
//! What was copied is part of the same response, as if the person had told it under "help us prepare", and says by whom
//! and when. Nothing that the person answered by themself is ever written over.

use std::sync::Arc;

use domain::{
    Fields,
    network::Network,
    paper,
    questionnaire::{Answers, LinkId, Page, Questionnaire, fields},
    referral::{State, is_urgent_to_prepare},
    staff::{Action as Deed, may},
};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    networks::Version,
    prepare::Preparation,
    referrals::Person,
    sign_in::StaffMember,
    store::{ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// A published version, to be printed.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The network.
    pub network: Arc<Network>,
    /// The version's number.
    pub number: i64,
    /// What it asks.
    pub questionnaire: Questionnaire,
}

/// The form into which a person's paper is copied.
#[derive(Clone, Debug)]
pub struct Copying {
    /// The reference of their intake form.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// The version that they were asked.
    pub version: Arc<Version>,
    /// Every page that may still be asked; what the person answered by themself stands there to be read.
    pub pages: Vec<Page>,
    /// What was copied before.
    pub standing: Fields,
    /// How often something was added: forms carry it.
    pub seen: u32,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
    /// Questions that were filled in, to which the answers before them do not lead.
    pub astray: Vec<LinkId>,
}

/// What became of a form into which paper was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is part of the response.
    Done,
    /// Something is to be mended, or looked at again; what was typed is kept.
    Refused,
    /// Nothing was entered.
    Nothing,
    /// There is no such intake form, as far as this member of staff may know, or it has ended.
    NotHere,
}

impl Service {
    /// A published version of a questionnaire, for whoever prints it: those who write the questions, and those who copy
    /// the answers.
    pub async fn printed(&self, who: &StaffMember, slug: &str, number: i64) -> Result<Option<Printed>, Fault> {
        if !may(who.role, Deed::CoDesign) && !may(who.role, Deed::WorkIntake) {
            return Ok(None);
        }
        let network = self.network_of(who.network).await?;
        let published = self.published_called(&network.slug, slug, Some(number)).await?;
        let printed = |published: crate::published::Published| Printed {
            network,
            number: published.number,
            questionnaire: published.questionnaire,
        };
        Ok(published.map(printed))
    }

    /// The form into which the paper of a person is copied; looking at it is recorded, since their answers stand there.
    pub async fn copying(&self, who: &StaffMember, reference: &str) -> Result<Option<Copying>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, preparation)) = self.to_copy(&mut tx, who, &network, reference).await? else {
            return Ok(tx.unchanged(None).await?);
        };
        let given = given(&preparation);
        let questionnaire = &preparation.version.questionnaire;
        let pages = paper::sheet(questionnaire, &given);
        let copied = preparation.answers.copied();
        let standing = pages.iter().flat_map(|page| fields(page, &copied)).collect();
        let key = self.keys.record(&row.wrapped_key)?;
        let unsent = self.unsent(&mut tx, paper_form(who, &row).sealed(&key)).await?;
        let astray = unsent.as_ref().and_then(|unsent| paper::read(questionnaire, &given, &unsent.fields).ok());
        let (person, _) = self.open_referral(&row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(Copying {
            reference: row.reference,
            person,
            pages,
            standing,
            seen: preparation.revision,
            version: preparation.version,
            unsent,
            astray: astray.map(|read| read.astray).unwrap_or_default(),
        }))
    }

    /// Copies a person's paper into their response, as it stood when the form was opened.
    pub async fn copy_from_paper(
        &self,
        who: &StaffMember,
        reference: &str,
        seen: u32,
        fields: Fields,
    ) -> Result<Copied, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, mut preparation)) = self.to_copy(&mut tx, who, &network, reference).await? else {
            return Ok(tx.unchanged(Copied::NotHere).await?);
        };
        let key = self.keys.record(&row.wrapped_key)?;
        let form = paper_form(who, &row).sealed(&key);
        let is_blank = fields.values().flatten().all(|value| value.trim().is_empty());
        if is_blank && preparation.answers.copied().is_empty() {
            self.drop_unsent(&mut tx, form).await?;
            tx.commit().await?;
            return Ok(Copied::Nothing);
        }
        let read = paper::read(&preparation.version.questionnaire, &given(&preparation), &fields);
        let unsent = match read {
            Err(refusals) => Err(Unsent::refused(fields, refusals)),
            Ok(read) if !read.astray.is_empty() => Err(Unsent::writing(fields)),
            Ok(_) if seen != preparation.revision => Err(Unsent::stale(fields)),
            Ok(read) => Ok(read),
        };
        let read = match unsent {
            Ok(read) => read,
            Err(unsent) => {
                self.keep_unsent(&mut tx, form, &unsent).await?;
                tx.commit().await?;
                return Ok(Copied::Refused);
            }
        };
        let before = preparation.answers.clone();
        if preparation.answers.copy(read.answers, &who.name, self.now().as_second()) {
            let sealed = key.seal(&preparation.answers, "prepare", &*self.chance);
            tx.set_prepare(who.network, row.id, preparation.revision, &sealed).await?;
            let subject = Subject::Referral(row.id);
            self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PaperCopied, subject).await?;
            let is_urgent = is_urgent_to_prepare(&before, &preparation.answers, &network.settings.urgent_words);
            // Whoever reads the form and copies the paper knows already, unless it cannot wait.
            if is_urgent || row.reader != Some(who.id) {
                self.tell_of_more(&mut tx, &network, &row, is_urgent).await?;
            }
        }
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Copied::Done)
    }

    /// What may be copied into, for whoever works with intake forms, as long as it has not ended.
    async fn to_copy(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        network: &Network,
        reference: &str,
    ) -> Result<Option<(ReferralRow, Preparation)>, Fault> {
        if !may(who.role, Deed::WorkIntake) {
            return Ok(None);
        }
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        if State::from_code(&row.state).is_some_and(State::has_ended) {
            return Ok(None);
        }
        let preparation = self.open_preparation(tx, network, &row).await?;
        Ok(Some((row, preparation)))
    }
}

/// What the person answered by themself: before sending and after, without what was copied from paper.
fn given(preparation: &Preparation) -> Answers {
    let copied = preparation.answers.copied();
    let mut given = preparation.all_answers();
    given.retain(|link_id, _| !copied.contains_key(link_id));
    given
}

fn paper_form<'a>(who: &StaffMember, row: &ReferralRow) -> StaffForm<'a> {
    StaffForm::new(who, "paper", row.id.to_bytes())
}
