//! What a person sees of their turn by their personal link, and what they answer to an offer. Looking changes nothing.

use std::sync::Arc;

use domain::{
    id::OfferId,
    network::Network,
    offer::{Ahead, Kind, State, Step, Turn},
};
use jiff::Timestamp;

use super::slot_of;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::FreeTime,
    confirmation::Appointment,
    store::{OfferRow, ReferralRow, Tx},
};

/// What a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnTimes {
    /// They wait for a time; so many are before them.
    Waits(Ahead),
    /// They have no time, and could ask to be told of one.
    CouldWait,
    /// They have an appointment, and asked for a sooner one.
    WantsSooner,
    /// They have an appointment, and could ask for a sooner one.
    CouldComeSooner,
    /// There is nothing to ask for.
    Nothing,
}

/// An offer as its person sees it.
#[derive(Clone, Debug)]
pub struct OwnOffer {
    /// Its id.
    pub id: OfferId,
    /// Without a time, or instead of one.
    pub kind: Kind,
    /// How it stands: one that nobody answered in time has lapsed, whether or not a job has said so yet.
    pub state: State,
    /// Which time, with whom and where; none when no clinic has it any more.
    pub time: Option<FreeTime>,
    /// Until when it can be taken.
    pub lapses_at: Timestamp,
}

/// What the page behind a personal link shows of offers.
#[derive(Clone, Debug)]
pub struct OwnOffers {
    /// What they can ask for.
    pub times: OwnTimes,
    /// What was offered to them last.
    pub offer: Option<OwnOffer>,
    /// The appointment that they have.
    pub appointment: Option<Appointment>,
    /// They can be told by a message.
    pub by_message: bool,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is done, now or the time before.
    Done,
    /// The offer had ended otherwise: the page says how.
    TooLate,
    /// The time cannot be had any more, whatever happened to it.
    Gone,
    /// There is no such offer behind this link.
    NotPossible,
}

