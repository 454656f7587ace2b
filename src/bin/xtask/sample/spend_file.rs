//! Seed -> `spend.csv`: what each campaign cost, month by month.

use super::calendar;
use super::dice::Dice;
use super::story::{CAMPAIGNS, MONTH_COUNT};

/// The text of the file: date, channel, campaign, amount, currency.
pub fn spend_file(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut text = "Date,Channel,Campaign,Amount,Currency\n".to_owned();
    for month in 0..MONTH_COUNT {
        let (year, number, day) = calendar::end_of(month).ymd();
        for campaign in CAMPAIGNS.iter().filter(|campaign| (campaign.months.0..=campaign.months.1).contains(&month)) {
            // A month's bill is within 8% of the plan.
            let cents = campaign.month_euros * dice.between(92, 108) + dice.between(0, 99);
            text.push_str(&format!(
                "{day:02}/{number:02}/{year},{},{},{}.{:02},EUR\n",
                campaign.channel,
                campaign.name,
                cents / 100,
                cents % 100
            ));
        }
    }
    text
}
