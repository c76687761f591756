//! What went wrong at the last try to sign in, carried in the address: kinds of problem and a wait, never anything
//! that was typed. There is no draft to keep it in, and what is typed here is kept nowhere.

use service::sign_in::{SHORTEST_PASSWORD, SignInProblem};
use words::{Words, time};

use crate::web::Visit;

/// The longest wait that an address is believed: a day.
const LONGEST_WAIT: i64 = 24 * 60;

/// What went wrong at the last try.
#[derive(Clone, Debug, Default)]
pub(super) struct Troubles {
    problems: Vec<SignInProblem>,
    wait: Option<i64>,
}

impl From<Vec<SignInProblem>> for Troubles {
    fn from(problems: Vec<SignInProblem>) -> Self {
        Self { problems, wait: None }
    }
}

impl Troubles {
    /// There were too many tries: the minutes until another is taken.
    pub fn wait(minutes: i64) -> Self {
        Self { problems: Vec::new(), wait: Some(minutes) }
    }

    /// What the address of a visit says.
    pub fn of(visit: &Visit) -> Self {
        let asked = |name: &str| visit.query.get(name).map_or("", String::as_str);
        let problems = ALL.into_iter().filter(|problem| asked("problem").split('.').any(|said| said == code(*problem)));
        let wait = asked("wait").parse().ok().filter(|minutes| (1..=LONGEST_WAIT).contains(minutes));
        Self { problems: problems.collect(), wait }
    }

    /// The address of a page that says it.
    pub fn address(&self, page: &str) -> String {
        match self.wait {
            Some(minutes) => format!("{page}?wait={minutes}"),
            None => {
                let codes: Vec<_> = self.problems.iter().map(|problem| code(*problem)).collect();
                format!("{page}?problem={}", codes.join("."))
            }
        }
    }

    /// The sentence at a field, where a wait is told at the page's first one.
    pub fn at(&self, words: Words, field: &str, first_field: &str) -> Option<String> {
        self.errors(words, first_field).into_iter().find(|(at, _)| at == field).map(|(_, said)| said)
    }

    /// Everything to mend, for the summary: the id of the field, and the sentence.
    pub fn errors(&self, words: Words, first_field: &str) -> Vec<(String, String)> {
        let wait =
            self.wait.map(|minutes| (first_field.to_owned(), words.staff_sign_in_slow(&time::length(words, minutes))));
        let problems = self.problems.iter().map(|problem| (problem.field().to_owned(), sentence(words, *problem)));
        wait.into_iter().chain(problems).collect()
    }
}

/// What an address can say: the problems of the two pages that answer with a redirect.
const ALL: [SignInProblem; 5] = [
    SignInProblem::EmailMissing,
    SignInProblem::PasswordMissing,
    SignInProblem::NotRight,
    SignInProblem::CodeMissing,
    SignInProblem::CodeWrong,
];

const fn code(problem: SignInProblem) -> &'static str {
    match problem {
        SignInProblem::EmailMissing => "missing-email",
        SignInProblem::PasswordMissing => "missing-password",
        SignInProblem::NotRight => "refused",
        SignInProblem::PasswordShort => "short",
        SignInProblem::PasswordLong => "long",
        SignInProblem::PasswordTellsOfYou => "tells",
        SignInProblem::PasswordCommon => "common",
        SignInProblem::RepeatDiffers => "differs",
        SignInProblem::CodeMissing => "missing-code",
        SignInProblem::CodeWrong => "wrong-code",
    }
}

fn sentence(words: Words, problem: SignInProblem) -> String {
    let shortest = i64::try_from(SHORTEST_PASSWORD).unwrap_or(i64::MAX);
    match problem {
        SignInProblem::EmailMissing => words.staff_sign_in_email_missing().to_owned(),
        SignInProblem::PasswordMissing => words.staff_sign_in_password_missing().to_owned(),
        SignInProblem::NotRight => words.staff_sign_in_failed().to_owned(),
        SignInProblem::PasswordShort => words.staff_set_up_password_short(shortest),
        SignInProblem::PasswordLong => words.staff_set_up_password_long().to_owned(),
        SignInProblem::PasswordTellsOfYou => words.staff_set_up_password_tells().to_owned(),
        SignInProblem::PasswordCommon => words.staff_set_up_password_common().to_owned(),
        SignInProblem::RepeatDiffers => words.staff_set_up_password_differs().to_owned(),
        SignInProblem::CodeMissing => words.staff_code_missing().to_owned(),
        SignInProblem::CodeWrong => words.staff_code_failed().to_owned(),
    }
}
