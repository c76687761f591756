//! Nothing that somebody typed goes into the log or into an address.

use std::{
    io,
    sync::{Arc, Mutex},
};

use domain::staff::Role;
use server::senders::Senders;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter, prelude::*};

use crate::{client::Client, html, person::Person, template::Actor, world::World};

/// A log that is read again.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// Somebody whose every word is found nowhere else.
fn odd() -> Person {
    [
        ("given-name", "Zyxquill"),
        ("family-name", "Vrontmuir"),
        ("phone", "07700 900983"),
        ("email", "zyx.vront@mail.example"),
        ("postcode", "LS99 7ZX"),
        ("needs-other", "Quibberdash upstairs"),
        ("matters-most", "My flumprong"),
        ("good-day", "Snorvelling"),
    ]
    .into_iter()
    .fold(Person::default(), |person, (name, value)| person.typing(name, value))
}

const PERSONAL: [&str; 9] = [
    "zyxquill",
    "vrontmuir",
    "900983",
    "zyx.vront",
    "7zx",
    "quibberdash",
    "flumprong",
    "snorvelling",
    "wrong-password",
];

#[tokio::test]
async fn nothing_that_was_typed_is_logged_or_stands_in_an_address() {
    let log = Log::default();
    let lines = tracing_subscriber::fmt::layer().json().with_writer(log.clone());
    // For the whole process, since the database logs from threads of its own; at a level that nobody runs it at.
    tracing_subscriber::registry().with(EnvFilter::new("debug")).with(lines).init();

    let world = World::new().await;
    let mut addresses = Vec::new();
    let mut patient = world.client();
    let done = odd().walk(&mut patient, "riverside", "refer/done").await;
    let reference = html::first_value(done.text(), "data-reference").unwrap();
    refused(&world).await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    for path in ["/staff", "/staff/intake", &format!("/staff/intake/{reference}"), "/staff/Zyxquill"] {
        addresses.extend(links(manager.get(path).await.text()));
    }
    manager.post("/do/staff/acknowledge", &[("reference", &reference)]).await;
    let fields = [("email", "zyx.vront@mail.example"), ("password", "wrong-password")];
    addresses.push(world.client().post("/do/staff/sign-in", &fields).await.location().to_owned());
    while world.service.deliver_due(&Senders::Log).await.unwrap() > 0 {}

    addresses.extend(links(done.text()));
    addresses.extend(patient.led_to);
    let addresses = addresses.join(" ").to_lowercase();
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap().to_lowercase();
    assert!(log.contains("matters::access") && log.contains("a message is due"), "nothing was logged");
    for word in PERSONAL {
        assert!(!log.contains(word), "{word} is in the log");
        assert!(!addresses.contains(word), "{word} is in an address");
    }
}

/// Types what cannot be taken on several pages.
async fn refused(world: &World) {
    let mut client: Client = world.client();
    let person = odd().typing("email", "zyx.vront").typing("phone", "900983");
    let page = person.walk(&mut client, "riverside", "refer/contact").await;
    person.go_on(&mut client, &page).await;
    client.post("/do/refer/resume", &[("form-network", "riverside"), ("resume-code", "Zyxquill")]).await;
    client.get("/riverside/refer/resume?given-name=Zyxquill&problem=Vrontmuir").await;
}

/// Where a page's links and forms lead; who it is that a phone number or address reaches may stand there for staff.
fn links(page: &str) -> Vec<String> {
    let own = |tag: &html::Tag| {
        let address = tag.get("href").or(tag.get("action"))?;
        address.starts_with('/').then(|| address.to_owned())
    };
    html::tags(page).iter().filter_map(own).collect()
}
