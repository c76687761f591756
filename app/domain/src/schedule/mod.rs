//! From a link worker's clinics to the times that people may choose.
//!
//! `open` is what clinics say, `busy` what appointments, holds and leave take of it, and [`slots()`] cuts what is left
//! into times to offer. The same pure functions run when times are shown and again inside the transaction that books.
//! Civil time is Europe/London's; what is stored are instants. Compiled for the server only.

pub mod bank_holidays;
pub mod booking;
pub mod clinic;
pub mod grain;
pub mod interval;
pub mod leave;
pub mod local;
pub mod offer;
pub mod place;
pub mod slots;
pub mod time_of_day;

pub use bank_holidays::{BankHoliday, Occasion};
pub use clinic::{Clinic, ClinicProblem, ClinicRule, Occurrence, Recurrence, Visit};
pub use grain::{Grain, Length};
pub use interval::{Span, Spans};
pub use leave::{Leave, LeaveKind};
pub use local::LocalTime;
pub use offer::{Offer, by_day, named, nearest, offers};
pub use slots::{Availability, Request, fits, is_offered, slots};
pub use time_of_day::TimeOfDay;
