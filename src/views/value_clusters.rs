//! Values of a column that seem to mean the same, in groups: each may be made one value, some of them, or all at once.

use super::column_view::{ColumnView, ask_column, field_name, leads_changed, shown_value};
use super::context::{Notice, change, say};
use super::kept::RwSignal;
use super::live::{effect, live, memo, view};
use super::{use_language, use_words};
use crate::lead::FieldKey;
use crate::words::fill;
use crate::worker::column_work::{
    ClusterMethod, ColumnAnswer, ColumnAsk, Operation, Step, ValueCluster, ValueClusters, ValueGroup,
};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// Groups listed.
const GROUPS: u32 = 40;
/// Values named in one group.
const NAMED: usize = 12;

/// One group as it is to be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Draft {
    is_ticked: bool,
    values: Vec<String>,
    to: String,
}

/// The groups of one column.
#[component]
pub(super) fn ValueClusterCard(column: ColumnView, field: FieldKey) -> impl IntoView {
    let words = &use_words().columns.cluster;
    let method = RwSignal::new(ClusterMethod::default());
    let heard = ask_column(
        move || ColumnAsk::Clusters { query: column.query(), field, method: method.get(), count: GROUPS },
        |answer| match answer {
            ColumnAnswer::Clusters(clusters) => Some(clusters),
            _ => None,
        },
    );
    // Another change of the book often leaves the groups as they were: then what was typed stays.
    let found = memo(move || heard.get());
    let drafts = RwSignal::new(Vec::<Draft>::new());
    effect(move |_| {
        let clusters = found.with(|found| found.as_ref().map(|found| found.clusters.clone()).unwrap_or_default());
        // Groups by sound and distance are guesses: they are looked at first.
        let is_sure = matches!(method.get_untracked(), ClusterMethod::Words | ClusterMethod::LetterPairs);
        drafts.set(clusters.into_iter().map(|cluster| draft_of(cluster, is_sure)).collect());
    });
    let choose = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        method.set(ClusterMethod::ALL.get(place).copied().unwrap_or_default());
    };
    let option = move |(place, name): (usize, &'static str)| {
        let is_chosen = move || method.get() as usize == place;
        view! { <option value=place.to_string() prop:selected=is_chosen>{name}</option> }
    };
    let groups = move || found.with(|found| found.as_ref().map(|found| groups(field, found, drafts)));
    view! {
        <section class="value-clusters" aria-labelledby="clusters-title">
            <h3 id="clusters-title">{words.title}</h3>
            <div class="column-choice">
                <label class="field">
                    <span>{words.method}</span>
                    <select data-testid="cluster-method" on:change=choose>
                        {words.methods.into_iter().enumerate().map(option).collect_view()}
                    </select>
                </label>
                <p class="soft">{live(move || words.methods_about[method.get() as usize])}</p>
            </div>
            {live(groups)}
            <ApplyGroups column=column field=field drafts=drafts />
        </section>
    }
}

fn draft_of(cluster: ValueCluster, is_ticked: bool) -> Draft {
    Draft { is_ticked, values: cluster.values.into_iter().map(|(value, _)| value).collect(), to: cluster.proposed }
}

/// The step that applies some groups; `None` when there is none.
fn step_of(field: FieldKey, drafts: &[Draft], are_all: bool) -> Option<Step> {
    let applied = drafts.iter().filter(|draft| (are_all || draft.is_ticked) && !draft.to.trim().is_empty());
    let group = |draft: &Draft| ValueGroup { values: draft.values.clone(), to: draft.to.trim().to_owned() };
    let groups: Vec<ValueGroup> = applied.map(group).collect();
    (!groups.is_empty()).then_some(Step { field, operation: Operation::Set { groups } })
}

