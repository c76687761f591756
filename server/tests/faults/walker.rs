//! Somebody who refers themself again and again, and remembers what they were told.
//!
//! What counts is what was acknowledged: a page is answered when the next one was named, a referral is sent when its
//! confirmation was named. Whatever was cut off before that may or may not have happened; nothing else may be missing.

use std::net::SocketAddr;

use crate::{
    chance::Chance,
    html::{self, Form},
    wire::{Answer, Browser, Cut},
};

/// What somebody types, by the name of the field.
const TYPED: [(&str, &str); 16] = [
    ("practice", "not-sure"),
    ("family-name", "Fairweather"),
    ("birth-day", "7"),
    ("birth-month", "8"),
    ("birth-year", "1979"),
    ("phone", "07700 900555"),
    ("safe-to-text", "yes"),
    ("safe-voicemail", "no"),
    ("email", "nadia.fairweather@mail.example"),
    ("postcode", "LS99 1QQ"),
    ("needs", "loneliness"),
    ("matters-most", "My sister's children."),
    ("good-day", "Rain on the window and soup."),
    ("modes", "phone"),
    ("share", "gp-words"),
    ("preference-days", "any"),
];

/// A page that was answered, and how the program said so.
#[derive(Clone, Debug)]
struct Answered {
    path: String,
    fields: Vec<(String, String)>,
    /// The revision that the draft has reached at least.
    revision: u32,
}

/// A draft that is being written.
#[derive(Clone, Debug)]
pub struct Draft {
    browser: Browser,
    given_name: String,
    next: String,
    answered: Option<Answered>,
}

/// A referral that was acknowledged.
#[derive(Clone, Debug)]
pub struct Sent {
    pub browser: Browser,
    /// The time that was chosen; none when none suited.
    pub chosen: Option<String>,
    /// What its confirmation said, if it was seen.
    pub reference: Option<String>,
}

/// One person after another at one device.
#[derive(Clone, Debug)]
pub struct Walker {
    number: usize,
    network: String,
    chance: Chance,
    walked: usize,
    draft: Option<Draft>,
    /// The time to choose, when it is not any that is offered.
    pub wanted_slot: Option<String>,
    /// Everything that was ever acknowledged.
    pub sent: Vec<Sent>,
    /// How many pages were acknowledged.
    pub pages: usize,
    /// How many whole answers came.
    pub answers: usize,
    /// How often the program said that it takes nothing just now.
    pub refused: usize,
}

impl Walker {
    pub fn new(number: usize, network: &str, seed: u64) -> Self {
        Self {
            number,
            network: network.to_owned(),
            chance: Chance::new(seed.wrapping_mul(1000).wrapping_add(number as u64)),
            walked: 0,
            draft: None,
            wanted_slot: None,
            sent: Vec::new(),
            pages: 0,
            answers: 0,
            refused: 0,
        }
    }

    /// Goes on referring until a connection is cut; how it was.
    pub async fn walk(&mut self, site: SocketAddr) -> Cut {
        loop {
            if let Err(cut) = self.step(site).await {
                return cut;
            }
        }
    }

    /// Refers until this many referrals were acknowledged.
    pub async fn walk_until_sent(&mut self, site: SocketAddr, referrals: usize) -> Result<(), Cut> {
        while self.sent.len() < referrals {
            self.step(site).await?;
        }
        Ok(())
    }

    /// Goes on until the page whose address ends like this: the browser, and the address.
    pub async fn come_to(&mut self, site: SocketAddr, page: &str) -> (Browser, String) {
        loop {
            if let Some(draft) = self.draft.as_ref().filter(|draft| draft.next.ends_with(page)) {
                return (draft.browser.clone(), draft.next.clone());
            }
            self.step(site).await.unwrap();
        }
    }

    /// Opens the next page and answers it. A page that is refused is asked for again later.
    pub async fn step(&mut self, site: SocketAddr) -> Result<(), Cut> {
        let mut draft = self.draft.take().unwrap_or_else(|| self.begin(site));
        draft.browser.site = site;
        let outcome = self.answer(&mut draft).await;
        if !matches!(outcome, Ok(true)) {
            self.draft = Some(draft);
        }
        outcome.map(drop)
    }

    fn begin(&mut self, site: SocketAddr) -> Draft {
        self.walked += 1;
        let mut browser = Browser::new(site);
        // Each from an address of their own (RFC 2544's range): nobody begins more drafts than a library does.
        let source = self.chance.number();
        browser.forwarded_for = Some(format!("198.18.{}.{}", source >> 8 & 255, source & 255));
        Draft {
            browser,
            given_name: format!("Person {} {}", self.number, self.walked),
            next: format!("/{}/refer/practice", self.network),
            answered: None,
        }
    }

