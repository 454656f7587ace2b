//! Spend files as advertising platforms export them, and as people write them.

use leadbench::intake::{SpendFault, read_spend};
use leadbench::map::AdPlatform;
use std::collections::BTreeMap;

/// A file, whose it is, how many rows are taken and left out as sums, and the sums by channel in minor units.
fn check(text: &str, platform: Option<AdPlatform>, rows: [u32; 2], sums: &[(&str, &str, i64)]) {
    check_bytes(text.as_bytes(), platform, rows, sums);
}

fn check_bytes(bytes: &[u8], platform: Option<AdPlatform>, rows: [u32; 2], sums: &[(&str, &str, i64)]) {
    let found = read_spend(bytes, "IT", "EUR").expect("a spend file");
    let shown = String::from_utf8_lossy(bytes);
    assert_eq!(found.rejected, [], "{shown}");
    assert_eq!((found.platform, [found.row_count, found.total_count]), (platform, rows), "{shown}");
    let mut counted = BTreeMap::<(&str, &str), i64>::new();
    for spend in &found.spends {
        *counted.entry((&spend.channel, spend.money.currency.code())).or_default() += spend.money.minor;
    }
    let expected = sums.iter().map(|(channel, currency, minor)| ((*channel, *currency), *minor)).collect();
    assert_eq!(counted, expected, "{shown}");
}

const GOOGLE: &str = "\
Campaign report
1 January 2026 - 31 January 2026
Campaign,Day,Currency code,Cost,Clicks,Impr.,CTR
Brand,2026-01-01,EUR,10.50,3,100,3.00%
Brand,2026-01-02,EUR,0,0,10,0.00%
Generic,2026-01-02,EUR,\"1,204.25\",120,9000,1.33%
Total: Campaigns, --,EUR,\"1,214.75\",123,9110,1.35%
Total: Account, --,EUR,\"1,214.75\",123,9110,1.35%
";

#[test]
fn exports_of_platforms_are_read_and_their_channel_is_known() {
    check(GOOGLE, Some(AdPlatform::Google), [2, 2], &[("paid_search", "EUR", 121_475)]);
    check(
        "Campaign,Campaign type,Day,Currency code,Cost\nA,Search,2026-01-01,EUR,1.00\nB,Display,2026-01-01,EUR,2.00\nC,Performance Max,2026-01-01,EUR,4.00\n",
        Some(AdPlatform::Google),
        [3, 0],
        &[("display", "EUR", 200), ("paid_search", "EUR", 500)],
    );
    check(
        "Reporting starts,Reporting ends,Campaign name,Ad set name,Amount spent (EUR),Impressions\n2026-01-01,2026-01-31,,,\"310.01\",9\n2026-01-01,2026-01-31,Spring,All,310.01,9\n",
        Some(AdPlatform::Meta),
        [1, 1],
        &[("paid_social", "EUR", 31_001)],
    );
    check(
        "Start Date (in UTC),Campaign Name,Total Spent,Total Budget,Currency\n1/15/2026,Lead gen,25.5,100,USD\n",
        Some(AdPlatform::LinkedIn),
        [1, 0],
        &[("paid_social", "USD", 2_550)],
    );
    check(
        "日期,账户,推广计划,展现,点击,消费\n2026-01-01,a,品牌,100,3,12.34\n2026-01-02,a,通用,100,3,\"1,000.00\"\n总计,,,200,6,\"1,012.34\"\n",
        Some(AdPlatform::Baidu),
        [2, 1],
        &[("paid_search", "EUR", 101_234)],
    );
    check(
        "Gregorian date,Account name,Campaign name,Impressions,Clicks,Spend,Currency code\n2026-01-01,Acc,Brand,10,1,3.10,GBP\n",
        Some(AdPlatform::Microsoft),
        [1, 0],
        &[("paid_search", "GBP", 310)],
    );
    check(
        "Campaign name,Ad group name,By Day,Cost,Currency,CTR\nVideo,G,2026-01-01,7.07,EUR,1\n",
        Some(AdPlatform::TikTok),
        [1, 0],
        &[("paid_social", "EUR", 707)],
    );
}

