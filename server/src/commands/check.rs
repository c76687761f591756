//! `matters check`: find out whether the program could be served safely, and whether the data are whole.

use std::process::ExitCode;

use crate::{config::Config, database, secrets};

pub async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let mut problems = Vec::new();
    if let Err(problem) = secrets::read(config.secret_key_file.as_deref()) {
        problems.push(problem.to_string());
    }
    match database::open(&config.database_url).await {
        Ok(store) => {
            problems.extend(store.check_integrity().await?);
            store.close().await;
        }
        Err(error) => problems.push(format!("{error:#}")),
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
