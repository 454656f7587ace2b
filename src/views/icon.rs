//! Small pictures beside a word: strokes on a 24 by 24 grid, in the colour of the text.

use super::live::view;
use leptos::prelude::*;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Rows of people: the book.
    Leads,
    /// A sheet of a calendar.
    Today,
    /// Two persons.
    Owners,
    /// A file's way in.
    Import,
    /// A broom's work: what is wrong is found.
    Clean,
    /// Two overlapping circles.
    Definitions,
    /// A star.
    Scoring,
    /// A line that goes on rising.
    Forecast,
    /// A funnel.
    Funnel,
    /// Two lines over time.
    Trends,
    /// Bars.
    Channels,
    /// A clock turned back.
    History,
    /// Sliders.
    Settings,
    /// A magnifying glass.
    Search,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A cross.
    Close,
    /// An arrow down to a tray.
    Download,
    /// Something is wrong.
    Warning,
    /// All is well.
    Check,
    /// A pen.
    Edit,
    /// A bin.
    Delete,
    /// Columns.
    Columns,
    /// A funnel of lines.
    Filter,
    /// Onward.
    Next,
    /// A plus.
    Add,
    /// A shield: privacy.
    Shield,
    /// A box of things kept: a backup.
    Archive,
    /// A flask: the sample.
    Sample,
    /// A half-moon.
    Theme,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Shape::Leads => "M4 6h16M4 12h16M4 18h10",
            Shape::Today => "M4 6h16v14H4zM4 10h16M8 3.5V7m8-3.5V7m-7 7h2.5v2.5H9z",
            Shape::Owners => {
                "M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c0-3.500 2.500-5.500 6.500-5.500s6.500 2 6.500 5.500M16 5a3 3 0 0 1 0 6m2 4c2.200.600 3.500 2.300 3.500 5"
            }
            Shape::Import => "M12 4v11m0 0-4-4m4 4 4-4M5 20h14",
            Shape::Clean => "M4 12.5 9 17.5 20 6.5M4 20h16",
            Shape::Definitions => {
                "M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm6 0a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"
            }
            Shape::Scoring => "m12 4 2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z",
            Shape::Forecast => "M4 19c4 0 5-9 9-9m0 0c2.5 0 4-2.500 7-5.500M20 4.500h-4.500m4.500 0V9M4 4v16h17",
            Shape::Funnel => "M4 5h16l-6 7.5V19l-4 1.5v-8z",
            Shape::Trends => "M4 4v16h16M7 15l4-4 3 2.500 5.500-6.500M7 18.500h12",
            Shape::Channels => "M5 20V11m5 9V5m5 15v-7m5 7V8M3 20h19",
            Shape::History => "M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2",
            Shape::Settings => "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.7v4.6M8.5 14.7v4.6",
            Shape::Search => "M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zm5-2 4.5 4.5",
            Shape::Undo => "M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3",
            Shape::Redo => "M15.5 5 20 9.5 15.5 14m4-4.5H10a5.5 5.5 0 0 0 0 11h3",
            Shape::Close => "m6 6 12 12M18 6 6 18",
            Shape::Download => "M12 4v10m0 0-4-4m4 4 4-4M5 15v4h14v-4",
            Shape::Warning => "M12 4 3 19.5h18zM12 10v4m0 2.6v.1",
            Shape::Check => "m5 12.5 4.5 4.5L19 7.5",
            Shape::Edit => "M5 19h3.5L19 8.5 15.5 5 5 15.5z",
            Shape::Delete => "M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7",
            Shape::Columns => "M4 5h16v14H4zM9.3 5v14m5.4-14v14",
            Shape::Filter => "M4 7h16M7 12h10m-7 5h4",
            Shape::Next => "m9 5 7 7-7 7",
            Shape::Add => "M12 5v14M5 12h14",
            Shape::Shield => "M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6zM9 12l2.2 2.2L15.2 10",
            Shape::Archive => "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4",
            Shape::Sample => {
                "M9.5 4h5M10.5 4v5.5L5.5 18a1.7 1.7 0 0 0 1.5 2.5h10a1.7 1.7 0 0 0 1.5-2.5l-5-8.5V4M8 15h8"
            }
            Shape::Theme => "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
        }
    }
}

/// The picture; a screen reader passes it over, so the word must stand beside it or in a label.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path()></path>
        </svg>
    }
}
