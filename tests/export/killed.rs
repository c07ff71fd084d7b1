//! Runs that are stopped in the middle leave the old bundles or the new ones.

use crate::{BRIEF, Humas, names, tree};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Kills are spread over the time that a whole run takes.
fn export(folder: &std::path::Path, brief: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
    command.args(["export", brief, "-o", "dist", "--campaign", "uji", "--zip"]).current_dir(folder);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn a_killed_run_leaves_the_old_or_the_new() {
    let rounds = std::env::var("HUMAS_KILL_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(40);
    let changed = BRIEF.replace("antre", "mengantre");
    let humas = Humas::new().file("lama/loket.yaml", BRIEF).file("baru/loket.yaml", changed);
    let folder = humas.path();
    let target = folder.join("dist/uji");
    let mut states = Vec::new();
    let mut longest = Duration::ZERO;
    for place in ["lama/loket.yaml", "baru/loket.yaml"] {
        let start = Instant::now();
        assert!(export(folder, place).status().unwrap().success());
        longest = start.elapsed();
        states.push(tree(&target));
    }
    assert_ne!(states[0], states[1]);
    let (mut killed, mut changes, mut seed, mut before) = (0, 0, 7_u64, 1);
    for round in 0..rounds {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let wait = longest.mul_f64((seed >> 33) as f64 / f64::from(1_u32 << 31) * 1.1);
        let next = 1 - before;
        let mut child = export(folder, ["lama/loket.yaml", "baru/loket.yaml"][next]).spawn().unwrap();
        std::thread::sleep(wait);
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let now = tree(&target);
        let state = states.iter().position(|state| *state == now);
        let state = state.unwrap_or_else(|| panic!("round {round}: half of both\n{:?}", now.keys()));
        changes += usize::from(state != before);
        before = state;
    }
    writeln!(std::io::stdout(), "{rounds} rounds: {killed} runs killed, {changes} changes").unwrap();
    assert!(killed * 5 > rounds, "{killed} of {rounds}");
    assert!(export(folder, "lama/loket.yaml").status().unwrap().success());
    assert_eq!(names(&folder.join("dist")), ["uji"]);
}

/// A disk that takes no more, played by a limit on the size of files.
#[test]
fn a_full_disk_leaves_what_was_there() {
    let humas = Humas::new().file("loket.yaml", BRIEF).file("baru.yaml", BRIEF.replace("antre", "mengantre"));
    let folder = humas.path().to_owned();
    assert!(export(&folder, "loket.yaml").status().unwrap().success());
    let before = tree(&folder.join("dist"));
    let binary = env!("CARGO_BIN_EXE_humas");
    let script = format!("trap '' XFSZ; ulimit -f 4; exec {binary} export baru.yaml -o dist --campaign uji --zip");
    let ran = Command::new("bash").args(["-c", &script]).current_dir(&folder).output().unwrap();
    let told = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(4), "{told}");
    assert!(told.contains("tidak dapat ditulis"), "{told}");
    assert_eq!(tree(&folder.join("dist")), before);
    assert_eq!(names(&folder.join("dist")), ["uji"]);
}

/// Two runs into one folder at once: one waits for the other, and both succeed.
#[test]
fn two_runs_do_not_collide() {
    let humas = Humas::new().file("a.yaml", BRIEF).file("b.yaml", BRIEF);
    let folder = humas.path().to_owned();
    let run = |brief: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
        command.args(["export", brief, "-o", "dist", "--zip"]).current_dir(&folder);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let runs: Vec<_> = ["a.yaml", "b.yaml", "a.yaml", "b.yaml"].into_iter().map(run).collect();
    for ran in runs {
        let ran = ran.wait_with_output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }
    assert_eq!(
        names(&folder.join("dist")),
        ["a-asn", "a-asn.zip", "a-resmi", "a-resmi.zip", "b-asn", "b-asn.zip", "b-resmi", "b-resmi.zip"]
    );
}
