//! Placeholder until the comparison is merged.

use super::Content;

/// Whether the questions mean something else.
pub fn changes_meaning(before: &Content, after: &Content) -> bool {
    before.questionnaire != after.questionnaire
}
