//! Two definitions of a lead counted on the same leads (D1 to D4, N2).

use leadbench::lead::{CallResult, Criterion, Day, Field, IssueSet, Stage, Values, Verdict};
use leadbench::qualify::{
    Clause, ClauseMarks, Comparison, Definition, Definitions, Facts, Group, Overlap, ReadyDefinition, ReadyGroup,
    Separating, Side, Term, compare, middle_ground, overlaps,
};
use leadbench::score::{Axis, Condition, Grade, Rules, score_all};
use leadbench::table::{LeadTable, Row};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const TODAY: Day = Day(20_000);

fn table_of(leads: &[&[(Field, &str)]]) -> LeadTable {
    let mut table = LeadTable::default();
    for (place, lead) in leads.iter().enumerate() {
        let mut values = Values::default();
        lead.iter().for_each(|(field, text)| values.set(*field, text));
        table.push(&values, IssueSet::default(), place as u32 + 2);
    }
    table
}

/// What clauses may ask of all leads of a table.
struct Asked {
    table: LeadTable,
    rows: Vec<Row>,
    rules: Rules,
    scores: Vec<i16>,
    calls: Vec<(Row, u32, CallResult)>,
    came_again: Vec<Row>,
    answers: Vec<(Criterion, Vec<(Row, Verdict)>)>,
}

impl Asked {
    fn of(table: LeadTable) -> Asked {
        let rules = Rules::default();
        let scores = score_all(&table, &rules, TODAY).points;
        Asked {
            rows: (0..table.len()).collect(),
            table,
            rules,
            scores,
            calls: Vec::new(),
            came_again: Vec::new(),
            answers: Vec::new(),
        }
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            table: &self.table,
            rows: &self.rows,
            scores: &self.scores,
            rules: &self.rules,
            today: TODAY,
            calls: &self.calls,
            came_again: &self.came_again,
            answers: &self.answers,
        }
    }

    fn compare(&self, definitions: &Definitions) -> Comparison {
        compare(definitions, &self.facts(), &mut ClauseMarks::default()).0
    }

    fn takes(&self, definition: &Definition) -> Vec<bool> {
        let missed = ClauseMarks::default().missed(definition, &self.facts());
        missed.into_iter().map(|missed| missed == 0).collect()
    }
}

fn known(field: Field) -> Clause {
    Clause::Fact(Condition::Known(field))
}

fn all_of(groups: &[&[Clause]]) -> Definition {
    let group = |clauses: &&[Clause]| Group { terms: clauses.iter().cloned().map(Term::from).collect() };
    Definition { name: String::new(), groups: groups.iter().map(group).collect() }
}

fn both(marketing: Definition, sales: Definition) -> Definitions {
    Definitions { marketing, sales, ..Definitions::default() }
}

/// Marketing takes whoever has an e-mail address; sales who has a company and a job title.
fn quarrel() -> (Asked, Definitions) {
    let asked = Asked::of(table_of(&[
        &[(Field::Email, "a@x.test"), (Field::Company, "X"), (Field::JobTitle, "CEO"), (Field::Stage, "customer")],
        &[(Field::Email, "b@x.test"), (Field::Company, "X"), (Field::Stage, "lost")],
        &[(Field::Email, "c@x.test"), (Field::Stage, "customer")],
        &[(Field::Company, "Y"), (Field::JobTitle, "CEO")],
        &[(Field::City, "Brno")],
    ]));
    let definitions =
        both(all_of(&[&[known(Field::Email)]]), all_of(&[&[known(Field::Company)], &[known(Field::JobTitle)]]));
    (asked, definitions)
}

