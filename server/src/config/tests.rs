//! Which setting wins, and which are refused.

use std::num::NonZeroU32;

use super::*;

fn settings(listen: &str) -> Settings {
    Settings { listen: Some(listen.parse().unwrap()), ..Settings::default() }
}

#[test]
fn without_settings_the_pages_are_on_this_machine_only() {
    let config = Settings::default().over(Settings::default());
    assert!(config.listen.ip().is_loopback());
    assert_eq!(config.public_url_on(config.listen).as_str(), "http://127.0.0.1:3000");
    assert_eq!(config.secret_key_file, None);
}

#[test]
fn a_flag_wins_over_the_file() {
    let config = settings("127.0.0.1:1").over(settings("127.0.0.1:2"));
    assert_eq!(config.listen.port(), 1);
}

#[test]
fn the_file_counts_where_no_flag_is_given() {
    let config = Settings::default().over(settings("127.0.0.1:2"));
    assert_eq!(config.listen.port(), 2);
}

#[test]
fn the_file_of_the_real_service_does_not_move_the_demo() {
    let file = Settings { database_url: Some("sqlite://data/real.db".into()), ..Settings::default() };
    assert_eq!(Settings::default().over(file).demo_database_url, "sqlite://data/demo.db");
}

#[test]
fn every_setting_can_stand_in_the_file() {
    let text = r#"
        listen = "0.0.0.0:8080"
        database-url = "sqlite://data/matters.db"
        public-url = "https://refer.example.nhs.uk"
        secret-key-file = "secret.key"
        metrics-listen = "127.0.0.1:9000"
        trusted-proxy = ["10.0.0.0/8"]
        messages = "file:messages"
        log = "warn"

        [smtp]
        from = "Riverside <no-reply@example.org>"
        password-file = "mail.password"
        rate = 30

        [notify]
        api-key-file = "notify.key"
        sms-template = "f33517ff-2a88-4f6e-b855-c550268ce08a"
        email-template = "740e5834-3a29-46b4-9a6f-16142fde533a"
        letter-template = "64415853-cb86-4cc4-b597-2aaa94ef8c39"
        rate = 1000
        url = "https://notify.example.org/"
        receipts-token-file = "receipts.token"
    "#;
    let config = Settings::default().over(parse(text).unwrap());
    assert_eq!(config.listen.port(), 8080);
    assert!(config.public_url_on(config.listen).is_https());
    assert_eq!(config.trusted_proxies.len(), 1);
    assert_eq!(config.messages, Messages::File("messages".into()));
    assert_eq!(config.smtp.rate.map(u32::from), Some(30));
    assert_eq!((config.notify.rate().get(), config.notify.url().as_str()), (1000, "https://notify.example.org"));
}

#[test]
fn a_flag_of_a_sender_wins_over_the_file_and_the_rest_of_the_file_stays() {
    let of = |from: Option<&str>, rate: Option<u32>| Settings {
        smtp: SmtpSettings { from: from.map(str::to_owned), rate: rate.and_then(NonZeroU32::new), password_file: None },
        ..Settings::default()
    };
    let config = of(None, Some(5)).over(of(Some("a@example.org"), Some(7)));
    assert_eq!((config.smtp.from.as_deref(), config.smtp.rate.map(u32::from)), (Some("a@example.org"), Some(5)));
}

#[test]
fn notify_is_where_it_is_and_takes_three_thousand_a_minute_unless_said_otherwise() {
    let config = Settings::default().over(Settings::default());
    let found = (config.notify.rate().get(), config.notify.url());
    assert_eq!((found.0, found.1.as_str()), (3000, "https://api.notifications.service.gov.uk"));
}

#[test]
fn messages_go_to_the_log_a_folder_a_mail_server_or_notify() {
    assert_eq!("log".parse(), Ok(Messages::Log));
    assert_eq!("file:out/messages".parse(), Ok(Messages::File("out/messages".into())));
    assert_eq!("notify".parse(), Ok(Messages::Notify));
    let server = |text: &str| match text.parse() {
        Ok(Messages::Smtp(server)) => server,
        other => panic!("{text} is {other:?}"),
    };
    let open = server("smtp://127.0.0.1:2525");
    assert_eq!((open.host(), open.port(), open.is_tls(), open.is_here()), ("127.0.0.1", 2525, false, true));
    let afar = server("smtp://post%40example.org:s%3Acret@mail.example.org");
    assert_eq!((afar.port(), afar.is_here()), (587, false));
    assert_eq!((afar.user().as_deref(), afar.password().as_deref()), (Some("post@example.org"), Some("s:cret")));
    assert_eq!((server("smtps://mail.example.org").port(), server("smtps://mail.example.org").is_tls()), (465, true));
    assert!(server("smtp://[::1]").is_here());
}

#[test]
fn a_password_in_a_url_is_not_printed() {
    let server: Messages = "smtp://amina:secret@mail.example.org".parse().unwrap();
    assert!(!format!("{server:?}").contains("secret"));
}

#[test]
fn an_unknown_way_for_messages_is_refused() {
    for text in ["pigeon", "file:", "smtp://", "smtp://mail.example.org/inbox", "smtp:", "ftp://mail.example.org"] {
        assert!(text.parse::<Messages>().is_err(), "{text}");
    }
}

#[test]
fn notify_is_spoken_to_in_private() {
    assert!("http://notify.example.org".parse::<NotifyUrl>().is_err());
    assert!("https://notify.example.org".parse::<NotifyUrl>().is_ok());
    assert!("http://127.0.0.1:8000".parse::<NotifyUrl>().is_ok());
}

#[test]
fn an_unknown_setting_is_named() {
    assert!(parse("listne = '127.0.0.1:1'").unwrap_err().to_string().contains("listne"));
}
