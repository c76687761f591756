//! What a person does behind their link, and what only behind the code on their own device: how they are reached, what they
//! share, what they skipped.

use domain::{Fields, Problem};
use service::{
    coming_back::{Choice, ContactShown, Shared, WhatIsShared},
    drafts::Because,
    manage::Changed,
    prepare::{Added, Part},
};

use crate::{
    coming_back::back,
    riverside::{AMINA, MINUTE, Riverside, fields},
};

/// Somebody who has sent their form and come back to it on this device.
struct Asma {
    riverside: Riverside,
    link: String,
    reference: String,
    device: String,
}

impl Asma {
    async fn new() -> Self {
        Self::who(&[]).await
    }

    async fn who(typed: &[(&str, &str)]) -> Self {
        let riverside = Riverside::new().await;
        let confirmed = riverside.person().await.who(typed).booked().await;
        riverside.post().await;
        let device = back(&riverside, &confirmed.reference).await;
        Self { riverside, link: confirmed.manage_token, reference: confirmed.reference, device }
    }

    async fn contact(&self) -> ContactShown {
        self.riverside.contact_shown(&self.riverside.network, &self.device).await.unwrap().unwrap()
    }

    async fn change(&self, typed: &[(&str, &str)]) -> Added {
        let seen = self.contact().await.seen;
        self.riverside.keep_contact(&self.riverside.network, &self.device, &seen, fields(typed)).await.unwrap()
    }

    async fn choices(&self, device: Option<&str>) -> Vec<Choice> {
        self.riverside.sharing_choices(&self.riverside.network, &self.link, device).await.unwrap().unwrap()
    }

    async fn withdraw(&self, code: &str) -> Changed {
        self.riverside.withdraw_sharing(&self.riverside.network, &self.link, code).await.unwrap()
    }

    async fn add(&self, part: &Part, typed: &[(&str, &str)]) -> Added {
        let network = &self.riverside.network;
        let (preparation, _) = self.riverside.preparation_later(network, &self.device).await.unwrap().unwrap();
        let fields = fields(typed);
        self.riverside.add_part_later(network, &self.device, preparation.revision, part, fields).await.unwrap()
    }
}

const ANOTHER_NUMBER: [(&str, &str); 5] = [
    ("phone-use", "new"),
    ("phone", "07700 900456"),
    ("safe-to-text", "yes"),
    ("safe-voicemail", "no"),
    ("email-use", "none"),
];

#[tokio::test]
async fn messages_go_to_the_new_number_and_none_to_the_old_one() {
    let asma = Asma::new().await;
    assert!(matches!(asma.change(&ANOTHER_NUMBER).await, Added::Done));
    let sent = asma.riverside.post().await;
    let to: Vec<&str> = sent.iter().filter(|message| message.kind == "contact").map(|one| one.to.as_str()).collect();
    assert_eq!(to, ["+447700900456"]);
    asma.riverside.cancel(&asma.riverside.network, &asma.link, "time").await.unwrap();
    let sent = asma.riverside.post().await;
    let cancelled = sent.iter().filter(|message| message.kind == "cancelled").map(|one| one.to.as_str());
    assert_eq!(cancelled.collect::<Vec<_>>(), ["+447700900456"]);
    assert!(asma.riverside.recorded().await.contains(&"contact-changed".to_owned()));
}

#[tokio::test]
async fn a_device_shows_too_little_of_a_contact_to_use_it() {
    let contact = Asma::new().await.contact().await;
    assert_eq!((contact.phone.as_deref(), contact.email.as_deref()), (Some("123"), Some("a…@example.org")));
}

#[tokio::test]
async fn a_link_alone_changes_no_number_and_shows_none() {
    let asma = Asma::new().await;
    let (network, seen) = (&asma.riverside.network, asma.contact().await.seen);
    assert!(asma.riverside.contact_shown(network, &asma.link).await.unwrap().is_none());
    let changed = asma.riverside.keep_contact(network, &asma.link, &seen, fields(&ANOTHER_NUMBER)).await.unwrap();
    assert!(matches!(changed, Added::NotHere));
    assert_eq!(asma.contact().await.phone.as_deref(), Some("123"));
}

