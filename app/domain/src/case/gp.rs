//! What a practice is told of a case: one coded line, no tasks, and as much as the person agreed to.
//!
//! As lines to read and copy, and as a FHIR R4 document. Two codes and no more, where they were seen in use: the referral
//! once, at the first contact that was attended, and never at closing; the other only when the person said no.

use serde_json::{Value, json};

use crate::{CivilDate, form::codes};

codes! {
    /// What a message to a practice tells.
    Kind {
        /// That the person was met for the first time.
        FirstContact = "first-contact",
        /// How the case ended.
        Closing = "closing",
        /// That the person would rather not.
        Declined = "declined",
    }
}

/// A SNOMED CT concept of the UK edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its id.
    pub id: &'static str,
    /// Its preferred term.
    pub term: &'static str,
}

/// Recorded once, when a person who accepted is first met.
pub const REFERRED: Concept = Concept { id: "871731000000106", term: "Referral to social prescribing service" };
/// Recorded when the person declines in so many words, and never for somebody whom the team turned away (Transformation
/// Partners in Health and Care, questions about social prescribing).
pub const DECLINED: Concept = Concept { id: "871711000000103", term: "Social prescribing declined" };

impl Kind {
    /// The line that is coded; a summary at closing has none, since it would count the referral twice.
    pub const fn concept(self) -> Option<Concept> {
        match self {
            Self::FirstContact => Some(REFERRED),
            Self::Declined => Some(DECLINED),
            Self::Closing => None,
        }
    }
}

/// A message to a practice, with all that it says.
#[derive(Clone, PartialEq)]
pub struct Message {
    /// A UUID that follows from the case and the kind, so that the same message has the same one.
    pub id: String,
    /// What it tells.
    pub kind: Kind,
    /// On which day that was.
    pub on: CivilDate,
    /// When the file was made: an instant of RFC 3339.
    pub made_at: String,
    /// Who sends it: the network's name.
    pub network: String,
    /// The link worker's name.
    pub link_worker: String,
    /// The person.
    pub person: Subject,
    /// The practice's ODS code and name, when it is known.
    pub practice: Option<(String, String)>,
    /// Its title.
    pub title: String,
    /// Its lines, each by itself.
    pub lines: Vec<String>,
}

/// The person whom a message is about.
#[derive(Clone, PartialEq)]
pub struct Subject {
    /// First name.
    pub given: String,
    /// Last name.
    pub family: String,
    /// Date of birth.
    pub born: CivilDate,
    /// NHS number, ten digits, when it is known.
    pub nhs_number: Option<String>,
}

crate::canonical::redacted!(Message);
crate::canonical::redacted!(Subject);

/// The message as a document bundle (FHIR R4, "Documents"; identifier systems of NHS England).
pub fn document(message: &Message) -> Value {
    let part = |number: u8| format!("urn:uuid:{}{number:02x}", &message.id[..message.id.len() - 2]);
    let (composition, patient, author, practice, coded) = (part(1), part(2), part(3), part(4), part(5));
    let mut person = json!({
        "resourceType": "Patient",
        "name": [{ "family": message.person.family, "given": [message.person.given] }],
        "birthDate": message.person.born.to_string(),
    });
    if let Some(number) = &message.person.nhs_number {
        person["identifier"] = json!([{ "system": "https://fhir.nhs.uk/Id/nhs-number", "value": number }]);
    }
    if message.practice.is_some() {
        person["generalPractitioner"] = json!([{ "reference": practice }]);
    }
    let mut section = json!({
        "title": message.title,
        "text": { "status": "generated", "div": narrative(&message.lines) },
    });
    if message.kind.concept().is_some() {
        section["entry"] = json!([{ "reference": coded }]);
    }
    let document = json!({
        "resourceType": "Composition",
        "status": "final",
        "type": { "text": message.title },
        "subject": { "reference": patient },
        "date": message.made_at,
        "author": [{ "reference": author, "display": message.network }],
        "title": message.title,
        "section": [section],
    });
    let sender = json!({ "resourceType": "Organization", "name": message.network });
    let mut entries = vec![(composition, document), (patient.clone(), person), (author, sender)];
    if let Some((code, name)) = &message.practice {
        let system = "https://fhir.nhs.uk/Id/ods-organization-code";
        let organisation = json!({
            "resourceType": "Organization",
            "identifier": [{ "system": system, "value": code }],
            "name": name,
        });
        entries.push((practice, organisation));
    }
    if let Some(concept) = message.kind.concept() {
        entries.push((coded, record(message, concept, &patient)));
    }
    let entries: Vec<Value> =
        entries.into_iter().map(|(url, resource)| json!({ "fullUrl": url, "resource": resource })).collect();
    json!({
        "resourceType": "Bundle",
        "type": "document",
        "identifier": { "system": "urn:ietf:rfc:3986", "value": format!("urn:uuid:{}", message.id) },
        "timestamp": message.made_at,
        "entry": entries,
    })
}

