//! How it goes over time: cohorts, waiting times, what is won and lost, what open leads may come to, quality of sources.

mod campaign_loop;
mod cohort;
mod outcome;
mod period;
mod stage_flow;
mod velocity;
mod waiting;

pub use campaign_loop::{Judged, Quality, QualityChange, quality_changes};
pub use cohort::{Cohort, HORIZONS, arrivals, cohorts};
pub use outcome::{CLOSED_MIN, ExpectedValue, Outcomes, StageOutcome, outcomes};
pub use period::{PeriodUnit, Periods};
pub use stage_flow::{LostLine, StageFlow, lost_lines, stage_flows};
pub use velocity::{Velocity, WonPeriod, velocity};
pub use waiting::{Waiting, WaitingSummary};
