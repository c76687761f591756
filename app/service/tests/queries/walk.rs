//! The walks through the use cases of which every statement is heard.

use domain::{
    CivilDate, Fields, Language,
    appointment::Status,
    case::{gp, onward},
    decision::{self, Kind},
    delivery::{Receipt, Trouble},
    id::StudioDraftId,
    journey::Step,
    offer::State,
    referral::Move,
    staff::Role,
    studio::talk::Place,
};
use service::{
    cases::{Concerning, Kept, flags::FlagForm, plan::Tick},
    clinics::{
        About, Reviewed, SEEN,
        review::{TOUCHED, touched_field},
    },
    coming_back::{Asked, Entered},
    diary::Form,
    drafts::{Beginning, Begun, Resumed},
    keys::Keys,
    offers::Answered,
    operations::Fate,
    prepare::Part,
    sign_in::StaffMember,
    store::{Reach, SessionRow},
    studio::{Copied, Decided, GuestSent, SEEN as STATE, Wish},
};

use crate::{
    riverside::{AMINA, DAY, HOUR, MINUTE, Person, Post, Riverside, TOM, fields},
    senders::{Broken, Fails},
};

/// A day of leave.
pub fn away(who: &StaffMember, day: CivilDate) -> Fields {
    let mut typed = domain::date_of_birth::fields("leave-from", day);
    typed.extend(fields(&[("leave-kind", "leave"), ("leave-link-worker", &who.id.to_string())]));
    typed
}

/// Both steps of a form, with this answer for everybody whose appointment is touched.
async fn change(riverside: &Riverside, who: &StaffMember, about: About, typed: Fields, answer: &str) {
    riverside.clinic_form(who, about).await.unwrap().unwrap();
    assert_eq!(riverside.plan_change(who, about, typed).await.unwrap(), Kept::Done);
    let Reviewed::Review(review) = riverside.review(who, about).await.unwrap() else { panic!("nothing to review") };
    let mut answers = fields(&[(TOUCHED, &review.seen)]);
    answers.extend(review.touched.iter().map(|one| (touched_field(one.booked.id), vec![answer.to_owned()])));
    assert_eq!(riverside.confirm(who, about, &answers).await.unwrap(), Kept::Done);
}

/// The clinics, leave, places and settings of the team.
pub async fn office(riverside: &Riverside) {
    let published = riverside.published("riverside.what-matters").await.unwrap().unwrap();
    riverside.published(&published.id.to_string()).await.unwrap().unwrap();
    let mut amina = riverside.member(AMINA).await;
    amina.role = Role::Manager;
    let clinic = fields(&[
        ("clinic-link-worker", &amina.id.to_string()),
        ("clinic-every", "weekly"),
        ("clinic-weekday", "thursday"),
        ("clinic-from", "9"),
        ("clinic-to", "12"),
        ("clinic-modes", "phone"),
        ("clinic-first-minutes", "45"),
        ("clinic-follow-up-minutes", "30"),
        ("clinic-buffer-minutes", "15"),
    ]);
    change(riverside, &amina, About::NewClinic, clinic, "keep").await;
    let booked = riverside.person_at("192.0.2.6", false).await.booked().await.appointment.unwrap();
    let day = domain::schedule::local::london(booked.starts_at).date;
    let with = if booked.link_worker == "Amina Yusuf" { amina.clone() } else { riverside.member(TOM).await };
    change(riverside, &amina, About::Leave, away(&with, day), "cancel").await;
    let clinics = riverside.clinics(&amina).await.unwrap().unwrap();
    let (leave, _) = clinics.people.iter().flat_map(|person| &person.leave).next().unwrap();
    riverside.remove_leave(&amina, *leave).await.unwrap();
    let (own, rule, _) = &clinics.people.iter().find(|person| person.id == amina.id).unwrap().clinics[0];
    let seen = riverside.clinic_form(&amina, About::Clinic(*own)).await.unwrap().unwrap().seen;
    let mut typed = domain::schedule::clinic::form::fields(amina.id, rule);
    typed.extend(fields(&[("clinic-buffer-minutes", "0"), (SEEN, &seen)]));
    change(riverside, &amina, About::Clinic(*own), typed, "keep").await;
    let seen = riverside.clinic_form(&amina, About::End(*own)).await.unwrap().unwrap().seen;
    change(riverside, &amina, About::End(*own), fields(&[("clinic-ends", "now"), (SEEN, &seen)]), "keep").await;
    let form = riverside.place_form(&amina, None).await.unwrap().unwrap();
    let place = [("place-name", "Mill"), ("place-address", "1 Mill Lane"), ("place-seen", form.seen.as_str())];
    assert_eq!(riverside.keep_place(&amina, None, fields(&place)).await.unwrap(), Kept::Done);
    let form = riverside.settings_form(&amina).await.unwrap().unwrap();
    let mut settings = form.fields;
    settings.extend(fields(&[("settings-seen", &form.seen)]));
    assert_eq!(riverside.keep_settings(&amina, settings).await.unwrap(), Kept::Done);
}

