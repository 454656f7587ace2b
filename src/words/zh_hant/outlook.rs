//! Traditional Chinese: texts of how promising a lead is: grade by talks, standing, expected value.

use crate::words::OutlookWords;

/// The texts.
pub(super) const TEXTS: OutlookWords = OutlookWords {
    talk_grade: "洽談等級",
    talk_grades: [
        "A：首要關鍵人，有需求、有支付能力並認可價值",
        "B：有需求和支付能力，其餘尚未齊備",
        "C：正在與關鍵人洽談",
        "D：不會購買、無力支付或已有此產品",
    ],
    no_talk: "尚未與關鍵人洽談",
    standing: "線索狀態",
    standings: ["有效", "高意向", "猶豫", "失敗"],
    no_standing: "無法聯絡",
    worth: "預期價值",
    worth_hint: "訂單金額 × 每年訂單數 × 年數 × 機率。機率取自預測；沒有預測時，取同等級已結案線索的成交比例。自訂欄位可以給出每條線索自己的數值。",
    orders: "每年訂單數",
    years: "作為客戶的年數",
    orders_field: "每年訂單數取自欄位",
    years_field: "年數取自欄位",
    no_field: "無",
    panel_talk: "洽談等級：{grade}",
    panel_standing: "線索狀態：{standing}",
    panel_worth: "預期價值：{expected} = {order} × 每年 {orders} 單 × {years} 年 × {chance}",
    chance_forecast: "機率取自預測。",
    chance_grade: "機率為 {letter} 級已結案線索的成交比例。",
    chance_closed: "機率為全部已結案線索的成交比例。",
    kept: "訂單數和年數",
};
