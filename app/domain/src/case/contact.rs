//! A contact: one conversation or visit in a case, with purpose, mode, minutes, and whether the person came.
//!
//! Somebody who did not come is written down kindly: with a reason that is no reproach, and nothing follows by itself.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    CivilDate, Fields, Problem, Refusal, date_of_birth,
    form::{Mend, Shown, codes},
    mode::Mode,
    refusal::{DateProblem, NumberProblem, first},
    text,
};

/// How many contacts a case usually takes (NHS England, social prescribing link workers: 6 to 12 over three months).
pub const GUIDE: std::ops::RangeInclusive<i64> = 6..=12;
/// The longest text of what was agreed, in characters.
pub const LONGEST_AGREED: u32 = 5000;
/// The longest that a contact takes, in minutes.
const LONGEST_MINUTES: i64 = 600;

codes! {
    /// What a contact was for.
    Purpose {
        /// To hear what matters.
        First = "first",
        /// To make the plan.
        Planning = "planning",
        /// To hear how it goes.
        FollowUp = "follow-up",
        /// To go somewhere together.
        GoingAlong = "going-along",
        /// To look at the plan together.
        Review = "review",
        /// To say goodbye.
        Closing = "closing",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// Whether the person was there.
    Came {
        /// They were.
        Attended = "attended",
        /// They were not.
        Dna = "dna",
    }
}

codes! {
    /// Why somebody did not come, as far as it is known.
    DnaReason {
        /// Nobody knows.
        NotKnown = "not-known",
        /// They were not well.
        Unwell = "unwell",
        /// They forgot.
        Forgot = "forgot",
        /// They could not get there.
        Travel = "travel",
        /// Something else came first: work, caring, another appointment.
        Busy = "busy",
        /// We made a mistake.
        OurMistake = "our-mistake",
    }
}

/// A contact.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// On which day.
    pub on: CivilDate,
    /// What for.
    pub purpose: Purpose,
    /// How.
    pub mode: Mode,
    /// How many minutes it took, also of somebody who waited.
    pub minutes: u16,
    /// Whether the person was there; if not, why.
    pub missed: Option<DnaReason>,
    /// What was agreed.
    pub agreed: Option<String>,
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact([redacted])")
    }
}

impl Contact {
    /// The contact that was typed, or everything that is to be mended.
    pub fn parse(fields: &Fields, today: CivilDate) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let on = past_date(&mut mend, fields, "contact", today);
        let purpose = mend.take("purpose", Purpose::chosen(fields, "purpose").and_then(required));
        let mode = mend.take("mode", mode(fields));
        let minutes = mend.take("minutes", minutes(fields));
        let came = mend.take("came", Came::chosen(fields, "came").and_then(required));
        let missed = if came == Some(Came::Dna) {
            mend.take("dna-reason", DnaReason::chosen(fields, "dna-reason").and_then(required)).map(Some)
        } else {
            // Asked only of those who did not come; what stands in it otherwise is hidden and passed by.
            Some(None)
        };
        let agreed = mend.take("agreed-words", text::prose(first(fields, "agreed-words"), LONGEST_AGREED));
        let contact = on.zip(purpose).zip(mode).zip(minutes).zip(missed).zip(agreed).map(
            |(((((on, purpose), mode), minutes), missed), agreed)| Self { on, purpose, mode, minutes, missed, agreed },
        );
        mend.finish(contact)
    }

    /// What the form shows for it.
    pub fn fields(&self) -> Fields {
        let mut fields = Shown::default()
            .with("purpose", self.purpose.code())
            .with("mode", self.mode.code())
            .with("minutes", self.minutes.to_string())
            .with("came", if self.missed.is_some() { Came::Dna.code() } else { Came::Attended.code() })
            .with("dna-reason", self.missed.map_or("", DnaReason::code))
            .with("agreed-words", self.agreed.clone().unwrap_or_default())
            .0;
        fields.extend(date_of_birth::fields("contact", self.on));
        fields
    }
}

