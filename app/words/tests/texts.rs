//! What the texts promise: safety first, short messages, numbers that agree.

use domain::CivilDate;
use words::{Language, Words, time};

const ENGLISH: Words = Words::new(Language::En);
const URDU: Words = Words::new(Language::Ur);
const LINK: &str = "https://matters.example/go/7K3M9XQ4CD";
const REFERENCE: &str = "SP-7K3M-9XQ4";

fn longest_date() -> String {
    time::weekday_day(ENGLISH, CivilDate::new(2027, 9, 29).expect("there is a 29 September"))
}

/// The messages that go out as texts, with a long date and the longest name of a sender that fits.
fn text_messages() -> [String; 12] {
    let phone = "0113 496 0100";
    let (date, sender, at) = (longest_date(), "Riverside team", "10:30am");
    [
        ENGLISH.message_booked_text(&date, LINK, REFERENCE, sender, at),
        ENGLISH.message_sent_text(LINK, REFERENCE, sender),
        ENGLISH.message_moved_text(&date, LINK, REFERENCE, sender, at),
        ENGLISH.message_cancelled_text(&date, LINK, REFERENCE, sender, at),
        ENGLISH.message_asked_text(phone, REFERENCE, sender),
        ENGLISH.message_news_text(phone, REFERENCE, sender),
        ENGLISH.message_declined_text(phone, REFERENCE, sender),
        ENGLISH.message_missed_text(LINK, REFERENCE, sender),
        ENGLISH.message_offer_text(&date, LINK, sender, at, "10:30am, Wednesday"),
        ENGLISH.message_offer_sooner_text(&date, LINK, sender, at, "10:30am, Wednesday"),
        ENGLISH.message_code_text("042731", 10, sender),
        ENGLISH.message_contact_text(phone, sender),
    ]
}

#[test]
fn a_text_message_fits_into_one() {
    for message in text_messages() {
        assert!(message.len() <= 160, "{}: {message}", message.len());
    }
}

#[test]
fn a_text_message_has_only_characters_that_do_not_halve_its_length() {
    // A curly quotation mark or a dash would turn GSM 7-bit text (3GPP TS 23.038) into UCS-2, 70 characters at a time.
    assert!(text_messages().iter().all(|message| message.is_ascii()));
}

#[test]
fn a_text_message_does_not_say_what_it_is_about() {
    for message in text_messages() {
        let message = message.to_lowercase();
        let telling = ["health", "social", "prescribing", "link worker", "gp", "nhs", "debt", "abuse", "support"];
        assert!(!telling.iter().any(|word| message.contains(word)), "{message}");
    }
}

#[test]
fn texts_about_safety_are_in_english_until_their_translation_is_checked() {
    assert_eq!(URDU.safety().language(), Language::En);
    assert_eq!(URDU.safety().urgent_title(), ENGLISH.safety().urgent_title());
}

#[test]
fn pages_in_urdu_know_that_nobody_has_checked_them() {
    assert!(ENGLISH.is_checked());
    assert!(!URDU.is_checked());
}

#[test]
fn one_is_said_in_the_singular() {
    assert_eq!(ENGLISH.common_characters_left(1), "You have 1 character left");
    assert_eq!(ENGLISH.common_characters_left(2), "You have 2 characters left");
}

#[test]
fn the_nearest_days_have_a_name() {
    assert_eq!(ENGLISH.start_next_free(0), "The next free appointment is today.");
    assert_eq!(ENGLISH.start_next_free(1), "The next free appointment is tomorrow.");
    assert_eq!(ENGLISH.start_next_free(4), "The next free appointment is in 4 days.");
}

#[test]
fn arguments_stand_in_the_text_as_they_came() {
    let text = URDU.done_appointment_with("Amina O’Connel");
    assert!(text.contains("Amina O’Connel") && !text.contains('\u{2068}'), "{text}");
}

#[test]
fn a_phone_number_in_urdu_does_not_change_the_order_of_its_groups() {
    assert!(URDU.error_contact("0113 496 0000").contains("\u{200E}0113 496 0000"));
    assert!(URDU.refusal_phone_short().contains("\u{200E}07700 900123"));
}

#[test]
fn a_text_names_a_button_as_the_button_names_itself() {
    assert!(ENGLISH.safety().leave_note().contains(ENGLISH.safety().leave()));
}
