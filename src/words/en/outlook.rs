//! English: texts of how promising a lead is: grade by talks, standing, expected value.

use crate::words::OutlookWords;

/// The texts.
pub(super) const TEXTS: OutlookWords = OutlookWords {
    talk_grade: "Grade by talks",
    talk_grades: [
        "A: the key person decides, needs it, can pay and accepts the value",
        "B: need and means, not all the rest yet",
        "C: talks with a key person",
        "D: will not buy, cannot pay, or has it already",
    ],
    no_talk: "No talk with a key person yet",
    standing: "Standing",
    standings: ["Valid", "High intent", "Wavering", "Failed"],
    no_standing: "Cannot be reached",
    worth: "Expected value",
    worth_hint: "Order value × orders a year × years × chance. The chance is that of the forecast, else the share won of closed leads of the same grade. A field of your own may give a lead its own numbers.",
    orders: "Orders a year",
    years: "Years as a customer",
    orders_field: "Own orders a year in",
    years_field: "Own years in",
    no_field: "no field",
    panel_talk: "Grade by talks: {grade}",
    panel_standing: "Standing: {standing}",
    panel_worth: "Expected value: {expected} = {order} × {orders} a year × {years} years × {chance}",
    chance_forecast: "The chance is the forecast’s.",
    chance_grade: "The chance is the share won of closed leads of grade {letter}.",
    chance_closed: "The chance is the share won of all closed leads.",
    kept: "orders and years",
};
