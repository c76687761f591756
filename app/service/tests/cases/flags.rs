//! Flags: raised by rule and by hand, acted on by somebody, and told to the duty contact once when nobody does.

use domain::{
    case::flag::{Kind, State},
    referral::{Move, UrgentReason},
};
use service::{
    cases::{
        Kept,
        flags::{Flag, FlagForm},
    },
    diary::{Change, Form},
    prepare::Part,
};

use crate::{
    case::{accept, accepted},
    riverside::{AMINA, DAY, HOUR, MINUTE, Person, Riverside, TOM, fields},
    team::{MANAGER, STRANGERS, team, with_neighbour},
};

async fn flags(riverside: &Riverside, reference: &str) -> Vec<Flag> {
    riverside.flags(&riverside.member(MANAGER).await, reference).await.unwrap().unwrap().flags
}

async fn raise(riverside: &Riverside, reference: &str, kind: &str, owner: &str) -> Kept {
    let owner = riverside.member(owner).await.id.to_string();
    let form = fields(&[("flag-kind", kind), ("flag-words", "The landlord came."), ("flag-owner", &owner)]);
    let amina = riverside.member(AMINA).await;
    let id = riverside.flags(&amina, reference).await.unwrap().unwrap().new;
    riverside.raise_flag(&amina, reference, id, form).await.unwrap()
}

/// The form of the newest flag as it stands.
async fn form(riverside: &Riverside, reference: &str) -> FlagForm {
    let newest = flags(riverside, reference).await.remove(0);
    FlagForm { id: newest.id, seen: newest.seen() }
}

async fn acknowledge(riverside: &Riverside, reference: &str, email: &str) -> Kept {
    let form = form(riverside, reference).await;
    riverside.acknowledge_flag(&riverside.member(email).await, reference, form).await.unwrap()
}

async fn hand(riverside: &Riverside, reference: &str, to: &str) -> Kept {
    let form = form(riverside, reference).await;
    let to = fields(&[("flag-owner", &riverside.member(to).await.id.to_string())]);
    riverside.hand_flag(&riverside.member(AMINA).await, reference, form, &to).await.unwrap()
}

async fn end(riverside: &Riverside, reference: &str, done: &str) -> Kept {
    let form = form(riverside, reference).await;
    let done = fields(&[("flag-done", done)]);
    riverside.end_flag(&riverside.member(AMINA).await, reference, form, &done).await.unwrap()
}

/// An urgent form that nobody has read.
async fn urgent(riverside: &Riverside) -> String {
    riverside.person().await.who(&[("needs", "abuse")]).referred().await.reference
}

#[tokio::test]
async fn a_flag_has_its_owner_and_since_when() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(raise(&riverside, &reference, "housing-crisis", TOM).await, Kept::Done);
    let flag = flags(&riverside, &reference).await.remove(0);
    assert_eq!((flag.kind, flag.state), (Kind::HousingCrisis, State::Open));
    assert_eq!((flag.owner_name.as_str(), flag.raised_by.as_deref()), ("Tom Ashworth", Some("Amina Yusuf")));
    assert_eq!((flag.raised_at, flag.content.words.as_deref()), (riverside.now(), Some("The landlord came.")));
}

#[tokio::test]
async fn whoever_is_to_look_after_a_flag_is_told_without_what_it_is_about() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    riverside.post().await;
    raise(&riverside, &reference, "self-harm", TOM).await;
    let post = riverside.post().await;
    assert_eq!((post.len(), post[0].to.as_str()), (1, TOM));
    for personal in ["Asma", "Khan", "harm", "landlord"] {
        assert!(!post[0].body.contains(personal), "{}", post[0].body);
    }
}

#[tokio::test]
async fn the_same_form_raises_no_second_flag() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let id = riverside.flags(&amina, &reference).await.unwrap().unwrap().new;
    for _ in 0..2 {
        let form = fields(&[("flag-kind", "neglect"), ("flag-owner", &amina.id.to_string())]);
        assert_eq!(riverside.raise_flag(&amina, &reference, id, form).await.unwrap(), Kept::Done);
    }
    assert_eq!(riverside.count("flags").await, 1);
}

