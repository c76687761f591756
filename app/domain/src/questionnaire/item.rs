//! One question of a page: what it asks, why, and what kind of answer it takes.

use serde::{Deserialize, Serialize};

use super::{Condition, LinkId, OptionCode, Texts};

/// One question (FHIR R4 `Questionnaire.item`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Item {
    /// Its key, and the name of its form field.
    pub link_id: LinkId,
    /// The kind of answer it takes.
    pub kind: ItemKind,
    /// The question.
    pub text: Texts,
    /// What makes it easier to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Texts>,
    /// Why we ask, shown to whoever wants to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Texts>,
    /// Whether the page waits for an answer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// When it is asked; always, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// Whether its answer may touch on what people guard: such a question says why it is asked.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sensitive: bool,
}

/// The kind of answer that an item takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ItemKind {
    /// One line of text.
    Text {
        /// The most characters it takes.
        max: u32,
    },
    /// Several lines of text.
    LongText {
        /// The most characters it takes.
        max: u32,
    },
    /// One of several options.
    OneOf {
        /// The options, in the order in which they are offered.
        options: Vec<AnswerOption>,
    },
    /// Any number of several options.
    SomeOf {
        /// The options, in the order in which they are offered.
        options: Vec<AnswerOption>,
    },
    /// A day.
    Date,
    /// A whole number.
    Number {
        /// The least it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<i64>,
        /// The most it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<i64>,
    },
    /// A place between two ends, from 0 to 10.
    Scale {
        /// What 0 means.
        low: Texts,
        /// What 10 means.
        high: Texts,
    },
    /// Yes or no, whose codes are `yes` and `no`.
    YesNo,
    /// A phone number.
    Phone,
    /// An email address.
    Email,
}

/// One of the answers that an item offers (FHIR R4 `Questionnaire.item.answerOption`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AnswerOption {
    /// Its key, which outlives its wording.
    pub code: OptionCode,
    /// Its wording.
    pub text: Texts,
    /// What makes it easier to choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Texts>,
    /// Whether it excludes all others, as "none of these" does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exclusive: bool,
}

/// The highest place on a scale; the lowest is 0.
pub const SCALE_TOP: u8 = 10;

/// The code of the answer "yes" to a question of yes or no.
pub const YES: &str = "yes";

/// The code of the answer "no" to a question of yes or no.
pub const NO: &str = "no";

impl Item {
    /// The options that it offers in the questionnaire's own words; none for the other kinds.
    pub fn options(&self) -> &[AnswerOption] {
        match &self.kind {
            ItemKind::OneOf { options } | ItemKind::SomeOf { options } => options,
            _ => &[],
        }
    }

    /// The option with this code.
    pub fn option(&self, code: &OptionCode) -> Option<&AnswerOption> {
        self.options().iter().find(|option| option.code == *code)
    }

    /// Whether a box or button of it has this code.
    pub fn offers(&self, code: &OptionCode) -> bool {
        match self.kind {
            ItemKind::YesNo => [YES, NO].contains(&code.as_str()),
            _ => self.option(code).is_some(),
        }
    }

    /// The names of its form fields.
    pub fn field_names(&self) -> Vec<String> {
        match self.kind {
            ItemKind::Date => ["day", "month", "year"].map(|part| format!("{}-{part}", self.link_id)).into(),
            _ => vec![self.link_id.to_string()],
        }
    }
}

/// The code of a yes or a no.
pub(super) fn yes_or_no(yes: bool) -> &'static str {
    if yes { YES } else { NO }
}

pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}
