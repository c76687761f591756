//! A flag on its page: what it is about, who looks after it since when, and what can be done with it.

use domain::{
    case::flag::{DONE, LONGEST, OWNER, State},
    id::FlagId,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::cases::flags::{FLAG, Flag, Flags};
use words::Words;

use super::steps::{AcknowledgeFlag, EndFlag, HandFlag, SEEN};
use crate::{
    components::{Button, ButtonKind, Details, Label, Select, Tag, TagColour, Textarea},
    staff::case::{
        about,
        shown::{self, members, moment, own_lines},
    },
    web::Filled,
};

/// What it is about, where it stands and with whom, in one line.
pub(in crate::staff) fn line(words: Words, flag: &Flag) -> impl IntoView + use<> {
    let with = words.flags_with(&flag.owner_name, &moment(words, flag.raised_at));
    view! {
        <strong>{words.flag_kind(flag.kind)}</strong>
        " "
        {state(words, flag.state)}
        " "
        <span class="app-list__when">{with}</span>
    }
}

fn state(words: Words, state: State) -> impl IntoView + use<> {
    let colour = match state {
        State::Open => TagColour::Red,
        State::Acknowledged => TagColour::Blue,
        State::Ended => TagColour::Grey,
    };
    view! { <Tag text=words.flag_state(state) colour=colour/> }
}

/// One that needs somebody.
pub(super) fn open(words: Words, flags: &Flags, flag: &Flag, ending: &Filled) -> impl IntoView + use<> {
    let acknowledge = (flag.state == State::Open).then(|| {
        view! {
            <form method="post" action=AcknowledgeFlag::PATH class="app-actions">
                {hidden(flags, flag)}
                <Button text=words.flags_acknowledge() kind=ButtonKind::Secondary small=true/>
            </form>
        }
    });
    view! {
        <li class="app-list__item app-list__item--urgent" data-flag=flag.id.to_string()>
            {told(words, flag)}
            {acknowledge}
            <div class="app-actions">{hand(words, flags, flag)} {end(words, flags, flag, ending)}</div>
        </li>
    }
}

/// One that is over.
pub(super) fn ended(words: Words, flag: &Flag) -> impl IntoView + use<> {
    view! { <li class="app-list__item">{told(words, flag)}</li> }
}

fn told(words: Words, flag: &Flag) -> impl IntoView + use<> {
    let raised_at = moment(words, flag.raised_at);
    let raised = match &flag.raised_by {
        Some(name) => words.flags_raised_by(name, &raised_at),
        None => words.flags_raised_by_rule(&raised_at),
    };
    let reasons: Vec<_> = flag.content.reasons.iter().map(|reason| words.urgent_reason(*reason)).collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <p>{reasons.join(". ")}</p> });
    let acts = flag.acknowledged.as_ref().map(|(at, by)| words.flags_acknowledged_by(by, &moment(words, *at)));
    let escalated = flag.escalated_at.map(|at| words.flags_escalated(&moment(words, at)));
    let waits = flag.state == State::Open && flag.escalated_at.is_none();
    let deadline = waits.then(|| words.flags_deadline(&moment(words, flag.escalate_at)));
    let ended = flag.ended.as_ref().map(|(at, by)| words.flags_ended_by(by, &moment(words, *at)));
    let history = [Some(raised), acts, escalated, deadline, ended].into_iter().flatten();
    view! {
        <p>{line(words, flag)}</p>
        {reasons}
        {flag.content.words.as_deref().map(own_lines)}
        {history.map(|line| view! { <p class="app-list__when">{line}</p> }).collect_view()}
        {flag.content.done.as_deref().map(own_lines)}
    }
}

fn hidden(flags: &Flags, flag: &Flag) -> impl IntoView + use<> {
    view! {
        {about(&flags.reference)}
        <input type="hidden" name=FLAG value=flag.id.to_string()/>
        <input type="hidden" name=SEEN value=flag.seen()/>
    }
}

/// Handing it on, where there is somebody to hand it to.
fn hand(words: Words, flags: &Flags, flag: &Flag) -> Option<impl IntoView + use<>> {
    let others = members(flags.team.iter().filter(|(id, _)| *id != flag.owner));
    let (id, hidden) = (format!("{OWNER}-{}", flag.id), hidden(flags, flag));
    (!others.is_empty()).then(|| {
        view! {
            <Details summary=words.flags_hand()>
                <form method="post" action=HandFlag::PATH>
                    {hidden}
                    <Select name=OWNER id=id label=Label::plain(words.flags_hand_to()) hint=words.flags_hand_hint() options=others/>
                    <Button text=words.flags_hand() kind=ButtonKind::Secondary small=true/>
                </form>
            </Details>
        }
    })
}

/// Ending it, with what was done; what was typed before and not taken stands there, with why.
fn end(words: Words, flags: &Flags, flag: &Flag, ending: &Filled) -> impl IntoView + use<> {
    let is_this = ending.value(FLAG) == flag.id.to_string();
    let id = if is_this { DONE.to_owned() } else { format!("{DONE}-{}", flag.id) };
    let hidden = hidden(flags, flag);
    let (value, error) = if is_this { (ending.value(DONE), ending.error(DONE)) } else { (String::new(), None) };
    view! {
        <Details summary=words.flags_end() open=is_this>
            <form method="post" action=EndFlag::PATH novalidate>
                {hidden}
                <Textarea
                    name=DONE
                    id=id
                    label=Label::plain(words.flags_done())
                    error=error
                    value=value
                    rows=3
                    max_length=Some(LONGEST)
                />
                <Button text=words.flags_end() kind=ButtonKind::Secondary small=true/>
            </form>
        </Details>
    }
}

/// What was typed about a flag that ended meanwhile, so that it is not lost.
pub(super) fn left_over(words: Words, flags: &Flags, ending: &Filled) -> Option<impl IntoView + use<>> {
    let id: FlagId = ending.value(FLAG).parse().ok()?;
    let is_over = flags.flags.iter().any(|flag| flag.id == id && flag.state == State::Ended);
    shown::left_over(words, ending, &[DONE]).filter(|_| is_over)
}
