//! A network with two link workers, the people who refer themselves to it, and what the outbox sends.

use std::{
    ops::Deref,
    sync::{Arc, Mutex},
};

use domain::{Fields, Language, Problem, journey::Step, network::Network, refer::SlotCode};
use service::{
    Service,
    booking::{Filter, FreeTime},
    confirmation::Confirmation,
    drafts::{Because, Beginning, Begun, Draft, Saved, Sent},
    intake::IntakeLine,
    outbox::{NotSent, Outgoing, Sender},
    referrals::Submitted,
    sign_in::StaffMember,
    store::Reach,
};

use crate::common::World;

pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;
pub const AMINA: &str = "amina@riverside.example";
pub const TOM: &str = "tom@riverside.example";

/// The network, on a database of its own, on a Tuesday morning in March.
pub struct Riverside {
    world: World,
    pub network: Arc<Network>,
}

impl Riverside {
    pub async fn new() -> Self {
        Self::with(None).await
    }

    /// The network with questions of its own.
    pub async fn asking(questionnaire: &str) -> Self {
        Self::with(Some(questionnaire)).await
    }

    async fn with(questionnaire: Option<&str>) -> Self {
        let world = World::new().await;
        world.import_network(include_str!("riverside.toml"), questionnaire).await.unwrap();
        let network = world.network("riverside").await.unwrap().unwrap();
        Self { world, network }
    }

    /// Somebody at their own phone, who has opened the first page.
    pub async fn person(&self) -> Person {
        self.person_at("192.0.2.1", false).await
    }

    pub async fn person_at(&self, source: &str, helped: bool) -> Person {
        let beginning = Beginning { language: Language::En, helped, source };
        match self.begin_draft(&self.network, beginning).await.unwrap() {
            Begun::Draft { token, .. } => self.with_cookie(token),
            Begun::SlowDown => panic!("too many drafts were begun"),
        }
    }

    /// Whoever has this cookie.
    pub fn with_cookie(&self, token: String) -> Person {
        Person { service: (**self).clone(), network: self.network.clone(), token, typed: everything() }
    }

    pub async fn member(&self, email: &str) -> StaffMember {
        self.store().read(Reach::Every).await.unwrap().staff_by_email(email).await.unwrap().unwrap().into()
    }

    /// The intake forms as Amina sees them.
    pub async fn intake_forms(&self) -> Vec<IntakeLine> {
        self.intake_list(&self.member(AMINA).await).await.unwrap().unwrap()
    }

    /// Everything that is due to be sent.
    pub async fn post(&self) -> Vec<Outgoing> {
        let post = Post::default();
        self.deliver_due(&post).await.unwrap();
        post.0.into_inner().unwrap()
    }

    /// What was recorded, in order.
    pub async fn recorded(&self) -> Vec<String> {
        self.database.recorded().await
    }

    /// How many rows of a table there are.
    pub async fn count(&self, table: &str) -> i64 {
        self.database.number(&format!("SELECT count(*) FROM {table}")).await
    }
}

impl Deref for Riverside {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

/// What somebody types into each field, once they come to it.
fn everything() -> Fields {
    fields(&[
        ("agreed", "yes"),
        ("helper-name", "Sam Khan"),
        ("helper-relation", "Son"),
        ("practice", "not-sure"),
        ("given-name", "Asma"),
        ("family-name", "Khan"),
        ("birth-day", "17"),
        ("birth-month", "5"),
        ("birth-year", "1980"),
        ("phone", "07700 900123"),
        ("safe-to-text", "yes"),
        ("safe-voicemail", "yes"),
        ("email", "asma@example.org"),
        ("no-fixed-address", "yes"),
        ("needs", "loneliness"),
        ("matters-most", "My garden"),
        ("modes", "phone"),
    ])
}

pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    fields
}

