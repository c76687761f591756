//! What the team decides on an intake form: what the person is told, what ends, and what no two decide at once.

use domain::{
    Problem,
    decision::{ASK, DOOR, Decision, Kind, NOTE, REASON, SIGNPOST, TEAM, TEAM_AGREED, TEAM_NAME, WHO},
    referral::{Move, State},
};
use service::{
    cases::Kept,
    confirmation::Confirmation,
    diary::Change,
    intake::{Deciding, Intake, Moved},
    manage::Changed,
    outbox::Outgoing,
};

use crate::riverside::{AMINA, HOUR, Riverside, TOM, fields};

/// A way to end a referral: the form, how it then stands, and what the person reads.
type End = (Kind, &'static [(&'static str, &'static str)], State, &'static str);

const GARDEN: &str = "Green Patch Gardens, on Fridays.";

async fn decide(riverside: &Riverside, reference: &str, kind: Kind, typed: &[(&str, &str)]) -> Kept {
    let seen = read(riverside, reference).await.decided.len();
    let amina = riverside.member(AMINA).await;
    riverside.decide(&amina, reference, (kind, seen), fields(typed)).await.unwrap()
}

async fn signpost(riverside: &Riverside, reference: &str) -> Kept {
    decide(riverside, reference, Kind::Signpost, &[(SIGNPOST, GARDEN)]).await
}

async fn read(riverside: &Riverside, reference: &str) -> Intake {
    riverside.intake(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

async fn form(riverside: &Riverside, reference: &str, kind: Kind) -> Deciding {
    riverside.deciding(&riverside.member(AMINA).await, reference, kind).await.unwrap().unwrap()
}

/// Somebody without an appointment whose confirmation has been sent.
async fn referred(riverside: &Riverside) -> String {
    let reference = riverside.person().await.referred().await.reference;
    riverside.post().await;
    reference
}

async fn booked(riverside: &Riverside) -> Confirmation {
    let confirmation = riverside.person().await.booked().await;
    riverside.post().await;
    confirmation
}

fn of_kind<'a>(post: &'a [Outgoing], kind: &str) -> Vec<&'a Outgoing> {
    post.iter().filter(|message| message.kind == kind).collect()
}

#[tokio::test]
async fn whoever_is_asked_for_more_reads_the_question_in_an_email_and_not_in_a_text() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    assert_eq!(decide(&riverside, &reference, Kind::Ask, &[(ASK, "Which days suit you?")]).await, Kept::Done);
    let post = riverside.post().await;
    let asked = of_kind(&post, "asked");
    assert_eq!(asked.len(), 2);
    for message in asked {
        assert_eq!(message.body.contains("Which days"), message.channel == "email", "{}", message.body);
        assert!(message.body.contains("0113 496 0100"), "{}", message.body);
    }
}

#[tokio::test]
async fn a_form_that_was_asked_about_counts_as_read_and_stays_open() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    decide(&riverside, &reference, Kind::Ask, &[(ASK, "Which days suit you?")]).await;
    let line = &riverside.intake_forms().await[0];
    assert_eq!((line.state, line.asked_at), (State::Acknowledged, Some(riverside.now())));
    riverside.clock.advance(HOUR);
    assert_eq!(decide(&riverside, &reference, Kind::Ask, &[(ASK, "And which part?")]).await, Kept::Done);
    assert_eq!(read(&riverside, &reference).await.line.asked_at, Some(riverside.now()));
}

