//! Simplified Chinese: texts of damaged records.

use crate::words::{DamageWords, Plural};

/// The texts.
pub(super) const TEXTS: DamageWords = DamageWords {
    title: "损坏的记录",
    about: "浏览器存储中的下列记录与保存时不再一致。它们已被原样隔离；其余数据完好，可以继续使用。",
    leads: "以下变更中的第 {first} 至 {last} 条线索：{entry}（{when}）",
    values: "以下变更中修改、合并或拒绝的值：{entry}（{when}）",
    entries: Plural::same("{n} 项变更"),
    between: "{changes}，在“{before}”（{before_when}）之后、“{after}”（{after_when}）之前",
    before: "{changes}，在“{after}”（{after_when}）之前",
    after: "{changes}，在“{before}”（{before_when}）之后",
    all: "{changes}，其他变更均无法读取",
    repair: "用备份修复……",
    reading: "正在读取备份……",
    export: "导出可读取的线索",
    show: "查看并修复",
    question: "用此备份修复？",
    made: "备份时间：{when}。其中每条记录都已通过校验和验证。",
    mends: "可以修复",
    lacks: "此备份中没有",
    none: "此备份不包含任何损坏的记录。请尝试在这些变更之后保存的备份。",
    stays: "只替换损坏的记录；此后保存的内容全部保留。",
    confirm: "修复",
    cancel: "取消",
    done: "已修复：数据恢复完整。",
    done_partly: "已修复。仍有 {n} 条记录损坏：此备份中没有它们。",
};
