//! Making offers and ending them: the body of a job, and of what it does for each person.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use domain::{
    id::{AppointmentId, NetworkId, OfferId, ReferralId},
    network::Network,
    offer::{Kind, State, Step, Terms, Turn, Window, window},
    refer::{MeetingAnswer, SlotCode},
    schedule::offer,
};
use jiff::Timestamp;

use super::{Reach, let_go, need, slot_of};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    booking::{Filter, Reading, Timetable, Wanted},
    confirmation::Appointment,
    manage::about,
    referrals::Told,
    store::{self, Claimant, NewAppointment, OfferRow, ReferralRow, Tx},
};

/// How many offers one turn of the job ends.
const MOST_ENDED: i64 = 200;
/// How many it makes in one network; the next turn goes on.
const MOST_MADE: usize = 20;
/// How often it looks again for somebody whose time was taken in between.
const TRIES: usize = 3;

/// What became of somebody's turn.
#[derive(Clone, Debug, PartialEq)]
pub enum Offered {
    /// This time is kept for them until then.
    Made {
        /// Which offer it is.
        id: OfferId,
        /// Which time.
        slot: SlotCode,
        /// Until when.
        lapses_at: Timestamp,
    },
    /// No time that is free is of use to them.
    NoTime,
    /// Nothing is offered to them now: they do not wait, they have an offer already, or somebody has to call.
    NotNow,
    /// The time that was to be offered went in the same moment.
    Gone,
}

/// What became of an offer whose time to answer may be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It has ended now.
    Now,
    /// It had ended before, or stands still.
    NotNow,
}

/// Somebody whose turn it is, with what is known of them.
struct Waiting<'a> {
    told: &'a Told,
    sooner: Option<&'a Appointment>,
    let_go: &'a BTreeSet<i64>,
    wanted: &'a Wanted,
}

impl Service {
    /// Ends the offers whose time to answer is over or that are of no use any more, and offers times that are free to
    /// those who wait, whoever's turn is first; how many were offered.
    ///
    /// Each step stands for itself: a turn that ends early, or comes twice at once, leaves nothing half done.
    pub async fn offer_free_times(&self) -> Result<usize, Fault> {
        let due = self.store.glance(store::Reach::Every).await?.offers_to_lapse(self.now(), MOST_ENDED).await?;
        for (network, offer) in due {
            self.lapse_offer(network, offer).await?;
        }
        // Read before the rounds begin: no connection is held while another one is waited for.
        let networks = self.store.glance(store::Reach::Every).await?.networks_with_waiting().await?;
        let mut made = 0;
        for network in networks {
            let network = self.network_of(network).await?;
            made += self.offer_in(&network).await?;
        }
        Ok(made)
    }

    async fn offer_in(&self, network: &Arc<Network>) -> Result<usize, Fault> {
        let now = self.now();
        let mut tx = self.store.read(network.id).await?;
        let turns = tx.turns(network.id, now).await?;
        let open = tx.open_offers(network.id).await?;
        if turns.is_empty() && open.is_empty() {
            return Ok(0);
        }
        let rows: BTreeMap<ReferralId, ReferralRow> =
            tx.referrals_that_wait(network.id).await?.into_iter().map(|row| (row.id, row)).collect();
        let mut booked: BTreeMap<ReferralId, Appointment> = BTreeMap::new();
        for row in tx.appointments_that_could_be_sooner(network.id, now).await? {
            booked.insert(row.referral, Appointment::from_row(row));
        }
        let mut offers: BTreeMap<ReferralId, Vec<OfferRow>> = BTreeMap::new();
        for offer in tx.offers_to_those_who_wait(network.id).await? {
            offers.entry(offer.referral).or_default().push(offer);
        }
        let mut timetable = self.timetable(&mut tx, network, (None, None), Reading::Month).await?;
        drop(tx);
        let mut is_stale = false;
        for offer in &open {
            let waits = turns.iter().any(|turn| (turn.referral, turn.kind) == (offer.referral, offer.kind));
            if !waits || !timetable.still_has(slot_of(offer)?) {
                is_stale |= self.withdraw_idle_offer(network, offer.id).await? == Ended::Now;
            }
        }
        let mut made = 0;
        for turn in &turns {
            let Some(row) = rows.get(&turn.referral) else { continue };
            let before = offers.get(&turn.referral).map_or(&[][..], Vec::as_slice);
            if before.iter().any(|offer| offer.state == State::Made) {
                continue;
            }
            let (person, told) = match self.open_referral(row) {
                Ok(opened) => opened,
                // One record that cannot be opened holds up nobody else.
                Err(error) => {
                    tracing::warn!(referral = %row.id, error = crate::causes(&error), "nothing was offered");
                    continue;
                }
            };
            if Reach::of(&person, &told.meeting, before) != Reach::ByMessage {
                continue;
            }
            let sooner = booked.get(&turn.referral).filter(|_| turn.kind == Kind::Sooner);
            let (wanted, let_go) = (self.wanted_for(network, &told.meeting, sooner), let_go(before));
            let waiting = Waiting { told: &told, sooner, let_go: &let_go, wanted: &wanted };
            for _ in 0..TRIES {
                if is_stale {
                    let mut tx = self.store.read(network.id).await?;
                    timetable = self.timetable(&mut tx, network, (None, None), Reading::Month).await?;
                    is_stale = false;
                }
                let Some(slot) = self.first_for(network, &timetable, &waiting) else { break };
                let offered = self.offer_this(network, turn.referral, slot).await?;
                is_stale = matches!(offered, Offered::Made { .. } | Offered::Gone);
                made += usize::from(matches!(offered, Offered::Made { .. }));
                if offered != Offered::Gone {
                    break;
                }
            }
            if made == MOST_MADE {
                break;
            }
        }
        Ok(made)
    }

