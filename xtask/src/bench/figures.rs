//! What was measured beside what is aimed at, as one table.

use std::fmt::Write;

use super::wrk::Answered;

/// A line of the table.
pub struct Figure {
    name: String,
    measured: f64,
    unit: &'static str,
    aim: Option<Aim>,
}

enum Aim {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    /// A figure that is better when it is small.
    pub fn at_most(name: &str, measured: f64, aim: f64, unit: &'static str) -> Self {
        Self { name: name.to_owned(), measured, unit, aim: Some(Aim::AtMost(aim)) }
    }

    /// A figure that is better when it is large.
    pub fn at_least(name: &str, measured: f64, aim: f64, unit: &'static str) -> Self {
        Self { name: name.to_owned(), measured, unit, aim: Some(Aim::AtLeast(aim)) }
    }

    /// A figure without an aim.
    pub fn seen(name: &str, measured: f64, unit: &'static str) -> Self {
        Self { name: name.to_owned(), measured, unit, aim: None }
    }

    fn line(&self) -> [String; 4] {
        let digits = match self.measured {
            ..1.0 => 3,
            ..10.0 => 2,
            _ => 0,
        };
        let measured = format!("{:.digits$} {}", self.measured, self.unit);
        let share = |aim: f64| self.measured / aim;
        let (aim, met) = match self.aim {
            None => (String::new(), String::new()),
            Some(Aim::AtMost(aim)) if self.measured <= aim => {
                (format!("at most {aim} {}", self.unit), "met".to_owned())
            }
            Some(Aim::AtMost(aim)) => {
                (format!("at most {aim} {}", self.unit), format!("missed: {:.2} × that", share(aim)))
            }
            Some(Aim::AtLeast(aim)) => {
                let digits = if aim < 1.0 { 3 } else { 0 };
                let met =
                    if self.measured >= aim { "met".to_owned() } else { format!("missed: {:.2} × that", share(aim)) };
                (format!("at least {aim:.digits$} {}", self.unit), met)
            }
        };
        [self.name.clone(), measured, aim, met]
    }
}

/// How a page was answered, and its plain handler.
pub struct PageFigures {
    plain: Answered,
    page: Answered,
    /// How much of the plain handler's rate the page has.
    share: f64,
}

impl PageFigures {
    /// The medians of rounds, each of a plain handler and then its page.
    pub fn of(rounds: &[(Answered, Answered)]) -> Self {
        let of = |figure: fn(&(Answered, Answered)) -> f64| median(rounds.iter().map(figure).collect());
        Self {
            plain: Answered { rate: of(|(plain, _)| plain.rate), p99: of(|(plain, _)| plain.p99) },
            page: Answered { rate: of(|(_, page)| page.rate), p99: of(|(_, page)| page.p99) },
            share: of(|(plain, page)| page.rate / plain.rate),
        }
    }

    /// The lines of a page without an aim: how long it takes beside the plain handler, one after the other.
    pub fn beside(&self, name: &str) -> [Figure; 3] {
        [
            Figure::seen(&format!("{name}: requests a second"), self.page.rate, "/s"),
            Figure::seen("  its time, as often as the plain handler’s", 1.0 / self.share, "×"),
            Figure::seen("  99 in 100 take at most", self.page.p99, "ms"),
        ]
    }

    /// The lines of a page that should have at least this share of the plain handler's rate.
    pub fn figures(&self, name: &str, share: f64) -> [Figure; 5] {
        [
            Figure::seen(&format!("{name}: requests a second"), self.page.rate, "/s"),
            Figure::seen("  the same bytes, plainly", self.plain.rate, "/s"),
            Figure {
                name: "  its share of that".to_owned(),
                measured: self.share,
                unit: "×",
                aim: Some(Aim::AtLeast(share)),
            },
            Figure::seen("  99 in 100 take at most", self.page.p99, "ms"),
            Figure::seen("  the same bytes, plainly", self.plain.p99, "ms"),
        ]
    }
}

/// The one in the middle.
///
/// # Panics
///
/// When there is none.
pub fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).expect("what is measured is a number"));
    values[values.len() / 2]
}

/// The figures in columns.
pub fn table(figures: &[Figure]) -> String {
    let head = ["figure", "measured", "aim", ""].map(str::to_owned);
    let mut text = String::new();
    for [name, measured, aim, met] in std::iter::once(head).chain(figures.iter().map(Figure::line)) {
        writeln!(text, "{}", format!("{name:<47} {measured:>12}   {aim:<17} {met}").trim_end())
            .expect("a string can always be written to");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 200.0]), 3.0);
    }

    #[test]
    fn a_figure_says_whether_its_aim_was_met() {
        assert_eq!(Figure::at_most("start", 41.2, 200.0, "ms").line(), ["start", "41 ms", "at most 200 ms", "met"]);
        assert_eq!(Figure::at_most("memory", 70.0, 64.0, "MiB").line()[3], "missed: 1.09 × that");
    }

    #[test]
    fn a_page_is_compared_round_by_round() {
        let round = |plain, page| (Answered { rate: plain, p99: 1.0 }, Answered { rate: page, p99: 2.0 });
        let figures = PageFigures::of(&[round(100.0, 50.0), round(10.0, 6.0), round(200.0, 140.0)]);
        assert_eq!(figures.figures("page", 0.5)[2].line()[1..], ["0.600 ×", "at least 0.500 ×", "met"]);
    }
}
