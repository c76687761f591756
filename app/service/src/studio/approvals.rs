//! Approval seats, the participation record, and publishing with an honest word.

use std::collections::HashMap;

use domain::{
    CivilDate, Fields, Problem, Refusal,
    id::{ApprovalId, NetworkId, SeatId, StudioDraftId, VersionId, WorkshopId},
    messaging::Kind,
    refusal::first,
    schedule::local::london,
    staff::{Action as Deed, may},
    studio::{
        self, Content,
        approval::{self, NewSeat, Spoken, Standing, Voice},
        participation::{self, Evidence, Making, SaidDone, SeatSaid, Workshop},
        talk::{Place, Verdict},
    },
};
use jiff::{Timestamp, tz::TimeZone};

use super::{Published, SEEN, Sent, Spot, Thread, content_of, readable, stored, talk::co_designers, versions::named};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{ApprovalRow, CoDesigned, SeatRow, Speaker, StoreError, StudioDraftRow, Tx, VersionKind},
    unsent::{StaffForm, Unsent},
};

/// A seat, and where it stands with a draft.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The seat.
    pub row: SeatRow,
    /// Where it stands.
    pub standing: Standing,
    /// When it said something last, and why.
    pub said: Option<(Timestamp, Option<String>)>,
    /// Whether this member of staff sits on it.
    pub is_own: bool,
}

/// The seats of a draft.
#[derive(Clone, Debug)]
pub struct Seats {
    /// The seats, the oldest first.
    pub seats: Vec<Seat>,
    /// What was typed and not taken, for each seat of one's own.
    pub unsent: HashMap<SeatId, Unsent>,
}

/// The seats that a network has set.
#[derive(Clone, Debug)]
pub struct NetworkSeats {
    /// The seats, the oldest first.
    pub seats: Vec<SeatRow>,
    /// Who of the staff could sit on one: their ids and names.
    pub team: Vec<(domain::id::StaffId, String)>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

/// The meetings about a draft.
#[derive(Clone, Debug)]
pub struct Participation {
    /// The meetings, the first written down first.
    pub workshops: Vec<(WorkshopId, Workshop)>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

/// A draft as it would be published.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// Its seats.
    pub seats: Vec<Seat>,
    /// What is on record about it.
    pub evidence: Evidence,
    /// What its public page would tell of what was said.
    pub said: Vec<SaidDone>,
    /// Its questionnaire is out of use: published, it would reach nobody.
    pub is_retired: bool,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

impl Publishing {
    /// Whether every seat approved, or has been silent for long enough.
    pub fn seats_let(&self) -> bool {
        self.seats.iter().all(|seat| seat.standing.lets_publish())
    }
}

/// A version as its public page tells of it.
#[derive(Clone, Debug)]
pub struct MadeVersion {
    /// Its number.
    pub number: i64,
    /// On which day it was published.
    pub on: CivilDate,
    /// How it was made; none, for one that came from a file.
    pub making: Option<Making>,
}

/// When the seats were asked, and what they said, with the questions as they were then.
pub(super) struct Asked {
    asked: Option<(Timestamp, Content)>,
    spoken: HashMap<SeatId, (Voice, Content)>,
}

impl Asked {
    pub(super) fn new(asked: Option<(Timestamp, String)>, spoken: &[ApprovalRow]) -> Result<Self, StoreError> {
        let asked = match asked {
            Some((at, content)) => Some((at, readable(serde_json::from_str(&content), "studio_drafts")?)),
            None => None,
        };
        let mut said = HashMap::new();
        for row in spoken {
            let unreadable = || StoreError::Unreadable { table: "studio_approvals" };
            let voice = Voice::from_code(&row.voice).ok_or_else(unreadable)?;
            said.insert(row.seat, (voice, readable(serde_json::from_str(&row.content), "studio_approvals")?));
        }
        Ok(Self { asked, spoken: said })
    }

