//! What every page of the workspace shares: who has signed in, the bar at the top, signing out.

use axum::{
    extract::FromRequestParts,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Fields,
    staff::{Action, may},
};
use http::{HeaderMap, request::Parts};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Fault, Service, sign_in::StaffMember};
use words::Words;

use crate::{
    components::{NavigationItem, NotificationBanner},
    paths::{
        STUDIO,
        staff::{CASES, CLINICS, DIARY, INTAKE, OPERATIONS, OUTREACH, REFER, SIGN_IN, SIGNED_OUT, TIMED_OUT, TODAY},
    },
    web::{Cookie, Desk, Go, Page, Pages, Visit, fault_page},
};

/// A member of staff asks for a page.
#[derive(Clone, Debug)]
pub(crate) struct StaffVisit {
    /// The request.
    pub visit: Visit,
    /// Who has signed in.
    pub who: StaffMember,
}

/// Where a page of the workspace stands in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Here {
    /// Today.
    Today,
    /// The intake forms.
    Intake,
    /// The diary.
    Diary,
    /// The cases.
    Cases,
    /// The clinics.
    Clinics,
    /// Filling in a form with somebody.
    Refer,
    /// Messages and jobs.
    Operations,
    /// Posters and short links.
    Outreach,
    /// The questions.
    Studio,
}

impl StaffVisit {
    /// The words of the page.
    pub fn words(&self) -> Words {
        self.visit.words
    }

    /// The use cases.
    pub fn service(&self) -> &Service {
        &self.visit.app.service
    }

    /// A page of the workspace.
    pub fn page(&self, name: &'static str, title: impl Into<String>, here: Here) -> Page<'static> {
        let words = self.words();
        let item = |href: &str, text: &str, place: Here| NavigationItem {
            href: href.to_owned(),
            text: text.to_owned(),
            current: place == here,
        };
        let places = [
            (Action::SeeToday, TODAY, words.staff_nav_today(), Here::Today),
            (Action::ReadIntake, INTAKE, words.staff_nav_intake(), Here::Intake),
            (Action::SeeDiary, DIARY, words.staff_nav_diary(), Here::Diary),
            (Action::SeeCases, CASES, words.staff_nav_cases(), Here::Cases),
            (Action::KeepClinics, CLINICS, words.staff_nav_clinics(), Here::Clinics),
            (Action::ReferIn, REFER, words.decisions_refer(), Here::Refer),
            (Action::SeeOperations, OPERATIONS, words.operations_nav(), Here::Operations),
            (Action::KeepOutreach, OUTREACH, words.outreach_nav(), Here::Outreach),
            (Action::CoDesign, STUDIO, words.studio_nav(), Here::Studio),
        ];
        let navigation = places
            .into_iter()
            .filter(|(action, ..)| may(self.who.role, *action))
            .map(|(_, href, text, place)| item(href, text, place))
            .collect();
        Page::new(name, title, words).staff(&self.who.name, navigation, sign_out_form(words))
    }
}

impl FromRequestParts<Pages> for StaffVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, pages).await?;
        let Some(token) = visit.cookie(Cookie::Staff) else { return Err(Redirect::to(SIGN_IN).into_response()) };
        let service = &visit.app.service;
        let who = match asks_by_itself(&parts.headers) {
            true => service.staff_by_unused_session(&token).await,
            false => service.staff_by_session(&token).await,
        };
        match who {
            Ok(Some(who)) => Ok(Self { visit, who }),
            Ok(None) => Err(Redirect::to(TIMED_OUT).into_response()),
            Err(fault) => Err(fault_page(&visit, &fault)),
        }
    }
}

/// Whether a script asks, to keep a page new, and not a person (W3C Fetch Metadata: `Sec-Fetch-Dest`).
fn asks_by_itself(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-dest").is_some_and(|destination| destination == "empty")
}

/// Who sent a form, as long as they are signed in.
pub(crate) async fn sender(desk: &Desk) -> Result<Option<StaffMember>, Fault> {
    match desk.cookie(Cookie::Staff) {
        Some(token) => desk.visit.app.service.staff_by_session(&token).await,
        None => Ok(None),
    }
}

/// Says at the top of a page what was just done, or why nothing was.
pub(crate) fn banner(text: impl Into<String>, success: bool) -> impl IntoView {
    let text = text.into();
    view! {
        <NotificationBanner success=success>
            <p class="nhsuk-notification-banner__heading">{text}</p>
        </NotificationBanner>
    }
}

fn sign_out_form(words: Words) -> AnyView {
    view! {
        <form method="post" action=SignOut::PATH>
            <button type="submit">{words.staff_sign_out()}</button>
        </form>
    }
    .into_any()
}

/// Ends the session.
#[server(prefix = "/do", endpoint = "staff/sign-out")]
pub(crate) async fn sign_out(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = leave(&desk).await;
    desk.answer(went)
}

async fn leave(desk: &Desk) -> Result<Go, Fault> {
    if let Some(token) = desk.cookie(Cookie::Staff) {
        desk.visit.app.service.sign_out(&token).await?;
    }
    Ok(Go::to(SIGNED_OUT).with(desk.clear(Cookie::Staff)))
}
