//! Who waits for a time: those whom none of the free times suited, in the order in which they came.

use domain::id::NetworkId;

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
        self.state.is_open() && self.told.preference.is_some() && !booked
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
        let mut waiting: Vec<&mut IntakeLine> = lines.iter_mut().filter(|line| line.is_waiting()).collect();
        waiting.sort_by(|one, other| (one.submitted_at, &one.reference).cmp(&(other.submitted_at, &other.reference)));
        let of = waiting.len();
        for (line, position) in waiting.into_iter().zip(1..) {
            line.place = Some(Place { position, of });
        }
        Ok(lines)
    }
}
