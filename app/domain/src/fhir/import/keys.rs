//! Keys of ours for whatever the file calls its items: the same, where it can be one.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

/// The keys that are given, and how often each was asked for.
#[derive(Debug, Default)]
pub(super) struct Keys {
    taken: BTreeSet<String>,
    counted: BTreeMap<String, usize>,
}

/// So many characters are kept of a text that becomes a key, which leaves room for a number.
const KEPT: usize = 56;

impl Keys {
    /// Keys for these names: those that are keys already belong to their items.
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        let taken = names.filter(|name| name.parse::<crate::questionnaire::LinkId>().is_ok()).cloned().collect();
        Self { taken, counted: BTreeMap::new() }
    }

    /// The key for a name, and whether it is another.
    pub(super) fn key<K: FromStr>(&mut self, name: &str) -> (K, bool) {
        match name.parse() {
            Ok(key) => (key, false),
            Err(_) => (self.made_of(name), true),
        }
    }

    /// A key of its own that reminds of a name.
    pub(super) fn made_of<K: FromStr>(&mut self, name: &str) -> K {
        let plain: String = name
            .chars()
            .map(|each| if each.is_ascii_alphanumeric() || matches!(each, '.' | '_') { each } else { '-' })
            .skip_while(|each| !each.is_ascii_alphanumeric())
            .take(KEPT)
            .collect();
        let plain = plain.trim_end_matches(['-', '.', '_']);
        let plain = if plain.is_empty() { "item" } else { plain };
        loop {
            let count = self.counted.entry(plain.to_owned()).or_default();
            *count += 1;
            let name = if *count == 1 { plain.to_owned() } else { format!("{plain}-{count}") };
            if self.taken.insert(name.clone()) {
                return name.parse().unwrap_or_else(|_| unreachable!("it was made to be a key"));
            }
        }
    }
}
