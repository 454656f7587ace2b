//! A report in words -> plain text for a chat group, or one HTML page that needs nothing beside it (N9).
//!
//! The page holds no script and names no address, so it opens anywhere and asks for nothing. Its colours are its own: it
//! cannot read the style sheets of the program.

/// A report: what is said is in words already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standup {
    /// BCP 47 tag of its language.
    pub language: String,
    /// The title.
    pub title: String,
    /// Which stretch of time.
    pub period: String,
    /// Its parts, in order; those without rows are left out.
    pub sections: Vec<StandupSection>,
    /// What stands at the end, small.
    pub footer: String,
}

/// A part of a report: a table, whose first column names the row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StandupSection {
    /// The heading.
    pub title: String,
    /// The heads of the columns; none for a list.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<StandupRow>,
}

/// A row of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StandupRow {
    /// Its cells.
    pub cells: Vec<String>,
    /// A bar after the last cell, from 0 to 1.
    pub share: Option<f64>,
}

impl Standup {
    /// As text: a line a row, blank cells left out.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}\n", self.title, self.period);
        for section in self.told() {
            text.push_str(&format!("\n{}\n", section.title));
            for row in &section.rows {
                let cell =
                    |(place, cell): (usize, &String)| match section.head.get(place).filter(|head| !head.is_empty()) {
                        Some(head) if place > 0 => format!("{head} {cell}"),
                        _ => cell.clone(),
                    };
                let cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(cell);
                let cells: Vec<String> = cells.collect();
                text.push_str(&format!("- {}\n", cells.join(" \u{b7} ")));
            }
        }
        text
    }

    /// As a page.
    pub fn html(&self) -> String {
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>{STYLE}</style>\n\
             </head>\n<body>\n<main>\n<h1>{}</h1>\n<p class=\"period\">{}</p>\n",
            escaped(&self.language),
            escaped(&[self.title.as_str(), self.period.as_str()].join(" \u{2013} ")),
            escaped(&self.title),
            escaped(&self.period),
        );
        self.told().for_each(|section| push_section(&mut html, section));
        html.push_str(&format!("<p class=\"footer\">{}</p>\n</main>\n</body>\n</html>\n", escaped(&self.footer)));
        html
    }

    fn told(&self) -> impl Iterator<Item = &StandupSection> {
        self.sections.iter().filter(|section| !section.rows.is_empty())
    }
}

fn push_section(html: &mut String, section: &StandupSection) {
    html.push_str(&format!("<section>\n<h2>{}</h2>\n<div class=\"wide\"><table>\n", escaped(&section.title)));
    if !section.head.is_empty() {
        let heads = section.head.iter().map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)));
        html.push_str(&format!("<thead><tr>{}</tr></thead>\n", heads.collect::<String>()));
    }
    html.push_str("<tbody>\n");
    for row in &section.rows {
        let cell = |(place, cell): (usize, &String)| match place {
            0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
            _ => format!("<td>{}</td>", escaped(cell)),
        };
        let cells: String = row.cells.iter().enumerate().map(cell).collect();
        html.push_str(&format!("<tr>{cells}{}</tr>\n", row.share.map(bar).unwrap_or_default()));
    }
    html.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn bar(share: f64) -> String {
    format!(
        "<td class=\"bar\"><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect \
         class=\"track\" width=\"100\" height=\"8\"/><rect class=\"part\" width=\"{:.1}\" height=\"8\"/></svg></td>",
        share.clamp(0.0, 1.0) * 100.0
    )
}

/// A text as it may stand anywhere in a page, also within quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1d2330;--soft:#5b6474;--line:#d9dee6;--paper:#ffffff;--track:#e8ecf2;--part:#2f6fb7}\
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#a3acbb;--line:#353c48;--paper:#15181e;--track:#2a303a;\
--part:#6aa5e3}}\
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}\
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}\
.period,.footer{color:var(--soft);margin:.25rem 0}.footer{margin-top:2rem;font-size:.85rem}.wide{overflow-x:auto}\
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:end;\
font-variant-numeric:tabular-nums}tbody th,thead th:first-child{text-align:start;font-weight:600}td:last-child{white-space:pre-wrap}\
thead th{color:var(--soft);font-weight:500}.bar{width:8rem}.bar svg{display:block;width:8rem;height:.6rem}\
.track{fill:var(--track)}.part{fill:var(--part)}";

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Standup {
        let row =
            |cells: &[&str], share| StandupRow { cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), share };
        Standup {
            language: "en".to_owned(),
            title: "Stand-up".to_owned(),
            period: "today".to_owned(),
            sections: vec![
                StandupSection {
                    title: "Figures".to_owned(),
                    head: ["", "new", "won"].map(str::to_owned).to_vec(),
                    rows: vec![
                        row(&["<script>alert(1)</script>", "3", "1"], Some(0.5)),
                        row(&["O'Neil & \"Co\"", "", "2"], None),
                    ],
                },
                StandupSection { title: "Nothing".to_owned(), ..StandupSection::default() },
            ],
            footer: "made here".to_owned(),
        }
    }

    #[test]
    fn every_text_is_escaped_and_the_page_has_no_script_and_no_address() {
        let html = report().html();
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
        assert!(html.contains("O&#39;Neil &amp; &quot;Co&quot;"), "{html}");
        for needle in ["<script", "http:", "https:", "src=", "href=", "@import", "url(", "Nothing"] {
            assert!(!html.contains(needle), "{needle}");
        }
        assert_eq!(html.matches("<section>").count(), 1);
    }

    #[test]
    fn the_text_has_a_line_a_row_and_leaves_blank_cells_out() {
        let expected = "Stand-up\ntoday\n\nFigures\n- <script>alert(1)</script> \u{b7} new 3 \u{b7} won 1\n- O'Neil & \"Co\" \u{b7} won 2\n";
        assert_eq!(report().text(), expected);
    }
}
