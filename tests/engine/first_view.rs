//! What a book shows first: kept for some days and one build, the same as what would be answered then.

use crate::book::Desk;
use leadbench::book::Query;
use leadbench::lead::{Day, Field, FieldKey};
use leadbench::worker::desk;
use leadbench::worker::first_view::{DAYS, FirstView, is_first, packed_ask, packed_overview};
use leadbench::worker::protocol::{Answer, Ask, Overview, Question, Window};

const FIRST_DAY: Day = Day(20_000);
/// 2024-10-04 is day 20,000: a month before, Bela's points are about to go.
const LIST: &str = "\
Name,E-mail,Company,First contact,Notes
Anna,anna@nordwind.example,Nordwind,2024-10-03,
Bela,bela@reka.example,,2024-09-05,\"two; parts\"
Cyril,cyril@reka.example,Řeka,2023-01-01,
";

fn first_ask() -> Ask {
    let fields = vec![Field::Name.into(), Field::Email.into()];
    Ask::Window { query: Query::default(), from: 0, count: 100, fields, has_outlook: false }
}

fn desk() -> desk::Desk {
    let mut book = Desk { has_inline: true, ..Desk::default() };
    assert_eq!(book.import("list.csv", LIST), (3, 0, 0, 0));
    desk::Desk::new(book.read_again(), 7)
}

fn packed(ask: &Ask) -> Vec<u8> {
    postcard::to_stdvec(ask).expect("plain data")
}

fn view(desk: &mut desk::Desk) -> FirstView {
    let days = (FIRST_DAY.0..FIRST_DAY.0 + DAYS).map(|day| desk.day_view(&first_ask(), Day(day))).collect();
    let overview = packed_overview(desk.overview());
    FirstView { build: "one".to_owned(), last_key: 5, overview, ask: packed(&first_ask()), days }
}

fn window(answer: Option<&[u8]>) -> Window {
    match postcard::from_bytes(answer.expect("an answer")) {
        Ok(Answer::Window(window)) => window,
        other => panic!("{other:?}"),
    }
}

#[test]
fn on_each_of_its_days_it_answers_what_the_desk_would() {
    let mut desk = desk();
    let view = FirstView::unpack(&view(&mut desk).pack(), "one").expect("whole");
    assert_eq!(view.last_key, 5);
    let mut scores = Vec::new();
    for day in (FIRST_DAY.0..FIRST_DAY.0 + DAYS).map(Day) {
        for ask in [first_ask(), Ask::Facets] {
            let fresh = desk.answer(&ask, day).expect("it only reads");
            let kept = view.answer(&ask, &packed(&ask), day).expect("a day of it");
            assert_eq!(kept, postcard::to_stdvec(&fresh).expect("plain data"), "{day:?}: {ask:?}");
        }
        let bela =
            window(view.answer(&first_ask(), &view.ask, day)).rows.into_iter().find(|row| row.cells[0] == "Bela");
        scores.push(bela.expect("in sight").score);
    }
    assert!(scores[0] > scores[3], "points that depend on the day differ: {scores:?}");
}

#[test]
fn it_answers_nothing_else_and_on_no_other_day() {
    let view = view(&mut desk());
    let other = Ask::Window { query: Query::default(), from: 0, count: 100, fields: vec![], has_outlook: false };
    for (ask, day) in [
        (other, FIRST_DAY),
        (first_ask(), Day(FIRST_DAY.0 - 1)),
        (Ask::Facets, Day(FIRST_DAY.0 + DAYS)),
        (Ask::Settings, FIRST_DAY),
        (Ask::Undo, FIRST_DAY),
    ] {
        assert_eq!(view.answer(&ask, &packed(&ask), day), None, "{ask:?}");
    }
}

#[test]
fn another_build_and_a_damaged_record_show_nothing() {
    let record = view(&mut desk()).pack();
    assert_eq!(FirstView::unpack(&record, "two"), None);
    for place in 0..record.len() {
        let mut damaged = record.clone();
        damaged[place] ^= 0x10;
        assert_eq!(FirstView::unpack(&damaged, "one"), None, "byte {place}");
    }
    assert_eq!(FirstView::unpack(&record[..record.len() - 1], "one"), None);
}

#[test]
fn the_book_at_a_glance_is_without_what_is_true_of_one_tab() {
    let desk = desk();
    let glance = |packed: &[u8]| match postcard::from_bytes(packed) {
        Ok(Answer::Overview(overview)) => overview,
        other => panic!("{other:?}"),
    };
    let of_tab = Overview { origin: leadbench::book::Origin { device: 3, tab: 4 }, ..desk.overview() };
    assert_eq!(glance(&packed_overview(of_tab)), Overview { version: 0, ..desk.overview() });
    let view = view(&mut self::desk());
    assert_eq!(view.answer(&Ask::Overview, &[], Day(0)), Some(&view.overview[..]), "on whatever day");
}

#[test]
fn what_was_worked_out_for_the_page_stays() {
    let mut desk = desk();
    let query = Query { search: "reka".to_owned(), ..Query::default() };
    let shown = desk.rows_of(&query, FIRST_DAY).to_vec();
    let points = desk.scores(FIRST_DAY).points.clone();
    view(&mut desk);
    assert_eq!(desk.scores(FIRST_DAY).points, points);
    assert_eq!(desk.rows_of(&query, FIRST_DAY), shown);
    assert_eq!(desk.version(), 7);
}

#[test]
fn a_column_that_is_gone_is_blank() {
    let fields = vec![Field::Name.into(), FieldKey::Custom(3)];
    let ask = Ask::Window { query: Query::default(), from: 0, count: 1, fields, has_outlook: false };
    let answer = desk().answer(&ask, FIRST_DAY).map(|answer| postcard::to_stdvec(&answer).expect("plain data"));
    assert_eq!(window(answer.as_deref()).rows[0].cells[1], "");
}

#[test]
fn only_the_beginning_of_the_plain_view_is_asked_first() {
    assert!(is_first(&first_ask()));
    let fields = || vec![Field::Name.into()];
    let found = Query { search: "reka".to_owned(), ..Query::default() };
    for (query, from, has_outlook) in [(Query::default(), 100, false), (Query::default(), 0, true), (found, 0, false)] {
        assert!(!is_first(&Ask::Window { query, from, count: 100, fields: fields(), has_outlook }));
    }
    assert!(!is_first(&Ask::Facets));
}

#[test]
fn a_question_is_found_in_its_message() {
    for number in [0, 1, 127, 128, u32::MAX] {
        for now_millis in [0, -1, 1_800_000_000_000] {
            let question = Question { number, now_millis, ask: first_ask() };
            let message = postcard::to_stdvec(&question).expect("plain data");
            assert_eq!(packed_ask(&message), packed(&first_ask()));
        }
    }
    assert_eq!(packed_ask(&[]), []);
}