#[tokio::test]
async fn what_is_to_mend_in_a_contact_is_kept_on_the_device() {
    let asma = Asma::new().await;
    let typed = [("phone-use", "new"), ("phone", "call me"), ("email-use", "keep")];
    assert!(matches!(asma.change(&typed).await, Added::Refused));
    let kept = asma.contact().await.typed.unwrap();
    assert_eq!(kept.fields, fields(&typed));
    assert!(matches!(kept.because, Because::Refused(refusals) if refusals[0].field == "phone"));
    assert!(matches!(asma.change(&ANOTHER_NUMBER).await, Added::Done));
    assert_eq!(asma.contact().await.typed, None);
}

#[tokio::test]
async fn some_way_to_reach_a_person_is_left() {
    let asma = Asma::new().await;
    assert!(matches!(asma.change(&[("phone-use", "none"), ("email-use", "none")]).await, Added::Refused));
    let Because::Refused(refusals) = asma.contact().await.typed.unwrap().because else { panic!("it was taken") };
    assert_eq!(refusals[0].problem, Problem::NotTogether);
}

#[tokio::test]
async fn a_contact_that_changed_meanwhile_is_looked_at_again() {
    let asma = Asma::new().await;
    let seen = asma.contact().await.seen;
    asma.change(&ANOTHER_NUMBER).await;
    let network = &asma.riverside.network;
    let late = asma.riverside.keep_contact(network, &asma.device, &seen, fields(&ANOTHER_NUMBER)).await.unwrap();
    assert!(matches!(late, Added::Stale));
}

#[tokio::test]
async fn texts_are_turned_off_by_the_link_alone_and_for_good() {
    let asma = Asma::new().await;
    let network = &asma.riverside.network;
    for _ in 0..2 {
        assert_eq!(asma.riverside.stop_texts(network, &asma.link).await.unwrap(), Changed::Done);
    }
    assert!(!asma.riverside.managed(network, &asma.link).await.unwrap().unwrap().gets_texts);
    asma.riverside.cancel(network, &asma.link, "time").await.unwrap();
    assert!(asma.riverside.post().await.iter().all(|message| message.channel != "sms"));
    let recorded = asma.riverside.recorded().await;
    assert_eq!(recorded.iter().filter(|action| *action == "texts-stopped").count(), 1);
    assert_eq!(asma.riverside.stop_texts(network, "0000000000000").await.unwrap(), Changed::NotPossible);
}

#[tokio::test]
async fn reminders_follow_to_the_new_number() {
    let asma = Asma::new().await;
    asma.change(&ANOTHER_NUMBER).await;
    asma.riverside.post().await;
    let managed = asma.riverside.managed(&asma.riverside.network, &asma.link).await.unwrap().unwrap();
    asma.riverside.clock.set(managed.appointment.unwrap().starts_at - jiff::SignedDuration::from_hours(1));
    let sent = asma.riverside.post().await;
    let reminders: Vec<_> = sent.iter().filter(|message| message.kind.starts_with("reminder")).collect();
    assert!(!reminders.is_empty());
    assert!(reminders.iter().all(|reminder| reminder.to == "+447700900456"));
}

#[tokio::test]
async fn what_is_sent_from_a_device_keeps_it_open() {
    let asma = Asma::new().await;
    asma.riverside.clock.advance(20 * MINUTE);
    asma.change(&ANOTHER_NUMBER).await;
    asma.riverside.clock.advance(20 * MINUTE);
    assert!(asma.riverside.came_back(&asma.riverside.network, &asma.device).await.unwrap().is_some());
}

/// Somebody who agreed to share their words and to one partner.
async fn agreed() -> Asma {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[("share", "partner-green-patch")]);
    let confirmed = person.booked().await;
    riverside.post().await;
    let device = back(&riverside, &confirmed.reference).await;
    Asma { riverside, link: confirmed.manage_token, reference: confirmed.reference, device }
}

