//! Traditional Chinese: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "您的用語",
    about: "同樣的事物，各公司的叫法不同。您在這裡填寫的用語會顯示在所有出現該詞的地方；留空則使用介面語言的用語。",
    marketing_qualified: "行銷合格線索",
    sales_qualified: "銷售合格線索",
    terms: "用語",
    criteria: "您的自訂條件",
    criterion_new: "新條件",
    reasons: "線索流失的原因",
    reason_new: "新原因",
    lost_reasons: ["沒有預算", "沒有需求", "選擇了別家", "沒有回應", "聯絡人不對", "暫時不需要"],
    add: "新增",
    remove: "移除：{name}",
    save: "儲存用語",
    saved: "已儲存您的用語。",
    entry: "自訂用語",
    kept: "您的用語",
};
