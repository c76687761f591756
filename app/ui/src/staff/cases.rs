//! The cases: a caseload, longest since the last contact first; closed ones; and finding a person.

use axum::response::Response;
use domain::{Fields, case::contact::GUIDE, id::StaffId, schedule::local::london, staff::Role};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{CaseLine, Caseload, Search},
};
use words::{Words, time};

use super::frame::{Here, StaffVisit, sender};
use crate::{
    components::{Button, ButtonKind, Input, Label, Size, Table, Tag, TagColour},
    paths,
    web::{Desk, Go, fault_page, not_found, respond},
    when,
};

/// The field in which a person is looked for.
const SOUGHT: &str = "sought";
/// Whose cases, when it is everybody's.
const TEAM: &str = "team";

/// Which cases a page shows.
#[derive(Clone, Copy)]
struct Shown {
    of: Option<StaffId>,
    closed: bool,
    page: u32,
}

impl Shown {
    fn href(self) -> String {
        let of = self.of.map_or_else(|| TEAM.to_owned(), |of| of.to_string());
        let show = if self.closed { "closed" } else { "open" };
        let page = if self.page == 0 { String::new() } else { format!("&page={}", self.page) };
        format!("{}?of={of}&show={show}{page}", paths::staff::CASES)
    }
}

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    let query = |name: &str| staff.visit.query.get(name).map_or("", String::as_str);
    // A link worker begins with their own.
    let of = match query("of") {
        "" => (staff.who.role == Role::LinkWorker).then_some(staff.who.id),
        other => other.parse().ok(),
    };
    let shown = Shown { of, closed: query("show") == "closed", page: query("page").parse().unwrap_or(0).min(10_000) };
    match staff.service().caseload(&staff.who, shown.of, shown.closed, shown.page).await {
        Ok(Some(caseload)) => {
            let page = staff.page("staff/cases", words.cases_title(), Here::Cases);
            respond(&staff.visit, page, main(words, shown, &caseload))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// Who was found.
pub(super) async fn found(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().looked_for(&staff.who).await {
        Ok(Some(search)) => {
            let errors = if search.found.is_none() {
                vec![(SOUGHT.to_owned(), words.cases_search_empty().to_owned())]
            } else {
                Vec::new()
            };
            let page = staff
                .page("staff/cases-found", words.cases_search_title(), Here::Cases)
                .back(Some(paths::staff::CASES.to_owned()))
                .errors(errors);
            respond(&staff.visit, page, who_was_found(words, &search))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, shown: Shown, caseload: &Caseload) -> impl IntoView + use<> {
    let list = if caseload.lines.is_empty() {
        let none = if shown.closed { words.cases_none_closed() } else { words.cases_none_open() };
        view! { <p>{none}</p> }.into_any()
    } else {
        table(words, if shown.closed { words.cases_closed() } else { words.cases_caption() }, &caseload.lines)
            .into_any()
    };
    let step = |page: Option<u32>, text: &'static str| {
        page.map(|page| view! { <li><a href=Shown { page, ..shown }.href()>{text}</a></li> })
    };
    let before = step(shown.page.checked_sub(1), words.cases_before());
    let after = step(caseload.more.then_some(shown.page + 1), words.cases_more());
    view! {
        <h1 class="nhsuk-heading-l">{words.cases_title()}</h1>
        {search(words, "", None)}
        {ways(words, shown, caseload)}
        {list}
        <ul class="app-ways__list">{before} {after}</ul>
    }
}

/// The form in which a person is looked for: what is typed goes into no address.
fn search(words: Words, typed: &str, error: Option<&'static str>) -> impl IntoView + use<> {
    view! {
        <form method="post" action=FindCases::PATH data-main novalidate role="search">
            <Input
                name=SOUGHT
                label=Label::sized(words.cases_search(), Size::S)
                hint=words.cases_search_hint()
                error=error.map(str::to_owned)
                value=typed.to_owned()
                spellcheck=Some(false)
            />
            <Button text=words.cases_search_button() kind=ButtonKind::Primary/>
        </form>
    }
}

fn ways(words: Words, shown: Shown, caseload: &Caseload) -> impl IntoView + use<> {
    let link = |shown: Shown, text: String, here: bool| {
        let current = here.then_some("true");
        view! { <li><a href=shown.href() aria-current=current>{text}</a></li> }
    };
    let first = Shown { page: 0, ..shown };
    let people = caseload.team.iter().map(|(id, name, count)| {
        link(Shown { of: Some(*id), ..first }, words.cases_of(*count, name), shown.of == Some(*id))
    });
    view! {
        <nav class="app-ways" aria-label=words.cases_ways()>
            <ul class="app-ways__list">
                {link(Shown { closed: false, ..first }, words.cases_open().to_owned(), !shown.closed)}
                {link(Shown { closed: true, ..first }, words.cases_closed().to_owned(), shown.closed)}
                <li><a href=paths::staff::FOR_PRACTICES>{words.cases_for_practices()}</a></li>
            </ul>
            <ul class="app-ways__list">
                {link(Shown { of: None, ..first }, words.cases_team().to_owned(), shown.of.is_none())}
                {people.collect_view()}
            </ul>
        </nav>
    }
}

fn table(words: Words, caption: &str, lines: &[CaseLine]) -> impl IntoView + use<> {
    let head =
        [words.cases_person(), words.cases_holder(), words.cases_contacts(), words.cases_last(), words.cases_next()];
    let rows = lines
        .iter()
        .map(|line| {
            vec![person(words, line), holder(line), contacts(words, line), last(words, line), next(words, line)]
        })
        .collect();
    view! { <Table caption=caption.to_owned() head=head.map(str::to_owned).to_vec() rows/> }
}

fn person(words: Words, line: &CaseLine) -> AnyView {
    let href = match line.opened_at {
        Some(_) => paths::case(&line.reference),
        None => paths::intake(&line.reference),
    };
    let flags = (line.flags > 0).then(|| view! { " " <Tag text=words.cases_flags(line.flags) colour=TagColour::Red/> });
    let tasks =
        (line.tasks > 0).then(|| view! { <br/> <span class="app-list__when">{words.cases_tasks(line.tasks)}</span> });
    let closed = line.closed_at.map(|at| {
        let closed = words.cases_closed_on(&time::date(words, london(at).date));
        view! { <br/> <span class="app-list__when">{closed}</span> }
    });
    view! {
        <a href=href data-case=line.reference.clone()><bdi>{line.person.name.full()}</bdi></a>
        {flags}
        {tasks}
        {closed}
    }
    .into_any()
}

fn holder(line: &CaseLine) -> AnyView {
    line.holder.clone().unwrap_or_else(|| "–".to_owned()).into_any()
}

fn contacts(words: Words, line: &CaseLine) -> AnyView {
    match line.opened_at {
        Some(_) if *GUIDE.end() >= line.contacts => words.cases_contacts_guide(line.contacts).into_any(),
        Some(_) => view! { <strong>{words.cases_contacts_guide(line.contacts)}</strong> }.into_any(),
        None => words.cases_is_intake(words.referral_state(line.state)).into_any(),
    }
}

fn last(words: Words, line: &CaseLine) -> AnyView {
    line.last_contact.map_or_else(|| words.cases_last_none().to_owned(), |day| time::date(words, day)).into_any()
}

fn next(words: Words, line: &CaseLine) -> AnyView {
    let appointment = line.next_appointment.map(|at| when::day_and_clock(words, at));
    let review = line.review_on.filter(|_| line.closed_at.is_none());
    let review = review.map(|day| words.cases_next_review(&time::date(words, day)));
    let said: Vec<String> = [appointment, review].into_iter().flatten().collect();
    if said.is_empty() { words.cases_next_none().to_owned() } else { said.join(". ") }.into_any()
}

fn who_was_found(words: Words, sought: &Search) -> impl IntoView + use<> {
    let result = match &sought.found {
        None => ().into_any(),
        Some(lines) if lines.is_empty() => view! { <p>{words.cases_search_none()}</p> }.into_any(),
        Some(lines) => {
            let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            table(words, &words.cases_search_found(count), lines).into_any()
        }
    };
    let error = sought.found.is_none().then(|| words.cases_search_empty());
    view! {
        <h1 class="nhsuk-heading-l">{words.cases_search_title()}</h1>
        {search(words, &sought.typed, error)}
        {result}
        <p><a href=paths::staff::CASES>{words.cases_search_all()}</a></p>
    }
}

/// Looks for a person.
#[server(prefix = "/do", endpoint = "staff/cases/find")]
pub(super) async fn find_cases(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = find(&desk).await;
    desk.answer(went)
}

async fn find(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    Ok(match desk.visit.app.service.look_for(&who, desk.field(SOUGHT)).await? {
        true => Go::to(paths::staff::FOUND),
        false => Go::to(paths::staff::TODAY),
    })
}
