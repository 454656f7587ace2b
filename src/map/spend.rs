//! Which columns of a spend file hold what, and whose export it is.

use super::fold::{fold, in_brackets, without_brackets};
use super::synonyms::{CURRENCY_SIGNS, SPEND_STARTS, SPEND_SYNONYMS, SpendPart};
use crate::lead::Currency;

/// The columns of a spend file, by place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpendColumns {
    /// The day, or the first day.
    pub date: Option<usize>,
    /// The last day, where a row stands for several.
    pub end_date: Option<usize>,
    /// The channel.
    pub channel: Option<usize>,
    /// The campaign.
    pub campaign: Option<usize>,
    /// The amount.
    pub amount: Option<usize>,
    /// The currency.
    pub currency: Option<usize>,
    /// The currency that the amount's header names: `Amount spent (EUR)`.
    pub amount_currency: Option<Currency>,
}

/// Finds the columns of a spend file by their names.
pub fn spend_columns(headers: &[String]) -> SpendColumns {
    let folded: Vec<[String; 3]> = headers.iter().map(|header| names_of(header)).collect();
    let mut taken = Vec::new();
    let mut column_of = |part: SpendPart| {
        let free = folded.iter().enumerate().filter(|(column, _)| !taken.contains(column));
        let (_, column) = free.filter_map(|(column, names)| Some((rank(part, names)?, column))).min()?;
        taken.push(column);
        Some(column)
    };
    let (currency, amount) = (column_of(SpendPart::Currency), column_of(SpendPart::Amount));
    let date = column_of(SpendPart::Date);
    // Beside a day of its own, the dates of the report say nothing of the row.
    let is_start = |column: usize| SPEND_STARTS.iter().any(|word| folded[column].contains(&fold(word)));
    let end_date = date.filter(|column| is_start(*column)).and_then(|_| column_of(SpendPart::EndDate));
    let (campaign, channel) = (column_of(SpendPart::Campaign), column_of(SpendPart::Channel));
    let amount_currency = amount.and_then(|column| currency_of(&headers[column]));
    SpendColumns { date, end_date, channel, campaign, amount, currency, amount_currency }
}

/// Whose export a spend file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdPlatform {
    /// Google Ads.
    Google,
    /// Microsoft Advertising.
    Microsoft,
    /// Meta Ads: Facebook and Instagram.
    Meta,
    /// LinkedIn Campaign Manager.
    LinkedIn,
    /// TikTok Ads.
    TikTok,
    /// Baidu.
    Baidu,
}

impl AdPlatform {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            AdPlatform::Google => "Google Ads",
            AdPlatform::Microsoft => "Microsoft Ads",
            AdPlatform::Meta => "Meta Ads",
            AdPlatform::LinkedIn => "LinkedIn Ads",
            AdPlatform::TikTok => "TikTok Ads",
            AdPlatform::Baidu => "百度推广",
        }
    }

    /// The channel of what is spent there; `said` is what the file says of the kind of campaign, if anything.
    pub fn channel(self, said: &str) -> &'static str {
        let said = said.to_lowercase();
        let is_display = DISPLAY.iter().any(|word| said.contains(word));
        match self {
            AdPlatform::Google | AdPlatform::Microsoft if is_display => "display",
            AdPlatform::Google | AdPlatform::Microsoft | AdPlatform::Baidu => "paid_search",
            AdPlatform::Meta | AdPlatform::LinkedIn | AdPlatform::TikTok => "paid_social",
        }
    }
}

/// What kinds of campaign on pages of others are called.
const DISPLAY: [&str; 8] = ["display", "audience", "video", "展示", "多媒體", "obsah", "дисплеј", "discovery"];

