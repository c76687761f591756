//! What there is to do in a draft, what was done to it, and what its parts are called.

use domain::{
    Language,
    questionnaire::{Check, Item, LintKind, Part, Test, Value},
    studio::{Hint, What, form::Kind},
};

use crate::Words;

impl Words {
    /// A language by its name.
    pub fn language_called(self, language: Language) -> &'static str {
        match language {
            Language::En => self.studio_language_en(),
            Language::Ur => self.studio_language_ur(),
        }
    }

    /// A kind of answer.
    pub fn answer_kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Text => self.studio_kind_text(),
            Kind::LongText => self.studio_kind_long_text(),
            Kind::OneOf => self.studio_kind_one_of(),
            Kind::SomeOf => self.studio_kind_some_of(),
            Kind::YesNo => self.studio_kind_yes_no(),
            Kind::Scale => self.studio_kind_scale(),
            Kind::Number => self.studio_kind_number(),
            Kind::Date => self.studio_kind_date(),
            Kind::Phone => self.studio_kind_phone(),
            Kind::Email => self.studio_kind_email(),
            Kind::Url => self.studio_kind_url(),
            Kind::Decimal => self.studio_kind_decimal(),
            Kind::Display => self.studio_kind_display(),
        }
    }

    /// A test of the answer to an earlier question.
    pub fn tested(self, item: &Item, test: &Test) -> String {
        let question = item.text.get(self.language()).0;
        let option = |code: &str| match item.options().iter().find(|option| option.code.as_str() == code) {
            Some(option) => option.text.get(self.language()).0.to_owned(),
            None if code == domain::questionnaire::YES => self.common_yes().to_owned(),
            None if code == domain::questionnaire::NO => self.common_no().to_owned(),
            None => code.to_owned(),
        };
        match &test.check {
            Check::Is(code) => self.studio_test_is(&option(code.as_str()), question),
            Check::IsNot(code) | Check::Without(code) => self.studio_test_is_not(&option(code.as_str()), question),
            Check::Includes(code) => self.studio_test_includes(&option(code.as_str()), question),
            Check::Answered => self.studio_test_answered(question),
            Check::Unanswered => self.studio_test_unanswered(question),
            Check::AtLeast(Value::Number(_)) => self.studio_test_at_least(question),
            Check::AtMost(Value::Number(_)) => self.studio_test_at_most(question),
            Check::AtLeast(value) => self.studio_test_compared(question, "≥", &compared(value)),
            Check::AtMost(value) => self.studio_test_compared(question, "≤", &compared(value)),
            Check::Above(value) => self.studio_test_compared(question, ">", &compared(value)),
            Check::Below(value) => self.studio_test_compared(question, "<", &compared(value)),
            Check::Equals(value) => self.studio_test_compared(question, "=", &compared(value)),
            Check::Differs(value) => self.studio_test_compared(question, "≠", &compared(value)),
        }
    }

    /// Something to do in a draft, or to think about.
    pub fn studio_task(self, what: &What) -> String {
        match what {
            What::Lint(kind) => self.lint(kind),
            What::NoProtocol => self.studio_task_protocol().to_owned(),
            What::Machine(language) => self.translations_task_machine(self.language_called(*language)),
            What::CheckAgain(language) => self.translations_task_again(self.language_called(*language)),
            What::Hint(Hint::LongSentence(words)) => self.studio_task_long_sentence(count(*words)),
            What::Hint(Hint::DoubleQuestion) => self.studio_task_double().to_owned(),
            What::Hint(Hint::ReadingAge(age)) => self.studio_task_reading_age(&age.to_string()),
        }
    }

    /// What keeps questions from being published, or is worth a thought.
    pub fn lint(self, kind: &LintKind) -> String {
        let said = match kind {
            LintKind::NoPages => self.studio_task_no_pages(),
            LintKind::DuplicatePage => self.studio_task_duplicate_page(),
            LintKind::DuplicateItem => self.studio_task_duplicate_item(),
            LintKind::DuplicateField(name) => return self.studio_task_duplicate_field(name),
            LintKind::DuplicateOption(code) => return self.studio_task_duplicate_option(code.as_str()),
            LintKind::EmptyPage => self.studio_task_empty_page(),
            LintKind::NoHeading => self.studio_task_no_heading(),
            LintKind::UnreachablePage => self.studio_task_unreachable(),
            LintKind::ManyItems(items) => return self.studio_task_many_items(count(*items)),
            LintKind::NoOptions => self.studio_task_no_options(),
            LintKind::ExclusiveOfNothing(code) => return self.studio_task_exclusive(code.as_str()),
            LintKind::NoRoom => self.studio_task_no_room(),
            LintKind::NoInitial => self.studio_task_no_initial(),
            LintKind::UnfitInitial => self.studio_task_unfit_initial(),
            LintKind::Prefilled => self.studio_task_prefilled(),
            LintKind::OnlyWords => self.studio_task_only_words(),
            LintKind::NoReason => self.studio_task_no_reason(),
            LintKind::NoTests => self.studio_task_no_tests(),
            LintKind::MissingItem(item) => return self.studio_task_missing_item(item.as_str()),
            LintKind::LooksAhead(item) => return self.studio_task_looks_ahead(item.as_str()),
            LintKind::UnknownOption(item, code) => {
                return self.studio_task_unknown_option(item.as_str(), code.as_str());
            }
            LintKind::UnfitCheck(item) => return self.studio_task_unfit_check(item.as_str()),
            LintKind::NotRevealable => self.studio_task_not_revealable(),
            LintKind::MissingText(part, Language::En) => return self.studio_task_missing_english(&self.part_of(part)),
            LintKind::MissingText(part, language) => {
                return self.studio_task_missing_language(self.language_called(*language), &self.part_of(part));
            }
        };
        said.to_owned()
    }

    /// A part of a question where the question is not beside it: an option with its code.
    fn part_of(self, part: &Part) -> String {
        match part {
            Part::Option(code) => self.studio_part_option_of(code.as_str()),
            Part::OptionHint(code) => self.studio_part_option_hint_of(code.as_str()),
            part => self.part(part).to_owned(),
        }
    }

    pub(crate) fn part(self, part: &Part) -> &'static str {
        match part {
            Part::Title => self.studio_part_title(),
            Part::Prefix => self.studio_part_prefix(),
            Part::Text => self.studio_part_text(),
            Part::Hint => self.studio_part_hint(),
            Part::Why => self.studio_part_why(),
            Part::Option(_) => self.studio_part_option(),
            Part::OptionHint(_) => self.studio_part_option_hint(),
            Part::Low => self.studio_part_low(),
            Part::High => self.studio_part_high(),
            Part::Unit => self.studio_part_unit(),
        }
    }
}

/// What an answer is compared with; a whole number stands in a field of its own.
fn compared(value: &Value) -> String {
    match value {
        Value::Number(_) => "…".to_owned(),
        Value::Decimal(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Text(text) => text.clone(),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_mend_names_what_it_is_about() {
        let words = Words::new(Language::En);
        let item = || "walks".parse().expect("a key");
        let code = || "no-one".parse().expect("a code");
        let said = [
            words.lint(&LintKind::LooksAhead(item())),
            words.lint(&LintKind::UnknownOption(item(), code())),
            words.lint(&LintKind::MissingText(Part::Option(code()), Language::Ur)),
        ];
        assert_eq!(
            said,
            [
                "It waits for the answer to walks, which is asked later",
                "It waits for the option no-one, which walks does not offer",
                "Not translated into Urdu: the option no-one",
            ]
        );
    }
}
