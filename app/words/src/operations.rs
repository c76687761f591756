//! What messages, their troubles and the jobs are called.

use domain::delivery::Trouble;

use crate::Words;

impl Words {
    /// What is wrong with a message, and what that may mean.
    pub fn trouble(self, trouble: Trouble) -> &'static str {
        match trouble {
            Trouble::NoWay => self.operations_why_no_way(),
            Trouble::NotTaken => self.operations_why_not_taken(),
            Trouble::Unsent => self.operations_why_unsent(),
            Trouble::NobodyThere => self.operations_why_nobody_there(),
            Trouble::NotReached => self.operations_why_not_reached(),
            Trouble::Fault => self.operations_why_fault(),
        }
    }

    /// What kind of message it is, by its code; an unknown one is a message all the same.
    pub fn message_kind(self, code: &str) -> &'static str {
        match code {
            "confirmation" => self.operations_kind_confirmation(),
            "moved" => self.operations_kind_moved(),
            "cancelled" => self.operations_kind_cancelled(),
            "asked" => self.operations_kind_asked(),
            "signposted" | "passed-on" | "not-suitable" | "declined" => self.operations_kind_decided(),
            "missed" => self.operations_kind_missed(),
            "offer" => self.operations_kind_offer(),
            "code" => self.operations_kind_code(),
            "intake" | "prepared" | "overdue" | "flag" | "case" => self.operations_kind_staff(),
            reminder if reminder.starts_with("reminder") => self.operations_kind_reminder(),
            _ => self.operations_kind_other(),
        }
    }

    /// By what a message goes, by its code.
    pub fn message_channel(self, code: &str) -> &'static str {
        match code {
            "sms" => self.operations_channel_sms(),
            "email" => self.operations_channel_email(),
            _ => self.operations_channel_letter(),
        }
    }

    /// What a job does; nothing of one that has no text yet.
    pub fn job(self, name: &str) -> Option<&'static str> {
        Some(match name {
            "messages" => self.operations_job_messages(),
            "overdue intake forms" => self.operations_job_overdue(),
            "flags" => self.operations_job_flags(),
            "retention" => self.operations_job_retention(),
            "audit chain" => self.operations_job_audit(),
            "people to be found" => self.operations_job_index(),
            _ => return None,
        })
    }
}
