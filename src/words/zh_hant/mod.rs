//! Traditional Chinese.
//!
//! As read in Taiwan. lead: 線索（筆）; suspect: 待開發名單; prospect: 潛在客戶; opportunity: 商機; stage: 階段
//! channel: 管道; campaign: 行銷活動; source: 來源; spend: 花費; cost per lead: 每筆線索成本; owner: 負責人
//! gate: 入庫（規則）; rejected row: 拒收的列; bring back: 重新入庫; mend: 修正; issue: 問題; row: 列
//! column: 欄 (of a file, or within a sentence), 欄位 (as a label: columns of leads are fields); custom field: 自訂欄位
//! field: 欄位; value: 值; blank: 空白; filled: 有值; cell: 儲存格; duplicate: 重複; merge: 合併
//! match weight: 比對權重; recipe: 配方; facet: 分面; cluster, group: 組; party: 對象; book (all leads): 線索庫
//! history: 歷史記錄; journal entry: 記錄; change: 變更; edit: 編輯; undo: 復原; redo: 取消復原; restore: 還原
//! backup: 備份; passphrase: 密碼片語; storage: 儲存空間; erase for ever: 永久刪除; erase all: 全部清除
//! scoring: 評分; score: 分數; points: 分; grade: 等級; threshold: 門檻; fit: 契合度; engagement: 互動度
//! persona: 人物誌; funnel: 漏斗; conversion: 轉換; lost: 流失; won: 成交; call list: 撥打清單; call: 撥打
//! e-mail: 電子郵件（信箱）; workspace: 工作區; sample: 範例; tab: 分頁; reload: 重新載入; machine: 本機; you: 您

mod axes;
mod backup;
mod board;
mod calendar;
mod calls;
mod channels;
mod clean;
mod columns;
mod damage;
mod definitions;
mod duplicates;
mod erase;
mod evidence;
mod failure;
mod follow;
mod forecast;
mod frame;
mod funnel;
mod gate;
mod glossary;
mod history;
mod import;
mod keeping;
mod lead;
mod leads;
mod ledger;
mod outlook;
mod owners;
mod persona;
mod qualify;
mod reach;
mod reading;
mod repairs;
mod report;
mod scoring;
mod settings;
mod today;
mod what_if;

super::texts::language!();
