//! What decides a lead's channel beside its own words: an ordered table of named predicates, the first that holds wins.
//!
//! Why what was measured comes before what was written: `gclid` in an address is a fact, and "website" in a form is where
//! the form stood. Who sees it otherwise puts a rule of their own before it.

use super::trace::{ClickId, Trace};

/// One line of the table.
pub struct Predicate {
    /// Its stable name, as in texts and handles.
    pub name: &'static str,
    /// Whether it holds.
    pub holds: fn(&Trace) -> bool,
    /// The channel it decides for.
    pub channel: &'static str,
}

/// The table, in its order.
pub const PREDICATES: [Predicate; 19] = [
    Predicate { name: "search_click", holds: has_search_click, channel: "paid_search" },
    Predicate { name: "social_click", holds: has_social_click, channel: "paid_social" },
    Predicate { name: "paid_on_social", holds: |it| is_paid(it) && comes_from(it, SOCIAL), channel: "paid_social" },
    Predicate { name: "paid_on_video", holds: |it| is_paid(it) && comes_from(it, VIDEO), channel: "paid_social" },
    Predicate { name: "medium_paid_social", holds: |it| has_medium(it, PAID_SOCIAL), channel: "paid_social" },
    Predicate { name: "medium_display", holds: |it| has_medium(it, DISPLAY), channel: "display" },
    Predicate { name: "medium_paid", holds: is_paid, channel: "paid_search" },
    Predicate { name: "medium_email", holds: |it| has_medium(it, EMAIL), channel: "newsletter" },
    Predicate {
        name: "medium_sms",
        holds: |it| has_medium(it, &["sms", "text message", "短信", "簡訊"]),
        channel: "sms",
    },
    Predicate { name: "medium_partner", holds: |it| has_medium(it, PARTNER), channel: "partner" },
    Predicate { name: "medium_social", holds: |it| has_medium(it, SOCIAL_MEDIUM), channel: "social" },
    Predicate { name: "medium_organic", holds: |it| has_medium(it, &["organic", "seo"]), channel: "organic_search" },
    Predicate { name: "meta_click", holds: |it| it.click == Some(ClickId::Meta), channel: "social" },
    Predicate { name: "host_wechat", holds: |it| is_host(it, WECHAT_HOSTS), channel: "wechat" },
    Predicate { name: "host_search", holds: |it| is_host(it, SEARCH_HOSTS), channel: "organic_search" },
    Predicate { name: "host_video", holds: |it| is_host(it, VIDEO_HOSTS), channel: "short_video" },
    Predicate { name: "host_market", holds: |it| is_host(it, MARKET_HOSTS), channel: "marketplace" },
    Predicate { name: "host_social", holds: |it| is_host(it, SOCIAL_HOSTS), channel: "social" },
    Predicate { name: "host_mail", holds: |it| is_host(it, MAIL_HOSTS), channel: "newsletter" },
];

/// Name and channel of each line: for who only shows the table.
pub const PREDICATE_LINES: [(&str, &str); PREDICATES.len()] = {
    let mut lines = [("", ""); PREDICATES.len()];
    let mut place = 0;
    while place < lines.len() {
        lines[place] = (PREDICATES[place].name, PREDICATES[place].channel);
        place += 1;
    }
    lines
};

const PAID: &[&str] = &["cpc", "ppc", "paid", "paidsearch", "paid search", "sem", "cpm paid", "search paid", "adwords"];
const PAID_SOCIAL: &[&str] = &["paid social", "paidsocial", "social paid", "cpc social", "social cpc", "social ads"];
const DISPLAY: &[&str] = &["display", "banner", "cpm", "native", "interstitial", "expandable", "retargeting"];
const EMAIL: &[&str] = &["email", "e mail", "newsletter", "mailing", "邮件", "郵件", "電子報", "имејл"];
const PARTNER: &[&str] = &["affiliate", "affiliates", "partner", "partners", "affiliazione"];
const SOCIAL_MEDIUM: &[&str] = &["social", "social media", "social network", "sm", "organic social", "社交", "社群"];
const SOCIAL: &[&str] = &[
    "facebook",
    "fb",
    "instagram",
    "ig",
    "meta",
    "linkedin",
    "twitter",
    "x",
    "pinterest",
    "reddit",
    "snapchat",
    "weibo",
    "xiaohongshu",
    "微博",
    "小红书",
    "threads",
];
const VIDEO: &[&str] = &["tiktok", "tik tok", "douyin", "kuaishou", "抖音", "快手"];
const WECHAT_HOSTS: &[&str] = &["weixin.qq.com", "servicewechat.com", "wechat.com"];
const SEARCH_HOSTS: &[&str] = &[
    "google.",
    "bing.com",
    "yahoo.",
    "duckduckgo.com",
    "ecosia.org",
    "baidu.com",
    "sogou.com",
    "so.com",
    "sm.cn",
    "yandex.",
    "search.seznam.cz",
    "seznam.cz",
    "qwant.com",
    "startpage.com",
    "search.brave.com",
];
const VIDEO_HOSTS: &[&str] = &["tiktok.com", "douyin.com", "iesdouyin.com", "kuaishou.com"];
const MARKET_HOSTS: &[&str] =
    &["taobao.com", "tmall.com", "meituan.com", "1688.com", "alibaba.com", "hc360.com", "jd.com", "amazon.", "ebay."];
const SOCIAL_HOSTS: &[&str] = &[
    "facebook.com",
    "fb.com",
    "fb.me",
    "instagram.com",
    "linkedin.com",
    "lnkd.in",
    "twitter.com",
    "t.co",
    "x.com",
    "pinterest.",
    "reddit.com",
    "youtube.com",
    "youtu.be",
    "weibo.com",
    "weibo.cn",
    "xiaohongshu.com",
    "threads.net",
];
const MAIL_HOSTS: &[&str] =
    &["mail.google.com", "outlook.live.com", "mail.yahoo.com", "mail.qq.com", "email.seznam.cz"];

fn has_search_click(trace: &Trace) -> bool {
    use ClickId::{Baidu, Google, Microsoft, Yandex};
    matches!(trace.click, Some(Google | Microsoft | Baidu | Yandex))
}

fn has_social_click(trace: &Trace) -> bool {
    matches!(trace.click, Some(ClickId::TikTok | ClickId::LinkedIn))
}

fn is_paid(trace: &Trace) -> bool {
    has_medium(trace, PAID)
}

fn has_medium(trace: &Trace, words: &[&str]) -> bool {
    words.contains(&&*trace.medium)
}

/// Whether the source names one of some networks, or the referrer is of one.
fn comes_from(trace: &Trace, networks: &[&str]) -> bool {
    let source = super::channel::fold(&trace.source);
    networks.iter().any(|network| source.split(' ').any(|word| word == *network))
        || networks.contains(&&*source)
        || trace.host.split('.').any(|part| part.len() > 2 && networks.contains(&part))
}

/// Whether the referrer is one of some hosts or below it; `google.` is that of every country.
fn is_host(trace: &Trace, hosts: &[&str]) -> bool {
    let is_mail = MAIL_HOSTS.contains(&&*trace.host);
    is_mail == hosts.iter().any(|host| MAIL_HOSTS.contains(host))
        && hosts.iter().any(|host| {
            let is_whole = |at: usize| at == 0 || trace.host.as_bytes()[at - 1] == b'.';
            let is_end = |at: usize| host.ends_with('.') || at + host.len() == trace.host.len();
            trace.host.match_indices(host).any(|(at, _)| is_whole(at) && is_end(at))
        })
}
