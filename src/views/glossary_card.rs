//! The user's own words: terms of the ladder, criteria, reasons why leads are lost (D14).

use super::kept::RwSignal;
use super::live::{For, effect, view};
use super::use_answer::use_answer;
use super::{Icon, Notice, Shape, change, say, use_words};
use crate::lead::{LostReason, Term, Vocabulary, Wording};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask};
use crate::worker::qualify_work::{QualifyAnswer, QualifyAsk};
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The words in force, followed.
#[derive(Clone, Copy)]
struct Draft {
    /// As last heard; `None` until the first time.
    vocabulary: RwSignal<Option<Vocabulary>>,
    /// The terms as typed, in the order of `Term::ALL`.
    terms: RwSignal<Vec<String>>,
}

impl Draft {
    fn new() -> Draft {
        let vocabulary = use_answer(|| Ask::Qualify(QualifyAsk::Vocabulary), vocabulary_of);
        let terms = RwSignal::new(vec![String::new(); Term::ALL.len()]);
        effect(move |_| {
            vocabulary.with(|vocabulary| {
                if let Some(vocabulary) = vocabulary {
                    let word = |term: Term| vocabulary.term(term).unwrap_or_default().to_owned();
                    terms.set(Term::ALL.into_iter().map(word).collect());
                }
            });
        });
        Draft { vocabulary, terms }
    }

    /// Puts some wordings in force or out of it.
    fn set(self, wordings: &[(Wording, bool)]) {
        let Some(base) = self.vocabulary.get_untracked() else { return };
        let mut vocabulary = base.clone();
        wordings.iter().for_each(|(wording, is_on)| vocabulary.set(wording, *is_on));
        if vocabulary == base {
            return;
        }
        change(Ask::Qualify(QualifyAsk::SetVocabulary { base, vocabulary }), move |answer| {
            if let Some(vocabulary) = vocabulary_of(answer) {
                self.vocabulary.set(Some(vocabulary));
            }
            say(Notice { text: use_words().glossary.saved.to_owned(), is_failure: false, has_undo: true });
        });
    }

    fn save_terms(self) {
        let typed = self.terms.get_untracked();
        let wording = |(term, word): (Term, String)| {
            let word = word.trim().to_owned();
            let is_on = !word.is_empty();
            (Wording::Term(term, word), is_on)
        };
        let wordings: Vec<(Wording, bool)> = Term::ALL.into_iter().zip(typed).map(wording).collect();
        self.set(&wordings);
    }

    /// The wordings of a kind, as they stand.
    fn listed(self, read: fn(&Wording) -> Option<&str>) -> Vec<(Wording, String)> {
        self.vocabulary.with(|vocabulary| {
            let wordings = vocabulary.iter().flat_map(Vocabulary::iter);
            wordings.filter_map(|wording| Some((wording.clone(), read(wording)?.to_owned()))).collect()
        })
    }
}

/// The words that an answer tells.
pub(super) fn vocabulary_of(answer: Answer) -> Option<Vocabulary> {
    match answer {
        Answer::Qualify(answer) => match *answer {
            QualifyAnswer::Vocabulary(vocabulary) => Some(vocabulary),
            _ => None,
        },
        _ => None,
    }
}

/// A card with all of them.
#[component]
pub(super) fn GlossaryCard() -> impl IntoView {
    let words = &use_words().glossary;
    let draft = Draft::new();
    view! {
        <section class="card glossary-card" aria-labelledby="glossary-title">
            <h2 id="glossary-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            <Terms draft=draft />
            <section>
                <h3>{words.criteria}</h3>
                <WordList draft=draft read=criterion_of handle="glossary-criterion" />
                <Adder label=words.criterion_new handle="glossary-criterion" add=Callback::new(move |name| {
                    draft.set(&[(Wording::Criterion(name), true)]);
                }) />
            </section>
            <section>
                <h3>{words.reasons}</h3>
                <BuiltInReasons draft=draft />
                <WordList draft=draft read=reason_of handle="glossary-reason" />
                <Adder label=words.reason_new handle="glossary-reason" add=Callback::new(move |text| {
                    draft.set(&[(Wording::Reason(text), true)]);
                }) />
            </section>
        </section>
    }
}