    /// Answers the page at which a draft stands; whether the draft is done with.
    async fn answer(&mut self, draft: &mut Draft) -> Result<bool, Cut> {
        let page = draft.browser.get(&draft.next.clone()).await?;
        self.answers += 1;
        if page.is_honest_refusal() {
            self.refused += 1;
            return Ok(false);
        }
        if page.status == 303 {
            draft.next = page.location().to_owned();
            return Ok(false);
        }
        assert_eq!(page.status, 200, "{} is answered with {}", draft.next, page.page());
        if page.page() == "refer/done" {
            self.keep_sent(draft, Some(&page));
            return Ok(true);
        }
        let form = Form::main(&page.body).unwrap_or_else(|| panic!("{} asks nothing", draft.next));
        let fields = self.fill(&form, &draft.given_name);
        let taken = draft.browser.post(&form.action, &fields).await?;
        self.answers += 1;
        if taken.is_honest_refusal() {
            self.refused += 1;
            return Ok(false);
        }
        assert_eq!(taken.status, 303, "from {} to {}", draft.next, taken.page());
        self.pages += 1;
        let next = taken.location().to_owned();
        if next != draft.next && !form.action.ends_with("/send") {
            let revision = revision(&form).unwrap_or(1) + 1;
            draft.answered = Some(Answered { path: draft.next.clone(), fields, revision });
        }
        if next.ends_with("/refer/done") {
            let mut browser = draft.browser.clone();
            self.keep_sent(draft, None);
            if let Ok(done) = browser.get(&next).await {
                self.answers += 1;
                self.sent.last_mut().unwrap().reference = html::first_value(&done.body, "data-reference");
            }
            return Ok(true);
        }
        draft.next = next;
        Ok(false)
    }

    fn keep_sent(&mut self, draft: &Draft, done: Option<&Answer>) {
        let slot = draft.answered.iter().flat_map(|page| &page.fields).find(|(name, _)| name == "slot");
        let chosen = slot.map(|(_, slot)| slot.clone()).filter(|slot| slot != "none-suit");
        let reference = done.and_then(|done| html::first_value(&done.body, "data-reference"));
        self.sent.push(Sent { browser: draft.browser.clone(), chosen, reference });
    }

    fn fill(&mut self, form: &Form, given_name: &str) -> Vec<(String, String)> {
        let mut fields = form.hidden();
        fields.extend(TYPED.iter().filter(|(name, _)| form.asks(name)).map(|(name, value)| pair(name, value)));
        if form.asks("given-name") {
            fields.push(pair("given-name", given_name));
        }
        let slots = form.choices("slot");
        if !slots.is_empty() {
            let any = slots[self.chance.below(slots.len())].clone();
            fields.push(("slot".to_owned(), self.wanted_slot.clone().unwrap_or(any)));
        }
        fields
    }

    /// Fails unless everything that was acknowledged is there: the draft that is under way, and the referrals from this
    /// one on.
    pub async fn verify(&mut self, site: SocketAddr, from: usize) {
        if let Some(draft) = &mut self.draft {
            draft.browser.site = site;
            draft.verify().await;
        }
        for sent in &mut self.sent[from..] {
            sent.browser.site = site;
            sent.verify(&self.network).await;
        }
    }
}

impl Draft {
    async fn verify(&self) {
        let Some(answered) = &self.answered else { return };
        let page = self.browser.clone().get(&answered.path).await.unwrap();
        if page.status == 303 && page.location().ends_with("/refer/done") {
            // It was sent, and the answer that says so was cut off.
            return;
        }
        assert_eq!(page.status, 200, "{} is still there", answered.path);
        let revision = revision(&Form::main(&page.body).unwrap()).unwrap();
        assert!(revision >= answered.revision, "{revision} of {} revisions are there", answered.revision);
        for (name, value) in answered.fields.iter().filter(|(name, _)| !name.starts_with("form-") && name != "slot") {
            assert!(shows(&page.body, name, value), "{} has lost its {name}", answered.path);
        }
    }
}

impl Sent {
    async fn verify(&mut self, network: &str) {
        let done = self.browser.clone().get(&format!("/{network}/refer/done")).await.unwrap();
        assert_eq!(done.page(), "refer/done", "an acknowledged referral is there");
        let reference = html::first_value(&done.body, "data-reference");
        assert!(reference.is_some(), "an acknowledged referral has a reference");
        assert!(self.reference.is_none() || self.reference == reference, "a reference never changes");
        self.reference = reference;
        // A chosen time whose hold had lapsed can have been lost to another before it was sent: then no time is said.
        let start = html::first_value(&done.body, "data-start");
        assert_eq!(start.is_some(), self.chosen.is_some(), "an acknowledged booking is there");
    }
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// The revision that a form's page showed.
fn revision(form: &Form) -> Option<u32> {
    form.hidden().iter().find(|(name, _)| name == "form-revision").and_then(|(_, revision)| revision.parse().ok())
}

/// Whether a page shows this as what was typed or chosen.
fn shows(page: &str, name: &str, value: &str) -> bool {
    let inputs = html::tags(page).into_iter().filter(|tag| tag.name == "input" && tag.get("name") == Some(name));
    let shown = inputs.filter(|input| input.get("value") == Some(value)).any(|input| match input.get("type") {
        Some("radio" | "checkbox") => input.get("checked").is_some(),
        _ => true,
    });
    shown || html::unescaped(page).contains(value)
}
