//! Who waits for a time: those whom none of the free times suited, in the order in which they are offered one.

use domain::{
    id::{NetworkId, ReferralId},
    offer::Kind,
};

use super::{IntakeLine, MOST_OPEN};
use crate::{Fault, Service, confirmation::Appointment, store::Tx};

/// A place among those who wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which, from 1 on.
    pub position: usize,
    /// Of how many.
    pub of: usize,
}

impl IntakeLine {
    /// Whether its person waits for a time: none suited them, and none is booked.
    pub fn is_waiting(&self) -> bool {
        let booked = self.appointment.as_ref().is_some_and(|appointment| !appointment.is_cancelled());
        !self.state.has_ended() && self.told.preference.is_some() && !booked
    }
}

impl Service {
    /// The open forms, each with its place among those who wait, if it has one.
    pub(super) async fn open_lines(&self, tx: &mut Tx, network: NetworkId) -> Result<Vec<IntakeLine>, Fault> {
        let rows = tx.open_referrals(network, MOST_OPEN).await?;
        let booked = tx.appointments_of_open_referrals(network).await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in &rows {
            let appointment = booked.iter().find(|booked| booked.referral == row.id).cloned();
            lines.push(self.line(row, appointment.map(Appointment::from_row))?);
        }
        let order = self.who_waits(tx, network).await?;
        for (line, row) in lines.iter_mut().zip(&rows) {
            line.place = place_among(&order, row.id);
        }
        Ok(lines)
    }

    /// The place of somebody among those who wait, if they do.
    pub(super) async fn place_of(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<Place>, Fault> {
        Ok(place_among(&self.who_waits(tx, network).await?, referral))
    }

    async fn who_waits(&self, tx: &mut Tx, network: NetworkId) -> Result<Vec<ReferralId>, Fault> {
        let turns = tx.turns(network, self.now()).await?;
        Ok(turns.into_iter().filter(|turn| turn.kind == Kind::Waiting).map(|turn| turn.referral).collect())
    }
}

fn place_among(order: &[ReferralId], referral: ReferralId) -> Option<Place> {
    let before = order.iter().position(|waiting| *waiting == referral)?;
    Some(Place { position: before + 1, of: order.len() })
}
