//! How promising a lead is: grades by talks, standings, expected values, and how often it came (S4, S4b, V3, U2).

use crate::book::Desk;
use leadbench::book::{Change, Filter, MergeDraft, Parts, Query, SortKey};
use leadbench::lead::{Answered, Criterion, Day, Field, LearntBy, Verdict};
use leadbench::qualify::Standing;
use leadbench::score::{Axis, Condition, Grade, Rule, Rules, Worth, explain};
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::outlook_work::{ChanceOf, RowOutlook};
use leadbench::worker::protocol::{Answer, Ask, Window};

const TODAY: Day = Day(20_000);
const LIST: &str = "\
Name,E-mail,Company,Stage,Value,Orders
Anna,anna@nordwind.example,Nordwind,lead,1000 EUR,4
Bela,bela@reka.example,Řeka,lead,3000 EUR,
Cyril,cyril@reka.example,,lead,,
";
const ANNA: Row = 0;
const BELA: Row = 1;
const CYRIL: Row = 2;

fn imported(list: &str) -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", list);
    desk
}

fn answer(desk: &mut Desk, row: Row, criterion: Criterion, verdict: Verdict, value: &str) {
    let answered = Answered { verdict, value: value.to_owned(), learnt: LearntBy::Call, day: TODAY };
    let (change, parts) = desk.book.plan_qualified(&[row], criterion, answered).expect("a change");
    desk.change(change, parts);
}

fn window(desk: &Desk, query: Query) -> Window {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let ask = Ask::Window { query, from: 0, count: 100, fields: vec![Field::Name.into()], has_outlook: true };
    let Some(Answer::Window(window)) = worker.answer(&ask, TODAY) else { panic!("a window") };
    window
}

fn outlooks(desk: &Desk) -> Vec<RowOutlook> {
    let arrived = Query { sort: SortKey::Arrival, is_descending: false, ..Query::default() };
    window(desk, arrived).rows.into_iter().map(|row| *row.outlook.expect("asked for")).collect()
}

fn rows(desk: &Desk, query: Query) -> Vec<Row> {
    window(desk, query).rows.iter().map(|row| row.row).collect()
}

fn put_rules(desk: &mut Desk, change: impl FnOnce(&mut Rules)) {
    let base = desk.book.rules().clone();
    let mut rules = base.clone();
    change(&mut rules);
    let change = desk.book.plan_set_rules(&base, &rules).expect("a change");
    desk.change(change, Parts::default());
}

#[test]
fn talks_grade_a_lead_and_tell_how_it_stands_until_they_are_undone() {
    let mut desk = imported(LIST);
    let fresh = outlooks(&desk);
    assert!(fresh.iter().all(|it| it.talk.is_none() && it.standing == Some(Standing::Valid)));
    for criterion in [Criterion::Need, Criterion::Means, Criterion::ValueAccepted] {
        answer(&mut desk, ANNA, criterion, Verdict::Yes, "");
    }
    answer(&mut desk, ANNA, Criterion::Authority, Verdict::Yes, "KP1");
    answer(&mut desk, BELA, Criterion::Means, Verdict::No, "");
    let found = outlooks(&desk);
    assert_eq!((found[0].talk, found[1].talk, found[2].talk), (Some(Grade::A), Some(Grade::D), None));
    assert_eq!(found[1].standing, Some(Standing::Failed));
    let by_talk = Query { sort: SortKey::TalkGrade, is_descending: false, ..Query::default() };
    assert_eq!(rows(&desk, by_talk.clone()), [ANNA, BELA, CYRIL]);
    let only = |filter| Query { filters: vec![filter], ..by_talk.clone() };
    assert_eq!(rows(&desk, only(Filter::TalkGrades(vec![Some(Grade::D), None]))), [BELA, CYRIL]);
    assert_eq!(rows(&desk, only(Filter::Standings(vec![Some(Standing::Failed)]))), [BELA]);
    desk.undo_latest();
    assert_eq!(outlooks(&desk)[1].talk, None);
}

#[test]
fn the_expected_value_is_order_times_orders_times_years_times_chance() {
    let mut desk = imported(LIST);
    assert!(outlooks(&desk).iter().all(|it| it.worth.is_none()), "nothing closed tells no chance");
    let closed: String = (0..20)
        .map(|lead| format!("Lead {lead},p{lead}@firm.example,,{},,\n", if lead < 5 { "customer" } else { "lost" }))
        .collect();
    desk.import("closed.csv", &format!("Name,E-mail,Company,Stage,Value,Orders\n{closed}"));
    put_rules(&mut desk, |rules| {
        rules.rules.clear();
        rules.worth = Worth { orders: 200, years: 150, orders_field: "Orders".to_owned(), ..Worth::default() };
    });
    let found = outlooks(&desk);
    let minor = |place: usize| found[place].worth.map(|worth| worth.to_string());
    // 1000 x 4 of its own x 1.5 x 5 of 20 closed; 3000 x 2 x 1.5 x the same.
    assert_eq!((minor(0), minor(1), minor(2)), (Some("1500.00 EUR".into()), Some("2250.00 EUR".into()), None));
    let by_worth = Query { sort: SortKey::Worth, ..Query::default() };
    assert_eq!(rows(&desk, by_worth)[..2], [BELA, ANNA]);
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let scores = worker.scores(TODAY).clone();
    let sum = worker.book.outlook_of(BELA, &scores, Default::default()).worth.expect("an order and a chance");
    assert_eq!((sum.orders, sum.years, sum.chance, sum.chance_of), (200, 150, 250, ChanceOf::Grade(Grade::D)));
    desk.undo_latest();
    assert_eq!(desk.book.rules().worth, Worth::default(), "a line of the history puts it back");
}

#[test]
fn a_lead_that_came_more_often_gets_the_points_of_that_rule() {
    let mut desk = imported(LIST);
    let rule = Rule { axis: Axis::Engagement, condition: Condition::CameTimes(2), points: 7, is_on: true };
    put_rules(&mut desk, |rules| rules.rules = vec![rule]);
    let points = |desk: &Desk| -> Vec<i32> {
        let (table, rules) = (desk.book.table(), desk.book.rules());
        let sum = |row| explain(table, row, rules, TODAY).iter().map(|line| line.points).sum();
        let sums: Vec<i32> = desk.book.rows().iter().map(|row| sum(*row)).collect();
        assert_eq!(sums, desk.book.rows().iter().map(|row| scored(desk, *row)).collect::<Vec<i32>>());
        sums
    };
    assert_eq!(points(&desk), [0, 0, 0]);
    desk.import("again.csv", "Name,E-mail\nAnna,anna@nordwind.example\n");
    assert_eq!(points(&desk), [7, 0, 0]);
    assert_eq!(points(&Desk { book: desk.read_again(), ..Desk::default() }), [7, 0, 0]);
    let again = desk.book.entries().last().expect("an entry").id;
    let (change, parts) =
        desk.book.plan_merge(&[MergeDraft { kept: BELA, gone: vec![CYRIL], choices: Vec::new() }]).expect("two leads");
    assert!(matches!(change, Change::Merged { .. }));
    let merged = desk.change(change, parts);
    assert_eq!(points(&desk), [7, 7], "a lead that stands for two came twice");
    desk.undo(merged);
    assert_eq!(points(&desk), [7, 0, 0]);
    desk.undo(again);
    assert_eq!(points(&desk), [0, 0, 0], "the file was taken back");
}

fn scored(desk: &Desk, row: Row) -> i32 {
    leadbench::score::score_all(desk.book.table(), desk.book.rules(), TODAY).points[row as usize].into()
}
