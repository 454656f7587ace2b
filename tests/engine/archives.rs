//! Minimal workbooks, written entry by entry: what spreadsheet programs write, without what nobody reads.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip archive of these entries, packed.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("memory takes it");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

/// The number formats of `xlsx`, by the number of their style: none, a day, a point in time, a span, five digits.
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="46"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;

/// A sheet of a workbook: its name, the `<row>`s of its data, and what follows the data.
pub struct Worksheet<'a> {
    pub name: &'a str,
    pub is_hidden: bool,
    pub rows: &'a str,
    pub after: &'a str,
}

/// A visible sheet with nothing after its data.
pub fn worksheet<'a>(name: &'a str, rows: &'a str) -> Worksheet<'a> {
    Worksheet { name, is_hidden: false, rows, after: "" }
}

/// An Excel workbook with these sheets and shared strings.
pub fn xlsx(sheets: &[Worksheet], strings: &[&str]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut list, mut links) = (String::new(), String::new());
    let mut files = Vec::new();
    for (place, sheet) in sheets.iter().enumerate() {
        let number = place + 1;
        let state = if sheet.is_hidden { "hidden" } else { "visible" };
        list += &format!(r#"<sheet name="{}" sheetId="{number}" state="{state}" r:id="rId{number}"/>"#, sheet.name);
        links += &format!(
            r#"<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let text = format!("<worksheet><sheetData>{}</sheetData>{}</worksheet>", sheet.rows, sheet.after);
        files.push((format!("xl/worksheets/sheet{number}.xml"), text));
    }
    let items: String = strings.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let package = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    files.push(("_rels/.rels".to_owned(), package));
    files.push(("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{list}</sheets></workbook>")));
    files.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{links}</Relationships>")));
    files.push(("xl/sharedStrings.xml".to_owned(), format!("<sst>{items}</sst>")));
    files.push(("xl/styles.xml".to_owned(), STYLES.to_owned()));
    let entries: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (&**name, text.as_bytes())).collect();
    archive(&entries)
}

/// An OpenDocument spreadsheet with these tables.
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}
