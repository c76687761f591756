//! The numbers, units and answers of an item: between what it may lie, in what it is measured, what it is first filled with.

use serde_json::Value;

use super::{Importer, Node, Reason, Refused, condition::decimal, options::Offer, tree::Tree};
use crate::{
    email::EmailAddress,
    fhir::urls,
    phone::PhoneNumber,
    questionnaire::{Answer, Decimal, Item, ItemKind, OptionCode, Texts, Unit},
    web_address::WebAddress,
};

impl Importer {
    /// A bound of a number; one that ours cannot hold stays where it is, and is noted with what is left.
    pub(super) fn bound(&mut self, tree: &mut Tree, url: &str) -> Result<Option<Decimal>, Refused> {
        let Some(mut node) = tree.extension(url) else { return Ok(None) };
        let number = match node.number("valueInteger")? {
            Some(number) => Some(number),
            None => node.number("valueDecimal")?,
        };
        let bound = number.and_then(|number| decimal(&Value::Number(number)));
        if bound.is_none() {
            self.note(Some(&tree.link_id), Reason::Extension(url.to_owned()));
        }
        Ok(bound)
    }

    /// What a number counts or measures.
    pub(super) fn unit(&mut self, tree: &mut Tree) -> Result<Option<Unit>, Refused> {
        let mut options: Vec<Node> = std::iter::from_fn(|| tree.extension(urls::UNIT_OPTION)).collect();
        let only = if options.len() == 1 { options.pop() } else { None };
        let coding =
            tree.extension(urls::UNIT).or(only).map(|mut node| node.node("valueCoding")).transpose()?.flatten();
        let link_id = tree.link_id.clone();
        if options.len() > 1 || tree.kind == "quantity" && coding.is_none() {
            self.note(Some(&link_id), Reason::SeveralUnits);
        }
        let Some(mut coding) = coding else { return Ok(None) };
        let (system, code) = (coding.text("system")?, coding.text("code")?);
        let mut text = self.texts(&mut coding, "display", Some(&link_id))?;
        if let (Some(code), true) = (&code, text == Texts::default()) {
            text = text.with(self.language, code);
        }
        self.leftovers(coding, Some(&link_id))?;
        let elsewhere = system.filter(|system| system != urls::UCUM);
        let code = code.filter(|_| elsewhere.is_none());
        if let Some(system) = elsewhere {
            self.note(Some(&link_id), Reason::UnitElsewhere(system));
        }
        Ok(Some(Unit { text, code }))
    }

    /// What it is first filled with.
    pub(super) fn initial(
        &mut self,
        tree: &mut Tree,
        item: &Item,
        offers: &[(Offer, OptionCode)],
        mut selected: Vec<OptionCode>,
    ) -> Result<Option<Answer>, Refused> {
        let mut simple = None;
        let mut left_out = false;
        for mut node in tree.node.nodes("initial")? {
            let (kind, value) = node.choice("value").ok_or_else(|| node.wrong("initial.value"))?;
            let offer = offers.iter().find(|(offer, _)| offer.is(&kind, &value));
            match (offer, answer(item, &value)) {
                (Some((_, code)), _) => selected.push(code.clone()),
                (None, Some(answer)) if simple.is_none() => simple = Some(answer),
                _ => left_out = true,
            }
        }
        let answer = match (&item.kind, selected.as_slice()) {
            (_, []) => simple,
            (ItemKind::SomeOf { .. }, codes) => Some(Answer::Codes(codes.iter().cloned().collect())),
            (_, [code]) => Some(Answer::Code(code.clone())),
            _ => {
                left_out = true;
                None
            }
        };
        let fits = answer.filter(|answer| {
            let fits = item.takes(answer);
            left_out |= !fits;
            fits
        });
        if left_out {
            self.note(Some(&tree.link_id), Reason::InitialLeftOut);
        }
        Ok(fits)
    }
}

/// A value as an answer to an item that has no options.
fn answer(item: &Item, value: &Value) -> Option<Answer> {
    Some(match &item.kind {
        ItemKind::YesNo => Answer::YesNo(value.as_bool()?),
        ItemKind::Text { .. } | ItemKind::LongText { .. } => Answer::Text(value.as_str()?.to_owned()),
        ItemKind::Phone => Answer::Phone(PhoneNumber::parse(value.as_str()?).ok()?),
        ItemKind::Email => Answer::Email(EmailAddress::parse(value.as_str()?).ok()?),
        ItemKind::Url => Answer::Url(WebAddress::parse(value.as_str()?).ok()?),
        ItemKind::Date => Answer::Date(value.as_str()?.parse().ok()?),
        ItemKind::Number { .. } => Answer::Number(value.as_i64()?),
        ItemKind::Scale { .. } => Answer::Scale(u8::try_from(value.as_i64()?).ok()?),
        ItemKind::Decimal { .. } => Answer::Decimal(decimal(value.get("value").unwrap_or(value))?),
        ItemKind::Display | ItemKind::OneOf { .. } | ItemKind::SomeOf { .. } => return None,
    })
}
