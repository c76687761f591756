//! More at once than there are places: those on top are told to come again, and nothing else suffers.

use std::time::{Duration, Instant};

use sqlx::{Connection, Executor, SqliteConnection};
use tokio::{task::JoinSet, time::sleep};

use crate::{
    engine::Engine,
    html::Form,
    program::{House, Program},
    wire::{Answer, Cut},
};

const PEOPLE: usize = 900;

#[tokio::test(flavor = "multi_thread")]
async fn those_on_top_of_the_places_are_asked_to_come_again_and_the_others_are_answered() {
    server::files::room_for_connections().unwrap();
    let house = House::new(Engine::Sqlite, "crowd").await.with("--trusted-proxy=127.0.0.1");
    let program = house.serve().await;
    let page = program.browser().get("/harbour/refer/practice").await.unwrap();
    let form = Form::main(&page.body).unwrap();
    let mut fields = form.hidden();
    fields.push(("practice".into(), "not-sure".into()));
    let (idle, _) = program.memory();

    // As long as somebody else has the database, whoever writes waits at their place.
    let mut other = SqliteConnection::connect(&house.database_url).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let mut crowd = JoinSet::new();
    for number in 0..PEOPLE {
        crowd.spawn(begin(&program, number, form.action.clone(), fields.clone()));
    }
    let began = Instant::now();
    let mut answers = Vec::new();
    while answers.len() < 300 && began.elapsed() < Duration::from_secs(3) {
        if let Ok(Some(answer)) = tokio::time::timeout(Duration::from_millis(200), crowd.join_next()).await {
            answers.push(answer.unwrap().unwrap());
        }
    }
    let (shed, shed_after) = (answers.len(), began.elapsed());
    let alive = Instant::now();
    assert_eq!(program.browser().get("/healthz").await.unwrap().status, 200);
    let alive = alive.elapsed();
    let (full, _) = program.memory();
    other.execute("ROLLBACK").await.unwrap();
    answers.extend(crowd.join_all().await.into_iter().map(Result::unwrap));
    let (went_on, refused): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 303);
    println!(
        "{PEOPLE} at once: {} went on, {} were asked to come again, {shed} of them after {shed_after:?}; /healthz \
         {alive:?}; memory {idle:.0} MiB before, {full:.0} MiB when every place was taken",
        went_on.len(),
        refused.len()
    );
    assert!(refused.iter().all(|answer| answer.is_honest_refusal()), "{:?}", refused[0]);
    assert!(shed > 0 && !went_on.is_empty());
    assert!(alive < Duration::from_secs(1), "/healthz took {alive:?}");
    assert!(full - idle < 128.0, "memory grew from {idle} to {full} MiB");
    assert_eq!(program.browser().get("/harbour").await.unwrap().status, 200);
}

/// Begins a referral.
fn begin(
    program: &Program,
    number: usize,
    action: String,
    fields: Vec<(String, String)>,
) -> impl Future<Output = Result<Answer, Cut>> + 'static {
    let mut browser = program.browser();
    browser.forwarded_for = Some(format!("198.18.{}.{}", number / 200, number % 200));
    async move {
        // Not all in the same instant: the system's own queue for connections has an end.
        sleep(Duration::from_millis(number as u64 / 4)).await;
        browser.post(&action, &fields).await
    }
}