#[tokio::test]
async fn each_way_to_end_ends_it_tells_the_person_and_is_recorded() {
    let ends: [End; 4] = [
        (Kind::Signpost, &[(SIGNPOST, GARDEN)], State::Signposted, GARDEN),
        (
            Kind::NotSuitable,
            &[(REASON, "area"), (DOOR, "Hillside looks after you.")],
            State::NotSuitable,
            "Hillside looks after you.",
        ),
        (
            Kind::Reallocate,
            &[(WHO, TEAM), (TEAM_NAME, "Memory team"), (TEAM_AGREED, "They ring.")],
            State::PassedOn,
            "Memory team",
        ),
        (Kind::Declined, &[(NOTE, "Not now.")], State::Declined, "change your mind"),
    ];
    for (kind, typed, state, told) in ends {
        let riverside = Riverside::new().await;
        let reference = referred(&riverside).await;
        assert_eq!(decide(&riverside, &reference, kind, typed).await, Kept::Done);
        let intake = read(&riverside, &reference).await;
        assert_eq!((intake.line.state, intake.line.ended_at), (state, Some(riverside.now())));
        let post = riverside.post().await;
        let email = post.iter().find(|message| message.channel == "email" && message.kind == state.code()).unwrap();
        assert!(email.body.contains(told) && !email.body.contains("/manage/"), "{}", email.body);
        let recorded = format!("referral-{}", state.code());
        assert!(riverside.recorded().await.contains(&recorded), "{recorded}");
        assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn what_is_only_for_the_team_is_told_to_nobody() {
    let riverside = Riverside::new().await;
    let (one, other) = (referred(&riverside).await, referred(&riverside).await);
    decide(&riverside, &one, Kind::Declined, &[(NOTE, "secret note")]).await;
    let typed = [(WHO, TEAM), (TEAM_NAME, "Memory team"), (TEAM_AGREED, "secret note")];
    decide(&riverside, &other, Kind::Reallocate, &typed).await;
    assert!(riverside.post().await.iter().all(|message| !message.body.contains("secret")));
}

#[tokio::test]
async fn no_text_and_no_subject_says_what_was_decided() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    let door = [(REASON, "clinical"), (DOOR, "Your nurse at the surgery.")];
    decide(&riverside, &reference, Kind::NotSuitable, &door).await;
    let post = riverside.post().await;
    for message in of_kind(&post, "not-suitable") {
        let seen = message.subject.as_ref().unwrap_or(&message.body).to_lowercase();
        assert!(!["nurse", "suitable", "clinic", "doctor"].iter().any(|word| seen.contains(word)), "{seen}");
        assert!(message.channel == "email" || message.body.len() <= 160, "{}", message.body);
    }
}

#[tokio::test]
async fn what_ended_leaves_the_list_and_stands_among_what_ended() {
    let riverside = Riverside::new().await;
    let (first, second) = (referred(&riverside).await, referred(&riverside).await);
    signpost(&riverside, &first).await;
    riverside.clock.advance(HOUR);
    decide(&riverside, &second, Kind::Declined, &[]).await;
    assert!(riverside.intake_forms().await.is_empty());
    let ended = riverside.intake_ended(&riverside.member(AMINA).await).await.unwrap().unwrap();
    assert_eq!(ended.iter().map(|line| line.reference.clone()).collect::<Vec<_>>(), [second, first]);
}

#[tokio::test]
async fn when_a_referral_ends_its_appointment_is_cancelled_and_nothing_is_booked_by_the_link_any_more() {
    let riverside = Riverside::new().await;
    let Confirmation { reference, manage_token, appointment, .. } = booked(&riverside).await;
    assert!(form(&riverside, &reference, Kind::Signpost).await.is_booked);
    let slot = riverside.times_to_move_to(&riverside.network, &manage_token, 2).await.unwrap().times[0].code;
    signpost(&riverside, &reference).await;
    let post = riverside.post().await;
    assert_eq!(of_kind(&post, "cancelled").len(), 2);
    let managed = riverside.managed(&riverside.network, &manage_token).await.unwrap().unwrap();
    assert!(managed.ended && managed.appointment.unwrap().is_cancelled());
    assert!(riverside.times_to_move_to(&riverside.network, &manage_token, 1).await.unwrap().times.is_empty());
    let moved = riverside.move_to(&riverside.network, &manage_token, &slot.to_string()).await.unwrap();
    assert_eq!(moved, Ok(Changed::NotPossible));
    let time = appointment.unwrap().starts_at.as_second();
    let onlooker = riverside.person().await;
    assert_eq!(onlooker.choose_first().await.start, time);
}

#[tokio::test]
async fn staff_book_and_move_nothing_for_somebody_whose_referral_has_ended() {
    let riverside = Riverside::new().await;
    let confirmation = booked(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let id = confirmation.appointment.unwrap().id();
    let slot = riverside.times_for(&amina, id, 1).await.unwrap().times[0].code;
    signpost(&riverside, &confirmation.reference).await;
    let kept = riverside.kept(&amina, id).await.unwrap().unwrap();
    assert!(!kept.may_change && !kept.may_be_followed);
    let form = service::diary::Form { id, seen: kept.sequence };
    assert_eq!(riverside.move_appointment(&amina, form, slot).await.unwrap(), Change::NotPossible);
    let booked = riverside.book_for(&amina, &confirmation.reference, slot).await.unwrap();
    assert_eq!(booked, Err(Change::NotPossible));
}

#[tokio::test]
async fn a_colleague_who_takes_a_form_on_is_told_and_the_one_before_is_not() {
    let riverside = Riverside::new().await;
    let confirmation = booked(&riverside).await;
    let tom = riverside.member(TOM).await;
    let typed = [(WHO, tom.id.to_string())];
    let typed: Vec<_> = typed.iter().map(|(name, id)| (*name, id.as_str())).collect();
    assert_eq!(decide(&riverside, &confirmation.reference, Kind::Reallocate, &typed).await, Kept::Done);
    let intake = read(&riverside, &confirmation.reference).await;
    assert_eq!((intake.line.reader.as_deref(), intake.line.state), (Some("Tom Ashworth"), State::New));
    assert_eq!(intake.line.appointment.unwrap().starts_at, confirmation.appointment.unwrap().starts_at);
    assert_eq!(intake.decided[0].to.as_deref(), Some("Tom Ashworth"));
    let to: Vec<_> = riverside.post().await.into_iter().map(|message| message.to).collect();
    assert_eq!(to, [TOM]);
}

#[tokio::test]
async fn a_form_goes_to_nobody_who_cannot_work_with_it() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    let colleagues = form(&riverside, &reference, Kind::Reallocate).await.colleagues;
    assert_eq!(colleagues.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["Tom Ashworth"]);
    for email in ["navigator@riverside.example", AMINA] {
        let id = riverside.member(email).await.id.to_string();
        assert_eq!(decide(&riverside, &reference, Kind::Reallocate, &[(WHO, &id)]).await, Kept::Refused, "{email}");
    }
}

#[tokio::test]
async fn what_was_typed_and_not_taken_is_kept_with_what_is_to_be_mended() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    assert_eq!(decide(&riverside, &reference, Kind::NotSuitable, &[(DOOR, "The nurse")]).await, Kept::Refused);
    let unsent = form(&riverside, &reference, Kind::NotSuitable).await.unsent.unwrap();
    assert_eq!((unsent.refusals[0].field.as_str(), unsent.refusals[0].problem), (REASON, Problem::Missing));
    assert_eq!(unsent.fields, fields(&[(DOOR, "The nurse")]));
    assert!(riverside.post().await.is_empty());
    decide(&riverside, &reference, Kind::NotSuitable, &[(REASON, "clinical"), (DOOR, "The nurse")]).await;
    assert!(form(&riverside, &reference, Kind::NotSuitable).await.unsent.is_none());
}

