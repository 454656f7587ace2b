//! Stages: a word of a list or another system -> a rung of the ladder; and the stage of a lead that has none.

use super::stage_words::STAGE_WORDS;
use super::text::fold;
use crate::lead::{CHANNELS, Day, Direction, Field, Stage, Values};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

static BY_WORD: LazyLock<FxHashMap<String, Stage>> = LazyLock::new(|| {
    STAGE_WORDS.iter().flat_map(|(stage, words)| words.iter().map(|word| (fold(word), *stage))).collect()
});

/// The stage a word stands for: one of our codes, a known word, or a known word before a remark (`Warm - call in May`)
/// or after a number (`3. Won`).
pub fn stage_of(text: &str) -> Option<Stage> {
    let text = text.trim();
    if let Some(stage) = Stage::from_code(text) {
        return Some(stage);
    }
    let whole = fold(text);
    let unnumbered = whole.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let known = |folded: &str| BY_WORD.get(folded).copied();
    known(&whole).or_else(|| known(unnumbered)).or_else(|| {
        let head =
            text.split([',', ';', ':', '(', '（', '/', '|', '，']).next().and_then(|head| head.split(" - ").next())?;
        known(&fold(head))
    })
}

/// The stage of a lead whose row says none. The first that holds: a day it became a customer: customer; a first contact, a last
/// activity, an intent, or an inbound channel: it came in or was contacted, so a lead; nothing of these: it only stands on
/// a list, a suspect (D5).
pub(super) fn default_stage(values: &Values) -> Stage {
    let is_won = values.get(Field::WonOn).is_some_and(|day| Day::parse_iso(day).is_some());
    let is_known =
        [Field::FirstContact, Field::LastActivity, Field::Intent].iter().any(|field| values.get(*field).is_some());
    let is_inbound =
        |code: &str| CHANNELS.iter().any(|channel| channel.code == code && channel.direction == Direction::Inbound);
    match () {
        () if is_won => Stage::Customer,
        () if is_known || values.get(Field::Channel).is_some_and(is_inbound) => Stage::Lead,
        () => Stage::Suspect,
    }
}
