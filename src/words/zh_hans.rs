//! Simplified Chinese.

use super::*;

/// All texts in Simplified Chinese.
pub const ZH_HANS: Words = Words {
    calendar: CalendarWords {
        months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
        day: "{year}年{month}月{day}日",
    },
    lead: LeadWords { title: "线索" },
    frame: FrameWords { title: "Leadbench" },
    leads: LeadsWords { title: "线索" },
    import: ImportWords { title: "导入" },
    clean: CleanWords { title: "清洗" },
    scoring: ScoringWords { title: "评分" },
    funnel: FunnelWords { title: "漏斗" },
    channels: ChannelsWords { title: "渠道" },
    history: HistoryWords { title: "历史" },
    settings: SettingsWords { title: "设置" },
    failure: FailureWords { title: "操作未成功" },
};
