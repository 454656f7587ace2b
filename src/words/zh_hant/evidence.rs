//! Traditional Chinese: texts of evidence without persons.

use crate::words::EvidenceWords;

/// The texts.
pub(super) const TEXTS: EvidenceWords = EvidenceWords {
    title: "與同事分享統計數字，不涉及個人",
    about: "一個小型 CSV 檔案：所勾選欄位的每個值，各有多少筆線索成交、流失和進行中。少於五筆線索的組不會寫入，姓名、聯絡資料、負責人、公司、自由文字，以及任何可能含有您線索庫中某個人的值也不會寫入。傳送之前，可以用試算表開啟檢查。",
    save: "將統計數字儲存為檔案",
    add: "加入同事的檔案",
    none: "尚未加入同事的檔案。",
    line: "{file}：{counts}",
    remove: "移除",
    remove_label: "移除 {file}",
    added: "{file} 的統計數字已計入「誰更常購買」。重新學習即可納入預測。",
    kept: "加入的檔案會保留到您關閉頁面為止，不會存入線索庫。",
    field: "同事的統計數字",
    fault_other: "{file} 不是 Leadbench 的統計數字檔案。",
    fault_newer: "{file} 是由較新版本的 Leadbench 產生的。請重新載入頁面以更新，或請對方提供此版本的檔案。",
    fault_line: "{file} 的第 {line} 行已損壞。未加入任何內容，請重新索取檔案。",
};
