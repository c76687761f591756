//! The rows of an intake form: appointment, contact, person, sharing, history.

use domain::{
    decision::Decision,
    email::EmailAddress,
    phone::PhoneNumber,
    preference::Suits,
    refer::{
        AddressAnswer, AlreadyHelped, ContactAnswer, NhsNumberAnswer, PhoneOwner, PostcodeAnswer, PracticeAnswer,
        Speaker,
    },
};
use jiff::Timestamp;
use leptos::prelude::*;
use service::{
    coming_back::what_is_shared,
    intake::{Intake, IntakeLine},
};
use words::{Words, time};

use crate::{components::SummaryRow, patient::manage::shared_said, when};

/// Rows, of which those without an answer are left out.
#[derive(Default)]
pub(crate) struct Rows(Vec<SummaryRow>);

impl Rows {
    /// The rows, for a list.
    pub fn into_inner(self) -> Vec<SummaryRow> {
        self.0
    }

    /// What the program says.
    fn say(mut self, key: &str, value: impl Into<Option<String>>) -> Self {
        self.0.extend(value.into().map(|value| SummaryRow::text(key, value)));
        self
    }

    /// A number in groups, which a text from right to left would turn round.
    fn number(mut self, key: &str, value: Option<String>) -> Self {
        self.0.extend(value.map(|value| SummaryRow::new(key, view! { <span dir="ltr">{value}</span> })));
        self
    }

    /// What was decided, by whom and when, with what the person was told.
    fn decided(self, words: Words, intake: &Intake) -> Self {
        intake.decided.iter().fold(self, |rows, decided| {
            let said = words.decisions_said_by(&decided.by, &when::day_and_clock(words, decided.at));
            let to = || decided.to.as_deref().map(|name| words.decisions_said_to(name));
            let (key, text) = match &decided.decision {
                Decision::Ask { words: asked } => (words.decisions_said_ask(), Some(asked.clone())),
                Decision::Signpost { to } => (words.decisions_said_signpost(), Some(to.clone())),
                Decision::Colleague { .. } => (words.decisions_said_colleague(), to()),
                Decision::Team { name, agreed } => (words.decisions_said_team(), Some(format!("{name}\n{agreed}"))),
                Decision::NotSuitable { reason, door } => {
                    (words.decisions_said_not_suitable(), Some(format!("{}\n{door}", words.unsuitable_said(*reason))))
                }
                Decision::Declined { note } => (words.decisions_said_declined(), note.clone()),
            };
            rows.wrote(key, Some(&[Some(said), text].into_iter().flatten().collect::<Vec<_>>().join("\n")))
        })
    }

    /// What the person wrote: in any script, on as many lines.
    fn wrote(mut self, key: &str, value: Option<&str>) -> Self {
        let own = |value: &str| view! { <span class="app-own-lines" dir="auto">{value.to_owned()}</span> };
        self.0.extend(value.map(|value| SummaryRow::new(key, own(value))));
        self
    }
}

/// When and how they meet, or what would suit.
pub(in crate::staff) fn appointment(words: Words, line: &IntakeLine) -> Rows {
    let meeting = &line.told.meeting;
    let rows = match &line.appointment {
        Some(booked) => {
            let day = when::day(words, booked.starts_at);
            let span = when::span(words, booked.starts_at, booked.ends_at);
            let cancelled = booked.is_cancelled().then(|| words.staff_summary_cancelled().to_owned());
            let place = booked.place.as_ref().map(|place| format!("{}, {}", place.name, place.address));
            Rows::default()
                .say(words.staff_summary_when(), format!("{day}, {span}"))
                .say(words.staff_summary_state(), cancelled)
                .say(words.staff_summary_how(), words.mode(booked.mode).to_owned())
                .say(words.staff_summary_place(), place)
                .say(words.staff_summary_with(), booked.link_worker.clone())
        }
        None => Rows::default().say(words.staff_summary_when(), words.staff_intake_no_appointment().to_owned()),
    };
    let any = || words.staff_summary_preference_any().to_owned();
    let suits = line.told.preference.as_ref().map(|_| suits(words, line).unwrap_or_else(any));
    let modes: Vec<_> = meeting.modes.iter().map(|mode| words.mode(*mode)).collect();
    rows.say(words.staff_summary_preference(), suits)
        .say(words.staff_summary_modes(), modes.join(", "))
        .wrote(words.staff_summary_home_address(), meeting.home_address.as_deref())
        .wrote(words.staff_summary_access_words(), meeting.access_words.as_deref())
}

