//! The work after intake: contacts, plan, measures, notes, tasks and how it ends.
//!
//! Each form of a case has one room: what it asks, how what was typed becomes a record, and back.

pub mod flag;
pub mod note;
pub mod task;
