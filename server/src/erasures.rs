//! Who was erased, noted outside the database: so that a backup from before, once restored, is without them again.
//!
//! A line each: the network's id and the person's, which mean nothing to anybody once the person is erased.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use anyhow::{Context, bail};
use domain::id::{NetworkId, PatientId};

/// Notes a person, on disk before this returns.
pub fn note(file: &Path, network: NetworkId, patient: PatientId) -> anyhow::Result<()> {
    // What is there must be readable: notes that cannot be read erase nobody again.
    read(file)?;
    let write = || -> io::Result<()> {
        drop_torn_line(file)?;
        let mut notes = OpenOptions::new().create(true).append(true).mode(0o600).open(file)?;
        writeln!(notes, "{network} {patient}")?;
        notes.sync_all()
    };
    write().with_context(|| format!("{} cannot be written", file.display()))
}

/// Takes away what a power cut left of a line: nobody was erased before their line was whole.
fn drop_torn_line(file: &Path) -> io::Result<()> {
    let content = match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        content => content?,
    };
    let whole = content.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    if whole < content.len() {
        OpenOptions::new().write(true).open(file)?.set_len(whole as u64)?;
    }
    Ok(())
}

/// Everybody who was noted; nobody, when there is no file.
pub fn read(file: &Path) -> anyhow::Result<Vec<(NetworkId, PatientId)>> {
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read.with_context(|| format!("{} cannot be read", file.display()))?,
    };
    let whole = text.rfind('\n').map_or(0, |end| end + 1);
    text[..whole]
        .lines()
        .enumerate()
        .map(|(number, line)| {
            let ids = line
                .split_once(' ')
                .and_then(|(network, patient)| Some((network.parse().ok()?, patient.parse().ok()?)));
            match ids {
                Some(ids) => Ok(ids),
                None => bail!("line {} of {} names nobody", number + 1, file.display()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::Folder;

    #[test]
    fn who_was_noted_is_read_again() {
        let folder = Folder::new();
        let file = folder.path("erased");
        let (network, one, other) =
            (NetworkId::from_bytes([1; 16]), PatientId::from_bytes([2; 16]), PatientId::from_bytes([3; 16]));
        assert_eq!(read(&file).unwrap(), []);
        note(&file, network, one).unwrap();
        note(&file, network, other).unwrap();
        assert_eq!(read(&file).unwrap(), [(network, one), (network, other)]);
    }

    #[test]
    fn a_line_that_names_nobody_is_told_and_not_passed_over() {
        let folder = Folder::new();
        let file = folder.path("erased");
        fs::write(&file, "half a li\n").unwrap();
        assert!(read(&file).unwrap_err().to_string().contains("line 1"));
        assert!(note(&file, NetworkId::from_bytes([1; 16]), PatientId::from_bytes([2; 16])).is_err());
    }

    #[test]
    fn a_line_that_was_torn_off_is_no_line() {
        let folder = Folder::new();
        let file = folder.path("erased");
        let (network, one) = (NetworkId::from_bytes([1; 16]), PatientId::from_bytes([2; 16]));
        fs::write(&file, "0000-tor").unwrap();
        note(&file, network, one).unwrap();
        assert_eq!(read(&file).unwrap(), [(network, one)]);
    }
}
