//! Traditional Chinese: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "已儲存的檢視",
    none: "尚無。檢視會儲存篩選、時段、分組、對比和計數方式，不含搜尋內容。",
    name: "名稱",
    save: "儲存此檢視",
    open: "開啟 {name}",
    rename: "將 {name} 改為所填名稱",
    delete: "刪除 {name}",
    entry_saved: "已儲存檢視「{name}」",
    entry_renamed: "檢視「{name}」改名為「{to}」",
    entry_deleted: "已刪除檢視「{name}」",
    kept: "檢視「{name}」",
};
