//! GOV.UK Notify: what it is given, how its answers are understood, and what it is never given twice.

use std::error::Error;

use domain::delivery::Trouble;
use serde_json::json;
use server::senders::Senders;
use service::outbox::{NotSent, Outgoing, Sender};

use crate::{
    Secret, config, message,
    stand_in::{SECRET, SERVICE, StandIn, key},
};

const TEMPLATES: &str = "sms-template = 'a-text'\nemail-template = 'an-email'\nletter-template = 'a-letter'";

/// Notify's stand-in, and a sender that speaks to it with this key.
async fn with_key(key: &str) -> (StandIn, Senders) {
    let stand_in = StandIn::default();
    let address = stand_in.listen().await;
    let key = Secret::new(&format!("{key}\n"));
    let settings = format!(
        "messages = 'notify'\n[notify]\napi-key-file = '{}'\nurl = 'http://{address}'\nrate = 60000\n{TEMPLATES}",
        key.path()
    );
    let senders = Senders::open(&config(&settings)).unwrap();
    (stand_in, senders)
}

async fn notify() -> (StandIn, Senders) {
    with_key(&key()).await
}

#[tokio::test]
async fn a_text_goes_signed_with_its_template_its_words_and_its_id() {
    let (stand_in, senders) = notify().await;
    senders.send(&message("sms", "+447700900123")).await.unwrap();
    let taken = stand_in.taken();
    assert_eq!((taken.len(), taken[0].channel.as_str(), stand_in.refused()), (1, "sms", 0));
    let body = json!({
        "phone_number": "+447700900123",
        "template_id": "a-text",
        "personalisation": {"body": "See you on Monday at 9:30am.\n\nFrom Riverside"},
        "reference": "0195c3a0-7e3b-7000-8000-0123456789ab",
    });
    assert_eq!(taken[0].body, body);
}

#[tokio::test]
async fn an_email_has_a_subject() {
    let (stand_in, senders) = notify().await;
    senders.send(&message("email", "asma@example.org")).await.unwrap();
    let taken = stand_in.taken().remove(0);
    assert_eq!((taken.channel.as_str(), &taken.body["email_address"]), ("email", &json!("asma@example.org")));
    assert_eq!(taken.body["personalisation"]["subject"], "Your appointment on Monday");
}

#[tokio::test]
async fn a_letter_s_address_goes_line_by_line() {
    let (stand_in, senders) = notify().await;
    senders.send(&message("letter", "Asma Khan\n1 Mill Lane\n\nLS1 4AP")).await.unwrap();
    let said = stand_in.taken().remove(0).body["personalisation"].clone();
    let lines =
        ["address_line_1", "address_line_2", "address_line_3"].map(|line| said[line].as_str().unwrap().to_owned());
    assert_eq!(lines, ["Asma Khan", "1 Mill Lane", "LS1 4AP"]);
    let short = senders.send(&message("letter", "Asma Khan\nLS1 4AP")).await;
    assert!(matches!(short, Err(NotSent::Ever(Trouble::NotTaken, _))));
}

#[tokio::test]
async fn each_answer_is_understood_as_the_message_s_fault_or_not() {
    let (stand_in, senders) = notify().await;
    for (status, kind, expected) in [
        (400, "ValidationError", "ever"),
        (400, "BadRequestError", "ever"),
        (403, "AuthError", "any"),
        (429, "RateLimitError", "any"),
        (429, "TooManyRequestsError", "any"),
        (404, "NoResultFound", "any"),
        (500, "Exception", "now"),
        (503, "Exception", "now"),
    ] {
        stand_in.answer(&[(status, kind)]);
        let error = senders.send(&message("sms", "+447700900123")).await.unwrap_err();
        let found = match &error {
            NotSent::Ever(Trouble::NotTaken, _) => "ever",
            NotSent::Any(_) => "any",
            NotSent::Now(_) => "now",
            NotSent::Ever(..) => "for another reason",
        };
        assert_eq!(found, expected, "{status}");
        let told = format!("{error} {}", error.source().unwrap());
        assert!(told.contains(&status.to_string()) && told.contains(kind), "{told}");
        assert!(!told.contains("900123"), "what Notify says may quote the number");
        assert_eq!(told.contains("clock"), status == 403, "{told}");
    }
    assert_eq!(stand_in.taken().len(), 0);
}

#[tokio::test]
async fn a_message_that_may_have_gone_is_looked_for_and_goes_only_if_it_is_not_there() {
    let (stand_in, senders) = notify().await;
    let first = message("sms", "+447700900123");
    let repeat = Outgoing { is_repeat: true, ..first.clone() };
    senders.send(&first).await.unwrap();
    senders.send(&repeat).await.unwrap();
    assert_eq!((stand_in.taken().len(), stand_in.looked_for().len()), (1, 1));
    let other = Outgoing { id: "0195c3a0-7e3b-7000-8000-000000000000".into(), ..repeat };
    senders.send(&other).await.unwrap();
    assert_eq!((stand_in.taken().len(), stand_in.looked_for().len()), (2, 2));
}

#[tokio::test]
async fn another_key_is_not_believed_and_blames_no_message() {
    let (stand_in, senders) = with_key(&format!("riverside-{SERVICE}-{SERVICE}")).await;
    let sent = senders.send(&message("sms", "+447700900123")).await;
    assert!(matches!(sent, Err(NotSent::Any(_))) && stand_in.refused() == 1);
    assert_ne!(SERVICE, SECRET);
}

#[tokio::test]
async fn where_nobody_answers_no_message_is_to_blame() {
    let key = Secret::new(&key());
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let settings =
        format!("messages = 'notify'\n[notify]\napi-key-file = '{}'\nurl = 'http://{nobody}'\n{TEMPLATES}", key.path());
    let senders = Senders::open(&config(&settings)).unwrap();
    assert!(matches!(senders.send(&message("sms", "+447700900123")).await, Err(NotSent::Any(_))));
}

#[tokio::test]
async fn without_a_template_for_letters_a_letter_has_no_way() {
    let key = Secret::new(&key());
    let settings = format!(
        "messages = 'notify'\n[notify]\napi-key-file = '{}'\nsms-template = 'a'\nemail-template = 'b'",
        key.path()
    );
    let senders = Senders::open(&config(&settings)).unwrap();
    let letter = message("letter", "Asma Khan\n1 Mill Lane\nLS1 4AP");
    assert!(matches!(senders.send(&letter).await, Err(NotSent::Ever(Trouble::NoWay, _))));
}

#[tokio::test]
async fn what_is_missing_is_told_before_anything_is_served() {
    let good = Secret::new(&key());
    let bad = Secret::new("3d844edf-8d35-48ac-975b-e847b4f122b0");
    let of = |key: &str, more: &str| format!("messages = 'notify'\n[notify]\n{key}{more}");
    let file = |secret: &Secret| format!("api-key-file = '{}'\n", secret.path());
    for (settings, told) in [
        (of("", TEMPLATES), "--notify-api-key-file"),
        (of("api-key-file = 'nowhere'\n", TEMPLATES), "nowhere cannot be read"),
        (of(&file(&bad), TEMPLATES), "holds no API key"),
        (of(&file(&good), "sms-template = 'a'"), "--notify-email-template"),
    ] {
        let error = Senders::open(&config(&settings)).unwrap_err();
        assert!(format!("{error:#}").contains(told), "{error:#}");
        assert!(!format!("{error:#}").contains(SECRET), "{error:#}");
    }
}
