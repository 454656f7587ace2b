//! Counted texts.

use super::texts::texts;

texts! {
    /// A counted text, one form a plural category (CLDR); languages without a category repeat `other`. `{n}` is the number.
    pub struct Plural {
        /// As in "1 lead".
        pub one: &'static str,
        /// As in Czech "2 leady".
        pub few: &'static str,
        /// As in Czech "1,5 leadu".
        pub many: &'static str,
        /// As in "5 leads".
        pub other: &'static str,
    }
}

impl Plural {
    /// A language that has one form.
    pub const fn same(text: &'static str) -> Plural {
        Plural { one: text, few: text, many: text, other: text }
    }

    /// A language with singular and plural.
    pub const fn two(one: &'static str, other: &'static str) -> Plural {
        Plural { one, few: other, many: other, other }
    }
}