#[test]
fn headers_are_known_in_six_languages() {
    for (header, platform) in [
        ("Campagna,Giorno,Costo,Clic,Codice valuta", Some(AdPlatform::Google)),
        ("Kampaň,Den,Cena,Prokliky,Kód měny", Some(AdPlatform::Google)),
        ("Кампања,Ден,Трошок,Кликови,Валута", Some(AdPlatform::Google)),
        ("广告系列,天,费用,点击次数,货币代码", Some(AdPlatform::Google)),
        ("廣告活動,日期,費用,點擊,貨幣代碼", Some(AdPlatform::Google)),
        ("Nome della campagna,Inizio dei report,Importo speso,Clic,Valuta", Some(AdPlatform::Meta)),
        ("Název kampaně,Začátek přehledu,Utracená částka,Prokliky,Měna", Some(AdPlatform::Meta)),
        ("Име на кампања,Почеток на извештај,Потрошен износ,Кликови,Валута", Some(AdPlatform::Meta)),
        ("广告系列名称,报告开始日期,已花费金额,点击,货币", Some(AdPlatform::Meta)),
        ("行銷活動名稱,分析報告開始,花費金額,點擊,幣別", Some(AdPlatform::Meta)),
        ("campaign,date,amount,note,currency", None),
    ] {
        let text = format!("{header}\nSpring,2026-01-05,12.30,3,EUR\nAutumn,2026-01-06,0.70,3,EUR\n");
        let found = read_spend(text.as_bytes(), "IT", "USD").expect("a spend file");
        let sum: i64 = found.spends.iter().map(|spend| spend.money.minor).sum();
        assert_eq!((found.platform, sum, found.rejected.len()), (platform, 1_300, 0), "{header}");
        assert!(found.spends.iter().all(|spend| spend.day.is_some() && !spend.campaign.is_empty()), "{header}");
        assert!(found.spends.iter().all(|spend| spend.money.currency.code() == "EUR"), "{header}");
    }
}

/// As Google writes what it calls "Excel .csv": UTF-16 with tabs.
#[test]
fn utf_16_with_tabs_is_read() {
    let text = GOOGLE.replace("\"1,204.25\"", "1204.25").replace("\"1,214.75\"", "1214.75").replace(',', "\t");
    let mut bytes = vec![0xFF, 0xFE];
    text.encode_utf16().for_each(|unit| bytes.extend(unit.to_le_bytes()));
    check_bytes(&bytes, Some(AdPlatform::Google), [2, 2], &[("paid_search", "EUR", 121_475)]);
}

#[test]
fn a_row_of_several_days_is_spread_over_them() {
    let text = "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2026-01-01,2026-01-03,Spring,10.00\n";
    let found = read_spend(text.as_bytes(), "IT", "EUR").expect("a spend file");
    let days: Vec<(String, i64)> =
        found.spends.iter().map(|spend| (spend.day.expect("a day").to_string(), spend.money.minor)).collect();
    let expected = [("2026-01-01", 333), ("2026-01-02", 333), ("2026-01-03", 334)];
    assert_eq!(days, expected.map(|(day, minor)| (day.to_owned(), minor)));
    assert_eq!(found.row_count, 1);
}

#[test]
fn a_campaign_called_total_is_no_sum() {
    let text = "date,channel,campaign,amount\n2026-01-01,partner,Total care,5\n2026-01-02,partner,x,6\nTotal,,,11\n";
    let found = read_spend(text.as_bytes(), "IT", "EUR").expect("a spend file");
    let sum: i64 = found.spends.iter().map(|spend| spend.money.minor).sum();
    assert_eq!((sum, found.total_count, found.rejected.len()), (1_100, 1, 0));
    let text = "campaign,date,amount\nTotal care,2026-01-01,5\nx,2026-01-02,6\n";
    let found = read_spend(text.as_bytes(), "IT", "EUR").expect("a spend file");
    assert_eq!((found.row_count, found.total_count), (2, 0));
}

#[test]
fn a_bad_row_is_named_with_row_column_value_and_reason() {
    let text = "\
Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)
2026-01-01,2026-01-01,a,much
someday,2026-01-01,a,5
2026-01-05,2026-01-01,a,5
2026-01-05,2026-01-06,a,
2026-01-05,2026-01-06,a,5
";
    let found = read_spend(text.as_bytes(), "IT", "EUR").expect("a spend file");
    let rejected: Vec<(u32, &str, &str, SpendFault)> =
        found.rejected.iter().map(|it| (it.row, &*it.column, &*it.value, it.fault)).collect();
    let expected = [
        (2, "Amount spent (EUR)", "much", SpendFault::AmountInvalid),
        (3, "Reporting starts", "someday", SpendFault::DateInvalid),
        (4, "Reporting ends", "2026-01-01", SpendFault::EndInvalid),
        (5, "Amount spent (EUR)", "", SpendFault::AmountMissing),
    ];
    assert_eq!(rejected, expected);
    assert_eq!(found.row_count, 1);
}
