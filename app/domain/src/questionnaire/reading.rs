//! How an item's answer is read from what was typed, one function for each kind, and how it is typed again.

use std::{collections::BTreeSet, num::IntErrorKind};

use super::{
    Answer, AnswerOption, Decimal, Item, ItemKind, OptionCode,
    decimal::Unread,
    item::{LONGEST_OTHER, NO, OTHER, SCALE_TOP, YES, yes_or_no},
};
use crate::{
    Fields, Problem, Refusal, date_of_birth,
    email::EmailAddress,
    phone::PhoneNumber,
    refusal::{NumberProblem, every, first, set_of},
    text,
    web_address::WebAddress,
};

/// Reads an item's answer; nothing, when it was left blank and may be.
pub(super) fn read(item: &Item, fields: &Fields) -> Result<Option<Answer>, Vec<Refusal>> {
    let name = item.link_id.as_str();
    let typed = text::trimmed(first(fields, name));
    let answer = match &item.kind {
        ItemKind::Text { max } => text::line(typed, *max).map(|line| line.map(Answer::Text)),
        ItemKind::LongText { max } => text::prose(typed, *max).map(|prose| prose.map(Answer::Text)),
        ItemKind::Display => Ok(None),
        ItemKind::OneOf { other: true, .. } if typed == OTHER => return other(item, fields, BTreeSet::new()),
        ItemKind::SomeOf { options, other: true } if every(fields, name).iter().any(|code| code == OTHER) => {
            return some_and_other(item, fields, options);
        }
        ItemKind::OneOf { options, .. } => given(typed, |typed| one_of(typed, options)),
        ItemKind::SomeOf { options, .. } => some_of(every(fields, name), options),
        ItemKind::Date => Ok(date_of_birth::date(fields, name)?.map(Answer::Date)),
        ItemKind::Number { min, max, .. } => given(typed, |typed| number(typed, *min, *max)),
        ItemKind::Decimal { min, max, .. } => given(typed, |typed| decimal(typed, *min, *max)),
        ItemKind::Scale { .. } => given(typed, scale),
        ItemKind::YesNo => given(typed, yes_no),
        ItemKind::Phone => given(typed, |typed| Ok(Answer::Phone(PhoneNumber::parse(typed)?))),
        ItemKind::Email => given(typed, |typed| Ok(Answer::Email(EmailAddress::parse(typed)?))),
        ItemKind::Url => given(typed, |typed| Ok(Answer::Url(WebAddress::parse(typed)?))),
    };
    match answer {
        Ok(None) if item.required => Err(vec![missing(item)]),
        Ok(answer) => Ok(answer),
        Err(problem) => Err(vec![Refusal::new(name, problem)]),
    }
}

/// Types an answer into the fields that it is read from.
pub(super) fn retype(item: &Item, answer: &Answer, fields: &mut Fields) {
    let name = item.link_id.to_string();
    let value = match answer {
        Answer::Codes(codes) => {
            fields.insert(name, codes.iter().map(OptionCode::to_string).collect());
            return;
        }
        Answer::Other { codes, words } => {
            fields.insert(item.other_field(), vec![words.clone()]);
            fields.insert(name, codes.iter().map(OptionCode::to_string).chain([OTHER.to_owned()]).collect());
            return;
        }
        Answer::Date(date) => {
            fields.extend(date_of_birth::fields(&name, *date));
            return;
        }
        Answer::Text(text) => text.clone(),
        Answer::Code(code) => code.to_string(),
        Answer::Number(number) => number.to_string(),
        Answer::Decimal(number) => number.to_string(),
        Answer::Scale(place) => place.to_string(),
        Answer::YesNo(yes) => yes_or_no(*yes).to_owned(),
        Answer::Phone(phone) => phone.display(),
        Answer::Email(email) => email.as_str().to_owned(),
        Answer::Url(address) => address.as_str().to_owned(),
    };
    fields.insert(name, vec![value]);
}

/// An error about an item leads to the first of its fields.
fn missing(item: &Item) -> Refusal {
    let field = item.field_names().swap_remove(0);
    Refusal::new(field, Problem::Missing)
}

fn given(typed: &str, read: impl FnOnce(&str) -> Result<Answer, Problem>) -> Result<Option<Answer>, Problem> {
    if typed.is_empty() { Ok(None) } else { read(typed).map(Some) }
}

fn one_of(typed: &str, options: &[AnswerOption]) -> Result<Answer, Problem> {
    let option = options.iter().find(|option| option.code.as_str() == typed);
    option.map(|option| Answer::Code(option.code.clone())).ok_or(Problem::NotOffered)
}

