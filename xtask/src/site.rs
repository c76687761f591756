//! The web assets as they are served: styles, bundles and what stands in `public/`, named, compressed and listed.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::publish::Shelf;
use crate::setup;
use crate::shell::{House, run, say};
use crate::stamp::Stamp;
use crate::wasm::{self, AUDIENCES, WASM_NAME};

/// How much care a build takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// As it is served: small wasm, compressed.
    Full,
    /// For a developer who waits: unoptimised wasm, nothing compressed.
    Quick,
}

impl Finish {
    /// The Cargo profile that compiles the bundles.
    pub fn cargo_profile(self) -> &'static str {
        match self {
            Self::Full => "browser",
            Self::Quick => "dev",
        }
    }

    /// The folder that Cargo names after that profile.
    pub fn cargo_folder(self) -> &'static str {
        match self {
            Self::Full => "browser",
            Self::Quick => "debug",
        }
    }
}

/// Builds all web assets into the target folder's `site`.
pub fn build(house: &House, finish: Finish) -> Result<()> {
    setup::wasm_target()?;
    setup::npm(house, "style")?;
    let mut shelf = Shelf::open(house.site(), finish)?;
    shelf.hashed("main.css", &stylesheet(house)?)?;
    for audience in AUDIENCES {
        let bundle = wasm::bundle(house, audience, finish)?;
        let wasm = shelf.hashed(&format!("{audience}.wasm"), &bundle.wasm)?;
        let script = bundle.script.replace(WASM_NAME, &wasm);
        shelf.hashed(&format!("{audience}.js"), script.as_bytes())?;
    }
    let public = house.root.join("public");
    shelf.hashed("favicon.svg", &fs::read(public.join("favicon.svg"))?)?;
    shelf.as_they_are(&public)?;
    shelf.close()
}

fn stylesheet(house: &House) -> Result<Vec<u8>> {
    let css = house.target.join("main.css");
    let stamp = Stamp::of(house.target.join("main.css.stamp"), &house.root, &["style"])?;
    if !stamp.holds() {
        say("Compiling the styles");
        let folder = house.root.join("style");
        let mut sass = Command::new(folder.join("node_modules/.bin/sass"));
        run(sass
            .args(["--load-path=node_modules", "--quiet-deps"])
            .args(["--no-source-map", "--style=compressed", "main.scss"])
            .arg(&css)
            .current_dir(&folder))?;
        stamp.set()?;
    }
    fs::read(&css).context("the compiled styles")
}
