//! What a practice is told: one coded line and no tasks, once staff have matched the person, and listed until the practice
//! says that it has it.

use domain::{
    CivilDate, Fields, Language, Refusal,
    case::{
        closure::Closure,
        gp::{self, Kind, Message},
    },
    id::NetworkId,
    nhs_number::NhsNumber,
    refusal::first,
    schedule::local,
    staff::{Action as Deed, may},
};
use jiff::Timestamp;
use words::{Words, time};

use super::Kept;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    referrals::{Person, Told},
    sign_in::StaffMember,
    store::{CaseRow, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The name of the form in which a person is matched.
const FORM: &str = "match";
/// How many messages the list shows.
const WAITING: i64 = 200;

/// A message to a practice on its page.
#[derive(Clone, Debug)]
pub struct GpMessage {
    /// Who it is about.
    pub person: Person,
    /// What it tells.
    pub kind: Kind,
    /// Its lines and its file; none before the person is matched.
    pub message: Option<Message>,
    /// When the practice said that it has it.
    pub acknowledged_at: Option<Timestamp>,
    /// The NHS number that the person told, to be compared.
    pub told_number: Option<NhsNumber>,
    /// What was kept of the form in which the person is matched.
    pub unsent: Option<Unsent>,
}

/// A message that a practice has not acknowledged.
#[derive(Clone, Debug)]
pub struct GpWaiting {
    /// The reference of the case.
    pub reference: String,
    /// Who it is about.
    pub person: Person,
    /// What it tells.
    pub kind: Kind,
    /// Since when.
    pub due_at: Timestamp,
    /// The practice's name, when it is known.
    pub practice: Option<String>,
}

/// A referral that a practice is told of: a case, or one that the person declined before it became one.
struct Spoken {
    network: NetworkId,
    row: ReferralRow,
    case: Option<CaseRow>,
    key: RecordKey,
}

impl Spoken {
    /// The form in which the person is matched.
    fn form(&self, who: &StaffMember) -> StaffForm<'_> {
        StaffForm::new(who, FORM, self.row.id.to_bytes()).sealed(&self.key)
    }
}

