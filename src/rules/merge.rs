//! A change put into the entry it changes.

use crate::yaml::{Entry, Kind, Node};

/// Lists of an override that take the place of the earlier ones; the others are added to them.
const REPLACED: [&str; 5] = ["cakupan", "hanya_bila", "bila", "lewati", "dasar"];

/// Puts the keys of a change into an entry: lists and maps grow, single values are replaced.
pub(super) fn merge(earlier: &mut Node, change: Node) {
    let (Kind::Map(known), Kind::Map(new)) = (&mut earlier.kind, change.kind) else { return };
    for entry in new {
        match known.iter_mut().find(|e| e.key == entry.key) {
            Some(old) if !REPLACED.contains(&entry.key.as_str()) => join(old, entry),
            Some(old) => *old = entry,
            None => known.push(entry),
        }
    }
}

fn join(old: &mut Entry, new: Entry) {
    match (&mut old.value.kind, new.value.kind) {
        (Kind::Seq(list), Kind::Seq(more)) => list.extend(more),
        (Kind::Map(list), Kind::Map(more)) => {
            for one in more {
                list.retain(|known| known.key != one.key);
                list.push(one);
            }
        }
        (_, kind) => old.value = Node { span: new.value.span, kind },
    }
}
