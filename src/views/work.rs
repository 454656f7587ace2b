//! The work inside the frame: the sample's label, a word on damage, and the page once the book is open.

use super::app_page::AppPage;
use super::backup_reminder::BackupReminder;
use super::closed_notice::ClosedNotice;
use super::frame::OpeningNote;
use super::live::{Show, live, view};
use super::not_saved::NotSaved;
use super::workspace::{Opening, delete_sample, open_workspace, use_opening};
use super::{Icon, Page, Shape, go, use_language, use_overview, use_words};
use crate::worker::protocol::Workspace;
use leptos::prelude::*;

/// Needs all of the program.
#[component]
pub fn Work() -> impl IntoView {
    let opening = use_opening();
    let words = &use_words().frame;
    view! {
        <ClosedNotice />
        <SampleLabel />
        <DamagedLabel />
        <NotSaved />
        <BackupReminder />
        {live(move || match opening.get() {
            Opening::Open => view! { <AppPage />  },
            Opening::UnderWay => view! { <OpeningNote />  },
            Opening::Failed(failure) => {
                view! {
                    <div class="empty-state" role="alert">
                        <Icon shape=Shape::Warning />
                        <h1>{words.open_failed}</h1>
                        <p>{use_language().get_untracked().failure(&failure)}</p>
                        <div class="toolbar">
                            <button data-kind="primary" on:click=|_| open_workspace(Workspace::Real)>
                                {words.try_again}
                            </button>
                        </div>
                    </div>
                }
            }
        })}
    }
}

/// Says that these leads are invented, and takes them away in one click.
#[component]
fn SampleLabel() -> impl IntoView {
    let words = &use_words().frame;
    let overview = use_overview();
    let is_sample = move || overview.with(|overview| overview.workspace == Workspace::Sample);
    view! {
        <Show when=is_sample>
            <div class="frame-label callout" data-tone="accent">
                <Icon shape=Shape::Sample />
                <strong>{words.sample_label}</strong>
                <span class="soft">{words.sample_about}</span>
                <div class="toolbar">
                    <button data-testid="leave-sample" on:click=|_| open_workspace(Workspace::Real)>
                        {words.sample_leave}
                    </button>
                    <button data-testid="delete-sample" data-kind="danger" on:click=|_| delete_sample()>
                        {words.sample_delete}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// Says that stored records were damaged and set aside.
#[component]
fn DamagedLabel() -> impl IntoView {
    let overview = use_overview();
    let language = use_language().get_untracked();
    let count = move || overview.with(|overview| overview.damaged_count);
    let has_any = move || count() > 0;
    view! {
        <Show when=has_any>
            <div class="frame-label callout" data-tone="bad" role="alert">
                <Icon shape=Shape::Warning />
                <span>
                    {live(move || language.counted(&use_words().frame.damaged, count()))}
                </span>
                <div class="toolbar">
                    <button data-testid="damage-show" on:click=|_| go(Page::Settings)>
                        {use_words().damage.show}
                    </button>
                </div>
            </div>
        </Show>
    }
}
