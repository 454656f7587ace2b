//! The channels as a picture: one bar each, of the chosen figure.

use super::channel_figure::{
    below_text, currency_of, figure_name, is_drawn, row_name, split_name, told_text, whole_text, why_text,
};
use super::chart_save::ChartSave;
use super::chart_text::{ChartText, cut};
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, BarFigure, BarRow, Bars, BarsLayout, Whisker, text_width};
use crate::report::{ChannelFigure, ChannelRow, Channels};
use crate::words::{Language, fill, lower_case};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

const FONT_SIZE: f64 = 14.0;

/// More bars than this nobody compares by eye; the table has all.
const BARS_MAX: usize = 20;

/// Longer names are cut; the handle and the table have them whole.
const LETTERS_MAX: usize = 28;

/// What is drawn and written of the rows.
#[derive(Clone, PartialEq)]
struct Picture {
    bars: Bars,
    rows: Vec<PictureRow>,
    is_any_told: bool,
    is_cut: bool,
}

#[derive(Clone, PartialEq)]
struct PictureRow {
    channel: String,
    name: String,
    figure: String,
    handle: String,
}

/// The picture. Each row is a button that tells which channel's leads are wanted.
#[component]
pub(super) fn ChannelChart(channels: RwSignal<Option<Channels>>, on_show: Callback<String>) -> impl IntoView {
    let words = &use_words().channels;
    let language = use_language().get_untracked();
    let (frame, width) = use_width();
    let picture =
        memo(move || channels.with(|channels| channels.as_ref().map(|channels| draw(channels, width.get(), language))));
    let label = move || {
        let shown = channels.with(|it| it.as_ref().map(|channels| (channels.basis.split, channels.figure)));
        let (split, figure) = shown.unwrap_or((Default::default(), ChannelFigure::Leads));
        let split = lower_case(split_name(words, split));
        fill(words.chart_label, &[("figure", figure_name(words, figure)), ("split", &split)])
    };
    let size =
        move |of: fn(&Bars) -> f64| picture.with(|picture| picture.as_ref().map_or(0.0, |picture| of(&picture.bars)));
    let shapes = move || {
        let picture = picture.get()?;
        let row = |(shape, row): (BarRow, PictureRow)| view! { <BarShape shape=shape row=row on_show=on_show /> };
        Some(picture.bars.rows.into_iter().zip(picture.rows).map(row).collect_view())
    };
    let note = move || {
        picture.with(|picture| match picture {
            Some(picture) if !picture.is_any_told => words.chart_none.to_owned(),
            Some(picture) if picture.is_cut => language.counted(&words.chart_first, BARS_MAX as i64),
            _ => String::new(),
        })
    };
    view! {
        <div class="channel-chart chart">
            <h2>{live(label)}</h2>
            <div node_ref=frame>
                <svg
                    data-testid="channel-chart"
                    role="group"
                    aria-label=label
                    width=move || size(|bars| bars.width)
                    height=move || size(|bars| bars.height)
                >
                    {live(shapes)}
                </svg>
            </div>
            <p class="soft" role="status">{live(note)}</p>
            <ChartSave chart="channel-chart" table="channel-table" name="channels" />
        </div>
    }
}

fn draw(channels: &Channels, width: f64, language: Language) -> Picture {
    let words = language.words();
    let (currency, figure, basis) = (currency_of(channels), channels.figure, channels.basis);
    let shown = &channels.rows[..channels.rows.len().min(BARS_MAX)];
    let row = |row: &ChannelRow| {
        let name = row_name(words, basis.split, &row.channel);
        let leads = language.counted(&words.channels.leads_counted, row.counts[0].thousandths() / 1000);
        let told = figure.of(row, basis);
        let written = match &told {
            Ok(told) if told.is_few() => format!("{} · {}", told_text(told, language), below_text(told, language)),
            Ok(told) => told_text(told, language),
            Err(why) => format!("— {}", why_text(*why, &words.channels)),
        };
        let handle = fill(words.channels.show, &[("leads", &leads), ("channel", &name)]);
        let handle = format!("{handle}. {}", whole_text(&told, language));
        PictureRow { channel: row.channel.clone(), name: cut(&name, LETTERS_MAX), figure: written, handle }
    };
    let rows: Vec<PictureRow> = shown.iter().map(row).collect();
    let size = |row: &ChannelRow| {
        let told = figure.of(row, basis).ok().filter(|told| is_drawn(told, currency))?;
        Some(BarFigure { size: told.size(), ends: told.interval() })
    };
    let sizes: Vec<Vec<Option<BarFigure>>> = shown.iter().map(|row| vec![size(row)]).collect();
    let label_width = rows.iter().map(|row| text_width(&row.name, FONT_SIZE)).fold(0.0, f64::max);
    // A reason stands where a bar would be: only figures beside bars need room of their own.
    let told = rows.iter().zip(&sizes).filter(|(_, size)| size[0].is_some());
    let figure_width = told.map(|(row, _)| text_width(&row.figure, FONT_SIZE)).fold(0.0, f64::max);
    let layout = BarsLayout { width, font_size: FONT_SIZE, label_width, figure_width };
    let is_any_told = rows.is_empty() || sizes.iter().any(|size| size[0].is_some());
    Picture { bars: chart::bars(&sizes, &layout), rows, is_any_told, is_cut: channels.rows.len() > BARS_MAX }
}

#[component]
fn BarShape(shape: BarRow, row: PictureRow, on_show: Callback<String>) -> impl IntoView {
    let channel = StoredValue::new(row.channel.clone());
    let show = move || on_show.run(channel.get_value());
    let choose_by_key = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            show();
        }
    };
    let bar = shape.bars.first().copied().flatten().map(|bar| {
        view! { <rect class="bar" x=bar.rect.x y=bar.rect.y width=bar.rect.width height=bar.rect.height /> }
    });
    let whisker = shape.bars.first().copied().flatten().and_then(|bar| bar.whisker).map(|whisker| {
        let path = whisker_path(whisker);
        view! {
            <path class="whisker" data-halo="" d=path.clone() />
            <path class="whisker" d=path />
        }
    });
    let figure_class = if bar.is_some() { "line" } else { "line untold" };
    let figure = shape.figures.first().map(|anchor| {
        view! { <ChartText anchor=*anchor text=row.figure class=figure_class /> }
    });
    view! {
        <g
            class="row"
            role="button"
            tabindex="0"
            data-channel=row.channel
            aria-label=row.handle
            on:click=move |_| show()
            on:keydown=choose_by_key
        >
            <rect
                class="target"
                x=shape.rect.x
                y=shape.rect.y
                width=shape.rect.width
                height=shape.rect.height
                rx="4"
            />
            {bar}
            {whisker}
            <ChartText anchor=shape.label text=row.name class="label" />
            {figure}
        </g>
    }
}

/// A line with a stroke at each end; an open one has an arrow instead.
fn whisker_path(Whisker { low, high, y, half, is_open }: Whisker) -> String {
    let (top, bottom, back) = (y - half, y + half, high - half);
    let line = format!("M{low:.1} {top:.1}V{bottom:.1}M{low:.1} {y:.1}H{high:.1}");
    match is_open {
        true => format!("{line}M{back:.1} {top:.1}L{high:.1} {y:.1}L{back:.1} {bottom:.1}"),
        false => format!("{line}M{high:.1} {top:.1}V{bottom:.1}"),
    }
}
