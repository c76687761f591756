//! Check your answers, with links that come back; and sending them, once.

use axum::response::{IntoResponse, Redirect, Response};
use domain::{
    Fields,
    journey::Step,
    preference::{Preference, Suits},
    questionnaire::ItemKind,
    refer::{
        AlreadyHelped, AppointmentAnswer, ContactAnswer, HelpAnswer, MeetingAnswer, PhoneOwner, PostcodeAnswer,
        PracticeAnswer, SharingAnswer, Speaker,
    },
};
use jiff::Timestamp;
use leptos::prelude::*;
use service::{Fault, booking::FreeTime, drafts::Draft, referrals::Submitted};
use words::{Words, time};

use super::{
    frame::{Asking, Belongs, filled, said, who_fills_in},
    journey::no_draft,
    steps,
};
use crate::{
    components::{Button, RowAction, SummaryList, SummaryRow},
    paths,
    web::{Bundle, Cookie, Desk, FORM_DRAFT, FORM_REVISION, Go, NetworkVisit, Page, fault_page, respond},
    when,
};

/// Check your answers.
pub(super) async fn show(visit: NetworkVisit) -> Response {
    let draft = match visit.draft().await {
        Ok(Some(draft)) if draft.referral.is_some() => {
            return Redirect::to(&paths::below(visit.slug(), "refer/done")).into_response();
        }
        Ok(Some(draft)) => draft,
        Ok(None) if visit.visit.cookie(Cookie::Draft).is_some() => return no_draft(&visit),
        Ok(None) => return Redirect::to(&paths::step(visit.slug(), &Step::Practice)).into_response(),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    if !draft.journey().is_complete() {
        return Redirect::to(&paths::step(visit.slug(), draft.journey().next())).into_response();
    }
    let service = &visit.visit.app.service;
    let time = service.chosen_time(&draft).await;
    let held = service.held_until(&draft).await;
    match (time, held) {
        (Ok(time), Ok(held)) => page(&visit, &draft, time, held),
        (Err(fault), _) | (_, Err(fault)) => fault_page(&visit.visit, &fault),
    }
}

fn page(visit: &NetworkVisit, draft: &Draft, time: Option<FreeTime>, held: Option<Timestamp>) -> Response {
    let words = visit.visit.words;
    let asking = Asking {
        words,
        helped: draft.helped,
        network: &visit.network,
        filled: filled(words, draft, &Step::Check),
        draft: Some(draft),
    };
    let rows = Rows { asking: &asking, draft };
    let title = said!(asking, refer_check_title | refer_check_title_helped);
    let belongs = Belongs::to(&visit.network, Some(draft), "check", false);
    let now = visit.visit.app.service.now();
    let warning = steps::hold_warning(&asking, draft, held.map(|until| until.as_second() - now.as_second()));
    let held = held.map(|until| view! { <p>{words.refer_appointment_held(&when::clock(words, until))}</p> });
    let main = view! {
        <div class="app-column">
            {draft.begun_by.and_then(|_| who_fills_in(words, draft))}
            <h1 class="nhsuk-heading-l">{title}</h1>
            {rows.sections(time)}
            <h2 class="nhsuk-heading-m">{words.refer_check_send_title()}</h2>
            <p>{words.refer_check_send()}</p>
            {held}
            <form method="post" action="/do/refer/send" data-main novalidate>
                {belongs.fields()}
                <Button text=words.refer_check_confirm()/>
            </form>
            {warning}
            {steps::watch(words)}
        </div>
    };
    let back = paths::step(visit.slug(), draft.journey().answered().last().unwrap_or(&Step::Practice));
    let page = Page::new("refer/check", title, words).network(&visit.network).back(Some(back)).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// The answers, a section a topic.
struct Rows<'a> {
    asking: &'a Asking<'a>,
    draft: &'a Draft,
}

impl Rows<'_> {
    fn sections(&self, chosen: Option<FreeTime>) -> AnyView {
        let (asking, words, answers) = (self.asking, self.asking.words, &self.draft.answers);
        let mut you = Vec::new();
        let mut helper = Vec::new();
        if let Some(kept) = &answers.helper {
            let step = Step::Helper;
            helper.push(self.row(&step, words.refer_check_helper_name(), &kept.answer.name));
            helper.push(self.row(&step, words.refer_check_helper_relation(), &kept.answer.relation));
            let phone = kept.answer.phone.as_ref().map(|phone| phone.display()).unwrap_or_default();
            helper.push(self.row(&step, words.refer_check_helper_phone(), &phone));
        }
        if let Some(kept) = &answers.practice {
            you.push(self.row(&Step::Practice, words.refer_check_practice(), &self.practice(kept.answer)));
        }
        if let Some(kept) = &answers.name {
            you.push(self.row(&Step::Name, words.refer_check_name(), &kept.answer.full()));
            let called = kept.answer.called.clone().unwrap_or_default();
            you.push(self.row(&Step::Name, said!(asking, refer_check_called | refer_check_called_helped), &called));
        }
        if let Some(kept) = &answers.date_of_birth {
            you.push(self.row(&Step::DateOfBirth, words.refer_check_dob(), &time::date(words, kept.answer.date())));
        }
        if let Some(kept) = &answers.postcode {
            let postcode = match &kept.answer {
                PostcodeAnswer::At(postcode) => postcode.as_str(),
                PostcodeAnswer::NoFixedAddress => words.refer_check_no_fixed_address(),
            };
            you.push(self.row(&Step::Postcode, words.refer_check_postcode(), postcode));
        }
        let contact = answers.contact.iter().flat_map(|kept| self.contact(&kept.answer)).collect();
        let mut help: Vec<SummaryRow> = answers.help.iter().flat_map(|kept| self.help(&kept.answer)).collect();
        help.extend(self.questions());
        let meeting = answers.meeting.iter().flat_map(|kept| self.meeting(&kept.answer)).collect();
        let sharing = answers.sharing.iter().map(|kept| self.sharing(&kept.answer)).collect();
        let appointment = answers
            .appointment
            .iter()
            .map(|kept| {
                let when = match &kept.answer {
                    AppointmentAnswer::Time(_) => chosen.as_ref().map(|time| self.time(time)).unwrap_or_default(),
                    AppointmentAnswer::NoneSuit(preference) => {
                        format!("{}\n{}", words.refer_check_no_time(), preference_said(words, preference))
                    }
                };
                self.row(&Step::Appointment, words.refer_check_time(), &when)
            })
            .collect();
        [
            (words.refer_check_helper(), helper),
            (said!(asking, refer_check_you | refer_check_you_helped), you),
            (said!(asking, refer_check_contact | refer_check_contact_helped), contact),
            (said!(asking, refer_check_help | refer_check_help_helped), help),
            (words.refer_check_meeting(), meeting),
            (words.refer_check_sharing(), sharing),
            (words.refer_check_appointment(), appointment),
        ]
        .into_iter()
        .filter(|(_, rows): &(_, Vec<SummaryRow>)| !rows.is_empty())
        .map(|(title, rows)| view! { <h2 class="nhsuk-heading-m">{title}</h2> <SummaryList rows/> })
        .collect_view()
        .into_any()
    }

    /// A row with a link to change it; what was answered before a return by code is not shown.
    fn row(&self, step: &Step, key: &str, value: &str) -> SummaryRow {
        let words = self.asking.words;
        let value = if self.draft.is_veiled(step) {
            words.refer_resume_hidden().to_owned()
        } else if value.is_empty() {
            words.common_not_provided().to_owned()
        } else {
            value.to_owned()
        };
        SummaryRow::new(key, view! { <span class="app-own-words" dir="auto">{value}</span> }).action(RowAction {
            href: paths::change(&self.asking.network.slug, step),
            text: words.common_change().to_owned(),
            hidden: key.to_lowercase(),
        })
    }

    fn practice(&self, answer: PracticeAnswer) -> String {
        match answer {
            PracticeAnswer::NotSure => self.asking.words.refer_check_practice_unsure().to_owned(),
            PracticeAnswer::Registered(id) => {
                let practice = self.asking.network.practices.iter().find(|practice| practice.id == id);
                practice.map(|practice| practice.name.clone()).unwrap_or_default()
            }
        }
    }

    fn contact(&self, contact: &ContactAnswer) -> Vec<SummaryRow> {
        let (asking, words, step) = (self.asking, self.asking.words, Step::Contact);
        let yes_no =
            |answer: Option<bool>| answer.map_or("", |yes| if yes { words.common_yes() } else { words.common_no() });
        let mut rows = Vec::new();
        if let Some(phone) = &contact.phone {
            rows.push(self.row(&step, words.refer_check_phone(), &phone.display()));
            rows.push(self.row(&step, words.refer_check_text(), yes_no(contact.safe_to_text)));
            rows.push(self.row(&step, words.refer_check_voicemail(), yes_no(contact.safe_voicemail)));
        }
        if let Some(owner) = contact.phone_owner {
            let said = match owner {
                PhoneOwner::Person => words.refer_contact_belongs_person(),
                PhoneOwner::Helper => words.refer_contact_belongs_helper(),
                PhoneOwner::Shared => words.refer_contact_belongs_shared(),
            };
            rows.push(self.row(&step, words.refer_check_belongs(), said));
        }
        if let Some(speaker) = contact.call {
            let said = match speaker {
                Speaker::Person => words.refer_contact_call_person(),
                Speaker::Helper => words.refer_contact_call_helper(),
            };
            rows.push(self.row(&step, words.refer_check_call(), said));
        }
        if let Some(email) = &contact.email {
            rows.push(self.row(&step, words.refer_check_email(), email.as_str()));
        }
        if let Some(through) = &contact.through {
            rows.push(self.row(&step, words.refer_check_through(), through));
        }
        if contact.speak_alone.is_some() {
            let key = said!(asking, refer_check_alone | refer_check_alone_helped);
            rows.push(self.row(&step, key, yes_no(contact.speak_alone)));
        }
        rows
    }

    fn help(&self, help: &HelpAnswer) -> Vec<SummaryRow> {
        let (asking, words, step) = (self.asking, self.asking.words, Step::Help);
        let needs: Vec<&str> = help.needs.iter().map(|need| words.need(*need)).collect();
        let mut rows = vec![self.row(&step, words.refer_check_needs(), &needs.join("\n"))];
        if let Some(own) = &help.words {
            rows.push(self.row(&step, said!(asking, refer_check_words | refer_check_words_helped), own));
        }
        if let Some(already) = help.already_helped {
            let who = help.helped_by.as_deref().filter(|_| already == AlreadyHelped::Yes);
            rows.push(self.row(&step, words.refer_check_already(), who.unwrap_or(words.already_helped(already))));
        }
        rows
    }

    fn questions(&self) -> Vec<SummaryRow> {
        let (words, answers) = (self.asking.words, &self.draft.answers);
        let mut rows = Vec::new();
        for step in self.draft.journey().answered() {
            let Step::Questions(id) = step else { continue };
            let page = self.draft.version.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
            let (Some(page), Some(kept)) = (page, answers.questions.get(id)) else { continue };
            for item in page.items.iter().filter(|item| item.is_seen() && item.kind != ItemKind::Display) {
                // As it was asked: in one language as a whole.
                let language = item.language_for(words.language());
                let (asked, own) = (item.text.get(language).0, Words::new(language));
                let row = |said: &str| {
                    self.row(step, asked, said).in_language((language != words.language()).then_some(language))
                };
                match kept.answer.get(&item.link_id) {
                    Some(answer) => rows.push(row(&super::prepare::answer_said(own, item, answer))),
                    None if page.revealed_by(item).is_none() => rows.push(row("")),
                    None => {}
                }
            }
        }
        rows
    }

    fn meeting(&self, meeting: &MeetingAnswer) -> Vec<SummaryRow> {
        let (words, step) = (self.asking.words, Step::Meeting);
        let list = |said: Vec<&str>| said.join("\n");
        let mut rows = vec![self.row(
            &step,
            words.refer_check_modes(),
            &list(meeting.modes.iter().map(|mode| words.mode(*mode)).collect()),
        )];
        if let Some(address) = &meeting.home_address {
            rows.push(self.row(&step, words.refer_check_home_address(), address));
        }
        if let Some(language) = &meeting.language {
            rows.push(self.row(&step, words.refer_check_language(), language));
        }
        if meeting.interpreter {
            rows.push(self.row(&step, words.refer_check_interpreter(), words.common_yes()));
        }
        if !meeting.communication.is_empty() {
            let said = meeting.communication.iter().map(|need| words.communication(*need)).collect();
            rows.push(self.row(&step, words.refer_check_communication(), &list(said)));
        }
        let mut access: Vec<&str> = meeting.access.iter().map(|need| words.access(*need)).collect();
        access.extend(meeting.access_words.as_deref());
        if !access.is_empty() {
            rows.push(self.row(&step, words.refer_check_access(), &list(access)));
        }
        rows
    }

    fn sharing(&self, sharing: &SharingAnswer) -> SummaryRow {
        let (asking, words) = (self.asking, self.asking.words);
        let mut said = Vec::new();
        if sharing.words_to_gp {
            said.push(said!(asking, refer_sharing_gp_words | refer_sharing_gp_words_helped).to_owned());
        }
        let partners = asking.network.settings.partners.iter();
        for partner in partners.filter(|partner| sharing.partners.contains(&partner.code)) {
            said.push(said!(asking, refer_sharing_partner | refer_sharing_partner_helped, &partner.name));
        }
        if sharing.family {
            let family = said!(asking, refer_sharing_family | refer_sharing_family_helped);
            said.push(match &sharing.family_who {
                Some(who) => format!("{family}: {who}"),
                None => family.to_owned(),
            });
        }
        if said.is_empty() {
            said.push(words.refer_check_share_nothing().to_owned());
        }
        self.row(&Step::Sharing, words.refer_check_share(), &said.join("\n"))
    }

    fn time(&self, free: &FreeTime) -> String {
        let words = self.asking.words;
        let (date, clock) = when::date_and_clock(words, free.start);
        let mut said = vec![
            words.refer_appointment_slot(&date, &clock),
            words.refer_appointment_with(&free.link_worker),
            words.mode(free.code.mode).to_owned(),
        ];
        said.extend(free.place.as_ref().map(|place| format!("{}, {}", place.name, place.address)));
        said.join("\n")
    }
}

