//! A link worker who has signed in, and a case of theirs: for whoever measures the pages of staff.

use anyhow::{Context, Result};

use crate::{
    day::{link_worker, sign_in},
    ground::Ground,
};

/// Prints the session's token and the reference of a case.
pub async fn print(ground: Ground) -> Result<()> {
    let network = ground.networks(1).await?.remove(0);
    let staff = link_worker(&ground.service, &network).await?;
    let token = sign_in(&ground, &staff).await?;
    let caseload = ground.service.caseload(&staff, Some(staff.id), false, 0).await?;
    let case = caseload.and_then(|caseload| caseload.lines.into_iter().next()).context("a link worker has cases")?;
    println!("{}", serde_json::json!({ "session": token, "case": case.reference }));
    Ok(())
}
