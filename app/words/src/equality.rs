//! What the questions on equality and their answers are called.

use domain::equality::{Condition, Ethnic, Gender, Question};

use crate::Words;

impl Words {
    /// A question on equality.
    pub fn equality_question(self, question: Question) -> &'static str {
        match question {
            Question::Ethnic => self.equality_ethnic_group(),
            Question::Gender => self.equality_gender(),
            Question::Condition => self.equality_long_term_condition(),
        }
    }

    /// An answer to a question on equality, by its code; nothing of one that another release offers.
    pub fn equality_answer(self, question: Question, code: &str) -> Option<&'static str> {
        match question {
            Question::Ethnic => Ethnic::from_code(code).map(|ethnic| self.ethnic(ethnic)),
            Question::Gender => Gender::from_code(code).map(|gender| self.gender(gender)),
            Question::Condition => Condition::from_code(code).map(|condition| self.condition(condition)),
        }
    }

    fn ethnic(self, ethnic: Ethnic) -> &'static str {
        match ethnic {
            Ethnic::British => self.equality_ethnic_british(),
            Ethnic::Irish => self.equality_ethnic_irish(),
            Ethnic::OtherWhite => self.equality_ethnic_other_white(),
            Ethnic::WhiteAndBlackCaribbean => self.equality_ethnic_white_and_black_caribbean(),
            Ethnic::WhiteAndBlackAfrican => self.equality_ethnic_white_and_black_african(),
            Ethnic::WhiteAndAsian => self.equality_ethnic_white_and_asian(),
            Ethnic::OtherMixed => self.equality_ethnic_other_mixed(),
            Ethnic::Indian => self.equality_ethnic_indian(),
            Ethnic::Pakistani => self.equality_ethnic_pakistani(),
            Ethnic::Bangladeshi => self.equality_ethnic_bangladeshi(),
            Ethnic::OtherAsian => self.equality_ethnic_other_asian(),
            Ethnic::Caribbean => self.equality_ethnic_caribbean(),
            Ethnic::African => self.equality_ethnic_african(),
            Ethnic::OtherBlack => self.equality_ethnic_other_black(),
            Ethnic::Chinese => self.equality_ethnic_chinese(),
            Ethnic::Other => self.equality_ethnic_other(),
            Ethnic::NotStated => self.equality_not_said(),
        }
    }

    fn gender(self, gender: Gender) -> &'static str {
        match gender {
            Gender::Female => self.equality_gender_female(),
            Gender::Male => self.equality_gender_male(),
            Gender::NonBinary => self.equality_gender_non_binary(),
            Gender::Other => self.equality_gender_other(),
            Gender::NotStated => self.equality_not_said(),
        }
    }

    fn condition(self, condition: Condition) -> &'static str {
        match condition {
            Condition::Yes => self.common_yes(),
            Condition::No => self.common_no(),
            Condition::NotStated => self.equality_not_said(),
        }
    }
}
