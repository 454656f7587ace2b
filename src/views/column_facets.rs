//! What stands in a column: its values, and its parts by script, length and size, each as a bar that shows its leads.

use super::column_view::{ColumnView, ask_column, shown_value};
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::show_more::ShowMore;
use super::{show_leads, use_language, use_words};
use crate::book::Filter;
use crate::lead::FieldKey;
use crate::words::{Language, fill};
use crate::worker::column_work::{ColumnAnswer, ColumnAsk, ColumnFacet, FacetPart};
use leptos::prelude::*;

/// Values shown at first, and with every "show more".
const VALUES: u32 = 12;

/// The facets of one column.
#[component]
pub(super) fn ColumnFacets(column: ColumnView, field: FieldKey) -> impl IntoView {
    let words = &use_words().columns.facet;
    let language = use_language().get_untracked();
    let search = RwSignal::new(String::new());
    let wanted = RwSignal::new(VALUES);
    let facet = ask_column(
        move || ColumnAsk::Facet { query: column.query(), field, search: search.get(), count: wanted.get() },
        |answer| match answer {
            ColumnAnswer::Facet(facet) => Some(facet),
            _ => None,
        },
    );
    let found = Signal::derive(move || facet.with(|facet| facet.as_ref().map_or(0, |facet| facet.found_count)));
    let distinct = memo(move || facet.with(|facet| facet.as_ref().map(|facet| facet.distinct_count)));
    let drawing = Drawing { column, field, language };
    let counted = move || match distinct.get() {
        Some(count) => language.counted(&words.distinct, count),
        None => use_words().columns.loading.to_owned(),
    };
    let values = move || facet.with(|facet| facet.as_ref().map(|facet| drawing.values(facet)));
    let parts = move || facet.with(|facet| facet.as_ref().map(|facet| drawing.parts(facet)));
    view! {
        <div class="column-facets">
            <section class="facet-values" aria-labelledby="facet-values-title">
                <header>
                    <h3 id="facet-values-title">{words.values}</h3>
                    <span class="soft" role="status">
                        {live(counted)}
                    </span>
                </header>
                <label>
                    <span class="unseen">{words.find}</span>
                    <input
                        type="search"
                        data-testid="facet-search"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=words.find
                        on:input=move |event| search.set(event_target_value(&event))
                    />
                </label>
                {live(values)}
                <ShowMore wanted step=VALUES total=found text=words.show_more handle="facet-more" />
            </section>
            <div class="facet-parts">{live(parts)}</div>
        </div>
    }
}

/// What every bar needs.
#[derive(Clone, Copy)]
struct Drawing {
    column: ColumnView,
    field: FieldKey,
    language: Language,
}

impl Drawing {
    fn values(self, facet: &ColumnFacet) -> AnyView {
        if facet.found_count == 0 {
            let words = &self.language.words().columns.facet;
            return view! { <p class="soft">{(facet.distinct_count > 0).then_some(words.nothing_found)}</p> };
        }
        let line = |(value, count): &(String, u32)| Line {
            name: shown_value(self.language, self.field, value),
            filter: Filter::OneOf(self.field, vec![value.clone()]),
            count: *count,
            handle: "facet-value",
        };
        self.list(facet.values.iter().map(line).collect())
    }

    fn parts(self, facet: &ColumnFacet) -> AnyView {
        let words = &self.language.words().columns.facet;
        let presence = [
            (words.filled, Filter::Part(self.field, FacetPart::Filled), facet.filled_count, "facet-filled"),
            (words.blank, Filter::OneOf(self.field, vec![String::new()]), facet.blank_count, "facet-blank"),
        ];
        let presence =
            presence.map(|(name, filter, count, handle)| Line { name: name.to_owned(), filter, count, handle });
        let lines = |parts: &[(FacetPart, u32)]| {
            let line = |(part, count): &(FacetPart, u32)| Line {
                name: self.language.facet_part(part),
                filter: Filter::Part(self.field, *part),
                count: *count,
                handle: "facet-part",
            };
            parts.iter().map(line).collect::<Vec<_>>()
        };
        let sections = [
            (words.presence, presence.into()),
            (words.ranges, lines(&facet.ranges)),
            (words.scripts_title, lines(&facet.scripts)),
            (words.lengths, lines(&facet.lengths)),
        ];
        let section = |(title, lines): (&'static str, Vec<Line>)| {
            let lines: Vec<Line> = lines.into_iter().filter(|line| line.count > 0).collect();
            (!lines.is_empty()).then(|| view! { <section><h3>{title}</h3>{self.list(lines)}</section> })
        };
        view! { {sections.into_iter().map(section).collect_view()} }
    }

    fn list(self, lines: Vec<Line>) -> AnyView {
        let most = lines.iter().map(|line| line.count).max().unwrap_or(1);
        view! { <ul class="facet-list">{lines.into_iter().map(|line| self.bar(line, most)).collect_view()}</ul> }
    }

    fn bar(self, line: Line, most: u32) -> AnyView {
        let Line { name, filter, count, handle } = line;
        let words = self.language.words();
        let leads = self.language.counted(&words.lead.leads, count);
        let show = move |_| show_leads(self.column.query_with(filter.clone()));
        view! {
            <li>
                <button
                    type="button"
                    data-kind="quiet"
                    data-testid=handle
                    data-count=count.to_string()
                    title=fill(words.columns.facet.show, &[("leads", &leads)])
                    on:click=show
                >
                    <span class="facet-name">{name}</span>
                    <span class="number">{self.language.number(count)}</span>
                    <svg class="facet-bar" viewBox=format!("0 0 {most} 1") preserveAspectRatio="none" aria-hidden="true">
                        <rect width=count height="1" />
                    </svg>
                </button>
            </li>
        }
    }
}

/// One bar of a list.
struct Line {
    name: String,
    filter: Filter,
    count: u32,
    handle: &'static str,
}
