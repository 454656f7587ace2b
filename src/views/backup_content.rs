//! What a backup holds, and how it differs from the book of now.

use super::live::view;
use super::{use_language, use_overview, use_words};
use crate::book::SharedJournal;
use crate::words::{Language, Plural, fill};
use crate::worker::protocol::BackupHead;
use leptos::prelude::*;

/// When, by whom, how much, which imports, and the difference.
#[component]
pub fn BackupContent(head: BackupHead) -> impl IntoView {
    let (frame, words) = (&use_words().frame, &use_words().backup);
    let language = use_language().get_untracked();
    let made_by = (!head.app_version.is_empty()).then(|| fill(words.made_by, &[("version", &head.app_version)]));
    let holds = [
        ("leads", language.counted(&use_words().lead.leads, head.lead_count)),
        ("entries", language.counted(&frame.entries, head.entry_count)),
    ];
    let left_out = (head.left_out_count > 0).then(|| {
        let text = language.counted(&words.left_out, head.left_out_count);
        view! {
            <p class="callout" data-tone="warn">
                {text}
            </p>
        }
    });
    let custom_names = use_overview().with_untracked(|overview| overview.custom_names.clone());
    let import = |line| {
        let text = language.entry_line(line, &custom_names);
        view! { <li>{language.moment(line.at_millis)}": "{text}</li> }
    };
    let imports = (!head.imports.is_empty()).then(|| {
        let lines = head.imports.iter().map(import).collect_view();
        view! {
            <h3>{words.imports}</h3>
            <ul>{lines}</ul>
        }
    });
    view! {
        <div class="backup-content" data-testid="backup-content">
            <p>{fill(frame.restore_made, &[("when", &language.moment(head.at_millis))])}" "{made_by}" "
                {head.is_encrypted.then_some(words.was_encrypted)}</p>
            <p>{fill(frame.restore_holds, &[("leads", &holds[0].1), ("entries", &holds[1].1)])}</p>
            {left_out}
            {imports}
            {(head.replaced_count > 0).then(|| difference(language, &head))}
        </div>
    }
}

fn difference(language: Language, head: &BackupHead) -> impl IntoView + use<> {
    let words = &language.words().backup;
    let difference = &head.difference;
    let counts: [(&Plural, u32, &'static str); 4] = [
        (&words.only_here, difference.only_here, "only-here"),
        (&words.only_there, difference.only_there, "only-there"),
        (&words.different, difference.different, "different"),
        (&words.same, difference.same, "same"),
    ];
    let line = |(text, count, name): (&Plural, u32, &'static str)| {
        view! { <li data-figure=name data-count=count.to_string()>{language.counted(text, count)}</li> }
    };
    let lines = counts.into_iter().filter(|(_, count, _)| *count > 0).map(line).collect_view();
    view! {
        <h3>{words.compared}</h3>
        <p>{journals(language, difference.journals)}</p>
        <ul data-testid="backup-difference">{lines}</ul>
    }
}

fn journals(language: Language, journals: SharedJournal) -> String {
    let words = &language.words().backup;
    let here = || language.counted(&words.journal_here, journals.only_here);
    let there = || language.counted(&words.journal_there, journals.only_there);
    match (journals.shared, journals.only_here, journals.only_there) {
        (_, 0, 0) => words.journal_same.to_owned(),
        (0, ..) => words.journal_apart.to_owned(),
        (_, _, 0) => here(),
        (_, 0, _) => there(),
        _ => [words.journal_forked.to_owned(), here(), there()].join(" "),
    }
}
