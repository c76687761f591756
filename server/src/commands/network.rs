//! `matters network`: import, list and show networks.

use std::{fs, path::Path};

use anyhow::Context;
use service::networks::{ImportReport, SetUp};

use crate::{cli::Network, config::Config};

pub async fn run(config: &Config, wanted: Network) -> anyhow::Result<()> {
    let service = super::open(config).await?;
    match wanted {
        Network::Import { file, questionnaire } => {
            let network = read(&file)?;
            let questionnaire = questionnaire.as_deref().map(read).transpose()?;
            let report = service
                .import_network(&network, questionnaire.as_deref())
                .await
                .with_context(|| format!("{} cannot be imported", file.display()))?;
            tell(config, &report);
        }
        Network::List => {
            for (slug, name) in service.networks().await? {
                println!("{slug}\t{name}");
            }
        }
        Network::Show { slug } => {
            let network = service.network(&slug).await?.with_context(|| format!("there is no network {slug}"))?;
            println!("{}\t{}", network.slug, network.name);
            for practice in &network.practices {
                println!("practice\t{}\t{}", practice.ods_code.as_str(), practice.name);
            }
            println!("phone\t{} ({})", network.settings.phone, network.settings.phone_hours);
            println!("duty contact\t{}", network.settings.duty_contact);
        }
    }
    service.store().close().await;
    Ok(())
}

fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn tell(config: &Config, report: &ImportReport) {
    println!("{}", if report.changed { "The network is as the file says." } else { "Nothing has changed." });
    if report.keeps_its_clinics {
        println!(
            "Its staff keep clinics, leave, places, notice and horizon in their own pages: those of the file are left out."
        );
    }
    if report.published {
        println!("A new version of its questionnaire is published.");
    }
    for SetUp { email, token } in &report.set_up {
        println!("{email} signs in for the first time by {}", super::set_up_link(config, token));
    }
}
