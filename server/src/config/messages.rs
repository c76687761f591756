//! Where messages go, and what each way needs.

use std::{fmt, num::NonZeroU32, path::PathBuf, str::FromStr};

use clap::Args;
use serde::Deserialize;
use url::{Host, Url};
use zeroize::Zeroizing;

/// How the templates are named.
pub const TEMPLATES_HINT: &str =
    "name them by --notify-sms-template, --notify-email-template and, for letters, --notify-letter-template";

/// A way for messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Messages {
    /// A line in the log for each message.
    #[default]
    Log,
    /// A JSON file in this folder for each message.
    File(PathBuf),
    /// Emails to a mail server.
    Smtp(MailServer),
    /// GOV.UK Notify.
    Notify,
}

impl FromStr for Messages {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            None if text == "log" => Ok(Self::Log),
            None if text == "notify" => Ok(Self::Notify),
            Some(("file", folder)) if !folder.is_empty() => Ok(Self::File(folder.into())),
            Some(("smtp" | "smtps", _)) => text.parse().map(Self::Smtp),
            _ => Err("messages go to `log`, `file:DIR`, `smtp://HOST`, `smtps://HOST` or `notify`".to_owned()),
        }
    }
}

impl TryFrom<String> for Messages {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// A mail server: `smtp://[user[:password]@]host[:port]`, or `smtps://…` where TLS is there from the first byte.
#[derive(Clone, PartialEq, Eq)]
pub struct MailServer {
    is_tls: bool,
    host: String,
    is_here: bool,
    port: u16,
    user: Option<String>,
    password: Option<Zeroizing<String>>,
}

impl MailServer {
    /// Whether TLS is there from the first byte.
    pub fn is_tls(&self) -> bool {
        self.is_tls
    }

    /// Its name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is on this machine.
    pub fn is_here(&self) -> bool {
        self.is_here
    }

    /// Its port: 587, or 465 with TLS from the first byte.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// As whom we sign in.
    pub fn user(&self) -> Option<String> {
        self.user.clone()
    }

    /// The password, if it stands in the URL.
    pub fn password(&self) -> Option<String> {
        self.password.as_ref().map(|password| password.to_string())
    }
}

impl fmt::Debug for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailServer({}:{})", self.host, self.port)
    }
}

impl FromStr for MailServer {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || "a mail server is smtp://HOST or smtps://HOST, perhaps with USER@ and :PORT".to_owned();
        let url: Url = text.parse().map_err(|_| refused())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(refused)?;
        let is_plain = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
        if !is_plain || !matches!(url.scheme(), "smtp" | "smtps") {
            return Err(refused());
        }
        let is_tls = url.scheme() == "smtps";
        let decoded = |part: &str| -> Result<String, String> {
            let part = percent_encoding::percent_decode_str(part).decode_utf8().map_err(|_| refused())?;
            Ok(part.into_owned())
        };
        let user = Some(decoded(url.username())?).filter(|user| !user.is_empty());
        let password = url.password().map(decoded).transpose()?.map(Zeroizing::new);
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = url.port().unwrap_or(if is_tls { 465 } else { 587 });
        Ok(Self { is_tls, is_here: is_loopback(&host), host, port, user, password })
    }
}

/// Whether a host is this machine itself.
fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// What emails need beside their server.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SmtpSettings {
    /// Whom emails are from, as in 'Riverside <no-reply@example.org>'.
    #[arg(id = "smtp-from", long = "smtp-from", global = true, env = "MATTERS_SMTP_FROM", value_name = "ADDRESS")]
    pub from: Option<String>,
    /// The file with the mail server's password, which only its owner may read.
    #[arg(
        id = "smtp-password-file",
        long = "smtp-password-file",
        global = true,
        env = "MATTERS_SMTP_PASSWORD_FILE",
        value_name = "FILE"
    )]
    pub password_file: Option<PathBuf>,
    /// How many emails the mail server takes a minute [default: as many as there are].
    #[arg(id = "smtp-rate", long = "smtp-rate", global = true, env = "MATTERS_SMTP_RATE", value_name = "NUMBER")]
    pub rate: Option<NonZeroU32>,
}

