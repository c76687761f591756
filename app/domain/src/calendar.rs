//! An appointment as a calendar file, for the person's own calendar.
//!
//! The text format is RFC 5545 (iCalendar) and its methods are those of RFC 5546. Others may read a phone's calendar
//! over the person's shoulder, so the title says "Appointment" and nothing more, and the event is marked private.

use std::fmt;

use jiff::Timestamp;

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
        let mut file = File::default();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Matters//Appointments//EN");
        file.line("METHOD", method);
        file.line("BEGIN", "VEVENT");
        file.text("UID", &self.uid);
        file.line("SEQUENCE", &self.sequence.to_string());
        file.line("DTSTAMP", &utc(self.stamp));
        file.line("DTSTART", &utc(self.start));
        file.line("DTEND", &utc(self.end));
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
        file.line("END", "VCALENDAR");
        file.0
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Event([redacted])")
    }
}

/// The most octets of a line, its end not counted (RFC 5545 §3.1).
const LONGEST_LINE: usize = 75;

/// The lines written so far.
#[derive(Default)]
struct File(String);

impl File {
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
