//! A case to write in.

use domain::referral::Move;
use service::intake::Moved;

use crate::riverside::{AMINA, Riverside};

/// Somebody's referral, accepted by Amina; its reference.
pub async fn accepted(riverside: &Riverside) -> String {
    let reference = riverside.person().await.booked().await.reference;
    accept(riverside, &reference).await;
    reference
}

pub async fn accept(riverside: &Riverside, reference: &str) {
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.move_intake(&amina, reference, Move::Accept).await.unwrap(), Moved::Done);
}

/// The case is closed, past every use case.
pub async fn close(riverside: &Riverside) {
    riverside.database.run("UPDATE cases SET closed_at = opened_at").await.unwrap();
}
