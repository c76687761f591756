//! Signing in of staff, as a use case on a real database: clock and chance stand still.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use domain::{email::EmailAddress, id::NetworkId, staff::Role};
use jiff::Timestamp;
use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
    sign_in::{AddStaff, EnterCode, FinishSetup, NewStaff, SignIn, SignInProblem, Standing},
    store::Store,
};
use totp_rs::{Builder, Secret};

const PASSWORD: &str = "three odd geese";
const AMINA: &str = "amina@riverside.example";
const TOM: &str = "tom@riverside.example";
const SURGERY: &str = "192.0.2.1";
const ELSEWHERE: &str = "198.51.100.7";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// A network with a database of its own, at nine in the morning.
struct World {
    service: Service,
    clock: SetClock,
    network: NetworkId,
    file: PathBuf,
}

impl World {
    async fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("matters-sign-in-{}-{}.db", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let file = std::env::temp_dir().join(name);
        let store = Store::open(&format!("sqlite://{}", file.display())).await.unwrap();
        store.migrate().await.unwrap();
        let network = NetworkId::from_bytes([1; 16]);
        let mut tx = store.write().await.unwrap();
        tx.set_network(network, "riverside", "Riverside", "{}").await.unwrap();
        tx.commit().await.unwrap();
        let clock = SetClock::at("2026-03-02T09:00:00Z".parse::<Timestamp>().unwrap());
        let service = Service::new(
            store,
            Arc::new(clock.clone()),
            Arc::new(SeededChance::new(1)),
            Keys::new(&[7; 32]),
            "http://localhost",
        );
        Self { service, clock, network, file }
    }

    /// A world in which these sign in with the password alone.
    async fn with_staff(emails: &[&str]) -> Self {
        let world = Self::new().await;
        for email in emails {
            let added = world.service.add_staff_with_password(world.network, somebody(email), PASSWORD).await;
            assert!(added.unwrap().is_some());
        }
        world
    }

    /// A world in which Amina has set up her account; with the key in her phone and her recovery codes.
    async fn with_second_factor() -> (Self, Phone, Vec<String>) {
        let world = Self::new().await;
        let link = world.add(AMINA).await;
        let phone = world.phone(&link).await;
        let FinishSetup::Done { recovery_codes, .. } = world.finish(&link, &phone.code(&world.clock)).await else {
            panic!("the set-up was not taken");
        };
        world.clock.advance(MINUTE);
        (world, phone, recovery_codes)
    }

    async fn add(&self, email: &str) -> String {
        match self.service.add_staff(self.network, somebody(email)).await.unwrap() {
            AddStaff::Added { token, .. } => token,
            AddStaff::AlreadyThere => panic!("the address was taken"),
        }
    }

    async fn phone(&self, link: &str) -> Phone {
        let setup = self.service.setup(link).await.unwrap().unwrap();
        Phone(setup.second_factor.unwrap().key)
    }

    async fn finish(&self, link: &str, code: &str) -> FinishSetup {
        self.service.finish_setup(link, PASSWORD, PASSWORD, code).await.unwrap()
    }

    async fn sign_in(&self, email: &str, password: &str, source: &str) -> SignIn {
        self.service.sign_in(email, password, source).await.unwrap()
    }

    /// The token of a session that began with the password alone.
    async fn session(&self, email: &str) -> String {
        match self.sign_in(email, PASSWORD, SURGERY).await {
            SignIn::Welcome { token } => token,
            _ => panic!("the password was not taken"),
        }
    }

    async fn half_session(&self) -> String {
        match self.sign_in(AMINA, PASSWORD, SURGERY).await {
            SignIn::CodeNeeded { token } => token,
            _ => panic!("the password was not taken, or was enough"),
        }
    }

    async fn enter_code(&self, half: &str, code: &str) -> EnterCode {
        self.service.enter_code(half, code, SURGERY).await.unwrap()
    }

    /// The email address of whoever has signed in with this session.
    async fn who(&self, token: &str) -> Option<String> {
        self.service.staff_by_session(token).await.unwrap().map(|staff| staff.email)
    }

    async fn guess(&self, email: &str, source: &str, times: usize) {
        for _ in 0..times {
            assert!(is_wrong(&self.sign_in(email, "three old geese", source).await));
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.file.display()));
        }
    }
}

/// An authenticator app, by the key that was typed into it.
struct Phone(String);

