//! One item: what it takes, and the texts around it.

use super::{
    Importer, Node, Reason, Refused,
    node::Extension,
    options::{Offer, Options},
    tree::Tree,
};
use crate::{
    fhir::urls,
    questionnaire::{Condition, Decimal, Item, ItemKind, LinkId, OptionCode, Presence, SCALE_TOP, Texts},
};

/// What holds of everything that stands in something.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub(super) condition: Option<Condition>,
    pub(super) presence: Presence,
    /// Whether it stands deeper than on a page.
    pub(super) is_nested: bool,
}

/// Texts that stand under an item, by how they are shown.
pub(super) type TextsBelow = Vec<(String, Tree)>;

/// An item, and by which answers its options are chosen.
type Read = (Item, Vec<(Offer, OptionCode)>);

/// The most characters of a line, and of several, where nobody says: as on our own pages.
const LINE: u32 = 255;
const PROSE: u32 = 2000;

impl Tree {
    /// The extension of this address, which is read once.
    pub(super) fn extension(&mut self, url: &str) -> Option<Node> {
        let place = self.extensions.iter().position(|extension| extension.url == url)?;
        Some(self.extensions.remove(place).node)
    }

    /// Whether it has an extension that says yes.
    pub(super) fn flag(&mut self, url: &str) -> Result<bool, Refused> {
        let flag = self.extension(url).map(|mut node| node.flag("valueBoolean")).transpose()?;
        Ok(flag.flatten().unwrap_or_default())
    }
}

/// How words under a question belong to it, if they only do that.
pub(super) fn text_control(tree: &mut Tree) -> Result<Option<String>, Refused> {
    if tree.kind != "display" || !tree.children.is_empty() || !tree.tests.is_empty() {
        return Ok(None);
    }
    let Some(place) = tree.extensions.iter().position(|extension| extension.url == urls::ITEM_CONTROL) else {
        return Ok(None);
    };
    let code = codes(tree.extensions[place].node.clone())?.into_iter().next();
    let known = code.filter(|code| ["help", "flyover", "prompt", "lower", "upper"].contains(&code.as_str()));
    Ok(known)
}

