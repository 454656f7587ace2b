//! Charts as files, and the report on paper and as one file.

use crate::app::App;
use crate::browser::journey;
use crate::files::rows;
use thirtyfour::error::WebDriverResult;

async fn funnel_of_sample(app: &App) -> WebDriverResult<()> {
    app.click("try-sample").await?;
    app.find("lead-row").await?;
    app.go("funnel").await?;
    app.find("funnel-chart").await.map(drop)
}

#[test]
fn a_chart_is_saved_as_svg_png_and_csv() {
    journey(|app| async move {
        funnel_of_sample(&app).await?;
        app.reads("Customer").await?;
        let (name, svg) = app.download("funnel-svg").await?;
        let svg = String::from_utf8(svg).expect("UTF-8");
        assert_eq!(name, "funnel.svg");
        assert!(svg.starts_with("<svg") && svg.contains(">Customer<"), "{svg}");
        for needle in ["class=", "data-", "oklch", "var(", "tabindex"] {
            assert!(!svg.contains(needle), "{needle} in {svg}");
        }
        let (name, png) = app.download("funnel-png").await?;
        assert_eq!((name.as_str(), &png[..4]), ("funnel.png", b"\x89PNG".as_slice()));
        assert!(png.len() > 4000, "{} bytes", png.len());
        let (name, csv) = app.download("funnel-csv").await?;
        assert_eq!((name.as_str(), rows(&csv).len()), ("funnel.csv", 6));
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_report_is_one_file_without_scripts_addresses_and_controls() {
    journey(|app| async move {
        funnel_of_sample(&app).await?;
        app.click("open-report").await?;
        app.find("funnel-table").await?;
        app.find("channel-table").await?;
        app.says("report", "Trade fair").await?;
        let (name, page) = app.download("report-html").await?;
        let page = String::from_utf8(page).expect("UTF-8");
        assert!(name.starts_with("report-") && name.ends_with(".html"), "{name}");
        assert!(page.contains("default-src 'none'") && page.contains("Trade fair") && page.contains("<svg"), "{name}");
        for needle in ["<script", "<button", "<input", "<select", "href=", "src=", "https:", "@import"] {
            assert!(!page.contains(needle), "{needle}");
        }
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
