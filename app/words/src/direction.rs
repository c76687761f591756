//! Keeps numbers in one piece where a text runs from right to left.
//!
//! Between Arabic letters, the groups of "116 123" change places, because each is a number of its own to the Unicode
//! bidirectional algorithm (UAX #9, rules W2 and N1). A left-to-right mark before the first group makes one run of
//! them; it takes no room, and is as harmless in a title, an attribute or a text message as on a page.

const LEFT_TO_RIGHT_MARK: char = '\u{200E}';

/// The text with a mark before each number that is written in groups, such as a phone number.
pub fn keep_numbers_whole(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let (before, from_start) = rest.split_at(start);
        let length = from_start.find(|c: char| !is_part_of_number(c)).unwrap_or(from_start.len());
        let (number, after) = from_start.split_at(length);
        marked.push_str(before);
        if is_in_groups(number) && !marked.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            marked.push(LEFT_TO_RIGHT_MARK);
        }
        marked.push_str(number);
        rest = after;
    }
    marked.push_str(rest);
    marked
}

fn is_part_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')')
}

fn is_in_groups(number: &str) -> bool {
    number.trim_end_matches(|c: char| !c.is_ascii_digit()).contains(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_stays_in_one_piece() {
        assert_eq!(keep_numbers_whole("ہمیں 0113 496 0000 پر کال کریں"), "ہمیں \u{200E}0113 496 0000 پر کال کریں");
        assert_eq!(keep_numbers_whole("+48 22 123 پر"), "\u{200E}+48 22 123 پر");
    }

    #[test]
    fn a_single_number_needs_no_mark() {
        for text in ["999 پر کال کریں", "9 مارچ 2027", "عمر 10 (اختیاری)", "صبح 9:30 بجے"]
        {
            assert_eq!(keep_numbers_whole(text), text);
        }
    }

    #[test]
    fn a_postcode_is_left_as_it_is() {
        assert_eq!(keep_numbers_whole("مثلاً LS1 4AP"), "مثلاً LS1 4AP");
    }
}