fn codes(mut control: Node) -> Result<Vec<String>, Refused> {
    let Some(mut concept) = control.node("valueCodeableConcept")? else { return Ok(Vec::new()) };
    let codes = concept.nodes("coding")?.into_iter().map(|mut coding| coding.text("code"));
    Ok(codes.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

impl Importer {
    /// The item itself, without its condition; texts below it that it has room for are taken.
    pub(super) fn item(&mut self, tree: &mut Tree, below: &mut TextsBelow) -> Result<Result<Read, Reason>, Refused> {
        // Before anything below it is taken to be in.
        if let Some(url) = tree.node.modifier()? {
            return Ok(Err(Reason::Modifier(url)));
        }
        let (kind, offers, selected) = match self.kind(tree, below)? {
            Ok(kind) => kind,
            Err(reason) => return Ok(Err(reason)),
        };
        let link_id = tree.link_id.clone();
        let text = self.texts(&mut tree.node, "text", Some(&link_id))?;
        let mut item = Item::new(self.key(&link_id), kind, text);
        item.prefix =
            Some(self.texts(&mut tree.node, "prefix", Some(&link_id))?).filter(|text| *text != Texts::default());
        let is_question = item.kind != ItemKind::Display;
        item.required = self.only_of_questions(tree, "required", is_question)?;
        item.sensitive = tree.flag(urls::SENSITIVE)?;
        item.source = tree.extension(urls::SOURCE).map(|mut node| node.text("valueString")).transpose()?.flatten();
        item.initial = self.initial(tree, &item, &offers, selected)?;
        self.texts_below(&mut item, below)?;
        Ok(match self.tree_leftovers(tree)? {
            Some(modifier) => Err(modifier),
            None => Ok((item, offers)),
        })
    }

    pub(super) fn key(&mut self, link_id: &str) -> LinkId {
        let (key, changed): (LinkId, _) = self.keys.key(link_id);
        if changed {
            self.note(Some(link_id), Reason::Renamed(key.to_string()));
        }
        key
    }

    /// Whether it is answered, only read, or neither.
    pub(super) fn presence(&mut self, tree: &mut Tree) -> Result<Presence, Refused> {
        let read_only = self.only_of_questions(tree, "readOnly", tree.kind != "display")?;
        Ok(match (tree.flag(urls::HIDDEN)?, read_only) {
            (true, _) => Presence::Hidden,
            (_, true) => Presence::ReadOnly,
            _ => Presence::Asked,
        })
    }

    /// How it is to be shown.
    pub(super) fn controls(&mut self, tree: &mut Tree) -> Result<Vec<String>, Refused> {
        tree.extension(urls::ITEM_CONTROL).map(codes).transpose().map(Option::unwrap_or_default)
    }

    pub(super) fn tree_leftovers(&mut self, tree: &mut Tree) -> Result<Option<Reason>, Refused> {
        for extension in std::mem::take(&mut tree.extensions) {
            self.note(Some(&tree.link_id), Reason::Extension(extension.url));
        }
        self.leftovers(std::mem::replace(&mut tree.node, Node::new(Default::default(), None)), Some(&tree.link_id))
    }

    fn only_of_questions(&mut self, tree: &mut Tree, element: &str, is_question: bool) -> Result<bool, Refused> {
        let set = tree.node.flag(element)?.unwrap_or_default();
        if set && !is_question {
            self.note(Some(&tree.link_id), Reason::Element(element.to_owned()));
        }
        Ok(set && is_question)
    }

    #[expect(clippy::type_complexity, reason = "what it takes, how that is chosen, and what is chosen already")]
    fn kind(
        &mut self,
        tree: &mut Tree,
        below: &mut TextsBelow,
    ) -> Result<Result<(ItemKind, Vec<(Offer, OptionCode)>, Vec<OptionCode>), Reason>, Refused> {
        let controls = self.controls(tree)?;
        let has = |code: &str| controls.iter().any(|control| control == code);
        let repeats = tree.node.flag("repeats")?.unwrap_or_default();
        let (mut offers, mut selected) = (Vec::new(), Vec::new());
        let kind = match tree.kind.as_str() {
            "display" => ItemKind::Display,
            "boolean" => ItemKind::YesNo,
            "date" => ItemKind::Date,
            "url" => ItemKind::Url,
            "string" => match tree.extension(urls::TAKES).map(|mut node| node.text("valueCode")).transpose()?.flatten()
            {
                Some(takes) if takes == "phone" => ItemKind::Phone,
                Some(takes) if takes == "email" => ItemKind::Email,
                _ if has("text-area") => ItemKind::LongText { max: self.max(tree, PROSE)? },
                _ => ItemKind::Text { max: self.max(tree, LINE)? },
            },
            "text" => ItemKind::LongText { max: self.max(tree, PROSE)? },
            "integer" => {
                let (min, max) = (self.bound(tree, urls::LEAST)?, self.bound(tree, urls::MOST)?);
                let (min, max) = (min.and_then(Decimal::as_whole), max.and_then(Decimal::as_whole));
                let ends =
                    (min == Some(0) && max == Some(SCALE_TOP.into()) && has("slider")).then(|| ends(below)).flatten();
                match ends {
                    Some((mut low, mut high)) => {
                        let low = self.text_below(&mut low)?;
                        let high = self.text_below(&mut high)?;
                        ItemKind::Scale { low, high }
                    }
                    None => ItemKind::Number { min, max, unit: self.unit(tree)? },
                }
            }
            "decimal" | "quantity" => {
                let (min, max) = (self.bound(tree, urls::LEAST)?, self.bound(tree, urls::MOST)?);
                ItemKind::Decimal { min, max, unit: self.unit(tree)? }
            }
            "choice" | "open-choice" => {
                let other = tree.kind == "open-choice";
                let read = match self.options(tree)? {
                    Ok(read) => read,
                    Err(reason) => return Ok(Err(reason)),
                };
                let options;
                Options { options, offers, selected } = read;
                if repeats {
                    ItemKind::SomeOf { options, other }
                } else {
                    ItemKind::OneOf { options, other, drop_down: has("drop-down") }
                }
            }
            other => return Ok(Err(Reason::Type(other.to_owned()))),
        };
        if repeats && !matches!(kind, ItemKind::SomeOf { .. }) {
            self.note(Some(&tree.link_id), Reason::AskedOnce);
        }
        for control in controls {
            if !shows(&kind, &control) {
                self.note(Some(&tree.link_id), Reason::Control(control));
            }
        }
        Ok(Ok((kind, offers, selected)))
    }

    fn max(&mut self, tree: &mut Tree, otherwise: u32) -> Result<u32, Refused> {
        let max = tree.node.whole("maxLength")?.map(u32::try_from).transpose();
        Ok(max.map_err(|_| tree.node.wrong("maxLength"))?.unwrap_or(otherwise))
    }

    /// Takes the hint and the reason from the texts below, where there is one of each.
    fn texts_below(&mut self, item: &mut Item, below: &mut TextsBelow) -> Result<(), Refused> {
        if item.kind == ItemKind::Display {
            return Ok(());
        }
        for (control, mut tree) in std::mem::take(below) {
            let is_why = control == "help" && tree.extensions.iter().any(|extension| extension.url == urls::WHY);
            let place = if is_why { &mut item.why } else { &mut item.hint };
            if place.is_some() || ["lower", "upper"].contains(&control.as_str()) {
                below.push((control, tree));
            } else {
                *place = Some(self.text_below(&mut tree)?).filter(|text| *text != Texts::default());
            }
        }
        Ok(())
    }

    /// The words of a text below, which is in with them.
    fn text_below(&mut self, tree: &mut Tree) -> Result<Texts, Refused> {
        let link_id = tree.link_id.clone();
        let text = self.texts(&mut tree.node, "text", Some(&link_id))?;
        tree.extensions.retain(|Extension { url, .. }| url != urls::ITEM_CONTROL && url != urls::WHY);
        if let Some(modifier) = self.tree_leftovers(tree)? {
            self.note(Some(&link_id), modifier);
            self.left_out.insert(link_id);
            return Ok(Texts::default());
        }
        self.imported += 1;
        Ok(text)
    }
}

/// Both ends of a scale, if both are said.
fn ends(below: &mut TextsBelow) -> Option<(Tree, Tree)> {
    let place = |below: &TextsBelow, wanted: &str| below.iter().position(|(control, _)| control == wanted);
    let low = place(below, "lower")?;
    place(below, "upper")?;
    let (_, low) = below.remove(low);
    let high = place(below, "upper")?;
    Some((low, below.remove(high).1))
}

/// Whether our way of showing a kind is this one.
fn shows(kind: &ItemKind, control: &str) -> bool {
    match kind {
        ItemKind::OneOf { drop_down: true, .. } => control == "drop-down",
        ItemKind::OneOf { .. } | ItemKind::YesNo => control == "radio-button",
        ItemKind::SomeOf { .. } => control == "check-box",
        ItemKind::Scale { .. } => control == "slider",
        ItemKind::LongText { .. } => control == "text-area",
        ItemKind::Text { .. } => control == "text-box",
        ItemKind::Display => control == "inline",
        _ => false,
    }
}
