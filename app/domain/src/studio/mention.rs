//! Mentions: "@Amina" in what somebody says tells Amina of it.

/// Whom these words mention: by the whole name after an @, or by the first name where only one has it. Letter case does
/// not matter; each is found once, in the order of the names.
///
/// ```
/// use domain::studio::mentioned;
///
/// let names = ["Amina Khan", "Tom Reed", "Tom Ellis"];
/// assert_eq!(mentioned("What do you think, @amina?", &names), [0]);
/// assert_eq!(mentioned("@Tom Reed, please look", &names), [1]);
/// assert!(mentioned("Ask @Tom, or write to a@amina.example", &names).is_empty());
/// ```
pub fn mentioned(words: &str, names: &[&str]) -> Vec<usize> {
    let words = words.to_lowercase();
    let lowered: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let first_of = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
    let firsts: Vec<String> = lowered.iter().map(|name| first_of(name)).collect();
    let mut found = Vec::new();
    for (at, _) in words.match_indices('@') {
        let begins_a_word = words[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let after = &words[at + 1..];
        if !begins_a_word {
            continue;
        }
        let whole =
            (0..lowered.len()).filter(|one| starts(after, &lowered[*one])).max_by_key(|one| lowered[*one].len());
        let only = |one: &usize| firsts.iter().filter(|first| **first == firsts[*one]).count() == 1;
        let first = || (0..firsts.len()).find(|one| starts(after, &firsts[*one]) && only(one));
        found.extend(whole.or_else(first));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a text begins with this name, and the name ends there.
fn starts(text: &str, name: &str) -> bool {
    !name.is_empty()
        && text.strip_prefix(name).is_some_and(|rest| rest.chars().next().is_none_or(|next| !next.is_alphanumeric()))
}
