//! The quality of what channels and campaigns bring, period against period (S4c): plan, do, check, act.

use crate::lead::Stage;
use crate::report::{Difference, Passages, Share};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What leads of one source were like in one period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quality {
    /// Leads.
    pub lead_count: u32,
    /// Those with a valid way to reach them.
    pub valid_count: u32,
    /// Those that reached prospect.
    pub prospect_count: u32,
    /// By grade, A to D.
    pub grades: [u32; 4],
    score_sum: i64,
    score_squares: i64,
}

/// A source in both periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityChange {
    /// Which.
    pub name: String,
    /// In the later period.
    pub now: Quality,
    /// In the one before.
    pub before: Quality,
}

impl Quality {
    fn add(&mut self, is_valid: bool, is_prospect: bool, points: i16, grade: usize) {
        self.lead_count += 1;
        self.valid_count += u32::from(is_valid);
        self.prospect_count += u32::from(is_prospect);
        self.grades[grade] += 1;
        self.score_sum += i64::from(points);
        self.score_squares += i64::from(points) * i64::from(points);
    }

    /// The share of valid leads.
    pub fn valid(&self) -> Share {
        Share { part: self.valid_count, whole: self.lead_count }
    }

    /// The share that reached prospect.
    pub fn prospects(&self) -> Share {
        Share { part: self.prospect_count, whole: self.lead_count }
    }

    /// The share of each grade, A to D.
    pub fn graded(&self) -> [Share; 4] {
        self.grades.map(|part| Share { part, whole: self.lead_count })
    }

    /// The mean score in tenths; `None` without leads.
    pub fn score_tenths(&self) -> Option<i64> {
        let count = i64::from(self.lead_count);
        (count > 0).then(|| (20 * self.score_sum + count).div_euclid(2 * count))
    }

    /// Mean and the variance of that mean.
    fn mean(&self) -> Option<(f64, f64)> {
        let count = f64::from(self.lead_count);
        let mean = self.score_sum as f64 / count;
        let variance = (self.score_squares as f64 - count * mean * mean) / (count - 1.0);
        (self.lead_count > 1).then_some((mean, (variance / count).max(0.0)))
    }
}

impl QualityChange {
    /// The differences, now less before: of the valid share, of the prospects, of the mean score (Welch's interval with the
    /// quantile of the normal distribution).
    pub fn differences(&self) -> [Option<Difference>; 3] {
        let score = self.now.mean().zip(self.before.mean()).map(|(now, before)| {
            let (by, half) = (now.0 - before.0, 1.959_964 * (now.1 + before.1).sqrt());
            Difference { by, low: by - half, high: by + half }
        });
        [self.now.valid().less(self.before.valid()), self.now.prospects().less(self.before.prospects()), score]
    }

    /// By how much it changed: first whether some difference can be told apart, then the largest change of a share.
    fn weight(&self) -> (bool, f64) {
        let differences = self.differences();
        let is_told = differences.iter().flatten().any(|it| it.is_told_apart());
        (is_told, differences[..2].iter().flatten().map(|it| it.by.abs()).fold(0.0, f64::max))
    }
}

/// What is known of each row of a table.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// The leads.
    pub table: &'a LeadTable,
    /// Their ways.
    pub passages: &'a Passages,
    /// Their points, by row.
    pub points: &'a [i16],
}

/// The sources of leads in two periods, what changed most first. `of` says of a row in which period it came (0 now, 1
/// before, `None` in neither) and the code of its source; `grade` the place of the grade of points.
pub fn quality_changes(
    judged: Judged<'_>,
    rows: &[Row],
    names: &[String],
    of: impl Fn(Row) -> Option<(usize, usize)>,
    grade: impl Fn(i16) -> usize,
) -> Vec<QualityChange> {
    let Judged { table, passages, points } = judged;
    let mut found = vec![[Quality::default(); 2]; names.len()];
    for row in rows {
        let Some((period, code)) = of(*row) else { continue };
        let is_valid = table.has_valid_email(*row) || table.has_valid_phone(*row);
        let score = points[*row as usize];
        found[code][period].add(is_valid, passages.of(*row).top >= Stage::Prospect, score, grade(score));
    }
    let line = |(name, [now, before]): (&String, [Quality; 2])| QualityChange { name: name.clone(), now, before };
    let mut changes: Vec<(QualityChange, (bool, f64))> = names
        .iter()
        .zip(found)
        .filter(|(_, [now, before])| now.lead_count + before.lead_count > 0)
        .map(line)
        .map(|change| {
            let weight = change.weight();
            (change, weight)
        })
        .collect();
    changes.sort_by(|(one, own), (other, its)| {
        its.0.cmp(&own.0).then(its.1.total_cmp(&own.1)).then_with(|| one.name.cmp(&other.name))
    });
    changes.into_iter().map(|(change, _)| change).collect()
}
