//! Italian: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "Affinità e coinvolgimento",
    about: "A1 è il più affine e il più attivo, C3 il meno in entrambi. Un clic mostra i lead della casella.",
    show: "Mostra {leads}: {cell}",
    least_fit: "Affinità minima per {letter}",
    least_engagement: "Coinvolgimento minimo per {number}",
    limits: "Limiti e decadimento",
    most_fit: "Punti massimi di affinità",
    most_engagement: "Punti massimi di coinvolgimento",
    no_limit: "nessun limite",
    half_life: "Giorni dopo i quali il coinvolgimento vale metà",
    half_life_hint: "Contati dall’ultima attività, altrimenti dal primo contatto; dopo altrettanti giorni vale un quarto.",
    does_not_fade: "non decade",
    over_most: "oltre il massimo del gruppo",
    faded: Plural::two("decaduto, ultima attività {n} giorno fa", "decaduto, ultima attività {n} giorni fa"),
    off_scale: "oltre la fine della scala",
    column: "Affinità × coinvolgimento",
    kept: "limiti e decadimento",
};
