//! Levels of terms -> parameters, and for each lead the parameters that add up to its score.

use std::ops::Range;

/// The parameter of every lead: the base.
pub(in crate::predict) const BASE: u16 = 0;
/// The parameter that stays 0: of levels that too few leads have.
pub(in crate::predict) const NONE: u16 = 1;

/// A term as the mathematics sees it.
#[derive(Clone, Debug)]
pub(in crate::predict) struct TermLevels<'a> {
    /// How many levels there are.
    pub level_count: usize,
    /// The levels that stand in an order, each like its neighbours.
    pub chain: Range<u16>,
    /// By lead its level.
    pub levels: &'a [u16],
    /// Whether it is a pair: those were chosen for what they seem to say, so they are doubted more.
    pub is_pair: bool,
}

/// Parameters that share a penalty.
#[derive(Clone, Copy, Debug)]
pub(in crate::predict) struct Block {
    /// The first parameter.
    pub start: usize,
    /// How many.
    pub len: usize,
    /// Each is held near its neighbours rather than near 0.
    pub is_chain: bool,
    /// It is one of a pair.
    pub is_pair: bool,
}

/// By level its parameter.
#[derive(Clone, Debug)]
pub(in crate::predict) struct Slots {
    /// By level: its parameter, or [`NONE`].
    pub parameters: Vec<u16>,
    /// The blocks it has.
    pub blocks: Range<usize>,
}

/// Which parameters each lead has.
#[derive(Clone, Debug)]
pub(in crate::predict) struct Design {
    /// Parameters of each lead: the base and one a term.
    width: usize,
    /// Lead by lead.
    codes: Vec<u16>,
    /// The penalties.
    pub blocks: Vec<Block>,
    /// Parameters in all.
    pub parameter_count: usize,
    /// Term by term.
    pub slots: Vec<Slots>,
}

impl Design {
    /// The base alone.
    pub fn new(lead_count: usize) -> Design {
        Design { width: 1, codes: vec![BASE; lead_count], blocks: Vec::new(), parameter_count: 2, slots: Vec::new() }
    }

    /// The parameters of each lead.
    pub fn leads(&self) -> std::slice::ChunksExact<'_, u16> {
        self.codes.chunks_exact(self.width)
    }

    /// Appends terms. A level gets a parameter from `leads_min` leads on.
    pub fn extend(&mut self, terms: &[TermLevels<'_>], leads_min: u32) {
        let first = self.slots.len();
        for term in terms {
            let slots = self.slots_of(term, leads_min);
            self.slots.push(slots);
        }
        let width = self.width + terms.len();
        let mut codes = Vec::with_capacity(self.codes.len() / self.width * width);
        for (lead, before) in self.codes.chunks_exact(self.width).enumerate() {
            codes.extend_from_slice(before);
            let added = terms.iter().zip(&self.slots[first..]);
            codes.extend(added.map(|(term, slots)| slots.parameters[term.levels[lead] as usize]));
        }
        (self.width, self.codes) = (width, codes);
    }

    fn slots_of(&mut self, term: &TermLevels<'_>, leads_min: u32) -> Slots {
        let mut counts = vec![0_u32; term.level_count];
        term.levels.iter().for_each(|level| counts[*level as usize] += 1);
        let first_block = self.blocks.len();
        let mut parameters = vec![NONE; counts.len()];
        for is_chain in [true, false] {
            let start = self.parameter_count;
            for (level, count) in counts.iter().enumerate() {
                if *count >= leads_min && term.chain.contains(&(level as u16)) == is_chain {
                    parameters[level] = self.parameter_count as u16;
                    self.parameter_count += 1;
                }
            }
            let len = self.parameter_count - start;
            if len > 0 {
                self.blocks.push(Block { start, len, is_chain, is_pair: term.is_pair });
            }
        }
        Slots { parameters, blocks: first_block..self.blocks.len() }
    }
}
