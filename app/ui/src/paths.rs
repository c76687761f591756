//! Every address of a page, once: for routes, links, redirects and tests.

use domain::{
    CivilDate, Language,
    id::{AppointmentId, ErasureRequestId, PlaceId, StaffId, StudioDraftId, ThreadId},
    journey::Step,
};
use service::{clinics::About, prepare::Part};

/// The start page of a network.
pub fn start(network: &str) -> String {
    format!("/{network}")
}

/// A page of the journey.
pub fn step(network: &str, step: &Step) -> String {
    format!("/{network}/refer/{}", step.slug())
}

/// A page of the journey, opened from the check to change one answer.
pub fn change(network: &str, step: &Step) -> String {
    format!("/{network}/refer/{}?change=1", step.slug())
}

/// A page below a network, by its own part of the address.
pub fn below(network: &str, page: &str) -> String {
    format!("/{network}/{page}")
}

/// A part of "help us prepare".
pub fn part(network: &str, part: &Part) -> String {
    format!("/{network}/prepare/{}", part.slug())
}

/// Stands where a personal link has its token: what this device opened with a code. No token is spelt like it.
pub const MINE: &str = "mine";

/// Where people come in who come back without a link, with a word on why they stand there.
pub fn entrance(network: &str, notice: Option<&str>) -> String {
    let notice = notice.map(|notice| format!("?notice={notice}")).unwrap_or_default();
    format!("/{network}/manage{notice}")
}

/// The appointment behind a personal link.
pub fn manage(network: &str, token: &str) -> String {
    format!("/{network}/manage/{token}")
}

/// The answers of an intake form, as a file.
pub fn intake_answers(reference: &str) -> String {
    format!("{}/answers.json", intake(reference))
}

/// An intake form.
pub fn intake(reference: &str) -> String {
    format!("/staff/intake/{reference}")
}

/// A page below an intake form, by its own part of the address.
pub fn of_intake(reference: &str, page: &str) -> String {
    format!("/staff/intake/{reference}/{page}")
}

/// An appointment, as staff see it.
pub fn appointment(id: AppointmentId) -> String {
    format!("/staff/appointments/{id}")
}

/// A case.
pub fn case(reference: &str) -> String {
    format!("/staff/cases/{reference}")
}

/// A page below a case, by its own part of the address.
pub fn of_case(reference: &str, page: &str) -> String {
    format!("/staff/cases/{reference}/{page}")
}

/// Some days of the diary, from this one on; of one link worker, or of the whole team.
pub fn diary(first: CivilDate, view: &str, of: Option<StaffId>) -> String {
    let of = of.map(|of| format!("&of={of}")).unwrap_or_default();
    format!("{}?view={view}&day={first}{of}", staff::DIARY)
}

/// The first step of a form about a clinic or leave.
pub fn clinic_form(about: About) -> String {
    match about {
        About::NewClinic => format!("{}/new", staff::CLINICS),
        About::Clinic(id) => format!("{}/{id}", staff::CLINICS),
        About::End(id) => format!("{}/{id}/end", staff::CLINICS),
        About::Leave => "/staff/leave/new".to_owned(),
    }
}

/// The second step of the same form.
pub fn clinic_review(about: About) -> String {
    format!("{}/review", clinic_form(about))
}

/// The form that blocks time on a day; of this link worker, if one is meant.
pub fn block_time(day: CivilDate, of: Option<StaffId>) -> String {
    let of = of.map(|of| format!("&of={of}")).unwrap_or_default();
    format!("{}?day={day}{of}", clinic_form(About::Leave))
}

/// The form of a place, or of a new one.
pub fn place(id: Option<PlaceId>) -> String {
    id.map_or_else(|| "/staff/places/new".to_owned(), |id| format!("/staff/places/{id}"))
}

/// The poster of a place.
pub fn poster(code: &str) -> String {
    format!("{}/{code}/poster", staff::OUTREACH)
}

/// The same page, for somebody who came by a place's link.
pub fn by_way_of(path: String, via: Option<&str>) -> String {
    match via {
        Some(code) => format!("{path}{}{VIA}={code}", if path.contains('?') { '&' } else { '?' }),
        None => path,
    }
}

/// What carries the code of a place from its link to the first form.
pub const VIA: &str = "via";

/// The same page, for somebody who tries questions by the link of a pilot.
pub fn trying(path: String, code: Option<&str>) -> String {
    match code {
        Some(code) => format!("{path}{}{TRY}={code}", if path.contains('?') { '&' } else { '?' }),
        None => path,
    }
}

/// What carries the code of a pilot from its link to the first form.
pub const TRY: &str = "try";

/// The confirmation, for somebody who sent once more or went back to change something: nothing of that was taken.
pub fn sent_before(network: &str) -> String {
    format!("{}?sent=before", below(network, "refer/done"))
}

/// A request to be erased, for staff.
pub fn erasure(request: ErasureRequestId) -> String {
    format!("{}/{request}", staff::ERASURES)
}

/// The network's questions.
pub const STUDIO: &str = "/studio";

/// A draft of the questions.
pub fn studio_draft(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}")
}

/// What was done to a draft.
pub fn studio_history(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/history")
}

/// A page of a draft.
pub fn studio_page(id: StudioDraftId, page: &str) -> String {
    format!("{STUDIO}/{id}/pages/{page}")
}

/// The form of a new question on a page of a draft.
pub fn studio_add_item(id: StudioDraftId, page: &str) -> String {
    format!("{STUDIO}/{id}/pages/{page}/add")
}

