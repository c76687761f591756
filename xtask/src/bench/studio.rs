//! The studio with 200 questions and 1,000 comments of 20 people at once: what is written, its pages beside a plain
//! handler that answers with the same bytes, and how soon a question's page answers to a key.

use std::process::Command;

use anyhow::{Context, Result};

use super::figures::{Figure, PageFigures};
use super::load::Lines;
use super::staff::{load, remove, session};
use super::{Bench, STARTING, Target, measure};
use crate::program::Running;
use crate::setup;
use crate::shell::{House, output, say};
use crate::wire::{Site, free_port};

/// A network that has just begun.
const NETWORK: [&str; 4] = ["--link-workers=4", "--referrals=20", "--appointments=40", "--open-cases=20"];
/// What a question of the studio is written in.
const FIELD: &str = "studio-text-en";
/// From a key to the frame that shows it, on a phone: what feels immediate (RAIL, web.dev/articles/rail).
const AT_ONCE: f64 = 100.0;

/// Measures them, on a database that is gone afterwards.
pub fn figures(house: &House, bench: &Bench) -> Result<Vec<Figure>> {
    say("Making a draft of 200 questions, and 20 people who write 1,000 comments on it");
    let database = bench.folder.join("studio.db");
    load(bench, "generate", &database, &NETWORK)?;
    let written = Lines::read(&load(bench, "studio", &database, &[])?)?;
    let mut figures = vec![
        Figure::seen("studio: changes, one at a time", written.of("changes")?, "/s"),
        Figure::seen("  99 in 100 take at most", written.of("changes p99")?, "ms"),
        Figure::seen("studio: comments, 20 people at once", written.of("comments")?, "/s"),
        Figure::seen("  99 in 100 take at most", written.of("comments p99")?, "ms"),
    ];

    say("Measuring the pages of the studio");
    let cookie = format!("staff={}", session(bench, &database)?.0);
    let port = free_port()?;
    let mut program = bench.matters(port, "serve", &database)?;
    program.arg("--secret-key-file").arg(bench.key());
    let server = Running::start(&mut program, port, "/readyz", STARTING)?;
    let (draft, question) = places(server.site(), &cookie)?;
    let (history, publish) = (format!("{draft}/history"), format!("{draft}/publish"));
    let pages = [
        ("studio: the draft", draft.as_str()),
        ("studio: a question", question.as_str()),
        ("studio: the history", history.as_str()),
        ("studio: publishing", publish.as_str()),
    ];
    let targets = pages.map(|(name, path)| Target::new(bench, server.site(), name, path, Some(cookie.clone())));
    let [one, two, three, four] = targets;
    let measured = measure(&[one?, two?, three?, four?])?;
    figures.extend(pages.iter().zip(&measured).flat_map(|((name, _), seen): (_, &PageFigures)| seen.beside(name)));

    say("Typing a question");
    let keys = typing(house, &server.site().url(&question), &cookie)?;
    let (page, plain) = (keys.of("p98")?, keys.of("plain p98")?);
    figures.push(Figure::at_most("studio: 98 in 100 keys show after", page, AT_ONCE, "ms"));
    figures.push(Figure::seen("  as often as in a page with nothing else", page / plain, "×"));
    server.stop()?;
    remove(&database);
    Ok(figures)
}

/// Where the draft is, and the last of its questions.
fn places(site: Site, cookie: &str) -> Result<(String, String)> {
    let page = |path: &str| Ok::<_, anyhow::Error>(String::from_utf8(site.get(path, Some(cookie))?.body)?);
    let shelf = page("/studio")?;
    let draft = links(&shelf, "/studio/").find(|link| link.len() > 30 && !link[8..].contains('/'));
    let draft = draft.context("the studio has no draft")?.to_owned();
    let room = page(&draft)?;
    let question = links(&room, &format!("{draft}/questions/")).last().context("the draft has no question")?.to_owned();
    Ok((draft, question))
}

/// What is linked to that begins so.
fn links<'a>(page: &'a str, begin: &str) -> impl Iterator<Item = &'a str> {
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(move |link| link.starts_with(begin))
}

/// Lets a browser type; what it saw.
fn typing(house: &House, address: &str, cookie: &str) -> Result<Lines> {
    setup::npm(house, "end2end")?;
    let chromium = setup::chromium()?;
    let mut node = Command::new("node");
    node.arg("typing.mjs").args([address, cookie, FIELD]).env("CHROMIUM", chromium);
    node.current_dir(house.root.join("end2end"));
    Lines::read(&output(&mut node)?)
}
