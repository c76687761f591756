//! Whether what is stored is sound: schema, files and references, and that records open with this key.

use crate::{
    Fault, Service,
    referrals::{Person, Told},
    store::Reach,
};

/// How many records are tried, whether they open.
const TRIED: i64 = 10_000;

impl Service {
    /// Whether what is stored was sealed with this secret key: with another one nothing may be written here.
    pub async fn key_fits(&self) -> Result<bool, Fault> {
        Ok(self.unopened_of(3).await? == 0)
    }

    /// How many of some records cannot be opened with this secret key.
    async fn unopened_of(&self, most: i64) -> Result<usize, Fault> {
        let records = self.store.read(Reach::Every).await?.some_sealed(most).await?;
        let opens = |(wrapped, person, told): &(Vec<u8>, Vec<u8>, Vec<u8>)| {
            let key = self.keys.record(wrapped)?;
            key.open::<Person>(person, "patients")?;
            key.open::<Told>(told, "referrals")
        };
        Ok(records.iter().filter(|record| opens(record).is_err()).count())
    }

    /// What is wrong with what is stored, a line each; empty when all is well.
    pub async fn check(&self) -> Result<Vec<String>, Fault> {
        let mut found = self.store.check_integrity().await?;
        found.extend(self.store.gone().await?.into_iter().map(|name| format!("the schema lacks {name}")));
        let mut tx = self.store.read(Reach::Every).await?;
        for (what, count) in tx.count_contradictions(self.claimed_since()).await? {
            if count > 0 {
                found.push(format!("{count} {what}"));
            }
        }
        for (slug, _) in tx.networks().await? {
            match self.network(&slug).await {
                Ok(Some(network)) => found.extend(self.verify_chain(&mut tx, network.id).await?),
                Ok(None) => {}
                Err(_) => found.push(format!("the settings of {slug} cannot be read")),
            }
        }
        let unopened = self.unopened_of(TRIED).await?;
        if unopened > 0 {
            found.push(format!("{unopened} records cannot be opened with this secret key"));
        }
        Ok(found)
    }
}
