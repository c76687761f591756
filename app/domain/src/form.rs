//! Reading a form into an answer, and filling it in from one: what every kind of form shares.
//!
//! A form is read whole, so that the page can say everything that is to be mended at once, in the order of its fields.

use crate::refusal::{Fields, Refusal};

/// The name of the one choice of a yes-or-no question that means yes.
pub const YES: &str = "yes";
/// The name of the one choice of a yes-or-no question that means no.
pub const NO: &str = "no";

/// Collects fields for a form, leaving out what is empty.
#[derive(Default)]
pub(crate) struct Shown(pub(crate) Fields);

impl Shown {
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.entry(name.to_owned()).or_default().push(value);
        }
        self
    }

    pub(crate) fn with_each<'a>(self, name: &str, values: impl IntoIterator<Item = &'a str>) -> Self {
        values.into_iter().fold(self, |shown, value| shown.with(name, value))
    }

    pub(crate) fn with_yes_no(self, name: &str, value: Option<bool>) -> Self {
        match value {
            Some(true) => self.with(name, YES),
            Some(false) => self.with(name, NO),
            None => self,
        }
    }
}

/// Gathers a page's refusals in the order of its fields.
#[derive(Default)]
pub(crate) struct Mend(pub(crate) Vec<Refusal>);

impl Mend {
    /// Takes the good value, or notes what is wrong with it.
    pub(crate) fn take<T, P: Into<crate::Problem>>(&mut self, field: &str, parsed: Result<T, P>) -> Option<T> {
        parsed.map_err(|problem| self.0.push(Refusal::new(field, problem))).ok()
    }

    pub(crate) fn note(&mut self, field: &str, problem: impl Into<crate::Problem>) {
        self.0.push(Refusal::new(field, problem));
    }

    /// The refusals, or the answer: which is there whenever nothing is to be mended.
    pub(crate) fn finish<T>(self, answer: Option<T>) -> Result<T, Vec<Refusal>> {
        match answer {
            Some(answer) if self.0.is_empty() => Ok(answer),
            _ => Err(self.0),
        }
    }
}

/// Reads a yes-or-no question: nothing, yes, no, or a value that was never offered.
pub(crate) fn yes_no(fields: &Fields, name: &str) -> Result<Option<bool>, crate::Problem> {
    match crate::refusal::first(fields, name) {
        "" => Ok(None),
        YES => Ok(Some(true)),
        NO => Ok(Some(false)),
        _ => Err(crate::Problem::NotOffered),
    }
}

/// Defines an enum whose variants are codes of a list of choices: stored, posted and translated by the code.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every choice, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its code, in forms, storage and texts.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The choice with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }

            /// Reads the ticked boxes of a field; a value that was not offered is refused.
            #[allow(dead_code, reason = "not every list is one of ticked boxes")]
            fn ticked(fields: &crate::Fields, name: &str) -> Result<Vec<Self>, crate::Problem> {
                crate::refusal::every(fields, name)
                    .iter()
                    .map(|code| Self::from_code(code).ok_or(crate::Problem::NotOffered))
                    .collect()
            }

            /// Reads the chosen radio button of a field, if one was chosen.
            #[allow(dead_code, reason = "not every list is one of radio buttons")]
            fn chosen(fields: &crate::Fields, name: &str) -> Result<Option<Self>, crate::Problem> {
                match crate::refusal::first(fields, name) {
                    "" => Ok(None),
                    code => Self::from_code(code).map(Some).ok_or(crate::Problem::NotOffered),
                }
            }
        }
    };
}
pub(crate) use codes;
