//! The browser's Unicode normal forms, for the engine: `normalize` has the tables that would weigh 100 KB here.

use crate::lead::NormalForm;
use js_sys::JsString;

/// A text in a normal form.
pub fn normalize(form: NormalForm, text: &str) -> String {
    let form = match form {
        NormalForm::Nfc => "NFC",
        NormalForm::Nfkc => "NFKC",
        NormalForm::Nfkd => "NFKD",
    };
    JsString::from(text).normalize(form).into()
}
