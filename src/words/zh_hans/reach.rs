//! Simplified Chinese: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "按评分",
    title: "触达情况",
    about: "各等级中已联系的线索：已拨打、有过活动或已进入后续阶段。凭直觉挑选会遗漏线索，这里一目了然。",
    contacted: "已联系",
    attempts: "每条已尝试线索的联系次数",
    contacted_of: "{all} 条中的 {contacted} 条（{share}）",
    skipped: Plural::same("跳过 {n} 条"),
    enough: "{enough} 条达到 {least} 次",
    no_calls: "均未尝试",
    no_leads: "没有线索",
    reference: "参考值：{attempts} 次尝试",
    reference_source: "虚线来自一篇文章对销售人员的一般说法：平均尝试 1.3 次后放弃。它只是供对照的说法，并非关于您的实测数据。",
    skip_reason: "跳过的原因……",
    skip: "跳过",
    skipped_because: "已跳过：{reason}（{moment}）",
    skip_noted: "{name}：已跳过，{reason}。",
    audit_title: "抽查被拒绝的行",
    audit_about: "随机抽取几行被拒绝的数据：拒绝得对吗？同一编号抽到同样的行，两个人可以核对同一批。",
    audit_seed: "抽取编号",
    audit_draw: "抽取",
    audit_next: "换一批",
    audit_drawn: "{all} 行被拒绝的数据中的 {count} 行，抽取编号 {seed}",
};