/// A time that is offered, declined, taken back, taken; and a sooner one.
pub async fn offers(riverside: &Riverside) {
    let (network, amina) = (&riverside.network, riverside.member(AMINA).await);
    let person = riverside.person_at("192.0.2.7", false).await.referred().await;
    let token = person.manage_token.as_str();
    let offered = async || {
        riverside.offer_free_times().await.unwrap();
        let own = riverside.own_offers(network, token).await.unwrap().unwrap();
        own.offer.filter(|offer| offer.state == State::Made).expect("a time is free").id
    };
    riverside.decline_offer(network, token, (offered().await, true)).await.unwrap();
    assert!(riverside.withdraw_offer(&amina, offered().await).await.unwrap());
    offered().await;
    riverside.clock.advance(2 * DAY);
    assert_eq!(riverside.take_offer(network, token, offered().await).await.unwrap(), Answered::Done);
    for wants in [true, false, true] {
        assert_eq!(riverside.ask_for_times(network, token, wants).await.unwrap(), Answered::Done);
    }
    riverside.offer_free_times().await.unwrap();
    riverside.waiting_lists(&amina).await.unwrap().unwrap();
    assert!(riverside.take_off_the_list(&amina, &person.reference).await.unwrap());
    let other = riverside.person_at("192.0.2.8", false).await.referred().await;
    riverside.offer_to(network, other.referral).await.unwrap();
    assert!(riverside.take_off_the_list(&amina, &other.reference).await.unwrap());
}

/// Everything that a person can do, from the start page to the day of the appointment.
pub async fn journey(riverside: &Riverside) {
    let network = &riverside.network;
    riverside.networks().await.unwrap();
    // What is kept at hand is read anew by each copy of the program.
    riverside.clock.advance(60);
    riverside.network("riverside").await.unwrap().unwrap();
    riverside.newest_version(network.id).await.unwrap();
    riverside.team(network.id).await.unwrap();
    riverside.next_free_time(network).await.unwrap();

    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    let form = person.form(Step::Name).await;
    riverside.keep_typed(network, &person.token, form).await.unwrap();
    person.answer(Step::Name, &[("given-name", "")]).await;
    let person = resumed(riverside, person).await;
    let slot = person.choose_first().await;
    let draft = person.draft().await;
    riverside.chosen_time(&draft).await.unwrap().unwrap();
    riverside.held_until(&draft).await.unwrap().unwrap();
    riverside.extend_hold(network, &person.token).await.unwrap().unwrap();
    // A time that has lapsed is let go by whoever comes next.
    riverside.clock.advance(2 * HOUR);
    let other = riverside.person_at("192.0.2.2", false).await;
    other.come_to(Step::Appointment).await;
    other.choose(slot).await;
    person.answer(Step::Appointment, &[("slot", "none"), ("days", "any"), ("parts", "any")]).await;
    person.choose(person.free_times().await[0].code).await;
    let confirmed = person.confirmed().await;
    let draft = person.draft().await;
    let preparation = riverside.preparation(&draft).await.unwrap().unwrap();
    let words = fields(&[("anything-else", "The bus stops at eight.")]);
    riverside
        .add_part(network, &person.token, (Some(draft.id), preparation.revision), &Part::AnythingElse, words)
        .await
        .unwrap();
    let link = &confirmed.manage_token;
    came_back(riverside, &confirmed.reference, link).await;
    riverside.managed(network, link).await.unwrap().unwrap();
    riverside.calendar(network, link).await.unwrap().unwrap();
    let times = riverside.times_to_move_to(network, link, 10).await.unwrap().times;
    riverside.move_to(network, link, &times[0].code.to_string()).await.unwrap().unwrap();
    riverside.finish_on_this_device(network, &person.token).await.unwrap();
    let left = riverside.person_at("192.0.2.3", false).await;
    riverside.finish_on_this_device(network, &left.token).await.unwrap();
}

