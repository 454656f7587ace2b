//! Macedonian: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "Инка",
    intro: "Колку лидови ја достигнале секоја фаза и каде застануваат. Изберете фаза за да ги видите нејзините лидови.",
    channel_label: "Канал",
    channel_all: "Сите канали",
    filters_label: "Се бројат само лидови за кои важи",
    filter_search: "содржи „{text}“",
    filter_remove: "Отстрани го филтерот {filter}",
    show_all: "Брои ги сите лидови",
    leads: Plural::two("{n} лид", "{n} лидови"),
    chart_label: "Инка: {leads}",
    from_previous: "{rate} од претходната",
    from_first: "{rate} од првата",
    counts: "{part} од {whole}",
    drop_off: Plural::two("{n} не продолжил", "{n} не продолжиле"),
    show_reached: "Прикажи {leads} со достигната фаза: {stage}",
    lost_title: "Изгубени",
    lost_show: "Прикажи {leads} со сегашна фаза „Изгубен“",
    won_title: "Добиена вредност",
    won_text: "Зделки на лидови што станале клиенти",
    won_none: "Сè уште нема позната вредност",
    table_caption: "Инката во бројки",
    column_stage: "Фаза",
    column_now: "Лидови сега во неа",
    column_reached: "Ја достигнале",
    column_previous: "Конверзија од претходната",
    column_first: "Конверзија од првата",
    rate_none: "Ниту еден лид не ја достигнал претходната фаза",
    rate_first: "Првата фаза",
    none_title: "Ниту еден лид не ги исполнува овие услови",
    empty_title: "Инката е празна",
    empty_text: "Увезете список со лидови: од нивните фази настанува инката.",
    empty_action: "Увези лидови",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