    pub(super) fn standing(&self, seat: SeatId, now: (&Content, Timestamp, &TimeZone)) -> Standing {
        let asked = self.asked.as_ref().map(|(at, of)| approval::Asked { at: *at, of });
        let spoken = self.spoken.get(&seat).map(|(voice, of)| Spoken { voice: *voice, of });
        approval::standing(now, asked, spoken)
    }
}

impl Service {
    /// The seats that a network has set.
    pub async fn network_seats(&self, who: &StaffMember) -> Result<Option<NetworkSeats>, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let team = co_designers(&mut tx, who.network).await?;
        Ok(Some(NetworkSeats {
            seats: tx.seats(who.network).await?,
            team: team.into_iter().map(|one| (one.id, one.name)).collect(),
            unsent: self.unsent(&mut tx, seat_form(who)).await?,
        }))
    }

    /// Sets a seat: from now on a version needs its approval.
    pub async fn add_seat(&self, who: &StaffMember, fields: Fields) -> Result<Sent, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Sent::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let team = co_designers(&mut tx, who.network).await?;
        let parsed = NewSeat::parse(&fields).and_then(|seat| match seat.holder {
            Some(holder) if !team.iter().any(|one| one.id == holder) => {
                Err(vec![Refusal::new(approval::HOLDER, Problem::NotOffered)])
            }
            _ => Ok(seat),
        });
        let seat = match parsed {
            Ok(seat) => seat,
            Err(refusals) => return self.not_taken(tx, seat_form(who), fields, refusals).await,
        };
        let (millis, random) = self.id_seed();
        tx.add_seat(who.network, SeatId::v7(millis, random), &seat, self.now()).await?;
        self.drop_unsent(&mut tx, seat_form(who)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::SeatsChanged, Subject::Network).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Ends a seat: no version needs it from now on.
    pub async fn end_seat(&self, who: &StaffMember, seat: SeatId) -> Result<Sent, Fault> {
        if !may(who.role, Deed::PublishQuestions) {
            return Ok(Sent::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        if !tx.seats(who.network).await?.iter().any(|one| one.id == seat) {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        }
        tx.end_seat(who.network, seat, self.now()).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::SeatsChanged, Subject::Network).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// The seats of a draft, and where each stands.
    pub async fn draft_seats(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Seats>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(row) = tx.studio_draft(who.network, id).await? else { return Ok(None) };
        let seats = self.seats_of(&mut tx, who, &row, &content_of(&row)?).await?;
        let mut unsent = HashMap::new();
        for seat in seats.iter().filter(|seat| seat.is_own) {
            if let Some(typed) = self.unsent(&mut tx, self.voice_form(who, id, seat.row.id)).await? {
                unsent.insert(seat.row.id, typed);
            }
        }
        Ok(Some(Seats { seats, unsent }))
    }

    /// Asks every seat for its approval of a draft as it was looked at; the ten working days begin.
    pub async fn ask_seats(&self, who: &StaffMember, id: StudioDraftId, seen: i64) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::PublishQuestions)).await?;
        let Some((row, content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        if row.revision != seen {
            return Ok(tx.unchanged(Sent::Changed(Spot::Draft)).await?);
        }
        let still_asked = match tx.asked_seats(who.network, id).await? {
            Some((_, before)) => {
                let before: Content = readable(serde_json::from_str(&before), "studio_drafts")?;
                !studio::compare::changes_meaning(&before, &content)
            }
            None => false,
        };
        if still_asked {
            // Asking again about the same questions would begin the ten days anew.
            return Ok(tx.unchanged(Sent::Done(Spot::Draft)).await?);
        }
        tx.ask_seats(who.network, id, &row.content, self.now()).await?;
        for guest in tx.studio_guests(who.network, id).await? {
            if guest.seat.is_some() && guest.email.is_some() && guest.revoked_at.is_none() {
                self.write_to_guest(&mut tx, &guest, Kind::GuestAsked).await?;
            }
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::ApprovalsAsked, Subject::Network).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Says for a seat whether a draft may be published as it was looked at.
    pub async fn speak_for_seat(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        seat: SeatId,
        fields: Fields,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((row, content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let seats = tx.seats(who.network).await?;
        let is_own = |one: &SeatRow| one.id == seat && one.holder.as_ref().is_some_and(|(holder, _)| *holder == who.id);
        if !seats.iter().any(is_own) {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        }
        let form = self.voice_form(who, id, seat);
        let said = match approval::voice(&fields) {
            Ok(said) => said,
            Err(refusals) => return self.not_taken(tx, form, fields, refusals).await,
        };
        if first(&fields, SEEN).parse() != Ok(row.revision) {
            self.keep_unsent(&mut tx, form, &Unsent::stale(fields)).await?;
            tx.commit().await?;
            return Ok(Sent::Changed(Spot::Draft));
        }
        self.add_voice(&mut tx, (who.network, Speaker::Staff(who.id)), (id, seat), said, &content).await?;
        self.drop_unsent(&mut tx, form).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Writes down what a seat says, by whoever may speak for it.
    pub(super) async fn add_voice(
        &self,
        tx: &mut Tx,
        (network, by): (NetworkId, Speaker),
        (draft, seat): (StudioDraftId, SeatId),
        (voice, reason): (Voice, Option<String>),
        content: &Content,
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let (staff, guest, actor) = match by {
            Speaker::Staff(id) => (Some(id), None, Actor::Staff(id)),
            Speaker::Guest(id) => (None, Some(id), Actor::Guest(id)),
        };
        let row = ApprovalRow {
            id: ApprovalId::v7(millis, random),
            seat,
            staff,
            guest,
            at: self.now(),
            voice: voice.code().to_owned(),
            reason,
            content: stored(content),
        };
        tx.add_approval(network, draft, &row).await?;
        self.record(tx, network, actor, Action::SeatSpoke, Subject::Network).await
    }

    /// The meetings about a draft.
    pub async fn participation(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Participation>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        if tx.studio_draft(who.network, id).await?.is_none() {
            return Ok(None);
        }
        let workshops = workshops_of(&mut tx, who.network, id).await?;
        Ok(Some(Participation { workshops, unsent: self.unsent(&mut tx, workshop_form(who, id)).await? }))
    }

    /// Writes down a workshop, panel or talk about a draft.
    pub async fn add_workshop(&self, who: &StaffMember, id: StudioDraftId, fields: Fields) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        if draft.is_none() {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        }
        let workshop = match Workshop::parse(&fields, self.today()) {
            Ok(workshop) => workshop,
            Err(refusals) => return self.not_taken(tx, workshop_form(who, id), fields, refusals).await,
        };
        let (millis, random) = self.id_seed();
        let place = (id, WorkshopId::v7(millis, random));
        tx.add_workshop(who.network, place, &stored(&workshop), (who.id, self.now())).await?;
        self.drop_unsent(&mut tx, workshop_form(who, id)).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Takes out a meeting that was written down by mistake.
    pub async fn remove_workshop(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        workshop: WorkshopId,
    ) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        if draft.is_none() {
            return Ok(tx.unchanged(Sent::NotHere).await?);
        }
        tx.remove_workshop(who.network, (id, workshop)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::WorkshopRemoved, Subject::Network).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// A draft as it would be published: its seats, and what is on record about it.
    pub async fn publishing(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Publishing>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        let Some(row) = tx.studio_draft(who.network, id).await? else { return Ok(None) };
        let unsent = self.unsent(&mut tx, publish_form(who, id)).await?;
        let (publishing, _) = self.publishing_of(&mut tx, who, &row, &content_of(&row)?).await?;
        Ok(Some(Publishing { unsent, ..publishing }))
    }

    /// Publishes a draft as it was looked at: the next person is asked the new version, and who is mid-way finishes on
    /// theirs.
    pub async fn publish_studio_draft(
        &self,
        who: &StaffMember,
        id: StudioDraftId,
        fields: Fields,
    ) -> Result<Published, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::PublishQuestions)).await?;
        let Some((row, content)) = draft else {
            return Ok(tx.unchanged(Published::NotHere).await?);
        };
        if first(&fields, SEEN).parse() != Ok(row.revision) {
            return Ok(tx.unchanged(Published::Changed).await?);
        }
        let (publishing, workshops) = self.publishing_of(&mut tx, who, &row, &content).await?;
        if publishing.is_retired {
            return Ok(tx.unchanged(Published::Retired).await?);
        }
        if studio::tasks(&content).iter().any(|task| task.what.blocks()) {
            return Ok(tx.unchanged(Published::NotReady).await?);
        }
        if !publishing.seats_let() {
            return Ok(tx.unchanged(Published::NotApproved).await?);
        }
        let (rung, summary) = match participation::word(&fields, &publishing.evidence) {
            Ok(word) => word,
            Err(refusals) => {
                let unsent = Unsent::refused(fields, refusals);
                self.keep_unsent(&mut tx, publish_form(who, id), &unsent).await?;
                tx.commit().await?;
                return Ok(Published::Refused);
            }
        };
        let seats = publishing.seats.into_iter().map(|seat| SeatSaid {
            seat: seat.row.title,
            approved_on: seat.said.filter(|_| seat.standing == Standing::Approved).map(|(at, _)| london(at).date),
        });
        let making = Making { rung, summary, seats: seats.collect(), workshops, said: publishing.said };
        let (millis, random) = self.id_seed();
        let (questions, agreed, making) = (stored(&content.questionnaire), stored(&content.protocols), stored(&making));
        let said = stored(&content.translations.of(&content.questionnaire));
        let by = CoDesigned { protocols: &agreed, making: Some(&making), translations: &said, by: who.id };
        let version = (row.questionnaire, VersionId::v7(millis, random));
        let now = self.now();
        tx.add_version(who.network, version, VersionKind::Published, &questions, now, Some(by)).await?;
        tx.end_studio_draft(who.network, id, now).await?;
        tx.end_pilot(who.network, id, now).await?;
        self.drop_unsent(&mut tx, publish_form(who, id)).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::VersionPublished, Subject::Network).await?;
        tx.commit().await?;
        self.forget_networks();
        Ok(Published::Done)
    }

    /// How the versions of a network's questions were made, the newest first: for everybody to read.
    pub async fn makings(&self, network: NetworkId) -> Result<Vec<MadeVersion>, Fault> {
        let mut tx = self.store.read(network).await?;
        let Some(slug) = tx.asked_questionnaire(network).await? else { return Ok(Vec::new()) };
        let rows = tx.makings(network, &slug).await?;
        let read = rows.into_iter().map(|(number, at, making)| {
            let making = making.map(|making| readable(serde_json::from_str(&making), "versions")).transpose()?;
            Ok(MadeVersion { number, on: london(at).date, making })
        });
        Ok(read.collect::<Result<_, StoreError>>()?)
    }

    async fn seats_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        row: &StudioDraftRow,
        content: &Content,
    ) -> Result<Vec<Seat>, Fault> {
        let spoken = tx.approvals(who.network, row.id).await?;
        let asked = Asked::new(tx.asked_seats(who.network, row.id).await?, &spoken)?;
        let seats = tx.seats(who.network).await?.into_iter().map(|seat| Seat {
            standing: asked.standing(seat.id, (content, self.now(), &self.zone)),
            said: spoken.iter().find(|said| said.seat == seat.id).map(|said| (said.at, said.reason.clone())),
            is_own: seat.holder.as_ref().is_some_and(|(holder, _)| *holder == who.id),
            row: seat,
        });
        Ok(seats.collect())
    }

