//! Guests: people without an account who take part in one draft by a link, and are told what became of what they said.
//!
//! A link opens until it expires or is taken back, whichever comes first, and shows that one draft; whether it never was,
//! has expired or was taken back, nobody can tell. Who has it needs no account, so that what it does is bounded.

use domain::{
    Fields, Language, Refusal,
    id::{GuestId, GuestUnsentId, MessageId, NetworkId, SeatId, StudioDraftId, ThreadId},
    messaging::Kind,
    questionnaire::LinkId,
    staff::{Action as Deed, may},
    studio::{
        Content,
        approval::Standing,
        guest::{Invitation, Naming},
        talk::{self, Place},
    },
};
use jiff::{Timestamp, ToSpan};
use words::Words;

use super::{Sent, Spot, Thread, approvals::Asked, content_of, readable, stored, talk::is_there};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::CannotOpen,
    messages::Letter,
    sign_in::StaffMember,
    store::{GuestRow, MessageRow, Reach, SeatRow, Speaker, StoreError, Tx},
    unsent::{StaffForm, Unsent},
};

/// For how many minutes a new link is shown to whoever works on the draft: an approval given by it is the guest's.
pub const SHOWN_MINUTES: i64 = 10;
/// How much one link can say in all: many times what a panel says.
const MOST_SAID: usize = 200;
/// How many guests are told of answers in one turn of the job.
const AT_ONCE: i64 = 200;

/// A guest, as those see them who invite.
#[derive(Clone, Debug)]
pub struct Guest {
    /// Their id.
    pub id: GuestId,
    /// For whom the link is.
    pub label: String,
    /// Whether what they say bears that name.
    pub is_named: bool,
    /// The questions that they are asked about; none for the whole draft.
    pub questions: Vec<LinkId>,
    /// The seat for which they approve, by its name.
    pub seat: Option<String>,
    /// Whether messages go to them.
    pub has_email: bool,
    /// Until when the link opens.
    pub expires_at: Timestamp,
    /// Whether it opens.
    pub is_live: bool,
    /// How much they have said.
    pub said: usize,
    /// The link itself, for some minutes.
    pub link: Option<String>,
}

/// The guests of a draft, and what a new one can be given.
#[derive(Clone, Debug)]
pub struct Guests {
    /// The guests, the newest first.
    pub guests: Vec<Guest>,
    /// The seats that nobody of the staff sits on.
    pub seats: Vec<SeatRow>,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

/// A draft as a guest sees it.
#[derive(Clone, Debug)]
pub struct GuestRoom {
    /// The guest.
    pub id: GuestId,
    /// Their network.
    pub network: NetworkId,
    /// For whom the link is.
    pub label: String,
    /// Whether what they say bears that name.
    pub is_named: bool,
    /// The questions that they are asked about; none for the whole draft.
    pub questions: Vec<LinkId>,
    /// Until when the link opens.
    pub expires_at: Timestamp,
    /// The number of the version that the draft will be.
    pub number: i64,
    /// The questions.
    pub content: Content,
    /// The state of the draft: an approval names it.
    pub revision: i64,
    /// What is said about it.
    pub threads: Vec<Thread>,
    /// The seat for which they approve, and where it stands.
    pub seat: Option<(SeatRow, Standing)>,
    /// It was published: nothing more can be said.
    pub is_ended: bool,
    /// What was typed and not taken.
    pub unsent: Option<Unsent>,
}

impl GuestRoom {
    /// The questions that they are asked about, in the order of the draft.
    pub fn asked(&self) -> Vec<LinkId> {
        let all = self.all().into_iter();
        all.filter(|link_id| self.questions.is_empty() || self.questions.contains(link_id)).collect()
    }

    /// The questions that they can read: all of them, for whoever approves.
    pub fn readable(&self) -> Vec<LinkId> {
        if self.seat.is_some() { self.all() } else { self.asked() }
    }

    fn all(&self) -> Vec<LinkId> {
        let items = self.content.questionnaire.in_reading_order().flat_map(|page| &page.items);
        items.map(|item| item.link_id.clone()).collect()
    }

