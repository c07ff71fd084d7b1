# Names for what CI runs, so that a person and the machine run the same lines.

# all checks
check:
    bash .ci/run

# the tests
test:
    cargo test

# write the pages and screens that tests compare, then look at the change
bless:
    SNAPSHOTS=overwrite cargo test
    git diff --stat

# speed beside the floor
bench:
    cargo bench --bench stages

# licences, sources and advisories of the dependencies
deny:
    cargo deny check

# completions and manual pages, for packages
dist:
    cargo build --release --locked
    target/release/humas man --lang en -o target/dist/man/en
    target/release/humas man --lang id -o target/dist/man/id
    target/release/humas completions bash --lang id > target/dist/humas.bash
    target/release/humas completions zsh --lang id > target/dist/_humas
    target/release/humas completions fish --lang id > target/dist/humas.fish

# a Debian package, in target/debian (cargo install cargo-deb)
deb: dist
    cargo deb --no-build --locked
