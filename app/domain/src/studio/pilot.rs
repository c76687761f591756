//! Trying the questions of a draft before they are published: who is asked them, what is counted, and what of that may
//! be told.
//!
//! Only numbers are counted, by page: nothing says who was shown what. Of those numbers none is told exactly. Each is
//! told as the five that it falls into ("10 to 14"), a page that fewer than five people were shown is not told at all,
//! and how many stopped at a page is worked out from what is told already. So no sum and no difference of what is told
//! gives a number of one to four people, within a row, from one row to the next, or from one day to the next.

use std::collections::BTreeMap;

use crate::{Fields, Problem, Refusal, form::codes, refusal::first, text};

/// The field of the form that begins a pilot: who is asked.
pub const SHARE: &str = "studio-share";
/// The field in which a person says what they do not understand: no question can have this key.
pub const UNCLEAR: &str = "_unclear";
/// The field in which a page that is asked after booking carries when it was shown: nothing is stored before it is saved.
pub const SHOWN_AT: &str = "_shown";
/// The most characters of what they say.
pub const LONGEST_NOTE: u32 = 500;
/// The longest that somebody may be on a page, in seconds: a day. Who comes back later has been elsewhere.
const LONGEST_STAY: i64 = 24 * 60 * 60;
/// The fewest people of whom anything is told, and the width of what is told.
const FEWEST: u64 = 5;

codes! {
    /// Who is asked the questions of a pilot, besides those who come by its link.
    Share {
        /// Nobody.
        Link = "link",
        /// Every tenth new person, by chance.
        Tenth = "10",
        /// Every fourth.
        Quarter = "25",
        /// Every second.
        Half = "50",
    }
}

impl Share {
    /// How many in a hundred.
    pub const fn percent(self) -> u8 {
        match self {
            Self::Link => 0,
            Self::Tenth => 10,
            Self::Quarter => 25,
            Self::Half => 50,
        }
    }

    /// The share of so many in a hundred.
    pub fn from_percent(percent: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|share| i64::from(share.percent()) == percent)
    }

    /// Whether it falls on somebody, by their chance.
    pub const fn takes(self, chance: u64) -> bool {
        chance % 100 < self.percent() as u64
    }
}

/// Reads the form that begins a pilot.
pub fn share(fields: &Fields) -> Result<Share, Vec<Refusal>> {
    match Share::chosen(fields, SHARE) {
        Ok(Some(share)) => Ok(share),
        Ok(None) => Err(vec![Refusal::new(SHARE, Problem::Missing)]),
        Err(problem) => Err(vec![Refusal::new(SHARE, problem)]),
    }
}

/// What somebody says who does not understand a page; what is longer is cut, since nobody is held up for it.
pub fn note(fields: &Fields) -> Option<String> {
    let said: String = first(fields, UNCLEAR).chars().take(LONGEST_NOTE as usize).collect();
    text::prose(&said, LONGEST_NOTE).ok().flatten()
}

/// How many seconds somebody was on a page that carries when it was shown; none, where that makes no sense.
pub fn seconds_on(fields: &Fields, now: i64) -> Option<i64> {
    let shown: i64 = first(fields, SHOWN_AT).parse().ok()?;
    now.checked_sub(shown).filter(|seconds| (0..=LONGEST_STAY).contains(seconds))
}

/// Something that is counted of a page: once for each person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// They were shown it.
    Shown,
    /// They answered something on it.
    Answered,
    /// They went on without an answer.
    Skipped,
    /// They said that they did not understand it.
    Unclear,
    /// They were so long on it: at most so many seconds.
    Took(u32),
}

/// The times that are told apart, in seconds; the last stands for all that is longer too.
const TIMES: [u32; 11] = [10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200];
/// What stands before the seconds of a time.
const TOOK: &str = "took-";

impl Counted {
    /// That somebody was so many seconds on a page.
    pub fn took(seconds: i64) -> Self {
        let within = TIMES.into_iter().find(|time| seconds <= i64::from(*time));
        Self::Took(within.unwrap_or(LONGEST))
    }

    /// Its code in storage.
    pub fn code(self) -> String {
        match self {
            Self::Shown => "shown".to_owned(),
            Self::Answered => "answered".to_owned(),
            Self::Skipped => "skipped".to_owned(),
            Self::Unclear => "unclear".to_owned(),
            Self::Took(seconds) => format!("{TOOK}{seconds}"),
        }
    }

