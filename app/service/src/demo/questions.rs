//! The demo's second questionnaire, made of questions of the bank, published, and not the one that is asked; and the draft
//! of the first one's next version, which is under discussion.

use domain::{
    Fields, Language,
    studio::{
        form,
        participation::{RUNG, Rung},
        talk::{Place, REASON, VERDICT, Verdict, WORDING, WORDS},
    },
};

use crate::{
    Fault, Service,
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{Copied, Published, SEEN, Sent, Spot, Wish},
};

const TITLE: (&str, &str) = ("Getting to know you", "آپ کو جاننا");

/// Its pages: what each is headed with, in English and in Urdu, and which questions of the bank it asks.
const PAGES: [((&str, &str), [&str; 2]); 5] = [
    (("What matters", "کیا اہم ہے"), ["most-important", "good-day"]),
    (("What helps", "کیا مدد کرتا ہے"), ["who-helps", "tried-before"]),
    (("What comes next", "آگے کیا"), ["three-months", "in-the-way"]),
    (("Talking with you", "آپ سے گفتگو"), ["talk-well", "please-do"]),
    (("People and privacy", "لوگ اور رازداری"), ["who-is-important", "not-in-writing"]),
];

impl Service {
    /// Writes and publishes it, as a manager would, by the forms of the studio.
    pub(super) async fn add_questionnaire(&self, manager: &StaffMember) -> Result<(), Fault> {
        let copied = self.copy_questionnaire(manager, "what-matters", 1, titled(TITLE)).await?;
        let Copied::Done(id) = copied else { panic!("the first version can be copied: {copied:?}") };
        let room = self.studio_draft(manager, id).await?.expect("it was begun before");
        // Every one of these is sent by the one person who works on it: nothing changes in between.
        let mut revision = room.revision;
        let mut send = async |wish: Wish, mut fields: Fields| {
            fields.insert(SEEN.to_owned(), vec![revision.to_string()]);
            revision += 1;
            self.change_studio_draft(manager, id, &wish, fields).await
        };
        for page in &room.content.questionnaire.pages {
            let sent = send(Wish::RemovePage(page.id.clone()), Fields::new()).await?;
            assert!(matches!(sent, Sent::Done(_)), "{sent:?}");
        }
        for (title, questions) in PAGES {
            let sent = send(Wish::AddPage, titled(title)).await?;
            let Sent::Done(Spot::Page(page)) = sent else { panic!("a page can be added: {sent:?}") };
            for key in questions {
                let sent = self.take_from_bank(manager, key, (id, &page)).await?;
                assert!(matches!(sent, Sent::Done(_)), "{key}: {sent:?}");
            }
        }
        let room = self.studio_draft(manager, id).await?.expect("it was begun before");
        let form = [(SEEN, room.revision.to_string()), (RUNG, Rung::Informed.code().to_owned())];
        let form = form.map(|(name, value)| (name.to_owned(), vec![value])).into();
        let published = self.publish_studio_draft(manager, id, form).await?;
        assert_eq!(published, Published::Done, "{:?}", room.tasks);
        Ok(())
    }
}

impl Service {
    /// Begins the draft, in which a suggestion was declined with a reason and a comment waits for its answer.
    pub(super) async fn add_discussion(&self, partner: &StaffMember, link_worker: &StaffMember) -> Result<(), Fault> {
        let id = self.begin_studio_draft(partner, WHAT_MATTERS).await?.expect("the network asks something");
        let question = Place::from_code("question/in-the-way").expect("a place");
        let suggestion = typed([(WORDS, "It is shorter."), (WORDING, "What stops you?")]);
        let comment = typed([(WORDS, "Could the first page be shorter for somebody on an old phone?")]);
        for (place, fields) in [(question, suggestion), (Place::Draft, comment)] {
            let sent = self.open_thread(partner, id, &place, fields).await?;
            assert!(matches!(sent, Sent::Done(_)), "{sent:?}");
        }
        let threads = self.studio_talk(partner, id).await?.unwrap_or_default();
        let suggested = threads.iter().find(|thread| thread.wording.is_some()).expect("it was opened before");
        let reason = "It sounds as if the person were to blame.";
        let answer = typed([(VERDICT, Verdict::Declined.code()), (REASON, reason)]);
        let sent = self.decide_thread(link_worker, id, suggested.id, answer).await?;
        assert!(matches!(sent, Sent::Done(_)), "{sent:?}");
        Ok(())
    }
}

fn typed<const N: usize>(fields: [(&str, &str); N]) -> Fields {
    fields.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into()
}

fn titled((english, urdu): (&str, &str)) -> Fields {
    let title = [(Language::En, english), (Language::Ur, urdu)];
    title.map(|(language, words)| (form::in_language(form::TITLE, language), vec![words.to_owned()])).into()
}
