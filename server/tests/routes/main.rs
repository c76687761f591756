//! Every route as those outside meet it: requests to the whole router, on a demo database of each test's own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod authorisation;
mod bad_requests;
mod client;
mod coming_back;
mod cookies;
mod crowd;
mod drafts;
mod dump;
mod entered;
mod escaping;
mod fhir;
mod html;
mod logs;
mod looking;
mod outreach;
mod person;
mod plans;
mod ready;
mod receipts;
mod security;
mod sound;
mod studio;
mod template;
mod world;
