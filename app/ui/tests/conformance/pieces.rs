//! Fixtures of everything that is not a form field, rendered by our components.

use leptos::prelude::*;
use ui::{components::*, render::html};

use crate::options::{Options, raw};

pub fn back_link(options: &Options) -> Option<String> {
    let options = options.only(&["text", "href"])?;
    let (href, text) = (options.string("href")?, options.string("text")?);
    Some(html(move || view! { <BackLink href text /> }))
}

pub fn skip_link(options: &Options) -> Option<String> {
    let text = options.only(&["text", "href"])?.string("text")?;
    (options.string("href")? == "#maincontent").then(|| html(move || view! { <SkipLink text /> }))
}

pub fn button(options: &Options) -> Option<String> {
    options.only(&["text", "small", "variant", "href", "name", "value"])?;
    let kind = match options.string("variant").as_deref() {
        None => ButtonKind::Primary,
        Some("secondary") => ButtonKind::Secondary,
        Some("reverse") => ButtonKind::Reverse,
        Some("warning") => ButtonKind::Warning,
        Some(_) => return None,
    };
    let (text, small) = (options.string("text")?, options.flag("small"));
    let (name, value) = (options.string("name"), options.string("value"));
    Some(match options.string("href") {
        Some(href) => html(move || view! { <ButtonLink href text kind small /> }),
        None => html(move || view! { <Button text kind small name value /> }),
    })
}

pub fn warning_callout(options: &Options) -> Option<String> {
    options.only(&["heading", "text", "html"])?;
    let (heading, level) = heading(options, 3)?;
    let heading = heading?;
    let body = options.body(&format!("</h{level}>"), "</div>\n</div>")?;
    Some(html(move || view! { <WarningCallout heading level>{body}</WarningCallout> }))
}

/// A heading with its level; the outer `None` where it has other options.
fn heading(options: &Options, usual: u8) -> Option<(Option<String>, u8)> {
    let Some(heading) = options.within("heading").filter(|_| options.string("heading").is_none()) else {
        return Some((options.string("heading"), usual));
    };
    heading.only(&["text", "level"])?;
    let level = heading.number("level").map_or(Some(usual), |level| u8::try_from(level).ok())?;
    Some((heading.string("text"), level))
}

pub fn details(options: &Options) -> Option<String> {
    options.only(&["summary", "text", "html", "open"])?;
    let (summary, open) = (options.text("summary")??, options.flag("open"));
    let body = options.body("<div class=\"nhsuk-details__text\">", "</div>")?;
    Some(html(move || view! { <Details summary open>{body}</Details> }))
}

pub fn inset_text(options: &Options) -> Option<String> {
    let body = options.body("</span>", "</div>")?;
    Some(html(move || view! { <InsetText>{body}</InsetText> }))
}

pub fn panel(options: &Options) -> Option<String> {
    options.only(&["heading", "text", "html"])?;
    let (title, level) = heading(options, 1)?;
    let (title, body) = (title?, options.body("<div class=\"nhsuk-panel__body\">", "</div>\n</div>")?);
    (level == 1).then(|| html(move || view! { <Panel title>{body}</Panel> }))
}

pub fn notification_banner(options: &Options) -> Option<String> {
    options.only(&["heading", "text", "html", "variant"])?;
    let success = options.string("variant").is_some_and(|variant| variant == "success");
    let body = options.body("<div class=\"nhsuk-notification-banner__content\">", "</div>\n</div>")?;
    Some(html(move || view! { <NotificationBanner success>{body}</NotificationBanner> }))
}

pub fn hint(options: &Options) -> Option<String> {
    let text = options.only(&["text"])?.string("text")?;
    Some(html(move || view! { <Hint text /> }))
}

pub fn error_message(options: &Options) -> Option<String> {
    options.only(&["text", "visuallyHiddenText"])?;
    let text = options.string("text")?;
    let error = match options.string("visuallyHiddenText") {
        Some(none) if none.is_empty() => return None,
        Some(word) => word,
        None => "Error".to_owned(),
    };
    Some(html(move || {
        provide_context(ComponentWords { error, ..ComponentWords::default() });
        view! { <ErrorMessage text /> }
    }))
}

pub fn error_summary(options: &Options) -> Option<String> {
    options.only(&["heading", "errorList"])?;
    let title = options.text("heading")??;
    if options.body("<p>", "</p>").is_some() {
        return None;
    }
    let mut errors = Vec::new();
    for error in options.list("errorList") {
        error.only(&["text", "href"])?;
        errors.push((error.string("href")?.trim_start_matches('#').to_owned(), error.string("text")?));
    }
    Some(html(move || view! { <ErrorSummary title errors /> }))
}

