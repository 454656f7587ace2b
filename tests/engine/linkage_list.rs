//! Seed -> a list of leads with copies that were typed anew, and the truth about them.

use leadbench::dedupe::linkage::Role;

/// A list and whose rows they are.
#[derive(Clone, Debug)]
pub struct List {
    pub roles: Vec<Role>,
    pub rows: Vec<Vec<String>>,
    /// By row: a number for the party.
    pub truth: Vec<u32>,
}

const GIVEN: &[&str] = &[
    "Anna",
    "Robert",
    "Elizabeth",
    "Marco",
    "Giulia",
    "Jiří",
    "Tomáš",
    "Kateřina",
    "Petr",
    "Марко",
    "Елена",
    "Иван",
    "伟",
    "小明",
    "静怡",
    "John",
    "William",
    "Margaret",
    "Thomas",
    "Alexander",
    "Daniel",
    "Lucia",
    "Paolo",
    "Simona",
    "Goran",
    "Vesna",
    "Hana",
    "Martin",
    "Edward",
    "Susan",
    "Richard",
    "Patricia",
    "Francesca",
    "Davide",
    "Ondřej",
    "Zuzana",
];

const FAMILY: &[&str] = &[
    "Novák",
    "Svoboda",
    "Dvořák",
    "Rossi",
    "Bianchi",
    "Esposito",
    "Петровски",
    "Стојанов",
    "Георгиев",
    "王",
    "李",
    "张",
    "Smith",
    "Jones",
    "Taylor",
    "Brown",
    "Walker",
    "Wright",
    "Robinson",
    "Thompson",
    "Ferrari",
    "Colombo",
    "Ricci",
    "Procházka",
    "Kučera",
    "Horák",
    "Marino",
    "Greco",
    "Fontana",
    "Mitchell",
    "Campbell",
    "Anderson",
    "Fischer",
    "Schneider",
    "Hoffmann",
    "Keller",
    "Bergmann",
    "Lindqvist",
    "Andersson",
    "Kowalski",
    "Zielinski",
    "Horvat",
];

const CITIES: &[&str] = &[
    "Praha", "Brno", "Ostrava", "Milano", "Roma", "Torino", "Skopje", "Bitola", "Ohrid", "London", "Leeds", "Bristol",
    "Wien", "Graz", "Berlin", "Hamburg", "Zagreb", "Split", "上海", "深圳",
];

const FIRMS: &[&str] = &[
    "Alfa", "Beta", "Metal", "Agro", "Nova", "Euro", "Techno", "Bio", "Terra", "Vita", "Omni", "Delta", "Prima",
    "Forte",
];

const TRADES: &[&str] = &["trade", "soft", "works", "foods", "print", "energy", "motors", "glass", "media", "consult"];

const FORMS: &[&str] = &["", " s.r.o.", " Ltd", " S.r.l.", " GmbH", " ДООЕЛ"];

/// Dice without a clock: a linear congruential generator.
pub struct Dice(u64);

impl Dice {
    /// Dice of a seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        ((self.0 >> 33) as usize) % count
    }

    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    pub fn typed(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        if letters.len() < 4 {
            return text.to_owned();
        }
        let place = 1 + self.below(letters.len() - 2);
        match self.below(3) {
            0 => letters.swap(place, place + 1),
            1 => drop(letters.remove(place)),
            _ => letters.insert(place, letters[place]),
        }
        letters.into_iter().collect()
    }
}

/// A list of so many rows: given name, family name, e-mail, phone, company, city, day of birth.
pub fn list(row_count: usize, seed: u64) -> List {
    let mut dice = Dice::new(seed);
    let roles =
        vec![Role::GivenName, Role::FamilyName, Role::Email, Role::Phone, Role::Company, Role::City, Role::Custom];
    let mut list = List { roles, rows: Vec::new(), truth: Vec::new() };
    for party in 0.. {
        if list.rows.len() >= row_count {
            return list;
        }
        let row = party_row(&mut dice, party);
        list.rows.push(row.clone());
        list.truth.push(party);
        while dice.percent(25) && list.rows.len() < row_count {
            let copy = copied(&mut dice, &row);
            list.rows.push(copy);
            list.truth.push(party);
        }
    }
    list
}

fn party_row(dice: &mut Dice, party: u32) -> Vec<String> {
    let (given, family) = (dice.of(GIVEN), dice.of(FAMILY));
    let firm = format!("{}{} {}", dice.of(FIRMS), dice.of(TRADES), dice.of(FAMILY));
    let email = match dice.below(3) {
        0 => format!("office{party}@{}.example", dice.of(TRADES)),
        1 => format!("contact.{}@{}{party}.example", dice.of(TRADES), dice.of(TRADES)),
        _ => format!("{}{}@mail.example", dice.of(FIRMS).to_lowercase(), dice.below(100_000)),
    };
    let phone = format!("+4206{:08}", dice.below(100_000_000));
    let born = format!("{}-{:02}-{:02}", 1940 + dice.below(60), 1 + dice.below(12), 1 + dice.below(28));
    let company = format!("{firm}{}", dice.of(FORMS));
    vec![given.into(), family.into(), email, phone, company, dice.of(CITIES).into(), born]
}

/// The same party, typed anew.
fn copied(dice: &mut Dice, row: &[String]) -> Vec<String> {
    let mut copy = row.to_vec();
    for cell in &mut copy[..2] {
        if dice.percent(20) {
            *cell = dice.typed(cell);
        }
    }
    if dice.percent(8) {
        copy.swap(0, 1);
    }
    match dice.below(4) {
        0 => copy[2].clear(),
        1 => copy[2] = dice.typed(&copy[2]),
        _ => {}
    }
    if dice.percent(40) {
        copy[3].clear();
    }
    if dice.percent(50) {
        let form = dice.of(FORMS);
        copy[4] = format!("{}{form}", row[4].split([',', '.']).next().unwrap_or_default());
    }
    if dice.percent(15) {
        copy[5].clear();
    }
    match dice.below(6) {
        0 => copy[6].clear(),
        1 => copy[6] = dice.typed(&copy[6]),
        _ => {}
    }
    copy
}
