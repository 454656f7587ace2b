//! Macedonian: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "По бодови",
    title: "До кого се стигна",
    about: "Контактирани лидови од секоја оценка: повикани, активни или во понатамошна фаза. Кога се бира по чувство, некои лидови остануваат заборавени; овде тоа се гледа.",
    contacted: "Контактирани",
    attempts: "Обиди по лид со обид",
    contacted_of: "{contacted} од {all} ({share})",
    skipped: Plural::two("{n} прескокнат", "{n} прескокнати"),
    enough: "{enough} со {least} или повеќе",
    no_calls: "без обиди",
    no_leads: "нема лидови",
    reference: "За споредба: {attempts} обиди",
    reference_source: "Испрекинатата линија е она што една статија го кажува за продавачите воопшто: се откажуваат просечно по 1,3 обиди. Тоа е тврдење за споредба, а не измерен факт за вас.",
    skip_reason: "Прескокни, затоа што…",
    skip: "Прескокни",
    skipped_because: "Прескокнат: {reason} ({moment})",
    skip_noted: "{name}: прескокнат лид, {reason}.",
    audit_title: "Проверка на одбиените редови",
    audit_about: "Неколку случајно извлечени одбиени редови: дали со право се одбиени? Истиот број ги извлекува истите редови, па две лица може да го проверат истото.",
    audit_seed: "Број на извлекување",
    audit_draw: "Извлечи редови",
    audit_next: "Извлечи други",
    audit_drawn: "{count} од {all} одбиени редови, извлекување {seed}",
};
