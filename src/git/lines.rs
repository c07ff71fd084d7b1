//! The changed lines of one file.

/// What changed in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// All of it is new.
    Whole,
    /// These places of it.
    Lines(Vec<Touched>),
}

/// A place where lines were put in, changed or taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touched {
    /// The first line, from 1; where lines were only taken out, the line before them.
    pub first: usize,
    /// How many lines there are now; 0 where they were only taken out.
    pub count: usize,
}

impl Changed {
    /// Whether lines `first` to `last`, from 1, are touched: one of them is new, or some between them are gone.
    pub fn touches(&self, first: usize, last: usize) -> bool {
        match self {
            Self::Whole => true,
            Self::Lines(list) => list.iter().any(|place| match place.count {
                0 => first <= place.first && place.first < last,
                count => first < place.first + count && place.first <= last,
            }),
        }
    }
}

/// The line of a byte, from 1, as git counts: by line feeds alone.
pub fn line_of(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte.min(text.len())).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_put_in_and_taken_out() {
        let changed = Changed::Lines(vec![Touched { first: 5, count: 2 }, Touched { first: 10, count: 0 }]);
        for (first, last, expected) in [
            (1, 4, false),
            (4, 5, true),
            (5, 5, true),
            (6, 6, true),
            (7, 9, false),
            (1, 99, true),
            (10, 10, false), // what stood below it is gone, it stays as it was
            (10, 11, true),
            (11, 11, false),
        ] {
            assert_eq!(changed.touches(first, last), expected, "{first}-{last}");
        }
        assert!(Changed::Whole.touches(1, 1));
    }

    #[test]
    fn a_lone_carriage_return_is_no_line_to_git() {
        assert_eq!((line_of("a\rb\r\nc", 2), line_of("a\rb\r\nc", 5), line_of("a", 9)), (1, 2, 1));
    }
}
