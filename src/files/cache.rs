//! Where things stand that can be fetched again.

use camino::Utf8PathBuf;

/// The folder for things that can be fetched again: `HUMAS_CACHE`, else the system's place for them, with a folder
/// `humas` in it. `None` where the environment names no such place; then nothing is kept.
pub fn cache_folder() -> Option<Utf8PathBuf> {
    folder(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

fn folder(variable: impl Fn(&str) -> Option<String>) -> Option<Utf8PathBuf> {
    if let Some(own) = variable("HUMAS_CACHE") {
        return Some(own.into());
    }
    // A relative path would mean another folder wherever the command runs.
    let absolute = |path: String| Some(Utf8PathBuf::from(path)).filter(|path| path.is_absolute());
    let home = || variable("HOME").and_then(absolute);
    let system = if cfg!(windows) {
        variable("LOCALAPPDATA").and_then(absolute)
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME").and_then(absolute).or_else(|| home().map(|home| home.join(".cache")))
    };
    system.map(|system| system.join("humas"))
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_place_counts() {
        let with = |set: &[(&str, &str)]| {
            folder(|name| set.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned()))
        };
        let (own, xdg, home) = (("HUMAS_CACHE", "simpan"), ("XDG_CACHE_HOME", "/x"), ("HOME", "/h"));
        assert_eq!(with(&[own, xdg, home]), Some("simpan".into()));
        assert_eq!(with(&[xdg, home]), Some("/x/humas".into()));
        assert_eq!(with(&[home]), Some("/h/.cache/humas".into()));
        assert_eq!(with(&[("XDG_CACHE_HOME", "x"), home]), Some("/h/.cache/humas".into()));
        assert_eq!(with(&[]), None);
    }
}
