//! PostgreSQL's own tools, which copy a database while others use it.

use std::{io, path::Path, process::Stdio};

use anyhow::{Context, bail};
use percent_encoding::percent_decode_str;
use tokio::process::Command;
use url::Url;

/// Writes an archive of the database at this URL.
pub async fn dump(url: &str, archive: &Path) -> anyhow::Result<()> {
    // Row-level security binds the tables' owner too: the reach is set to all, and the tool is told to go by it.
    let mut tool = tool("pg_dump", url)?;
    tool.args(["--format=custom", "--no-owner", "--no-privileges", "--enable-row-security", "--file"]).arg(archive);
    run("pg_dump", tool).await
}

/// Reads an archive to its end, and so finds out whether it can be read.
pub async fn try_archive(archive: &Path) -> anyhow::Result<()> {
    let mut tool = Command::new("pg_restore");
    tool.args(["--file", "/dev/null"]).arg(archive);
    run("pg_restore", tool).await
}

/// Puts an archive into the empty database at this URL: all of it or nothing.
pub async fn restore(url: &str, archive: &Path) -> anyhow::Result<()> {
    let mut tool = tool("pg_restore", url)?;
    tool.args(["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]).arg(archive);
    run("pg_restore", tool).await
}

/// A tool that is told of the database: where it is on its command line, which others on the machine can see; the
/// password in its environment, which they cannot.
fn tool(name: &str, url: &str) -> anyhow::Result<Command> {
    let (address, password) = without_password(url)?;
    let mut tool = Command::new(name);
    tool.arg("--dbname").arg(address).env("PGOPTIONS", "-c matters.reach=every");
    if let Some(password) = password {
        tool.env("PGPASSWORD", password);
    }
    Ok(tool)
}

fn without_password(url: &str) -> anyhow::Result<(String, Option<String>)> {
    let mut url = Url::parse(url).context("the database URL cannot be read")?;
    let (passwords, others): (Vec<_>, Vec<_>) =
        url.query_pairs().into_owned().partition(|(name, _)| name == "password");
    if let Some((_, password)) = passwords.into_iter().next_back() {
        url.query_pairs_mut().clear().extend_pairs(others);
        return Ok((url.into(), Some(password)));
    }
    let password = match url.password() {
        Some(password) => {
            Some(percent_decode_str(password).decode_utf8().context("the password is not text")?.into_owned())
        }
        None => None,
    };
    if password.is_some() && url.set_password(None).is_err() {
        bail!("the database URL names no server");
    }
    Ok((url.into(), password))
}

async fn run(name: &str, mut tool: Command) -> anyhow::Result<()> {
    let status = match tool.stdin(Stdio::null()).status().await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!(
                "{name} is missing, which copies a PostgreSQL database: get it with your system's package postgresql-client"
            )
        }
        started => started.with_context(|| format!("{name} cannot be started"))?,
    };
    if status.success() { Ok(()) } else { bail!("{name} did not succeed: it has said why") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_does_not_stand_on_a_command_line() {
        let (address, password) =
            without_password("postgres://matters:s%40cret@db.example:5433/matters?sslmode=require").unwrap();
        assert_eq!(address, "postgres://matters@db.example:5433/matters?sslmode=require");
        assert_eq!(password.as_deref(), Some("s@cret"));
    }

    #[test]
    fn nor_does_one_that_stands_among_the_parameters() {
        let (address, password) =
            without_password("postgres://matters@db.example/matters?sslmode=require&password=s%40cret").unwrap();
        assert_eq!(address, "postgres://matters@db.example/matters?sslmode=require");
        assert_eq!(password.as_deref(), Some("s@cret"));
    }

    #[test]
    fn a_url_without_a_password_stays_as_it_is() {
        let (address, password) = without_password("postgres://matters@localhost/matters").unwrap();
        assert_eq!((address.as_str(), password), ("postgres://matters@localhost/matters", None));
    }
}
