//! The code with which somebody comes back. It goes at once, by day and by night: somebody waits for it with their phone
//! in their hand.

use domain::{messaging::Kind, one_time_code::OneTimeCode};
use jiff::ToSpan as _;
use words::Words;

use super::{About, Due, Letter, to_person::in_one_text};
use crate::{Fault, Service, coming_back::CODE_MINUTES, store::Tx};

impl Service {
    /// Sends a code by the one way that is safest: a text if it is safe to text, an email otherwise. It tells neither the
    /// reference nor the link, so that whoever reads it over a shoulder has nothing to use it with.
    pub(crate) async fn send_code(&self, tx: &mut Tx, about: &About<'_>, code: &OneTimeCode) -> Result<(), Fault> {
        let words = Words::new(about.language);
        let (contact, sender, code) = (&about.person.contact, about.network.name.as_str(), code.as_str());
        let reference = about.reference.to_owned();
        // One that is late opens nothing any more.
        let due = Due { until: Some(self.now() + CODE_MINUTES.minutes()), ..Due::at(self.now()) };
        if let Some(phone) = contact.text_to().filter(|phone| phone.is_mobile()) {
            let body = in_one_text(sender, |sender| words.message_code_text(code, CODE_MINUTES, sender));
            let letter = Letter { to: phone.as_e164().to_owned(), subject: None, body, reference };
            return self.post(tx, about, (Kind::Code, due), ("sms", about.language), letter).await;
        }
        let Some(email) = &contact.email else { return Ok(()) };
        let body = [
            words.message_greeting(about.person.name.greeting()),
            words.message_code_body(code, CODE_MINUTES),
            words.message_code_not_you(&about.network.settings.phone),
            words.message_not_watched().to_owned(),
            words.message_from(&about.network.name),
        ];
        let letter = Letter {
            to: email.as_str().to_owned(),
            subject: Some(words.message_code_subject().to_owned()),
            body: body.join("\n\n"),
            reference,
        };
        self.post(tx, about, (Kind::Code, due), ("email", about.language), letter).await
    }
}
