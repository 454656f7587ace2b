//! Simplified Chinese: texts about damage and its repair.

use crate::words::RepairWords;

/// The texts.
pub(super) const TEXTS: RepairWords = RepairWords {
    title: "将要修复的损坏",
    about: "在前几行中发现，修复后的值确实有效。不想改动的请取消勾选。",
    line: "{field}：{kind}（{count}）",
    example: "{before} → {after}",
    kinds: [
        "编码读错的乱码",
        "网页转义符号",
        "看不见的字符",
        "全角字母和数字",
        "把数字变成文本的记号",
        "整数后多余的小数",
        "科学计数法的数字",
        "丢失的前导零",
        "丢失的加号",
        "存成序号的日期",
        "被当成日期的范围",
        "日月颠倒",
        "表示“无”的词",
    ],
};