#[component]
fn ApplyGroups(column: ColumnView, field: FieldKey, drafts: RwSignal<Vec<Draft>>) -> impl IntoView {
    let words = &use_words().columns.cluster;
    let language = use_language().get_untracked();
    let ticked = memo(move || drafts.with(|drafts| drafts.iter().filter(|draft| draft.is_ticked).count() as u32));
    let has_any = memo(move || drafts.with(|drafts| !drafts.is_empty()));
    let apply = move |are_all: bool| {
        let Some(step) = drafts.with_untracked(|drafts| step_of(field, drafts, are_all)) else { return };
        let ask = ColumnAsk::Operate { rows: column.rows(), recipe: String::new(), steps: vec![step] };
        change(Ask::Column(ask), move |_| {
            let text = fill(words.done, &[("field", &field_name(field)), ("leads", &leads_changed())]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    let buttons = move || {
        has_any.get().then(|| {
            view! {
                <div class="toolbar">
                    <button
                        type="button"
                        data-kind="primary"
                        data-testid="cluster-apply"
                        disabled=move || ticked.get() == 0
                        on:click=move |_| apply(false)
                    >
                        {live(move || language.counted(&words.apply, ticked.get()))}
                    </button>
                    <button type="button" data-testid="cluster-apply-all" on:click=move |_| apply(true)>
                        {words.apply_all}
                    </button>
                </div>
            }
        })
    };
    view! { {live(buttons)} }
}

fn groups(field: FieldKey, found: &ValueClusters, drafts: RwSignal<Vec<Draft>>) -> AnyView {
    let words = &use_words().columns.cluster;
    let language = use_language().get_untracked();
    let left_out = (found.left_out_count > 0).then(|| language.counted(&words.left_out, found.left_out_count));
    if found.clusters.is_empty() {
        return view! { <p role="status">{words.none} " " <span class="soft">{left_out}</span></p> };
    }
    let is_cut = found.cluster_count as usize > found.clusters.len();
    let largest = is_cut.then(|| fill(words.largest, &[("n", &language.number(found.clusters.len() as u32))]));
    let group = |(place, cluster): (usize, &ValueCluster)| {
        view! { <Group field=field place=place cluster=cluster.clone() drafts=drafts /> }
    };
    view! {
        <p role="status" data-testid="cluster-count" data-count=found.cluster_count.to_string()>
            {language.counted(&words.groups, found.cluster_count)}
            " "
            <span class="soft">{largest} " " {left_out}</span>
        </p>
        <ul class="cluster-list">{found.clusters.iter().enumerate().map(group).collect_view()}</ul>
    }
}

#[component]
fn Group(field: FieldKey, place: usize, cluster: ValueCluster, drafts: RwSignal<Vec<Draft>>) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.columns.cluster;
    let language = use_language().get_untracked();
    let edit = move |edit: &dyn Fn(&mut Draft)| {
        drafts.update(|drafts| {
            if let Some(draft) = drafts.get_mut(place) {
                edit(draft);
            }
        });
    };
    let is_ticked = move || drafts.with(|drafts| drafts.get(place).is_some_and(|draft| draft.is_ticked));
    let to = move || drafts.with(|drafts| drafts.get(place).map(|draft| draft.to.clone()).unwrap_or_default());
    let value = |(value, count): &(String, u32)| {
        view! {
            <li>
                <span>{shown_value(language, field, value)}</span>
                <span class="faint">{language.number(*count)}</span>
            </li>
        }
    };
    let more = cluster.values.len().saturating_sub(NAMED) as u32;
    view! {
        <li class="cluster" data-testid="cluster">
            <input
                type="checkbox"
                data-testid="cluster-tick"
                aria-label=fill(words.tick, &[("value", &cluster.proposed)])
                prop:checked=is_ticked
                on:change=move |event| {
                    let is_ticked = event_target_checked(&event);
                    edit(&|draft| draft.is_ticked = is_ticked);
                }
            />
            <ul class="cluster-values">
                {cluster.values.iter().take(NAMED).map(value).collect_view()}
                {(more > 0).then(|| view! { <li class="faint">"+ " {language.number(more)}</li> })}
            </ul>
            <label class="cluster-target">
                <span class="soft">{words.becomes}</span>
                <input
                    type="text"
                    data-testid="cluster-target"
                    spellcheck="false"
                    prop:value=to
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        edit(&|draft| draft.to.clone_from(&typed));
                    }
                />
            </label>
            <span class="cluster-count soft">{language.counted(&all_words.lead.leads, cluster.row_count)}</span>
        </li>
    }
}
