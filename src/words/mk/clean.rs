//! Macedonian: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "Чистење",
    about: "Што не е во ред кај кои лидови, што стои во нивните колони и кои редови не станале лидови.",
    issues_title: "Лидови со проблеми",
    mend: "Исправи ги сите",
    issues_hint: "Изберете проблем за да ги видите токму тие лидови. Вредност што не може да се разбере останува како што била.",
    no_issues: "Ниту еден лид нема проблем.",
    no_leads: "Сè уште нема лидови. Увезете список, и тука ќе се види што не е во ред со него.",
    without_issue: "Без ниту еден проблем",
    rejected_title: "Одбиени редови",
    rejected_rows: Plural::two("{n} одбиен ред", "{n} одбиени редови"),
    no_rejected: "Ниту еден ред не е одбиен.",
    loading: "Се чита…",
    export_rejected: "Зачувај како CSV",
    row: "Ред",
    column: "Колона",
    value: "Вредност",
    reason: "Причина",
    whole_row: "Редот како што бил",
    none: "—",
    show_more: "Прикажи повеќе редови",
};
