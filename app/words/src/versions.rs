//! In what two versions of the questions differ.

use domain::studio::compare::{Agreed, Differs, Limit};

use crate::Words;

impl Words {
    /// What a difference is about: said of a page where `is_page`, and else of a question.
    pub fn differs(self, what: &Differs, is_page: bool) -> String {
        let said = match what {
            Differs::Added if is_page => self.versions_page_added(),
            Differs::Added => self.versions_item_added(),
            Differs::Removed if is_page => self.versions_page_removed(),
            Differs::Removed => self.versions_item_removed(),
            Differs::Moved { .. } if is_page => self.versions_page_moved(),
            Differs::Moved { .. } => self.versions_item_moved(),
            Differs::Words { part, language, .. } => {
                return self.versions_words(self.language_called(*language), self.part(part));
            }
            Differs::BeforeBooking(true) => self.versions_before_on(),
            Differs::BeforeBooking(false) => self.versions_before_off(),
            Differs::Condition { .. } => self.versions_when(),
            Differs::Kind { .. } => self.versions_kind(),
            Differs::OptionAdded(_) => self.versions_option_added(),
            Differs::OptionRemoved(_) => self.versions_option_removed(),
            Differs::OptionMoved(_) => self.versions_option_moved(),
            Differs::OptionAlone(_, true) => self.versions_option_alone(),
            Differs::OptionAlone(_, false) => self.versions_option_together(),
            Differs::Other(true) => self.versions_other_on(),
            Differs::Other(false) => self.versions_other_off(),
            Differs::Limit { limit: Limit::Characters, .. } => self.studio_max(),
            Differs::Limit { limit: Limit::Least, .. } => self.studio_least(),
            Differs::Limit { limit: Limit::Greatest, .. } => self.studio_greatest(),
            Differs::Required(true) => self.versions_required_on(),
            Differs::Required(false) => self.versions_required_off(),
            Differs::Sensitive(true) => self.versions_sensitive_on(),
            Differs::Sensitive(false) => self.versions_sensitive_off(),
            Differs::Protocol { part, .. } => self.agreed(*part),
            Differs::Source { .. } => self.versions_source(),
            Differs::Inside => self.versions_inside(),
        };
        said.to_owned()
    }

    /// A part of a question protocol.
    pub fn agreed(self, part: Agreed) -> &'static str {
        match part {
            Agreed::Purpose => self.studio_purpose(),
            Agreed::UsedBy => self.studio_used_by(),
            Agreed::IfRisk => self.studio_if_risk(),
            Agreed::Kept => self.studio_kept(),
        }
    }
}
