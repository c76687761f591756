//! What is said: the texts of every language, and a function for each.
//!
//! The texts are Fluent files in `texts`, one for each area, under the same names in every language. English is the
//! source: each of its messages becomes a method of [`Words`], and the texts about safety become methods of
//! [`Safety`], so that a text that is missing is found when compiling. Arguments come in the order of the alphabet,
//! which a new wording does not change.
//!
//! Knows nothing of HTML, storage, time zones or what is decided; compiled for the server only.

mod audit;
mod case;
mod choices;
pub mod clinic;
mod direction;
mod equality;
mod fhir;
mod making;
mod messages;
mod operations;
mod paper;
mod pilot;
pub mod refusal;
mod studio;
pub mod time;
mod versions;

pub use domain::Language;
pub use fhir::plain;
pub use messages::{Safety, Words};