/// The times that would suit, in words.
fn preference_said(words: Words, preference: &Preference) -> String {
    let days = match &preference.days {
        Suits::Any => words.refer_preference_any_day().to_owned(),
        Suits::Only(days) => days.iter().map(|day| words.day(*day)).collect::<Vec<_>>().join(", "),
    };
    let parts = match &preference.parts {
        Suits::Any => words.refer_preference_any_part().to_owned(),
        Suits::Only(parts) => parts.iter().map(|part| words.part_of_day(*part)).collect::<Vec<_>>().join(", "),
    };
    format!("{days}\n{parts}")
}

/// Sends the form. Sent again, it gives the first one's confirmation.
#[server(prefix = "/do", endpoint = "refer/send")]
pub async fn send_form(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = submit(&desk).await;
    desk.answer(went)
}

async fn submit(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let slug = &network.slug;
    let Some(token) = desk.cookie(Cookie::Draft) else { return Ok(Go::to(paths::below(slug, "refer"))) };
    let draft = desk.field(FORM_DRAFT).parse().ok();
    let revision = desk.field(FORM_REVISION).parse().unwrap_or_default();
    Ok(Go::to(match desk.visit.app.service.submit(&network, &token, draft, revision).await? {
        Submitted::Done => paths::below(slug, "refer/done"),
        Submitted::SentOtherwise => paths::sent_before(slug),
        Submitted::TimeGone => paths::step(slug, &Step::Appointment),
        Submitted::NotComplete(next) => paths::step(slug, &next),
        Submitted::Stale => paths::step(slug, &Step::Check),
        Submitted::OtherDraft => paths::below(slug, "refer/other-form"),
        Submitted::NoDraft => paths::step(slug, &Step::Check),
    }))
}
