//! A lead says no: why, and whether its data may be kept (P6).

use super::confirm_dialog::ConfirmDialog;
use super::kept::RwSignal;
use super::live::{live, view};
use super::permission_form::{PermissionDraft, PermissionFields};
use super::stage_choice::ReasonSelect;
use super::{Notice, change, say, use_words};
use crate::lead::LeadId;
use crate::words::fill;
use crate::worker::follow_work::{FollowAsk, Permission};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// The dialog; `lead` gives who says no and by which name.
#[component]
pub(super) fn RefuseLead(is_open: RwSignal<bool>, lead: Callback<(), Option<(LeadId, String)>>) -> impl IntoView {
    let words = &use_words().follow;
    let reason = RwSignal::new(None);
    let draft = PermissionDraft::new(&Permission::default());
    let refuse = Callback::new(move |()| {
        let Some((id, name)) = lead.run(()) else { return };
        let permission = Some(draft.permission()).filter(|permission| *permission != Permission::default());
        let text = fill(words.refused, &[("name", &name)]);
        let ask = FollowAsk::Refuse { id, reason: reason.get_untracked(), permission };
        draft.put(&Permission::default());
        reason.set(None);
        change(Ask::Follow(ask), move |_| say(Notice { text, is_failure: false, has_undo: true }));
    });
    // The reasons are asked for when there is somebody to be refused.
    let choice = move || is_open.get().then(|| view! { <ReasonSelect reason=reason /> });
    view! {
        <button type="button" data-kind="quiet" data-testid="refuse" on:click=move |_| is_open.set(true)>
            {words.refuse}
        </button>
        <ConfirmDialog
            is_open=is_open
            title=words.refuse_title
            confirm=words.refuse_confirm
            handle="refuse-confirm"
            on_confirm=refuse
        >
            <div class="refuse-lead">{live(choice)} <PermissionFields draft=draft /></div>
        </ConfirmDialog>
    }
}
