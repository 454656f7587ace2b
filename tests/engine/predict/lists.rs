//! Lists of leads made up by rule, whose true chances are known.

use leadbench::predict::List;

/// Numbers by lot, the same from the same seed.
pub struct Lots(u64);

impl Lots {
    /// From a seed.
    pub fn new(seed: u64) -> Lots {
        Lots(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// From 0 up to 1.
    pub fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From 0 up to a number.
    pub fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }
}

/// A made up list.
#[derive(Clone, Default)]
pub struct MadeUp {
    pub names: Vec<String>,
    pub columns: Vec<Vec<String>>,
    pub is_won: Vec<bool>,
    /// By lead the chance that its outcome was drawn with.
    pub chances: Vec<f64>,
}

impl MadeUp {
    /// For the engine.
    pub fn list(&self) -> List<'_> {
        let mut list = List::new();
        for (name, cells) in self.names.iter().zip(&self.columns) {
            list.push(name, cells.iter().map(String::as_str).collect());
        }
        list
    }

    /// The places of the leads.
    pub fn places(&self) -> Vec<u32> {
        (0..self.is_won.len() as u32).collect()
    }

    /// Appends a column by rule: from the lead's place and outcome.
    pub fn push(&mut self, name: &str, mut cell: impl FnMut(usize, bool) -> String) {
        self.names.push(name.to_owned());
        self.columns.push(self.is_won.iter().enumerate().map(|(place, is_won)| cell(place, *is_won)).collect());
    }

    /// The first leads only.
    pub fn truncated(&self, count: usize) -> MadeUp {
        let mut short = self.clone();
        short.columns.iter_mut().for_each(|cells| cells.truncate(count));
        short.is_won.truncate(count);
        short.chances.truncate(count);
        short
    }
}

const SOURCES: [(&str, f64); 6] =
    [("Organic Search", 0.0), ("Direct", -0.2), ("Ads", -0.6), ("Chat", -1.0), ("Reference", 2.6), ("Fair", 0.8)];
const OCCUPATIONS: [(&str, f64); 4] =
    [("", -1.0), ("Unemployed", 0.1), ("Student", 0.0), ("Working Professional", 2.2)];
const CITIES: [&str; 30] = [
    "Mumbai", "Pune", "Delhi", "Nagpur", "Thane", "Surat", "Agra", "Kochi", "Indore", "Bhopal", "Patna", "Jaipur",
    "Kanpur", "Nashik", "Rajkot", "Meerut", "Vadodara", "Ranchi", "Guntur", "Bhilai", "Salem", "Mysore", "Aligarh",
    "Gwalior", "Tiruppur", "Kota", "Hubli", "Raipur", "Dhanbad", "Amritsar",
];

/// Leads of a school: what is known when they come in, and how they ended. The chance follows from source, occupation, time
/// on the site and whether there is a city; every other column says nothing.
pub fn school(lead_count: usize, seed: u64) -> MadeUp {
    let mut lots = Lots::new(seed);
    let mut made_up = MadeUp::default();
    let names =
        ["Lead Number", "Lead Source", "Occupation", "Time on Site", "Visits", "City", "Newsletter", "First Seen"];
    made_up.names = names.map(str::to_owned).to_vec();
    made_up.columns = vec![Vec::new(); names.len()];
    for lead in 0..lead_count {
        let (source, source_points) = SOURCES[[0, 0, 1, 1, 2, 3, 3, 4, 5][lots.below(9)]];
        let (occupation, occupation_points) = OCCUPATIONS[[0, 0, 0, 1, 1, 1, 1, 1, 2, 3][lots.below(10)]];
        let time = if lots.share() < 0.25 { 0 } else { (lots.share() * lots.share() * 2000.0) as u32 };
        let city = if lots.share() < 0.3 { "" } else { CITIES[lots.below(CITIES.len())] };
        let mut score = -1.4 + source_points + occupation_points + if city.is_empty() { -0.4 } else { 0.2 };
        score += if time == 0 { 0.3 } else { 2.2 * f64::from(time) / (f64::from(time) + 400.0) - 0.6 };
        // Together they say more than each alone.
        score += if source == "Ads" && occupation == "Student" { 2.0 } else { 0.0 };
        let chance = 1.0 / (1.0 + (-score).exp());
        let visits = if lots.share() < 0.05 { String::new() } else { lots.below(12).to_string() };
        let seen = format!("2025-{:02}-{:02}", 1 + lots.below(12), 1 + lots.below(28));
        let newsletter = if lots.share() < 0.1 { "Yes" } else { "No" };
        let cells =
            [&(660_737 - lead).to_string(), source, occupation, &time.to_string(), &visits, city, newsletter, &seen];
        made_up.columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(cell.to_owned()));
        made_up.chances.push(chance);
        made_up.is_won.push(lots.share() < chance);
    }
    made_up
}

/// The same with columns that are filled, or overwritten, when the outcome is known.
pub fn school_with_leaks(lead_count: usize, seed: u64) -> MadeUp {
    let mut made_up = school(lead_count, seed);
    let mut lots = Lots::new(seed + 1);
    made_up.push("Tags", |_, is_won| {
        let right =
            ["Will revert after reading the email", "Ringing", "Interested in other courses", "Already a student"];
        match (lots.share(), is_won) {
            (..0.2, _) => String::new(),
            (0.2..0.95, true) | (0.95.., false) => right[0].to_owned(),
            _ => right[1 + lots.below(3)].to_owned(),
        }
    });
    made_up.push("Lead Quality", |_, is_won| {
        let good = lots.share() < if is_won { 0.75 } else { 0.35 };
        if lots.share() < 0.5 {
            ""
        } else if good {
            "High in Relevance"
        } else {
            "Not Sure"
        }
        .to_owned()
    });
    made_up.push("Asymmetrique Activity Score", |_, is_won| {
        let score = 12 + lots.below(5) + if is_won { lots.below(3) } else { 0 };
        if lots.share() < 0.45 { String::new() } else { score.to_string() }
    });
    made_up.push("Last Activity", |_, is_won| {
        let sent = lots.share() < if is_won { 0.5 } else { 0.2 };
        if sent { "SMS Sent" } else { ["Email Opened", "Olark Chat Conversation"][lots.below(2)] }.to_owned()
    });
    made_up.push("Contract Number", |place, is_won| {
        if is_won && lots.share() < 0.6 { format!("C-{}", 10_000 + place * 7) } else { String::new() }
    });
    made_up
}
