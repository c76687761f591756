//! The demo's database as every test starts from, made once: its networks, somebody of every role signed in, somebody
//! in the middle of a referral, and somebody who has sent theirs.

use domain::{
    Fields, Language,
    email::EmailAddress,
    id::{ErasureRequestId, NetworkId, SeatId, StudioDraftId},
    staff::Role,
    studio::talk::Place,
};
use service::{
    cases::{Concerning, Kept},
    demo::DEMO_PASSWORD,
    sign_in::{AddStaff, NewStaff, StaffMember},
    store::{Reach, Store},
    studio::Wish,
};
use tokio::sync::OnceCell;

use crate::{client::Client, html, person::Person, world::World};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has never been here.
    Anyone,
    /// Somebody who has answered every page, and not sent.
    Patient,
    /// Somebody who has sent their referral from this phone.
    Sent,
    /// A member of Riverside's staff.
    Staff(Role),
    /// The manager of the other network.
    Hillside,
}

impl Actor {
    /// Every actor.
    pub fn all() -> Vec<Self> {
        let staff = Role::ALL.into_iter().map(Self::Staff);
        [Self::Anyone, Self::Patient, Self::Sent].into_iter().chain(staff).chain([Self::Hillside]).collect()
    }

    /// As the table calls them.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Patient => "patient",
            Self::Sent => "sent",
            Self::Staff(Role::Manager) => "manager",
            Self::Staff(Role::ClinicalLead) => "lead",
            Self::Staff(Role::LinkWorker) => "link-worker",
            Self::Staff(Role::CareNavigator) => "navigator",
            Self::Staff(Role::Partner) => "partner",
            Self::Staff(Role::Reader) => "reader",
            Self::Hillside => "hillside",
        }
    }
}

/// A database, and what somebody outside knows of what is in it.
pub struct Template {
    pub database: Vec<u8>,
    /// The cookie of each actor who has one.
    cookies: Vec<(Actor, (String, String))>,
    /// What the form carries with which the one who has not sent would send.
    pub check: Vec<(String, String)>,
    /// A code to come back with to the same.
    pub resume_code: String,
    /// The token of the link to the appointment of the one who has sent.
    pub link: String,
    /// Their reference.
    pub reference: String,
    /// The id of their appointment.
    pub appointment: String,
    /// The reference of a referral that was accepted, and so of a case.
    pub case: String,
    /// The id of a signed note of that case.
    pub note: String,
    /// The id of a contact of that case, whose person was matched with a record of their practice.
    pub contact: String,
    /// The reference of a case that was closed.
    pub closed: String,
    /// The id of a clinic of the link worker.
    pub clinic: String,
    /// The id of a place.
    pub place: String,
    /// The id of a request to be erased.
    pub erasure: String,
    /// The code of a place with a short link.
    pub outreach: String,
    /// The token of the link worker's calendar feed.
    pub feed: String,
    /// The id of the draft of the next questions.
    pub studio: String,
    /// The id of a thread about it.
    pub thread: String,
    /// A guest of it: their id, and the token of their link.
    pub guest: (String, String),
    /// The id of their draft.
    pub sent_draft: String,
    /// The token of a set-up link for a new member of staff.
    pub set_up: String,
}

