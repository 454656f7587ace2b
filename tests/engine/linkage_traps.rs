//! Record linkage where strangers look alike: few names, one organisation at many places; and where matches do not.

use super::linkage_list::{Dice, List, list};
use leadbench::dedupe::linkage::{Column, Columns, Level, Linkage, Linker, Reason, Role};
use std::collections::HashMap;

fn linked(list: &List) -> (Linker, Linkage) {
    let mut columns: Vec<Column> = (0..).zip(&list.roles).map(|(place, role)| column(place, *role)).collect();
    for row in &list.rows {
        columns.iter_mut().zip(row).for_each(|(column, cell)| column.push(cell));
    }
    let mut linker = Linker::new(Columns { columns });
    while linker.step() {}
    let linkage = linker.linkage();
    (linker, linkage)
}

fn column(place: usize, role: Role) -> Column {
    Column::new(&format!("column {place}"), role)
}

/// Pairs in one cluster that do not belong together, and pairs that do and are not.
fn wrong_and_missed(clusters: &[u32], truth: &[u32]) -> (usize, usize) {
    let pairs = |keys: &mut dyn Iterator<Item = (u32, u32)>| -> usize {
        let mut counts: HashMap<(u32, u32), usize> = HashMap::new();
        keys.for_each(|key| *counts.entry(key).or_default() += 1);
        counts.values().map(|count| count * (count - 1) / 2).sum()
    };
    let both = || clusters.iter().copied().zip(truth.iter().copied());
    let right = pairs(&mut both());
    (pairs(&mut both().map(|(one, _)| (one, 0))) - right, pairs(&mut both().map(|(_, truth)| (truth, 0))) - right)
}

/// Pairs that belong together.
fn belonging(truth: &[u32]) -> usize {
    wrong_and_missed(&(0..truth.len() as u32).collect::<Vec<_>>(), truth).1
}

/// People of a few names in four languages, each at a company of its language, each with an address and a number of their
/// own: nobody is there twice.
fn namesakes(row_count: usize, seed: u64) -> List {
    let tongues = [
        (["Anna", "Laura", "Marco", "Paolo"], ["Rossi", "Conti", "Greco"], ["Officina", "Forno", "Vetro", "Molino"]),
        (["Jana", "Hana", "Petr", "Pavel"], ["Novak", "Horak", "Vesely"], ["Pila", "Mlyn", "Strojirna", "Sklarna"]),
        (["Emma", "Rachel", "Tom", "Daniel"], ["Reed", "Walsh", "Grant"], ["Harbour", "Larkspur", "Kestrel", "Oak"]),
        (["Goran", "Vesna", "Stefan", "Elena"], ["Petrov", "Nikolov", "Ilic"], ["Pazar", "Tikves", "Vardar", "Ohrid"]),
    ];
    let mut dice = Dice::new(seed);
    let roles = vec![Role::FullName, Role::Email, Role::Phone, Role::Company, Role::JobTitle, Role::City];
    let mut rows = Vec::new();
    for serial in 0..row_count {
        let (given, family, firms) = &tongues[dice.below(4)];
        let (given, family, firm, branch) = (dice.of(given), dice.of(family), dice.of(firms), 1 + dice.below(30));
        rows.push(vec![
            format!("{given} {family}"),
            format!("{given}.{family}{serial}@{firm}{branch}.example").to_lowercase(),
            format!("+4206{:08}", dice.below(100_000_000)),
            format!("{firm} Works {branch}"),
            dice.of(&["Owner", "Buyer", "Director", "Engineer", "Student", "Clerk"]).to_owned(),
            format!("{} {}", firms[0], dice.of(&["North", "South", "East", "West", "Port"])),
        ]);
    }
    List { roles, rows, truth: (0..row_count as u32).collect() }
}

#[test]
fn namesakes_are_no_matches_though_a_list_has_few_names() {
    for seed in 1..=3 {
        for row_count in [500, 3_000] {
            let list = namesakes(row_count, seed);
            let (wrong, _) = wrong_and_missed(&linked(&list).1.clusters, &list.truth);
            assert_eq!(wrong, 0, "seed {seed}, {row_count} rows");
        }
    }
}