impl Service {
    /// What practices have not acknowledged yet.
    pub async fn gp_waiting(&self, who: &StaffMember) -> Result<Option<Vec<GpWaiting>>, Fault> {
        if !may(who.role, Deed::SeeCases) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let rows = tx.gp_messages_waiting(who.network, WAITING).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::CasesListed, Subject::Network).await?;
        tx.commit().await?;
        let mut waiting = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(kind) = Kind::from_code(&row.kind) else { continue };
            let person = self.keys.record(&row.wrapped_key)?.open(&row.person, "patients")?;
            let (reference, due_at, practice) = (row.reference, row.due_at, row.practice);
            waiting.push(GpWaiting { reference, person, kind, due_at, practice });
        }
        Ok(Some(waiting))
    }

    /// A message to a practice.
    pub async fn gp_message(&self, who: &StaffMember, reference: &str, kind: Kind) -> Result<Option<GpMessage>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.spoken_of(&mut tx, who, reference).await? else { return Ok(None) };
        let rows = tx.gp_messages_of(who.network, found.row.id).await?;
        let Some(row) = rows.into_iter().find(|row| row.kind == kind.code()) else { return Ok(None) };
        let unsent = self.unsent(&mut tx, found.form(who)).await?;
        let matched = tx.matched(who.network, found.row.patient).await?;
        let (person, told) = self.open_referral(&found.row)?;
        let message = match &matched {
            None => None,
            Some((_, number)) => {
                let number: NhsNumber = found.key.open(number, "matched")?;
                Some(self.message(&mut tx, &found, (&person, &told, number), (kind, row.due_at)).await?)
            }
        };
        let subject = Subject::Referral(found.row.id);
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::GpMessageRead, subject).await?;
        tx.commit().await?;
        let told_number = self.told_nhs_number(&found.row)?;
        let acknowledged_at = row.acknowledged_at;
        Ok(Some(GpMessage { person, kind, message, acknowledged_at, told_number, unsent }))
    }

    /// The referral with this reference, if this member of staff may tell its practice.
    async fn spoken_of(&self, tx: &mut Tx, who: &StaffMember, reference: &str) -> Result<Option<Spoken>, Fault> {
        if !may(who.role, Deed::WorkCases) {
            return Ok(None);
        }
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let case = tx.case(who.network, row.id).await?;
        let key = self.keys.record(&row.wrapped_key)?;
        Ok(Some(Spoken { network: who.network, row, case, key }))
    }

    async fn message(
        &self,
        tx: &mut Tx,
        found: &Spoken,
        (person, told, number): (&Person, &Told, NhsNumber),
        (kind, due_at): (Kind, Timestamp),
    ) -> Result<Message, Fault> {
        let network = self.network_of(found.network).await?;
        let rows = tx.contacts_of(found.network, found.row.id).await?;
        let amended: Vec<_> = rows.iter().filter_map(|row| row.amends).collect();
        let met: Vec<CivilDate> =
            rows.iter().filter(|row| row.attended && !amended.contains(&row.id)).map(|row| row.on).collect();
        let first_met = met.iter().min().copied();
        let on = match kind {
            Kind::FirstContact => first_met.unwrap_or_else(|| local::london(due_at).date),
            Kind::Closing | Kind::Declined => local::london(due_at).date,
        };
        // A practice reads English.
        let words = Words::new(Language::En);
        let said = |date: CivilDate| time::date(words, date);
        let mut lines = Vec::new();
        match kind.concept() {
            Some(concept) => lines.push(words.gp_coded(concept.id, &said(on), concept.term)),
            None => lines.push(words.gp_closed(&said(on))),
        }
        let came = i64::try_from(met.len()).unwrap_or(i64::MAX);
        if kind == Kind::Closing {
            let sealed = found.case.as_ref().and_then(|case| case.closure.as_ref());
            let closure: Option<Closure> = sealed.map(|sealed| found.key.open(sealed, "closure")).transpose()?;
            lines.push(words.gp_contacts(came));
            // Whoever keeps their words from their practice was promised that it only learns that we met.
            if let Some(closure) = closure.filter(|_| told.sharing.words_to_gp) {
                lines.push(words.closing_reason_of(closure.reason).to_owned());
                lines.push(closure.summary);
            }
        }
        if kind == Kind::FirstContact
            && told.sharing.words_to_gp
            && let Some(own) = &told.help.words
        {
            lines.push(words.gp_own_words(own));
        }
        lines.push(words.gp_no_action(&network.settings.phone).to_owned());
        let practice = network.practices.iter().find(|practice| Some(practice.id) == found.row.practice);
        Ok(Message {
            id: self.gp_message_id(found, kind, due_at),
            kind,
            on,
            made_at: due_at.to_string(),
            network: network.name.clone(),
            link_worker: match &found.case {
                Some(case) => case.holder_name.clone(),
                None => found.row.reader_name.clone().unwrap_or_default(),
            },
            person: gp::Subject {
                given: person.name.given.clone(),
                family: person.name.family.clone(),
                born: person.date_of_birth.date(),
                nhs_number: Some(number.as_str().to_owned()),
            },
            practice: practice.map(|practice| (practice.ods_code.as_str().to_owned(), practice.name.clone())),
            title: words.gp_title().to_owned(),
            lines,
        })
    }

    /// A UUID of version 8 (RFC 9562 §5.8) that follows from the case, the kind and the moment: a case that is closed
    /// once more has another message.
    fn gp_message_id(&self, found: &Spoken, kind: Kind, due_at: Timestamp) -> String {
        let mut id = [0; 16];
        let about = [found.row.id.to_bytes().as_slice(), &due_at.as_microsecond().to_be_bytes()].concat();
        let hash = self.keys.index(&format!("gp message {}", kind.code()), &about);
        id.copy_from_slice(&hash[..16]);
        id[6] = 0x80 | id[6] & 0x0f;
        id[8] = 0x80 | id[8] & 0x3f;
        domain::id::MessageId::from_bytes(id).to_string()
    }

    /// Says that this person is the one in the practice's record with this NHS number.
    pub async fn match_person(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.spoken_of(&mut tx, who, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who);
        let number = match parse_match(&fields) {
            Ok(number) => number,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        self.drop_unsent(&mut tx, form).await?;
        let before = self.matched_number(&mut tx, who.network, &found.row).await?;
        let sealed = found.key.seal(&number, "matched", &*self.chance);
        tx.set_matched(who.network, found.row.patient, (who.id, &sealed), self.now()).await?;
        let (person, told) = ((who.network, found.row.patient), self.told_nhs_number(&found.row)?);
        self.reindex_nhs_number(&mut tx, person, (before.as_ref(), Some(&number)), told.as_ref()).await?;
        let subject = Subject::Referral(found.row.id);
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::PersonMatched, subject).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// The NHS number by which staff matched a person, if they have.
    pub(crate) async fn matched_number(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        row: &ReferralRow,
    ) -> Result<Option<NhsNumber>, Fault> {
        let Some((_, sealed)) = tx.matched(network, row.patient).await? else { return Ok(None) };
        Ok(Some(self.keys.record(&row.wrapped_key)?.open(&sealed, "matched")?))
    }

    /// Notes that the practice said that it has a message; before the person is matched there is none to have.
    pub async fn acknowledge_gp(&self, who: &StaffMember, reference: &str, kind: Kind) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.spoken_of(&mut tx, who, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let (id, now) = (found.row.id, self.now());
        if tx.matched(who.network, found.row.patient).await?.is_none() {
            return Ok(tx.unchanged(Kept::Changed).await?);
        }
        if tx.acknowledge_gp_message(who.network, id, kind.code(), who.id, now).await? {
            let (actor, subject) = (Actor::Staff(who.id), Subject::Referral(id));
            self.record(&mut tx, who.network, actor, Action::GpMessageAcknowledged, subject).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

/// The NHS number as it stands in the practice's record, and that name and date of birth were compared.
fn parse_match(fields: &Fields) -> Result<NhsNumber, Vec<Refusal>> {
    let number = match first(fields, "matched-number").trim() {
        "" => Err(domain::Problem::Missing),
        typed => NhsNumber::parse(typed).map_err(domain::Problem::from),
    };
    let compared = first(fields, "compared") == domain::form::YES;
    let mut refusals = Vec::new();
    if let Err(problem) = &number {
        refusals.push(Refusal::new("matched-number", *problem));
    }
    if !compared {
        refusals.push(Refusal::new("compared", domain::Problem::Missing));
    }
    number.map_err(|_| refusals.clone()).and_then(|number| if compared { Ok(number) } else { Err(refusals) })
}