impl Phone {
    fn code(&self, clock: &SetClock) -> String {
        use service::clock::Clock;
        let key = self.0.replace(' ', "");
        let mut bits = key.bytes().flat_map(|letter| {
            let value = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter).unwrap();
            (0..5).rev().map(move |bit| value >> bit & 1 == 1)
        });
        let secret: [u8; 20] = std::array::from_fn(|_| {
            (0..8).fold(0, |byte, _| byte << 1 | u8::from(bits.next().unwrap()))
        });
        let totp = Builder::new().with_secret(Secret::new_stack(secret)).build().unwrap();
        let code = totp.generate(clock.now().as_second().unsigned_abs());
        format!("{code}")
    }
}

fn somebody(email: &str) -> NewStaff {
    NewStaff {
        email: EmailAddress::parse(email).unwrap(),
        name: "Amina Hussain".to_owned(),
        employer: "Riverside Voices".to_owned(),
        about: "Amina knows the town.".to_owned(),
        role: Role::LinkWorker,
    }
}

fn is_wrong(answer: &SignIn) -> bool {
    matches!(answer, SignIn::Refused(problems) if problems == &[SignInProblem::NotRight])
}

fn is_wrong_code(answer: &EnterCode) -> bool {
    matches!(answer, EnterCode::Refused(problems) if problems == &[SignInProblem::CodeWrong])
}

#[tokio::test]
async fn the_right_password_opens_a_session() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(" Amina@Riverside.example ").await;
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
}

#[tokio::test]
async fn an_unknown_account_gets_the_answer_of_a_wrong_password() {
    let world = World::with_staff(&[AMINA]).await;
    assert!(is_wrong(&world.sign_in(AMINA, "three old geese", SURGERY).await));
    assert!(is_wrong(&world.sign_in("nobody@riverside.example", PASSWORD, SURGERY).await));
}

#[tokio::test]
async fn what_is_missing_is_said_and_not_counted() {
    let world = World::with_staff(&[AMINA]).await;
    for _ in 0..200 {
        let SignIn::Refused(problems) = world.sign_in(" ", "", SURGERY).await else {
            panic!("an empty form was taken");
        };
        assert_eq!(problems, [SignInProblem::EmailMissing, SignInProblem::PasswordMissing]);
    }
}