/// Sites of organisations out of several lists: an organisation has the same name and number everywhere, written in several
/// ways, and each site its own address.
fn sites(organisation_count: usize, seed: u64) -> List {
    let mut dice = Dice::new(seed);
    let mut list = List {
        roles: vec![Role::Custom, Role::Custom, Role::Phone, Role::Custom],
        rows: Vec::new(),
        truth: Vec::new(),
    };
    let mut site = 0;
    for _ in 0..organisation_count {
        let words = ["Little", "Happy", "Grand", "Saint", "River", "Angel", "Maple", "Carmen", "Ogden", "Temple"];
        let name = format!("{} {} {} Center", dice.of(&words), dice.of(&words), dice.of(&["Learning", "Care", "Arts"]));
        let number = format!("773{:07}", 2_000_000 + dice.below(7_999_999));
        let site_count = if dice.percent(15) { 2 + dice.below(6) } else { 1 };
        for _ in 0..site_count {
            site += 1;
            let street = dice.of(&["Ashland", "Halsted", "Pulaski", "Kedzie", "Damen", "Racine", "Cermak", "Wood"]);
            let (house, zip) = (100 + dice.below(9_000), 60_600 + dice.below(60));
            for _ in 0..1 + dice.below(4) {
                let name = match dice.below(4) {
                    0 => name.replace("Center", "Ctr"),
                    1 => format!("The {name}"),
                    2 => dice.typed(&name),
                    _ => name.clone(),
                };
                let street = if dice.percent(40) { format!("{street} Avenue") } else { street.to_owned() };
                let number = if dice.percent(40) { &number[3..] } else { &number };
                let zip = if dice.percent(50) { String::new() } else { zip.to_string() };
                list.rows.push(vec![name, format!("{house} {street}"), number.to_owned(), zip]);
                list.truth.push(site);
            }
        }
    }
    list
}

#[test]
fn sites_of_one_organisation_are_not_merged_without_being_asked() {
    for seed in 1..=3 {
        let list = sites(700, seed);
        let merged = linked(&list).1.merged;
        let (wrong, missed) = wrong_and_missed(&merged, &list.truth);
        let right = belonging(&list.truth) - missed;
        println!("seed {seed}: {wrong} wrong, {right} right, {missed} missed");
        assert!(wrong * 100 <= right, "seed {seed}: {wrong} wrong, {right} right");
    }
}

#[test]
fn near_a_common_value_weighs_no_more_than_the_value_itself() {
    let list = sites(700, 4);
    let (linker, linkage) = linked(&list);
    // By number, however it is written: the most that two spellings weigh, and the least that one weighs.
    let mut weights: HashMap<&str, [f32; 2]> = HashMap::new();
    for pair in linkage.pairs.iter().step_by(3) {
        let [number, other] = [pair.one, pair.other].map(|row| &list.rows[row as usize][2]);
        let number = &number[number.len() - 7..];
        let mut lines = linker.explain(pair.one, pair.other).into_iter().filter(|_| other.ends_with(number));
        let Some(line) = lines.find(|line| line.reason == Reason::Column("column 2".to_owned())) else { continue };
        let [near, same] = weights.entry(number).or_insert([f32::MIN, f32::MAX]);
        match line.level {
            Level::Exact => *same = same.min(line.weight),
            _ => *near = near.max(line.weight),
        }
    }
    weights.retain(|_, [near, same]| *near > f32::MIN && *same < f32::MAX);
    assert!(weights.len() > 100, "{}", weights.len());
    assert!(weights.values().all(|[near, same]| near <= same), "{weights:?}");
}

#[test]
fn a_short_list_is_learnt_from_all_its_pairs() {
    for seed in 1..=4 {
        let mut list = list(560, seed);
        // Four in a hundred are there twice, without address, number and day.
        let parties: Vec<u32> = list.truth.clone();
        let (firsts, copies): (Vec<usize>, Vec<usize>) =
            (0..parties.len()).partition(|row| *row == 0 || parties[*row] != parties[row - 1]);
        let kept: Vec<usize> = firsts.into_iter().chain(copies.into_iter().skip(5).step_by(6)).collect();
        list.truth = kept.iter().map(|row| parties[*row]).collect();
        list.rows = kept.iter().map(|row| list.rows[*row].clone()).collect();
        list.rows.iter_mut().for_each(|row| [2, 3, 6].iter().for_each(|place| row[*place].clear()));
        let (wrong, missed) = wrong_and_missed(&linked(&list).1.clusters, &list.truth);
        println!("seed {seed}: {wrong} wrong, {missed} missed of {}", belonging(&list.truth));
        assert!(wrong + missed <= 3, "seed {seed}: {wrong} wrong, {missed} missed");
    }
}

#[test]
fn a_record_with_errors_joins_its_large_cluster() {
    let base = list(400, 6);
    let mut dice = Dice::new(9);
    let mut large = List { rows: Vec::new(), truth: Vec::new(), ..base.clone() };
    for (row, party) in base.rows.iter().zip(&base.truth).filter(|(_, party)| **party % 3 == 0) {
        for _ in 0..8 {
            let mut copy = row.clone();
            for cell in &mut copy {
                match dice.below(20) {
                    0..3 => cell.clear(),
                    3..6 => *cell = dice.typed(cell),
                    10 => cell.clone_from(&base.rows[dice.below(base.rows.len())][0]),
                    _ => {}
                }
            }
            // Nothing but names, town and day.
            copy[2..5].iter_mut().for_each(String::clear);
            large.rows.push(copy);
            large.truth.push(*party);
        }
    }
    let (wrong, missed) = wrong_and_missed(&linked(&large).1.clusters, &large.truth);
    let belonging = belonging(&large.truth);
    println!("{wrong} wrong, {missed} missed of {belonging}");
    assert!(wrong * 100 <= belonging && missed * 10 <= belonging * 3, "{wrong} wrong, {missed} missed of {belonging}");
}
