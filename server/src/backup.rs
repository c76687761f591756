//! The file of a backup: what it is, the engine's own copy of the database, and a keyed checksum over both.
//!
//! The checksum is made with the secret key, which is not in the file: so a file that was cut short or altered is
//! refused, and so is one that this key cannot open afterwards.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, BufWriter, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use service::keys::{Checksum, Keys};

use crate::database::with_ending;

/// How every backup begins.
const MARK: &[u8] = b"matters backup 1\n";
/// The length of the checksum.
const CHECKSUM: u64 = 32;
/// The longest line that says what a backup is.
const MANIFEST_MOST: usize = 4096;
/// How much is copied at once.
const PIECE: usize = 64 * 1024;

/// What a backup is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Of which engine.
    pub engine: Engine,
    /// When it was made (RFC 3339).
    pub made_at: String,
    /// How many bytes the engine's copy has.
    pub bytes: u64,
}

/// Whose copy a backup holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    /// A database file.
    Sqlite,
    /// An archive of `pg_dump`.
    Postgres,
}

/// Why a backup cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BackupProblem {
    /// The file cannot be read, or its copy not written.
    #[error("the backup cannot be read")]
    Io(#[from] io::Error),
    /// It is something else.
    #[error("this is not a backup that this version of matters made")]
    Other,
    /// It ends too soon, or goes on too long.
    #[error("the backup is not whole: it was cut short, or something was added")]
    NotWhole,
    /// The checksum is another.
    #[error("the backup was altered since it was made, or made with another secret key")]
    Altered,
}

/// The name of what is being written until it is whole.
pub fn partial(file: &Path) -> PathBuf {
    with_ending(file, ".partial")
}

/// Writes a backup around the engine's copy; the file is there when it is whole and on disk, or not at all.
pub fn write(file: &Path, engine: Engine, made_at: Timestamp, copy: &Path, keys: &Keys) -> io::Result<Manifest> {
    let manifest = Manifest { engine, made_at: made_at.to_string(), bytes: fs::metadata(copy)?.len() };
    let unfinished = partial(file);
    let new = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    let mut out = Summed { inner: BufWriter::new(new), sum: keys.checksum("backup") };
    out.write_all(MARK)?;
    let mut line = serde_json::to_vec(&manifest)?;
    line.push(b'\n');
    out.write_all(&line)?;
    io::copy(&mut File::open(copy)?, &mut out)?;
    let Summed { mut inner, sum } = out;
    inner.write_all(&sum.finish())?;
    inner.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(&unfinished, file)?;
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(manifest)
}

/// Reads a backup and writes the engine's copy to a new file, which is there only if all of the backup is as it was made.
pub fn read(file: &Path, keys: &Keys, copy: &Path) -> Result<Manifest, BackupProblem> {
    let done = read_unchecked(file, keys, copy);
    if done.is_err() {
        // It may not have been begun.
        let _ = fs::remove_file(copy);
    }
    done
}

fn read_unchecked(file: &Path, keys: &Keys, copy: &Path) -> Result<Manifest, BackupProblem> {
    let length = fs::metadata(file)?.len();
    let mut input = BufReader::new(File::open(file)?);
    let mut sum = keys.checksum("backup");
    let mut mark = [0; MARK.len()];
    input.read_exact(&mut mark).map_err(|_| BackupProblem::Other)?;
    if mark != MARK {
        return Err(BackupProblem::Other);
    }
    sum.update(&mark);
    let line = read_line(&mut input)?;
    sum.update(&line);
    let manifest: Manifest = serde_json::from_slice(&line).map_err(|_| BackupProblem::Other)?;
    let head = (MARK.len() + line.len()) as u64;
    if length != head.saturating_add(manifest.bytes).saturating_add(CHECKSUM) {
        return Err(BackupProblem::NotWhole);
    }
    let new = OpenOptions::new().write(true).create_new(true).mode(0o600).open(copy)?;
    let mut out = Summed { inner: BufWriter::with_capacity(PIECE, new), sum };
    io::copy(&mut (&mut input).take(manifest.bytes), &mut out)?;
    let Summed { inner, sum } = out;
    inner.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    let mut expected = [0; CHECKSUM as usize];
    input.read_exact(&mut expected)?;
    if sum.finish() == expected { Ok(manifest) } else { Err(BackupProblem::Altered) }
}

fn read_line(input: &mut impl Read) -> Result<Vec<u8>, BackupProblem> {
    let mut line = Vec::new();
    while line.last() != Some(&b'\n') {
        let mut byte = [0];
        input.read_exact(&mut byte).map_err(|_| BackupProblem::NotWhole)?;
        line.push(byte[0]);
        if line.len() > MANIFEST_MOST {
            return Err(BackupProblem::Other);
        }
    }
    Ok(line)
}

/// Sums up what is written through it.
struct Summed<W> {
    inner: W,
    sum: Checksum,
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::Folder;

    fn keys() -> Keys {
        Keys::new(&[7; 32])
    }

    /// A backup of some bytes.
    fn backup(folder: &Folder) -> PathBuf {
        let (copy, file) = (folder.path("copy"), folder.path("backup"));
        fs::write(&copy, b"a whole database").unwrap();
        write(&file, Engine::Sqlite, "2027-03-09T10:00:00Z".parse().unwrap(), &copy, &keys()).unwrap();
        file
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        let folder = Folder::new();
        let manifest = read(&backup(&folder), &keys(), &folder.path("restored")).unwrap();
        assert_eq!((manifest.engine, manifest.bytes), (Engine::Sqlite, 16));
        assert_eq!(fs::read(folder.path("restored")).unwrap(), b"a whole database");
    }

    #[test]
    fn a_backup_that_is_cut_short_anywhere_is_refused_and_leaves_nothing() {
        let folder = Folder::new();
        let whole = fs::read(backup(&folder)).unwrap();
        for length in 0..whole.len() {
            let file = folder.path("short");
            fs::write(&file, &whole[..length]).unwrap();
            assert!(read(&file, &keys(), &folder.path("restored")).is_err(), "{length}");
            assert!(!folder.path("restored").exists(), "{length}");
        }
    }

    #[test]
    fn a_backup_of_which_any_byte_was_altered_is_refused_and_leaves_nothing() {
        let folder = Folder::new();
        let whole = fs::read(backup(&folder)).unwrap();
        for place in 0..whole.len() {
            let file = folder.path("altered");
            let mut altered = whole.clone();
            altered[place] ^= 1;
            fs::write(&file, altered).unwrap();
            assert!(read(&file, &keys(), &folder.path("restored")).is_err(), "{place}");
            assert!(!folder.path("restored").exists(), "{place}");
        }
    }

    #[test]
    fn a_backup_of_another_key_is_refused() {
        let folder = Folder::new();
        let read = read(&backup(&folder), &Keys::new(&[8; 32]), &folder.path("restored"));
        assert!(matches!(read, Err(BackupProblem::Altered)));
    }
}
