//! How promising a lead is: cells of the table, and the lines of its panel with the expected value factor by factor.

use super::live::view;
use super::preferences::LeadColumn;
use super::{use_language, use_words};
use crate::qualify::Standing;
use crate::score::Grade;
use crate::words::{Language, fill};
use crate::worker::outlook_work::{ChanceOf, Outlook, RowOutlook, WorthSum};
use leptos::prelude::*;

/// A cell of the table.
#[component]
pub(super) fn OutlookCell(outlook: RowOutlook, column: LeadColumn) -> impl IntoView {
    let language = use_language().get_untracked();
    match column {
        LeadColumn::TalkGrade => outlook.talk.map(|grade| view! { <TalkGrade grade=grade /> }).into_any(),
        LeadColumn::Standing => outlook.standing.map(|standing| view! { <StandingTag standing=standing /> }).into_any(),
        _ => outlook.worth.map(|worth| language.money(worth)).into_any(),
    }
}

#[component]
fn TalkGrade(grade: Grade) -> impl IntoView {
    let hint = use_words().outlook.talk_grades[grade as usize];
    view! {
        <span class="grade" data-grade=grade.letter() title=hint>
            {grade.letter()}
        </span>
    }
}

#[component]
fn StandingTag(standing: Standing) -> impl IntoView {
    let tone = match standing {
        Standing::HighIntent => "good",
        Standing::Wavering => "warn",
        Standing::Failed => "bad",
        Standing::Valid => "none",
    };
    view! {
        <span class="tag" data-tone=tone data-standing=standing.code()>
            {standing_text(Some(standing))}
        </span>
    }
}

/// What a grade by talks says, or that there is none.
pub(super) fn talk_grade_text(grade: Option<Grade>) -> &'static str {
    let words = &use_words().outlook;
    grade.map_or(words.no_talk, |grade| words.talk_grades[grade as usize])
}

/// How a lead stands, or that it is not known.
pub(super) fn standing_text(standing: Option<Standing>) -> &'static str {
    let words = &use_words().outlook;
    standing.map_or(words.no_standing, |standing| words.standings[standing as usize])
}

/// The lines of a lead's panel.
pub(super) fn outlook_lines(language: Language, outlook: &Outlook) -> AnyView {
    let words = &language.words().outlook;
    let talk = outlook.grade.map(|grade| fill(words.panel_talk, &[("grade", words.talk_grades[grade as usize])]));
    let standing = outlook.standing.map(|standing| {
        let text = fill(words.panel_standing, &[("standing", words.standings[standing as usize])]);
        view! { <li data-testid="lead-standing" data-standing=standing.code()>{text}</li> }
    });
    let worth = outlook.worth.map(|worth| worth_line(language, worth));
    view! {
        {talk.map(|text| view! { <li data-testid="lead-talk-grade">{text}</li> })}
        {standing}
        {worth}
    }
    .into_any()
}

fn worth_line(language: Language, worth: WorthSum) -> AnyView {
    let words = &language.words().outlook;
    let chance = language.percent(f64::from(worth.chance) / 1000.0);
    let source = match worth.chance_of {
        ChanceOf::Forecast => words.chance_forecast.to_owned(),
        ChanceOf::Grade(grade) => fill(words.chance_grade, &[("letter", grade.letter())]),
        ChanceOf::AllClosed => words.chance_closed.to_owned(),
    };
    let hundredths = |number: u32| language.thousandths(i64::from(number) * 10);
    let sum = fill(
        words.panel_worth,
        &[
            ("expected", &language.money(worth.expected)),
            ("order", &language.money(worth.order)),
            ("orders", &hundredths(worth.orders)),
            ("years", &hundredths(worth.years)),
            ("chance", &chance),
        ],
    );
    view! {
        <li data-testid="lead-worth" data-minor=worth.expected.minor.to_string()>
            {sum} " " <span class="soft">{source}</span>
        </li>
    }
    .into_any()
}