    /// What has this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "shown" => Self::Shown,
            "answered" => Self::Answered,
            "skipped" => Self::Skipped,
            "unclear" => Self::Unclear,
            other => Self::Took(other.strip_prefix(TOOK)?.parse().ok().filter(|time| TIMES.contains(time))?),
        })
    }
}

/// The longest time that is told apart: so long, or longer.
pub const LONGEST: u32 = TIMES[TIMES.len() - 1];

/// What was counted of a page.
pub type Counts = BTreeMap<Counted, u64>;

/// A number of people as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Fewer than five, or nobody.
    Few,
    /// From so many, a multiple of five, to four more.
    From(u64),
}

impl Told {
    const fn of(number: u64) -> Self {
        if number < FEWEST { Self::Few } else { Self::From(number - number % FEWEST) }
    }

    const fn at_least(self) -> u64 {
        match self {
            Self::Few => 0,
            Self::From(number) => number,
        }
    }
}

/// What is told of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many were shown it.
    pub shown: Told,
    /// How many answered something.
    pub answered: Told,
    /// How many went on without an answer.
    pub skipped: Told,
    /// About how many stopped there or are still there: the difference of two numbers that are told.
    pub left: Told,
    /// How many said that they did not understand it.
    pub unclear: Told,
    /// Half of them took no longer than so many seconds; of five at least.
    pub half_within: Option<u32>,
}

/// What may be told of a page: nothing, before five people were shown it.
pub fn figures(counts: &Counts) -> Option<Figures> {
    let of = |what: Counted| counts.get(&what).copied().unwrap_or_default();
    let shown = Told::of(of(Counted::Shown));
    if shown == Told::Few {
        return None;
    }
    let went_on = Told::of(of(Counted::Answered) + of(Counted::Skipped));
    Some(Figures {
        shown,
        answered: Told::of(of(Counted::Answered)),
        skipped: Told::of(of(Counted::Skipped)),
        left: Told::of(shown.at_least().saturating_sub(went_on.at_least())),
        unclear: Told::of(of(Counted::Unclear)),
        half_within: half_within(counts),
    })
}

