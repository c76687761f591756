//! What is said about a draft: where, in what words, what is suggested instead, and how it was answered.

use super::Content;
use crate::{
    Language, Problem,
    form::{Mend, codes},
    questionnaire::{Item, ItemKind, LinkId, OptionCode, PageId, Texts},
    refusal::{Fields, Refusal, first},
    text,
};

/// What somebody says.
pub const WORDS: &str = "studio-words";
/// Other words that they suggest for the question or one of its answers, in English.
pub const WORDING: &str = "studio-wording";
/// How a thread is answered.
pub const VERDICT: &str = "studio-verdict";
/// Why.
pub const REASON: &str = "studio-reason";

/// What the public page says that people said.
pub const TOLD: &str = "studio-told";

/// The most characters of what somebody says.
const MOST: u32 = 2000;
/// The most characters of what the public page says that people said.
const TOLD_MOST: u32 = 400;
/// The most characters of a suggested question.
const QUESTION: u32 = 300;

codes! {
    /// How a thread was answered.
    Verdict {
        /// Everything is said.
        Resolved = "resolved",
        /// The suggested words are taken.
        Accepted = "accepted",
        /// They are not, for a reason that is told.
        Declined = "declined",
    }
}

/// What a thread is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The draft as a whole.
    Draft,
    /// A page.
    Page(PageId),
    /// A question.
    Item(LinkId),
    /// An option of a question.
    Option(LinkId, OptionCode),
}

impl Place {
    /// Its form in storage and in forms.
    pub fn code(&self) -> String {
        match self {
            Self::Draft => "draft".to_owned(),
            Self::Page(id) => format!("page/{id}"),
            Self::Item(link_id) => format!("question/{link_id}"),
            Self::Option(link_id, code) => format!("option/{link_id}/{code}"),
        }
    }

    /// The place on whose page it is said: that of an option is its question's.
    pub fn page(&self) -> Self {
        match self {
            Self::Option(link_id, _) => Self::Item(link_id.clone()),
            other => other.clone(),
        }
    }

    /// The place of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut parts = code.split('/');
        let place = match (parts.next()?, parts.next(), parts.next()) {
            ("draft", None, None) => Self::Draft,
            ("page", Some(id), None) => Self::Page(id.parse().ok()?),
            ("question", Some(link_id), None) => Self::Item(link_id.parse().ok()?),
            ("option", Some(link_id), Some(code)) => Self::Option(link_id.parse().ok()?, code.parse().ok()?),
            _ => return None,
        };
        parts.next().is_none().then_some(place)
    }

    /// The words of a question that others can be suggested for at this place: its own, or those of an answer.
    pub fn words_in<'a>(&self, item: &'a Item) -> Option<&'a Texts> {
        match self {
            Self::Item(_) => Some(&item.text),
            Self::Option(_, code) => item.option(code).map(|option| &option.text),
            Self::Draft | Self::Page(_) => None,
        }
    }

    /// The question of this place with other English words there.
    pub fn reworded(&self, content: &Content, wording: &str) -> Option<Item> {
        let (Self::Item(link_id) | Self::Option(link_id, _)) = self else { return None };
        let mut item = content.item(link_id.as_str())?.1.clone();
        let texts = match (self, &mut item.kind) {
            (Self::Option(_, code), ItemKind::OneOf { options, .. } | ItemKind::SomeOf { options, .. }) => {
                &mut options.iter_mut().find(|option| option.code == *code)?.text
            }
            (Self::Option(..), _) => return None,
            _ => &mut item.text,
        };
        *texts = texts.clone().with(Language::En, wording.to_owned());
        Some(item)
    }
}

