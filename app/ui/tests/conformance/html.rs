//! Just enough of HTML to compare two pieces of it: tags with sorted attributes, and text.

/// A piece of HTML; white space, comments and the order of attributes and classes do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A start tag.
    Open { name: String, attributes: Vec<(String, String)> },
    /// An end tag.
    Close(String),
    /// Text with single spaces.
    Text(String),
}

impl Token {
    pub fn drop_attribute(&mut self, dropped: &str) {
        if let Self::Open { attributes, .. } = self {
            attributes.retain(|(name, _)| name != dropped);
        }
    }

    pub fn drop_class(&mut self, dropped: &str) {
        if let Self::Open { attributes, .. } = self {
            for (_, value) in attributes.iter_mut().filter(|(name, _)| name == "class") {
                *value = value.split(' ').filter(|class| *class != dropped).collect::<Vec<_>>().join(" ");
            }
        }
    }

    pub fn name_by_id(&mut self) {
        if let Self::Open { attributes, .. } = self {
            let id = attributes.iter().find(|(name, _)| name == "id").map(|(_, id)| id.clone());
            for (_, value) in attributes.iter_mut().filter(|(name, _)| name == "name") {
                *value = id.clone().unwrap_or_default();
            }
        }
    }
}

/// Takes away elements of this name that have no attributes, keeping what is inside them.
pub fn unwrapped(tokens: Vec<Token>, element: &str) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut bare = Vec::new();
    for token in tokens {
        match &token {
            Token::Open { name, attributes } if name == element => {
                bare.push(attributes.is_empty());
                if attributes.is_empty() {
                    continue;
                }
            }
            Token::Close(name) if name == element && bare.pop() == Some(true) => continue,
            _ => {}
        }
        kept.push(token);
    }
    kept
}

/// The tokens of a piece of HTML.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut text = String::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.split_once("-->").expect("a comment ends").1;
        } else if let Some(after) = rest.strip_prefix("<!") {
            rest = after.split_once('>').expect("a marker ends").1;
        } else if let Some(after) = rest.strip_prefix('<') {
            push_text(&mut tokens, &mut text);
            rest = tag(after, &mut tokens);
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            text.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    push_text(&mut tokens, &mut text);
    tokens
}

fn push_text(tokens: &mut Vec<Token>, text: &mut String) {
    let words = decoded(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    text.clear();
    if !words.is_empty() {
        tokens.push(Token::Text(words));
    }
}

fn tag<'a>(html: &'a str, tokens: &mut Vec<Token>) -> &'a str {
    let end = html.find(|c: char| c.is_ascii_whitespace() || c == '>').expect("a tag ends");
    let (name, mut rest) = html.split_at(end);
    if let Some(name) = name.strip_prefix('/') {
        tokens.push(Token::Close(name.to_owned()));
        return rest.split_once('>').expect("an end tag ends").1;
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_ascii_start().trim_start_matches('/');
        if let Some(after) = rest.strip_prefix('>') {
            attributes.sort();
            tokens.push(Token::Open { name: name.to_owned(), attributes });
            return after;
        }
        let (attribute, after) = attribute(rest);
        attributes.push(attribute);
        rest = after;
    }
}

fn attribute(html: &str) -> ((String, String), &str) {
    let end = html.find(|c: char| c.is_ascii_whitespace() || "=>".contains(c)).expect("an attribute ends");
    let (name, rest) = html.split_at(end);
    let quoted = rest.strip_prefix("=\"").map(|rest| (rest, '"'));
    let (value, rest) = match quoted.or_else(|| rest.strip_prefix("='").map(|rest| (rest, '\''))) {
        Some((rest, quote)) => rest.split_once(quote).expect("a quote ends"),
        None => ("", rest),
    };
    let value = if name == "class" {
        let mut classes: Vec<_> = value.split_ascii_whitespace().collect();
        classes.sort_unstable();
        classes.join(" ")
    } else {
        decoded(value)
    };
    ((name.to_owned(), value), rest)
}

fn decoded(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&")
}

#[test]
fn attributes_are_compared_in_any_order() {
    assert_eq!(tokens("<a  href='x' class=\"b  c\">"), tokens("<a class=\"b c\"\n href=\"x\">"));
}

#[test]
fn comments_and_line_breaks_do_not_count() {
    assert_eq!(tokens("<p>\n  One<!> two<!-- <b> -->\n</p>"), tokens("<p>One two</p>"));
}

#[test]
fn another_class_counts() {
    assert_ne!(tokens("<p class=\"a\">"), tokens("<p class=\"b\">"));
}
