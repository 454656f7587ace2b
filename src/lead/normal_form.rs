//! Text -> its Unicode normal form: the seam between the engine and the tables of Unicode.
//!
//! The tables weigh 100 KB, and every browser has them already: the worker provides `String.prototype.normalize`; natively
//! `icu_normalizer` stands in. Both follow the Unicode standard, so the same text has the same form.

use std::borrow::Cow;
use std::sync::OnceLock;

/// A normal form of the Unicode standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NormalForm {
    /// Composed.
    Nfc,
    /// Composed, compatibility forms made plain.
    Nfkc,
    /// Decomposed, compatibility forms made plain.
    Nfkd,
}

/// Puts a text into a normal form.
pub type Normalizer = fn(NormalForm, &str) -> String;

/// Says where normal forms come from. Once, before the first text; the first word counts.
pub fn provide_normalizer(normalizer: Normalizer) {
    let _ = PROVIDED.set(normalizer);
}

static PROVIDED: OnceLock<Normalizer> = OnceLock::new();

impl NormalForm {
    /// The text in this form; ASCII is in every one.
    pub fn of(self, text: &str) -> Cow<'_, str> {
        if text.is_ascii() { text.into() } else { PROVIDED.get().unwrap_or(&DEFAULT)(self, text).into() }
    }
}

#[cfg(not(target_arch = "wasm32"))]
const DEFAULT: Normalizer = |form, text| {
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    let normal = match form {
        NormalForm::Nfc => ComposingNormalizerBorrowed::new_nfc().normalize(text),
        NormalForm::Nfkc => ComposingNormalizerBorrowed::new_nfkc().normalize(text),
        NormalForm::Nfkd => DecomposingNormalizerBorrowed::new_nfkd().normalize(text),
    };
    normal.into_owned()
};
#[cfg(target_arch = "wasm32")]
const DEFAULT: Normalizer = |_, text| text.to_owned();
