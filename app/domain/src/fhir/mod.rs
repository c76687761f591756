//! Questionnaires and answers as other systems write them: FHIR R4 Questionnaire
//! (<https://hl7.org/fhir/R4/questionnaire.html>) in and out, QuestionnaireResponse out.
//!
//! What comes in is judged item by item: everything that cannot be kept as it was is a [`Problem`], and nothing is
//! dropped without one. What goes out comes in again as it was; what only we have goes out in extensions of ours (see
//! [`urls`]). Knows nothing of drafts, networks, files or words: reasons are enums.

mod export;
mod import;
mod response;
pub mod urls;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

pub use export::export;
pub use import::{Import, MOST_BYTES, MOST_ITEMS, Problem, Reason, Refused, import};
pub use response::{Responded, response};

use crate::{Language, questionnaire::Texts};

/// What a questionnaire says of itself beside its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Its canonical address.
    pub url: Option<String>,
    /// Which version it is.
    pub version: Option<String>,
    /// Whether it may be used.
    pub status: Status,
    /// When it was published, as FHIR writes it.
    pub date: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
}

/// Whether a questionnaire may be used (<https://hl7.org/fhir/R4/valueset-publication-status.html>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is still being written.
    Draft,
    /// It is in use.
    Active,
    /// It is used no more.
    Retired,
    /// Nobody says.
    #[default]
    Unknown,
}

impl Status {
    const ALL: [Self; 4] = [Self::Draft, Self::Active, Self::Retired, Self::Unknown];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::Retired => "retired",
            Self::Unknown => "unknown",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// Writes a text: in English as the element itself, in the other languages as its translations.
fn write_texts(into: &mut Map<String, Value>, name: &str, texts: &Texts) {
    if let Some(text) = texts.own(Language::En) {
        into.insert(name.to_owned(), text.into());
    }
    let others = Language::ALL.into_iter().filter(|language| *language != Language::En);
    let translations: Vec<Value> = others
        .filter_map(|language| {
            let content = texts.own(language)?;
            let parts = json!([
                { "url": "lang", "valueCode": language.code() },
                { "url": "content", "valueString": content },
            ]);
            Some(json!({ "url": urls::TRANSLATION, "extension": parts }))
        })
        .collect();
    if !translations.is_empty() {
        into.insert(format!("_{name}"), json!({ "extension": translations }));
    }
}

/// A number as JSON has it; ours go through it unchanged.
fn json_decimal(number: crate::questionnaire::Decimal) -> Value {
    match number.as_whole() {
        Some(whole) => whole.into(),
        None => number.to_string().parse::<f64>().map_or(Value::Null, Value::from),
    }
}

/// An `item-control` as an extension.
fn control(code: &str) -> Value {
    let coding = json!([{ "system": urls::ITEM_CONTROLS, "code": code }]);
    json!({ "url": urls::ITEM_CONTROL, "valueCodeableConcept": { "coding": coding } })
}