impl SmtpSettings {
    pub(super) fn over(self, file: Self) -> Self {
        Self {
            from: self.from.or(file.from),
            password_file: self.password_file.or(file.password_file),
            rate: self.rate.or(file.rate),
        }
    }
}

/// What GOV.UK Notify needs.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct NotifySettings {
    /// The file with GOV.UK Notify's API key, which only its owner may read.
    #[arg(
        id = "notify-api-key-file",
        long = "notify-api-key-file",
        global = true,
        env = "MATTERS_NOTIFY_API_KEY_FILE",
        value_name = "FILE"
    )]
    pub api_key_file: Option<PathBuf>,
    /// The template of texts: its text is ((body)).
    #[arg(
        id = "notify-sms-template",
        long = "notify-sms-template",
        global = true,
        env = "MATTERS_NOTIFY_SMS_TEMPLATE",
        value_name = "ID"
    )]
    pub sms_template: Option<String>,
    /// The template of emails: ((subject)) and ((body)).
    #[arg(
        id = "notify-email-template",
        long = "notify-email-template",
        global = true,
        env = "MATTERS_NOTIFY_EMAIL_TEMPLATE",
        value_name = "ID"
    )]
    pub email_template: Option<String>,
    /// The template of letters: ((subject)) and ((body)) [default: no letters].
    #[arg(
        id = "notify-letter-template",
        long = "notify-letter-template",
        global = true,
        env = "MATTERS_NOTIFY_LETTER_TEMPLATE",
        value_name = "ID"
    )]
    pub letter_template: Option<String>,
    /// How many messages GOV.UK Notify takes a minute [default: 3000].
    #[arg(id = "notify-rate", long = "notify-rate", global = true, env = "MATTERS_NOTIFY_RATE", value_name = "NUMBER")]
    pub rate: Option<NonZeroU32>,
    /// Where GOV.UK Notify is [default: its own address].
    #[arg(id = "notify-url", long = "notify-url", global = true, env = "MATTERS_NOTIFY_URL", value_name = "URL")]
    pub url: Option<NotifyUrl>,
    /// The file with the token by which GOV.UK Notify brings receipts to /receipts/notify, which only its owner may read
    /// [default: no receipts].
    #[arg(
        id = "notify-receipts-token-file",
        long = "notify-receipts-token-file",
        global = true,
        env = "MATTERS_NOTIFY_RECEIPTS_TOKEN_FILE",
        value_name = "FILE"
    )]
    pub receipts_token_file: Option<PathBuf>,
}

impl NotifySettings {
    pub(super) fn over(self, file: Self) -> Self {
        Self {
            api_key_file: self.api_key_file.or(file.api_key_file),
            sms_template: self.sms_template.or(file.sms_template),
            email_template: self.email_template.or(file.email_template),
            letter_template: self.letter_template.or(file.letter_template),
            rate: self.rate.or(file.rate),
            url: self.url.or(file.url),
            receipts_token_file: self.receipts_token_file.or(file.receipts_token_file),
        }
    }

    /// How many messages it takes a minute.
    pub fn rate(&self) -> NonZeroU32 {
        self.rate.unwrap_or(const { NonZeroU32::new(3000).unwrap() })
    }

    /// Where it is.
    pub fn url(&self) -> NotifyUrl {
        self.url.clone().unwrap_or_else(|| NotifyUrl("https://api.notifications.service.gov.uk".to_owned()))
    }
}

/// Where GOV.UK Notify is, or what stands in for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct NotifyUrl(String);

impl NotifyUrl {
    /// Without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for NotifyUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || "GOV.UK Notify's URL is https:// and a host".to_owned();
        let url: Url = text.parse().map_err(|_| refused())?;
        let is_here = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => return Err(refused()),
        };
        let is_bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !is_bare || !matches!(url.scheme(), "http" | "https") {
            return Err(refused());
        }
        if url.scheme() == "http" && !is_here {
            return Err(
                "GOV.UK Notify's URL begins with https://: nobody on the way may read what people are told".into()
            );
        }
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }
}

impl TryFrom<String> for NotifyUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}