    /// Offers one person the first time that suits them, if it is their turn for one.
    pub async fn offer_to(&self, network: &Arc<Network>, referral: ReferralId) -> Result<Offered, Fault> {
        let mut tx = self.store.read(network.id).await?;
        let Some((row, turn)) = self.in_turn(&mut tx, network.id, referral).await? else { return Ok(Offered::NotNow) };
        let before = tx.offers_to(network.id, referral).await?;
        let sooner = self.booked_of(&mut tx, network.id, &turn).await?;
        let timetable = self.timetable(&mut tx, network, (None, None), Reading::Month).await?;
        drop(tx);
        let (person, told) = self.open_referral(&row)?;
        if Reach::of(&person, &told.meeting, &before) != Reach::ByMessage {
            return Ok(Offered::NotNow);
        }
        let (wanted, let_go) = (self.wanted_for(network, &told.meeting, sooner.as_ref()), let_go(&before));
        let waiting = Waiting { told: &told, sooner: sooner.as_ref(), let_go: &let_go, wanted: &wanted };
        match self.first_for(network, &timetable, &waiting) {
            Some(slot) => self.offer_this(network, referral, slot).await,
            None => Ok(Offered::NoTime),
        }
    }

    /// Keeps a time for somebody and tells them, in one transaction: if it is still their turn, and the time still free.
    async fn offer_this(&self, network: &Arc<Network>, referral: ReferralId, slot: SlotCode) -> Result<Offered, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, turn)) = self.in_turn(&mut tx, network.id, referral).await? else {
            return Ok(tx.unchanged(Offered::NotNow).await?);
        };
        let (person, told) = self.open_referral(&row)?;
        let before = tx.offers_to(network.id, referral).await?;
        let sooner = self.booked_of(&mut tx, network.id, &turn).await?;
        let (wanted, let_go) = (self.wanted_for(network, &told.meeting, sooner.as_ref()), let_go(&before));
        tx.take_link_workers(network.id, [slot.link_worker]).await?;
        let timetable = self.timetable(&mut tx, network, (None, None), Reading::DayOf(slot)).await?;
        let (millis, random) = self.id_seed();
        let id = OfferId::v7(millis, random);
        // The appointment that it would be, for what the message says of it.
        let to_be = AppointmentId::v7(millis, self.chance.bytes());
        let place = timetable.place_of(slot);
        let (Ok(claim), Some(span), Some(window), Some(to_be)) = (
            timetable.claim(&wanted, slot, false),
            offer::span(slot),
            self.window_of(network, &told.meeting, slot),
            NewAppointment::at(slot, place, network.id, referral, to_be),
        ) else {
            return Ok(tx.unchanged(Offered::Gone).await?);
        };
        if !need(&told, sooner.as_ref(), &let_go).suits(slot) {
            return Ok(tx.unchanged(Offered::Gone).await?);
        }
        let to_be = tx.appointment_to_be(&to_be).await?;
        let offer = OfferRow {
            id,
            referral,
            kind: turn.kind,
            staff: slot.link_worker,
            slot: slot.to_string(),
            starts_at: span.start(),
            state: State::Made,
            made_at: self.now(),
            lapses_at: window.lapses_at,
            ended_at: None,
        };
        tx.add_offer(network.id, &offer).await?;
        if !tx.claim(network.id, slot.link_worker, claim.numbers(), Claimant::Offer(id)).await? {
            return Ok(tx.unchanged(Offered::Gone).await?);
        }
        self.record(&mut tx, network.id, Actor::System, Action::OfferMade, Subject::Referral(referral)).await?;
        let key = self.keys.record(&row.wrapped_key)?;
        let about = about(network, &row, &person, &key, Some(&to_be));
        self.tell_person_of_offer(&mut tx, &about, turn.kind, window).await?;
        tx.commit().await?;
        Ok(Offered::Made { id, slot, lapses_at: window.lapses_at })
    }

    /// Ends an offer about which nobody answered in time; its time is free at once.
    pub async fn lapse_offer(&self, network: NetworkId, offer: OfferId) -> Result<Ended, Fault> {
        let mut tx = self.store.write(network).await?;
        match self.taken_offer(&mut tx, network, offer).await? {
            Some(offer) if self.end_offer(&mut tx, network, &offer, Step::Lapse, Actor::System).await? => {
                tx.commit().await?;
                Ok(Ended::Now)
            }
            _ => Ok(tx.unchanged(Ended::NotNow).await?),
        }
    }

    /// Takes an offer back that is of no use: its person does not wait any more, or its time is none now.
    async fn withdraw_idle_offer(&self, network: &Network, offer: OfferId) -> Result<Ended, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some(offer) = self.taken_offer(&mut tx, network.id, offer).await? else {
            return Ok(tx.unchanged(Ended::NotNow).await?);
        };
        let slot = slot_of(&offer)?;
        let turn = tx.turn_of(network.id, offer.referral, self.now()).await?;
        let timetable = self.timetable(&mut tx, network, (None, None), Reading::DayOf(slot)).await?;
        let is_of_use = turn.is_some_and(|turn| turn.kind == offer.kind) && timetable.still_has(slot);
        if is_of_use || !self.end_offer(&mut tx, network.id, &offer, Step::Withdraw, Actor::System).await? {
            return Ok(tx.unchanged(Ended::NotNow).await?);
        }
        tx.commit().await?;
        Ok(Ended::Now)
    }

    /// An offer, with its referral's row taken and then its link worker's; as it stands then.
    pub(super) async fn taken_offer(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        id: OfferId,
    ) -> Result<Option<OfferRow>, Fault> {
        let Some(offer) = tx.offer(network, id).await? else { return Ok(None) };
        // Of somebody who was erased there is no row, and nobody else to write to it.
        tx.referral(network, offer.referral).await?;
        tx.take_link_workers(network, [offer.staff]).await?;
        Ok(tx.offer(network, id).await?)
    }

    /// Somebody's referral, taken, and their turn; unless they have an offer already.
    async fn in_turn(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<(ReferralRow, Turn)>, Fault> {
        let Some(row) = tx.referral(network, referral).await? else { return Ok(None) };
        let turn = tx.turn_of(network, referral, self.now()).await?;
        let is_free = tx.open_offer(network, referral).await?.is_none();
        Ok(turn.filter(|_| is_free).map(|turn| (row, turn)))
    }

    /// What an appointment has to offer for somebody who waits, or has this one.
    fn wanted_for(&self, network: &Network, meeting: &MeetingAnswer, sooner: Option<&Appointment>) -> Wanted {
        self.wanted(network, meeting, (None, None))
            .invited(true)
            .visit(sooner.map(Appointment::visit).unwrap_or_default())
    }

    /// For how long this time can be offered to somebody, if it can be.
    fn window_of(&self, network: &Network, meeting: &MeetingAnswer, slot: SlotCode) -> Option<Window> {
        let terms =
            Terms { hours: network.settings.offer_hours, notice_minutes: self.notice_hours(network, meeting) * 60 };
        window(self.now(), Timestamp::from_second(slot.start).ok()?, terms, &self.zone)
    }

    /// The first free time that is of use to somebody and leaves them time to answer.
    fn first_for(&self, network: &Network, timetable: &Timetable, waiting: &Waiting<'_>) -> Option<SlotCode> {
        let need = need(waiting.told, waiting.sooner, waiting.let_go);
        let suits = |slot| need.suits(slot) && self.window_of(network, &waiting.told.meeting, slot).is_some();
        timetable.times_that(waiting.wanted, Filter::default(), 1, suits).times.first().map(|time| time.code)
    }
}
