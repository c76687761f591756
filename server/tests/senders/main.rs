//! The senders against what stands in for those who deliver: a mail server of a few lines, and GOV.UK Notify as its
//! documents have it, both on this machine.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod mail_server;
mod notify;
mod smtp;
#[allow(dead_code, reason = "the tests of faults use the rest of it")]
mod stand_in;

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use jiff::Timestamp;
use server::config::{Config, Settings};
use service::outbox::Outgoing;

/// A message by this channel to this number or address.
fn message(channel: &str, to: &str) -> Outgoing {
    Outgoing {
        id: "0195c3a0-7e3b-7000-8000-0123456789ab".into(),
        kind: "confirmation".into(),
        channel: channel.into(),
        to: to.into(),
        language: "en".into(),
        subject: (channel != "sms").then(|| "Your appointment on Monday".into()),
        body: "See you on Monday at 9:30am.\n\nFrom Riverside".into(),
        reference: "SP-BCDF-GHJK".into(),
        send_at: Timestamp::UNIX_EPOCH,
        is_repeat: false,
    }
}

/// A file that only its owner can read, which goes when the test ends.
struct Secret(PathBuf);

impl Secret {
    fn new(content: &str) -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let file = env::temp_dir().join(format!("matters-senders-{}-{number}", process::id()));
        fs::write(&file, content).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        Self(file)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        // A file that is left behind does no harm.
        let _ = fs::remove_file(&self.0);
    }
}

/// The configuration of this file.
fn config(text: &str) -> Config {
    let file = Secret::new(text);
    Settings { config: Some(file.0.clone()), ..Settings::default() }.resolve().unwrap()
}
