//! Operations on columns as entries of a book: planned, done, undone, saved as recipes, and gone with whoever is erased.

use crate::book::Desk;
use crate::erase::{erase_people, holds};
use leadbench::book::{EntryKind, Filter, KeptPlace, Parts, Query, SortKey, View};
use leadbench::facet::{
    ClusterMethod, FacetPart, LetterCase, Operation, OperationKind, Script, SplitPart, Step, ValueGroup, clusters,
    value_counts,
};
use leadbench::lead::{Day, EntryId, Field, FieldKey, IssueKind};
use leadbench::score::score_all;
use leadbench::table::Row;

const CITIES: &str = "\
id,Name,Email,Phone,City,Country,Colour
1,Anna,anna@a.example,+39 347 123 4567,Praha,,red
2,Bela,bela@b.example,601 123 456,praha ,CZ,
3,Cyril,cyril@c.example,,PRAHA,Czechia,red
4,Dana,dana@d.example,,Brno,,
5,Emil,emil@e.example,,\"Ostrava, Czechia\",,blue
6,Filip,filip@f.example,,\"Torino, nowhere\",,
7,Gita,gita@g.example,,\"Milano, Italy\",DE,
8,Hana,hana@h.example,,,,
";

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    assert_eq!(desk.import("cities.csv", CITIES), (8, 0, 0, 0));
    desk
}

fn step(field: impl Into<FieldKey>, operation: Operation) -> Step {
    Step { field: field.into(), operation }
}

/// Every cluster of a column as one step.
fn unite(desk: &Desk, field: Field) -> Step {
    let values = value_counts(desk.book.table().column(field), desk.book.rows());
    let found = clusters(&values, ClusterMethod::Words, 100).clusters.into_iter();
    let group = |values: Vec<(String, u32)>, to| ValueGroup { values: values.into_iter().map(|it| it.0).collect(), to };
    step(field, Operation::Set { groups: found.map(|cluster| group(cluster.values, cluster.proposed)).collect() })
}

fn operate(desk: &mut Desk, recipe: &str, steps: &[Step]) -> EntryId {
    let (change, parts) = desk.book.plan_operated(desk.book.rows(), recipe, steps).expect("something changes");
    desk.change(change, parts)
}

fn texts(desk: &Desk, field: impl Into<FieldKey>) -> Vec<String> {
    let field = field.into();
    desk.book.rows().iter().map(|row| desk.book.table().text(*row, field).into_owned()).collect()
}

#[test]
fn a_cluster_is_applied_as_one_entry_and_undone() {
    let mut desk = imported();
    let before = texts(&desk, Field::City);
    assert_eq!(before[..4], ["Praha", "praha", "PRAHA", "Brno"]);
    let step = unite(&desk, Field::City);
    let plan = desk.book.plan_steps(desk.book.rows(), std::slice::from_ref(&step));
    assert_eq!((plan.preview.lead_count, plan.preview.changed_count, plan.preview.value_count), (8, 2, 2));
    let samples: Vec<_> = plan.preview.samples.iter().map(|it| (it.before.as_str(), it.after.as_str())).collect();
    assert_eq!(samples, [("praha", "Praha"), ("PRAHA", "Praha")]);
    let id = operate(&mut desk, "", &[step]);
    assert_eq!(texts(&desk, Field::City)[..4], ["Praha", "Praha", "Praha", "Brno"]);
    let line = desk.book.undo_line().expect("it can be undone");
    assert_eq!(line.kind, EntryKind::Operated { field: Field::City.into(), kind: OperationKind::Set });
    assert_eq!(line.lead_count, 2);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    assert!(desk.book.plan_operated(desk.book.rows(), "", &[unite(&desk, Field::City)]).is_none(), "nothing is left");
    desk.undo(id);
    assert_eq!(texts(&desk, Field::City), before);
}

