//! Czech: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "Trychtýř",
    intro: "Kolik leadů dosáhlo jednotlivých fází a kde se zastavily. Výběrem fáze zobrazíte její leady.",
    channel_label: "Kanál",
    channel_all: "Všechny kanály",
    filters_label: "Počítají se jen leady s podmínkou",
    filter_search: "obsahuje „{text}“",
    filter_remove: "Odebrat filtr {filter}",
    show_all: "Počítat všechny leady",
    leads: Plural { one: "{n} lead", few: "{n} leady", many: "{n} leadu", other: "{n} leadů" },
    chart_label: "Trychtýř: {leads}",
    from_previous: "{rate} z předchozí",
    from_first: "{rate} z první",
    counts: "{part} z {whole}",
    drop_off: Plural {
        one: "{n} nepokračoval",
        few: "{n} nepokračovaly",
        many: "{n} nepokračovalo",
        other: "{n} nepokračovalo",
    },
    show_reached: "Zobrazit {leads} s dosaženou fází: {stage}",
    lost_title: "Ztracené leady",
    lost_show: "Zobrazit ztracené leady ({leads})",
    won_title: "Hodnota vyhraných obchodů",
    won_text: "Obchody leadů, které se staly zákazníky",
    won_none: "Hodnota zatím není známá",
    table_caption: "Trychtýř v číslech",
    column_stage: "Fáze",
    column_now: "Leady nyní ve fázi",
    column_reached: "Dosáhlo fáze",
    column_previous: "Konverze z předchozí",
    column_first: "Konverze z první",
    rate_none: "Předchozí fáze žádný lead nedosáhl",
    rate_first: "První fáze",
    none_title: "Těmto podmínkám žádný lead nevyhovuje",
    empty_title: "Trychtýř je prázdný",
    empty_text: "Importujte seznam leadů: trychtýř tvoří jejich fáze.",
    empty_action: "Importovat leady",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
