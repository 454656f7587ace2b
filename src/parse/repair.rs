//! A row whose quotes went wrong -> its cheapest reading with the expected number of cells.
//!
//! A quote may stand where none belongs, lack its partner, or lie within a quoted cell undoubled. Every cell that begins
//! with a quote may then end at several places, or the quote may be text. Of all readings of the first lines the one
//! with the fewest oddities is taken, as in the search for the shortest way: each cell is a step, each oddity a cost.

use super::RawTable;
use super::dialect::Syntax;
use super::split::{RowEnd, head_of};

/// Lines looked at: a cell in a broken row goes no further.
const LINES_MAX: usize = 8;
/// Text looked at.
const WINDOW_BYTES_MAX: usize = 32 * 1024;
/// Beginnings of cells that are weighed.
const STARTS_MAX: usize = 600;

/// Stray quotes of one cell: with more of them it is several cells.
const STRAYS_MAX: u32 = 24;

/// A cell too many or too few.
const WRONG_WIDTH: u32 = 3;
/// A quote at the head of a cell that is text.
const LITERAL_QUOTE: u32 = 2;
/// A quote within a quoted cell that is not escaped; a quote at the end of a cell that does not begin with one.
const STRAY_QUOTE: u32 = 1;
/// A line end within the row.
const LINE: u32 = 1;

/// What came of a row.
pub(super) enum Repaired {
    /// This reading, which was pushed, is better.
    Better(RowEnd),
    /// No reading is better than the plain one.
    No,
    /// More text is needed to tell.
    OutOfSight,
}

/// Looks for a better reading of the row at the head of the text than the plain one, whose cells are the row under
/// way and which ended at `plain`. The better cells take their place.
pub(super) fn repair(
    text: &str,
    syntax: Syntax,
    width: usize,
    is_last: bool,
    plain: RowEnd,
    out: &mut RawTable,
) -> Repaired {
    let Some(quote) = syntax.quote else { return Repaired::No };
    let window = head_of(text, WINDOW_BYTES_MAX);
    let ends = line_ends(window, is_last && window.len() == text.len());
    let is_in_sight = window.len() < text.len() || is_last || ends.len() > LINES_MAX;
    if !is_in_sight {
        return Repaired::OutOfSight;
    }
    let lines = text[..plain.len].bytes().filter(|byte| *byte == b'\n').count().saturating_sub(1);
    let is_whole_window = plain.len <= window.len();
    let plain_cost = u32::from(plain.is_irregular) * LITERAL_QUOTE
        + out.cells_under_way().abs_diff(width) as u32 * WRONG_WIDTH
        + lines as u32 * LINE
        + u32::from(!is_whole_window) * 100;
    let mut best = (plain_cost, None);
    for (extra_lines, (end, next)) in ends.into_iter().take(LINES_MAX).enumerate() {
        let segment = &window[..end];
        let Some(way) = Search::new(segment, syntax, quote, width).cheapest() else { break };
        let cost = way.cost + extra_lines as u32 * LINE;
        if cost < best.0 {
            best = (cost, Some((way, segment, next)));
        }
    }
    let (cost, Some((way, segment, len))) = best else { return Repaired::No };
    out.drop_row();
    for step in &way.steps {
        push_cell(segment, step, syntax, quote, out);
    }
    Repaired::Better(RowEnd { len, is_damaged: cost > 0, is_quoted: true, is_irregular: true })
}

/// Where the first lines end, and where the next begin.
fn line_ends(window: &str, is_last: bool) -> Vec<(usize, usize)> {
    let bytes = window.as_bytes();
    let (mut ends, mut at) = (Vec::new(), 0);
    while ends.len() <= LINES_MAX {
        let Some(end) = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map(|len| at + len) else { break };
        let next = match (bytes[end], bytes.get(end + 1)) {
            (b'\r', Some(b'\n')) => end + 2,
            (b'\r', None) if !is_last => break,
            _ => end + 1,
        };
        ends.push((end, next));
        at = next;
    }
    if is_last && at < bytes.len() && ends.len() <= LINES_MAX {
        ends.push((bytes.len(), bytes.len()));
    }
    ends
}

/// One cell of a reading.
#[derive(Clone, Copy, Debug)]
struct Step {
    start: usize,
    end: usize,
    is_quoted: bool,
}

struct Way {
    cost: u32,
    steps: Vec<Step>,
}

