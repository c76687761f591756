//! Putting pages and questions where they are to stand, and previewing what is typed.

use domain::{Language, questionnaire::PageId, studio::Way};
use service::studio::{Preview, Sent, Spot, Wish};

use crate::{Studio, borrowed, fields, reworded};

async fn pages(studio: &Studio) -> Vec<PageId> {
    studio.room().await.content.questionnaire.pages.iter().map(|page| page.id.clone()).collect()
}

async fn items(studio: &Studio, page: &PageId) -> Vec<String> {
    let room = studio.room().await;
    room.content.page(page.as_str()).unwrap().items.iter().map(|item| item.link_id.to_string()).collect()
}

#[tokio::test]
async fn a_question_is_put_before_another_on_another_page_and_back_by_undoing() {
    let studio = Studio::begun().await;
    let [people, involve] = ["people", "involve"].map(|id| id.parse::<PageId>().unwrap());
    let before = items(&studio, &involve).await;
    let wish = Wish::PutItem("people".parse().unwrap(), involve.clone(), Some("involve-name".parse().unwrap()));
    assert_eq!(studio.now_sends(&studio.amina, &wish, &[]).await, Sent::Done(Spot::Draft));
    assert_eq!(items(&studio, &involve).await, ["involve", "people", "involve-name", "involve-phone"]);
    assert_eq!(items(&studio, &people).await, ["people-other"]);
    let seen = studio.room().await.revision;
    studio.riverside.undo_studio_change(&studio.partner, studio.id, seen).await.unwrap();
    assert_eq!(items(&studio, &involve).await, before);
}

#[tokio::test]
async fn a_page_is_put_before_another_of_its_side_of_booking() {
    let studio = Studio::begun().await;
    let [people, change] = ["people", "change"].map(|id| id.parse::<PageId>().unwrap());
    studio.now_sends(&studio.amina, &Wish::PutPage(change.clone(), Some(people.clone())), &[]).await;
    let pages = pages(&studio).await;
    let place = |id: &PageId| pages.iter().position(|page| page == id).unwrap();
    assert_eq!(place(&change) + 1, place(&people));
}

#[tokio::test]
async fn a_question_goes_up_past_the_edge_of_its_page_and_back_by_undoing_once() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let mut order = room.content.questionnaire.in_reading_order();
    let (above, page) = (order.next().unwrap(), order.next().unwrap());
    let first = page.items[0].link_id.clone();
    studio.now_sends(&studio.amina, &Wish::MoveItem(first.clone(), Way::Up), &[]).await;
    assert_eq!(items(&studio, &above.id).await.last(), Some(&first.to_string()));
    let seen = studio.room().await.revision;
    studio.riverside.undo_studio_change(&studio.partner, studio.id, seen).await.unwrap();
    assert_eq!(studio.room().await.content, room.content);
}

#[tokio::test]
async fn what_is_put_where_it_stands_is_no_change() {
    let studio = Studio::begun().await;
    let involve: PageId = "involve".parse().unwrap();
    let wish = Wish::PutItem("involve".parse().unwrap(), involve, Some("involve-name".parse().unwrap()));
    assert_eq!(studio.now_sends(&studio.amina, &wish, &[]).await, Sent::Done(Spot::Draft));
    assert_eq!(studio.room().await.revision, 0);
}

#[tokio::test]
async fn two_who_move_two_questions_at_once_do_not_wait_for_each_other() {
    let studio = Studio::begun().await;
    let involve: PageId = "involve".parse().unwrap();
    let put = |item: &str| Wish::PutItem(item.parse().unwrap(), involve.clone(), None);
    for (who, item) in [(&studio.amina, "people"), (&studio.partner, "people-other")] {
        assert_eq!(studio.sends(who, &put(item), 0, &[]).await, Sent::Done(Spot::Draft), "{item}");
    }
    assert_eq!(items(&studio, &involve).await[3..], ["people", "people-other"]);
}

#[tokio::test]
async fn what_somebody_has_taken_out_cannot_be_put_anywhere() {
    let studio = Studio::begun().await;
    studio.now_sends(&studio.partner, &Wish::RemoveItem("people".parse().unwrap()), &[]).await;
    let wish = Wish::PutItem("people".parse().unwrap(), "involve".parse().unwrap(), None);
    assert_eq!(studio.sends(&studio.amina, &wish, 0, &[]).await, Sent::NotHere);
}

#[tokio::test]
async fn a_preview_is_of_what_is_typed_and_saves_nothing() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let wish = Wish::Item("people".parse().unwrap());
    let typed = fields(&borrowed(&reworded(&room, "people", "Who is there for you?")));
    let preview = studio.riverside.studio_preview(&studio.partner, studio.id, &wish, &typed).await.unwrap();
    let Preview::Page(page) = preview else { panic!("it can be previewed") };
    assert_eq!(page.items[0].text.get(Language::En).0, "Who is there for you?");
    assert_eq!(page.items.len(), 2, "with what else the page asks");
    assert_eq!((studio.room().await.content, studio.room().await.revision), (room.content, room.revision));
    assert_eq!(studio.riverside.studio_unsent(&studio.partner, studio.id, &wish).await.unwrap(), None);
}

#[tokio::test]
async fn a_new_question_is_previewed_at_the_end_of_its_page() {
    let studio = Studio::begun().await;
    let typed = fields(&[("studio-text-en", "Do you drive?"), ("studio-kind", "yes-no")]);
    let wish = Wish::AddItem("people".parse().unwrap());
    let preview = studio.riverside.studio_preview(&studio.partner, studio.id, &wish, &typed).await.unwrap();
    let Preview::Page(page) = preview else { panic!("it can be previewed") };
    assert_eq!(page.items.last().unwrap().text.get(Language::En).0, "Do you drive?");
}

#[tokio::test]
async fn what_is_to_mend_is_not_previewed_and_neither_is_what_is_not_theirs() {
    let studio = Studio::begun().await;
    let wish = Wish::Item("people".parse().unwrap());
    let nothing = fields(&[]);
    let preview =
        async |who, wish: &Wish| studio.riverside.studio_preview(who, studio.id, wish, &nothing).await.unwrap();
    assert_eq!(preview(&studio.partner, &wish).await, Preview::ToMend);
    let navigator = studio.riverside.member("navigator@riverside.example").await;
    assert_eq!(preview(&navigator, &wish).await, Preview::NotHere);
    let gone = Wish::Item("nothing".parse().unwrap());
    assert_eq!(preview(&studio.partner, &gone).await, Preview::NotHere);
}
