//! Where something is put down: before a neighbour, whose place may have changed since somebody saw it, or at the end.

use super::Content;
use crate::questionnaire::{LinkId, PageId};

impl Content {
    /// The place among the pages for one that is to stand before another of its side of booking, or after all of them. A
    /// neighbour that is not there any more is the end.
    pub fn place_of_page_before(&self, id: &PageId, before: Option<&PageId>) -> usize {
        let Some(page) = self.page(id.as_str()) else { return 0 };
        let others = self.questionnaire.pages.iter().filter(|other| other.id != *id);
        let beside: Vec<_> =
            others.enumerate().filter(|(_, other)| other.before_booking == page.before_booking).collect();
        let neighbour = beside.iter().find(|(_, other)| Some(&other.id) == before);
        let stands = || self.questionnaire.pages.iter().position(|page| page.id == *id).unwrap_or_default();
        neighbour.map_or_else(|| beside.last().map_or_else(stands, |(at, _)| at + 1), |(at, _)| *at)
    }

    /// The place on a page for a question that is to stand there before another, or after all of them.
    pub fn place_of_item_before(&self, link_id: &LinkId, page: &PageId, before: Option<&LinkId>) -> usize {
        let Some(page) = self.page(page.as_str()) else { return 0 };
        let others: Vec<_> = page.items.iter().filter(|other| other.link_id != *link_id).collect();
        let neighbour = others.iter().position(|other| Some(&other.link_id) == before);
        neighbour.unwrap_or(others.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Change, tests::content};
    use super::*;

    fn moved(change: impl FnOnce(&Content) -> Change) -> Vec<(String, Vec<String>)> {
        let mut content = content();
        let change = change(&content);
        content.apply(change).expect("it is there to be moved");
        let items =
            |page: &crate::questionnaire::Page| page.items.iter().map(|item| item.link_id.to_string()).collect();
        content.questionnaire.pages.iter().map(|page| (page.id.to_string(), items(page))).collect()
    }

    fn item_before(item: &str, page: &str, before: Option<&str>) -> Vec<(String, Vec<String>)> {
        moved(|content| {
            let (item, page) = (item.parse().expect("a key"), page.parse().expect("a key"));
            let before: Option<LinkId> = before.map(|key| key.parse().expect("a key"));
            let at = content.place_of_item_before(&item, &page, before.as_ref());
            Change::MoveItem(item, page, at)
        })
    }

    fn pages(expected: [(&str, &[&str]); 2]) -> Vec<(String, Vec<String>)> {
        expected.map(|(id, items)| (id.to_owned(), items.iter().map(|&item| item.to_owned()).collect())).into()
    }

    #[test]
    fn a_question_is_put_before_another_of_its_page_or_of_the_next() {
        assert_eq!(item_before("b", "one", Some("a")), pages([("one", &["b", "a"]), ("two", &["c"])]));
        assert_eq!(item_before("a", "two", Some("c")), pages([("one", &["b"]), ("two", &["a", "c"])]));
    }

    #[test]
    fn without_a_neighbour_or_with_one_that_has_gone_it_is_put_at_the_end() {
        assert_eq!(item_before("a", "one", None), pages([("one", &["b", "a"]), ("two", &["c"])]));
        assert_eq!(item_before("a", "two", Some("gone")), pages([("one", &["b"]), ("two", &["c", "a"])]));
    }

    #[test]
    fn a_question_before_its_own_next_one_stays_where_it_is() {
        assert_eq!(item_before("a", "one", Some("b")), pages([("one", &["a", "b"]), ("two", &["c"])]));
    }

    #[test]
    fn a_page_is_put_among_those_of_its_side_of_booking() {
        let mut content = content();
        let [one, two]: [PageId; 2] = ["one", "two"].map(|id| id.parse().expect("a key"));
        assert_eq!(content.place_of_page_before(&two, Some(&one)), 0);
        assert_eq!(content.place_of_page_before(&one, None), 1);
        content.questionnaire.pages[0].before_booking = true;
        assert_eq!(content.place_of_page_before(&two, Some(&one)), 1, "it is asked on the other side");
    }
}
