//! Figures, as lines that the bench reads.

use std::time::Duration;

/// Prints one figure.
pub fn print(name: &str, value: f64, unit: &str) {
    println!("{}", serde_json::json!({ "name": name, "value": value, "unit": unit }));
}

/// How long each of many took.
#[derive(Default)]
pub struct Taken(Vec<Duration>);

impl Taken {
    /// One more.
    pub fn add(&mut self, one: Duration) {
        self.0.push(one);
    }

    /// Those of somebody else too.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// In milliseconds, what so many in a hundred took at most.
    pub fn percentile(&mut self, hundredth: usize) -> f64 {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        self.0.get(last * hundredth / 100).copied().unwrap_or_default().as_secs_f64() * 1000.0
    }
}