#[tokio::test]
async fn of_two_who_decide_at_once_the_second_is_told_and_loses_nothing() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    signpost(&riverside, &reference).await;
    let tom = riverside.member(TOM).await;
    let typed = fields(&[(ASK, "Which days?")]);
    assert_eq!(riverside.decide(&tom, &reference, (Kind::Ask, 0), typed.clone()).await.unwrap(), Kept::Changed);
    let deciding = riverside.deciding(&tom, &reference, Kind::Ask).await.unwrap().unwrap();
    assert_eq!(deciding.unsent.unwrap().fields, typed);
    assert_eq!(read(&riverside, &reference).await.line.state, State::Signposted);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_decision() {
    let riverside = Riverside::new().await;
    let (amina, reference) = (riverside.member(AMINA).await, referred(&riverside).await);
    for _ in 0..2 {
        let typed = fields(&[(ASK, "Which days?")]);
        assert_eq!(riverside.decide(&amina, &reference, (Kind::Ask, 0), typed).await.unwrap(), Kept::Done);
    }
    assert_eq!(read(&riverside, &reference).await.decided.len(), 1);
    let post = riverside.post().await;
    assert_eq!(of_kind(&post, "asked").len(), 2);
}

#[tokio::test]
async fn nothing_is_decided_otherwise_once_a_person_was_accepted() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap(), Moved::Done);
    assert_eq!(signpost(&riverside, &reference).await, Kept::Changed);
    assert_eq!(read(&riverside, &reference).await.line.state, State::Accepted);
}

#[tokio::test]
async fn what_ends_a_referral_is_never_said_without_its_own_form() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    let amina = riverside.member(AMINA).await;
    for step in [Move::Signpost, Move::PassOn, Move::TurnAway, Move::Decline] {
        assert_eq!(riverside.move_intake(&amina, &reference, step).await.unwrap(), Moved::NotHere);
    }
    assert_eq!(read(&riverside, &reference).await.line.state, State::New);
}

#[tokio::test]
async fn nobody_is_told_who_gave_no_safe_way_and_the_page_can_say_so() {
    let riverside = Riverside::new().await;
    let nothing = [("phone", "0113 496 0000"), ("safe-to-text", "no"), ("email", "")];
    let reference = riverside.person().await.who(&nothing).referred().await.reference;
    riverside.post().await;
    assert!(form(&riverside, &reference, Kind::Signpost).await.line.person.ways().are_none());
    assert_eq!(signpost(&riverside, &reference).await, Kept::Done);
    assert!(riverside.post().await.is_empty());
}

#[tokio::test]
async fn what_was_decided_is_kept_as_it_was_said_and_gone_when_the_person_is_erased() {
    let riverside = Riverside::new().await;
    let reference = referred(&riverside).await;
    signpost(&riverside, &reference).await;
    let decided = read(&riverside, &reference).await.decided;
    assert_eq!((decided[0].by.as_str(), decided[0].at), ("Amina Yusuf", riverside.now()));
    assert_eq!(decided[0].decision, Decision::Signpost { to: GARDEN.to_owned() });
    let person = riverside.person_behind(riverside.network.id, &reference).await.unwrap().unwrap();
    assert!(riverside.erase_person(riverside.network.id, person).await.unwrap());
    let left = riverside.database.number("SELECT count(*) FROM referrals WHERE decision IS NOT NULL").await;
    assert_eq!(left, 0);
    assert!(riverside.intake_ended(&riverside.member(AMINA).await).await.unwrap().unwrap().is_empty());
}

#[tokio::test]
async fn those_who_care_for_nobody_here_decide_nothing() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let reference = referred(&riverside).await;
    for email in ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.deciding(&who, &reference, Kind::Ask).await.unwrap().is_none(), "{email}");
        let typed = fields(&[(ASK, "Which days?")]);
        assert_eq!(riverside.decide(&who, &reference, (Kind::Ask, 0), typed).await.unwrap(), Kept::NotHere);
        assert!(riverside.intake_ended(&who).await.unwrap().unwrap_or_default().is_empty());
    }
    assert!(riverside.post().await.is_empty());
}
