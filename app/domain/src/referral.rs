//! A referral after it was sent: its states, what makes it urgent, and by when it is read.
//!
//! Rules only raise the priority of reading and show the person where help is now. They never score a person and never
//! lower a priority: the intended purpose is administrative.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::refer::{Answers, Need, PrepareAnswers};

/// Where a referral stands with the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Sent, and not yet read.
    New,
    /// Read by a member of staff, who takes it from there.
    Acknowledged,
    /// Accepted: a case begins.
    Accepted,
    /// Ended: the person was told where else to turn.
    Signposted,
    /// Ended: another team agreed to take the person on.
    PassedOn,
    /// Ended: this service is not the right one for the person, who was told so kindly and shown another door.
    NotSuitable,
    /// Ended: the person said that they do not want it.
    Declined,
}

/// A step that the team takes with a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// "I have read this."
    Acknowledge,
    /// "We will work with this person."
    Accept,
    /// "Somewhere else they find what they need by themselves."
    Signpost,
    /// "Another team takes this person on."
    PassOn,
    /// "We are not the right ones for this person."
    TurnAway,
    /// "The person said no."
    Decline,
}

/// A step that does not go from where the referral stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFromHere;

impl State {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Acknowledged,
        Self::Accepted,
        Self::Signposted,
        Self::PassedOn,
        Self::NotSuitable,
        Self::Declined,
    ];

    /// Its code in storage and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Acknowledged => "acknowledged",
            Self::Accepted => "accepted",
            Self::Signposted => "signposted",
            Self::PassedOn => "passed-on",
            Self::NotSuitable => "not-suitable",
            Self::Declined => "declined",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where a step leads; a step that was already taken leads nowhere new and is refused, and so is every other once a
    /// referral was accepted or has ended.
    pub const fn after(self, step: Move) -> Result<Self, NotFromHere> {
        match (self, step) {
            (Self::New, Move::Acknowledge) => Ok(Self::Acknowledged),
            (Self::New | Self::Acknowledged, Move::Accept) => Ok(Self::Accepted),
            (Self::New | Self::Acknowledged, Move::Signpost) => Ok(Self::Signposted),
            (Self::New | Self::Acknowledged, Move::PassOn) => Ok(Self::PassedOn),
            (Self::New | Self::Acknowledged, Move::TurnAway) => Ok(Self::NotSuitable),
            (Self::New | Self::Acknowledged, Move::Decline) => Ok(Self::Declined),
            (Self::Acknowledged, Move::Acknowledge)
            | (Self::Accepted | Self::Signposted | Self::PassedOn | Self::NotSuitable | Self::Declined, _) => {
                Err(NotFromHere)
            }
        }
    }

    /// Whether the team has yet to decide.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Acknowledged)
    }

    /// Whether it ended without a case: nothing is booked for the person any more.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Signposted | Self::PassedOn | Self::NotSuitable | Self::Declined)
    }
}

/// Why an intake form is read first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UrgentReason {
    /// Something on the network's word list stands in the person's own words.
    WordList,
    /// A need was ticked that is read first.
    Need,
    /// A member of staff raised it.
    Staff,
}

impl UrgentReason {
    /// Its code in storage and texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WordList => "word-list",
            Self::Need => "need",
            Self::Staff => "staff",
        }
    }
}

/// The reasons for which a referral with these answers is read first; none means in its turn.
pub fn urgent_reasons(answers: &Answers, urgent_words: &[String]) -> BTreeSet<UrgentReason> {
    let mut reasons = BTreeSet::new();
    if own_words(answers).any(|words| mentions_any(words, urgent_words)) {
        reasons.insert(UrgentReason::WordList);
    }
    let needs = answers.help.iter().flat_map(|help| &help.answer.needs);
    if needs.copied().any(Need::is_urgent) {
        reasons.insert(UrgentReason::Need);
    }
    reasons
}

/// Everything the person wrote in their own words.
fn own_words(answers: &Answers) -> impl Iterator<Item = &str> {
    let help = answers.help.iter().filter_map(|help| help.answer.words.as_deref());
    let questions =
        answers.questions.values().flat_map(|page| page.answer.values().filter_map(|answer| answer.words()));
    help.chain(questions)
}

/// Whether what a person added after sending asks for the form to be read first: the network's words stand in a text that
/// did not stand there before.
pub fn is_urgent_to_prepare(before: &PrepareAnswers, added: &PrepareAnswers, urgent_words: &[String]) -> bool {
    let known: Vec<_> = added_words(before).collect();
    added_words(added).any(|words| !known.contains(&words) && mentions_any(words, urgent_words))
}

/// Every text that was added in the person's own words.
fn added_words(added: &PrepareAnswers) -> impl Iterator<Item = &str> {
    let questions = added.questions.values().flat_map(|page| page.values().filter_map(|answer| answer.words()));
    added.anything_else.as_deref().into_iter().chain(questions)
}

/// Whether a text holds one of these words or phrases, as whole words and in any case.
///
/// ```
/// # use domain::referral::mentions_any;
/// let list = ["end my life".to_owned(), "suicide".to_owned()];
/// assert!(mentions_any("I want to END  my life.", &list));
/// assert!(!mentions_any("The weekend my lifelong friend came", &list));
/// ```
pub fn mentions_any(text: &str, phrases: &[String]) -> bool {
    let text = plain_words(text);
    phrases.iter().any(|phrase| {
        let phrase = plain_words(phrase);
        phrase.len() > 2 && text.contains(&phrase)
    })
}

