//! Who may come in: so many connections in all, and so many of them from one source.
//!
//! Each connection is an open file and a little memory. Without a share for each source, one that opens many and says
//! nothing on them would take every place.

use std::{
    collections::{HashMap, hash_map::Entry},
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::source::{self, Proxy};

/// One source's share of the places: a quarter. Thousands of phones can stand behind one address, a few at a time.
const SHARE: usize = 4;

/// The places for connections, and who has them: cheap to clone.
#[derive(Clone, Debug)]
pub struct Door {
    most: usize,
    free: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    proxies: Arc<[Proxy]>,
}

/// A connection's place among all, given back when it is dropped.
#[derive(Debug)]
pub struct Place {
    _permit: OwnedSemaphorePermit,
}

/// A connection's place among those of its source, given back when it is dropped.
#[derive(Debug)]
pub struct Guest {
    source: IpAddr,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    /// Whether it comes from one of our own proxies, behind which is everybody.
    pub is_proxy: bool,
    _place: Place,
}

impl Door {
    /// A door for so many connections; these proxies may have as many of them as they like.
    pub fn new(most: usize, proxies: &[Proxy]) -> Self {
        Self { most, free: Arc::new(Semaphore::new(most)), taken: Arc::default(), proxies: proxies.into() }
    }

    /// Waits until one more connection may be taken.
    pub async fn place(&self) -> Place {
        Place { _permit: self.free.clone().acquire_owned().await.expect("the places are never closed") }
    }

    /// A place that is free now, if there is one.
    pub fn place_now(&self) -> Option<Place> {
        self.free.clone().try_acquire_owned().ok().map(|permit| Place { _permit: permit })
    }

    /// Lets somebody in, unless their source has its share already.
    pub fn let_in(&self, address: IpAddr, place: Place) -> Option<Guest> {
        let source = source::household(address.to_canonical());
        let is_proxy = source::is_ours(&self.proxies, address.to_canonical());
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_source = taken.entry(source).or_insert(0);
        if !is_proxy && *of_source >= (self.most / SHARE).max(1) {
            return None;
        }
        *of_source += 1;
        Some(Guest { source, taken: self.taken.clone(), is_proxy, _place: place })
    }

    /// Waits until everybody has left.
    pub async fn all_left(&self) {
        let most = u32::try_from(self.most).expect("there are far fewer places than numbers");
        let _all = self.free.acquire_many(most).await.expect("the places are never closed");
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Entry::Occupied(mut of_source) = taken.entry(self.source) {
            *of_source.get_mut() -= 1;
            if *of_source.get() == 0 {
                of_source.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn come(door: &Door, address: &str) -> Option<Guest> {
        door.let_in(address.parse().unwrap(), door.place_now().unwrap())
    }

    #[test]
    fn one_source_has_a_quarter_of_the_places_and_others_have_the_rest() {
        let door = Door::new(8, &[]);
        let guests = [come(&door, "203.0.113.9"), come(&door, "203.0.113.9")];
        assert!(guests.iter().all(Option::is_some));
        assert!(come(&door, "203.0.113.9").is_none());
        assert!(come(&door, "::ffff:203.0.113.9").is_none());
        assert!(come(&door, "203.0.113.10").is_some());
    }

    #[test]
    fn a_household_has_one_share() {
        let door = Door::new(4, &[]);
        let _first = come(&door, "2001:db8::1").unwrap();
        assert!(come(&door, "2001:db8::2").is_none());
    }

    #[test]
    fn who_leaves_makes_room() {
        let door = Door::new(4, &[]);
        drop(come(&door, "203.0.113.9").unwrap());
        assert!(come(&door, "203.0.113.9").is_some());
        assert!(door.taken.lock().unwrap().is_empty());
    }

    #[test]
    fn our_own_proxy_may_have_every_place() {
        let door = Door::new(4, &["10.0.0.0/8".parse().unwrap()]);
        let guests: Vec<_> = (0..4).map(|_| come(&door, "10.0.0.1").unwrap()).collect();
        assert!(guests.iter().all(|guest| guest.is_proxy));
        assert!(door.place_now().is_none());
    }
}
