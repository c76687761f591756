//! The pages of staff, asked for as a browser without a script does.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use http_body_util::BodyExt;
use server::http::{Site, metrics::Counts, router};
use service::{
    Service,
    clock::{SeededChance, SetClock},
    demo::DEMO_PASSWORD,
    keys::Keys,
    store::Store,
};
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// A Tuesday in March, in the middle of the morning.
const NOW: &str = "2027-03-09T10:00:00Z";
const DATABASE: &str = "matters.db";
const AMINA: &str = "amina@riverside.example";

/// A copy of the demo, in a folder that goes when the test ends.
struct Demo {
    app: Router,
    folder: PathBuf,
}

/// The demo is made once: of which each test has a copy.
static MADE: OnceCell<Vec<u8>> = OnceCell::const_new();

/// A service on the database in this folder; its ids and tokens follow from the seed.
async fn service_in(folder: &Path, seed: u64) -> Service {
    let store = Store::open(&format!("sqlite://{}", folder.join(DATABASE).display())).await.unwrap();
    let (clock, chance) = (SetClock::at(NOW.parse().unwrap()), SeededChance::new(seed));
    Service::new(store, Arc::new(clock), Arc::new(chance), Keys::new(&[7; 32]), "http://localhost")
}

fn folder(of: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("matters-staff-{}-{of}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

async fn make() -> Vec<u8> {
    let folder = folder("made");
    let service = service_in(&folder, 1).await;
    service.store().migrate().await.unwrap();
    service.seed_demo(1).await.unwrap();
    service.store().close().await;
    let made = fs::read(folder.join(DATABASE)).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    made
}

impl Demo {
    async fn new(test: &str) -> Self {
        let folder = folder(test);
        fs::write(folder.join(DATABASE), MADE.get_or_init(make).await).unwrap();
        let service = service_in(&folder, 2).await;
        let site = Site {
            public_url: "http://localhost".parse().unwrap(),
            trusted_proxies: Vec::new(),
            receipts: None,
            demo: true,
        };
        Self { app: router(service, &site, Counts::default()).unwrap(), folder }
    }

    fn browser(&self) -> Browser {
        Browser { app: self.app.clone(), cookies: BTreeMap::new() }
    }

    /// A browser in which somebody has signed in.
    async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/do/staff/sign-in", &[("email", email), ("password", DEMO_PASSWORD)]).await;
        assert_eq!(answer.location.as_deref(), Some("/staff"));
        browser
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // A folder that is left behind does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

struct Browser {
    app: Router,
    cookies: BTreeMap<String, String>,
}

struct Answer {
    status: StatusCode,
    location: Option<String>,
    text: String,
}

impl Browser {
    async fn get(&mut self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form whose values need no escaping but for their `@`.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", value.replace('@', "%40"))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")));
        self.ask(request.unwrap()).await
    }

    async fn ask(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        request.headers_mut().insert(header::HOST, "localhost".parse().unwrap());
        request.headers_mut().insert(header::ACCEPT, "text/html".parse().unwrap());
        let response = self.app.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Answer {
            status: response.status(),
            location: response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned()),
            text: String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().into()).unwrap(),
        }
    }

    /// The references of the list, in its order.
    async fn references(&mut self) -> Vec<String> {
        let list = self.get("/staff/intake").await.text;
        list.split("data-intake=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }
}

#[tokio::test]
async fn who_has_not_signed_in_is_led_to_where_they_can() {
    let demo = Demo::new("signed-out").await;
    for path in ["/staff", "/staff/intake", "/staff/intake/SP-0000-0000"] {
        let answer = demo.browser().get(path).await;
        assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/staff/sign-in")));
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_without_what_was_typed() {
    let demo = Demo::new("password").await;
    let mut browser = demo.browser();
    let answer = browser.post("/do/staff/sign-in", &[("email", AMINA), ("password", "another")]).await;
    assert_eq!(answer.location.as_deref(), Some("/staff/sign-in?problem=refused"));
    let page = browser.get("/staff/sign-in?problem=refused").await.text;
    assert!(page.contains("<title>Error: ") && page.contains("nhsuk-error-summary"), "{page}");
}

#[tokio::test]
async fn what_an_address_says_of_problems_cannot_become_markup() {
    let demo = Demo::new("address").await;
    let page = demo.browser().get("/staff/sign-in?problem=%3Cscript%3E&wait=%3Cb%3E").await.text;
    assert!(!page.contains("<script") && !page.contains("<b>") && !page.contains("nhsuk-error-summary"), "{page}");
}

#[tokio::test]
async fn who_has_signed_out_sees_nothing_more() {
    let demo = Demo::new("sign-out").await;
    let mut browser = demo.signed_in(AMINA).await;
    let before = browser.cookies.clone();
    browser.post("/do/staff/sign-out", &[]).await;
    browser.cookies = before;
    assert_eq!(browser.get("/staff").await.location.as_deref(), Some("/staff/sign-in?timed-out=1"));
}

#[tokio::test]
async fn a_link_worker_sees_today_and_what_is_to_be_read() {
    let demo = Demo::new("today").await;
    let page = demo.signed_in(AMINA).await.get("/staff").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Tuesday 9 March 2027") && page.text.contains("new intake form"), "{}", page.text);
}

#[tokio::test]
async fn an_intake_form_is_acknowledged_once() {
    let demo = Demo::new("acknowledge").await;
    let mut browser = demo.signed_in(AMINA).await;
    let reference = browser.references().await.remove(0);
    for done in ["acknowledged", "already"] {
        let answer = browser.post("/do/staff/acknowledge", &[("reference", &reference)]).await;
        let page = format!("/staff/intake/{reference}?done={done}");
        assert_eq!(answer.location.as_ref(), Some(&page));
        assert_eq!(browser.get(&page).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn an_accepted_form_leaves_the_list() {
    let demo = Demo::new("accept").await;
    let mut browser = demo.signed_in(AMINA).await;
    let reference = browser.references().await.remove(0);
    browser.post("/do/staff/accept", &[("reference", &reference)]).await;
    assert!(!browser.references().await.contains(&reference));
}

#[tokio::test]
async fn a_form_that_is_raised_says_why_it_is_read_first() {
    let demo = Demo::new("raise").await;
    let mut browser = demo.signed_in(AMINA).await;
    let reference = browser.references().await.pop().unwrap();
    browser.post("/do/staff/raise-priority", &[("reference", &reference)]).await;
    let page = browser.get(&format!("/staff/intake/{reference}")).await.text;
    assert!(page.contains("Raised by a member of staff"), "{page}");
}

#[tokio::test]
async fn a_reference_that_is_none_leads_nowhere_else() {
    let demo = Demo::new("forged").await;
    let answer = demo.signed_in(AMINA).await.post("/do/staff/accept", &[("reference", "%0d%0aa")]).await;
    assert_eq!(answer.location.as_deref(), Some("/staff/intake"));
}

#[tokio::test]
async fn what_a_role_may_not_read_is_not_there() {
    let demo = Demo::new("role").await;
    let reference = demo.signed_in(AMINA).await.references().await.remove(0);
    for email in ["navigator@riverside.example", "partner@riverside.example", "manager@hillside.example"] {
        let mut browser = demo.signed_in(email).await;
        assert_eq!(browser.get("/staff").await.status, StatusCode::OK);
        assert_eq!(browser.get(&format!("/staff/intake/{reference}")).await.status, StatusCode::NOT_FOUND, "{email}");
        browser.post("/do/staff/accept", &[("reference", &reference)]).await;
    }
    assert!(demo.signed_in(AMINA).await.references().await.contains(&reference));
}

#[tokio::test]
async fn a_set_up_link_that_never_was_says_what_to_do() {
    let demo = Demo::new("set-up").await;
    let page = demo.browser().get("/staff/set-up/0123456789").await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.text.contains("Ask your manager for a new one"), "{}", page.text);
}

#[tokio::test]
async fn the_statements_are_the_networks_own() {
    let demo = Demo::new("statements").await;
    let mut browser = demo.browser();
    assert!(browser.get("/riverside/privacy").await.text.contains("Mill Lane Surgery"));
    assert!(browser.get("/riverside/accessibility").await.text.contains("0113 496 0100"));
    let cookies = browser.get("/riverside/cookies").await.text;
    assert!(["draft", "staff", "staff-code", "language"].iter().all(|name| cookies.contains(&format!(">{name}<"))));
}
