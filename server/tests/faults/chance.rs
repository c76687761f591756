//! Chance that comes again for the same seed, and whether this is a long trial.

use std::env;

/// Whether the tests run long and tell their figures.
pub fn is_trial() -> bool {
    env::var_os("MATTERS_TRIAL").is_some()
}

/// The seed of this run, printed so that a failure can be repeated.
pub fn seed() -> u64 {
    let seed = env::var("MATTERS_SEED").map_or(1, |seed| seed.parse().expect("MATTERS_SEED is a number"));
    println!("seed {seed}");
    seed
}

/// Numbers without a pattern (Steele, Lea and Flood's SplitMix64).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 on, below this.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }
}
