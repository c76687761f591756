//! Every refusal that a browser may meet on a page: the sentences for these go to it with the page.
//!
//! A choice that was never offered is not among them: no browser makes it, so the server says it.

use super::Question;
use crate::{
    questionnaire::{Decimal, Item, ItemKind, LONGEST_OTHER},
    refusal::{DateProblem, EmailProblem, NumberProblem, PhoneProblem, Problem, Refusal},
};

const PHONE: [Problem; 3] = [
    Problem::Phone(PhoneProblem::Characters),
    Problem::Phone(PhoneProblem::TooShort),
    Problem::Phone(PhoneProblem::TooLong),
];

impl Question {
    /// Every refusal that checking this page in a browser may give.
    pub fn possible_refusals(&self) -> Vec<Refusal> {
        let mut list = List(Vec::new());
        match self {
            Self::Helper => {
                list.add("agreed", [Problem::Missing]);
                list.required_line("helper-name", 100);
                list.required_line("helper-relation", 100);
                list.add("helper-phone", PHONE);
            }
            Self::Practice(_) => list.add("practice", [Problem::Missing]),
            Self::Name => {
                list.required_line("given-name", 100);
                list.required_line("family-name", 100);
                list.text("called", 100);
            }
            Self::DateOfBirth(_) => {
                list.add("birth-day", [Problem::Missing]);
                list.date("birth");
                list.add("birth-day", [Problem::Date(DateProblem::Future)]);
                list.add("birth-year", [Problem::Date(DateProblem::TooLongAgo)]);
            }
            Self::Contact { .. } => {
                list.add("phone", [Problem::Missing]);
                list.add("phone", PHONE);
                list.add("safe-to-text", [Problem::Missing]);
                list.add("safe-voicemail", [Problem::Missing]);
                list.add("email", [Problem::Email(EmailProblem::Shape)]);
                list.text("through", 300);
            }
            Self::Postcode => {
                list.add("postcode", [Problem::Missing, Problem::NotAPostcode, Problem::NotTogether]);
            }
            Self::Help => {
                list.add("needs", [Problem::Missing, Problem::NotTogether]);
                list.text("needs-other", super::needs::LONGEST_WORDS);
                list.text("already-helped-by", 200);
            }
            Self::Questions(page, _) => {
                for item in page.items.iter().filter(|item| item.takes_answer()) {
                    list.item(item);
                }
            }
            Self::Meeting { .. } => {
                list.add("modes", [Problem::Missing, Problem::NeedsPhone, Problem::NeedsPhoneOrEmail]);
                list.add("home-address", [Problem::Missing]);
                list.text("home-address", 300);
                list.text("language", 60);
                list.text("access-other-words", 500);
            }
            Self::Sharing(_) => list.text("family-who", 200),
            Self::Appointment => {
                list.add("slot", [Problem::Missing]);
                list.add(crate::preference::DAYS, [Problem::Missing, Problem::NotTogether]);
                list.add(crate::preference::PARTS, [Problem::Missing, Problem::NotTogether]);
            }
        }
        list.0
    }
}

struct List(Vec<Refusal>);

impl List {
    fn add(&mut self, field: &str, problems: impl IntoIterator<Item = Problem>) {
        self.0.extend(problems.into_iter().map(|problem| Refusal::new(field, problem)));
    }

    fn text(&mut self, field: &str, max: u32) {
        self.add(field, [Problem::TooLong(max), Problem::Unreadable]);
    }

    fn required_line(&mut self, field: &str, max: u32) {
        self.add(field, [Problem::Missing]);
        self.text(field, max);
    }

    /// A date is refused at the first of its parts that is wrong.
    fn date(&mut self, name: &str) {
        for missing in 1..7_u8 {
            let (day, month, year) = (missing & 1 != 0, missing & 2 != 0, missing & 4 != 0);
            let part = if day {
                "day"
            } else if month {
                "month"
            } else {
                "year"
            };
            self.add(&format!("{name}-{part}"), [Problem::Date(DateProblem::Incomplete { day, month, year })]);
        }
        self.add(&format!("{name}-year"), [Problem::Date(DateProblem::ShortYear)]);
        for part in ["day", "month", "year"] {
            self.add(&format!("{name}-{part}"), [Problem::Date(DateProblem::NotReal)]);
        }
    }

    fn item(&mut self, item: &Item) {
        let field = item.link_id.as_str();
        self.add(field, [Problem::Missing]);
        if item.takes_other() {
            self.required_line(&item.other_field(), LONGEST_OTHER);
        }
        match &item.kind {
            ItemKind::Text { max } | ItemKind::LongText { max } => self.text(field, *max),
            ItemKind::SomeOf { .. } => self.add(field, [Problem::NotTogether]),
            ItemKind::Date => {
                self.add(&format!("{field}-day"), [Problem::Missing]);
                self.date(field);
            }
            ItemKind::Number { min, max, .. } => {
                let problems = [
                    NumberProblem::NotANumber,
                    NumberProblem::Below(min.unwrap_or(i64::MIN)),
                    NumberProblem::Above(max.unwrap_or(i64::MAX)),
                ];
                self.add(field, problems.map(Problem::Number));
            }
            ItemKind::Decimal { min, max, .. } => {
                let problems = [
                    NumberProblem::NotANumber,
                    NumberProblem::TooFine,
                    NumberProblem::Under(min.unwrap_or(Decimal::LEAST)),
                    NumberProblem::Over(max.unwrap_or(Decimal::MOST)),
                ];
                self.add(field, problems.map(Problem::Number));
            }
            ItemKind::Url => self.add(field, [Problem::NotAWebAddress]),
            ItemKind::Phone => self.add(field, PHONE),
            ItemKind::Email => self.add(field, [Problem::Email(EmailProblem::Shape)]),
            ItemKind::Display | ItemKind::OneOf { .. } | ItemKind::Scale { .. } | ItemKind::YesNo => {}
        }
    }
}
