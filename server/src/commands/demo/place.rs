//! Where the demo's files stand, and in what state they are.
//!
//! The demo's secret key beside a database is what marks it as a demo: only such a one is ever thrown away. While the
//! demo is being made its key has another name, so that one that was broken off is made anew.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use service::clock::Chance;

use crate::{
    database::{self, with_ending},
    secrets,
};

/// The demo's database and keys.
#[derive(Debug)]
pub struct Place {
    /// The database.
    pub database: PathBuf,
    /// The secret key of a demo that is whole.
    pub key: PathBuf,
    /// The secret key of a demo that is being made.
    pub unfinished_key: PathBuf,
}

/// What stands there.
#[derive(Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing, or nothing any more.
    Empty,
    /// A whole demo.
    Made,
}

impl Place {
    /// The place of the demo in the database with this URL.
    pub fn of(url: &str) -> anyhow::Result<Self> {
        let database = database::file(url).context("a demo needs an SQLite database in a file")?;
        let beside = |ending: &str| with_ending(&database, ending);
        Ok(Self { key: beside(".demo-key"), unfinished_key: beside(".demo-key-unfinished"), database })
    }

    /// What stands there, once what was left of an unfinished demo is gone.
    pub fn state(&self) -> anyhow::Result<State> {
        if self.key.exists() && self.database.exists() {
            return Ok(State::Made);
        }
        self.clear()?;
        Ok(State::Empty)
    }

    /// Throws a demo away, and nothing else.
    pub fn clear(&self) -> anyhow::Result<()> {
        let is_demo = self.key.exists() || self.unfinished_key.exists();
        if self.database.exists() && !is_demo {
            bail!(
                "{} was not made by `matters demo` and is left alone: name another with --database-url",
                self.database.display()
            );
        }
        let database = ["", "-wal", "-shm"].map(|ending| with_ending(&self.database, ending));
        // The keys go last: they are what allows the rest to go.
        for file in database.iter().chain([&self.key, &self.unfinished_key]) {
            remove(file).with_context(|| format!("{} cannot be removed", file.display()))?;
        }
        Ok(())
    }

    /// Marks that a demo is being made.
    pub fn begin(&self, chance: &dyn Chance) -> anyhow::Result<()> {
        database::make_folder_of(&self.database)?;
        secrets::make(&self.unfinished_key, chance)
            .with_context(|| format!("{} cannot be written", self.unfinished_key.display()))
    }

    /// Marks that the demo is whole.
    pub fn finish(&self) -> anyhow::Result<()> {
        fs::rename(&self.unfinished_key, &self.key).with_context(|| format!("{} cannot be written", self.key.display()))
    }
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}

#[cfg(test)]
mod tests {
    use service::clock::SeededChance;

    use super::*;
    use crate::tests::Folder;

    fn place(folder: &Folder) -> Place {
        Place::of(&format!("sqlite://{}", folder.path("demo.db").display())).unwrap()
    }

    #[test]
    fn a_database_of_another_making_is_left_alone() {
        let folder = Folder::new();
        let place = place(&folder);
        fs::write(&place.database, "people").unwrap();
        assert!(place.clear().is_err());
        assert!(place.state().is_err());
        assert_eq!(fs::read_to_string(&place.database).unwrap(), "people");
    }

    #[test]
    fn a_demo_that_was_broken_off_is_made_anew() {
        let folder = Folder::new();
        let place = place(&folder);
        place.begin(&SeededChance::new(1)).unwrap();
        fs::write(&place.database, "half").unwrap();
        assert_eq!(place.state().unwrap(), State::Empty);
        assert!(!place.database.exists());
        assert!(!place.unfinished_key.exists());
    }

    #[test]
    fn a_whole_demo_is_kept_until_it_is_thrown_away() {
        let folder = Folder::new();
        let place = place(&folder);
        place.begin(&SeededChance::new(1)).unwrap();
        fs::write(&place.database, "whole").unwrap();
        place.finish().unwrap();
        assert_eq!(place.state().unwrap(), State::Made);
        place.clear().unwrap();
        assert_eq!(place.state().unwrap(), State::Empty);
    }
}
