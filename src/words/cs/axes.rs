//! Czech: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "Vhodnost a zapojení",
    about: "A1 je nejvhodnější a nejaktivnější, C3 nejméně v obojím. Kliknutím zobrazíte leady v poli.",
    show: "Zobrazit {leads}: {cell}",
    least_fit: "Nejméně bodů vhodnosti pro {letter}",
    least_engagement: "Nejméně bodů zapojení pro {number}",
    limits: "Stropy a slábnutí",
    most_fit: "Nejvíce bodů vhodnosti",
    most_engagement: "Nejvíce bodů zapojení",
    no_limit: "bez omezení",
    half_life: "Dny, po nichž se zapojení počítá z poloviny",
    half_life_hint: "Počítá se od poslední aktivity, jinak od prvního kontaktu; po dalším stejném počtu dnů ze čtvrtiny.",
    does_not_fade: "neslábne",
    over_most: "nad strop skupiny",
    faded: Plural {
        one: "zesláblo, poslední aktivita před {n} dnem",
        few: "zesláblo, poslední aktivita před {n} dny",
        many: "zesláblo, poslední aktivita před {n} dne",
        other: "zesláblo, poslední aktivita před {n} dny",
    },
    off_scale: "mimo konec stupnice",
    column: "Vhodnost × zapojení",
    kept: "stropy a slábnutí",
};
