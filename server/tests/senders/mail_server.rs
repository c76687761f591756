//! A mail server of a few lines (RFC 5321): it takes one command after the other and answers as it is told to. It is no
//! mail program from elsewhere: none that is light enough speaks without being installed.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What it was told, and how it answers.
#[derive(Clone, Default)]
pub struct MailServer(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    mails: Vec<Mail>,
    signed_in: Vec<String>,
    /// What begins with this is answered so.
    answers: Vec<(&'static str, &'static str)>,
    connections: usize,
}

/// A mail that it took.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    pub from: String,
    pub to: String,
    pub text: String,
}

impl Mail {
    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        let head = self.text.split("\r\n\r\n").next().unwrap();
        let line = head.lines().find(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase())));
        line.map_or("", |line| line.split_once(':').unwrap().1.trim())
    }
}

impl MailServer {
    /// Listens on this machine; where.
    pub async fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                server.0.lock().unwrap().connections += 1;
                let server = server.clone();
                // One that is cut off in between is what a test may want.
                tokio::spawn(async move { drop(server.talk(stream).await) });
            }
        });
        address
    }

    /// Answers what begins with this so.
    pub fn answer(&self, command: &'static str, answer: &'static str) {
        self.0.lock().unwrap().answers.push((command, answer));
    }

    /// Answers everything as it should again.
    pub fn recover(&self) {
        self.0.lock().unwrap().answers.clear();
    }

    pub fn mails(&self) -> Vec<Mail> {
        self.0.lock().unwrap().mails.clone()
    }

    /// As whom somebody signed in, with what.
    pub fn signed_in(&self) -> Vec<String> {
        self.0.lock().unwrap().signed_in.clone()
    }

    pub fn connections(&self) -> usize {
        self.0.lock().unwrap().connections
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 mail.test\r\n").await?;
        let mut mail = Mail::default();
        while let Some(line) = lines.next_line().await? {
            let told = {
                let kept = self.0.lock().unwrap();
                kept.answers.iter().find(|(command, _)| line.starts_with(command)).map(|(_, answer)| *answer)
            };
            if let Some(answer) = told {
                write.write_all(format!("{answer}\r\n").as_bytes()).await?;
                continue;
            }
            let answer = match line.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => "250-mail.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
                "AUTH" => {
                    let plain = STANDARD.decode(line.rsplit_once(' ').unwrap().1).unwrap();
                    self.0.lock().unwrap().signed_in.push(String::from_utf8(plain).unwrap().replace('\0', " "));
                    "235 welcome"
                }
                "MAIL" => {
                    mail = Mail { from: between(&line), ..Mail::default() };
                    "250 yes"
                }
                "RCPT" => {
                    mail.to = between(&line);
                    "250 yes"
                }
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await?;
                    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                        mail.text.push_str(&line);
                        mail.text.push_str("\r\n");
                    }
                    self.0.lock().unwrap().mails.push(mail.clone());
                    "250 it is kept"
                }
                "QUIT" => {
                    write.write_all(b"221 goodbye\r\n").await?;
                    return Ok(());
                }
                _ => "250 yes",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await?;
        }
        Ok(())
    }
}

fn between(line: &str) -> String {
    line.split_once('<').unwrap().1.split_once('>').unwrap().0.to_owned()
}
