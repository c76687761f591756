//! Approval seats: whose approval a version needs, what voids one, who can be passed by, and what the version says of it.

use domain::{id::SeatId, studio::approval::Standing};
use service::{
    clock::Clock as _,
    networks::WHAT_MATTERS,
    studio::{GuestSent, Published, SEEN, Sent, Wish},
};

use crate::{
    Studio, agreed_on, borrowed, informed, reworded,
    riverside::{HOUR, fields},
    team::MANAGER,
};

const WORKSHOP: [(&str, &str); 10] = [
    ("workshop-day", "3"),
    ("workshop-month", "2"),
    ("workshop-year", "2027"),
    ("workshop-format", "panel"),
    ("workshop-how", "in-person"),
    ("workshop-people", "6"),
    ("workshop-groups", "Carers, young people"),
    ("workshop-lived", "yes"),
    ("workshop-hours", "12"),
    ("workshop-paid", "vouchers"),
];

impl Studio {
    async fn sets_a_seat(&self, title: &str, holder: &str, is_lived: bool) -> SeatId {
        let manager = self.riverside.member(MANAGER).await;
        let lived = if is_lived { "yes" } else { "" };
        let typed = fields(&[("seat-title", title), ("seat-holder", holder), ("seat-lived", lived)]);
        assert!(matches!(self.riverside.add_seat(&manager, typed).await.unwrap(), Sent::Done(_)));
        self.riverside.network_seats(&manager).await.unwrap().unwrap().seats.pop().unwrap().id
    }

    async fn partner_seat(&self) -> SeatId {
        self.sets_a_seat("Voluntary-sector partner", &self.partner.id.to_string(), false).await
    }

    async fn asks(&self) -> Sent {
        let manager = self.riverside.member(MANAGER).await;
        self.riverside.ask_seats(&manager, self.id, self.room().await.revision).await.unwrap()
    }

    async fn says(&self, seat: SeatId, typed: &[(&str, &str)]) -> Sent {
        let mut fields = fields(typed);
        fields.insert(SEEN.to_owned(), vec![self.room().await.revision.to_string()]);
        self.riverside.speak_for_seat(&self.partner, self.id, seat, fields).await.unwrap()
    }

    async fn standing(&self, seat: SeatId) -> Standing {
        let seats = self.riverside.draft_seats(&self.partner, self.id).await.unwrap().unwrap().seats;
        seats.into_iter().find(|one| one.row.id == seat).unwrap().standing
    }

    async fn publishes(&self, rung: &str) -> Published {
        let manager = self.riverside.member(MANAGER).await;
        let mut typed = informed(self.room().await.revision);
        typed.insert("studio-rung".to_owned(), vec![rung.to_owned()]);
        self.riverside.publish_studio_draft(&manager, self.id, typed).await.unwrap()
    }
}

#[tokio::test]
async fn a_version_is_published_only_with_the_approval_of_every_seat() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    assert_eq!(studio.publishes("informed").await, Published::NotApproved);
    studio.asks().await;
    assert!(matches!(studio.standing(seat).await, Standing::Asked(_)));
    assert_eq!(studio.publishes("informed").await, Published::NotApproved);
    studio.says(seat, &[("approval-voice", "approved")]).await;
    assert_eq!(studio.standing(seat).await, Standing::Approved);
    assert_eq!(studio.publishes("consulted").await, Published::Done);
    let made = studio.riverside.makings(studio.partner.network).await.unwrap();
    let seats = &made[0].making.as_ref().unwrap().seats;
    assert!(seats.len() == 1 && seats[0].approved_on.is_some());
}

#[tokio::test]
async fn who_sits_on_a_seat_that_is_asked_has_it_waiting_until_they_say_something() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    let waiting = async || studio.riverside.studio_waiting(&studio.partner).await.unwrap().approvals;
    assert!(waiting().await.is_empty());
    studio.asks().await;
    assert_eq!(waiting().await, [studio.id]);
    assert!(studio.riverside.studio_waiting(&studio.amina).await.unwrap().approvals.is_empty());
    studio.says(seat, &[("approval-voice", "approved")]).await;
    assert!(waiting().await.is_empty());
}

