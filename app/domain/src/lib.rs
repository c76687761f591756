//! What is true: the rules, types and mappings of social prescribing.
//!
//! Knows nothing of Leptos, HTTP, SQL, files, the environment, the clock or chance: time and ids come in as arguments.
//! The same code runs on the server and in the browser; work with time zones is compiled for the server only.

#[cfg(not(target_arch = "wasm32"))]
pub mod appointment;
#[cfg(not(target_arch = "wasm32"))]
pub mod audit;
#[cfg(not(target_arch = "wasm32"))]
pub mod calendar;
mod canonical;
#[cfg(not(target_arch = "wasm32"))]
pub mod case;
pub mod civil;
pub mod date_of_birth;
#[cfg(not(target_arch = "wasm32"))]
pub mod decision;
pub mod delivery;
pub mod email;
#[cfg(not(target_arch = "wasm32"))]
pub mod equality;
#[cfg(not(target_arch = "wasm32"))]
pub mod erasure;
#[cfg(not(target_arch = "wasm32"))]
pub mod feedback;
#[cfg(not(target_arch = "wasm32"))]
pub mod fhir;
pub mod form;
pub mod id;
pub mod language;
#[cfg(not(target_arch = "wasm32"))]
pub mod messaging;
pub mod nhs_number;
pub mod ods;
#[cfg(not(target_arch = "wasm32"))]
pub mod offer;
#[cfg(not(target_arch = "wasm32"))]
pub mod one_time_code;
#[cfg(not(target_arch = "wasm32"))]
pub mod outreach;
#[cfg(not(target_arch = "wasm32"))]
pub mod paper;
pub mod phone;
pub mod postcode;
pub mod reference;
pub mod refusal;
pub mod text;
pub mod web_address;

pub mod journey;
pub mod mode;
pub mod network;
pub mod preference;
pub mod questionnaire;
pub mod refer;
#[cfg(not(target_arch = "wasm32"))]
pub mod referral;
#[cfg(not(target_arch = "wasm32"))]
pub mod schedule;
pub mod staff;
#[cfg(not(target_arch = "wasm32"))]
pub mod studio;
#[cfg(not(target_arch = "wasm32"))]
pub mod working;

pub use civil::{CivilDate, Weekday};
pub use language::Language;
pub use refusal::{Fields, Problem, Refusal};
