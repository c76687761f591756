//! Load, by the program `wrk`: sixteen connections that ask for one address again and again.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell::output;

/// What is asked for.
pub struct Load {
    /// The address.
    pub url: String,
    /// The cookie that is sent along.
    pub cookie: Option<String>,
}

/// How it was answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answered {
    /// Requests answered in a second.
    pub rate: f64,
    /// What all but one in a hundred took at most, in milliseconds.
    pub p99: f64,
}

impl Load {
    /// Asks for five seconds; an answer that is not a page is a failure.
    pub fn run(&self) -> Result<Answered> {
        let mut wrk = Command::new("wrk");
        wrk.args(["-t1", "-c16", "-d5s", "--latency"]);
        if let Some(cookie) = &self.cookie {
            wrk.args(["-H", &format!("Cookie: {cookie}")]);
        }
        let report = output(wrk.arg(&self.url))?;
        let failed = ["Non-2xx", "Socket errors"].iter().any(|sign| report.contains(sign));
        ensure!(!failed, "some requests for {} were not answered with a page:\n{report}", self.url);
        read(&report).with_context(|| format!("wrk did not say what was asked of it:\n{report}"))
    }
}

fn read(report: &str) -> Option<Answered> {
    let after = |name| report.lines().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
    Some(Answered { rate: after("Requests/sec:")?.parse().ok()?, p99: milliseconds(after("99%")?)? })
}

/// A time with its unit, as wrk writes it.
fn milliseconds(time: &str) -> Option<f64> {
    let (number, scale) = [("us", 0.001), ("ms", 1.0), ("s", 1000.0), ("m", 60_000.0)]
        .iter()
        .find_map(|(unit, scale)| Some((time.strip_suffix(unit)?, scale)))?;
    Some(number.parse::<f64>().ok()? * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_and_slowest_are_read_from_the_report() {
        let report = "  Latency Distribution\n     50%  412.00us\n     99%    1.25ms\n  9 requests in 5.00s\n\
                      Requests/sec:  34128.51\nTransfer/sec:    261.95MB\n";
        assert_eq!(read(report), Some(Answered { rate: 34128.51, p99: 1.25 }));
    }

    #[test]
    fn a_time_is_read_in_any_unit() {
        assert_eq!(["250.00us", "2.00ms", "1.50s"].map(milliseconds), [Some(0.25), Some(2.0), Some(1500.0)]);
        assert_eq!(milliseconds("soon"), None);
    }
}
