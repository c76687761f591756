//! The texts as functions: those without arguments are chosen when compiling, the others are formatted by Fluent.

use std::sync::OnceLock;

use domain::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::direction::keep_numbers_whole;

/// The texts in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

/// The texts on which someone's safety depends: in English until a person has checked their translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Safety {
    language: Language,
}

impl Words {
    /// The texts in this language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of the texts, for `lang` and `dir`.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Whether people who speak the language have checked all of its texts; where not, pages say so.
    pub const fn is_checked(self) -> bool {
        match self.language {
            Language::En => ENGLISH_IS_CHECKED,
            Language::Ur => URDU_IS_CHECKED,
        }
    }

    /// The texts about safety, in this language or in English.
    pub const fn safety(self) -> Safety {
        Safety { language: if SAFETY_IN_URDU_IS_CHECKED { self.language } else { Language::En } }
    }
}

impl Safety {
    /// The language that these texts are in, which a page marks where it differs from its own.
    pub const fn language(self) -> Language {
        self.language
    }
}

trait Choose {
    fn choose<T>(self, english: T, urdu: T) -> T;
}

impl Choose for Language {
    fn choose<T>(self, english: T, urdu: T) -> T {
        match self {
            Self::En => english,
            Self::Ur => urdu,
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

fn formatted<const N: usize>(language: Language, id: &str, arguments: [(&'static str, FluentValue<'_>); N]) -> String {
    let bundle = bundle(language);
    let message = bundle.get_message(id).expect("the build makes functions only of messages that are there");
    let pattern = message.value().expect("the build refuses messages without a value");
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&FluentArgs::from_iter(arguments)), &mut errors);
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    match language {
        Language::En => text.into_owned(),
        Language::Ur => keep_numbers_whole(&text),
    }
}

/// The texts of a language over those of English, so that what is not translated is said in English.
///
/// Without Fluent's marks of isolation round arguments: they would be sent in text messages and show up in titles.
fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| {
        let mut bundle = Bundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(false);
        for source in ENGLISH.iter().chain(language.choose([].as_slice(), URDU)) {
            let resource = FluentResource::try_new((*source).to_owned()).expect("the build has parsed every text");
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().expect("the code of a language is a BCP 47 tag")
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
