//! The rules a new book starts with.
//!
//! Fit asks for what a lead must have before anyone can sell to it, engagement for what it did lately (D9). The words
//! are beginnings of words in the six languages of the interface, with and without diacritics; the points are a start
//! to be changed on the page, not a finding.

use super::{Axes, Axis, Condition, Rule, Rules, Worth};
use crate::lead::{Field, Stage};

/// Jobs that decide or buy (D12, D13).
const DECIDERS: &[&str] = &[
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cio",
    "cmo",
    "vp",
    "chief",
    "founder",
    "co-founder",
    "owner",
    "president",
    "director",
    "managing",
    "general manager",
    "head of",
    "procurement",
    "purchasing",
    "buyer",
    // Chinese, both scripts.
    "总经理",
    "总裁",
    "董事",
    "创始人",
    "老板",
    "负责人",
    "总监",
    "采购",
    "厂长",
    "法人",
    "總經理",
    "總裁",
    "創辦人",
    "創始人",
    "老闆",
    "負責人",
    "總監",
    "採購",
    "廠長",
    "執行長",
    // Italian.
    "titolare",
    "amministrat",
    "direttor",
    "direttrice",
    "fondator",
    "fondatrice",
    "proprietari",
    "imprenditor",
    "responsabile acquisti",
    "ufficio acquisti",
    // Czech.
    "jednatel",
    "ředitel",
    "reditel",
    "majitel",
    "zakladatel",
    "předseda",
    "predseda",
    "vedoucí",
    "vedouci",
    "nákupčí",
    "nakupci",
    // Macedonian, both scripts.
    "директор",
    "сопственик",
    "управител",
    "основач",
    "претседател",
    "набавка",
    "direktor",
    "sopstvenik",
    "upravitel",
];

/// Jobs that seldom may decide.
const LEARNERS: &[&str] = &[
    "student",
    "intern",
    "internship",
    "trainee",
    "实习",
    "實習",
    "学生",
    "學生",
    "studente",
    "studentessa",
    "stagista",
    "tirocinante",
    "stážist",
    "stazist",
    "praktikant",
    "студент",
    "практикант",
];

/// Signs of intent to buy: a demo, a trial, a quote (D9).
const INTENTS: &[&str] = &[
    "demo",
    "trial",
    "quote",
    "quotation",
    "pricing",
    "price",
    "proposal",
    "buy",
    "purchase",
    "order",
    // Chinese, both scripts.
    "演示",
    "试用",
    "报价",
    "询价",
    "询盘",
    "价格",
    "购买",
    "采购",
    "下单",
    "示範",
    "試用",
    "報價",
    "詢價",
    "詢盤",
    "價格",
    "購買",
    "採購",
    "下單",
    // Italian.
    "dimostrazion",
    "prova gratuita",
    "prova gratis",
    "periodo di prova",
    "preventiv",
    "offerta",
    "prezz",
    "acquist",
    "ordine",
    // Czech.
    "ukázk",
    "ukazk",
    "předveden",
    "predveden",
    "zkušební",
    "zkusebni",
    "vyzkouš",
    "vyzkous",
    "nabídk",
    "nabidk",
    "ceník",
    "cenik",
    "cenov",
    "poptávk",
    "poptavk",
    "koupi",
    "nákup",
    "objedn",
    // Macedonian.
    "демо",
    "демонстрац",
    "проба",
    "пробн",
    "понуда",
    "цена",
    "ценовник",
    "купува",
    "нарачк",
];

impl Default for Rules {
    fn default() -> Rules {
        let rule = |axis, condition, points| Rule { axis, condition, points, is_on: true };
        let fit = |condition, points| rule(Axis::Fit, condition, points);
        let engagement = |condition, points| rule(Axis::Engagement, condition, points);
        Rules {
            rules: vec![
                fit(Condition::Known(Field::Company), 10),
                fit(Condition::Known(Field::Country), 10),
                fit(Condition::Contains(Field::JobTitle, decider_words()), 20),
                fit(Condition::ContactComplete, 15),
                fit(Condition::Contains(Field::JobTitle, in_words(LEARNERS)), -15),
                engagement(Condition::Contains(Field::Intent, intent_words()), 25),
                // A lead of this month gets both lines of its field: fresh is worth more than recent (F6).
                engagement(Condition::WithinDays(Field::LastActivity, 30), 10),
                engagement(Condition::WithinDays(Field::LastActivity, 90), 5),
                engagement(Condition::WithinDays(Field::FirstContact, 30), 10),
                engagement(Condition::WithinDays(Field::FirstContact, 90), 5),
                engagement(Condition::CameTimes(2), 10),
                engagement(Condition::Reached(Stage::Prospect), 10),
                engagement(Condition::Reached(Stage::Lost), -20),
            ],
            thresholds: [70, 45, 20],
            axes: Axes::default(),
            worth: Worth::default(),
        }
    }
}

/// Words of jobs that decide or buy (D12, D13).
pub fn decider_words() -> Vec<String> {
    in_words(DECIDERS)
}

/// Words of sales actions that show intent to buy (D9).
pub fn intent_words() -> Vec<String> {
    in_words(INTENTS)
}

fn in_words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
