//! A network with a database of its own, on which clock and chance stand still.

use std::sync::Arc;

use domain::{email::EmailAddress, id::NetworkId, staff::Role};
use jiff::Timestamp;
use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
    sign_in::{AddStaff, EnterCode, FinishSetup, NewStaff, SignIn, SignInProblem},
    store::Reach,
};
use totp_rs::{Builder, Secret};

use crate::database::Database;

pub const PASSWORD: &str = "three odd geese";
pub const AMINA: &str = "amina@riverside.example";
pub const TOM: &str = "tom@riverside.example";
pub const SURGERY: &str = "192.0.2.1";
pub const ELSEWHERE: &str = "198.51.100.7";
const MASTER: [u8; 32] = [7; 32];
pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 60 * MINUTE;

/// A network with a database of its own, at nine in the morning.
pub struct World {
    pub service: Service,
    pub clock: SetClock,
    pub network: NetworkId,
    database: Database,
}

impl World {
    pub async fn new() -> Self {
        let database = Database::new().await;
        let store = database.open().await;
        let network = NetworkId::from_bytes([1; 16]);
        let mut tx = store.write(Reach::Every).await.unwrap();
        tx.set_network(network, "riverside", "Riverside", "{}").await.unwrap();
        tx.commit().await.unwrap();
        let clock = SetClock::at("2026-03-02T09:00:00Z".parse::<Timestamp>().unwrap());
        let service = Service::new(
            store,
            Arc::new(clock.clone()),
            Arc::new(SeededChance::new(1)),
            Keys::new(&MASTER),
            "http://localhost",
        );
        Self { service, clock, network, database }
    }

    /// A world in which these sign in with the password alone.
    pub async fn with_staff(emails: &[&str]) -> Self {
        let world = Self::new().await;
        for email in emails {
            let added = world.service.add_staff_with_password(world.network, somebody(email), PASSWORD).await;
            assert!(added.unwrap().is_some());
        }
        world
    }

    /// A world in which Amina has set up her account; with the key in her phone and her recovery codes.
    pub async fn with_second_factor() -> (Self, Phone, Vec<String>) {
        let world = Self::new().await;
        let link = world.add(AMINA).await;
        let phone = world.phone(&link).await;
        let FinishSetup::Done { recovery_codes, .. } = world.finish(&link, &phone.code(&world.clock)).await else {
            panic!("the set-up was not taken");
        };
        world.clock.advance(MINUTE);
        (world, phone, recovery_codes)
    }

    pub async fn add(&self, email: &str) -> String {
        match self.service.add_staff(self.network, somebody(email)).await.unwrap() {
            AddStaff::Added { token, .. } => token,
            AddStaff::AlreadyThere => panic!("the address was taken"),
        }
    }

    pub async fn phone(&self, link: &str) -> Phone {
        let setup = self.service.setup(link).await.unwrap().unwrap();
        Phone { key: setup.second_factor.unwrap().key }
    }

    pub async fn finish(&self, link: &str, code: &str) -> FinishSetup {
        self.service.finish_setup(link, PASSWORD, PASSWORD, code).await.unwrap()
    }

    pub async fn sign_in(&self, email: &str, password: &str, source: &str) -> SignIn {
        self.service.sign_in(email, password, source).await.unwrap()
    }

    /// The token of a session that began with the password alone.
    pub async fn session(&self, email: &str) -> String {
        match self.sign_in(email, PASSWORD, SURGERY).await {
            SignIn::Welcome { token } => token,
            _ => panic!("the password was not taken"),
        }
    }

    pub async fn half_session(&self) -> String {
        match self.sign_in(AMINA, PASSWORD, SURGERY).await {
            SignIn::CodeNeeded { token } => token,
            _ => panic!("the password was not taken, or was enough"),
        }
    }

    pub async fn enter_code(&self, half: &str, code: &str) -> EnterCode {
        self.service.enter_code(half, code, SURGERY).await.unwrap()
    }

    /// The email address of whoever has signed in with this session.
    pub async fn who(&self, token: &str) -> Option<String> {
        self.service.staff_by_session(token).await.unwrap().map(|staff| staff.email)
    }

    /// When a session was last used, as it is stored.
    pub async fn last_use(&self, token: &str) -> Timestamp {
        let key = Keys::new(&MASTER).index("session", token.as_bytes());
        let mut tx = self.service.store().read(Reach::Every).await.unwrap();
        tx.session(&key).await.unwrap().unwrap().used_at
    }

    /// What was recorded, in order.
    pub async fn recorded(&self) -> Vec<String> {
        self.database.recorded().await
    }

    pub async fn guess(&self, email: &str, source: &str, times: usize) {
        for _ in 0..times {
            assert!(is_wrong(&self.sign_in(email, "three old geese", source).await));
        }
    }
}

/// An authenticator app, by the key that was typed into it.
pub struct Phone {
    pub key: String,
}

impl Phone {
    pub fn code(&self, clock: &SetClock) -> String {
        use service::clock::Clock;
        let key = self.key.replace(' ', "");
        let mut bits = key.bytes().flat_map(|letter| {
            let value = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter).unwrap();
            (0..5).rev().map(move |bit| value >> bit & 1 == 1)
        });
        let secret: [u8; 20] =
            std::array::from_fn(|_| (0..8).fold(0, |byte, _| byte << 1 | u8::from(bits.next().unwrap())));
        let totp = Builder::new().with_secret(Secret::new_stack(secret)).build().unwrap();
        let code = totp.generate(clock.now().as_second().unsigned_abs());
        format!("{code}")
    }
}

pub fn somebody(email: &str) -> NewStaff {
    NewStaff {
        email: EmailAddress::parse(email).unwrap(),
        name: "Amina Hussain".to_owned(),
        employer: "Riverside Voices".to_owned(),
        about: "Amina knows the town.".to_owned(),
        role: Role::LinkWorker,
    }
}

pub fn is_wrong(answer: &SignIn) -> bool {
    matches!(answer, SignIn::Refused(problems) if problems == &[SignInProblem::NotRight])
}

pub fn is_wrong_code(answer: &EnterCode) -> bool {
    matches!(answer, EnterCode::Refused(problems) if problems == &[SignInProblem::CodeWrong])
}
