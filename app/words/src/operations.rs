//! What the troubles of messages and the jobs are called.

use domain::delivery::Trouble;

use crate::Words;

impl Words {
    /// What is wrong with a message, and what that may mean.
    pub fn trouble(self, trouble: Trouble) -> &'static str {
        match trouble {
            Trouble::NoWay => self.operations_why_no_way(),
            Trouble::NotTaken => self.operations_why_not_taken(),
            Trouble::Unsent => self.operations_why_unsent(),
            Trouble::Late => self.operations_why_late(),
            Trouble::NobodyThere => self.operations_why_nobody_there(),
            Trouble::NotReached => self.operations_why_not_reached(),
            Trouble::Fault => self.operations_why_fault(),
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
            "erasures" => self.operations_job_erasures(),
            "digests" => self.operations_job_digests(),
            "offers" => self.operations_job_offers(),
            "people to be found" => self.operations_job_index(),
            _ => return None,
        })
    }
}
