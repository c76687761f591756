//! Free times that are offered: to those who wait because none suited them, and to those who would like a sooner one.
//!
//! Whose turn it is, whom a time suits and for how long it is kept are `domain`'s to say. An offer claims its time, as a
//! hold does, so that nobody else is sold it; a job makes offers and ends them, and the person answers by their link.

mod answer;
mod list;
mod make;

use std::collections::BTreeSet;

use domain::{
    id::{NetworkId, ReferralId, StaffId},
    offer::{Kind, MOST_UNANSWERED, Need, State, Step, Turn},
    refer::{MeetingAnswer, SlotCode},
    schedule::{Visit, local},
};

pub use self::{
    answer::{Answered, OwnOffer, OwnOffers, OwnTimes},
    list::{Call, MadeOffer, WaitingLine, WaitingLists},
    make::{Ended, Offered},
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    confirmation::Appointment,
    referrals::{Person, Told},
    store::{OfferRow, StoreError, Tx},
};

/// Whether times are offered to somebody by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// They are.
    ByMessage,
    /// Somebody has to call, for this reason.
    ByCall(Call),
}

impl Reach {
    /// How somebody is reached to whom these offers were made so far.
    fn of(person: &Person, meeting: &MeetingAnswer, offers: &[OfferRow]) -> Self {
        let answers = offers.iter().rev().map(|offer| offer.state);
        let silent = answers
            .filter(|state| !matches!(state, State::Made | State::Withdrawn))
            .take_while(|state| *state == State::Lapsed)
            .count();
        if person.ways().are_none() {
            Self::ByCall(Call::NoWay)
        } else if meeting.bookable().next().is_none() {
            Self::ByCall(Call::Visit)
        } else if silent >= MOST_UNANSWERED {
            Self::ByCall(Call::Silent)
        } else {
            Self::ByMessage
        }
    }
}

/// The times that somebody has let go, in whatever way: nobody is offered the same time again.
fn let_go(offers: &[OfferRow]) -> BTreeSet<i64> {
    let gone = offers.iter().filter(|offer| offer.state != State::Made);
    gone.map(|offer| offer.starts_at.as_second()).collect()
}

/// What a time has to be like for somebody whose turn it is.
fn need<'a>(told: &'a Told, sooner: Option<&Appointment>, let_go: &'a BTreeSet<i64>) -> Need<'a> {
    Need {
        preference: told.preference.as_ref(),
        before: sooner.map(|booked| local::london(booked.starts_at).date),
        with: sooner.filter(|booked| booked.visit() == Visit::FollowUp).map(|booked| booked.row.staff),
        let_go,
    }
}

/// The time that an offer keeps.
fn slot_of(offer: &OfferRow) -> Result<SlotCode, StoreError> {
    offer.slot.parse().map_err(|_| StoreError::Unreadable { table: "offers" })
}

impl Service {
    /// Takes the rows of these link workers, and back what is offered to somebody: they have another time now, or are
    /// looked for none. The referral's row was taken before.
    pub(crate) async fn withdraw_open_offer<const N: usize>(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
        also: [StaffId; N],
        actor: Actor,
    ) -> Result<(), Fault> {
        match tx.open_offer(network, referral).await? {
            Some(offer) => {
                // All at once, so that no two wait for each other.
                let mut all = [offer.staff; 3];
                all[..N].copy_from_slice(&also);
                tx.take_link_workers(network, all).await?;
                self.end_offer(tx, network, &offer, Step::Withdraw, actor).await?;
            }
            None if N > 0 => tx.take_link_workers(network, also).await?,
            None => {}
        }
        Ok(())
    }

    /// Ends an offer by this step, if it can be taken; whether it was. The rows of its referral and of its link worker were
    /// taken before.
    async fn end_offer(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        offer: &OfferRow,
        step: Step,
        actor: Actor,
    ) -> Result<bool, Fault> {
        let now = self.now();
        let Some(state) = offer.state.after(step, offer.lapses_at <= now).filter(|state| *state != offer.state) else {
            return Ok(false);
        };
        tx.end_offer(network, offer, state, now).await?;
        let action = match state {
            State::Taken => Action::OfferTaken,
            State::Declined => Action::OfferDeclined,
            State::Lapsed => Action::OfferLapsed,
            State::Made | State::Withdrawn => Action::OfferWithdrawn,
        };
        self.record(tx, network, actor, action, Subject::Referral(offer.referral)).await?;
        Ok(true)
    }

    /// The appointment before which somebody would like a time, if that is what their turn is for.
    async fn booked_of(&self, tx: &mut Tx, network: NetworkId, turn: &Turn) -> Result<Option<Appointment>, Fault> {
        match turn.kind {
            Kind::Waiting => Ok(None),
            Kind::Sooner => Ok(tx.appointment_of(network, turn.referral).await?.map(Appointment::from_row)),
        }
    }
}
