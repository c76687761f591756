//! Two copies of the program on one database; `server/tests/faults/copies.rs` runs the whole program twice.

use std::{ops::Deref, sync::Arc};

use service::{Service, clock::SeededChance, keys::Keys, sign_in::SignIn};

use crate::riverside::{AMINA, Riverside};

#[tokio::test]
async fn guesses_are_counted_over_all_copies() {
    let riverside = Riverside::new().await;
    let (store, clock) = (riverside.database.open().await, Arc::new(riverside.clock.clone()));
    let chance = Arc::new(SeededChance::new(2));
    let other = Service::new(store, clock, chance, Keys::new(&[7; 32]), "http://localhost");
    let copies: [&Service; 2] = [riverside.deref(), &other];
    let mut slowed = 0;
    for number in 0..30 {
        let guess = copies[number % 2].sign_in(AMINA, "wrong", "192.0.2.9").await.unwrap();
        slowed += usize::from(matches!(guess, SignIn::SlowDown { .. }));
    }
    let alone = Riverside::new().await;
    let mut slowed_alone = 0;
    for _ in 0..30 {
        let guess = alone.sign_in(AMINA, "wrong", "192.0.2.9").await.unwrap();
        slowed_alone += usize::from(matches!(guess, SignIn::SlowDown { .. }));
    }
    assert!(slowed > 0);
    assert_eq!(slowed, slowed_alone);
}