#[tokio::test]
async fn an_urgent_form_has_a_flag_for_its_reader() {
    let riverside = team().await;
    let confirmed = riverside.person().await.who(&[("needs", "abuse")]).booked().await;
    let flag = flags(&riverside, &confirmed.reference).await.remove(0);
    assert_eq!((flag.kind, flag.content.reasons.as_slice()), (Kind::ReadFirst, [UrgentReason::Need].as_slice()));
    assert_eq!(flag.owner_name, confirmed.appointment.unwrap().link_worker);
    assert_eq!(flag.raised_by, None);
}

#[tokio::test]
async fn a_form_that_is_read_in_its_turn_has_none() {
    let riverside = team().await;
    accepted(&riverside).await;
    assert_eq!(riverside.count("flags").await, 0);
}

#[tokio::test]
async fn a_form_without_a_reader_is_looked_after_by_whom_the_network_names_or_by_its_manager() {
    let riverside = team().await;
    let reference = urgent(&riverside).await;
    let flag = flags(&riverside, &reference).await.remove(0);
    let named = riverside.network.settings.reader;
    let manager = riverside.member(MANAGER).await.id;
    assert_eq!(flag.owner, named.unwrap_or(manager));
}

#[tokio::test]
async fn raising_a_form_by_hand_raises_a_flag_in_the_same_step() {
    let riverside = team().await;
    let reference = riverside.person().await.booked().await.reference;
    let amina = riverside.member(AMINA).await;
    riverside.raise_priority(&amina, &reference).await.unwrap();
    riverside.raise_priority(&amina, &reference).await.unwrap();
    let flags = flags(&riverside, &reference).await;
    assert_eq!(flags.len(), 1);
    assert_eq!(flags[0].content.reasons, [UrgentReason::Staff]);
}

#[tokio::test]
async fn the_flag_of_a_form_goes_with_it_to_another_reader() {
    let riverside = team().await;
    let confirmed = riverside.person().await.who(&[("needs", "abuse")]).booked().await;
    let appointment = confirmed.appointment.unwrap();
    let amina = riverside.member(AMINA).await;
    let times = riverside.times_for(&amina, appointment.id(), 200).await.unwrap().times;
    let other = times.iter().find(|time| time.link_worker != appointment.link_worker).unwrap();
    let form = Form { id: appointment.id(), seen: 0 };
    assert_eq!(riverside.move_appointment(&amina, form, other.code).await.unwrap(), Change::Done);
    assert_eq!(flags(&riverside, &confirmed.reference).await[0].owner_name, other.link_worker);
}

#[tokio::test]
async fn whoever_has_read_the_form_acts_on_its_flag_which_stays_until_it_is_ended() {
    let riverside = team().await;
    let reference = urgent(&riverside).await;
    riverside.move_intake(&riverside.member(TOM).await, &reference, Move::Acknowledge).await.unwrap();
    accept(&riverside, &reference).await;
    let flags = flags(&riverside, &reference).await;
    assert_eq!((flags.len(), flags[0].state), (1, State::Acknowledged));
    assert_eq!(flags[0].acknowledged.as_ref().unwrap().1, "Tom Ashworth");
}

#[tokio::test]
async fn what_nobody_acts_on_goes_to_the_duty_contact_once_and_says_nothing_of_the_person() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "self-harm", AMINA).await;
    riverside.post().await;
    riverside.clock.advance(2 * HOUR - MINUTE);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 0);
    riverside.clock.advance(MINUTE);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 1);
    riverside.clock.advance(HOUR);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 0);
    let post = riverside.post().await;
    assert_eq!((post.len(), post[0].to.as_str()), (1, "duty@riverside.example"));
    assert!(post[0].body.contains(&reference) && post[0].body.contains("Amina Yusuf"));
    for personal in ["Asma", "Khan", "harm", "landlord"] {
        assert!(!post[0].body.contains(personal), "{}", post[0].body);
    }
    assert!(flags(&riverside, &reference).await[0].escalated_at.is_some());
    assert!(riverside.recorded().await.contains(&"flag-escalated".to_owned()));
}

