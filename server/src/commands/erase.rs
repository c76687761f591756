//! `matters erase`: destroy what is known of a person, here and in every backup that is restored later.

use anyhow::{Context, bail};

use crate::{config::Config, erasures};

pub async fn run(config: &Config, network: &str, reference: &str) -> anyhow::Result<()> {
    let notes = config.erasures_file.as_deref().context(
        "name a file with --erasures-file: whoever is erased is noted there, so that a restore erases them again",
    )?;
    let service = super::open(config).await?;
    let done = async {
        let network = service.network(network).await?.with_context(|| format!("there is no network {network}"))?.id;
        let Some(patient) = service.person_behind(network, reference).await? else {
            bail!("no referral of this network has this reference, or its person is erased already");
        };
        // Noted first: should this end here, doing it again does no harm.
        erasures::note(notes, network, patient)?;
        service.erase_person(network, patient).await?;
        // So that the log holds no earlier state of the pages in which the key stood.
        service.store().checkpoint().await?;
        Ok(())
    };
    let done = done.await;
    service.store().close().await;
    done?;
    println!("The person is erased. What can be counted stays, and names nobody.");
    Ok(())
}
