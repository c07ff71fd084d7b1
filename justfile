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
