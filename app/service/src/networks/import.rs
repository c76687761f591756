//! Bringing in a network from one file: all of it is checked first, then written in one transaction.
//!
//! The file is the whole truth about clinics and leave, which are written anew, until staff change them in their own pages:
//! from then on it leaves them alone, and places and how people book as well. Practices, places and staff that it no longer
//! names stay, since people have been referred to them.

mod check;
mod file;
mod instruments;
mod mistake;
mod plan;
mod stored;

use std::fmt;

use domain::{
    id::{NetworkId, QuestionnaireId, StaffId, VersionId},
    network::Settings,
    questionnaire::{Questionnaire, lint},
    schedule::{Leave, LeaveKind},
};

pub use mistake::{Mistake, Wrong};

use self::{plan::Plan, stored::Stored};
use super::{WHAT_MATTERS, read_version};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::{AddStaff, NewStaff},
    store::{Reach, StoreError, Tx, VersionKind},
};

/// What every network asks until it publishes questions of its own.
const BUILT_IN: &str = include_str!("../demo/what-matters.json");

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// The network.
    pub network: NetworkId,
    /// Anything changed by it.
    pub changed: bool,
    /// A version of the questionnaire was published.
    pub published: bool,
    /// The network keeps its clinics, places, leave and how people book in its own pages: the file's were left out.
    pub keeps_its_clinics: bool,
    /// Links by which new staff set a password.
    pub set_up: Vec<SetUp>,
}

/// A new member of staff, and the token of their set-up link.
#[derive(Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The address of the member of staff.
    pub email: String,
    /// The token, which works once within 48 hours.
    pub token: String,
}

impl fmt::Debug for SetUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SetUp([redacted])")
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    /// These things are to be mended in the file, or in the questionnaire beside it.
    #[error("{}", lines(.0))]
    Refused(Vec<Mistake>),
    /// The database failed.
    #[error(transparent)]
    Failed(#[from] Fault),
}

/// How new staff sign in for the first time.
pub(crate) enum FirstSignIn {
    /// By a link, setting a password and a second factor.
    ByLink,
    /// With the password of this hash alone: in the demo.
    WithPassword(String),
}

impl From<StoreError> for ImportProblem {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

fn lines(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n")
}

impl Service {
    /// Adds the network that a TOML file describes, or changes the one with its slug. The JSON of a questionnaire is
    /// published if it differs from the newest version; without one, a network that has none gets the built-in one.
    pub async fn import_network(&self, toml: &str, questionnaire: Option<&str>) -> Result<ImportReport, ImportProblem> {
        self.import(toml, questionnaire, &FirstSignIn::ByLink).await
    }

    /// The same, with a say in how new staff sign in.
    pub(crate) async fn import(
        &self,
        toml: &str,
        questionnaire: Option<&str>,
        first_sign_in: &FirstSignIn,
    ) -> Result<ImportReport, ImportProblem> {
        let (plan, questionnaire) = match (Plan::of(toml), questionnaire.map(publishable).transpose()) {
            (Ok(plan), Ok(questionnaire)) => (plan, questionnaire),
            (plan, questionnaire) => {
                let mistakes = plan.err().into_iter().chain(questionnaire.err());
                return Err(ImportProblem::Refused(mistakes.flatten().collect()));
            }
        };
        let mut tx = self.store.write(Reach::Every).await?;
        let before = Stored::read(&mut tx, &plan.slug).await?;
        let network = before.id().unwrap_or_else(|| self.new_network_id());
        tx.take_every_link_worker(network).await?;
        let elsewhere = staff_elsewhere(&mut tx, network, &plan).await?;
        if !elsewhere.is_empty() {
            return Err(ImportProblem::Refused(elsewhere));
        }
        let keeps_its_clinics = tx.clinics_kept_since(network).await?.is_some();
        let plan = if keeps_its_clinics { plan.apart_from_clinics(before.settings()?) } else { plan };
        let set_up = self.write_plan(&mut tx, network, &plan, first_sign_in).await?;
        if !keeps_its_clinics {
            write_clinics(&mut tx, network, &plan).await?;
        }
        let published = self.publish_if_other(&mut tx, network, questionnaire).await?;
        let changed = published || before != Stored::read(&mut tx, &plan.slug).await?;
        if changed {
            self.record(&mut tx, network, Actor::System, Action::NetworkChanged, Subject::Network).await?;
        }
        tx.commit().await?;
        self.forget_networks();
        Ok(ImportReport { network, changed, published, keeps_its_clinics, set_up })
    }

    fn new_network_id(&self) -> NetworkId {
        let (millis, random) = self.id_seed();
        NetworkId::v7(millis, random)
    }

