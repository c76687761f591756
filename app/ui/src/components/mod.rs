//! The NHS design system's components for Leptos, with nhsuk-frontend's own markup and grammar.
//!
//! A port of nhsuk-frontend 10.6.1 (<https://github.com/nhsuk/nhsuk-frontend>, MIT): the same
//! classes, ids and `aria-describedby`; `tests/conformance.rs` holds them against its published
//! fixtures and lists where they differ on purpose. Rendered on the server only. Knows nothing of
//! pages, words or rules: what is said comes in as properties, what every component says
//! (such as "Error:") as [`ComponentWords`].

mod button;
mod card;
mod choice;
mod choices;
mod date_input;
mod details;
mod error_summary;
mod footer;
mod header;
mod input;
mod label;
mod links;
mod maybe_text;
mod notification_banner;
mod panel;
mod select;
mod summary_list;
mod support;
mod table;
mod tag;
mod task_list;
mod textarea;
mod title;
mod words;

pub use button::{Button, ButtonKind, ButtonLink};
pub use card::{InsetText, WarningCallout};
pub use choice::Choice;
pub use choices::{Checkboxes, Radios};
pub use date_input::DateInput;
pub use details::Details;
pub use error_summary::ErrorSummary;
pub use footer::Footer;
pub use header::{Header, NavigationItem};
pub use input::Input;
pub use label::{Fieldset, Label, Legend, Size};
pub use links::{BackLink, SkipLink};
pub use maybe_text::MaybeText;
pub use notification_banner::NotificationBanner;
pub use panel::Panel;
pub use select::{Select, SelectOption};
pub use summary_list::{RowAction, SummaryList, SummaryRow};
pub use support::{ErrorMessage, Hint};
pub use table::Table;
pub use tag::{Tag, TagColour};
pub use task_list::{Task, TaskList, TaskStatus};
pub use textarea::Textarea;
pub use title::Title;
pub use words::ComponentWords;

#[cfg(test)]
mod tests;
