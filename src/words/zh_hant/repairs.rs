//! Traditional Chinese: texts about damage and its repair.

use crate::words::RepairWords;

/// The texts.
pub(super) const TEXTS: RepairWords = RepairWords {
    title: "將修復的損壞",
    about: "在前幾列中發現，且修復後確實變為有效。若要維持原樣，請取消勾選。",
    line: "{field}：{kind}（{count}）",
    example: "{before} → {after}",
    kinds: [
        "編碼錯誤造成的亂碼",
        "網頁跳脫字元",
        "看不見的字元",
        "全形英文字母與數字",
        "使數字變成文字的符號",
        "整數後多餘的小數",
        "以科學記號表示的數字",
        "遺失的前置零",
        "遺失的加號",
        "以序號表示的日期",
        "被當成日期的範圍",
        "日與月對調",
        "表示「無」的字詞",
    ],
};