pub fn footer(options: &Options) -> Option<String> {
    let meta = options.only(&["meta"])?.within("meta")?;
    meta.only(&["items"])?;
    if !meta.has("items") {
        return None;
    }
    let mut links = Vec::new();
    for link in meta.list("items") {
        links.push((link.string("href")?, link.string("text")?));
    }
    Some(html(move || view! { <Footer heading="Support links" links text="© NHS England" /> }))
}

pub fn summary_list(options: &Options) -> Option<String> {
    options.only(&["rows", "border"])?;
    let plain = options.has("border") && !options.flag("border");
    let mut rows = Vec::new();
    for row in options.list("rows") {
        row.only(&["key", "value", "actions"])?;
        let value = row.within("value")?;
        let value = match (row.text("value"), value.string("html")) {
            (Some(Some(text)), _) => (text, false),
            (_, Some(html)) => (html, true),
            _ => return None,
        };
        let mut actions = Vec::new();
        let links = match row.within("actions") {
            Some(links) => links.only(&["items"])?.list("items"),
            None => Vec::new(),
        };
        for action in links {
            action.only(&["href", "text", "visuallyHiddenText"])?;
            actions.push(RowAction {
                href: action.string("href")?,
                text: action.string("text")?,
                hidden: action.string("visuallyHiddenText")?,
            });
        }
        rows.push((row.text("key")??, value, actions));
    }
    Some(html(move || {
        let row = |(key, (value, is_html), actions): (String, (String, bool), Vec<RowAction>)| {
            let row = if is_html { SummaryRow::new(key, raw(value)) } else { SummaryRow::text(key, value) };
            actions.into_iter().fold(row, SummaryRow::action)
        };
        let rows = rows.into_iter().map(row).collect::<Vec<_>>();
        view! { <SummaryList rows plain /> }
    }))
}

pub fn table(options: &Options) -> Option<String> {
    options.only(&["caption", "head", "rows", "firstCellIsHeader", "responsive"])?;
    let caption = options.within("caption")?;
    let is_ours = options.flag("responsive") && options.flag("firstCellIsHeader");
    let text = caption.only(&["text", "size"])?.string("text")?;
    if !is_ours || caption.string("size").as_deref() != Some("m") {
        return None;
    }
    let names = |cells: Vec<Options>| {
        cells.into_iter().map(|cell| cell.only(&["text"])?.string("text")).collect::<Option<Vec<_>>>()
    };
    let head = names(options.list("head"))?;
    let rows = options.rows("rows").into_iter().map(names).collect::<Option<Vec<_>>>()?;
    Some(html(move || {
        let row = |cells: Vec<String>| cells.into_iter().map(IntoAny::into_any).collect::<Vec<_>>();
        let rows = rows.into_iter().map(row).collect::<Vec<_>>();
        view! { <Table caption=text head rows /> }
    }))
}

pub fn tag(options: &Options) -> Option<String> {
    let text = options.only(&["text", "colour"])?.string("text")?;
    let colour = match options.string("colour").as_deref() {
        None if options.has("colour") => return None,
        None => TagColour::Usual,
        Some("white") => TagColour::White,
        Some("grey") => TagColour::Grey,
        Some("green") => TagColour::Green,
        Some("blue") => TagColour::Blue,
        Some("purple") => TagColour::Purple,
        Some("red") => TagColour::Red,
        Some("orange") => TagColour::Orange,
        Some("yellow") => TagColour::Yellow,
        Some(_) => return None,
    };
    Some(html(move || view! { <Tag text colour /> }))
}

pub fn task_list(options: &Options) -> Option<String> {
    options.only(&["idPrefix", "items"])?;
    let id = options.string("idPrefix")?;
    let mut items = Vec::new();
    for item in options.list("items") {
        item.only(&["heading", "href", "hint", "status"])?;
        let tag = item.within("status")?.within("tag")?;
        let text = tag.string("text")?;
        let status = match (tag.string("colour").as_deref(), text.as_str()) {
            (Some("blue"), _) => TaskStatus::Incomplete(text),
            (None, "Completed") => TaskStatus::Completed(text),
            (None, "Cannot start yet") => TaskStatus::CannotStartYet(text),
            _ => return None,
        };
        items.push(Task { title: item.text("heading")??, href: item.string("href"), hint: item.text("hint")?, status });
    }
    Some(html(move || view! { <TaskList id items /> }))
}
