//! Outcome measures for which a network holds a licence: a slot that its own file fills, since their makers do not allow
//! anybody else to hand them on.

use std::collections::BTreeSet;

use domain::case::measure::{Instrument, Scale, shipped};

use super::{check::Check, file::At, mistake::Wrong};

impl Check {
    /// The instruments of the file, each with its source and the reference of its licence.
    pub(super) fn instruments(&mut self, entries: Vec<At<Instrument>>) -> Vec<Instrument> {
        let mut codes: BTreeSet<_> = shipped().into_iter().map(|instrument| instrument.id).collect();
        entries.into_iter().map(|At { key, entry }| self.instrument(&key, entry, &mut codes)).collect()
    }

    fn instrument(&mut self, key: &str, instrument: Instrument, codes: &mut BTreeSet<String>) -> Instrument {
        let at = |of: &str| format!("{key}.{of}");
        self.code(&at("id"), &instrument.id, codes);
        for (of, text) in
            [("title", &instrument.title), ("source", &instrument.source), ("licence", &instrument.licence)]
        {
            self.line(&at(of), text);
        }
        if let Some(intro) = &instrument.intro {
            self.line(&at("intro"), intro);
        }
        let mut items = BTreeSet::new();
        for (item, number) in instrument.items.iter().zip(1..) {
            let at = |of: &str| format!("{key}.items[{number}].{of}");
            self.code(&at("id"), &item.id, &mut items);
            self.line(&at("question"), &item.question);
            let labels: Vec<&String> = match &item.scale {
                Scale::Numbers { low, high, .. } => vec![low, high],
                Scale::Labels(labels) => labels.iter().map(|label| &label.label).collect(),
            };
            for label in labels {
                self.line(&at("scale"), label);
            }
        }
        if let Some(total) = &instrument.total {
            self.line(&at("total.title"), &total.title);
        }
        self.take(key, instrument.check().map_err(Wrong::Instrument));
        instrument
    }
}
