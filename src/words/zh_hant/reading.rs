//! Traditional Chinese: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "欄名所在的列",
    automatic: "自動尋找",
    header_found: "已找到：第 {n} 列",
    header_found_none: "已判斷：沒有欄名",
    header_row: "第 {n} 列",
    header_none: "沒有欄名",
    above: "欄名上方、不屬於名單的內容：",
    quote: "儲存格的引號",
    quotes: ["雙引號 \"", "單引號 '"],
    quote_none: "無",
    region: "沒有國碼的號碼",
    region_seen: "由號碼判斷；此工作區通常為：{usual}。",
};