/// Reads what begins a thread: what is said, and the words that are suggested, if any. Words of a suggestion alone are
/// enough, but only a question and its answers have words to suggest for.
pub fn opening(fields: &Fields, place: &Place) -> Result<(Option<String>, Option<String>), Vec<Refusal>> {
    let mut mend = Mend::default();
    let words = mend.take(WORDS, text::prose(first(fields, WORDS), MOST)).flatten();
    let wording = match place {
        Place::Item(_) | Place::Option(..) => {
            mend.take(WORDING, text::line(first(fields, WORDING), QUESTION)).flatten()
        }
        _ if first(fields, WORDING).trim().is_empty() => None,
        _ => {
            mend.note(WORDING, Problem::NotTogether);
            None
        }
    };
    if mend.0.is_empty() && words.is_none() && wording.is_none() {
        mend.note(WORDS, Problem::Missing);
    }
    mend.finish(Some((words, wording)))
}

/// Reads a reply.
pub fn reply(fields: &Fields) -> Result<String, Vec<Refusal>> {
    let mut mend = Mend::default();
    let words = mend.take(WORDS, text::prose(first(fields, WORDS), MOST)).flatten();
    if mend.0.is_empty() && words.is_none() {
        mend.note(WORDS, Problem::Missing);
    }
    mend.finish(words)
}

/// How a thread is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// In one word.
    pub verdict: Verdict,
    /// Why, or what was done.
    pub reason: Option<String>,
    /// What was said, in words for the public page; it tells nothing of a thread without them.
    pub told: Option<String>,
}

/// Reads how a thread is answered: a suggestion is taken or declined, and who declines says why.
pub fn answer(fields: &Fields, is_suggestion: bool) -> Result<Answer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let offered = |verdict: Verdict| (verdict != Verdict::Resolved) == is_suggestion;
    let chosen = match Verdict::chosen(fields, VERDICT) {
        Ok(Some(verdict)) if offered(verdict) => Ok(verdict),
        Ok(None) if !is_suggestion => Ok(Verdict::Resolved),
        Ok(None) => Err(Problem::Missing),
        Ok(Some(_)) => Err(Problem::NotOffered),
        Err(problem) => Err(problem),
    };
    let verdict = mend.take(VERDICT, chosen);
    let reason = mend.take(REASON, text::prose(first(fields, REASON), MOST)).flatten();
    if verdict == Some(Verdict::Declined) && reason.is_none() {
        mend.note(REASON, Problem::Missing);
    }
    let told = mend.take(TOLD, text::prose(first(fields, TOLD), TOLD_MOST)).flatten();
    mend.finish(verdict.map(|verdict| Answer { verdict, reason, told }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Fields {
        fields.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    #[test]
    fn every_place_is_found_by_its_code_and_nothing_else_is_a_place() {
        for code in ["draft", "page/people", "question/people", "option/people/no-one"] {
            assert_eq!(Place::from_code(code).expect("a place").code(), code);
        }
        for code in ["", "draft/x", "page", "page/a/b", "question/a b", "option/people", "option/a/b/c"] {
            assert_eq!(Place::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn who_declines_a_suggestion_says_why() {
        let refused = answer(&typed(&[(VERDICT, "declined")]), true).expect_err("no reason was given");
        assert_eq!(refused, [Refusal::new(REASON, Problem::Missing)]);
        let given = answer(&typed(&[(VERDICT, "declined"), (REASON, "It asks two things.")]), true);
        let reason = Some("It asks two things.".to_owned());
        assert_eq!(given, Ok(Answer { verdict: Verdict::Declined, reason, told: None }));
    }

    #[test]
    fn a_comment_is_resolved_and_a_suggestion_is_taken_or_declined() {
        assert_eq!(answer(&Fields::new(), false).map(|answer| answer.verdict), Ok(Verdict::Resolved));
        assert!(answer(&typed(&[(VERDICT, "accepted")]), false).is_err());
        assert!(answer(&typed(&[(VERDICT, "resolved")]), true).is_err());
    }

    #[test]
    fn a_thread_begins_with_words_or_with_a_suggestion() {
        let place = Place::Item("people".parse().expect("a key"));
        assert!(opening(&Fields::new(), &place).is_err());
        let suggested = typed(&[(WORDING, "Who helps you?")]);
        assert_eq!(opening(&suggested, &place), Ok((None, Some("Who helps you?".to_owned()))));
        assert!(opening(&suggested, &Place::Draft).is_err());
    }
}