/// A device that was opened with a code, which is taken out of the message.
async fn device_of(riverside: &Riverside, reference: &str) -> String {
    riverside.ask_for_code(&riverside.network, fields(&[]), "192.0.2.9").await.unwrap();
    let typed = fields(&[("reference", reference), ("birth-day", "17"), ("birth-month", "5"), ("birth-year", "1980")]);
    riverside.ask_for_code(&riverside.network, fields(&[]), "192.0.2.9").await.unwrap();
    let Asked::Sent { token } = riverside.ask_for_code(&riverside.network, typed, "192.0.2.9").await.unwrap() else {
        panic!("no code can be entered")
    };
    riverside.enter_manage_code(&riverside.network, &token, "000000").await.unwrap();
    let sent = riverside.post().await;
    let code = sent.iter().find(|message| message.kind == "code").unwrap();
    let code = code.body.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6).unwrap();
    let Entered::Open { token } = riverside.enter_manage_code(&riverside.network, &token, code).await.unwrap() else {
        panic!("the code does not open")
    };
    token
}

/// What a person does who comes back with a code.
async fn came_back(riverside: &Riverside, reference: &str, link: &str) {
    let network = &riverside.network;
    let token = device_of(riverside, reference).await;
    let seen = riverside.contact_shown(network, &token).await.unwrap().unwrap().seen;
    let contact = [("phone-use", "keep"), ("safe-to-text", "yes"), ("safe-voicemail", "no"), ("email-use", "keep")];
    riverside.keep_contact(network, &token, &seen, fields(&contact)).await.unwrap();
    riverside.stop_texts(network, link).await.unwrap();
    riverside.sharing_choices(network, link, Some(&token)).await.unwrap().unwrap();
    riverside.withdraw_sharing(network, link, "gp-words").await.unwrap();
    let (preparation, _) = riverside.preparation_later(network, &token).await.unwrap().unwrap();
    let part = Part::Address;
    riverside.add_part_later(network, &token, preparation.revision, &part, fields(&[])).await.unwrap();
    riverside.close_device(network, &token).await.unwrap();
}

/// The same person on another device, once the date of birth is known.
async fn resumed(riverside: &Riverside, person: Person) -> Person {
    person.come_to(Step::Contact).await;
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    let draft = person.draft().await;
    let shown = riverside.shown_resume_code(&draft).unwrap();
    let born = draft.answers.date_of_birth.unwrap().answer;
    match riverside.resume_draft(&riverside.network, &shown.code, born, "192.0.2.5").await.unwrap() {
        Resumed::Draft { token } => riverside.with_cookie(token),
        other => panic!("the draft was not opened again: {other:?}"),
    }
}

