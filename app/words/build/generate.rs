//! Writes the code of the functions: one for each message of English.

use std::{collections::BTreeSet, fmt::Write};

use crate::{
    catalogue::{Catalogue, Message},
    direction::keep_numbers_whole,
};

/// The arguments that are numbers, so that a text can choose its form by them; all others are text.
const NUMBERS: [&str; 8] = ["count", "days", "hours", "max", "min", "minutes", "number", "weeks"];

/// The code: the methods of `Words` and `Safety`, and the sources from which texts with arguments are made.
pub fn functions(english: &Catalogue, urdu: &Catalogue) -> String {
    let mut code = String::from("impl Words {\n");
    for (id, message) in english.messages.iter().filter(|(_, message)| message.area != "safety") {
        method(&mut code, id, id, message, urdu);
    }
    code.push_str("}\n\nimpl Safety {\n");
    for (id, message) in english.messages.iter().filter(|(_, message)| message.area == "safety") {
        let name = id.strip_prefix("safety-").expect("ids in safety.ftl begin with `safety-`");
        method(&mut code, name, id, message, urdu);
    }
    code.push_str("}\n");
    sources(&mut code, english, urdu);
    code
}

fn method(code: &mut String, name: &str, id: &str, message: &Message, urdu: &Catalogue) {
    let name = name.replace('-', "_");
    let text = message.text.replace('\n', " ");
    line(code, format_args!("    /// `{text}`"));
    if message.arguments.is_empty() {
        let translated = urdu.messages.get(id);
        let translated = translated.map_or(message.text.clone(), |urdu| keep_numbers_whole(&urdu.text));
        line(code, format_args!("    pub fn {name}(self) -> &'static str {{"));
        line(code, format_args!("        self.language.choose({:?}, {:?})", message.text, translated));
    } else {
        line(code, format_args!("    pub fn {name}(self, {}) -> String {{", parameters(&message.arguments)));
        line(code, format_args!("        formatted(self.language, {id:?}, [{}])", pairs(&message.arguments)));
    }
    code.push_str("    }\n");
}

fn parameters(arguments: &BTreeSet<String>) -> String {
    let kind = |name: &String| if NUMBERS.contains(&name.as_str()) { "i64" } else { "&str" };
    arguments.iter().map(|name| format!("{}: {}", name.replace('-', "_"), kind(name))).collect::<Vec<_>>().join(", ")
}

fn pairs(arguments: &BTreeSet<String>) -> String {
    arguments.iter().map(|name| format!("({name:?}, {}.into())", name.replace('-', "_"))).collect::<Vec<_>>().join(", ")
}

fn sources(code: &mut String, english: &Catalogue, urdu: &Catalogue) {
    for (name, catalogue) in [("ENGLISH", english), ("URDU", urdu)] {
        line(code, format_args!("const {name}: &[&str] = &["));
        for area in catalogue.areas.values() {
            line(code, format_args!("    include_str!({:?}),", area.path));
        }
        code.push_str("];\n");
        let checked = catalogue.areas.values().all(|area| area.checked);
        line(code, format_args!("const {name}_IS_CHECKED: bool = {checked};"));
    }
    let checked = urdu.areas.get("safety").is_some_and(|area| area.checked);
    line(code, format_args!("const SAFETY_IN_URDU_IS_CHECKED: bool = {checked};"));
}

fn line(code: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(code, "{text}").expect("a string can always be written to");
}
