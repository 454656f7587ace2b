//! The sealed file: the same product by a double click, with no server.

use crate::browser::{Form, journey_in};
use crate::files::{MESSY, file};
use crate::privacy::{no_way_out, requests, session};

#[test]
fn the_sealed_file_keeps_leads_and_draws_figures() {
    journey_in(Form::Sealed, |app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.saved().await?;
        app.reload().await?;
        app.expect_leads(6).await?;
        app.go("funnel").await?;
        app.find_css("[data-testid=\"funnel-chart\"] svg, svg[data-testid=\"funnel-chart\"]").await?;
        assert!(!app.funnel().await?.is_empty());
        app.go("channels").await?;
        app.find("channel-chart").await?;
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_sealed_file_asks_for_nothing_but_itself() {
    journey_in(Form::Sealed, |app| async move {
        session(&app).await?;
        let requests = requests(&app).await?;
        assert!(requests.contains(&app.address), "the log works: {requests:?}");
        for address in requests {
            let is_own = address.split('#').next() == Some(&*app.address);
            assert!(is_own || address.starts_with("blob:") || address.starts_with("data:"), "{address}");
        }
        assert_eq!(app.left.lines_of_pages(), Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_sealed_file_cannot_talk_to_anyone_even_if_it_wanted_to() {
    journey_in(Form::Sealed, |app| async move { no_way_out(&app).await });
}

#[test]
fn the_sealed_file_brings_its_sample_with_it() {
    journey_in(Form::Sealed, |app| async move {
        app.click("try-sample").await?;
        app.find("lead-row").await?;
        assert!(app.lead_count().await? > 800);
        Ok(())
    });
}
