//! The list of those who wait, as staff see it: in whose turn it is, what was offered, and whom to call.

use std::collections::BTreeMap;

use domain::{
    id::{OfferId, ReferralId},
    offer::{Kind, State, Step},
    refer::SlotCode,
    staff::{Action as Deed, may},
};
use jiff::Timestamp;

use super::{Reach, slot_of};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    confirmation::Appointment,
    intake::{IntakeLine, Place},
    sign_in::StaffMember,
    store::{OfferRow, ReferralRow},
};

/// Why nothing is offered to somebody by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// No message is safe for them.
    NoWay,
    /// They asked for a visit or a walk, which is agreed with them.
    Visit,
    /// They did not answer the last offers.
    Silent,
}

/// An offer as staff see it.
#[derive(Clone, Debug)]
pub struct MadeOffer {
    /// Its id.
    pub id: OfferId,
    /// Which time.
    pub slot: SlotCode,
    /// When it begins.
    pub starts_at: Timestamp,
    /// How it stands.
    pub state: State,
    /// Until when it is kept.
    pub lapses_at: Timestamp,
}

/// Somebody who waits.
#[derive(Clone, Debug)]
pub struct WaitingLine {
    /// The person, as the list of intake forms shows them.
    pub line: IntakeLine,
    /// Since when.
    pub since: Timestamp,
    /// What was offered to them last.
    pub offer: Option<MadeOffer>,
    /// How often they said no.
    pub declined: usize,
    /// How often they did not answer.
    pub lapsed: usize,
    /// Somebody has to call them, and why.
    pub call: Option<Call>,
    /// They have a case.
    pub has_case: bool,
}

/// Everybody who would like a time.
#[derive(Clone, Debug, Default)]
pub struct WaitingLists {
    /// Those who have none.
    pub waiting: Vec<WaitingLine>,
    /// Those who have one, and would like a sooner one.
    pub sooner: Vec<WaitingLine>,
}

/// How many are shown.
const MOST: usize = 200;

impl Service {
    /// Those who would like a time, the next first.
    pub async fn waiting_lists(&self, who: &StaffMember) -> Result<Option<WaitingLists>, Fault> {
        if !may(who.role, Deed::ReadIntake) {
            return Ok(None);
        }
        let now = self.now();
        let mut tx = self.store.write(who.network).await?;
        let turns = tx.turns(who.network, now).await?;
        let rows: BTreeMap<ReferralId, ReferralRow> =
            tx.referrals_that_wait(who.network).await?.into_iter().map(|row| (row.id, row)).collect();
        let mut booked: BTreeMap<ReferralId, Appointment> = BTreeMap::new();
        for row in tx.appointments_that_could_be_sooner(who.network, now).await? {
            booked.insert(row.referral, Appointment::from_row(row));
        }
        let mut offers: BTreeMap<ReferralId, Vec<OfferRow>> = BTreeMap::new();
        for offer in tx.offers_to_those_who_wait(who.network).await? {
            offers.entry(offer.referral).or_default().push(offer);
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::WaitingListed, Subject::Network).await?;
        tx.commit().await?;
        let of = turns.iter().filter(|turn| turn.kind == Kind::Waiting).count();
        let mut lists = WaitingLists::default();
        for (turn, position) in turns.iter().zip(1..).take(MOST) {
            let Some(row) = rows.get(&turn.referral) else { continue };
            let before = offers.remove(&turn.referral).unwrap_or_default();
            let appointment = booked.remove(&turn.referral).filter(|_| turn.kind == Kind::Sooner);
            let mut line = self.line(row, appointment)?;
            line.place = (turn.kind == Kind::Waiting).then_some(Place { position, of });
            let call = match Reach::of(&line.person, &line.told.meeting, &before) {
                Reach::ByMessage => None,
                Reach::ByCall(why) => Some(why),
            };
            let count = |state| before.iter().filter(|offer| self.standing(offer) == state).count();
            let last = before.last().map(|offer| self.made(offer)).transpose()?;
            let shown = WaitingLine {
                since: turn.since,
                offer: last,
                declined: count(State::Declined),
                lapsed: count(State::Lapsed),
                call,
                has_case: row.accepted_at.is_some(),
                line,
            };
            match turn.kind {
                Kind::Waiting => lists.waiting.push(shown),
                Kind::Sooner => lists.sooner.push(shown),
            }
        }
        Ok(Some(lists))
    }

    fn made(&self, offer: &OfferRow) -> Result<MadeOffer, Fault> {
        Ok(MadeOffer {
            id: offer.id,
            slot: slot_of(offer)?,
            starts_at: offer.starts_at,
            state: self.standing(offer),
            lapses_at: offer.lapses_at,
        })
    }

    /// Takes an offer back by hand; its time is free at once. `false` when there is no such offer.
    pub async fn withdraw_offer(&self, who: &StaffMember, offer: OfferId) -> Result<bool, Fault> {
        if !may(who.role, Deed::KeepDiary) {
            return Ok(false);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(offer) = self.taken_offer(&mut tx, who.network, offer).await? else {
            return Ok(tx.unchanged(false).await?);
        };
        if self.end_offer(&mut tx, who.network, &offer, Step::Withdraw, Actor::Staff(who.id)).await? {
            tx.commit().await?;
            return Ok(true);
        }
        Ok(tx.unchanged(offer.state == State::Withdrawn).await?)
    }

    /// Takes somebody off the list, as they asked on the phone; `false` when they are not on it.
    pub async fn take_off_the_list(&self, who: &StaffMember, reference: &str) -> Result<bool, Fault> {
        if !may(who.role, Deed::KeepDiary) {
            return Ok(false);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else {
            return Ok(tx.unchanged(false).await?);
        };
        let Some(turn) = tx.turn_of(who.network, row.id, self.now()).await? else {
            return Ok(tx.unchanged(false).await?);
        };
        let actor = Actor::Staff(who.id);
        self.withdraw_open_offer(&mut tx, who.network, row.id, [], actor).await?;
        match turn.kind {
            Kind::Waiting => tx.remove_waiting(who.network, row.id).await?,
            Kind::Sooner => tx.remove_sooner(who.network, row.id).await?,
        }
        self.record(&mut tx, who.network, actor, Action::WaitingLeft, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(true)
    }
}
