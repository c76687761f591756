//! A browser's part on the wire: one request a connection, and exactly how far its answer came.

use std::{
    collections::BTreeMap,
    io,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    time::timeout,
};

use crate::html;

/// How long a browser waits for an answer.
const PATIENCE: Duration = Duration::from_secs(40);

/// Why there is no whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Nobody listened.
    Refused,
    /// The connection ended before a single byte of an answer.
    Unanswered,
    /// The connection ended within an answer.
    Half,
    /// It took too long.
    Late,
}

/// A whole answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// Reads an answer, if these bytes are a whole one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let mut lines = std::str::from_utf8(&bytes[..end]).ok()?.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<_> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let body = &bytes[end + 4..];
        let length =
            headers.iter().find(|(name, _)| name == "content-length").map(|(_, length)| length.parse().unwrap());
        let whole = length.is_none_or(|length: usize| body.len() >= length);
        whole.then(|| Self { status, headers, body: String::from_utf8_lossy(body).into_owned() })
    }

    /// The value of a header, whose name is in small letters here.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// What the page calls itself.
    pub fn page(&self) -> String {
        html::page_name(&self.body).unwrap_or_default()
    }

    /// Whether it is a page that says that something went wrong, and when to come again.
    pub fn is_honest_refusal(&self) -> bool {
        self.status == 503 && self.page() == "error" && self.header("retry-after").is_some()
    }
}

/// One browser.
#[derive(Clone, Debug)]
pub struct Browser {
    pub site: SocketAddr,
    /// Which address it comes from.
    pub from: Option<IpAddr>,
    /// Which address a proxy says that it comes from.
    pub forwarded_for: Option<String>,
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A browser that has never been here.
    pub fn new(site: SocketAddr) -> Self {
        Self { site, from: None, forwarded_for: None, cookies: BTreeMap::new() }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer, Cut> {
        let request = self.open(path, "close");
        self.exchange(request).await
    }

    /// The bytes by which a page is opened.
    pub fn open(&self, path: &str, connection: &str) -> String {
        format!("{}Connection: {connection}\r\n\r\n", self.head("GET", path))
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Answer, Cut> {
        let request = self.form(path, fields, "close");
        self.exchange(request).await
    }

    /// The bytes of a form that is sent.
    pub fn form(&self, path: &str, fields: &[(String, String)], connection: &str) -> String {
        let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let body = pairs.join("&");
        format!(
            "{}Origin: http://{}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: {connection}\r\n\r\n{body}",
            self.head("POST", path),
            self.site,
            body.len()
        )
    }

    fn head(&self, method: &str, path: &str) -> String {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\n", self.site);
        if let Some(source) = &self.forwarded_for {
            head.push_str(&format!("X-Forwarded-For: {source}\r\n"));
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            head.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        head
    }

    async fn exchange(&mut self, request: String) -> Result<Answer, Cut> {
        let answer = timeout(PATIENCE, self.try_exchange(&request)).await.map_err(|_| Cut::Late)??;
        self.keep_cookies(&answer);
        Ok(answer)
    }

    async fn try_exchange(&self, request: &str) -> Result<Answer, Cut> {
        let mut stream = connect(self.site, self.from).await.map_err(|_| Cut::Refused)?;
        // A request that cannot be written whole may have been answered already.
        let _ = stream.write_all(request.as_bytes()).await;
        let mut bytes = Vec::new();
        // How it ended does not matter, only how far the answer came.
        let _ = stream.read_to_end(&mut bytes).await;
        match Answer::read(&bytes) {
            Some(answer) => Ok(answer),
            None if bytes.is_empty() => Err(Cut::Unanswered),
            None => Err(Cut::Half),
        }
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// A connection, from this address if one is named.
pub async fn connect(site: SocketAddr, from: Option<IpAddr>) -> io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    if let Some(from) = from {
        socket.bind(SocketAddr::new(from, 0))?;
    }
    socket.connect(site).await
}

/// A connection that is kept open for one request after another.
#[derive(Debug)]
pub struct KeptOpen {
    pub stream: TcpStream,
}

impl KeptOpen {
    pub async fn new(site: SocketAddr, from: Option<IpAddr>) -> io::Result<Self> {
        Ok(Self { stream: connect(site, from).await? })
    }

    /// Sends a request, or the rest of one, and reads its answer.
    pub async fn ask(&mut self, request: &str) -> Result<Answer, Cut> {
        // A request that cannot be written whole may have been answered already.
        let _ = self.stream.write_all(request.as_bytes()).await;
        self.answer().await
    }

    /// How the connection ends when nothing more is asked.
    pub async fn ended(&mut self) -> Cut {
        self.answer().await.expect_err("nothing was asked")
    }

    async fn answer(&mut self) -> Result<Answer, Cut> {
        timeout(PATIENCE, self.read()).await.map_err(|_| Cut::Late)?
    }

    async fn read(&mut self) -> Result<Answer, Cut> {
        let (mut bytes, mut some) = (Vec::new(), [0; 16 * 1024]);
        loop {
            let read = self.stream.read(&mut some).await.unwrap_or(0);
            bytes.extend_from_slice(&some[..read]);
            match Answer::read(&bytes) {
                Some(answer) => return Ok(answer),
                None if read > 0 => {}
                None if bytes.is_empty() => return Err(Cut::Unanswered),
                None => return Err(Cut::Half),
            }
        }
    }
}

/// A value as a form sends it (WHATWG URL §5.2).
fn encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}
