//! A service on an empty database of its own, with time and chance held still.

use std::{
    env, fs,
    ops::Deref,
    path::PathBuf,
    process,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
    store::Store,
};

/// A Tuesday in March, in the middle of the morning.
const NOW: &str = "2027-03-09T10:00:00Z";

/// The service, the clock that it reads, and the folder of its database, which goes when the test ends.
pub struct World {
    pub clock: SetClock,
    service: Service,
    folder: PathBuf,
}

impl World {
    pub async fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("matters-service-{}-{}", process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        let store = Store::open(&format!("sqlite://{}", folder.join("matters.db").display())).await.unwrap();
        store.migrate().await.unwrap();
        let clock = SetClock::at(NOW.parse().unwrap());
        let chance = Arc::new(SeededChance::new(1));
        let service = Service::new(store, Arc::new(clock.clone()), chance, Keys::new(&[7; 32]), "http://localhost");
        Self { clock, service, folder }
    }
}

impl Deref for World {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // A folder that is left behind does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