/// A link worker's morning, and what the person does then.
pub async fn day(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let token = "a session";
    let hash = Keys::new(&[7; 32]).index("session", token.as_bytes());
    let now = riverside.now();
    let session =
        SessionRow { network: amina.network, staff: amina.id, second_factor_due: false, began_at: now, used_at: now };
    let mut tx = riverside.store().write(Reach::Every).await.unwrap();
    tx.add_session(&hash, &session).await.unwrap();
    tx.commit().await.unwrap();
    riverside.clock.advance(2 * MINUTE);
    riverside.staff_by_session(token).await.unwrap().unwrap();
    let person = riverside.person_at("192.0.2.4", false).await;
    person.choose_first().await;
    let confirmed = person.confirmed().await;
    riverside.intake_forms().await;
    riverside.intake(&amina, &confirmed.reference).await.unwrap().unwrap();
    riverside.raise_priority(&amina, &confirmed.reference).await.unwrap();
    riverside.move_intake(&amina, &confirmed.reference, Move::Acknowledge).await.unwrap();
    riverside.today_for(&amina).await.unwrap();
    riverside.clock.set(confirmed.appointment.unwrap().starts_at - jiff::SignedDuration::from_hours(1));
    riverside.today_for(&amina).await.unwrap();
    let date = domain::schedule::local::london(riverside.now()).date;
    riverside.diary(&amina, date, 7, Some(amina.id)).await.unwrap();
    riverside.diary(&amina, date, 7, None).await.unwrap();
    let id = riverside.today_for(&amina).await.unwrap()[0].booked.id;
    let kept = riverside.kept(&amina, id).await.unwrap().unwrap();
    let form = Form { id, seen: kept.sequence };
    riverside.say(&amina, form, Status::Arrived).await.unwrap();
    riverside.say(&amina, form, Status::Booked).await.unwrap();
    let times = riverside.times_for(&amina, id, 1).await.unwrap().times;
    riverside.move_appointment(&amina, form, times[0].code).await.unwrap();
    riverside.cancel(&riverside.network, &confirmed.manage_token, "other").await.unwrap();
    riverside.sign_out(token).await.unwrap();
}

/// What is written in a case.
pub async fn case(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let reference = riverside.person_at("192.0.2.6", false).await.referred().await.reference;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    let plan = fields(&[
        ("version", "0"),
        ("matters", "The allotment"),
        ("goal-1", "To dig again"),
        ("goal-1-action-1-what", "Ring them"),
        ("goal-1-action-1-who", "me"),
    ]);
    riverside.keep_typed_plan(&amina, &reference, plan.clone()).await.unwrap();
    riverside.plan_form(&amina, &reference).await.unwrap().unwrap();
    riverside.keep_plan(&amina, &reference, fields(&[])).await.unwrap();
    riverside.keep_plan(&amina, &reference, plan).await.unwrap();
    let tick = Tick { version: 1, goal: 0, action: 0, done: true };
    riverside.tick_action(&amina, &reference, tick).await.unwrap();
    riverside.plan(&amina, &reference).await.unwrap().unwrap();
    riverside.discard_typed_plan(&amina, &reference).await.unwrap();
    let day = domain::schedule::local::london(riverside.now()).date;
    let mut answers = domain::date_of_birth::fields("taken", day);
    answers.extend(fields(&[("instrument", "ons4"), ("stage", "review")]));
    for item in ["satisfied", "worthwhile", "happy", "anxious"] {
        answers.insert(format!("item-{item}"), vec!["5".to_owned()]);
    }
    riverside.measure_form(&amina, &reference, "ons4", None).await.unwrap().unwrap();
    riverside.take_measure(&amina, &reference, answers).await.unwrap();
    riverside.measures(&amina, &reference).await.unwrap().unwrap();
}

