//! Changes of the gate, asked for by the user.

use super::change::changed;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::{BringBack, BroughtBack, Parts, plan_bring_back};
use crate::clean::country_code;
use crate::lead::{CallResult, GateRule, GateRules, IssueKind, LeadId};
use crate::worker::gate_work::{self, GateAnswer, GateAsk};
use crate::worker::protocol::{Answer, Failure, ValueFault};

/// Does what was asked.
pub async fn work(ask: GateAsk, now: Now) -> Result<Answer, Failure> {
    match &ask {
        GateAsk::SetRules { base, rules } => set_rules(base, rules, now).await?,
        GateAsk::BringBack(asked) => return bring_back(asked, now).await,
        GateAsk::Call { id, result } => return call(*id, *result, now).await,
        GateAsk::Skip { id, reason } => return skip(*id, reason, now).await,
        GateAsk::Rules | GateAsk::Rejected { .. } | GateAsk::Calls { .. } | GateAsk::Audit { .. } => {}
    }
    let shown = match ask {
        GateAsk::SetRules { .. } => GateAsk::Rules,
        other => other,
    };
    // What only reads, and was asked before the program was whole, too.
    Ok(with(|host| gate_work::answer(&mut host.desk, &shown, now.today)).unwrap_or(Answer::Done))
}

async fn set_rules(base: &GateRules, rules: &GateRules, now: Now) -> Result<(), Failure> {
    let rules = with_codes(rules)?;
    save(now, None, async || {
        Ok(of_book(|book| book.plan_set_gate(base, &rules)).map(|change| (change, Parts::default())))
    })
    .await?;
    Ok(())
}

async fn call(id: LeadId, result: CallResult, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        of_book(|book| {
            let row = book.row_of(id).ok_or(Failure::LeadGone)?;
            Ok(book.plan_called(&[row], result))
        })
    })
    .await?;
    Ok(changed())
}

async fn skip(id: LeadId, reason: &str, now: Now) -> Result<Answer, Failure> {
    save(now, None, async || {
        of_book(|book| {
            let row = book.row_of(id).ok_or(Failure::LeadGone)?;
            Ok(book.plan_skipped(&[row], reason))
        })
    })
    .await?;
    Ok(changed())
}

/// Seeding a book of a million leads takes a second: rows are brought back seldom, so no steps and no bar.
async fn bring_back(asked: &BringBack, now: Now) -> Result<Answer, Failure> {
    let mut outcome = BroughtBack::default();
    save(now, None, async || {
        let (found, change) = of_book(|book| plan_bring_back(book, asked));
        outcome = found;
        Ok(change)
    })
    .await?;
    Ok(Answer::Gate(Box::new(GateAnswer::BroughtBack(outcome))))
}

/// The rules with countries as codes, each once. A rule that no country meets is none.
fn with_codes(rules: &GateRules) -> Result<GateRules, Failure> {
    let mut clean = rules.clone();
    for rule in rules.iter() {
        let GateRule::Countries(typed) = rule else { continue };
        let mut codes = Vec::new();
        for text in typed.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
            let fault = || ValueFault { kind: IssueKind::CountryUnknown, text: text.to_owned() };
            let code = country_code(text).ok_or_else(|| Failure::ValueInvalid(fault()))?.to_owned();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let is_on = !codes.is_empty();
        clean.set(&GateRule::Countries(codes), is_on);
    }
    Ok(clean)
}
