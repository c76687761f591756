//! Three databases of which one leads, each with its etcd and its Patroni, and the HAProxy that finds the leader.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::account::{Account, on_disk};
use crate::guard::Guarded;
use crate::postgres::psql;
use crate::setup;
use crate::shell::{House, output, say};
use crate::wire::{Site, free_port};

/// Where the files for real machines stand.
const FILES: &str = "server/deploy/postgresql";

/// How long it may take until one leads and the others follow.
const GATHERING: Duration = Duration::from_secs(180);

/// What opens everything here, where nothing is worth opening.
const PASSWORD: &str = "thrown-away";

/// The three, and what leads to them.
pub struct Nodes {
    nodes: Vec<Node>,
    bin: PathBuf,
    front: u16,
    /// Held last, since its end clears everything away.
    _haproxy: Guarded,
}

/// One machine's part.
struct Node {
    files: Files,
    running: Option<[Guarded; 2]>,
}

/// What a machine's part is started from.
struct Files {
    name: String,
    place: PathBuf,
    account: Account,
    etcd_settings: Vec<(String, String)>,
    postgres: u16,
    rest: Site,
}

impl Nodes {
    /// Starts all of it, and makes the database of the program.
    pub fn start(house: &House) -> Result<Self> {
        let bin = setup::postgresql()?;
        setup::patroni()?;
        say("Starting three databases with Patroni, etcd and HAProxy");
        let account = Account::find()?;
        let places = on_disk(house)?;
        let place = account.folder(&[&places[0], &places[1]], "matters-trial")?;
        let (front, values) = (free_port()?, Values::of_all(&place, &bin)?);
        let templates = house.root.join(FILES);
        let config = place.join("haproxy.cfg");
        fs::write(&config, Values::of_front(front, account, &values).fill(&templates.join("haproxy.cfg"))?)?;
        let mut nodes = Vec::new();
        for values in &values {
            nodes.push(Node { files: Files::write(values, &templates, &place, account)?, running: None });
        }
        account.take(&place)?;
        let mut haproxy = account.command("haproxy");
        haproxy.arg("-f").arg(&config).env("PATH", with_sbin());
        // Others may still be ending, and write.
        let end = format!(
            "kill $held; for _ in 1 2 3 4 5; do rm -rf '{}' 2>/dev/null && break; sleep 1; done",
            place.display()
        );
        let haproxy = Guarded::start(&haproxy, &place.join("haproxy.log"), &end)?;
        let mut nodes = Self { nodes, bin, front, _haproxy: haproxy };
        for node in &mut nodes.nodes {
            node.start()?;
        }
        nodes.wait_until_whole()?;
        let role = format!("CREATE ROLE matters LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '{PASSWORD}'");
        nodes.ask_leader("postgres", &role)?;
        nodes.ask_leader("postgres", "CREATE DATABASE matters OWNER matters")?;
        Ok(nodes)
    }

    /// Where the program finds whoever leads.
    pub fn url(&self) -> String {
        format!("postgres://matters:{PASSWORD}@127.0.0.1:{}/matters", self.front)
    }

    /// What the leader's database says, to one from whom nothing is hidden.
    pub fn query(&self, sql: &str) -> Result<String> {
        self.ask_leader("matters", sql)
    }

    /// Which one leads.
    pub fn leader(&self) -> Option<usize> {
        self.nodes.iter().position(|node| node.files.is("/primary"))
    }

    /// What one is called.
    pub fn name(&self, node: usize) -> &str {
        &self.nodes[node].files.name
    }

    /// Ends everything of one at once, as when its machine loses power.
    pub fn kill(&mut self, node: usize) -> Result<()> {
        self.nodes[node].kill()
    }

    /// Starts one again, and waits until it follows.
    pub fn revive(&mut self, node: usize) -> Result<()> {
        self.nodes[node].start()?;
        self.wait_until_whole()
    }

    fn ask_leader(&self, database: &str, sql: &str) -> Result<String> {
        let leader = self.leader().context("nobody leads")?;
        let port = self.nodes[leader].files.postgres;
        psql(&self.bin, &format!("postgres://postgres:{PASSWORD}@127.0.0.1:{port}/{database}"), sql)
    }

    /// One leads, one of the others has every commit, and both others follow.
    fn is_whole(&self) -> bool {
        const FOLLOWING: &str = "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'";
        self.nodes.iter().any(|node| node.files.is("/synchronous"))
            && self.ask_leader("postgres", FOLLOWING).is_ok_and(|count| count.trim() == "2")
    }

    fn wait_until_whole(&self) -> Result<()> {
        let began = Instant::now();
        while !self.is_whole() {
            if began.elapsed() > GATHERING {
                bail!("the three databases did not find together; the first says:\n{}", self.nodes[0].files.log()?);
            }
            sleep(Duration::from_millis(200));
        }
        Ok(())
    }
}