/// A question of a draft.
pub fn studio_item(id: StudioDraftId, item: &str) -> String {
    format!("{STUDIO}/{id}/questions/{item}")
}

/// What was done to a question of a draft.
pub fn studio_item_history(id: StudioDraftId, item: &str) -> String {
    format!("{STUDIO}/{id}/questions/{item}/history")
}

/// A published version, to be printed.
pub fn paper(slug: &str, number: i64) -> String {
    format!("{STUDIO}/versions/{slug}/{number}/paper")
}

/// A draft that is tried with people.
pub fn studio_pilot(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/pilot")
}

/// A draft in another language.
pub fn studio_translations(id: StudioDraftId, language: Language) -> String {
    format!("{STUDIO}/{id}/translations/{}", language.code())
}

/// A thread about a draft.
pub fn studio_thread(id: StudioDraftId, thread: ThreadId) -> String {
    format!("{STUDIO}/{id}/threads/{thread}")
}

/// The guests of a draft.
pub fn studio_guests(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/guests")
}

/// The seats of a draft, and what each says.
pub fn studio_approvals(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/approvals")
}

/// Who took part in a draft.
pub fn studio_participation(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/participation")
}

/// A draft as it would be published.
pub fn studio_publish(id: StudioDraftId) -> String {
    format!("{STUDIO}/{id}/publish")
}

/// The seats that a network has set.
pub const STUDIO_SEATS: &str = "/studio/seats";

/// The draft of a guest, by the token of their link.
pub fn guest(token: &str) -> String {
    format!("/studio/guest/{token}")
}

/// A question that a guest is asked about.
pub fn guest_question(token: &str, item: &str) -> String {
    format!("/studio/guest/{token}/questions/{item}")
}

/// How the questions of a network were made: below its own address.
pub const MADE: &str = "how-our-questions-were-made";

/// A published version of the questions.
pub fn studio_version(slug: &str, number: i64) -> String {
    format!("{STUDIO}/versions/{slug}/{number}")
}

/// Two versions of the questions beside each other.
pub fn studio_compare(slug: &str) -> String {
    format!("{STUDIO}/versions/{slug}/compare")
}

/// The form that copies a version to a new questionnaire.
pub fn studio_copy(slug: &str, number: i64) -> String {
    format!("{STUDIO}/versions/{slug}/{number}/copy")
}

/// The form that offers a question of a version to the question bank.
pub fn studio_offer(slug: &str, number: i64, item: &str) -> String {
    format!("{STUDIO}/versions/{slug}/{number}/offer/{item}")
}

/// The question bank.
pub const STUDIO_BANK: &str = "/studio/bank";

/// A question of the bank.
pub fn studio_bank_question(key: &str) -> String {
    format!("{STUDIO_BANK}/{key}")
}

/// What begins the address of a preview: the one kind of page that may be framed, and by us only.
pub const STUDIO_PREVIEW: &str = "/studio/preview/";

/// A page of a draft as a person would have it.
pub fn studio_preview(id: StudioDraftId, page: &str) -> String {
    format!("{STUDIO_PREVIEW}{id}/{page}")
}

/// Fixed addresses of staff pages.
pub mod staff {
    /// Today.
    pub const TODAY: &str = "/staff";
    /// The list of intake forms.
    pub const INTAKE: &str = "/staff/intake";
    /// The list of those that ended without a case.
    pub const INTAKE_ENDED: &str = "/staff/intake?show=ended";
    /// Those who wait for a time.
    pub const WAITING: &str = "/staff/waiting";
    /// Filling in a form with somebody.
    pub const REFER: &str = "/staff/refer";
    /// The diary.
    pub const DIARY: &str = "/staff/diary";
    /// One's own calendar.
    pub const CALENDAR_FEED: &str = "/staff/calendar-feed";
    /// One's own summary of the morning.
    pub const DIGEST: &str = "/staff/digest";
    /// Posters and short links.
    pub const OUTREACH: &str = "/staff/outreach";
    /// The cases.
    pub const CASES: &str = "/staff/cases";
    /// Who was found when somebody was looked for.
    pub const FOUND: &str = "/staff/cases/found";
    /// What practices have not acknowledged.
    pub const FOR_PRACTICES: &str = "/staff/cases/for-practices";
    /// The clinics.
    pub const CLINICS: &str = "/staff/clinics";
    /// How people book.
    pub const BOOKING_SETTINGS: &str = "/staff/clinics/settings";
    /// People who ask to be erased.
    pub const ERASURES: &str = "/staff/erasures";
    /// Messages and jobs.
    pub const OPERATIONS: &str = "/staff/operations";
    /// Signing in.
    pub const SIGN_IN: &str = "/staff/sign-in";
    /// The second step of signing in.
    pub const CODE: &str = "/staff/sign-in/code";
    /// Signing in again, after a session that is over.
    pub const TIMED_OUT: &str = "/staff/sign-in?timed-out=1";
    /// Signing in, as those see it who have just signed out.
    pub const SIGNED_OUT: &str = "/staff/sign-in?signed-out=1";
}

/// The page that a phone keeps for when a page cannot be had.
pub const OFFLINE: &str = "/offline";
/// What a phone is told that puts the service among its apps.
pub const MANIFEST: &str = "/manifest.webmanifest";
/// The picture that it gets there on phones that read no manifest.
pub const TOUCH_ICON: &str = "/icon-192.png";

/// Where "Leave this page" leads: a site that anyone may have been looking at.
pub const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";
