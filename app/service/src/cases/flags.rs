//! Risk flags: raised by rule or by hand, looked after by a named person, told to the duty contact when nobody acts.
//!
//! A flag stands on a referral, also before it is accepted: what is urgent does not wait for a case. Every flag is
//! raised in one place, in the transaction of what raises it.

use std::sync::Arc;

use domain::{
    Fields, Language,
    case::flag::{self, Content, Kind, Raised, State},
    id::{FlagId, NetworkId, ReferralId, StaffId},
    network::Network,
    referral::UrgentReason,
    staff::{Action as Deed, Role, may},
    working,
};
use jiff::Timestamp;

use super::Kept;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    messages::About,
    referrals::Person,
    sign_in::StaffMember,
    store::{FlagRow, NewFlag, Reach, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// A flag as its pages show it.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Its id.
    pub id: FlagId,
    /// What it is about.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Who looks after it.
    pub owner: StaffId,
    /// That person's name.
    pub owner_name: String,
    /// Since when.
    pub raised_at: Timestamp,
    /// Who raised it, unless a rule did.
    pub raised_by: Option<String>,
    /// When the duty contact is told, if nobody acts on it.
    pub escalate_at: Timestamp,
    /// When somebody said that they act on it, and who.
    pub acknowledged: Option<(Timestamp, String)>,
    /// When the duty contact was told.
    pub escalated_at: Option<Timestamp>,
    /// When it ended, and by whom.
    pub ended: Option<(Timestamp, String)>,
    /// What was seen, and what was done.
    pub content: Content,
}

impl Flag {
    /// How it stood when a form about it was made: one that stands otherwise is not the one that was meant.
    pub fn seen(&self) -> String {
        format!("{}.{}", self.state.code(), self.owner)
    }
}

/// The flags of a referral, and the one that is being raised.
#[derive(Clone, Debug)]
pub struct Flags {
    /// The referral's reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// It was accepted, and is a case.
    pub is_case: bool,
    /// The flags, the newest first.
    pub flags: Vec<Flag>,
    /// To whom a flag can be given.
    pub team: Vec<(StaffId, String)>,
    /// What was typed of a new flag and was not taken.
    pub unsent: Option<Unsent>,
    /// What was typed of what was done and was not taken; its field [`FLAG`] says of which flag.
    pub unsent_end: Option<Unsent>,
}

/// The field that names the flag.
pub const FLAG: &str = "flag";

/// A form about a flag: which, and how it stood when the form was made.
#[derive(Clone, Debug)]
pub struct FlagForm {
    /// The flag.
    pub id: FlagId,
    /// For [`Flag::seen`].
    pub seen: String,
}

/// A referral that was found for somebody who may act on its flags.
struct Flagged {
    network: Arc<Network>,
    row: ReferralRow,
    key: RecordKey,
}

impl Flagged {
    fn form(&self, who: &StaffMember, form: &'static str) -> StaffForm<'_> {
        StaffForm::new(who, form, self.row.id.to_bytes()).sealed(&self.key)
    }
}

/// What a form asks for.
enum Step {
    Acknowledge,
    Hand(StaffId),
    End(String),
}

impl Service {
    /// The flags of a referral.
    pub async fn flags(&self, who: &StaffMember, reference: &str) -> Result<Option<Flags>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else { return Ok(None) };
        let flags = self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?;
        let team = self.case_team(&mut tx, who).await?;
        let unsent = self.unsent(&mut tx, found.form(who, "flag")).await?;
        let unsent_end = self.unsent(&mut tx, found.form(who, "flag-end")).await?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::FlagsRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let is_case = found.row.accepted_at.is_some();
        Ok(Some(Flags { reference: found.row.reference, person, is_case, flags, team, unsent, unsent_end }))
    }

    /// The flags of a case that was found, the newest first.
    #[allow(dead_code, reason = "the case's page reads them in its own transaction")]
    pub(crate) async fn flags_in(&self, tx: &mut Tx, found: &super::Found) -> Result<Vec<Flag>, Fault> {
        self.flags_on(tx, found.network, found.row.id, &found.key).await
    }

    async fn flags_on(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
        key: &RecordKey,
    ) -> Result<Vec<Flag>, Fault> {
        tx.flags_of(network, referral).await?.into_iter().map(|row| opened(row, key)).collect()
    }

    async fn flagged(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        network: Arc<Network>,
        reference: &str,
    ) -> Result<Option<Flagged>, Fault> {
        if !may(who.role, Deed::WorkCases) {
            return Ok(None);
        }
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let key = self.keys.record(&row.wrapped_key)?;
        Ok(Some(Flagged { network, row, key }))
    }

