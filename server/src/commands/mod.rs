//! What each command does; one file each.

use std::{process::ExitCode, sync::Arc};

use service::{Service, clock::Clock, keys::Keys, store::Store};

use crate::{
    cli::Command,
    clock::{SystemChance, SystemClock},
    config::{Config, PublicUrl},
    database, secrets,
};

mod backup;
mod check;
mod demo;
mod erase;
mod key;
mod migrate;
mod network;
mod questionnaire;
mod restore;
mod serve;
mod user;

/// Does what was asked.
pub async fn run(command: Command, config: Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve => serve::run(&config).await?,
        Command::Demo(wanted) => demo::run(&config, &wanted).await?,
        Command::Migrate => migrate::run(&config).await?,
        Command::Check => return check::run(&config).await,
        Command::Backup { file } => backup::run(&config, &file).await?,
        Command::Restore { file } => return restore::run(&config, &file).await,
        Command::Erase { network, reference } => erase::run(&config, &network, &reference).await?,
        Command::Key(wanted) => key::run(&config, wanted).await?,
        Command::Network(wanted) => network::run(&config, wanted).await?,
        Command::Questionnaire(wanted) => return questionnaire::run(&config, wanted).await,
        Command::User(wanted) => user::run(&config, wanted).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The use cases on the configured database, for a command that ends by itself.
async fn open(config: &Config) -> anyhow::Result<Service> {
    let keys = secrets::read(config.secret_key_file.as_deref())?;
    let store = database::open(&config.database_url).await?;
    let service = service(store, Arc::new(SystemClock), keys, &config.public_url_on(config.listen));
    ensure_key_fits(&service).await?;
    Ok(service)
}

/// Fails when what is stored was sealed with another secret key: whatever were written now would be lost with it.
async fn ensure_key_fits(service: &Service) -> anyhow::Result<()> {
    anyhow::ensure!(
        service.key_fits().await?,
        "the secret key is not the one that this database was written with: name the right file by --secret-key-file"
    );
    Ok(())
}

/// The link by which somebody sets a password: printed once, and kept nowhere.
fn set_up_link(config: &Config, token: &str) -> String {
    format!("{}/staff/set-up/{token}", config.public_url_on(config.listen))
}

fn service(store: Store, clock: Arc<dyn Clock>, keys: Keys, public_url: &PublicUrl) -> Service {
    Service::new(store, clock, Arc::new(SystemChance), keys, public_url.as_str())
}
