//! Traditional Chinese: texts of erasing.

use crate::words::EraseWords;

/// The texts.
pub(super) const TEXTS: EraseWords = EraseWords {
    button: "永久刪除…",
    question: "要永久刪除嗎？",
    goes: "將從此瀏覽器刪除 {leads}：",
    and_more: "以及另外 {leads}",
    with: "歷史記錄（{entries}）和拒收的列（{rejected}）中與這些線索有關的內容也會一併刪除。其他線索都維持不變，其變更仍可復原。",
    is_final: "這項操作無法復原。您先前建立的備份和匯出的檔案仍含有這些人的資料：請在刪除後重新備份，並刪除舊的檔案。",
    damaged: "部分儲存的記錄已損毀而無法搜尋，其中可能仍有這些人的資料。請先到「設定」修復。",
    understood: "我了解，刪除後任何人都無法找回。",
    confirm: "永久刪除",
    cancel: "取消",
    done: "已永久刪除 {leads}。請重新備份：舊的備份中仍有這些資料。",
};
