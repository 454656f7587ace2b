//! Czech: texts of how promising a lead is: grade by talks, standing, expected value.

use crate::words::OutlookWords;

/// The texts.
pub(super) const TEXTS: OutlookWords = OutlookWords {
    talk_grade: "Třída podle rozhovorů",
    talk_grades: [
        "A: rozhoduje, potřebuje to, může platit a přijímá hodnotu",
        "B: potřeba a prostředky, zbytek zatím ne",
        "C: jedná se s klíčovou osobou",
        "D: nekoupí, nemůže platit nebo to už má",
    ],
    no_talk: "Zatím bez rozhovoru s klíčovou osobou",
    standing: "Stav leadu",
    standings: ["Platný", "Vysoký zájem", "Váhavý", "Neúspěšný"],
    no_standing: "Nelze zastihnout",
    worth: "Očekávaná hodnota",
    worth_hint: "Hodnota objednávky × objednávky za rok × roky × pravděpodobnost. Pravděpodobnost je z předpovědi, jinak podíl vyhraných mezi uzavřenými leady stejné třídy. Vlastní pole může dát leadu jeho vlastní čísla.",
    orders: "Objednávky za rok",
    years: "Roky jako zákazník",
    orders_field: "Vlastní objednávky za rok v poli",
    years_field: "Vlastní roky v poli",
    no_field: "žádné pole",
    panel_talk: "Třída podle rozhovorů: {grade}",
    panel_standing: "Stav leadu: {standing}",
    panel_worth: "Očekávaná hodnota: {expected} = {order} × {orders} za rok × {years} roku × {chance}",
    chance_forecast: "Pravděpodobnost je z předpovědi.",
    chance_grade: "Pravděpodobnost je podíl vyhraných mezi uzavřenými leady třídy {letter}.",
    chance_closed: "Pravděpodobnost je podíl vyhraných mezi všemi uzavřenými leady.",
    kept: "objednávky a roky",
};
