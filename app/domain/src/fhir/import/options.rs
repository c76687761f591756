//! What can be chosen: options that stand with an item, and value sets that came with the file.

use serde_json::Value;

use super::{Importer, Keys, MOST_OPTIONS, Node, Reason, Refused, node::Extension, tree::Tree};
use crate::{
    fhir::urls,
    questionnaire::{AnswerOption, OptionCode, Texts},
};

/// By which answer an option is chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Offer {
    Coding {
        system: Option<String>,
        code: Option<String>,
    },
    /// A string, an integer or a date.
    Plain(Value),
}

impl Offer {
    /// Whether an answer of this type and value chooses it. A system that is not said may be any.
    pub(super) fn is(&self, answer_type: &str, answer: &Value) -> bool {
        match self {
            Self::Plain(value) => answer_type != "Coding" && value == answer,
            Self::Coding { system, code } => {
                let said = |name: &str| answer.get(name).and_then(Value::as_str);
                let same_system = match (said("system"), system) {
                    (Some(one), Some(other)) => one == other,
                    _ => true,
                };
                answer_type == "Coding" && code.is_some() && said("code") == code.as_deref() && same_system
            }
        }
    }
}

/// An option as it was offered.
#[derive(Clone, Debug)]
pub(super) struct Offered {
    offer: Offer,
    texts: Texts,
    hint: Option<Texts>,
    exclusive: bool,
    pub(super) selected: bool,
}

/// The options of an item as ours, how each is chosen, and which are chosen already.
pub(super) struct Options {
    pub(super) options: Vec<AnswerOption>,
    pub(super) offers: Vec<(Offer, OptionCode)>,
    pub(super) selected: Vec<OptionCode>,
}

impl Importer {
    /// The options of an item, or why there are none.
    pub(super) fn options(&mut self, tree: &mut Tree) -> Result<Result<Options, Reason>, Refused> {
        let link_id = tree.link_id.clone();
        let mut offered = Vec::new();
        let nodes = tree.node.nodes("answerOption")?;
        if nodes.len() > MOST_OPTIONS {
            return Ok(Err(Reason::TooManyOptions(nodes.len())));
        }
        for node in nodes {
            match self.option(node, &link_id)? {
                Ok(option) => offered.push(option),
                Err(reason) => return Ok(Err(reason)),
            }
        }
        if let Some(address) = tree.node.text("answerValueSet")? {
            let contained = address.strip_prefix('#').and_then(|id| self.value_sets.get(id));
            match contained {
                Some(Ok(options)) => offered.extend(options.iter().cloned()),
                Some(Err(reason)) => return Ok(Err(reason.clone())),
                None => return Ok(Err(Reason::ValueSetElsewhere(address))),
            }
        }
        match offered.len() {
            0 => Ok(Err(Reason::NoOptions)),
            many if many > MOST_OPTIONS => Ok(Err(Reason::TooManyOptions(many))),
            _ => Ok(Ok(self.coded(offered, &link_id))),
        }
    }

    fn coded(&mut self, offered: Vec<Offered>, link_id: &str) -> Options {
        let names = offered.iter().filter_map(|option| match &option.offer {
            Offer::Coding { code, .. } => code.as_ref(),
            Offer::Plain(_) => None,
        });
        let (mut keys, mut given) = (Keys::new(names), std::collections::BTreeSet::new());
        let mut read = Options { options: Vec::new(), offers: Vec::new(), selected: Vec::new() };
        for Offered { offer, texts, hint, exclusive, selected } in offered {
            let (words, _) = texts.get(self.language);
            let (code, system) = match &offer {
                Offer::Coding { code: Some(name), system } => {
                    let (mut code, mut changed): (OptionCode, bool) = keys.key(name);
                    // The same code of another system is another option.
                    if !given.insert(code.clone()) {
                        (code, changed) = (keys.made_of(name), true);
                        given.insert(code.clone());
                    }
                    if changed {
                        self.note(Some(link_id), Reason::CodeChanged { from: name.clone(), to: code.to_string() });
                    }
                    (code, system.clone())
                }
                _ => (keys.made_of(words), None),
            };
            if selected {
                read.selected.push(code.clone());
            }
            read.offers.push((offer, code.clone()));
            read.options.push(AnswerOption { code, text: texts, hint, exclusive, system });
        }
        read
    }

