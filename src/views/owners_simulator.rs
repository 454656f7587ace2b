//! What another number of days would have done: a slider over the user's own history, and the leads behind it (N8).

use super::kept::{Memo, RwSignal};
use super::latest::Latest;
use super::live::{Show, effect, live, memo, view};
use super::owners_curve::ReleaseCurve;
use super::owners_draft::{OwnersDraft, owners_ask};
use super::shown_name::shown_name;
use super::{use_language, use_words};
use crate::lead::Field;
use crate::words::fill;
use crate::worker::owners_work::{
    CurvePoint, DAYS_MAX, DAYS_MIN, OwnersAnswer, OwnersWhat, SimulatedLine, SimulatedList,
};
use leptos::prelude::*;

/// Leads that are listed.
const LISTED: u32 = 20;

/// The card.
#[component]
pub(super) fn SimulatorCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.simulator;
    let language = use_language().get_untracked();
    let in_team = draft.team.with_untracked(|team| team.release.days);
    let days = RwSignal::new(in_team.clamp(DAYS_MIN, DAYS_MAX));
    let curve = memo(move || draft.read(|page| page.curve.clone()));
    let point = memo(move || {
        let place = (days.get() - DAYS_MIN) as usize;
        curve.with(|curve| curve.get(place).copied().unwrap_or_default())
    });
    let drag = move |event| {
        if let Ok(dragged) = event_target_value(&event).parse::<u32>() {
            days.set(dragged.clamp(DAYS_MIN, DAYS_MAX));
        }
    };
    let is_used = memo(move || draft.team.with(|team| team.release.days == days.get()));
    view! {
        <section class="card simulator" data-testid="simulator" data-days=move || days.get().to_string()
            data-released=move || point.get().released_count.to_string() data-won=move || point.get().won_count.to_string()>
            <h2>{words.title}</h2>
            <p class="soft">{words.about}</p>
            <div class="toolbar">
                <label class="field simulator-days">
                    <span>{words.days}</span>
                    <input type="range" min=DAYS_MIN.to_string() max=DAYS_MAX.to_string() step="1" data-testid="simulator-days"
                        prop:value=move || days.get().to_string() on:input=drag />
                </label>
                <output class="number">{live(move || language.number(days.get()))}</output>
                <button type="button" data-testid="simulator-use" disabled=move || is_used.get()
                    on:click=move |_| draft.edit(|team| team.release.days = days.get_untracked())>
                    {live(move || fill(words.use_days, &[("days", &language.number(days.get()))]))}
                </button>
            </div>
            <p role="status">{live(move || summary(point.get()))}</p>
            <ReleaseCurve curve=curve days=days />
            <Behind draft=draft days=days point=point />
        </section>
    }
}

fn summary(point: CurvePoint) -> String {
    let words = &use_words().owners.simulator;
    let language = use_language().get_untracked();
    match point.released_count {
        0 => words.none.to_owned(),
        released => {
            let parts = [(&words.released, released), (&words.won, point.won_count)];
            parts.map(|(plural, count)| language.counted(plural, count)).join(use_words().lead.list_comma)
        }
    }
}

/// The leads that the number of days would have released.
#[component]
fn Behind(draft: OwnersDraft, days: RwSignal<u32>, point: Memo<CurvePoint>) -> impl IntoView {
    let words = &use_words().owners;
    let list = RwSignal::new(None::<SimulatedList>);
    let latest = Latest::new();
    effect(move |_| {
        days.track();
        draft.page.track();
        let question = move || {
            let mut release = draft.team.try_get_untracked()?.release;
            release.days = days.try_get_untracked()?;
            Some(owners_ask(OwnersWhat::Simulate { release, count: LISTED }))
        };
        latest.ask(question, move |answer| {
            if let Some(OwnersAnswer::Simulated(found)) = OwnersAnswer::of(&answer) {
                list.set(Some(found));
            }
        });
    });
    let rows = move || {
        let lines = list.with(|list| list.as_ref().map(|list| list.lines.clone()).unwrap_or_default());
        lines.into_iter().map(|line| view! { <Line line=line /> }).collect_view()
    };
    view! {
        <Show when=move || point.get().released_count != 0>
            <div class="table-scroll">
                <table class="figure-table" data-testid="simulated">
                    <thead>
                        <tr>
                            <th scope="col">{words.assign.lead}</th>
                            <th scope="col">{words.places.owner}</th>
                            <th scope="col">{words.simulator.on}</th>
                            <th scope="col">{use_words().lead.fields[Field::WonOn as usize]}</th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Line(line: SimulatedLine) -> impl IntoView {
    let language = use_language().get_untracked();
    let name = shown_name(&line.lead.name);
    view! {
        <tr data-testid="simulated-lead">
            <th scope="row">{name}</th>
            <td>{line.owner}</td>
            <td>{language.day(line.on)}</td>
            <td>{line.won_on.map(|day| language.day(day))}</td>
        </tr>
    }
}
