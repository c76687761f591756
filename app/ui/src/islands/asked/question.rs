//! The way back from what was asked to the question that the rules know.

use domain::{
    questionnaire::{AnswerOption, Check, Condition, Item, ItemKind, Page, Test, Texts},
    refer::Question,
};

use super::{Asked, AskedItem, Takes};

impl Asked {
    /// The question as the rules know it, if it makes sense.
    pub(in super::super) fn question(self) -> Option<Question> {
        Some(match self {
            Self::Helper => Question::Helper,
            Self::Practice(offered) => Question::Practice(all(offered, |id| id.parse().ok())?),
            Self::Name => Question::Name,
            Self::DateOfBirth(today) => Question::DateOfBirth(today.parse().ok()?),
            Self::Contact(helped) => Question::Contact { helped },
            Self::Postcode => Question::Postcode,
            Self::Help => Question::Help,
            Self::Questions(id, items) => {
                let items = all(items, AskedItem::item)?;
                let page = Page { id: id.parse().ok()?, title: None, before_booking: false, show_when: None, items };
                Question::Questions(Box::new(page), Default::default())
            }
            Self::Meeting(has_phone, has_email) => Question::Meeting { has_phone, has_email },
            Self::Sharing(partners) => Question::Sharing(partners),
            Self::Appointment => Question::Appointment,
        })
    }
}

impl AskedItem {
    fn item(self) -> Option<Item> {
        let Self(link_id, takes, required, revealed_by) = self;
        let option = |code: String, exclusive: bool| {
            Some(AnswerOption { code: code.parse().ok()?, text: Texts::default(), hint: None, exclusive, system: None })
        };
        let kind = match takes {
            Takes::Text(max) => ItemKind::Text { max },
            Takes::LongText(max) => ItemKind::LongText { max },
            Takes::OneOf(codes, other) => {
                ItemKind::OneOf { options: all(codes, |code| option(code, false))?, other, drop_down: false }
            }
            Takes::SomeOf(codes, alone, other) => {
                let exclusive = |code: String| {
                    let exclusive = alone.contains(&code);
                    option(code, exclusive)
                };
                ItemKind::SomeOf { options: all(codes, exclusive)?, other }
            }
            Takes::Date => ItemKind::Date,
            Takes::Number(min, max) => ItemKind::Number { min, max, unit: None },
            Takes::Decimal(min, max) => ItemKind::Decimal { min, max, unit: None },
            Takes::Scale => ItemKind::Scale { low: Texts::default(), high: Texts::default() },
            Takes::YesNo => ItemKind::YesNo,
            Takes::Phone => ItemKind::Phone,
            Takes::Email => ItemKind::Email,
            Takes::Url => ItemKind::Url,
        };
        let show_when = match revealed_by {
            // Whether one or some can be chosen, this check looks for the code among what was.
            Some((item, code)) => {
                let test = Test { link_id: item.parse().ok()?, check: Check::Includes(code.parse().ok()?) };
                Some(Condition::All(vec![test]))
            }
            None => None,
        };
        let item = Item::new(link_id.parse().ok()?, kind, Texts::default());
        Some(Item { required, show_when, ..item })
    }
}

fn all<A, B>(parts: Vec<A>, each: impl FnMut(A) -> Option<B>) -> Option<Vec<B>> {
    parts.into_iter().map(each).collect()
}
