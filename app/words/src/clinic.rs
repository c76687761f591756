//! A clinic in words: "Every Tuesday, 9:30am to 12:30pm, in person at Hill Street or by phone".

use domain::{
    mode::Mode,
    schedule::{Clinic, LeaveKind, Occasion, Occurrence, Recurrence, TimeOfDay, clinic::Share},
};

use crate::{Words, time};

/// When, how and where people are seen in a clinic.
pub fn sentence(words: Words, clinic: &Clinic, place: Option<&str>) -> String {
    let rule = clinic.rule();
    let hours = words.time_range(&clock(words, rule.from), &clock(words, rule.to));
    words.clinics_words(&modes(words, &rule.modes, place), &hours, &days(words, clinic))
}

/// How long its appointments take, and the time between them.
pub fn lengths(words: Words, clinic: &Clinic) -> String {
    let rule = clinic.rule();
    let minutes = |length: domain::schedule::Length| time::length(words, length.minutes().into());
    let (first, follow_up) = (minutes(rule.first_minutes), minutes(rule.follow_up_minutes));
    if rule.buffer_minutes.minutes() == 0 {
        words.clinics_words_lengths_only(&first, &follow_up)
    } else {
        words.clinics_words_lengths(&minutes(rule.buffer_minutes), &first, &follow_up)
    }
}

/// What it keeps for people whom the team invites or helps, if it keeps anything.
pub fn kept(words: Words, clinic: &Clinic) -> Option<String> {
    let kept = clinic.rule().kept?;
    let part = share(words, kept.share);
    Some(words.clinics_words_kept(i64::from(kept.until_days), part))
}

/// A part of a session.
pub fn share(words: Words, share: Share) -> &'static str {
    match share {
        Share::Quarter => words.clinics_share_quarter(),
        Share::Third => words.clinics_share_third(),
        Share::Half => words.clinics_share_half(),
    }
}

/// From when it opens, and until when; an extra session says its day anyway.
pub fn dates(words: Words, clinic: &Clinic) -> Option<String> {
    let rule = clinic.rule();
    let first = time::date(words, rule.first_day);
    match rule.last_day {
        Some(_) if clinic.is_extra() => None,
        Some(last) => Some(words.clinics_words_from_until(&first, &time::date(words, last))),
        None => Some(words.clinics_words_from(&first)),
    }
}

/// What a bank holiday is kept for.
pub fn occasion(words: Words, occasion: Occasion, is_substitute: bool) -> String {
    let name = match occasion {
        Occasion::NewYear => words.clinics_holiday_new_year(),
        Occasion::GoodFriday => words.clinics_holiday_good_friday(),
        Occasion::EasterMonday => words.clinics_holiday_easter_monday(),
        Occasion::EarlyMay => words.clinics_holiday_early_may(),
        Occasion::Spring => words.clinics_holiday_spring(),
        Occasion::Summer => words.clinics_holiday_summer(),
        Occasion::Christmas => words.clinics_holiday_christmas(),
        Occasion::BoxingDay => words.clinics_holiday_boxing_day(),
    };
    if is_substitute { words.clinics_holiday_substitute(name) } else { name.to_owned() }
}

/// Why time is blocked.
pub fn leave_kind(words: Words, kind: LeaveKind) -> &'static str {
    match kind {
        LeaveKind::Leave => words.clinics_leave_kind_leave(),
        LeaveKind::Training => words.clinics_leave_kind_training(),
        LeaveKind::Meeting => words.clinics_leave_kind_meeting(),
        LeaveKind::Admin => words.clinics_leave_kind_admin(),
        LeaveKind::Other => words.clinics_leave_kind_other(),
    }
}