/// A case from its list to its end, and what its practice is told.
pub async fn case_to_its_end(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let confirmed = riverside.person_at("192.0.2.8", false).await.booked().await;
    let reference = &confirmed.reference;
    riverside.move_intake(&amina, reference, Move::Accept).await.unwrap();
    for closed in [false, true] {
        riverside.caseload(&amina, Some(amina.id), closed, 0).await.unwrap().unwrap();
    }
    for typed in ["asma khan 17/5/1980", reference.as_str()] {
        riverside.look_for(&amina, typed).await.unwrap();
        riverside.looked_for(&amina).await.unwrap().unwrap();
    }
    riverside.index_people().await.unwrap();
    riverside.clock.set(confirmed.appointment.as_ref().unwrap().ends_at);
    let appointment = Some(confirmed.appointment.as_ref().unwrap().id());
    let form = riverside.contact_form(&amina, reference, (appointment, None)).await.unwrap().unwrap();
    let about = Concerning { id: form.id, appointment, amends: None };
    assert_eq!(riverside.add_contact(&amina, reference, about, form.fields).await.unwrap(), Kept::Done);
    riverside.case_file(&amina, reference).await.unwrap().unwrap();
    let matched = fields(&[("matched-number", "943 476 5919"), ("compared", "yes")]);
    assert_eq!(riverside.match_person(&amina, reference, matched).await.unwrap(), Kept::Done);
    riverside.gp_waiting(&amina).await.unwrap().unwrap();
    riverside.gp_message(&amina, reference, gp::Kind::FirstContact).await.unwrap().unwrap();
    riverside.acknowledge_gp(&amina, reference, gp::Kind::FirstContact).await.unwrap();
    riverside.share_record(&amina, reference, true).await.unwrap();
    riverside.own_record(&riverside.network, &confirmed.manage_token, None).await.unwrap().unwrap();
    let device = device_of(riverside, reference).await;
    riverside.own_data(&riverside.network, &device).await.unwrap().unwrap();
    let manager = StaffMember { role: Role::Manager, ..amina.clone() };
    riverside.trail(&manager, reference, None).await.unwrap().unwrap();
    let tom = riverside.member(TOM).await.id;
    riverside.hand_case_over(&amina, reference, tom).await.unwrap();
    let offered = fields(&[("onward-to", "Green Patch"), ("onward-words", "To dig.")]);
    assert_eq!(riverside.offer_onward(&amina, reference, offered).await.unwrap(), Kept::Done);
    let onward = riverside.onward(&amina, reference).await.unwrap().unwrap().all[0].id;
    riverside.move_onward(&amina, reference, onward, (onward::State::Offered, onward::State::Sent)).await.unwrap();
    riverside.closing_form(&amina, reference).await.unwrap().unwrap();
    let closing = fields(&[
        ("closing-reason", "goals-met"),
        ("closing-outcome", "better"),
        ("feedback-asked", "yes"),
        ("closing-summary", "You dig again."),
    ]);
    assert_eq!(riverside.close_case(&amina, reference, closing).await.unwrap(), Kept::Done);
    riverside.reopen_case(&amina, reference).await.unwrap();
}

/// What the team decides, whom they book a time for, and whom they refer in.
pub async fn decisions(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let beginning = Beginning { language: Language::En, helped: false, source: "192.0.2.9" };
    let Some(Begun::Draft { token, .. }) = riverside.begin_with_person(&amina, beginning).await.unwrap() else {
        panic!("nothing was begun");
    };
    let entered = riverside.with_cookie(token).referred().await;
    let reference = &entered.reference;
    riverside.intake(&amina, reference).await.unwrap().unwrap();
    riverside.deciding(&amina, reference, Kind::Ask).await.unwrap().unwrap();
    for words in ["", "Which days suit you?"] {
        riverside.decide(&amina, reference, (Kind::Ask, 0), fields(&[(decision::ASK, words)])).await.unwrap();
    }
    let tom = riverside.member(TOM).await.id.to_string();
    riverside.decide(&amina, reference, (Kind::Reallocate, 1), fields(&[(decision::WHO, &tom)])).await.unwrap();
    let slot = riverside.times_to_book(&amina, reference, 1).await.unwrap().unwrap().free.times[0].clone();
    let id = riverside.book_for(&amina, reference, slot.code).await.unwrap().unwrap();
    riverside.clock.set(slot.start + jiff::SignedDuration::from_hours(1));
    let form = Form { id, seen: 0 };
    riverside.say(&amina, form, Status::Dna).await.unwrap();
    riverside.offer_another_time(&amina, form).await.unwrap();
    let link = &entered.manage_token;
    let times = riverside.times_to_move_to(&riverside.network, link, 1).await.unwrap().times;
    riverside.move_to(&riverside.network, link, &times[0].code.to_string()).await.unwrap().unwrap();
    riverside.decide(&amina, reference, (Kind::Declined, 2), Fields::new()).await.unwrap();
    riverside.intake_ended(&amina).await.unwrap().unwrap();
}