    /// Raises a flag by hand, and tells whoever is to look after it; the same form sent again raises none.
    pub async fn raise_flag(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, "flag");
        let team: Vec<_> = self.case_team(&mut tx, who).await?.into_iter().map(|(id, _)| id).collect();
        let raised = match Raised::parse(&fields, &team) {
            Ok(raised) => raised,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let same = |known: &Flag| {
            let about = (known.kind, known.owner, &known.content);
            known.state != State::Ended && about == (raised.kind, raised.owner, &raised.content)
        };
        if self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?.iter().any(same) {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        let on = (found.row.id, &found.key);
        self.add_flag(&mut tx, &found.network, on, (raised.kind, raised.owner), (Some(who.id), &raised.content)).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::FlagRaised, Subject::Referral(found.row.id))
            .await?;
        if raised.owner != who.id {
            self.tell_flag_owner(&mut tx, &found, raised.owner).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Raises a flag because the rules say so: of what came with an intake form, or of what was added to it.
    pub(crate) async fn raise_flag_by_rule(
        &self,
        tx: &mut Tx,
        network: &Network,
        on: (ReferralId, &RecordKey),
        owner: StaffId,
        reasons: Vec<UrgentReason>,
    ) -> Result<(), Fault> {
        let content = Content { reasons, ..Content::default() };
        self.add_flag(tx, network, on, (Kind::ReadFirst, owner), (None, &content)).await?;
        self.record(tx, network.id, Actor::System, Action::FlagRaised, Subject::Referral(on.0)).await
    }

    /// Who looks after a flag that a rule raises: the form's reader, or whom the network names, or else its first manager.
    /// Nobody, where there is nobody who works in cases.
    pub(crate) async fn flag_owner(
        &self,
        tx: &mut Tx,
        network: &Network,
        reader: Option<StaffId>,
    ) -> Result<Option<StaffId>, Fault> {
        let team = tx.staff_of(network.id).await?;
        let works = || {
            let active = team.iter().filter(|member| member.deactivated_at.is_none());
            active.filter(|member| may(member.role, Deed::WorkCases))
        };
        let named = [reader, network.settings.reader].into_iter().flatten();
        let named = named.into_iter().find(|named| works().any(|member| member.id == *named));
        let manager = || works().find(|member| member.role == Role::Manager).or_else(|| works().next());
        Ok(named.or_else(|| manager().map(|member| member.id)))
    }

    /// The one place in which a flag begins.
    async fn add_flag(
        &self,
        tx: &mut Tx,
        network: &Network,
        (referral, key): (ReferralId, &RecordKey),
        (kind, owner): (Kind, StaffId),
        (by, content): (Option<StaffId>, &Content),
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let new = NewFlag {
            network: network.id,
            id: FlagId::v7(millis, random),
            referral,
            kind: kind.code(),
            owner,
            at: self.now(),
            by,
            escalate_at: self.escalate_at(network),
            content: &key.seal(content, "flags", &*self.chance),
        };
        Ok(tx.add_flag(&new).await?)
    }

    fn escalate_at(&self, network: &Network) -> Timestamp {
        working::after_minutes(self.now(), network.settings.flag_minutes.into(), &self.zone)
    }

    /// Says that somebody acts on a flag.
    pub async fn acknowledge_flag(&self, who: &StaffMember, reference: &str, form: FlagForm) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, &Fields::new(), |_| Ok(Step::Acknowledge)).await
    }

