//! Pairs are let go early, but never one that counts.

use super::super::{Column, Role};
use super::*;
use std::collections::BTreeMap;

/// Names crosswise, several addresses, blanks, columns of the user's own that stand in each other's place. With many
/// `endings` names are too many for a table.
fn messy(endings: &[&str], row_count: u32) -> Columns {
    let roles =
        [Role::GivenName, Role::FamilyName, Role::Email, Role::Phone, Role::Company, Role::Custom, Role::Custom];
    let mut columns: Vec<Column> = roles.into_iter().map(|role| Column::new("", role)).collect();
    let mut seed = 7_u64;
    let mut any = |words: &[&str]| {
        seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        words[(seed >> 33) as usize % words.len()].to_owned()
    };
    let names = ["Anna", "Ana", "Annabel Mary", "Novak", "Nowak", "Bob", "Robert", "", "李", "Smith"];
    let (boxes, sites) = (["anna.novak", "a.novak", "bob", "smith", "nowak7"], ["@a.test", "@b.test", "@a.tst"]);
    let places = ["north tower", "tower north", "long meadow", "south gate", "gate"];
    let mut before = <[String; 7]>::default();
    for row in 0..row_count {
        let [one, other] = [(); 2].map(|()| any(&boxes) + &any(&sites));
        let addresses = [String::new(), one.clone(), format!("{one}; {other}")];
        let address = any(&addresses.each_ref().map(String::as_str));
        let company = any(&["Acme", "Acme Foods", "Zenit", ""]) + &any(&[" 1", " 2", " Ltd", ""]);
        let phone = any(&["", "7700900123", "7700900124", "07700900123; 5551234567"]);
        let [given, family] = [(); 2].map(|()| any(&names) + &any(endings));
        let mut cells = [given, family, address, phone, company, any(&places), any(&places)];
        // Every other lead is the one before once more, but for some of its cells.
        if row % 2 == 1 {
            let kept = cells.iter_mut().zip(&before).filter(|_| any(&["kept", "kept", "new"]) == "kept");
            kept.for_each(|(cell, before)| cell.clone_from(before));
        }
        before = cells.clone();
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(&cell));
    }
    Columns { columns }
}

/// People of few names with an address and a number of their own, at companies whose names share words. One in so many has a
/// family name of their own.
fn namesakes(rare_every: u32, row_count: u32) -> Columns {
    let roles = [Role::GivenName, Role::FamilyName, Role::Email, Role::Phone, Role::Company, Role::Custom];
    let mut columns: Vec<Column> = roles.into_iter().map(|role| Column::new("", role)).collect();
    for row in 0..row_count {
        let number = row.wrapping_mul(0x9e37_79b1) >> 8;
        let of = |words: &[&str], shift: u32| words[(number >> shift) as usize % words.len()].to_owned();
        let names = ["Anna", "Ana", "Bob", "Robert", "Novak", "Smith"];
        let [given, mut family] = [3, 9].map(|shift| of(&names, shift));
        if row % rare_every == 0 {
            family.extend([row % 26, row / 26].map(|letter| char::from(b'a' + letter as u8)));
        }
        let firm = of(&["Acme", "Zenit", "Oak"], 12);
        let cells = [
            given.clone(),
            family.clone(),
            format!("{given}.{family}{}@{firm}.test", row % 97).to_lowercase(),
            format!("77{:08}", number % 1_000_003),
            format!("{firm} {} {}", of(&["Foods", "Works"], 14), number % 31),
            of(&["north tower", "tower north", "long meadow", "south gate"], 16),
        ];
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(&cell));
    }
    Columns { columns }
}

/// Compares every pair as a whole: those from the threshold on are found, each with its weight. Gives how many they are.
fn checked_pair_count(linker: &Linker) -> usize {
    let found: BTreeMap<_, _> = linker.pairs.iter().map(|pair| ((pair.one, pair.other), pair.weight)).collect();
    let mut compared = Compared::default();
    for (one, other) in (0..linker.records.len()).flat_map(|one| (0..one).map(move |other| (other, one))) {
        compare(&linker.records, one, other, &mut compared);
        let weight = linker.weights.sum(&compared);
        // Sums of the same numbers in another order.
        if (weight - REVIEW_WEIGHT).abs() > 1e-3 {
            let expected = (weight > REVIEW_WEIGHT).then_some(weight);
            assert_eq!(found.get(&(one, other)).copied(), expected, "{one} {other}");
        }
    }
    found.len()
}

#[test]
fn no_pair_is_let_go_that_would_have_reached_the_threshold() {
    for endings in [&[""][..], &["", "a", "ek", "ova", "son", "x", "ski", "i"]] {
        let mut linker = Linker::new(messy(endings, 260));
        while linker.step() {}
        assert_eq!(linker.records.comparisons[0].recall.is_table(), endings.len() == 1);
        let found = checked_pair_count(&linker);
        assert!((100..20_000).contains(&found), "{found}");
    }
}

#[test]
fn no_pair_of_namesakes_is_let_go_that_would_have_reached_the_threshold() {
    for rare_every in [1_000, 4] {
        let mut linker = Linker::new(namesakes(rare_every, 520));
        while linker.step() {}
        assert!(linker.weights.namesakes.is_some());
        assert_eq!(linker.records.comparisons[1].recall.is_table(), rare_every == 1_000);
        // Many pairs, so that there is something to let go.
        linker.weights.prior += 14.0;
        linker.pairs.clear();
        linker.scorer = Scorer::new(&linker.records, &linker.weights, REVIEW_WEIGHT);
        (0..linker.records.len()).for_each(|node| linker.score(node));
        let found = checked_pair_count(&linker);
        assert!((100..20_000).contains(&found), "{found}");
    }
}

#[test]
fn blocks_are_the_same_in_one_part_and_in_several() {
    let linkages = [0, 1, 3].map(|part_bits| {
        let mut linker = Linker::new(messy(&["", "a", "ova", "son"], 900));
        while matches!(linker.work, Work::Prepare(_)) {
            linker.step();
        }
        linker.index.part_bits = part_bits;
        while linker.step() {}
        assert!(linker.records.len() > 600 && linker.index.pair_count() > 5_000);
        linker.linkage()
    });
    assert!(!linkages[0].pairs.is_empty());
    assert!(linkages.iter().all(|linkage| *linkage == linkages[0]));
}
