//! Symmetric positive matrices: factor, solve, invert. Sums run in a fixed order, so the bits are the same everywhere.

use serde::{Deserialize, Serialize};

/// A square matrix by rows; of a symmetric one the lower triangle counts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(in crate::predict) struct Matrix {
    /// Rows and columns.
    pub size: usize,
    cells: Vec<f64>,
}

impl Matrix {
    /// All zeros.
    pub fn zeros(size: usize) -> Matrix {
        Matrix { size, cells: vec![0.0; size * size] }
    }

    /// A cell to be changed.
    pub fn at_mut(&mut self, row: usize, column: usize) -> &mut f64 {
        &mut self.cells[row * self.size + column]
    }

    /// A row.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.size..(row + 1) * self.size]
    }

    /// A row to be changed.
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.size..(row + 1) * self.size]
    }

    /// Every cell times a number.
    pub fn scale(&mut self, factor: f64) {
        self.cells.iter_mut().for_each(|cell| *cell *= factor);
    }

    /// The lower triangle L with L L' = this one (Cholesky), in its place. A pivot that is not positive becomes a tiny
    /// one: with a penalty on every parameter that is rounding.
    pub fn factor(mut self) -> Factor {
        let size = self.size;
        for first in (0..size).step_by(BLOCK) {
            let last = (first + BLOCK).min(size);
            let (above, rest) = self.cells.split_at_mut(first * size);
            let rows = &mut rest[..(last - first) * size];
            // With the rows above, all rows of the block at once: each row above is read once.
            for column in 0..first {
                let pivot_row = &above[column * size..column * size + column + 1];
                for row in rows.chunks_exact_mut(size) {
                    row[column] = (row[column] - dot(&row[..column], &pivot_row[..column])) / pivot_row[column];
                }
            }
            for place in 0..last - first {
                let (before, row) = rows.split_at_mut(place * size);
                let row = &mut row[..size];
                for column in first..first + place {
                    let pivot_row = &before[(column - first) * size..][..column + 1];
                    row[column] = (row[column] - dot(&row[..column], &pivot_row[..column])) / pivot_row[column];
                }
                let diagonal = first + place;
                let square = row[diagonal] - dot(&row[..diagonal], &row[..diagonal]);
                row[diagonal] = square.max(1e-12).sqrt();
            }
        }
        Factor { lower: self }
    }
}

/// Rows that are factored together.
const BLOCK: usize = 8;

/// The lower triangle of a factored matrix.
#[derive(Clone, Debug, Default)]
pub(in crate::predict) struct Factor {
    lower: Matrix,
}

impl Factor {
    /// x with A x = b.
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let size = self.lower.size;
        let mut x = right.to_vec();
        for row in 0..size {
            let cells = self.lower.row(row);
            x[row] = (x[row] - dot(&cells[..row], &x[..row])) / cells[row];
        }
        for row in (0..size).rev() {
            let cells = self.lower.row(row);
            x[row] /= cells[row];
            let value = x[row];
            x[..row].iter_mut().zip(cells).for_each(|(x, cell)| *x -= cell * value);
        }
        x
    }

    /// The inverse of the lower triangle, transposed: row `a` holds column `a` of it, from the diagonal on.
    pub fn inverse_transposed(&self) -> Matrix {
        let size = self.lower.size;
        let mut inverse = Matrix::zeros(size);
        for first in (0..size).step_by(BLOCK) {
            let last = (first + BLOCK).min(size);
            let columns = &mut inverse.cells[first * size..last * size];
            for row in first..size {
                let cells = self.lower.row(row);
                for (place, column) in columns.chunks_exact_mut(size).enumerate() {
                    let diagonal = first + place;
                    if row >= diagonal {
                        let one = if row == diagonal { 1.0 } else { 0.0 };
                        column[row] = (one - dot(&cells[first..row], &column[first..row])) / cells[row];
                    }
                }
            }
        }
        inverse
    }
}

/// One cell of the inverse of a matrix, from [`Factor::inverse_transposed`].
pub(in crate::predict) fn inverse_cell(inverse_transposed: &Matrix, row: usize, column: usize) -> f64 {
    let from = row.max(column);
    dot(&inverse_transposed.row(row)[from..], &inverse_transposed.row(column)[from..])
}

/// The whole inverse, both triangles.
pub(in crate::predict) fn inverse(inverse_transposed: &Matrix) -> Matrix {
    let size = inverse_transposed.size;
    let mut whole = Matrix::zeros(size);
    for row in 0..size {
        for column in 0..=row {
            let cell = inverse_cell(inverse_transposed, row, column);
            *whole.at_mut(row, column) = cell;
            *whole.at_mut(column, row) = cell;
        }
    }
    whole
}

/// The sum of products in eight lanes, which a processor adds side by side.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut lanes = [0.0; 8];
    let (one_lanes, other_lanes) = (one.chunks_exact(8), other.chunks_exact(8));
    let rest: f64 = one_lanes.remainder().iter().zip(other_lanes.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in one_lanes.zip(other_lanes) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + b) + (c + d)) + ((e + f) + (g + h)) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        let size = 37;
        let mut matrix = Matrix::zeros(size);
        for row in 0..size {
            for column in 0..=row {
                *matrix.at_mut(row, column) = ((row * 7 + column * 13) % 11) as f64 / 11.0;
            }
            *matrix.at_mut(row, row) += 30.0;
        }
        let symmetric = |row: usize, column: usize| matrix.row(row.max(column))[row.min(column)];
        let factor = matrix.clone().factor();
        let whole = inverse(&factor.inverse_transposed());
        let right: Vec<f64> = (0..size).map(|place| place as f64).collect();
        let solved = factor.solve(&right);
        for (row, expected) in right.iter().enumerate() {
            for column in 0..size {
                let sum: f64 = (0..size).map(|place| symmetric(row, place) * whole.row(place)[column]).sum();
                assert!((sum - f64::from(row == column)).abs() < 1e-12);
            }
            let sum: f64 = (0..size).map(|place| symmetric(row, place) * solved[place]).sum();
            assert!((sum - expected).abs() < 1e-10);
        }
    }
}
