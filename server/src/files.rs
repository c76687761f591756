//! How many files may be open at once: each connection is one.

use anyhow::bail;
use rustix::process::{Resource, getrlimit, setrlimit};

/// What the database, the log and the messages need beside the connections.
const OTHERS: usize = 128;
/// With room for fewer connections the program would not serve a busy morning.
const FEWEST: usize = 128;

/// Raises the limit as far as the system allows, and says how many connections there is room for.
pub fn room_for_connections() -> anyhow::Result<usize> {
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current != limit.maximum {
        let raised = rustix::process::Rlimit { current: limit.maximum, ..limit };
        match setrlimit(Resource::Nofile, raised) {
            Ok(()) => limit = raised,
            Err(error) => tracing::warn!(%error, "the limit of open files cannot be raised"),
        }
    }
    let files = limit.current.map_or(usize::MAX, |files| usize::try_from(files).unwrap_or(usize::MAX));
    let room = files.saturating_sub(OTHERS);
    if room < FEWEST {
        bail!(
            "only {files} files may be open at once, and {} are needed: raise the limit, with\n  ulimit -n 8192\n\
             or, under systemd, LimitNOFILE=8192",
            OTHERS + FEWEST
        );
    }
    Ok(room)
}
