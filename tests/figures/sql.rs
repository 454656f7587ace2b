//! A book as tables of SQLite: what a separate program may ask.

use leadbench::book::Book;
use leadbench::lead::Field;
use rusqlite::{Connection, params_from_iter, types::Value};

/// Table `lead`: `row_number`, then each standard field by its code as text in stored form, blank as `''`; only leads in
/// effect. Table `spend`: `day` (ISO, or null), `channel`, `campaign`, `minor`, `currency`.
pub fn of(book: &Book) -> Connection {
    let sql = Connection::open_in_memory().expect("a database in memory");
    let columns = Field::ALL.map(|field| format!("\"{}\" text not null", field.code())).join(", ");
    sql.execute_batch(&format!(
        "create table lead (row_number integer primary key, {columns});
         create table spend (day text, channel text not null, campaign text not null, minor integer not null, currency text not null);"
    ))
    .expect("tables");
    let places = vec!["?"; Field::ALL.len() + 1].join(", ");
    let mut insert = sql.prepare(&format!("insert into lead values ({places})")).expect("a statement");
    for row in book.rows().iter().copied() {
        let texts = Field::ALL.map(|field| Value::Text(book.table().column(field).text(row).into_owned()));
        insert.execute(params_from_iter([Value::Integer(row.into())].into_iter().chain(texts))).expect("a lead");
    }
    drop(insert);
    for spend in book.spends().iter() {
        let day = spend.day.map(|day| day.to_string());
        let row = (day, &spend.channel, &spend.campaign, spend.money.minor, spend.money.currency.code());
        sql.execute("insert into spend values (?, ?, ?, ?, ?)", row).expect("spend");
    }
    sql
}
