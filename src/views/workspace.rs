//! Opening a workspace, and filling the sample on its first opening by the same way in as any file.

use super::context::{Page, go, show_failure, use_overview, use_query};
use super::kept::RwSignal;
use super::live::next_task;
use super::preferences::save_workspace;
use crate::book::Query;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, Failure, ImportPlan, Overview, Workspace};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How far the opening of a workspace has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// The worker reads the book.
    #[default]
    UnderWay,
    /// The book is there.
    Open,
    /// It could not be opened.
    Failed(Failure),
}

#[derive(Clone, Copy)]
struct WorkspaceState {
    opening: RwSignal<Opening>,
}

thread_local! {
    static STATE: std::cell::Cell<Option<WorkspaceState>> = const { std::cell::Cell::new(None) };
}

/// Called once at the root.
pub fn provide_workspace() {
    STATE.set(Some(WorkspaceState { opening: RwSignal::new(Opening::UnderWay) }));
}

/// How far the opening of the workspace has come.
pub fn use_opening() -> RwSignal<Opening> {
    STATE.get().expect("provide_workspace is called first").opening
}

/// Opens a workspace. The sample is filled when it is empty.
pub fn open_workspace(workspace: Workspace) {
    let opening = use_opening();
    opening.set(Opening::UnderWay);
    spawn_local(async move {
        let outcome = match open(workspace).await {
            Ok(overview) if workspace == Workspace::Sample && overview.lead_count == 0 => fill_sample().await,
            other => other,
        };
        match outcome {
            // The frame and the page of the address are drawn each in a task of its own.
            Ok(overview) => next_task(move || {
                save_workspace(workspace);
                use_query().set(Query::default());
                use_overview().set(overview);
                next_task(move || opening.set(Opening::Open));
            }),
            Err(failure) if workspace == Workspace::Sample => {
                show_failure(&failure);
                open_workspace(Workspace::Real);
            }
            Err(failure) => opening.set(Opening::Failed(failure)),
        }
    });
}

/// Opens the sample and shows its leads.
pub fn try_sample() {
    go(Page::Leads);
    open_workspace(Workspace::Sample);
}

/// Deletes the sample's database and goes back to the user's own leads.
pub fn delete_sample() {
    spawn_local(async move {
        if use_overview().with_untracked(|overview| overview.workspace) != Workspace::Sample {
            return;
        }
        match client::ask(Ask::EraseAll).await {
            Ok(_) => open_workspace(Workspace::Real),
            Err(failure) => show_failure(&failure),
        }
    });
}

async fn open(workspace: Workspace) -> Result<Overview, Failure> {
    let (_, answer) = client::ask_long(Ask::Open(workspace), None, |_| {});
    expect_overview(answer.await?)
}

fn expect_overview(answer: Answer) -> Result<Overview, Failure> {
    match answer {
        Answer::Overview(overview) | Answer::Changed(overview) => Ok(overview),
        _ => Err(Failure::WorkerStopped(String::new())),
    }
}

async fn fill_sample() -> Result<Overview, Failure> {
    let leads = sample_file("leads.csv").await?;
    let read = Ask::ReadFile { name: "leads.csv".to_owned(), choices: crate::parse::Choices::default() };
    let (_, head) = client::ask_long(read, Some(Attachment::Bytes(leads)), |_| {});
    let Answer::FileHead(head) = head.await? else { return Err(Failure::NoFile) };
    let plan = ImportPlan::new(head.dialect, head.mapping);
    let (_, imported) = client::ask_long(Ask::ImportFile(plan), None, |_| {});
    imported.await?;
    let spend = sample_file("spend.csv").await?;
    let ask = Ask::SpendFile { name: "spend.csv".to_owned(), is_again: false };
    let (_, recorded) = client::ask_long(ask, Some(Attachment::Bytes(spend)), |_| {});
    recorded.await?;
    expect_overview(client::ask(Ask::Overview).await?)
}

/// A file of the sample: in the sealed file it is inlined, else it lies beside the page.
async fn sample_file(name: &str) -> Result<Vec<u8>, Failure> {
    let window = web_sys::window().ok_or(Failure::NoFile)?;
    let inlined = window.document().and_then(|document| document.get_element_by_id(&format!("sample-{name}")));
    if let Some(text) = inlined.and_then(|part| part.text_content()) {
        return Ok(text.trim_start().as_bytes().to_vec());
    }
    let unreadable = |error: JsValue| Failure::FileUnreadable(format!("{name}: {error:?}"));
    let response = JsFuture::from(window.fetch_with_str(&format!("./samples/{name}"))).await.map_err(unreadable)?;
    if Reflect::get(&response, &"ok".into()).map_err(unreadable)? != JsValue::TRUE {
        return Err(Failure::FileUnreadable(name.to_owned()));
    }
    let read: Function =
        Reflect::get(&response, &"arrayBuffer".into()).and_then(|method| method.dyn_into()).map_err(unreadable)?;
    let bytes: Promise = read.call0(&response).and_then(|bytes| bytes.dyn_into()).map_err(unreadable)?;
    let buffer = JsFuture::from(bytes).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
