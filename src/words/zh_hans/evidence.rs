//! Simplified Chinese: texts of evidence without persons.

use crate::words::EvidenceWords;

/// The texts.
pub(super) const TEXTS: EvidenceWords = EvidenceWords {
    title: "与同事分享计数，不涉及个人",
    about: "一个小的 CSV 文件：所选字段的每个值各有多少条线索成交、流失和进行中。不足五条线索的组不写入，姓名、联系方式、负责人、公司、自由文本以及可能含有您线索库中某个人的值也不写入。发送之前可以用电子表格打开检查。",
    save: "将计数保存为文件",
    add: "添加同事的文件",
    none: "尚未添加同事的文件。",
    line: "{file}：{counts}",
    remove: "移除",
    remove_label: "移除 {file}",
    added: "{file} 的计数已计入“哪些客户更常购买”。重新学习即可计入预测。",
    kept: "添加的文件保留到关闭页面为止，不存入线索库。",
    field: "同事的计数说明的情况",
    fault_other: "{file} 不是 Leadbench 的计数文件。",
    fault_newer: "{file} 由更新版本的 Leadbench 生成。请刷新页面更新，或请对方提供此版本的文件。",
    fault_line: "{file} 第 {line} 行已损坏。没有添加任何内容，请重新索取文件。",
};