impl Template {
    /// The template, made when it is first asked for.
    pub async fn get() -> &'static Self {
        static MADE: OnceCell<Template> = OnceCell::const_new();
        MADE.get_or_init(Self::make).await
    }

    /// The cookie of an actor.
    pub fn cookie(&self, actor: Actor) -> Option<&(String, String)> {
        self.cookies.iter().find(|(whose, _)| *whose == actor).map(|(_, cookie)| cookie)
    }

    /// An address with what is in this database in place of what differs.
    pub fn filled(&self, address: &str) -> String {
        let page = match address {
            refer if refer.contains("/refer/") => "matters-most",
            version if version.contains("/versions/") => "good-day",
            _ => "people",
        };
        let token = match address {
            staff if staff.starts_with("/staff/") => &self.set_up,
            guest if guest.starts_with("/studio/guest/") => &self.guest.1,
            _ => &self.link,
        };
        let id = match address {
            note if note.contains("/notes/") => &self.note,
            contact if contact.contains("/contacts/") => &self.contact,
            erasure if erasure.starts_with("/staff/erasures/") => &self.erasure,
            clinic if clinic.starts_with("/staff/clinics/") => &self.clinic,
            place if place.starts_with("/staff/places/") => &self.place,
            _ => &self.appointment,
        };
        let reference = match address {
            ended if ended.ends_with("/closing/print") => &self.closed,
            case if case.starts_with("/staff/cases/") => &self.case,
            _ => &self.reference,
        };
        address
            .replace("{network}", "riverside")
            .replace("{step}", "name")
            .replace("{part}", "address")
            .replace("{page}", page)
            .replace("{item}", page)
            .replace("{draft}", &self.studio)
            .replace("{slug}", "getting-to-know-you")
            .replace("{number}", "1")
            .replace("{question}", "good-day")
            .replace("{thread}", &self.thread)
            .replace("{language}", "ur")
            .replace("{token}", token)
            .replace("{file}", &format!("{}.ics", self.feed))
            .replace("{code}", &self.outreach)
            .replace("{reference}", reference)
            .replace("{id}", id)
            .replace("{kind}", "first-contact")
            .replace("{version}", "1")
            .replace("{instrument}", "ons4")
            .replace("{questionnaire}", "riverside.what-matters")
            .replace("{slug}", "what-matters")
            .replace("{number}", "1")
    }

    async fn make() -> Self {
        let world = World::empty().await;
        world.service.seed_demo(7).await.unwrap();
        let network = world.service.network("riverside").await.unwrap().unwrap().id;
        let new = |email: &str, name: &str| NewStaff {
            email: EmailAddress::parse(email).unwrap(),
            name: name.to_owned(),
            employer: "Riverside Primary Care Network".to_owned(),
            about: String::new(),
            role: Role::Reader,
        };
        let reader = new("reader@riverside.example", "Rosa Lind");
        world.service.add_staff_with_password(network, reader, DEMO_PASSWORD).await.unwrap();
        let added = world.service.add_staff(network, new("new@riverside.example", "Ned Ashe")).await.unwrap();
        let AddStaff::Added { token: set_up, .. } = added else { panic!("nobody has this address yet") };

        let mut cookies = Vec::new();
        for actor in Actor::all() {
            let email = match actor {
                Actor::Staff(Role::Manager) => "manager@riverside.example",
                Actor::Staff(Role::ClinicalLead) => "lead@riverside.example",
                Actor::Staff(Role::LinkWorker) => "amina@riverside.example",
                Actor::Staff(Role::CareNavigator) => "navigator@riverside.example",
                Actor::Staff(Role::Partner) => "partner@riverside.example",
                Actor::Staff(Role::Reader) => "reader@riverside.example",
                Actor::Hillside => "manager@hillside.example",
                Actor::Anyone | Actor::Patient | Actor::Sent => continue,
            };
            let mut client = world.client();
            client.post("/do/staff/sign-in", &[("email", email), ("password", DEMO_PASSWORD)]).await;
            cookies.push((actor, cookie(&client)));
        }

        let mut patient = world.client();
        let check = Person::default().walk(&mut patient, "riverside", "refer/check").await;
        let check = html::Form::main(check.text()).unwrap().hidden();
        patient.post("/do/refer/code", &check).await;
        let code = patient.get("/riverside/refer/code").await;
        let code = between(code.text(), "data-resume-code", "</");
        let resume_code = code.split_once('>').unwrap().1.to_owned();
        cookies.push((Actor::Patient, cookie(&patient)));

        let mut sent = world.client();
        let somebody_else = Person::default().typing("given-name", "Idris").typing("phone", "07700 900556");
        let done = somebody_else.walk(&mut sent, "riverside", "refer/done").await;
        let reference = html::first_value(done.text(), "data-reference").unwrap();
        let link = between(done.text(), "/riverside/manage/", "/");
        let sent_draft = between(done.text(), "name=\"form-draft\" value=\"", "\"");
        cookies.push((Actor::Sent, cookie(&sent)));

        let sent = world.service.network("riverside").await.unwrap().unwrap();
        let managed = world.service.managed(&sent, &link).await.unwrap().unwrap();
        let appointment = managed.appointment.unwrap().id().to_string();

        let case = newest_case(world.service.store()).await;
        let (_, (name, value)) = cookies.iter().find(|(whose, _)| *whose == Actor::Staff(Role::Manager)).unwrap();
        world.client().with(name, value).post("/do/staff/plan/keep", &plan(&case, "0")).await;
        let note = signed_note(&world, &case).await;
        let contact = written_contact(&world, &case).await;
        let closed = closed_case(&world).await;
        let mut tx = world.service.store().read(network).await.unwrap();
        let amina = tx.staff_by_email("amina@riverside.example").await.unwrap().unwrap().id;
        let clinic = tx.clinics(network, Some(amina)).await.unwrap()[0].id.to_string();
        let place = tx.places(network).await.unwrap()[0].id.to_string();
        drop(tx);
        let erasure = erasure_request(&world, network, &reference).await;
        let (outreach, feed) = links(&world).await;
        let (studio, thread, guest) = studio(&world).await;

        let database = world.into_bytes().await;
        Self {
            database,
            cookies,
            check,
            resume_code,
            link,
            reference,
            appointment,
            case,
            note,
            contact,
            closed,
            clinic,
            place,
            erasure,
            outreach,
            feed,
            studio,
            thread,
            guest,
            sent_draft,
            set_up,
        }
    }
}

