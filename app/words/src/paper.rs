//! When a question on paper is to be answered: by the numbers of the questions before it.

use domain::{
    paper,
    questionnaire::{Check, Condition, NO, Questionnaire, Test, Value, YES},
};

use crate::{Words, time};

impl Words {
    /// When a question is to be answered.
    pub fn paper_if(self, questionnaire: &Questionnaire, condition: &Condition) -> String {
        let these = self.these(questionnaire, condition);
        match (condition, these.as_slice()) {
            (_, [this]) => self.paper_if_one(this),
            (Condition::All(_), _) => self.paper_if_all(&these.join(self.paper_joint())),
            (Condition::Any(_), _) => self.paper_if_any(&these.join(self.paper_joint())),
        }
    }

    /// When the questions of a page are to be answered.
    pub fn paper_page_if(self, questionnaire: &Questionnaire, condition: &Condition) -> String {
        let these = self.these(questionnaire, condition);
        match (condition, these.as_slice()) {
            (_, [this]) => self.paper_page_if_one(this),
            (Condition::All(_), _) => self.paper_page_if_all(&these.join(self.paper_joint())),
            (Condition::Any(_), _) => self.paper_page_if_any(&these.join(self.paper_joint())),
        }
    }

    fn these(self, questionnaire: &Questionnaire, condition: &Condition) -> Vec<String> {
        condition.tests().iter().map(|test| self.this(questionnaire, test)).collect()
    }

    fn this(self, questionnaire: &Questionnaire, test: &Test) -> String {
        let number = paper::number(questionnaire, &test.link_id).and_then(|number| i64::try_from(number).ok());
        let number = number.unwrap_or_default();
        let item = questionnaire.items().find(|item| item.link_id == test.link_id);
        let option = |code: &str| {
            let options = item.map(|item| item.options()).unwrap_or_default();
            match options.iter().find(|option| option.code.as_str() == code) {
                Some(option) => option.text.get(self.language()).0.to_owned(),
                None if code == YES => self.common_yes().to_owned(),
                None if code == NO => self.common_no().to_owned(),
                None => code.to_owned(),
            }
        };
        match &test.check {
            Check::Is(code) | Check::Includes(code) => self.paper_ticked(number, &option(code.as_str())),
            Check::IsNot(code) => self.paper_not_ticked(number, &option(code.as_str())),
            Check::Without(code) => self.paper_without(number, &option(code.as_str())),
            Check::Answered => self.paper_answered(number),
            Check::Unanswered => self.paper_unanswered(number),
            Check::AtLeast(value) => self.paper_at_least(number, &self.compared_with(value)),
            Check::AtMost(value) => self.paper_at_most(number, &self.compared_with(value)),
            Check::Above(value) => self.paper_above(number, &self.compared_with(value)),
            Check::Below(value) => self.paper_below(number, &self.compared_with(value)),
            Check::Equals(value) => self.paper_equals(number, &self.compared_with(value)),
            Check::Differs(value) => self.paper_differs(number, &self.compared_with(value)),
        }
    }

    /// A value as people read it.
    pub(crate) fn compared_with(self, value: &Value) -> String {
        match value {
            Value::Number(number) => number.to_string(),
            Value::Decimal(number) => number.to_string(),
            Value::Date(date) => time::date(self, *date),
            Value::Text(text) => text.clone(),
        }
    }
}
