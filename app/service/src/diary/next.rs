//! The next appointment: after one that was attended or missed, or for somebody on the phone who has none.

use domain::{
    appointment::Status,
    id::AppointmentId,
    network::Network,
    refer::SlotCode,
    schedule::Visit,
    staff::{Action as Deed, may},
};

use super::{Change, Form, after, call_after};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Filter, FreeTimes, Reading, Wanted},
    confirmation::Appointment,
    intake::IntakeLine,
    manage::about,
    sign_in::StaffMember,
    store::{Claimant, NewAppointment, ReferralRow, Tx},
};

/// Somebody without an appointment, and the times that can be booked for them.
#[derive(Clone, Debug)]
pub struct ToBook {
    /// The person, as the list of intake forms shows them.
    pub line: IntakeLine,
    /// The nearest free times, with any link worker, at any notice and in any way of meeting.
    pub free: FreeTimes,
    /// They have an appointment that is to come, or their referral or case has ended: nothing can be booked.
    pub is_settled: bool,
}

impl Service {
    /// Books another appointment after one that was attended or missed, in one transaction, and tells the person; the new
    /// one's id.
    pub async fn book_again(
        &self,
        who: &StaffMember,
        form: Form,
        slot: SlotCode,
    ) -> Result<Result<AppointmentId, Change>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, before)) = self.found(&mut tx, who, form.id, Deed::KeepDiary).await? else {
            return Ok(tx.unchanged(Err(Change::NotHere)).await?);
        };
        let is_over = row.has_ended();
        if before.row.is_followed || !before.status.may_be_followed() || is_over {
            return Ok(tx.unchanged(Err(Change::NotPossible)).await?);
        }
        self.book_as(tx, who, &network, (&row, slot), after(&before)).await
    }

    /// The times that can be booked for somebody who has no appointment.
    pub async fn times_to_book(
        &self,
        who: &StaffMember,
        reference: &str,
        most: usize,
    ) -> Result<Option<ToBook>, Fault> {
        if !may(who.role, Deed::KeepDiary) {
            return Ok(None);
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else {
            return Ok(tx.unchanged(None).await?);
        };
        let is_settled = self.is_settled(&mut tx, &row, &network).await?;
        let appointment = tx.appointment_of(who.network, row.id).await?.map(Appointment::from_row);
        let visit = appointment.as_ref().map(after).unwrap_or_default();
        let line = self.line(&row, appointment)?;
        let wanted = self.wanted_by_staff(&network, &line.told.meeting, None).visit(visit);
        let free = match is_settled {
            true => FreeTimes::default(),
            false => {
                let timetable = self.timetable(&mut tx, &network, wanted.own, Reading::Month).await?;
                timetable.free_times(&wanted, Filter::default(), most)
            }
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::IntakeRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(ToBook { line, free, is_settled }))
    }

    /// Books a time for somebody on the phone who has no appointment to come, in one transaction, and tells them; the new
    /// one's id.
    pub async fn book_for(
        &self,
        who: &StaffMember,
        reference: &str,
        slot: SlotCode,
    ) -> Result<Result<AppointmentId, Change>, Fault> {
        if !may(who.role, Deed::KeepDiary) {
            return Ok(Err(Change::NotHere));
        }
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else {
            return Ok(tx.unchanged(Err(Change::NotHere)).await?);
        };
        if self.is_settled(&mut tx, &row, &network).await? {
            return Ok(tx.unchanged(Err(Change::NotPossible)).await?);
        }
        let before = tx.appointment_of(who.network, row.id).await?.map(Appointment::from_row);
        let visit = before.as_ref().map(after).unwrap_or_default();
        self.book_as(tx, who, &network, (&row, slot), visit).await
    }

    /// Offers another time to somebody who did not come, by their own link: once, kindly, and nothing else follows from
    /// having missed it.
    pub async fn offer_another_time(&self, who: &StaffMember, form: Form) -> Result<Change, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some((row, missed)) = self.found(&mut tx, who, form.id, Deed::KeepDiary).await? else {
            return Ok(tx.unchanged(Change::NotHere).await?);
        };
        if missed.row.offered_at.is_some() {
            return Ok(tx.unchanged(Change::Done).await?);
        }
        let (person, _) = self.open_referral(&row)?;
        let is_over = row.has_ended();
        let is_missed = missed.status == Status::Dna && !missed.row.is_followed && !is_over;
        let is_to_call = call_after(&network, &missed.row).is_some();
        if !is_missed || is_to_call || form.seen != missed.row.sequence || person.ways().are_none() {
            return Ok(tx.unchanged(Change::NotPossible).await?);
        }
        tx.set_another_time_offered(who.network, form.id, self.now()).await?;
        let key = self.keys.record(&row.wrapped_key)?;
        self.tell_person_they_were_missed(&mut tx, &about(&network, &row, &person, &key, Some(&missed.row))).await?;
        let subject = Subject::Referral(row.id);
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::AnotherTimeOffered, subject).await?;
        tx.commit().await?;
        Ok(Change::Done)
    }

    /// Whether nothing can be booked for a person: they have an appointment to come, or their referral has ended.
    async fn is_settled(&self, tx: &mut Tx, row: &ReferralRow, network: &Network) -> Result<bool, Fault> {
        let is_booked = !tx.coming_appointments(network.id, row.id, self.now()).await?.is_empty();
        Ok(is_booked || row.has_ended())
    }

    async fn book_as(
        &self,
        mut tx: Tx,
        who: &StaffMember,
        network: &Network,
        (row, slot): (&ReferralRow, SlotCode),
        visit: Visit,
    ) -> Result<Result<AppointmentId, Change>, Fault> {
        let (_, told) = self.open_referral(row)?;
        let wanted = self.wanted_by_staff(network, &told.meeting, None).visit(visit);
        match self.book_next(&mut tx, network, row, (&wanted, slot), Actor::Staff(who.id)).await? {
            Some(id) => {
                tx.commit().await?;
                Ok(Ok(id))
            }
            None => Ok(tx.unchanged(Err(Change::Gone)).await?),
        }
    }

    /// Books one more appointment of a referral, if the time can be had; then the person is told, and whoever meets them.
    /// When it cannot, nothing of this transaction may be kept.
    pub(crate) async fn book_next(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        (wanted, slot): (&Wanted, SlotCode),
        actor: Actor,
    ) -> Result<Option<AppointmentId>, Fault> {
        self.withdraw_open_offer(tx, network.id, row.id, [slot.link_worker], actor).await?;
        let timetable = self.timetable(tx, network, wanted.own, Reading::DayOf(slot)).await?;
        let (millis, random) = self.id_seed();
        let id = AppointmentId::v7(millis, random);
        let new = NewAppointment::at(slot, timetable.place_of(slot), network.id, row.id, id);
        let (Ok(claim), Some(new)) = (timetable.claim(wanted, slot, wanted.is_kept), new) else { return Ok(None) };
        let appointment = tx.appointment_to_be(&new).await?;
        tx.add_appointment(network.id, &appointment).await?;
        if !tx.claim(network.id, slot.link_worker, claim.numbers(), Claimant::Appointment(id)).await? {
            return Ok(None);
        }
        self.record(tx, network.id, actor, Action::AppointmentBooked, Subject::Referral(row.id)).await?;
        let (person, _) = self.open_referral(row)?;
        let key = self.keys.record(&row.wrapped_key)?;
        let about = about(network, row, &person, &key, Some(&appointment));
        tx.remove_old_news(network.id, row.id).await?;
        self.tell_person_it_is_sent(tx, &about, row.read_by).await?;
        self.renew_reminders(tx, &about).await?;
        if row.reader == Some(slot.link_worker) {
            self.tell_reader_of_more(tx, &about, row.reader).await?;
        } else {
            self.hand_to_reader(tx, network, row, slot.link_worker).await?;
        }
        Ok(Some(id))
    }
}
