//! How to reach the person safely: for someone who is watched, a text in another's hands can do harm.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, codes, yes_no};
use crate::{
    email::EmailAddress,
    phone::PhoneNumber,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

codes! {
    /// Whose phone a number is, when somebody helps.
    PhoneOwner {
        /// The person's own.
        Person = "person",
        /// The helper's.
        Helper = "helper",
        /// Shared, or somebody else's.
        Shared = "shared",
    }
}

codes! {
    /// Whom to call, when somebody helps.
    Speaker {
        /// The person.
        Person = "person",
        /// The helper.
        Helper = "helper",
    }
}

/// The ways in which the person can be reached, and what is safe.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactAnswer {
    /// A phone number.
    pub phone: Option<PhoneNumber>,
    /// It is safe to send a text to it; without an answer it is not.
    pub safe_to_text: Option<bool>,
    /// It is safe to leave a voicemail on it.
    pub safe_voicemail: Option<bool>,
    /// An email address.
    pub email: Option<EmailAddress>,
    /// A place or a person to reach them through.
    pub through: Option<String>,
    /// The team may ask to speak with the person alone.
    pub speak_alone: Option<bool>,
    /// Whose phone it is, when somebody helps.
    pub phone_owner: Option<PhoneOwner>,
    /// Whom to call, when somebody helps.
    pub call: Option<Speaker>,
}

impl ContactAnswer {
    /// The number that a text may go to.
    pub fn text_to(&self) -> Option<&PhoneNumber> {
        self.phone.as_ref().filter(|_| self.safe_to_text == Some(true))
    }
}

impl fmt::Debug for ContactAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContactAnswer([redacted])")
    }
}

pub(super) fn parse(fields: &Fields, helped: bool) -> Result<ContactAnswer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let typed = |name: &str| first(fields, name).trim().to_owned();
    let (typed_phone, typed_email) = (typed("phone"), typed("email"));
    let phone = (!typed_phone.is_empty()).then(|| mend.take("phone", PhoneNumber::parse(&typed_phone))).flatten();
    let mut choice = |name: &str| {
        let answer = mend.take(name, yes_no(fields, name)).flatten();
        if answer.is_none() && !typed_phone.is_empty() && !mend.0.iter().any(|refusal| refusal.field == name) {
            mend.note(name, Problem::Missing);
        }
        answer
    };
    let safe_to_text = choice("safe-to-text");
    let safe_voicemail = choice("safe-voicemail");
    let email = (!typed_email.is_empty()).then(|| mend.take("email", EmailAddress::parse(&typed_email))).flatten();
    let through = mend.take("through", text::prose(first(fields, "through"), 300)).flatten();
    if typed_phone.is_empty() && typed_email.is_empty() && first(fields, "through").trim().is_empty() {
        mend.0.insert(0, Refusal::new("phone", Problem::Missing));
    }
    let speak_alone = mend.take("speak-alone", yes_no(fields, "speak-alone")).flatten();
    let (phone_owner, call) = if helped {
        (
            mend.take("phone-belongs", PhoneOwner::chosen(fields, "phone-belongs")).flatten(),
            mend.take("who-to-call", Speaker::chosen(fields, "who-to-call")).flatten(),
        )
    } else {
        (None, None)
    };
    mend.finish(Some(ContactAnswer {
        phone,
        safe_to_text,
        safe_voicemail,
        email,
        through,
        speak_alone,
        phone_owner,
        call,
    }))
}

pub(super) fn fields(answer: &ContactAnswer) -> Fields {
    Shown::default()
        .with("phone", answer.phone.as_ref().map(PhoneNumber::display).unwrap_or_default())
        .with_yes_no("safe-to-text", answer.safe_to_text)
        .with_yes_no("safe-voicemail", answer.safe_voicemail)
        .with("email", answer.email.as_ref().map(EmailAddress::as_str).unwrap_or_default())
        .with("through", answer.through.clone().unwrap_or_default())
        .with_yes_no("speak-alone", answer.speak_alone)
        .with("phone-belongs", answer.phone_owner.map_or("", PhoneOwner::code))
        .with("who-to-call", answer.call.map_or("", Speaker::code))
        .0
}
