//! Simplified Chinese: texts of how promising a lead is: grade by talks, standing, expected value.

use crate::words::OutlookWords;

/// The texts.
pub(super) const TEXTS: OutlookWords = OutlookWords {
    talk_grade: "洽谈等级",
    talk_grades: [
        "A：首要关键人，有需求、有支付能力并认可价值",
        "B：有需求和支付能力，其余尚未齐备",
        "C：正在与关键人洽谈",
        "D：不会购买、无力支付或已有此产品",
    ],
    no_talk: "尚未与关键人洽谈",
    standing: "线索状态",
    standings: ["有效", "高意向", "犹豫", "失败"],
    no_standing: "无法联系",
    worth: "预期价值",
    worth_hint: "订单金额 × 每年订单数 × 年数 × 概率。概率取自预测；没有预测时，取同等级已关闭线索的成交比例。自定义字段可以给出每条线索自己的数值。",
    orders: "每年订单数",
    years: "作为客户的年数",
    orders_field: "每年订单数取自字段",
    years_field: "年数取自字段",
    no_field: "无",
    panel_talk: "洽谈等级：{grade}",
    panel_standing: "线索状态：{standing}",
    panel_worth: "预期价值：{expected} = {order} × 每年 {orders} 单 × {years} 年 × {chance}",
    chance_forecast: "概率取自预测。",
    chance_grade: "概率为 {letter} 级已关闭线索的成交比例。",
    chance_closed: "概率为全部已关闭线索的成交比例。",
    kept: "订单数和年数",
};