#[tokio::test]
async fn a_change_of_meaning_voids_an_approval_and_a_slip_of_the_pen_does_not() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    studio.says(seat, &[("approval-voice", "approved")]).await;
    let room = studio.room().await;
    let (_, item) = room.content.item("people").unwrap();
    let words = item.text.get(domain::Language::En).0.to_owned();
    let people = Wish::Item("people".parse().unwrap());
    let typo = format!("{} ", words.to_uppercase());
    studio.now_sends(&studio.partner, &people, &borrowed(&reworded(&room, "people", &typo))).await;
    assert_eq!(studio.standing(seat).await, Standing::Approved);
    let other = reworded(&studio.room().await, "people", "Who would you rather not see?");
    studio.now_sends(&studio.partner, &people, &borrowed(&other)).await;
    assert_eq!(studio.standing(seat).await, Standing::Void);
    assert_eq!(studio.publishes("informed").await, Published::NotApproved);
}

#[tokio::test]
async fn who_undoes_a_change_of_meaning_has_the_approval_back() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    studio.says(seat, &[("approval-voice", "approved")]).await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "Something else")]).await;
    assert_eq!(studio.standing(seat).await, Standing::Void);
    let revision = studio.room().await.revision;
    studio.riverside.undo_studio_change(&studio.amina, studio.id, revision).await.unwrap();
    assert_eq!(studio.standing(seat).await, Standing::Approved);
}

#[tokio::test]
async fn a_seat_that_is_silent_for_ten_working_days_can_be_passed_by_and_the_version_says_consulted_at_most() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    studio.asks().await;
    let Standing::Asked(until) = studio.standing(seat).await else { panic!("it was not asked") };
    let wait = until.duration_since(studio.riverside.clock.now()).as_secs();
    studio.riverside.clock.advance(wait - 60);
    assert_eq!(studio.publishes("consulted").await, Published::NotApproved);
    studio.riverside.clock.advance(60);
    assert_eq!(studio.standing(seat).await, Standing::Silent);
    assert_eq!(studio.publishes("co-designed").await, Published::Refused);
    assert_eq!(studio.publishes("consulted").await, Published::Done);
    let made = studio.riverside.makings(studio.partner.network).await.unwrap();
    assert_eq!(made[0].making.as_ref().unwrap().seats[0].approved_on, None);
}

#[tokio::test]
async fn asking_again_about_the_same_questions_does_not_begin_the_ten_days_anew() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    studio.asks().await;
    let before = studio.standing(seat).await;
    studio.riverside.clock.advance(48 * HOUR);
    studio.asks().await;
    assert_eq!(studio.standing(seat).await, before);
}

#[tokio::test]
async fn a_seat_that_says_not_yet_says_why_and_cannot_be_passed_by() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    studio.asks().await;
    assert_eq!(studio.says(seat, &[("approval-voice", "not-yet")]).await, Sent::Refused);
    studio.says(seat, &[("approval-voice", "not-yet"), ("approval-reason", "It is too long.")]).await;
    studio.riverside.clock.advance(24 * 60 * HOUR);
    assert_eq!(studio.standing(seat).await, Standing::NotYet);
    assert_eq!(studio.publishes("informed").await, Published::NotApproved);
}

#[tokio::test]
async fn nobody_speaks_for_a_seat_that_is_not_theirs_or_of_questions_that_they_have_not_seen() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    let seen = studio.room().await.revision.to_string();
    let typed = fields(&[("approval-voice", "approved"), (SEEN, &seen)]);
    let other = studio.riverside.speak_for_seat(&studio.amina, studio.id, seat, typed.clone()).await.unwrap();
    assert_eq!(other, Sent::NotHere);
    studio.now_sends(&studio.amina, &Wish::Title, &[("studio-title-en", "Changed since")]).await;
    let late = studio.riverside.speak_for_seat(&studio.partner, studio.id, seat, typed).await.unwrap();
    assert!(matches!(late, Sent::Changed(_)));
}

