//! A figure of a channel in words: its name, what it comes to, its interval, and why it cannot always be told.

use crate::lead::{Currency, Day, Money};
use crate::report::{ChannelFigure, ChannelRow, ChannelSplit, Channels, Count, Depth, Period, Rate, Told, Untold};
use crate::words::{ChannelsWords, Language, Words, fill};

/// The name of a figure.
pub(super) fn figure_name(words: &ChannelsWords, figure: ChannelFigure) -> &'static str {
    let costs = &words.costs;
    [
        words.leads,
        words.cost_per_lead,
        words.cost_per_valid_lead,
        costs.cost_per_accepted,
        costs.cost_per_prospect,
        costs.cost_per_opportunity,
        words.cost_per_customer,
        costs.returned,
        costs.customer_rate,
        words.junk_rate,
        costs.duplicate_rate,
        costs.rejection_rate,
    ][figure as usize]
}

/// A count: whole, or with up to three digits after the decimal sign where leads are shared.
pub(super) fn count_text(count: Count, language: Language) -> String {
    language.thousandths(count.thousandths())
}

/// What a figure comes to.
pub(super) fn told_text(told: &Told, language: Language) -> String {
    match told {
        Told::Count(count) => count_text(*count, language),
        Told::Cost(cost) => language.money(cost.each),
        Told::Rate(rate) => language.percent(rate.share().unwrap_or(0.0)),
        Told::Return(returned) => times(returned.share, language),
    }
}

/// What stands below a figure: its interval, or that there are too few to tell; blank for a count.
pub(super) fn below_text(told: &Told, language: Language) -> String {
    let (low, high) = match told {
        _ if told.is_few() => return language.words().channels.costs.few.to_owned(),
        Told::Cost(cost) => match cost.ends {
            Some((low, high)) => (language.money(low), language.money(high)),
            None => return String::new(),
        },
        Told::Rate(rate) => {
            let (low, high) = rate.interval();
            (language.percent(low), language.percent(high))
        }
        Told::Return(returned) => (times(returned.low, language), times(returned.high, language)),
        Told::Count(_) => return String::new(),
    };
    format!("{low} – {high}")
}

/// A figure with what stands below it, or why it cannot be told: for what is read aloud.
pub(super) fn whole_text(told: &Result<Told, Untold>, language: Language) -> String {
    match told {
        Ok(told) => {
            let below = below_text(told, language);
            let text = told_text(told, language);
            if below.is_empty() { text } else { format!("{text} ({below})") }
        }
        Err(why) => format!("— {}", why_text(*why, &language.words().channels)),
    }
}

/// The counts of a rate.
pub(super) fn counts_text(rate: Rate, language: Language) -> String {
    let counts = [rate.part, rate.whole].map(|count| count_text(count, language));
    fill(language.words().channels.counts, &[("part", &counts[0]), ("whole", &counts[1])])
}

/// A multiple, to a hundredth.
fn times(share: f64, language: Language) -> String {
    format!("{}×", language.thousandths((share * 100.0).round() as i64 * 10))
}

/// Why a figure cannot be told.
pub(super) fn why_text(why: Untold, words: &ChannelsWords) -> &'static str {
    match why {
        Untold::NoSpend => words.why_no_spend,
        Untold::Source => words.why_source,
        Untold::Currencies => words.why_currencies,
        Untold::NoDay => words.costs.why_no_day,
        Untold::OthersByEvent => words.costs.why_others,
        Untold::Nobody(depth) => match depth {
            Depth::Lead => words.why_no_leads,
            Depth::Valid => words.why_no_valid,
            Depth::Accepted => words.costs.why_no_accepted,
            Depth::Prospect => words.costs.why_no_prospects,
            Depth::Opportunity => words.costs.why_no_opportunities,
            Depth::Customer => words.why_no_customers,
        },
    }
}

/// The currency most rows' spend is in: costs in it are drawn to one scale.
pub(super) fn currency_of(channels: &Channels) -> Option<Currency> {
    let spent_in = |row: &ChannelRow| match row.spend[..] {
        [money] => Some(money.currency),
        _ => None,
    };
    let currencies: Vec<Currency> = channels.rows.iter().filter_map(spent_in).collect();
    let row_count = |currency: &Currency| currencies.iter().filter(|other| *other == currency).count();
    currencies.iter().copied().max_by_key(|currency| (row_count(currency), std::cmp::Reverse(*currency)))
}

/// Whether a figure can be drawn to the one scale: a cost in another currency cannot.
pub(super) fn is_drawn(told: &Told, currency: Option<Currency>) -> bool {
    match told {
        Told::Cost(cost) => Some(cost.each.currency) == currency,
        _ => true,
    }
}

/// The name of a row: of a channel in the language, of a source or campaign its own text.
pub(super) fn row_name(words: &'static Words, split: ChannelSplit, channel: &str) -> String {
    match (split, channel.is_empty()) {
        (ChannelSplit::Channel, true) => words.channels.no_channel.to_owned(),
        (ChannelSplit::Source, true) => words.channels.no_source.to_owned(),
        (ChannelSplit::Campaign, true) => words.channels.no_campaign.to_owned(),
        (ChannelSplit::Channel, false) => words.channel(channel).to_owned(),
        _ => channel.to_owned(),
    }
}

/// The name of a split.
pub(super) fn split_name(words: &ChannelsWords, split: ChannelSplit) -> &'static str {
    match split {
        ChannelSplit::Channel => words.split_channel,
        ChannelSplit::Source => words.split_source,
        ChannelSplit::Campaign => words.split_campaign,
    }
}

/// A stretch of days.
pub(super) fn period_text(period: Period, language: Language) -> String {
    let end = |day: Option<Day>| day.map_or("…".to_owned(), |day| language.day(day));
    format!("{} – {}", end(period.from), end(period.until))
}

/// Sums, one a currency.
pub(super) fn sums_text(sums: &[Money], language: Language) -> String {
    sums.iter().map(|sum| language.money(*sum)).collect::<Vec<_>>().join(", ")
}
