//! A figure of the period against that of another one, channel by channel.

use super::channel_figure::{below_text, figure_name, period_text, row_name, told_text, why_text};
use super::figure_note::FigureNote;
use super::kept::RwSignal;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::report::{Change, Channels, Comparison, Told, Untold, VersusRow};
use crate::words::{CostsWords, fill};
use leptos::prelude::*;

/// The table; nothing while nothing is compared.
#[component]
pub(super) fn ChannelVersus(channels: RwSignal<Option<Channels>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    live(move || {
        let costs = &words.channels.costs;
        let (split, figure, comparison, versus) = channels.with(|it| {
            let channels = it.as_ref()?;
            Some((channels.basis.split, channels.figure, channels.ask.comparison, channels.versus.clone()))
        })?;
        let Some(versus) = versus else {
            let is_asked = comparison != Comparison::None;
            return is_asked.then(|| view! { <p class="soft" data-testid="versus-none">{costs.versus_none}</p> });
        };
        let period = period_text(versus.period, language);
        let name = figure_name(&words.channels, figure);
        let row = move |row: &VersusRow| {
            let name = row_name(words, split, &row.channel);
            view! {
                <tr data-channel=row.channel.clone()>
                    <th scope="row">{name}</th>
                    <VersusCells row=row.clone() />
                </tr>
            }
        };
        Some(view! {
            <section class="card" data-testid="versus-card">
                <h2>{fill(costs.versus_title, &[("figure", name), ("period", &period)])}</h2>
                <p class="soft figure-hints">{costs.versus_hint}</p>
                <div class="table-scroll">
                    <table class="figure-table" data-testid="versus-table">
                        <thead>
                            <tr>
                                <th scope="col"></th>
                                <th scope="col" class="number">{costs.now}</th>
                                <th scope="col" class="number">{costs.before}</th>
                                <th scope="col">{costs.change}</th>
                            </tr>
                        </thead>
                        <tbody>{versus.rows.iter().map(row).collect_view()}</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{words.channels.total}</th>
                                <VersusCells row=versus.total />
                            </tr>
                        </tfoot>
                    </table>
                </div>
            </section>
        })
    })
}

#[component]
fn VersusCells(row: VersusRow) -> impl IntoView {
    let costs = &use_words().channels.costs;
    view! {
        <ToldCell figure="now" told=row.now />
        <ToldCell figure="before" told=row.before />
        <td data-figure="change" data-change=row.change.code()>{change_text(row.change, costs)}</td>
    }
}

fn change_text(change: Change, costs: &CostsWords) -> &'static str {
    match change {
        Change::Untold => "—",
        Change::TooFew => costs.few,
        Change::Unclear => costs.change_unclear,
        Change::Up => costs.change_up,
        Change::Down => costs.change_down,
    }
}

/// A figure in a table: with its interval below it, or a dash with the reason.
#[component]
pub(super) fn ToldCell(
    /// Its stable name.
    figure: &'static str,
    /// What it comes to.
    told: Result<Told, Untold>,
    /// What is said on hover and focus; blank for nothing.
    #[prop(optional, into)]
    note: String,
) -> impl IntoView {
    let language = use_language().get_untracked();
    let below = told.as_ref().map_or(String::new(), |told| below_text(told, language));
    let cell = match told {
        Ok(told) if note.is_empty() => view! { <span>{told_text(&told, language)}</span> },
        Ok(told) => view! { <FigureNote shown=told_text(&told, language) note=note /> },
        Err(why) => view! { <FigureNote shown="—" note=why_text(why, &language.words().channels) /> },
    };
    // The interval is written by the style sheet: the cell's own text is the figure alone.
    let below = (!below.is_empty()).then_some(below);
    view! { <td class="number" data-figure=figure data-below=below>{cell}</td> }
}
