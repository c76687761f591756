//! A service on an empty database of its own, with time and chance held still.

mod database;

use std::{ops::Deref, sync::Arc};

use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
};

pub use database::Database;

/// A Tuesday in March, in the middle of the morning.
const NOW: &str = "2027-03-09T10:00:00Z";

/// The service, the clock that it reads, and its database.
pub struct World {
    pub clock: SetClock,
    service: Service,
    #[allow(dead_code, reason = "not every test looks at it")]
    pub database: Database,
}

impl World {
    pub async fn new() -> Self {
        let database = Database::new().await;
        let clock = SetClock::at(NOW.parse().unwrap());
        let chance = Arc::new(SeededChance::new(1));
        let store = database.open().await;
        let service = Service::new(store, Arc::new(clock.clone()), chance, Keys::new(&[7; 32]), "http://localhost");
        Self { clock, service, database }
    }
}

impl Deref for World {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}
