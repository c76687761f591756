//! Whether something built must be built anew: a digest of what it was made of, kept beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::publish::digest;

/// A note of what something was made of.
pub struct Stamp {
    file: PathBuf,
    made_of: String,
}

impl Stamp {
    /// Reads the ingredients, files and folders below `root`, of what the note in `file` is about.
    pub fn of(file: PathBuf, root: &Path, ingredients: &[&str]) -> Result<Self> {
        let mut parts = Vec::new();
        for ingredient in ingredients {
            read(&root.join(ingredient), &mut parts)?;
        }
        Ok(Self { file, made_of: digest(&parts.concat()) })
    }

    /// Whether what was made last time was made of the same.
    pub fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|note| note == self.made_of)
    }

    /// Notes that it has been made of this.
    pub fn set(&self) -> Result<()> {
        fs::write(&self.file, &self.made_of).context("noting what was built")
    }
}

/// Adds names and contents in a fixed order, without tests and what npm installs.
fn read(path: &Path, parts: &mut Vec<Vec<u8>>) -> Result<()> {
    if path.ends_with("tests") || path.ends_with("node_modules") {
        return Ok(());
    }
    parts.push(path.as_os_str().as_encoded_bytes().to_vec());
    if path.is_file() {
        parts.push(fs::read(path)?);
        return Ok(());
    }
    let folder = fs::read_dir(path).with_context(|| path.display().to_string())?;
    let mut entries = folder.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| read(entry, parts))
}
