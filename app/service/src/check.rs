//! Whether what is stored is sound: schema, files and references, and that records open with this key.

use crate::{Fault, Service, store::Reach};

impl Service {
    /// Whether the newest records open with this secret key: with another one nothing may be written here.
    pub async fn key_fits(&self) -> Result<bool, Fault> {
        let newest = self.store.read(Reach::Every).await?.some_wrapped_keys(3).await?;
        Ok(newest.iter().all(|wrapped| self.keys.record(wrapped).is_ok()))
    }

    /// What is wrong with what is stored, a line each; empty when all is well.
    pub async fn check(&self) -> Result<Vec<String>, Fault> {
        let mut found = self.store.check_integrity().await?;
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
        let mut unopened = 0;
        for wrapped in tx.some_wrapped_keys(1000).await? {
            unopened += usize::from(self.keys.record(&wrapped).is_err());
        }
        if unopened > 0 {
            found.push(format!("{unopened} records cannot be opened with this secret key"));
        }
        Ok(found)
    }
}