/// The reference of the demo's newest case.
async fn newest_case(store: &Store) -> String {
    let Store::Sqlite { readers, .. } = store else { panic!("the template is an SQLite database") };
    let query = "SELECT r.reference FROM cases c JOIN referrals r ON r.referral_id = c.referral_id
                   JOIN networks n ON n.network_id = c.network_id
                 WHERE n.slug = 'riverside' AND c.closed_at IS NULL ORDER BY c.opened_at DESC, r.reference LIMIT 1";
    sqlx::query_scalar(query).fetch_one(readers).await.unwrap()
}

/// The form of a plan, as it is sent from a page that showed this version.
pub fn plan(case: &str, version: &str) -> Vec<(String, String)> {
    let typed = [
        ("reference", case),
        ("version", version),
        ("matters", "The allotment by the canal"),
        ("goal-1", "To dig again"),
        ("goal-1-action-1-what", "Ring the allotment society"),
        ("goal-1-action-1-who", "me"),
    ];
    typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

/// Tom, who looks after none of the demo's forms that are tried here.
async fn tom(world: &World) -> StaffMember {
    let mut store = world.service.store().read(Reach::Every).await.unwrap();
    store.staff_by_email("tom@riverside.example").await.unwrap().unwrap().into()
}

/// Writes a contact into this case, and matches its person with a record of their practice; the contact's id.
async fn written_contact(world: &World, case: &str) -> String {
    let tom = tom(world).await;
    let form = world.service.contact_form(&tom, case, (None, None)).await.unwrap().unwrap();
    let typed = [("purpose", "first"), ("mode", "phone"), ("minutes", "45"), ("came", "attended")];
    let fields = form.fields.into_iter().chain(typed.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])));
    let about = Concerning { id: form.id, appointment: None, amends: None };
    assert_eq!(world.service.add_contact(&tom, case, about, fields.collect()).await.unwrap(), Kept::Done);
    let matched = [("matched-number", "943 476 5919"), ("compared", "yes")];
    let matched = matched.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into();
    assert_eq!(world.service.match_person(&tom, case, matched).await.unwrap(), Kept::Done);
    form.id.to_string()
}

/// A place with a short link, and the link worker's calendar feed: the code of the one, the token of the other. The manager
/// has a summary each morning.
async fn links(world: &World) -> (String, String) {
    let tx = async || world.service.store().read(Reach::Every).await.unwrap();
    let amina = tx().await.staff_by_email("amina@riverside.example").await.unwrap().unwrap().into();
    let field = |name: &str, value: &str| Fields::from([(name.to_owned(), vec![value.to_owned()])]);
    let added = world.service.add_outreach_place(&amina, field("outreach-name", "Hill Street library")).await.unwrap();
    assert_eq!(added, Kept::Done);
    let manager = tx().await.staff_by_email("manager@riverside.example").await.unwrap().unwrap().into();
    assert_eq!(world.service.choose_digest(&manager, true).await.unwrap(), Kept::Done);
    let code = world.service.outreach(&amina).await.unwrap().unwrap().places[0].code.clone();
    let made = world.service.make_feed(&amina, field("feed-shows", "initials"), Language::En).await.unwrap();
    assert_eq!(made, Kept::Done);
    let link = world.service.own_feed(&amina).await.unwrap().unwrap().feed.unwrap().link.unwrap();
    (code, between(&link, "/calendar/", ".ics"))
}

