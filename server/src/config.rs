//! The configuration: flags win over the environment, the environment over `matters.toml`.
//!
//! The one reader of the environment. A setting that cannot be read is refused, never passed over.

use std::{
    fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use serde::Deserialize;

use crate::{database, http::source::Proxy};

mod messages;
mod public_url;
#[cfg(test)]
mod tests;

pub use messages::{MailServer, Messages, NotifySettings, NotifyUrl, SmtpSettings, TEMPLATES_HINT};
pub use public_url::PublicUrl;

/// Read when it is there and no other file is named.
const FILE: &str = "matters.toml";

/// What may be set, in each of the three places.
#[derive(Args, Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// The file with settings [default: matters.toml, when it is there].
    #[arg(long, global = true, env = "MATTERS_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where to listen [default: 127.0.0.1:3000].
    #[arg(long, global = true, env = "MATTERS_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// The database [default: sqlite://data/matters.db].
    #[arg(long, global = true, env = "MATTERS_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// Where people find the pages [default: http:// and the address listened on].
    #[arg(long, global = true, env = "MATTERS_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<PublicUrl>,
    /// The file with the secret key, which only its owner may read.
    #[arg(long, global = true, env = "MATTERS_SECRET_KEY_FILE", value_name = "FILE")]
    pub secret_key_file: Option<PathBuf>,
    /// Where figures can be fetched; keep it from the public [default: off].
    #[arg(long, global = true, env = "MATTERS_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
    pub metrics_listen: Option<SocketAddr>,
    /// Whose X-Forwarded-For is believed: addresses or ranges, with commas between them [default: nobody's].
    #[arg(long, global = true, env = "MATTERS_TRUSTED_PROXY", value_name = "ADDRESS[/BITS]", value_delimiter = ',')]
    pub trusted_proxy: Vec<Proxy>,
    /// Where messages go: `log`, `file:DIR` for a file each, `smtp://USER@HOST` or `smtps://…` for a mail server, or
    /// `notify` for GOV.UK Notify [default: log].
    #[arg(long, global = true, env = "MATTERS_MESSAGES", hide_env_values = true, value_name = "WHERE")]
    pub messages: Option<Messages>,
    /// What a mail server needs.
    #[command(flatten)]
    pub smtp: SmtpSettings,
    /// What GOV.UK Notify needs.
    #[command(flatten)]
    pub notify: NotifySettings,
    /// Where the ids of people who were erased are noted, so that a restore erases them again; keep a copy beside the
    /// backups [default: the SQLite database's file with `.erased` after it].
    #[arg(long, global = true, env = "MATTERS_ERASURES_FILE", value_name = "FILE")]
    pub erasures_file: Option<PathBuf>,
    /// What is logged [default: info].
    #[arg(long, global = true, env = "MATTERS_LOG", value_name = "FILTER")]
    pub log: Option<String>,
}

/// The configuration, complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The database.
    pub database_url: String,
    /// The demo's database, which the settings file cannot name: so that a demo never takes the place of the real one.
    pub demo_database_url: String,
    /// Where people find the pages, when it is not the address listened on.
    pub public_url: Option<PublicUrl>,
    /// The file with the secret key.
    pub secret_key_file: Option<PathBuf>,
    /// Where figures can be fetched.
    pub metrics_listen: Option<SocketAddr>,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Proxy>,
    /// Where messages go.
    pub messages: Messages,
    /// What a mail server needs.
    pub smtp: SmtpSettings,
    /// What GOV.UK Notify needs.
    pub notify: NotifySettings,
    /// Where erased people are noted; PostgreSQL has no such place of its own.
    pub erasures_file: Option<PathBuf>,
    /// What is logged.
    pub log: String,
}

impl Settings {
    /// Completes these settings, from flags and environment, by those of the file and by the defaults.
    pub fn resolve(self) -> anyhow::Result<Config> {
        let file = read(self.config.as_deref())?;
        Ok(self.over(file))
    }

    fn over(self, file: Self) -> Config {
        let database_url =
            self.database_url.clone().or(file.database_url).unwrap_or_else(|| "sqlite://data/matters.db".into());
        let beside = || database::file(&database_url).map(|file| database::with_ending(&file, ".erased"));
        let proxies = if self.trusted_proxy.is_empty() { file.trusted_proxy } else { self.trusted_proxy };
        Config {
            listen: self.listen.or(file.listen).unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000))),
            erasures_file: self.erasures_file.or(file.erasures_file).or_else(beside),
            demo_database_url: self.database_url.unwrap_or_else(|| "sqlite://data/demo.db".into()),
            database_url,
            public_url: self.public_url.or(file.public_url),
            secret_key_file: self.secret_key_file.or(file.secret_key_file),
            metrics_listen: self.metrics_listen.or(file.metrics_listen),
            trusted_proxies: proxies,
            messages: self.messages.or(file.messages).unwrap_or_default(),
            smtp: self.smtp.over(file.smtp),
            notify: self.notify.over(file.notify),
            log: self.log.or(file.log).unwrap_or_else(|| "info".into()),
        }
    }
}

impl Config {
    /// Where people find the pages, when they are served on this address.
    pub fn public_url_on(&self, address: SocketAddr) -> PublicUrl {
        self.public_url.clone().unwrap_or_else(|| PublicUrl::of(address))
    }
}

fn read(named: Option<&Path>) -> anyhow::Result<Settings> {
    let file = named.unwrap_or(Path::new(FILE));
    match fs::read_to_string(file) {
        Ok(text) => parse(&text).with_context(|| format!("the settings in {} cannot be read", file.display())),
        Err(error) if error.kind() == io::ErrorKind::NotFound && named.is_none() => Ok(Settings::default()),
        Err(error) => bail!("the settings file {} cannot be read: {error}", file.display()),
    }
}

fn parse(text: &str) -> anyhow::Result<Settings> {
    Ok(toml::from_str(text)?)
}
