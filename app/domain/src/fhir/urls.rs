//! The addresses of extensions and code systems: those of FHIR R4 and its guides, and ours.
//!
//! Ours say what a person is told or spared and FHIR has no word for; a system that does not know them shows the same
//! questions without it, so none of them is a modifier.

/// A text in another language.
pub const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
/// How an item is shown.
pub const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
/// The codes of how items are shown.
pub const ITEM_CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
/// That an item is never shown.
pub const HIDDEN: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
/// What a number counts or measures.
pub const UNIT: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
/// One of the units that a quantity may have.
pub const UNIT_OPTION: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
/// The code system of units.
pub const UCUM: &str = "http://unitsofmeasure.org";
/// The least that a number may be.
pub const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
/// The most that a number may be.
pub const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
/// That an option excludes all others.
pub const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/// Ours, on an item: its answer may touch on what people guard (`valueBoolean`).
pub const SENSITIVE: &str = "https://matters.example/fhir/StructureDefinition/sensitive";
/// Ours, on an item: whose words these are, and under which licence (`valueString`).
pub const SOURCE: &str = "https://matters.example/fhir/StructureDefinition/source";
/// Ours, on a group or an item at the top: it is asked before a time is booked (`valueBoolean`).
pub const BEFORE_BOOKING: &str = "https://matters.example/fhir/StructureDefinition/before-booking";
/// Ours, on a help text: it says why the question is asked (`valueBoolean`).
pub const WHY: &str = "https://matters.example/fhir/StructureDefinition/why-we-ask";
/// Ours, on an option: what makes it easier to choose (`valueString`, with translations).
pub const OPTION_HINT: &str = "https://matters.example/fhir/StructureDefinition/option-hint";
/// Ours, on an item of type `string`: what kind of text it takes (`valueCode`: `phone` or `email`).
pub const TAKES: &str = "https://matters.example/fhir/StructureDefinition/takes";
/// Ours, on an `enableWhen` with `!=`: it also needs an answer, which FHIR's own does not (`valueBoolean`).
pub const ANSWERED: &str = "https://matters.example/fhir/StructureDefinition/answered";
