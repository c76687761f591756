//! Numbers that look like chance and are the same in every run.

/// Numbers that follow from a seed (SplitMix64).
#[derive(Clone, Copy, Debug)]
pub struct Mixed(u64);

impl Mixed {
    /// Of these numbers, and no others.
    pub fn of(numbers: &[u64]) -> Self {
        let mut mixed = Self(0);
        for number in numbers {
            mixed = Self(mixed.next() ^ number);
        }
        mixed
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below this one.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
        bytes
    }
}
