//! Step one: how the file is written. A change reads it again at once.

use super::file_size::file_size;
use super::import_desk::use_import;
use super::import_header::{AboveHeader, HeaderChoice, QuoteChoice};
use super::import_region::RegionChoice;
use super::import_sheet_choice::SheetChoice;
use super::live::{Show, live, memo, view};
use super::{use_language, use_words};
use crate::words::fill;
use leptos::prelude::*;

/// The encodings a list is likely to be in.
const ENCODINGS: [&str; 10] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "GB18030",
    "GBK",
    "Big5",
    "Shift_JIS",
    "windows-1250",
    "windows-1251",
    "windows-1252",
];

const DELIMITERS: [&str; 4] = [",", ";", "\t", "|"];

/// File name and size, then the sheet, or encoding and delimiter.
#[component]
pub fn ImportRead() -> impl IntoView {
    let words = &use_words().import;
    let language = use_language().get_untracked();
    let desk = use_import();
    let name = move || desk.head.with(|head| head.as_ref().map(|head| head.name.clone()));
    let size = move || desk.head.with(|head| head.as_ref().map(|head| file_size(language, desk.byte_count(head))));
    let is_text = move || desk.sheets.with(Vec::is_empty);
    view! {
        <section class="card import-read">
            <h2>{words.step_read}</h2>
            <p class="import-file-name">
                <strong>{live(name)}</strong>
                " "
                <span>{live(size)}</span>
            </p>
            <OwnExport />
            <SheetChoice />
            <Show when=is_text>
                <div class="import-dialect">
                    <EncodingChoice />
                    <DelimiterChoice />
                    <QuoteChoice />
                </div>
            </Show>
            <div class="import-dialect">
                <HeaderChoice />
                <RegionChoice />
            </div>
            <AboveHeader />
            <RepeatedHeaders />
            <button type="button" data-testid="import-skip-file" on:click=move |_| desk.next()>
                {words.not_this_file}
            </button>
        </section>
    }
}

#[component]
fn EncodingChoice() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let chosen = memo(move || desk.choice.with(|choice| choice.encoding.clone()));
    let found = move || desk.head.with(|head| head.as_ref().map(|head| head.dialect.encoding.clone()));
    let automatic = move || match (chosen.get(), found()) {
        (None, Some(found)) => fill(words.encoding_found, &[("encoding", &found)]),
        _ => words.encoding_automatic.to_owned(),
    };
    let options = ENCODINGS.map(|name| {
        let is_chosen = move || chosen.with(|chosen| chosen.as_deref() == Some(name));
        view! {
            <option value=name prop:selected=is_chosen>
                {name}
            </option>
        }
    });
    view! {
        <label class="field">
            <span>{words.encoding}</span>
            <select
                data-testid="import-encoding"
                on:change:target=move |event| {
                    let encoding = event.target().value();
                    desk.choose(|choice| choice.encoding = Some(encoding).filter(|name| !name.is_empty()));
                }
            >
                <option value="" prop:selected=move || chosen.with(Option::is_none)>
                    {live(automatic)}
                </option>
                {options.into_iter().collect_view()}
            </select>
        </label>
    }
}

#[component]
fn DelimiterChoice() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let found = memo(move || {
        let sniffed = desk.head.with(|head| head.as_ref().map(|head| head.dialect.delimiter));
        desk.choice.with(|choice| choice.delimiter).or(sniffed)
    });
    let names = [words.comma, words.semicolon, words.tab, words.pipe];
    let options = DELIMITERS.into_iter().zip(names).map(|(sign, name)| {
        let byte = sign.as_bytes()[0];
        view! {
            <option value=sign prop:selected=move || found.get() == Some(byte)>
                {name}
            </option>
        }
    });
    view! {
        <label class="field">
            <span>{words.delimiter}</span>
            <select
                data-testid="import-delimiter"
                on:change:target=move |event| {
                    let delimiter = event.target().value().bytes().next();
                    desk.choose(|choice| choice.delimiter = delimiter);
                }
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

/// Our own exact export needs no mapping: it may go in at once.
#[component]
fn OwnExport() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let is_own = move || desk.head.with(|head| head.as_ref().is_some_and(|head| head.is_own_export));
    view! {
        <Show when=is_own>
            <div class="callout import-own-export" data-tone="accent" role="status" data-testid="import-own-export">
                <p>{words.own_export}</p>
                <button type="button" data-kind="primary" on:click=move |_| desk.run()>
                    {words.import_at_once}
                </button>
            </div>
        </Show>
    }
}

/// Headers that occurred twice were numbered: said, because the names differ from the file's.
#[component]
fn RepeatedHeaders() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let names = move || {
        let names = desk.head.with(|head| head.as_ref().map(|head| head.duplicate_headers.clone()));
        names.unwrap_or_default().join(use_words().lead.list_comma)
    };
    view! {
        <Show when=move || !names().is_empty()>
            <p class="callout" data-tone="accent" role="status">
                {move || fill(words.repeated_headers, &[("names", &names())])}
            </p>
        </Show>
    }
}
