//! Just enough reading of HTML to fill in a form as a browser would. Knows nothing of the pages' words.

/// A start or end tag.
#[derive(Clone, Debug)]
pub struct Tag {
    /// Its name; of an end tag, with the slash.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, if the tag has it.
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    /// The names of its attributes.
    pub fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }

    fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// The tags of a page, in order. Ours never have a bare `<` in text or attributes, which is what is being tested.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/') {
            let (tag, after) = tag(rest);
            tags.push(tag);
            rest = after;
        }
    }
    tags
}

fn tag(text: &str) -> (Tag, &str) {
    let ends_name = |character: char| character.is_ascii_whitespace() || character == '>';
    let (name, mut rest) = text.split_at(text.find(ends_name).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_ascii_whitespace() || character == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let ends = |character: char| ends_name(character) || character == '=';
        let (name, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("an attribute's value ends"),
            None => ("", after),
        };
        attributes.push((name.to_owned(), unescaped(value)));
        rest = after;
    }
    (Tag { name: name.trim_end_matches('/').to_owned(), attributes }, rest)
}

/// What a browser reads where escaped text stands.
pub fn unescaped(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// A form of a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it posts to.
    pub action: String,
    tags: Vec<Tag>,
}

impl Form {
    /// The page's main form.
    pub fn main(html: &str) -> Option<Self> {
        let tags = tags(html);
        let start = tags.iter().position(|tag| tag.name == "form" && tag.get("data-main").is_some())?;
        let length = tags[start..].iter().position(|tag| tag.name == "/form")?;
        let action = tags[start].get("action").unwrap_or_default().to_owned();
        Some(Self { action, tags: tags[start..start + length].to_vec() })
    }

    /// What the form carries without being asked for.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let hidden = self.tags.iter().filter(|tag| tag.is("input", "type", "hidden"));
        hidden.map(|tag| (attribute(tag, "name"), attribute(tag, "value"))).collect()
    }

    /// Whether it asks for this.
    pub fn asks(&self, name: &str) -> bool {
        self.tags.iter().any(|tag| tag.get("name") == Some(name) && tag.get("type") != Some("hidden"))
    }

    /// The values of a group of radio buttons or checkboxes.
    pub fn choices(&self, name: &str) -> Vec<String> {
        let choices = self.tags.iter().filter(|tag| tag.is("input", "name", name));
        choices.map(|tag| attribute(tag, "value")).collect()
    }

    /// The value that a single field shows.
    pub fn value(&self, name: &str) -> Option<String> {
        self.tags.iter().find(|tag| tag.is("input", "name", name)).map(|tag| attribute(tag, "value"))
    }
}

fn attribute(tag: &Tag, name: &str) -> String {
    tag.get(name).unwrap_or_default().to_owned()
}

/// The name of a page, as its body says it.
pub fn page_name(html: &str) -> Option<String> {
    tags(html).iter().find(|tag| tag.name == "body").and_then(|tag| tag.get("data-page").map(str::to_owned))
}

/// The value of the first attribute of this name on a page.
pub fn first_value(html: &str, name: &str) -> Option<String> {
    tags(html).iter().find_map(|tag| tag.get(name).map(str::to_owned))
}
