//! The options of a question: a row each, in the order of the numbers beside them; a row without words is none.

use super::{SHORT, in_language, shown_texts, texts};
use crate::{
    Language, Problem,
    form::{Mend, Shown, YES},
    questionnaire::{AnswerOption, ItemKind, OptionCode, Texts},
    refusal::{Fields, first},
    studio::fresh,
};

/// What the fields of options begin with.
pub const OPTION: &str = "studio-option";
/// How many rows there are for options to add.
pub const BLANK_OPTIONS: usize = 3;
/// The most rows that are read.
const MOST: usize = 40;

/// A field of an option's row, by its place from 1.
pub fn option_field(place: usize, part: &str) -> String {
    format!("{OPTION}-{place}-{part}")
}

/// How many rows a form with these values has.
pub fn option_rows(fields: &Fields) -> usize {
    let filled = (1..=MOST).rev().find(|place| {
        let part = |part: &str| !first(fields, &option_field(*place, part)).trim().is_empty();
        part("code") || Language::ALL.into_iter().any(|language| part(language.code()))
    });
    (filled.unwrap_or_default() + BLANK_OPTIONS).min(MOST)
}

pub(super) fn read(mend: &mut Mend, fields: &Fields, before: Option<&ItemKind>) -> Vec<AnswerOption> {
    let known = match before {
        Some(ItemKind::OneOf { options, .. } | ItemKind::SomeOf { options, .. }) => options.as_slice(),
        _ => &[],
    };
    let mut rows: Vec<(i64, AnswerOption)> = Vec::new();
    for place in 1..=MOST {
        let row = option_field(place, "");
        let words = texts(mend, fields, row.trim_end_matches('-'), SHORT);
        if words == Texts::default() {
            continue;
        }
        if words.own(Language::En).is_none() {
            mend.note(&in_language(row.trim_end_matches('-'), Language::En), Problem::Missing);
        }
        let order = super::number(mend, fields, &option_field(place, "place")).flatten();
        let code = first(fields, &option_field(place, "code"));
        let stands = known.iter().find(|option| option.code.as_str() == code);
        let code: OptionCode = match stands {
            Some(option) => option.code.clone(),
            None => fresh(words.get(Language::En).0, "option", |code| {
                rows.iter().any(|(_, option)| option.code.as_str() == code)
                    || known.iter().any(|option| option.code.as_str() == code)
            }),
        };
        let exclusive = first(fields, &option_field(place, "alone")) == YES;
        let hint = super::optional(texts(mend, fields, &option_field(place, "hint"), SHORT));
        let system = stands.and_then(|option| option.system.clone());
        rows.push((order.unwrap_or(i64::MAX), AnswerOption { code, text: words, hint, exclusive, system }));
    }
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, option)| option).collect()
}

pub(super) fn fields(shown: Shown, options: &[AnswerOption]) -> Shown {
    options.iter().zip(1..).fold(shown, |shown, (option, place)| {
        let row = format!("{OPTION}-{place}");
        shown_texts(shown_texts(shown, &row, Some(&option.text)), &format!("{row}-hint"), option.hint.as_ref())
            .with(&option_field(place, "code"), option.code.as_str())
            .with(&option_field(place, "place"), place.to_string())
            .with(&option_field(place, "alone"), if option.exclusive { YES } else { "" })
    })
}
