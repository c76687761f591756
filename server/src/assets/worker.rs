//! The service worker: a script of our own that each browser runs beside the pages, put together once.
//!
//! Its version follows from everything that it keeps, so that a new release replaces all of it and a restart nothing.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::OnceLock,
};

use axum::{
    Router,
    http::{
        HeaderName,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    routing::get,
};

use super::ASSETS;

/// What it does, in a browser's own words.
const SCRIPT: &str = include_str!("worker.js");
/// What the pages of patients share, by the names that the manifest has for it.
const SHARED: [&str; 4] = ["main.css", "patient.js", "patient.wasm", "favicon.svg"];

/// The route of the script: at the root, so that it sees every page.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/sw.js", get(async || (headers(), text())))
}

/// A browser that has it asks each time whether there is a newer one.
const fn headers() -> [(HeaderName, &'static str); 2] {
    [(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "no-cache")]
}

fn text() -> &'static str {
    static MADE: OnceLock<String> = OnceLock::new();
    MADE.get_or_init(|| {
        let shared = |name: &&str| ASSETS.iter().find(|asset| asset.immutable && asset.name == *name);
        let shell: Vec<_> = SHARED.iter().filter_map(shared).map(|asset| asset.path).collect();
        script(&shell, ui::OFFLINE, ui::offline_page())
    })
}

/// The script that keeps these files, and the page at this address.
fn script(shell: &[&str], offline: &str, page: &str) -> String {
    let mut version = DefaultHasher::new();
    (shell, offline, page, SCRIPT).hash(&mut version);
    let version = version.finish();
    let shell = serde_json::to_string(shell).expect("paths have a JSON form");
    format!("const VERSION = \"{version:016x}\";\nconst OFFLINE = \"{offline}\";\nconst SHELL = {shell};\n\n{SCRIPT}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_keeps_what_it_was_told_to_and_says_which_version_it_is() {
        let text = script(&["/pkg/main.0123.css"], "/offline", "<p>");
        let head: Vec<_> = text.lines().skip(1).take(2).collect();
        assert_eq!(head, ["const OFFLINE = \"/offline\";", "const SHELL = [\"/pkg/main.0123.css\"];"]);
        assert!(text.ends_with(SCRIPT));
    }

    #[test]
    fn whatever_is_kept_makes_another_version_and_the_same_makes_the_same() {
        let version = |shell: &[&str], page| script(shell, "/offline", page).lines().next().map(str::to_owned);
        let first = version(&["/pkg/a.css"], "<p>");
        assert_eq!(version(&["/pkg/a.css"], "<p>"), first);
        assert_ne!(version(&["/pkg/b.css"], "<p>"), first);
        assert_ne!(version(&["/pkg/a.css"], "<b>"), first);
    }
}
