//! The disk: how many small writes a second it confirms, which no durable figure can exceed by more than is grouped.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::figure;

const PAGE: [u8; 4096] = [7; 4096];
const FOR: Duration = Duration::from_secs(2);

/// Appends page after page, each confirmed before the next.
pub fn measure(folder: &Path) -> Result<()> {
    let path = folder.join("confirmed-writes");
    let mut file = File::create(&path)?;
    let (began, mut written) = (Instant::now(), 0_u32);
    while began.elapsed() < FOR {
        file.write_all(&PAGE)?;
        file.sync_data()?;
        written += 1;
    }
    let rate = f64::from(written) / began.elapsed().as_secs_f64();
    fs::remove_file(path)?;
    figure::print("fdatasync", rate, "/s");
    Ok(())
}
