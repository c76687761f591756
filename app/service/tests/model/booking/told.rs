//! How a history and a state are told to whoever looks for what went wrong.

use std::fmt;

use super::{Answer, Appointment, Hold, Kept, Operation, Outcome, Person, Waits};
use crate::plan::Time;

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let behind =
            |link: &Option<usize>| link.map_or("nobody's link".to_owned(), |person| format!("P{person}'s link"));
        match self {
            Self::Look { person } => write!(f, "P{person} looks"),
            Self::Choose { person, revision, answer: Answer::At(time) } => {
                write!(f, "P{person} chooses {time} on page {revision}")
            }
            Self::Choose { person, revision, answer: Answer::NoneSuits } => {
                write!(f, "P{person} says that none suits on page {revision}")
            }
            Self::KeepHold { person } => write!(f, "P{person} keeps the time for longer"),
            Self::Submit { person, revision } => write!(f, "P{person} sends page {revision}"),
            Self::GiveUp { person } => write!(f, "P{person} finishes on this device"),
            Self::Open { link } => write!(f, "{} is opened", behind(link)),
            Self::LookToMove { link } => write!(f, "{} is asked for other times", behind(link)),
            Self::Move { link, time } => write!(f, "{} moves to {time}", behind(link)),
            Self::Cancel { link } => write!(f, "{} cancels", behind(link)),
            Self::Offer { person } => write!(f, "P{person} is offered a time"),
            Self::Take { person, time } => write!(f, "P{person} takes the offer of {time}"),
            Self::Decline { person, time } => write!(f, "P{person} declines {time}"),
            Self::Lapse { person, time } => write!(f, "the offer of {time} to P{person} lapses"),
            Self::Replan { plan } => write!(f, "the office brings in plan {plan}"),
            Self::Wait { minutes } => write!(f, "{minutes} minutes go by"),
            Self::Count => f.write_str("all that is stored is counted"),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |times: &mut dyn Iterator<Item = String>| times.collect::<Vec<_>>().join(", ");
        match self {
            Self::Done => f.write_str("done"),
            Self::Times(times) => write!(f, "[{}]", list(&mut times.iter().map(Time::to_string))),
            Self::HeldUntil(None) => f.write_str("not held"),
            Self::HeldUntil(Some(until)) => write!(f, "held until {until}"),
            Self::Refused => f.write_str("refused"),
            Self::TimeGone => f.write_str("the time has gone"),
            Self::NotComplete => f.write_str("not complete"),
            Self::Stale => f.write_str("not the newest page"),
            Self::NotPossible => f.write_str("not possible"),
            Self::NoForm => f.write_str("no such form"),
            Self::AlreadySent => f.write_str("sent already"),
            Self::Offered(None) => f.write_str("no time is of use"),
            Self::Offered(Some((time, until))) => write!(f, "{time} is kept until {until}"),
            Self::Appointment(None) => f.write_str("no appointment"),
            Self::Appointment(Some((time, true))) => write!(f, "{time}"),
            Self::Appointment(Some((time, false))) => write!(f, "{time}, cancelled"),
            Self::Stored { taken, booked } => {
                let mut booked = booked.iter().map(|(person, time)| format!("P{person} {time}"));
                write!(f, "{} quarters of an hour taken, booked [{}]", taken.len(), list(&mut booked))
            }
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Writing { revision, answer, hold } => {
                write!(f, "writing page {revision}")?;
                match answer {
                    Some(Answer::At(time)) => write!(f, ", chose {time}")?,
                    Some(Answer::NoneSuits) => f.write_str(", none suits")?,
                    None => {}
                }
                match hold {
                    Some(Hold { time, taken, since, until }) => {
                        write!(f, ", holds {time} ({} min) since {since} until {until}", taken.minutes())
                    }
                    None => Ok(()),
                }
            }
            Self::Sent { waits: Waits { offer: Some(Kept { time, until, .. }), ended, .. }, .. } => {
                write!(f, "sent, is offered {time} until {until}, before that {ended:?}")
            }
            Self::Sent { appointment: None, waits, .. } => {
                write!(f, "sent, without an appointment, was offered {:?}", waits.ended)
            }
            Self::Sent { appointment: Some(Appointment { time, taken: Some(taken) }), .. } => {
                write!(f, "booked {time} ({} min)", taken.minutes())
            }
            Self::Sent { appointment: Some(Appointment { time, taken: None }), .. } => write!(f, "cancelled {time}"),
            Self::Gone => f.write_str("gave up"),
        }
    }
}