/// The coded line: a procedure that was done, or an observation that it was declined.
fn record(message: &Message, concept: Concept, patient: &str) -> Value {
    let coding = json!({ "system": "http://snomed.info/sct", "code": concept.id, "display": concept.term });
    let code = json!({ "coding": [coding] });
    let (subject, on) = (json!({ "reference": patient }), message.on.to_string());
    match message.kind {
        Kind::Declined => json!({
            "resourceType": "Observation",
            "status": "final",
            "code": code,
            "subject": subject,
            "effectiveDateTime": on,
        }),
        Kind::FirstContact | Kind::Closing => json!({
            "resourceType": "Procedure",
            "status": "completed",
            "code": code,
            "subject": subject,
            "performedDateTime": on,
        }),
    }
}

/// Lines as FHIR's narrative: XHTML with nothing in it but text (FHIR R4, "Narrative").
fn narrative(lines: &[String]) -> String {
    let mut div = String::from("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
    for line in lines {
        let line = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br/>");
        div.push_str("<p>");
        div.push_str(&line);
        div.push_str("</p>");
    }
    div.push_str("</div>");
    div
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: Kind) -> Message {
        Message {
            id: "017f22e2-79b0-7cc3-98c4-dc0c0c073900".to_owned(),
            kind,
            on: "2027-03-09".parse().expect("a date"),
            made_at: "2027-03-10T09:00:00Z".to_owned(),
            network: "Riverside".to_owned(),
            link_worker: "Amina Yusuf".to_owned(),
            person: Subject {
                given: "Asma".to_owned(),
                family: "Khan".to_owned(),
                born: "1980-05-17".parse().expect("a date"),
                nhs_number: Some("9434765919".to_owned()),
            },
            practice: Some(("A81001".to_owned(), "Hill Street Surgery".to_owned())),
            title: "Social prescribing".to_owned(),
            lines: vec!["Likes <gardens> & choirs.\nNo action.".to_owned()],
        }
    }

    fn codes(document: &Value) -> Vec<String> {
        let resources = document["entry"].as_array().expect("entries").iter().map(|entry| &entry["resource"]);
        resources.filter_map(|resource| resource["code"]["coding"][0]["code"].as_str()).map(str::to_owned).collect()
    }

    #[test]
    fn the_referral_is_coded_at_the_first_contact_and_not_at_closing() {
        assert_eq!(codes(&document(&message(Kind::FirstContact))), [REFERRED.id]);
        assert_eq!(codes(&document(&message(Kind::Closing))), [""; 0]);
        assert_eq!(codes(&document(&message(Kind::Declined))), [DECLINED.id]);
    }

    #[test]
    fn a_document_begins_with_its_composition_and_every_reference_leads_to_an_entry() {
        let document = document(&message(Kind::FirstContact));
        let entries = document["entry"].as_array().expect("entries");
        assert_eq!(entries[0]["resource"]["resourceType"], "Composition");
        let urls: Vec<&str> = entries.iter().filter_map(|entry| entry["fullUrl"].as_str()).collect();
        let text = document.to_string();
        let references = text.split("\"reference\":\"").skip(1).filter_map(|rest| rest.split('"').next());
        for reference in references {
            assert!(urls.contains(&reference), "{reference} leads nowhere");
        }
    }

    #[test]
    fn what_somebody_wrote_is_text_in_the_narrative() {
        let document = document(&message(Kind::Closing));
        let div = document["entry"][0]["resource"]["section"][0]["text"]["div"].as_str().expect("a narrative");
        assert!(div.contains("<p>Likes &lt;gardens&gt; &amp; choirs.<br/>No action.</p>"), "{div}");
    }

    #[test]
    fn a_message_names_no_task_for_the_practice() {
        let text = document(&message(Kind::Closing)).to_string();
        assert!(!text.contains("\"Task\"") && !text.contains("ServiceRequest"));
    }
}
