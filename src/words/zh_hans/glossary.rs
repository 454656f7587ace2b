//! Simplified Chinese: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "您的用语",
    about: "不同公司对同一事物叫法不同。在此填写的词会出现在所有相应位置；留空则使用界面语言的词。",
    marketing_qualified: "市场认可线索",
    sales_qualified: "销售认可线索",
    terms: "术语",
    criteria: "您自己的标准",
    criterion_new: "新标准",
    reasons: "线索流失的原因",
    reason_new: "新原因",
    lost_reasons: ["没有预算", "没有需求", "选择了别家", "无人回应", "联系人不对", "暂时不需要"],
    add: "添加",
    remove: "移除：{name}",
    save: "保存术语",
    saved: "您的用语已保存。",
    entry: "自定义用语",
    kept: "您的用语",
};
