//! Whether every dependency's licence is one that this project accepts, by the list in `.deny.toml`.
//!
//! The expressions are those of SPDX; the list is in the form of cargo-deny, which can read it too.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::shell::House;

/// A package as `cargo tree` names it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name in the registry.
    pub name: String,
    /// Its version, without the `v`.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
}

impl Package {
    /// Reads a line `NAME vVERSION …|LICENCE`; an empty line is nothing.
    pub fn read(line: &str) -> Option<Self> {
        let (package, licence) = line.split_once('|')?;
        let mut words = package.split_whitespace();
        Some(Self {
            name: words.next()?.to_owned(),
            version: words.next()?.trim_start_matches('v').to_owned(),
            licence: licence.trim_end_matches("(*)").trim().to_owned(),
        })
    }

    /// The first two numbers of the version.
    pub fn major_minor(&self) -> (u32, u32) {
        let mut numbers = self.version.split('.').map(|number| number.parse().unwrap_or_default());
        (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default())
    }
}

/// Fails with the names of all packages whose licence is not accepted.
pub fn check(house: &House, packages: &[Package]) -> Result<()> {
    let list = fs::read_to_string(house.root.join(".deny.toml")).context(".deny.toml")?;
    let list = Accepted::read(&list)?;
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !list.accepts(package))
        .map(|package| format!("{} {} ({})", package.name, package.version, package.licence))
        .collect();
    if !refused.is_empty() {
        bail!("not among the licences of .deny.toml: {}", refused.join(", "));
    }
    Ok(())
}

/// The licences accepted for every package, and those for one package alone.
struct Accepted {
    everywhere: Vec<String>,
    by_package: Vec<(String, Vec<String>)>,
}

impl Accepted {
    fn read(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse().context(".deny.toml")?;
        let licences = table.get("licenses").context(".deny.toml has no [licenses]")?;
        let exceptions = licences.get("exceptions").and_then(toml::Value::as_array);
        let by_package = exceptions.into_iter().flatten().map(|exception| {
            let package = exception.get("crate").and_then(toml::Value::as_str);
            (package.unwrap_or_default().to_owned(), names(exception.get("allow")))
        });
        Ok(Self { everywhere: names(licences.get("allow")), by_package: by_package.collect() })
    }

    fn accepts(&self, package: &Package) -> bool {
        let of_its_own = self.by_package.iter().filter(|(name, _)| *name == package.name);
        let allowed: Vec<&String> = of_its_own.flat_map(|(_, licences)| licences).chain(&self.everywhere).collect();
        satisfied(&package.licence, &|licence| allowed.iter().any(|name| *name == licence))
    }
}

fn names(list: Option<&toml::Value>) -> Vec<String> {
    let list = list.and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met with the allowed licences; `/` is an old way to write `OR`.
fn satisfied(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    words.peek().is_some() && either(&mut words, allowed)
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn either(words: &mut Words<'_>, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = both(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        met |= both(words, allowed);
    }
    met
}

fn both(words: &mut Words<'_>, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut Words<'_>, allowed: &dyn Fn(&str) -> bool) -> bool {
    let Some(word) = words.next() else {
        return false;
    };
    if word == "(" {
        let met = either(words, allowed);
        return words.next() == Some(")") && met;
    }
    match words.next_if_eq(&"WITH").and_then(|_| words.next()) {
        Some(exception) => allowed(&format!("{word} WITH {exception}")),
        None => allowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(expression: &str) -> bool {
        satisfied(expression, &|licence| matches!(licence, "MIT" | "Unicode-3.0"))
    }

    #[test]
    fn one_allowed_licence_of_several_is_enough() {
        assert!(met("Apache-2.0 OR MIT"));
        assert!(met("MIT/Apache-2.0"));
        assert!(met("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT"));
    }

    #[test]
    fn licences_that_hold_together_must_all_be_allowed() {
        assert!(met("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!met("MIT AND Apache-2.0"));
    }

    #[test]
    fn a_package_without_a_licence_is_not_accepted() {
        assert!(!met(""));
    }

    #[test]
    fn an_exception_holds_for_its_package_alone() {
        let list = "[licenses]\nallow = [\"MIT\"]\nexceptions = [{ crate = \"one\", allow = [\"MPL-2.0\"] }]";
        let list = Accepted::read(list).unwrap();
        assert!(list.accepts(&Package::read("one v1.0.0|MPL-2.0").unwrap()));
        assert!(!list.accepts(&Package::read("two v1.0.0|MPL-2.0").unwrap()));
    }
}
