//! Keys: what is personal is encrypted per record, and what must be found again has a keyed index.
//!
//! Each record has a key of its own, wrapped by the master key from the configuration, which is not part of a backup.
//! Destroying a record's key erases the record everywhere. AES-256-GCM-SIV (RFC 8452), since it forgives a repeated nonce.

use aes_gcm_siv::{
    Aes256GcmSiv, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::clock::Chance;

/// The keys that follow from the master keys.
#[derive(Clone)]
pub struct Keys {
    /// The one that seals, and those before it, which open what is not sealed anew yet.
    wrapping: Vec<Zeroizing<[u8; 32]>>,
    /// An index cannot be made anew without what it stands for: so the first master key there was goes on making them.
    indexing: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys([redacted])")
    }
}

/// What was sealed cannot be opened: another master key, or bytes that were altered.
#[derive(Debug, thiserror::Error)]
#[error("a sealed record cannot be opened with this secret key")]
pub struct CannotOpen;

const NONCE: usize = 12;
/// What a wrapped record key is sealed as.
pub(crate) const RECORD_KEY: &str = "record key";

impl Keys {
    /// Derives every key from the master key (RFC 5869).
    pub fn new(master: &[u8; 32]) -> Self {
        Self::rotated(master, &[])
    }

    /// The same, after the master key was changed: those before it, the newest first.
    pub fn rotated(master: &[u8; 32], before: &[Zeroizing<[u8; 32]>]) -> Self {
        let first = before.last().map_or(master, |first| first);
        let mut wrapping = vec![derive(master, "matters wrapping 1")];
        wrapping.extend(before.iter().map(|master| derive(master, "matters wrapping 1")));
        Self { wrapping, indexing: derive(first, "matters indexing 1") }
    }

    /// A new record's key, and the wrapped form in which it is stored.
    pub fn new_record(&self, chance: &dyn Chance) -> (RecordKey, Vec<u8>) {
        let key = RecordKey(Zeroizing::new(chance.bytes()));
        let wrapped = self.seal(key.0.as_slice(), RECORD_KEY, chance);
        (key, wrapped)
    }

    /// The record's key from its stored form.
    pub fn record(&self, wrapped: &[u8]) -> Result<RecordKey, CannotOpen> {
        let bytes = Zeroizing::new(self.open(wrapped, RECORD_KEY)?);
        Ok(RecordKey(Zeroizing::new(bytes.as_slice().try_into().map_err(|_| CannotOpen)?)))
    }

    /// Seals what belongs to no record, such as a second-factor secret.
    pub fn seal(&self, plain: &[u8], what: &str, chance: &dyn Chance) -> Vec<u8> {
        seal(&self.wrapping[0], plain, what.as_bytes(), chance)
    }

    /// Opens what [`Keys::seal`] sealed, with this master key or one before it.
    pub fn open(&self, sealed: &[u8], what: &str) -> Result<Vec<u8>, CannotOpen> {
        self.wrapping.iter().find_map(|key| open(key, sealed, what.as_bytes()).ok()).ok_or(CannotOpen)
    }

    /// What was sealed with a master key before this one, sealed with this one; nothing, when it is already.
    pub fn seal_anew(&self, sealed: &[u8], what: &str, chance: &dyn Chance) -> Result<Option<Vec<u8>>, CannotOpen> {
        if open(&self.wrapping[0], sealed, what.as_bytes()).is_ok() {
            return Ok(None);
        }
        let plain = Zeroizing::new(self.open(sealed, what)?);
        Ok(Some(self.seal(&plain, what, chance)))
    }

    /// A keyed checksum over more than fits in memory; `what` keeps those of different things apart.
    pub fn checksum(&self, what: &str) -> Checksum {
        Checksum(self.mac(what))
    }

    /// A keyed index: the same for the same value, and telling nothing to who lacks the key.
    ///
    /// `what` keeps the indexes of different things apart.
    pub fn index(&self, what: &str, value: &[u8]) -> [u8; 32] {
        let mut mac = self.mac(what);
        mac.update(value);
        mac.finalize().into_bytes().into()
    }

    fn mac(&self, what: &str) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.indexing.as_slice())
            .expect("HMAC takes a key of any length");
        mac.update(what.as_bytes());
        mac.update(&[0]);
        mac
    }
}

fn derive(master: &[u8; 32], purpose: &str) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, master)
        .expand(purpose.as_bytes(), key.as_mut_slice())
        .expect("32 bytes is a length that HKDF gives");
    key
}

/// A keyed checksum that is being made.
#[derive(Clone)]
pub struct Checksum(Hmac<Sha256>);

