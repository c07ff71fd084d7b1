//! The guards of an expression, from the table that was built in or worked out now.

use super::gates::Group;

/// Groups of literals in a table that was built in.
pub(crate) type Table = &'static [&'static [&'static str]];

/// Groups of literals that stand guard over an expression.
#[derive(Debug)]
pub(crate) enum Guards {
    /// From the table that was built in.
    Known(Table),
    /// Worked out now.
    Found(Vec<Group>),
}

impl Guards {
    /// How many groups there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Known(table) => table.len(),
            Self::Found(groups) => groups.len(),
        }
    }

    /// The groups, each as its literals.
    pub(crate) fn groups(&self) -> impl Iterator<Item = Box<dyn Iterator<Item = &str> + '_>> {
        (0..self.len()).map(|at| -> Box<dyn Iterator<Item = &str> + '_> {
            match self {
                Self::Known(table) => Box::new(table.get(at).into_iter().flat_map(|group| group.iter().copied())),
                Self::Found(groups) => Box::new(groups.get(at).into_iter().flatten().map(String::as_str)),
            }
        })
    }
}
