//! Watches over the page's form: checks before sending, keeps what is typed, and holds on when the connection drops.

#[cfg(feature = "ssr")]
use domain::{Refusal, refer::Question};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::carry::carry;
use super::{asked::Asked, mend::Messages};

/// What the guard of a form says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GuardTexts {
    /// "Error:", before the title of a page with errors and, unseen, before each message.
    pub error_prefix: String,
    /// "There is a problem", the heading of the error summary.
    pub problem_title: String,
    /// Said when sending takes longer than a moment.
    pub sending: String,
    /// The heading of the banner about a lost connection.
    pub offline_title: String,
    /// That nothing is lost.
    pub offline: String,
    /// The button that sends again.
    pub retry: String,
    /// What the counters of characters say; none on a page without one.
    pub count: Option<CountTexts>,
}

/// What a counter of characters says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CountTexts {
    /// How many characters are left.
    pub left: Plural,
    /// How many there are too many.
    pub over: Plural,
}

/// A sentence for one, and a sentence for other numbers, in which `{count}` stands for the number.
///
/// English and Urdu need no other forms (CLDR plural rules).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plural {
    /// The sentence for one.
    pub one: String,
    /// The sentence for other numbers.
    pub other: String,
}

impl Plural {
    /// The sentence for this number.
    #[cfg(any(test, feature = "patient"))]
    pub(super) fn of(&self, count: usize) -> String {
        let sentence = if count == 1 { &self.one } else { &self.other };
        sentence.replace("{count}", &count.to_string())
    }
}

/// What the guard needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Guarded {
    pub(super) asked: Option<Asked>,
    pub(super) messages: Messages,
    pub(super) texts: GuardTexts,
    pub(super) keep: Option<String>,
}

/// Guards the page's `form[data-main]`; stands anywhere on the page.
///
/// It checks with the rules of the server before it sends, shows the same messages in the same places, and sends again
/// when the connection returns. It counts characters, lets an exclusive choice exclude, and leads from the error
/// summary to the fields.
#[cfg(feature = "ssr")]
#[component]
pub fn Guard(
    /// What the page needs to know to check an answer; none where only the server can.
    question: Option<Question>,
    /// The sentence for each refusal that the browser may show; any other is left to the server.
    messages: Vec<(Refusal, String)>,
    /// What is said.
    texts: GuardTexts,
    /// Where what is typed is kept before it is sent; none where it is not.
    keep: Option<String>,
) -> impl IntoView {
    let asked = question.as_ref().map(Asked::of);
    let guarded = Guarded { asked, messages: messages.into(), texts, keep };
    view! { {carry(NAME, guarded)} <GuardIsland/> }
}

/// What the page carries it as.
const NAME: &str = "guard";

/// The part of the guard that wakes in the browser.
#[island]
pub fn GuardIsland() -> impl IntoView {
    #[cfg(feature = "patient")]
    if let Some(guarded) = super::browser::carried::carried(NAME) {
        super::browser::guard::attach(guarded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left() -> Plural {
        Plural { one: "1 character left".to_owned(), other: "{count} characters left".to_owned() }
    }

    #[test]
    fn one_character_has_a_sentence_of_its_own() {
        assert_eq!(left().of(1), "1 character left");
    }

    #[test]
    fn other_numbers_stand_in_their_sentence() {
        assert_eq!(left().of(0), "0 characters left");
        assert_eq!(left().of(120), "120 characters left");
    }
}