#[test]
fn what_a_field_does_not_understand_stays_and_is_counted() {
    let mut desk = imported();
    let split = Operation::Split { separator: ",".to_owned(), part: SplitPart::After, into: Field::Country.into() };
    let steps = [step(Field::City, split), step(Field::City, Operation::Case(LetterCase::Upper))];
    let plan = desk.book.plan_steps(desk.book.rows(), &steps[..1]);
    // "nowhere" is no country; Gita has another one.
    assert_eq!((plan.preview.refused_count, plan.preview.occupied_count, plan.preview.changed_count), (1, 1, 1));
    operate(&mut desk, "", &steps);
    assert_eq!(texts(&desk, Field::City)[4..7], ["OSTRAVA", "TORINO, NOWHERE", "MILANO, ITALY"]);
    assert_eq!(texts(&desk, Field::Country), ["", "CZ", "CZ", "", "CZ", "", "DE", ""]);
}

#[test]
fn a_step_sees_what_the_steps_before_it_made_and_issues_follow() {
    let mut desk = imported();
    assert!(
        desk.book.table().issues(1).has(IssueKind::PhoneInvalid)
            != desk.book.table().text(1, Field::Phone).starts_with('+')
    );
    let steps = [
        step(Field::Country, Operation::Fill { with: "Italy".to_owned() }),
        step(
            Field::City,
            Operation::Set { groups: vec![ValueGroup { values: vec![String::new()], to: "Roma".into() }] },
        ),
        step(Field::Email, Operation::Clear),
        step(FieldKey::Custom(0), Operation::Replace { find: "E".into(), with: "3".into(), ignores_case: true }),
        step(FieldKey::Custom(7), Operation::Clear),
    ];
    operate(&mut desk, "Sunday", &steps);
    assert_eq!(texts(&desk, Field::Country), ["IT", "CZ", "CZ", "IT", "IT", "IT", "DE", "IT"]);
    assert_eq!(texts(&desk, Field::City)[7], "Roma");
    assert_eq!(texts(&desk, FieldKey::Custom(0))[..5], ["r3d", "", "r3d", "", "blu3"]);
    assert!(desk.book.table().issues(3).has(IssueKind::ContactMissing));
    assert_eq!(desk.book.undo_line().map(|line| line.kind), Some(EntryKind::RecipeRun { name: "Sunday".to_owned() }));
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    desk.undo_latest();
    assert!(!desk.book.table().issues(3).has(IssueKind::ContactMissing));
}

#[test]
fn recipes_are_saved_run_replaced_and_undone_by_name() {
    let mut desk = imported();
    let tidy = vec![unite(&desk, Field::City), step(Field::Country, Operation::Fill { with: "CZ".to_owned() })];
    operate(&mut desk, "", &tidy[..1]);
    operate(&mut desk, "", &tidy[1..]);
    let past = desk.book.past_steps(9);
    assert_eq!(
        past.iter().map(|past| past.steps[0].field).collect::<Vec<_>>(),
        [Field::Country.into(), Field::City.into()]
    );
    let set = |desk: &mut Desk, name: &str, steps: Option<Vec<Step>>| {
        let change = desk.book.plan_set_recipe(name, steps).expect("it changes");
        desk.change(change, Parts::default())
    };
    let saved = set(&mut desk, "Fair", Some(tidy.clone()));
    set(&mut desk, "A first", Some(tidy[..1].to_vec()));
    assert_eq!(desk.book.recipes().iter().map(|recipe| recipe.name.as_str()).collect::<Vec<_>>(), ["A first", "Fair"]);
    assert!(desk.book.plan_set_recipe("Fair", Some(tidy.clone())).is_none());
    assert!(desk.book.plan_set_recipe("No such", None).is_none());
    let replaced = set(&mut desk, "Fair", Some(tidy[..1].to_vec()));
    let plan = desk.book.plan_undo(saved).expect("in effect").plan;
    assert_eq!(
        (plan.setting_count, plan.kept.first().map(|kept| kept.place.clone())),
        (0, Some(KeptPlace::Recipe("Fair".to_owned())))
    );
    desk.undo(replaced);
    assert_eq!(desk.book.recipe("Fair").map(|recipe| &recipe.steps), Some(&tidy));
    let deleted = set(&mut desk, "Fair", None);
    assert_eq!(
        desk.book.line(desk.book.entry_count() - 1).map(|line| line.kind),
        Some(EntryKind::RecipeDeleted { name: "Fair".to_owned() })
    );
    desk.undo(deleted);
    assert!(desk.book.recipe("Fair").is_some());
    // The next file is put right by it.
    desk.import("next.csv", "id,Email,City\n9,ivan@i.example,PRAHA\n");
    let next: Vec<Row> = desk.book.rows().iter().copied().filter(|row| *row > 7).collect();
    let (change, parts) = desk.book.plan_operated(&next, "Fair", &tidy).expect("something changes");
    desk.change(change, parts);
    assert_eq!((texts(&desk, Field::City)[8].as_str(), texts(&desk, Field::Country)[8].as_str()), ("Praha", "CZ"));
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    assert_eq!(desk.read_again().recipes(), desk.book.recipes());
}

