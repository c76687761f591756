//! Reminders of an appointment: written when it is booked or changes, and taken back when it is no longer as they say.

use words::Words;

use super::{
    About, Due, said,
    to_person::{Saying, day, in_one_text},
};
use crate::{Fault, Service, store::Tx};

impl Service {
    /// Writes the reminders of an appointment as it stands now, in place of any earlier ones that have not gone; none of one
    /// that is not booked.
    pub(crate) async fn renew_reminders(&self, tx: &mut Tx, about: &About<'_>) -> Result<(), Fault> {
        let Some(appointment) = about.appointment else { return Ok(()) };
        tx.remove_reminders(about.network.id, appointment.id).await?;
        if appointment.status != "booked" {
            return Ok(());
        }
        let words = Words::new(about.language);
        let (sender, link) = (about.network.name.as_str(), self.manage_link(about));
        let ((date, clock), day) = (said(words, appointment.starts_at), day(words, appointment));
        for reminder in &about.network.settings.reminders {
            let Some(at) = reminder.due(self.now(), appointment.starts_at, &self.zone) else { continue };
            let text =
                in_one_text(sender, |sender| words.message_reminder_text(&day, &link, about.reference, sender, &clock));
            let opening = words.message_reminder_body(&date, &clock, &appointment.staff_name);
            let saying = Saying::new(text, words.message_reminder_subject(&date), opening);
            let due = Due { at, until: Some(appointment.starts_at), appointment: Some(appointment.id) };
            self.tell_person(tx, about, (reminder.kind(), due), saying).await?;
        }
        Ok(())
    }
}
