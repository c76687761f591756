//! Who gets what at every route: the table in `authorisation.txt`, one line a route and one column a role.
//!
//! A route that has no line fails, and so does a line that has no route. In the cells stand a page's status, or:
//! `sign-in`, led to where staff sign in; `led-on`, led to another page while nothing changed; `changed`, led on after
//! something was written. Forms are always those of the one whose referral or account it is.

use domain::staff::Role;
use service::sign_in::StaffMember;

use crate::{
    client::{Answer, Client},
    html::Form,
    person::Person,
    template::{Actor, Template, between, plan},
    world::World,
};

const TABLE: &str = include_str!("authorisation.txt");
/// The routes of the server itself.
const BARE: [&str; 2] = ["/healthz", "/readyz"];
/// Where receipts of messages are brought, by whoever has the token, which no browser has.
const RECEIPTS: &str = "/receipts/notify";
/// Where other systems read what networks ask.
const QUESTIONNAIRE: &str = server::http::fhir::QUESTIONNAIRE;
/// A page whose form is taken at its own address.
const SET_UP: &str = "/staff/set-up/{token}";

#[tokio::test]
async fn every_route_answers_every_role_as_the_table_says() {
    let mut found = vec![line("", &Actor::all().into_iter().map(Actor::name).collect::<Vec<_>>())];
    for address in addresses() {
        // Boxed: what these hold of every route would not fit on a test's stack beside the deepest page.
        found.push(line(&format!("GET {address}"), &Box::pin(looks(address)).await));
    }
    found.push(line(&format!("POST {SET_UP}"), &Box::pin(posts(SET_UP)).await));
    found.push(line(&format!("POST {RECEIPTS}"), &Box::pin(posts(RECEIPTS)).await));
    for action in actions() {
        found.push(line(&format!("POST {action}"), &Box::pin(posts(action)).await));
    }
    let expected: Vec<_> = TABLE.lines().collect();
    let missing: Vec<_> = expected.iter().filter(|line| !found.iter().any(|other| other == *line)).collect();
    let surplus: Vec<_> = found.iter().filter(|line| !expected.contains(&line.as_str())).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "the table says\n{missing:#?}\nbut it is\n{surplus:#?}");
}

#[tokio::test]
async fn no_page_but_one_takes_a_form_at_its_own_address() {
    let world = World::new().await;
    for address in addresses().into_iter().filter(|address| *address != SET_UP) {
        let answer = world.client().post(&Template::get().await.filled(address), &[("a", "b")]).await;
        assert_eq!(answer.status, 405, "{address}");
    }
}

#[tokio::test]
async fn a_link_to_an_appointment_opens_nothing_in_another_network() {
    let world = World::new().await;
    let link = &Template::get().await.link;
    for page in ["", "/move", "/cancel", "/appointment.ics", "/contact", "/sharing"] {
        let answer = world.client().get(&format!("/hillside/manage/{link}{page}")).await;
        assert_eq!(answer.status, 404, "{page}");
    }
}

#[tokio::test]
async fn the_list_of_another_network_has_none_of_ours() {
    let world = World::new().await;
    let reference = &Template::get().await.reference;
    let theirs = world.client_of(Actor::Hillside).await.get("/staff/intake").await;
    let ours = world.client_of(Actor::Staff(Role::Manager)).await.get("/staff/intake").await;
    assert!(ours.text().contains(reference));
    assert!(!theirs.text().contains(reference));
}

#[tokio::test]
async fn what_a_role_may_not_read_looks_as_if_it_were_not_there() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Hillside).await;
    let theirs = client.get(&format!("/staff/intake/{}", Template::get().await.reference)).await;
    let nobodys = client.get("/staff/intake/SP-0000-0000").await;
    assert_eq!((theirs.status, theirs.body), (nobodys.status, nobodys.body));
}

fn addresses() -> Vec<&'static str> {
    ui::addresses().into_iter().chain(BARE).chain([QUESTIONNAIRE]).collect()
}