impl std::fmt::Debug for Checksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Checksum")
    }
}

impl Checksum {
    /// Takes more in.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The checksum.
    pub fn finish(self) -> [u8; 32] {
        self.0.finalize().into_bytes().into()
    }
}

/// The key of one record.
#[derive(Clone)]
pub struct RecordKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecordKey([redacted])")
    }
}

impl RecordKey {
    /// Seals a value as JSON; `what` binds it to its column, so that it cannot be moved to another.
    pub fn seal<T: serde::Serialize>(&self, value: &T, what: &str, chance: &dyn Chance) -> Vec<u8> {
        let plain = Zeroizing::new(serde_json::to_vec(value).expect("records have a JSON form"));
        seal(&self.0, &plain, what.as_bytes(), chance)
    }

    /// Opens what [`RecordKey::seal`] sealed.
    pub fn open<T: serde::de::DeserializeOwned>(&self, sealed: &[u8], what: &str) -> Result<T, CannotOpen> {
        let plain = Zeroizing::new(open(&self.0, sealed, what.as_bytes())?);
        serde_json::from_slice(&plain).map_err(|_| CannotOpen)
    }
}

fn seal(key: &[u8; 32], plain: &[u8], aad: &[u8], chance: &dyn Chance) -> Vec<u8> {
    let nonce: [u8; NONCE] = chance.bytes();
    let cipher = Aes256GcmSiv::new(key.into());
    let mut sealed = nonce.to_vec();
    sealed.extend(
        cipher
            .encrypt(&Nonce::from(nonce), Payload { msg: plain, aad })
            .expect("records are far shorter than the cipher's limit"),
    );
    sealed
}

fn open(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Result<Vec<u8>, CannotOpen> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(CannotOpen)?;
    Aes256GcmSiv::new(key.into()).decrypt(&Nonce::from(*nonce), Payload { msg: text, aad }).map_err(|_| CannotOpen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SeededChance;

    #[test]
    fn a_record_opens_with_its_own_key_only() {
        let (keys, chance) = (Keys::new(&[7; 32]), SeededChance::new(1));
        let (key, wrapped) = keys.new_record(&chance);
        let sealed = key.seal(&"what matters", "drafts", &chance);
        assert_eq!(keys.record(&wrapped).unwrap().open::<String>(&sealed, "drafts").unwrap(), "what matters");
        let (other, _) = keys.new_record(&chance);
        assert!(other.open::<String>(&sealed, "drafts").is_err());
        assert!(Keys::new(&[8; 32]).record(&wrapped).is_err());
    }

    #[test]
    fn after_a_change_of_the_master_key_what_was_sealed_opens_and_is_sealed_anew_once() {
        let (old, new, chance) = ([7; 32], [8; 32], SeededChance::new(1));
        let (key, wrapped) = Keys::new(&old).new_record(&chance);
        let sealed = key.seal(&"what matters", "drafts", &chance);
        let keys = Keys::rotated(&new, &[Zeroizing::new(old)]);
        assert!(keys.record(&wrapped).is_ok());
        let anew = keys.seal_anew(&wrapped, RECORD_KEY, &chance).unwrap().unwrap();
        assert!(keys.seal_anew(&anew, RECORD_KEY, &chance).unwrap().is_none());
        assert!(Keys::new(&old).record(&anew).is_err());
        let opened: String = Keys::new(&new).record(&anew).unwrap().open(&sealed, "drafts").unwrap();
        assert_eq!(opened, "what matters");
    }

    #[test]
    fn an_index_is_the_same_after_a_change_of_the_master_key() {
        let before = Keys::new(&[7; 32]).index("source", b"192.0.2.1");
        assert_eq!(Keys::rotated(&[8; 32], &[Zeroizing::new([7; 32])]).index("source", b"192.0.2.1"), before);
    }

    #[test]
    fn a_record_moved_to_another_column_does_not_open() {
        let (keys, chance) = (Keys::new(&[7; 32]), SeededChance::new(1));
        let (key, _) = keys.new_record(&chance);
        let sealed = key.seal(&"what matters", "drafts", &chance);
        assert!(key.open::<String>(&sealed, "patients").is_err());
    }

    #[test]
    fn an_altered_byte_is_noticed() {
        let (keys, chance) = (Keys::new(&[7; 32]), SeededChance::new(1));
        let mut sealed = keys.seal(b"secret", "totp", &chance);
        *sealed.last_mut().unwrap() ^= 1;
        assert!(keys.open(&sealed, "totp").is_err());
    }
}
