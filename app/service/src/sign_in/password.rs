//! Passwords: argon2id with OWASP's parameters, and the few rules for a new one (NIST SP 800-63B §3.1.1).

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::{Error, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};
use zeroize::Zeroizing;

use super::SignInProblem;
use crate::{Fault, clock::Chance, store::StoreError};

/// The fewest characters of a new password.
pub const SHORTEST: usize = 12;
const LONGEST: usize = 1000;

/// Each hash takes 19 MiB: no more than this many at once, however many people sign in.
static HASHING: Semaphore = Semaphore::const_new(2);

/// A hash that no password has, verified against when there is no account, so that both take as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Stems that guessers try first; digits and signs around them do not count.
const COMMON: [&str; 17] = [
    "password",
    "passwordpassword",
    "mypassword",
    "p@ssw0rd",
    "letmein",
    "welcome",
    "iloveyou",
    "qwerty",
    "qwertyuiop",
    "qwertyuiopasdfghjkl",
    "asdfghjkl",
    "qaz2wsx",
    "qaz2wsx3edc",
    "administrator",
    "changeme",
    "socialprescribing",
    "matters-demo",
];
const DIGITS: [&str; 2] = ["012345678901234567890", "098765432109876543210"];

/// Everything that is wrong with a new password; empty if it may be set.
pub(super) fn problems(password: &str, repeat: &str, name: &str, email: &str) -> Vec<SignInProblem> {
    let length = password.chars().count();
    let mut problems = Vec::new();
    if password.is_empty() {
        problems.push(SignInProblem::PasswordMissing);
    } else if length < SHORTEST {
        problems.push(SignInProblem::PasswordShort);
    } else if length > LONGEST {
        problems.push(SignInProblem::PasswordLong);
    } else if tells_of(password, name, email) {
        problems.push(SignInProblem::PasswordTellsOfYou);
    } else if is_common(password) {
        problems.push(SignInProblem::PasswordCommon);
    }
    if password != repeat {
        problems.push(SignInProblem::RepeatDiffers);
    }
    problems
}

fn tells_of(password: &str, name: &str, email: &str) -> bool {
    let local_part = email.split('@').next().unwrap_or_default();
    let stem_of_password = stem(password);
    !stem_of_password.is_empty() && [email, local_part, name].into_iter().any(|known| stem(known) == stem_of_password)
}

fn is_common(password: &str) -> bool {
    let first = password.chars().next();
    COMMON.contains(&stem(password).as_str())
        || DIGITS.iter().any(|row| row.contains(password))
        || password.chars().all(|character| Some(character) == first)
}

/// The same in lower case, without spaces inside or digits and signs around.
fn stem(text: &str) -> String {
    let squeezed: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    squeezed.to_lowercase().trim_matches(|character: char| !character.is_alphabetic()).to_owned()
}

/// The hash to store.
pub(super) async fn hash(password: &str, chance: &dyn Chance) -> String {
    let salt: [u8; 16] = chance.bytes();
    let hash = blocking(password, move |password| {
        let hash: PasswordHash =
            hasher().hash_password_with_salt(password, &salt).expect("a password is far shorter than argon2 takes");
        hash.to_string()
    });
    hash.await
}

/// Whether this is the password whose hash is stored; without a hash never, after the same work.
pub(super) async fn verify(password: &str, stored: Option<String>) -> Result<bool, Fault> {
    let answer = blocking(password, move |password| {
        let verified = hasher().verify_password(password, stored.as_deref().unwrap_or(NOBODY));
        verified.map(|()| stored.is_some())
    });
    match answer.await {
        Ok(right) => Ok(right),
        Err(Error::PasswordInvalid) => Ok(false),
        Err(_) => Err(StoreError::Unreadable { table: "staff" }.into()),
    }
}

/// Works on a password where waiting hurts nobody.
async fn blocking<T: Send + 'static>(password: &str, work: impl FnOnce(&[u8]) -> T + Send + 'static) -> T {
    let password = Zeroizing::new(password.to_owned());
    let permit = HASHING.acquire().await.expect("the semaphore is never closed");
    let worked = spawn_blocking(move || {
        // Held here, so that a request that is given up does not let another in while its hash goes on.
        let _permit = permit;
        work(password.as_bytes())
    });
    worked.await.expect("hashing does not panic")
}

/// OWASP's "Password Storage" cheat sheet: 19 MiB, two passes, one lane.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("the parameters are within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SeededChance;

    fn problems_of(password: &str) -> Vec<SignInProblem> {
        problems(password, password, "Amina Hussain", "amina.hussain@riverside.example")
    }

    #[test]
    fn any_characters_make_a_password() {
        for password in ["three odd geese", "۱۲۳ بارہ حرف یہاں", "🦢🦢🦆🦢🦢🦢🦢🦢🦢🦢🦢🦢"]
        {
            assert_eq!(problems_of(password), []);
        }
    }

    #[test]
    fn eleven_characters_are_too_few() {
        assert_eq!(problems_of("elevenchars"), [SignInProblem::PasswordShort]);
    }

    #[test]
    fn more_than_anybody_types_is_refused() {
        assert_eq!(problems_of(&"ab".repeat(501)), [SignInProblem::PasswordLong]);
    }

    #[test]
    fn a_name_or_address_is_no_password() {
        for password in ["amina hussain", "AminaHussain2026!", "Amina.Hussain@riverside.example", "1amina.hussain"] {
            assert_eq!(problems_of(password), [SignInProblem::PasswordTellsOfYou]);
        }
    }

    #[test]
    fn what_everybody_tries_first_is_no_password() {
        for password in ["Password1234", "123456789012", "aaaaaaaaaaaa", "Qwertyuiop12", "1qaz2wsx3edc"] {
            assert_eq!(problems_of(password), [SignInProblem::PasswordCommon]);
        }
    }

    #[test]
    fn a_password_entered_in_two_ways_is_refused() {
        let problems = problems("three odd geese", "three old geese", "Amina", "amina@riverside.example");
        assert_eq!(problems, [SignInProblem::RepeatDiffers]);
    }

    #[tokio::test]
    async fn a_hash_is_verified_by_its_password_only() {
        let stored = hash("three odd geese", &SeededChance::new(1)).await;
        assert!(verify("three odd geese", Some(stored.clone())).await.unwrap());
        assert!(!verify("three old geese", Some(stored)).await.unwrap());
    }

    #[tokio::test]
    async fn nobodys_hash_takes_the_same_work() {
        let stored = hash("three odd geese", &SeededChance::new(1)).await;
        let parameters = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(parameters(NOBODY), parameters(&stored));
        assert_eq!(NOBODY.len(), stored.len());
        assert!(!verify("three odd geese", None).await.unwrap());
    }
}
