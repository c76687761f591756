//! Changing the master key: what was sealed with one before is sealed with the newest.

use uuid::Uuid;

use crate::{
    Fault, Service,
    keys::RECORD_KEY,
    sign_in::second_factor_purpose,
    store::{DRAFT_KEYS, GUEST_EMAILS, PATIENT_KEYS, PILOT_KEYS, Reach, SECOND_FACTORS, SealedColumn},
    studio::guest_email,
};

/// Rows that are looked at in one transaction: others write in between.
const AT_ONCE: i64 = 200;

impl Service {
    /// Seals anew everything that is sealed with a master key before this one, while others read and write; how many.
    ///
    /// Every copy of the program must know the newest key before.
    pub async fn seal_everything_anew(&self) -> Result<usize, Fault> {
        let mut count = 0;
        for (column, what) in [(DRAFT_KEYS, RECORD_KEY), (PATIENT_KEYS, RECORD_KEY), (PILOT_KEYS, RECORD_KEY)] {
            count += self.seal_column_anew(column, |_| what.to_owned()).await?;
        }
        count += self.seal_column_anew(SECOND_FACTORS, |id| second_factor_purpose(id.into())).await?;
        count += self.seal_column_anew(GUEST_EMAILS, |id| guest_email(id.into())).await?;
        Ok(count)
    }

    async fn seal_column_anew(&self, column: SealedColumn, what: impl Fn(Uuid) -> String) -> Result<usize, Fault> {
        let (mut after, mut count) = ((Uuid::nil(), Uuid::nil()), 0);
        loop {
            let mut tx = self.store.write(Reach::Every).await?;
            let rows = tx.sealed_after(column, after, AT_ONCE).await?;
            let Some(last) = rows.last() else { return Ok(count) };
            after = (last.0, last.1);
            for row in &rows {
                if let Some(anew) = self.keys.seal_anew(&row.2, &what(row.1), &*self.chance)? {
                    tx.set_sealed(column, row, &anew).await?;
                    count += 1;
                }
            }
            tx.commit().await?;
        }
    }
}
