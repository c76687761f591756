//! Which setting wins, and which are refused.

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
    "#;
    let config = Settings::default().over(parse(text).unwrap());
    assert_eq!(config.listen.port(), 8080);
    assert!(config.public_url_on(config.listen).is_https());
    assert_eq!(config.trusted_proxies.len(), 1);
    assert_eq!(config.messages, Senders::File("messages".into()));
}

#[test]
fn an_unknown_setting_is_named() {
    assert!(parse("listne = '127.0.0.1:1'").unwrap_err().to_string().contains("listne"));
}
