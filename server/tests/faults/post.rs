//! A mass of messages, handed to what stands in for GOV.UK Notify by the real program: at its rate and no faster, each
//! once, whatever becomes of the program in between.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
    store::Store,
};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection, postgres::PgConnectOptions};
use tokio::time::sleep;

use crate::{
    chance::is_trial,
    engine::{ENGINES, Engine},
    program::{Folder, House, free_port},
    stand_in::{StandIn, Taken, key},
};

/// How many messages Notify takes a minute.
const RATE: u32 = 3000;
const MINUTE: Duration = Duration::from_secs(60);

/// A house with the demo in it, and so many messages that are due.
async fn with_post(engine: Engine, name: &str, stand_in: &StandIn, messages: usize) -> House {
    let folder = Folder::new(name);
    let database = format!("matters_faults_{}_{name}", std::process::id());
    let database_url = engine.database(&folder.path(""), &database).await;
    let house = House::on(folder, database_url).without_messages();
    let store = Store::open(&house.database_url).await.unwrap();
    store.migrate().await.unwrap();
    let key_bytes: Vec<u8> = (0..32).collect();
    let keys = Keys::new(&key_bytes.try_into().unwrap());
    let clock = SetClock::at("2027-03-09T10:00:00Z".parse::<Timestamp>().unwrap());
    let chance = Arc::new(SeededChance::new(1));
    let service = Service::new(store, Arc::new(clock), chance, keys, "http://localhost");
    service.seed_demo(1).await.unwrap();
    service.store().close().await;
    let (id, numbers) = match engine {
        Engine::Sqlite => (
            "randomblob(16)",
            format!(
                "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {messages}) SELECT i FROM n)"
            ),
        ),
        Engine::Postgres => ("gen_random_uuid()", format!("generate_series(1, {messages})")),
    };
    // What the demo has still to say is not counted.
    run(&house, "DELETE FROM outbox WHERE sent_at IS NULL").await;
    run(
        &house,
        &format!(
            "INSERT INTO outbox (network_id, message_id, referral_id, kind, channel, language, content, send_at, attempts)
             SELECT network_id, {id}, referral_id, 'reminder', channel, language, content, 1, 0
             FROM (SELECT * FROM outbox WHERE channel = 'sms' LIMIT 1) AS one, {numbers} AS n"
        ),
    )
    .await;
    let file = house.folder.path("notify.key");
    std::fs::write(&file, key()).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let address = stand_in.listen().await;
    house
        .with("--messages=notify")
        .with(&format!("--notify-url=http://{address}"))
        .with(&format!("--notify-api-key-file={}", file.display()))
        .with("--notify-sms-template=a-text")
        .with("--notify-email-template=an-email")
        .with(&format!("--notify-rate={RATE}"))
}

/// Runs a statement past the program.
async fn run(house: &House, statement: &str) {
    let statement = AssertSqlSafe(statement.to_owned());
    if house.database_url.starts_with("sqlite") {
        let mut database = SqliteConnection::connect(&house.database_url).await.unwrap();
        sqlx::query(statement).execute(&mut database).await.unwrap();
    } else {
        let options: PgConnectOptions = house.database_url.parse().unwrap();
        let mut database = PgConnection::connect_with(&options.options([("matters.reach", "every")])).await.unwrap();
        sqlx::query(statement).execute(&mut database).await.unwrap();
    }
}

/// Waits until Notify has taken so many.
async fn taken(stand_in: &StandIn, messages: usize, patience: Duration) -> Vec<Taken> {
    let began = Instant::now();
    loop {
        let mut taken = stand_in.taken();
        // What jobs tell staff meanwhile is not counted either.
        taken.retain(|one| one.channel == "sms");
        if taken.len() >= messages {
            return taken;
        }
        assert!(began.elapsed() < patience, "only {} of {messages} were taken in {patience:?}", taken.len());
        sleep(Duration::from_millis(20)).await;
    }
}

/// How many went more than once, and how many there were.
fn doubles(taken: &[Taken]) -> (usize, usize) {
    let mut times = BTreeMap::new();
    for one in taken {
        *times.entry(one.reference().to_owned()).or_insert(0) += 1;
    }
    (times.values().filter(|times| **times > 1).count(), times.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mass_of_messages_goes_at_the_rate_that_notify_takes_and_no_faster() {
    let messages = if is_trial() { 10_000 } else { 400 };
    for engine in ENGINES {
        let stand_in = StandIn::default();
        stand_in.delay(Duration::from_millis(200));
        let house = with_post(*engine, "rate", &stand_in, messages).await;
        let program = house.serve().await;
        let fair = MINUTE * u32::try_from(messages).unwrap() / RATE;
        let taken = taken(&stand_in, messages, fair * 3 / 2 + Duration::from_secs(20)).await;
        assert_eq!(doubles(&taken), (0, messages));
        let took = taken[messages - 1].at - taken[0].at;
        let most = taken
            .iter()
            .enumerate()
            .map(|(first, one)| taken[first..].iter().take_while(|other| other.at - one.at < MINUTE).count())
            .max();
        let most = most.unwrap_or_default();
        println!(
            "trial: {engine:?}: {messages} messages, of which Notify takes {RATE} a minute, in {took:.1?}; {most} in the \
             fullest minute, each once"
        );
        assert!(most <= RATE as usize, "{most} in a minute");
        assert!(took >= fair * 98 / 100, "{took:?} for what takes {fair:?}");
        if is_trial() {
            assert!(took <= fair * 21 / 20, "the rate is not used to the full: {took:?} for what takes {fair:?}");
        }
        drop(program);
        house.check();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_handing_over_and_noting_it_the_program_gives_notify_no_message_twice() {
    let messages = 300;
    for engine in ENGINES {
        let stand_in = StandIn::default();
        stand_in.delay(Duration::from_millis(500));
        let house = with_post(*engine, "post_killed", &stand_in, messages).await;
        let port = free_port();
        let program = house.serve_on(port).await;
        // Some are answered and noted by then, some are under way.
        taken(&stand_in, 100, MINUTE).await;
        program.kill();
        // As if the minutes had passed after which another copy takes over.
        for statement in [
            "UPDATE outbox SET claimed_until = 1 WHERE claimed_until IS NOT NULL",
            "UPDATE senders SET held_until = 0",
            "UPDATE job_turns SET next_at = 0",
        ] {
            run(&house, statement).await;
        }
        let program = house.serve_on(port).await;
        let all = taken(&stand_in, messages, 2 * MINUTE).await;
        assert_eq!(doubles(&all), (0, messages));
        assert!(!stand_in.looked_for().is_empty(), "what was under way is looked for before it goes again");
        println!(
            "trial: {engine:?}: killed with messages on their way: all of {messages} taken once, {} looked for first",
            stand_in.looked_for().len()
        );
        drop(program);
    }
}
