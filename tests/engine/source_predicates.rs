//! The ordered table of built-in predicates: which of them decides, case by case.

use crate::source_rules::trace;
use leadbench::lead::{DecidedBy, PREDICATES, Taxonomy};

fn check(told: &str, channel: &str, by: &str) {
    let decision = Taxonomy::default().decide(&trace(told)).expect("something is told");
    let why = match decision.by {
        DecidedBy::Predicate(name) => name,
        other => format!("{other:?}"),
    };
    assert_eq!((decision.channel.as_str(), why.as_str()), (channel, by), "{told}");
}

#[test]
fn the_first_predicate_that_holds_decides() {
    for (told, channel, by) in [
        ("page=https://us.example/?gclid=abc", "paid_search", "search_click"),
        ("page=https://us.example/a?x=1&msclkid=9#top", "paid_search", "search_click"),
        ("gclid=abc;utm_medium=email", "paid_search", "search_click"),
        ("ttclid=1", "paid_social", "social_click"),
        ("utm_source=facebook;utm_medium=cpc", "paid_social", "paid_on_social"),
        ("words=facebook / cpc", "paid_social", "paid_on_social"),
        ("utm_source=linkedin_ads;utm_medium=paid", "paid_social", "paid_on_social"),
        ("utm_medium=ppc;referrer=https://l.facebook.com/l.php", "paid_social", "paid_on_social"),
        ("utm_source=tiktok;utm_medium=cpc", "paid_social", "paid_on_video"),
        ("utm_medium=paid_social", "paid_social", "medium_paid_social"),
        ("utm_medium=Paid-Social;utm_source=x", "paid_social", "medium_paid_social"),
        ("utm_source=gdn;utm_medium=display", "display", "medium_display"),
        ("utm_source=google;utm_medium=cpc", "paid_search", "medium_paid"),
        ("words=google / cpc", "paid_search", "medium_paid"),
        ("utm_medium=paidsearch", "paid_search", "medium_paid"),
        ("utm_source=spring;utm_medium=e-mail", "newsletter", "medium_email"),
        ("utm_medium=sms", "sms", "medium_sms"),
        ("utm_source=shop;utm_medium=affiliate", "partner", "medium_partner"),
        ("utm_source=instagram;utm_medium=social", "social", "medium_social"),
        ("utm_medium=organic;utm_source=google", "organic_search", "medium_organic"),
        ("page=https://us.example/?fbclid=Iw", "social", "meta_click"),
        ("page=https://us.example/?fbclid=Iw&utm_medium=cpc&utm_source=fb", "paid_social", "paid_on_social"),
        ("referrer=https://mp.weixin.qq.com/s/x", "wechat", "host_wechat"),
        ("referrer=https://www.google.com/", "organic_search", "host_search"),
        ("referrer=https://www.google.co.uk/search?q=a", "organic_search", "host_search"),
        ("referrer=google.com", "organic_search", "host_search"),
        ("words=https://www.bing.com/search", "organic_search", "host_search"),
        ("referrer=https://www.baidu.com/link?url=x", "organic_search", "host_search"),
        ("referrer=https://www.google.com/;gclid=1", "paid_search", "search_click"),
        ("referrer=https://www.douyin.com/", "short_video", "host_video"),
        ("referrer=https://detail.1688.com/offer", "marketplace", "host_market"),
        ("referrer=https://www.linkedin.com/", "social", "host_social"),
        ("referrer=https://t.co/abc", "social", "host_social"),
        ("referrer=https://mail.google.com/", "newsletter", "host_mail"),
        ("words=https://us.example/?utm_source=news&utm_medium=newsletter", "newsletter", "medium_email"),
        ("first utm source=google;First UTM Medium=cpc", "paid_search", "medium_paid"),
        ("words=Trade fair", "trade_fair", "Word(\"trade fair\")"),
        ("utm_source=newsletter", "newsletter", "Word(\"newsletter\")"),
        ("words=Kampaň word of mouth 2026", "referral", "Word(\"word of mouth\")"),
        ("words=Billboard D1", "Billboard D1", "OwnText"),
        ("referrer=https://partner.example/page", "partner.example", "OwnText"),
        ("referrer=https://notgoogle.example/", "notgoogle.example", "OwnText"),
        ("utm_source=Summer%20Fest", "Summer%20Fest", "OwnText"),
        ("page=https://us.example/?utm_source=Summer%20Fest+CZ", "Summer Fest CZ", "OwnText"),
    ] {
        check(told, channel, by);
    }
    assert_eq!(Taxonomy::default().decide(&trace("")), None);
    assert_eq!(Taxonomy::default().decide(&trace("page=https://us.example/")), None, "one's own page led nobody here");
}

#[test]
fn every_predicate_decides_for_a_channel_that_there_is_and_has_its_own_name() {
    let mut names: Vec<&str> = PREDICATES.iter().map(|predicate| predicate.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), PREDICATES.len());
    assert!(PREDICATES.iter().all(|predicate| Taxonomy::default().has(predicate.channel)));
}
