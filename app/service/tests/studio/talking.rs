//! Talking about a draft: comments on its parts, and suggested words that are taken or declined with a reason.

use domain::{
    id::ThreadId,
    questionnaire::LinkId,
    studio::talk::{Place, Verdict},
};
use service::studio::{Sent, Spot, Thread, stood_at};

use crate::{Studio, riverside::fields};

impl Studio {
    async fn talk(&self) -> Vec<Thread> {
        self.riverside.studio_talk(&self.partner, self.id).await.unwrap().unwrap()
    }

    /// Somebody says something about a place; the thread that it opened.
    async fn said(&self, place: &Place, typed: &[(&str, &str)]) -> ThreadId {
        self.riverside.open_thread(&self.partner, self.id, place, fields(typed)).await.unwrap();
        self.talk().await.pop().unwrap().id
    }

    async fn decides(&self, thread: ThreadId, typed: &[(&str, &str)]) -> Sent {
        self.riverside.decide_thread(&self.amina, self.id, thread, fields(typed)).await.unwrap()
    }
}

fn first_question(studio: &service::studio::Room) -> (LinkId, String) {
    let item = studio.content.questionnaire.items().next().unwrap();
    (item.link_id.clone(), item.text.get(domain::Language::En).0.to_owned())
}

#[tokio::test]
async fn every_part_of_a_draft_can_be_talked_about_and_nothing_that_is_not_there() {
    let studio = Studio::begun().await;
    for place in ["draft", "page/people", "question/people", "option/people/no-one"] {
        let place = Place::from_code(place).unwrap();
        studio.said(&place, &[("studio-words", "Could it be shorter?")]).await;
    }
    assert_eq!(studio.talk().await.len(), 4);
    for place in ["page/nothing", "question/nothing", "option/people/nothing"] {
        let place = Place::from_code(place).unwrap();
        let words = fields(&[("studio-words", "Could it be shorter?")]);
        assert_eq!(
            studio.riverside.open_thread(&studio.partner, studio.id, &place, words).await.unwrap(),
            Sent::Refused
        );
        let kept = studio.riverside.thread_unsent(&studio.partner, studio.id, &place).await.unwrap().unwrap();
        assert_eq!(kept.fields["studio-words"], ["Could it be shorter?"], "its speaker has it back");
    }
}

#[tokio::test]
async fn a_reply_stands_under_what_it_answers_with_who_said_it() {
    let studio = Studio::begun().await;
    let thread = studio.said(&Place::Draft, &[("studio-words", "Is it too long?")]).await;
    let words = fields(&[("studio-words", "I think so too.")]);
    studio.riverside.reply_in_thread(&studio.amina, studio.id, thread, words).await.unwrap();
    let said: Vec<_> =
        studio.talk().await.remove(0).said.into_iter().map(|said| (said.by.unwrap(), said.words)).collect();
    let by = |who: &service::sign_in::StaffMember, words: &str| (who.name.clone(), words.to_owned());
    assert_eq!(said, [by(&studio.partner, "Is it too long?"), by(&studio.amina, "I think so too.")]);
}

#[tokio::test]
async fn a_suggestion_for_an_answer_changes_that_answer_alone() {
    let studio = Studio::begun().await;
    let place = Place::from_code("option/people/no-one").unwrap();
    let before = studio.room().await.content;
    let thread = studio.said(&place, &[("studio-wording", "Nobody just now")]).await;
    studio.decides(thread, &[("studio-verdict", "accepted")]).await;
    let after = studio.room().await.content;
    let options = |content: &domain::studio::Content| {
        let item = content.item("people").unwrap().1.clone();
        item.options().iter().map(|option| option.text.get(domain::Language::En).0.to_owned()).collect::<Vec<_>>()
    };
    let (mut wanted, last) = (options(&before), options(&before).len() - 1);
    wanted[last] = "Nobody just now".to_owned();
    assert_eq!(options(&after), wanted);
    assert_eq!(after.item("people").unwrap().1.text, before.item("people").unwrap().1.text);
}

