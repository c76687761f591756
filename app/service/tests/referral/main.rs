//! A referral on the real store, from its first page to the intake form: everything that can be done, and what cannot.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
mod riverside;

mod booking;
mod calendars;
mod came_back;
mod clinics;
mod clocks;
mod coming_back;
mod crowds;
mod decisions;
mod diary;
mod drafts;
mod erasing;
mod holds;
mod how_it_went;
mod intake;
mod keeping;
mod manage;
mod messages;
mod missed;
mod offers;
mod outbox;
mod outreach;
mod paper;
mod preparing;
mod published;
mod records;
mod refer_in;
mod reminders;
mod resuming;
mod sending;
mod urgency;
mod waiting;
