//! Hints about how easily an English text is read: never a gate, since only people can say whether they understand it.

/// What might make a text hard to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A sentence has so many words.
    LongSentence(usize),
    /// It may ask two things at once.
    DoubleQuestion,
    /// It is read with ease from about this age.
    ReadingAge(u32),
}

/// Words of a sentence from which it is long (GOV.UK content guide: 25 at most; questions want fewer).
const LONG: usize = 20;
/// The reading age that the NHS content guide aims for (9 to 11).
const AGE: u32 = 11;
/// Words below which a formula says nothing.
const ENOUGH: usize = 12;

/// What might make this text hard to read.
pub fn hints(text: &str, is_question: bool) -> Vec<Hint> {
    let mut found = Vec::new();
    let sentences: Vec<Vec<&str>> = text
        .split(['.', '?', '!', ':'])
        .map(|sentence| sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    found.extend(sentences.iter().map(Vec::len).filter(|words| *words > LONG).max().map(Hint::LongSentence));
    let asks = text.matches('?').count();
    let joins = ["and", "or"].iter().any(|join| text.split_whitespace().any(|word| word == *join));
    if is_question && (asks > 1 || asks == 1 && joins) {
        found.push(Hint::DoubleQuestion);
    }
    found.extend(reading_age(&sentences).filter(|age| *age > AGE).map(Hint::ReadingAge));
    found
}

/// By the Flesch–Kincaid grade (Kincaid and others, 1975), whose first year of school is read at about six.
fn reading_age(sentences: &[Vec<&str>]) -> Option<u32> {
    let words: usize = sentences.iter().map(Vec::len).sum();
    if words < ENOUGH {
        return None;
    }
    let syllables: usize = sentences.iter().flatten().map(|word| syllables(word)).sum();
    // In hundredths: whole numbers say the same everywhere.
    let (words, sentences, syllables) = (as_signed(words), as_signed(sentences.len()), as_signed(syllables));
    let grade = 39 * words / sentences + 1180 * syllables / words - 1559;
    u32::try_from((grade + 50) / 100 + 5).ok()
}

fn as_signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 2000)
}

/// Runs of vowels, less a silent e at the end; at least one.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|each| each.is_alphabetic()).collect();
    let is_vowel = |letter: &char| "aeiouy".contains(*letter);
    let starts = (0..letters.len()).filter(|at| is_vowel(&letters[*at]) && (*at == 0 || !is_vowel(&letters[at - 1])));
    let silent = letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']);
    starts.count().saturating_sub(usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_plain_question_has_no_hint() {
        assert_eq!(hints("What matters most to you right now?", true), []);
    }

    #[test]
    fn a_question_that_asks_two_things_is_hinted_at() {
        assert_eq!(hints("Are you lonely and in debt?", true), [Hint::DoubleQuestion]);
        assert_eq!(hints("How are you? Where do you live?", true), [Hint::DoubleQuestion]);
        assert_eq!(hints("You can leave this and go on.", false), []);
    }

    #[test]
    fn a_long_sentence_is_counted_in_words() {
        let long = "one ".repeat(23);
        assert!(hints(&long, false).contains(&Hint::LongSentence(23)));
    }

    #[test]
    fn hard_words_raise_the_reading_age_and_plain_ones_do_not() {
        let plain = "We ask so that we can plan with you. You can say as much as you like.";
        let hard = "Multidisciplinary organisational interoperability necessitates comprehensive \
                    documentation of psychosocial circumstances preceding intervention eligibility determinations.";
        assert_eq!(hints(plain, false), []);
        assert!(matches!(hints(hard, false)[..], [.., Hint::ReadingAge(16..)]));
    }
}