    /// Hands a flag to a colleague, who is told, and has to acknowledge it: no handing over stops the clock.
    pub async fn hand_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        form: FlagForm,
        fields: &Fields,
    ) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, fields, |team| flag::handed_to(fields, team).map(Step::Hand)).await
    }

    /// Ends a flag, with what was done.
    pub async fn end_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        form: FlagForm,
        fields: &Fields,
    ) -> Result<Kept, Fault> {
        self.step_flag(who, reference, form, fields, |_| flag::what_was_done(fields).map(Step::End)).await
    }

    async fn step_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        FlagForm { id, seen }: FlagForm,
        fields: &Fields,
        parse: impl FnOnce(&[StaffId]) -> Result<Step, Vec<domain::Refusal>> + Send,
    ) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let flags = self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?;
        let Some(flag) = flags.into_iter().find(|flag| flag.id == id) else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let team: Vec<_> = self.case_team(&mut tx, who).await?.into_iter().map(|(id, _)| id).collect();
        let form = found.form(who, "flag-end");
        let step = match parse(&team) {
            Ok(step) => step,
            Err(refusals) => return self.refuse(tx, form, typed(id, fields), refusals).await,
        };
        if is_done_before(&flag, &step) {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        if flag.seen() != seen || flag.state == State::Ended {
            return self.too_late(tx, form, typed(id, fields)).await;
        }
        let action = match step {
            Step::Acknowledge => {
                tx.set_flag_acknowledged(who.network, id, who.id, self.now()).await?;
                Action::FlagAcknowledged
            }
            Step::Hand(owner) => {
                let escalate_at = match flag.state {
                    State::Open => flag.escalate_at,
                    State::Acknowledged | State::Ended => self.escalate_at(&found.network),
                };
                tx.set_flag_owner(who.network, id, owner, escalate_at).await?;
                self.tell_flag_owner(&mut tx, &found, owner).await?;
                Action::FlagHandedOver
            }
            Step::End(done) => {
                let content = Content { done: Some(done), ..flag.content };
                let content = found.key.seal(&content, "flags", &*self.chance);
                tx.set_flag_ended(who.network, id, (who.id, self.now()), &content).await?;
                self.drop_unsent(&mut tx, form).await?;
                Action::FlagEnded
            }
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    async fn tell_flag_owner(&self, tx: &mut Tx, found: &Flagged, owner: StaffId) -> Result<(), Fault> {
        let (person, _) = self.open_referral(&found.row)?;
        let about = about(&found.network, &found.row, &person, &found.key);
        self.tell_of_flag(tx, &about, owner).await
    }

    /// Tells duty contacts of flags that nobody acts on in time, each once; how many.
    pub async fn escalate_flags(&self) -> Result<usize, Fault> {
        let due = self.store.glance(Reach::Every).await?.due_flags(self.now(), 100).await?;
        let mut told = 0;
        for (network, flag, referral) in due {
            told += usize::from(self.escalate_flag(network, flag, referral).await?);
        }
        Ok(told)
    }

    async fn escalate_flag(&self, network: NetworkId, id: FlagId, referral: ReferralId) -> Result<bool, Fault> {
        let network = self.network_of(network).await?;
        let mut tx = self.store.write(network.id).await?;
        // Whoever acts on a flag takes its referral first, and so does this.
        let Some(row) = tx.referral(network.id, referral).await? else { return Ok(false) };
        if !tx.set_flag_escalated(network.id, id, self.now()).await? {
            return Ok(false);
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let flags = self.flags_on(&mut tx, network.id, referral, &key).await?;
        let Some(flag) = flags.into_iter().find(|flag| flag.id == id) else { return Ok(false) };
        let (person, _) = self.open_referral(&row)?;
        let about = about(&network, &row, &person, &key);
        self.tell_duty_contact_of_flag(&mut tx, &about, &flag.owner_name, flag.escalate_at).await?;
        self.record(&mut tx, network.id, Actor::System, Action::FlagEscalated, Subject::Referral(referral)).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The flags that have not ended, with whose they are: somebody's own, or all for those who look after the team.
    pub(crate) async fn open_flags(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        most: i64,
    ) -> Result<Vec<OpenFlag>, Fault> {
        let own = (who.role == Role::LinkWorker).then_some(who.id);
        let rows = tx.open_flags(who.network, own, most).await?;
        rows.into_iter()
            .map(|(row, whose)| {
                let key = self.keys.record(&whose.wrapped_key)?;
                let person = key.open(&whose.person, "patients")?;
                Ok(OpenFlag { reference: whose.reference, person, flag: opened(row, &key)? })
            })
            .collect()
    }
}

/// A flag that has not ended, in the list of who looks after it.
#[derive(Clone, Debug)]
pub struct OpenFlag {
    /// The referral's reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// The flag.
    pub flag: Flag,
}

/// The same form sent again finds everything as it wanted it.
fn is_done_before(flag: &Flag, step: &Step) -> bool {
    match step {
        Step::Acknowledge => flag.state == State::Acknowledged,
        Step::Hand(owner) => flag.state == State::Open && flag.owner == *owner,
        Step::End(done) => flag.content.done.as_ref() == Some(done),
    }
}

/// What is kept of a form about a flag that was not taken.
fn typed(id: FlagId, fields: &Fields) -> Fields {
    let mut typed: Fields =
        fields.iter().filter(|(name, _)| *name == flag::DONE).map(|(name, values)| (name.clone(), values.clone())).collect();
    typed.insert(FLAG.to_owned(), vec![id.to_string()]);
    typed
}

fn opened(row: FlagRow, key: &RecordKey) -> Result<Flag, Fault> {
    Ok(Flag {
        id: row.id,
        kind: Kind::from_code(&row.kind).unwrap_or(Kind::Other),
        state: State::of(row.acknowledged.is_some(), row.ended.is_some()),
        owner: row.owner,
        owner_name: row.owner_name,
        raised_at: row.raised_at,
        raised_by: row.raised_by,
        escalate_at: row.escalate_at,
        acknowledged: row.acknowledged,
        escalated_at: row.escalated_at,
        ended: row.ended,
        content: key.open(&row.content, "flags")?,
    })
}

fn about<'a>(network: &'a Network, row: &'a ReferralRow, person: &'a Person, key: &'a RecordKey) -> About<'a> {
    let reference = &row.reference;
    About { network, referral: row.id, reference, language: Language::En, person, key, appointment: None }
}