/// A date of a form that has come, today or before.
pub(crate) fn past_date(mend: &mut Mend, fields: &Fields, name: &str, today: CivilDate) -> Option<CivilDate> {
    match date_of_birth::date(fields, name) {
        Ok(Some(date)) if date > today => {
            mend.note(&format!("{name}-day"), DateProblem::Future);
            None
        }
        Ok(Some(date)) => Some(date),
        Ok(None) => {
            mend.note(&format!("{name}-day"), Problem::Missing);
            None
        }
        Err(refusals) => {
            mend.0.extend(refusals);
            None
        }
    }
}

/// What must be chosen.
pub(super) fn required<T>(chosen: Option<T>) -> Result<T, Problem> {
    chosen.ok_or(Problem::Missing)
}

fn mode(fields: &Fields) -> Result<Mode, Problem> {
    match first(fields, "mode") {
        "" => Err(Problem::Missing),
        code => Mode::from_code(code).ok_or(Problem::NotOffered),
    }
}

fn minutes(fields: &Fields) -> Result<u16, Problem> {
    let typed: String = first(fields, "minutes").trim().chars().map(text::in_ascii).collect();
    if typed.is_empty() {
        return Err(Problem::Missing);
    }
    let number: i64 = typed.parse().map_err(|_| NumberProblem::NotANumber)?;
    if number < 1 {
        return Err(NumberProblem::Below(1).into());
    }
    u16::try_from(number)
        .ok()
        .filter(|_| number <= LONGEST_MINUTES)
        .ok_or_else(|| NumberProblem::Above(LONGEST_MINUTES).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> CivilDate {
        "2027-03-08".parse().expect("a date")
    }

    fn typed(changed: &[(&str, &str)]) -> Fields {
        let mut fields: Fields = [
            ("contact-day", "5"),
            ("contact-month", "March"),
            ("contact-year", "2027"),
            ("purpose", "follow-up"),
            ("mode", "phone"),
            ("minutes", "25"),
            ("came", "attended"),
            ("agreed-words", "Ruth rings the choir."),
        ]
        .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
        .into();
        fields.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])));
        fields
    }

    fn problems(changed: &[(&str, &str)]) -> Vec<(String, Problem)> {
        let refused = Contact::parse(&typed(changed), today()).expect_err("something is to be mended");
        refused.into_iter().map(|refusal| (refusal.field, refusal.problem)).collect()
    }

    #[test]
    fn a_contact_survives_its_form() {
        for changed in [vec![], vec![("came", "dna"), ("dna-reason", "travel")], vec![("agreed-words", "")]] {
            let contact = Contact::parse(&typed(&changed), today()).expect("a contact");
            assert_eq!(Contact::parse(&contact.fields(), today()), Ok(contact));
        }
    }

    #[test]
    fn an_empty_form_says_everything_that_is_missing_in_order() {
        let refused = Contact::parse(&Fields::new(), today()).expect_err("nothing was entered");
        let fields: Vec<_> = refused.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["contact-day", "purpose", "mode", "minutes", "came"]);
    }

    #[test]
    fn a_contact_is_not_in_the_future() {
        assert_eq!(problems(&[("contact-day", "9")]), [("contact-day".to_owned(), DateProblem::Future.into())]);
    }

    #[test]
    fn somebody_who_did_not_come_has_a_reason_even_if_nobody_knows_it() {
        assert_eq!(problems(&[("came", "dna")]), [("dna-reason".to_owned(), Problem::Missing)]);
    }

    #[test]
    fn minutes_are_a_number_that_a_day_holds() {
        for (typed, problem) in [
            ("half an hour", NumberProblem::NotANumber),
            ("0", NumberProblem::Below(1)),
            ("601", NumberProblem::Above(600)),
            ("99999999999", NumberProblem::Above(600)),
        ] {
            assert_eq!(problems(&[("minutes", typed)]), [("minutes".to_owned(), problem.into())], "{typed}");
        }
    }

    #[test]
    fn more_words_than_fit_are_refused_and_not_cut() {
        let words = "x".repeat(10_000);
        let refused = problems(&[("agreed-words", &words)]);
        assert_eq!(refused, [("agreed-words".to_owned(), Problem::TooLong(LONGEST_AGREED))]);
    }
}
