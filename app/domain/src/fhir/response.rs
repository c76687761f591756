//! What a person answered, as a FHIR R4 QuestionnaireResponse (<https://hl7.org/fhir/R4/questionnaireresponse.html>).

use serde_json::{Map, Value, json};

use super::export::{group_id, kind::simple_value, only_item};
use crate::{
    Language,
    questionnaire::{Answer, Answers, Item, OptionCode, Questionnaire, Texts, walk},
};

/// To which questionnaire somebody responded, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responded {
    /// The canonical address of the questionnaire, with `|` and its version.
    pub questionnaire: String,
    /// When the answers were given, as FHIR writes it.
    pub authored: String,
    /// The language that they were asked in.
    pub language: Language,
}

/// The answers to what was asked on the way, in the order and in the words in which it was asked.
pub fn response(questionnaire: &Questionnaire, answers: &Answers, responded: &Responded) -> Value {
    let walked = walk(questionnaire, answers);
    let said = |item: &Item| Some(answered(item, walked.answers.get(&item.link_id)?, responded.language));
    // In the order of the questionnaire, as FHIR wants it; a page that was not asked has no answers here.
    let pages = questionnaire.pages.iter().filter_map(|page| {
        if let Some(item) = only_item(page) {
            return said(item);
        }
        let items: Vec<Value> = page.items.iter().filter_map(said).collect();
        if items.is_empty() {
            return None;
        }
        let mut group = Map::from_iter([("linkId".to_owned(), group_id(page, questionnaire).into())]);
        if let Some(title) = &page.title {
            write(&mut group, "text", title, responded.language);
        }
        group.insert("item".to_owned(), items.into());
        Some(group.into())
    });
    let items: Vec<Value> = pages.collect();
    let mut resource = json!({
        "resourceType": "QuestionnaireResponse",
        "language": responded.language.code(),
        "questionnaire": responded.questionnaire,
        "status": "completed",
        "authored": responded.authored,
    });
    if !items.is_empty() {
        resource["item"] = items.into();
    }
    resource
}

fn answered(item: &Item, answer: &Answer, language: Language) -> Value {
    let mut written = Map::from_iter([("linkId".to_owned(), item.link_id.as_str().into())]);
    write(&mut written, "text", &item.text, language);
    let coding = |code: &OptionCode| json!({ "valueCoding": coding(item, code, language) });
    let own = |words: &String| json!({ "valueString": words });
    let values: Vec<Value> = match answer {
        Answer::Code(code) => vec![coding(code)],
        // In the order in which they were offered.
        Answer::Codes(codes) => chosen(item, codes).map(coding).collect(),
        Answer::Other { codes, words } => chosen(item, codes).map(coding).chain([own(words)]).collect(),
        simple => {
            let (name, value) = simple_value(item, simple);
            vec![json!({ name: value })]
        }
    };
    written.insert("answer".to_owned(), values.into());
    written.into()
}

fn chosen<'a>(item: &'a Item, codes: &std::collections::BTreeSet<OptionCode>) -> impl Iterator<Item = &'a OptionCode> {
    item.options().iter().map(|option| &option.code).filter(|code| codes.contains(*code))
}

fn coding(item: &Item, code: &OptionCode, language: Language) -> Value {
    let mut coding = Map::new();
    let option = item.option(code);
    if let Some(system) = option.and_then(|option| option.system.as_ref()) {
        coding.insert("system".to_owned(), system.as_str().into());
    }
    coding.insert("code".to_owned(), code.as_str().into());
    if let Some(option) = option {
        write(&mut coding, "display", &option.text, language);
    }
    coding.into()
}

/// The words that were read.
fn write(into: &mut Map<String, Value>, name: &str, texts: &Texts, language: Language) {
    let (text, _) = texts.get(language);
    if !text.is_empty() {
        into.insert(name.to_owned(), text.into());
    }
}
