//! The patterns of numbering plans, matched against digits without a regex machine.
//!
//! Why an own matcher: the plans are written with digits, `\d`, classes, groups, `|`, `?` and `{n,m}` and nothing else.
//! A number is decided by them in a tenth of a microsecond, where the library's regexes take more than ten. A pattern
//! with any other sign is not compiled: its plan is then left to the library.

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct PhonePattern {
    steps: Vec<Step>,
}

/// A pattern matched the head of a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct PrefixMatch {
    /// How many digits.
    pub(super) len: usize,
    /// The capturing group took part.
    pub(super) has_group: bool,
}

/// A set of digits, bit `n` for the digit `n`.
type DigitSet = u16;

const ANY_DIGIT: DigitSet = 0x3ff;

/// In the set of a [`Step::Try`]: what follows can match without a digit, so it is always tried.
const NOTHING: DigitSet = 1 << 15;

#[derive(Clone, Copy, Debug)]
enum Step {
    /// Takes so many digits of the set.
    Digits(DigitSet, u8),
    /// Tries the next step, when the next digit is in its set; goes on at the place when that does not match.
    Try(DigitSet, u16),
    /// Goes on at the place.
    Jump(u16),
    /// Marks the capturing group.
    Group,
    /// Holds at the end of the number.
    End,
    /// The pattern has matched.
    Matched,
}

impl PhonePattern {
    /// Compiles a pattern; `None` when it has a sign that is not known here.
    pub(super) fn compile(pattern: &str) -> Option<PhonePattern> {
        let mut compiled = PhonePattern { steps: Vec::new() };
        compiled.push_choice(pattern)?;
        compiled.steps.push(Step::Matched);
        for place in (0..compiled.steps.len()).rev() {
            if let Step::Try(_, otherwise) = compiled.steps[place] {
                compiled.steps[place] = Step::Try(compiled.first_digits(place + 1), otherwise);
            }
        }
        u16::try_from(compiled.steps.len()).is_ok().then_some(compiled)
    }

    /// Whether the pattern matches the whole number. Digits are 0 to 9, not characters.
    pub(super) fn is_match(&self, digits: &[u8]) -> bool {
        self.run(0, digits, 0, false, true).is_some()
    }

    /// The head of the number that the pattern matches, as a regex finds it: the first alternative wins.
    pub(super) fn prefix(&self, digits: &[u8]) -> Option<PrefixMatch> {
        self.run(0, digits, 0, false, false)
    }

    fn run(
        &self,
        mut step: usize,
        digits: &[u8],
        mut at: usize,
        mut has_group: bool,
        is_whole: bool,
    ) -> Option<PrefixMatch> {
        loop {
            match self.steps[step] {
                Step::Digits(set, count) => {
                    let end = at + usize::from(count);
                    let taken = digits.get(at..end)?;
                    if set != ANY_DIGIT && !taken.iter().all(|digit| set & 1 << digit != 0) {
                        return None;
                    }
                    at = end;
                }
                Step::Try(set, otherwise) => {
                    let next = digits.get(at).map_or(NOTHING, |digit| 1 << digit | NOTHING);
                    let found = (set & next != 0).then(|| self.run(step + 1, digits, at, has_group, is_whole));
                    if let Some(found @ Some(_)) = found {
                        return found;
                    }
                    step = usize::from(otherwise);
                    continue;
                }
                Step::Jump(place) => {
                    step = usize::from(place);
                    continue;
                }
                Step::Group => has_group = true,
                Step::End if at < digits.len() => return None,
                Step::End => {}
                Step::Matched if is_whole && at < digits.len() => return None,
                Step::Matched => return Some(PrefixMatch { len: at, has_group }),
            }
            step += 1;
        }
    }

    /// The digits with which a match from a step on can begin; with `NOTHING` when it needs none. The steps behind it
    /// know theirs already.
    fn first_digits(&self, mut step: usize) -> DigitSet {
        let mut first = 0;
        loop {
            match self.steps[step] {
                Step::Digits(set, _) => return first | set,
                Step::Try(set, otherwise) => {
                    first |= set;
                    step = usize::from(otherwise);
                }
                Step::Jump(place) => step = usize::from(place),
                Step::Group => step += 1,
                Step::End | Step::Matched => return first | NOTHING,
            }
        }
    }

