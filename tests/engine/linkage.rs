//! Record linkage: which rows are one party where no key is shared exactly.

use super::linkage_list::{List, list};
use leadbench::dedupe::linkage::{Column, Columns, Level, Linkage, Linker, Reason, Role};
use proptest::prelude::*;
use std::collections::HashMap;

fn columns(roles: &[Role], rows: &[Vec<String>]) -> Columns {
    let name = |place: usize| format!("column {place}");
    let column = |(place, role): (usize, &Role)| {
        let mut column = Column::new(&name(place), *role);
        rows.iter().for_each(|row| column.push(&row[place]));
        column
    };
    Columns { columns: roles.iter().enumerate().map(column).collect() }
}

fn linked(columns: Columns) -> (Linker, Linkage) {
    let mut linker = Linker::new(columns);
    let mut before = 0;
    while linker.step() {
        assert!(linker.progress() >= before, "progress goes on");
        before = linker.progress();
    }
    assert_eq!(linker.progress(), 1_000);
    let linkage = linker.linkage();
    (linker, linkage)
}

fn found(list: &List) -> Linkage {
    linked(columns(&list.roles, &list.rows)).1
}

/// Precision and recall over all pairs of rows.
fn figures(clusters: &[u32], truth: &[u32]) -> (f64, f64) {
    let mut counts: [HashMap<(u32, u32), f64>; 3] = Default::default();
    for (cluster, truth) in clusters.iter().zip(truth) {
        for (counts, key) in counts.iter_mut().zip([(*cluster, 0), (0, *truth), (*cluster, *truth)]) {
            *counts.entry(key).or_default() += 1.0;
        }
    }
    let pairs = |counts: &HashMap<_, f64>| counts.values().map(|count| count * (count - 1.0) / 2.0).sum::<f64>();
    let [found, belonging, right] = [&counts[0], &counts[1], &counts[2]].map(pairs);
    (right / found.max(1.0), right / belonging.max(1.0))
}

/// The levels of the comparisons between the two rows, by the place of the line.
fn levels(role: Role, one: &str, other: &str) -> Vec<Level> {
    let rows = [one, other].map(|cell| vec![cell.to_owned()]);
    let (linker, _) = linked(columns(&[role], &rows));
    let lines = linker.explain(0, 1);
    lines.into_iter().filter(|line| matches!(line.reason, Reason::Column(_))).map(|line| line.level).collect()
}

#[test]
fn names_of_several_scripts_are_near_each_other() {
    for (one, other, expected) in [
        ("王小明", "Wang Xiaoming", Level::VeryClose),
        ("王小明", "Xiaoming Wang", Level::VeryClose),
        ("張偉", "张伟", Level::Exact),
        ("陳靜怡", "陈静怡", Level::Exact),
        ("歐陽修", "欧阳修", Level::Exact),
        ("李娜", "Li Na", Level::VeryClose),
        ("Марко Петровски", "Marko Petrovski", Level::Exact),
        ("Жарко Шемов", "Zharko Shemov", Level::VeryClose),
        ("Ѓорѓи Ќосев", "Gjorgji Kjosev", Level::VeryClose),
        ("Юлия Иванова", "Yuliya Ivanova", Level::VeryClose),
        ("Jiří Dvořák", "Jiri Dvorak", Level::Exact),
        ("Jürgen Müller", "Juergen Mueller", Level::VeryClose),
        ("Bob Smith", "Robert Smith", Level::VeryClose),
        ("Honza Novák", "Jan Novák", Level::VeryClose),
        ("Beppe Rossi", "Giuseppe Rossi", Level::VeryClose),
        ("Novák Jan", "Jan Novák", Level::Exact),
        ("Smith, John", "John Smith", Level::Exact),
        ("Dr. John Smith", "John Smith", Level::Exact),
        ("Jon Smith", "John Smith", Level::VeryClose),
        ("Sean O'Brien", "Sean OBrien", Level::Exact),
    ] {
        let found = levels(Role::FullName, one, other);
        assert!(found.iter().all(|level| *level >= expected), "{one} / {other}: {found:?}");
    }
    for (one, other) in [("王小明", "李建国"), ("Марко Петровски", "Jana Nováková"), ("Anna Rossi", "Paul Smith")]
    {
        let found = levels(Role::FullName, one, other);
        assert!(found.iter().all(|level| *level <= Level::Differs), "{one} / {other}: {found:?}");
    }
}

