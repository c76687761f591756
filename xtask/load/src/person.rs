//! Somebody who refers themselves, page by page, through the use cases.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, Result, bail, ensure};
use domain::{Fields, Language, journey::Step, mode::Mode, network::Network, refer::SlotCode};
use service::{
    Service,
    booking::{Filter, FreeTime},
    drafts::{Beginning, Begun, Draft, Saved, Sent},
    referrals::Submitted,
};

/// What is typed, by the name of the field.
const TYPED: [(&str, &str); 16] = [
    ("practice", "not-sure"),
    ("given-name", "Alex"),
    ("family-name", "Example"),
    ("birth-day", "1"),
    ("birth-month", "2"),
    ("birth-year", "1980"),
    ("phone", "07700 900123"),
    ("safe-to-text", "yes"),
    ("safe-voicemail", "yes"),
    ("email", "alex@example.com"),
    ("no-fixed-address", "yes"),
    ("needs", "loneliness"),
    ("matters-most", "The garden."),
    ("good-day", "Rain, and soup."),
    ("modes", "phone"),
    ("share", "gp-words"),
];

/// Somebody with the cookie of their draft.
pub struct Person {
    service: Service,
    network: Arc<Network>,
    token: String,
}

impl Person {
    /// Somebody who opens the first page, from an address of their own.
    pub async fn begin(service: &Service, network: &Arc<Network>) -> Result<Self> {
        static CAME: AtomicU32 = AtomicU32::new(0);
        let source = format!("load {}", CAME.fetch_add(1, Ordering::Relaxed));
        let beginning = Beginning { language: Language::En, helped: false, source: &source };
        let Begun::Draft { token, .. } = service.begin_draft(network, beginning).await? else {
            bail!("too many drafts were begun");
        };
        Ok(Self { service: service.clone(), network: network.clone(), token })
    }

    /// Their draft as it stands, as every page reads it.
    pub async fn draft(&self) -> Result<Draft> {
        self.service.draft(&self.network, &self.token).await?.context("the draft is there")
    }

    /// Opens the page that is next and saves it; which page comes then.
    pub async fn save_next(&self) -> Result<Step> {
        let draft = self.draft().await?;
        let step = draft.journey().next().clone();
        let mut fields = Fields::new();
        for (name, value) in TYPED {
            fields.entry(name.to_owned()).or_default().push(value.to_owned());
        }
        self.save(&draft, step, fields).await?.context("the page took what was typed")
    }

    /// Answers page after page, until the one where a time is chosen.
    pub async fn come_to_times(&self) -> Result<()> {
        while self.save_next().await? != Step::Appointment {}
        Ok(())
    }

    /// The free times, as many as there are.
    pub async fn free_times(&self) -> Result<Vec<FreeTime>> {
        Ok(self.service.free_times(&self.draft().await?, Filter::default(), usize::MAX).await?.times)
    }

    /// Chooses a time; `false` when somebody else has it.
    pub async fn choose(&self, slot: SlotCode) -> Result<bool> {
        let fields = Fields::from([("slot".to_owned(), vec![slot.to_string()])]);
        let draft = self.draft().await?;
        Ok(self.save(&draft, Step::Appointment, fields).await?.is_some())
    }

    /// Sends the form.
    pub async fn submit(&self) -> Result<()> {
        let draft = self.draft().await?;
        let sent = self.service.submit(&self.network, &self.token, Some(draft.id), draft.revision).await?;
        ensure!(matches!(sent, Submitted::Done), "a form was not taken: {sent:?}");
        Ok(())
    }

    async fn save(&self, draft: &Draft, step: Step, fields: Fields) -> Result<Option<Step>> {
        let sent = Sent {
            draft: Some(draft.id),
            revision: draft.revision,
            step,
            changing: false,
            fields,
            language: Language::En,
        };
        match self.service.save_step(&self.network, &self.token, sent).await? {
            Saved::Next(next) => Ok(Some(next)),
            Saved::Again => Ok(None),
            other => bail!("a page was not saved: {other:?}"),
        }
    }
}

/// One time of each that is free: those by phone, since every clinic of a generated network has it.
pub fn by_phone(times: &[FreeTime]) -> Vec<SlotCode> {
    times.iter().map(|time| time.code).filter(|code| code.mode == Mode::Phone).collect()
}
