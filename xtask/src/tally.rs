//! Running suites of tests, passing on what they print and counting what they say of themselves.

use std::io::{BufRead, BufReader};
use std::process::Command;

use anyhow::{Context, Result};

use crate::shell::{say, shown};

/// A test's line after this is for the record of a trial.
const TOLD: &str = "trial: ";

/// How many tests passed and failed so far.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed, or suites that could not say how many.
    pub failed: u32,
    /// What tests said for the record.
    pub told: Vec<String>,
}

impl Tally {
    /// Runs one suite to its end; one that fails without naming a test counts as one failure.
    pub fn suite(&mut self, what: &str, command: &mut Command) -> Result<()> {
        say(what);
        let (reader, writer) = std::io::pipe()?;
        let mut child = command
            .stdout(writer.try_clone()?)
            .stderr(writer)
            .spawn()
            .with_context(|| format!("could not start {}", shown(command)))?;
        // The command holds our ends of the pipe: without them, reading ends with the suite.
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let failed_before = self.failed;
        for line in BufReader::new(reader).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            self.count(&line);
            self.told.extend(line.split_once(TOLD).map(|(_, told)| told.to_owned()));
        }
        if !child.wait()?.success() && self.failed == failed_before {
            self.failed += 1;
        }
        Ok(())
    }

    /// Counts a line in which a suite sums up: nextest's, Cargo's or Playwright's.
    fn count(&mut self, line: &str) {
        let line = line.trim();
        let words: Vec<&str> = line.split_whitespace().collect();
        let sums_up = line.starts_with("Summary [")
            || line.starts_with("test result:")
            || matches!(words[..], [_, "failed"] | [_, "passed", _]);
        if !sums_up {
            return;
        }
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u32>() else {
                continue;
            };
            match pair[1].trim_end_matches([',', ';']) {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(line: &str) -> (u32, u32) {
        let mut tally = Tally::default();
        tally.count(line);
        (tally.passed, tally.failed)
    }

    #[test]
    fn the_summary_of_nextest_is_counted() {
        let line = "     Summary [   0.006s] 9 tests run: 7 passed (1 slow), 2 failed, 1 skipped";
        assert_eq!(counted(line), (7, 2));
    }

    #[test]
    fn the_summary_of_cargo_is_counted() {
        let line = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; finished in 0.01s";
        assert_eq!(counted(line), (3, 1));
    }

    #[test]
    fn the_summary_of_playwright_is_counted() {
        assert_eq!(counted("  12 passed (3.4s)"), (12, 0));
        assert_eq!(counted("  1 failed"), (0, 1));
    }

    #[test]
    fn other_lines_count_for_nothing() {
        assert_eq!(counted("the slot of 3 passed by, 4 failed"), (0, 0));
    }

    #[test]
    fn what_a_test_says_for_the_record_is_kept() {
        let mut tally = Tally::default();
        tally.suite("a suite that talks", Command::new("echo").arg("test a_sentence ... trial: 3 rounds")).unwrap();
        assert_eq!(tally.told, ["3 rounds"]);
    }

    #[test]
    fn a_suite_that_fails_without_a_count_is_one_failure() {
        let mut tally = Tally::default();
        tally.suite("a suite that fails", &mut Command::new("false")).unwrap();
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
