//! Release: when leads go back to the pool, which are due, which are excepted.

use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::owners_draft::{OwnersDraft, owners_ask};
use super::period::today;
use super::shown_name::shown_name;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::Day;
use crate::words::fill;
use crate::worker::owners_work::{Exception, OwnersWhat, Progress, Release, ReleaseLine, WARNINGS};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn ReleaseCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let release = memo(move || draft.team.with(|team| team.release.clone()));
    let due = memo(move || draft.read(|page| page.releases.due_count));
    let is_edited = memo(move || draft.is_edited());
    let is_off = memo(move || release.with(|release| !release.is_on));
    let state = move || match due.get() {
        0 => words.release.none_due.to_owned(),
        count => language.counted(&words.release.due, count),
    };
    let warned = move || {
        let counts = draft.read(|page| page.releases.warned_counts);
        let within = WARNINGS.iter().zip(counts).map(|(days, count)| {
            let values = [("days", &*language.number(*days)), ("count", &*language.number(count))];
            fill(words.release.within, &values)
        });
        within.collect::<Vec<String>>().join(use_words().lead.list_comma)
    };
    let run = move |_| {
        let text = language.counted(&words.release.done, due.get_untracked());
        let ask = owners_ask(OwnersWhat::Release { only: None });
        change(ask, move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    view! {
        <section class="card" data-testid="release" data-due=move || due.get().to_string()>
            <h2>{words.release.title}</h2>
            <p class="soft">{words.release.about}</p>
            <Settings draft=draft release=release />
            <p>
                <strong>{live(state)}</strong>
                " "
                <span class="soft">{live(warned)}</span>
            </p>
            <div class="toolbar">
                <button type="button" data-kind="primary" data-testid="release-run"
                    disabled=move || is_off.get() || is_edited.get() || due.get() == 0 on:click=run>
                    {live(move || language.counted(&words.release.button, due.get()))}
                </button>
                <Show when=move || is_off.get()>
                    <span class="soft">{words.release.is_off}</span>
                </Show>
                <Show when=move || is_edited.get()>
                    <span class="soft">{words.save_first}</span>
                </Show>
            </div>
            <Lines draft=draft />
        </section>
    }
}

/// On or off, how many days, what counts as progress.
#[component]
fn Settings(draft: OwnersDraft, release: Memo<Release>) -> impl IntoView {
    let words = &use_words().owners.release;
    let set_on = move |event| {
        let is_on = event_target_checked(&event);
        draft.edit(|team| team.release.is_on = is_on);
    };
    let set_days = move |event| {
        if let Some(days) = event_target_value(&event).parse().ok().filter(|days| *days > 0) {
            draft.edit(|team| team.release.days = days);
        }
    };
    let kind = move |kind: Progress| {
        let is_on = move || release.with(|release| release.progress.contains(&kind));
        let set = move |event| {
            let is_on = event_target_checked(&event);
            draft.edit(|team| {
                let mut counted = team.release.progress.clone();
                counted.retain(|known| *known != kind);
                counted.extend(is_on.then_some(kind));
                counted.sort_by_key(|kind| *kind as u8);
                team.release.progress = counted;
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" data-testid=format!("progress-{}", kind.code()) prop:checked=is_on on:change=set />
                <span>{words.kinds[kind as usize]}</span>
            </label>
        }
    };
    view! {
        <div class="toolbar release-settings">
            <label class="check">
                <input type="checkbox" data-testid="release-on" prop:checked=move || release.with(|it| it.is_on) on:change=set_on />
                <span>{words.is_on}</span>
            </label>
            <label class="field">
                <span>{words.days}</span>
                <input type="number" class="number" min="1" max="3650" data-testid="release-days"
                    prop:value=move || release.with(|release| release.days.to_string()) on:change=set_days />
            </label>
        </div>
        <fieldset class="release-progress">
            <legend>{words.progress}</legend>
            {Progress::ALL.map(kind).collect_view()}
        </fieldset>
    }
}

/// The leads near their release.
#[component]
fn Lines(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners;
    let lines = memo(move || draft.read(|page| page.releases.lines.clone()));
    let rows = move || lines.get().into_iter().map(|line| view! { <Line line=line /> }).collect_view();
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <div class="table-scroll">
                <table class="figure-table release-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.assign.lead}</th>
                            <th scope="col">{words.places.owner}</th>
                            <th scope="col">{words.release.since}</th>
                            <th scope="col">{words.release.due_on}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Line(line: ReleaseLine) -> impl IntoView {
    let words = &use_words().owners.release;
    let language = use_language().get_untracked();
    let name = shown_name(&line.lead.name);
    let is_due = line.due <= today();
    let due = if is_due { words.is_due.to_owned() } else { language.day(line.due) };
    let is_open = RwSignal::new(false);
    let label = fill(words.except_of, &[("lead", &name)]);
    let (id, said) = (line.lead.id, fill(words.noted, &[("lead", &name)]));
    let except = Callback::new(move |exception: Option<Exception>| {
        let text = said.clone();
        change(owners_ask(OwnersWhat::Except { ids: vec![id], exception }), move |_| {
            say(Notice { text, is_failure: false, has_undo: true });
        });
    });
    let excepted = line.exception.as_ref().map(|exception| {
        fill(words.excepted, &[("day", &language.day(exception.until)), ("reason", &exception.reason)])
    });
    let button = match &line.exception {
        Some(_) => view! {
            <button type="button" data-testid="except-end" on:click=move |_| except.run(None)>{words.lift}</button>
        },
        None => view! {
            <button type="button" data-testid="except" aria-label=label aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                {words.except}
            </button>
        },
    };
    view! {
        <tr data-testid="release-line" data-due=is_due.to_string()>
            <th scope="row">
                {name} <Show when=move || is_open.get()>
                    <ExceptForm except=except />
                </Show>
            </th>
            <td>{line.owner}</td>
            <td>{language.day(line.since)}</td>
            <td>
                {due} " " <span class="soft">{excepted}</span>
            </td>
            <td>{button}</td>
        </tr>
    }
}

/// Why a lead is not released, and until when.
#[component]
fn ExceptForm(except: Callback<Option<Exception>>) -> impl IntoView {
    let words = &use_words().owners.release;
    let reason = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    let set = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(until) = Day::parse_iso(&until.get_untracked()) {
            except.run(Some(Exception { until, reason: reason.get_untracked() }));
        }
    };
    view! {
        <form class="toolbar" on:submit=set>
            <label class="field">
                <span>{words.reason}</span>
                <input type="text" required autocomplete="off" maxlength="200" data-testid="except-reason"
                    prop:value=move || reason.get() on:input:target=move |event| reason.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{words.until}</span>
                <input type="date" required min=today().to_string() data-testid="except-until"
                    prop:value=move || until.get() on:input:target=move |event| until.set(event.target().value()) />
            </label>
            <button type="submit" data-testid="except-set">{use_words().today.set}</button>
        </form>
    }
}