#[tokio::test]
async fn a_person_without_an_account_approves_by_their_link() {
    let studio = agreed_on().await;
    let seat = studio.sets_a_seat("A person with lived experience", "", true).await;
    studio.invites(&[("studio-seat", &seat.to_string())]).await;
    let token = studio.token().await;
    studio.asks().await;
    let seen = studio.room().await.revision;
    let approved = fields(&[("approval-voice", "approved")]);
    let sent = studio.riverside.guest_speaks(&token, seen - 1, approved.clone()).await.unwrap();
    assert_eq!(sent, GuestSent::Changed);
    assert_eq!(studio.riverside.guest_speaks(&token, seen, approved).await.unwrap(), GuestSent::Done);
    assert_eq!(studio.standing(seat).await, Standing::Approved);
}

#[tokio::test]
async fn a_link_approves_for_no_seat_that_one_of_the_staff_has() {
    let studio = agreed_on().await;
    let seat = studio.partner_seat().await;
    assert_eq!(studio.invites(&[("studio-seat", &seat.to_string())]).await, Sent::Refused);
}

#[tokio::test]
async fn the_public_page_tells_what_was_said_and_done_and_who_took_part_and_names_nobody() {
    let studio = agreed_on().await;
    studio.riverside.add_workshop(&studio.partner, studio.id, fields(&WORKSHOP)).await.unwrap();
    let place = domain::studio::talk::Place::Draft;
    let words = fields(&[("studio-words", "Ruth finds it long.")]);
    studio.riverside.open_thread(&studio.partner, studio.id, &place, words).await.unwrap();
    let thread = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap()[0].id;
    let answer = fields(&[("studio-told", "It is long."), ("studio-reason", "Two questions are gone.")]);
    studio.riverside.decide_thread(&studio.amina, studio.id, thread, answer).await.unwrap();
    assert_eq!(studio.publishes("consulted").await, Published::Done);
    let made = studio.riverside.makings(studio.partner.network).await.unwrap();
    let making = made[0].making.as_ref().unwrap();
    assert_eq!((making.workshops.len(), making.workshops[0].people), (1, 6));
    assert_eq!(
        (making.said[0].said.as_str(), making.said[0].done.as_deref()),
        ("It is long.", Some("Two questions are gone."))
    );
    let all = format!("{making:?}");
    assert!(!all.contains("Ruth") && !all.contains(&studio.partner.name) && !all.contains(&studio.amina.name));
    assert!(made[1].making.is_none());
}

#[tokio::test]
async fn a_meeting_that_is_not_whole_is_kept_and_asked_for_again() {
    let studio = Studio::begun().await;
    let sent = studio.riverside.add_workshop(&studio.partner, studio.id, fields(&WORKSHOP[..5])).await.unwrap();
    assert_eq!(sent, Sent::Refused);
    let record = studio.riverside.participation(&studio.partner, studio.id).await.unwrap().unwrap();
    assert!(record.workshops.is_empty() && record.unsent.unwrap().fields["workshop-format"] == ["panel"]);
}

#[tokio::test]
async fn only_who_publishes_sets_seats() {
    let studio = Studio::begun().await;
    assert!(studio.riverside.network_seats(&studio.partner).await.unwrap().is_none());
    let typed = fields(&[("seat-title", "Mine")]);
    assert_eq!(studio.riverside.add_seat(&studio.partner, typed).await.unwrap(), Sent::NotHere);
    assert!(studio.riverside.begin_studio_draft(&studio.partner, WHAT_MATTERS).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_told_of_a_comment_names_the_question_that_it_was_about() {
    let studio = Studio::begun().await;
    let place = domain::studio::talk::Place::Item("people".parse().unwrap());
    let words = fields(&[("studio-words", "It is hard to answer.")]);
    studio.riverside.open_thread(&studio.partner, studio.id, &place, words).await.unwrap();
    let thread = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap()[0].id;
    let answer = fields(&[("studio-told", "It is hard.")]);
    studio.riverside.decide_thread(&studio.amina, studio.id, thread, answer).await.unwrap();
    let publishing = studio.riverside.publishing(&studio.partner, studio.id).await.unwrap().unwrap();
    let room = studio.room().await;
    assert_eq!(publishing.said[0].about.as_ref(), room.content.item("people").map(|(_, item)| &item.text));
}
