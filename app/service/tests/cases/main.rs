//! What is written in a case, on the real store: by one and by two at once, and what is left of it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod riverside;

mod case;
mod measures;
mod plan;
