//! A browser's part, as small as it can be: HTTP/1.0 to a program on this machine, one request a connection.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// How long anything on the wire may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A program that serves pages on this port of this machine.
#[derive(Clone, Copy)]
pub struct Site {
    pub port: u16,
}

/// What a program answered.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

impl Site {
    /// The address of a path here.
    pub fn url(self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Asks for a page.
    pub fn get(self, path: &str, cookie: Option<&str>) -> Result<Answer> {
        self.exchange("GET", path, cookie, "")
    }

    /// Sends a form, written as `application/x-www-form-urlencoded`.
    pub fn post(self, path: &str, cookie: Option<&str>, form: &str) -> Result<Answer> {
        self.exchange("POST", path, cookie, form)
    }

    fn exchange(self, method: &str, path: &str, cookie: Option<&str>, form: &str) -> Result<Answer> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut request = format!("{method} {path} HTTP/1.0\r\nHost: {address}\r\nAccept: text/html\r\n");
        if let Some(cookie) = cookie {
            request.push_str(&format!("Cookie: {cookie}\r\n"));
        }
        if method == "POST" {
            request.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
            request.push_str(&format!("Content-Length: {}\r\n", form.len()));
        }
        stream.write_all(format!("{request}\r\n{form}").as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Answer::read(&answer).with_context(|| format!("{method} {path} was not answered in HTTP"))
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let mut lines = std::str::from_utf8(&bytes[..end]).ok()?.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Some(Self { status, body: bytes[end + 4..].to_vec(), headers })
    }

    /// The value of a header, whose name is in small letters here.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_status_headers_and_a_body() {
        let answer = Answer::read(b"HTTP/1.0 303 See Other\r\nLocation: /next\r\n\r\nbody").unwrap();
        assert_eq!((answer.status, answer.header("location"), &answer.body[..]), (303, Some("/next"), &b"body"[..]));
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(Answer::read(b"HTTP/1.0 200 OK\r\nContent-").is_none());
    }
}
