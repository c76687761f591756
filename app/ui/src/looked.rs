//! Who did something with a record, as the list of it says.

use service::audit::By;
use words::Words;

/// Who did it.
pub(crate) fn by(words: Words, by: &By) -> String {
    match by {
        By::Patient => words.trail_patient().to_owned(),
        By::Staff(name) => name.clone(),
        By::System => words.trail_system().to_owned(),
    }
}
