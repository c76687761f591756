//! Opens the database, or says why not and how to mend it.

use std::{
    ffi::OsString,
    fs::{DirBuilder, OpenOptions},
    io::ErrorKind,
    os::unix::{
        ffi::{OsStrExt, OsStringExt},
        fs::{DirBuilderExt, OpenOptionsExt},
    },
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use service::store::{Store, StoreError};

/// The file of an SQLite database, from its URL.
pub fn file(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite:")?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let path = path.split('?').next().unwrap_or_default();
    let path: Vec<u8> = percent_decode_str(path).collect();
    (!path.is_empty() && path != b":memory:").then(|| OsString::from_vec(path).into())
}

/// The URL of an SQLite database in this file, whatever characters its name has.
pub fn url(file: &Path) -> String {
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/');
    format!("sqlite://{}", percent_encode(file.as_os_str().as_bytes(), ENCODED))
}

/// A file's path with more after its name.
pub fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}

/// Opens a database that is there and whose schema is this program's.
pub async fn open(url: &str) -> anyhow::Result<Store> {
    if let Some(file) = file(url)
        && !file.exists()
    {
        bail!("there is no database at {} yet: run\n  matters migrate", file.display());
    }
    let store = connect(url).await?;
    match age(&store).await? {
        Age::Same => Ok(store),
        Age::Older => bail!("the database's schema is older than this program's: run\n  matters migrate"),
        Age::Newer => bail!(NEWER),
    }
}

/// Opens a database with its schema brought up to date, making it when there is none.
pub async fn open_migrated(url: &str) -> anyhow::Result<Store> {
    if let Some(file) = file(url) {
        make_folder_of(&file)?;
        make_for_owner(&file)?;
    }
    let store = connect(url).await?;
    if let Age::Newer = age(&store).await? {
        bail!(NEWER);
    }
    store.migrate().await.context("the database's schema could not be brought up to date")?;
    Ok(store)
}

const NEWER: &str = "the database's schema is newer than this program's: \
                     start the version of matters that last migrated it, or a later one";

/// How the database's schema stands to this program's.
enum Age {
    Older,
    Same,
    Newer,
}

async fn age(store: &Store) -> anyhow::Result<Age> {
    match store.check_schema().await {
        Ok(()) => Ok(Age::Same),
        Err(StoreError::OtherSchema { found, needed }) => Ok(if found < needed { Age::Older } else { Age::Newer }),
        Err(error) => Err(error).context("the database cannot be read"),
    }
}

async fn connect(url: &str) -> anyhow::Result<Store> {
    // The URL of a database server may hold a password; that of SQLite holds a path alone.
    let named = file(url).map_or_else(|| "the database".to_owned(), |file| file.display().to_string());
    Store::open(url).await.with_context(|| format!("{named} cannot be opened"))
}

/// Makes the folder that a file is to stand in, where only its owner may enter.
pub fn make_folder_of(file: &Path) -> anyhow::Result<()> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display())),
        _ => Ok(()),
    }
}

/// Makes an empty file that only its owner may read, if there is none; SQLite gives those beside it the same rights.
fn make_for_owner(file: &Path) -> anyhow::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(error).with_context(|| format!("{} cannot be made", file.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[tokio::test]
    async fn a_new_database_can_be_read_by_its_owner_only() {
        let folder = std::env::temp_dir().join(format!("matters-owner-{}", std::process::id()));
        let file = folder.join("matters.db");
        let store = open_migrated(&url(&file)).await.unwrap();
        for ending in ["", "-wal"] {
            let mode = std::fs::metadata(with_ending(&file, ending)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "matters.db{ending}");
        }
        store.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_file_stands_in_the_url() {
        assert_eq!(file("sqlite://data/matters.db"), Some("data/matters.db".into()));
        assert_eq!(file("sqlite:///var/lib/matters.db?mode=rw"), Some("/var/lib/matters.db".into()));
        assert_eq!(file("sqlite:matters.db"), Some("matters.db".into()));
    }

    #[test]
    fn a_file_of_any_name_has_a_url_that_leads_back_to_it() {
        for name in ["data/matters.db", "/srv/a b/100%?.db", "p%20c.bak.copy", "größe#1"] {
            assert_eq!(file(&url(Path::new(name))), Some(name.into()), "{name}");
        }
    }

    #[test]
    fn what_is_not_in_a_file_has_none() {
        assert_eq!(file("sqlite::memory:"), None);
        assert_eq!(file("postgres://localhost/matters"), None);
    }
}
