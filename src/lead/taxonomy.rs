//! The channels as the user has them: own ones, changed built-in ones, and rules of which source is which channel.

use super::channel::{fold, known_channel};
use super::predicate::PREDICATES;
use super::{Channel, CostModel, Direction, Field, FieldKey, PLAIN_CHANNELS, Trace, TracePart};
use serde::{Deserialize, Serialize};

/// What the user made of the channels; empty for the built-in ones alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taxonomy {
    /// Own channels, and built-in ones that were changed.
    pub channels: Vec<OwnChannel>,
    /// Rules of the user's own, in the order in which they are asked.
    pub rules: Vec<SourceRule>,
}

/// A channel of the user's own, or what they made of a built-in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnChannel {
    /// What leads hold: a built-in code, or the name that it was made with.
    pub code: String,
    /// As shown; blank for the built-in name.
    pub name: String,
    /// Who finds whom.
    pub direction: Direction,
    /// How it is usually paid for.
    pub model: CostModel,
    /// Not offered where a channel is chosen.
    pub is_hidden: bool,
}

/// A rule: leads of which a part is, or holds, a text are of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRule {
    /// Which part is looked at.
    pub part: RulePart,
    /// Whether the part only has to hold the text.
    pub is_within: bool,
    /// The text; the case and signs between words do not matter.
    pub text: String,
    /// The channel.
    pub channel: String,
}

/// What a rule looks at. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum RulePart {
    /// The source, in somebody's own words or as `utm_source`.
    #[default]
    Source,
    /// `utm_medium`.
    Medium,
    /// The campaign.
    Campaign,
    /// The host of the referrer.
    Host,
}

impl RulePart {
    /// Every part: `ALL[part as usize] == part`.
    pub const ALL: [RulePart; 4] = [RulePart::Source, RulePart::Medium, RulePart::Campaign, RulePart::Host];
}

/// What decided a lead's channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecidedBy {
    /// A rule of the user's own, by its place.
    Rule(u32),
    /// The name of a channel of the user's own.
    OwnName,
    /// A built-in predicate, by its name.
    Predicate(String),
    /// A word or phrase that is known of a built-in channel.
    Word(String),
    /// Nothing: it is its own channel, by its own text.
    OwnText,
}

/// The channel of a trace, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// A code, or the source's own text.
    pub channel: String,
    /// What decided.
    pub by: DecidedBy,
}

impl SourceRule {
    fn holds(&self, trace: &Trace) -> bool {
        let text = fold(&self.text);
        let fits = |part: &str| match self.is_within {
            true => fold(part).contains(&text),
            false => fold(part) == text,
        };
        !text.is_empty()
            && match self.part {
                RulePart::Source => fits(&trace.words) || fits(&trace.source),
                RulePart::Medium => fits(&trace.medium),
                RulePart::Campaign => fits(&trace.campaign),
                RulePart::Host => fits(&trace.host),
            }
    }
}

impl Taxonomy {
    /// The channel of a trace: the user's rules in order, own names, the built-in predicates in order, known words; else its
    /// own text. `None` for a blank one.
    pub fn decide(&self, trace: &Trace) -> Option<Decision> {
        let decision = |channel: &str, by| Some(Decision { channel: channel.to_owned(), by });
        if let Some(place) = self.rules.iter().position(|rule| rule.holds(trace)) {
            return decision(&self.rules[place].channel, DecidedBy::Rule(place as u32));
        }
        if let Some(code) = self.named(&trace.words) {
            return decision(code, DecidedBy::OwnName);
        }
        if let Some(predicate) = PREDICATES.iter().find(|predicate| (predicate.holds)(trace)) {
            return decision(predicate.channel, DecidedBy::Predicate(predicate.name.to_owned()));
        }
        let texts = [&trace.words, &trace.source].into_iter().filter(|text| !text.is_empty());
        if let Some((code, word)) = texts.into_iter().find_map(|text| known_channel(&fold(text))) {
            return decision(code, DecidedBy::Word(word.to_owned()));
        }
        let own = trace.own_text();
        if own.is_empty() { None } else { decision(own, DecidedBy::OwnText) }
    }

