//! Guests: what a link opens, for how long, what can be said by it, and what its owner is told.

use domain::{
    Fields,
    questionnaire::LinkId,
    studio::talk::{Place, Verdict},
};
use service::{
    store::Speaker,
    studio::{Guest, GuestSent, Sent},
};

use crate::{
    Studio,
    riverside::{HOUR, fields},
};

const INVITATION: [(&str, &str); 3] =
    [("guest-label", "Tuesday carers"), ("guest-named", "unnamed"), ("guest-lasts", "14")];

impl Studio {
    pub(crate) async fn invites(&self, more: &[(&str, &str)]) -> Sent {
        let mut typed = fields(&INVITATION);
        for (name, value) in more {
            typed.insert((*name).to_owned(), vec![(*value).to_owned()]);
        }
        self.riverside.invite_guest(&self.partner, self.id, typed).await.unwrap()
    }

    async fn guests(&self) -> Vec<Guest> {
        self.riverside.studio_guests(&self.partner, self.id).await.unwrap().unwrap().guests
    }

    /// The token of the newest link.
    pub(crate) async fn token(&self) -> String {
        let link = self.guests().await.remove(0).link.unwrap();
        link.rsplit('/').next().unwrap().to_owned()
    }

    async fn guest_says(&self, token: &str, place: &str, words: &str) -> GuestSent {
        let place = Place::from_code(place).unwrap();
        self.riverside.guest_says(token, &place, fields(&[("studio-words", words)])).await.unwrap()
    }
}

#[tokio::test]
async fn a_guest_sees_one_draft_and_says_something_about_it_without_a_name() {
    let studio = Studio::begun().await;
    assert!(matches!(studio.invites(&[]).await, Sent::Done(_)));
    let token = studio.token().await;
    let room = studio.riverside.guest_room(&token, None).await.unwrap().unwrap();
    assert_eq!(room.asked().len(), 14);
    assert_eq!(studio.guest_says(&token, "question/people", "Is it my business?").await, GuestSent::Done);
    let threads = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap();
    assert_eq!((threads[0].by.clone(), threads[0].said[0].by.clone()), (None, None));
    assert!(matches!(threads[0].opener, Some(Speaker::Guest(_))));
}

#[tokio::test]
async fn a_guest_who_is_named_speaks_by_that_name() {
    let studio = Studio::begun().await;
    studio.invites(&[("guest-named", "named")]).await;
    studio.guest_says(&studio.token().await, "draft", "It is long.").await;
    let threads = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap();
    assert_eq!(threads[0].said[0].by.as_deref(), Some("Tuesday carers"));
}

#[tokio::test]
async fn a_task_is_about_its_questions_and_no_others() {
    let studio = Studio::begun().await;
    studio.invites(&[("guest-questions", "people")]).await;
    let token = studio.token().await;
    let room = studio.riverside.guest_room(&token, None).await.unwrap().unwrap();
    assert_eq!(room.asked(), ["people".parse::<LinkId>().unwrap()]);
    for elsewhere in ["question/matters-most", "page/people"] {
        assert_eq!(studio.guest_says(&token, elsewhere, "Why?").await, GuestSent::NotHere, "{elsewhere}");
    }
    assert_eq!(studio.guest_says(&token, "option/people/no-one", "Sad.").await, GuestSent::Done);
}

#[tokio::test]
async fn a_link_asks_about_three_questions_at_most() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let keys: Vec<String> = room.content.questionnaire.items().map(|item| item.link_id.to_string()).collect();
    let mut typed: Fields = fields(&INVITATION);
    typed.insert("guest-questions".to_owned(), keys[..4].to_vec());
    assert_eq!(studio.riverside.invite_guest(&studio.partner, studio.id, typed).await.unwrap(), Sent::Refused);
    assert!(studio.guests().await.is_empty());
}

#[tokio::test]
async fn a_link_opens_until_it_expires_or_is_taken_back() {
    let studio = Studio::begun().await;
    studio.invites(&[]).await;
    let (token, guest) = (studio.token().await, studio.guests().await.remove(0).id);
    studio.riverside.clock.advance((24 * 14 - 1) * HOUR);
    assert!(studio.riverside.guest_room(&token, None).await.unwrap().is_some());
    studio.riverside.clock.advance(HOUR);
    assert!(studio.riverside.guest_room(&token, None).await.unwrap().is_none());
    assert_eq!(studio.guest_says(&token, "draft", "Too late.").await, GuestSent::NotHere);
    studio.invites(&[]).await;
    let (second, newest) = (studio.token().await, studio.guests().await.remove(0).id);
    assert_ne!(guest, newest);
    studio.riverside.revoke_guest(&studio.partner, studio.id, newest).await.unwrap();
    assert!(studio.riverside.guest_room(&second, None).await.unwrap().is_none());
}

#[tokio::test]
async fn a_link_is_shown_for_ten_minutes_and_a_wrong_one_opens_nothing() {
    let studio = Studio::begun().await;
    studio.invites(&[]).await;
    assert!(studio.guests().await[0].link.is_some());
    studio.riverside.clock.advance(600);
    assert!(studio.guests().await[0].link.is_none());
    assert!(studio.riverside.guest_room("0123456789abcdef", None).await.unwrap().is_none());
}

