//! What people type in their own words: kept exactly as typed, or refused with a reason, never silently changed.
//!
//! Any script, one letter, emoji and either kind of apostrophe are welcome (W3C, "Personal names around the world").
//! Refused are control characters, which no keyboard types and some programs choke on, and the characters that
//! override or isolate the direction of text (Unicode UAX #9): they are invisible and can make what staff read differ
//! from what was stored. Joiners and direction *marks* stay, since Urdu, Persian and emoji need them.

use crate::Problem;

/// One line, such as a name: at most `max` characters, `None` when nothing was entered.
///
/// ```
/// use domain::{Problem, text::line};
///
/// assert_eq!(line(" O’Connel ", 35), Ok(Some("O’Connel".to_owned())));
/// assert_eq!(line("  ", 35), Ok(None));
/// assert_eq!(line("Élian", 4), Err(Problem::TooLong(4)));
/// assert_eq!(line("A\0", 35), Err(Problem::Unreadable));
/// ```
pub fn line(raw: &str, max: u32) -> Result<Option<String>, Problem> {
    within(trimmed(raw), max, |character| breaks_line(character) || character.is_control())
}

/// Several lines, such as an answer in one's own words. Forms send a line break as CR LF (HTML, "constructing the entry
/// list"); it is kept as LF and counts as one character.
///
/// ```
/// use domain::text::prose;
///
/// assert_eq!(prose("My garden.\r\nMy dog.", 19), Ok(Some("My garden.\nMy dog.".to_owned())));
/// ```
pub fn prose(raw: &str, max: u32) -> Result<Option<String>, Problem> {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    within(trimmed(&lines), max, |character| character.is_control() && !"\n\t".contains(character))
}

/// The value of a decimal digit in the scripts that phones in Britain type: besides 0 to 9 those of Arabic, Persian
/// and Urdu, Hindi, Bengali, Punjabi and Gujarati, and full-width ones.
pub fn digit(character: char) -> Option<u8> {
    const ZEROS: [char; 8] = ['0', '٠', '۰', '०', '০', '੦', '૦', '０'];
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(character).checked_sub(u32::from(zero))?;
        u8::try_from(value).ok().filter(|value| *value < 10)
    })
}

/// The same character, but a digit of any script as 0 to 9.
pub fn in_ascii(character: char) -> char {
    digit(character).map_or(character, |digit| char::from(b'0' + digit))
}

/// The same text without white space around it and without what direction controls a copied text is wrapped in.
pub(crate) fn trimmed(raw: &str) -> &str {
    raw.trim_matches(|character: char| {
        character.is_whitespace() || character == BYTE_ORDER_MARK || controls_direction(character)
    })
}

/// Whether a character only divides a number or a code into groups: white space, what phones make of the key that says
/// `-`, and what is not seen at all, as phones put around numbers that are copied from contacts.
pub(crate) fn divides(character: char) -> bool {
    let dash = matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    dash || character.is_whitespace() || invisible(character)
}

/// Whether a character takes no room on a page.
pub(crate) fn invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | BYTE_ORDER_MARK) || controls_direction(character)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn within(text: &str, max: u32, refused: impl Fn(char) -> bool) -> Result<Option<String>, Problem> {
    if text.chars().all(|character| character.is_whitespace() || invisible(character)) {
        return Ok(None);
    }
    if text.chars().zip(0..=max).count() > max as usize {
        return Err(Problem::TooLong(max));
    }
    if text.chars().any(|character| refused(character) || controls_direction(character)) {
        return Err(Problem::Unreadable);
    }
    Ok(Some(text.to_owned()))
}

fn breaks_line(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

fn controls_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_every_kind_are_kept_as_typed() {
        for name in [
            "O'Brien",
            "O’Connel",
            "Élian",
            "E\u{301}lian",
            "X",
            "محمد علی",
            "عائشہ",
            "می\u{200c}خواهم",
            "李",
            "👩\u{200d}👧",
            "Anne Marie  Smith-Jones",
            "\u{200f}علی\u{200f}",
        ] {
            assert_eq!(line(name, 35), Ok(Some(name.to_owned())));
        }
    }

    #[test]
    fn white_space_around_is_dropped_and_inside_is_kept() {
        assert_eq!(line("\t\u{a0} a  b \n", 35), Ok(Some("a  b".to_owned())));
    }

    #[test]
    fn what_cannot_be_seen_is_nothing() {
        for blank in ["", " ", "\u{a0}", "\u{200b}", "\u{200f}\u{200d}", "\u{202a}\u{202c}", "\r\n"] {
            assert_eq!(line(blank, 35), Ok(None));
            assert_eq!(prose(blank, 35), Ok(None));
        }
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(line(&"é".repeat(200), 200), Ok(Some("é".repeat(200))));
        assert_eq!(line(&"é".repeat(201), 200), Err(Problem::TooLong(200)));
        assert_eq!(line(&"a".repeat(50_000), 35), Err(Problem::TooLong(35)));
    }

    #[test]
    fn control_characters_are_refused() {
        for text in ["a\0b", "a\u{1b}[31mb", "a\u{7f}b", "a\u{85}b"] {
            assert_eq!(line(text, 35), Err(Problem::Unreadable));
            assert_eq!(prose(text, 35), Err(Problem::Unreadable));
        }
    }

    #[test]
    fn one_line_cannot_hold_a_second() {
        for text in ["a\nb", "a\r\nb", "a\tb", "a\u{2028}b"] {
            assert_eq!(line(text, 35), Err(Problem::Unreadable));
        }
    }

    #[test]
    fn text_that_could_deceive_the_reader_is_refused() {
        for text in ["a\u{202e}b", "a\u{2066}b\u{2069}"] {
            assert_eq!(line(text, 35), Err(Problem::Unreadable));
            assert_eq!(prose(text, 35), Err(Problem::Unreadable));
        }
    }

    #[test]
    fn a_name_copied_with_direction_controls_around_it_is_taken_without_them() {
        assert_eq!(line("\u{202b}علی\u{202c}", 35), Ok(Some("علی".to_owned())));
    }

    #[test]
    fn a_line_break_counts_as_one_character_whichever_way_it_is_sent() {
        for text in ["a\r\nb", "a\rb", "a\nb"] {
            assert_eq!(prose(text, 3), Ok(Some("a\nb".to_owned())));
        }
    }

    #[test]
    fn digits_of_other_scripts_have_their_values() {
        assert_eq!("٠۵०৯９7".chars().map(digit).collect::<Option<Vec<_>>>(), Some(vec![0, 5, 0, 9, 9, 7]));
        assert_eq!(digit('x'), None);
        assert_eq!(digit('²'), None);
    }

    proptest! {
        #[test]
        fn what_was_taken_is_taken_again(raw in any::<String>()) {
            if let Ok(Some(text)) = prose(&raw, 100) {
                prop_assert_eq!(prose(&text, 100), Ok(Some(text)));
            }
            if let Ok(Some(text)) = line(&raw, 100) {
                prop_assert_eq!(line(&text, 100), Ok(Some(text)));
            }
        }
    }
}
