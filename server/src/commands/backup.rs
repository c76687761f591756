//! `matters backup FILE`: a consistent copy of everything, made while others work.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context, bail, ensure};
use service::{clock::Clock, store::Store};

use crate::{
    backup::{self, Engine},
    clock::SystemClock,
    config::Config,
    database::{self, with_ending},
    postgres_tools, secrets,
};

pub async fn run(config: &Config, file: &Path) -> anyhow::Result<()> {
    ensure!(!file.exists(), "{} is there already: name another file", file.display());
    let keys = secrets::read(config.secret_key_file.as_deref())?;
    let store = database::open(&config.database_url).await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (made_at, copy) = (clock.now(), with_ending(file, ".copy"));
    let made = async {
        let engine = make_copy(&store, &config.database_url, &copy).await?;
        backup::write(file, engine, made_at, &copy, &keys)
            .with_context(|| format!("{} cannot be written", file.display()))
    };
    let made = made.await;
    store.close().await;
    // The copy of one that failed may not have been begun.
    let _ = fs::remove_file(&copy);
    let manifest = made?;
    println!("Everything until {made_at} is in {}, {} bytes of it.", file.display(), manifest.bytes);
    println!(
        "The secret key is not in it: keep a copy of that elsewhere, and of the notes of erased people beside it."
    );
    Ok(())
}

/// The engine's own copy, verified.
async fn make_copy(store: &Store, url: &str, copy: &Path) -> anyhow::Result<Engine> {
    let Some(name) = copy.to_str() else { bail!("the name of the file cannot be used by the database") };
    if store.copy_to(name).await.context("the database could not be copied")? {
        let copied = Store::open(&database::url(copy)).await.context("the copy cannot be opened")?;
        let wrong = copied.check_integrity().await?;
        copied.close().await;
        for ending in ["-wal", "-shm"] {
            // Closing removes them, unless there were none.
            let _ = fs::remove_file(with_ending(copy, ending));
        }
        ensure!(wrong.is_empty(), "the copy is not sound: {}", wrong.join("; "));
        Ok(Engine::Sqlite)
    } else {
        postgres_tools::dump(url, copy).await?;
        postgres_tools::try_archive(copy).await?;
        Ok(Engine::Postgres)
    }
}