struct Search<'a> {
    bytes: &'a [u8],
    syntax: Syntax,
    quote: u8,
    width: usize,
    /// Where a cell may begin.
    starts: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(segment: &'a str, syntax: Syntax, quote: u8, width: usize) -> Search<'a> {
        let bytes = segment.as_bytes();
        let delimiters = memchr::memchr_iter(syntax.delimiter, bytes).filter(|at| syntax.is_delimiter(bytes, *at));
        let starts = std::iter::once(0).chain(delimiters.map(|at| at + syntax.delimiter_len())).collect();
        Search { bytes, syntax, quote, width, starts }
    }

    /// The cheapest way from the first start to the end; `None` when there are too many starts to weigh.
    fn cheapest(&self) -> Option<Way> {
        const NEVER: u32 = u32::MAX;
        let columns = self.width + 4;
        if self.starts.len() > STARTS_MAX || self.starts.len() * columns > 40_000 {
            return None;
        }
        // Of each start and each number of cells before it: the cost so far, and the step that led there.
        let end_state = self.starts.len();
        let state = |start: usize, cells: usize| start * (columns + 1) + cells.min(columns);
        let mut costs = vec![NEVER; (end_state + 1) * (columns + 1)];
        let mut came_by: Vec<(usize, usize, Option<Step>)> = vec![(0, 0, None); costs.len()];
        costs[state(0, 0)] = 0;
        for from in 0..end_state {
            let steps = self.steps(self.starts[from]);
            for cells in 0..=columns {
                let so_far = costs[state(from, cells)];
                if so_far == NEVER {
                    continue;
                }
                for (step, cost) in &steps {
                    let next = step.end + self.syntax.delimiter_len();
                    let to = if step.end == self.bytes.len() { end_state } else { self.place_of(next) };
                    let to_state = state(to, cells + 1);
                    if so_far + cost < costs[to_state] {
                        costs[to_state] = so_far + cost;
                        came_by[to_state] = (from, cells, Some(*step));
                    }
                }
            }
        }
        let total = |cells: usize| {
            costs[state(end_state, cells)].saturating_add(cells.abs_diff(self.width) as u32 * WRONG_WIDTH)
        };
        let cells = (1..=columns).min_by_key(|cells| total(*cells))?;
        let cost = Some(total(cells)).filter(|cost| *cost < NEVER)?;
        let (mut steps, mut at) = (Vec::new(), state(end_state, cells));
        while let (from, cells, Some(step)) = came_by[at] {
            steps.push(step);
            at = state(from, cells);
            if steps.len() > end_state {
                break;
            }
        }
        steps.reverse();
        Some(Way { cost, steps })
    }

    fn place_of(&self, start: usize) -> usize {
        self.starts.binary_search(&start).unwrap_or(self.starts.len() - 1)
    }

    /// The cells that may begin here, with their costs.
    fn steps(&self, start: usize) -> Vec<(Step, u32)> {
        let mut steps = Vec::new();
        let is_end = |at: usize| at == self.bytes.len() || self.syntax.is_delimiter(self.bytes, at);
        let begins_quoted = self.bytes.get(start) == Some(&self.quote);
        let end = (start..=self.bytes.len()).find(|at| is_end(*at)).unwrap_or(self.bytes.len());
        let plain = &self.bytes[start..end];
        // A line end may stand in a quoted cell only.
        if !plain.contains(&b'\n') && !plain.contains(&b'\r') {
            let ends_quoted = plain.len() > 1 && plain.ends_with(&[self.quote]);
            let cost = match (begins_quoted, ends_quoted) {
                (true, _) => LITERAL_QUOTE,
                (false, true) => STRAY_QUOTE,
                _ => 0,
            };
            steps.push((Step { start, end, is_quoted: false }, cost));
        }
        if begins_quoted {
            let mut strays = Strays::default();
            for at in start + 1..self.bytes.len() {
                let is_quote = self.bytes[at] == self.quote;
                if is_quote && is_end(at + 1) && !strays.is_escaped(self.syntax) {
                    let step = Step { start, end: at + 1, is_quoted: true };
                    steps.push((step, strays.count() * STRAY_QUOTE));
                }
                strays.pass(self.bytes[at], self.quote, self.syntax);
                if strays.done > STRAYS_MAX {
                    break;
                }
            }
        }
        steps
    }
}

/// The quotes within a quoted cell that are not escaped, counted while the cell is passed.
#[derive(Default)]
struct Strays {
    done: u32,
    is_open: bool,
    is_behind_backslash: bool,
}

impl Strays {
    fn pass(&mut self, byte: u8, quote: u8, syntax: Syntax) {
        if self.is_behind_backslash {
            self.is_behind_backslash = false;
        } else if syntax.is_backslash_escape && byte == b'\\' {
            self.is_behind_backslash = true;
        } else if byte == quote {
            self.is_open = !self.is_open;
        } else if self.is_open {
            self.is_open = false;
            self.done += 1;
        }
    }

    fn is_escaped(&self, syntax: Syntax) -> bool {
        syntax.is_backslash_escape && self.is_behind_backslash
    }

    fn count(&self) -> u32 {
        self.done + u32::from(self.is_open)
    }
}

fn push_cell(segment: &str, step: &Step, syntax: Syntax, quote: u8, out: &mut RawTable) {
    if !step.is_quoted {
        return out.push_cell(&segment[step.start..step.end]);
    }
    let inner = &segment[step.start + 1..step.end - 1];
    let mut characters = inner.chars().peekable();
    let quote = char::from(quote);
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let is_doubled = character == quote && next == Some(quote);
        let is_escape = syntax.is_backslash_escape && character == '\\' && (next == Some(quote) || next == Some('\\'));
        if is_escape || is_doubled {
            characters.next();
            out.push_text(next.unwrap_or(quote).encode_utf8(&mut [0; 4]));
        } else {
            out.push_text(character.encode_utf8(&mut [0; 4]));
        }
    }
    out.end_cell();
}
