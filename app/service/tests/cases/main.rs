//! Cases on the real store: what is written in them, who reads it, and what waits for whom.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod riverside;

mod case;
mod caseload;
mod closing;
mod contacts;
mod digests;
mod flags;
mod measures;
mod notes;
mod onward;
mod own_data;
mod own_record;
mod plan;
mod practice;
mod safeguarding;
mod tasks;
mod team;
mod today;
mod trail;
mod visits;
