//! Closed leads: the way to the aside and back.

use super::change::changed;
use super::file::LocalFile;
use super::save::{of_book, save};
use super::{Now, with};
use crate::book::Parts;
use crate::persona::rules_with;
use crate::worker::forecast_work::{self, ForecastAnswer, ForecastAsk};
use crate::worker::protocol::{Answer, Failure};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Does what was asked.
pub async fn work(ask: ForecastAsk, attached: JsValue, now: Now, beside: &mut JsValue) -> Result<Answer, Failure> {
    match &ask {
        ForecastAsk::Closed(fields) => {
            let closed = with(|host| forecast_work::closed_leads(&host.desk, fields));
            let bytes = postcard::to_stdvec(&closed).unwrap_or_default();
            *beside = Uint8Array::from(&bytes[..]).buffer().into();
            Ok(Answer::Forecast(Box::new(ForecastAnswer::Closed(closed.is_won.len() as u32))))
        }
        ForecastAsk::Keep => {
            let bytes = bytes_of(attached)?;
            let learnt = postcard::from_bytes(&bytes).map_err(|error| Failure::AsideStopped(error.to_string()))?;
            with(|host| forecast_work::keep(&mut host.desk, learnt));
            Ok(changed())
        }
        ForecastAsk::Forget => {
            with(|host| forecast_work::forget(&mut host.desk));
            Ok(changed())
        }
        ForecastAsk::SaveEvidence(fields) => {
            let (bytes, _) = with(|host| forecast_work::evidence_file(&host.desk, fields));
            *beside = Uint8Array::from(&bytes[..]).buffer().into();
            let (name, media_type) = ("leadbench-evidence.csv".to_owned(), "text/csv;charset=utf-8".to_owned());
            Ok(Answer::File { name, media_type, guarded_count: 0 })
        }
        ForecastAsk::AddEvidence { name } => {
            let file = LocalFile::new(name.clone(), attached).await?;
            let bytes = file.read(0, file.size).await?;
            match with(|host| forecast_work::add_evidence(&mut host.desk, name, &bytes)) {
                Ok(()) => Ok(changed()),
                Err(fault) => Ok(Answer::Forecast(Box::new(ForecastAnswer::EvidenceFault(fault)))),
            }
        }
        ForecastAsk::RemoveEvidence(place) => {
            with(|host| forecast_work::remove_evidence(&mut host.desk, *place as usize));
            Ok(changed())
        }
        ForecastAsk::Adopt(chosen) => {
            save(now, None, async || {
                let planned = of_book(|book| book.plan_set_rules(book.rules(), &rules_with(book.rules(), chosen)));
                Ok(planned.map(|change| (change, Parts::default())))
            })
            .await?;
            Ok(changed())
        }
        ForecastAsk::State | ForecastAsk::Lead(_) | ForecastAsk::Persona(_) => {
            Ok(with(|host| forecast_work::answer(&mut host.desk, &ask)).unwrap_or(Answer::Done))
        }
    }
}

fn bytes_of(attached: JsValue) -> Result<Vec<u8>, Failure> {
    let buffer: ArrayBuffer = attached.dyn_into().map_err(|_| Failure::NoFile)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
