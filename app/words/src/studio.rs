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
        let value = test.check.value().map(|value| self.compared_with(value)).unwrap_or_default();
        self.tested_for(item, &test.check, &value)
    }

    /// The same as it is offered, where a number or a day is typed beside it.
    pub fn test_offered(self, item: &Item, test: &Test) -> String {
        let value = match test.check.value() {
            Some(Value::Number(_) | Value::Decimal(_)) => self.studio_test_number(),
            Some(Value::Date(_)) => self.studio_test_date(),
            Some(Value::Text(text)) => text,
            None => "",
        };
        self.tested_for(item, &test.check, value)
    }

    fn tested_for(self, item: &Item, check: &Check, value: &str) -> String {
        let question = item.text.get(self.language()).0;
        let option = |code: &str| match item.options().iter().find(|option| option.code.as_str() == code) {
            Some(option) => option.text.get(self.language()).0.to_owned(),
            None if code == domain::questionnaire::YES => self.common_yes().to_owned(),
            None if code == domain::questionnaire::NO => self.common_no().to_owned(),
            None => code.to_owned(),
        };
        match check {
            Check::Is(code) => self.studio_test_is(&option(code.as_str()), question),
            Check::IsNot(code) | Check::Without(code) => self.studio_test_is_not(&option(code.as_str()), question),
            Check::Includes(code) => self.studio_test_includes(&option(code.as_str()), question),
            Check::Answered => self.studio_test_answered(question),
            Check::Unanswered => self.studio_test_unanswered(question),
            Check::AtLeast(Value::Date(_)) => self.studio_test_from(question, value),
            Check::AtMost(Value::Date(_)) => self.studio_test_until(question, value),
            Check::Above(Value::Date(_)) => self.studio_test_after(question, value),
            Check::Below(Value::Date(_)) => self.studio_test_before(question, value),
            Check::AtLeast(_) => self.studio_test_at_least(question, value),
            Check::AtMost(_) => self.studio_test_at_most(question, value),
            Check::Above(_) => self.studio_test_above(question, value),
            Check::Below(_) => self.studio_test_below(question, value),
            Check::Equals(_) => self.studio_test_equals(question, value),
            Check::Differs(_) => self.studio_test_differs(question, value),
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

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use domain::questionnaire::{ItemKind, Texts};

    use super::*;

    #[test]
    fn a_test_says_what_it_compares_with_and_as_it_is_offered_what_is_to_be_typed() {
        let words = Words::new(Language::En);
        let item = Item::new("born".parse().expect("a key"), ItemKind::Date, Texts::english("Since when?"));
        let day = Value::Date("2027-03-27".parse().expect("a day"));
        let test = Test { link_id: item.link_id.clone(), check: Check::AtLeast(day) };
        assert_eq!(words.tested(&item, &test), "“Since when?” is 27 March 2027 or later");
        assert_eq!(words.test_offered(&item, &test), "“Since when?” is this date or later");
        let test = Test { check: Check::Above(Value::Number(3)), ..test };
        assert_eq!(words.tested(&item, &test), "“Since when?” is more than 3");
    }

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
