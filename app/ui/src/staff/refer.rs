//! Filling in a form with somebody: the journey that everybody goes, marked as entered with the person.

use axum::response::Response;
use domain::{Fields, network::Network};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    drafts::{Beginning, Begun, Draft},
};
use words::Words;

use super::frame::{Here, StaffVisit, sender};
use crate::{
    components::{Button, ButtonKind, ButtonLink, WarningCallout},
    paths,
    web::{Cookie, Desk, FORM_DRAFT, Go, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit) -> Response {
    if !domain::staff::may(staff.who.role, domain::staff::Action::ReferIn) {
        return not_found(&staff.visit);
    }
    let words = staff.words();
    let found = async {
        let network = staff.service().network_of(staff.who.network).await?;
        let open = match staff.visit.cookie(Cookie::Draft) {
            Some(token) => staff.service().draft(&network, &token).await?,
            None => None,
        };
        Ok::<_, Fault>((network, open.filter(|draft| draft.referral.is_none())))
    };
    match found.await {
        Ok((network, open)) => {
            let page = staff.page("staff/refer", words.decisions_refer_title(), Here::Refer);
            respond(&staff.visit, page, main(words, &network, open.as_ref()))
        }
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, network: &Network, open: Option<&Draft>) -> impl IntoView + use<> {
    let points = [
        words.decisions_refer_agree(),
        words.decisions_refer_private(),
        words.decisions_refer_safe(),
        words.decisions_refer_recorded(),
        words.decisions_refer_one(),
    ];
    let points = points.map(|point| view! { <li>{point}</li> }).collect_view();
    let note = open.map(|draft| {
        let next = paths::step(&network.slug, draft.journey().next());
        view! {
            <WarningCallout heading=words.decisions_refer_open_title() level=2>
                <p>{words.decisions_refer_open()}</p>
                <p><ButtonLink href=next text=words.decisions_refer_continue() kind=ButtonKind::Secondary/></p>
            </WarningCallout>
        }
    });
    let (text, kind) = match open {
        Some(_) => (words.decisions_refer_remove(), ButtonKind::Warning),
        None => (words.decisions_refer_begin(), ButtonKind::Primary),
    };
    let named = open.map(|draft| draft.id.to_string()).unwrap_or_default();
    view! {
        <h1 class="nhsuk-heading-l">{words.decisions_refer_title()}</h1>
        <p>{words.decisions_refer_lead()}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{points}</ul>
        {note}
        <form method="post" action=ReferWith::PATH data-main>
            <input type="hidden" name=FORM_DRAFT value=named/>
            <Button text=text kind=kind/>
        </form>
    }
}

/// Begins a form with a person, in place of the one on this device that its page showed.
#[server(prefix = "/do", endpoint = "staff/refer")]
pub(super) async fn refer_with(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = begin(&desk).await;
    desk.answer(went)
}

async fn begin(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let service = &desk.visit.app.service;
    let network = service.network_of(who.network).await?;
    let beginning = Beginning { language: desk.visit.words.language(), helped: false, source: &desk.visit.source };
    if let Some(token) = desk.cookie(Cookie::Draft) {
        let open = service.draft(&network, &token).await?;
        let is_another = |draft: &Draft| draft.referral.is_none() && draft.id.to_string() != desk.field(FORM_DRAFT);
        if open.as_ref().is_some_and(is_another) {
            return Ok(Go::to(paths::staff::REFER));
        }
    }
    let token = match service.begin_with_person(&who, beginning).await? {
        Some(Begun::Draft { token, .. }) => token,
        Some(Begun::SlowDown) => return Ok(Go::to(paths::below(&network.slug, "refer/slow-down"))),
        None => return Ok(Go::to(paths::staff::TODAY)),
    };
    if let Some(before) = desk.cookie(Cookie::Draft) {
        service.finish_on_this_device(&network, &before).await?;
    }
    let first = paths::step(&network.slug, &domain::journey::Step::Practice);
    Ok(Go::to(first).with(desk.set(Cookie::Draft, &token)))
}