/// Notes, tasks and flags, and what waits for whoever works with them.
pub async fn notes_and_flags(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let person = riverside.person_at("192.0.2.7", false).await.who(&[("needs", "abuse")]);
    let reference = person.booked().await.reference;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    riverside.waiting(&amina).await.unwrap();

    let note = fields(&[("note", "We met.")]);
    riverside.keep_note_writing(&amina, &reference, None, note.clone()).await.unwrap();
    riverside.sign_note(&amina, &reference, note).await.unwrap();
    let id = riverside.notes(&amina, &reference).await.unwrap().unwrap().notes[0].newest.id;
    riverside.note_to_amend(&amina, &reference, id).await.unwrap().unwrap();
    riverside.amend_note(&amina, &reference, id, fields(&[("note", "We met twice.")])).await.unwrap();
    riverside.write_safeguarding(&amina, &reference, fields(&[("safeguarding-entry", "A bruise.")])).await.unwrap();
    riverside.safeguarding(&amina, &reference).await.unwrap().unwrap();
    let note = fields(&[("visit-note", "The dog is loose.")]);
    riverside.keep_visit_note(&amina, &reference, "", note).await.unwrap();
    riverside.visiting(&amina, &reference).await.unwrap().unwrap();

    let me = amina.id.to_string();
    let date = riverside.today();
    let due = [date.day().to_string(), date.month().to_string(), date.year().to_string()];
    let due = [("due-day", due[0].as_str()), ("due-month", &due[1]), ("due-year", &due[2])];
    let task = fields(&[[("task-what", "Call the council"), ("task-owner", &me)].as_slice(), &due].concat());
    riverside.add_task(&amina, &reference, task).await.unwrap();
    let task = riverside.tasks(&amina, &reference).await.unwrap().unwrap().tasks[0].id;
    riverside.say_task(&amina, &reference, task, true).await.unwrap();

    let flag = fields(&[("flag-kind", "neglect"), ("flag-owner", &me)]);
    let new = riverside.flags(&amina, &reference).await.unwrap().unwrap().new;
    riverside.raise_flag(&amina, &reference, new, flag).await.unwrap();
    let form = async || {
        let flags = riverside.flags(&amina, &reference).await.unwrap().unwrap().flags;
        let newest = flags.into_iter().find(|flag| flag.raised_by.is_some()).unwrap();
        FlagForm { id: newest.id, seen: newest.seen() }
    };
    let tom = fields(&[("flag-owner", &riverside.member(TOM).await.id.to_string())]);
    riverside.acknowledge_flag(&amina, &reference, form().await).await.unwrap();
    riverside.hand_flag(&amina, &reference, form().await, &tom).await.unwrap();
    riverside.end_flag(&amina, &reference, form().await, &fields(&[("flag-done", "Called.")])).await.unwrap();
    riverside.raise_priority(&amina, &reference).await.unwrap();
}

/// The token of a feed that was made now, which shows whose each appointment is.
pub async fn feed_of(riverside: &Riverside, who: &StaffMember) -> String {
    riverside.make_feed(who, fields(&[("feed-shows", "initials")]), Language::En).await.unwrap();
    let link = riverside.own_feed(who).await.unwrap().unwrap().feed.unwrap().link.unwrap();
    link.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned()
}

