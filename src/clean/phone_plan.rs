//! The numbering plan of a region, compiled from the library's own tables when a number first asks for it.

use super::phone_pattern::PhonePattern;
use rlibphonenumber::interfaces::AsOriginal;
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};
use std::sync::OnceLock;

/// What is not decided here: the library must be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AskLibrary;

/// The plan of one region.
#[derive(Debug)]
pub(super) struct PhonePlan {
    /// The region's country calling code.
    calling_code: u16,
    /// What every number of the region is like; absent where nothing is.
    general: Option<NumberKind>,
    /// Mobile, fixed line and so on: a number is of one of them.
    kinds: Vec<NumberKind>,
    /// The heads of numbers that belong to this region among those with its calling code.
    leading_digits: Option<PhonePattern>,
    international_prefix: Option<PhonePattern>,
    national_prefix: Option<PhonePattern>,
    /// The national prefix is not only left out: other digits take its place.
    has_prefix_transform: bool,
    /// Lengths of whole numbers and of those dialled within one area, one bit a length.
    lengths: u64,
    local_lengths: u64,
}

/// What kind of line a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneLine {
    /// Mobile.
    Mobile,
    /// Fixed line.
    Fixed,
    /// The country's plan does not tell mobile from fixed.
    FixedOrMobile,
    /// Costs the caller nothing.
    TollFree,
    /// Anything else: premium rate, shared cost, over the internet, personal.
    Other,
}

/// One kind of number: how long it is, one bit a length (0: not said), and what it looks like.
#[derive(Debug)]
struct NumberKind {
    line: PhoneLine,
    lengths: u64,
    pattern: PhonePattern,
}

type MaybePlan = Result<Option<Box<PhonePlan>>, AskLibrary>;

/// By the two letters of the region.
static PLANS: [OnceLock<MaybePlan>; 26 * 26] = [const { OnceLock::new() }; 26 * 26];

/// The plan of a region; `None` when it has none.
pub(super) fn plan_of(region: Region) -> Result<Option<&'static PhonePlan>, AskLibrary> {
    // The library numbers its regions by their letters; `World` has none, and is left to it.
    let [first, second] = (region as u16).to_be_bytes().map(|letter| usize::from(letter.wrapping_sub(b'A')));
    let plan = PLANS.get(first * 26 + second).ok_or(AskLibrary)?;
    match plan.get().unwrap_or_else(|| plan.get_or_init(|| PhonePlan::compile(region))) {
        Ok(plan) => Ok(plan.as_deref()),
        Err(ask) => Err(*ask),
    }
}

/// The plans of a country calling code: that of its main region first.
pub(super) struct CallingCode {
    /// The code.
    pub(super) code: u16,
    plans: Vec<Result<&'static PhonePlan, AskLibrary>>,
}

/// By three digits that begin with the code: no code begins another.
static CALLING_CODES: [OnceLock<Option<CallingCode>>; 1000] = [const { OnceLock::new() }; 1000];

/// The calling code with which digits begin, and how many digits it has; `None` when nobody has such a code.
pub(super) fn calling_code_of(digits: &[u8]) -> Option<(&'static CallingCode, usize)> {
    let [first, second, third] = match digits {
        [first, second, third, ..] => [*first, *second, *third],
        [first, second] => [*first, *second, 0],
        [first] => [*first, 0, 0],
        [] => return None,
    };
    // No code begins with 0.
    let place = usize::from(first) * 100 + usize::from(second) * 10 + usize::from(third);
    let known = CALLING_CODES.get(place).filter(|_| first > 0)?;
    let found = known.get().unwrap_or_else(|| {
        known.get_or_init(|| {
            let codes = [place / 100, place / 10, place].map(|code| code as u16);
            codes.into_iter().find_map(CallingCode::compile)
        })
    });
    let found = found.as_ref()?;
    let len = found.len();
    (len <= digits.len()).then_some((found, len))
}

/// By the two letters of a country.
static CODES_OF_COUNTRIES: [OnceLock<Option<u16>>; 26 * 26] = [const { OnceLock::new() }; 26 * 26];