#[test]
fn other_values_have_the_level_that_they_deserve() {
    for (role, one, other, expected) in [
        (Role::Company, "ACME, s.r.o.", "Acme Ltd", Level::Exact),
        (Role::Company, "Салони ДООЕЛ", "Saloni", Level::Exact),
        (Role::Company, "深圳市華為技術有限公司", "深圳市华为技术", Level::Exact),
        (Role::Company, "Blue Sky Trading", "BlueSky Trading GmbH", Level::VeryClose),
        (Role::Company, "Trading Blue Sky", "Blue Sky Trading", Level::VeryClose),
        (Role::Company, "Hotel Bristol", "Garage Meier", Level::Differs),
        (Role::Email, "a.smith+news@gmail.com", "asmith@googlemail.com", Level::Exact),
        (Role::Email, "robert.smith@acme.com", "robert.smth@acme.com", Level::VeryClose),
        (Role::Email, "robert.smith@acme.com", "robert.smith@other.org", Level::Close),
        (Role::Email, "j.smith@acme.com", "p.smith@acme.com", Level::Partly),
        (Role::Email, "robert.smith@acme.com", "info@other.com", Level::Differs),
        (Role::Phone, "+420601123456", "601 123 456", Level::VeryClose),
        (Role::Phone, "+420601123456; +420777000111", "+420777000111", Level::Exact),
        (Role::Phone, "+420601123456", "+420777000111", Level::Differs),
        (Role::City, "Praha", "Prahaa", Level::VeryClose),
        (Role::Website, "acme.com", "other.org", Level::Differs),
    ] {
        assert_eq!(levels(role, one, other), [expected], "{one} / {other}");
    }
}

#[test]
fn lines_of_an_explanation_add_up_to_the_weight() {
    let list = list(400, 3);
    let (linker, linkage) = linked(columns(&list.roles, &list.rows));
    assert!(linkage.pairs.len() > 100);
    for pair in linkage.pairs.iter().step_by(7).chain(&linkage.copies) {
        let sum: f32 = linker.explain(pair.one, pair.other).iter().map(|line| line.weight).sum();
        assert!((sum - pair.weight).abs() < 0.01, "{pair:?} {sum}");
    }
    assert!(linker.explain(0, 1_000_000).is_empty());
}

#[test]
fn a_list_of_fifty_needs_no_more_to_learn_from() {
    for seed in 1..=5 {
        let list = list(50, seed);
        let linkage = found(&list);
        let (precision, recall) = figures(&linkage.clusters, &list.truth);
        assert!(precision >= 0.95 && recall >= 0.85, "seed {seed}: precision {precision}, recall {recall}");
    }
}

#[test]
fn a_list_of_five_thousand_is_linked_nearly_without_fault() {
    let list = list(5_000, 11);
    let linkage = found(&list);
    let (precision, recall) = figures(&linkage.clusters, &list.truth);
    assert!(precision >= 0.99 && recall >= 0.97, "precision {precision}, recall {recall}");
    let (precision, recall) = figures(&linkage.merged, &list.truth);
    assert!(precision >= 0.99 && recall >= 0.8, "merged: precision {precision}, recall {recall}");
}

#[test]
fn a_chain_of_strangers_stays_apart() {
    // Each shares an address with the next one, as couples and assistants do; nothing else.
    let mut list = list(200, 5);
    let first = list.rows.len();
    for place in 0..20 {
        let mut row = list.rows[place * 7].clone();
        row[2] = format!("box{place}@chain.example; box{}@chain.example", place + 1);
        row[3] = format!("+42060{:07}", 7_654_321 + place * 1_234_567);
        list.rows.push(row);
    }
    let clusters = found(&list).clusters;
    let mut sizes: HashMap<u32, usize> = HashMap::new();
    clusters[first..].iter().for_each(|cluster| *sizes.entry(*cluster).or_default() += 1);
    assert!(sizes.values().all(|size| *size <= 3), "{sizes:?}");
}

#[test]
fn colleagues_and_couples_are_not_one_party() {
    let mut list = list(200, 8);
    let first = list.rows.len();
    for (given, family, email, born) in [
        ("Peter", "Novotny", "peter.novotny@firma.example", "1961-03-17"),
        ("Petra", "Novotna", "petra.novotna@firma.example", "1964-11-02"),
        ("Karel", "Novotny", "karel.novotny@firma.example", "1988-07-25"),
        ("Jana", "Vesela", "jana.vesela@firma.example", "1979-12-30"),
    ] {
        let row = [given, family, email, "+420601000111", "Firma s.r.o.", "Brno", born];
        list.rows.push(row.map(str::to_owned).into());
    }
    let clusters = found(&list).clusters;
    let is_apart = |one: usize, other: usize| clusters[first + one] != clusters[first + other];
    assert!(is_apart(0, 3) && is_apart(1, 3) && is_apart(2, 3) && is_apart(0, 2), "{:?}", &clusters[first..]);
}

