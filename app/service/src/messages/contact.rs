//! The word to a phone number or an address that is used from now on: so that one that was mistyped comes to light.

use domain::{messaging::Kind, refer::ContactAnswer};
use words::Words;

use super::{About, Due, Letter, to_person::in_one_text};
use crate::{Fault, Service, coming_back::is_new_text, store::Tx};

impl Service {
    /// Tells each way that is new that it is used from now on; nothing else, since it may be a stranger's.
    pub(crate) async fn confirm_contact(
        &self,
        tx: &mut Tx,
        about: &About<'_>,
        before: &ContactAnswer,
    ) -> Result<(), Fault> {
        let (words, due) = (Words::new(about.language), Due::at(self.now()));
        let (contact, sender) = (&about.person.contact, about.network.name.as_str());
        let (phone, reference) = (about.network.settings.phone.as_str(), about.reference.to_owned());
        if let Some(number) = contact.text_to().filter(|_| is_new_text(before, contact)) {
            let body = in_one_text(sender, |sender| words.message_contact_text(phone, sender));
            let letter = Letter { to: number.as_e164().to_owned(), subject: None, body, reference: reference.clone() };
            self.post(tx, about, (Kind::Contact, due), ("sms", about.language), letter).await?;
        }
        if let Some(email) = contact.email.as_ref().filter(|email| before.email.as_ref() != Some(email)) {
            let body = [
                words.message_contact_body(phone),
                words.message_not_watched().to_owned(),
                words.message_from(&about.network.name),
            ];
            let subject = Some(words.message_contact_subject().to_owned());
            let letter = Letter { to: email.as_str().to_owned(), subject, body: body.join("\n\n"), reference };
            self.post(tx, about, (Kind::Contact, due), ("email", about.language), letter).await?;
        }
        Ok(())
    }
}
