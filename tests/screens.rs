//! Whole screens: the console blocks of README and of `tests/screens/` are run and compared.
//! `TRYCMD=overwrite cargo test --test screens` writes what the program shows now.

#[test]
fn screens_are_what_the_program_shows() {
    trycmd::TestCases::new()
        .env("HUMAS_LANG", "id")
        .env("COLUMNS", "100")
        .env("SOURCE_DATE_EPOCH", "1764000000")
        .case("README.md")
        .case("tests/screens/*.md")
        .run();
}
