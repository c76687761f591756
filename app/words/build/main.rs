//! Turns the Fluent files in `texts` into functions, so that a text that is not there is found when compiling.

mod catalogue;
#[path = "../src/direction.rs"]
mod direction;
mod generate;

use std::{env, fs, path::Path};

use catalogue::Catalogue;

fn main() {
    println!("cargo:rerun-if-changed=texts");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=src/direction.rs");
    let texts =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo tells a build script its folder")).join("texts");
    let english = Catalogue::read(&texts.join("en"));
    let urdu = Catalogue::read(&texts.join("ur"));
    let code = generate::functions(&english, &urdu);
    let folder = env::var("OUT_DIR").expect("cargo tells a build script where to write");
    fs::write(Path::new(&folder).join("messages.rs"), code).expect("the build's own folder can be written");
}