    /// Whether a guest may speak of this place: a task is about its own questions.
    fn is_about(&self, place: &Place) -> bool {
        let readable = self.readable();
        let is_asked = |link_id: &LinkId| readable.contains(link_id);
        is_there(&self.content, place)
            && match place {
                Place::Draft => true,
                Place::Page(_) => self.seat.is_some() || self.questions.is_empty(),
                Place::Item(link_id) | Place::Option(link_id, _) => is_asked(link_id),
            }
    }
}

/// What became of what a guest sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuestSent {
    /// It is done.
    Done,
    /// Something is to be mended first; what was typed is kept under this id.
    Refused(GuestUnsentId),
    /// The questions were changed since they were looked at.
    Changed,
    /// This link has said as much as it can.
    Enough,
    /// The link does not open, or there is nothing of the kind.
    NotHere,
}

impl Service {
    /// The guests of a draft.
    pub async fn studio_guests(&self, who: &StaffMember, id: StudioDraftId) -> Result<Option<Guests>, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(None);
        }
        let mut tx = self.store.read(who.network).await?;
        if tx.studio_draft(who.network, id).await?.is_none() {
            return Ok(None);
        }
        let seats = tx.seats(who.network).await?;
        let threads = self.talk_of(&mut tx, who.network, id).await?;
        let unsent = self.unsent(&mut tx, guest_form(who, id)).await?;
        let now = self.now();
        let mut guests = Vec::new();
        for row in tx.studio_guests(who.network, id).await? {
            let is_live = is_live(&row, now);
            let is_new = now < row.made_at + SHOWN_MINUTES.minutes();
            guests.push(Guest {
                id: row.id,
                is_named: row.is_named,
                questions: readable(serde_json::from_str(&row.questions), "studio_guests")?,
                seat: row.seat.and_then(|seat| seats.iter().find(|one| one.id == seat)).map(|seat| seat.title.clone()),
                has_email: row.email.is_some(),
                expires_at: row.expires_at,
                is_live,
                said: said_by(&threads, row.id),
                link: (is_live && is_new).then(|| self.guest_link(&row)),
                label: row.label,
            });
        }
        let seats = seats.into_iter().filter(|seat| seat.holder.is_none()).collect();
        Ok(Some(Guests { guests, seats, unsent }))
    }

    /// Makes a link for somebody without an account, and sends it where that was asked for.
    pub async fn invite_guest(&self, who: &StaffMember, id: StudioDraftId, fields: Fields) -> Result<Sent, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let draft = self.open_studio_draft(&mut tx, who, (id, Deed::CoDesign)).await?;
        let Some((_, content)) = draft else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        let form = guest_form(who, id);
        let seats = tx.seats(who.network).await?;
        let parsed = Invitation::parse(&fields, &content).and_then(|invitation| offered(invitation, &seats));
        let invitation = match parsed {
            Ok(invitation) => invitation,
            Err(refusals) => {
                return self.not_taken(tx, form, fields, refusals).await;
            }
        };
        let (millis, random) = self.id_seed();
        let (guest, now) = (GuestId::v7(millis, random), self.now());
        let email = invitation.email.as_ref();
        let row = GuestRow {
            network: who.network,
            id: guest,
            draft: id,
            label: invitation.label,
            is_named: invitation.naming == Naming::Named,
            questions: stored(&invitation.questions),
            email: email.map(|email| self.keys.seal(email.as_str().as_bytes(), &guest_email(guest), &*self.chance)),
            language: invitation.language.code().to_owned(),
            seat: invitation.seat,
            made_at: now,
            made_by: who.id,
            expires_at: now + (invitation.lasts.days() * 24).hours(),
            revoked_at: None,
            told_at: None,
        };
        tx.add_studio_guest(&row, &self.guest_hash(&self.guest_token(guest))).await?;
        if row.email.is_some() {
            self.write_to_guest(&mut tx, &row, Kind::GuestInvited).await?;
        }
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::GuestInvited, Subject::Network).await?;
        tx.commit().await?;
        Ok(Sent::Done(Spot::Draft))
    }

    /// Takes a guest's link back: it opens no more.
    pub async fn revoke_guest(&self, who: &StaffMember, id: StudioDraftId, guest: GuestId) -> Result<Sent, Fault> {
        if !may(who.role, Deed::CoDesign) {
            return Ok(Sent::NotHere);
        }
        let mut tx = self.store.write(who.network).await?;
        let found = tx.studio_guest(who.network, guest).await?.filter(|row| row.draft == id);
        let Some(row) = found else { return Ok(tx.unchanged(Sent::NotHere).await?) };
        if row.revoked_at.is_none() {
            tx.revoke_studio_guest(who.network, guest, self.now()).await?;
            self.record(&mut tx, who.network, Actor::Staff(who.id), Action::GuestRevoked, Subject::Network).await?;
            tx.commit().await?;
        } else {
            tx.unchanged(()).await?;
        }
        Ok(Sent::Done(Spot::Draft))
    }

    /// The draft to which a link leads, with a form that was not taken.
    pub async fn guest_room(&self, token: &str, kept: Option<GuestUnsentId>) -> Result<Option<GuestRoom>, Fault> {
        let mut tx = self.store.read(Reach::Every).await?;
        let Some(row) = self.guest_by_token(&mut tx, token).await? else { return Ok(None) };
        let unsent = match kept {
            Some(id) => tx.guest_unsent(row.network, (id, row.id)).await?,
            None => None,
        };
        let unsent = unsent.map(|content| serde_json::from_slice(&content).map_err(|_| CannotOpen)).transpose()?;
        Ok(self.room_of(&mut tx, row).await?.map(|(_, room)| GuestRoom { unsent, ..room }))
    }

    /// A guest says something about a part of the draft.
    pub async fn guest_says(&self, token: &str, place: &Place, fields: Fields) -> Result<GuestSent, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let Some((row, room)) = self.open_room(&mut tx, token).await? else {
            return Ok(tx.unchanged(GuestSent::NotHere).await?);
        };
        if !room.is_about(place) {
            return Ok(tx.unchanged(GuestSent::NotHere).await?);
        }
        if said_by(&room.threads, row.id) >= MOST_SAID {
            return Ok(tx.unchanged(GuestSent::Enough).await?);
        }
        let (words, wording) = match talk::opening(&fields, place) {
            Ok(opening) => opening,
            Err(refusals) => return self.guest_refused(tx, &row, fields, refusals).await,
        };
        let by = (row.network, Speaker::Guest(row.id));
        self.begin_thread(&mut tx, by, (row.draft, place), (words.as_deref(), wording.as_deref())).await?;
        tx.commit().await?;
        Ok(GuestSent::Done)
    }

    /// A guest replies in a thread.
    pub async fn guest_replies(&self, token: &str, thread: ThreadId, fields: Fields) -> Result<GuestSent, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let Some((row, room)) = self.open_room(&mut tx, token).await? else {
            return Ok(tx.unchanged(GuestSent::NotHere).await?);
        };
        let found = room.threads.iter().find(|one| one.id == thread);
        if !found.is_some_and(|thread| room.is_about(&thread.place)) {
            return Ok(tx.unchanged(GuestSent::NotHere).await?);
        }
        if said_by(&room.threads, row.id) >= MOST_SAID {
            return Ok(tx.unchanged(GuestSent::Enough).await?);
        }
        let words = match talk::reply(&fields) {
            Ok(words) => words,
            Err(refusals) => return self.guest_refused(tx, &row, fields, refusals).await,
        };
        self.add_comment(&mut tx, (row.network, Speaker::Guest(row.id)), thread, &words).await?;
        tx.commit().await?;
        Ok(GuestSent::Done)
    }

    /// A guest says for their seat whether the draft may be published as they looked at it.
    pub async fn guest_speaks(&self, token: &str, seen: i64, fields: Fields) -> Result<GuestSent, Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        let Some((row, room)) = self.open_room(&mut tx, token).await? else {
            return Ok(tx.unchanged(GuestSent::NotHere).await?);
        };
        let Some((seat, _)) = &room.seat else { return Ok(tx.unchanged(GuestSent::NotHere).await?) };
        if room.revision != seen {
            return Ok(tx.unchanged(GuestSent::Changed).await?);
        }
        let said = match domain::studio::approval::voice(&fields) {
            Ok(said) => said,
            Err(refusals) => return self.guest_refused(tx, &row, fields, refusals).await,
        };
        let by = (row.network, Speaker::Guest(row.id));
        self.add_voice(&mut tx, by, (row.draft, seat.id), said, &room.content).await?;
        tx.commit().await?;
        Ok(GuestSent::Done)
    }

    /// Puts word into the outbox for guests to whom somebody replied, or whose thread was answered: once a day at
    /// most; to how many.
    pub(crate) async fn write_to_guests(&self) -> Result<usize, Fault> {
        let now = self.now();
        let due = self.store.glance(Reach::Every).await?.guests_to_tell((now, now - 24.hours()), AT_ONCE).await?;
        for (network, guest) in &due {
            let mut tx = self.store.write(*network).await?;
            let Some(row) = tx.studio_guest(*network, *guest).await? else {
                tx.unchanged(()).await?;
                continue;
            };
            self.write_to_guest(&mut tx, &row, Kind::GuestNews).await?;
            tx.set_guest_told(*network, *guest, self.now()).await?;
            tx.commit().await?;
        }
        Ok(due.len())
    }

    /// Puts a message to a guest into the outbox: its words and their address are put together when it goes.
    pub(super) async fn write_to_guest(&self, tx: &mut Tx, row: &GuestRow, kind: Kind) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let message = (row.network, MessageId::v7(millis, random));
        Ok(tx.add_message_to_guest(message, row.id, (kind.code(), &row.language), self.now()).await?)
    }

    /// What a message to a guest says and to whom; nothing, when their link does not open any more.
    pub(crate) async fn guest_letter(&self, message: &MessageRow, kind: Kind) -> Result<Option<Letter>, Fault> {
        let mut tx = self.store.read(message.network).await?;
        let unreadable = || StoreError::Unreadable { table: "outbox" };
        let guest = tx.guest_of_message(message.network, message.id).await?.ok_or_else(unreadable)?;
        let row = tx.studio_guest(message.network, guest).await?.filter(|row| is_live(row, self.now()));
        let Some(row) = row else { return Ok(None) };
        let Some(sealed) = &row.email else { return Ok(None) };
        let to = String::from_utf8(self.keys.open(sealed, &guest_email(guest))?).map_err(|_| unreadable())?;
        drop(tx);
        let network = self.network_of(row.network).await?;
        let (words, link) = (Words::new(language(&row)), self.guest_link(&row));
        let (subject, body) = match kind {
            Kind::GuestNews => (words.message_guest_news_subject(), words.message_guest_news_body()),
            Kind::GuestAsked => (words.message_guest_asked_subject(), words.message_guest_asked_body()),
            _ => (words.message_guest_invited_subject(), words.message_guest_invited_body()),
        };
        let body = [
            body.to_owned(),
            words.message_guest_link(&link),
            words.message_guest_private().to_owned(),
            words.message_from(&network.name),
        ];
        Ok(Some(Letter { to, subject: Some(subject.to_owned()), body: body.join("\n\n"), reference: String::new() }))
    }

    /// The guest of a link that opens.
    async fn guest_by_token(&self, tx: &mut Tx, token: &str) -> Result<Option<GuestRow>, Fault> {
        let row = tx.studio_guest_by_token(&self.guest_hash(token)).await?;
        Ok(row.filter(|row| is_live(row, self.now())))
    }

    /// The draft of a guest.
    async fn room_of(&self, tx: &mut Tx, row: GuestRow) -> Result<Option<(GuestRow, GuestRoom)>, Fault> {
        let Some(draft) = tx.studio_draft(row.network, row.draft).await? else { return Ok(None) };
        let content = content_of(&draft)?;
        let threads = self.talk_of(tx, row.network, row.draft).await?;
        let seat = match row.seat {
            Some(seat) => {
                let standing = self.standing_of(tx, (row.network, row.draft), seat, &content).await?;
                let seat = tx.seats(row.network).await?.into_iter().find(|one| one.id == seat);
                seat.zip(standing)
            }
            None => None,
        };
        let room = GuestRoom {
            id: row.id,
            network: row.network,
            label: row.label.clone(),
            is_named: row.is_named,
            questions: readable(serde_json::from_str(&row.questions), "studio_guests")?,
            expires_at: row.expires_at,
            number: draft.based_on + 1,
            content,
            revision: draft.revision,
            threads,
            seat,
            is_ended: draft.ended_at.is_some(),
            unsent: None,
        };
        Ok(Some((row, room)))
    }

    /// The same, where something can be said.
    async fn open_room(&self, tx: &mut Tx, token: &str) -> Result<Option<(GuestRow, GuestRoom)>, Fault> {
        let Some(row) = self.guest_by_token(tx, token).await? else { return Ok(None) };
        Ok(self.room_of(tx, row).await?.filter(|(_, room)| !room.is_ended))
    }

    async fn standing_of(
        &self,
        tx: &mut Tx,
        (network, draft): (NetworkId, StudioDraftId),
        seat: SeatId,
        content: &Content,
    ) -> Result<Option<Standing>, Fault> {
        let spoken = tx.approvals(network, draft).await?;
        let asked = tx.asked_seats(network, draft).await?;
        let asked = Asked::new(asked, &spoken)?;
        Ok(Some(asked.standing(seat, (content, self.now(), &self.zone))))
    }

    async fn guest_refused(
        &self,
        mut tx: Tx,
        row: &GuestRow,
        fields: Fields,
        refusals: Vec<Refusal>,
    ) -> Result<GuestSent, Fault> {
        let id = GuestUnsentId::from_bytes(self.chance.bytes());
        tx.add_guest_unsent(
            row.network,
            (id, row.id),
            stored(&Unsent::refused(fields, refusals)).as_bytes(),
            self.now(),
        )
        .await?;
        tx.commit().await?;
        Ok(GuestSent::Refused(id))
    }

    /// The token follows from whose it is, so that a message can carry it and nothing that opens a draft is stored.
    fn guest_token(&self, id: GuestId) -> String {
        let index = self.keys.index("studio guest", &id.to_bytes());
        index[..20].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn guest_hash(&self, token: &str) -> [u8; 32] {
        self.keys.index("studio guest token", token.as_bytes())
    }

    fn guest_link(&self, row: &GuestRow) -> String {
        let link = format!("{}/studio/guest/{}", self.public_url, self.guest_token(row.id));
        match language(row) {
            Language::En => link,
            other => format!("{link}?lang={}", other.code()),
        }
    }
}

