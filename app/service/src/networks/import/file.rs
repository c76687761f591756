//! The file of a network as it is written: read part by part, so that one slip does not hide the next.
//!
//! Knows nothing of what makes sense: only of keys and their kinds of value.

use domain::{
    CivilDate, Weekday,
    case::measure::Instrument,
    mode::Mode,
    network::Settings,
    schedule::{Length, Recurrence, TimeOfDay, clinic::Kept},
    staff::Role,
};
use serde::{Deserialize, de::DeserializeOwned};
use toml::{Table, Value};

use super::mistake::{Mistake, Wrong};

/// What could be read of a file.
#[derive(Debug)]
pub(super) struct File {
    pub slug: Option<String>,
    pub name: Option<String>,
    pub settings: Option<Settings>,
    /// The address of whoever reads what has no appointment.
    pub reader: Option<String>,
    pub practices: Vec<At<Practice>>,
    pub places: Vec<At<Place>>,
    pub team: Vec<At<Member>>,
    pub clinics: Vec<At<Clinic>>,
    pub leave: Vec<At<Leave>>,
    /// Outcome measures for which the network holds a licence.
    pub instruments: Vec<At<Instrument>>,
}

/// An entry, and the key under which it stands; entries are counted from 1.
#[derive(Debug)]
pub(super) struct At<T> {
    pub key: String,
    pub entry: T,
}

/// A practice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Practice {
    pub ods_code: String,
    pub name: String,
}

/// A place where people meet; clinics name it by its key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub key: String,
    pub name: String,
    pub address: String,
    #[serde(default)]
    pub directions: String,
    #[serde(default)]
    pub access: String,
}

/// A member of staff.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Member {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub employer: String,
    #[serde(default)]
    pub about: String,
}

impl std::fmt::Debug for Member {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Member([redacted])")
    }
}

/// A clinic: whose, where, and its rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clinic {
    pub link_worker: String,
    pub place: Option<String>,
    pub weekday: Weekday,
    pub every: Recurrence,
    pub from: TimeOfDay,
    pub to: TimeOfDay,
    pub first_day: CivilDate,
    pub last_day: Option<CivilDate>,
    pub modes: Vec<Mode>,
    pub first_minutes: Length,
    pub follow_up_minutes: Option<Length>,
    pub buffer_minutes: Length,
    pub kept: Option<Kept>,
}

/// A time when a link worker is away, by the clock in London.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Leave {
    pub link_worker: String,
    pub from: String,
    pub to: String,
}

impl File {
    /// Reads all that can be read, and says what cannot.
    pub(super) fn read(text: &str) -> Result<(Self, Vec<Mistake>), Mistake> {
        let mut table: Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or_default());
            Mistake::new(format!("line {}", before.lines().count().max(1)), Wrong::NotToml(error.message().to_owned()))
        })?;
        table.iter_mut().for_each(|(_, value)| write_dates_as_text(value));
        let mut reading = Reading { table, mistakes: Vec::new() };
        let slug = reading.one("slug");
        let name = reading.one("name");
        let reader = reading.take_reader();
        let file = Self {
            slug,
            name,
            settings: reading.one("settings"),
            reader,
            practices: reading.each("practices"),
            places: reading.each("places"),
            team: reading.each("team"),
            clinics: reading.each("clinics"),
            leave: reading.each("leave"),
            instruments: reading.each("instruments"),
        };
        let unknown = reading.table.keys().map(|key| Mistake::new(key, Wrong::UnknownKey));
        let mistakes = reading.mistakes.into_iter().chain(unknown).collect();
        Ok((file, mistakes))
    }
}

/// A file that is being read: what was read is taken out, so that what stays is unknown.
struct Reading {
    table: Table,
    mistakes: Vec<Mistake>,
}

impl Reading {
    /// The one value of a key, which must be there.
    fn one<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        match self.table.remove(key) {
            Some(value) => self.value(key.to_owned(), value),
            None => {
                self.mistakes.push(Mistake::new(key, Wrong::Missing));
                None
            }
        }
    }

    /// The entries of a key; there may be none.
    fn each<T: DeserializeOwned>(&mut self, key: &str) -> Vec<At<T>> {
        let entries = match self.table.remove(key) {
            None => return Vec::new(),
            Some(Value::Array(entries)) => entries,
            Some(_) => {
                self.mistakes.push(Mistake::new(key, Wrong::NotEntries));
                return Vec::new();
            }
        };
        let numbered = entries.into_iter().zip(1..);
        numbered
            .filter_map(|(value, number)| {
                let key = format!("{key}[{number}]");
                self.value(key.clone(), value).map(|entry| At { key, entry })
            })
            .collect()
    }

    /// The settings name their reader by address; in the store it is an id.
    fn take_reader(&mut self) -> Option<String> {
        let reader = self.table.get_mut("settings")?.as_table_mut()?.remove("reader")?;
        self.value("settings.reader".to_owned(), reader)
    }

    fn value<T: DeserializeOwned>(&mut self, key: String, value: Value) -> Option<T> {
        let read = value.try_into();
        read.map_err(|error: toml::de::Error| {
            self.mistakes.push(Mistake::new(key, Wrong::Kind(error.message().to_owned())))
        })
        .ok()
    }
}

/// TOML has dates of its own; here they are read as text, so that both ways of writing one are good.
fn write_dates_as_text(value: &mut Value) {
    match value {
        Value::Datetime(date) => *value = Value::String(date.to_string()),
        Value::Array(values) => values.iter_mut().for_each(write_dates_as_text),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| write_dates_as_text(value)),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => {}
    }
}
