//! Texts, lists and named values -> JSON, with a line a value.

use std::fmt::{self, Write};

/// A value of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name, in order.
    Object(Vec<(String, Json)>),
}

impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(out, 0)
    }
}

impl Json {
    fn write(&self, out: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let line = |out: &mut fmt::Formatter<'_>, place: usize, depth: usize| {
            write!(out, "{}\n{}", if place > 0 { "," } else { "" }, "  ".repeat(depth))
        };
        match self {
            Json::Text(text) => quoted(out, text),
            Json::Number(number) => write!(out, "{number}"),
            Json::List(values) if values.is_empty() => out.write_str("[]"),
            Json::List(values) => {
                out.write_char('[')?;
                for (place, value) in values.iter().enumerate() {
                    line(out, place, depth + 1)?;
                    value.write(out, depth + 1)?;
                }
                line(out, 0, depth)?;
                out.write_char(']')
            }
            Json::Object(values) if values.is_empty() => out.write_str("{}"),
            Json::Object(values) => {
                out.write_char('{')?;
                for (place, (name, value)) in values.iter().enumerate() {
                    line(out, place, depth + 1)?;
                    quoted(out, name)?;
                    out.write_str(": ")?;
                    value.write(out, depth + 1)?;
                }
                line(out, 0, depth)?;
                out.write_char('}')
            }
        }
    }
}

fn quoted(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    out.write_char('"')?;
    for sign in text.chars() {
        match sign {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            '\r' => out.write_str("\\r")?,
            '\t' => out.write_str("\\t")?,
            sign if sign < ' ' => write!(out, "\\u{:04x}", sign as u32)?,
            sign => out.write_char(sign)?,
        }
    }
    out.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_and_nested_values_stand_in() {
        let text = |text: &str| Json::Text(text.to_owned());
        let list = Json::List(vec![text("a\"b\\c\n\u{1}"), Json::List(vec![])]);
        let value = Json::Object(vec![("x".to_owned(), list), ("n".to_owned(), Json::Number(-3))]);
        let expected = "{\n  \"x\": [\n    \"a\\\"b\\\\c\\n\\u0001\",\n    []\n  ],\n  \"n\": -3\n}";
        assert_eq!(value.to_string(), expected);
    }
}
