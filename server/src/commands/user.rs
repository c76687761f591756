//! `matters user`: add, list, reset and deactivate members of staff.

use anyhow::{Context, bail};
use domain::id::NetworkId;
use service::{
    Service,
    sign_in::{AddStaff, NewStaff, StaffEntry, Standing},
};

use crate::{
    cli::{AddUser, User},
    config::Config,
};

pub async fn run(config: &Config, wanted: User) -> anyhow::Result<()> {
    let service = super::open(config).await?;
    let done = act(config, &service, wanted).await;
    service.store().close().await;
    done
}

async fn act(config: &Config, service: &Service, wanted: User) -> anyhow::Result<()> {
    match wanted {
        User::Add(new) => add(config, service, new).await,
        User::List { network } => {
            for StaffEntry { member, standing } in service.list_staff(network_id(service, &network).await?).await? {
                let standing = match standing {
                    Standing::ToSetUp => "to set up",
                    Standing::Active => "active",
                    Standing::Deactivated => "deactivated",
                };
                println!("{}\t{}\t{}\t{standing}", member.email, member.name, member.role.code());
            }
            Ok(())
        }
        User::Reset { email } => {
            let token = service.reset_staff(&email).await?.context("nobody signs in with this address")?;
            print_link(config, &token);
            Ok(())
        }
        User::Deactivate { email } => {
            if !service.deactivate_staff(&email).await? {
                bail!("nobody signs in with this address");
            }
            println!("They are signed out and cannot sign in again.");
            Ok(())
        }
    }
}

async fn add(config: &Config, service: &Service, new: AddUser) -> anyhow::Result<()> {
    let network = network_id(service, &new.network).await?;
    let AddUser { email, name, employer, about, role, .. } = new;
    match service.add_staff(network, NewStaff { email, name, employer, about, role }).await? {
        AddStaff::Added { token, .. } => print_link(config, &token),
        AddStaff::AlreadyThere => bail!("somebody signs in with this address already"),
    }
    Ok(())
}

async fn network_id(service: &Service, slug: &str) -> anyhow::Result<NetworkId> {
    Ok(service.network(slug).await?.with_context(|| format!("there is no network {slug}"))?.id)
}

fn print_link(config: &Config, token: &str) {
    println!("Give them this link, which works once and for two days:\n{}", super::set_up_link(config, token));
}