#[test]
fn each_lead_is_of_one_group_and_conversion_is_of_the_closed() {
    let (asked, definitions) = quarrel();
    let found = asked.compare(&definitions);
    let counts = found.overlaps.map(|figures| (figures.lead_count, figures.closed_count, figures.customer_count));
    assert_eq!(counts, [(2, 2, 1), (1, 1, 1), (1, 0, 0), (1, 0, 0)]);
    assert_eq!(found.overlaps[Overlap::OnlyMarketing as usize].conversion(), Some(0.5));
    assert_eq!(found.overlaps[Overlap::OnlySales as usize].conversion(), None, "nobody closed: no rate, never 0");
    let marked = overlaps(&definitions, &asked.facts(), &mut ClauseMarks::default());
    assert_eq!(marked[..3], [Overlap::Both, Overlap::OnlyMarketing, Overlap::OnlyMarketing]);
    assert!(marked[0].has(Side::Sales) && !marked[1].has(Side::Sales) && marked[3].disputed_by() == Some(Side::Sales));
}

#[test]
fn the_group_that_alone_separates_is_counted_apart() {
    let (asked, definitions) = quarrel();
    let separating = asked.compare(&definitions).separating;
    let of = |side, place, alone_count, missed_count| Separating { side, place, alone_count, missed_count };
    // The second lead misses only the job title, the third company and title; sales' lead misses the address.
    assert_eq!(
        separating,
        [of(Side::Sales, 1, 1, 2), of(Side::Marketing, 0, 1, 1), of(Side::Sales, 0, 0, 1)],
        "those that decide most by themselves first"
    );
    let (_, missed) = compare(&definitions, &asked.facts(), &mut ClauseMarks::default());
    assert_eq!((missed[1][1], missed[1][2], missed[0][3]), (0b10, 0b11, 0b1));
}

#[test]
fn every_kind_of_clause_finds_its_leads() {
    let mut asked = Asked::of(table_of(&[
        &[(Field::Company, "X"), (Field::Country, "IT"), (Field::JobTitle, "Director"), (Field::Intent, "demo")],
        &[(Field::City, "Brno")],
        &[(Field::Stage, "prospect")],
    ]));
    asked.calls = vec![(1, 2, CallResult::NoAnswer), (2, 1, CallResult::Reached)];
    asked.came_again = vec![2];
    asked.answers = vec![(Criterion::Means, vec![(0, Verdict::Yes), (1, Verdict::No)])];
    let check = |clause: Clause, expected: [bool; 3]| {
        assert_eq!(asked.takes(&all_of(&[std::slice::from_ref(&clause)])), expected, "{clause:?}");
        let mut turned = all_of(&[std::slice::from_ref(&clause)]);
        turned.groups[0].terms[0].is_not = true;
        assert_eq!(asked.takes(&turned), expected.map(|is_met| !is_met), "not {clause:?}");
    };
    check(known(Field::City), [false, true, false]);
    check(Clause::Points { axis: None, least: 60 }, [true, false, false]);
    check(Clause::Points { axis: Some(Axis::Fit), least: 40 }, [true, false, false]);
    check(Clause::Points { axis: Some(Axis::Engagement), least: 10 }, [true, false, true]);
    check(Clause::GradeFrom(Grade::B), [true, false, false]);
    check(Clause::Fact(Condition::Reached(Stage::Prospect)), [false, false, true]);
    check(Clause::Called(1), [false, true, true]);
    check(Clause::Called(2), [false, true, false]);
    check(Clause::Called(0), [true, true, true]);
    check(Clause::LastCall(CallResult::Reached), [false, false, true]);
    check(Clause::CameAgain, [false, false, true]);
    check(Clause::Answered(Criterion::Means, Verdict::No), [false, true, false]);
    check(Clause::Answered(Criterion::Need, Verdict::Yes), [false, false, false]);
}

#[test]
fn without_a_clause_every_lead_is_one() {
    let (asked, _) = quarrel();
    assert_eq!(asked.takes(&Definition::default()), [true; 5]);
    assert_eq!(asked.takes(&all_of(&[&[], &[known(Field::City)]])), [false, false, false, false, true]);
    let empty = Asked::of(LeadTable::default());
    assert_eq!(empty.compare(&Definitions::default()).overlaps.map(|figures| figures.lead_count), [0; 4]);
}

