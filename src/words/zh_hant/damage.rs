//! Traditional Chinese: texts of damaged records.

use crate::words::{DamageWords, Plural};

/// The texts.
pub(super) const TEXTS: DamageWords = DamageWords {
    title: "損毀的記錄",
    about: "瀏覽器儲存空間中的下列記錄已與儲存時不同。它們已原封不動地隔離；其他資料都完好，可以繼續使用。",
    leads: "此變更的第 {first} 至 {last} 筆線索：{entry}（{when}）",
    values: "此變更中被修改、合併或拒收的值：{entry}（{when}）",
    entries: Plural::same("{n} 項變更"),
    between: "{changes}，在「{before}」（{before_when}）之後、「{after}」（{after_when}）之前",
    before: "{changes}，在「{after}」（{after_when}）之前",
    after: "{changes}，在「{before}」（{before_when}）之後",
    all: "{changes}，且其他變更都無法讀取",
    repair: "以備份修復…",
    reading: "正在讀取備份…",
    export: "匯出可讀取的資料",
    show: "查看並修復",
    question: "要以此備份修復嗎？",
    made: "備份建立於 {when}。其中每筆記錄都已通過校驗碼驗證。",
    mends: "可以修復",
    lacks: "不在此備份中",
    none: "此備份不含任何損毀的記錄。請改用在這些變更之後建立的備份。",
    stays: "只會取代損毀的記錄；在那之後儲存的內容都會保留。",
    confirm: "修復",
    cancel: "取消",
    done: "已修復：所有資料恢復完整。",
    done_partly: "已修復。仍有 {n} 筆記錄損毀：此備份中沒有這些記錄。",
};
