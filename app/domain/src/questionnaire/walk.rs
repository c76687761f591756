//! The walk through a questionnaire: which pages are asked, given the answers so far.
//!
//! One pass over the pages in reading order, so that it always ends and never comes to a page twice. An answer counts
//! only when its question was asked on the way, so that one left over from another way opens nothing.

use super::{Answers, Page, Questionnaire, condition::is_asked};

/// The way that a set of answers leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk<'a> {
    /// The pages that are asked, in reading order: those before booking, then those after it.
    pub pages: Vec<&'a Page>,
    /// The answers to what was asked on the way.
    pub answers: Answers,
}

/// When a page is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before a time is chosen: what the appointment needs.
    Before,
    /// After it, as "help us prepare".
    After,
}

/// Walks through the pages as these answers lead.
pub fn walk<'a>(questionnaire: &'a Questionnaire, answers: &Answers) -> Walk<'a> {
    let mut walk = Walk { pages: Vec::new(), answers: Answers::new() };
    for page in questionnaire.in_reading_order() {
        if !is_asked(page.show_when.as_ref(), &walk.answers) {
            continue;
        }
        // A page of nothing but hidden items is not on the way; what they say counts all the same.
        if page.is_asked(&walk.answers) {
            walk.pages.push(page);
        }
        for item in &page.items {
            let given = if item.takes_answer() { answers.get(&item.link_id) } else { item.settled() };
            if let Some(answer) = given
                && is_asked(item.show_when.as_ref(), &walk.answers)
            {
                walk.answers.insert(item.link_id.clone(), answer.clone());
            }
        }
    }
    walk
}

/// The pages that are asked before or after booking, as these answers lead.
pub fn pages<'a>(questionnaire: &'a Questionnaire, answers: &Answers, when: When) -> Vec<&'a Page> {
    let asked = walk(questionnaire, answers).pages.into_iter();
    asked.filter(|page| page.before_booking == (when == When::Before)).collect()
}

/// The answers to what is asked on the way, without those left over from another way.
pub fn pruned(questionnaire: &Questionnaire, answers: &Answers) -> Answers {
    walk(questionnaire, answers).answers
}
