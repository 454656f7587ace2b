//! How leads went from stage to stage, and why and from where they were lost.

use crate::lead::{LostReason, Stage};
use crate::report::{Passages, Periods};
use crate::table::Row;
use serde::{Deserialize, Serialize};

const STAGES: usize = Stage::ALL.len();

/// Leads that went from one stage straight to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageFlow {
    /// From where; `None` for those that came in with the stage.
    pub from: Option<Stage>,
    /// To where.
    pub to: Stage,
    /// How many leads, each once.
    pub lead_count: u32,
}

/// How leads came in, and every way between two stages that some went; in the order of stages.
pub fn stage_flows(rows: &[Row], passages: &Passages) -> Vec<StageFlow> {
    let mut counts = [[0_u32; STAGES]; STAGES + 1];
    for row in rows {
        let mut before = passages.of(*row).start;
        counts[STAGES][before as usize] += 1;
        let mut seen = [0_u8; STAGES];
        for step in passages.steps(*row) {
            let (from, to) = (before as usize, step.stage as usize);
            if seen[from] & 1 << to == 0 {
                seen[from] |= 1 << to;
                counts[from][to] += 1;
            }
            before = step.stage;
        }
    }
    let mut flows = Vec::new();
    for from in [None].into_iter().chain(Stage::ALL.map(Some)) {
        for to in Stage::ALL {
            let lead_count = counts[from.map_or(STAGES, |from| from as usize)][to as usize];
            if lead_count > 0 {
                flows.push(StageFlow { from, to, lead_count });
            }
        }
    }
    flows
}

/// Lost leads of one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostLine {
    /// Why; `None` when nobody said.
    pub reason: Option<LostReason>,
    /// How many.
    pub lead_count: u32,
    /// Those lost from each stage, by its place; last those of which that is not known.
    pub from: [u32; STAGES],
    /// Those that came in each period.
    pub by_period: Vec<u32>,
}

/// Lost leads by the reason, most first.
pub fn lost_lines<'a>(
    rows: &[Row],
    passages: &Passages,
    periods: &Periods,
    reason: impl Fn(Row) -> Option<&'a LostReason>,
) -> Vec<LostLine> {
    let mut lines: Vec<LostLine> = Vec::new();
    for row in rows {
        let lead = passages.of(*row);
        if lead.now != Stage::Lost {
            continue;
        }
        let reason = reason(*row);
        let place = lines.iter().position(|line| line.reason.as_ref() == reason).unwrap_or_else(|| {
            let by_period = vec![0; periods.starts.len()];
            lines.push(LostLine { reason: reason.cloned(), lead_count: 0, from: [0; STAGES], by_period });
            lines.len() - 1
        });
        let line = &mut lines[place];
        line.lead_count += 1;
        line.from[passages.lost_from(*row).map_or(Stage::Lost, |(stage, _)| stage) as usize] += 1;
        if let Some(period) = periods.place(lead.arrived) {
            line.by_period[period] += 1;
        }
    }
    lines.sort_by(|one, other| other.lead_count.cmp(&one.lead_count).then_with(|| one.reason.cmp(&other.reason)));
    lines
}
