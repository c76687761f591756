//! The real program: started on a port of its own, asked, and ended gently or not.

use std::{
    env,
    fs::{self, File, OpenOptions},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{self, Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use tokio::time::sleep;

use crate::{engine::Engine, wire::Browser};

/// The program that is tested.
pub const MATTERS: &str = env!("CARGO_BIN_EXE_matters");
/// How long anything may take at all.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A network with many short appointments on every day.
const NETWORK: &str = include_str!("network.toml");

/// A folder of a test's own, which goes when the test ends.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("matters-faults-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// A folder on the disk that the program is built on, for what a file system in memory cannot do.
    pub fn on_disk(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("matters-faults-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that is left behind does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A database with a network in it, and how to run the program on it.
#[derive(Debug)]
pub struct House {
    pub folder: Folder,
    pub database_url: String,
    pub arguments: Vec<String>,
    /// What is before the program on the command line, such as `ulimit`.
    shell: Option<String>,
}

impl House {
    /// A house for the test of this name.
    pub async fn new(engine: Engine, name: &str) -> Self {
        let folder = Folder::new(name);
        let database_url = engine.database(&folder.0, &format!("matters_faults_{}_{name}", process::id())).await;
        let house = Self::on(folder, database_url);
        house.furnish();
        house
    }

    /// A house on this database, with nothing in it; without one, each command names its own and its key.
    pub fn on(folder: Folder, database_url: String) -> Self {
        fs::write(folder.path("network.toml"), NETWORK).unwrap();
        let key = folder.path("secret.key");
        drop(make_private(&key));
        fs::write(&key, (0..32).collect::<Vec<u8>>()).unwrap();
        let arguments =
            [format!("--messages=file:{}", folder.path("messages").display()), "--log=info,sqlx=off".to_owned()];
        let mut arguments = Vec::from(arguments);
        if !database_url.is_empty() {
            arguments.push(format!("--database-url={database_url}"));
            arguments.push(format!("--secret-key-file={}", key.display()));
        }
        Self { folder, database_url, arguments, shell: None }
    }

    /// Brings the network in.
    pub fn furnish(&self) {
        assert!(self.run(&["migrate"]).0, "the database is made");
        let network = self.folder.path("network.toml");
        let (done, told) = self.run(&["network", "import", network.to_str().unwrap()]);
        assert!(done, "the network is imported: {told}");
    }

    /// Without a word of where messages go, so that the environment says it.
    pub fn without_messages(mut self) -> Self {
        self.arguments.retain(|argument| !argument.starts_with("--messages"));
        self
    }

    /// With this flag too.
    pub fn with(mut self, flag: &str) -> Self {
        self.arguments.push(flag.to_owned());
        self
    }

    /// Started by a shell that does this first.
    pub fn after(mut self, shell: &str) -> Self {
        self.shell = Some(shell.to_owned());
        self
    }

    /// Runs a command to its end: whether it succeeded, and what it said.
    pub fn run(&self, command: &[&str]) -> (bool, String) {
        let output = self.command(command).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// The program's command with these words.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = match &self.shell {
            Some(shell) => {
                let mut command = Command::new("sh");
                command.args(["-c", &format!("{shell}; exec \"$0\" \"$@\""), MATTERS]);
                command
            }
            None => Command::new(MATTERS),
        };
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MATTERS_")) {
            command.env_remove(name);
        }
        command.args(words).args(&self.arguments).current_dir(&self.folder.0).stdin(Stdio::null());
        command
    }

    /// Starts serving on a free port, and waits until it is ready.
    pub async fn serve(&self) -> Program {
        self.serve_on(free_port()).await
    }

    /// Starts serving on this port, and waits until it is ready.
    pub async fn serve_on(&self, port: u16) -> Program {
        Program::start(self.command(&["serve"]), port, &self.log(port)).await
    }

    /// Where a program on this port writes its log.
    pub fn log(&self, port: u16) -> PathBuf {
        self.folder.path(&format!("log-{port}"))
    }

    /// Fails unless `matters check` finds nothing.
    pub fn check(&self) {
        let (clean, said) = self.run(&["check"]);
        assert!(clean, "matters check says: {said}");
    }
}

fn make_private(file: &Path) -> File {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file).unwrap()
}

/// A port that nobody listens on, below those that the system gives to clients: none of them can take it.
pub fn free_port() -> u16 {
    static TRIED: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(process::id() % 600).unwrap() * 20;
    loop {
        let port = 18_000 + (first + TRIED.fetch_add(1, Ordering::Relaxed)) % 12_000;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// A program that serves; it ends with this value.
#[derive(Debug)]
pub struct Program {
    child: Child,
    pub site: SocketAddr,
    /// How long it took from the start until it was ready.
    pub ready_after: Duration,
}

impl Program {
    /// Starts a program that will serve on this port, and waits until it is ready.
    pub async fn start(command: Command, port: u16, log: &Path) -> Self {
        let began = Instant::now();
        let mut program = Self::start_without_waiting(command, port, log);
        let browser = Browser::new(program.site);
        while !browser.clone().get("/readyz").await.is_ok_and(|answer| answer.status == 200) {
            if let Some(status) = program.child.try_wait().unwrap() {
                panic!("the program ended with {status}: {}", fs::read_to_string(log).unwrap());
            }
            assert!(began.elapsed() < PATIENCE, "the program is not ready: {}", fs::read_to_string(log).unwrap());
            sleep(Duration::from_millis(1)).await;
        }
        program.ready_after = began.elapsed();
        program
    }

    /// Starts a program that will serve on this port.
    pub fn start_without_waiting(mut command: Command, port: u16, log: &Path) -> Self {
        let site = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let log = OpenOptions::new().create(true).append(true).open(log).unwrap();
        command.arg(format!("--listen={site}")).stdout(Stdio::null()).stderr(log);
        let child = command.spawn().unwrap();
        Self { child, site, ready_after: Duration::ZERO }
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::new(self.site)
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end.
    pub fn terminate(&self) {
        self.signal(Signal::TERM);
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, signal).unwrap();
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(began.elapsed() < PATIENCE, "the program does not end");
            sleep(Duration::from_millis(2)).await;
        }
    }

    /// What it takes of memory now and at its most, in MiB, as Linux counts it.
    pub fn memory(&self) -> (f64, f64) {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let mebibytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap() / 1024.0
        };
        (mebibytes("VmRSS:"), mebibytes("VmHWM:"))
    }
}

impl Program {
    /// How many files and connections it has open, as Linux counts them.
    pub fn open_files(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has ended already when the test went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
