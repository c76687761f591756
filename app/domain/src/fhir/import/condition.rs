//! `enableWhen` as a condition of ours, where each of its tests has one.

use serde_json::Value;

use super::{
    Importer, Known, MOST_TESTS, Reason, Refused,
    node::Extension,
    tree::{RawTest, Tree},
};
use crate::{
    fhir::urls,
    questionnaire::{Check, Condition, Decimal, ItemKind, NO, Test, Value as Compared, YES},
};

impl Importer {
    /// The condition of an item, or why it cannot be kept.
    pub(super) fn condition(&mut self, tree: &mut Tree) -> Result<Result<Option<Condition>, Reason>, Refused> {
        let raw = std::mem::take(&mut tree.tests);
        if raw.len() > MOST_TESTS {
            return Ok(Err(Reason::TooManyTests(MOST_TESTS)));
        }
        let mut tests = Vec::new();
        for test in raw {
            match self.test(test, &tree.link_id)? {
                Ok(test) => tests.push(test),
                Err(reason) => return Ok(Err(reason)),
            }
        }
        let whole = if tree.any { Condition::Any(tests) } else { Condition::All(tests) };
        Ok(Ok(Some(whole).filter(|condition| !condition.tests().is_empty())))
    }

    fn test(&mut self, mut raw: RawTest, link_id: &str) -> Result<Result<Test, Reason>, Refused> {
        let mut answered = false;
        for Extension { url, mut node } in raw.node.extensions()? {
            match url.as_str() {
                urls::ANSWERED => answered = node.flag("valueBoolean")?.unwrap_or_default(),
                _ => self.note(Some(link_id), Reason::Extension(url)),
            }
        }
        if let Some(modifier) = self.leftovers(raw.node, Some(link_id))? {
            return Ok(Err(modifier));
        }
        let Some(known) = self.known.get(&raw.question) else {
            let question = raw.question;
            return Ok(Err(if self.left_out.contains(&question) {
                Reason::WaitsForLeftOut(question)
            } else if self.every.contains_key(&question) {
                Reason::LooksAhead(question)
            } else {
                Reason::NoSuchItem(question)
            }));
        };
        let check = known.check(&raw.operator, &raw.answer_type, &raw.answer, answered);
        let test = check.map(|check| Test { link_id: known.item.link_id.clone(), check });
        Ok(test.ok_or(Reason::UnfitTest(raw.question)))
    }
}

impl Known {
    /// What an answer to this item has to be.
    fn check(&self, operator: &str, answer_type: &str, answer: &Value, answered: bool) -> Option<Check> {
        if operator == "exists" {
            let exists = answer.as_bool().filter(|_| self.item.kind != ItemKind::Display)?;
            return Some(if exists { Check::Answered } else { Check::Unanswered });
        }
        if let Some(code) = self.code(answer_type, answer) {
            let several = matches!(self.item.kind, ItemKind::SomeOf { .. });
            return match operator {
                "=" if several => Some(Check::Includes(code)),
                "=" => Some(Check::Is(code)),
                "!=" if answered => Some(Check::IsNot(code)),
                "!=" => Some(Check::Without(code)),
                _ => None,
            };
        }
        let value = self.value(answer_type, answer)?;
        let in_order = !matches!(value, Compared::Text(_));
        match operator {
            "=" => Some(Check::Equals(value)),
            "!=" if !answered => Some(Check::Differs(value)),
            ">" if in_order => Some(Check::Above(value)),
            "<" if in_order => Some(Check::Below(value)),
            ">=" if in_order => Some(Check::AtLeast(value)),
            "<=" if in_order => Some(Check::AtMost(value)),
            _ => None,
        }
    }

    /// The option that an answer is.
    fn code(&self, answer_type: &str, answer: &Value) -> Option<crate::questionnaire::OptionCode> {
        if self.item.kind == ItemKind::YesNo {
            let yes = answer.as_bool()?;
            return if yes { YES } else { NO }.parse().ok();
        }
        let offer = self.offers.iter().find(|(offer, _)| offer.is(answer_type, answer));
        offer.map(|(_, code)| code.clone())
    }

    /// The value that an answer is compared with.
    fn value(&self, answer_type: &str, answer: &Value) -> Option<Compared> {
        let kind = &self.item.kind;
        match answer_type {
            "Integer" | "Decimal" | "Quantity" => {
                let number = if answer_type == "Quantity" { self.amount(answer)? } else { answer };
                let number = decimal(number)?;
                match kind {
                    ItemKind::Decimal { .. } => Some(Compared::Decimal(number)),
                    ItemKind::Number { .. } | ItemKind::Scale { .. } => number.as_whole().map(Compared::Number),
                    _ => None,
                }
            }
            "Date" if *kind == ItemKind::Date => answer.as_str()?.parse().ok().map(Compared::Date),
            "String" => {
                let words = matches!(kind, ItemKind::Text { .. } | ItemKind::LongText { .. } | ItemKind::Url);
                let text = answer.as_str().filter(|_| words || self.item.takes_other())?;
                Some(Compared::Text(text.to_owned()))
            }
            _ => None,
        }
    }

    /// The number of a quantity, if it is in the unit of this item.
    fn amount<'a>(&self, quantity: &'a Value) -> Option<&'a Value> {
        let code = quantity.get("code").and_then(Value::as_str);
        let unit = self.item.unit().and_then(|unit| unit.code.as_deref());
        quantity.get("value").filter(|_| code == unit && quantity.get("comparator").is_none())
    }
}

/// A number of the file that ours can hold.
pub(super) fn decimal(number: &Value) -> Option<Decimal> {
    match number {
        Value::Number(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

/// Two conditions as one, where both have to hold.
pub(super) fn both(outer: Option<Condition>, inner: Option<Condition>) -> Option<Option<Condition>> {
    let all = |condition: Condition| match condition {
        Condition::All(tests) => Some(tests),
        Condition::Any(tests) if tests.len() == 1 => Some(tests),
        Condition::Any(_) => None,
    };
    match (outer, inner) {
        (None, only) | (only, None) => Some(only),
        (Some(outer), Some(inner)) => {
            let mut tests = all(outer)?;
            tests.extend(all(inner)?);
            (tests.len() <= MOST_TESTS).then_some(Some(Condition::All(tests)))
        }
    }
}