/// What the address of a guest is sealed as.
pub(crate) fn guest_email(id: GuestId) -> String {
    format!("studio guest {id}")
}

fn language(row: &GuestRow) -> Language {
    Language::from_code(&row.language).unwrap_or_default()
}

fn is_live(row: &GuestRow, now: Timestamp) -> bool {
    row.revoked_at.is_none() && now < row.expires_at
}

fn said_by(threads: &[Thread], guest: GuestId) -> usize {
    let own = Speaker::Guest(guest);
    let opened = threads.iter().filter(|thread| thread.opener == Some(own)).count();
    let said = threads.iter().flat_map(|thread| thread.said.iter().skip(1)).filter(|said| said.speaker == own).count();
    opened + said
}

/// A link can approve for a seat on which nobody of the staff sits.
fn offered(invitation: Invitation, seats: &[SeatRow]) -> Result<Invitation, Vec<Refusal>> {
    let is_free = |seat: SeatId| seats.iter().any(|one| one.id == seat && one.holder.is_none());
    match invitation.seat {
        Some(seat) if !is_free(seat) => {
            Err(vec![Refusal::new(domain::studio::approval::SEAT, domain::Problem::NotOffered)])
        }
        _ => Ok(invitation),
    }
}

fn guest_form(who: &StaffMember, id: StudioDraftId) -> StaffForm<'static> {
    StaffForm::new(who, "studio-guest", id.to_bytes())
}
