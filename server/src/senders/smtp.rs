//! Emails to a mail server, over TLS unless it is on this machine.

use std::time::Duration;

use anyhow::{Context, bail};
use domain::delivery::Trouble;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        Error, PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use service::outbox::{NotSent, Outgoing};

use super::pace::Pace;
use crate::{
    config::{MailServer, SmtpSettings},
    secrets,
};

/// For how long the server may take for each step.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many connections there are at most; each carries one message at a time.
const CONNECTIONS: u32 = 8;

/// A mail server, and who writes.
#[derive(Clone, Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    pace: Option<Pace>,
}

impl Smtp {
    /// The server with what is configured of it; nothing is sent yet.
    pub fn open(server: &MailServer, settings: &SmtpSettings) -> anyhow::Result<Self> {
        let Some(from) = &settings.from else {
            bail!(
                "emails need an address that they are from: name it by --smtp-from 'Riverside <no-reply@example.org>'"
            )
        };
        let from: Mailbox = from.parse().context("--smtp-from is no email address")?;
        let password = match (&settings.password_file, server.password()) {
            (Some(_), Some(_)) => bail!("the mail server has two passwords: leave the one in its URL out"),
            (Some(file), None) => Some(secrets::read_text(file)?.to_string()),
            (None, password) => password,
        };
        let credentials = match (server.user(), password) {
            (Some(user), Some(password)) => Some(Credentials::new(user, password)),
            (None, None) => None,
            (Some(_), None) => bail!("the mail server's user has no password: name its file by --smtp-password-file"),
            (None, Some(_)) => bail!("the mail server's password has no user: put one into smtp://USER@HOST"),
        };
        let tls = || TlsParameters::new(server.host().to_owned()).context("certificates cannot be verified here");
        let tls = match server {
            server if server.is_tls() => Tls::Wrapper(tls()?),
            // What goes from one program to another on one machine crosses no wire.
            server if server.is_here() => Tls::None,
            _ => Tls::Required(tls()?),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host())
            .port(server.port())
            .tls(tls)
            .hello_name(ClientId::Domain(from.email.domain().to_owned()))
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS));
        if let Some(credentials) = credentials {
            builder = builder.credentials(credentials);
        }
        let pace = settings.rate.map(Pace::of);
        Ok(Self { transport: builder.build(), from, pace })
    }

    pub(super) fn at_once(&self) -> usize {
        CONNECTIONS as usize
    }

    pub(super) async fn ready(&self) {
        if let Some(pace) = &self.pace {
            pace.ready().await;
        }
    }

    pub(super) async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        if message.channel != "email" {
            return Err(NotSent::Ever(Trouble::NoWay, "a mail server takes emails only".into()));
        }
        let mail = self.mail(message)?;
        self.transport.send(mail).await.map(|_| ()).map_err(not_sent)
    }

    fn mail(&self, message: &Outgoing) -> Result<Message, NotSent> {
        let refused = |cause: &'static str| NotSent::Ever(Trouble::NotTaken, cause.into());
        let to = message.to.parse().map_err(|_| refused("the address is none"))?;
        let mut mail = Message::builder()
            // Whoever gets it twice can see that it is one.
            .message_id(Some(format!("<{}@{}>", message.id, self.from.email.domain())))
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(message.subject.clone().unwrap_or_default())
            .header(ContentType::TEXT_PLAIN)
            .body(message.body.clone())
            .map_err(|_| refused("no email can be made of it"))?;
        // No out-of-office note is to answer, and a reading voice is to know its language.
        for (name, value) in [("Auto-Submitted", "auto-generated"), ("Content-Language", message.language.as_str())] {
            let name = HeaderName::new_from_ascii_str(name);
            mail.headers_mut().insert_raw(HeaderValue::new(name, value.to_owned()));
        }
        Ok(mail)
    }
}

/// What a failure means for the message. What the server said may hold the address: only its code is told.
fn not_sent(error: Error) -> NotSent {
    let code = error.status().map(u16::from);
    match code {
        // It wants to know us, or does not know us, or goes away (RFC 4954 §6, RFC 5321 §3.8).
        Some(code @ (421 | 454 | 500..=504 | 530 | 534 | 535 | 538)) => {
            NotSent::Any(Answer::Code(code, "it takes nothing of ours").into())
        }
        Some(code @ 500..) => NotSent::Ever(Trouble::NotTaken, Answer::Code(code, "it does not take this one").into()),
        Some(code) => NotSent::Now(Answer::Code(code, "it does not take this one now").into()),
        None if error.is_timeout() => NotSent::Now(Answer::None("took too long").into()),
        None if error.is_client() => NotSent::Now(Answer::None("does not offer what is needed").into()),
        None => NotSent::Any(Answer::None("cannot be reached").into()),
    }
}

/// What a mail server answered, without a word that could name anybody.
#[derive(Debug, thiserror::Error)]
enum Answer {
    #[error("the mail server answered {0}: {1}")]
    Code(u16, &'static str),
    #[error("the mail server {0}")]
    None(&'static str),
}
