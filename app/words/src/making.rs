//! How questions were made: meetings, seats, and the honest word.

use domain::studio::{
    approval::Standing,
    participation::{Criterion, Format, How, Paid, Rung},
};

use crate::Words;

impl Words {
    /// What kind of meeting it was.
    pub fn workshop_format(self, format: Format) -> &'static str {
        match format {
            Format::Workshop => self.making_format_workshop(),
            Format::Panel => self.making_format_panel(),
            Format::Talk => self.making_format_talk(),
            Format::Test => self.making_format_test(),
            Format::Survey => self.making_format_survey(),
        }
    }

    /// How people met.
    pub fn workshop_how(self, how: How) -> &'static str {
        match how {
            How::InPerson => self.making_how_in_person(),
            How::Video => self.making_how_video(),
            How::Phone => self.making_how_phone(),
            How::Writing => self.making_how_writing(),
        }
    }

    /// How they were thanked.
    pub fn workshop_paid(self, paid: Paid) -> &'static str {
        match paid {
            Paid::Payment => self.making_paid_payment(),
            Paid::Vouchers => self.making_paid_vouchers(),
            Paid::Expenses => self.making_paid_expenses(),
        }
    }

    /// The honest word, with what it means.
    pub fn rung_meaning(self, rung: Rung) -> &'static str {
        match rung {
            Rung::Informed => self.making_word_informed(),
            Rung::Consulted => self.making_word_consulted(),
            Rung::CoDesigned => self.making_word_co_designed(),
            Rung::CoProduced => self.making_word_co_produced(),
        }
    }

    /// The honest word.
    pub fn rung(self, rung: Rung) -> &'static str {
        match rung {
            Rung::Informed => self.making_is_informed(),
            Rung::Consulted => self.making_is_consulted(),
            Rung::CoDesigned => self.making_is_co_designed(),
            Rung::CoProduced => self.making_is_co_produced(),
        }
    }

    /// What a word asks for.
    pub fn making_criterion(self, criterion: Criterion) -> &'static str {
        match criterion {
            Criterion::Heard => self.making_criterion_heard(),
            Criterion::LivedExperience => self.making_criterion_lived_experience(),
            Criterion::AllAnswered => self.making_criterion_all_answered(),
            Criterion::SomethingTaken => self.making_criterion_something_taken(),
            Criterion::AllSeats => self.making_criterion_all_seats(),
            Criterion::LivedSeat => self.making_criterion_lived_seat(),
            Criterion::FromTheStart => self.making_criterion_from_the_start(),
            Criterion::Valued => self.making_criterion_valued(),
        }
    }

    /// Where a seat stands.
    pub fn standing(self, standing: Standing) -> &'static str {
        match standing {
            Standing::NotAsked => self.seats_standing_not_asked(),
            Standing::Approved => self.seats_standing_approved(),
            Standing::NotYet => self.seats_standing_not_yet(),
            Standing::Void => self.seats_standing_void(),
            Standing::Asked(_) => self.seats_standing_asked(),
            Standing::Silent => self.seats_standing_silent(),
        }
    }
}
