use proptest::prelude::*;

use super::*;

#[track_caller]
fn read_as(typed: &str, e164: &str) {
    assert_eq!(PhoneNumber::parse(typed).as_ref().map(PhoneNumber::as_e164), Ok(e164), "{typed}");
}

fn phone(typed: &str) -> PhoneNumber {
    PhoneNumber::parse(typed).expect("a phone number")
}

#[test]
fn a_number_is_the_same_however_it_is_written() {
    for typed in [
        "07700900123",
        " 07700 900 123 ",
        "07700-900-123",
        "07700.900.123",
        "(07700) 900123",
        "07700\u{2013}900123",
        "+447700900123",
        "+44 (0)7700 900123",
        "(+44) 7700 900123",
        "0044 7700 900123",
        "447700900123",
        "\u{202a}+44 7700 900123\u{202c}",
        "07700\u{a0}900123",
    ] {
        read_as(typed, "+447700900123");
    }
}

#[test]
fn a_landline_is_taken() {
    read_as("(0113) 496 0000", "+441134960000");
    read_as("020 7946 0000", "+442079460000");
}

#[test]
fn some_british_numbers_have_one_digit_less() {
    read_as("0800 123456", "+44800123456");
    read_as("016977 2345", "+44169772345");
}

#[test]
fn digits_of_an_urdu_keyboard_are_taken() {
    read_as("۰۷۷۰۰ ۹۰۰۱۲۳", "+447700900123");
    read_as("٠٧٧٠٠ ٩٠٠١٢٣", "+447700900123");
}

#[test]
fn a_number_abroad_begins_with_plus_or_00() {
    read_as("+92 300 1234567", "+923001234567");
    read_as("0033 1 99 00 12 34", "+33199001234");
    read_as("+1 (202) 555-0123", "+12025550123");
}

#[test]
fn letters_and_other_signs_are_refused() {
    for typed in ["ask me", "07700 90012x", "07700 900123 ext 4", "0770*900123", "077+00900123", "٪"] {
        assert_eq!(PhoneNumber::parse(typed), Err(PhoneProblem::Characters), "{typed}");
    }
}

#[test]
fn too_few_digits_are_refused() {
    for typed in ["", "999", "0", "00", "+", "07700 90012", "0113 496 000", "496 0000", "7700 900123", "+33 1 99"] {
        let short = PhoneNumber::parse(typed);
        assert_eq!(short, Err(PhoneProblem::TooShort), "{typed}");
    }
}

#[test]
fn too_many_digits_are_refused() {
    for typed in ["07700 9001234", "+44 7700 9001234", "923001234567", "+1234567890123456", "0000123456789"] {
        assert_eq!(PhoneNumber::parse(typed), Err(PhoneProblem::TooLong), "{typed}");
    }
    assert_eq!(PhoneNumber::parse(&"7".repeat(50_000)), Err(PhoneProblem::TooLong));
}

#[test]
fn a_british_number_is_shown_in_the_groups_that_people_say() {
    for shown in [
        "07700 900123",
        "0113 496 0000",
        "0161 496 0000",
        "020 7946 0000",
        "01632 960123",
        "0300 123 4567",
        "0800 123456",
    ] {
        assert_eq!(phone(shown).display(), shown);
    }
}

#[test]
fn a_text_can_reach_a_mobile_only() {
    for typed in ["07700 900123", "+44 7400 123456", "07624 123456"] {
        assert!(phone(typed).is_mobile(), "{typed}");
    }
    for typed in ["0113 496 0000", "07012 345678", "07612 345678", "+92 300 1234567"] {
        assert!(!phone(typed).is_mobile(), "{typed}");
    }
}

#[test]
fn debug_does_not_tell() {
    assert_eq!(format!("{:?}", phone("07700 900123")), "PhoneNumber([redacted])");
}

proptest! {
    #[test]
    fn what_a_page_shows_is_taken_again(typed in r"(0|\+44|\+)[1-9][0-9]{6,14}") {
        if let Ok(number) = PhoneNumber::parse(&typed) {
            prop_assert_eq!(PhoneNumber::parse(&number.display()), Ok(number.clone()));
            let json = serde_json::to_string(&number).expect("a phone number is a string");
            prop_assert_eq!(serde_json::from_str::<PhoneNumber>(&json).expect("as written"), number);
        }
    }

    #[test]
    fn whatever_is_typed_is_answered(typed: String) {
        if let Ok(number) = PhoneNumber::parse(&typed) {
            prop_assert!((8..=16).contains(&number.as_e164().len()));
        }
    }
}
