//! The browser's bundles: the crate `ui` compiled for one audience, as one script and one wasm file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::WASM;
use crate::shell::{House, run, say};
use crate::site::Finish;
use crate::stamp::Stamp;

/// Who a bundle is for; also the name of the feature of `ui` and of the files.
pub const AUDIENCES: [&str; 2] = ["patient", "staff"];

/// What stands in the loader where the wasm file's published name goes.
pub const WASM_NAME: &str = "__WASM__";

/// What both bundles are made of.
const INGREDIENTS: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "app/domain",
    "app/ui",
    "xtask/src/device.js",
    "xtask/src/loader.js",
    "xtask/src/wasm.rs",
];

const LOADER: &str = include_str!("loader.js");
/// What stands after the loader of those who come for themselves.
const DEVICE: &str = include_str!("device.js");

/// One audience's script, which still asks for [`WASM_NAME`], and its wasm.
pub struct Bundle {
    /// The glue written by wasm-bindgen, then our loader.
    pub script: String,
    /// The program itself.
    pub wasm: Vec<u8>,
}

/// The bundle for one audience, built anew only when something that it is made of has changed.
pub fn bundle(house: &House, audience: &str, finish: Finish) -> Result<Bundle> {
    let folder = house.target.join("bundles").join(finish.cargo_profile());
    fs::create_dir_all(&folder)?;
    let script = folder.join(format!("{audience}.js"));
    let wasm = folder.join(format!("{audience}.wasm"));
    let stamp = Stamp::of(folder.join(format!("{audience}.stamp")), &house.root, &INGREDIENTS)?;
    if stamp.holds() {
        return Ok(Bundle { script: fs::read_to_string(script)?, wasm: fs::read(wasm)? });
    }
    let bundle = compile(house, audience, finish)?;
    fs::write(script, &bundle.script)?;
    fs::write(wasm, &bundle.wasm)?;
    stamp.set()?;
    Ok(bundle)
}

fn compile(house: &House, audience: &str, finish: Finish) -> Result<Bundle> {
    say(&format!("Compiling the {audience} bundle for the browser"));
    let folder = house.target.join(WASM).join(finish.cargo_folder());
    // Both audiences' builds write this one file, and Cargo would take the other's for fresh.
    for stale in ["ui.wasm", "deps/ui.wasm"] {
        let stale = folder.join(stale);
        if stale.exists() {
            fs::remove_file(stale)?;
        }
    }
    let profile = finish.cargo_profile();
    run(&mut house
        .cargo(&format!("build --package ui --lib --target {WASM} --features {audience} --profile {profile}")))?;
    bind(&folder.join("ui.wasm"), audience)
}

fn bind(compiled: &Path, audience: &str) -> Result<Bundle> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(audience)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a dependency of `ui` brings scripts of its own, so that the bundle would be more than one script"
    );
    let device = if audience == AUDIENCES[0] { DEVICE } else { "" };
    Ok(Bundle { script: format!("{}{LOADER}{device}", output.js()), wasm: output.wasm_mut().emit_wasm() })
}