    async fn publishing_of(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        row: &StudioDraftRow,
        content: &Content,
    ) -> Result<(Publishing, Vec<Workshop>), Fault> {
        let is_retired = named(tx, who, &row.slug).await?.is_some_and(|of| of.retired.is_some());
        let seats = self.seats_of(tx, who, row, content).await?;
        let threads = self.talk_of(tx, who.network, row.id).await?;
        let workshops = workshops_of(tx, who.network, row.id).await?;
        let workshops: Vec<Workshop> = workshops.into_iter().map(|(_, workshop)| workshop).collect();
        let first_change = tx.first_change_at(who.network, row.id).await?.map(|at| london(at).date);
        let evidence = evidence(&seats, &threads, &workshops, first_change);
        let said = threads.into_iter().filter_map(|thread| told(content, thread)).collect();
        Ok((Publishing { seats, evidence, said, is_retired, unsent: None }, workshops))
    }

    fn voice_form(&self, who: &StaffMember, id: StudioDraftId, seat: SeatId) -> StaffForm<'static> {
        let index = self.keys.index("studio form", &[id.to_bytes(), seat.to_bytes()].concat());
        StaffForm::new(who, "studio-voice", std::array::from_fn(|at| index[at]))
    }
}

fn evidence(seats: &[Seat], threads: &[Thread], workshops: &[Workshop], first_change: Option<CivilDate>) -> Evidence {
    let count = |which: &dyn Fn(&Thread) -> bool| threads.iter().filter(|thread| which(thread)).count();
    let approved = |seat: &&Seat| seat.standing == Standing::Approved;
    Evidence {
        said: threads.len(),
        unanswered: count(&|thread| thread.verdict.is_none()),
        taken: count(&|thread| matches!(thread.verdict, Some((Verdict::Accepted, _)))),
        workshops: workshops.len(),
        with_lived: workshops.iter().filter(|workshop| workshop.lived).count(),
        paid: workshops.iter().filter(|workshop| !workshop.paid.is_empty()).count(),
        from_the_start: workshops.iter().any(|workshop| first_change.is_none_or(|change| workshop.on <= change)),
        seats: seats.len(),
        approved: seats.iter().filter(approved).count(),
        lived_seat: seats.iter().filter(approved).any(|seat| seat.row.is_lived),
    }
}

