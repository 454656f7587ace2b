//! Sources become channels.

use leadbench::lead::{CHANNELS, Channel, classify};

fn check(source: &str, channel: Option<&str>) {
    assert_eq!(classify(source).as_deref(), channel, "{source:?}");
}

#[test]
fn what_exports_say_is_classified_in_six_languages() {
    for (source, channel) in [
        ("Google Ads", "paid_search"),
        ("google_ads", "paid_search"),
        ("google / cpc", "paid_search"),
        ("AdWords", "paid_search"),
        ("PPC", "paid_search"),
        ("百度推广", "paid_search"),
        ("Google Ads - Brand CZ", "paid_search"),
        ("SEO", "organic_search"),
        ("百度", "organic_search"),
        ("微信", "wechat"),
        ("微信公众号文章", "wechat"),
        ("抖音", "short_video"),
        ("1688.com", "marketplace"),
        ("天貓", "marketplace"),
        ("doporučení", "referral"),
        ("Passaparola", "referral"),
        ("препорака", "referral"),
        ("轉介紹", "referral"),
        ("老客户转介绍-王总", "referral"),
        ("Web Form", "web_form"),
        ("Kontaktní formulář", "web_form"),
        ("Facebook", "social"),
        ("LinkedIn", "social"),
        ("Facebook Lead Ads", "paid_social"),
        ("Retargeting Ads", "display"),
        ("(direct) / (none)", "direct_traffic"),
        ("Trade Fair", "trade_fair"),
        ("veletrh", "trade_fair"),
        ("fiera", "trade_fair"),
        ("саем", "trade_fair"),
        ("展会", "trade_fair"),
        ("Trade fairs: Hannover", "trade_fair"),
        ("Newsletter", "newsletter"),
        ("e-mail", "email"),
        ("Cold calling", "cold_call"),
        ("短信", "sms"),
        ("Purchased List", "bought_list"),
        ("  Pagine  Gialle ", "phone_book"),
    ] {
        check(source, Some(channel));
    }
}

/// The ten origins of a real marketplace's leads stay ten channels.
#[test]
fn unknown_and_other_are_not_folded_into_one_another() {
    for origin in [
        "organic_search",
        "paid_search",
        "social",
        "unknown",
        "direct_traffic",
        "email",
        "referral",
        "other",
        "display",
        "other_publicities",
    ] {
        check(origin, Some(origin));
    }
}

#[test]
fn a_source_that_fits_no_channel_keeps_its_own_text() {
    for source in ["Unknown", "Other publicities", "Phone", "Campaign 916", "未知", "Nepoznato"] {
        check(source, Some(source));
    }
    check("  Billboard D1 ", Some("Billboard D1"));
}

#[test]
fn a_blank_source_has_no_channel() {
    for source in ["", "   ", "\t", "\u{3000}"] {
        check(source, None);
    }
    check("-", Some("-"));
}

#[test]
fn every_code_is_its_own_source_and_no_word_is_that_of_two_channels() {
    let mut seen = std::collections::BTreeMap::new();
    for channel in CHANNELS {
        check(channel.code, Some(channel.code));
        let known = Channel::from_code(channel.code).map(|known| (known.code, known.direction, known.model));
        assert_eq!(known, Some((channel.code, channel.direction, channel.model)));
        for word in channel.words {
            check(word, Some(channel.code));
            check(&word.to_uppercase(), Some(channel.code));
            assert_eq!(seen.insert(*word, channel.code), None, "{word:?} stands twice");
        }
        for phrase in channel.phrases {
            check(&format!("Kampaň {phrase} 2026"), Some(channel.code));
        }
    }
}