/// A draft of the next questions in which everything is agreed, a thread about it, and a guest with their token.
async fn studio(world: &World) -> (String, String, (String, String)) {
    let mut tx = world.service.store().read(Reach::Every).await.unwrap();
    let who = tx.staff_by_email("partner@riverside.example").await.unwrap().unwrap().into();
    drop(tx);
    let id = world.service.begin_studio_draft(&who, "what-matters").await.unwrap().unwrap();
    let room = world.service.studio_draft(&who, id).await.unwrap().unwrap();
    let parts = ["studio-purpose", "studio-used-by", "studio-if-risk", "studio-kept"];
    let agreed: Fields = parts.map(|part| (part.to_owned(), vec!["As agreed.".to_owned()])).into();
    for item in room.content.questionnaire.items() {
        let wish = Wish::Protocol(item.link_id.clone());
        world.service.change_studio_draft(&who, id, &wish, agreed.clone()).await.unwrap();
    }
    let words = Fields::from([("studio-words".to_owned(), vec!["Is it too long?".to_owned()])]);
    world.service.open_thread(&who, id, &Place::Draft, words).await.unwrap();
    let thread = world.service.studio_talk(&who, id).await.unwrap().unwrap()[0].id;
    (id.to_string(), thread.to_string(), guest(world, &who, id, None).await)
}

/// Somebody without an account who takes part in a draft, for a seat if there is one: their id, and the token of their link.
pub async fn guest(world: &World, who: &StaffMember, draft: StudioDraftId, seat: Option<SeatId>) -> (String, String) {
    let seat = seat.map(|seat| seat.to_string()).unwrap_or_default();
    let typed =
        [("guest-label", "Ruth"), ("guest-named", "named"), ("guest-lasts", "84"), ("studio-seat", seat.as_str())];
    let typed = typed.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into();
    world.service.invite_guest(who, draft, typed).await.unwrap();
    let guest = world.service.studio_guests(who, draft).await.unwrap().unwrap().guests.remove(0);
    let link = guest.link.expect("it was made just now");
    (guest.id.to_string(), link.rsplit('/').next().unwrap().to_owned())
}

/// A request to be erased; its id.
async fn erasure_request(world: &World, network: NetworkId, reference: &str) -> String {
    let mut tx = world.service.store().write(network).await.unwrap();
    let referral = tx.referral_by_reference(network, reference).await.unwrap().unwrap().id;
    let id = ErasureRequestId::v7(1, [7; 10]);
    tx.add_erasure_request(network, (id, referral), world.service.now(), None).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A case of the demo that was closed.
async fn closed_case(world: &World) -> String {
    let caseload = world.service.caseload(&tom(world).await, None, true, 0).await.unwrap().unwrap();
    caseload.lines[0].reference.clone()
}

/// Signs a note of this case; its id.
async fn signed_note(world: &World, case: &str) -> String {
    let tom = tom(world).await;
    let note = Fields::from([("note".to_owned(), vec!["We spoke about the garden.".to_owned()])]);
    assert_eq!(world.service.sign_note(&tom, case, note).await.unwrap(), Kept::Done);
    let notes = world.service.notes(&tom, case).await.unwrap().unwrap().notes;
    notes[0].newest.id.to_string()
}

fn cookie(client: &Client) -> (String, String) {
    let mut cookies = client.cookies.clone().into_iter();
    cookies.next().expect("they have a cookie")
}

/// What stands between the first of these and what follows it.
pub fn between(text: &str, before: &str, after: &str) -> String {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("the page has no {before}")).1;
    rest[..rest.find(after).unwrap()].to_owned()
}
