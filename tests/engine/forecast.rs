//! Closed leads of a book -> chances of the open ones: shown, ordered, explained, kept up to date.

use crate::book::Desk as Shelf;
use leadbench::book::{Filter, Query, SortKey};
use leadbench::forecast::{ClosedLeads, Learnt, Refusal, TestedOn, learn};
use leadbench::lead::{Day, Field, FieldKey};
use leadbench::score::ChanceBand;
use leadbench::worker::desk::Desk;
use leadbench::worker::forecast_work::{ForecastAnswer, ForecastAsk, ForecastState, answer, closed_leads, keep};
use leadbench::worker::protocol::{Answer, Ask, Window};

const TODAY: Day = Day(20_000);

/// Leads of which those of a fair, or from Italy, buy more often; every seventh is open.
fn list(count: u32) -> String {
    let mut csv = "Name,E-mail,Country,Source,First contact,Stage\n".to_owned();
    let mut lot = 7_u32;
    for lead in 0..count {
        lot = lot.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (source, country) =
            (["Fair", "Web", "Phone book"][(lot >> 8) as usize % 3], ["IT", "CZ"][(lot >> 12) as usize % 2]);
        let chance = if source == "Fair" { 60 } else { 15 } + if country == "IT" { 20 } else { 0 };
        let is_won = (lot >> 16) % 100 < chance;
        let stage = match (lead % 7, is_won) {
            (0, _) => "lead",
            (_, true) => "customer",
            (_, false) => "lost",
        };
        let day = Day(19_000 + lead as i32 / 4);
        csv += &format!("Person {lead},p{lead}@firm{lead}.example,{country},{source},{day},{stage}\n");
    }
    csv
}

fn desk_of(count: u32) -> Desk {
    let mut shelf = Shelf { has_inline: true, ..Shelf::default() };
    shelf.import("list.csv", &list(count));
    Desk::new(shelf.book, 1)
}

fn state(desk: &mut Desk) -> ForecastState {
    let Some(Answer::Forecast(found)) = answer(desk, &ForecastAsk::State) else { panic!("an answer") };
    let ForecastAnswer::State(state) = *found else { panic!("the state") };
    *state
}

fn default_fields(desk: &mut Desk) -> Vec<FieldKey> {
    state(desk).fields.into_iter().filter(|field| field.is_default).map(|field| field.field).collect()
}

/// As the aside does it: everything goes through its stored form.
fn learnt(desk: &mut Desk) -> Result<Learnt, Refusal> {
    let fields = default_fields(desk);
    let bytes = postcard::to_stdvec(&closed_leads(desk, &fields)).expect("encodes");
    let closed: ClosedLeads = postcard::from_bytes(&bytes).expect("decodes");
    let mut told = Vec::new();
    let learnt = learn(&closed, &mut |progress| told.push(progress))?;
    assert!(told.is_sorted() && told.last() == Some(&1000), "{told:?}");
    let bytes = postcard::to_stdvec(&learnt).expect("encodes");
    Ok(postcard::from_bytes(&bytes).expect("decodes"))
}

fn window(desk: &mut Desk, query: Query) -> Window {
    let ask = Ask::Window { query, from: 0, count: 2000, fields: vec![Field::Source.into()], has_outlook: false };
    let Some(Answer::Window(window)) = desk.answer(&ask, TODAY) else { panic!("a window") };
    window
}

#[test]
fn names_and_ways_to_reach_somebody_are_not_learnt_from_unless_asked() {
    let mut desk = desk_of(70);
    let fields = default_fields(&mut desk);
    assert_eq!(fields, [Field::Country, Field::Source, Field::Channel, Field::FirstContact].map(FieldKey::from));
    let all = state(&mut desk).fields;
    assert!(all.iter().any(|field| field.field == Field::Email.into() && field.filled_count == 70));
    assert!(all.iter().all(|field| field.field != Field::Stage.into()));
}

#[test]
fn few_closed_leads_are_refused() {
    let mut desk = desk_of(20);
    assert_eq!(learnt(&mut desk).map(|_| ()).unwrap_err(), Refusal::TooFew(17));
    assert_eq!(state(&mut desk).counts.closed(), 17);
}

