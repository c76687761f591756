//! `matters migrate`: bring the database's schema up to date.

use crate::{config::Config, database};

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let store = database::open_migrated(&config.database_url).await?;
    store.close().await;
    println!("The database's schema is up to date.");
    Ok(())
}