/// The days and parts of the day that would suit; nothing where all do.
pub(super) fn suits(words: Words, line: &IntakeLine) -> Option<String> {
    let preference = line.told.preference.as_ref()?;
    let days = suiting(&preference.days, |day| words.day(day));
    let parts = suiting(&preference.parts, |part| words.part_of_day(part));
    let said: Vec<_> = [days, parts].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// The choices that suit; nothing where all do.
fn suiting<T: Ord + Copy>(suits: &Suits<T>, say: impl Fn(T) -> &'static str) -> Option<String> {
    match suits {
        Suits::Any => None,
        Suits::Only(choices) => Some(choices.iter().map(|choice| say(*choice)).collect::<Vec<_>>().join(", ")),
    }
}

/// How to reach the person, and how safe each way is; and the helper, where there is one.
pub(crate) fn contact(words: Words, line: &IntakeLine) -> Rows {
    let contact = &line.person.contact;
    let rows = Rows::default()
        .number(words.common_phone(), contact.phone.as_ref().map(PhoneNumber::display))
        .say(words.staff_summary_safety(), safety(words, contact))
        .say(words.common_email(), contact.email.as_ref().map(|email| EmailAddress::as_str(email).to_owned()))
        .wrote(words.staff_summary_through(), contact.through.as_deref());
    let Some(helper) = &line.told.helper else { return rows };
    let owner = contact.phone_owner.map(|owner| match owner {
        PhoneOwner::Person => words.staff_summary_phone_belongs_person(),
        PhoneOwner::Helper => words.staff_summary_phone_belongs_helper(),
        PhoneOwner::Shared => words.staff_summary_phone_belongs_shared(),
    });
    let call = contact.call.map(|call| match call {
        Speaker::Person => words.staff_summary_call_person(),
        Speaker::Helper => words.staff_summary_call_helper(),
    });
    rows.say(words.staff_summary_phone_belongs(), owner.map(str::to_owned))
        .say(words.staff_summary_call(), call.map(str::to_owned))
        .wrote(words.staff_summary_helper(), Some(&format!("{} ({})", helper.name, helper.relation)))
        .number(words.staff_summary_helper_phone(), helper.phone.as_ref().map(PhoneNumber::display))
        .say(words.staff_summary_agreed(), words.staff_summary_helper_agreed().to_owned())
}

fn safety(words: Words, contact: &ContactAnswer) -> Option<String> {
    let choose = |answer: Option<bool>, yes: &'static str, no: &'static str| answer.map(|is| if is { yes } else { no });
    let said = [
        choose(contact.safe_to_text, words.staff_summary_safe_text(), words.staff_summary_unsafe_text()),
        choose(contact.safe_voicemail, words.staff_summary_safe_voicemail(), words.staff_summary_unsafe_voicemail()),
        choose(contact.speak_alone, words.staff_summary_alone_yes(), words.staff_summary_alone_no()),
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(". "))
}

/// Where the person lives and is registered, and who helps already.
pub(crate) fn person(words: Words, intake: &Intake) -> Rows {
    let (line, prepared) = (&intake.line, &intake.preparation.answers);
    let practice = match line.told.practice {
        PracticeAnswer::NotSure => Some(words.staff_intake_practice_unsure().to_owned()),
        PracticeAnswer::Registered(id) => {
            intake.network.practices.iter().find(|practice| practice.id == id).map(|practice| practice.name.clone())
        }
    };
    let postcode = match &line.person.postcode {
        PostcodeAnswer::At(postcode) => postcode.as_str().to_owned(),
        PostcodeAnswer::NoFixedAddress => words.staff_summary_no_fixed_address().to_owned(),
    };
    let (nhs_number, not_known) = match &prepared.nhs_number {
        Some(NhsNumberAnswer::Known(number)) => (Some(number.display()), None),
        Some(NhsNumberAnswer::NotKnown) => (None, Some(words.staff_summary_nhs_number_unknown().to_owned())),
        None => (None, None),
    };
    let address = prepared.address.as_ref().map(|answer| address(words, answer));
    let help = &line.told.help;
    let helped = help.already_helped.map(|answer| match (answer, &help.helped_by) {
        (AlreadyHelped::Yes, Some(by)) => by.clone(),
        (answer, _) => words.already_helped(answer).to_owned(),
    });
    Rows::default()
        .say(words.staff_summary_practice(), practice)
        .say(words.staff_summary_postcode(), postcode)
        .wrote(words.staff_summary_address(), address.as_deref())
        .number(words.staff_summary_nhs_number(), nhs_number)
        .say(words.staff_summary_nhs_number(), not_known)
        .wrote(words.staff_summary_already_helped(), helped.as_deref())
}

fn address(words: Words, answer: &AddressAnswer) -> String {
    match answer {
        AddressAnswer::NoFixedAddress => words.staff_summary_no_fixed_address().to_owned(),
        AddressAnswer::At { lines, postcode } => {
            let lines = lines.iter().filter(|line| !line.is_empty()).map(String::as_str);
            lines.chain(postcode.as_ref().map(|postcode| postcode.as_str())).collect::<Vec<_>>().join("\n")
        }
    }
}

/// What the person agreed to share, and which text they read.
pub(crate) fn sharing(words: Words, intake: &Intake) -> Rows {
    let sharing = &intake.line.told.sharing;
    let partner = |code: &String| {
        let known = intake.network.settings.partners.iter().find(|partner| partner.code == *code);
        words.staff_summary_share_partner(known.map_or(code, |partner| &partner.name))
    };
    let gp = sharing.words_to_gp.then(|| words.staff_summary_share_gp_words().to_owned());
    let family = sharing.family.then(|| {
        words.staff_summary_share_family(sharing.family_who.as_deref().unwrap_or_else(|| words.common_not_provided()))
    });
    let said: Vec<String> = gp.into_iter().chain(sharing.partners.iter().map(partner)).chain(family).collect();
    let said = if said.is_empty() { words.staff_summary_share_nothing().to_owned() } else { said.join("\n") };
    let withdrawn = intake.line.told.withdrawn.iter().map(|withdrawn| {
        let what = shared_said(words, &what_is_shared(&intake.network, &withdrawn.choice));
        let at = Timestamp::from_second(withdrawn.at).map(|at| when::date_and_clock(words, at).0).unwrap_or_default();
        words.sharing_staff_withdrawn(&at, &what)
    });
    let withdrawn = withdrawn.collect::<Vec<_>>().join("\n");
    Rows::default()
        .wrote(words.staff_summary_shared(), Some(&said))
        .wrote(words.sharing_staff_withdrawn_title(), Some(withdrawn.as_str()).filter(|said| !said.is_empty()))
        .say(words.staff_summary_text_read(), words.staff_summary_share_version(&sharing.text_version))
}

/// What happened, in order.
pub(in crate::staff) fn history(words: Words, now: Timestamp, intake: &Intake) -> Rows {
    let line = &intake.line;
    let at = |instant: Timestamp| when::day_and_clock(words, instant);
    let ago = time::ago(words, when::minutes_between(line.submitted_at, now));
    let reader = line.reader.clone().unwrap_or_else(|| words.staff_intake_no_reader().to_owned());
    let copied = intake.preparation.answers.paper.iter().filter_map(|copied| {
        let (date, clock) = when::date_and_clock(words, Timestamp::from_second(copied.at).ok()?);
        Some(words.paper_copied_when(&date, &copied.by, &clock))
    });
    let copied = copied.collect::<Vec<_>>().join("\n");
    Rows::default()
        .say(words.staff_summary_came(), format!("{} ({ago})", at(line.submitted_at)))
        .say(words.staff_summary_language(), intake.language.own_name().to_owned())
        .say(words.staff_summary_reader(), reader)
        .say(words.staff_summary_read_by(), at(line.read_by))
        .say(words.staff_summary_read(), intake.acknowledged_at.map(at))
        .say(words.staff_summary_accepted(), intake.accepted_at.map(at))
        .say(words.decisions_entered_by(), intake.entered_by.clone())
        .wrote(words.paper_copied_label(), Some(copied.as_str()).filter(|copied| !copied.is_empty()))
        .decided(words, intake)
}