/// Somebody with a phone, which keeps the cookie of their draft.
#[derive(Clone)]
pub struct Person {
    pub service: Service,
    pub network: Arc<Network>,
    pub token: String,
    typed: Fields,
}

impl Person {
    /// Somebody who types this instead.
    pub fn who(mut self, changed: &[(&str, &str)]) -> Self {
        let changed = fields(changed);
        self.typed.extend(changed);
        self
    }

    pub async fn draft(&self) -> Draft {
        self.service.draft(&self.network, &self.token).await.unwrap().unwrap()
    }

    /// A page's form as it stands now, filled in with what this person types.
    pub async fn form(&self, step: Step) -> Sent {
        let draft = self.draft().await;
        let (draft, revision) = (Some(draft.id), draft.revision);
        Sent { draft, revision, step, changing: false, fields: self.typed.clone(), language: Language::En }
    }

    pub async fn send(&self, form: Sent) -> Saved {
        self.service.save_step(&self.network, &self.token, form).await.unwrap()
    }

    /// Opens a page and fills it in with this.
    pub async fn answer(&self, step: Step, typed: &[(&str, &str)]) -> Saved {
        let form = self.form(step).await;
        self.send(Sent { fields: fields(typed), ..form }).await
    }

    /// Goes on from page to page until this one is next.
    pub async fn come_to(&self, step: Step) {
        loop {
            let next = self.draft().await.journey().next().clone();
            if next == step {
                return;
            }
            let saved = self.send(self.form(next.clone()).await).await;
            assert!(matches!(saved, Saved::Next(_)), "{next:?} was not taken");
        }
    }

    pub async fn free_times(&self) -> Vec<FreeTime> {
        self.service.free_times(&self.draft().await, Filter::default(), usize::MAX).await.unwrap().times
    }

    pub async fn choose(&self, slot: SlotCode) -> Saved {
        self.answer(Step::Appointment, &[("slot", &slot.to_string())]).await
    }

    /// Goes on to the times and chooses the first.
    pub async fn choose_first(&self) -> SlotCode {
        self.come_to(Step::Appointment).await;
        let slot = self.free_times().await[0].code;
        assert!(matches!(self.choose(slot).await, Saved::Next(Step::Check)));
        slot
    }

    pub async fn say_none_suits(&self) {
        self.come_to(Step::Appointment).await;
        let saved = self.answer(Step::Appointment, &[("slot", "none"), ("days", "any"), ("parts", "any")]).await;
        assert!(matches!(saved, Saved::Next(Step::Check)));
    }

    /// Sends the form as its page shows it, or the same form once more.
    pub async fn submit(&self) -> Submitted {
        let draft = self.draft().await;
        let revision = draft.sent_revision.unwrap_or(draft.revision);
        self.service.submit(&self.network, &self.token, Some(draft.id), revision).await.unwrap()
    }

    /// Sends, which works, and reads the confirmation.
    pub async fn confirmed(&self) -> Confirmation {
        assert!(matches!(self.submit().await, Submitted::Done));
        self.service.confirmation(&self.draft().await).await.unwrap().unwrap()
    }

    /// The whole way to the first free time.
    pub async fn booked(&self) -> Confirmation {
        self.choose_first().await;
        self.confirmed().await
    }

    /// The whole way without a time.
    pub async fn referred(&self) -> Confirmation {
        self.say_none_suits().await;
        self.confirmed().await
    }

    /// What the page of times says is wrong.
    pub async fn problems_with_the_time(&self) -> Vec<Problem> {
        match self.draft().await.typed_on(&Step::Appointment).map(|typed| typed.because.clone()) {
            Some(Because::Refused(refusals)) => refusals.iter().map(|refusal| refusal.problem).collect(),
            _ => Vec::new(),
        }
    }
}

/// A sender that keeps what it is given.
#[derive(Default)]
pub struct Post(Mutex<Vec<Outgoing>>);

impl Sender for Post {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        self.0.lock().unwrap().push(message.clone());
        Ok(())
    }
}
