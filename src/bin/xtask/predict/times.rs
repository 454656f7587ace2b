//! Cells of a column of times -> numbers that rise with time.

use leadbench::clean::{DateOrder, day_of};

/// The time of each cell: a day with its time of day, or else a number; `None` where there is none.
pub fn times(cells: &[&str]) -> Result<Vec<Option<f64>>, String> {
    let number = |cell: &str| cell.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let day = |cell: &str, order| Some(f64::from(day_of(cell.trim(), order)?.0) + time_of_day(cell));
    let readings = [
        cells.iter().map(|cell| number(cell)).collect::<Vec<_>>(),
        cells.iter().map(|cell| day(cell, DateOrder::DayFirst)).collect(),
        cells.iter().map(|cell| day(cell, DateOrder::MonthFirst)).collect(),
    ];
    let count = |times: &[Option<f64>]| times.iter().flatten().count();
    let most = readings.iter().map(|times| count(times)).max().unwrap_or(0);
    let best = readings.into_iter().find(|times| count(times) == most);
    best.filter(|_| most > 0).ok_or_else(|| "the time's column has neither days nor numbers".to_owned())
}

/// `14:05:30` anywhere in a cell as a share of the day.
fn time_of_day(cell: &str) -> f64 {
    let time = cell.split(['T', ' ']).find(|part| part.contains(':'));
    let parts = time.into_iter().flat_map(|time| time.split(':')).zip([24.0, 1_440.0, 86_400.0]);
    parts.map(|(part, in_a_day)| part.parse::<f64>().unwrap_or(0.0) / in_a_day).sum()
}

#[cfg(test)]
mod tests {
    use super::times;

    #[test]
    fn times_are_days_or_numbers() {
        assert_eq!(times(&["7", "", "12"]), Ok(vec![Some(7.0), None, Some(12.0)]));
        assert_eq!(times(&["1970-01-02 12:00", "1970-01-01"]), Ok(vec![Some(1.5), Some(0.0)]));
        assert_eq!(times(&["2/13/1970", "1/2/1970"]), Ok(vec![Some(43.0), Some(1.0)]));
        assert!(times(&["x"]).is_err());
    }
}