#[test]
fn misspelt_domains_become_what_was_meant_and_their_issue_goes() {
    let mut desk = Desk::default();
    desk.import("list.csv", "Name,Email\nAnna,anna@gmial.com; a.rossi@nordwind.example\nJan,jan@reka.example\n");
    let has_issue = |desk: &Desk| desk.book.table().issues(0).has(IssueKind::EmailMistyped);
    assert!(has_issue(&desk));
    operate(
        &mut desk,
        "",
        &[step(Field::Email, Operation::MendDomains), step(Field::OtherEmails, Operation::MendDomains)],
    );
    assert_eq!(texts(&desk, Field::Email), ["anna@gmail.com", "jan@reka.example"]);
    assert!(!has_issue(&desk));
    desk.undo_latest();
    assert_eq!(texts(&desk, Field::Email)[0], "anna@gmial.com");
    assert!(has_issue(&desk));
}

#[test]
fn a_view_shows_what_a_part_of_a_facet_counts() {
    let desk = imported();
    let scores = score_all(desk.book.table(), desk.book.rules(), Day(20_000));
    let view = View::plain(&desk.book, &scores);
    let rows = |part| {
        let filters = vec![Filter::Part(Field::City.into(), part)];
        view.rows(&Query { filters, sort: SortKey::Arrival, is_descending: false, ..Query::default() })
    };
    assert_eq!(rows(FacetPart::Filled), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(rows(FacetPart::Length { from: 4, to: 5 }), [0, 1, 2, 3]);
    assert_eq!(rows(FacetPart::Script(Script::Han)), Vec::<Row>::new());
}

#[test]
fn whoever_is_erased_is_in_no_operation_and_no_recipe_any_more() {
    for has_inline in [true, false] {
        let mut desk = Desk { has_inline, ..Desk::default() };
        desk.import("people.csv", "id,Name,Email,City\nA-100,Anna Rossi,anna@nordwind.example,Torino\nA-200,Jan Novák,jan@reka.example,torino\n");
        let group = |values: &[&str], to: &str| ValueGroup {
            values: values.iter().map(|it| (*it).to_owned()).collect(),
            to: to.to_owned(),
        };
        let steps = vec![
            step(
                Field::Name,
                Operation::Set {
                    groups: vec![group(&["Anna Rossi"], "A. Rossi"), group(&["Jan Novák"], "J. Novák")]
                },
            ),
            step(
                Field::Email,
                Operation::Replace {
                    find: "anna@nordwind.example".into(),
                    with: "a@nordwind.example".into(),
                    ignores_case: false,
                },
            ),
            step(Field::City, Operation::Set { groups: vec![group(&["torino"], "Torino")] }),
        ];
        operate(&mut desk, "", &steps[..1]);
        let change = desk.book.plan_set_recipe("Names", Some(steps.clone())).expect("new");
        desk.change(change, Parts::default());
        operate(&mut desk, "Names", &steps[1..]);
        assert!(holds(&desk, "Anna Rossi") && holds(&desk, "anna@nordwind.example"));
        erase_people(&mut desk, &[0]);
        for text in ["Anna Rossi", "A. Rossi", "anna@nordwind.example", "a@nordwind.example"] {
            assert!(!holds(&desk, text), "{text} inline {has_inline}");
        }
        assert!(holds(&desk, "torino") && holds(&desk, "J. Novák"));
        assert_eq!(desk.book.recipe("Names").map(|recipe| recipe.steps.len()), Some(3));
        assert_eq!(texts(&desk, Field::City), ["Torino"]);
    }
}
