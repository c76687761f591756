//! Signing in of staff, as use cases on a real database.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accounts;
mod codes;
#[path = "../common/database.rs"]
mod database;
mod passwords;
mod sessions;
mod world;