    /// `a|b|c`
    fn push_choice(&mut self, choice: &str) -> Option<()> {
        let mut jumps = Vec::new();
        let mut alternatives = alternatives(choice)?.into_iter().peekable();
        while let Some(alternative) = alternatives.next() {
            if alternatives.peek().is_none() {
                self.push_sequence(alternative)?;
                break;
            }
            let place = self.steps.len();
            self.steps.push(Step::Try(0, 0));
            self.push_sequence(alternative)?;
            jumps.push(self.steps.len());
            self.steps.push(Step::Jump(0));
            self.steps[place] = Step::Try(0, self.next_place()?);
        }
        let end = self.next_place()?;
        jumps.into_iter().for_each(|jump| self.steps[jump] = Step::Jump(end));
        Some(())
    }

    /// Atoms one after another, each with how often it stands.
    fn push_sequence(&mut self, mut rest: &str) -> Option<()> {
        while !rest.is_empty() {
            let (atom, after) = rest.split_at(atom_len(rest)?);
            let (least, most, after) = repetition(after)?;
            let at_once = if least > 0 && !atom.starts_with(['(', '$']) { least } else { 1 };
            for _ in 0..least / at_once {
                self.push_atom(atom, at_once)?;
            }
            let mut tries = Vec::new();
            for _ in least..most {
                tries.push(self.steps.len());
                self.steps.push(Step::Try(0, 0));
                self.push_atom(atom, 1)?;
            }
            let end = self.next_place()?;
            tries.into_iter().for_each(|place| self.steps[place] = Step::Try(0, end));
            rest = after;
        }
        Some(())
    }

    /// One atom; digits several at once.
    fn push_atom(&mut self, atom: &str, count: u8) -> Option<()> {
        if let Some(group) = atom.strip_prefix('(').and_then(|atom| atom.strip_suffix(')')) {
            let plain = group.strip_prefix("?:");
            if plain.is_none() {
                self.steps.push(Step::Group);
            }
            return self.push_choice(plain.unwrap_or(group));
        }
        self.steps.push(match atom {
            "$" => Step::End,
            r"\d" => Step::Digits(ANY_DIGIT, count),
            _ => Step::Digits(digit_set(atom)?, count),
        });
        Some(())
    }

    fn next_place(&self) -> Option<u16> {
        u16::try_from(self.steps.len()).ok()
    }
}

/// The parts between the `|` that stand in no group.
fn alternatives(choice: &str) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < choice.len() {
        if choice.as_bytes()[at] == b'|' {
            found.push(&choice[start..at]);
            start = at + 1;
            at += 1;
        } else {
            at += atom_len(&choice[at..])?;
            at += choice[at..].len() - repetition(&choice[at..])?.2.len();
        }
    }
    found.push(&choice[start..]);
    Some(found)
}

/// How long the atom at the head is: a digit, `\d`, `$`, a class or a group.
fn atom_len(text: &str) -> Option<usize> {
    match text.as_bytes().first()? {
        b'0'..=b'9' | b'$' => Some(1),
        b'\\' => text.starts_with(r"\d").then_some(2),
        b'[' => Some(text.find(']')? + 1),
        b'(' => {
            let mut depth = 0_usize;
            let end = text.bytes().position(|byte| {
                depth = depth + usize::from(byte == b'(') - usize::from(byte == b')');
                depth == 0
            });
            Some(end? + 1)
        }
        _ => None,
    }
}

/// How often an atom stands, at least and at most, and the text behind.
fn repetition(text: &str) -> Option<(u8, u8, &str)> {
    if let Some(rest) = text.strip_prefix('?') {
        return Some((0, 1, rest));
    }
    let Some(rest) = text.strip_prefix('{') else { return Some((1, 1, text)) };
    let (counts, rest) = rest.split_once('}')?;
    let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
    let (least, most) = (least.parse().ok()?, most.parse().ok()?);
    (least <= most && most <= 20 && !rest.starts_with('?')).then_some((least, most, rest))
}

/// A digit, or a class of digits: `[02-5]`.
fn digit_set(atom: &str) -> Option<DigitSet> {
    let digits = atom.strip_prefix('[').and_then(|atom| atom.strip_suffix(']')).unwrap_or(atom).as_bytes();
    let mut set = 0;
    let mut at = 0;
    while let Some(first) = digits.get(at).filter(|digit| digit.is_ascii_digit()) {
        let last = if digits.get(at + 1) == Some(&b'-') { digits.get(at + 2)? } else { first };
        at += if digits.get(at + 1) == Some(&b'-') { 3 } else { 1 };
        (last.is_ascii_digit() && first <= last).then_some(())?;
        (first - b'0'..=last - b'0').for_each(|digit| set |= 1 << digit);
    }
    (at == digits.len() && set != 0).then_some(set)
}
