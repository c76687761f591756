//! What a page asks, in the few words that the browser needs to check an answer.
//!
//! It leaves out what the page shows already, the other languages, and every answer to an earlier page: whoever comes
//! back by a code must not find in the page's source what the page hides. The rules themselves stay in `domain`.

#[cfg(any(feature = "patient", test))]
mod question;

use domain::questionnaire::Decimal;
#[cfg(feature = "ssr")]
use domain::{
    questionnaire::{AnswerOption, Item, ItemKind, Page},
    refer::Question,
};
use serde::{Deserialize, Serialize};

/// A question as it goes to the browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Asked {
    Helper,
    Practice(Vec<String>),
    Name,
    DateOfBirth(String),
    Contact(bool),
    Postcode,
    Help,
    Questions(String, Vec<AskedItem>),
    Meeting(bool, bool),
    Sharing(Vec<String>),
    Appointment,
}

/// An item of a questionnaire: its key, what it takes, whether it must be answered, and what reveals it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AskedItem(String, Takes, bool, Option<(String, String)>);

/// What an item takes.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Takes {
    Text(u32),
    LongText(u32),
    /// The options, and whether something else is taken.
    OneOf(Vec<String>, bool),
    /// The options, those of them that exclude all others, and whether something else is taken.
    SomeOf(Vec<String>, Vec<String>, bool),
    Date,
    Number(Option<i64>, Option<i64>),
    Decimal(Option<Decimal>, Option<Decimal>),
    Scale,
    YesNo,
    Phone,
    Email,
    Url,
}

#[cfg(feature = "ssr")]
impl Asked {
    /// What the browser needs of a question.
    pub(super) fn of(question: &Question) -> Self {
        match question {
            Question::Helper => Self::Helper,
            Question::Practice(offered) => Self::Practice(offered.iter().map(ToString::to_string).collect()),
            Question::Name => Self::Name,
            Question::DateOfBirth(today) => Self::DateOfBirth(today.to_string()),
            Question::Contact { helped } => Self::Contact(*helped),
            Question::Postcode => Self::Postcode,
            Question::Help => Self::Help,
            Question::Questions(page, earlier) => {
                let items = page.items_after(earlier).into_iter();
                let items = items.filter_map(|item| AskedItem::of(item, page)).collect();
                Self::Questions(page.id.to_string(), items)
            }
            Question::Meeting { has_phone, has_email } => Self::Meeting(*has_phone, *has_email),
            Question::Sharing(partners) => Self::Sharing(partners.clone()),
            Question::Appointment => Self::Appointment,
        }
    }
}

#[cfg(feature = "ssr")]
impl AskedItem {
    /// Nothing, for what is only read: it is never refused.
    fn of(item: &Item, page: &Page) -> Option<Self> {
        if !item.takes_answer() {
            return None;
        }
        let codes = |options: &[AnswerOption], wanted: fn(&AnswerOption) -> bool| {
            options.iter().filter(|option| wanted(option)).map(|option| option.code.to_string()).collect()
        };
        let takes = match &item.kind {
            ItemKind::Text { max } => Takes::Text(*max),
            ItemKind::LongText { max } => Takes::LongText(*max),
            ItemKind::Display => return None,
            ItemKind::OneOf { options, other, .. } => Takes::OneOf(codes(options, |_| true), *other),
            ItemKind::SomeOf { options, other } => {
                Takes::SomeOf(codes(options, |_| true), codes(options, |option| option.exclusive), *other)
            }
            ItemKind::Date => Takes::Date,
            ItemKind::Number { min, max, .. } => Takes::Number(*min, *max),
            ItemKind::Decimal { min, max, .. } => Takes::Decimal(*min, *max),
            ItemKind::Scale { .. } => Takes::Scale,
            ItemKind::YesNo => Takes::YesNo,
            ItemKind::Phone => Takes::Phone,
            ItemKind::Email => Takes::Email,
            ItemKind::Url => Takes::Url,
        };
        let revealed_by = page.revealed_by(item).map(|(item, code)| (item.to_string(), code.to_string()));
        Some(Self(item.link_id.to_string(), takes, item.required, revealed_by))
    }
}

#[cfg(test)]
mod tests;