/// Lower-case words between single spaces, with a space at each end.
fn plain_words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’')).filter(|word| !word.is_empty())
    {
        words.extend(word.chars().filter(|c| !matches!(c, '\'' | '’')).flat_map(char::to_lowercase));
        words.push(' ');
    }
    words
}

/// Minutes of working time within which an intake form is read.
pub const fn read_within_minutes(urgent: bool) -> i64 {
    if urgent { 2 * 60 } else { 16 * 60 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{questionnaire::Answer, refer::HelpAnswer, refer::Kept};

    fn list() -> Vec<String> {
        vec!["end my life".to_owned(), "self-harm".to_owned(), "can't go on".to_owned(), " ".to_owned()]
    }

    fn help(needs: &[Need], words: Option<&str>) -> Answers {
        let answer = HelpAnswer {
            needs: needs.iter().copied().collect(),
            words: words.map(str::to_owned),
            already_helped: None,
            helped_by: None,
        };
        Answers { help: Some(Kept { answer, revision: 1 }), ..Answers::default() }
    }

    /// Where each step leads from each state; `-` where it does not go.
    const STEPS: &str = "
                       acknowledge     accept    signpost     pass-on    turn-away     decline
        new           acknowledged   accepted  signposted   passed-on not-suitable    declined
        acknowledged             -   accepted  signposted   passed-on not-suitable    declined
        accepted                 -          -           -           -            -           -
        signposted               -          -           -           -            -           -
        passed-on                -          -           -           -            -           -
        not-suitable             -          -           -           -            -           -
        declined                 -          -           -           -            -           -
    ";
    const MOVES: [Move; 6] =
        [Move::Acknowledge, Move::Accept, Move::Signpost, Move::PassOn, Move::TurnAway, Move::Decline];

    #[test]
    fn each_step_leads_where_the_table_says_and_nowhere_else() {
        let rows = STEPS.lines().map(str::trim).filter(|line| !line.is_empty()).skip(1);
        let mut states = Vec::new();
        for row in rows {
            let mut cells = row.split_whitespace();
            let from = State::from_code(cells.next().unwrap()).unwrap();
            let to: Vec<_> = cells.map(|cell| State::from_code(cell).ok_or(NotFromHere)).collect();
            assert_eq!(MOVES.map(|step| from.after(step)).to_vec(), to, "from {}", from.code());
            states.push(from);
        }
        assert_eq!(states, State::ALL);
    }

    #[test]
    fn a_state_is_found_by_its_code() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        assert_eq!(State::from_code("lost"), None);
    }

    #[test]
    fn nothing_is_open_that_was_accepted_or_has_ended() {
        for state in State::ALL {
            let undecided = MOVES.iter().any(|step| state.after(*step).is_ok());
            assert_eq!(state.is_open(), undecided, "{}", state.code());
            assert!(!(state.is_open() && state.has_ended()), "{}", state.code());
        }
    }

    #[test]
    fn a_phrase_is_found_in_any_case_between_any_signs() {
        for text in ["I want to END  my life.", "…end my\nlife", "Self harm", "I can’t go on", "I CAN'T GO ON!"] {
            assert!(mentions_any(text, &list()), "{text}");
        }
    }

    #[test]
    fn parts_of_words_are_not_words() {
        for text in ["the weekend, my lifelong friends", "harmless", "", "end of my life"] {
            assert!(!mentions_any(text, &list()), "{text}");
        }
    }

    #[test]
    fn a_list_without_words_finds_nothing() {
        assert!(!mentions_any("anything", &[" ".to_owned(), String::new()]));
    }

    #[test]
    fn a_form_can_be_urgent_for_more_than_one_reason() {
        let reasons = urgent_reasons(&help(&[Need::Abuse], Some("self-harm")), &list());
        assert_eq!(reasons, [UrgentReason::WordList, UrgentReason::Need].into());
        assert!(urgent_reasons(&help(&[Need::Mood], Some("my garden")), &list()).is_empty());
    }

    #[test]
    fn words_that_were_added_after_sending_count_too() {
        let words = "I want to end my life".to_owned();
        let said = PrepareAnswers { anything_else: Some(words.clone()), ..PrepareAnswers::default() };
        let answers = [("change".parse().expect("a key"), Answer::Text(words))].into();
        let asked = PrepareAnswers { questions: [("change".to_owned(), answers)].into(), ..PrepareAnswers::default() };
        let nothing = PrepareAnswers::default();
        assert!(is_urgent_to_prepare(&nothing, &said, &list()) && is_urgent_to_prepare(&nothing, &asked, &list()));
        assert!(!is_urgent_to_prepare(&nothing, &nothing, &list()));
    }

    #[test]
    fn words_that_stood_there_before_are_not_urgent_once_more() {
        let said = |words: &str| PrepareAnswers { anything_else: Some(words.to_owned()), ..PrepareAnswers::default() };
        let before = said("I want to end my life");
        assert!(!is_urgent_to_prepare(&before, &before, &list()));
        assert!(is_urgent_to_prepare(&before, &said("I still want to end my life"), &list()));
    }

    #[test]
    fn urgent_forms_are_read_sooner() {
        assert!(read_within_minutes(true) < read_within_minutes(false));
    }
}
