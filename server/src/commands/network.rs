//! `matters network`: import, list and show networks.

use std::fs;

use anyhow::Context;

use crate::{cli::Network, config::Config};

pub async fn run(config: &Config, wanted: Network) -> anyhow::Result<()> {
    let service = super::open(config).await?;
    match wanted {
        Network::Import { file } => {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let report = service
                .import_network(&text)
                .await
                .with_context(|| format!("{} cannot be imported", file.display()))?;
            println!("{report}");
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
