//! Reading what `git diff --unified=0` prints.

use super::File;
use super::lines::{Changed, Touched};
use std::collections::BTreeMap;

/// What changed in every file of a patch, by the name it has now. Prefixes are `a/` and `b/`.
pub(super) fn read(patch: &str) -> BTreeMap<String, File> {
    let mut files = BTreeMap::new();
    let (mut before, mut name): (Option<String>, Option<String>) = (None, None);
    // Lines of a hunk still to come: they are words of a file, whatever they look like.
    let (mut old, mut new) = (0_usize, 0_usize);
    for line in patch.split('\n') {
        if old + new > 0 {
            match line.as_bytes().first() {
                Some(b'-') => old = old.saturating_sub(1),
                Some(b'+') => new = new.saturating_sub(1),
                // "\ No newline at end of file" is a line of neither.
                Some(b'\\') => {}
                // Lines around a change, though none are asked for; git may leave out the blank of an empty one.
                _ => (old, new) = (old.saturating_sub(1), new.saturating_sub(1)),
            }
            continue;
        }
        if let Some(rest) = line.strip_prefix("--- ") {
            before = named(rest, "a/");
        } else if let Some(rest) = line.strip_prefix("+++ ") {
            name = named(rest, "b/");
        } else if let Some((removed, added)) = hunk(line) {
            (old, new) = (removed.count, added.count);
            if let Some(name) = &name {
                let file = files.entry(name.clone()).or_insert_with(|| match before.take() {
                    Some(before) => File { changed: Changed::Lines(Vec::new()), before: Some(before) },
                    None => File::new(),
                });
                if let Changed::Lines(list) = &mut file.changed {
                    list.push(added);
                }
            }
        } else if line.starts_with("diff --git ") {
            (before, name) = (None, None);
        }
    }
    files
}

/// The two ranges of `@@ -3,2 +3 @@ …`.
fn hunk(line: &str) -> Option<(Touched, Touched)> {
    let (ranges, _) = line.strip_prefix("@@ -")?.split_once(" @@")?;
    let (old, new) = ranges.split_once(" +")?;
    let range = |words: &str| {
        let (first, count) = words.split_once(',').unwrap_or((words, "1"));
        Some(Touched { first: first.parse().ok()?, count: count.parse().ok()? })
    };
    Some((range(old)?, range(new)?))
}

/// The name on a line of a patch; none where the file is not there on that side.
fn named(rest: &str, prefix: &str) -> Option<String> {
    unquoted(rest.strip_suffix('\t').unwrap_or(rest)).strip_prefix(prefix).map(str::to_owned)
}

/// A name as it is: git puts those with odd characters in quotation marks, as C does.
fn unquoted(name: &str) -> String {
    let Some(inside) = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { return name.to_owned() };
    let mut out = Vec::with_capacity(inside.len());
    let mut bytes = inside.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        match bytes.next() {
            Some(first @ b'0'..=b'3') => {
                let digits = [Some(first), bytes.next(), bytes.next()];
                let value = digits.iter().flatten().fold(0_u32, |n, d| n * 8 + u32::from(d.wrapping_sub(b'0')));
                out.extend(u8::try_from(value));
            }
            Some(b'n') => out.push(b'\n'),
            Some(b't') => out.push(b'\t'),
            Some(b'r') => out.push(b'\r'),
            Some(b'a') => out.push(7),
            Some(b'b') => out.push(8),
            Some(b'v') => out.push(11),
            Some(b'f') => out.push(12),
            other => out.extend(other),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(before: &str, list: &[(usize, usize)]) -> File {
        let list = list.iter().map(|(first, count)| Touched { first: *first, count: *count });
        File { changed: Changed::Lines(list.collect()), before: Some(before.to_owned()) }
    }

    #[test]
    fn names_and_hunks() {
        let patch = "diff --git a/x y.yaml b/x y.yaml\nindex 1..2 100644\n--- a/x.yaml\n+++ b/x y.yaml\t\n\
            @@ -3 +3,2 @@ judul\n-a\n+b\n+c\n@@ -9,2 +9,0 @@\n-d\n-e\n\
            diff --git \"a/k\\\"\\303\\251.yaml\" \"b/k\\\"\\303\\251.yaml\"\nnew file mode 100644\n--- /dev/null\n\
            +++ \"b/k\\\"\\303\\251.yaml\"\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n\
            diff --git a/gone.yaml b/gone.yaml\n--- a/gone.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n";
        let read = read(patch);
        let expected =
            [("k\"é.yaml".to_owned(), File::new()), ("x y.yaml".to_owned(), lines("x.yaml", &[(3, 2), (9, 0)]))];
        assert_eq!(read.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_of_a_file_are_no_headers() {
        let patch = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,3 @@\n--- a/x\n+++ b/x\n+@@ -1 +1 @@\n+diff --git a/y b/y\n\
            @@ -7 +9 @@\n-a\n+b\n";
        assert_eq!(read(patch).into_iter().collect::<Vec<_>>(), [("a".to_owned(), lines("a", &[(1, 3), (9, 1)]))]);
    }

    #[test]
    fn lines_around_a_change_are_counted() {
        let patch = "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-a\n+b\n c\n\n-d\n+e\n\\ No newline at end of file\n\
            diff --git a/b b/b\n--- a/b\n+++ b/b\n@@ -7 +9 @@\n-a\n+b\n";
        let expected = [("a".to_owned(), lines("a", &[(1, 4)])), ("b".to_owned(), lines("b", &[(9, 1)]))];
        assert_eq!(read(patch).into_iter().collect::<Vec<_>>(), expected);
    }
}
