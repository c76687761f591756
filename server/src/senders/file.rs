//! Each message a JSON file of its own, for whoever tries the program, and for tests.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use service::outbox::Outgoing;

/// Writes a message beside its place and then moves it there, so that a reader never finds half of one.
pub(super) fn write(folder: &Path, message: &Outgoing) -> io::Result<()> {
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
    use super::*;
    use crate::{senders::tests::message, tests::Folder};

    #[test]
    fn a_message_is_one_whole_file() {
        let folder = Folder::new();
        write(&folder.path("out"), &message("sms", "07700 900123")).unwrap();
        let files: Vec<_> = fs::read_dir(folder.path("out")).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["0190.json"]);
        let content: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.path("out/0190.json")).unwrap()).unwrap();
        assert_eq!(content["to"], "07700 900123");
        assert_eq!(content["send_at"], "1970-01-01T00:00:00Z");
    }
}
