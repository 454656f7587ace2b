//! A moment as the reader's clock and calendar show it.

use crate::lead::Day;
use crate::words::Language;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// Day and time of milliseconds since 1970, in the reader's zone: `22 Nov 2026, 09:41`.
pub fn moment(language: Language, millis: i64) -> String {
    let date = Date::new(&JsValue::from_f64(millis as f64));
    let day = Day::from_ymd(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
    let day = day.map(|day| language.day(day)).unwrap_or_default();
    format!("{day} {:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// The same moment for machines, as `<time datetime>` wants it.
pub fn moment_code(millis: i64) -> String {
    Date::new(&JsValue::from_f64(millis as f64)).to_iso_string().into()
}
