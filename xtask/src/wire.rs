//! A browser's part, as small as it can be: HTTP/1.0 to a program on this machine, one request a connection.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// How long anything on the wire may take: longer than the program allows itself, so that its own word is heard.
const PATIENCE: Duration = Duration::from_secs(40);

/// A program that serves pages on this port of this machine.
#[derive(Clone, Copy)]
pub struct Site {
    pub port: u16,
}

/// What is asked of it.
pub struct Request<'a> {
    pub path: &'a str,
    pub cookie: Option<&'a str>,
    /// A form to send, written as `application/x-www-form-urlencoded`.
    pub form: Option<&'a str>,
    /// Where it comes from, as a proxy would tell.
    pub source: Option<Ipv4Addr>,
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
        self.ask(&Request { path, cookie, form: None, source: None })
    }

    /// Sends a request and reads the whole answer.
    pub fn ask(self, request: &Request) -> Result<Answer> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let Request { path, cookie, form, source } = request;
        let method = if form.is_some() { "POST" } else { "GET" };
        let mut text = format!("{method} {path} HTTP/1.0\r\nHost: {address}\r\nAccept: text/html\r\n");
        if let Some(cookie) = cookie {
            text.push_str(&format!("Cookie: {cookie}\r\n"));
        }
        if let Some(source) = source {
            text.push_str(&format!("X-Forwarded-For: {source}\r\n"));
        }
        if let Some(form) = form {
            text.push_str("Content-Type: application/x-www-form-urlencoded\r\n");
            text.push_str(&format!("Content-Length: {}\r\n", form.len()));
        }
        stream.write_all(format!("{text}\r\n{}", form.unwrap_or_default()).as_bytes())?;
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
        let answer = Self { status, body: bytes[end + 4..].to_vec(), headers };
        let whole = answer.header("content-length").is_none_or(|length| length.parse() == Ok(answer.body.len()));
        whole.then_some(answer)
    }

    /// The cookies that it sets, without what is said about them.
    pub fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        let set = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        set.filter_map(|(_, cookie)| cookie.split(';').next()?.split_once('='))
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
        let answer =
            Answer::read(b"HTTP/1.0 303 See Other\r\nLocation: /next\r\nSet-Cookie: a=b; Secure\r\n\r\nbody").unwrap();
        assert_eq!(answer.cookies().collect::<Vec<_>>(), [("a", "b")]);
        assert_eq!((answer.status, answer.header("location"), &answer.body[..]), (303, Some("/next"), &b"body"[..]));
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(Answer::read(b"HTTP/1.0 200 OK\r\nContent-").is_none());
        assert!(Answer::read(b"HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nbody").is_none());
    }
}
