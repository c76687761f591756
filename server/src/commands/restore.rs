//! `matters restore FILE`: a backup into an empty place, verified, without those who were erased since.

use std::{fs, path::Path, process::ExitCode, sync::Arc};

use anyhow::{Context, bail, ensure};
use domain::id::{NetworkId, PatientId};
use service::{keys::Keys, store::Store};

use crate::{
    backup::{self, Engine, Manifest},
    clock::SystemClock,
    config::Config,
    database::{self, with_ending},
    erasures, postgres_tools, secrets,
};

/// A person who was erased, and their network.
type Erased = (NetworkId, PatientId);

pub async fn run(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    let keys = secrets::read(config.secret_key_file.as_deref())?;
    // Read before anything is restored: notes that cannot be read must not bring anybody back.
    let erased = match config.erasures_file.as_deref() {
        Some(notes) if notes.exists() => erasures::read(notes)?,
        notes => {
            let named =
                notes.map_or_else(|| "none is named".to_owned(), |notes| format!("{} is not there", notes.display()));
            println!(
                "There are no notes of erased people ({named}): whoever was erased since this backup is back.\n\
                 If there were any, name their file with --erasures-file and restore again into an empty place."
            );
            Vec::new()
        }
    };
    match database::file(&config.database_url) {
        Some(place) => into_file(config, file, &keys, &place, &erased).await,
        None => into_server(config, file, &keys, &erased).await,
    }
}

/// All is done beside the place, which is taken last: so what stands there is whole, and holds nobody who was erased.
async fn into_file(
    config: &Config,
    file: &Path,
    keys: &Keys,
    place: &Path,
    erased: &[Erased],
) -> anyhow::Result<ExitCode> {
    for taken in [place.to_owned(), with_ending(place, "-wal")] {
        ensure!(!taken.exists(), "{} is there already: a backup is restored into an empty place", taken.display());
    }
    database::make_folder_of(place)?;
    let beside = with_ending(place, ".restoring");
    clear(&beside);
    let restored = async {
        let manifest = backup::read(file, keys, &beside)?;
        expect(&manifest, Engine::Sqlite)?;
        let sound = finish(config, &database::url(&beside), keys, erased).await?;
        fs::rename(&beside, place).with_context(|| format!("{} cannot be written", place.display()))?;
        anyhow::Ok(tell(&manifest, sound))
    };
    let restored = restored.await;
    clear(&beside);
    restored
}

async fn into_server(config: &Config, file: &Path, keys: &Keys, erased: &[Erased]) -> anyhow::Result<ExitCode> {
    let url = &config.database_url;
    let store = Store::open(url).await.context("the database cannot be opened")?;
    let empty = store.is_empty().await?;
    store.close().await;
    ensure!(empty, "the database holds something already: a backup is restored into an empty one");
    let archive = with_ending(file, ".archive");
    clear(&archive);
    let manifest = backup::read(file, keys, &archive)?;
    let restored = match expect(&manifest, Engine::Postgres) {
        Ok(()) => postgres_tools::restore(url, &archive).await,
        other => other,
    };
    clear(&archive);
    restored?;
    let sound = finish(config, url, keys, erased).await?;
    Ok(tell(&manifest, sound))
}

/// Removes what was on the way to its place, of this restore or of one that was broken off.
fn clear(beside: &Path) {
    for ending in ["", "-wal", "-shm"] {
        // Most often there is none.
        let _ = fs::remove_file(with_ending(beside, ending));
    }
}

fn expect(manifest: &Manifest, engine: Engine) -> anyhow::Result<()> {
    if manifest.engine != engine {
        bail!("this backup is of another engine than the one that --database-url names");
    }
    Ok(())
}

/// Brings the schema up to date, erases again, and checks everything; what is wrong.
async fn finish(config: &Config, url: &str, keys: &Keys, erased: &[Erased]) -> anyhow::Result<Vec<String>> {
    let store = database::open_migrated(url).await?;
    let service = super::service(store, Arc::new(SystemClock), keys.clone(), &config.public_url_on(config.listen));
    let mut again = 0;
    for (network, patient) in erased {
        again += usize::from(service.erase_person(*network, *patient).await?);
    }
    if again > 0 {
        println!("{again} people who were erased since are erased again.");
    }
    let wrong = service.check().await?;
    service.store().checkpoint().await?;
    service.store().close().await;
    Ok(wrong)
}

fn tell(manifest: &Manifest, wrong: Vec<String>) -> ExitCode {
    println!("Everything until {} is restored.", manifest.made_at);
    for problem in &wrong {
        println!("- {problem}");
    }
    if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
