//! Just enough reading of our own HTML to fill in a form as a browser would.

/// A page's main form.
pub struct Form<'a> {
    /// Where it posts to.
    pub action: &'a str,
    fields: Vec<&'a str>,
}

impl<'a> Form<'a> {
    /// The one of this page.
    pub fn main(page: &'a str) -> Option<Self> {
        let mark = page.find(" data-main")?;
        let form = &page[page[..mark].rfind("<form")?..];
        let form = &form[..form.find("</form>")?];
        let mut tags = form.split('<').skip(1).map(|tag| tag.split_once('>').map_or(tag, |(tag, _)| tag));
        let action = attribute(tags.next()?, "action")?;
        let asks = |tag: &&str| ["input ", "select ", "textarea "].iter().any(|name| tag.starts_with(name));
        Some(Self { action, fields: tags.filter(asks).collect() })
    }

    /// What it carries without asking: plain words and numbers, which need no decoding.
    pub fn hidden(&self) -> Vec<(&'a str, &'a str)> {
        let hidden = self.fields.iter().filter(|tag| is_hidden(tag));
        hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?))).collect()
    }

    /// Whether it asks for this.
    pub fn asks(&self, name: &str) -> bool {
        self.fields.iter().any(|tag| attribute(tag, "name") == Some(name) && !is_hidden(tag))
    }

    /// The values to choose from in a group of radio buttons or checkboxes.
    pub fn choices(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields
            .iter()
            .filter(move |tag| attribute(tag, "name") == Some(name))
            .filter_map(|tag| attribute(tag, "value"))
    }
}

/// The value of the first attribute of this name on a page.
pub fn attribute_of_page<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    attribute(page, name)
}

/// A value as a form sends it (WHATWG URL §5.2).
pub fn encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        byte if byte.is_ascii_alphanumeric() || b"-._*".contains(&byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

fn is_hidden(tag: &str) -> bool {
    attribute(tag, "type") == Some("hidden")
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<body data-page="refer/name"><form><input type="hidden" name="a" value="1"></form>
        <form method="post" action="/do/refer/save" data-main novalidate><input type="hidden" name="form-step" value="name">
        <input name="given-name" type="text"><input type="radio" name="slot" value="b.1"><input type="radio" name="slot"
        value="none"></form><input type="hidden" name="b" value="2">"#;

    #[test]
    fn only_the_hidden_fields_of_the_main_form_are_sent_along() {
        let form = Form::main(PAGE).unwrap();
        assert_eq!((form.action, form.hidden()), ("/do/refer/save", vec![("form-step", "name")]));
    }

    #[test]
    fn what_a_form_asks_for_is_not_what_it_carries() {
        let form = Form::main(PAGE).unwrap();
        assert!(form.asks("given-name") && !form.asks("form-step") && !form.asks("b"));
    }

    #[test]
    fn choices_stand_in_order() {
        assert_eq!(Form::main(&PAGE.replace('\n', " ")).unwrap().choices("slot").collect::<Vec<_>>(), ["b.1", "none"]);
    }

    #[test]
    fn a_value_travels_as_a_browser_sends_it() {
        assert_eq!(encoded("alex@example.com, 1"), "alex%40example.com%2C+1");
    }
}
