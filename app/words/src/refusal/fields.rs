//! What is said of each field of the built-in pages; the names are those of the forms.

use crate::Words;

type Text = fn(Words) -> &'static str;

/// What to do when nothing was entered or chosen; nothing for a field that no built-in page has.
pub(super) fn missing(words: Words, field: &str, helped: bool) -> Option<&'static str> {
    use Words as W;
    let (own, about_another): (Text, Text) = match field {
        "practice" => (W::refusal_practice, W::refusal_practice),
        "given-name" => (W::refusal_given_name, W::refusal_given_name_helped),
        "family-name" => (W::refusal_family_name, W::refusal_family_name_helped),
        "called" => (W::refusal_called, W::refusal_called_helped),
        "birth-day" | "birth-month" | "birth-year" => (W::refusal_birth, W::refusal_birth_helped),
        "phone" => (W::refusal_phone, W::refusal_phone_helped),
        "phone-use" => (W::refusal_phone_use, W::refusal_phone_use),
        "email-use" => (W::refusal_email_use, W::refusal_email_use),
        "email" => (W::refusal_email, W::refusal_email),
        "through" => (W::refusal_through, W::refusal_through_helped),
        "safe-to-text" => (W::refusal_safe_to_text, W::refusal_safe_to_text),
        "safe-voicemail" => (W::refusal_safe_voicemail, W::refusal_safe_voicemail),
        "speak-alone" => (W::refusal_speak_alone, W::refusal_speak_alone_helped),
        "agreed" => (W::refusal_agreed, W::refusal_agreed),
        "helper-name" => (W::refusal_helper_name, W::refusal_helper_name),
        "helper-relation" => (W::refusal_helper_relation, W::refusal_helper_relation),
        "helper-phone" => (W::refusal_helper_phone, W::refusal_helper_phone),
        "phone-belongs" => (W::refusal_phone_belongs, W::refusal_phone_belongs),
        "who-to-call" => (W::refusal_who_to_call, W::refusal_who_to_call),
        "postcode" | "no-fixed-address" => (W::refusal_postcode, W::refusal_postcode_helped),
        "needs" => (W::refusal_needs, W::refusal_needs_helped),
        "needs-other" => (W::refusal_needs_other, W::refusal_needs_other),
        "already-helped" => (W::refusal_already_helped, W::refusal_already_helped),
        "already-helped-by" => (W::refusal_already_helped_by, W::refusal_already_helped_by),
        "modes" => (W::refusal_modes, W::refusal_modes_helped),
        "home-address" => (W::refusal_home_address, W::refusal_home_address_helped),
        "easier" => (W::refusal_easier, W::refusal_easier),
        "language" => (W::refusal_language, W::refusal_language),
        "interpreter" => (W::refusal_interpreter, W::refusal_interpreter),
        "communication" => (W::refusal_communication, W::refusal_communication),
        "access" => (W::refusal_access, W::refusal_access),
        "access-other-words" => (W::refusal_access_other_words, W::refusal_access_other_words),
        "share" => (W::refusal_share, W::refusal_share),
        "family-who" => (W::refusal_family_who, W::refusal_family_who),
        "slot" => (W::refusal_slot, W::refusal_slot_helped),
        "days" => (W::refusal_days, W::refusal_days_helped),
        "parts" => (W::refusal_parts, W::refusal_parts_helped),
        "knows-nhs-number" => (W::refusal_knows_nhs_number, W::refusal_knows_nhs_number_helped),
        "nhs-number" => (W::refusal_nhs_number, W::refusal_nhs_number_helped),
        "address-line-1" => (W::refusal_address, W::refusal_address_helped),
        "address-line-2" => (W::refusal_address_line_2, W::refusal_address_line_2),
        "town" => (W::refusal_town, W::refusal_town),
        "anything-else" => (W::refusal_anything_else, W::refusal_anything_else),
        "reference" => (W::refusal_reference, W::refusal_reference),
        "resume-code" => (W::refusal_resume_code, W::refusal_resume_code),
        "sign-in-email" => (W::refusal_sign_in_email, W::refusal_sign_in_email),
        "sign-in-password" => (W::refusal_sign_in_password, W::refusal_sign_in_password),
        "sign-in-code" => (W::refusal_sign_in_code, W::refusal_sign_in_code),
        "went" => (W::refusal_went, W::refusal_went),
        "cancel-reason" => (W::refusal_cancel_reason, W::refusal_cancel_reason),
        _ => return super::staff::missing(words, field),
    };
    Some(if helped { about_another(words) } else { own(words) })
}

/// What to do when choices were made that exclude each other.
pub(super) fn not_together(words: Words, field: &str, helped: bool) -> &'static str {
    match field {
        "postcode" | "no-fixed-address" => words.refusal_postcode_together(),
        "address-line-1" => words.refusal_address_together(),
        "needs" if helped => words.refusal_needs_together_helped(),
        "needs" => words.refusal_needs_together(),
        "days" => words.refusal_days_together(),
        "parts" => words.refusal_parts_together(),
        "phone-use" => words.reach_some_way(),
        "guest-questions" => words.refusal_guest_questions(),
        "studio-wording" => words.refusal_studio_wording_together(),
        _ => words.refusal_not_together(),
    }
}

/// How a field into which people write is named within a sentence.
pub(super) fn name(words: Words, field: &str) -> &'static str {
    match field {
        "given-name" => words.refusal_name_given_name(),
        "family-name" => words.refusal_name_family_name(),
        "called" => words.refusal_name_called(),
        "phone" | "helper-phone" => words.refusal_name_phone(),
        "email" | "sign-in-email" => words.refusal_name_email(),
        "through" => words.refusal_name_through(),
        "helper-name" => words.refusal_name_helper(),
        "helper-relation" => words.refusal_name_relation(),
        "needs-other" | "anything-else" => words.refusal_name_words(),
        "already-helped-by" => words.refusal_name_who_helps(),
        "home-address" => words.refusal_name_meeting_place(),
        "language" => words.refusal_name_language(),
        "access-other-words" => words.refusal_name_access(),
        "family-who" => words.refusal_name_family_who(),
        "address-line-1" => words.refusal_name_address_line_1(),
        "address-line-2" => words.refusal_name_address_line_2(),
        "town" => words.refusal_name_town(),
        _ => super::staff::name(words, field).unwrap_or_else(|| words.refusal_name_answer()),
    }
}

/// How a date is named within a sentence.
pub(super) fn date_name(words: Words, field: &str) -> &'static str {
    match field {
        "birth-day" | "birth-month" | "birth-year" => words.refusal_name_birth(),
        _ => super::staff::name(words, field).unwrap_or_else(|| words.refusal_name_date()),
    }
}
