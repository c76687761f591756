//! What is sent to people: short, safe, and telling nobody why.

use domain::{Language, journey::Step};
use service::{confirmation::Confirmation, drafts::Sent, outbox::Outgoing};

use crate::riverside::{Person, Riverside};

/// Words that would tell somebody who looks over a shoulder what this is about.
const TELLING: [&str; 12] = [
    "health",
    "social",
    "prescri",
    "link worker",
    "wellbeing",
    "gp ",
    "surgery",
    "nhs",
    "lonel",
    "referral",
    "my garden",
    "patient",
];

/// Books, and looks at what is sent to the person.
async fn told(riverside: &Riverside, person: &Person) -> (Confirmation, Vec<Outgoing>) {
    let confirmation = person.booked().await;
    (confirmation, to_people(riverside.post().await))
}

/// What is not for staff, by channel and kind.
fn to_people(mut messages: Vec<Outgoing>) -> Vec<Outgoing> {
    messages.retain(|message| !message.to.ends_with("riverside.example"));
    messages.sort_by_key(|message| (message.channel.clone(), message.kind.clone()));
    messages
}

/// Every message that one person gets, about an appointment that is booked, moved and cancelled, and about a form.
async fn every_message() -> Vec<Outgoing> {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.booked().await.manage_token;
    let mut messages = riverside.post().await;
    let slot = riverside.times_to_move_to(&riverside.network, &token, 10).await.unwrap().times[1].code.to_string();
    riverside.move_to(&riverside.network, &token, &slot).await.unwrap().unwrap();
    messages.extend(riverside.post().await);
    riverside.cancel(&riverside.network, &token, "time").await.unwrap();
    riverside.person().await.referred().await;
    messages.extend(riverside.post().await);
    to_people(messages)
}

#[tokio::test]
async fn a_booking_is_confirmed_by_text_and_by_email() {
    let riverside = Riverside::new().await;
    let (confirmation, messages) = told(&riverside, &riverside.person().await).await;
    let sent: Vec<_> = messages.iter().map(|message| (message.channel.as_str(), message.to.as_str())).collect();
    assert_eq!(sent, [("email", "asma@example.org"), ("sms", "+447700900123")]);
    assert!(confirmation.by_text && confirmation.by_email);
}

#[tokio::test]
async fn every_message_carries_the_reference_and_the_link() {
    let riverside = Riverside::new().await;
    let (confirmation, messages) = told(&riverside, &riverside.person().await).await;
    let link = format!("http://localhost/riverside/manage/{}", confirmation.manage_token);
    for message in messages {
        assert!(message.body.contains(&link) && message.body.contains(&confirmation.reference), "{}", message.channel);
    }
}

#[tokio::test]
async fn each_change_is_told_by_text_and_by_email() {
    let kinds: Vec<_> = every_message().await.into_iter().map(|message| message.kind).collect();
    let by_each_channel = ["cancelled", "confirmation", "confirmation", "moved"];
    assert_eq!(kinds, [by_each_channel, by_each_channel].concat());
}

#[tokio::test]
async fn what_has_not_gone_before_it_was_overtaken_goes_no_more() {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.booked().await.manage_token;
    riverside.cancel(&riverside.network, &token, "time").await.unwrap();
    let kinds: Vec<_> = to_people(riverside.post().await).into_iter().map(|message| message.kind).collect();
    assert_eq!(kinds, ["cancelled", "cancelled"]);
}

#[tokio::test]
async fn nothing_goes_to_a_number_that_was_given_up_since_it_was_written() {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.booked().await.manage_token;
    riverside.stop_texts(&riverside.network, &token).await.unwrap();
    let ways: Vec<_> = to_people(riverside.post().await).into_iter().map(|message| message.channel).collect();
    assert_eq!(ways, ["email"]);
    assert_eq!(riverside.database.number("SELECT count(*) FROM outbox WHERE channel = 'sms'").await, 0);
}

#[tokio::test]
async fn a_text_fits_into_one_message() {
    for message in every_message().await.into_iter().filter(|message| message.channel == "sms") {
        assert!(message.body.is_ascii() && message.body.len() <= 160, "{}: {}", message.body.len(), message.body);
    }
}

#[tokio::test]
async fn a_text_says_who_sends_it_as_far_as_there_is_room() {
    for message in every_message().await.into_iter().filter(|message| message.channel == "sms") {
        assert!(message.body.starts_with("Riverside"), "{}", message.body);
    }
}

#[tokio::test]
async fn no_text_and_no_subject_says_what_it_is_about() {
    for message in every_message().await {
        let seen = match message.subject {
            Some(subject) => subject,
            None => message.body,
        };
        let seen = seen.to_lowercase();
        assert!(!TELLING.iter().any(|word| seen.contains(word)), "{seen}");
    }
}

#[tokio::test]
async fn no_message_says_what_the_person_answered() {
    for message in every_message().await {
        let body = message.body.to_lowercase();
        assert!(!["garden", "lonel", "1980"].iter().any(|answer| body.contains(answer)), "{body}");
    }
}

#[tokio::test]
async fn no_text_goes_to_a_phone_where_it_is_not_safe() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[("safe-to-text", "no")]);
    let (confirmation, messages) = told(&riverside, &person).await;
    assert!(messages.iter().all(|message| message.channel == "email") && !confirmation.by_text);
}

#[tokio::test]
async fn no_text_goes_to_a_phone_that_cannot_have_one() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[("phone", "0113 496 0000")]);
    assert!(told(&riverside, &person).await.1.iter().all(|message| message.channel == "email"));
}

#[tokio::test]
async fn whoever_can_be_reached_through_a_place_alone_is_sent_nothing() {
    let riverside = Riverside::new().await;
    let nothing = [("phone", ""), ("email", ""), ("safe-to-text", ""), ("safe-voicemail", "")];
    let person = riverside.person().await.who(&nothing).who(&[("through", "the library"), ("modes", "in-person")]);
    assert!(told(&riverside, &person).await.1.is_empty());
}

#[tokio::test]
async fn messages_come_in_the_language_in_which_the_last_page_was_read() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Sharing).await;
    let form = Sent { language: Language::Ur, ..person.form(Step::Sharing).await };
    person.send(form).await;
    person.come_to(Step::Appointment).await;
    let slot = person.free_times().await[0].code.to_string();
    let fields = crate::riverside::fields(&[("slot", &slot)]);
    person.send(Sent { language: Language::Ur, fields, ..person.form(Step::Appointment).await }).await;
    person.confirmed().await;
    let messages = to_people(riverside.post().await);
    assert!(!messages.is_empty() && messages.iter().all(|message| message.language == "ur"));
}

#[tokio::test]
async fn a_new_form_tells_its_reader_by_reference_alone() {
    let riverside = Riverside::new().await;
    let reference = riverside.person().await.booked().await.reference;
    let messages = riverside.post().await;
    let intake: Vec<_> = messages.iter().filter(|message| message.kind == "intake").collect();
    assert_eq!(intake.len(), 1);
    assert_eq!(intake[0].to, crate::riverside::AMINA);
    assert!(intake[0].body.contains(&reference) && !intake[0].body.contains("Asma"));
}

#[tokio::test]
async fn what_is_said_stays_out_of_logs() {
    let riverside = Riverside::new().await;
    let (confirmation, messages) = told(&riverside, &riverside.person().await).await;
    let printed = format!("{messages:?} {:?} {:?}", confirmation.told, riverside.intake_forms().await[0].person);
    assert!(!printed.contains("Asma") && !printed.contains("900123"), "{printed}");
}
