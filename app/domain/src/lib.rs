//! What is true: the rules, types and mappings of social prescribing.
//!
//! Knows nothing of Leptos, HTTP, SQL, files, the environment, the clock or chance: time and ids come in as arguments.
//! The same code runs on the server and in the browser; work with time zones is compiled for the server only.

pub mod language;
pub mod refusal;

pub use language::Language;
pub use refusal::{Fields, Problem, Refusal};
