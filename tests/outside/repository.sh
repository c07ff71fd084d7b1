#!/usr/bin/env bash
# A fresh briefs repository before other people's programs: the CI files against the schemas of GitHub and GitLab,
# the hook under pre-commit. Needs git, and pre-commit and check-jsonschema of requirements.txt on the path.
# usage: repository.sh HUMAS FOLDER
set -euo pipefail
humas=$1
folder=$2

"$humas" init "$folder" --yes > /dev/null
cd "$folder"
check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/humas.yml
check-jsonschema --builtin-schema vendor.gitlab-ci .gitlab-ci.yml

# The hook runs the humas that is tried, by its name.
mkdir -p ../jalur
ln -sf "$humas" ../jalur/humas
export PATH="$PWD/../jalur:$PATH" PRE_COMMIT_HOME="$PWD/../pre-commit"
git init --quiet --initial-branch utama
git config user.name "Kota Contoh"
git config user.email humas@contoh.go.id
git add .
pre-commit install > /dev/null
pre-commit run --all-files
git commit --quiet --message awal

# A brief that says too little stops the commit.
humas new "Loket baru" > /dev/null
git add briefs
if git commit --quiet --message rusak > ../rusak.txt 2>&1; then
    echo "a brief with open questions was committed" >&2
    exit 1
fi
grep --quiet belum-diisi ../rusak.txt
git rm --quiet --force briefs/loket-baru.yaml

# Where no brief changed, nothing runs.
echo "catatan" >> README.md
git add README.md
git commit --message catatan > ../catatan.txt 2>&1
grep --quiet Skipped ../catatan.txt
