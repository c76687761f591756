//! Where something is put down: before a neighbour, whose place may have changed since somebody saw it, or at the end; and
//! where it goes by one place.

use super::Content;
use crate::questionnaire::{LinkId, Page, PageId};

/// Which way something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Way {
    /// The next place this way, if there is one.
    fn step(self, at: usize, of: usize) -> Option<usize> {
        match self {
            Self::Up => at.checked_sub(1),
            Self::Down => Some(at + 1).filter(|to| *to < of),
        }
    }
}

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

    /// The place of the next page this way that is asked on the same side of booking, if there is one.
    pub fn page_beside(&self, id: &PageId, way: Way) -> Option<usize> {
        let side = self.page(id.as_str())?.before_booking;
        let pages = self.questionnaire.pages.iter().enumerate();
        let beside: Vec<_> = pages.filter(|(_, page)| page.before_booking == side).collect();
        let at = beside.iter().position(|(_, page)| page.id == *id)?;
        way.step(at, beside.len()).map(|to| beside[to].0)
    }

    /// The page and the place of a question that goes this way: past the edge of its page to the next one, if there is one.
    pub fn item_beside(&self, link_id: &LinkId, way: Way) -> Option<(&PageId, usize)> {
        let pages: Vec<&Page> = self.questionnaire.in_reading_order().collect();
        let place_on = |page: &&Page| page.items.iter().position(|item| item.link_id == *link_id);
        let (at_page, at) = pages.iter().enumerate().find_map(|(at_page, page)| Some((at_page, place_on(page)?)))?;
        if let Some(to) = way.step(at, pages[at_page].items.len()) {
            return Some((&pages[at_page].id, to));
        }
        let next = pages[way.step(at_page, pages.len())?];
        Some((&next.id, if way == Way::Up { next.items.len() } else { 0 }))
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

    fn item_goes(item: &str, way: Way) -> Option<Vec<(String, Vec<String>)>> {
        let item: LinkId = item.parse().expect("a key");
        content().item_beside(&item, way)?;
        Some(moved(|content| {
            let (page, at) = content.item_beside(&item, way).expect("there is a place");
            Change::MoveItem(item.clone(), page.clone(), at)
        }))
    }

    #[test]
    fn a_question_goes_up_and_down_its_page_and_past_the_edge_to_the_next() {
        assert_eq!(item_goes("b", Way::Up), Some(pages([("one", &["b", "a"]), ("two", &["c"])])));
        assert_eq!(item_goes("b", Way::Down), Some(pages([("one", &["a"]), ("two", &["b", "c"])])));
        assert_eq!(item_goes("c", Way::Up), Some(pages([("one", &["a", "b", "c"]), ("two", &[])])));
    }

    #[test]
    fn the_first_question_goes_no_further_up_and_the_last_no_further_down() {
        assert_eq!((item_goes("a", Way::Up), item_goes("c", Way::Down)), (None, None));
    }

    #[test]
    fn questions_go_from_page_to_page_as_they_are_asked_and_pages_stay_on_their_side_of_booking() {
        let mut content = content();
        content.questionnaire.pages[1].before_booking = true;
        let [a, c]: [LinkId; 2] = ["a", "c"].map(|id| id.parse().expect("a key"));
        assert_eq!(content.item_beside(&c, Way::Up), None, "it is asked first");
        assert_eq!(content.item_beside(&a, Way::Up).map(|(page, at)| (page.as_str(), at)), Some(("two", 1)));
        let one: PageId = "one".parse().expect("a key");
        assert_eq!((content.page_beside(&one, Way::Up), content.page_beside(&one, Way::Down)), (None, None));
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