/// What the public page tells of a thread: what somebody wrote for it, and the answer.
fn told(content: &Content, thread: Thread) -> Option<SaidDone> {
    let about = match &thread.place {
        Place::Draft => None,
        Place::Page(id) => content.page(id.as_str()).and_then(|page| page.heading().cloned()),
        Place::Item(link_id) | Place::Option(link_id, _) => {
            content.item(link_id.as_str()).map(|(_, item)| item.text.clone())
        }
    };
    let (verdict, reason) = thread.verdict?;
    let taken = match verdict {
        Verdict::Accepted => Some(true),
        Verdict::Declined => Some(false),
        Verdict::Resolved => None,
    };
    Some(SaidDone { about, said: thread.told?, done: reason, taken })
}

async fn workshops_of(
    tx: &mut Tx,
    network: NetworkId,
    id: StudioDraftId,
) -> Result<Vec<(WorkshopId, Workshop)>, StoreError> {
    let rows = tx.workshops(network, id).await?.into_iter();
    rows.map(|(id, content)| Ok((id, readable(serde_json::from_str(&content), "workshops")?))).collect()
}

fn seat_form(who: &StaffMember) -> StaffForm<'static> {
    StaffForm::new(who, "studio-seat", [0; 16])
}

fn workshop_form(who: &StaffMember, id: StudioDraftId) -> StaffForm<'static> {
    StaffForm::new(who, "studio-workshop", id.to_bytes())
}

fn publish_form(who: &StaffMember, id: StudioDraftId) -> StaffForm<'static> {
    StaffForm::new(who, "studio-publish", id.to_bytes())
}
