//! Questions and jobs that need the whole program.

use super::save::of_book;
use super::telling::done;
use super::{
    Job, Now, backup, change, clock, column, damage, definitions, duplicates, erase, export_file, figures, follow,
    forecast, gate, import, keep_view, ledger, next_step, owners, qualify, repair, settle, spend, taking, today, with,
    workspace,
};
use crate::worker::board;
use crate::worker::protocol::{Answer, Ask, Failure, Question};
use std::pin::Pin;
use wasm_bindgen::JsValue;

/// What the whole program is needed for.
pub fn work(job: Job) -> Work<'static, ()> {
    match job {
        Job::Asked(question, attached) => Box::pin(work_on(question, attached)),
        Job::Settle => Box::pin(settle::settle()),
        Job::BackUp => Box::pin(backup::back_up()),
        Job::KeepView => Box::pin(keep_view::keep()),
        Job::TakeAhead(plan) => Box::pin(taking::take_ahead(plan)),
        Job::CatchUp | Job::OpenAhead(_) | Job::Open(..) => Box::pin(async {}),
    }
}

/// Why each is on the heap behind one type: as one function they were 220 KB, which a browser compiles, and compiles anew for
/// speed, as a whole, at the first question.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

async fn work_on(question: Question, attached: JsValue) {
    let (number, began) = (question.number, clock());
    let mut beside = JsValue::UNDEFINED;
    let result = work_of(question, attached, &mut beside).await;
    done(number, began, result, &beside);
}

/// What a question needs to be done; what comes beside its answer goes into `beside`.
fn work_of(question: Question, attached: JsValue, beside: &mut JsValue) -> Work<'_, Result<Answer, Failure>> {
    let Question { number, now_millis, ask } = question;
    let now = Now { millis: now_millis, today: today(now_millis) };
    // What only reads, asked before the program was whole.
    if let Some(answer) = with(|host| host.desk.answer(&ask, now.today)) {
        return Box::pin(async { Ok(answer) });
    }
    match ask {
        Ask::ReadFile { name, choices } => Box::pin(import::read_file(name, attached, choices)),
        Ask::CheckFile(plan) => Box::pin(import::check_file(plan)),
        Ask::ImportFile(plan) => Box::pin(import::import_file(plan, number, now)),
        Ask::Edit { id, field, text } => Box::pin(async move { change::edit(id, field, &text, now).await }),
        Ask::EditMany { rows, field, text } => {
            Box::pin(async move { change::edit_many(rows, field, &text, now).await })
        }
        Ask::Undo => Box::pin(change::undo(now)),
        Ask::Redo => Box::pin(change::redo(now)),
        Ask::UndoEntry(id) => Box::pin(change::undo_entry(id, now)),
        Ask::SetRules { base, rules } => Box::pin(async move { change::set_rules(&base, &rules, now).await }),
        Ask::SetSettings { base, settings } => {
            Box::pin(async move { change::set_settings(&base, settings, now).await })
        }
        Ask::SpendFile { name, is_again } => Box::pin(spend::import(name, is_again, attached, now)),
        Ask::AddSpend { day, channel, campaign, amount, currency } => {
            Box::pin(spend::add([day, channel, campaign, amount, currency], now))
        }
        Ask::RemoveSpend { entry, place } => Box::pin(spend::remove(entry, place, now)),
        Ask::SaveBackup(passphrase) => Box::pin(backup::save(passphrase, number, now, beside)),
        Ask::ReadBackup(passphrase) => Box::pin(backup::read(attached, passphrase, number)),
        Ask::RestoreBackup => Box::pin(backup::restore(number)),
        Ask::EraseLeads => Box::pin(erase::erase(number, now)),
        Ask::PlanRepair => Box::pin(repair::plan(number)),
        Ask::Repair => Box::pin(repair::repair(number)),
        Ask::MergeBackup(mode) => Box::pin(backup::merge(mode, number, now)),
        Ask::BackupFile => Box::pin(backup::file(beside)),
        Ask::SetBackupFile => Box::pin(backup::set_file(attached, beside)),
        Ask::BackUpNow => Box::pin(backup::back_up_now(beside)),
        Ask::EraseAll => Box::pin(workspace::erase()),
        Ask::Column(ask) => Box::pin(column::work(ask, now)),
        Ask::Duplicates(ask) => Box::pin(duplicates::work(ask, attached, now, beside)),
        Ask::Gate(ask) => Box::pin(gate::work(ask, now)),
        Ask::Qualify(ask) => Box::pin(qualify::work(ask, now)),
        Ask::Today(ask) => Box::pin(next_step::work(ask, now)),
        Ask::Definitions(ask) => Box::pin(definitions::work(ask, now)),
        Ask::Forecast(ask) => Box::pin(forecast::work(ask, attached, now, beside)),
        Ask::Follow(ask) => Box::pin(follow::work(ask, now)),
        Ask::Funnel(packed) => Box::pin(async move { figures::work(&packed, now).await }),
        Ask::Owners(packed) => Box::pin(async move { owners::work(&packed, now).await }),
        Ask::Ledger(packed) => Box::pin(async move { ledger::work(&packed, now).await }),
        Ask::Storage => Box::pin(async { Ok(Answer::Storage(workspace::storage().await)) }),
        other => {
            let answer = at_once(other, now, beside);
            Box::pin(async { Ok(answer) })
        }
    }
}

/// What needs no waiting.
fn at_once(ask: Ask, now: Now, beside: &mut JsValue) -> Answer {
    match ask {
        Ask::ExportLeads { query, form } => export_file::leads(&query, form, now.today, beside),
        Ask::ExportRejected(entry) => export_file::rejected(entry, beside),
        Ask::PlanUndo(id) => match of_book(|book| book.plan_undo(id)) {
            Some(undo) => Answer::UndoPlan(Box::new(undo.plan)),
            None => Answer::Done,
        },
        Ask::Fingerprint => of_book(|book| Answer::Fingerprint {
            fingerprint: book.fingerprint(),
            segment_count: book.segment_keys().len() as u32,
        }),
        Ask::Overview => Answer::Overview(with(|host| host.overview())),
        Ask::PlanErase(rows) => erase::plan(rows, now),
        Ask::Board(ask) => with(|host| board::answer(&mut host.desk, &ask, now.today)),
        Ask::Damages => Answer::Damages(damage::lines()),
        Ask::AwaitFile(is_awaited) => {
            taking::await_file(is_awaited);
            Answer::Done
        }
        Ask::CloseBackup => {
            with(|host| host.backup = None);
            Answer::Done
        }
        _ => Answer::Done,
    }
}
