//! English.

use super::*;

/// All texts in English.
pub const EN: Words = Words {
    calendar: CalendarWords {
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        day: "{day} {month} {year}",
    },
    lead: LeadWords { title: "Lead" },
    frame: FrameWords { title: "Leadbench" },
    leads: LeadsWords { title: "Leads" },
    import: ImportWords { title: "Import" },
    clean: CleanWords { title: "Clean" },
    scoring: ScoringWords { title: "Score" },
    funnel: FunnelWords { title: "Funnel" },
    channels: ChannelsWords { title: "Channels" },
    history: HistoryWords { title: "History" },
    settings: SettingsWords { title: "Settings" },
    failure: FailureWords { title: "That did not work" },
};
