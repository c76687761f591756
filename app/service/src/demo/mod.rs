//! The demo: two networks and some weeks of history, the same every time for the same seed and moment.
//!
//! Networks come in by the import and people by the use cases that real ones take, on a clock that is set back: so
//! nothing here can be that could not have happened.

mod cases;
mod history;
mod questions;

use std::sync::Arc;

use domain::CivilDate;
use jiff::SignedDuration;

use crate::{
    Fault, Service,
    clock::{SeededChance, SetClock},
    networks::{FirstSignIn, ImportProblem},
    sign_in::StaffMember,
    store::Reach,
};

/// The password of every account of the demo.
pub const DEMO_PASSWORD: &str = "matters-demo";

/// The accounts to try, and what each is.
pub const DEMO_ACCOUNTS: [(&str, &str); 7] = [
    ("amina@riverside.example", "link worker"),
    ("tom@riverside.example", "link worker"),
    ("manager@riverside.example", "manager"),
    ("lead@riverside.example", "clinical lead"),
    ("navigator@riverside.example", "care navigator"),
    ("partner@riverside.example", "partner from a voluntary organisation"),
    ("manager@hillside.example", "manager of the other network"),
];

/// Who publishes the questions of the demo.
const MANAGER: &str = "manager@riverside.example";
/// Who begins the draft of the next ones.
const PARTNER: &str = "partner@riverside.example";
/// Who answers what is said of it.
const AMINA: &str = "amina@riverside.example";

/// How long before the demo its networks were set up: longer than the history of any of its people.
const HISTORY: SignedDuration = SignedDuration::from_hours(40 * 24);

const RIVERSIDE: &str = include_str!("riverside.toml");
const HILLSIDE: &str = include_str!("hillside.toml");

impl Service {
    /// Fills an empty database with the demo; one that has it stays as it is.
    pub async fn seed_demo(&self, seed: u64) -> Result<(), Fault> {
        if self.network("riverside").await?.is_some() {
            return Ok(());
        }
        let clock = SetClock::at(self.now());
        let past = Self {
            clock: Arc::new(clock.clone()),
            chance: Arc::new(SeededChance::new(seed)),
            known_networks: Arc::default(),
            ..self.clone()
        };
        // Set up some weeks before the first person came.
        clock.set(self.now() - HISTORY);
        let first_sign_in = FirstSignIn::WithPassword(past.password_hash(DEMO_PASSWORD).await);
        let riverside = format!("{RIVERSIDE}\n{}", leave_of_marek(self.today()));
        for network in [riverside.as_str(), HILLSIDE] {
            match past.import(network, None, &first_sign_in).await {
                Ok(_) => {}
                Err(ImportProblem::Failed(fault)) => return Err(fault),
                Err(refused @ ImportProblem::Refused(_)) => panic!("the demo's networks have no mistake:\n{refused}"),
            }
        }
        clock.set(self.now() - HISTORY + SignedDuration::from_hours(1));
        // With chance of its own: whoever changes these questions changes nothing of the people's.
        let studio = Self { chance: Arc::new(SeededChance::new(!seed)), ..past.clone() };
        let member = async |email: &str| {
            let found = studio.store.read(Reach::Every).await?.staff_by_email(email).await?;
            Ok::<StaffMember, Fault>(found.expect("they were imported before").into())
        };
        studio.add_questionnaire(&member(MANAGER).await?).await?;
        studio.add_discussion(&member(PARTNER).await?, &member(AMINA).await?).await?;
        clock.set(self.now());
        let people = past.add_history(&clock).await?;
        let riverside = past.network("riverside").await?.expect("it was imported before");
        past.add_cases(&clock, &riverside, &people).await?;
        past.deliver_what_is_past(&clock).await
    }
}

/// Marek is away for the second half of the month that begins today.
fn leave_of_marek(today: CivilDate) -> String {
    let day = |days| today.add_days(days).expect("a demo is not given at the end of the calendar");
    format!(
        "[[leave]]\nlink_worker = \"marek@riverside.example\"\nfrom = {}T00:00:00\nto = {}T00:00:00\n",
        day(14),
        day(28)
    )
}
