//! The one reminder of a draft that was put away: sent only to whoever asked for it, and only while it waits.

use std::sync::Arc;

use domain::{
    id::DraftId,
    messaging::{Kind, waking},
    network::Network,
};
use jiff::ToSpan;
use words::Words;

use super::{Content, Draft};
use crate::{
    Fault, Service,
    messages::{Due, Letter, in_one_text},
    outbox::still_reaches,
    store::MessageRow,
};

/// Days after which somebody is reminded.
pub const REMINDED_AFTER_DAYS: i64 = 3;

impl Draft {
    /// Its person has told how they can be reached safely, so that they can be reminded of it.
    pub fn can_be_reminded(&self) -> bool {
        self.answers.contact.as_ref().is_some_and(|kept| kept.answer.text_to().is_some() || kept.answer.email.is_some())
    }
}

impl Service {
    /// Reminds the person of the draft on this device, once, should it wait then; whether it can. Asked again, it is still
    /// one reminder.
    pub async fn remind_of_draft(&self, network: &Arc<Network>, token: &str) -> Result<bool, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(draft) = self.draft_in(&mut tx, network, token).await? else { return Ok(tx.unchanged(false).await?) };
        if draft.referral.is_some() || !draft.can_be_reminded() {
            return Ok(tx.unchanged(false).await?);
        }
        tx.remove_messages_of_draft(network.id, draft.id).await?;
        for (channel, letter) in self.reminders_of(&draft) {
            let due = Due::at(waking(self.now() + (REMINDED_AFTER_DAYS * 24).hours(), &self.zone));
            let row =
                self.outbox_row((network.id, &draft.key), (Kind::Unfinished, due), (channel, draft.language), &letter);
            tx.add_message(&MessageRow { draft: Some(draft.id), ..row }).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// What the reminder of a draft says and to whom; nothing, when the draft was sent, or when its person has given up that
    /// number or address since they asked for it.
    pub(crate) async fn reminder_of(&self, row: &MessageRow, draft: DraftId) -> Result<Option<Letter>, Fault> {
        let found = self.store.glance(row.network).await?.draft_to_remind_of(row.network, draft).await?;
        let Some((key, content)) = found else { return Ok(None) };
        let key = self.keys.record(&key)?;
        let content: Content = key.open(&content, "drafts")?;
        let letter: Letter = key.open(&row.content, "outbox")?;
        let contact = content.answers.contact.map(|kept| kept.answer);
        let is_safe = contact.is_some_and(|contact| still_reaches(&contact, &row.channel, &letter));
        Ok(is_safe.then_some(letter))
    }

    /// The same by each safe way. The code is in neither: whoever reads it over a shoulder has nothing to use it with.
    fn reminders_of(&self, draft: &Draft) -> Vec<(&'static str, Letter)> {
        let words = Words::new(draft.language);
        let link = format!("{}/{}/refer/resume", self.public_url, draft.network.slug);
        let Some(contact) = draft.answers.contact.as_ref().map(|kept| &kept.answer) else { return Vec::new() };
        let text = contact.text_to().filter(|phone| phone.is_mobile()).map(|phone| {
            let body = in_one_text(&draft.network.name, |sender| words.message_unfinished_text(&link, sender));
            ("sms", Letter { to: phone.as_e164().to_owned(), subject: None, body, reference: String::new() })
        });
        let email = contact.email.as_ref().map(|email| {
            let body = [
                words.message_unfinished_body(&link),
                words.message_unfinished_leave().to_owned(),
                words.message_call(&draft.network.settings.phone),
                words.message_not_watched().to_owned(),
                words.message_from(&draft.network.name),
            ];
            let subject = Some(words.message_unfinished_subject().to_owned());
            let to = email.as_str().to_owned();
            ("email", Letter { to, subject, body: body.join("\n\n"), reference: String::new() })
        });
        text.into_iter().chain(email).collect()
    }
}
