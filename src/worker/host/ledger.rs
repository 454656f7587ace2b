//! Channels, rules of sources, cost lines and exchange rates as changes asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::worker::ledger_work::{self, LedgerAsk};
use crate::worker::protocol::{Answer, Failure};

/// Does what was asked.
pub async fn work(packed: &[u8], now: Now) -> Result<Answer, Failure> {
    let Some(ask) = LedgerAsk::unpack(packed) else { return Ok(Answer::Done) };
    if matches!(ask, LedgerAsk::Page | LedgerAsk::Try(_) | LedgerAsk::Reason(_)) {
        return Ok(with(|host| ledger_work::answer(&host.desk, &ask)).map_or(Answer::Done, |answer| answer.packed()));
    }
    save(now, None, async || of_book(|book| ledger_work::plan(book, &ask)).map_err(Failure::ValueInvalid)).await?;
    Ok(changed())
}
