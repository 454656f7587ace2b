//! Duplicates: the way to the aside and back, and the merges that the user asks for.
//!
//! Which leads it is about is settled once, by id: a plan may be made again on another book.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::worker::duplicate_groups::draft_of;
use crate::worker::duplicates::{DuplicatesAnswer, DuplicatesAsk, MergeOrder};
use crate::worker::protocol::{Answer, Failure};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Does what was asked; what only reads was answered before.
pub async fn work(ask: DuplicatesAsk, attached: JsValue, now: Now, beside: &mut JsValue) -> Result<Answer, Failure> {
    match ask {
        DuplicatesAsk::Columns => {
            let columns = with(|host| host.desk.columns_to_compare());
            let bytes = postcard::to_stdvec(&columns).unwrap_or_default();
            *beside = Uint8Array::from(&bytes[..]).buffer().into();
            Ok(Answer::Duplicates(Box::new(DuplicatesAnswer::Columns(columns.row_count()))))
        }
        DuplicatesAsk::Keep => keep(attached),
        DuplicatesAsk::Merge(order) => merge(vec![order], now).await,
        DuplicatesAsk::MergeAll { weight_min } => merge(with(|host| host.desk.orders_from(weight_min)), now).await,
        DuplicatesAsk::TellApart(ids) => {
            save(now, None, async || {
                let rows = |book: &crate::book::Book| ids.iter().filter_map(|id| book.row_of(*id)).collect::<Vec<_>>();
                Ok(of_book(|book| book.plan_tell_apart(&rows(book))))
            })
            .await?;
            Ok(changed())
        }
        DuplicatesAsk::Groups { .. } | DuplicatesAsk::Preview(_) => Ok(Answer::Done),
    }
}

fn keep(attached: JsValue) -> Result<Answer, Failure> {
    let buffer: ArrayBuffer = attached.dyn_into().map_err(|_| Failure::NoFile)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let found = postcard::from_bytes(&bytes).map_err(|error| Failure::AsideStopped(error.to_string()))?;
    let (linkage, explanations) = found;
    // Another book was opened meanwhile: what was found is of no use to it.
    match with(|host| host.desk.keep_linkage(linkage, explanations)) {
        true => Ok(Answer::Done),
        false => Err(Failure::Cancelled),
    }
}

async fn merge(orders: Vec<MergeOrder>, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        Ok(of_book(|book| {
            let drafts: Vec<_> = orders.iter().filter_map(|order| draft_of(book, order)).collect();
            book.plan_merge(&drafts)
        }))
    })
    .await?;
    Ok(changed())
}
