//! A form's fields as its page shows them: what was typed, and what is to be mended.

use domain::{
    Fields, Problem, Refusal,
    refusal::{every, first},
};
use service::unsent::Unsent;
use words::{Words, refusal};

use crate::components::Choice;

/// What a form shows.
#[derive(Clone, Debug)]
pub struct Filled {
    words: Words,
    fields: Fields,
    refusals: Vec<Refusal>,
    helped: bool,
    is_stale: bool,
}

impl Filled {
    /// These values, with these refusals.
    pub fn new(words: Words, fields: Fields, refusals: Vec<Refusal>) -> Self {
        Self { words, fields, refusals, helped: false, is_stale: false }
    }

    /// A form of staff: what was kept of it, or else what stands.
    pub fn kept(words: Words, unsent: Option<Unsent>, standing: impl FnOnce() -> Fields) -> Self {
        match unsent {
            Some(unsent) => Self { is_stale: unsent.is_stale, ..Self::new(words, unsent.fields, unsent.refusals) },
            None => Self::new(words, standing(), Vec::new()),
        }
    }

    /// Where the form itself is not shown there is nothing to mend, and what was typed is only read.
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        if read_only {
            self.refusals.clear();
        }
        self
    }

    /// The same form, in the words of another language.
    #[must_use]
    pub fn in_words(&self, words: Words) -> Self {
        Self { words, ..self.clone() }
    }

    /// Speaks about the person whom somebody helps.
    #[must_use]
    pub fn helped(mut self, helped: bool) -> Self {
        self.helped = helped;
        self
    }

    /// Whether what it changes was changed by somebody else since it was opened.
    pub const fn is_stale(&self) -> bool {
        self.is_stale
    }

    /// Every value that it shows.
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        first(&self.fields, name).to_owned()
    }

    /// Whether a choice of a field is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        every(&self.fields, name).iter().any(|ticked| ticked == value)
    }

    /// The sentence at a field, if something is to be mended there.
    pub fn error(&self, name: &str) -> Option<String> {
        self.refusals.iter().find(|refusal| refusal.field == name).map(|refusal| self.sentence(refusal))
    }

    /// Whether a field is refused for this reason.
    pub fn is_refused(&self, name: &str, problem: Problem) -> bool {
        self.refusals.iter().any(|refusal| refusal.field == name && refusal.problem == problem)
    }

    /// Which parts of a date are in error, and the sentence.
    pub fn date_error(&self, name: &str) -> (Option<String>, (bool, bool, bool)) {
        let parts = ["day", "month", "year"].map(|part| format!("{name}-{part}"));
        let found = self.refusals.iter().find(|refusal| parts.contains(&refusal.field));
        let Some(refusal) = found else { return (None, (false, false, false)) };
        let wrong = match refusal.problem {
            Problem::Date(domain::refusal::DateProblem::Incomplete { day, month, year }) => (day, month, year),
            Problem::Date(domain::refusal::DateProblem::ShortYear) => (false, false, true),
            _ => (true, true, true),
        };
        (Some(self.sentence(refusal)), wrong)
    }

    /// Everything to mend, for the summary: the id of the field, and the sentence.
    pub fn summary(&self) -> Vec<(String, String)> {
        self.refusals.iter().map(|refusal| (refusal.field.clone(), self.sentence(refusal))).collect()
    }

    /// A choice of a field, ticked if it was.
    pub fn choice(&self, field: &str, value: &str, label: &str) -> Choice {
        Choice::new(value, label).checked(self.has(field, value))
    }

    /// Yes and no.
    pub fn yes_no(&self, field: &str) -> Vec<Choice> {
        vec![
            self.choice(field, domain::form::YES, self.words.common_yes()),
            self.choice(field, domain::form::NO, self.words.common_no()),
        ]
    }

    fn sentence(&self, refusal: &Refusal) -> String {
        if self.helped { refusal::sentence_helped(self.words, refusal) } else { refusal::sentence(self.words, refusal) }
    }
}
