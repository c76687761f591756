//! Where messages go when they are due: to the log, or each to a file.
//!
//! The log tells that a message went, never to whom or what it says.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use service::outbox::{NotSent, Outgoing, Sender};

/// A way of sending.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Senders {
    /// A line in the log for each message.
    #[default]
    Log,
    /// A JSON file in this folder for each message.
    File(PathBuf),
}

impl std::str::FromStr for Senders {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            None if text == "log" => Ok(Self::Log),
            Some(("file", folder)) if !folder.is_empty() => Ok(Self::File(folder.into())),
            _ => Err("messages go to `log` or to `file:DIR`".to_owned()),
        }
    }
}

impl TryFrom<String> for Senders {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl Sender for Senders {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        match self {
            Self::Log => {
                tracing::info!(id = message.id, kind = message.kind, channel = message.channel, "a message is due");
                Ok(())
            }
            Self::File(folder) => write(folder, message).map_err(|error| NotSent(error.into())),
        }
    }
}

/// Writes a message beside its place and then moves it there, so that a reader never finds half of one.
fn write(folder: &Path, message: &Outgoing) -> io::Result<()> {
    let content = serde_json::json!({
        "id": message.id,
        "kind": message.kind,
        "channel": message.channel,
        "to": message.to,
        "language": message.language,
        "subject": message.subject,
        "body": message.body,
        "reference": message.reference,
        "send_at": message.send_at.to_string(),
        "attachments": [],
    });
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{}.json", message.id));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(content.to_string().as_bytes())?;
    file.sync_all()?;
    fs::rename(unfinished, folder.join(format!("{}.json", message.id)))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::tests::Folder;

    #[test]
    fn a_message_is_one_whole_file() {
        let folder = Folder::new();
        let message = Outgoing {
            id: "0190".into(),
            kind: "confirmation".into(),
            channel: "sms".into(),
            to: "07700 900123".into(),
            language: "en".into(),
            subject: None,
            body: "See you on Monday".into(),
            reference: "BCDF-GHJK".into(),
            send_at: Timestamp::UNIX_EPOCH,
        };
        write(&folder.path("out"), &message).unwrap();
        let files: Vec<_> = fs::read_dir(folder.path("out")).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["0190.json"]);
        let content: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.path("out/0190.json")).unwrap()).unwrap();
        assert_eq!(content["to"], "07700 900123");
        assert_eq!(content["send_at"], "1970-01-01T00:00:00Z");
    }

    #[test]
    fn messages_go_to_the_log_or_to_a_folder() {
        assert_eq!("log".parse(), Ok(Senders::Log));
        assert_eq!("file:out/messages".parse(), Ok(Senders::File("out/messages".into())));
    }

    #[test]
    fn an_unknown_way_of_sending_is_refused() {
        assert!("pigeon".parse::<Senders>().is_err());
        assert!("file:".parse::<Senders>().is_err());
    }
}
