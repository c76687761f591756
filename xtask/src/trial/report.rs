//! What was seen, as a table in Markdown.

use std::process::Command;
use std::thread::available_parallelism;

use anyhow::Result;

use crate::shell::output;

/// A table that grows while trials run.
pub struct Report {
    text: String,
}

impl Report {
    /// An empty table, under the day and the machine.
    pub fn begin() -> Result<Self> {
        let day = output(Command::new("date").args(["-u", "+%Y-%m-%d"]))?;
        let cores = available_parallelism()?;
        let head = format!("`cargo xtask trial`, {}, {cores} cores.\n\n| trial | seen |\n| --- | --- |\n", day.trim());
        Ok(Self { text: head })
    }

    /// Adds what was seen in a trial.
    pub fn line(&mut self, trial: &str, seen: &str) {
        self.text.push_str(&format!("| {trial} | {} |\n", seen.replace('\n', " ").replace('|', "\\|")));
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_was_seen_stays_one_row() {
        let mut report = Report { text: String::new() };
        report.line("faults", "one | two\nthree");
        assert_eq!(report.text(), "| faults | one \\| two three |\n");
    }
}
