//! A large draft that many talk about at once: nobody's words are lost, and its pages ask the database no more often.
//!
//! With `MATTERS_TRIAL` in the environment it has two hundred questions and a thousand comments.

use std::{env, time::Instant};

use domain::{id::StudioDraftId, studio::talk::Place};
use futures_util::future::join_all;
use service::{
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{SEEN, Sent, Wish},
};

use crate::{
    riverside::{AMINA, Riverside, fields},
    statements,
};

/// How many talk at once.
const PEOPLE: usize = 20;

struct Size {
    questions: usize,
    comments: usize,
}

impl Size {
    fn get() -> Self {
        match env::var_os("MATTERS_TRIAL") {
            Some(_) => Self { questions: 200, comments: 1000 },
            None => Self { questions: 40, comments: 60 },
        }
    }
}

/// Everything that the pages of a draft ask for.
async fn looked_at(riverside: &Riverside, who: &StaffMember, id: StudioDraftId) -> (usize, usize) {
    let room = riverside.studio_draft(who, id).await.unwrap().unwrap();
    let threads = riverside.studio_talk(who, id).await.unwrap().unwrap();
    riverside.studio_history(who, id, None).await.unwrap().unwrap();
    riverside.publishing(who, id).await.unwrap().unwrap();
    riverside.studio_guests(who, id).await.unwrap().unwrap();
    riverside.studio(who).await.unwrap().unwrap();
    (room.content.questionnaire.items().count(), threads.len())
}

#[tokio::test]
async fn twenty_people_talk_about_a_large_draft_and_its_pages_ask_as_often_as_for_a_small_one() {
    let (size, riverside) = (Size::get(), Riverside::new().await);
    let heard = statements::listen();
    let amina = riverside.member(AMINA).await;
    let id = riverside.begin_studio_draft(&amina, WHAT_MATTERS).await.unwrap().unwrap();
    let count = || heard.lock().unwrap().len();
    let began = (count(), Instant::now());
    let (begins_with, _) = looked_at(&riverside, &amina, id).await;
    let small = (count() - began.0, began.1.elapsed());
    for number in begins_with..size.questions {
        let seen = riverside.studio_draft(&amina, id).await.unwrap().unwrap().revision.to_string();
        let words = format!("What about this, number {number}?");
        let typed = [("studio-text-en", words.as_str()), ("studio-kind", "text"), (SEEN, &seen)];
        let page = Wish::AddItem("people".parse().unwrap());
        let sent = riverside.change_studio_draft(&amina, id, &page, fields(&typed)).await.unwrap();
        assert!(matches!(sent, Sent::Done(_)), "{sent:?}");
    }
    let talks = async |person: usize| {
        for number in 0..size.comments / PEOPLE {
            let words = format!("Person {person} says {number}");
            let sent = riverside.open_thread(&amina, id, &Place::Draft, fields(&[("studio-words", &words)])).await;
            assert!(matches!(sent.unwrap(), Sent::Done(_)));
        }
    };
    join_all((0..PEOPLE).map(talks)).await;
    let began = (count(), Instant::now());
    assert_eq!(looked_at(&riverside, &amina, id).await, (size.questions, size.comments));
    let large = (count() - began.0, began.1.elapsed());
    let threads = riverside.studio_talk(&amina, id).await.unwrap().unwrap();
    for person in 0..PEOPLE {
        let own = format!("Person {person} says ");
        let said = threads.iter().filter(|thread| thread.said[0].words.starts_with(&own)).count();
        assert_eq!(said, size.comments / PEOPLE, "{own}");
    }
    assert_eq!(large.0, small.0);
    println!(
        "trial: {} questions and {} comments of {PEOPLE} people at once: {} statements for six pages, as for a new \
         draft, in {:.1} times its time; no word lost",
        size.questions,
        size.comments,
        large.0,
        large.1.as_secs_f64() / small.1.as_secs_f64()
    );
}
