//! Tables that were copied from a web page or a spreadsheet, and files that are such a page.

use leadbench::sheet::{SheetFault, SheetKind, read};

#[track_caller]
fn check(html: &str, expected: &str) {
    let book = read(html.as_bytes(), SheetKind::Html).expect("a table");
    assert_eq!(String::from_utf8_lossy(&book.sheets[0].text), expected.replace('\n', "\r\n"), "{html}");
}

#[test]
fn a_table_becomes_rows_of_plain_text() {
    check(
        "<html><head><style>td { color: red } <table></style></head><body><!--StartFragment--><table border=1>\
         <caption>ours</caption><thead><tr><th>Name<th>Mail</thead>\
         <tr><td><b>Anna</b>\n  Rossi</td><td><a href='mailto:x>y'>anna@nordwind.example</a></td></tr>\
         <TR><TD>M&uuml;ller &amp; S&ouml;hne &#20013;</TD><TD>a &lt; b, c&nbsp;</TD></TR></table><!--EndFragment--></body></html>",
        "Name,Mail\nAnna Rossi,anna@nordwind.example\nMüller & Söhne 中,\"a < b, c\"\n",
    );
}

#[test]
fn spans_keep_every_cell_in_its_column() {
    check(
        "<table><tr><td colspan=2>Title</td><td>C</td></tr><tr><td rowspan=\"2\">Vale</td><td>Anna</td><td>1</td></tr>\
         <tr><td>Ben</td><td>2</td></tr><tr><td></td><td>Cleo</td></tr></table>",
        "Title,,C\nVale,Anna,1\nVale,Ben,2\n,Cleo,\n",
    );
}

#[test]
fn numbers_that_are_shown_with_an_exponent_are_given_in_full() {
    check(
        "<table><tr><td x:num=\"13800138000\">1.38E+10</td><td sdval=\"13800138001\" sdnum=\"1033;\">1.38E+10</td>\
         <td data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:13800138002}\">1.38001E+10</td>\
         <td x:num=\"46037\">15/01/2026</td></tr></table>",
        "13800138000,13800138001,13800138002,15/01/2026\n",
    );
}

#[test]
fn each_table_is_a_sheet_and_lines_in_a_cell_stay_lines() {
    let html = "<table><tr><td>layout</td></tr><tr><td><table><tr><td>a<br>b</td><td>c<p>d</p></td></tr></table></td></tr>\
                <tr><td>end</td></tr></table><table><tr><td>one cell</td></tr></table>";
    let book = read(html.as_bytes(), SheetKind::Html).unwrap();
    let texts: Vec<_> = book.sheets.iter().map(|sheet| String::from_utf8_lossy(&sheet.text).into_owned()).collect();
    assert_eq!(texts, ["layout\r\n\r\nend\r\n", "\"a\nb\",\"c\nd\"\r\n"]);
}

#[test]
fn a_page_in_an_old_encoding_names_it() {
    let mut page = b"<html><meta charset=\"gbk\"><table><tr><td>".to_vec();
    page.extend(b"\xD5\xC5\xC8\xFD</td><td>x</td></tr></table>");
    let book = read(&page, SheetKind::Html).unwrap();
    assert_eq!(String::from_utf8_lossy(&book.sheets[0].text), "张三,x\r\n");
}

#[test]
fn markup_without_a_table_is_empty_and_broken_markup_ends() {
    for html in ["", "<p>just text</p>", "<table", "<table></table>", "<!--", "<table><tr><td>one</table>", "<", "</"] {
        assert_eq!(read(html.as_bytes(), SheetKind::Html), Err(SheetFault::Empty), "{html}");
    }
    check("<table><tr><td>a<td>b < c & d &unknown; <tr><td \"", "a,b < c & d &unknown;\n");
}
