//! Leads worked on one after the other: which is at hand, which is beside it, and a line of their list.

use super::kept::Memo;
use super::live::view;
use super::shown_name::shown_name;
use crate::lead::LeadId;
use crate::score::Grade;
use leptos::prelude::*;

/// The lead at hand: the one chosen as long as it is on the list, else the first.
pub(super) fn at_hand_in(ids: &[LeadId], chosen: Option<LeadId>) -> Option<LeadId> {
    chosen.filter(|chosen| ids.contains(chosen)).or(ids.first().copied())
}

/// The lead so many places after the one at hand.
pub(super) fn neighbour_in(ids: &[LeadId], at_hand: Option<LeadId>, by: i64) -> Option<LeadId> {
    let place = ids.iter().position(|id| Some(*id) == at_hand)? as i64 + by;
    usize::try_from(place).ok().and_then(|place| ids.get(place)).copied()
}

/// A line: grade, name, company, and what else is told of it. A click takes it to hand.
#[component]
pub(super) fn ListedLead(
    id: LeadId,
    handle: &'static str,
    at_hand: Memo<Option<LeadId>>,
    choose: Callback<LeadId>,
    grade: Grade,
    name: String,
    company: String,
    children: Children,
) -> impl IntoView {
    let company = (company != name).then_some(company);
    let grade = grade.letter();
    view! {
        <li>
            <button
                type="button"
                data-testid=handle
                aria-current=move || (at_hand.get() == Some(id)).then_some("true")
                on:click=move |_| choose.run(id)
            >
                <span class="call-line-name">
                    <span class="grade" data-grade=grade>
                        {grade}
                    </span>
                    " "
                    {shown_name(&name)}
                </span>
                <span class="faint">{company}</span>
                {children()}
            </button>
        </li>
    }
}
