//! The two instruments that come with the program, in the wording of the Office for National Statistics.
//!
//! Only the published English is here: a translation that nobody approved would be another instrument.

use super::{Better, Instrument, Item, Labelled, Scale, Total};

/// The instruments that every network has.
pub fn shipped() -> Vec<Instrument> {
    vec![personal_wellbeing(), loneliness()]
}

/// ONS4, the four questions on personal well-being of the harmonised standard
/// (<https://analysisfunction.civilservice.gov.uk/policy-store/personal-well-being/>).
///
/// Asked in this order. They are looked at one by one: the ONS decided against one number for all four, since it would
/// have no sound meaning. No total is defined, and so none can be shown.
fn personal_wellbeing() -> Instrument {
    let item = |id: &str, question: &str, (low, high): (&str, &str), better: Better| Item {
        id: id.to_owned(),
        question: question.to_owned(),
        scale: Scale::Numbers { from: 0, to: 10, low: low.to_owned(), high: high.to_owned() },
        better,
    };
    Instrument {
        id: "ons4".to_owned(),
        title: "ONS4: personal well-being".to_owned(),
        intro: Some(
            "Next I would like to ask you four questions about your feelings on aspects of your life. There are no \
             right or wrong answers. For each of these questions I'd like you to give an answer on a scale of 0 to \
             10, where 0 is 'not at all' and 10 is 'completely'."
                .to_owned(),
        ),
        items: vec![
            item(
                "satisfied",
                "Overall, how satisfied are you with your life nowadays?",
                ("not at all", "completely"),
                Better::Higher,
            ),
            item(
                "worthwhile",
                "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
                ("not at all", "completely"),
                Better::Higher,
            ),
            item("happy", "Overall, how happy did you feel yesterday?", ("not at all", "completely"), Better::Higher),
            item(
                "anxious",
                "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did \
                 you feel yesterday?",
                ("not at all anxious", "completely anxious"),
                Better::Lower,
            ),
        ],
        total: None,
        source: "Office for National Statistics, personal well-being: harmonised standard".to_owned(),
        licence: "Free to use, citing that these are the ONS personal wellbeing questions".to_owned(),
    }
}

/// The national indicators of loneliness for adults: the three items of the UCLA scale and the direct question
/// (<https://www.ons.gov.uk/peoplepopulationandcommunity/wellbeing/methodologies/measuringlonelinessguidanceforuseofthenationalindicatorsonsurveys>).
///
/// The three have a total from 3 to 9 (Hughes, Waite, Hawkley and Cacioppo, 2004); the direct question stands by itself,
/// and its numbers say only in which order its answers are.
fn loneliness() -> Instrument {
    let item = |id: &str, question: &str, labels: &[&str], values: &[i64]| Item {
        id: id.to_owned(),
        question: question.to_owned(),
        scale: Scale::Labels(
            labels
                .iter()
                .zip(values)
                .map(|(label, value)| Labelled { label: (*label).to_owned(), value: *value })
                .collect(),
        ),
        better: Better::Lower,
    };
    let ucla = ["Hardly ever or never", "Some of the time", "Often"];
    let direct = ["Often/always", "Some of the time", "Occasionally", "Hardly ever", "Never"];
    Instrument {
        id: "ons-loneliness".to_owned(),
        title: "ONS loneliness: national indicators for adults".to_owned(),
        intro: None,
        items: vec![
            item("companionship", "How often do you feel that you lack companionship?", &ucla, &[1, 2, 3]),
            item("left-out", "How often do you feel left out?", &ucla, &[1, 2, 3]),
            item("isolated", "How often do you feel isolated from others?", &ucla, &[1, 2, 3]),
            item("lonely", "How often do you feel lonely?", &direct, &[5, 4, 3, 2, 1]),
        ],
        total: Some(Total {
            title: "UCLA three-item total, 3 to 9".to_owned(),
            of: ["companionship", "left-out", "isolated"].map(str::to_owned).into(),
            better: Better::Lower,
        }),
        source: "Office for National Statistics, Measuring loneliness: guidance for use of the national indicators on \
                 surveys; three items by Hughes et al. (2004)"
            .to_owned(),
        licence: "Published by the ONS for anyone to use; cite the ONS and Hughes et al. (2004)".to_owned(),
    }
}