#[tokio::test]
async fn what_was_agreed_can_be_taken_back_and_staff_see_since_when() {
    let asma = agreed().await;
    let device = Some(asma.device.as_str());
    let stands = |choices: &[Choice]| choices.iter().map(|choice| choice.stands.unwrap()).collect::<Vec<_>>();
    assert_eq!(stands(&asma.choices(device).await), [Shared::No, Shared::Agreed, Shared::No]);
    assert_eq!(asma.withdraw("partner-green-patch").await, Changed::Done);
    let now = asma.riverside.now();
    assert_eq!(stands(&asma.choices(device).await)[1], Shared::Withdrawn(now));
    let intake = asma.riverside.intake(&asma.riverside.member(AMINA).await, &asma.reference).await.unwrap().unwrap();
    assert!(intake.line.told.sharing.partners.is_empty());
    assert_eq!(intake.line.told.withdrawn[0].choice, "partner-green-patch");
    assert!(asma.riverside.recorded().await.contains(&"sharing-withdrawn".to_owned()));
}

#[tokio::test]
async fn a_link_alone_is_not_told_what_was_agreed() {
    let asma = agreed().await;
    let before = asma.choices(None).await;
    assert_eq!(before.len(), 3);
    assert_eq!(before[1].what, WhatIsShared::Partner("Green Patch Gardens".to_owned()));
    assert!(before.iter().all(|choice| choice.stands.is_none() && choice.can_be_withdrawn()));
    for code in ["gp-words", "partner-green-patch", "family", "partner-elsewhere", ""] {
        assert_eq!(asma.withdraw(code).await, Changed::Done, "{code}");
    }
    let recorded = asma.riverside.recorded().await;
    assert_eq!(recorded.iter().filter(|action| *action == "sharing-withdrawn").count(), 1);
}

#[tokio::test]
async fn what_was_skipped_is_told_from_a_device_that_came_back() {
    let asma = Asma::new().await;
    assert!(matches!(asma.add(&Part::AnythingElse, &[("anything-else", "I have a dog")]).await, Added::Done));
    let intake = asma.riverside.intake(&asma.riverside.member(AMINA).await, &asma.reference).await.unwrap().unwrap();
    assert_eq!(intake.preparation.answers.anything_else.as_deref(), Some("I have a dog"));
}

#[tokio::test]
async fn what_was_told_before_is_not_asked_again_and_stays() {
    let asma = Asma::new().await;
    asma.add(&Part::AnythingElse, &[("anything-else", "I have a dog")]).await;
    assert!(matches!(asma.add(&Part::AnythingElse, &[("anything-else", "No dog")]).await, Added::NotHere));
    let intake = asma.riverside.intake(&asma.riverside.member(AMINA).await, &asma.reference).await.unwrap().unwrap();
    assert_eq!(intake.preparation.answers.anything_else.as_deref(), Some("I have a dog"));
}

#[tokio::test]
async fn what_is_to_mend_in_a_part_is_kept_on_the_device() {
    let asma = Asma::new().await;
    let wrong = [("knows-nhs-number", "yes"), ("nhs-number", "943 476 5918")];
    assert!(matches!(asma.add(&Part::NhsNumber, &wrong).await, Added::Refused));
    let network = &asma.riverside.network;
    let (_, typed) = asma.riverside.preparation_later(network, &asma.device).await.unwrap().unwrap();
    let typed = typed.unwrap();
    assert_eq!((typed.step.as_str(), typed.fields), ("nhs-number", fields(&wrong)));
}

#[tokio::test]
async fn a_link_alone_adds_nothing_and_an_old_page_is_looked_at_again() {
    let asma = Asma::new().await;
    let network = &asma.riverside.network;
    let by_link = asma.riverside.add_part_later(network, &asma.link, 1, &Part::AnythingElse, Fields::new()).await;
    assert!(matches!(by_link.unwrap(), Added::NotHere));
    asma.add(&Part::AnythingElse, &[]).await;
    let late = asma.riverside.add_part_later(network, &asma.device, 1, &Part::Address, Fields::new()).await;
    assert!(matches!(late.unwrap(), Added::Stale));
}

#[tokio::test]
async fn words_that_cannot_wait_make_the_form_urgent_from_there_too() {
    let asma = Asma::new().await;
    asma.add(&Part::AnythingElse, &[("anything-else", "I want to end my life")]).await;
    assert!(!asma.riverside.intake_forms().await[0].urgent.is_empty());
}
