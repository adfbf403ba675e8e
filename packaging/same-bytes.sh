#!/usr/bin/env bash
# Builds the last commit twice, in two folders, and compares the jars byte by byte.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for build in first second; do
    git clone --quiet --shared . "$work/$build"
    (cd "$work/$build" && mvn -B -q -ntp -Dmaven.test.skip=true -Djacoco.skip=true -P '!spark,replay' package)
    (cd "$work/$build" && sha256sum app/target/lib/gluewise-*.jar) >"$work/$build.sums"
done
cat "$work/first.sums"
diff "$work/first.sums" "$work/second.sums"
echo "the same bytes twice"