fn days(words: Words, clinic: &Clinic) -> String {
    let rule = clinic.rule();
    let weekday = time::weekday(words, rule.weekday);
    match rule.every {
        _ if clinic.is_extra() => time::weekday_date(words, rule.first_day),
        Recurrence::Weekly => words.clinics_words_weekly(weekday),
        Recurrence::Fortnightly { anchor } => words.clinics_words_fortnightly(&time::date(words, anchor), weekday),
        Recurrence::NthOfMonth(occurrence) => {
            let which = match occurrence {
                Occurrence::First => words.clinics_words_first(),
                Occurrence::Second => words.clinics_words_second(),
                Occurrence::Third => words.clinics_words_third(),
                Occurrence::Fourth => words.clinics_words_fourth(),
                Occurrence::Fifth => words.clinics_words_fifth(),
                Occurrence::Last => words.clinics_words_last(),
            };
            words.clinics_words_of_month(weekday, which)
        }
    }
}

fn modes(words: Words, modes: &[Mode], place: Option<&str>) -> String {
    let each = modes.iter().map(|mode| {
        let name = words.mode(*mode).to_lowercase();
        match place {
            Some(place) if *mode == Mode::InPerson => words.clinics_words_at(&name, place),
            _ => name,
        }
    });
    let mut each: Vec<String> = each.collect();
    match (each.pop(), each.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => words.clinics_words_or(&last, &each.join(words.clinics_words_comma())),
    }
}

fn clock(words: Words, at: TimeOfDay) -> String {
    time::clock(words, at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use domain::{
        Language, Weekday,
        id::PlaceId,
        schedule::{ClinicRule, Length},
    };

    use super::*;

    const ENGLISH: Words = Words::new(Language::En);
    const URDU: Words = Words::new(Language::Ur);

    fn clinic(every: Recurrence, last_day: Option<&str>) -> Clinic {
        let minutes = |minutes| Length::from_minutes(minutes).unwrap();
        Clinic::new(ClinicRule {
            weekday: Weekday::Tuesday,
            every,
            from: "09:30".parse().unwrap(),
            to: "12:30".parse().unwrap(),
            first_day: "2027-03-09".parse().unwrap(),
            last_day: last_day.map(|day| day.parse().unwrap()),
            modes: vec![Mode::Phone, Mode::InPerson],
            place: Some(PlaceId::from_bytes([1; 16])),
            first_minutes: minutes(45),
            follow_up_minutes: minutes(30),
            buffer_minutes: minutes(15),
            kept: None,
        })
        .unwrap()
    }

    #[test]
    fn a_rule_is_said_as_people_say_it() {
        let clinic = clinic(Recurrence::Weekly, None);
        assert_eq!(
            sentence(ENGLISH, &clinic, Some("Hill Street")),
            "Every Tuesday, 9:30am to 12:30pm, by phone or in person at Hill Street"
        );
        assert_eq!(lengths(ENGLISH, &clinic), "45 minutes first, 30 minutes follow-up, 15 minutes between");
        assert_eq!(dates(ENGLISH, &clinic).unwrap(), "From 9 March 2027");
    }

    #[test]
    fn every_second_week_and_once_a_month_say_which() {
        let anchor = "2027-03-09".parse().unwrap();
        let said = |every| sentence(ENGLISH, &clinic(every, Some("2027-06-30")), None);
        assert!(
            said(Recurrence::Fortnightly { anchor }).starts_with("Every second Tuesday, as in the week of 9 March")
        );
        assert!(said(Recurrence::NthOfMonth(Occurrence::Last)).starts_with("The last Tuesday of each month, "));
    }

    #[test]
    fn an_extra_session_is_said_by_its_day() {
        let clinic = clinic(Recurrence::Weekly, Some("2027-03-09"));
        assert!(sentence(ENGLISH, &clinic, None).starts_with("Tuesday 9 March 2027, 9:30am"));
        assert_eq!(dates(ENGLISH, &clinic), None);
    }

    #[test]
    fn a_rule_is_said_in_urdu() {
        let said = sentence(URDU, &clinic(Recurrence::Weekly, None), Some("Hill Street"));
        assert!(said.starts_with("ہر منگل، صبح 9:30 بجے"), "{said}");
    }
}
