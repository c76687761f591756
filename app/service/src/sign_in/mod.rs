//! Signing in of staff: an email address and a password, then the second factor, then a session.
//!
//! The answer, and about the work, is the same whether or not there is such an account. The rules follow OWASP's cheat
//! sheets "Authentication", "Password Storage" and "Session Management", and NIST SP 800-63B.

mod accounts;
mod code_step;
mod limits;
mod password;
mod problem;
mod second_factor;
mod sessions;
mod setup;

use domain::{
    id::{NetworkId, StaffId},
    staff::Role,
};

pub use accounts::{AddStaff, NewStaff, StaffEntry, Standing};
pub use code_step::EnterCode;
pub use password::SHORTEST as SHORTEST_PASSWORD;
pub use problem::SignInProblem;
pub(crate) use second_factor::purpose as second_factor_purpose;
pub use setup::{FinishSetup, SecondFactorSetup, SetupState};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    store::{Reach, StaffRow},
};

/// A member of staff who has signed in: the actor of every use case of staff.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffMember {
    /// Their id.
    pub id: StaffId,
    /// Their network, beyond which they see nothing.
    pub network: NetworkId,
    /// Their name.
    pub name: String,
    /// Their email address.
    pub email: String,
    /// Who employs them.
    pub employer: String,
    /// What they may do, by [`domain::staff::may`].
    pub role: Role,
    /// What tells this session of theirs from another, of the same person on another machine; zeros outside any.
    pub session: [u8; 16],
}

impl std::fmt::Debug for StaffMember {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StaffMember")
            .field("id", &self.id)
            .field("network", &self.network)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

impl From<StaffRow> for StaffMember {
    fn from(row: StaffRow) -> Self {
        Self {
            id: row.id,
            network: row.network,
            name: row.name,
            email: row.email,
            employer: row.employer,
            role: row.role,
            session: [0; 16],
        }
    }
}

/// What comes of an email address and a password; without `Debug`, since it holds a session's token.
pub enum SignIn {
    /// Signed in.
    Welcome {
        /// The session's token.
        token: String,
    },
    /// The password is right; the second factor comes next.
    CodeNeeded {
        /// The token of half a session, which opens nothing but the page that asks for the code.
        token: String,
    },
    /// Something is missing, or the two are not those of an account.
    Refused(Vec<SignInProblem>),
    /// Too many tries.
    SlowDown {
        /// Minutes until another is taken.
        minutes: i64,
    },
}

impl Service {
    /// Signs in, from this network address.
    pub async fn sign_in(&self, email: &str, password: &str, source: &str) -> Result<SignIn, Fault> {
        let email = accounts::spelling(email);
        let missing = problem::missing(&[
            (email.as_str(), SignInProblem::EmailMissing),
            (password, SignInProblem::PasswordMissing),
        ]);
        if !missing.is_empty() {
            return Ok(SignIn::Refused(missing));
        }
        let mut tx = self.store.write(Reach::Every).await?;
        let wait = self.count_try(&mut tx, &limits::PASSWORD, email.as_bytes(), source).await?;
        let staff = tx.staff_by_email(&email).await?.filter(|staff| staff.deactivated_at.is_none());
        tx.commit().await?;
        if let Some(minutes) = wait {
            return Ok(SignIn::SlowDown { minutes });
        }
        let hash = staff.as_ref().and_then(|staff| staff.password_hash.clone());
        let right = password::verify(password, hash).await?;
        match staff.filter(|_| right) {
            Some(staff) => self.after_password(&staff, source).await,
            None => Ok(SignIn::Refused(vec![SignInProblem::NotRight])),
        }
    }

    /// Begins the session or half of it, unless the account was changed while its password was being verified.
    async fn after_password(&self, verified: &StaffRow, source: &str) -> Result<SignIn, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let unchanged = tx
            .staff_by_id(verified.network, verified.id)
            .await?
            .is_some_and(|now| now.deactivated_at.is_none() && now.password_hash == verified.password_hash);
        if !unchanged {
            return Ok(SignIn::Refused(vec![SignInProblem::NotRight]));
        }
        self.forget_tries(&mut tx, &limits::PASSWORD, verified.email.as_bytes(), source).await?;
        let token = self.begin_session(&mut tx, verified, verified.needs_second_factor).await?;
        if !verified.needs_second_factor {
            self.record_of_staff(&mut tx, verified, Action::SignedIn).await?;
        }
        tx.commit().await?;
        Ok(if verified.needs_second_factor { SignIn::CodeNeeded { token } } else { SignIn::Welcome { token } })
    }

    /// Records what a member of staff did to their own account.
    async fn record_of_staff(&self, tx: &mut crate::store::Tx, staff: &StaffRow, action: Action) -> Result<(), Fault> {
        self.record(tx, staff.network, Actor::Staff(staff.id), action, Subject::Staff(staff.id)).await
    }
}
