//! What somebody types to find a person: a reference, an NHS number, a date of birth, or words of a name, in any order.
//!
//! A name is found by whole words, whatever their case and accents' place in the alphabet: only keyed hashes of them are
//! stored, and a hash has no beginning.

use crate::{CivilDate, nhs_number::NhsNumber, reference::Reference, text};

/// The most terms of one search: a name has seldom more words, with a date of birth beside it.
pub const MOST_TERMS: usize = 6;

/// Something to find a person by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// The reference of a referral.
    Reference(String),
    /// An NHS number: ten digits.
    NhsNumber(String),
    /// A date of birth.
    Born(CivilDate),
    /// A word of a name, as [`words_of`] makes it.
    Word(String),
}

crate::canonical::redacted!(Term);

/// The terms of a search; none when nothing was typed that a person could be found by, or more than anyone needs.
pub fn terms(typed: &str) -> Option<Vec<Term>> {
    // Without its first letters a reference looks like a date or a name.
    let is_reference = typed.trim_start().get(..2).is_some_and(|start| start.eq_ignore_ascii_case("sp"));
    if let Some(reference) = Reference::parse(typed).filter(|_| is_reference) {
        return Some(vec![Term::Reference(reference.as_str().to_owned())]);
    }
    if let Ok(number) = NhsNumber::parse(typed) {
        return Some(vec![Term::NhsNumber(number.as_str().to_owned())]);
    }
    let mut terms: Vec<Term> = typed.split_whitespace().flat_map(term).collect();
    terms.sort();
    terms.dedup();
    (1..=MOST_TERMS).contains(&terms.len()).then_some(terms)
}

fn term(piece: &str) -> Vec<Term> {
    match date(piece) {
        Some(born) => vec![Term::Born(born)],
        None => words_of(piece).into_iter().map(Term::Word).collect(),
    }
}

/// A date as people type it into one field: day, month and year between slashes, dots or dashes; or year first.
fn date(piece: &str) -> Option<CivilDate> {
    if let Ok(date) = piece.parse() {
        return Some(date);
    }
    let digits: String = piece.chars().map(text::in_ascii).collect();
    let mut parts = digits.split(['/', '.', '-']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    CivilDate::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The words of a name as they are looked up: in lower case, without apostrophes, apart at spaces and dashes.
///
/// ```
/// # use domain::case::search::words_of;
/// assert_eq!(words_of("Mary-Anne  O’Brien"), ["mary", "anne", "obrien"]);
/// ```
pub fn words_of(name: &str) -> Vec<String> {
    name.split(|character: char| !(character.is_alphanumeric() || matches!(character, '\'' | '’' | '\u{301}')))
        .map(|word| word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect())
        .filter(|word: &String| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &str) -> Term {
        Term::Word(word.to_owned())
    }

    #[test]
    fn a_name_and_a_date_of_birth_are_found_in_any_order() {
        let born = Term::Born("1980-05-17".parse().expect("a date"));
        for typed in ["Asma Khan 17/5/1980", "17.05.1980 khan ASMA", "khan 1980-05-17 asma asma"] {
            assert_eq!(terms(typed), Some(vec![born.clone(), word("asma"), word("khan")]), "{typed}");
        }
    }

    #[test]
    fn a_reference_and_an_nhs_number_stand_alone() {
        let reference = Term::Reference("SP-7K3M-9XQ4".to_owned().replace('Q', "0"));
        assert_eq!(terms("sp 7k3m 9x04"), Some(vec![reference]));
        assert_eq!(terms("943 476 5919"), Some(vec![Term::NhsNumber("9434765919".to_owned())]));
    }

    #[test]
    fn nothing_finds_nobody() {
        for typed in ["", "  ", "’", "a b c d e f g"] {
            assert_eq!(terms(typed), None, "{typed}");
        }
    }

    #[test]
    fn names_in_any_script_have_words() {
        assert_eq!(words_of("محمد علی"), ["محمد", "علی"]);
        assert_eq!(words_of("X"), ["x"]);
    }
}