#[tokio::test]
async fn what_somebody_acts_on_or_has_ended_is_not_escalated() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    assert_eq!(acknowledge(&riverside, &reference, AMINA).await, Kept::Done);
    riverside.clock.advance(MINUTE);
    raise(&riverside, &reference, "abuse", AMINA).await;
    assert_eq!(end(&riverside, &reference, "Called the police.").await, Kept::Done);
    riverside.clock.advance(9 * HOUR);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 0);
}

#[tokio::test]
async fn of_a_form_that_nobody_reads_the_duty_contact_is_told_once() {
    let riverside = team().await;
    urgent(&riverside).await;
    riverside.clock.advance(2 * HOUR);
    riverside.escalate_overdue().await.unwrap();
    riverside.escalate_flags().await.unwrap();
    let duty = riverside.post().await.into_iter().filter(|message| message.kind == "overdue" || message.kind == "flag");
    assert_eq!(duty.count(), 1);
}

#[tokio::test]
async fn handing_over_never_stops_the_clock() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    let until = flags(&riverside, &reference).await[0].escalate_at;
    riverside.clock.advance(HOUR);
    assert_eq!(hand(&riverside, &reference, TOM).await, Kept::Done);
    let flag = flags(&riverside, &reference).await.remove(0);
    assert_eq!((flag.owner_name.as_str(), flag.escalate_at), ("Tom Ashworth", until));
    acknowledge(&riverside, &reference, TOM).await;
    assert_eq!(hand(&riverside, &reference, MANAGER).await, Kept::Done);
    let flag = flags(&riverside, &reference).await.remove(0);
    assert_eq!((flag.state, flag.escalate_at.as_second() - riverside.now().as_second()), (State::Open, 2 * HOUR));
}

#[tokio::test]
async fn a_flag_ends_with_what_was_done_and_not_without() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    assert_eq!(end(&riverside, &reference, "").await, Kept::Refused);
    assert_eq!(end(&riverside, &reference, "Her sister moves in.").await, Kept::Done);
    let flag = flags(&riverside, &reference).await.remove(0);
    assert_eq!((flag.state, flag.content.done.as_deref()), (State::Ended, Some("Her sister moves in.")));
    assert_eq!(flag.ended.unwrap().1, "Amina Yusuf");
}

#[tokio::test]
async fn a_form_from_before_a_flag_changed_hands_does_nothing() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    let old = form(&riverside, &reference).await;
    hand(&riverside, &reference, TOM).await;
    let amina = riverside.member(AMINA).await;
    let done = fields(&[("flag-done", "Nothing.")]);
    assert_eq!(riverside.end_flag(&amina, &reference, old, &done).await.unwrap(), Kept::Changed);
    assert_eq!(flags(&riverside, &reference).await[0].state, State::Open);
    let unsent = riverside.flags(&amina, &reference).await.unwrap().unwrap().unsent_end.unwrap();
    assert_eq!(unsent.fields["flag-done"], ["Nothing."]);
}

#[tokio::test]
async fn those_who_work_in_no_case_here_find_no_flags() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    let form = form(&riverside, &reference).await;
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.flags(&who, &reference).await.unwrap().is_none(), "{email}");
        assert_eq!(riverside.acknowledge_flag(&who, &reference, form.clone()).await.unwrap(), Kept::NotHere);
        let typed = fields(&[("flag-kind", "neglect")]);
        assert_eq!(riverside.raise_flag(&who, &reference, form.id, typed).await.unwrap(), Kept::NotHere);
        assert!(riverside.waiting(&who).await.unwrap().flags.is_empty());
    }
}

