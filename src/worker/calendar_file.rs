//! Next steps -> the text of an iCalendar file (RFC 5545).

use super::today::by_day;
use crate::book::Book;
use crate::lead::{Day, Field};
use crate::table::{Row, sort_by_rank};

/// Every next step as a whole day of an iCalendar file (RFC 5545), in the order of the days.
pub(super) fn calendar(book: &Book, title: &str) -> String {
    let mut steps: Vec<(Row, Day)> = book.next_steps().map(|(row, next)| (row, next.day)).collect();
    sort_by_rank(&mut steps, |(row, day)| by_day(*day, *row));
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Leadbench//Leadbench//EN\r\n");
    for (row, _) in steps {
        let (Some(id), Some(next)) = (book.id_of(row), book.next_step(row)) else { continue };
        let company = book.table().text(row, Field::Company);
        let who = [book.name_of(row), company.into_owned()];
        let who: Vec<&str> = who.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let what = if next.note.is_empty() { title } else { &next.note };
        let day = |day: Day| day.to_string().replace('-', "");
        text.push_str("BEGIN:VEVENT\r\n");
        push_line(&mut text, &format!("UID:{:032x}-{}@leadbench", id.entry.0, id.ordinal));
        push_line(&mut text, &format!("DTSTAMP:{}T000000Z", day(next.day)));
        push_line(&mut text, &format!("DTSTART;VALUE=DATE:{}", day(next.day)));
        push_line(&mut text, &format!("DTEND;VALUE=DATE:{}", day(Day(next.day.0 + 1))));
        push_line(&mut text, &format!("SUMMARY:{}: {}", escaped(what), escaped(&who.join(", "))));
        text.push_str("END:VEVENT\r\n");
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

/// Backslash, comma, semicolon and line break as iCalendar writes them in a text.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace("\r\n", "\\n").replace('\n', "\\n")
}

/// A line, folded so that none is longer than 75 bytes.
fn push_line(text: &mut String, line: &str) {
    let mut length = 0;
    for sign in line.chars() {
        if length + sign.len_utf8() > 74 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(sign);
        length += sign.len_utf8();
    }
    text.push_str("\r\n");
}
