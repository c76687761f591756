//! Reads the texts of one language: which messages there are, and what each needs to be said.
//!
//! Used by the build, which makes functions of them, and by a test, which compares the languages.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// All texts of one language.
#[derive(Default)]
pub struct Catalogue {
    /// The files, by area.
    pub areas: BTreeMap<String, Area>,
    /// The messages, by id.
    pub messages: BTreeMap<String, Message>,
}

/// One file of texts.
pub struct Area {
    /// Where it is.
    pub path: PathBuf,
    /// Whether a person who speaks the language has checked it; its first line says `# checked: no` until then.
    pub checked: bool,
}

/// One text.
pub struct Message {
    /// The file that it is in.
    pub area: String,
    /// What it says, with `{ $name }` for an argument and the default one of several variants.
    pub text: String,
    /// The names of its arguments; without any, it always says the same.
    pub arguments: BTreeSet<String>,
}

impl Catalogue {
    /// Reads every `.ftl` file of a folder; panics at what cannot be read, since that is a mistake in the source.
    pub fn read(folder: &Path) -> Self {
        let mut catalogue = Self::default();
        let mut patterns = BTreeMap::new();
        let mut found = Vec::new();
        for path in fluent_files(folder) {
            let area = path.file_stem().and_then(|stem| stem.to_str()).expect("a file of texts has a name").to_owned();
            let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let checked = !source.starts_with("# checked: no");
            let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
            for entry in resource.body {
                let (key, pattern) = match entry {
                    Entry::Message(message) => {
                        assert!(message.attributes.is_empty(), "{}: attributes are not used", message.id.name);
                        let pattern = message.value.expect("a message without attributes has a value");
                        found.push((message.id.name.clone(), area.clone()));
                        (message.id.name, pattern)
                    }
                    Entry::Term(term) => (format!("-{}", term.id.name), term.value),
                    _ => continue,
                };
                assert!(patterns.insert(key.clone(), pattern).is_none(), "{}: {key} is there twice", path.display());
            }
            catalogue.areas.insert(area, Area { path, checked });
        }
        for (id, area) in found {
            let mut message = Message { area, text: String::new(), arguments: BTreeSet::new() };
            message.say(&patterns[&id], &patterns);
            catalogue.messages.insert(id, message);
        }
        catalogue
    }
}

fn fluent_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder of texts can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}

type Patterns = BTreeMap<String, Pattern<String>>;

impl Message {
    fn say(&mut self, pattern: &Pattern<String>, all: &Patterns) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.say_inline(inline, all),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.take_arguments(selector);
                    for variant in variants {
                        let before = self.text.len();
                        self.say(&variant.value, all);
                        if !variant.default {
                            self.text.truncate(before);
                        }
                    }
                }
            }
        }
    }

    fn say_inline(&mut self, inline: &InlineExpression<String>, all: &Patterns) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.text.push_str(value);
            }
            InlineExpression::VariableReference { id } => {
                self.text.push_str(&format!("{{ ${} }}", id.name));
                self.take_arguments(inline);
            }
            InlineExpression::MessageReference { id, .. } => self.say_other(&id.name, all),
            InlineExpression::TermReference { id, .. } => self.say_other(&format!("-{}", id.name), all),
            InlineExpression::FunctionReference { .. } => self.take_arguments(inline),
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inner) => self.say_inline(inner, all),
                Expression::Select { .. } => panic!("a choice inside a placeable is not used"),
            },
        }
    }

    fn say_other(&mut self, id: &str, all: &Patterns) {
        let pattern = all.get(id).unwrap_or_else(|| panic!("{id} is referred to but not there"));
        self.say(pattern, all);
    }

    fn take_arguments(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                positional.iter().for_each(|argument| self.take_arguments(argument));
            }
            _ => {}
        }
    }
}
