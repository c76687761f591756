//! Changing how a person is reached, after sending: what is not spoken of stays, without being shown.

use super::contact::ContactAnswer;
use crate::{
    email::EmailAddress,
    form::{Mend, yes_no},
    phone::PhoneNumber,
    refusal::{Fields, Problem, first},
};

/// The field that says what becomes of the phone number.
pub const PHONE_USE: &str = "phone-use";
/// The field that says what becomes of the email address.
pub const EMAIL_USE: &str = "email-use";
/// It stays as it is.
pub const KEEP: &str = "keep";
/// Another one takes its place.
pub const NEW: &str = "new";
/// There is none from now on.
pub const WITHOUT: &str = "none";

/// How the person is reached from now on; some way must be left.
pub fn change_contact(fields: &Fields, now: &ContactAnswer) -> Result<ContactAnswer, Vec<crate::Refusal>> {
    let mut mend = Mend::default();
    let typed = |name: &str| first(fields, name).trim();
    let phone = match first(fields, PHONE_USE) {
        KEEP => now.phone.clone(),
        NEW => mend.take("phone", PhoneNumber::parse(typed("phone"))),
        WITHOUT => None,
        "" => {
            mend.note(PHONE_USE, Problem::Missing);
            None
        }
        _ => {
            mend.note(PHONE_USE, Problem::NotOffered);
            None
        }
    };
    let has_phone = matches!(first(fields, PHONE_USE), KEEP | NEW) && (phone.is_some() || !mend.0.is_empty());
    let mut choice = |name: &str| {
        if !has_phone {
            return None;
        }
        let answer = mend.take(name, yes_no(fields, name)).flatten();
        if answer.is_none() && !mend.0.iter().any(|refusal| refusal.field == name) {
            mend.note(name, Problem::Missing);
        }
        answer
    };
    let (safe_to_text, safe_voicemail) = (choice("safe-to-text"), choice("safe-voicemail"));
    let email = match first(fields, EMAIL_USE) {
        KEEP => now.email.clone(),
        NEW => mend.take("email", EmailAddress::parse(typed("email"))),
        WITHOUT => None,
        "" => {
            mend.note(EMAIL_USE, Problem::Missing);
            None
        }
        _ => {
            mend.note(EMAIL_USE, Problem::NotOffered);
            None
        }
    };
    if mend.0.is_empty() && phone.is_none() && email.is_none() && now.through.is_none() {
        mend.note(PHONE_USE, Problem::NotTogether);
    }
    let is_same_phone = phone == now.phone;
    mend.finish(Some(ContactAnswer {
        phone,
        safe_to_text,
        safe_voicemail,
        email,
        phone_owner: now.phone_owner.filter(|_| is_same_phone),
        ..now.clone()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::{EmailProblem, PhoneProblem};

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    fn asmas() -> ContactAnswer {
        ContactAnswer {
            phone: PhoneNumber::parse("07700 900123").ok(),
            safe_to_text: Some(true),
            safe_voicemail: Some(false),
            email: EmailAddress::parse("asma@example.org").ok(),
            through: None,
            speak_alone: Some(true),
            phone_owner: None,
            call: None,
        }
    }

    fn problems(typed: &[(&str, &str)]) -> Vec<(String, Problem)> {
        let refusals = change_contact(&fields(typed), &asmas()).unwrap_err();
        refusals.into_iter().map(|refusal| (refusal.field, refusal.problem)).collect()
    }

    #[test]
    fn what_is_kept_stays_without_being_typed() {
        let typed = [(PHONE_USE, KEEP), ("safe-to-text", "no"), ("safe-voicemail", "no"), (EMAIL_USE, KEEP)];
        let changed = change_contact(&fields(&typed), &asmas()).unwrap();
        assert_eq!(changed, ContactAnswer { safe_to_text: Some(false), ..asmas() });
    }

    #[test]
    fn another_number_says_anew_what_is_safe() {
        let typed = [(PHONE_USE, NEW), ("phone", "07700 900456"), (EMAIL_USE, WITHOUT)];
        let missing = |field: &str| (field.to_owned(), Problem::Missing);
        assert_eq!(problems(&typed), [missing("safe-to-text"), missing("safe-voicemail")]);
        let typed = [typed.as_slice(), &[("safe-to-text", "yes"), ("safe-voicemail", "no")]].concat();
        let changed = change_contact(&fields(&typed), &asmas()).unwrap();
        assert_eq!(changed.phone, PhoneNumber::parse("07700 900456").ok());
        assert_eq!((changed.email, changed.speak_alone), (None, Some(true)));
    }

    #[test]
    fn some_way_must_be_left() {
        let typed = [(PHONE_USE, WITHOUT), (EMAIL_USE, WITHOUT)];
        assert_eq!(problems(&typed), [(PHONE_USE.to_owned(), Problem::NotTogether)]);
        let through = ContactAnswer { through: Some("the library".to_owned()), ..asmas() };
        assert!(change_contact(&fields(&typed), &through).is_ok());
    }

    #[test]
    fn another_that_is_left_empty_is_asked_for_by_itself() {
        let typed = [(PHONE_USE, NEW), ("safe-to-text", "no"), ("safe-voicemail", "no"), (EMAIL_USE, NEW)];
        let wanted = [("phone", PhoneProblem::TooShort.into()), ("email", EmailProblem::Shape.into())];
        assert_eq!(problems(&typed), wanted.map(|(field, problem): (&str, Problem)| (field.to_owned(), problem)));
    }

    #[test]
    fn what_is_not_said_or_not_read_is_asked_for() {
        assert_eq!(problems(&[]).len(), 2);
        let typed = [(PHONE_USE, NEW), ("phone", "call me"), (EMAIL_USE, NEW), ("email", "asma")];
        let fields: Vec<String> = problems(&typed).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["phone", "safe-to-text", "safe-voicemail", "email"]);
        assert_eq!(problems(&[(PHONE_USE, "x"), (EMAIL_USE, KEEP)])[0].1, Problem::NotOffered);
    }
}
