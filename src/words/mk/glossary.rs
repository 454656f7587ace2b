//! Macedonian: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "Ваши зборови",
    about: "Компаниите исти нешта ги нарекуваат различно. Она што ќе го напишете овде стои секаде каде што се прикажува зборот; ако е празно, стои зборот од јазикот.",
    marketing_qualified: "Квалификуван од маркетинг",
    sales_qualified: "Квалификуван од продажба",
    terms: "Поими",
    criteria: "Ваши критериуми",
    criterion_new: "Нов критериум",
    reasons: "Причини за изгубени лидови",
    reason_new: "Нова причина",
    lost_reasons: ["Нема буџет", "Нема потреба", "Избра друг", "Нема одговор", "Погрешен контакт", "Засега не"],
    add: "Додај",
    remove: "Отстрани: {name}",
    save: "Зачувај ги поимите",
    saved: "Вашите зборови се зачувани.",
    entry: "сопствени зборови",
    kept: "Ваши зборови",
};
