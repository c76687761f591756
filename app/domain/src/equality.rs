//! Questions on equality: who asks for help, so that a network sees whom it does not reach.
//!
//! They are asked last, by choice, and have no part in what somebody is offered. The answers are counted and not kept with
//! anybody: what is counted is a question and an answer.

use crate::{
    Fields,
    form::{Mend, codes},
    refusal::Refusal,
};

codes! {
    /// A question on equality.
    Question {
        /// The ethnic category.
        Ethnic = "ethnic-group",
        /// The gender.
        Gender = "gender",
        /// A condition that lasts.
        Condition = "long-term-condition",
    }
}

impl Question {
    /// The codes of what can be answered, in the order of the page.
    pub fn answers(self) -> Vec<&'static str> {
        match self {
            Self::Ethnic => Ethnic::ALL.iter().map(|answer| answer.code()).collect(),
            Self::Gender => Gender::ALL.iter().map(|answer| answer.code()).collect(),
            Self::Condition => Condition::ALL.iter().map(|answer| answer.code()).collect(),
        }
    }
}

codes! {
    /// An ethnic category (NHS Data Dictionary, ETHNIC CATEGORY, whose code is the letter).
    Ethnic {
        /// White: British.
        British = "A",
        /// White: Irish.
        Irish = "B",
        /// Any other White background.
        OtherWhite = "C",
        /// Mixed: White and Black Caribbean.
        WhiteAndBlackCaribbean = "D",
        /// Mixed: White and Black African.
        WhiteAndBlackAfrican = "E",
        /// Mixed: White and Asian.
        WhiteAndAsian = "F",
        /// Any other mixed background.
        OtherMixed = "G",
        /// Asian or Asian British: Indian.
        Indian = "H",
        /// Asian or Asian British: Pakistani.
        Pakistani = "J",
        /// Asian or Asian British: Bangladeshi.
        Bangladeshi = "K",
        /// Any other Asian background.
        OtherAsian = "L",
        /// Black or Black British: Caribbean.
        Caribbean = "M",
        /// Black or Black British: African.
        African = "N",
        /// Any other Black background.
        OtherBlack = "P",
        /// Chinese.
        Chinese = "R",
        /// Any other ethnic group.
        Other = "S",
        /// They would rather not say.
        NotStated = "Z",
    }
}

codes! {
    /// A gender (NHS Data Dictionary, GENDER IDENTITY CODE).
    Gender {
        /// A woman, a trans woman among them.
        Female = "2",
        /// A man, a trans man among them.
        Male = "1",
        /// Non-binary.
        NonBinary = "3",
        /// Another, which is not listed.
        Other = "4",
        /// They would rather not say.
        NotStated = "Z",
    }
}

codes! {
    /// Whether somebody has a condition or illness that lasts (the harmonised question of the Government Statistical
    /// Service on long-lasting health conditions and illnesses).
    Condition {
        /// They have.
        Yes = "yes",
        /// They have none.
        No = "no",
        /// They would rather not say.
        NotStated = "not-said",
    }
}

/// What somebody answered: to each question an answer, that they would rather not say, or nothing.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Equality {
    /// Their ethnic category.
    pub ethnic: Option<Ethnic>,
    /// Their gender.
    pub gender: Option<Gender>,
    /// Whether they have a condition that lasts.
    pub condition: Option<Condition>,
}

crate::canonical::redacted!(Equality);

impl Equality {
    /// Reads the answers, each of which may be left out; or says what was never offered.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let equality = Self {
            ethnic: mend.take(Question::Ethnic.code(), Ethnic::chosen(fields, Question::Ethnic.code())).flatten(),
            gender: mend.take(Question::Gender.code(), Gender::chosen(fields, Question::Gender.code())).flatten(),
            condition: mend
                .take(Question::Condition.code(), Condition::chosen(fields, Question::Condition.code()))
                .flatten(),
        };
        mend.finish(Some(equality))
    }

    /// What is counted: the code of each question that was answered, and of its answer.
    pub fn counted(self) -> impl Iterator<Item = (Question, &'static str)> {
        let answers = [
            (Question::Ethnic, self.ethnic.map(Ethnic::code)),
            (Question::Gender, self.gender.map(Gender::code)),
            (Question::Condition, self.condition.map(Condition::code)),
        ];
        answers.into_iter().filter_map(|(question, answer)| Some((question, answer?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    fn typed(name: &str, value: &str) -> Fields {
        Fields::from([(name.to_owned(), vec![value.to_owned()])])
    }

    #[test]
    fn each_question_may_be_left_out_which_is_not_rather_not_saying() {
        assert_eq!(Equality::parse(&Fields::new()).unwrap().counted().count(), 0);
        let rather_not = Equality::parse(&typed("gender", "Z")).unwrap();
        assert_eq!(rather_not.counted().collect::<Vec<_>>(), [(Question::Gender, "Z")]);
    }

    #[test]
    fn what_was_never_offered_is_refused() {
        let refused = vec![Refusal::new("ethnic-group", Problem::NotOffered)];
        assert_eq!(Equality::parse(&typed("ethnic-group", "Q")), Err(refused));
    }
}
