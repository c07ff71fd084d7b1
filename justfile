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
packaging:
    cargo build --profile dist --locked
    target/dist/humas man --lang en -o target/packaging/man/en
    target/dist/humas man --lang id -o target/packaging/man/id
    target/dist/humas completions bash --lang id > target/packaging/humas.bash
    target/dist/humas completions zsh --lang id > target/packaging/_humas
    target/dist/humas completions fish --lang id > target/packaging/humas.fish

# a Debian package, in target/debian (needs: cargo install cargo-deb)
deb: packaging
    cargo deb --no-build --locked
