//! The service on the database that is measured, as the program runs it.

use std::{fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path, sync::Arc};

use anyhow::{Context, Result, ensure};
use domain::network::Network;
use jiff::Timestamp;
use service::{
    Service,
    clock::{Clock, SeededChance},
    keys::Keys,
    store::Store,
};

use crate::Place;

/// The machine's clock, in whole microseconds as the stores have them.
#[derive(Debug)]
struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is where the time comes in")]
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).expect("a time without its nanoseconds is still a time")
    }
}

/// The service, and the keys with which a generator seals what it makes.
pub struct Ground {
    pub service: Service,
    pub keys: Keys,
}

impl Ground {
    /// The service on the database of this place.
    pub async fn open(place: &Place) -> Result<Self> {
        let keys = read_key(&place.secret_key_file)?;
        let store = Store::open(&place.database_url).await?;
        // Tokens need be guarded from nobody here; they only must differ from those of the run before.
        let seed = SystemClock.now().as_microsecond().unsigned_abs();
        let chance = Arc::new(SeededChance::new(seed));
        let service = Service::new(store, Arc::new(SystemClock), chance, keys.clone(), "http://127.0.0.1");
        Ok(Self { service, keys })
    }

    /// Some of the networks, spread over all of them.
    pub async fn networks(&self, most: usize) -> Result<Vec<Arc<Network>>> {
        let slugs = self.service.networks().await?;
        let step = slugs.len().div_ceil(most).max(1);
        let mut networks = Vec::new();
        for (slug, _) in slugs.iter().step_by(step) {
            networks.push(self.service.network(slug).await?.context("a network that is listed is there")?);
        }
        ensure!(!networks.is_empty(), "the database is empty: fill it by `load generate`");
        Ok(networks)
    }
}

/// Makes a secret key's file, which only its owner may read; one that is there stays.
pub fn make_key(file: &Path, seed: u64) -> Result<()> {
    if !file.exists() {
        let mut made = fs::File::options().write(true).create_new(true).mode(0o600).open(file)?;
        writeln!(made, "{:064x}", u128::from(seed) + (0x5eed << 64))?;
    }
    Ok(())
}

fn read_key(file: &Path) -> Result<Keys> {
    let digits = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let digits = digits.trim();
    ensure!(digits.len() == 64 && digits.is_ascii(), "{} holds no key of 64 digits", file.display());
    let mut key = [0; 32];
    for (byte, two) in key.iter_mut().zip(digits.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(two)?, 16)?;
    }
    Ok(Keys::new(&key))
}