fn half_within(counts: &Counts) -> Option<u32> {
    let times = || TIMES.into_iter().map(|time| (time, counts.get(&Counted::Took(time)).copied().unwrap_or_default()));
    let all: u64 = times().map(|(_, number)| number).sum();
    let mut so_far = 0;
    let mut middle = times().filter(|(_, number)| {
        so_far += number;
        2 * so_far >= all
    });
    (all >= FEWEST).then(|| middle.next().map(|(time, _)| time)).flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    fn row(answered: u64, skipped: u64, left: u64) -> Counts {
        let shown = answered + skipped + left;
        [(Counted::Shown, shown), (Counted::Answered, answered), (Counted::Skipped, skipped)].into()
    }

    #[test]
    fn a_page_that_four_people_were_shown_is_not_told() {
        assert_eq!(figures(&row(4, 0, 0)), None);
        assert_eq!(figures(&row(5, 0, 0)).map(|told| told.answered), Some(Told::From(5)));
    }

    #[test]
    fn nobody_is_told_as_fewer_than_five_are() {
        let (none, four) = (figures(&row(11, 0, 0)), figures(&row(11, 2, 1)));
        assert_eq!(none, four);
    }

    #[test]
    fn half_of_the_people_took_no_longer_than_is_told() {
        let mut counts = row(6, 0, 0);
        counts.extend([(Counted::Took(10), 2), (Counted::Took(45), 2), (Counted::Took(600), 2)]);
        assert_eq!(figures(&counts).and_then(|told| told.half_within), Some(45));
        counts.remove(&Counted::Took(10));
        assert_eq!(figures(&counts).and_then(|told| told.half_within), None);
    }

    #[test]
    fn a_time_counts_as_the_next_that_is_told_apart() {
        assert_eq!([0, 10, 11, 5000].map(Counted::took), [10, 10, 20, LONGEST].map(Counted::Took));
    }

    #[test]
    fn a_page_that_says_when_it_was_shown_has_a_time_unless_that_cannot_be() {
        let carried = |shown: &str| Fields::from([(SHOWN_AT.to_owned(), vec![shown.to_owned()])]);
        let now = 1_800_000_000;
        assert_eq!(seconds_on(&carried("1799999960"), now), Some(40));
        for shown in ["", "soon", "1800000001", "1799900000", "-9223372036854775808"] {
            assert_eq!(seconds_on(&carried(shown), now), None, "{shown}");
        }
        assert_eq!(seconds_on(&Fields::new(), now), None);
    }

    #[test]
    fn a_share_takes_so_many_in_a_hundred() {
        for share in Share::ALL {
            let taken = (0..100).filter(|chance| share.takes(*chance)).count();
            assert_eq!(taken, usize::from(share.percent()));
            assert_eq!(Share::from_percent(i64::from(share.percent())), Some(*share));
        }
    }

    #[test]
    fn a_pilot_begins_only_with_a_share_that_was_chosen() {
        let typed = |share: &str| Fields::from([(SHARE.to_owned(), vec![share.to_owned()])]);
        assert_eq!(super::share(&typed("25")), Ok(Share::Quarter));
        assert_eq!(super::share(&Fields::new()), Err(vec![Refusal::new(SHARE, Problem::Missing)]));
        assert_eq!(super::share(&typed("100")), Err(vec![Refusal::new(SHARE, Problem::NotOffered)]));
    }

    #[test]
    fn what_is_not_understood_is_a_short_note_or_none() {
        let typed = |said: &str| Fields::from([(UNCLEAR.to_owned(), vec![said.to_owned()])]);
        assert_eq!(note(&typed(" What is a link worker? ")), Some("What is a link worker?".to_owned()));
        assert_eq!([note(&typed("  ")), note(&Fields::new())], [None, None]);
        assert_eq!(note(&typed(&"x".repeat(900))).map(|note| note.len()), Some(500));
    }

    #[test]
    fn every_count_is_found_by_its_code() {
        let times = TIMES.map(Counted::Took);
        let all = [Counted::Shown, Counted::Answered, Counted::Skipped, Counted::Unclear].into_iter().chain(times);
        for counted in all {
            assert_eq!(Counted::from_code(&counted.code()), Some(counted));
        }
        assert_eq!([Counted::from_code("took-11"), Counted::from_code("left")], [None; 2]);
    }

    /// Everybody goes from the first page to the second, and whoever reads the tables knows that: so every pair of
    /// pages is made, and beside each table stands all that it could have come from. What a number of people is for
    /// all of these has been told.
    #[test]
    fn nothing_that_is_told_of_two_pages_gives_away_one_to_four_people() {
        let mut could_be: BTreeMap<String, [BTreeSet<u64>; 8]> = BTreeMap::new();
        let pages = (0..10)
            .flat_map(|answered| (0..10).flat_map(move |skipped| (0..10).map(move |left| (answered, skipped, left))));
        for (answered, skipped, left) in pages {
            let went_on = answered + skipped;
            for next_answered in 0..=went_on {
                for next_skipped in 0..=went_on - next_answered {
                    let next_left = went_on - next_answered - next_skipped;
                    let told =
                        [figures(&row(answered, skipped, left)), figures(&row(next_answered, next_skipped, next_left))];
                    let exact = [
                        answered + skipped + left,
                        answered,
                        skipped,
                        left,
                        went_on,
                        next_answered,
                        next_skipped,
                        next_left,
                    ];
                    let seen = could_be.entry(format!("{told:?}")).or_default();
                    for (numbers, number) in seen.iter_mut().zip(exact) {
                        numbers.insert(number);
                    }
                }
            }
        }
        for (told, numbers) in could_be {
            for numbers in numbers {
                let known = numbers.len() == 1 && numbers.iter().all(|number| (1..FEWEST).contains(number));
                assert!(!known, "{numbers:?} people can be worked out from {told}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_number_that_is_told_and_every_difference_of_two_is_a_multiple_of_five(
            pages in prop::collection::vec((0_u64..60, 0_u64..60, 0_u64..60, 0_u64..60), 1..6)
        ) {
            let told = pages.into_iter().filter_map(|(answered, skipped, left, unclear)| {
                let mut counts = row(answered, skipped, left);
                counts.insert(Counted::Unclear, unclear);
                figures(&counts)
            });
            for page in told {
                for number in [page.shown, page.answered, page.skipped, page.left, page.unclear] {
                    prop_assert!(number.at_least().is_multiple_of(FEWEST));
                    prop_assert!(number != Told::From(0));
                }
            }
        }
    }
}
