//! An instrument's answers at one time, from its form and back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Instrument, Item};
use crate::{
    CivilDate, Fields, Problem, Refusal, date_of_birth,
    form::{Mend, Shown, codes},
    refusal::{DateProblem, first},
};

/// What stands for an answer that the person would rather not give.
pub const NOT_SAID: &str = "not-said";

codes! {
    /// At which point of the work an instrument was answered.
    Stage {
        /// At the beginning.
        Intake = "intake",
        /// On the way.
        Review = "review",
        /// At the end.
        Close = "close",
    }
}

/// The answers to an instrument at one time.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The code of the instrument.
    pub instrument: String,
    /// At which point.
    pub stage: Stage,
    /// On which day.
    pub on: CivilDate,
    /// What was answered to each item; none, where the person would rather not say.
    pub answers: BTreeMap<String, Option<i64>>,
}

crate::canonical::redacted!(Taken);

impl Taken {
    /// The number that was answered to an item.
    pub fn answer(&self, item: &str) -> Option<i64> {
        self.answers.get(item).copied().flatten()
    }

    /// The total that the instrument defines, if everything was answered that it adds up.
    pub fn total(&self, instrument: &Instrument) -> Option<i64> {
        instrument.total.as_ref()?.of.iter().map(|item| self.answer(item)).sum()
    }
}

/// The name of an item's field.
pub fn item_field(item: &str) -> String {
    format!("item-{item}")
}

/// The answers that were chosen, or everything that is to be mended. Each item is answered, or said to be left.
pub fn parse(instrument: &Instrument, fields: &Fields, today: CivilDate) -> Result<Taken, Vec<Refusal>> {
    let mut mend = Mend::default();
    let stage = mend.take("stage", Stage::chosen(fields, "stage").and_then(|stage| stage.ok_or(Problem::Missing)));
    let on = match date_of_birth::date(fields, "taken") {
        Ok(Some(day)) if day > today => mend.take("taken-day", Err(DateProblem::Future)),
        Ok(Some(day)) => Some(day),
        Ok(None) => mend.take("taken-day", Err(Problem::Missing)),
        Err(refusals) => {
            mend.0.extend(refusals);
            None
        }
    };
    let mut answers = BTreeMap::new();
    for item in &instrument.items {
        let answer = answer(item, fields).and_then(|answer| answer.ok_or(Problem::Missing));
        answers.extend(mend.take(&item_field(&item.id), answer).map(|answer| (item.id.clone(), answer)));
    }
    let taken = stage.zip(on).map(|(stage, on)| Taken { instrument: instrument.id.clone(), stage, on, answers });
    mend.finish(taken)
}

/// What a person answers by themself, before the work begins: each item may be passed by, which is not the same as
/// rather not saying.
pub fn parse_own(instrument: &Instrument, fields: &Fields, today: CivilDate) -> Result<Taken, Vec<Refusal>> {
    let mut mend = Mend::default();
    let mut answers = BTreeMap::new();
    for item in &instrument.items {
        let answer = mend.take(&item_field(&item.id), answer(item, fields)).flatten();
        answers.extend(answer.map(|answer| (item.id.clone(), answer)));
    }
    let taken = Taken { instrument: instrument.id.clone(), stage: Stage::Intake, on: today, answers };
    mend.finish(Some(taken))
}

/// The answer to an item: none, that the person would rather not say, or a number that is offered.
fn answer(item: &Item, fields: &Fields) -> Result<Option<Option<i64>>, Problem> {
    match first(fields, &item_field(&item.id)) {
        "" => Ok(None),
        NOT_SAID => Ok(Some(None)),
        value => {
            let number = value.parse().ok().filter(|value| item.scale.has(*value));
            number.map(|number| Some(Some(number))).ok_or(Problem::NotOffered)
        }
    }
}

/// What the form shows for some answers: the inverse of [`parse`].
pub fn fields(taken: &Taken) -> Fields {
    let mut shown = Shown::default().with("stage", taken.stage.code());
    shown.0.extend(date_of_birth::fields("taken", taken.on));
    for (item, answer) in &taken.answers {
        let answer = answer.map_or(NOT_SAID.to_owned(), |value| value.to_string());
        shown = shown.with(&item_field(item), answer);
    }
    shown.0
}