#[test]
fn open_leads_get_chances_by_which_they_are_ordered_and_filtered() {
    let mut desk = desk_of(700);
    let found = learnt(&mut desk).expect("enough leads");
    assert!(matches!(found.report.tested.as_ref().expect("tested").on, TestedOn::Latest(_)));
    assert!(["source", "channel"].contains(&found.report.uses[0].name.as_str()), "{:?}", found.report.uses);
    let before = desk.version();
    keep(&mut desk, found);
    assert!(desk.version() > before, "what is shown is asked for again");
    let by_chance = Query { sort: SortKey::Chance, ..Query::default() };
    let rows = window(&mut desk, by_chance).rows;
    let told: Vec<f64> = rows.iter().map_while(|row| row.chance.shares()).map(|[chance, ..]| chance).collect();
    assert_eq!(told.len(), 100, "every open lead, then the closed ones");
    assert!(told.iter().rev().is_sorted() && told.iter().all(|chance| *chance > 0.0 && *chance < 1.0));
    assert!(rows[0].cells == ["Fair"] && rows[99].cells != ["Fair"], "{rows:?}");
    let better = Query { filters: vec![Filter::Chances(vec![ChanceBand::Better])], ..Query::default() };
    let better = window(&mut desk, better);
    assert!(better.total > 0 && better.rows.iter().all(|row| row.cells == ["Fair"]));
    let bands = state(&mut desk).learnt.expect("kept").bands;
    assert_eq!(bands.iter().map(|(_, count)| count).sum::<u32>(), 100);
    assert!(bands.contains(&(ChanceBand::Better, better.total)));
}

#[test]
fn the_lines_of_a_chance_add_up_exactly() {
    let mut desk = desk_of(700);
    let found = learnt(&mut desk).expect("enough leads");
    keep(&mut desk, found);
    for row in window(&mut desk, Query::default()).rows {
        let Some(Answer::Forecast(found)) = answer(&mut desk, &ForecastAsk::Lead(row.id)) else { panic!("an answer") };
        let ForecastAnswer::Lead(sum) = *found else { panic!("a lead") };
        assert_eq!(sum.is_some(), row.chance.shares().is_some());
        let Some(sum) = sum else { continue };
        assert_eq!(sum.chance, row.chance);
        let lines: i32 = sum.lines.iter().map(|line| line.points).sum();
        assert_eq!(sum.base + lines + sum.rest, sum.total);
        let [chance, ..] = sum.chance.shares().expect("a chance");
        let odds = (f64::from(sum.total) / 100.0).exp();
        assert!((odds / (1.0 + odds) - chance).abs() < 0.002, "{sum:?}");
    }
}

#[test]
fn chances_follow_the_book_and_are_stale_once_leads_are_closed() {
    let mut shelf = Shelf { has_inline: true, ..Shelf::default() };
    shelf.import("list.csv", &list(350));
    let mut desk = Desk::new(std::mem::take(&mut shelf.book), 1);
    let found = learnt(&mut desk).expect("enough leads");
    keep(&mut desk, found.clone());
    let chance = |desk: &mut Desk| {
        window(desk, Query { sort: SortKey::Arrival, is_descending: false, ..Query::default() }).rows[0].chance
    };
    let before = chance(&mut desk);
    shelf.book = std::mem::take(&mut desk.book);
    let source = shelf.book.table().text(0, Field::Source).into_owned();
    shelf.edit(0, Field::Source, if source == "Fair" { "Web" } else { "Fair" });
    desk.book = std::mem::take(&mut shelf.book);
    desk.changed();
    let after = chance(&mut desk);
    assert_ne!(before, after);
    let mut anew = Desk::new(std::mem::take(&mut desk.book), 9);
    keep(&mut anew, found);
    assert_eq!(after, chance(&mut anew), "what is kept is what would be worked out anew");
    assert!(!state(&mut anew).learnt.expect("kept").is_stale);
    shelf.book = std::mem::take(&mut anew.book);
    shelf.edit(0, Field::Stage, "lost");
    anew.book = std::mem::take(&mut shelf.book);
    anew.changed();
    assert!(chance(&mut anew).shares().is_none(), "closed: no chance");
    assert!(state(&mut anew).learnt.expect("kept").is_stale);
}
