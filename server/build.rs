//! Puts the finished web assets inside the program: turns `cargo xtask build`'s manifest into a table of bytes.
//!
//! Without assets (a plain `cargo check`, before the first build of them) the table is empty. The form of the manifest
//! is described in `xtask/src/publish.rs`.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=MATTERS_SITE");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("Cargo names the package's folder"));
    let site = env::var_os("MATTERS_SITE").map_or_else(|| here.join("../target/site"), PathBuf::from);
    let manifest = site.join("manifest.txt");
    println!("cargo:rerun-if-changed={}", manifest.display());
    let table = match fs::read_to_string(&manifest) {
        Ok(lines) => lines.lines().map(|line| asset(&site, line)).collect(),
        Err(_) => String::new(),
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo names a folder to write to"));
    fs::write(out.join("assets.rs"), format!("&[\n{table}]")).expect("Cargo's folder can be written to");
}

/// The table's entry for one line `NAME PATH DIGEST` of the manifest.
fn asset(site: &Path, line: &str) -> String {
    let [name, path, digest] =
        line.split(' ').collect::<Vec<_>>().try_into().expect("a line of the manifest has three words");
    let immutable = path.starts_with("pkg/");
    let content_type = content_type(path);
    let mut forms = String::new();
    for (ending, coding) in [(".br", "br"), (".gz", "gzip"), ("", "")] {
        let file = site.join(format!("{path}{ending}"));
        if file.exists() {
            let etag = format!("\"{digest}{ending}\"");
            writeln!(forms, "        Form {{ coding: {coding:?}, etag: {etag:?}, bytes: include_bytes!({file:?}) }},")
                .expect("a string can be written to");
        }
    }
    format!(
        "    Asset {{ name: {name:?}, path: \"/{path}\", content_type: {content_type:?}, immutable: {immutable}, \
         forms: &[\n{forms}    ] }},\n"
    )
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
