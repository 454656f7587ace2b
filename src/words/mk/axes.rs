//! Macedonian: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "Соодветност и ангажираност",
    about: "A1 е најсоодветен и најактивен, C3 најмалку во двете. Со клик се гледаат лидовите од полето.",
    show: "Прикажи {leads}: {cell}",
    least_fit: "Најмалку бодови за соодветност за {letter}",
    least_engagement: "Најмалку бодови за ангажираност за {number}",
    limits: "Граници и слабеење",
    most_fit: "Најмногу бодови за соодветност",
    most_engagement: "Најмногу бодови за ангажираност",
    no_limit: "без граница",
    half_life: "Денови по кои ангажираноста важи половина",
    half_life_hint: "Се брои од последната активност, инаку од првиот контакт; по уште толку денови важи четвртина.",
    does_not_fade: "не слабее",
    over_most: "над најмногуто за групата",
    faded: Plural::two("ослабено, последно активен пред {n} ден", "ослабено, последно активен пред {n} дена"),
    off_scale: "над крајот на скалата",
    column: "Соодветност × ангажираност",
    kept: "граници и слабеење",
};