#[tokio::test]
async fn whoever_looks_after_the_team_sees_every_flag_and_a_link_worker_their_own() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    raise(&riverside, &reference, "abuse", TOM).await;
    for (email, count) in [(AMINA, 1), (TOM, 1), (MANAGER, 2)] {
        let waiting = riverside.waiting(&riverside.member(email).await).await.unwrap();
        assert_eq!(waiting.flags.len(), count, "{email}");
    }
}

#[tokio::test]
async fn the_form_that_closes_a_case_says_how_many_flags_are_open() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let open = async || riverside.closing_form(&amina, &reference).await.unwrap().unwrap().open_flags;
    assert_eq!(open().await, 0);
    assert_eq!(raise(&riverside, &reference, "housing-crisis", AMINA).await, Kept::Done);
    assert_eq!(open().await, 1);
}

#[tokio::test]
async fn what_was_acted_on_and_handed_on_goes_to_the_duty_contact_once_more() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    riverside.clock.advance(2 * HOUR);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 1);
    assert_eq!(acknowledge(&riverside, &reference, AMINA).await, Kept::Done);
    assert_eq!(hand(&riverside, &reference, TOM).await, Kept::Done);
    riverside.clock.advance(2 * HOUR);
    assert_eq!(riverside.escalate_flags().await.unwrap(), 1);
}

#[tokio::test]
async fn another_flag_of_the_same_kind_is_no_second_press_of_a_button() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    raise(&riverside, &reference, "neglect", AMINA).await;
    riverside.clock.advance(7 * DAY);
    assert_eq!(raise(&riverside, &reference, "neglect", AMINA).await, Kept::Done);
    assert_eq!(flags(&riverside, &reference).await.len(), 2);
}

/// What the person adds after sending, in their own words.
async fn adds(riverside: &Riverside, person: &Person, words: &str) {
    let draft = person.draft().await;
    let preparation = riverside.preparation(&draft).await.unwrap().unwrap();
    let form = (Some(draft.id), preparation.revision);
    let words = fields(&[("anything-else", words)]);
    riverside.add_part(&riverside.network, &person.token, form, &Part::AnythingElse, words).await.unwrap();
}

#[tokio::test]
async fn whoever_accepts_a_form_acts_on_no_flag_of_what_they_have_not_seen() {
    let riverside = team().await;
    let person = riverside.person().await;
    let reference = person.booked().await.reference;
    riverside.intake(&riverside.member(AMINA).await, &reference).await.unwrap().unwrap();
    adds(&riverside, &person, "I want to end my life").await;
    accept(&riverside, &reference).await;
    assert_eq!(flags(&riverside, &reference).await[0].state, State::Open);
}

#[tokio::test]
async fn words_that_cannot_wait_raise_a_flag_each_time_that_they_are_new() {
    let riverside = team().await;
    let person = riverside.person().await;
    let reference = person.booked().await.reference;
    for words in ["I want to end my life", "I want to end my life", "I still want to end my life"] {
        adds(&riverside, &person, words).await;
    }
    assert_eq!(flags(&riverside, &reference).await.len(), 2);
}

#[tokio::test]
async fn a_colleague_to_whom_a_case_is_handed_is_told_and_has_what_nobody_acts_on() {
    let riverside = team().await;
    let person = riverside.person().await;
    let reference = person.booked().await.reference;
    accept(&riverside, &reference).await;
    adds(&riverside, &person, "I want to end my life").await;
    let holder = flags(&riverside, &reference).await[0].owner_name.clone();
    let other = riverside.member(if holder == "Amina Yusuf" { TOM } else { AMINA }).await;
    let manager = riverside.member(MANAGER).await;
    riverside.post().await;
    assert_eq!(riverside.hand_case_over(&manager, &reference, other.id).await.unwrap(), Kept::Done);
    let post = riverside.post().await;
    assert_eq!(post.iter().map(|message| message.to.as_str()).collect::<Vec<_>>(), [other.email.as_str()]);
    assert!(!post[0].body.contains("Khan"), "{}", post[0].body);
    assert_eq!(flags(&riverside, &reference).await[0].owner, other.id);
}
