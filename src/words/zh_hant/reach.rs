//! Traditional Chinese: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "依分數",
    title: "已接觸的線索",
    about: "各等級中已聯絡的線索：已撥打、有活動或已進入後續階段。憑直覺挑選會遺漏線索，這裡一目了然。",
    contacted: "已聯絡",
    attempts: "每筆已嘗試線索的聯絡次數",
    contacted_of: "{contacted} 筆，共 {all} 筆（{share}）",
    skipped: Plural::same("略過 {n} 筆"),
    enough: "{enough} 筆達到 {least} 次",
    no_calls: "均未嘗試",
    no_leads: "沒有線索",
    reference: "參考值：嘗試 {attempts} 次",
    reference_source: "虛線是一篇文章對一般業務人員的說法：平均嘗試 1.3 次就放棄。這只是供對照的說法，並非您的實際測量數據。",
    skip_reason: "略過的原因…",
    skip: "略過",
    skipped_because: "已略過：{reason}（{moment}）",
    skip_noted: "{name}：已略過，{reason}。",
    audit_title: "抽查拒收的列",
    audit_about: "隨機抽出幾列拒收的資料：拒收得對嗎？相同的編號會抽出相同的列，因此兩個人可以檢查同一批。",
    audit_seed: "抽查編號",
    audit_draw: "抽取",
    audit_next: "換一批",
    audit_drawn: "抽出 {count} 列，共 {all} 列拒收，抽查編號 {seed}",
};