#[test]
fn the_middle_ground_is_the_persona_and_a_signal_and_says_what_it_takes() {
    let (asked, mut definitions) = quarrel();
    let middle = middle_ground(&asked.rules);
    // Half of the 55 points that the usual rules can give for fit, in steps of five.
    assert_eq!(middle.groups[0].terms[0].clause, Clause::Points { axis: Some(Axis::Fit), least: 25 });
    assert_eq!(middle.groups[1], ReadyGroup::SalesReady.group());
    definitions.agreed = Some(all_of(&[&[known(Field::Company)]]));
    let found = asked.compare(&definitions);
    let agreed = found.agreed.expect("it was agreed");
    assert_eq!((agreed.all.lead_count, agreed.taken.map(|taken| taken.lead_count)), (3, [1, 1, 1, 0]));
    assert_eq!(found.middle.all.lead_count, 0, "nobody gave a signal");
}

#[test]
fn definitions_to_start_from_do_not_know_how_it_ended() {
    let usual = Definitions::default();
    assert!(!usual.marketing.knows_the_end() && !usual.sales.knows_the_end());
    let ends = ReadyDefinition::ALL.map(|ready| Definition { groups: ready.groups(), ..Definition::default() });
    let knows = ends.map(|definition| definition.knows_the_end());
    assert_eq!(knows, [false, false, true, false, false, true]);
}

fn some_clause() -> impl Strategy<Value = Clause> {
    prop_oneof![
        (0..25_usize).prop_map(|field| Clause::Fact(Condition::Known(Field::ALL[field]))),
        (-20..60_i16).prop_map(|least| Clause::Points { axis: None, least }),
        (-20..60_i16).prop_map(|least| Clause::Points { axis: Some(Axis::Fit), least }),
        (0..4_usize).prop_map(|grade| Clause::GradeFrom(Grade::ALL[grade])),
        (0..3_u32).prop_map(Clause::Called),
        Just(Clause::CameAgain),
    ]
}

fn some_definition() -> impl Strategy<Value = Definition> {
    let term = (some_clause(), any::<bool>()).prop_map(|(clause, is_not)| Term { clause, is_not });
    let group = prop::collection::vec(term, 0..4).prop_map(|terms| Group { terms });
    prop::collection::vec(group, 0..5).prop_map(|groups| Definition { name: String::new(), groups })
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(5), failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    /// What is remembered of clauses while definitions are edited never changes a figure, and every lead is counted once.
    #[test]
    fn edited_definitions_are_counted_as_if_anew(edits in prop::collection::vec((some_definition(), some_definition()), 1..5)) {
        let mut asked = Asked::of(table_of(&[
            &[(Field::Email, "a@x.test"), (Field::Company, "X"), (Field::JobTitle, "Owner"), (Field::Stage, "lost")],
            &[(Field::Phone, "+39021234567"), (Field::Country, "IT"), (Field::Intent, "quote")],
            &[(Field::City, "Brno"), (Field::Stage, "customer"), (Field::Notes, "x")],
            &[],
        ]));
        asked.calls = vec![(2, 1, CallResult::Wrong)];
        asked.came_again = vec![0, 3];
        let mut marks = ClauseMarks::default();
        for (marketing, sales) in edits {
            let definitions = both(marketing, sales);
            let (found, missed) = compare(&definitions, &asked.facts(), &mut marks);
            prop_assert_eq!(&found, &asked.compare(&definitions));
            prop_assert_eq!(found.overlaps.iter().map(|figures| figures.lead_count).sum::<u32>(), 4);
            let disputed = found.overlaps[0].lead_count + found.overlaps[2].lead_count;
            let alone: u32 = found.separating.iter().map(|group| group.alone_count).sum();
            prop_assert!(alone <= disputed);
            for row in 0..4 {
                for side in Side::ALL {
                    // One lead asked clause by clause.
                    let groups = definitions.of(side).groups.iter().enumerate();
                    let expected = groups.fold(0, |missed, (place, group)| {
                        let holds = group.terms.is_empty() || group.terms.iter().any(|term| {
                            asked.takes(&all_of(&[std::slice::from_ref(&term.clause)]))[row] != term.is_not
                        });
                        missed | u32::from(!holds) << place
                    });
                    prop_assert_eq!(missed[side as usize][row], expected);
                }
            }
        }
    }
}