fn actions() -> Vec<&'static str> {
    let mut actions = ui::actions();
    actions.sort_unstable();
    actions
}

fn line(route: &str, cells: &[impl AsRef<str>]) -> String {
    let cells: String = cells.iter().map(|cell| format!("{:>12}", cell.as_ref())).collect();
    format!("{route:<46}{cells}")
}

/// What each actor gets who looks at a page.
async fn looks(address: &str) -> Vec<String> {
    let (world, path) = (World::new().await, Template::get().await.filled(address));
    let mut cells = Vec::new();
    for actor in Actor::all() {
        let answer = world.client_of(actor).await.get(&path).await;
        cells.push(cell(&answer, false));
    }
    cells
}

/// What each actor gets who sends a form, each in a world of their own.
async fn posts(address: &str) -> Vec<String> {
    let path = Template::get().await.filled(address);
    let mut cells = Vec::new();
    for actor in Actor::all() {
        let world = World::new().await;
        // A form of its own page may be as large as that page's: it stands on no stack.
        let fields = Box::pin(form(&world, address)).await;
        let before = world.dump().await;
        let answer = world.client_of(actor).await.post(&path, &fields).await;
        cells.push(cell(&answer, world.dump().await != before));
    }
    cells
}

fn cell(answer: &Answer, changed: bool) -> String {
    let to = answer.location();
    match (to, changed) {
        ("", _) => answer.status.as_u16().to_string(),
        (_, true) => "changed".to_owned(),
        (to, _) if to.starts_with("/staff/sign-in") => "sign-in".to_owned(),
        _ => "led-on".to_owned(),
    }
}