fn some_of(ticked: &[String], options: &[AnswerOption]) -> Result<Option<Answer>, Problem> {
    let find = |code: &String| options.iter().find(|option| option.code.as_str() == code);
    let ticked: Option<Vec<_>> = ticked.iter().filter(|code| !code.trim().is_empty()).map(find).collect();
    let ticked = ticked.ok_or(Problem::NotOffered)?;
    let codes = set_of(ticked.iter().map(|option| option.code.clone()));
    if codes.len() > 1 && ticked.iter().any(|option| option.exclusive) {
        return Err(Problem::NotTogether);
    }
    Ok((!codes.is_empty()).then_some(Answer::Codes(codes)))
}

/// Something else, in own words, which are missing when the box is ticked and nothing is written.
fn other(item: &Item, fields: &Fields, codes: BTreeSet<OptionCode>) -> Result<Option<Answer>, Vec<Refusal>> {
    let field = item.other_field();
    match text::line(text::trimmed(first(fields, &field)), LONGEST_OTHER) {
        Ok(Some(words)) => Ok(Some(Answer::Other { codes, words })),
        Ok(None) => Err(vec![Refusal::new(field, Problem::Missing)]),
        Err(problem) => Err(vec![Refusal::new(field, problem)]),
    }
}

/// Some of the options, and something else beside them.
fn some_and_other(item: &Item, fields: &Fields, options: &[AnswerOption]) -> Result<Option<Answer>, Vec<Refusal>> {
    let name = item.link_id.as_str();
    let refused = |problem| vec![Refusal::new(name, problem)];
    let ticked: Vec<String> = every(fields, name).iter().filter(|code| *code != OTHER).cloned().collect();
    let codes = match some_of(&ticked, options).map_err(refused)? {
        Some(Answer::Codes(codes)) => codes,
        _ => BTreeSet::new(),
    };
    if options.iter().any(|option| option.exclusive && codes.contains(&option.code)) {
        return Err(refused(Problem::NotTogether));
    }
    other(item, fields, codes)
}

fn decimal(typed: &str, min: Option<Decimal>, max: Option<Decimal>) -> Result<Answer, Problem> {
    let number = match Decimal::typed(typed) {
        Ok(number) => number,
        Err(Unread::NotANumber) => return Err(NumberProblem::NotANumber.into()),
        Err(Unread::TooFine) => return Err(NumberProblem::TooFine.into()),
        Err(Unread::TooLow) => return Err(NumberProblem::Under(min.unwrap_or(Decimal::LEAST)).into()),
        Err(Unread::TooHigh) => return Err(NumberProblem::Over(max.unwrap_or(Decimal::MOST)).into()),
    };
    match (min, max) {
        (Some(min), _) if number < min => Err(NumberProblem::Under(min).into()),
        (_, Some(max)) if number > max => Err(NumberProblem::Over(max).into()),
        _ => Ok(Answer::Decimal(number)),
    }
}

fn number(typed: &str, min: Option<i64>, max: Option<i64>) -> Result<Answer, Problem> {
    let in_ascii = |each: char| text::digit(each).map_or(each, |digit| char::from(b'0' + digit));
    let number = match typed.chars().map(in_ascii).collect::<String>().parse::<i64>() {
        Ok(number) => number,
        Err(error) => return Err(unread(error.kind(), min, max).into()),
    };
    match (min, max) {
        (Some(min), _) if number < min => Err(NumberProblem::Below(min).into()),
        (_, Some(max)) if number > max => Err(NumberProblem::Above(max).into()),
        _ => Ok(Answer::Number(number)),
    }
}

fn unread(error: &IntErrorKind, min: Option<i64>, max: Option<i64>) -> NumberProblem {
    match error {
        IntErrorKind::PosOverflow => NumberProblem::Above(max.unwrap_or(i64::MAX)),
        IntErrorKind::NegOverflow => NumberProblem::Below(min.unwrap_or(i64::MIN)),
        _ => NumberProblem::NotANumber,
    }
}

fn scale(typed: &str) -> Result<Answer, Problem> {
    let place = typed.parse().ok().filter(|place| *place <= SCALE_TOP);
    place.map(Answer::Scale).ok_or(Problem::NotOffered)
}

fn yes_no(typed: &str) -> Result<Answer, Problem> {
    match typed {
        YES => Ok(Answer::YesNo(true)),
        NO => Ok(Answer::YesNo(false)),
        _ => Err(Problem::NotOffered),
    }
}
