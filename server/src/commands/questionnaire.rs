//! `matters questionnaire`: FHIR in and out, and what keeps a questionnaire from being published.
//!
//! Exit code 0 when it was read, or may be published; 2 when it was refused; 1 when something failed, or is to be mended.

use std::{
    fs::File,
    io::{Read, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::Context;
use domain::{
    fhir::{self, Import, MOST_BYTES, Refused},
    questionnaire::{LintProblem, Questionnaire, lint},
};
use serde_json::json;
use words::{Language, Words, plain};

use crate::{
    cli::{self, ImportQuestionnaire},
    config::Config,
};

/// A file that was refused, as the contract has it.
const REFUSED: u8 = 2;
/// What is said here is said in the studio too, in other languages as well.
const WORDS: Words = Words::new(Language::En);

pub async fn run(config: &Config, wanted: cli::Questionnaire) -> anyhow::Result<ExitCode> {
    let mut output = std::io::stdout().lock();
    match wanted {
        cli::Questionnaire::Import(wanted) => import(config, &wanted, &mut output).await,
        cli::Questionnaire::Export { network, version } => {
            let service = super::open(config).await?;
            let published = service.published_by(&network, version).await?;
            service.store().close().await;
            let published = published.with_context(|| format!("{network} has published no such questionnaire"))?;
            writeln!(output, "{:#}", published.to_fhir())?;
            Ok(ExitCode::SUCCESS)
        }
        cli::Questionnaire::Lint { file: Some(file), .. } => match questionnaire(&read(&file)?) {
            Ok(questionnaire) => check(&questionnaire, &mut output),
            Err(refused) => refuse(&refused, &file, false, &mut output),
        },
        cli::Questionnaire::Lint { network, .. } => {
            let network = network.context("name a file or a network")?;
            let service = super::open(config).await?;
            let published = service.published_by(&network, None).await?;
            service.store().close().await;
            let published = published.with_context(|| format!("{network} has published no questionnaire"))?;
            check(&published.questionnaire, &mut output)
        }
    }
}

async fn import(config: &Config, wanted: &ImportQuestionnaire, output: &mut impl Write) -> anyhow::Result<ExitCode> {
    let imported = match fhir::import(&read(&wanted.file)?) {
        Ok(imported) => imported,
        Err(refused) => return refuse(&refused, &wanted.file, wanted.json, output),
    };
    let service = super::open(config).await?;
    let network = service.network(&wanted.network).await?;
    let network = network.with_context(|| format!("there is no network {}", wanted.network))?;
    tell(&imported, wanted.json, output)?;
    let saved = match wanted.dry_run {
        true => Ok(None),
        false => service.import_studio_draft(network.id, imported.questionnaire).await.map(Some),
    };
    service.store().close().await;
    anyhow::ensure!(
        saved? != Some(None),
        "nothing was saved: {} has a draft in the studio already, which is published or goes on first",
        wanted.network
    );
    Ok(ExitCode::SUCCESS)
}

/// A file's bytes, of which no more are read than can be judged.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)
        .and_then(|opened| opened.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(bytes)
}

/// The questionnaire of a file: as we store it, or else FHIR.
fn questionnaire(bytes: &[u8]) -> Result<Questionnaire, Refused> {
    match serde_json::from_slice(bytes) {
        Ok(stored) if bytes.len() <= MOST_BYTES => Ok(stored),
        _ => fhir::import(bytes).map(|imported| imported.questionnaire),
    }
}

fn refuse(refused: &Refused, file: &Path, json: bool, output: &mut impl Write) -> anyhow::Result<ExitCode> {
    let message = WORDS.import_refused(refused);
    if json {
        let problems = json!([{ "linkId": refused.link_id(), "message": message }]);
        writeln!(output, "{}", json!({ "items": 0, "imported": 0, "problems": problems }))?;
    }
    eprintln!("matters: {} is refused: {message}", file.display());
    Ok(ExitCode::from(REFUSED))
}

fn tell(imported: &Import, json: bool, output: &mut impl Write) -> anyhow::Result<()> {
    let problems = imported.problems.iter();
    let problems = problems.map(|problem| (problem.link_id.as_deref(), WORDS.import_reason(&problem.reason)));
    if json {
        let problems = problems.map(|(link_id, message)| json!({ "linkId": link_id, "message": message }));
        let problems: Vec<_> = problems.collect();
        let report = json!({ "items": imported.items, "imported": imported.imported, "problems": problems });
        writeln!(output, "{report}")?;
        return Ok(());
    }
    writeln!(output, "{} of {} items can be represented.", imported.imported, imported.items)?;
    for (link_id, message) in problems {
        writeln!(output, "{}: {message}", plain(link_id.unwrap_or("the whole")))?;
    }
    // A file never says what was agreed about its questions: that is done in the studio.
    let unagreed = imported.questionnaire.items().filter(|item| item.takes_answer()).count();
    let found = lint(&imported.questionnaire).into_iter().filter(|problem| problem.kind.blocks()).count();
    match found {
        0 => {}
        1 => writeln!(output, "1 thing is to be mended before it can be published.")?,
        many => writeln!(output, "{many} things are to be mended before it can be published.")?,
    }
    let agree = "to be agreed in the studio before it can be published";
    match unagreed {
        0 if found == 0 => writeln!(output, "Nothing keeps it from being published.")?,
        0 => {}
        1 => writeln!(output, "1 question protocol is {agree}.")?,
        many => writeln!(output, "{many} question protocols are {agree}.")?,
    }
    Ok(())
}

/// Lists what is to be mended, and what is worth a thought.
fn check(questionnaire: &Questionnaire, output: &mut impl Write) -> anyhow::Result<ExitCode> {
    let found = lint(questionnaire);
    for problem in &found {
        let weight = if problem.kind.blocks() { "to mend" } else { "to consider" };
        writeln!(output, "{weight}: {}: {}", place(problem), WORDS.lint(&problem.kind))?;
    }
    let blocking = found.iter().any(|problem| problem.kind.blocks());
    writeln!(output, "{}", if blocking { "It cannot be published yet." } else { "It can be published." })?;
    Ok(if blocking { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn place(problem: &LintProblem) -> String {
    match (&problem.page, &problem.item) {
        (Some(page), Some(item)) => format!("page {page}, item {item}"),
        (Some(page), None) => format!("page {page}"),
        _ => "the whole".to_owned(),
    }
}

#[cfg(test)]
mod tests;