/// What leads here, and what goes to a link worker's own calendar.
pub async fn outreach(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    riverside.make_feed(&amina, fields(&[]), Language::En).await.unwrap();
    let token = feed_of(riverside, &amina).await;
    riverside.feed(&token).await.unwrap().unwrap();
    riverside.remove_feed(&amina).await.unwrap();
    for name in ["", "Hill Street library"] {
        riverside.add_outreach_place(&amina, fields(&[("outreach-name", name)])).await.unwrap();
    }
    let code = riverside.outreach(&amina).await.unwrap().unwrap().places[0].code.clone();
    riverside.outreach_place(&amina, &code).await.unwrap().unwrap();
    let led = riverside.short_link(&code).await.unwrap().unwrap();
    riverside.count_open(&led, "192.0.2.1").await.unwrap();
    let beginning = Beginning { language: Language::En, helped: false, source: "192.0.2.10" };
    let begun = riverside.begin_draft_via(&riverside.network, beginning, &code).await.unwrap();
    let Begun::Draft { token, .. } = begun else { panic!("nothing was begun") };
    riverside.with_cookie(token).referred().await;
    riverside.retire_outreach_place(&amina, &code).await.unwrap();
}

/// What goes on beside them.
pub async fn jobs(riverside: &Riverside) {
    riverside.clock.advance(DAY);
    riverside.deliver_due(&Post::default()).await.unwrap();
    riverside.queue().await.unwrap();
    riverside.clock.advance(5 * DAY);
    riverside.escalate_flags().await.unwrap();
    riverside.escalate_overdue().await.unwrap();
    riverside.clock.advance(31 * DAY);
    riverside.apply_retention().await.unwrap();
}

/// Messages that do not arrive, and what becomes of them.
pub async fn operations(riverside: &Riverside) {
    let manager = StaffMember { role: Role::Manager, ..riverside.member(AMINA).await };
    for fate in [Fate::Again, Fate::Settled] {
        riverside.person_at("192.0.2.8", false).await.referred().await;
        for fails in [Fails::Now, Fails::Any, Fails::Ever(Trouble::NotTaken)] {
            riverside.deliver_due(&Broken("sms", fails)).await.unwrap();
            riverside.clock.advance(HOUR);
        }
        riverside.take_turn("messages", jiff::SignedDuration::from_secs(5)).await.unwrap();
        riverside.note_failed_turn("messages").await.unwrap();
        let shown = riverside.operations(&manager).await.unwrap().unwrap();
        let id = shown.in_trouble[0].id;
        riverside.note_receipt(id, Receipt::NotDelivered(Trouble::NotReached)).await.unwrap();
        riverside.decide_fate(&manager, id, fate).await.unwrap();
        riverside.decide_fate(&manager, id, fate).await.unwrap();
    }
    riverside.person_at("192.0.2.8", false).await.referred().await;
    let sent = riverside.post().await;
    riverside.note_receipt(sent[0].id.parse().unwrap(), Receipt::Delivered).await.unwrap();
    riverside.jobs().await.unwrap();
}

/// The versions of the questions and the question bank.
pub async fn questions(riverside: &Riverside) {
    let helen = StaffMember { role: Role::Manager, ..riverside.member(AMINA).await };
    let asked = service::networks::WHAT_MATTERS;
    let typed = fields(&[("studio-title-en", "For carers")]);
    let Copied::Done(draft) = riverside.copy_questionnaire(&helen, asked, 1, typed).await.unwrap() else {
        panic!("it can be copied")
    };
    let room = riverside.studio_draft(&helen, draft).await.unwrap().unwrap();
    let pages = room.content.questionnaire.pages.iter();
    let page = pages.rev().find(|page| page.title.is_some()).unwrap().id.clone();
    riverside.take_from_bank(&helen, "three-months", (draft, &page)).await.unwrap();
    let typed = fields(&[("studio-title-en", "For those who care"), (STATE, "1")]);
    riverside.change_studio_draft(&helen, draft, &Wish::Title, typed).await.unwrap();
    riverside.studio(&helen).await.unwrap().unwrap();
    riverside.edition(&helen, asked, 1).await.unwrap().unwrap();
    riverside.compare_versions(&helen, asked, (None, None)).await.unwrap().unwrap();
    riverside.go_back(&helen, asked, 1).await.unwrap();
    riverside.retire_questionnaire(&helen, "for-carers").await.unwrap();
    riverside.restore_questionnaire(&helen, "for-carers").await.unwrap();
    // It has no version yet; and to publish one, SQLite's plan tells of checks that it makes of broken references alone.
    assert_eq!(riverside.ask_questionnaire(&helen, "for-carers").await.unwrap(), Decided::NotAskable);
    let people = "people".parse().unwrap();
    let licence = fields(&[("bank-licence", "OGL-UK-3.0")]);
    riverside.offer_question(&helen, (asked, 1, &people), licence.clone()).await.unwrap();
    let bank = riverside.bank(&helen).await.unwrap().unwrap();
    let key = &bank.last().unwrap().key;
    riverside.bank_question(&helen, key).await.unwrap().unwrap();
    assert!(riverside.withdraw_from_bank(&helen, key).await.unwrap());
    riverside.offer_question(&helen, (asked, 1, &people), licence).await.unwrap();
    riverside.published_by("riverside", None).await.unwrap().unwrap();
    together(riverside, &helen, draft).await;
}

