//! The walls of the house that no compiler holds: what the sources may not say, file by file.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Every Rust source below a folder of the workspace.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has sources");
    found
}

/// The lines of code, not of comments, that say one of these.
fn saying(folder: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(folder) {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    found
}

const NONE: [String; 0] = [];

#[test]
fn only_the_component_that_escapes_writes_a_textarea() {
    let mut found = saying("app/ui/src", &["<textarea"]);
    found.retain(|line| !line.contains("components/textarea.rs") && !line.contains("components/tests.rs"));
    assert_eq!(found, NONE);
}

#[test]
fn only_the_component_that_escapes_writes_a_title() {
    let mut found = saying("app/ui/src", &["<title", "<Title>"]);
    // A drawing has a title of its own, which is escaped in the same way.
    let escape = ["components/title.rs", "components/tests.rs", "measures/picture.rs"];
    found.retain(|line| !escape.iter().any(|file| line.contains(file)));
    assert_eq!(found, NONE);
}

#[test]
fn nothing_that_was_typed_is_put_into_a_page_as_markup() {
    let mut found = saying("app/ui/src", &["inner_html="]);
    found.retain(|line| {
        !["textarea.rs", "title.rs", "staff/qr.rs", "measures/picture.rs"].iter().any(|file| line.contains(file))
    });
    assert_eq!(found, NONE);
}

#[test]
fn rules_and_use_cases_take_time_and_chance_as_arguments() {
    let taken =
        ["Timestamp::now", "Zoned::now", "SystemTime", "Instant::now", "now_v7", "new_v4", "getrandom", "rand::"];
    for folder in ["app/domain/src", "app/words/src", "app/service/src"] {
        assert_eq!(saying(folder, &taken), NONE);
    }
}

#[test]
fn rules_touch_no_file_socket_or_environment() {
    let touched = ["std::fs", "std::net", "std::env", "env::var", "tokio::", "sqlx", "axum", "leptos"];
    assert_eq!(saying("app/domain/src", &touched), NONE);
}

#[test]
fn use_cases_know_nothing_of_http_and_html() {
    assert_eq!(saying("app/service/src", &["axum", "leptos", "hyper::", "StatusCode", "text/html", "<div"]), NONE);
}

#[test]
fn sql_is_written_in_the_store_alone() {
    assert_eq!(saying("app/ui/src", &["sqlx", "SELECT ", "INSERT INTO"]), NONE);
    assert_eq!(saying("server/src", &["sqlx::", "SELECT ", "INSERT INTO"]), NONE);
    let mut found = saying("app/service/src", &["sqlx::query", "SELECT ", "INSERT INTO", "DELETE FROM"]);
    found.retain(|line| !line.contains("/store/"));
    assert_eq!(found, NONE);
}

#[test]
fn the_environment_is_read_in_the_configuration_alone() {
    for folder in ["app/domain/src", "app/words/src", "app/service/src", "app/ui/src"] {
        assert_eq!(saying(folder, &["env::var"]), NONE);
    }
    let mut found = saying("server/src", &["env::var"]);
    found.retain(|line| !line.contains("src/config"));
    assert_eq!(found, NONE);
}

#[test]
fn nothing_unsafe_and_nothing_left_to_do_is_in_the_house() {
    for folder in ["app", "server", "xtask"] {
        let mut found = saying(folder, &["unsafe ", "todo!(", "unimplemented!(", "dbg!("]);
        found.retain(|line| !line.contains("tests/house.rs"));
        assert_eq!(found, NONE);
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let mut code = String::new();
    for folder in ["app/words/src", "app/service/src", "app/ui/src"] {
        code.extend(sources(folder).into_iter().map(|(_, text)| text));
    }
    let said: BTreeSet<&str> = code.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_')).collect();
    let mut silent = Vec::new();
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/words/texts/en");
    let files: Vec<String> =
        fs::read_dir(texts).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    for id in files.iter().flat_map(|file| file.lines()).filter_map(message_id) {
        let method = id.replace('-', "_");
        let quoted = format!("{{ {id} }}");
        let is_said = said.contains(method.as_str()) || said.contains(method.trim_start_matches("safety_"));
        if !is_said && !files.iter().any(|file| file.contains(&quoted)) {
            silent.push(id);
        }
    }
    assert_eq!(silent, Vec::<&str>::new());
}

/// The id of the message that begins on this line of a Fluent file.
fn message_id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    (line.starts_with(|first: char| first.is_ascii_lowercase()) && !id.contains(' ')).then_some(id)
}