fn criterion_of(wording: &Wording) -> Option<&str> {
    match wording {
        Wording::Criterion(name) => Some(name),
        _ => None,
    }
}

fn reason_of(wording: &Wording) -> Option<&str> {
    match wording {
        Wording::Reason(text) => Some(text),
        _ => None,
    }
}

/// A line a term: blank for the word of the language, which stands in its place.
#[component]
fn Terms(draft: Draft) -> impl IntoView {
    let words = use_words();
    let line = move |(place, term): (usize, Term)| {
        let own = words.term_of_language(term);
        view! {
            <label class="field">
                <span>{own}</span>
                <input
                    type="text"
                    autocomplete="off"
                    maxlength="40"
                    placeholder=own
                    data-testid=format!("glossary-{}", term.code())
                    prop:value=move || draft.terms.with(|terms| terms[place].clone())
                    on:input:target=move |event| draft.terms.update(|terms| terms[place] = event.target().value())
                />
            </label>
        }
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        draft.save_terms();
    };
    view! {
        <form class="glossary-terms" aria-label=words.glossary.terms on:submit=save>
            {Term::ALL.into_iter().enumerate().map(line).collect_view()}
            <button type="submit" data-testid="glossary-save">
                {words.glossary.save}
            </button>
        </form>
    }
}

/// The reasons that are there without the user's doing, each offered or not.
#[component]
fn BuiltInReasons(draft: Draft) -> impl IntoView {
    let words = use_words();
    let line = move |reason: LostReason| {
        let wording = Wording::NoReason(reason.clone());
        let is_offered = {
            let wording = wording.clone();
            move || draft.vocabulary.with(|known| known.as_ref().is_none_or(|known| !known.has(&wording)))
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-testid=format!("glossary-offers-{}", reason.code())
                    prop:checked=is_offered
                    on:change:target=move |event| draft.set(&[(wording.clone(), !event.target().checked())])
                />
                <span>{words.lost_reason(&reason).to_owned()}</span>
            </label>
        }
    };
    view! { <div class="glossary-reasons">{LostReason::BUILT_IN.into_iter().map(line).collect_view()}</div> }
}

/// The user's own ones, each with the way to take it away.
#[component]
fn WordList(draft: Draft, read: fn(&Wording) -> Option<&str>, handle: &'static str) -> impl IntoView {
    let words = &use_words().glossary;
    let chip = move |(wording, name): (Wording, String)| {
        let label = fill(words.remove, &[("name", &name)]);
        view! {
            <li class="chip" data-testid=format!("{handle}-word")>
                <span>{name}</span>
                <button
                    type="button"
                    aria-label=label.clone()
                    title=label
                    on:click=move |_| draft.set(&[(wording.clone(), false)])
                >
                    <Icon shape=Shape::Close />
                </button>
            </li>
        }
    };
    view! {
        <ul class="glossary-words">
            <For each=move || draft.listed(read) key=|listed| listed.clone() children=chip />
        </ul>
    }
}

/// One line of text and a button.
#[component]
fn Adder(label: &'static str, handle: &'static str, add: Callback<String>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let is_blank = move || text.with(|text| text.trim().is_empty());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = text.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            text.set(String::new());
            add.run(typed);
        }
    };
    view! {
        <form class="toolbar" on:submit=submit>
            <input
                type="text"
                autocomplete="off"
                maxlength="60"
                aria-label=label
                placeholder=label
                data-testid=format!("{handle}-new")
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            />
            <button type="submit" data-testid=format!("{handle}-add") disabled=is_blank>
                {use_words().glossary.add}
            </button>
        </form>
    }
}
