//! The work after intake: contacts, plan, measures, notes, tasks and how it ends.
//!
//! Each form of a case has one room: what it asks, how what was typed becomes a record, and back.

pub mod closure;
pub mod contact;
pub mod flag;
pub mod gp;
pub mod measure;
pub mod note;
pub mod onward;
pub mod plan;
pub mod search;
pub mod task;
