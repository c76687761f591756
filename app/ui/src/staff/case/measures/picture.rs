//! Two or more answers to the same question as a small drawing: a dot for each, a line between them, and its number
//! beside it. It says to the eye what the table beside it says in words; nothing in it rests on colour.

use domain::case::measure::Series;
use leptos::prelude::*;

use crate::render::escaped;

const WIDTH: i64 = 240;
const HEIGHT: i64 = 72;
/// Room around the drawing, for the numbers.
const MARGIN: i64 = 20;

/// The drawing, with what it shows in one sentence and point by point.
pub(super) fn picture(label: &str, each: &str, series: &Series, (least, most): (i64, i64)) -> impl IntoView + use<> {
    let id = if series.item.is_empty() { "total" } else { &series.item };
    let (title_id, each_id) = (format!("picture-{id}-title"), format!("picture-{id}-points"));
    let points = places(series, (least, most));
    let line: Vec<_> = points.iter().map(|(x, y, _)| format!("{x},{y}")).collect();
    let (base, right) = (HEIGHT - MARGIN, WIDTH - MARGIN);
    let mut inside = format!(
        "<title id=\"{title_id}\">{}</title><desc id=\"{each_id}\">{}</desc>\
         <path class=\"app-change__base\" d=\"M{MARGIN} {base}H{right}\"/>\
         <polyline class=\"app-change__line\" points=\"{}\"/>",
        escaped(label),
        escaped(each),
        line.join(" "),
    );
    for (x, y, value) in &points {
        let above = y - 9;
        inside.push_str(&format!(
            "<circle class=\"app-change__dot\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\
             <text class=\"app-change__number\" x=\"{x}\" y=\"{above}\" text-anchor=\"middle\">{value}</text>"
        ));
    }
    view! {
        <svg
            class="app-change"
            role="img"
            aria-labelledby=title_id
            aria-describedby=each_id
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            inner_html=inside
        ></svg>
    }
}

/// Where each answer stands: from the first on the left to the latest on the right, on a scale from its least to its
/// most.
fn places(series: &Series, (least, most): (i64, i64)) -> Vec<(i64, i64, i64)> {
    let steps = i64::try_from(series.points().len()).unwrap_or(i64::MAX).saturating_sub(1).max(1);
    let scale = (most - least).max(1);
    let place = |(number, value): (i64, i64)| {
        let x = MARGIN + (WIDTH - 2 * MARGIN) * number / steps;
        let y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - least).clamp(0, scale) / scale;
        (x, y, value)
    };
    (0..).zip(series.points().iter().map(|point| point.value)).map(place).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::case::measure::{Stage, Taken, paired, shipped};

    use super::*;
    use crate::render::html;

    fn drawn(label: &'static str, values: &[i64]) -> String {
        let taken: Vec<_> = (1..)
            .zip(values)
            .map(|(day, value)| Taken {
                instrument: "ons4".to_owned(),
                stage: Stage::Review,
                on: domain::CivilDate::new(2027, 3, day).unwrap(),
                answers: BTreeMap::from([("satisfied".to_owned(), Some(*value))]),
            })
            .collect();
        let change = paired(&shipped()[0], &taken).unwrap();
        html(|| picture(label, "4 on 1 March 2027, 7 on 2 March 2027", &change.items[0], (0, 10)))
    }

    #[test]
    fn the_drawing_says_what_it_shows() {
        let drawing = drawn("Satisfied: from 4 to 7", &[4, 7]);
        assert!(drawing.contains(r#"role="img""#), "{drawing}");
        assert!(drawing.contains(r#"aria-labelledby="picture-satisfied-title""#), "{drawing}");
        assert!(drawing.contains(r#"<title id="picture-satisfied-title">Satisfied: from 4 to 7</title>"#), "{drawing}");
        assert!(drawing.contains(r#"<desc id="picture-satisfied-points">4 on 1 March 2027"#), "{drawing}");
    }

    #[test]
    fn each_answer_has_a_dot_and_its_number() {
        let drawing = drawn("Satisfied", &[4, 9, 7]);
        assert_eq!(drawing.matches("<circle").count(), 3, "{drawing}");
        assert!([">4<", ">9<", ">7<"].iter().all(|number| drawing.contains(number)), "{drawing}");
    }

    #[test]
    fn a_better_answer_on_a_rising_scale_stands_higher() {
        assert!(drawn("Satisfied", &[0, 10]).contains("points=\"20,52 220,20\""));
    }

    #[test]
    fn no_words_of_an_instrument_become_markup() {
        assert!(!drawn("<script>alert(1)</script>", &[4, 7]).contains("<script"));
    }
}