    async fn write_plan(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        plan: &Plan,
        first_sign_in: &FirstSignIn,
    ) -> Result<Vec<SetUp>, Fault> {
        // Staff refer to their network and settings name a member of staff: so the network is written twice.
        set_network(tx, network, plan, None).await?;
        for (position, (id, ods_code, name)) in (0..).zip(&plan.practices) {
            tx.set_practice(network, *id, ods_code.as_str(), name, position).await?;
        }
        let mut set_up = Vec::new();
        for (_, new) in &plan.team {
            let token = match tx.staff_by_email(new.email.as_str()).await? {
                Some(staff) => {
                    tx.set_staff_details(network, staff.id, &new.name, &new.employer, &new.about, new.role).await?;
                    None
                }
                None => self.add_member(tx, network, new.clone(), first_sign_in).await?,
            };
            set_up.extend(token.map(|token| SetUp { email: new.email.as_str().to_owned(), token }));
        }
        if let Some(reader) = &plan.reader {
            let reader = staff_id(tx, reader).await?;
            set_network(tx, network, plan, Some(reader)).await?;
        }
        Ok(set_up)
    }

    /// Adds somebody who was looked for and not found; the token of the set-up link, if they are to have one.
    async fn add_member(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        new: NewStaff,
        first_sign_in: &FirstSignIn,
    ) -> Result<Option<String>, Fault> {
        match first_sign_in {
            FirstSignIn::ByLink => match self.add_staff_in(tx, network, new).await? {
                AddStaff::Added { token, .. } => Ok(Some(token)),
                AddStaff::AlreadyThere => Ok(None),
            },
            FirstSignIn::WithPassword(hash) => {
                self.add_staff_with_hash(tx, network, new, hash.clone()).await?;
                Ok(None)
            }
        }
    }

    /// Publishes a questionnaire that differs from the newest version of what is asked, or the built-in one where nothing
    /// is.
    async fn publish_if_other(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        given: Option<Questionnaire>,
    ) -> Result<bool, Fault> {
        let newest = tx.asked_version(network).await?.map(read_version).transpose()?;
        let next = match (newest, given) {
            (Some(newest), Some(given)) if newest.questionnaire != given => given,
            (Some(_), _) => return Ok(false),
            (None, Some(given)) => given,
            (None, None) => serde_json::from_str(BUILT_IN).expect("the built-in questionnaire is one"),
        };
        let (millis, random) = self.id_seed();
        let asked = tx.questionnaires(network).await?.into_iter().find(|row| row.asked_since.is_some());
        let questionnaire = match asked {
            Some(row) => row.id,
            None => {
                let id = QuestionnaireId::v7(millis, random);
                tx.add_questionnaire(network, id, WHAT_MATTERS, self.now()).await?;
                id
            }
        };
        let (millis, random) = self.id_seed();
        let content = serde_json::to_string(&next).expect("questionnaires have a JSON form");
        let version = (questionnaire, VersionId::v7(millis, random));
        tx.add_version(network, version, VersionKind::Published, &content, self.now(), None).await?;
        self.record(tx, network, Actor::System, Action::VersionPublished, Subject::Network).await?;
        Ok(true)
    }
}

async fn write_clinics(tx: &mut Tx, network: NetworkId, plan: &Plan) -> Result<(), StoreError> {
    for place in &plan.places {
        tx.set_place(network, place).await?;
    }
    tx.remove_clinics(network).await?;
    for (id, link_worker, clinic) in &plan.clinics {
        let rule = serde_json::to_string(clinic).expect("clinics have a JSON form");
        let staff = staff_id(tx, link_worker).await?;
        tx.add_clinic(network, *id, staff, clinic.rule().place, &rule).await?;
    }
    tx.remove_leave(network).await?;
    for (id, link_worker, from, until) in &plan.leave {
        let link_worker = staff_id(tx, link_worker).await?;
        let leave = Leave { link_worker, kind: LeaveKind::Leave, from: *from, until: *until };
        tx.add_leave(network, *id, &leave).await?;
    }
    Ok(())
}

async fn set_network(tx: &mut Tx, network: NetworkId, plan: &Plan, reader: Option<StaffId>) -> Result<(), StoreError> {
    let settings = Settings { reader, ..plan.settings.clone() };
    let settings = serde_json::to_string(&settings).expect("settings have a JSON form");
    tx.set_network(network, &plan.slug, &plan.name, &settings).await
}

async fn staff_id(tx: &mut Tx, email: &str) -> Result<StaffId, StoreError> {
    let staff = tx.staff_by_email(email).await?;
    Ok(staff.expect("all of the team were added before").id)
}

/// Those of the team whose address is taken in another network: nobody belongs to two.
async fn staff_elsewhere(tx: &mut Tx, network: NetworkId, plan: &Plan) -> Result<Vec<Mistake>, StoreError> {
    let mut mistakes = Vec::new();
    for (key, new) in &plan.team {
        if tx.staff_by_email(new.email.as_str()).await?.is_some_and(|staff| staff.network != network) {
            mistakes.push(Mistake::new(key, Wrong::OfAnotherNetwork));
        }
    }
    Ok(mistakes)
}

/// The questionnaire of this JSON, if it can be published.
fn publishable(json: &str) -> Result<Questionnaire, Vec<Mistake>> {
    let questionnaire: Questionnaire = serde_json::from_str(json)
        .map_err(|error| vec![Mistake::new("questionnaire", Wrong::NotAQuestionnaire(error.to_string()))])?;
    let blocking = lint(&questionnaire).into_iter().filter(|problem| problem.kind.blocks());
    let mistakes: Vec<_> = blocking.map(mistake::in_questionnaire).collect();
    if mistakes.is_empty() { Ok(questionnaire) } else { Err(mistakes) }
}
