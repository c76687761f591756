//! A JSON object that is emptied as it is read, so that whatever is left over is known by name.

use serde_json::{Map, Number, Value};

use super::{Importer, Reason, Refused};
use crate::{Language, fhir::urls, questionnaire::Texts};

/// An object of the file, and the item that it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Node {
    map: Map<String, Value>,
    link_id: Option<String>,
}

/// An extension.
pub(super) struct Extension {
    pub(super) url: String,
    pub(super) node: Node,
}

impl Node {
    pub(super) fn new(map: Map<String, Value>, link_id: Option<String>) -> Self {
        Self { map, link_id }
    }

    /// The same object as that of this item.
    pub(super) fn of(mut self, link_id: &str) -> Self {
        self.link_id = Some(link_id.to_owned());
        self
    }

    fn shape(&self, element: &str) -> Refused {
        Refused::Shape { link_id: self.link_id.clone(), element: element.to_owned() }
    }

    fn take<T>(&mut self, name: &str, read: impl FnOnce(Value) -> Option<T>) -> Result<Option<T>, Refused> {
        match self.map.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| self.shape(name)),
        }
    }

    /// A text; one that is empty is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        let text = self.take(name, |value| match value {
            Value::String(text) => Some(text),
            _ => None,
        })?;
        Ok(text.filter(|text| !text.trim().is_empty()))
    }

    pub(super) fn flag(&mut self, name: &str) -> Result<Option<bool>, Refused> {
        self.take(name, |value| value.as_bool())
    }

    pub(super) fn whole(&mut self, name: &str) -> Result<Option<i64>, Refused> {
        self.take(name, |value| value.as_i64())
    }

    pub(super) fn number(&mut self, name: &str) -> Result<Option<Number>, Refused> {
        self.take(name, |value| match value {
            Value::Number(number) => Some(number),
            _ => None,
        })
    }

    pub(super) fn node(&mut self, name: &str) -> Result<Option<Self>, Refused> {
        let link_id = self.link_id.clone();
        self.take(name, |value| match value {
            Value::Object(map) => Some(Self { map, link_id }),
            _ => None,
        })
    }

    pub(super) fn nodes(&mut self, name: &str) -> Result<Vec<Self>, Refused> {
        let link_id = self.link_id.clone();
        let nodes = self.take(name, |value| {
            let Value::Array(values) = value else { return None };
            let node = |value| match value {
                Value::Object(map) => Some(Self { map, link_id: link_id.clone() }),
                _ => None,
            };
            values.into_iter().map(node).collect::<Option<Vec<_>>>()
        })?;
        Ok(nodes.unwrap_or_default())
    }

    pub(super) fn extensions(&mut self) -> Result<Vec<Extension>, Refused> {
        let read = |mut node: Self| {
            let url = node.text("url")?.ok_or_else(|| node.shape("extension.url"))?;
            Ok(Extension { url, node })
        };
        self.nodes("extension")?.into_iter().map(read).collect()
    }

    /// The address of a modifier extension, which nobody may read past.
    pub(super) fn modifier(&mut self) -> Result<Option<String>, Refused> {
        let first = self.nodes("modifierExtension")?.into_iter().next();
        first.map(|mut node| node.text("url")?.ok_or_else(|| node.shape("modifierExtension.url"))).transpose()
    }

    /// The one element of these that is there, such as `valueCoding` of `value[x]`.
    pub(super) fn choice(&mut self, prefix: &str) -> Option<(String, Value)> {
        let name = self.map.keys().find(|name| name.starts_with(prefix))?.clone();
        let value = self.map.remove(&name)?;
        Some((name[prefix.len()..].to_owned(), value))
    }

    pub(super) fn required(&mut self, name: &str) -> Result<String, Refused> {
        self.text(name)?.ok_or_else(|| self.shape(name))
    }

    pub(super) fn wrong(&self, element: &str) -> Refused {
        self.shape(element)
    }

    pub(super) fn is_without(&self, name: &str) -> bool {
        !self.map.contains_key(name)
    }

    pub(super) fn drop(&mut self, name: &str) {
        self.map.remove(name);
    }

    /// The names of what was not read; an element's own `id` says nothing.
    fn rest(&self) -> impl Iterator<Item = &String> {
        self.map.keys().filter(|name| *name != "id")
    }
}

/// Which of our languages a tag such as `en-GB` is of.
pub(super) fn language(tag: &str) -> Option<Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    Language::from_code(&primary.to_ascii_lowercase())
}

impl Importer {
    /// A text with its translations.
    pub(super) fn texts(&mut self, node: &mut Node, name: &str, link_id: Option<&str>) -> Result<Texts, Refused> {
        let mut texts = Texts::default();
        let own = node.text(name)?;
        if let Some(mut beside) = node.node(&format!("_{name}"))? {
            for extension in beside.extensions()? {
                if extension.url == urls::TRANSLATION {
                    texts = self.translation(texts, extension.node, link_id)?;
                } else {
                    self.note(link_id, Reason::Extension(extension.url));
                }
            }
            self.leftovers(beside, link_id)?;
        }
        Ok(match own {
            Some(text) => texts.with(self.language, text),
            None => texts,
        })
    }

    fn translation(&mut self, texts: Texts, mut node: Node, link_id: Option<&str>) -> Result<Texts, Refused> {
        let (mut tag, mut content) = (None, None);
        for Extension { url, mut node } in node.extensions()? {
            match url.as_str() {
                "lang" => tag = node.text("valueCode")?,
                "content" => {
                    content = match node.text("valueString")? {
                        Some(text) => Some(text),
                        None => node.text("valueMarkdown")?,
                    }
                }
                _ => self.note(link_id, Reason::Extension(url)),
            }
        }
        let (Some(tag), Some(content)) = (tag, content) else { return Err(node.wrong("translation")) };
        match language(&tag) {
            Some(language) => Ok(texts.with(language, content)),
            None => {
                self.note(link_id, Reason::Translation(tag));
                Ok(texts)
            }
        }
    }

    /// Notes all that was not read of an object. What a modifier extension changes must not be kept without it.
    pub(super) fn leftovers(&mut self, mut node: Node, link_id: Option<&str>) -> Result<Option<Reason>, Refused> {
        let modifier = node.modifier()?.map(Reason::Modifier);
        for extension in node.extensions()? {
            self.note(link_id, Reason::Extension(extension.url));
        }
        let rest: Vec<String> = node.rest().map(|name| name.trim_start_matches('_').to_owned()).collect();
        for element in rest {
            self.note(link_id, Reason::Element(element));
        }
        Ok(modifier)
    }
}
