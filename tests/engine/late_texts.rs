//! Texts that are looked at late: a book just opened answers as the one that was never closed, before and after its texts
//! were looked at.

use crate::book::{Desk, picture};
use crate::order::rows_of;
use leadbench::book::{Book, Query, SortKey};
use leadbench::lead::{Day, Field};
use leadbench::score::score_all;
use leadbench::table::fold;

/// Two lists, the second of which begins inside a block of the first; some cells blank, most not ASCII.
fn desk() -> Desk {
    let list = |word: &str, count: u32| {
        let names = ["Jan Novák", "李娜", "Марија", "", "Walsh", "walsh é"];
        let lead = |place: u32| {
            let email = if place.is_multiple_of(7) { String::new() } else { format!("{word}{place}@reka.example") };
            format!("{word}-{place},{} {place},{email},Řeka {}\n", names[place as usize % 6], place % 40)
        };
        format!("id,Name,Email,Company\n{}", (0..count).map(lead).collect::<String>())
    };
    let mut desk = Desk::default();
    desk.import("first.csv", &list("a", 5_000));
    desk.edit(4_500, Field::Name, "Žofie");
    desk.edit(3, Field::Email, "");
    desk.import("second.csv", &list("b", 4_000));
    desk
}

fn answers(book: &Book) -> Vec<Vec<u32>> {
    let mut queries: Vec<Query> = ["walsh", "novak", "李", "марија", "reka 12", "zofie"]
        .into_iter()
        .map(|search| Query { search: search.to_owned(), ..Query::default() })
        .collect();
    for field in [Field::Name, Field::Email, Field::Company, Field::ExternalId] {
        for is_descending in [false, true] {
            queries.push(Query { sort: SortKey::Field(field.into()), is_descending, ..Query::default() });
        }
    }
    queries.iter().map(|query| rows_of(book, query)).collect()
}

#[test]
fn a_book_just_opened_answers_before_and_after_its_texts_are_looked_at() {
    let desk = desk();
    let expected = (answers(&desk.book), picture(&desk.book));
    let scored = |book: &Book| score_all(book.table(), book.rules(), Day(20_000));
    let mut opened = desk.read_again();
    assert_eq!(scored(&opened), scored(&desk.book));
    assert_eq!((answers(&opened), picture(&opened)), expected);
    let late = opened.table().keys().filter(|key| opened.know(*key)).count();
    assert!(late >= 4, "{late}");
    assert_eq!((answers(&opened), picture(&opened)), expected);
    assert!(!opened.table().keys().any(|key| opened.know(key)), "each text is looked at once");
}

#[test]
fn a_list_comes_into_a_book_whose_texts_were_not_looked_at() {
    let mut desk = desk();
    desk.book = desk.read_again();
    desk.import("third.csv", "id,Name,Email\nc-1,Éva Kiss,eva@reka.example\na-2,Other,new@reka.example\n");
    let opened = desk.read_again();
    assert_eq!(picture(&opened), picture(&desk.book));
    assert_eq!(answers(&opened), answers(&desk.book));
}

#[test]
fn a_search_finds_every_text_whose_folded_form_contains_the_word() {
    let desk = desk();
    let table = desk.book.table();
    let fields = [Field::Name, Field::Email, Field::Company, Field::ExternalId];
    for word in ["w", "a", "novak", "walsh e", "reka 3", "zofie", "b-12", "и", "рија", "娜"] {
        let is_in = |row: u32, word: &str| fields.iter().any(|field| fold(&table.text(row, *field)).contains(word));
        let is_found = |row: &u32| word.split(' ').all(|word| is_in(*row, word));
        let expected: Vec<u32> = desk.book.rows().iter().copied().filter(is_found).collect();
        let mut found = rows_of(&desk.book, &Query { search: word.to_owned(), ..Query::default() });
        found.sort_unstable();
        assert_eq!(found, expected, "{word}");
    }
}

#[test]
fn no_letter_of_cyrillic_and_no_chinese_character_folds_to_ascii() {
    for letter in (0x400..0x500).chain(0x4000..0xa000).filter_map(char::from_u32) {
        assert!(!fold(&letter.to_string()).bytes().any(|byte| byte.is_ascii()), "{letter}");
    }
}
