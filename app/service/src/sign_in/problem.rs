//! Why what was typed on a page of signing in was not taken.

/// One thing to mend; apart from [`domain::Problem`], which every patient's phone carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
    /// No email address was entered.
    EmailMissing,
    /// No password was entered.
    PasswordMissing,
    /// There is no such account, or this is not its password: which of the two is not told.
    NotRight,
    /// The new password has fewer than [`super::SHORTEST_PASSWORD`] characters.
    PasswordShort,
    /// The new password is longer than anybody types.
    PasswordLong,
    /// The new password is the name or the email address with little else.
    PasswordTellsOfYou,
    /// The new password is among the first that anybody would try.
    PasswordCommon,
    /// The new password was entered in two ways.
    RepeatDiffers,
    /// No code was entered.
    CodeMissing,
    /// The code is not the one that the phone shows now, was used before, or is no recovery code.
    CodeWrong,
}

impl SignInProblem {
    /// The name of the field that it stands at.
    pub const fn field(self) -> &'static str {
        match self {
            Self::EmailMissing | Self::NotRight => "email",
            Self::PasswordMissing
            | Self::PasswordShort
            | Self::PasswordLong
            | Self::PasswordTellsOfYou
            | Self::PasswordCommon => "password",
            Self::RepeatDiffers => "repeat",
            Self::CodeMissing | Self::CodeWrong => "code",
        }
    }
}

/// The problems of those values that are empty.
pub(super) fn missing(values: &[(&str, SignInProblem)]) -> Vec<SignInProblem> {
    values.iter().filter(|(value, _)| value.is_empty()).map(|(_, problem)| *problem).collect()
}