#[tokio::test]
async fn what_a_guest_typed_and_was_not_taken_is_kept_for_them_alone() {
    let studio = Studio::begun().await;
    studio.invites(&[]).await;
    let token = studio.token().await;
    let long = "a".repeat(2001);
    let GuestSent::Refused(kept) = studio.guest_says(&token, "draft", &long).await else { panic!("it was taken") };
    let room = studio.riverside.guest_room(&token, Some(kept)).await.unwrap().unwrap();
    assert_eq!(room.unsent.unwrap().fields["studio-words"], [long]);
    assert!(studio.riverside.guest_room(&token, None).await.unwrap().unwrap().unsent.is_none());
    studio.invites(&[]).await;
    let other = studio.token().await;
    assert!(studio.riverside.guest_room(&other, Some(kept)).await.unwrap().unwrap().unsent.is_none());
}

#[tokio::test]
async fn a_guest_is_sent_their_link_and_told_once_a_day_at_most_of_answers() {
    let studio = Studio::begun().await;
    studio.invites(&[("guest-email", "ruth@example.org")]).await;
    let token = studio.token().await;
    let told = studio.riverside.post().await;
    assert_eq!(told.len(), 1);
    assert!(told[0].to == "ruth@example.org" && told[0].body.contains(&token));
    studio.guest_says(&token, "draft", "It is long.").await;
    studio.guest_says(&token, "question/people", "It is hard.").await;
    studio.riverside.clock.advance(HOUR);
    let threads = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap();
    for thread in threads {
        studio.riverside.decide_thread(&studio.amina, studio.id, thread.id, Fields::new()).await.unwrap();
    }
    studio.riverside.write_digests().await.unwrap();
    assert!(studio.riverside.post().await.is_empty(), "less than a day since the link went");
    studio.riverside.clock.advance(25 * HOUR);
    let mut told = Vec::new();
    for _ in 0..2 {
        studio.riverside.write_digests().await.unwrap();
        told.extend(studio.riverside.post().await);
    }
    assert_eq!(told.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["guest-news"]);
    assert!(!told[0].body.contains("hard"), "nothing that was said leaves by email");
}

#[tokio::test]
async fn a_guest_who_is_not_invited_any_more_is_told_nothing() {
    let studio = Studio::begun().await;
    studio.invites(&[("guest-email", "ruth@example.org")]).await;
    let guest = studio.guests().await.remove(0).id;
    studio.riverside.revoke_guest(&studio.partner, studio.id, guest).await.unwrap();
    assert!(studio.riverside.post().await.is_empty());
}

#[tokio::test]
async fn who_is_mentioned_has_it_waiting_until_they_reply_or_it_is_answered() {
    let studio = Studio::begun().await;
    let words = fields(&[("studio-words", "What do you think, @Amina?")]);
    studio.riverside.open_thread(&studio.partner, studio.id, &Place::Draft, words).await.unwrap();
    let waiting = studio.riverside.studio_waiting(&studio.amina).await.unwrap().mentions;
    assert_eq!(waiting.len(), 1);
    studio.riverside.clock.advance(60);
    let reply = fields(&[("studio-words", "I like it.")]);
    studio.riverside.reply_in_thread(&studio.amina, studio.id, waiting[0].1, reply).await.unwrap();
    assert!(studio.riverside.studio_waiting(&studio.amina).await.unwrap().mentions.is_empty());
}

#[tokio::test]
async fn nobody_outside_the_network_invites_or_takes_back() {
    let studio = Studio::begun().await;
    studio.invites(&[]).await;
    studio.riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let guest = studio.guests().await.remove(0).id;
    for email in ["navigator@riverside.example", "ada@millbrook.example"] {
        let who = studio.riverside.member(email).await;
        let service = &studio.riverside;
        assert!(service.studio_guests(&who, studio.id).await.unwrap().is_none(), "{email}");
        assert_eq!(service.invite_guest(&who, studio.id, fields(&INVITATION)).await.unwrap(), Sent::NotHere, "{email}");
        assert_eq!(service.revoke_guest(&who, studio.id, guest).await.unwrap(), Sent::NotHere, "{email}");
    }
}

#[tokio::test]
async fn an_answer_with_words_for_the_public_page_keeps_both() {
    let studio = Studio::begun().await;
    studio.invites(&[]).await;
    studio.guest_says(&studio.token().await, "question/people", "It felt like a test.").await;
    let thread = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap()[0].id;
    let answer = fields(&[("studio-told", "It felt like a test."), ("studio-reason", "We ask it later now.")]);
    studio.riverside.decide_thread(&studio.amina, studio.id, thread, answer).await.unwrap();
    let thread = studio.riverside.studio_talk(&studio.partner, studio.id).await.unwrap().unwrap().remove(0);
    assert_eq!(thread.told.as_deref(), Some("It felt like a test."));
    assert_eq!(thread.verdict, Some((Verdict::Resolved, Some("We ask it later now.".to_owned()))));
}
