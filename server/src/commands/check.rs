//! `matters check`: find out whether the program could be served safely, and whether the data are whole.

use std::{process::ExitCode, sync::Arc};

use crate::{clock::SystemClock, config::Config, database, http::receipts::Token, secrets, senders::Senders};

pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let mut problems = Vec::new();
    let keys = secrets::read(config.secret_key_file.as_deref());
    let store = database::open(&config.database_url).await;
    if let Err(problem) = &keys {
        problems.push(problem.to_string());
    }
    if let Err(problem) = &store {
        problems.push(format!("{problem:#}"));
    }
    if let Err(problem) = Senders::open(config) {
        problems.push(format!("{problem:#}"));
    }
    if let Some(Err(problem)) = config.notify.receipts_token_file.as_deref().map(Token::read) {
        problems.push(format!("{problem:#}"));
    }
    if let (Ok(keys), Ok(store)) = (keys, store) {
        let service = super::service(store, Arc::new(SystemClock), keys, &config.public_url_on(config.listen));
        problems.extend(service.check().await?);
        service.store().close().await;
    }
    if problems.is_empty() {
        println!("The configuration, the schema and the database are in order.");
        return Ok(ExitCode::SUCCESS);
    }
    for problem in &problems {
        println!("- {problem}");
    }
    Ok(ExitCode::FAILURE)
}
