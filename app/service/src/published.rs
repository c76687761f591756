//! Published questionnaires as other systems read them: never a draft, and never an answer.

use std::sync::Arc;

use domain::{
    fhir::{Publication, Status, export},
    id::QuestionnaireId,
    network::Network,
    questionnaire::Questionnaire,
};
use jiff::Timestamp;
use serde_json::Value;

use crate::{Fault, Service, networks::WHAT_MATTERS, store::StoreError};

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
    /// Where it can be read.
    pub url: String,
}

impl Service {
    /// The newest version of the questionnaire of this id, or of this name: the network's slug, a dot, and its own.
    pub async fn published(&self, name: &str) -> Result<Option<Published>, Fault> {
        if let Ok(id) = name.parse::<QuestionnaireId>() {
            let network = self.store.glance(crate::store::Reach::Every).await?.network_of_questionnaire(id).await?;
            let Some(network) = network else { return Ok(None) };
            return self.published_of(self.network_of(network).await?, id, None).await;
        }
        let Some((network, slug)) = name.split_once('.') else { return Ok(None) };
        self.published_called(network, slug, None).await
    }

    /// The version of this number, or the newest, of what a network asks of everybody.
    pub async fn published_by(&self, network: &str, number: Option<i64>) -> Result<Option<Published>, Fault> {
        self.published_called(network, WHAT_MATTERS, number).await
    }

    async fn published_called(
        &self,
        network: &str,
        slug: &str,
        number: Option<i64>,
    ) -> Result<Option<Published>, Fault> {
        let Some(network) = self.network(network).await? else { return Ok(None) };
        let id = self.store.glance(network.id).await?.questionnaire_by_slug(network.id, slug).await?;
        let Some(id) = id else { return Ok(None) };
        self.published_of(network, id, number).await
    }

    async fn published_of(
        &self,
        network: Arc<Network>,
        id: QuestionnaireId,
        wanted: Option<i64>,
    ) -> Result<Option<Published>, Fault> {
        let mut glance = self.store.glance(network.id).await?;
        let row = glance.published_version(network.id, id, wanted.unwrap_or(i64::MAX)).await?;
        let Some((number, content, at)) = row else { return Ok(None) };
        if wanted.is_some_and(|wanted| wanted != number) {
            return Ok(None);
        }
        let questionnaire = serde_json::from_str(&content).map_err(|_| StoreError::Unreadable { table: "versions" })?;
        let url = format!("{}/fhir/R4/Questionnaire/{id}", self.public_url);
        Ok(Some(Published { network, id, number, questionnaire, at, url }))
    }
}

impl Published {
    /// As a FHIR R4 Questionnaire.
    pub fn to_fhir(&self) -> Value {
        let publication = Publication {
            url: Some(self.url.clone()),
            version: Some(self.number.to_string()),
            status: Status::Active,
            date: Some(self.at.to_string()),
            publisher: Some(self.network.name.clone()),
        };
        let mut resource = export(&self.questionnaire, &publication);
        resource["id"] = self.id.to_string().into();
        resource
    }
}
