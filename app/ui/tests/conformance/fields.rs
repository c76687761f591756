//! Fixtures of form fields, rendered by our components.

use leptos::prelude::*;
use ui::{components::*, render::html};

use crate::options::{Options, raw};

pub fn radios(options: &Options) -> Option<String> {
    options.only(&["fieldset", "name", "idPrefix", "items", "hint", "errorMessage", "inline", "small", "value"])?;
    let (legend, choices) = (legend(options)?, choices(options)?);
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let (name, id) = (options.string("name")?, options.string("idPrefix"));
    let (inline, small) = (options.flag("inline"), options.flag("small"));
    Some(html(move || {
        let choices = choices.into_iter().map(Item::choice).collect::<Vec<_>>();
        view! { <Radios name id legend hint error choices inline small /> }
    }))
}

pub fn checkboxes(options: &Options) -> Option<String> {
    options.only(&["fieldset", "name", "idPrefix", "items", "hint", "errorMessage", "small", "values"])?;
    let (legend, choices) = (legend(options)?, choices(options)?);
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let (name, id, small) = (options.string("name")?, options.string("idPrefix"), options.flag("small"));
    Some(html(move || {
        let choices = choices.into_iter().map(Item::choice).collect::<Vec<_>>();
        view! { <Checkboxes name id legend hint error choices small /> }
    }))
}

fn legend(options: &Options) -> Option<Legend> {
    options.within("fieldset")?.only(&["legend"])?.label("legend")
}

struct Item {
    value: String,
    label: String,
    hint: Option<String>,
    checked: bool,
    exclusive: bool,
    divider: Option<String>,
    reveals: Option<String>,
}

impl Item {
    fn choice(self) -> Choice {
        let mut choice = Choice::new(self.value, self.label).checked(self.checked);
        if let Some(hint) = self.hint {
            choice = choice.hint(hint);
        }
        if self.exclusive {
            choice = choice.exclusive();
        }
        if let Some(divider) = self.divider {
            choice = choice.after_divider(divider);
        }
        if let Some(fields) = self.reveals {
            choice = choice.reveals(raw(fields));
        }
        choice
    }
}

fn choices(options: &Options) -> Option<Vec<Item>> {
    let chosen: Vec<String> = options.strings("values").into_iter().chain(options.string("value")).collect();
    let mut divider = None;
    let mut choices = Vec::new();
    for item in options.list("items") {
        if item.has("divider") {
            item.only(&["divider"])?;
            divider = item.string("divider");
            continue;
        }
        item.only(&["value", "text", "hint", "checked", "behaviour", "conditional"])?;
        let behaviour = item.string("behaviour");
        if behaviour.as_deref().is_some_and(|behaviour| behaviour != "exclusive") {
            return None;
        }
        let value = item.string("value")?;
        choices.push(Item {
            label: item.string("text")?,
            hint: item.text("hint")?,
            checked: item.flag("checked") || chosen.contains(&value),
            exclusive: behaviour.is_some(),
            divider: divider.take(),
            reveals: item.within("conditional").and_then(|fields| fields.string("html")),
            value,
        });
    }
    Some(choices)
}

pub fn date_input(options: &Options) -> Option<String> {
    options.only(&["fieldset", "id", "hint", "errorMessage", "values", "day", "month", "year"])?;
    let legend = legend(options)?;
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let name = options.string("id")?;
    let mut birth = false;
    let mut part = |part: &str| {
        let mut value = options.within("values").and_then(|values| values.string(part)).unwrap_or_default();
        let mut wrong = false;
        if let Some(own) = options.within(part) {
            own.only(&["value", "error", "autocomplete"])?;
            value = own.string("value").unwrap_or(value);
            wrong = own.flag("error");
            birth |= own.has("autocomplete");
        }
        Some((value, wrong))
    };
    let (day, month, year) = (part("day")?, part("month")?, part("year")?);
    let values = (day.0, month.0, year.0);
    let parts_in_error = (day.1, month.1, year.1);
    if error.is_none() && parts_in_error != (false, false, false) {
        return None;
    }
    Some(html(move || view! { <DateInput name legend hint error values parts_in_error birth /> }))
}

pub fn fieldset(options: &Options) -> Option<String> {
    let legend = options.only(&["legend"])?.label("legend")?;
    Some(html(move || view! { <Fieldset legend>""</Fieldset> }))
}

pub fn input(options: &Options) -> Option<String> {
    options.only(&[
        "label",
        "name",
        "id",
        "hint",
        "errorMessage",
        "value",
        "type",
        "inputmode",
        "autocomplete",
        "width",
        "spellcheck",
        "code",
        "prefix",
        "suffix",
    ])?;
    let label = options.label("label")?;
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let (prefix, suffix) = (options.text("prefix")?, options.text("suffix")?);
    let (name, id) = (options.string("name")?, options.string("id"));
    let value = options.string("value").unwrap_or_default();
    let kind = match options.string("type").as_deref() {
        None => "text",
        Some("tel") => "tel",
        Some("email") => "email",
        Some(_) => return None,
    };
    let inputmode = options.has("inputmode").then_some("numeric");
    let autocomplete = match options.string("autocomplete").as_deref() {
        None => "",
        Some("postal-code") => "postal-code",
        Some("address-line1") => "address-line1",
        Some("address-line2") => "address-line2",
        Some(_) => return None,
    };
    let autocomplete = (!autocomplete.is_empty()).then_some(autocomplete);
    let width = options.number("width").and_then(|width| u8::try_from(width).ok());
    let spellcheck = options.has("spellcheck").then(|| options.flag("spellcheck"));
    let code = options.flag("code");
    Some(html(move || {
        view! {
            <Input
                name id label hint error value kind code prefix suffix
                inputmode=inputmode autocomplete=autocomplete width=width spellcheck=spellcheck
            />
        }
    }))
}

pub fn textarea(options: &Options) -> Option<String> {
    options.only(&["label", "name", "id", "hint", "errorMessage", "value", "maxlength", "rows", "autocomplete"])?;
    let label = options.label("label")?;
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let (name, id) = (options.string("name")?, options.string("id"));
    let value = options.string("value").unwrap_or_default();
    let rows = options.number("rows").map_or(Some(5), |rows| u8::try_from(rows).ok())?;
    let max_length = options.number("maxlength").and_then(|count| u32::try_from(count).ok());
    let autocomplete = options.has("autocomplete").then_some("street-address");
    Some(html(move || {
        view! { <Textarea name id label hint error value rows max_length autocomplete /> }
    }))
}

pub fn character_count(options: &Options) -> Option<String> {
    options.has("maxlength").then(|| textarea(options))?
}

pub fn select(options: &Options) -> Option<String> {
    options.only(&["label", "name", "id", "hint", "errorMessage", "items", "value"])?;
    let label = options.label("label")?;
    let (hint, error) = (options.text("hint")?, options.text("errorMessage")?);
    let (name, id) = (options.string("name")?, options.string("id"));
    let value = options.string("value").unwrap_or_default();
    let mut choices = Vec::new();
    for item in options.list("items") {
        item.only(&["value", "text"])?;
        choices.push(SelectOption { value: item.string("value")?, text: item.string("text")? });
    }
    Some(html(move || view! { <Select name id label hint error options=choices value /> }))
}
