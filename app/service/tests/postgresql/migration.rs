//! A database of the release before opens, and row-level security hides nothing from its migration.

use std::borrow::Cow;

use sqlx::migrate::Migrator;

use crate::common::Database;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

#[tokio::test]
async fn a_referral_that_was_accepted_before_there_were_cases_gets_its_case() {
    let database = Database::of_no_release().await;
    let mut before = database.postgres("every").await;
    let migrations = MIGRATIONS.iter().filter(|migration| migration.version <= 2).cloned().collect();
    let migrator = Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT };
    migrator.run(&mut before).await.unwrap();
    let id = |number: u8| format!("'00000000-0000-0000-0000-0000000000{number:02}'");
    let (network, amina, tom, questions, version, patient) = (id(1), id(2), id(3), id(4), id(5), id(6));
    let staff = |staff: &str, name: &str| {
        format!(
            "INSERT INTO staff VALUES ({network}, {staff}, '{name}@riverside.example', '{name}', '', '', 'link-worker',
             NULL, NULL, 0, FALSE, NULL)"
        )
    };
    let referral = |number: u8, state: &str, reader: &str, accepted: &str| {
        format!(
            "INSERT INTO referrals VALUES ({network}, {}, {patient}, {}, 'SP-{number}', NULL, 'self', 'en', '{state}',
             '', '', '', 1, {version}, '\\x{number:02}', {reader}, 5, 9, NULL, NULL, {accepted}, NULL)",
            id(number),
            id(number),
        )
    };
    for statement in [
        format!("INSERT INTO networks VALUES ({network}, 'riverside', 'Riverside', '{{}}')"),
        staff(&amina, "amina"),
        staff(&tom, "tom"),
        format!("INSERT INTO questionnaires VALUES ({network}, {questions}, 'what-matters')"),
        format!("INSERT INTO versions VALUES ({network}, {version}, {questions}, 1, '{{}}', 0)"),
        format!("INSERT INTO patients VALUES ({network}, {patient}, '', '', '')"),
        referral(10, "new", &amina, "NULL, NULL"),
        referral(11, "accepted", &amina, &format!("7, {tom}")),
        referral(12, "accepted", "NULL", &format!("8, {tom}")),
    ] {
        database.run(&statement).await.unwrap();
    }
    drop(before);
    database.open().await.migrate().await.unwrap();
    let cases = database
        .texts("SELECT right(referral_id::text, 2) || right(staff_id::text, 2) || opened_at FROM cases ORDER BY 1")
        .await;
    assert_eq!(cases, ["11027", "12038"]);
}
