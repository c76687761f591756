//! Set-up links: by one, a member of staff sets a password and proves the second factor, once.

use super::{SignInProblem, limits, password, second_factor::SecondFactor};
use crate::{
    Fault, Service,
    audit::Action,
    store::{Reach, StaffRow},
};

/// What the page of a set-up link shows.
#[derive(Clone)]
pub struct SetupState {
    /// Whose account it is.
    pub name: String,
    /// The email address with which they will sign in.
    pub email: String,
    /// The second factor to set up, where one is needed.
    pub second_factor: Option<SecondFactorSetup>,
}

/// How an authenticator app gets its secret.
#[derive(Clone)]
pub struct SecondFactorSetup {
    /// The key, to be typed.
    pub key: String,
    /// The key as an `otpauth:` address, to be scanned or followed.
    pub uri: String,
}

/// What comes of setting up; without `Debug`, since it holds secrets.
pub enum FinishSetup {
    /// The password is set, and its owner signed in.
    Done {
        /// The session's token.
        token: String,
        /// Codes for a lost phone, to be shown this once; none where there is no second factor.
        recovery_codes: Vec<String>,
    },
    /// Something is to be mended; the link still works.
    Refused(Vec<SignInProblem>),
    /// The link was used, is too old, or never was.
    LinkOver,
}

impl Service {
    /// What a set-up link is for, while it works; looking changes nothing.
    pub async fn setup(&self, token: &str) -> Result<Option<SetupState>, Fault> {
        let Some(staff) = self.staff_by_setup(token).await? else {
            return Ok(None);
        };
        let second_factor = self
            .second_factor_of(&staff)?
            .map(|second_factor| SecondFactorSetup { key: second_factor.key(), uri: second_factor.uri(&staff.email) });
        Ok(Some(SetupState { name: staff.name, email: staff.email, second_factor }))
    }

    /// Sets the password, takes the first code of the second factor, and signs in.
    pub async fn finish_setup(
        &self,
        token: &str,
        password: &str,
        repeat: &str,
        code: &str,
    ) -> Result<FinishSetup, Fault> {
        let Some(staff) = self.staff_by_setup(token).await? else {
            return Ok(FinishSetup::LinkOver);
        };
        let mut problems = password::problems(password, repeat, &staff.name, &staff.email);
        let step = match self.second_factor_of(&staff)? {
            Some(second_factor) => self.first_step(&second_factor, code, &mut problems),
            None => 0,
        };
        if !problems.is_empty() {
            return Ok(FinishSetup::Refused(problems));
        }
        let hash = password::hash(password, &*self.chance).await;
        self.set_up(token, &staff, &hash, step).await
    }

    /// Writes what was set up, unless the link was used or replaced while the password was being hashed.
    async fn set_up(&self, token: &str, staff: &StaffRow, hash: &str, step: i64) -> Result<FinishSetup, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        if tx.staff_by_setup_link(&self.setup_key(token), self.now()).await?.is_none() {
            return Ok(FinishSetup::LinkOver);
        }
        tx.remove_setup_link(staff.network, staff.id).await?;
        tx.set_password(staff.network, staff.id, hash, step).await?;
        self.forget_account_tries(&mut tx, &limits::PASSWORD, staff.email.as_bytes()).await?;
        self.forget_account_tries(&mut tx, &limits::CODE, &staff.id.to_bytes()).await?;
        let recovery_codes =
            if staff.needs_second_factor { self.new_recovery_codes(&mut tx, staff).await? } else { Vec::new() };
        self.record_of_staff(&mut tx, staff, Action::CredentialsSet).await?;
        self.record_of_staff(&mut tx, staff, Action::SignedIn).await?;
        let token = self.begin_session(&mut tx, staff, false).await?;
        tx.commit().await?;
        Ok(FinishSetup::Done { token, recovery_codes })
    }

    /// The step of the first code, or what is wrong with it.
    fn first_step(&self, second_factor: &SecondFactor, code: &str, problems: &mut Vec<SignInProblem>) -> i64 {
        let step = second_factor.step(code, self.now());
        if code.trim().is_empty() {
            problems.push(SignInProblem::CodeMissing);
        } else if step.is_none() {
            problems.push(SignInProblem::CodeWrong);
        }
        step.unwrap_or_default()
    }

    async fn staff_by_setup(&self, token: &str) -> Result<Option<StaffRow>, Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        Ok(tx.staff_by_setup_link(&self.setup_key(token), self.now()).await?)
    }

    fn second_factor_of(&self, staff: &StaffRow) -> Result<Option<SecondFactor>, Fault> {
        let sealed = staff.totp_secret.as_deref();
        Ok(sealed.map(|sealed| SecondFactor::open(sealed, staff.id, &self.keys)).transpose()?)
    }

    /// What stands for a link's token in the store.
    pub(super) fn setup_key(&self, token: &str) -> [u8; 32] {
        self.keys.index("set-up link", token.as_bytes())
    }
}
