//! Traditional Chinese: texts of how safely leads are kept.

use crate::words::{KeepingWords, Plural};

/// The texts.
pub(super) const TEXTS: KeepingWords = KeepingWords {
    saved_means: "「已儲存」表示：頁面這樣顯示之前，內容就已寫入本機磁碟，之後即使頁面或瀏覽器當機也不會遺失。但這不代表有第二份副本：只有備份才是。",
    available: "瀏覽器回報的剩餘空間",
    share_used: "瀏覽器儲存空間的已用比例",
    eviction_title: "瀏覽器什麼時候可能清除資料？",
    eviction_promised: "瀏覽器已承諾不會自行清除這裡的儲存空間。但您清除網站資料時，仍會將其刪除。",
    eviction_chromium: "磁碟快滿時，此瀏覽器可能會清除整個網站的資料，從最久未使用的開始。一旦承諾保留儲存空間，就不會這麼做；若頁面已安裝或加入書籤，瀏覽器會更願意承諾。",
    eviction_safari: "如果使用 Safari 七天都沒有造訪某個頁面，Safari 就會刪除該頁面儲存的內容；磁碟快滿時也可能這麼做。加入主畫面或 Dock 的頁面不受七天限制。請每週回來一次，並儲存備份。",
    eviction_firefox: "磁碟快滿時，Firefox 可能會清除整個網站的資料，從最久未使用的開始。請要求保留儲存空間，並在 Firefox 詢問時允許，之後就不會清除。",
    eviction_other: "磁碟快滿時，瀏覽器可能會清除網站儲存的內容。請要求瀏覽器保留儲存空間，並儲存備份。",
    eviction_file_shared: "您是以檔案方式開啟 Leadbench。此瀏覽器的所有本機檔案共用一個儲存空間：您磁碟上的其他頁面可以讀取並清除它。備份檔案才是您的安全副本。",
    eviction_file_path: "您是以檔案方式開啟 Leadbench。此瀏覽器的儲存空間與檔案位置綁定：檔案移動或重新命名後會顯示為空，放回原位就能再找到您的線索。備份檔案才是您的安全副本。",
    due_changes: Plural::same("上次備份後有 {n} 項變更。"),
    due_changes_first: Plural::same("已有 {n} 項變更，但還沒有備份。"),
    due_days: Plural::same("上次備份是在 {n} 天前，不含您最近的變更。"),
    due_days_first: Plural::same("您的線索已存放 {n} 天，還沒有備份。"),
    back_up_now: "立即備份",
    in_clear: "「立即備份」會儲存未加密的檔案。",
    with_passphrase: "使用密碼片語…",
    later: "稍後",
    not_saved: "您最近的變更未儲存。",
    not_saved_advice: "問題解決後，請重新進行變更。「立即備份」會儲存未加密的檔案；若要使用密碼片語，請到「設定」備份。",
    export: "匯出線索",
    see_storage: "查看儲存空間",
};
