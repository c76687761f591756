//! Emails to a mail server: what it is told, and how its answers are understood.

use std::error::Error;

use domain::delivery::Trouble;
use server::senders::Senders;
use service::outbox::{NotSent, Outgoing, Sender};

use crate::{Secret, config, mail_server::MailServer, message};

/// A mail server, and a sender that speaks to it.
async fn mail() -> (MailServer, Senders) {
    let server = MailServer::default();
    let address = server.listen().await;
    let settings = format!("messages = 'smtp://{address}'\n[smtp]\nfrom = 'Riverside <no-reply@riverside.example>'");
    let senders = Senders::open(&config(&settings)).unwrap();
    (server, senders)
}

#[tokio::test]
async fn an_email_says_from_whom_it_is_and_bears_the_message_s_id() {
    let (server, senders) = mail().await;
    let urdu =
        Outgoing {
            language: "ur".into(), body: "پیر کو ملیں گے".into(), ..message("email", "asma@example.org")
        };
    senders.send(&urdu).await.unwrap();
    let mail = server.mails().remove(0);
    assert_eq!((mail.from.as_str(), mail.to.as_str()), ("no-reply@riverside.example", "asma@example.org"));
    assert_eq!(mail.header("Message-ID"), "<0195c3a0-7e3b-7000-8000-0123456789ab@riverside.example>");
    assert_eq!(mail.header("From"), "Riverside <no-reply@riverside.example>");
    assert_eq!(mail.header("Subject"), "Your appointment on Monday");
    assert_eq!((mail.header("Auto-Submitted"), mail.header("Content-Language")), ("auto-generated", "ur"));
    assert!(!mail.header("Date").is_empty() && mail.header("Content-Type").contains("utf-8"));
    assert!(mail.text.lines().all(|line| line.len() <= 998 && line.is_ascii()), "any server on the way can take it");
}

#[tokio::test]
async fn a_repeat_bears_the_same_id() {
    let (server, senders) = mail().await;
    let first = message("email", "asma@example.org");
    senders.send(&first).await.unwrap();
    senders.send(&Outgoing { is_repeat: true, ..first }).await.unwrap();
    let mails = server.mails();
    assert_eq!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
}

#[tokio::test]
async fn a_text_or_letter_has_no_way_and_nobody_is_asked() {
    let (server, senders) = mail().await;
    for channel in ["sms", "letter"] {
        let sent = senders.send(&message(channel, "+447700900123")).await;
        assert!(matches!(sent, Err(NotSent::Ever(Trouble::NoWay, _))), "{channel}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn each_answer_is_understood_as_the_message_s_fault_or_not() {
    let (server, senders) = mail().await;
    for (command, answer, expected) in [
        ("RCPT", "550 5.1.1 asma@example.org unknown", "ever"),
        ("RCPT", "450 4.2.1 asma@example.org is busy", "now"),
        ("MAIL", "530 5.7.0 sign in first", "any"),
        ("MAIL", "421 4.3.2 closing", "any"),
    ] {
        server.answer(command, answer);
        let error = senders.send(&message("email", "asma@example.org")).await.unwrap_err();
        let found = match &error {
            NotSent::Ever(Trouble::NotTaken, _) => "ever",
            NotSent::Any(_) => "any",
            NotSent::Now(_) => "now",
            NotSent::Ever(..) => "for another reason",
        };
        assert_eq!(found, expected, "{answer}");
        let told = format!("{error} {}", error.source().unwrap());
        assert!(told.contains(&answer[..3]) && !told.contains("asma"), "{told}");
        server.recover();
    }
    senders.send(&message("email", "asma@example.org")).await.unwrap();
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn what_is_no_address_is_refused_without_asking() {
    let (server, senders) = mail().await;
    let sent = senders.send(&message("email", "asma at home\r\nBcc: all@example.org")).await;
    assert!(matches!(sent, Err(NotSent::Ever(Trouble::NotTaken, _))));
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_server_that_is_not_there_blames_no_message() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let settings = format!("messages = 'smtp://{nobody}'\n[smtp]\nfrom = 'no-reply@riverside.example'");
    let senders = Senders::open(&config(&settings)).unwrap();
    assert!(matches!(senders.send(&message("email", "asma@example.org")).await, Err(NotSent::Any(_))));
}

#[tokio::test]
async fn we_sign_in_with_the_password_of_the_file() {
    let server = MailServer::default();
    let address = server.listen().await;
    let password = Secret::new("open sesame\n");
    let settings = format!(
        "messages = 'smtp://post@{address}'\n[smtp]\nfrom = 'no-reply@riverside.example'\npassword-file = '{}'",
        password.path()
    );
    let senders = Senders::open(&config(&settings)).unwrap();
    senders.send(&message("email", "asma@example.org")).await.unwrap();
    assert_eq!(server.signed_in(), [" post open sesame"]);
}

#[tokio::test]
async fn a_server_elsewhere_that_offers_no_tls_gets_neither_password_nor_message() {
    // It is on this machine, but by a name that does not say so.
    let server = MailServer::default();
    let port = server.listen().await.port();
    let settings = format!("messages = 'smtp://0:{port}'\n[smtp]\nfrom = 'no-reply@riverside.example'");
    let senders = Senders::open(&config(&settings)).unwrap();
    let sent = senders.send(&message("email", "asma@example.org")).await;
    assert!(matches!(sent, Err(NotSent::Now(_) | NotSent::Any(_))), "{sent:?}");
    assert_eq!((server.mails().len(), server.connections()), (0, 1));
}

#[tokio::test]
async fn what_is_missing_is_told_before_anything_is_served() {
    for (settings, told) in [
        ("messages = 'smtp://mail.example.org'", "--smtp-from"),
        ("messages = 'smtp://mail.example.org'\n[smtp]\nfrom = 'Riverside'", "no email address"),
        ("messages = 'smtp://amina@mail.example.org'\n[smtp]\nfrom = 'a@example.org'", "--smtp-password-file"),
        (
            "messages = 'smtp://mail.example.org'\n[smtp]\nfrom = 'a@example.org'\npassword-file = 'no'",
            "no cannot be read",
        ),
    ] {
        let error = Senders::open(&config(settings)).unwrap_err();
        assert!(format!("{error:#}").contains(told), "{error:#}");
    }
}
