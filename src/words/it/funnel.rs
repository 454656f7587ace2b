//! Italian: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "Funnel",
    intro: "Quanti lead hanno raggiunto ogni fase e dove si fermano. Scegli una fase per vederne i lead.",
    channel_label: "Canale",
    channel_all: "Tutti i canali",
    filters_label: "Conteggiati solo i lead con",
    filter_search: "contiene “{text}”",
    filter_remove: "Rimuovi il filtro {filter}",
    show_all: "Conteggia tutti i lead",
    leads: Plural::two("{n} lead", "{n} lead"),
    chart_label: "Funnel di {leads}",
    from_previous: "{rate} della precedente",
    from_first: "{rate} della prima",
    counts: "{part} di {whole}",
    drop_off: Plural::two("{n} si è fermato", "{n} si sono fermati"),
    show_reached: "Mostra {leads} con fase raggiunta: {stage}",
    lost_title: "Persi",
    lost_show: "Mostra {leads} ora in fase Perso",
    won_title: "Valore vinto",
    won_text: "Trattative dei lead diventati clienti",
    won_none: "Ancora nessun valore noto",
    table_caption: "Il funnel in cifre",
    column_stage: "Fase",
    column_now: "Lead ora nella fase",
    column_reached: "Raggiunta da",
    column_previous: "Tasso dalla precedente",
    column_first: "Tasso dalla prima",
    rate_none: "Nessun lead ha raggiunto la fase precedente",
    rate_first: "La prima fase",
    none_title: "Nessun lead soddisfa queste condizioni",
    empty_title: "Il funnel è vuoto",
    empty_text: "Importa una lista di lead: le loro fasi formano il funnel.",
    empty_action: "Importa lead",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
