//! A page of Markdown as a session: its console blocks are commands with what they show, and a block after
//! `<!-- berkas: jalur -->` is a file that the reader saves, one after `<!-- ganti: jalur -->` a change of it.

/// One thing that a reader does.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// Saves a file.
    Save { path: String, text: String },
    /// Puts some lines of a file in the place of others.
    Change { path: String, old: String, new: String },
    /// Types a command. `shown` are the lines of the page with what it shows, `code` is the exit code.
    Type { command: String, shown: std::ops::Range<usize>, code: i32 },
}

/// The steps of a page, in order.
pub fn steps(page: &str) -> Vec<Step> {
    let lines: Vec<&str> = page.lines().collect();
    let (mut steps, mut file, mut at) = (Vec::new(), None::<(&str, String)>, 0);
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if let Some((what, path)) =
            line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")?.split_once(": "))
        {
            file = Some((what, path.to_owned()));
        }
        let Some(kind) = line.strip_prefix("```") else { continue };
        let end = (at..lines.len()).find(|i| lines[*i] == "```").unwrap_or_else(|| panic!("line {at}: open block"));
        let signed = |sign: char| {
            lines[at..end].iter().filter_map(|l| l.strip_prefix(sign)).fold(String::new(), |all, l| all + l + "\n")
        };
        if let Some((what, path)) = file.take() {
            steps.push(match what {
                "berkas" => Step::Save { path, text: lines[at..end].join("\n") + "\n" },
                "ganti" => Step::Change { path, old: signed('-'), new: signed('+') },
                other => panic!("line {at}: {other}?"),
            });
        } else if let Some(setting) = kind.strip_prefix("console") {
            steps.extend(typed(&lines, at..end, setting.trim()));
        }
        at = end + 1;
    }
    steps
}

/// The commands of a console block; `exit=1` behind `console` is the code of its last command.
fn typed(lines: &[&str], block: std::ops::Range<usize>, setting: &str) -> Vec<Step> {
    let starts: Vec<usize> = block.clone().filter(|i| lines[*i].starts_with("$ ")).collect();
    assert!(starts.first() == Some(&block.start), "line {}: a console block begins with a command", block.start);
    let code: i32 = setting.strip_prefix("exit=").map_or(0, |code| code.parse().unwrap());
    let ends = starts.iter().skip(1).copied().chain([block.end]);
    let last = starts.len() - 1;
    let step = |(i, (start, end)): (usize, (&usize, usize))| Step::Type {
        command: lines[*start][2..].to_owned(),
        shown: start + 1..end,
        code: if i == last { code } else { 0 },
    };
    starts.iter().zip(ends).enumerate().map(step).collect()
}

/// The line that stands for any number of lines.
pub const MORE: &str = "…";

/// Whether lines are as a page says, in which `…` stands for any number of lines.
pub fn agrees(said: &[&str], shown: &[&str]) -> bool {
    match said {
        [] => shown.is_empty(),
        [MORE, rest @ ..] => (0..=shown.len()).any(|skip| agrees(rest, &shown[skip..])),
        [line, rest @ ..] => shown.first() == Some(line) && agrees(rest, &shown[1..]),
    }
}

#[test]
fn a_page_is_read_as_a_session() {
    let page = "Teks\n\n<!-- berkas: a.yaml -->\n```yaml\na: 1\n```\n<!-- ganti: a.yaml -->\n```diff\n-a: 1\n+a: 2\n```\n```console exit=3\n$ satu\nx\n$ dua\n```\n";
    assert_eq!(
        steps(page),
        [
            Step::Save { path: "a.yaml".into(), text: "a: 1\n".into() },
            Step::Change { path: "a.yaml".into(), old: "a: 1\n".into(), new: "a: 2\n".into() },
            Step::Type { command: "satu".into(), shown: 13..14, code: 0 },
            Step::Type { command: "dua".into(), shown: 15..15, code: 3 },
        ]
    );
}

#[test]
fn three_dots_stand_for_any_lines() {
    assert!(agrees(&["a", MORE, "c"], &["a", "b", "b", "c"]) && agrees(&[MORE], &[]));
    assert!(!agrees(&["a", MORE, "c"], &["a", "b"]) && !agrees(&["a"], &["a", "b"]) && !agrees(&[], &["a"]));
}