/// The form of the one to whom it belongs.
async fn form(world: &World, address: &str) -> Vec<(String, String)> {
    let template = Template::get().await;
    let network = ("form-network", "riverside");
    let fields: Vec<(&str, &str)> = match address {
        "/do/refer/save" | "/do/refer/keep" | "/do/refer/unclear" => {
            let carried = template.check.iter().filter(|(name, _)| name != "form-step");
            let typed = [("form-step", "name"), ("given-name", "Nadia"), ("family-name", "Moss")];
            carried.map(|(name, value)| (name.as_str(), value.as_str())).chain(typed).collect()
        }
        "/do/refer/send"
        | "/do/refer/start-again"
        | "/do/refer/extend"
        | "/do/refer/code"
        | "/do/refer/leave"
        | "/do/refer/remind" => {
            return template.check.clone();
        }
        "/do/refer/resume" => {
            let born = [("birth-day", "7"), ("birth-month", "8"), ("birth-year", "1979")];
            [network, ("resume-code", template.resume_code.as_str())].into_iter().chain(born).collect()
        }
        "/do/refer/finish" => vec![network, ("form-draft", template.sent_draft.as_str())],
        "/do/prepare/add" => {
            let page = world.client_of(Actor::Sent).await.get("/riverside/prepare/anything-else").await;
            return Person::default().typing("anything-else", "The bell does not ring.").fill(&main_form(&page));
        }
        "/do/manage/how-it-went" => {
            let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
            // They have to have met, and so they meet today.
            let page = manager.get(&format!("/staff/appointments/{}/move", template.appointment)).await;
            let form = main_form(&page);
            let today = Person::default().typing("slot", &form.choices("slot")[0]).fill(&form);
            let today: Vec<_> = today.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            manager.post("/do/staff/appointment/move", &today).await;
            let attended = [("appointment", template.appointment.as_str()), ("seen", "1"), ("status", "attended")];
            manager.post("/do/staff/appointment/say", &attended).await;
            vec![network, ("form-link", template.link.as_str()), ("went", "well")]
        }
        "/do/manage/find" => {
            let born = [("birth-day", "7"), ("birth-month", "8"), ("birth-year", "1979")];
            [network, ("reference", template.reference.as_str())].into_iter().chain(born).collect()
        }
        "/do/manage/code" => vec![network, ("manage-code", "000000")],
        "/do/manage/leave" => vec![network],
        "/do/manage/texts" => vec![network, ("form-link", template.link.as_str())],
        "/do/manage/contact" => vec![
            network,
            ("form-link", template.link.as_str()),
            ("phone-use", "new"),
            ("phone", "07700 900999"),
            ("safe-to-text", "yes"),
            ("safe-voicemail", "yes"),
            ("email-use", "none"),
        ],
        "/do/manage/withdraw" => vec![network, ("form-link", template.link.as_str()), ("choice", "gp-words")],
        "/do/manage/prepare" => vec![
            network,
            ("form-link", template.link.as_str()),
            ("form-step", "anything-else"),
            ("form-revision", "1"),
            ("anything-else", "The bell does not ring."),
        ],
        "/do/manage/cancel" => vec![network, ("form-link", template.link.as_str())],
        "/do/manage/move" => {
            let page = world.client().get(&format!("/riverside/manage/{}/move", template.link)).await;
            let form = main_form(&page);
            // The first may be the time that it is at already.
            let last = form.choices("slot").pop().expect("the demo has free times");
            return Person::default().typing("slot", &last).fill(&form);
        }
        "/do/manage/times" => {
            vec![network, ("form-link", template.link.as_str()), ("wants", "yes")]
        }
        "/do/manage/offer/take" | "/do/manage/offer/decline" => {
            let offer = offered(world).await;
            let form = [network, ("form-link", template.link.as_str()), ("offer", offer.as_str()), ("keep", "no")];
            return pairs(&form);
        }
        "/do/staff/waiting/withdraw" => return pairs(&[("offer", &offered(world).await)]),
        "/do/staff/waiting/remove" => {
            offered(world).await;
            return pairs(&[("reference", &template.reference)]);
        }
        studio if studio.starts_with("/do/studio/") => return Box::pin(studio_form(world, template, studio)).await,
        "/do/staff/sign-in" => {
            vec![("email", "tom@riverside.example"), ("password", service::demo::DEMO_PASSWORD)]
        }
        "/do/staff/acknowledge" | "/do/staff/accept" | "/do/staff/raise-priority" => {
            vec![("reference", template.reference.as_str())]
        }
        "/do/staff/paper/copy" => {
            let path = template.filled("/staff/intake/{reference}/paper");
            let page = world.client_of(Actor::Staff(Role::Manager)).await.get(&path).await;
            return Person::default().typing("in-the-way", "money").fill(&main_form(&page));
        }
        "/do/staff/decide" => vec![
            ("reference", template.reference.as_str()),
            ("decision", "signpost"),
            ("seen", "0"),
            ("signpost-to", "Green Patch Gardens, on Fridays."),
        ],
        "/do/staff/book-for" => {
            let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
            // Only who has no appointment is booked one.
            let cancelled = [("appointment", template.appointment.as_str()), ("seen", "0"), ("reason", "asked")];
            manager.post("/do/staff/appointment/cancel", &cancelled).await;
            let form = main_form(&manager.get(&format!("/staff/intake/{}/book", template.reference)).await);
            let slot = form.choices("slot").pop().expect("the demo has free times");
            return Person::default().typing("slot", &slot).fill(&form);
        }
        "/do/staff/refer" => vec![("form-draft", "")],
        "/do/staff/appointment/offer" => {
            let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
            let today = manager.get("/staff").await;
            let id = between(today.text(), "name=\"appointment\" value=\"", "\"");
            let missed = [("appointment", id.as_str()), ("seen", "0"), ("status", "dna")];
            manager.post("/do/staff/appointment/say", &missed).await;
            return [("appointment", id.as_str()), ("seen", "0")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into();
        }
        "/do/staff/appointment/say" => {
            let page = world.client_of(Actor::Staff(Role::Manager)).await.get("/staff").await;
            let field = |name| between(page.text(), &format!("name=\"{name}\" value=\""), "\"");
            return ["appointment", "seen"]
                .map(|name| (name.to_owned(), field(name)))
                .into_iter()
                .chain([("status".to_owned(), "arrived".to_owned())])
                .collect();
        }
        "/do/staff/appointment/again" => {
            let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
            let today = manager.get("/staff").await;
            let id = between(today.text(), "name=\"appointment\" value=\"", "\"");
            let attended = [("appointment", id.as_str()), ("seen", "0"), ("status", "attended")];
            manager.post("/do/staff/appointment/say", &attended).await;
            let form = main_form(&manager.get(&format!("/staff/appointments/{id}/again")).await);
            let slot = form.choices("slot").pop().expect("the demo has free times");
            return Person::default().typing("slot", &slot).fill(&form);
        }
        "/do/staff/appointment/move" | "/do/staff/appointment/cancel" => {
            let path = format!("/staff/appointments/{}/move", template.appointment);
            let page = world.client_of(Actor::Staff(Role::Manager)).await.get(&path).await;
            let form = main_form(&page);
            let slot = form.choices("slot").pop().expect("the demo has free times");
            return Person::default().typing("slot", &slot).fill(&form);
        }
        "/do/staff/cases/find" => vec![("sought", "Moss 7/8/1979")],
        "/do/staff/case/contact" => {
            let typed = [("purpose", "review"), ("mode", "phone"), ("minutes", "20"), ("came", "attended")];
            return filled_form(world, "contacts/new", &typed).await;
        }
        "/do/staff/case/close" => vec![("reference", template.case.as_str()), ("closing-reason", "moved")],
        "/do/staff/case/reopen" => vec![("reference", template.closed.as_str())],
        "/do/staff/case/hand-over" => {
            let page = template.filled("/staff/cases/{reference}");
            let page = world.client_of(Actor::Staff(Role::Manager)).await.get(&page).await;
            return pairs(&[("reference", &template.case), ("colleague", &first_option(page.text(), "colleague"))]);
        }
        "/do/staff/case/share" => vec![("reference", template.case.as_str()), ("open", "yes")],
        "/do/staff/case/match" => vec![("reference", template.case.as_str()), ("kind", "first-contact")],
        "/do/staff/case/acknowledge-gp" => vec![("reference", template.case.as_str()), ("kind", "first-contact")],
        "/do/staff/plan/keep" => {
            let mut form = plan(&template.case, "1");
            form.push(("helps".to_owned(), "The mornings".to_owned()));
            return form;
        }
        "/do/staff/plan/tick" => vec![
            ("reference", template.case.as_str()),
            ("version", "1"),
            ("goal", "0"),
            ("action", "0"),
            ("done", "yes"),
        ],
        "/do/staff/plan/discard" => {
            // Each has something to let go of.
            for role in [Role::Manager, Role::ClinicalLead, Role::LinkWorker] {
                let mut typed = plan(&template.case, "1");
                typed.push(("more".to_owned(), "yes".to_owned()));
                world.client_of(Actor::Staff(role)).await.post("/do/staff/plan/keep", &typed).await;
            }
            vec![("reference", template.case.as_str())]
        }
        "/do/staff/measure/take" => {
            let path = format!("/staff/cases/{}/measures/ons4/new", template.case);
            let page = world.client_of(Actor::Staff(Role::Manager)).await.get(&path).await;
            let answers = ["satisfied", "worthwhile", "happy", "anxious"];
            let day = [("stage", "intake"), ("taken-day", "9"), ("taken-month", "3"), ("taken-year", "2027")];
            let person = day.into_iter().fold(Person::default(), |person, (name, value)| person.typing(name, value));
            let answered = |person: Person, item: &str| person.typing(&format!("item-{item}"), "5");
            return answers.into_iter().fold(person, answered).fill(&main_form(&page));
        }
        "/do/staff/note/keep" | "/do/staff/note/sign" => {
            return filled_form(world, "notes", &[("note", "We met at the library.")]).await;
        }
        "/do/staff/note/amend" => {
            let page = format!("notes/{}/amend", template.note);
            return filled_form(world, &page, &[("note", "We spoke about the allotment.")]).await;
        }
        "/do/staff/safeguarding/write" => {
            return filled_form(world, "safeguarding", &[("safeguarding-entry", "A bruise.")]).await;
        }
        "/do/staff/visit-note/keep" => return filled_form(world, "visit-note", &[("visit-note", "A dog.")]).await,
        "/do/staff/onward/offer" => return filled_form(world, "onward", &ONWARD).await,
        "/do/staff/onward/move" => {
            let id = made(world, "onward", &ONWARD, "/do/staff/onward/offer", "name=\"onward\" value=\"").await;
            return pairs(&[("reference", &template.case), ("onward", &id), ("seen", "offered"), ("state", "sent")]);
        }
        "/do/staff/task/add" => return filled_form(world, "tasks", &TASK).await,
        "/do/staff/task/say" => {
            let id = made(world, "tasks", &TASK, "/do/staff/task/add", "name=\"task\" value=\"").await;
            return pairs(&[("reference", &template.case), ("task", &id)]);
        }
        "/do/staff/flag/raise" => return filled_form(world, "flags", &FLAG).await,
        "/do/staff/flag/acknowledge" | "/do/staff/flag/hand" | "/do/staff/flag/end" => {
            let id = made(world, "flags", &FLAG, "/do/staff/flag/raise", "data-flag=\"").await;
            let page =
                world.client_of(Actor::Staff(Role::Manager)).await.get(&template.filled(&of_case("flags"))).await;
            let seen = between(page.text(), "name=\"flag-seen\" value=\"", "\"");
            // The flag's own list has only those who do not look after it yet.
            let other = first_option(page.text(), "flag-owner");
            let flag = [("reference", template.case.as_str()), ("flag", &id), ("flag-seen", &seen)];
            return pairs(&[flag.as_slice(), &[("flag-owner", &other), ("flag-done", "Called.")]].concat());
        }
        "/do/staff/clinic/plan" => return leave(world).await,
        "/do/staff/clinic/confirm" => {
            let leave = leave(world).await;
            for role in [Role::Manager, Role::ClinicalLead, Role::LinkWorker] {
                world.client_of(Actor::Staff(role)).await.post("/do/staff/clinic/plan", &leave).await;
            }
            vec![("about", "leave"), ("touched-seen", "")]
        }
        "/do/staff/leave/remove" => {
            let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
            manager.post("/do/staff/clinic/plan", &leave(world).await).await;
            manager.post("/do/staff/clinic/confirm", &[("about", "leave"), ("touched-seen", "")]).await;
            let page = manager.get("/staff/clinics").await;
            // The first of the page is of the first of the team.
            return vec![("leave".to_owned(), between(page.text(), "name=\"leave\" value=\"", "\""))];
        }
        "/do/staff/place/save" => {
            let path = format!("/staff/places/{}", template.place);
            let form = main_form(&world.client_of(Actor::Staff(Role::Manager)).await.get(&path).await);
            let person = Person::default().typing("place-name", "The mill").typing("place-address", "1 Mill Lane");
            return person.fill(&form);
        }
        "/do/staff/clinic/settings" => {
            let form =
                main_form(&world.client_of(Actor::Staff(Role::Manager)).await.get("/staff/clinics/settings").await);
            let typed = [("notice-hours", "30"), ("horizon-days", "30"), ("longer-minutes", "60")];
            let person = typed.into_iter().fold(Person::default(), |person, (name, value)| person.typing(name, value));
            return person.fill(&form);
        }
        "/do/staff/calendar-feed/make" => vec![("feed-shows", "busy")],
        "/do/staff/calendar-feed/remove" => Vec::new(),
        "/do/staff/digest/start" | "/do/staff/digest/stop" => Vec::new(),
        "/do/staff/outreach/add" => vec![("outreach-name", "Mill Lane café")],
        "/do/staff/outreach/retire" => vec![("place", template.outreach.as_str())],
        "/do/staff/code" => vec![("code", "000000")],
        "/do/staff/erasure/decide" => {
            vec![("request", template.erasure.as_str()), ("erasure-decision", "erase"), ("erasure-checked", "yes")]
        }
        "/do/manage/erasure" => vec![network, ("form-link", template.link.as_str())],
        "/do/staff/message/decide" => {
            let id = in_trouble(world).await;
            return pairs(&[("message", &id), ("fate", "settled")]);
        }
        "/do/staff/sign-out" | SET_UP | RECEIPTS => Vec::new(),
        other => panic!("{other} is new: say here what its form carries"),
    };
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The form of an address of the studio.
async fn studio_form(world: &World, template: &Template, address: &str) -> Vec<(String, String)> {
    let fields: Vec<(&str, &str)> = match address {
        "/do/studio/say" => vec![
            ("studio-draft", template.studio.as_str()),
            ("studio-place", "question/people"),
            ("studio-words", "Could it be shorter?"),
        ],
        "/do/studio/reply" | "/do/studio/decide" => vec![
            ("studio-draft", template.studio.as_str()),
            ("studio-thread", template.thread.as_str()),
            ("studio-words", "I think so too."),
        ],
        "/do/studio/invite" => vec![
            ("studio-draft", template.studio.as_str()),
            ("guest-label", "Ruth"),
            ("guest-named", "named"),
            ("guest-lasts", "14"),
        ],
        "/do/studio/revoke" => {
            vec![("studio-draft", template.studio.as_str()), ("studio-guest", template.guest.0.as_str())]
        }
        "/do/studio/guest-say" => vec![
            ("studio-link", template.guest.1.as_str()),
            ("studio-place", "question/people"),
            ("studio-words", "Could it be shorter?"),
        ],
        "/do/studio/guest-reply" => vec![
            ("studio-link", template.guest.1.as_str()),
            ("studio-thread", template.thread.as_str()),
            ("studio-words", "I think so too."),
        ],
        "/do/studio/seat-add" => vec![("seat-title", "Carers’ group")],
        "/do/studio/workshop" => vec![
            ("studio-draft", template.studio.as_str()),
            ("workshop-day", "3"),
            ("workshop-month", "2"),
            ("workshop-year", "2027"),
            ("workshop-format", "panel"),
            ("workshop-how", "in-person"),
            ("workshop-people", "6"),
            ("workshop-groups", "Carers"),
            ("workshop-hours", "12"),
        ],
        "/do/studio/workshop-remove"
        | "/do/studio/seat-end"
        | "/do/studio/ask"
        | "/do/studio/voice"
        | "/do/studio/guest-approve" => return Box::pin(seated(world, template, address)).await,
        "/do/studio/preview" => vec![
            ("studio-draft", template.studio.as_str()),
            ("studio-wish", "page"),
            ("studio-about", "people"),
            ("studio-title-en", "The people around you"),
        ],
        "/do/studio/begin" => vec![("studio-slug", "what-matters")],
        "/do/studio/go-back" | "/do/studio/copy" | "/do/studio/offer" | "/do/studio/decide-questionnaire" => vec![
            ("studio-slug", "getting-to-know-you"),
            ("studio-version", "1"),
            ("studio-title-en", "Another title"),
            ("studio-about", "good-day"),
            ("bank-licence", "OGL-UK-3.0"),
            ("studio-decision", "ask"),
        ],
        "/do/studio/take" => {
            vec![("bank-key", "good-day"), ("studio-draft", template.studio.as_str()), ("bank-page", "people")]
        }
        "/do/studio/withdraw" => return pairs(&[("bank-key", &Box::pin(in_bank(world)).await)]),
        "/do/studio/pilot" | "/do/studio/pilot/stop" | "/do/studio/pilot/link" => {
            return Box::pin(tried(world, template, address != "/do/studio/pilot")).await;
        }
        "/do/studio/change" | "/do/studio/undo" | "/do/studio/redo" | "/do/studio/publish" => {
            let mut partner = world.client_of(Actor::Staff(Role::Partner)).await;
            let here = format!("/studio/{}", template.studio);
            let seen = async |partner: &mut Client| {
                between(partner.get(&here).await.text(), "name=\"studio-seen\" value=\"", "\"")
            };
            if address == "/do/studio/redo" {
                let undone = [("studio-draft", template.studio.as_str()), ("studio-seen", &seen(&mut partner).await)];
                partner.post("/do/studio/undo", &undone).await;
            }
            let seen = seen(&mut partner).await;
            return pairs(&[
                ("studio-draft", &template.studio),
                ("studio-seen", &seen),
                ("studio-wish", "title"),
                ("studio-title-en", "What matters to you"),
                ("studio-rung", "informed"),
            ]);
        }
        unknown => panic!("there is no form for {unknown}"),
    };
    pairs(&fields)
}

/// A form of a draft that is tried, once it is or before.
async fn tried(world: &World, template: &Template, is_tried: bool) -> Vec<(String, String)> {
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let page = manager.get(&format!("/studio/{}/pilot", template.studio)).await;
    let seen = between(page.text(), "name=\"studio-seen\" value=\"", "\"");
    let begin = [("studio-draft", template.studio.as_str()), ("studio-seen", &seen), ("studio-share", "25")];
    if is_tried {
        manager.post("/do/studio/pilot", &begin).await;
    }
    pairs(&[begin.as_slice(), &[("studio-link", "none")]].concat())
}

/// A form about the partner's seat, a guest's seat or a meeting, which are there only for it.
async fn seated(world: &World, template: &Template, address: &str) -> Vec<(String, String)> {
    let mut tx = world.service.store().read(service::store::Reach::Every).await.unwrap();
    let manager = tx.staff_by_email("manager@riverside.example").await.unwrap().unwrap().into();
    let partner: StaffMember = tx.staff_by_email("partner@riverside.example").await.unwrap().unwrap().into();
    drop(tx);
    let (service, draft) = (&world.service, template.studio.parse().unwrap());
    let holder = if address == "/do/studio/guest-approve" { String::new() } else { partner.id.to_string() };
    let typed = [("seat-title", "Partner"), ("seat-holder", holder.as_str())];
    let typed = typed.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into();
    let seat = match address {
        "/do/studio/workshop-remove" => None,
        _ => {
            service.add_seat(&manager, typed).await.unwrap();
            Some(service.network_seats(&manager).await.unwrap().unwrap().seats[0].id)
        }
    };
    let link = match address {
        "/do/studio/guest-approve" => super::template::guest(world, &partner, draft, seat).await.1,
        _ => String::new(),
    };
    let meeting = match address {
        "/do/studio/workshop-remove" => {
            let typed = Box::pin(studio_form(world, template, "/do/studio/workshop")).await.into_iter();
            service
                .add_workshop(&partner, draft, typed.map(|(name, value)| (name, vec![value])).collect())
                .await
                .unwrap();
            service.participation(&partner, draft).await.unwrap().unwrap().workshops[0].0.to_string()
        }
        _ => String::new(),
    };
    let seat = seat.map(|seat| seat.to_string()).unwrap_or_default();
    let seen = service.studio_draft(&partner, draft).await.unwrap().unwrap().revision.to_string();
    pairs(&[
        ("studio-draft", &template.studio),
        ("studio-seen", &seen),
        ("studio-seat", &seat),
        ("approval-voice", "approved"),
        ("studio-link", &link),
        ("studio-workshop", &meeting),
    ])
}

/// A question that the manager has offered to the bank; its key there.
async fn in_bank(world: &World) -> String {
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let version = [("studio-slug", "getting-to-know-you"), ("studio-version", "1")];
    let offered = [("studio-about", "good-day"), ("bank-licence", "OGL-UK-3.0")];
    manager.post("/do/studio/offer", &[version, offered].concat()).await;
    let mut tx = world.service.store().read(service::store::Reach::Every).await.unwrap();
    tx.bank_questions().await.unwrap()[0].id.to_string()
}

/// A message that did not arrive.
async fn in_trouble(world: &World) -> String {
    world.run("UPDATE outbox SET trouble = 'not-reached', refused_at = sent_at WHERE channel = 'sms'").await;
    let page = world.client_of(Actor::Staff(Role::Manager)).await.get("/staff/operations").await;
    between(page.text(), "data-message=\"", "\"")
}

/// A task that is due in the demo's time.
const TASK: [(&str, &str); 4] =
    [("task-what", "Call the council"), ("due-day", "20"), ("due-month", "12"), ("due-year", "2099")];
const ONWARD: [(&str, &str); 2] = [("onward-to", "Green Patch"), ("onward-words", "To dig again.")];
const FLAG: [(&str, &str); 1] = [("flag-kind", "neglect")];

fn of_case(page: &str) -> String {
    format!("/staff/cases/{{reference}}/{page}")
}

/// The main form of a page of the case as its manager sees it, with this typed into it.
async fn filled_form(world: &World, page: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let path = Template::get().await.filled(&of_case(page));
    let page = world.client_of(Actor::Staff(Role::Manager)).await.get(&path).await;
    let typist = typed.iter().fold(Person::default(), |person, (name, value)| person.typing(name, value));
    let form = main_form(&page);
    let owners = ["task-owner", "flag-owner"].into_iter().filter(|name| form.asks(name));
    let owners: Vec<_> = owners.map(|name| (name.to_owned(), first_option(page.text(), name))).collect();
    [typist.fill(&form), owners].concat()
}

/// What is offered to somebody who moved to the last free time and asked for a sooner one; its id, from their own page.
async fn offered(world: &World) -> String {
    let template = Template::get().await;
    let mut person = world.client();
    let page = person.get(&format!("/riverside/manage/{}/move", template.link)).await;
    let form = main_form(&page);
    let last = form.choices("slot").pop().expect("the demo has free times");
    person.post("/do/manage/move", &Person::default().typing("slot", &last).fill(&form)).await;
    let asked = [("form-network", "riverside"), ("form-link", template.link.as_str()), ("wants", "yes")];
    person.post("/do/manage/times", &asked).await;
    world.service.offer_free_times().await.unwrap();
    let page = person.get(&format!("/riverside/manage/{}/offer", template.link)).await;
    between(page.text(), "name=\"offer\" value=\"", "\"")
}

/// The first that a list of a page offers.
fn first_option(page: &str, name: &str) -> String {
    between(&between(page, &format!("name=\"{name}\""), "</select>"), "value=\"", "\"")
}

/// Something that the manager made with the main form of a page; its id, which stands on that page after this.
async fn made(world: &World, page: &str, typed: &[(&str, &str)], action: &str, before: &str) -> String {
    let fields = filled_form(world, page, typed).await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    manager.post(action, &fields).await;
    let path = Template::get().await.filled(&of_case(page));
    between(manager.get(&path).await.text(), before, "\"")
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A day in autumn on which the link worker is away, and nobody has booked.
async fn leave(world: &World) -> Vec<(String, String)> {
    let page = world.client_of(Actor::Staff(Role::LinkWorker)).await.get("/staff/leave/new").await;
    let own =
        page.text().split("<option").skip(1).find(|option| option.contains("Amina Yusuf")).expect("it is her own form");
    let own = between(own, "value=\"", "\"");
    let typed = [
        ("about", "leave"),
        ("leave-link-worker", own.as_str()),
        ("leave-kind", "training"),
        ("leave-from-day", "16"),
        ("leave-from-month", "11"),
        ("leave-from-year", "2027"),
    ];
    typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

fn main_form(page: &Answer) -> Form {
    Form::main(page.text()).expect("the page has a form")
}