/// Names of columns that tell whose export a file is: all of a line are there. The first line that holds wins.
const LAYOUTS: &[(AdPlatform, &[&str])] = &[
    (AdPlatform::LinkedIn, &["total spent", "start date"]),
    (AdPlatform::LinkedIn, &["campaign group name"]),
    (AdPlatform::LinkedIn, &["total spent", "total budget"]),
    (AdPlatform::TikTok, &["by day", "cost"]),
    (AdPlatform::TikTok, &["ad group name", "cost", "ctr"]),
    (AdPlatform::TikTok, &["ad group name", "total cost"]),
    (AdPlatform::Meta, &["reporting starts"]),
    (AdPlatform::Meta, &["amount spent"]),
    (AdPlatform::Meta, &["ad set name"]),
    (AdPlatform::Meta, &["fb campaign id"]),
    (AdPlatform::Meta, &["报告开始日期"]),
    (AdPlatform::Meta, &["已花费金额"]),
    (AdPlatform::Meta, &["花费金额", "广告系列名称"]),
    (AdPlatform::Meta, &["分析報告開始"]),
    (AdPlatform::Meta, &["花費金額", "行銷活動名稱"]),
    (AdPlatform::Meta, &["importo speso", "nome della campagna"]),
    (AdPlatform::Meta, &["inizio dei report"]),
    (AdPlatform::Meta, &["utracená částka", "název kampaně"]),
    (AdPlatform::Meta, &["začátek přehledu"]),
    (AdPlatform::Meta, &["почеток на извештај"]),
    (AdPlatform::Meta, &["потрошен износ", "име на кампања"]),
    (AdPlatform::Baidu, &["推广计划", "消费"]),
    (AdPlatform::Baidu, &["推广计划名称", "消费"]),
    (AdPlatform::Baidu, &["推广计划", "花费"]),
    (AdPlatform::Baidu, &["推廣計劃", "消費"]),
    (AdPlatform::Microsoft, &["gregorian date"]),
    (AdPlatform::Microsoft, &["time period", "spend"]),
    (AdPlatform::Microsoft, &["spend", "avg cpc"]),
    (AdPlatform::Microsoft, &["spend", "impressions", "account name"]),
    (AdPlatform::Microsoft, &["spend", "impr", "clicks"]),
    (AdPlatform::Google, &["cost", "currency code"]),
    (AdPlatform::Google, &["cost", "impr"]),
    (AdPlatform::Google, &["cost", "avg cpc"]),
    (AdPlatform::Google, &["cost", "campaign", "campaign type"]),
    (AdPlatform::Google, &["cost", "campaign", "interactions"]),
    (AdPlatform::Google, &["cost", "campaign", "clicks", "impressions"]),
    (AdPlatform::Google, &["费用", "广告系列", "点击次数"]),
    (AdPlatform::Google, &["费用", "广告系列", "货币代码"]),
    (AdPlatform::Google, &["費用", "廣告活動", "點擊"]),
    (AdPlatform::Google, &["費用", "廣告活動", "貨幣代碼"]),
    (AdPlatform::Google, &["costo", "campagna", "clic"]),
    (AdPlatform::Google, &["costo", "campagna", "codice valuta"]),
    (AdPlatform::Google, &["cena", "kampaň", "prokliky"]),
    (AdPlatform::Google, &["cena", "kampaň", "kód měny"]),
    (AdPlatform::Google, &["náklady", "kampaň", "prokliky"]),
    (AdPlatform::Google, &["трошок", "кампања", "кликови"]),
];

/// Whose export a file with these columns is, if it shows.
pub fn ad_platform(headers: &[String]) -> Option<AdPlatform> {
    let names: Vec<[String; 3]> = headers.iter().map(|header| names_of(header)).collect();
    let has = |word: &&str| names.iter().any(|names| names.contains(&fold(word)));
    LAYOUTS.iter().find(|(_, words)| words.iter().all(&has)).map(|(platform, _)| *platform)
}

/// The name as it stands, without what is in brackets, and without a currency code at its end.
fn names_of(header: &str) -> [String; 3] {
    let without_code = currency_of(header).and(header.rsplit_once([' ', '_'])).map_or(header, |(name, _)| name);
    [fold(header), fold(&without_brackets(header)), fold(without_code)]
}

/// How good a name is for a part: the place of the word in its list; the last for a name that only ends with
/// `campaign id`.
fn rank(part: SpendPart, names: &[String; 3]) -> Option<usize> {
    let (_, words) = SPEND_SYNONYMS.iter().find(|(other, _)| *other == part)?;
    let known = words.iter().position(|word| names.contains(&fold(word)));
    let is_some_id = part == SpendPart::Campaign && names[0].ends_with(" campaign id");
    known.or(is_some_id.then_some(words.len()))
}

/// The currency named in a header: its code or sign in brackets, or its code as the last word. Small letters are a code
/// only when it is a common one: `ad_set` names no currency, `cost_eur` does.
fn currency_of(header: &str) -> Option<Currency> {
    if let Some(named) = in_brackets(header) {
        let folded = named.to_lowercase();
        let sign = CURRENCY_SIGNS.iter().find(|(sign, _)| *sign == folded);
        return Currency::parse(sign.map_or(named, |(_, code)| code));
    }
    let named = header.rsplit([' ', '_']).next()?;
    let is_common = CURRENCY_SIGNS.iter().any(|(_, code)| code.eq_ignore_ascii_case(named));
    let is_capital = named.bytes().all(|byte| byte.is_ascii_uppercase());
    Currency::parse(named).filter(|_| is_common || is_capital)
}
