//! The real program under what machines, networks and people do to it: killed, stopped, starved and crowded.
//!
//! Each test starts the program on a port and a database of its own. With `MATTERS_TRIAL` in the environment they run
//! long and print their figures; `MATTERS_SEED` gives them another seed than the one that they print.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod chance;
mod clocks;
mod copies;
mod crowd;
mod disk;
mod engine;
mod gone;
#[path = "../routes/html.rs"]
#[allow(dead_code, reason = "the tests of the routes use the rest of it")]
mod html;
mod keeping;
mod kill;
mod post;
mod program;
mod room;
mod slow;
#[path = "../senders/stand_in.rs"]
#[allow(dead_code, reason = "the tests of the senders use the rest of it")]
mod stand_in;
mod stop;
mod walker;
mod wire;
