//! The first screen while the book is empty: what this is, and three ways to begin.

use super::import_button::ImportButton;
use super::live::{Show, view};
use super::restore_backup::RestoreBackup;
use super::workspace::try_sample;
use super::{Icon, Shape, use_overview, use_words};
use crate::worker::protocol::Workspace;
use leptos::prelude::*;

/// Import, sample, backup.
#[component]
pub fn FirstRun() -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let is_real = move || overview.with(|overview| overview.workspace == Workspace::Real);
    view! {
        <section class="first-run">
            <header>
                <h1>{words.what_this_is}</h1>
                <p>{words.how_it_works}</p>
            </header>
            <div class="drop-zone">
                <Icon shape=Shape::Import />
                <h2>{words.begin_import}</h2>
                <p class="soft">{words.begin_import_about}</p>
                <ImportButton text=words.choose_file is_primary=true />
                <p class="faint">{words.begin_paste}</p>
            </div>
            <div class="first-run-others">
                <Show when=is_real>
                    <div class="card">
                        <h2>{words.begin_sample}</h2>
                        <p class="soft">{words.begin_sample_about}</p>
                        <button data-testid="try-sample" on:click=|_| try_sample()>
                            <Icon shape=Shape::Sample />
                            {words.try_sample}
                        </button>
                    </div>
                </Show>
                <div class="card">
                    <h2>{words.begin_restore}</h2>
                    <p class="soft">{words.begin_restore_about}</p>
                    <RestoreBackup />
                </div>
            </div>
            <p class="first-run-promise">
                <Icon shape=Shape::Shield />
                <span>{words.promise_long}</span>
                <span class="unseen" data-testid="lead-count" data-count="0">
                    "0"
                </span>
            </p>
        </section>
    }
}
