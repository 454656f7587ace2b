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

#[test]
fn no_pair_is_let_go_that_would_have_reached_the_threshold() {
    for endings in [&[""][..], &["", "a", "ek", "ova", "son", "x", "ski", "i"]] {
        let mut linker = Linker::new(messy(endings, 260));
        while linker.step() {}
        assert_eq!(linker.records.comparisons[0].recall.is_table(), endings.len() == 1);
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
        assert!((100..20_000).contains(&found.len()), "{}", found.len());
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