/// The calling code of a country by its ISO code; `None` for any other text.
pub(super) fn calling_code_of_country(country: &str) -> Option<u16> {
    let [first, second] = country.as_bytes() else { return None };
    let [first, second] = [first, second].map(|letter| usize::from(letter.wrapping_sub(b'A')));
    let place = if first < 26 && second < 26 { first * 26 + second } else { return None };
    let known = &CODES_OF_COUNTRIES[place];
    *known.get().unwrap_or_else(|| {
        known.get_or_init(|| {
            let region = Region::from_code(country).ok()?;
            plan_of(region).ok().flatten().map(|plan| plan.calling_code)
        })
    })
}

impl CallingCode {
    fn compile(code: u16) -> Option<CallingCode> {
        let regions = PHONE_NUMBER_UTIL.as_original().get_regions_for_country_calling_code(i32::from(code))?;
        let plans = regions.map(|region| plan_of(region).and_then(|plan| plan.ok_or(AskLibrary)));
        Some(CallingCode { code, plans: plans.collect() })
    }

    /// The plan of the main region.
    pub(super) fn main(&self) -> Result<&'static PhonePlan, AskLibrary> {
        self.plans.first().copied().unwrap_or(Err(AskLibrary))
    }

    /// Whether the region that a national number belongs to has it.
    pub(super) fn has_number(&self, digits: &[u8]) -> Result<bool, AskLibrary> {
        for plan in &self.plans {
            let plan = (*plan)?;
            let has_number = plan.has_number(digits);
            if self.plans.len() == 1 || has_number || plan.has_leading_digits(digits) {
                return Ok(has_number);
            }
        }
        Ok(false)
    }

    /// What kind of line a national number is; `None` when nobody has it.
    pub(super) fn line(&self, digits: &[u8]) -> Option<PhoneLine> {
        let plan = self.plans.iter().flatten().find(|plan| plan.has_number(digits))?;
        let mut lines = plan.kinds.iter().filter(|kind| kind.is_match(digits)).map(|kind| kind.line);
        match (lines.next()?, lines.next()) {
            (PhoneLine::Mobile, Some(PhoneLine::Fixed)) => Some(PhoneLine::FixedOrMobile),
            (line, _) => Some(line),
        }
    }

    /// How many digits the code has.
    pub(super) fn len(&self) -> usize {
        match self.code {
            ..10 => 1,
            10..100 => 2,
            _ => 3,
        }
    }
}

impl PhonePlan {
    fn compile(region: Region) -> MaybePlan {
        let Some(metadata) = PHONE_NUMBER_UTIL.as_original().get_metadata_for_region(region) else { return Ok(None) };
        let mut kinds = Vec::new();
        let is_mobile_apart = !metadata.original.same_mobile_and_fixed_line_pattern();
        // The frequent ones first: any of them will do.
        let fixed_line = if is_mobile_apart { PhoneLine::Fixed } else { PhoneLine::FixedOrMobile };
        let described = [
            Some((PhoneLine::Mobile, &metadata.mobile)).filter(|_| is_mobile_apart),
            Some((fixed_line, &metadata.fixed_line)),
            Some((PhoneLine::TollFree, &metadata.toll_free)),
            Some((PhoneLine::Other, &metadata.premium_rate)),
            Some((PhoneLine::Other, &metadata.shared_cost)),
            Some((PhoneLine::Other, &metadata.voip)),
            Some((PhoneLine::Other, &metadata.personal_number)),
            Some((PhoneLine::Other, &metadata.pager)),
            Some((PhoneLine::Other, &metadata.uan)),
            Some((PhoneLine::Other, &metadata.voicemail)),
        ];
        for (line, kind) in described.into_iter().flatten() {
            let pattern = kind.national_number_pattern().pattern_base.as_deref();
            kinds.extend(NumberKind::compile(line, pattern, &kind.original.possible_length)?);
        }
        let general = &metadata.general_desc;
        let pattern = general.national_number_pattern().pattern_base.as_deref();
        Ok(Some(Box::new(PhonePlan {
            calling_code: u16::try_from(metadata.original.country_code()).map_err(|_| AskLibrary)?,
            general: NumberKind::compile(PhoneLine::Other, pattern, &general.original.possible_length)?,
            kinds,
            leading_digits: pattern_of(metadata.leading_digits().pattern_base.as_deref())?,
            international_prefix: pattern_of(metadata.international_prefix().pattern_base.as_deref())?,
            national_prefix: pattern_of(metadata.national_prefix_for_parsing().pattern_base.as_deref())?,
            has_prefix_transform: !metadata.original.national_prefix_transform_rule().is_empty(),
            lengths: length_set(&general.original.possible_length)?,
            local_lengths: length_set(&general.original.possible_length_local_only)?,
        })))
    }

