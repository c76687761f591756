//! Booking against a small model of it: whatever many people do at once, they are told nothing that could not have been
//! told one after the other.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "the tests of referrals use the rest of it")]
mod riverside;

mod booking;
mod histories;
mod linearizable;
mod plan;
mod races;
mod village;
mod wrong;
