//! How far a place in an expression is from the start of a match.

/// What lies between the start of a match and a place in the expression.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// The most blanks; nothing for any number.
    pub(super) blanks: Option<u32>,
    /// Whether what stands right before the place is surely no letter and no digit.
    pub(super) border: bool,
}

impl Reach {
    /// The start of an expression.
    pub(super) const START: Self = Self { blanks: Some(0), border: true };

    /// After a character, or one of a class.
    pub(super) fn after(self, blank: bool, border: bool) -> Self {
        Self { blanks: self.blanks.map(|n| n.saturating_add(u32::from(blank))), border }
    }

    /// After a part that is repeated; `once` is the place after the part, had it stood once.
    pub(super) fn repeated(self, once: Self, repeats: Repeats) -> Self {
        let Repeats { least, most } = repeats;
        let blanks = match (self.blanks, once.blanks, most) {
            (Some(before), Some(after), _) if before == after => Some(before),
            (Some(before), Some(after), Some(most)) => {
                Some(before.saturating_add((after - before).saturating_mul(most)))
            }
            _ => None,
        };
        Self { blanks, border: once.border && (least > 0 || self.border) }
    }

    /// After one branch or the other.
    pub(super) fn either(self, other: Self) -> Self {
        let blanks = self.blanks.zip(other.blanks).map(|(a, b)| a.max(b));
        Self { blanks, border: self.border && other.border }
    }
}

/// How often a part stands: at least (0, or 1 for more), and at most, if there is an end.
#[derive(Clone, Copy)]
pub(super) struct Repeats {
    pub(super) least: u32,
    pub(super) most: Option<u32>,
}
