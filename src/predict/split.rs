//! Closed leads -> those to learn from and those to be tested on.

/// Places in the list of closed leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// To learn from.
    pub learnt: Vec<u32>,
    /// To be tested on.
    pub tested: Vec<u32>,
}

/// So many of ten leads are learnt from.
const LEARNT_OF_TEN: usize = 7;

/// Seven leads of ten by lot, as many of ten among the won as among the lost. The same seed draws the same lots.
pub fn stratified(is_won: &[bool], seed: u64) -> Split {
    let mut lots = Lots(seed);
    let (mut learnt, mut tested) = (Vec::new(), Vec::new());
    for outcome in [true, false] {
        let places = lots.mixed(is_won, outcome);
        let cut = (places.len() * LEARNT_OF_TEN + 5) / 10;
        learnt.extend(&places[..cut]);
        tested.extend(&places[cut..]);
    }
    learnt.sort_unstable();
    tested.sort_unstable();
    Split { learnt, tested }
}

/// By lead its fold, by lot, as many of an outcome in each as in the others.
pub(super) fn folds(is_won: &[bool], count: usize) -> Vec<usize> {
    let (mut lots, mut folds) = (Lots(0), vec![0; is_won.len()]);
    for outcome in [true, false] {
        for (turn, place) in lots.mixed(is_won, outcome).into_iter().enumerate() {
            folds[place as usize] = turn % count;
        }
    }
    folds
}

/// The earliest seven of ten leads and the rest, by their times; leads of the same time in the order of the list.
pub fn by_time(times: &[f64]) -> Split {
    let mut places: Vec<u32> = (0..times.len() as u32).collect();
    places.sort_by(|one, other| times[*one as usize].total_cmp(&times[*other as usize]));
    let tested = places.split_off((places.len() * LEARNT_OF_TEN + 5) / 10);
    Split { learnt: places, tested }
}

/// Numbers by lot from a seed (SplitMix64: Steele, Lea, Flood 2014).
struct Lots(u64);

impl Lots {
    /// The places of an outcome, in any order.
    fn mixed(&mut self, is_won: &[bool], outcome: bool) -> Vec<u32> {
        let mut places: Vec<u32> =
            (0..is_won.len() as u32).filter(|place| is_won[*place as usize] == outcome).collect();
        for last in (1..places.len()).rev() {
            places.swap(last, self.below(last as u64 + 1) as usize);
        }
        places
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        ((u128::from(mixed) * u128::from(end)) >> 64) as u64
    }
}