    fn option(&mut self, mut node: Node, link_id: &str) -> Result<Result<Offered, Reason>, Refused> {
        let (mut exclusive, mut hint) = (false, None);
        for Extension { url, mut node } in node.extensions()? {
            match url.as_str() {
                urls::EXCLUSIVE => exclusive = node.flag("valueBoolean")?.unwrap_or_default(),
                urls::OPTION_HINT => hint = Some(self.texts(&mut node, "valueString", Some(link_id))?),
                _ => self.note(Some(link_id), Reason::Extension(url)),
            }
        }
        let selected = node.flag("initialSelected")?.unwrap_or_default();
        let (offer, texts) = match node.node("valueCoding")? {
            Some(coding) => match self.coding(coding, "display", link_id)? {
                Ok(coding) => coding,
                Err(modifier) => return Ok(Err(modifier)),
            },
            None => {
                let (kind, value) = node.choice("value").ok_or_else(|| node.wrong("answerOption.value"))?;
                let words = match &value {
                    Value::String(words) => words.clone(),
                    Value::Number(number) => number.to_string(),
                    // A reference to a resource says nothing to a person.
                    _ => return Ok(Err(Reason::Type(kind))),
                };
                (Offer::Plain(value), Texts::default().with(self.language, words))
            }
        };
        let modifier = self.leftovers(node, Some(link_id))?;
        Ok(modifier.map_or(Ok(Offered { offer, texts, hint, exclusive, selected }), Err))
    }

    /// A coding with its words, or the modifier that keeps it from being read.
    fn coding(
        &mut self,
        mut node: Node,
        words: &str,
        link_id: &str,
    ) -> Result<Result<(Offer, Texts), Reason>, Refused> {
        let (system, code) = (node.text("system")?, node.text("code")?);
        let mut texts = self.texts(&mut node, words, Some(link_id))?;
        if let (Some(code), true) = (&code, texts == Texts::default()) {
            texts = texts.with(self.language, code);
        }
        if let Some(modifier) = self.leftovers(node, Some(link_id))? {
            return Ok(Err(modifier));
        }
        Ok(Ok((Offer::Coding { system, code }, texts)))
    }

    /// Reads a value set that came with the file.
    pub(super) fn value_set(&mut self, mut node: Node) -> Result<(), Refused> {
        let (kind, id) = (node.text("resourceType")?, node.text("id")?);
        let (Some("ValueSet"), Some(id)) = (kind.as_deref(), id) else {
            self.note(None, Reason::Element("contained".to_owned()));
            return Ok(());
        };
        let mut offered = Vec::new();
        let mut listed = true;
        if let Some(mut expansion) = node.node("expansion")? {
            self.expanded(expansion.nodes("contains")?, &mut offered)?;
        } else if let Some(mut compose) = node.node("compose")? {
            listed = compose.nodes("exclude")?.is_empty();
            for include in compose.nodes("include")? {
                listed &= self.included(include, &mut offered)?;
            }
        }
        let unlisted = Reason::ValueSetNotListed(format!("#{id}"));
        let read = match self.leftover_modifier(&mut node)? {
            Some(modifier) => Err(modifier),
            None if listed && !offered.is_empty() => Ok(offered),
            None => Err(unlisted),
        };
        self.value_sets.insert(id, read);
        Ok(())
    }

    fn leftover_modifier(&mut self, node: &mut Node) -> Result<Option<Reason>, Refused> {
        Ok(node.modifier()?.map(Reason::Modifier))
    }

    /// The codes that an include lists; no, when it names them in another way.
    fn included(&mut self, mut include: Node, offered: &mut Vec<Offered>) -> Result<bool, Refused> {
        let system = include.text("system")?;
        let concepts = include.nodes("concept")?;
        let listed = !concepts.is_empty() && include.nodes("filter")?.is_empty() && include.is_without("valueSet");
        for mut concept in concepts {
            let code = concept.required("code")?;
            let text = concept.text("display")?.unwrap_or_else(|| code.clone());
            let mut texts = Texts::default().with(self.language, text);
            for mut designation in concept.nodes("designation")? {
                let tag = designation.text("language")?.unwrap_or_default();
                let value = designation.text("value")?.unwrap_or_default();
                match super::node::language(&tag) {
                    Some(language) if language != self.language => texts = texts.with(language, value),
                    Some(_) => {}
                    None => self.note(None, Reason::Translation(tag)),
                }
            }
            offered.push(Offered::plain(system.clone(), code, texts));
        }
        Ok(listed)
    }

    fn expanded(&mut self, contains: Vec<Node>, offered: &mut Vec<Offered>) -> Result<(), Refused> {
        for mut each in contains {
            let (system, code) = (each.text("system")?, each.text("code")?);
            let display = each.text("display")?;
            let hidden = each.flag("abstract")?.unwrap_or_default() || each.flag("inactive")?.unwrap_or_default();
            if let Some(code) = code.filter(|_| !hidden) {
                let texts = Texts::default().with(self.language, display.unwrap_or_else(|| code.clone()));
                offered.push(Offered::plain(system, code, texts));
            }
            let below = each.nodes("contains")?;
            self.expanded(below, offered)?;
        }
        Ok(())
    }
}

impl Offered {
    fn plain(system: Option<String>, code: String, texts: Texts) -> Self {
        let offer = Offer::Coding { system, code: Some(code) };
        Self { offer, texts, hint: None, exclusive: false, selected: false }
    }
}
