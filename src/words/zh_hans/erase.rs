//! Simplified Chinese: texts of erasing.

use crate::words::EraseWords;

/// The texts.
pub(super) const TEXTS: EraseWords = EraseWords {
    button: "永久抹除……",
    question: "永久抹除？",
    goes: "将从此浏览器中抹除 {leads}：",
    and_more: "以及另外 {leads}",
    with: "历史（{entries}）和被拒绝的行（{rejected}）中有关这些线索的内容也会一并抹除。其他线索保持不变，对它们的修改仍可撤销。",
    is_final: "此操作无法撤销。你此前保存的备份和导出的文件仍包含这些人的信息：请在抹除后重新备份，并删除旧的备份和文件。",
    damaged: "部分存储记录已损坏，无法检查，其中可能仍有这些人的信息。请先在“设置”中修复。",
    understood: "我明白，抹除后任何人都无法恢复。",
    confirm: "永久抹除",
    cancel: "取消",
    done: "已永久抹除 {leads}。请重新备份：旧备份中仍有它们的信息。",
};
