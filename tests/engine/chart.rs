//! Figures become shapes.

use leadbench::chart::{
    Band, BarFigure, BarsLayout, FunnelLayout, HistogramFigures, Linear, OverlapLayout, Point, Polygon, bars,
    count_ticks, funnel, histogram, overlap, text_width, ticks,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

#[test]
fn ticks_are_round_and_lie_inside() {
    for (from, to, wanted, expected) in [
        (0.0, 10.0, 5, vec![0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
        (0.0, 1.0, 5, vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.0, 0.3, 3, vec![0.0, 0.1, 0.2, 0.3]),
        (-20.0, 95.0, 6, vec![-20.0, 0.0, 20.0, 40.0, 60.0, 80.0]),
        (10.0, 0.0, 2, vec![0.0, 5.0, 10.0]),
        (7.0, 7.0, 5, vec![7.0]),
        (0.0, f64::INFINITY, 5, vec![]),
        (f64::NAN, 1.0, 5, vec![]),
        (0.0, 1.0, 0, vec![]),
    ] {
        assert_eq!(ticks(from, to, wanted), expected, "{from} to {to}, {wanted} wanted");
    }
    assert_eq!(count_ticks(3, 10), [0.0, 1.0, 2.0, 3.0]);
    assert_eq!(count_ticks(0, 5), [0.0]);
    assert_eq!(count_ticks(8_000, 4), [0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0]);
}

#[test]
fn a_scale_without_extent_has_one_place() {
    let scale = Linear { domain: (0.0, 0.0), range: (10.0, 90.0) };
    assert_eq!([scale.place(0.0), scale.place(5.0), scale.place(f64::NAN)], [10.0; 3]);
    let scale = Linear { domain: (0.0, 50.0), range: (100.0, 0.0) };
    assert_eq!(
        [scale.place(0.0), scale.place(25.0), scale.place_inside(80.0), scale.figure(25.0)],
        [100.0, 50.0, 0.0, 37.5]
    );
    let bands = Band { start: 0.0, end: 110.0, count: 3, gap_share: 0.5 };
    assert_eq!([bands.width(), bands.place(0), bands.place(2) + bands.width()], [22.0, 0.0, 110.0]);
    assert_eq!(Band { count: 0, ..bands }.width(), 0.0);
}

#[test]
fn chinese_letters_are_wider() {
    assert!((text_width("lead", 10.0) - 24.0).abs() < 1e-9);
    assert!((text_width("线索", 10.0) - 20.0).abs() < 1e-9);
}

#[test]
fn a_polygon_is_written_for_svg() {
    let corners = [Point { x: 0.0, y: 1.0 / 3.0 }, Point { x: 10.5, y: 2.0 }];
    assert_eq!(Polygon(corners.to_vec()).points(), "0,0.33 10.5,2");
}

#[test]
fn a_missing_figure_has_no_bar_and_zero_has_one_without_length() {
    let layout = BarsLayout { width: 900.0, font_size: 14.0, label_width: 100.0, figure_width: 75.0 };
    let some = |size: f64| Some(BarFigure::from(size));
    let chart = bars(&[vec![some(0.0), None], vec![some(50.0), some(100.0)], vec![some(f64::NAN)]], &layout);
    assert_eq!(chart.rows[0].bars[0].map(|bar| bar.rect.width), Some(0.0));
    assert_eq!(chart.rows[0].bars[1], None);
    assert_eq!(chart.rows[2].bars, [None]);
    let lengths: Vec<f64> = chart.rows[1].bars.iter().flatten().map(|bar| bar.rect.width).collect();
    assert!((lengths[1] - 2.0 * lengths[0]).abs() < 1e-9);
    assert_eq!(bars(&[], &layout).height, 0.0);
}

#[test]
fn the_interval_of_few_does_not_flatten_the_other_bars() {
    let layout = BarsLayout { width: 900.0, font_size: 14.0, label_width: 100.0, figure_width: 75.0 };
    let figure = |size, low, high| vec![Some(BarFigure { size, ends: Some((low, high)) })];
    let chart = bars(&[figure(10.0, 8.0, Some(12.0)), figure(5.0, 1.0, Some(400.0)), figure(4.0, 1.0, None)], &layout);
    let [first, few, open] = [0, 1, 2].map(|row| chart.rows[row].bars[0].expect("a bar"));
    assert!(first.rect.width > 400.0, "{first:?}");
    let is_open = [first, few, open].map(|bar| bar.whisker.is_some_and(|whisker| whisker.is_open));
    assert_eq!(is_open, [false, true, true]);
    assert!(chart.rows[1].figures[0].x > few.whisker.expect("one").high);
}

#[test]
fn the_funnel_of_8000_leads_and_842_customers_keeps_its_proportions() {
    let layout = FunnelLayout { width: 1_000.0, font_size: 14.0, label_width: 125.0, figure_width: 170.0 };
    let chart = funnel(&[8_000, 8_000, 842, 842, 842, 0], &layout);
    let full = chart.stages[0].bar.width;
    assert_eq!(full, chart.stages[0].track.width);
    assert!((chart.stages[2].bar.width - full * 842.0 / 8_000.0).abs() < 1e-9);
    assert_eq!(chart.stages[5].bar.width, 0.0);
    assert_eq!(chart.drops.len(), 5);
    // Nobody dropped off between the first two: their corners coincide.
    let lost = &chart.drops[0].lost.0;
    assert_eq!((lost[0].x, lost[1].x), (lost[1].x, lost[2].x));
    // The drop-off reaches from the end of one bar to that of the next.
    let (before, after) = (chart.stages[1].bar, chart.stages[2].bar);
    assert_eq!(chart.drops[1].lost.0[1], Point { x: before.x + before.width, y: before.y + before.height });
    assert_eq!(chart.drops[1].lost.0[2], Point { x: after.x + after.width, y: after.y });
}

#[test]
fn one_customer_among_a_hundred_thousand_leads_is_still_seen() {
    let layout = FunnelLayout { width: 340.0, font_size: 14.0, label_width: 125.0, figure_width: 170.0 };
    let chart = funnel(&[100_000, 1], &layout);
    assert!(chart.is_narrow);
    assert_eq!(chart.stages[1].bar.width, 2.0);
}

#[test]
fn grade_bands_meet_at_the_thresholds() {
    let counts = [3, 0, 7, 1];
    let figures = HistogramFigures { from: 0.0, width: 20.0, counts: &counts, thresholds: &[70.0, 45.0, 20.0] };
    let chart = histogram(&figures, 640.0, 240.0, 12.0);
    assert_eq!(chart.bands.len(), 4);
    for (better, worse) in chart.bands.iter().zip(&chart.bands[1..]) {
        assert!((worse.rect.x + worse.rect.width - better.rect.x).abs() < 1e-9);
        assert_eq!(better.rect.x, chart.score_scale.place(better.threshold.unwrap_or_default()));
    }
    assert_eq!(chart.bars[2].rect.height, chart.plot.height);
    assert_eq!((chart.bars[2].from, chart.bars[2].to, chart.bars[2].count), (40.0, 60.0, 7));
    assert!((chart.score_scale.figure(chart.bands[1].rect.x) - 45.0).abs() < 1e-9);
}

#[test]
fn thresholds_outside_the_scores_are_still_drawn() {
    let figures = HistogramFigures { from: 0.0, width: 1.0, counts: &[5], thresholds: &[70.0, 45.0, -20.0] };
    let chart = histogram(&figures, 640.0, 240.0, 12.0);
    assert!(chart.bands.iter().all(|band| band.rect.width > 0.0));
    let none = HistogramFigures { from: 0.0, width: 0.0, counts: &[], thresholds: &[] };
    assert!(histogram(&none, 0.0, 0.0, 12.0).bars.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ticks_are_few_rising_and_inside(from in -1e9..1e9_f64, extent in 1e-3..1e9_f64, wanted in 1..20_usize) {
        let found = ticks(from, from + extent, wanted);
        prop_assert!(found.len() <= 2 * wanted + 1);
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        let hair = 1e-6 * (extent + from.abs());
        prop_assert!(found.iter().all(|tick| *tick >= from - hair && *tick <= from + extent + hair));
    }

    #[test]
    fn shapes_stay_inside_whatever_the_figures_and_the_room(
        counts in prop::collection::vec(any::<u32>(), 0..8),
        width in 0.0..1_500.0_f64,
        label_width in 0.0..400.0_f64,
    ) {
        let is_inside = |x: f64, extent: f64| x >= 0.0 && extent >= 0.0 && x + extent <= width + 1e-6;
        let layout = FunnelLayout { width, font_size: 14.0, label_width, figure_width: 150.0 };
        let chart = funnel(&counts, &layout);
        prop_assert!(chart.stages.iter().all(|stage| is_inside(stage.bar.x, stage.bar.width)));
        prop_assert!(chart.stages.windows(2).all(|pair| pair[0].target.y < pair[1].target.y));

        let figure = |count: &u32| BarFigure { size: f64::from(*count), ends: Some((0.0, count.is_multiple_of(2).then_some(f64::from(*count) * 9.0))) };
        let rows: Vec<Vec<Option<BarFigure>>> = counts.iter().map(|count| vec![Some(figure(count)), None]).collect();
        let chart = bars(&rows, &BarsLayout { width, font_size: 14.0, label_width, figure_width: 75.0 });
        prop_assert!(chart.rows.iter().flat_map(|row| row.bars.iter().flatten()).all(|bar| is_inside(bar.rect.x, bar.rect.width)));
        let mut whiskers = chart.rows.iter().flat_map(|row| row.bars.iter().flatten()).filter_map(|bar| bar.whisker);
        prop_assert!(whiskers.all(|line| is_inside(line.low, line.high - line.low)));

        let figures = HistogramFigures { from: -40.0, width: 5.0, counts: &counts, thresholds: &[70.0, 45.0, 20.0] };
        let chart = histogram(&figures, width, 200.0, 12.0);
        prop_assert!(chart.bars.iter().all(|bar| is_inside(bar.rect.x, bar.rect.width)));
        let bands: f64 = chart.bands.iter().map(|band| band.rect.width).sum();
        prop_assert!((bands - chart.plot.width).abs() < 1e-6);
    }
}

#[test]
fn overlapping_areas_keep_their_proportions_and_few_are_still_seen() {
    let layout = OverlapLayout { width: 400.0, font_size: 14.0 };
    let widths = |counts: [u32; 4]| overlap(counts, &layout).parts.map(|part| part.width.round());
    assert_eq!(widths([100, 100, 100, 0]), [133.0; 3].into_iter().chain([0.0]).collect::<Vec<_>>()[..]);
    let few = overlap([90_000, 1, 0, 9_999], &layout);
    assert!(few.parts[1].width >= 14.0 && few.parts[0].width > 200.0, "{few:?}");
    assert_eq!((few.figures[1].is_some(), few.figures[2].is_some()), (true, false));
    assert_eq!(few.first.width, few.parts[0].width + few.parts[1].width);
    let none = overlap([0; 4], &OverlapLayout { width: f64::NAN, font_size: 14.0 });
    assert!(none.parts.iter().all(|part| part.width == 0.0 && part.x.is_finite()));
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn overlapping_areas_fill_their_room_and_no_more(counts in [0..2_000_000_u32, 0..1000_u32, 0..50_u32, 0..3_u32], width in 0.0..2000.0) {
        let picture = overlap(counts, &OverlapLayout { width, font_size: 14.0 });
        let end = picture.parts.iter().map(|part| part.x + part.width).fold(0.0, f64::max);
        prop_assert!(end <= width + 0.01, "{end} of {width}");
        for (part, count) in picture.parts.iter().zip(counts) {
            prop_assert!(part.width >= 0.0 && (count > 0 || part.width == 0.0));
        }
    }
}
