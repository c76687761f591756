//! A case to write in.

use domain::referral::Move;
use service::intake::Moved;

use crate::riverside::{AMINA, Riverside};

/// Somebody has referred themself and was accepted; the reference of their case.
pub async fn accepted(riverside: &Riverside) -> String {
    let reference = riverside.person().await.referred().await.reference;
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap(), Moved::Done);
    reference
}

/// The case is closed.
pub async fn close(riverside: &Riverside) {
    riverside.database.run("UPDATE cases SET closed_at = opened_at").await.unwrap();
}
