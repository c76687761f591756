//! How a person is reached: texts can always be turned off, even by the link alone; where messages go is changed only from a
//! device that was opened with a code, since the link may be in another's hands.

use std::sync::Arc;

use domain::{
    Fields,
    network::Network,
    refer::{ContactAnswer, contact_change::change_contact},
};

use super::Opened;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    drafts::{Because, Typed},
    manage::{Changed, about},
    prepare::Added,
    referrals::Person,
    store::{ReferralRow, Tx},
};

/// The name of the page under which what is typed is kept.
pub(super) const PAGE: &str = "contact";

/// How a person is reached, as far as their own device shows it.
#[derive(Clone, Debug)]
pub struct ContactShown {
    /// The last digits of the phone number.
    pub phone: Option<String>,
    /// The first letter and the host of the email address.
    pub email: Option<String>,
    /// It is safe to send a text.
    pub safe_to_text: Option<bool>,
    /// It is safe to leave a voicemail.
    pub safe_voicemail: Option<bool>,
    /// For [`Service::keep_contact`]: what the form was made from.
    pub seen: String,
    /// What was typed and not taken.
    pub typed: Option<Typed>,
}

impl Service {
    /// How the person is reached to whose referral this device is open.
    pub async fn contact_shown(&self, network: &Arc<Network>, device: &str) -> Result<Option<ContactShown>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some(Opened { row, typed, .. }) = self.opened(&mut tx, network.id, device).await? else {
            return Ok(None);
        };
        let contact = self.open_referral(&row)?.0.contact;
        Ok(Some(ContactShown {
            phone: contact.phone.as_ref().map(|phone| last_digits(phone.as_e164())),
            email: contact.email.as_ref().map(|email| veiled(email.as_str())),
            safe_to_text: contact.safe_to_text,
            safe_voicemail: contact.safe_voicemail,
            seen: self.seen(&row),
            typed: typed.filter(|typed| typed.step == PAGE),
        }))
    }

    /// Changes how the person is reached; the new ways are told that they are, and whoever reads the form that they changed.
    /// A way that is given up is told nothing: it may be given up because it is no longer safe.
    pub async fn keep_contact(
        &self,
        network: &Arc<Network>,
        device: &str,
        seen: &str,
        fields: Fields,
    ) -> Result<Added, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(Opened { row, .. }) = self.opened(&mut tx, network.id, device).await? else {
            return Ok(tx.unchanged(Added::NotHere).await?);
        };
        let (mut person, _) = self.open_referral(&row)?;
        let refused = match change_contact(&fields, &person.contact) {
            _ if seen != self.seen(&row) => Some((Because::Stale, Added::Stale)),
            Err(refusals) => Some((Because::Refused(refusals), Added::Refused)),
            Ok(contact) => {
                let before = std::mem::replace(&mut person.contact, contact);
                self.change_person(&mut tx, network, &row, &person, Action::ContactChanged).await?;
                let key = self.keys.record(&row.wrapped_key)?;
                self.confirm_contact(&mut tx, &about(network, &row, &person, &key, None), &before).await?;
                None
            }
        };
        let (typed, added) = match refused {
            Some((because, added)) => (Some(Typed { step: PAGE.to_owned(), fields, because }), added),
            None => (None, Added::Done),
        };
        self.keep_on_device(&mut tx, network.id, device, (&row, typed.as_ref())).await?;
        tx.commit().await?;
        Ok(added)
    }

    /// Sends the person no text any more.
    pub async fn stop_texts(&self, network: &Arc<Network>, link: &str) -> Result<Changed, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, link).await? else {
            return Ok(tx.unchanged(Changed::NotPossible).await?);
        };
        let (mut person, _) = self.open_referral(&row)?;
        if person.contact.safe_to_text != Some(true) {
            return Ok(tx.unchanged(Changed::Done).await?);
        }
        person.contact.safe_to_text = Some(false);
        self.change_person(&mut tx, network, &row, &person, Action::TextsStopped).await?;
        tx.commit().await?;
        Ok(Changed::Done)
    }

    async fn change_person(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        person: &Person,
        action: Action,
    ) -> Result<(), Fault> {
        let key = self.keys.record(&row.wrapped_key)?;
        tx.set_person(network.id, row.patient, &key.seal(person, "patients", &*self.chance)).await?;
        self.record(tx, network.id, Actor::Patient, action, Subject::Referral(row.id)).await?;
        let appointment = tx.appointment_of(network.id, row.id).await?;
        let about = about(network, row, person, &key, appointment.as_ref());
        self.renew_reminders(tx, &about).await?;
        self.tell_reader_of_more(tx, &about, row.reader).await
    }

    /// What a form is made from: another one each time something of the person changes.
    fn seen(&self, row: &ReferralRow) -> String {
        let index = self.keys.index("contact seen", &row.person);
        index[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Whether a way of reaching somebody is new.
pub(crate) fn is_new_text(before: &ContactAnswer, now: &ContactAnswer) -> bool {
    now.text_to().is_some_and(|phone| phone.is_mobile() && before.phone.as_ref() != Some(phone))
}

fn last_digits(number: &str) -> String {
    number.chars().skip(number.chars().count().saturating_sub(3)).collect()
}

/// `a…@example.org`: enough to know it by, and too little to write to.
fn veiled(address: &str) -> String {
    let (name, host) = address.rsplit_once('@').unwrap_or(("", address));
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_of_a_contact_is_too_little_to_use_it() {
        assert_eq!(last_digits("+447700900123"), "123");
        assert_eq!(veiled("asma@example.org"), "a…@example.org");
    }
}