/// Guests, comments, meetings, seats and their approvals.
async fn together(riverside: &Riverside, helen: &StaffMember, draft: StudioDraftId) {
    riverside.add_seat(helen, fields(&[("seat-title", "A guest"), ("seat-lived", "yes")])).await.unwrap();
    let seat = riverside.network_seats(helen).await.unwrap().unwrap().seats[0].id.to_string();
    let typed = [("guest-label", "Ruth"), ("guest-named", "named"), ("guest-lasts", "14"), ("studio-seat", &seat)];
    let email = [("guest-email", "ruth@example.org")];
    riverside.invite_guest(helen, draft, fields(&[typed.as_slice(), &email].concat())).await.unwrap();
    let guest = riverside.studio_guests(helen, draft).await.unwrap().unwrap().guests.remove(0);
    let token = guest.link.unwrap().rsplit('/').next().unwrap().to_owned();
    let words = fields(&[("studio-words", "Is it clear, @Amina?")]);
    riverside.guest_says(&token, &Place::Draft, words.clone()).await.unwrap();
    let GuestSent::Refused(kept) = riverside.guest_says(&token, &Place::Draft, Fields::new()).await.unwrap() else {
        panic!("nothing was said")
    };
    riverside.guest_room(&token, Some(kept)).await.unwrap().unwrap();
    let thread = riverside.studio_talk(helen, draft).await.unwrap().unwrap()[0].id;
    riverside.reply_in_thread(helen, draft, thread, words).await.unwrap();
    riverside.studio_waiting(helen).await.unwrap();
    let meeting =
        [("workshop-day", "3"), ("workshop-month", "2"), ("workshop-year", "2027"), ("workshop-how", "video")];
    let rest = [("workshop-format", "talk"), ("workshop-people", "1"), ("workshop-groups", "Carers")];
    let meeting = fields(&[meeting.as_slice(), &rest, &[("workshop-hours", "1")]].concat());
    riverside.add_workshop(helen, draft, meeting).await.unwrap();
    let meeting = riverside.participation(helen, draft).await.unwrap().unwrap().workshops[0].0;
    riverside.remove_workshop(helen, draft, meeting).await.unwrap();
    let seen = riverside.studio_draft(helen, draft).await.unwrap().unwrap().revision;
    riverside.ask_seats(helen, draft, seen).await.unwrap();
    riverside.guest_speaks(&token, seen, fields(&[("approval-voice", "approved")])).await.unwrap();
    riverside.draft_seats(helen, draft).await.unwrap().unwrap();
    riverside.publishing(helen, draft).await.unwrap().unwrap();
    riverside.makings(helen.network).await.unwrap();
    riverside.end_seat(helen, seat.parse().unwrap()).await.unwrap();
    riverside.clock.advance(25 * HOUR);
    riverside.decide_thread(helen, draft, thread, Fields::new()).await.unwrap();
    riverside.write_digests().await.unwrap();
    riverside.post().await;
    riverside.revoke_guest(helen, draft, guest.id).await.unwrap();
}
