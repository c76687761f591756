//! What is told of questions that are tried, and how their translations stand.

use domain::{
    Language,
    questionnaire::Part,
    studio::pilot::{LONGEST, Share, Told},
};

use crate::Words;

impl Words {
    /// Who is asked the questions of a pilot, as a choice.
    pub fn pilot_share_called(self, share: Share) -> String {
        match share {
            Share::Link => self.pilot_share_link().to_owned(),
            share => self.pilot_share_some(&share.percent().to_string()),
        }
    }

    /// Who is asked them, as it stands.
    pub fn pilot_asked(self, share: Share) -> String {
        match share {
            Share::Link => self.pilot_asked_link().to_owned(),
            share => self.pilot_asked_some(&share.percent().to_string()),
        }
    }

    /// A number of people as it is told.
    pub fn pilot_told(self, told: Told) -> String {
        match told {
            Told::Few => self.pilot_few().to_owned(),
            Told::From(number) => self.pilot_range(&number.to_string(), &(number + 4).to_string()),
        }
    }

    /// About how many people.
    pub fn pilot_roughly(self, told: Told) -> String {
        match told {
            Told::Few => self.pilot_few().to_owned(),
            Told::From(number) => self.pilot_about(i64::try_from(number).unwrap_or(i64::MAX)),
        }
    }

    /// How long half of the people took at most.
    pub fn pilot_took(self, seconds: Option<u32>) -> String {
        match seconds {
            None => self.pilot_no_time().to_owned(),
            Some(LONGEST) => self.pilot_longest().to_owned(),
            Some(seconds) if seconds >= 60 && seconds.is_multiple_of(60) => self.pilot_minutes((seconds / 60).into()),
            Some(seconds) => self.pilot_seconds(seconds.into()),
        }
    }

    /// A text of a part of the questions, in another language.
    pub fn translated_part(self, language: Language, part: &Part) -> String {
        self.translations_in(self.language_called(language), self.part(part))
    }
}
