//! What every sender's tests are given.

use jiff::Timestamp;
use service::outbox::Outgoing;

/// A message by this channel to this number or address.
pub(super) fn message(channel: &str, to: &str) -> Outgoing {
    Outgoing {
        id: "0190".into(),
        kind: "confirmation".into(),
        channel: channel.into(),
        to: to.into(),
        language: "en".into(),
        subject: (channel != "sms").then(|| "Your appointment on Monday".into()),
        body: "See you on Monday".into(),
        reference: "SP-BCDF-GHJK".into(),
        send_at: Timestamp::UNIX_EPOCH,
        is_repeat: false,
    }
}
