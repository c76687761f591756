//! The secret key, and what else is secret: read from files that nobody else may read, never from the command line or
//! the environment.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use service::{clock::Chance, keys::Keys};
use zeroize::Zeroizing;

/// Why a secret key cannot be used, and how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum SecretProblem {
    /// No file was named.
    #[error(
        "there is no secret key: make one with\n  (umask 077 && openssl rand -hex 32 > secret.key)\n\
         keep a copy away from the database's backups, and name it by --secret-key-file secret.key"
    )]
    None,
    /// The file cannot be read.
    #[error("the secret key file {} cannot be read", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Others on the machine can read or change the file.
    #[error("others can read the secret key file {0}: run\n  chmod 600 {0}", file.display())]
    Open {
        /// The file.
        file: PathBuf,
    },
    /// The file holds no key.
    #[error(
        "the secret key file {} must hold 64 hexadecimal digits (or a line of them for each key, the newest first) or \
         32 bytes, and not the same one throughout",
        file.display()
    )]
    Malformed {
        /// The file.
        file: PathBuf,
    },
}

/// The keys that follow from the secret key in this file.
pub fn read(file: Option<&Path>) -> Result<Keys, SecretProblem> {
    let file = file.ok_or(SecretProblem::None)?;
    let unreadable = |source| SecretProblem::Unreadable { file: file.to_owned(), source };
    let mode = fs::metadata(file).map_err(unreadable)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(SecretProblem::Open { file: file.to_owned() });
    }
    let content = Zeroizing::new(fs::read(file).map_err(unreadable)?);
    let keys = parse(&content).ok_or_else(|| SecretProblem::Malformed { file: file.to_owned() })?;
    let (newest, before) = keys.split_first().expect("what was parsed holds a key");
    Ok(Keys::rotated(newest, before))
}

/// The one line of text in a file that nobody else may read: an API key, a password.
pub fn read_text(file: &Path) -> anyhow::Result<Zeroizing<String>> {
    let unreadable = || format!("{} cannot be read", file.display());
    let mode = fs::metadata(file).with_context(unreadable)?.permissions().mode();
    ensure!(mode & 0o077 == 0, "others can read {0}: run\n  chmod 600 {0}", file.display());
    let content = Zeroizing::new(fs::read_to_string(file).with_context(unreadable)?);
    let text = content.trim();
    ensure!(!text.is_empty(), "{} is empty", file.display());
    Ok(Zeroizing::new(text.to_owned()))
}

/// Puts a new key before those that are in the file; they stay, for what they sealed.
pub fn add(file: &Path, chance: &dyn Chance) -> anyhow::Result<()> {
    read(Some(file))?;
    let content = Zeroizing::new(fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?);
    let keys = parse(&content).context("the secret key file holds no key")?;
    let mut lines = digits(&chance.bytes::<32>().into());
    for key in &keys {
        lines.push_str(&digits(key));
    }
    // Written aside and moved over, so that no power cut leaves a file without keys.
    let aside = file.with_extension("new");
    write(&aside, lines.as_bytes()).with_context(|| format!("{} cannot be written", aside.display()))?;
    fs::rename(&aside, file).with_context(|| format!("{} cannot be written", file.display()))
}

/// Makes a file with a new secret key, which only its owner may read.
pub fn make(file: &Path, chance: &dyn Chance) -> io::Result<()> {
    write(file, digits(&chance.bytes::<32>().into()).as_bytes())
}

fn write(file: &Path, content: &[u8]) -> io::Result<()> {
    let mut made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    made.write_all(content)?;
    made.sync_all()
}

/// A key as a line of hexadecimal digits.
fn digits(key: &Zeroizing<[u8; 32]>) -> Zeroizing<String> {
    let mut digits = Zeroizing::new(String::with_capacity(65));
    for byte in key.iter() {
        for digit in [byte >> 4, byte & 15] {
            digits.push(char::from_digit(digit.into(), 16).expect("four bits are one digit"));
        }
    }
    digits.push('\n');
    digits
}

/// One key as 32 bytes, or each as 64 hexadecimal digits, with white space around them.
fn parse(content: &[u8]) -> Option<Vec<Zeroizing<[u8; 32]>>> {
    let keys: Vec<_> = if let Ok(key) = <[u8; 32]>::try_from(content) {
        vec![Zeroizing::new(key)]
    } else {
        content
            .split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty())
            .map(parse_digits)
            .collect::<Option<_>>()?
    };
    let varied = |key: &Zeroizing<[u8; 32]>| key.iter().any(|byte| *byte != key[0]);
    (!keys.is_empty() && keys.iter().all(varied)).then_some(keys)
}

fn parse_digits(word: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    if word.len() != 64 {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(word.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(key)
}

fn digit(character: u8) -> Option<u8> {
    char::from(character).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use service::clock::SeededChance;

    use super::*;
    use crate::tests::Folder;

    #[test]
    fn a_key_that_was_made_can_be_read() {
        let folder = Folder::new();
        let file = folder.path("key");
        make(&file, &SeededChance::new(1)).unwrap();
        assert!(read(Some(&file)).is_ok());
    }

    #[test]
    fn a_key_is_never_overwritten() {
        let folder = Folder::new();
        let file = folder.path("key");
        make(&file, &SeededChance::new(1)).unwrap();
        assert!(make(&file, &SeededChance::new(2)).is_err());
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = Folder::new();
        let file = folder.path("key");
        make(&file, &SeededChance::new(1)).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(read(Some(&file)), Err(SecretProblem::Open { .. })));
    }

    #[test]
    fn a_password_is_taken_without_the_end_of_its_line_and_from_a_closed_file_only() {
        let folder = Folder::new();
        let file = folder.path("password");
        write(&file, b"open sesame\n").unwrap();
        assert_eq!(read_text(&file).unwrap().as_str(), "open sesame");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(read_text(&file).unwrap_err().to_string().contains("chmod 600"));
    }

    #[test]
    fn digits_and_bytes_are_both_taken() {
        let digits = b"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1F\n";
        let bytes: Vec<u8> = (0..32).collect();
        assert_eq!(parse(digits).unwrap()[0].as_slice(), bytes);
        assert_eq!(parse(&bytes).unwrap()[0].as_slice(), bytes);
    }

    #[test]
    fn a_new_key_comes_before_the_old_one_which_stays() {
        let folder = Folder::new();
        let file = folder.path("key");
        make(&file, &SeededChance::new(1)).unwrap();
        let old = parse(&fs::read(&file).unwrap()).unwrap();
        add(&file, &SeededChance::new(2)).unwrap();
        let both = parse(&fs::read(&file).unwrap()).unwrap();
        assert_eq!(both.len(), 2);
        assert_eq!(both[1], old[0]);
        assert!(read(Some(&file)).is_ok());
    }

    #[test]
    fn a_key_that_is_cut_short_or_all_alike_is_refused() {
        assert!(parse(b"00010203").is_none());
        assert!(parse(&[0; 32]).is_none());
        assert!(parse(&[b'g'; 64]).is_none());
    }
}