impl Service {
    /// What a personal link shows of offers.
    pub async fn own_offers(&self, network: &Arc<Network>, token: &str) -> Result<Option<OwnOffers>, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((row, appointment)) = self.linked(&mut tx, network.id, token).await? else { return Ok(None) };
        let times = self.own_times(&mut tx, network, &row, appointment.as_ref()).await?;
        let last = tx.offers_to(network.id, row.id).await?.pop();
        let offer = match last {
            Some(offer) => Some(OwnOffer {
                time: self.describe(&mut tx, network.id, slot_of(&offer)?).await?,
                id: offer.id,
                kind: offer.kind,
                state: self.standing(&offer),
                lapses_at: offer.lapses_at,
            }),
            None => None,
        };
        let (person, _) = self.open_referral(&row)?;
        let appointment = appointment.filter(|appointment| !appointment.is_cancelled());
        Ok(Some(OwnOffers { times, offer, appointment, by_message: !person.ways().are_none() }))
    }

    /// Until when somebody can answer an offer, if one waits for them.
    pub(crate) async fn offered_until(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
    ) -> Result<Option<Timestamp>, Fault> {
        let open = tx.open_offer(network.id, row.id).await?;
        Ok(open.filter(|offer| self.standing(offer) == State::Made).map(|offer| offer.lapses_at))
    }

    /// How an offer stands at this moment.
    pub(super) fn standing(&self, offer: &OfferRow) -> State {
        offer.state.after(Step::Lapse, offer.lapses_at <= self.now()).unwrap_or(offer.state)
    }

    async fn own_times(
        &self,
        tx: &mut Tx,
        network: &Network,
        row: &ReferralRow,
        appointment: Option<&Appointment>,
    ) -> Result<OwnTimes, Fault> {
        if row.has_ended() {
            return Ok(OwnTimes::Nothing);
        }
        let now = self.now();
        Ok(match tx.turn_of(network.id, row.id, now).await? {
            Some(turn) if turn.kind == Kind::Waiting => {
                let turns = tx.turns(network.id, now).await?;
                OwnTimes::Waits(Ahead::of(turns.iter().take_while(|other| **other < turn).count()))
            }
            Some(Turn { .. }) => OwnTimes::WantsSooner,
            None if appointment.is_some_and(|booked| !booked.is_cancelled() && booked.may_change(now)) => {
                OwnTimes::CouldComeSooner
            }
            // Whoever had an appointment that was not cancelled is given the next one by their link worker.
            None => match tx.appointments_of(network.id, row.id).await?.iter().all(|row| row.status == "cancelled") {
                true => OwnTimes::CouldWait,
                false => OwnTimes::Nothing,
            },
        })
    }

    /// Takes the time of an offer, in one transaction with the appointment that it becomes, or to which the old one moves.
    pub async fn take_offer(&self, network: &Arc<Network>, token: &str, offer: OfferId) -> Result<Answered, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, appointment)) = self.linked(&mut tx, network.id, token).await? else {
            return Ok(tx.unchanged(Answered::NotPossible).await?);
        };
        let Some(offer) = tx.offer(network.id, offer).await?.filter(|offer| offer.referral == row.id) else {
            return Ok(tx.unchanged(Answered::NotPossible).await?);
        };
        match offer.state.after(Step::Take, offer.lapses_at <= self.now()) {
            Some(state) if state == offer.state => return Ok(tx.unchanged(Answered::Done).await?),
            Some(_) => {}
            None => return Ok(tx.unchanged(Answered::TooLate).await?),
        }
        if self.is_booked(&mut tx, network, &row, appointment, &offer).await? {
            tx.commit().await?;
            return Ok(Answered::Done);
        }
        // Leave was added, or the clinic ended: nothing of this may be kept but that the offer has ended.
        tx.unchanged(()).await?;
        let mut tx = self.store.write(network.id).await?;
        if let Some(offer) = self.taken_offer(&mut tx, network.id, offer.id).await?
            && self.end_offer(&mut tx, network.id, &offer, Step::Withdraw, Actor::System).await?
        {
            tx.commit().await?;
        }
        Ok(Answered::Gone)
    }

    /// Ends the offer and books its time, or moves the appointment there; whether it could be had.
    async fn is_booked(
        &self,
        tx: &mut Tx,
        network: &Arc<Network>,
        row: &ReferralRow,
        appointment: Option<Appointment>,
        offer: &OfferRow,
    ) -> Result<bool, Fault> {
        let turn = tx.turn_of(network.id, row.id, self.now()).await?;
        if turn.is_none_or(|turn| turn.kind != offer.kind) {
            return Ok(false);
        }
        let before = appointment.filter(|_| offer.kind == Kind::Sooner);
        let other = before.as_ref().map_or(offer.staff, |before| before.row.staff);
        tx.take_link_workers(network.id, [offer.staff, other]).await?;
        self.end_offer(tx, network.id, offer, Step::Take, Actor::Patient).await?;
        let (_, told) = self.open_referral(row)?;
        let wanted =
            self.wanted(network, &told.meeting, (None, before.as_ref().map(Appointment::id))).invited(true).kept();
        let slot = slot_of(offer)?;
        match before {
            None => Ok(self.book_next(tx, network, row, (&wanted, slot), Actor::Patient).await?.is_some()),
            Some(before) => {
                let wanted = wanted.visit(before.visit());
                tx.remove_sooner(network.id, row.id).await?;
                self.shift(tx, network, row, &before, (&wanted, slot), Actor::Patient).await
            }
        }
    }

    /// Says no to an offer; and, unless they would like to be offered another, that they want none.
    pub async fn decline_offer(
        &self,
        network: &Arc<Network>,
        token: &str,
        (offer, keep): (OfferId, bool),
    ) -> Result<Answered, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, token).await? else {
            return Ok(tx.unchanged(Answered::NotPossible).await?);
        };
        let Some(offer) = tx.offer(network.id, offer).await?.filter(|offer| offer.referral == row.id) else {
            return Ok(tx.unchanged(Answered::NotPossible).await?);
        };
        tx.take_link_workers(network.id, [offer.staff]).await?;
        let declined = self.end_offer(&mut tx, network.id, &offer, Step::Decline, Actor::Patient).await?;
        // Whoever wants no more offers gets none, however late they say it.
        let left = !keep && self.leave(&mut tx, network, &row, offer.kind).await?;
        if declined || left {
            tx.commit().await?;
            return Ok(Answered::Done);
        }
        let is_same = offer.state == State::Declined;
        Ok(tx.unchanged(if is_same { Answered::Done } else { Answered::TooLate }).await?)
    }

    /// Somebody would like to be told of a time, or no longer: a sooner one, if they have one; otherwise any.
    pub async fn ask_for_times(&self, network: &Arc<Network>, token: &str, wants: bool) -> Result<Answered, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, appointment)) = self.linked(&mut tx, network.id, token).await? else {
            return Ok(tx.unchanged(Answered::NotPossible).await?);
        };
        let now = self.now();
        let turn = tx.turn_of(network.id, row.id, now).await?;
        if wants == turn.is_some() {
            return Ok(tx.unchanged(Answered::Done).await?);
        }
        if let Some(turn) = turn {
            self.withdraw_open_offer(&mut tx, network.id, row.id, [], Actor::Patient).await?;
            self.leave(&mut tx, network, &row, turn.kind).await?;
            tx.commit().await?;
            return Ok(Answered::Done);
        }
        match self.own_times(&mut tx, network, &row, appointment.as_ref()).await? {
            OwnTimes::CouldWait => {
                // Whose turn is over has no place to keep.
                tx.remove_waiting(network.id, row.id).await?;
                tx.add_waiting(network.id, row.id, now).await?;
            }
            OwnTimes::CouldComeSooner => {
                let Some(booked) = appointment else { return Ok(tx.unchanged(Answered::NotPossible).await?) };
                tx.add_sooner(network.id, row.id, booked.id(), now).await?;
            }
            _ => return Ok(tx.unchanged(Answered::NotPossible).await?),
        }
        self.record(&mut tx, network.id, Actor::Patient, Action::WaitingJoined, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Answered::Done)
    }

    /// Looks for no time of this kind for somebody any more; whether one was looked for.
    async fn leave(&self, tx: &mut Tx, network: &Network, row: &ReferralRow, kind: Kind) -> Result<bool, Fault> {
        if tx.turn_of(network.id, row.id, self.now()).await?.is_none_or(|turn| turn.kind != kind) {
            return Ok(false);
        }
        match kind {
            Kind::Waiting => tx.remove_waiting(network.id, row.id).await?,
            Kind::Sooner => tx.remove_sooner(network.id, row.id).await?,
        }
        self.record(tx, network.id, Actor::Patient, Action::WaitingLeft, Subject::Referral(row.id)).await?;
        Ok(true)
    }
}
