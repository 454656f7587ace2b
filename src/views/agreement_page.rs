//! The agreement as one page to print and sign: both definitions in words, the agreed one, counts, hand-over rule,
//! follow-up duty, review date, signatures.

use super::definition_draft::DefinitionDraft;
use super::live::{live, memo, view};
use super::middle_ground::{DefinitionText, takes_text};
use super::{use_language, use_words};
use crate::qualify::{Definitions, Overlap, Side};
use crate::words::{Language, fill};
use crate::worker::definitions_work::Lab;
use leptos::prelude::*;

/// The page, as it is printed.
#[component]
pub(super) fn AgreementPage(draft: DefinitionDraft) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    let language = use_language().get_untracked();
    let lab = memo(move || draft.lab.get());
    view! {
        <article class="agreement-page" data-testid="agreement-page">
            <h1>{words.page_title}</h1>
            {live(move || lab.get().map(|lab| content(language, &lab)))}
            <footer>
                {Side::ALL.map(|side| view! { <Signature side=side /> }).into_iter().collect_view()}
            </footer>
        </article>
    }
}

fn content(language: Language, lab: &Lab) -> AnyView {
    let words = language.words();
    let agreement = &words.definitions.agreement;
    let leads = language.counted(&words.lead.leads, lab.comparison.lead_count);
    let day = language.day(lab.counted_on);
    let counted = fill(agreement.counted, &[("leads", &leads), ("day", &day)]);
    let definitions = &lab.definitions;
    let agreed = match &lab.comparison.agreed {
        Some(figures) => {
            let takes = takes_text(language, figures);
            view! {
                <DefinitionText definition=figures.definition.clone() />
                <p class="soft">{takes}</p>
            }
        }
        None => view! { <p>{agreement.not_agreed}</p> },
    };
    view! {
        <p class="soft">{counted}</p>
        <div class="agreement-sides">
            {Side::ALL.map(|side| side_part(language, definitions, side)).into_iter().collect_view()}
        </div>
        <section class="agreement-agreed">
            <h2>{agreement.agreed}</h2>
            {agreed}
        </section>
        <section>
            <h2>{agreement.counts}</h2>
            {counts(language, lab)}
        </section>
        {duties(language, definitions)}
    }
}

fn side_part(language: Language, definitions: &Definitions, side: Side) -> AnyView {
    let definition = definitions.of(side);
    view! {
        <section>
            <h2>{language.definition_name(side, definition)}</h2>
            <DefinitionText definition=definition.clone() />
        </section>
    }
}

fn counts(language: Language, lab: &Lab) -> AnyView {
    let words = &language.words().definitions;
    let line = |overlap: Overlap| {
        let figures = lab.comparison.overlaps[overlap as usize];
        let conversion = match figures.conversion() {
            Some(rate) => fill(words.dispute.conversion, &[("rate", &language.percent(rate))]),
            None => words.dispute.conversion_none.to_owned(),
        };
        view! {
            <tr>
                <th scope="row">{words.overlaps[overlap as usize]}</th>
                <td class="number">{language.number(figures.lead_count)}</td>
                <td>{conversion}</td>
            </tr>
        }
    };
    view! { <table><tbody>{Overlap::ALL.map(line).into_iter().collect_view()}</tbody></table> }
}

/// Hand-over rule, follow-up duty, review date.
fn duties(language: Language, definitions: &Definitions) -> AnyView {
    let words = &language.words().definitions.agreement;
    let hand_over = match definitions.hand_over.trim() {
        "" => words.hand_over_usual.to_owned(),
        text => text.to_owned(),
    };
    let hours = language.counted(&words.hour_count, definitions.follow_up.hours);
    let duty = [
        fill(words.within, &[("hours", &hours)]),
        language.counted(&words.attempt_count, definitions.follow_up.attempts),
    ];
    let duty = duty.join(language.words().lead.list_comma);
    let review = definitions.review_on.map_or(words.no_review.to_owned(), |day| language.day(day));
    view! {
        <section>
            <h2>{words.hand_over}</h2>
            <p class="agreement-text">{hand_over}</p>
        </section>
        <div class="agreement-sides">
            <section>
                <h2>{words.follow_up}</h2>
                <p>{duty}</p>
            </section>
            <section>
                <h2>{words.review}</h2>
                <p data-testid="agreement-review-day">{review}</p>
            </section>
        </div>
    }
}

#[component]
fn Signature(side: Side) -> impl IntoView {
    let words = &use_words().definitions.agreement;
    view! {
        <div class="agreement-signature">
            <strong>{words.signatures[side as usize]}</strong>
            <span class="soft">{words.signature_about}</span>
        </div>
    }
}