#[test]
fn columns_that_echo_each_other_do_not_unite_strangers() {
    // As lead ads are exported: the campaign, the set and the ad, each by number and by name.
    let mut list = list(600, 21);
    for (place, row) in list.rows.iter_mut().enumerate() {
        let ad = place * 7 % 25;
        row.extend([
            format!("1200{ad}33"),
            format!("Ad {ad} autumn"),
            format!("9900{}", ad / 3),
            format!("Set {}", ad / 3),
        ]);
    }
    list.roles.extend([Role::Custom; 4]);
    let (precision, recall) = figures(&found(&list).clusters, &list.truth);
    assert!(precision >= 0.99 && recall >= 0.9, "precision {precision}, recall {recall}");
}

#[test]
fn lists_without_anything_to_compare_are_all_strangers() {
    for rows in [vec![], vec![vec![String::new()]; 3], vec![vec!["Anna".to_owned()]; 1]] {
        let count = rows.len() as u32;
        let (_, linkage) = linked(columns(&[Role::FullName], &rows));
        assert_eq!(linkage.clusters, (0..count).collect::<Vec<_>>());
    }
    let (_, linkage) = linked(Columns::default());
    assert!(linkage.clusters.is_empty());
}

#[test]
fn columns_and_linkage_travel_as_bytes() {
    let list = list(60, 2);
    let columns = columns(&list.roles, &list.rows);
    let bytes = postcard::to_stdvec(&columns).expect("bytes");
    let back: Columns = postcard::from_bytes(&bytes).expect("columns");
    assert_eq!(back, columns);
    let linkage = linked(back).1;
    let bytes = postcard::to_stdvec(&linkage).expect("bytes");
    assert_eq!(postcard::from_bytes::<Linkage>(&bytes).expect("a linkage"), linkage);
}

/// Clusters as sets of rows, whatever they are called.
fn partition(clusters: &[u32], row_of: impl Fn(usize) -> usize) -> Vec<Vec<usize>> {
    let mut sets: HashMap<u32, Vec<usize>> = HashMap::new();
    clusters.iter().enumerate().for_each(|(place, cluster)| sets.entry(*cluster).or_default().push(row_of(place)));
    let mut sets: Vec<Vec<usize>> = sets.into_values().collect();
    sets.iter_mut().for_each(|set| set.sort_unstable());
    sets.sort();
    sets
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_changes_nothing(seed in 0_u64..1_000, count in 2_usize..160, step in 1_usize..97) {
        let list = list(count, seed);
        let mut order: Vec<usize> = (0..list.rows.len()).collect();
        order.sort_by_key(|place| place * step % 101);
        let shuffled = List { rows: order.iter().map(|place| list.rows[*place].clone()).collect(), ..list.clone() };
        let (plain, again, other) = (found(&list), found(&list), found(&shuffled));
        prop_assert_eq!(&plain, &again);
        prop_assert_eq!(partition(&plain.clusters, |row| row), partition(&other.clusters, |row| order[row]));
        prop_assert_eq!(partition(&plain.merged, |row| row), partition(&other.merged, |row| order[row]));
    }

    #[test]
    fn clusters_are_named_by_their_first_row_and_merges_lie_within(seed in 0_u64..1_000, count in 2_usize..160) {
        let linkage = found(&list(count, seed));
        for (row, (cluster, merged)) in (0_u32..).zip(linkage.clusters.iter().zip(&linkage.merged)) {
            prop_assert!(*cluster <= row && *merged <= row);
            prop_assert_eq!(linkage.clusters[*cluster as usize], *cluster);
            prop_assert_eq!(linkage.merged[*merged as usize], *merged);
            prop_assert_eq!(linkage.clusters[*merged as usize], *cluster);
        }
    }

    #[test]
    fn no_text_is_too_odd(cells in proptest::collection::vec(".{0,40}", 12)) {
        let rows: Vec<Vec<String>> = cells.chunks_exact(3).map(<[String]>::to_vec).collect();
        for role in [Role::FullName, Role::Email, Role::Company, Role::Custom] {
            linked(columns(&[Role::GivenName, role, Role::Phone], &rows));
        }
    }
}
