//! Traditional Chinese: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "契合度與互動度",
    about: "A1 最契合且行動最多，C3 兩者都最低。按一下格子即可查看其中的線索。",
    show: "顯示 {leads}：{cell}",
    least_fit: "{letter} 的最低契合分數",
    least_engagement: "{number} 的最低互動分數",
    limits: "上限與衰減",
    most_fit: "契合度最高分數",
    most_engagement: "互動度最高分數",
    no_limit: "不限",
    half_life: "互動分數減半的天數",
    half_life_hint: "從最近一次活動算起，沒有則從首次聯絡算起；再過同樣天數，只計四分之一。",
    does_not_fade: "不衰減",
    over_most: "超出該組上限的部分",
    faded: Plural::same("已衰減：最近活動在 {n} 天前"),
    off_scale: "超出分數範圍",
    column: "契合度 × 互動度",
    kept: "上限與衰減",
};
