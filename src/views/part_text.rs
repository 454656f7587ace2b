//! What leads of a part have in common, in words.

use super::outlook_lines::{standing_text, talk_grade_text};
use super::{use_language, use_words};
use crate::lead::{Day, Field, Stage};
use crate::report::{PassagePart, PeriodUnit, Way};
use crate::words::fill;
use crate::worker::figures::funnel_figures::PartLabel;

/// The name of a part.
pub(super) fn part_text(label: &PartLabel) -> String {
    let (words, language) = (use_words(), use_language().get_untracked());
    match label {
        PartLabel::Value(field, value) => super::lead_filter::value_text(words, Some(*field), value),
        PartLabel::Grade(grade) => grade.letter().to_owned(),
        PartLabel::TalkGrade(grade) => talk_grade_text(*grade).to_owned(),
        PartLabel::Standing(standing) => standing_text(*standing).to_owned(),
        PartLabel::Period(unit, start) => period_text(*unit, *start),
        PartLabel::Others(count) => language.counted(&words.funnel.passage.others, *count),
        PartLabel::Later => words.funnel.passage.later.to_owned(),
        PartLabel::Earlier => words.funnel.passage.earlier.to_owned(),
    }
}

/// A week by its first day, a month by its name and year.
pub(super) fn period_text(unit: PeriodUnit, start: Day) -> String {
    let language = use_language().get_untracked();
    match unit {
        PeriodUnit::Week => language.day(start),
        PeriodUnit::Month => {
            let (year, month, _) = start.ymd();
            format!("{month}/{year}")
        }
    }
}

/// A stage, or that the book did not see it.
pub(super) fn stage_or_unknown(stage: Option<Stage>) -> &'static str {
    stage.map_or(use_words().funnel.passage.not_seen, |stage| use_words().stage(stage))
}

/// The fields by which leads may be told apart, in the order of the words.
pub(super) const SPLIT_FIELDS: [Field; 3] = [Field::Channel, Field::Campaign, Field::Owner];

/// A condition on the way of leads, in words.
pub(super) fn passage_text(part: &PassagePart) -> String {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.funnel.passage;
    let day = |day: Option<Day>| day.map(|day| language.day(day)).unwrap_or_default();
    let of_stage = |text: &str, stage: Stage| fill(text, &[("stage", all_words.stage(stage))]);
    match part {
        PassagePart::Arrived { from, to } => fill(words.filter_arrived, &[("from", &day(*from)), ("to", &day(*to))]),
        PassagePart::Reached { stage, way: Way::Ever } => of_stage(all_words.lead.reached, *stage),
        PassagePart::Reached { stage, way: Way::InOrder } => of_stage(words.filter_in_order, *stage),
        PassagePart::Stopped { stage, at, .. } => {
            fill(&of_stage(words.filter_stopped, *stage), &[("where", words.stops[*at as usize])])
        }
        PassagePart::ReachedBetween { stage, from, to } => {
            let days = [("from", &*language.day(*from)), ("to", &*language.day(*to))];
            fill(&of_stage(words.filter_between, *stage), &days)
        }
        PassagePart::ReachedWithin { stage, days } => {
            fill(&of_stage(words.filter_within, *stage), &[("days", &language.counted(&words.days, *days))])
        }
        PassagePart::LostFrom(stage) => fill(words.filter_lost_from, &[("stage", stage_or_unknown(*stage))]),
        PassagePart::WonNow => all_words.funnel.trends.won.to_owned(),
        PassagePart::Now(stage) => all_words.stage(*stage).to_owned(),
        PassagePart::Went { from, to } => {
            let from = from.map_or(words.came_in, |stage| all_words.stage(stage));
            fill(words.filter_went, &[("from", from), ("to", all_words.stage(*to))])
        }
    }
}
