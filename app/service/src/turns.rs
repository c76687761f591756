//! Background work that is done once, however many copies of the program there are.

use jiff::SignedDuration;

use crate::{
    Fault, Service,
    store::{JobRow, Reach},
};

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

    /// Notes that a job's turn went wrong, for whoever looks after the program.
    pub async fn note_failed_turn(&self, job: &str) -> Result<(), Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        tx.set_turn_failed(job, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Every job that ever had a turn.
    pub async fn jobs(&self) -> Result<Vec<JobRow>, Fault> {
        Ok(self.store.glance(Reach::Every).await?.jobs().await?)
    }
}
