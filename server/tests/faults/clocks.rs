//! The nights on which the clocks change (Europe/London, 2027), with the machine's own clock in three other zones: page,
//! calendar file, intake form and message say the same, and it is what the clinic means.

use std::{
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use tokio::time::sleep;

use crate::{
    html,
    program::{Folder, House, PATIENCE, Program, free_port},
    walker::Walker,
    wire::Browser,
};

/// The demo's first network, to which a clinic in the small hours is added.
const RIVERSIDE: &str = include_str!("../../../app/service/src/demo/riverside.toml");
const NIGHT_CLINIC: &str = r#"
[[clinics]]
link_worker = "amina@riverside.example"
weekday = "sunday"
every = "weekly"
from = "00:30"
to = "03:30"
first_day = 2025-01-06
modes = ["phone"]
first_minutes = 30
buffer_minutes = 0
"#;
/// Where the machine may think that it is.
const ZONES: [&str; 3] = ["UTC", "Pacific/Auckland", "America/Chicago"];

/// A night on which the clocks change, and what is to be seen of it.
struct Night {
    name: &'static str,
    /// A moment from which the whole night can be booked.
    now: &'static str,
    date: &'static str,
    /// When each time starts, and how its label says that.
    offered: &'static [(&'static str, &'static str)],
    /// A moment whose day of notice ends in the night, and what is offered then.
    notice_ends: (&'static str, &'static [&'static str]),
    /// A moment whose horizon of four weeks ends in the night, and what is offered then.
    horizon_ends: (&'static str, &'static [&'static str]),
    /// The time that is booked, as it is said in each place.
    booked: Booked,
}

struct Booked {
    start: &'static str,
    ics: &'static str,
    page: &'static str,
    message: &'static str,
    intake: [&'static str; 2],
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_clocks_go_forward_an_hour_is_missing_and_nobody_is_offered_it() {
    let night = Night {
        name: "forward",
        now: "2027-03-26T10:00:00Z",
        date: "2027-03-28",
        offered: &[
            ("2027-03-28T00:30:00+00:00", "Sunday 28 March 2027 at 12:30am"),
            ("2027-03-28T02:00:00+01:00", "Sunday 28 March 2027 at 2am"),
            ("2027-03-28T02:30:00+01:00", "Sunday 28 March 2027 at 2:30am"),
            ("2027-03-28T03:00:00+01:00", "Sunday 28 March 2027 at 3am"),
        ],
        notice_ends: ("2027-03-27T01:00:00Z", &["2027-03-28T02:30:00+01:00", "2027-03-28T03:00:00+01:00"]),
        horizon_ends: ("2027-01-31T01:10:00Z", &["2027-03-28T00:30:00+00:00", "2027-03-28T02:00:00+01:00"]),
        booked: Booked {
            start: "2027-03-28T02:00:00+01:00",
            ics: "DTSTART:20270328T010000Z",
            page: "Sunday 28 March 2027 at 2am",
            message: "Sunday 28 March at 2am",
            intake: ["Sunday 28 March", "2am to 2:30am"],
        },
    };
    night.is_said_alike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_clocks_go_back_an_hour_comes_twice_and_is_offered_once() {
    let night = Night {
        name: "back",
        now: "2027-10-29T09:00:00Z",
        date: "2027-10-31",
        offered: &[
            ("2027-10-31T00:30:00+01:00", "Sunday 31 October 2027 at 12:30am"),
            ("2027-10-31T01:00:00+01:00", "Sunday 31 October 2027 at 1am"),
            ("2027-10-31T01:30:00+01:00", "Sunday 31 October 2027 at 1:30am"),
            ("2027-10-31T02:00:00+00:00", "Sunday 31 October 2027 at 2am"),
            ("2027-10-31T02:30:00+00:00", "Sunday 31 October 2027 at 2:30am"),
            ("2027-10-31T03:00:00+00:00", "Sunday 31 October 2027 at 3am"),
        ],
        notice_ends: (
            "2027-10-30T00:10:00Z",
            &[
                "2027-10-31T01:30:00+01:00",
                "2027-10-31T02:00:00+00:00",
                "2027-10-31T02:30:00+00:00",
                "2027-10-31T03:00:00+00:00",
            ],
        ),
        horizon_ends: ("2027-09-05T00:10:00Z", &["2027-10-31T00:30:00+01:00", "2027-10-31T01:00:00+01:00"]),
        booked: Booked {
            start: "2027-10-31T01:00:00+01:00",
            ics: "DTSTART:20271031T000000Z",
            page: "Sunday 31 October 2027 at 1am",
            message: "Sunday 31 October at 1am",
            intake: ["Sunday 31 October", "1am to 1:30am"],
        },
    };
    night.is_said_alike().await;
}

impl Night {
    async fn is_said_alike(&self) {
        let made = self.demo("made").await;
        let database = made.folder.path("matters.db");
        for zone in ZONES {
            let folder = Folder::new(&format!("{}-{}", self.name, zone.replace('/', "-")));
            for ending in ["", ".demo-key"] {
                let name = format!("matters.db{ending}");
                fs::copy(database.with_file_name(&name), folder.path(&name)).unwrap();
            }
            let house = House::on(folder, String::new());
            for (now, expected) in [self.notice_ends, self.horizon_ends] {
                let program = start(&house, now, zone).await;
                let offered = self.look(&program).await.1;
                let starts: Vec<_> = offered.iter().map(|(_, start, _)| start.as_str()).collect();
                assert_eq!(starts, expected, "{zone}, {now}");
            }
            self.book(&house, zone).await;
        }
    }

    /// A demo with the clinic at night.
    async fn demo(&self, of: &str) -> House {
        let house = House::on(Folder::new(&format!("{}-{of}", self.name)), String::new());
        let mut program = start(&house, self.now, "UTC").await;
        program.terminate();
        assert!(program.ended().await.success());
        let file = house.folder.path("riverside.toml");
        fs::write(&file, format!("{RIVERSIDE}\n{NIGHT_CLINIC}")).unwrap();
        let mut import = command(&house, &["network", "import"], "UTC");
        import.arg(file).arg(format!("--secret-key-file={}", house.folder.path("matters.db.demo-key").display()));
        let imported = import.output().unwrap();
        assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
        house
    }

    /// Comes to the page of times: who comes, and what the night offers, as code, start and label.
    async fn look(&self, program: &Program) -> (Walker, Vec<(String, String, String)>) {
        let mut walker = Walker::new(1, "riverside", 1);
        let (mut browser, at) = walker.come_to(program.site, "/appointment").await;
        let page = browser.get(&format!("{at}?day=sunday&part=morning&times=200")).await.unwrap();
        let tags = html::tags(&page.body);
        let slots = tags.iter().filter(|tag| tag.get("name") == Some("slot") && tag.get("data-start").is_some());
        let mut offered: Vec<_> = slots
            .map(|slot| {
                let attribute = |name: &str| slot.get(name).unwrap().to_owned();
                (attribute("value"), attribute("data-start"), label(&page.body, slot.get("id").unwrap()))
            })
            .collect();
        offered.retain(|(_, start, _)| start.starts_with(self.date));
        (walker, offered)
    }

    /// Books a time, and reads it everywhere.
    async fn book(&self, house: &House, zone: &str) {
        let program = start(house, self.now, zone).await;
        let (mut walker, offered) = self.look(&program).await;
        for ((_, start, label), (expected, said)) in offered.iter().zip(self.offered) {
            assert_eq!(start, expected, "{zone}");
            assert!(label.contains(said), "{zone}: {label}");
        }
        assert_eq!(offered.len(), self.offered.len(), "{zone}");
        let booked = &self.booked;
        let (code, ..) = offered.iter().find(|(_, start, _)| start == booked.start).unwrap();
        walker.wanted_slot = Some(code.clone());
        walker.walk_until_sent(program.site, 1).await.unwrap();
        let sent = &walker.sent[0];
        let reference = sent.reference.clone().unwrap();
        let mut browser = sent.browser.clone();
        let done = browser.get("/riverside/refer/done").await.unwrap();
        assert_eq!(html::first_value(&done.body, "data-start").as_deref(), Some(booked.start), "{zone}");
        assert!(text(&done.body).contains(booked.page), "{zone}: {}", text(&done.body));
        let tags = html::tags(&done.body);
        let file = tags.iter().find_map(|tag| tag.get("href").filter(|href| href.ends_with(".ics"))).unwrap();
        let calendar = browser.get(file).await.unwrap();
        assert!(calendar.body.lines().any(|line| line == booked.ics), "{zone}: {}", calendar.body);
        let message = message(&house.folder.path("messages"), &reference).await;
        assert!(message.contains(booked.message), "{zone}: {message}");
        let intake = intake(&program, &reference).await;
        assert!(booked.intake.iter().all(|said| intake.contains(said)), "{zone}: {intake}");
    }
}

fn command(house: &House, words: &[&str], zone: &str) -> Command {
    let mut command = house.command(words);
    command.env("TZ", zone);
    command.arg(format!("--database-url=sqlite://{}", house.folder.path("matters.db").display()));
    command
}

/// Starts the demo at this moment, on a machine that thinks that it is there.
async fn start(house: &House, now: &str, zone: &str) -> Program {
    let port = free_port();
    Program::start(command(house, &["demo", "--now", now], zone), port, &house.log(port)).await
}

/// The text message about a referral, once it is sent.
async fn message(folder: &Path, reference: &str) -> String {
    let began = Instant::now();
    loop {
        let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
        for file in files.filter(|file| file.extension().is_some_and(|ending| ending == "json")) {
            let message: serde_json::Value =
                serde_json::from_slice(&fs::read(file).unwrap_or_default()).unwrap_or_default();
            if message["reference"] == reference && message["channel"] == "sms" {
                return message["body"].as_str().unwrap().to_owned();
            }
        }
        assert!(began.elapsed() < PATIENCE, "no message is sent");
        sleep(Duration::from_millis(50)).await;
    }
}

/// The intake form as its link worker reads it.
async fn intake(program: &Program, reference: &str) -> String {
    let mut amina: Browser = program.browser();
    let fields = [("email", "amina@riverside.example"), ("password", "matters-demo")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(amina.post("/do/staff/sign-in", &fields).await.unwrap().status, 303);
    let page = amina.get(&format!("/staff/intake/{reference}")).await.unwrap();
    assert_eq!(page.status, 200, "the intake form is there");
    text(&page.body)
}

/// The label of the input with this id.
fn label(page: &str, id: &str) -> String {
    let (_, after) = page.split_once(&format!("for=\"{id}\"")).unwrap();
    let (label, _) = after.split_once("</label>").unwrap();
    text(label.split_once('>').unwrap().1)
}

/// What a reader sees of some HTML.
fn text(page: &str) -> String {
    let pieces = page.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    html::unescaped(&pieces.collect::<String>())
}