#[tokio::test]
async fn guessing_slows_one_account_but_not_colleagues_at_the_same_address() {
    let world = World::with_staff(&[AMINA, TOM]).await;
    world.guess(AMINA, SURGERY, 5).await;
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::SlowDown { minutes: 15 }));
    assert!(matches!(world.sign_in(TOM, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn guessing_from_one_address_leaves_the_account_open_from_another() {
    let world = World::with_staff(&[AMINA]).await;
    world.guess(AMINA, ELSEWHERE, 5).await;
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn guessing_from_many_addresses_slows_the_account() {
    let world = World::with_staff(&[AMINA]).await;
    for address in 0..4 {
        world.guess(AMINA, &format!("198.51.100.{address}"), 5).await;
    }
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::SlowDown { .. }));
}

#[tokio::test]
async fn guessing_at_many_accounts_slows_the_address() {
    let world = World::with_staff(&[AMINA]).await;
    for account in 0..100 {
        world.guess(&format!("a{account}@riverside.example"), ELSEWHERE, 1).await;
    }
    assert!(matches!(world.sign_in(AMINA, PASSWORD, ELSEWHERE).await, SignIn::SlowDown { .. }));
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn an_account_that_was_slowed_opens_again_after_a_while() {
    let world = World::with_staff(&[AMINA]).await;
    world.guess(AMINA, SURGERY, 5).await;
    world.clock.advance(15 * MINUTE);
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn signing_in_often_is_not_guessing() {
    let world = World::with_staff(&[AMINA]).await;
    for _ in 0..30 {
        world.session(AMINA).await;
    }
}

#[tokio::test]
async fn each_session_has_a_token_of_its_own() {
    let world = World::with_staff(&[AMINA]).await;
    let (first, second) = (world.session(AMINA).await, world.session(AMINA).await);
    assert_ne!(first, second);
    world.service.sign_out(&first).await.unwrap();
    assert_eq!(world.who(&first).await, None);
    assert_eq!(world.who(&second).await.as_deref(), Some(AMINA));
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_use() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    for _ in 0..3 {
        world.clock.advance(29 * MINUTE);
        assert!(world.who(&token).await.is_some());
    }
    world.clock.advance(30 * MINUTE);
    assert_eq!(world.who(&token).await, None);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_of_use() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    for _ in 0..(12 * HOUR / (20 * MINUTE) - 1) {
        world.clock.advance(20 * MINUTE);
        assert!(world.who(&token).await.is_some());
    }
    world.clock.advance(20 * MINUTE);
    assert_eq!(world.who(&token).await, None);
}

#[tokio::test]
async fn only_sessions_that_are_over_are_removed() {
    let world = World::with_staff(&[AMINA]).await;
    let old = world.session(AMINA).await;
    world.clock.advance(31 * MINUTE);
    let new = world.session(AMINA).await;
    world.service.remove_old_sessions().await.unwrap();
    assert_eq!(world.who(&old).await, None);
    assert!(world.who(&new).await.is_some());
}

#[tokio::test]
async fn a_token_that_was_never_given_opens_nothing() {
    let world = World::with_staff(&[AMINA]).await;
    for token in ["", "\0", "00112233445566778899aabbccddeeff0011223344556677"] {
        assert_eq!(world.who(token).await, None);
        assert!(!world.service.half_session(token).await.unwrap());
        world.service.sign_out(token).await.unwrap();
    }
}

#[tokio::test]
async fn deactivation_ends_sessions_and_keeps_out() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    assert!(world.service.deactivate_staff(AMINA).await.unwrap());
    assert_eq!(world.who(&token).await, None);
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
    assert!(!world.service.deactivate_staff(AMINA).await.unwrap());
    assert!(world.service.reset_staff(AMINA).await.unwrap().is_none());
}

#[tokio::test]
async fn a_password_alone_is_half_a_session() {
    let (world, ..) = World::with_second_factor().await;
    let half = world.half_session().await;
    assert!(world.service.half_session(&half).await.unwrap());
    assert_eq!(world.who(&half).await, None);
}

#[tokio::test]
async fn the_code_makes_it_whole_under_another_token() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    let EnterCode::Welcome { token } = world.enter_code(&half, &phone.code(&world.clock)).await else {
        panic!("the code was not taken");
    };
    assert_ne!(token, half);
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
    assert_eq!(world.who(&half).await, None);
    assert!(!world.service.half_session(&half).await.unwrap());
}

#[tokio::test]
async fn a_code_is_taken_once() {
    let (world, phone, _) = World::with_second_factor().await;
    let code = phone.code(&world.clock);
    let (first, second) = (world.half_session().await, world.half_session().await);
    assert!(matches!(world.enter_code(&first, &code).await, EnterCode::Welcome { .. }));
    assert!(is_wrong_code(&world.enter_code(&second, &code).await));
}

#[tokio::test]
async fn the_code_of_the_set_up_is_not_taken_again() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let code = world.phone(&link).await.code(&world.clock);
    assert!(matches!(world.finish(&link, &code).await, FinishSetup::Done { .. }));
    assert!(is_wrong_code(&world.enter_code(&world.half_session().await, &code).await));
}

#[tokio::test]
async fn a_recovery_code_is_taken_once() {
    let (world, _, recovery_codes) = World::with_second_factor().await;
    assert_eq!(recovery_codes.len(), 10);
    let typed = recovery_codes[3].to_lowercase().replace('-', " ");
    let (first, second) = (world.half_session().await, world.half_session().await);
    assert!(matches!(world.enter_code(&first, &typed).await, EnterCode::Welcome { .. }));
    assert!(is_wrong_code(&world.enter_code(&second, &typed).await));
}

#[tokio::test]
async fn an_empty_code_is_asked_for_and_not_counted() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    for _ in 0..20 {
        let EnterCode::Refused(problems) = world.enter_code(&half, " ").await else {
            panic!("an empty code was taken");
        };
        assert_eq!(problems, [SignInProblem::CodeMissing]);
    }
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::Welcome { .. }));
}

#[tokio::test]
async fn five_wrong_codes_end_the_half_session() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    for _ in 0..4 {
        assert!(is_wrong_code(&world.enter_code(&half, "12345").await));
    }
    assert!(matches!(world.enter_code(&half, "12345").await, EnterCode::SignInAgain));
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::SignInAgain));
}

#[tokio::test]
async fn who_knows_the_password_cannot_go_on_guessing_codes() {
    let (world, phone, _) = World::with_second_factor().await;
    for _ in 0..4 {
        world.clock.advance(15 * MINUTE);
        let half = world.half_session().await;
        for _ in 0..5 {
            world.enter_code(&half, "12345").await;
        }
    }
    world.clock.advance(15 * MINUTE);
    let half = world.half_session().await;
    let answer = world.enter_code(&half, &phone.code(&world.clock)).await;
    assert!(matches!(answer, EnterCode::SlowDown { minutes } if minutes > 60));
}

