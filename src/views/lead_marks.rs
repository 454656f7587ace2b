//! Whether a lead counts as one, in its panel: by which definition, what it misses of the other, since when; and how
//! promising it is.

use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::outlook_lines::outlook_lines;
use super::use_answer::use_answer;
use super::{use_language, use_words};
use crate::qualify::Side;
use crate::words::{Language, fill};
use crate::worker::definitions_work::{DefinitionsAnswer, DefinitionsAsk, LeadMarks};
use crate::worker::protocol::{Answer, Ask, LeadDetail};
use leptos::prelude::*;

/// One line a definition.
#[component]
pub(super) fn LeadMarkLines(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = &use_words().definitions;
    let language = use_language().get_untracked();
    let id = memo(move || detail.with(|detail| detail.as_ref().map(|detail| detail.id)));
    let ask = move || id.get().map_or(Ask::Overview, |id| Ask::Definitions(DefinitionsAsk::Lead(id)));
    let marks = use_answer(ask, |answer| match answer {
        Answer::Definitions(answer) => match *answer {
            DefinitionsAnswer::Marks(marks) => marks.map(|marks| *marks),
            DefinitionsAnswer::Lab(_) => None,
        },
        _ => None,
    });
    view! {
        <section>
            <h3>{words.panel}</h3>
            {live(move || marks.get().map(|marks| lines(language, &marks)))}
        </section>
    }
}

fn lines(language: Language, marks: &LeadMarks) -> AnyView {
    let words = &language.words().definitions;
    let line = |side: Side| {
        let (missed, definition) = (&marks.missed[side as usize], marks.definitions.of(side));
        let name = language.definition_name(side, definition);
        let (mark, text) = match missed.is_empty() {
            true => (words.marks[side as usize], fill(words.panel_met, &[("definition", &name)])),
            false => {
                let clauses = language.missed(definition, missed).join(" · ");
                ("", fill(words.panel_missed, &[("definition", &name), ("clauses", &clauses)]))
            }
        };
        view! {
            <li data-testid=format!("lead-mark-{}", side.code()) data-met=missed.is_empty().to_string()>
                {(!mark.is_empty()).then(|| view! { <span class="tag" data-tone="accent">{mark}</span> " " })}
                {text}
            </li>
        }
    };
    let agreed = marks.is_agreed.map(|is_agreed| match is_agreed {
        true => words.panel_agreed,
        false => words.panel_not_agreed,
    });
    let since = marks.since_millis.map(|at| fill(words.panel_since, &[("day", &language.moment(at))]));
    view! {
        <ul class="lead-marks">
            {Side::ALL.map(line).into_iter().collect_view()}
            {agreed.map(|text| view! { <li>{text}</li> })}
            {outlook_lines(language, &marks.outlook)}
        </ul>
        <p class="soft">{since}</p>
    }
}
