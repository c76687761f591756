//! Published questionnaires and the answers to them as other systems read them: never a draft, and an answer only by the
//! hand of somebody who may read it.

use std::sync::Arc;

use domain::{
    fhir::{Publication, Responded, Status, export, response},
    id::QuestionnaireId,
    network::Network,
    questionnaire::Questionnaire,
};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{Reach, StoreError},
};

/// A published version of a network's questionnaire.
#[derive(Clone, Debug)]
pub struct Published {
    /// Whose it is.
    pub network: Arc<Network>,
    /// The questionnaire of which it is a version.
    pub id: QuestionnaireId,
    /// Its number, from 1.
    pub number: i64,
    /// What it asks.
    pub questionnaire: Questionnaire,
    /// When it was published.
    pub at: Timestamp,
    /// Its questionnaire is out of use.
    pub is_retired: bool,
    /// Where it can be read.
    pub url: String,
}

impl Service {
    /// The newest version of the questionnaire of this id, or of this name: the network's slug, a dot, and its own.
    pub async fn published(&self, name: &str) -> Result<Option<Published>, Fault> {
        let (network, slug) = match name.parse::<QuestionnaireId>() {
            Ok(id) => {
                let named = self.store.glance(Reach::Every).await?.questionnaire_named(id).await?;
                let Some(named) = named else { return Ok(None) };
                named
            }
            Err(_) => match name.split_once('.') {
                Some((network, slug)) => (network.to_owned(), slug.to_owned()),
                None => return Ok(None),
            },
        };
        self.published_called(&network, &slug, None).await
    }

    /// The version of this number, or the newest, of what a network asks of everybody.
    pub async fn published_by(&self, network: &str, number: Option<i64>) -> Result<Option<Published>, Fault> {
        let Some(of) = self.network(network).await? else { return Ok(None) };
        let asked = self.store.glance(of.id).await?.asked_questionnaire(of.id).await?;
        match asked {
            Some(slug) => self.published_called(network, &slug, number).await,
            None => Ok(None),
        }
    }

    /// What a person answered, in the words in which they were asked; reading it is recorded, as on the form's page.
    pub async fn intake_response(&self, who: &StaffMember, reference: &str) -> Result<Option<Value>, Fault> {
        let Some(intake) = self.intake(who, reference).await? else { return Ok(None) };
        let version = &intake.preparation.version;
        let responded = Responded {
            questionnaire: format!("{}|{}", self.canonical(&intake.network.slug, &version.slug), version.name()),
            authored: intake.line.submitted_at.to_string(),
            language: intake.language,
        };
        let mut resource = response(&version.questionnaire, &intake.preparation.all_answers(), &responded);
        resource["identifier"] = json!({ "value": intake.line.reference });
        Ok(Some(resource))
    }

    /// Where a questionnaire of a network can be read.
    fn canonical(&self, network: &str, slug: &str) -> String {
        format!("{}/fhir/R4/Questionnaire/{network}.{slug}", self.public_url)
    }

    pub(crate) async fn published_called(
        &self,
        network: &str,
        slug: &str,
        wanted: Option<i64>,
    ) -> Result<Option<Published>, Fault> {
        let Some(network) = self.network(network).await? else { return Ok(None) };
        let mut glance = self.store.glance(network.id).await?;
        let Some(id) = glance.questionnaire_by_slug(network.id, slug).await? else { return Ok(None) };
        let is_retired = glance.is_retired(network.id, id).await?;
        let row = glance.published_version(network.id, id, wanted.unwrap_or(i64::MAX)).await?;
        let Some((number, content, at)) = row else { return Ok(None) };
        if wanted.is_some_and(|wanted| wanted != number) {
            return Ok(None);
        }
        let questionnaire = serde_json::from_str(&content).map_err(|_| StoreError::Unreadable { table: "versions" })?;
        let url = self.canonical(&network.slug, slug);
        Ok(Some(Published { network, id, number, questionnaire, at, is_retired, url }))
    }
}

impl Published {
    /// As a FHIR R4 Questionnaire.
    pub fn to_fhir(&self) -> Value {
        let publication = Publication {
            url: Some(self.url.clone()),
            version: Some(self.number.to_string()),
            status: if self.is_retired { Status::Retired } else { Status::Active },
            date: Some(self.at.to_string()),
            publisher: Some(self.network.name.clone()),
        };
        let mut resource = export(&self.questionnaire, &publication);
        resource["id"] = self.id.to_string().into();
        resource
    }
}
