//! One question of a page: what it asks, why, and what kind of answer it takes.

use serde::{Deserialize, Serialize};

use super::{Answer, Condition, Decimal, LinkId, OptionCode, Texts, reading};
use crate::Fields;

/// One question (FHIR R4 `Questionnaire.item`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Item {
    /// Its key, and the name of its form field.
    pub link_id: LinkId,
    /// The kind of answer it takes.
    pub kind: ItemKind,
    /// What stands before the question, such as its number. It is the same in every language: so it is no text to
    /// translate, and a question is not shown in English for want of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<Texts>,
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
    /// What it is first filled with; for what is not asked, its answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Answer>,
    /// Whether the person answers it, or only sees it, or not even that.
    #[serde(default, skip_serializing_if = "Presence::is_asked")]
    pub presence: Presence,
    /// Whose words these are, and under which licence, where it was copied: whoever copies it on names them too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What a person meets of an item (FHIR R4 `readOnly`, and the extension `questionnaire-hidden`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// They answer it.
    #[default]
    Asked,
    /// They read it with its initial answer, and cannot change that.
    ReadOnly,
    /// They never see it; its initial answer counts all the same.
    Hidden,
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
    /// Words to read, which take no answer.
    Display,
    /// One of several options.
    OneOf {
        /// The options, in the order in which they are offered.
        options: Vec<AnswerOption>,
        /// Whether something else can be answered, in own words.
        #[serde(default, skip_serializing_if = "is_false")]
        other: bool,
        /// Whether they stand in a list that folds away, as very many do.
        #[serde(default, rename = "drop-down", skip_serializing_if = "is_false")]
        drop_down: bool,
    },
    /// Any number of several options.
    SomeOf {
        /// The options, in the order in which they are offered.
        options: Vec<AnswerOption>,
        /// Whether something else can be answered beside them, in own words.
        #[serde(default, skip_serializing_if = "is_false")]
        other: bool,
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
        /// What is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Unit>,
    },
    /// A number that may have a fraction.
    Decimal {
        /// The least it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<Decimal>,
        /// The most it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<Decimal>,
        /// What is measured in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<Unit>,
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
    /// The address of a page on the web.
    Url,
}

/// What a number counts or measures (FHIR R4, the extension `questionnaire-unit`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Unit {
    /// As people read it.
    pub text: Texts,
    /// Its code in UCUM (<http://unitsofmeasure.org>), such as `kg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
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
    /// The code system that its key is of, such as `http://snomed.info/sct`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
}

/// What a form sends when something else is answered, in own words: no option can have this code.
pub const OTHER: &str = "_other";

/// The most characters of something else.
pub const LONGEST_OTHER: u32 = 200;

/// The highest place on a scale; the lowest is 0.
pub const SCALE_TOP: u8 = 10;

/// The code of the answer "yes" to a question of yes or no.
pub const YES: &str = "yes";

/// The code of the answer "no" to a question of yes or no.
pub const NO: &str = "no";

impl Item {
    /// An item that may be left blank and is always asked, with nothing beside its question.
    pub fn new(link_id: LinkId, kind: ItemKind, text: Texts) -> Self {
        Self {
            link_id,
            kind,
            prefix: None,
            text,
            hint: None,
            why: None,
            required: false,
            show_when: None,
            sensitive: false,
            initial: None,
            presence: Presence::Asked,
            source: None,
        }
    }

    /// The options that it offers in the questionnaire's own words; none for the other kinds.
    pub fn options(&self) -> &[AnswerOption] {
        match &self.kind {
            ItemKind::OneOf { options, .. } | ItemKind::SomeOf { options, .. } => options,
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
            _ if !self.takes_answer() => Vec::new(),
            ItemKind::Date => ["day", "month", "year"].map(|part| format!("{}-{part}", self.link_id)).into(),
            _ if self.takes_other() => vec![self.link_id.to_string(), self.other_field()],
            _ => vec![self.link_id.to_string()],
        }
    }

    /// Whether something else than its options can be answered.
    pub fn takes_other(&self) -> bool {
        matches!(self.kind, ItemKind::OneOf { other: true, .. } | ItemKind::SomeOf { other: true, .. })
    }

    /// The name of the field for something else.
    pub fn other_field(&self) -> String {
        format!("{}-other", self.link_id)
    }

    /// Whether the person answers it.
    pub fn takes_answer(&self) -> bool {
        self.presence == Presence::Asked && self.kind != ItemKind::Display
    }

    /// Whether the person sees anything of it.
    pub fn is_seen(&self) -> bool {
        self.presence != Presence::Hidden
    }

    /// Whether one of its options may reveal other items of its page: a list that folds away has no room for them.
    pub fn may_reveal(&self) -> bool {
        self.takes_answer() && !matches!(self.kind, ItemKind::OneOf { drop_down: true, .. })
    }

    /// The answer that it has whatever the person does, since they are not asked.
    pub fn settled(&self) -> Option<&Answer> {
        self.initial.as_ref().filter(|_| self.presence != Presence::Asked)
    }

    /// Whether it takes this answer, as it would if it were typed.
    pub fn takes(&self, answer: &Answer) -> bool {
        let mut fields = Fields::new();
        reading::retype(self, answer, &mut fields);
        reading::read(self, &fields).is_ok_and(|read| read.as_ref() == Some(answer))
    }

    /// What its number counts or measures.
    pub fn unit(&self) -> Option<&Unit> {
        match &self.kind {
            ItemKind::Number { unit, .. } | ItemKind::Decimal { unit, .. } => unit.as_ref(),
            _ => None,
        }
    }
}

impl Presence {
    fn is_asked(&self) -> bool {
        *self == Self::Asked
    }
}

/// The code of a yes or a no.
pub(super) fn yes_or_no(yes: bool) -> &'static str {
    if yes { YES } else { NO }
}

pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}