    /// The region's country calling code, with all its plans.
    pub(super) fn calling_code(&self) -> Result<&'static CallingCode, AskLibrary> {
        let digits =
            [self.calling_code / 100, self.calling_code / 10 % 10, self.calling_code % 10].map(|digit| digit as u8);
        let start = digits.iter().position(|digit| *digit > 0).unwrap_or(2);
        calling_code_of(&digits[start..]).map(|(code, _)| code).ok_or(AskLibrary)
    }

    /// Whether a national number is one of the region.
    pub(super) fn has_number(&self, digits: &[u8]) -> bool {
        self.general.as_ref().is_some_and(|general| general.is_match(digits))
            && self.kinds.iter().any(|kind| kind.is_match(digits))
    }

    /// Whether a national number looks like one of the region, whatever its length.
    pub(super) fn is_like(&self, digits: &[u8]) -> bool {
        self.general.as_ref().is_some_and(|general| general.pattern.is_match(digits))
    }

    /// Whether the head of a national number says that it is of this region.
    pub(super) fn has_leading_digits(&self, digits: &[u8]) -> bool {
        self.leading_digits.as_ref().is_some_and(|leading| leading.prefix(digits).is_some())
    }

    /// What follows the prefix that is dialled for a call abroad, if it is there. No calling code begins with 0.
    pub(super) fn without_international_prefix<'a>(&self, digits: &'a [u8]) -> Option<&'a [u8]> {
        let rest = &digits[self.international_prefix.as_ref()?.prefix(digits)?.len..];
        (rest.first() != Some(&0)).then_some(rest)
    }

    /// The number without the prefix that is dialled for a call within the country; with it, when it is no number
    /// without.
    pub(super) fn without_national_prefix<'a>(&self, digits: &'a [u8]) -> Result<&'a [u8], AskLibrary> {
        let prefix = self.national_prefix.as_ref().and_then(|pattern| pattern.prefix(digits));
        let Some(prefix) = prefix.filter(|_| !digits.is_empty()) else { return Ok(digits) };
        if prefix.has_group && self.has_prefix_transform {
            return Err(AskLibrary);
        }
        let rest = &digits[prefix.len..];
        Ok(if self.is_like(digits) && !self.is_like(rest) { digits } else { rest })
    }

    /// Whether a number of this length is whole, or more than whole.
    pub(super) fn is_long_enough(&self, len: usize) -> bool {
        self.lengths != 0
            && self.local_lengths & 1 << len == 0
            && (self.lengths & 1 << len != 0 || self.is_too_long(len))
    }

    /// Whether no number of the region is that long.
    pub(super) fn is_too_long(&self, len: usize) -> bool {
        self.lengths != 0 && self.local_lengths & 1 << len == 0 && self.lengths >> len == 0
    }
}

impl NumberKind {
    /// A kind; `None` when there are no numbers of it.
    fn compile(line: PhoneLine, pattern: Option<&str>, lengths: &[i32]) -> Result<Option<NumberKind>, AskLibrary> {
        if lengths == [-1] {
            return Ok(None);
        }
        let lengths = length_set(lengths)?;
        Ok(pattern_of(pattern)?.map(|pattern| NumberKind { line, lengths, pattern }))
    }

    fn is_match(&self, digits: &[u8]) -> bool {
        (self.lengths == 0 || self.lengths & 1 << digits.len() != 0) && self.pattern.is_match(digits)
    }
}

/// A pattern without the marks that the library puts around it.
fn pattern_of(anchored: Option<&str>) -> Result<Option<PhonePattern>, AskLibrary> {
    let Some(anchored) = anchored else { return Ok(None) };
    let pattern = anchored.strip_prefix("^(?:").and_then(|pattern| pattern.strip_suffix(")$"));
    pattern.filter(|pattern| !pattern.is_empty()).and_then(PhonePattern::compile).map(Some).ok_or(AskLibrary)
}

/// Lengths, one bit each.
fn length_set(lengths: &[i32]) -> Result<u64, AskLibrary> {
    let mut bits = lengths.iter().map(|len| u32::try_from(*len).ok().and_then(|len| 1_u64.checked_shl(len)));
    bits.try_fold(0, |set, bit| Some(set | bit?)).ok_or(AskLibrary)
}
