//! The shelf of finished web assets: named by content, compressed once, listed in `manifest.txt`.
//!
//! The manifest is what the server's build reads. A line is `NAME PATH DIGEST`: what the pages call it, where it is
//! served, and what its contents are. Beside a file stand its compressed forms, `.br` and `.gz`, where they are smaller.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::site::Finish;

/// Kinds of file that compression makes smaller.
const COMPRESSIBLE: [&str; 7] = ["css", "ico", "js", "svg", "txt", "wasm", "webmanifest"];

/// A folder being filled with what will be served.
pub struct Shelf {
    folder: PathBuf,
    finish: Finish,
    lines: Vec<String>,
    kept: BTreeSet<PathBuf>,
}

impl Shelf {
    /// Opens the folder; what was put there before stays until [`Shelf::close`], so that it need not be compressed again.
    pub fn open(folder: PathBuf, finish: Finish) -> Result<Self> {
        fs::create_dir_all(folder.join("pkg"))?;
        Ok(Self { folder, finish, lines: Vec::new(), kept: BTreeSet::new() })
    }

    /// Puts a file under a name that changes with its contents, and returns that name.
    pub fn hashed(&mut self, name: &str, contents: &[u8]) -> Result<String> {
        let digest = digest(contents);
        let (stem, extension) = name.rsplit_once('.').context("a web asset's name has an ending")?;
        let published = format!("{stem}.{digest}.{extension}");
        self.put(name, &format!("pkg/{published}"), &digest, contents)?;
        Ok(published)
    }

    /// Puts all files of a folder under their own names.
    pub fn as_they_are(&mut self, folder: &Path) -> Result<()> {
        let mut waiting = vec![folder.to_path_buf()];
        let mut found = Vec::new();
        while let Some(next) = waiting.pop() {
            for entry in fs::read_dir(next)? {
                let path = entry?.path();
                if path.is_dir() {
                    waiting.push(path);
                } else {
                    found.push(path);
                }
            }
        }
        found.sort();
        for file in found {
            let path = file.strip_prefix(folder)?.to_str().context("a file name in public/")?;
            let contents = fs::read(&file)?;
            self.put(path, path, &digest(&contents), &contents)?;
        }
        Ok(())
    }

    /// Writes the manifest and clears away what is no longer listed.
    pub fn close(mut self) -> Result<()> {
        let manifest = self.folder.join("manifest.txt");
        let text = self.lines.join("\n") + "\n";
        if fs::read_to_string(&manifest).ok().as_ref() != Some(&text) {
            fs::write(&manifest, text)?;
        }
        self.kept.insert(manifest);
        clear(&self.folder, &self.kept)
    }

    fn put(&mut self, name: &str, path: &str, digest: &str, contents: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        self.lines.push(format!("{name} {path} {digest}"));
        self.kept.insert(file.clone());
        let fresh = fs::read(&file).is_ok_and(|there| there == contents);
        if !fresh {
            let parent = file.parent().context("a web asset stands in a folder")?;
            fs::create_dir_all(parent)?;
            fs::write(&file, contents)?;
        }
        let extension = path.rsplit('.').next().unwrap_or_default();
        if self.finish == Finish::Quick || !COMPRESSIBLE.contains(&extension) {
            return Ok(());
        }
        for (ending, compress) in [("br", brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gz", gzip)] {
            let smaller = file.with_file_name(format!("{}.{ending}", file_name(&file)?));
            if !(fresh && smaller.exists()) {
                let compressed = compress(contents)?;
                if compressed.len() >= contents.len() {
                    continue;
                }
                fs::write(&smaller, compressed)?;
            }
            self.kept.insert(smaller);
        }
        Ok(())
    }
}

/// The first 64 bits of SHA-256, in hexadecimal: enough to tell versions of a file apart.
pub fn digest(contents: &[u8]) -> String {
    Sha256::digest(contents)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn file_name(path: &Path) -> Result<&str> {
    path.file_name().and_then(|name| name.to_str()).context("a web asset's name is text")
}

fn brotli(mut contents: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut contents, &mut compressed, &best)?;
    Ok(compressed)
}

fn gzip(contents: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(contents)?;
    Ok(encoder.finish()?)
}

fn clear(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            clear(&path, kept)?;
        } else if !kept.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_contents_have_the_same_digest_of_sixteen_digits() {
        assert_eq!(digest(b""), "e3b0c44298fc1c14");
    }

    #[test]
    fn text_that_repeats_itself_becomes_smaller_both_ways() {
        let text = b"what matters to you? ".repeat(50);
        assert!(brotli(&text).unwrap().len() < text.len() / 5);
        assert!(gzip(&text).unwrap().len() < text.len() / 5);
    }
}