#[tokio::test]
async fn a_suggestion_that_is_taken_changes_the_question_and_can_be_undone() {
    let studio = Studio::begun().await;
    let (link_id, before) = first_question(&studio.room().await);
    let suggested = [("studio-wording", "What would help most?")];
    let thread = studio.said(&Place::Item(link_id.clone()), &suggested).await;
    let sent = studio.decides(thread, &[("studio-verdict", "accepted")]).await;
    assert_eq!(sent, Sent::Done(Spot::Item(link_id.clone())));
    let room = studio.room().await;
    assert_eq!(first_question(&room).1, "What would help most?");
    assert_eq!(studio.talk().await[0].verdict, Some((Verdict::Accepted, None)));
    let past = studio.riverside.studio_history(&studio.partner, studio.id, None).await.unwrap().unwrap();
    let stood = stood_at(&past, &link_id, studio.talk().await[0].opened_at).unwrap();
    assert_eq!(stood.text.get(domain::Language::En).0, before, "what it was suggested instead of stays to be seen");
    studio.riverside.undo_studio_change(&studio.amina, studio.id, room.revision).await.unwrap();
    assert_eq!(first_question(&studio.room().await).1, before);
}

#[tokio::test]
async fn a_suggestion_that_is_declined_says_why_and_changes_nothing() {
    let studio = Studio::begun().await;
    let (link_id, before) = first_question(&studio.room().await);
    let thread = studio.said(&Place::Item(link_id), &[("studio-wording", "Problems?")]).await;
    assert_eq!(studio.decides(thread, &[("studio-verdict", "declined")]).await, Sent::Refused);
    let declined = [("studio-verdict", "declined"), ("studio-reason", "It is not kind.")];
    studio.decides(thread, &declined).await;
    assert_eq!(studio.talk().await[0].verdict, Some((Verdict::Declined, Some("It is not kind.".to_owned()))));
    assert_eq!(first_question(&studio.room().await).1, before);
}

#[tokio::test]
async fn a_thread_is_answered_once_and_stays_to_be_read() {
    let studio = Studio::begun().await;
    let thread = studio.said(&Place::Draft, &[("studio-words", "Is it too long?")]).await;
    assert_eq!(studio.decides(thread, &[]).await, Sent::Done(Spot::Draft));
    assert_eq!(studio.decides(thread, &[]).await, Sent::Changed(Spot::Draft));
    assert_eq!(studio.talk().await[0].said.len(), 1);
}

#[tokio::test]
async fn nobody_without_a_part_in_it_hears_or_says_anything() {
    let studio = Studio::begun().await;
    studio.riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let thread = studio.said(&Place::Draft, &[("studio-words", "Is it too long?")]).await;
    for email in ["navigator@riverside.example", "ada@millbrook.example"] {
        let (who, words) = (studio.riverside.member(email).await, || fields(&[("studio-words", "Hello")]));
        let service = &studio.riverside;
        assert!(service.studio_talk(&who, studio.id).await.unwrap().is_none(), "{email}");
        let sent = service.open_thread(&who, studio.id, &Place::Draft, words()).await.unwrap();
        assert_eq!(sent, Sent::NotHere, "{email}");
        assert_eq!(service.reply_in_thread(&who, studio.id, thread, words()).await.unwrap(), Sent::NotHere, "{email}");
        assert_eq!(service.decide_thread(&who, studio.id, thread, words()).await.unwrap(), Sent::NotHere, "{email}");
    }
    assert_eq!(studio.talk().await[0].said.len(), 1);
}

#[tokio::test]
async fn nothing_said_is_asked_for_and_a_long_speech_is_kept() {
    let studio = Studio::begun().await;
    let place = Place::Draft;
    for words in [String::new(), "a".repeat(2001)] {
        let typed = fields(&[("studio-words", &words)]);
        let sent = studio.riverside.open_thread(&studio.partner, studio.id, &place, typed).await.unwrap();
        assert_eq!(sent, Sent::Refused);
        let kept = studio.riverside.thread_unsent(&studio.partner, studio.id, &place).await.unwrap().unwrap();
        assert_eq!(kept.fields.get("studio-words").map_or("", |typed| typed[0].as_str()), words);
    }
}
