//! The conditions of a questionnaire: whether they look back, fit what they look at, and can hold at all.

use std::cmp::Ordering;

use super::{LintKind, Linter};
use crate::questionnaire::{Check, Condition, Item, ItemKind, Page, Presence, SCALE_TOP, Test, Value};

/// An item that stands before the place that is looked at.
pub(super) struct Known<'a> {
    pub(super) item: &'a Item,
    /// Whether some answers lead to it.
    pub(super) reachable: bool,
}

impl Linter<'_> {
    /// What is wrong with a condition that stands here.
    pub(super) fn condition(&self, condition: &Condition) -> Vec<LintKind> {
        if condition.tests().is_empty() {
            return vec![LintKind::NoTests];
        }
        condition.tests().iter().filter_map(|test| self.test(test)).collect()
    }

    fn test(&self, test: &Test) -> Option<LintKind> {
        let link_id = test.link_id.clone();
        let Some(known) = self.known.get(&test.link_id) else {
            let is_late = self.every.contains(&test.link_id);
            return Some(if is_late { LintKind::LooksAhead(link_id) } else { LintKind::MissingItem(link_id) });
        };
        if !fits(&test.check, known.item) {
            return Some(LintKind::UnfitCheck(link_id));
        }
        let code = test.check.code()?;
        (!known.item.offers(code)).then(|| LintKind::UnknownOption(link_id, code.clone()))
    }

    /// Whether some answers lead to anything to be seen on a page that is asked; when in doubt, yes.
    pub(super) fn may_be_seen(&self, page: &Page) -> bool {
        // What nobody answers on the page is settled before it is shown, so items may wait for it.
        let settled = |test: &Test| page.item(&test.link_id).is_some_and(|item| item.settled().is_some());
        page.items.iter().filter(|item| item.is_seen()).any(|item| {
            let waits = item.show_when.as_ref().is_some_and(|condition| condition.tests().iter().any(settled));
            waits || self.may_hold(item.show_when.as_ref())
        })
    }

    /// Whether a condition that stands here can hold; when in doubt, yes.
    pub(super) fn may_hold(&self, condition: Option<&Condition>) -> bool {
        match condition {
            None => true,
            Some(Condition::Any(tests)) => tests.iter().any(|test| self.may_pass(test)),
            Some(Condition::All(tests)) => {
                tests.iter().all(|test| self.may_pass(test))
                    && tests
                        .iter()
                        .enumerate()
                        .all(|(index, test)| tests[index + 1..].iter().all(|other| !self.contradict(test, other)))
            }
        }
    }

    fn may_pass(&self, test: &Test) -> bool {
        test.check.passes_unanswered()
            || self.known.get(&test.link_id).is_some_and(|known| known.reachable && may_answer(known.item, &test.check))
    }

    /// Whether no one answer passes both tests.
    fn contradict(&self, one: &Test, other: &Test) -> bool {
        one.link_id == other.link_id
            && match (&one.check, &other.check) {
                (Check::Unanswered, check) | (check, Check::Unanswered) => !check.passes_unanswered(),
                (Check::Is(one), Check::Is(other)) => one != other,
                (Check::Is(is) | Check::Includes(is), Check::IsNot(not) | Check::Without(not))
                | (Check::IsNot(not) | Check::Without(not), Check::Is(is) | Check::Includes(is)) => is == not,
                (Check::Equals(is), Check::Differs(not)) | (Check::Differs(not), Check::Equals(is)) => is == not,
                (one, other) => apart(floor(one), ceiling(other)) || apart(floor(other), ceiling(one)),
            }
    }
}

/// Whether some answer to an item passes a check; when in doubt, yes.
fn may_answer(item: &Item, check: &Check) -> bool {
    if item.presence != Presence::Asked {
        return check.passes(item.settled());
    }
    match check {
        Check::Is(code) | Check::Includes(code) => item.offers(code),
        _ if check.value().is_some() && !fits(check, item) => false,
        _ => {
            let (least, most) = bounds(&item.kind);
            !apart(floor(check), most.as_ref().map(|most| (most, false)))
                && !apart(least.as_ref().map(|least| (least, false)), ceiling(check))
        }
    }
}

/// The least and the most that a kind of item takes.
fn bounds(kind: &ItemKind) -> (Option<Value>, Option<Value>) {
    match kind {
        ItemKind::Number { min, max, .. } => (min.map(Value::Number), max.map(Value::Number)),
        ItemKind::Decimal { min, max, .. } => (min.map(Value::Decimal), max.map(Value::Decimal)),
        ItemKind::Scale { .. } => (Some(Value::Number(0)), Some(Value::Number(SCALE_TOP.into()))),
        _ => (None, None),
    }
}

/// The least that passes a check, and whether that itself does not.
fn floor(check: &Check) -> Option<(&Value, bool)> {
    match check {
        Check::AtLeast(value) | Check::Equals(value) => Some((value, false)),
        Check::Above(value) => Some((value, true)),
        _ => None,
    }
}

/// The most that passes a check, and whether that itself does not.
fn ceiling(check: &Check) -> Option<(&Value, bool)> {
    match check {
        Check::AtMost(value) | Check::Equals(value) => Some((value, false)),
        Check::Below(value) => Some((value, true)),
        _ => None,
    }
}

/// Whether nothing lies between a floor and a ceiling.
fn apart(floor: Option<(&Value, bool)>, ceiling: Option<(&Value, bool)>) -> bool {
    let (Some((least, above)), Some((most, below))) = (floor, ceiling) else { return false };
    match least.against(most) {
        Some(Ordering::Greater) => true,
        Some(Ordering::Equal) => above || below,
        _ => false,
    }
}

/// Whether a check can be made of the answers to this item.
fn fits(check: &Check, item: &Item) -> bool {
    let kind = &item.kind;
    let one = matches!(kind, ItemKind::OneOf { .. } | ItemKind::YesNo);
    let several = matches!(kind, ItemKind::SomeOf { .. });
    match check {
        Check::Is(_) => one,
        Check::IsNot(_) | Check::Without(_) => one || several,
        Check::Includes(_) => several,
        Check::Answered | Check::Unanswered => *kind != ItemKind::Display,
        Check::Equals(value) | Check::Differs(value) => {
            let words = matches!(kind, ItemKind::Text { .. } | ItemKind::LongText { .. } | ItemKind::Url);
            is_in_order(value, kind) || matches!(value, Value::Text(_)) && (words || item.takes_other())
        }
        Check::AtLeast(value) | Check::AtMost(value) | Check::Above(value) | Check::Below(value) => {
            is_in_order(value, kind)
        }
    }
}

/// Whether a value is one of those, of this kind of item, of which some are more and some are less.
fn is_in_order(value: &Value, kind: &ItemKind) -> bool {
    match value {
        Value::Number(_) => matches!(kind, ItemKind::Number { .. } | ItemKind::Scale { .. }),
        Value::Decimal(_) => matches!(kind, ItemKind::Decimal { .. }),
        Value::Date(_) => *kind == ItemKind::Date,
        Value::Text(_) => false,
    }
}
