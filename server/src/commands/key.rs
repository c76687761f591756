//! `matters key`: change the secret key while the program serves.

use anyhow::Context;

use crate::{cli::Key, clock::SystemChance, config::Config, secrets};

pub async fn run(config: &Config, wanted: Key) -> anyhow::Result<()> {
    match wanted {
        Key::Change => {
            let file = config.secret_key_file.as_deref().context("name the secret key file by --secret-key-file")?;
            secrets::add(file, &SystemChance)?;
            println!("A new key stands first in {}; the one before stays for now.", file.display());
            println!("Start every copy of the program again with it, then run `matters key finish`.");
        }
        Key::Finish => {
            let service = super::open(config).await?;
            let done = service.seal_everything_anew().await;
            service.store().close().await;
            println!("{} records were sealed anew with the newest key.", done?);
            println!(
                "The keys before it open no record any more, but those of backups; the first one goes on making indexes: \
                 keep it in the file."
            );
        }
    }
    Ok(())
}
