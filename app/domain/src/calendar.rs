//! Calendars: an appointment as a file for the person's own, and all of a link worker's as a feed for theirs.
//!
//! The text format is RFC 5545 (iCalendar) and its methods are those of RFC 5546. Others may read a phone's calendar
//! over somebody's shoulder, so the title says "Appointment" and nothing more, and the event is marked private. It names
//! no `ORGANIZER`, which RFC 5546 asks for in letters between mailboxes: there is none behind it to answer to.

use std::fmt;

use jiff::Timestamp;

use crate::{
    form::codes,
    refer::NameAnswer,
    refusal::{Fields, Problem, Refusal},
};

/// What the file asks the calendar to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Put the appointment in, or move it there.
    Publish,
    /// Take it out.
    Cancel,
}

/// An appointment to put in a calendar or to take out of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Event {
    /// What the calendar knows it by, through all its changes.
    pub uid: String,
    /// How many times it has changed since it was made.
    pub sequence: u32,
    /// What is to be done with it.
    pub method: Method,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// When this file was made.
    pub stamp: Timestamp,
    /// Where, if somewhere.
    pub location: Option<String>,
    /// What helps to find one's way there or back to us.
    pub description: Option<String>,
    /// Where it can be changed.
    pub url: Option<String>,
}

impl Event {
    /// The text of the file, to send as `text/calendar; charset=utf-8`.
    pub fn to_ics(&self) -> String {
        let (method, status) = match self.method {
            Method::Publish => ("PUBLISH", "CONFIRMED"),
            Method::Cancel => ("CANCEL", "CANCELLED"),
        };
        let mut file = File::begun(method);
        file.begin_event(&self.uid, self.sequence, self.stamp, (self.start, self.end));
        file.line("SUMMARY", "Appointment");
        file.line("STATUS", status);
        file.line("CLASS", "PRIVATE");
        if let Some(location) = &self.location {
            file.text("LOCATION", location);
        }
        if let Some(description) = &self.description {
            file.text("DESCRIPTION", description);
        }
        if let Some(url) = &self.url {
            file.line("URL", url);
        }
        file.line("END", "VEVENT");
        file.ended()
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Event([redacted])")
    }
}

/// The field of what a feed shows.
pub const SHOWS: &str = "feed-shows";

codes! {
    /// What a link worker's feed says of an appointment: it goes to a calendar that is not ours.
    Shows {
        /// That the time is taken.
        Busy = "busy",
        /// Whose it is, by initials.
        Initials = "initials",
    }
}

impl Shows {
    /// Reads the form by which a feed is made.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let chosen = Self::chosen(fields, SHOWS).and_then(|chosen| chosen.ok_or(Problem::Missing));
        chosen.map_err(|problem| Refusal::new(SHOWS, problem))
    }
}

/// The initials of somebody: of their first name and of their last.
pub fn initials(name: &NameAnswer) -> String {
    [&name.given, &name.family]
        .into_iter()
        .filter_map(|part| part.trim().chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// A link worker's time, for a calendar that asks for it again and again.
///
/// Each answer is the whole of it: what is no longer in it is gone, so that nothing has to be called off.
#[derive(Clone, PartialEq, Eq)]
pub struct Feed {
    /// What the calendar is called.
    pub name: String,
    /// When this answer was made.
    pub stamp: Timestamp,
    /// What is in it.
    pub entries: Vec<Entry>,
}

/// Time that is taken.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the calendar knows it by, through all its changes.
    pub uid: String,
    /// How many times it has changed since it was made.
    pub sequence: u32,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// What it is called.
    pub summary: String,
}

impl Feed {
    /// The text of the feed, to send as `text/calendar; charset=utf-8`.
    pub fn to_ics(&self) -> String {
        let mut file = File::begun("PUBLISH");
        // The first is RFC 7986's, the others are what calendars knew before it.
        file.text("NAME", &self.name);
        file.text("X-WR-CALNAME", &self.name);
        file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        file.line("X-PUBLISHED-TTL", "PT1H");
        for entry in &self.entries {
            file.begin_event(&entry.uid, entry.sequence, self.stamp, (entry.start, entry.end));
            file.text("SUMMARY", &entry.summary);
            file.line("STATUS", "CONFIRMED");
            file.line("TRANSP", "OPAQUE");
            file.line("CLASS", "PRIVATE");
            file.line("END", "VEVENT");
        }
        file.ended()
    }
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Feed([redacted])")
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entry([redacted])")
    }
}

/// The most octets of a line, its end not counted (RFC 5545 §3.1).
const LONGEST_LINE: usize = 75;

/// The lines written so far.
#[derive(Default)]
struct File(String);

impl File {
    /// One that asks this of the calendar.
    fn begun(method: &str) -> Self {
        let mut file = Self::default();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Matters//Appointments//EN");
        file.line("METHOD", method);
        file
    }

    /// Writes what every event begins with.
    fn begin_event(&mut self, uid: &str, sequence: u32, stamp: Timestamp, (start, end): (Timestamp, Timestamp)) {
        self.line("BEGIN", "VEVENT");
        self.text("UID", uid);
        self.line("SEQUENCE", &sequence.to_string());
        self.line("DTSTAMP", &utc(stamp));
        self.line("DTSTART", &utc(start));
        self.line("DTEND", &utc(end));
    }

    /// The whole text.
    fn ended(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.0
    }

    /// Writes a value of type TEXT (RFC 5545 §3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for character in value.replace("\r\n", "\n").chars() {
            match character {
                '\\' | ';' | ',' => escaped.extend(['\\', character]),
                '\n' => escaped.push_str("\\n"),
                other => escaped.push(other),
            }
        }
        self.line(name, &escaped);
    }

    /// Writes a line, without control characters, that could end it, and folded: no piece is longer than a line may
    /// be, no character is torn apart, and each piece after the first starts with a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for character in format!("{name}:{value}").chars().filter(|character| !character.is_control()) {
            if length + character.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;