#[tokio::test]
async fn half_a_session_lasts_ten_minutes() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    world.clock.advance(10 * MINUTE);
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::SignInAgain));
}

#[tokio::test]
async fn a_set_up_link_shows_the_same_however_often_it_is_looked_at() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let setup = world.service.setup(&link).await.unwrap().unwrap();
    assert_eq!((setup.name.as_str(), setup.email.as_str()), ("Amina Hussain", AMINA));
    assert_eq!(world.phone(&link).await.0, world.phone(&link).await.0);
}

#[tokio::test]
async fn a_set_up_link_works_once() {
    let (world, link) = {
        let world = World::new().await;
        let link = world.add(AMINA).await;
        (world, link)
    };
    let code = world.phone(&link).await.code(&world.clock);
    let FinishSetup::Done { token, .. } = world.finish(&link, &code).await else {
        panic!("the set-up was not taken");
    };
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
    assert!(world.service.setup(&link).await.unwrap().is_none());
    assert!(matches!(world.finish(&link, &code).await, FinishSetup::LinkOver));
}

#[tokio::test]
async fn a_set_up_link_lasts_two_days() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    world.clock.advance(48 * HOUR - 1);
    assert!(world.service.setup(&link).await.unwrap().is_some());
    world.clock.advance(1);
    assert!(world.service.setup(&link).await.unwrap().is_none());
    assert!(matches!(world.finish(&link, "123456").await, FinishSetup::LinkOver));
}

#[tokio::test]
async fn a_set_up_says_all_that_is_to_be_mended_and_its_link_still_works() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let FinishSetup::Refused(problems) = world.service.finish_setup(&link, "geese", "goose", "").await.unwrap() else {
        panic!("a weak password was taken");
    };
    let expected = [SignInProblem::PasswordShort, SignInProblem::RepeatDiffers, SignInProblem::CodeMissing];
    assert_eq!(problems, expected);
    assert!(matches!(
        world.finish(&link, "12345").await,
        FinishSetup::Refused(problems) if problems == [SignInProblem::CodeWrong]
    ));
    assert!(world.service.setup(&link).await.unwrap().is_some());
}

#[tokio::test]
async fn an_account_that_waits_to_be_set_up_has_no_password() {
    let world = World::new().await;
    world.add(AMINA).await;
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
}

#[tokio::test]
async fn a_reset_ends_sessions_and_all_that_was_set_up() {
    let (world, phone, recovery_codes) = World::with_second_factor().await;
    let EnterCode::Welcome { token } =
        world.enter_code(&world.half_session().await, &phone.code(&world.clock)).await
    else {
        panic!("the code was not taken");
    };
    let link = world.service.reset_staff(AMINA).await.unwrap().unwrap();
    assert_eq!(world.who(&token).await, None);
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
    let new_phone = world.phone(&link).await;
    assert_ne!(new_phone.0, phone.0);
    assert!(matches!(world.finish(&link, &new_phone.code(&world.clock)).await, FinishSetup::Done { .. }));
    assert!(is_wrong_code(&world.enter_code(&world.half_session().await, &recovery_codes[0]).await));
}

#[tokio::test]
async fn a_new_link_takes_the_place_of_the_old_one() {
    let world = World::new().await;
    let old = world.add(AMINA).await;
    let new = world.service.reset_staff(AMINA).await.unwrap().unwrap();
    assert!(world.service.setup(&old).await.unwrap().is_none());
    assert!(world.service.setup(&new).await.unwrap().is_some());
}

#[tokio::test]
async fn an_address_has_one_account() {
    let world = World::with_staff(&[AMINA]).await;
    let again = world.service.add_staff(world.network, somebody("AMINA@riverside.example")).await.unwrap();
    assert!(matches!(again, AddStaff::AlreadyThere));
    assert!(world.service.reset_staff("nobody@riverside.example").await.unwrap().is_none());
}

#[tokio::test]
async fn the_list_of_staff_says_how_each_account_stands() {
    let world = World::with_staff(&[AMINA, TOM]).await;
    world.add("waits@riverside.example").await;
    world.service.deactivate_staff(TOM).await.unwrap();
    let list = world.service.list_staff(world.network).await.unwrap();
    let standings: Vec<_> = list.iter().map(|entry| (entry.member.email.as_str(), entry.standing)).collect();
    let expected = [
        (AMINA, Standing::Active),
        (TOM, Standing::Deactivated),
        ("waits@riverside.example", Standing::ToSetUp),
    ];
    assert_eq!(standings, expected);
    assert!(world.service.list_staff(NetworkId::from_bytes([2; 16])).await.unwrap().is_empty());
}