impl Node {
    fn start(&mut self) -> Result<()> {
        let files = &self.files;
        let mut etcd = files.account.command("etcd");
        etcd.current_dir(&files.place).envs(files.etcd_settings.iter().map(|(name, value)| (name, value)));
        let etcd = Guarded::start(&etcd, &files.path("etcd.log"), "kill -KILL $held")?;
        let mut patroni = files.account.command("patroni");
        patroni.arg(files.path("patroni.yml")).current_dir(&files.place).env("HOME", &files.place);
        // PostgreSQL outlives a Patroni that is killed. Its number may be somebody else's by now, whose folder is another.
        let data = files.path("data");
        let end = format!(
            "kill -KILL $held; cd '{}' && read -r server <postmaster.pid && [ /proc/$server/cwd -ef . ] && \
             kill -QUIT $server",
            data.display()
        );
        let patroni = Guarded::start(&patroni, &files.path("patroni.log"), &end)?;
        self.running = Some([patroni, etcd]);
        Ok(())
    }

    fn kill(&mut self) -> Result<()> {
        let running = self.running.take().with_context(|| format!("{} does not run", self.files.name))?;
        let file = fs::read_to_string(self.files.path("data/postmaster.pid"))?;
        let server = file.lines().next().context("PostgreSQL has a number")?.trim();
        let children = output(Command::new("ps").args(["-o", "pid=", "--ppid", server]))?;
        let mut kill = Command::new("kill");
        kill.arg("-KILL").args(running.iter().map(|held| held.pid.to_string()));
        // What ended by itself in between is as dead.
        kill.arg(server).args(children.split_whitespace()).stderr(Stdio::null()).status()?;
        Ok(())
    }
}

impl Files {
    fn write(values: &Values, templates: &Path, place: &Path, account: Account) -> Result<Self> {
        let place = place.join(values.get("name"));
        fs::create_dir(&place)?;
        fs::write(place.join("patroni.yml"), values.fill(&templates.join("patroni.yml"))?)?;
        let etcd = values.fill(&templates.join("etcd.env"))?;
        let lines = etcd.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
        Ok(Self {
            name: values.get("name").to_owned(),
            account,
            etcd_settings: lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            postgres: values.get("postgres_port").parse()?,
            rest: Site { port: values.get("rest_port").parse()? },
            place,
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.join(name)
    }

    fn log(&self) -> Result<String> {
        Ok(fs::read_to_string(self.path("patroni.log"))?)
    }

    /// Whether Patroni says yes to what it is.
    fn is(&self, what: &str) -> bool {
        self.rest.get(what, None).is_ok_and(|answer| answer.status == 200)
    }
}

/// What stands in place of `{{name}}`.
struct Values(Vec<(String, String)>);

impl Values {
    /// Those of three machines that are all this one.
    fn of_all(place: &Path, bin: &Path) -> Result<Vec<Self>> {
        let mut all = Vec::new();
        for number in 1..=3 {
            let name = format!("db{number}");
            let folder = place.join(&name);
            let below = |file: &str| folder.join(file).display().to_string();
            let mut values = vec![
                ("etcd_data", below("etcd")),
                ("data", below("data")),
                ("pgpass", below("pgpass")),
                ("bin", bin.display().to_string()),
                // A socket's path must be short, which a target folder's need not be.
                ("sockets", "\"\"".to_owned()),
                ("address", "127.0.0.1".to_owned()),
                ("network", "127.0.0.1/32".to_owned()),
                ("name", name),
            ];
            for port in ["etcd_client_port", "etcd_peer_port", "rest_port", "postgres_port"] {
                values.push((port, free_port()?.to_string()));
            }
            for password in ["rest_password", "superuser_password", "replication_password", "rewind_password"] {
                values.push((password, PASSWORD.to_owned()));
            }
            all.push(Self(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()));
        }
        let members = join(&all, |one| format!("{}=http://127.0.0.1:{}", one.get("name"), one.get("etcd_peer_port")));
        let hosts = join(&all, |one| format!("127.0.0.1:{}", one.get("etcd_client_port")));
        for one in &mut all {
            one.0.push(("etcd_members".to_owned(), members.clone()));
            one.0.push(("etcd_hosts".to_owned(), hosts.clone()));
        }
        Ok(all)
    }

    /// Those of the HAProxy in front of them.
    fn of_front(port: u16, account: Account, nodes: &[Self]) -> Self {
        let mut values = vec![("user".to_owned(), account.name()), ("front_port".to_owned(), port.to_string())];
        for (number, node) in (1..).zip(nodes) {
            values.extend(node.0.iter().map(|(name, value)| (format!("{name}_{number}"), value.clone())));
        }
        Self(values)
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A file with everything in its place.
    fn fill(&self, file: &Path) -> Result<String> {
        let mut text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        for (name, value) in &self.0 {
            text = text.replace(&format!("{{{{{name}}}}}"), value);
        }
        ensure!(!text.contains("{{"), "something in {} has no value here", file.display());
        Ok(text)
    }
}

fn join(all: &[Values], of: impl Fn(&Values) -> String) -> String {
    all.iter().map(of).collect::<Vec<_>>().join(",")
}

/// The path of programs, with those of the administrator, among which Debian counts HAProxy.
fn with_sbin() -> String {
    format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default())
}
