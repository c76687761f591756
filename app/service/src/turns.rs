//! Background work that is done once, however many copies of the program there are.

use jiff::SignedDuration;

use crate::{Fault, Service, store::Reach};

impl Service {
    /// Whether a job is for this copy of the program to do now; its next turn comes after this period, for whichever
    /// copy asks first.
    pub async fn take_turn(&self, job: &str, period: SignedDuration) -> Result<bool, Fault> {
        let now = self.now();
        let mut tx = self.store.write(Reach::Every).await?;
        let taken = tx.take_turn(job, now, now + period).await?;
        if taken {
            tx.commit().await?;
        }
        Ok(taken)
    }
}
