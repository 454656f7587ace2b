//! Simplified Chinese: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "已保存的视图",
    none: "尚无。视图保存筛选、时段、分组、对比和计数方式，不含搜索内容。",
    name: "名称",
    save: "保存此视图",
    open: "打开 {name}",
    rename: "将 {name} 改为所填名称",
    delete: "删除 {name}",
    entry_saved: "已保存视图“{name}”",
    entry_renamed: "视图“{name}”改名为“{to}”",
    entry_deleted: "已删除视图“{name}”",
    kept: "视图“{name}”",
};
