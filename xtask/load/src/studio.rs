//! A large draft of the questions, which many change and talk about at once.

use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use domain::{Fields, id::StudioDraftId, questionnaire::PageId, studio::talk::Place};
use service::{
    Service,
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{SEEN, Sent, Wish},
};
use tokio::task::JoinSet;

use crate::{
    day::link_worker,
    figure::{self, Taken},
    ground::Ground,
};

/// How large the draft becomes, and how many talk about it.
#[derive(clap::Args)]
pub struct Talk {
    /// Questions.
    #[arg(long, default_value_t = 200)]
    questions: usize,
    /// Comments.
    #[arg(long, default_value_t = 1000)]
    comments: usize,
    /// People at the same time.
    #[arg(long, default_value_t = 20)]
    people: usize,
}

/// How many changes and comments are confirmed a second, and how long one takes; that no comment is lost.
pub async fn measure(ground: Ground, talk: &Talk) -> Result<()> {
    let network = ground.networks(1).await?.remove(0);
    let who = link_worker(&ground.service, &network).await?;
    let id = ground.service.begin_studio_draft(&who, WHAT_MATTERS).await?.context("a link worker begins a draft")?;
    let room = ground.service.studio_draft(&who, id).await?.context("a draft that was begun is there")?;
    let page = room.content.questionnaire.pages.first().context("the questions have a page")?.id.clone();
    let mut changes = Taken::default();
    let began = Instant::now();
    for number in room.content.questionnaire.items().count()..talk.questions {
        let began = Instant::now();
        add_question(&ground.service, (&who, id), &page, number).await?;
        changes.add(began.elapsed());
    }
    figure::print("changes", changes.count() as f64 / began.elapsed().as_secs_f64(), "/s");
    figure::print("changes p99", changes.percentile(99), "ms");

    let began = Instant::now();
    let mut all = JoinSet::new();
    for person in 0..talk.people {
        let (service, who) = (ground.service.clone(), who.clone());
        let each = talk.comments / talk.people;
        all.spawn(async move {
            let mut taken = Taken::default();
            for number in 0..each {
                let began = Instant::now();
                let words = vec![format!("Person {person} says {number}: my mother would not know what this means.")];
                let fields = Fields::from([("studio-words".to_owned(), words)]);
                let sent = service.open_thread(&who, id, &Place::Draft, fields).await?;
                ensure!(matches!(sent, Sent::Done(_)), "a comment was not taken: {sent:?}");
                taken.add(began.elapsed());
            }
            anyhow::Ok(taken)
        });
    }
    let mut comments = Taken::default();
    while let Some(taken) = all.join_next().await {
        comments.extend(taken??);
    }
    figure::print("comments", comments.count() as f64 / began.elapsed().as_secs_f64(), "/s");
    figure::print("comments p99", comments.percentile(99), "ms");
    let kept = ground.service.studio_talk(&who, id).await?.context("a draft that was begun is there")?.len();
    ensure!(kept == comments.count(), "of {} comments {kept} are there", comments.count());
    Ok(())
}

async fn add_question(
    service: &Service,
    (who, id): (&StaffMember, StudioDraftId),
    page: &PageId,
    number: usize,
) -> Result<()> {
    let revision = service.studio_draft(who, id).await?.context("a draft that was begun is there")?.revision;
    let typed = [
        ("studio-text-en", format!("What about this, number {number}?")),
        ("studio-kind", "text".to_owned()),
        (SEEN, revision.to_string()),
    ];
    let fields = typed.into_iter().map(|(name, value)| (name.to_owned(), vec![value])).collect();
    match service.change_studio_draft(who, id, &Wish::AddItem(page.clone()), fields).await? {
        Sent::Done(_) => Ok(()),
        refused => bail!("a question was not taken: {refused:?}"),
    }
}