    /// The fields beside the source that tell where a lead came from, by the names of the custom fields: few lists have
    /// any. The campaign is asked for only where a rule wants it.
    pub fn trace_parts<'a>(&self, custom_names: impl Iterator<Item = &'a str>) -> Vec<(FieldKey, TracePart)> {
        let known = |(place, name)| Some((FieldKey::Custom(place as u16), TracePart::of_column(name)?));
        let mut parts: Vec<(FieldKey, TracePart)> = custom_names.enumerate().filter_map(known).collect();
        if self.rules.iter().any(|rule| rule.part == RulePart::Campaign) {
            parts.push((Field::Campaign.into(), TracePart::Campaign));
        }
        parts
    }

    /// The code of a channel by the name that the user gave it.
    pub fn named(&self, name: &str) -> Option<&str> {
        if self.channels.is_empty() || name.is_empty() {
            return None;
        }
        let folded = fold(name);
        let is_it = |channel: &&OwnChannel| {
            fold(&channel.name) == folded || !channel.is_built_in() && fold(&channel.code) == folded
        };
        self.channels.iter().find(is_it).map(|channel| &*channel.code)
    }

    /// Whether a channel is a built-in one or one of the user's own; else it is a source's own text.
    pub fn has(&self, code: &str) -> bool {
        Channel::from_code(code).is_some() || self.channels.iter().any(|channel| channel.code == code)
    }

    /// Every channel that is not a source's own text: the built-in ones as they stand now, then the user's own.
    pub fn all(&self) -> Vec<OwnChannel> {
        let changed = |code: &str| self.channels.iter().find(|channel| channel.code == code).cloned();
        let built_in =
            PLAIN_CHANNELS.iter().map(|channel| changed(channel.code).unwrap_or_else(|| OwnChannel::of(channel)));
        let own = self.channels.iter().filter(|channel| !channel.is_built_in());
        built_in.chain(own.cloned()).collect()
    }

    /// Writes what was made of `before` into channels and rules that may be others by now: each of them for itself, so
    /// that what others made meanwhile stays.
    pub fn write(&mut self, before: &Taxonomy, after: &Taxonomy) {
        let of = |taxonomy: &Taxonomy, code: &str| taxonomy.channels.iter().find(|it| it.code == code).cloned();
        for channel in &before.channels {
            if of(after, &channel.code).is_none() {
                self.channels.retain(|known| known.code != channel.code);
            }
        }
        for channel in &after.channels {
            if of(before, &channel.code).as_ref() == Some(channel) {
                continue;
            }
            match self.channels.iter_mut().find(|known| known.code == channel.code) {
                Some(known) => known.clone_from(channel),
                None => self.channels.push(channel.clone()),
            }
        }
        if before.rules == after.rules {
            return;
        }
        let is_here = |rule: &&SourceRule| self.rules.contains(rule) || !before.rules.contains(rule);
        let mut rules: Vec<SourceRule> = after.rules.iter().filter(is_here).cloned().collect();
        // What others added meanwhile stays behind them.
        let others = self.rules.iter().filter(|rule| !before.rules.contains(rule) && !after.rules.contains(rule));
        rules.extend(others.cloned());
        self.rules = rules;
    }

    /// How many channels and rules differ.
    pub fn difference_count(&self, other: &Taxonomy) -> u32 {
        let apart = |one: &Taxonomy, other: &Taxonomy| {
            one.channels.iter().filter(|it| !other.channels.contains(it)).map(|it| it.code.clone()).collect::<Vec<_>>()
        };
        let mut codes = [apart(self, other), apart(other, self)].concat();
        codes.sort_unstable();
        codes.dedup();
        let rules =
            |one: &Taxonomy, other: &Taxonomy| one.rules.iter().filter(|rule| !other.rules.contains(rule)).count();
        let moved = usize::from(self.rules != other.rules && rules(self, other) + rules(other, self) == 0);
        (codes.len() + rules(self, other) + rules(other, self) + moved) as u32
    }

    /// Without what cannot be meant: channels without a name, built-in ones that nothing is changed of, rules without text
    /// or channel, and what stands there twice.
    pub fn tidied(mut self) -> Taxonomy {
        let mut codes: Vec<String> = Vec::new();
        self.channels.retain_mut(|channel| {
            channel.name = channel.name.trim().to_owned();
            channel.code = channel.code.trim().to_owned();
            let is_new = !channel.code.is_empty() && !codes.contains(&channel.code);
            codes.push(channel.code.clone());
            let is_as_built = Channel::from_code(&channel.code).is_some_and(|built| OwnChannel::of(built) == *channel);
            is_new && !is_as_built && (channel.is_built_in() || !channel.name.is_empty())
        });
        let mut known: Vec<SourceRule> = Vec::new();
        self.rules.retain_mut(|rule| {
            rule.text = rule.text.trim().to_owned();
            let is_meant = !fold(&rule.text).is_empty() && !rule.channel.is_empty() && !known.contains(rule);
            known.push(rule.clone());
            is_meant
        });
        self
    }

    /// The stored form; see `Team::pack` for why bytes.
    pub fn pack(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// Reads the stored form; the built-in channels alone where there is none.
    pub fn unpack(bytes: &[u8]) -> Taxonomy {
        postcard::from_bytes(bytes).unwrap_or_default()
    }
}

impl OwnChannel {
    /// A built-in channel as it is built in.
    fn of(channel: &Channel) -> OwnChannel {
        let Channel { code, direction, model, .. } = *channel;
        OwnChannel { code: code.to_owned(), name: String::new(), direction, model, is_hidden: false }
    }

    /// Whether it is a built-in one.
    pub fn is_built_in(&self) -> bool {
        Channel::from_code(&self.code).is_some()
    }
}
