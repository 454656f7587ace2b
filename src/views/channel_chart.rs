//! The channels as a picture: one bar each, of the chosen figure.

use super::channel_figure::{ChannelFigure, currency_of, row_name, split_name};
use super::channels_page::SplitChannels;
use super::chart_save::ChartSave;
use super::chart_text::{ChartText, cut};
use super::kept::Memo;
use super::live::{live, memo, view};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, BarRow, Bars, BarsLayout, text_width};
use crate::report::ChannelRow;
use crate::words::{fill, lower_case};
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
pub(super) fn ChannelChart(
    channels: Memo<Option<SplitChannels>>,
    figure: Memo<ChannelFigure>,
    on_show: Callback<String>,
) -> impl IntoView {
    let words = &use_words().channels;
    let language = use_language().get_untracked();
    let (frame, width) = use_width();
    let picture = memo(move || {
        channels.with(|channels| channels.as_ref().map(|channels| draw(channels, figure.get(), width.get(), language)))
    });
    let label = move || {
        let split = channels.with(|it| it.as_ref().map(|(split, _)| *split)).unwrap_or_default();
        fill(
            words.chart_label,
            &[("figure", figure.get().name(words)), ("split", &lower_case(split_name(words, split)))],
        )
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

fn draw(
    (split, channels): &SplitChannels,
    figure: ChannelFigure,
    width: f64,
    language: crate::words::Language,
) -> Picture {
    let words = language.words();
    let currency = currency_of(channels);
    let shown = &channels.rows[..channels.rows.len().min(BARS_MAX)];
    let row = |row: &ChannelRow| {
        let name = row_name(words, *split, row);
        let leads = language.counted(&words.channels.leads_counted, row.lead_count);
        let figure = figure.text(row, *split, language).unwrap_or_else(|why| format!("— {why}"));
        let handle = fill(words.channels.show, &[("leads", &leads), ("channel", &name)]);
        let handle = format!("{handle}. {figure}");
        PictureRow { channel: row.channel.clone(), name: cut(&name, LETTERS_MAX), figure, handle }
    };
    let rows: Vec<PictureRow> = shown.iter().map(row).collect();
    let sizes: Vec<Vec<Option<f64>>> = shown.iter().map(|row| vec![figure.size(row, currency)]).collect();
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
            <ChartText anchor=shape.label text=row.name class="label" />
            {figure}
        </g>
    }
}
