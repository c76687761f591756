//! What only PostgreSQL has to show: the second wall, the same catalogue as SQLite's, and copies of the program side by
//! side. `cargo xtask test` starts a server for it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "these tests need a part of it")]
mod riverside;

mod catalogue;
mod copies;
mod migration;
mod taking;
mod wall;
