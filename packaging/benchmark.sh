#!/usr/bin/env bash
# Makes all figures again (about a quarter of an hour) and keeps them, with the day and the machine, in docs/figures.md, from
# which docs/accuracy.md and docs/performance.md are written. Wants a machine that does nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
load=$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo 0)
printed=$(mktemp)
trap 'rm -f "$printed"' EXIT
mvn -B -q -Pbenchmark -pl pricing-data,simulator,analyzer,app -DskipTests verify "$@" | tee "$printed"

memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null || echo unknown)
{
    echo '# All figures'
    echo
    echo "As \`packaging/benchmark.sh\` printed them on $(LC_ALL=C date '+%-d %B %Y'): $(nproc) cores, $memory, $(uname -s)" \
        "$(uname -m), a load of $load beforehand. [Accuracy](accuracy.md) and [performance](performance.md) say what they mean."
    echo
    echo '```'
    sed -e 's/\x1b\[[0-9;]*m//g' -e 's/[[:space:]]*$//' "$printed"
    echo '```'
} >docs/figures.md
