//! The conditions of a questionnaire: whether they look back, fit what they look at, and can hold at all.

use super::{LintKind, Linter};
use crate::questionnaire::{Check, Condition, Item, ItemKind, Page, SCALE_TOP, Test};

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
        if !fits(&test.check, &known.item.kind) {
            return Some(LintKind::UnfitCheck(link_id));
        }
        let code = test.check.code()?;
        (!known.item.offers(code)).then(|| LintKind::UnknownOption(link_id, code.clone()))
    }

    /// Whether some answers lead to a page that stands here; when in doubt, yes.
    pub(super) fn may_be_asked(&self, page: &Page) -> bool {
        self.may_hold(page.show_when.as_ref()) && page.items.iter().any(|item| self.may_hold(item.show_when.as_ref()))
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
        if test.check == Check::Unanswered {
            return true;
        }
        self.known.get(&test.link_id).is_some_and(|known| {
            let kind = &known.item.kind;
            known.reachable
                && match (&test.check, kind) {
                    (Check::Is(code) | Check::Includes(code), _) => known.item.offers(code),
                    (Check::AtLeast(_) | Check::AtMost(_), _) if !fits(&test.check, kind) => false,
                    (Check::AtLeast(least), ItemKind::Scale { .. }) => *least <= i64::from(SCALE_TOP),
                    (Check::AtMost(most), ItemKind::Scale { .. }) => *most >= 0,
                    (Check::AtLeast(least), ItemKind::Number { max: Some(max), .. }) => least <= max,
                    (Check::AtMost(most), ItemKind::Number { min: Some(min), .. }) => most >= min,
                    _ => true,
                }
        })
    }

    /// Whether no one answer passes both tests.
    fn contradict(&self, one: &Test, other: &Test) -> bool {
        one.link_id == other.link_id
            && match (&one.check, &other.check) {
                (Check::Unanswered, check) | (check, Check::Unanswered) => *check != Check::Unanswered,
                (Check::Is(one), Check::Is(other)) => one != other,
                (Check::Is(is) | Check::Includes(is), Check::IsNot(not))
                | (Check::IsNot(not), Check::Is(is) | Check::Includes(is)) => is == not,
                (Check::AtLeast(least), Check::AtMost(most)) | (Check::AtMost(most), Check::AtLeast(least)) => {
                    least > most
                }
                _ => false,
            }
    }
}

/// Whether a check can be made of this kind of answer.
fn fits(check: &Check, kind: &ItemKind) -> bool {
    match check {
        Check::Is(_) => matches!(kind, ItemKind::OneOf { .. } | ItemKind::YesNo),
        Check::IsNot(_) => matches!(kind, ItemKind::OneOf { .. } | ItemKind::SomeOf { .. } | ItemKind::YesNo),
        Check::Includes(_) => matches!(kind, ItemKind::SomeOf { .. }),
        Check::Answered | Check::Unanswered => true,
        Check::AtLeast(_) | Check::AtMost(_) => matches!(kind, ItemKind::Number { .. } | ItemKind::Scale { .. }),
    }
}
