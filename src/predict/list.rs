//! Leads as columns of cells: what prediction reads.

/// Columns of cells, each as long as the others; cells as they stand in the file or the book.
#[derive(Clone, Debug, Default)]
pub struct List<'a> {
    names: Vec<String>,
    columns: Vec<Vec<&'a str>>,
}

impl<'a> List<'a> {
    /// No columns.
    pub fn new() -> List<'a> {
        List::default()
    }

    /// Appends a column; cells that it lacks beside the first column are empty, further ones are left out.
    pub fn push(&mut self, name: &str, mut cells: Vec<&'a str>) {
        if !self.columns.is_empty() {
            cells.resize(self.len(), "");
        }
        self.names.push(name.to_owned());
        self.columns.push(cells);
    }

    /// How many leads.
    pub fn len(&self) -> usize {
        self.columns.first().map_or(0, Vec::len)
    }

    /// Whether there is no lead.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The cells of a column.
    pub fn column(&self, place: usize) -> &[&'a str] {
        &self.columns[place]
    }

    /// The cells of a lead, in the order of the columns.
    pub fn row(&self, place: usize) -> Vec<&'a str> {
        self.columns.iter().map(|column| column[place]).collect()
    }
}
