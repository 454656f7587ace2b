//! The made-up lists that the way in and the comparison are tried with.

use leadbench::dedupe;
use leadbench::worker::rehearsal::rehearse;

#[test]
fn a_rehearsal_takes_every_way_and_finds_the_leads_of_its_list() {
    // Every tenth row repeats the one before, and is the same lead; a later list is longer.
    for (round, expected) in [(0, 87), (1, 87), (11, 87), (12, 648), (16, 648), (17, 87)] {
        assert_eq!(rehearse(round), expected, "round {round}");
    }
}

#[test]
fn a_rehearsal_of_the_comparison_finds_pairs_by_every_way() {
    for round in 0..4 {
        let pair_count = dedupe::rehearsal::rehearse(round);
        assert!((60..400).contains(&pair_count), "round {round}: {pair_count}");
    }
}
